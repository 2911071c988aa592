"""What was ridden: a motorcycle has a rate of its own and must never pass for a car, a car by its make for no place."""

from language.patterns import Pattern
from language.scripts import Script

MOTORCYCLE = r"(?:motor\s?(?:bikes?|cycles?)|mopeds?|vespas?)"
RODE = Pattern(
    rf"\b(?:rode|ridden|riding|took|drove|used)\s(?:on\s)?(?:my|the|a|our|his)\s(?:own\s)?{MOTORCYCLE}\b"
    r"(?!'s|\s(?:in|home|(?:to|into)\s(?:the\s|a\s|my\s)?(?:shop|garage|dealer\w*|mechanic\w*|service|repair\w*))\b)"
)
ON_IT = Pattern(rf"\b(?:on|via|with)\s(?:my|the|a|our)\s(?:own\s)?{MOTORCYCLE}\b")
TOLD_LAST = Pattern(rf"(?<=[,;])\s(?:by\s|on\s|via\s)?(?:my\s|the\s|vehicle:?\s)?{MOTORCYCLE}(?=\W*$|\s?[,;])")
CAR = (
    r"(?:my|the|our|a)\s(?:(?:own|old|new|company|rental)\s)?(?:alfa|audi|bmw|buick|cadillac|chevy|chevrolet|chrysler|citro[e\u00eb]n"
    r"|corolla|camry|cupra|dacia|dodge|ferrari|fiat|ford|gmc|honda|hyundai|infiniti|jaguar|jeep|kia|lancia|lexus|lincoln"
    r"|mazda|merc|mercedes|benz|mitsubishi|nissan|opel|peugeot|porsche|prius|renault|saab|skoda|subaru|suzuki|toyota"
    r"|vauxhall|volkswagen|volvo|vw)(?:\s(?-i:[A-Z0-9][\w-]*))?"
    r"(?=\W*$|\s?[,;]|\s(?:to|from|on|for|via|back|and|yesterday|today|this|last|about|around|[0-9][0-9.,]*)\b)"
)
"""A car by its make, where nothing follows that could make it a dealer's or a customer's name."""
DROVE_IT = Pattern(rf"\b(?:took|drove|used)\s{CAR}")
IN_IT = Pattern(rf"\b(?:in|using|by)\s{CAR}")


def with_vehicles(script: Script) -> Script:
    """A script in which whatever says that somebody rode a motorcycle says so, and a car by its make says "by car"."""
    script = script.swapped(RODE, lambda _: "drove by motorcycle").swapped(ON_IT, lambda _: "by motorcycle")
    script = script.swapped(TOLD_LAST, lambda _: " by motorcycle")
    return script.swapped(DROVE_IT, lambda _: "drove by car").swapped(IN_IT, lambda _: "by car")
