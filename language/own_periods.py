"""One's own periods: "my year" asks for what was driven in this one."""

from language.patterns import Pattern
from language.scripts import Script

PERIOD = r"(?P<period>week|month|quarter|year)(?:\sso\sfar|\sto\sdate)?\W*$"
ALONE = Pattern(rf"^\W*(?:(?:how\s(?:was|is|are|did)|how's|show(?:\sme)?|what\sabout|and)\s)?my\s{PERIOD}")
OF_A_SUMMARY = Pattern(rf"\b(?P<before>of|for|summary|export|download|review)\smy\s{PERIOD}")


def with_own_periods(script: Script) -> Script:
    """A script that asks for this week, month, quarter or year where it said mine."""
    script = script.swapped(ALONE, lambda match: f"summary this {match['period']}")
    return script.swapped(OF_A_SUMMARY, lambda match: f"{match['before']} this {match['period']}")
