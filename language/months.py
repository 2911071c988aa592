"""Months by name: "may", "march" and "jan" are one only where a month stands."""

from datetime import date
from re import Match

from language.days import MONTHS, When, full_year, named_month, whole_month
from language.patterns import Pattern


def named(match: Match[str], today: date, _locale: str) -> When | None:
    """A month by name, with or without its year."""
    name, month = match["month"], MONTHS[match["month"][:3].lower()]
    said, year = (match["said"] or "").lower(), match["year"]
    if not (said or year) and not _is_month(match, name):
        return None
    if year:
        return named_month(month, full_year(year), today)
    if "last year" in match[0].lower():
        return named_month(month, today.year - 1, today)
    if "this year" in match[0].lower():
        return named_month(month, today.year, today)
    if "next" in said:
        return whole_month(today.year + (month <= today.month), month)
    found = named_month(month, None, today)
    is_last = "last" in said and found.last is not None and found.last >= today
    return whole_month(today.year - 1, month) if is_last else found


FOLLOWS_MONTH = Pattern(
    r"(?:\b(?:in|for|during|of|last|this|since|until|till|from|through|my|submit|export|all|and|between|report"
    r"|by|before|after|about"
    r"|starting|vs|than|month|end|early|late|mid|whole|entire|download|send|back|was|list|show|to|with|approve"
    r"|or|over|summary|review|delete|remove|erase|clear|miles|mileage|total|drives|trips|classify|file|hand in|turn"
    r" in)|'s|[-,(:/=\n])\s?(?:the\s)?$"
)
NAME_MONTHS = ("may", "mar", "march", "jan", "april", "june", "august", "dec", "sep")
NAMED_AFTER = Pattern(
    r"\s(?-i:(?:Street|St|Road|Rd|Avenue|Ave|Lane|Court|Ct|Place|Way|Blvd|Boulevard|Hill|Park|Electronics|Motors"
    r"|Systems|Group|Bank"
    r"|Hotel|House|Farms?|Foods|Industries|Corp|Inc|LLC|Ltd)\b)"
)
FROM_TO_PLACE = Pattern(r"\sto\s(?!%MONTH%\b|%WEEKDAY%\b|now\b|date\b|today\b|yesterday\b)(?-i:[A-Z])")
AFTER_MONTH = Pattern(
    r"(?:'s|s')?\s?(?:$|[,.;:?!)-]|\b(?:drives?|trips?|miles|mileage|totals?|report|summary|expenses|export"
    r"|log|claim|to|csv|xlsx|pdf|please|and|as|so|was|is)\b|[\ue000-\ue0ff])"
)


def _is_month(match: Match[str], name: str) -> bool:
    """Whether "may", "march", "jan", "june" are a month here and not a verb or somebody's name."""
    if name.lower() not in NAME_MONTHS:
        return True
    head = match.string[: match.start()]
    if name[0].isupper() and NAMED_AFTER.match(match.string, match.end("month")):
        return False
    if head.lower().endswith(("the ", "how'd ", "did ")) and name[0].isupper():
        return True
    if FROM_TO_PLACE.match(match.string, match.end()) and head.endswith("from "):
        return False
    if FOLLOWS_MONTH.search(head[-14:]):
        return name.lower() != "may" or name[0].isupper() or bool(AFTER_MONTH.match(match.string, match.end()))
    return (
        bool(head)
        and name.lower() not in ("may", "march", "mar", "dec", "jan")
        and bool(AFTER_MONTH.match(match.string, match.end()))
    )
