"""What was ridden: a motorcycle has a rate of its own, or none, so that it must never pass for a car."""

from language.patterns import Pattern
from language.scripts import Script

MOTORCYCLE = r"(?:motor\s?(?:bikes?|cycles?)|mopeds?|vespas?)"
RODE = Pattern(
    rf"\b(?:rode|ridden|riding|took|drove|used)\s(?:on\s)?(?:my|the|a|our|his)\s(?:own\s)?{MOTORCYCLE}\b"
    r"(?!'s|\s(?:in|home|(?:to|into)\s(?:the\s|a\s|my\s)?(?:shop|garage|dealer\w*|mechanic\w*|service|repair\w*))\b)"
)
ON_IT = Pattern(rf"\b(?:on|via|with)\s(?:my|the|a|our)\s(?:own\s)?{MOTORCYCLE}\b")
TOLD_LAST = Pattern(rf"(?<=[,;])\s(?:by\s|on\s|via\s)?(?:my\s|the\s|vehicle:?\s)?{MOTORCYCLE}(?=\W*$|\s?[,;])")


def with_motorcycles(script: Script) -> Script:
    """A script in which whatever says that somebody rode a motorcycle says "by motorcycle"."""
    script = script.swapped(RODE, lambda _: "drove by motorcycle").swapped(ON_IT, lambda _: "by motorcycle")
    return script.swapped(TOLD_LAST, lambda _: " by motorcycle")
