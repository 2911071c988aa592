"""Readings of an odometer: both of a drive, or the one that was wrong."""

import re
from dataclasses import dataclass
from decimal import Decimal

from domain.distances import Unit
from language.patterns import Pattern
from language.readings import Kind, Reading

SHOWN = r"(?:[0-9]{1,3}(?:[,. ][0-9]{3}){1,2}|[0-9]{3,7})(?:[.,][0-9]{1,2})?(?![0-9])"
GROUPED = re.compile(r"([0-9]{1,3}(?:[,. ][0-9]{3}){1,2})(?:[.,]([0-9]{1,2}))?")
NAME = r"(?:odometer|odo|odo\.)"
BOTH = Pattern(
    rf"\b(?:(?P<name>{NAME})|clock|reading|speedo|start(?:ing|ed)?|began|left with"
    rf"|mileage (?:went )?from)\b[^0-9\n]{{0,24}}(?P<start>{SHOWN})"
    rf"(?:\D{{0,20}}\b(?P<ended>end(?:ed|ing)?|finish(?:ed)?|back|stop(?:ped)?|arrived)\b\D{{1,12}}"
    rf"|\D{{1,24}})(?P<end>{SHOWN})(?:\s(?:on the )?{NAME})?(?:\s?(?P<unit>miles|mi|kms?)\b)?"
    rf"|\bfrom\s(?P<start2>[0-9]{{4,7}})\s(?:to|-)\s(?P<end2>[0-9]{{4,7}})\s(?:on the )?(?:odometer|odo|clock)\b"
)
ONE = Pattern(
    rf"\b(?:the )?(?:{NAME}(?:\sreading)?\s(?:at the )?(?P<which>start|end)(?:ing)?"
    rf"|(?P<which2>start|end|final)(?:ing)?\s(?:{NAME}(?:\sreading)?|reading))"
    rf"(?:\s(?:was|is|should be|should say|to|at)|\s?[:=])?\s(?P<shown>{SHOWN})(?:\s?(?P<unit>miles|mi|kms?)\b)?"
)


@dataclass(frozen=True, slots=True)
class Readings:
    """What an odometer showed; None where it was not said."""

    start: Decimal | None
    end: Decimal | None
    unit: Unit | None = None

    @property
    def is_one(self) -> bool:
        """Whether one reading alone was said."""
        return self.start is None or self.end is None


def find_odometers(reading: Reading) -> None:
    """Cover the readings of a text. Backwards is only believed of what is called an odometer."""
    for match in list(BOTH.each(reading.masked)):
        start, end = _value(match["start"] or match["start2"]), _value(match["end"] or match["end2"])
        if end > start or match["name"] or match["ended"]:
            reading.mark(match.start(), match.end(), Kind.ODOMETER, Readings(start, end, _unit(match["unit"])))
    for match in list(ONE.each(reading.masked)):
        shown, unit = _value(match["shown"]), _unit(match["unit"])
        is_start = (match["which"] or match["which2"]).lower() == "start"
        found = Readings(shown, None, unit) if is_start else Readings(None, shown, unit)
        reading.mark(match.start(), match.end(), Kind.ODOMETER, found)


def _value(digits: str) -> Decimal:
    """Thousands may stand apart, by whatever sign: no odometer shows three decimals."""
    grouped = GROUPED.fullmatch(digits)
    if grouped is None:
        return Decimal(digits.replace(",", "."))
    return Decimal(re.sub(r"\D", "", grouped[1]) + (f".{grouped[2]}" if grouped[2] else ""))


def _unit(said: str | None) -> Unit | None:
    return None if not said else Unit.KM if said.lower().startswith("k") else Unit.MI
