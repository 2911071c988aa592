"""Claims: one slot of a proposal held against the message. A claim that the message does not bear out is refused."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from domain.categories import Category
from domain.distances import Unit
from language.distances import Length
from language.drafts import Draft, mails, whens
from language.frames import Reason
from language.money import MOST
from language.numbers import DIGITS, number
from language.patterns import Pattern
from language.readings import Kind, Reading
from language.telling import put_distance

PLAIN = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,4})?")
LONE = Pattern(rf"(?<![\w.,/:#$-])(?:{DIGITS})(?![\w/:%]|[.,][0-9])")
LONGEST_WORDS = 80
FORMATS = ("csv", "xlsx", "pdf", "mileiq")
OF_DISTANCE = frozenset({Reason.VAGUE_DISTANCE, Reason.AMBIGUOUS_NUMBER, Reason.SEVERAL_CORRECTIONS})
OF_DAYS = frozenset({Reason.AMBIGUOUS_DATE, Reason.VAGUE_DATE, Reason.IMPOSSIBLE_DATE, Reason.MISSING_DAY})
ANSWERED: Mapping[str, tuple[Reason, ...]] = {
    "category": (Reason.MISSING_CATEGORY, Reason.MISSING_CHANGE),
    **dict.fromkeys(("date", "number", "target", "target_destination"), (Reason.MISSING_TARGET,)),
    "unit": (),
}
"""What a claim that holds answers; any other is what should change."""
STILL_TO_COME = ("date", "new_date")


@dataclass(slots=True)
class Claims:
    """The draft that claims are held against; ``spent`` are the numbers that already stand for something."""

    draft: Draft
    reading: Reading
    spent: list[Decimal] = field(default_factory=list)

    def has_doubt(self, reasons: frozenset[Reason]) -> bool:
        """Whether something is to be asked for one of some reasons: then a claim decides nothing."""
        return any(reason in reasons for _, reason, _ in self.draft.doubts)

    def settle(self, reason: Reason) -> None:
        """Forget a question that a claim answered."""
        self.draft.doubts = [doubt for doubt in self.draft.doubts if doubt[1] is not reason]

    def spend(self, value: Decimal) -> bool:
        """Take a number that was written and stands for nothing yet; whether there is one."""
        found = [number(match[0], locale=self.reading.locale).value for match in LONE.each(self.reading.masked)]
        if found.count(value) <= self.spent.count(value):
            return False
        self.spent.append(value)
        return True


def check(claims: Claims, name: str, value: Any) -> bool:
    """Whether a message bears a claim out; the draft then holds it, and what it answers is not asked any more."""
    if not CHECKS[name](claims, name, value):
        return False
    for reason in ANSWERED.get(name, (Reason.MISSING_CHANGE,)):
        claims.settle(reason)
    return True


def _said(claims: Claims, name: str, value: Any) -> bool | None:
    """Whether a slot the readers filled says the same; None where they did not fill it."""
    return claims.draft.slots[name] == value if name in claims.draft.slots else None


def _decimal(value: Any) -> Decimal | None:
    is_plain = isinstance(value, str | int | float) and not isinstance(value, bool)
    text = str(value) if is_plain else ""
    return Decimal(text) if PLAIN.fullmatch(text) else None


def _distance(claims: Claims, name: str, value: Any) -> bool:
    told = _decimal(value)
    if told is None:
        return False
    if claims.has_doubt(OF_DISTANCE):
        return True
    if (is_said := _said(claims, name, told)) is not None:
        return is_said
    if "drives" in claims.draft.slots or not claims.spend(told):
        return False
    claims.settle(Reason.MISSING_DISTANCE)
    put_distance(claims.draft, Length(told, None), claims.reading.locale, name)
    return True


def _unit(claims: Claims, name: str, value: Any) -> bool:
    if value not in tuple(Unit):
        return False
    is_said = _said(claims, name, Unit(value))
    if is_said is None:
        claims.draft.put(name, Unit(value))
    return is_said is not False


def _day(claims: Claims, name: str, value: Any) -> bool:
    told = _date(value)
    if told is None:
        return False
    if claims.has_doubt(OF_DAYS):
        return True
    if (is_said := _said(claims, name, told)) is not None:
        return is_said
    days = {day for when in whens(claims.reading) for day in (when.start, when.last)}
    if told not in days or told in claims.draft.slots.values():
        return name == "date" and not days and told == claims.reading.today
    claims.draft.put(name, told)
    if name in STILL_TO_COME and told > claims.reading.today:
        claims.draft.refuse(Reason.FUTURE_DATE)
    return True


def _date(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _amount(claims: Claims, name: str, value: Any) -> bool:
    told = _decimal(value)
    if told is None:
        return False
    if (is_said := _said(claims, name, told)) is not None:
        return is_said
    amounts = [found.value for found in claims.reading.all(Kind.MONEY)]
    if amounts.count(told) <= claims.spent.count(told) and not claims.spend(told):
        return False
    if told in amounts:
        claims.spent.append(told)
    claims.draft.put(name, told)
    if told > MOST:
        claims.draft.ask(Reason.ABSURD_MONEY)
    return True


def _as_read(claims: Claims, name: str, value: Any) -> bool:
    """A figure that only the readers may fill: a rate."""
    told = _decimal(value)
    return told is not None and (bool(claims.draft.doubts) or _said(claims, name, told) is True)


def _whole(claims: Claims, name: str, value: Any) -> bool:
    told = _decimal(value)
    if told is None or told != int(told):
        return False
    if (is_said := _said(claims, name, int(told))) is not None:
        return is_said
    numbered = [found.value for found in claims.reading.all(Kind.NUMBERED)]
    if claims.draft.slots.get("target") == f"#{told}":
        return True
    if int(told) not in numbered and not claims.spend(told):
        return False
    claims.draft.put(name, int(told))
    return True


def _words(claims: Claims, name: str, value: Any) -> bool:
    """Words that stand in the message, as the person wrote them."""
    if not isinstance(value, str) or not 1 < len(value.strip()) <= LONGEST_WORDS:
        return False
    wanted = r"\s+".join(re.escape(word) for word in value.split())
    text = claims.reading.script.typed(0, len(claims.reading.text))
    match = re.search(rf"(?<!\w){wanted}(?!\w)", text, re.IGNORECASE)
    if match is None:
        return False
    claims.draft.put(name, match[0])
    return True


def _mails(claims: Claims, name: str, value: Any) -> bool:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return False
    told, said = {each.lower() for each in value}, set(mails(claims.reading))
    return bool(told) and told <= said and told == set(claims.draft.slots.get(name, told))


def _category(claims: Claims, name: str, value: Any) -> bool:
    if value not in tuple(Category) or value == Category.UNCLASSIFIED:
        return False
    is_said = _said(claims, name, Category(value))
    if is_said is None:
        claims.draft.put(name, Category(value))
    return is_said is not False


def _round_trip(claims: Claims, name: str, value: Any) -> bool:
    if value is True:
        claims.draft.put(name, True)
    return isinstance(value, bool)


def _target(claims: Claims, name: str, value: Any) -> bool:
    if value == "last":
        claims.draft.slots.setdefault(name, "last")
    return bool(value == "last")


def _format(claims: Claims, name: str, value: Any) -> bool:
    if value in FORMATS:
        claims.draft.slots.setdefault(name, value)
    return value in FORMATS


Check = Callable[[Claims, str, Any], bool]
CHECKS: Mapping[str, Check] = {
    **dict.fromkeys(("distance", "distance_q"), _distance),
    **dict.fromkeys(("date", "date_from", "date_to", "new_date", "effective_from"), _day),
    **dict.fromkeys(("parking", "tolls"), _amount),
    **dict.fromkeys(("year", "number"), _whole),
    **dict.fromkeys(("origin", "destination", "purpose", "target_destination", "person"), _words),
    "unit": _unit,
    "rate": _as_read,
    "emails": _mails,
    "category": _category,
    "round_trip": _round_trip,
    "target": _target,
    "format": _format,
}
