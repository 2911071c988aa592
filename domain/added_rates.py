"""Official rates that were added without a new version: a row of a table, as text, on somebody's word."""

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from domain.categories import Category
from domain.errors import MileageError
from domain.people import Identity
from domain.rate_changes import check_figure
from domain.rate_tables import Key, RateTable, keys_of
from domain.rates import Mode, OfficialRate, PerUnit

STEP = re.compile(r"(?P<amount>[0-9]{1,4}(?:\.[0-9]{1,6})?)(?:\s*(?:up to|to|until|<=?)\s*(?P<upto>[0-9]{1,7}))?")
BETWEEN = re.compile(r"\s*(?:,?\s*\bthen\b\s*|[,;/]\s*)")
LONGEST_WORDS = 300
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class AddedRate:
    """A row of an official table beside those of its file; ``text`` is TOML as in the file.

    ``added_by`` and ``added_at`` say who and when; ``announcement_id`` the announcement of it (None: none).
    """

    id: int
    table: str
    text: str
    added_by: str
    added_at: datetime
    announcement_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewRow:
    """What somebody asks to add to a table. ``figures`` as people write them: ``0.55 up to 10000, then 0.25``."""

    categories: Collection[Category]
    vehicle: str
    figures: str
    from_on: date
    to_on: date | None
    authority: str
    source: str


def check_administers_installation(who: Identity, named: Collection[Identity]) -> None:
    """Refuse everybody but those whom the settings name: the official rates are everybody's."""
    if who not in named:
        raise MileageError("Only administrators of this installation can do that: those whom its settings name.")


def row_text(new: NewRow, table: RateTable, *, verified_on: date) -> str:
    """The row as TOML, as the file of the table would have it; refused where it is not whole."""
    kind = table.kind_of(new.vehicle)
    categories = sorted({category.value for category in new.categories})
    if kind is None or not categories:
        raise MileageError("Please say what the rate is for: which drives, and which kind of vehicle.")
    authority, source = (CONTROL.sub(" ", words).strip()[:LONGEST_WORDS] for words in (new.authority, new.source))
    if not authority or not source:
        raise MileageError("Please name who published it, and where it can be read.")
    mode = _mode(table, Category(categories[0]), kind)
    lines = [
        "[sources]",
        f"added = {_quoted(source)}",
        "[[rate]]",
        f"from = {new.from_on.isoformat()}",
        *([f"to = {new.to_on.isoformat()}"] if new.to_on is not None else []),
        f"categories = [{', '.join(map(_quoted, categories))}]",
        f"vehicles = [{_quoted(kind)}]",
        _figures(new.figures),
        *([f"mode = {_quoted(mode.value)}"] if mode is not Mode.MARGINAL else []),
        f"authority = {_quoted(authority)}",
        'source = "added"',
        f"verified_on = {verified_on.isoformat()}",
    ]
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _mode(table: RateTable, category: Category, kind: str) -> Mode:
    """How the tiers of the row before apply: a row goes on as the last one did."""
    published = [row for row in table.rows_of(Key(category, kind)) if row.is_published]
    return published[-1].mode if published else Mode.MARGINAL


def _figures(text: str) -> str:
    steps = [STEP.fullmatch(part) for part in BETWEEN.split(" ".join(text.split())) if part]
    if not steps or not all(steps):
        raise MileageError("Please write the figure like 0.78, or with steps like 0.55 up to 10000, then 0.25.")
    if len(steps) == 1 and steps[0] is not None and steps[0]["upto"] is None:
        return f"amount = {steps[0]['amount']}"
    written = ", ".join(_step(step) for step in steps if step is not None)
    return f"tiers = [{written}]"


def _step(step: re.Match[str]) -> str:
    limit = f"to = {step['upto']}, " if step["upto"] else ""
    return f"{{ {limit}amount = {step['amount']} }}"


def check_added_row(row: OfficialRate, before: RateTable) -> None:
    """Refuse a row that is about something the table has no rates of, or whose figure is a slip."""
    if not row.is_published:
        raise MileageError("A row needs a figure. Days that nobody has announced are known already.")
    for key in keys_of(row):
        if key not in before.series:
            known = sorted({_named(one) for one in before.series})
            raise MileageError(
                "{authority} has no rate for {drives}. It has rates for: {known}.",
                authority=before.short,
                drives=_named(key),
                known=", ".join(known),
            )
    for tier in row.tiers:
        check_figure(PerUnit(tier.amount, row.unit, row.currency))


def _named(key: Key) -> str:
    return " ".join(filter(None, (key.category.value, key.vehicle, key.band, key.region)))


def check_may_remove(row: OfficialRate, *, today: date) -> None:
    """Refuse to take a row away by which drives are paid already."""
    if row.from_on <= today:
        raise MileageError(
            "This rate has been in force since {on}, so drives are paid by it and it stays.", on=row.from_on
        )
