"""Reading an official table from its TOML text, refusing with the line whatever could make an amount wrong."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from domain.categories import Category
from domain.distances import Unit
from domain.rate_tables import Counts, Key, Note, RateTable, keys_of
from domain.rate_toml import RateTableError, Section, read
from domain.rates import WITHOUT_RATE, ZERO, Mode, OfficialRate, Tier

__all__ = ["RateTableError", "parse_table"]

TABLE_KEYS = (
    "name", "short", "country", "unit", "currency", "year_starts", "counts", "sources", "vehicles", "rate", "note",
)  # fmt: skip
RATE_KEYS = (
    "from", "to", "categories", "vehicles", "bands", "regions", "unit", "currency", "amount", "tiers", "mode",
    "published", "per_passenger", "authority", "source", "verified_on", "confidence", "note",
)  # fmt: skip
NOTE_KEYS = ("category", "from", "to", "text")
TIER_KEYS = {"to", "amount", "plus"}
YEAR_STARTS = re.compile(r"(\d\d)-(\d\d)")
Dated = tuple[OfficialRate, Section]
CONFIDENCE = ("official", "third party", "unverified")


def parse_table(name: str, text: str, added: Sequence[tuple[int, str]] = ()) -> RateTable:
    """The table in a text; ``name`` is the file's without its ending (``us``). ``added`` are further rows, numbered.

    Raises RateTableError, with the line, for days without a row or with two, a row without a source, an unknown key
    or anything else that is not what it should be. An added row may begin while a row of the file holds until further
    notice: it is the notice.
    """
    whole, listed = read(name, text)
    whole.check_keys(TABLE_KEYS)
    vehicles = _vehicles(whole)
    dated = [(_row(section, whole, vehicles), section) for section in listed["rate"]]
    if not dated:
        whole.refuse("there is no [[rate]]")
    dated += [_added_row(whole, vehicles, number, more) for number, more in added]
    _check_days(dated)
    rows = [row for row, _ in dated]
    return RateTable(
        name,
        whole.text("name"),
        whole.text("short"),
        whole.text("country"),
        _unit(whole, whole),
        _currency(whole, whole),
        _year_starts(whole),
        vehicles,
        tuple(rows),
        tuple(_note(section) for section in listed["note"]),
        Counts(_one_of(whole, "counts", tuple(Counts), Counts.EACH_KIND)),
    )


def _added_row(whole: Section, vehicles: Mapping[str, frozenset[str]], number: int, text: str) -> Dated:
    own, listed = read(whole.name, text, row=number)
    own.check_keys(("rate", "sources"))
    if len(listed["rate"]) != 1:
        own.refuse("an added text is one [[rate]] and its [sources]")
    [section] = listed["rate"]
    sources = {"sources": own.content.get("sources", {})}
    return _row(section, replace(whole, content={**whole.content, **sources}), vehicles), section


def _row(section: Section, whole: Section, vehicles: Mapping[str, frozenset[str]]) -> OfficialRate:
    section.check_keys(RATE_KEYS)
    mode = Mode(_one_of(section, "mode", tuple(Mode), Mode.MARGINAL))
    from_on, to_on = _days(section)
    return OfficialRate(
        table=whole.name,
        short=whole.text("short"),
        from_on=from_on,
        to_on=to_on,
        categories=frozenset(_category(section, word) for word in _needed(section, "categories")),
        vehicles=frozenset(_vehicle(section, word, vehicles) for word in _needed(section, "vehicles")),
        unit=_unit(section, whole),
        currency=_currency(section, whole),
        tiers=_tiers(section, mode) if section.yes_or_no("published", default=True) else _no_tiers(section),
        authority=section.text("authority"),
        source=_source(section, whole),
        verified_on=section.day("verified_on"),
        mode=mode,
        bands=frozenset(section.words("bands")),
        regions=frozenset(section.words("regions")),
        per_passenger=section.yes_or_no("per_passenger", default=False),
        confidence=_one_of(section, "confidence", CONFIDENCE, "official"),
        note=section.text("note", ""),
    )


def _one_of(section: Section, key: str, allowed: Sequence[str], default: str) -> str:
    value = section.text(key, default)
    if value not in allowed:
        section.refuse(f"{key!r} must be one of {', '.join(allowed)}", key)
    return value


def _needed(section: Section, key: str) -> list[str]:
    return section.words(key) or section.refuse(f"{key!r} is missing")


def _days(section: Section) -> tuple[date, date | None]:
    from_on, to_on = section.day("from"), section.find_day("to")
    if to_on is not None and to_on < from_on:
        section.refuse("'to' is before 'from'", "to")
    return from_on, to_on


def _category(section: Section, word: str) -> Category:
    allowed = [category.value for category in Category if category not in WITHOUT_RATE]
    if word not in allowed:
        section.refuse(f"{word!r} is no category with a rate: {', '.join(allowed)}", "categories")
    return Category(word)


def _vehicle(section: Section, word: str, vehicles: Mapping[str, frozenset[str]]) -> str:
    if word not in vehicles:
        section.refuse(f"{word!r} is not among [vehicles]", "vehicles")
    return word


def _vehicles(whole: Section) -> dict[str, frozenset[str]]:
    named = whole.content.get("vehicles")
    if not isinstance(named, dict) or not named:
        whole.refuse("[vehicles] must name kinds of vehicles", "vehicles")
    kinds = Section(whole.name, whole.line, whole.lines, named)
    found: dict[str, frozenset[str]] = {kind: frozenset(kinds.words(kind)) for kind in named}
    names = [name for of_kind in found.values() for name in of_kind]
    for name in names:
        if names.count(name) > 1 or name != name.casefold():
            whole.refuse(f"{name!r} must be in lower case and of one kind only")
    return found


def _source(section: Section, whole: Section) -> str:
    sources = whole.content.get("sources", {})
    key = section.text("source")
    found = sources.get(key) if isinstance(sources, dict) else None
    if not isinstance(found, str) or not found.strip():
        section.refuse(f"{key!r} is not among [sources]", "source")
    return found


def _unit(section: Section, whole: Section) -> Unit:
    return Unit(_one_of(section, "unit", tuple(Unit), whole.text("unit")))


def _currency(section: Section, whole: Section) -> str:
    value = section.text("currency", whole.text("currency"))
    if not re.fullmatch("[A-Z]{3}", value):
        section.refuse("'currency' must be three capital letters", "currency")
    return value


def _year_starts(whole: Section) -> tuple[int, int]:
    found = YEAR_STARTS.fullmatch(whole.text("year_starts"))
    if not found:
        whole.refuse("'year_starts' must be a month and a day such as 04-06", "year_starts")
    try:
        first = date(2001, int(found[1]), int(found[2]))
    except ValueError:
        whole.refuse("'year_starts' must be a day every year has", "year_starts")
    return first.month, first.day


def _note(section: Section) -> Note:
    section.check_keys(NOTE_KEYS)
    return Note(_category(section, section.text("category")), *_days(section), section.text("text"))


def _no_tiers(section: Section) -> tuple[Tier, ...]:
    if "amount" in section.content or "tiers" in section.content:
        section.refuse("a rate that is not published has no amount", "published")
    return ()


def _tiers(section: Section, mode: Mode) -> tuple[Tier, ...]:
    if ("amount" in section.content) == ("tiers" in section.content):
        section.refuse("give either 'amount' or 'tiers', or published = false")
    if "amount" in section.content:
        return _checked((Tier(None, section.number(section.content, "amount", "amount")),), section, mode)
    return _checked(tuple(_tier(section, one) for one in section.sections("tiers")), section, mode)


def _tier(section: Section, one: Mapping[str, Any]) -> Tier:
    if not one.keys() <= TIER_KEYS:
        section.refuse(f"unknown key in a tier: {', '.join(sorted(one.keys() - TIER_KEYS))}", "tiers")
    upto: Decimal | None = section.number(one, "to", "tiers") if "to" in one else None
    plus = section.number(one, "plus", "tiers") if "plus" in one else ZERO
    return Tier(upto, section.number(one, "amount", "tiers"), plus)


def _checked(tiers: tuple[Tier, ...], section: Section, mode: Mode) -> tuple[Tier, ...]:
    limits = [tier.upto for tier in tiers[: None if mode is Mode.CAP else -1]]
    known = [ZERO, *(limit for limit in limits if limit is not None)]
    if not tiers or len(known) != len(limits) + 1 or any(a >= b for a, b in pairwise(known)):
        section.refuse("tiers must rise, each with its 'to'", "tiers")
    if mode is not Mode.CAP and tiers[-1].upto is not None:
        section.refuse("the last tier must have no 'to', unless mode is cap", "tiers")
    if mode is not Mode.WHOLE and any(tier.plus for tier in tiers):
        section.refuse("'plus' belongs to mode whole", "tiers")
    return tiers


def _check_days(rows: Sequence[Dated]) -> None:
    series: dict[Key, list[Dated]] = {}
    for row, section in rows:
        for key in keys_of(row):
            series.setdefault(key, []).append((row, section))
    for key, found in series.items():
        known = sorted((one for one in found if not one[0].is_pending), key=lambda one: (one[0].from_on, one[1].line))
        for (before, first), (after, second) in pairwise(known):
            _check_follows(key, before, first, after, second)
        _check_end(key, known, [one for one in found if one[0].is_pending])


def _check_end(key: Key, known: Sequence[Dated], pending: Sequence[Dated]) -> None:
    """A pending row stays as it is when its days are announced one after another; they only must not leave a gap."""
    if not known:
        pending[0][1].refuse(f"there is no figure at all for {_named(key)}")
    row, section = known[-1]
    if len(pending) > 1:
        pending[1][1].refuse(f"{_named(key)} has an open row without a figure already")
    if row.to_on is not None and (not pending or pending[0][0].from_on > row.to_on + timedelta(days=1)):
        section.refuse(f"nothing follows for {_named(key)}: add a row, or one with published = false", "to")


def _check_follows(key: Key, before: OfficialRate, first: Section, after: OfficialRate, second: Section) -> None:
    if before.to_on is None and second.row is not None and before.from_on < after.from_on:
        return
    if before.to_on is None or before.to_on >= after.from_on:
        second.refuse(f"overlaps the row of {first.place} for {_named(key)}", "from")
    if before.to_on + timedelta(days=1) < after.from_on:
        second.refuse(f"days are missing between the row of {first.place} and this one for {_named(key)}", "from")


def _named(key: Key) -> str:
    return " ".join(word for word in (key.category.value, key.vehicle, key.band, key.region) if word)
