"""What people ask about rates: over a period, in a year, compared with the government's, and what a distance pays."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from domain.distances import Distance
from domain.pricing import NOTHING, Pricing, price
from domain.rate_resolution import Occasion, Programme, official, resolve
from domain.rate_tables import Note, RateTable
from domain.rates import NotPublished, OfficialRate, OrganizationRate, PerUnit, Rate

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Answer:
    """What holds on the days from ``from_on`` to ``to_on`` of the period asked about, both inclusive."""

    from_on: date
    to_on: date
    found: Rate | NotPublished | None


@dataclass(frozen=True, slots=True)
class Spell:
    """Days on which a person was a member of an organization, both inclusive (None: still is)."""

    from_on: date
    to_on: date | None
    programme: Programme


Bounded = Spell | Note | OfficialRate | OrganizationRate


@dataclass(frozen=True, slots=True)
class Difference:
    """A rate beside the government's of the same day, both in the unit of the rate.

    ``more`` is what the rate pays above it per unit, in major units; below it where negative.
    """

    rate: PerUnit
    official: PerUnit
    more: Decimal


def rates_between(
    occasion: Occasion,
    to_on: date,
    *,
    tables: Mapping[str, RateTable],
    country: str,
    spells: Sequence[Spell] = (),
) -> list[Answer]:
    """A person's rates from ``occasion.on`` to ``to_on``, by day: one answer per stretch with the same rate."""

    def ask(on: date) -> Rate | NotPublished | None:
        programme = next((spell.programme for spell in spells if _is_within(spell, on)), None)
        return resolve(replace(occasion, on=on), tables, country=country, programme=programme)

    days = _changes(tables.values(), spells)
    return _answers(ask, days, occasion.on, to_on)


def official_between(occasion: Occasion, to_on: date, table: RateTable) -> list[Answer]:
    """What a table says from ``occasion.on`` to ``to_on``, by day."""
    return _answers(lambda on: official(replace(occasion, on=on), table), _row_changes(table), occasion.on, to_on)


def official_in_year(year: int, occasion: Occasion, table: RateTable) -> list[Answer]:
    """What a table says in a calendar year: two answers where it changed within (the day of ``occasion`` is unused)."""
    return official_between(replace(occasion, on=date(year, 1, 1)), date(year, 12, 31), table)


def history_of(occasion: Occasion, table: RateTable) -> list[OfficialRate]:
    """Every published row up to a day, the newest first."""
    found = {
        answer.found.official
        for answer in official_between(replace(occasion, on=min(row.from_on for row in table.rows)), occasion.on, table)
        if isinstance(answer.found, Rate) and answer.found.official
    }
    return sorted(found, key=lambda row: row.from_on, reverse=True)


def decisions(rates: Iterable[OrganizationRate]) -> list[OrganizationRate]:
    """What an organization decided, with who and when, the newest decision first."""
    return sorted(rates, key=lambda rate: (rate.set_at, rate.id), reverse=True)


def difference_from(rate: Rate, government: Rate) -> Difference | None:
    """How a rate differs from the government's of the same day; None: in another currency they cannot be compared."""
    if rate.currency != government.currency:
        return None
    beside = government.figure.to(rate.unit)
    return Difference(rate.figure, beside, rate.figure.amount - beside.amount)


def estimates(
    distance: Distance, answers: Iterable[Answer], year_to_date: Distance = NOTHING
) -> list[tuple[Answer, Pricing | None]]:
    """What a distance would pay on the days of each answer (None: no rate, so no amount)."""
    return [
        (answer, price(distance, answer.found, year_to_date) if isinstance(answer.found, Rate) else None)
        for answer in answers
    ]


def _is_within(spell: Spell, on: date) -> bool:
    return spell.from_on <= on and (spell.to_on is None or on <= spell.to_on)


def _answers(
    ask: Callable[[date], Rate | NotPublished | None], days: Iterable[date], from_on: date, to_on: date
) -> list[Answer]:
    starts = [from_on, *sorted({day for day in days if from_on < day <= to_on})]
    answers: list[Answer] = []
    for start, after in zip(starts, [*starts[1:], to_on + DAY], strict=True):
        found = ask(start)
        if answers and _reason(answers[-1].found) == _reason(found):
            answers[-1] = replace(answers[-1], to_on=after - DAY)
        else:
            answers.append(Answer(start, after - DAY, found))
    return answers


def _reason(found: Rate | NotPublished | None) -> object:
    if isinstance(found, Rate):
        return found.official, found.chosen
    return found and (found.why, found.short, found.chosen)


def _changes(tables: Iterable[RateTable], spells: Iterable[Spell]) -> set[date]:
    days = {day for table in tables for day in _row_changes(table)}
    for spell in spells:
        days |= _ends(spell)
        days.update(*(_ends(rate) for rate in spell.programme.rates))
    return days


def _row_changes(table: RateTable) -> set[date]:
    return set().union(*(_ends(row) for row in table.rows), *(_ends(note) for note in table.notes))


def _ends(bounded: Bounded) -> set[date]:
    return {bounded.from_on} | ({bounded.to_on + DAY} if bounded.to_on else set())
