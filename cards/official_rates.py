"""Adding rows to the official tables: a form, a look before it is added, the list of what was added."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import (
    Action,
    Card,
    Element,
    button,
    card,
    choice_input,
    date_input,
    facts,
    good,
    heading,
    hint,
    text,
    text_input,
    tight,
    without_inputs,
)
from cards.words import Say, Words
from domain.categories import Category
from domain.rate_tables import RateTable
from domain.rates import WITHOUT_RATE, Mode, OfficialRate, PerUnit, Tier

MOST_LISTED = 8
MOST_TO_REMOVE = 4
TOML_LONG = 2000


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form about a row starts with; empty where nothing was said."""

    table: str = ""
    categories: Sequence[Category] = ()
    vehicle: str = "car"
    figures: str = ""
    from_on: date | None = None
    to_on: date | None = None
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        needed = (self.table, self.categories, self.figures, self.from_on)
        return all(needed) and self.words.keys() >= {"authority", "source"}


@dataclass(frozen=True, slots=True)
class Shown:
    """An added row as it is listed; ``row`` None: it is not used, ``problem`` says why."""

    number: int
    table: str
    row: OfficialRate | None
    problem: str
    added_by: str
    added_on: Words
    may_remove: bool


def row_form(say: Say, filled: Filled, tables: Sequence[RateTable]) -> Card:
    """A row to fill in. Nothing is added by it."""
    title = say("Add an official rate")
    categories = [(say.show(one), one.value) for one in Category if one not in WITHOUT_RATE]
    body: list[Element] = [
        heading(title),
        text(say("It pays every organization of this installation that follows the table.")),
        choice_input(
            "table", say("Table"), [(Words(f"{one.short} ({one.country})"), one.key) for one in tables],
            value=filled.table,
        ),
        choice_input(
            "categories", say("For"), categories, value=",".join(one.value for one in filled.categories), is_multi=True
        ),
        text_input("vehicle", say("Kind of vehicle"), value=filled.vehicle, most=40),
        text_input("figures", say("Figure, such as 0.78 or: 0.55 up to 10000, then 0.25"), value=filled.figures),
        date_input("from", say("From"), value=_iso(filled.from_on)),
        date_input("to", say("Until (empty: until further notice)"), value=_iso(filled.to_on)),
        text_input("authority", say("Published as"), value=filled.words.get("authority", ""), most=300),
        text_input("source", say("Where it can be read"), value=filled.words.get("source", ""), most=300),
        text_input("toml", say("Or the whole row as in the file of the table (TOML)"), most=TOML_LONG, is_long=True),
    ]  # fmt: skip
    actions = [
        button(say("Look at it"), verbs.OFFICIAL_RATE_PLAN, is_primary=True),
        without_inputs(button(say("Leave it"), verbs.OFFICIAL_RATE_LEAVE)),
    ]
    return card(say, body=body, summary=title, actions=actions)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def row_plan_card(say: Say, row: OfficialRate, *, key: str) -> Card:
    """What a row says, before it is added."""
    title = say("Add this row to the {authority} table?", authority=row.short)
    body = [heading(title), facts(row_lines(say, row))]
    body.append(hint(say("Who follows the table is told of it. You can take it back until it begins.")))
    actions = [
        button(say("Add it"), verbs.OFFICIAL_RATE_ADD, is_primary=True, name=key),
        button(say("Leave it"), verbs.OFFICIAL_RATE_LEAVE),
    ]
    summary = say("{title}: {rate}", title=title, rate=row.figure)
    return card(say, body=body, summary=summary, actions=actions)


def row_lines(say: Say, row: OfficialRate) -> list[tuple[Words, Words]]:
    """Everything a row says."""
    about = [say.show(one) for one in sorted(row.categories)]
    places = [Words(word) for word in (*sorted(row.vehicles), *sorted(row.bands), *sorted(row.regions))]
    return [
        (say("Table"), Words(f"{row.short} ({row.table})")),
        (say("Rate"), figures_words(say, row)),
        (say("For"), say.listed([*about, *places])),
        (say("From"), say.show(row.from_on)),
        (say("Until"), say.show(row.to_on) if row.to_on is not None else say("further notice")),
        (say("Published as"), Words(row.authority)),
        (say("Where it can be read"), Words(row.source)),
    ]


def figures_words(say: Say, row: OfficialRate) -> Words:
    """The figures of a row with their steps."""
    steps = [_step(say, row, tier) for tier in row.tiers]
    if row.mode is Mode.CAP:
        steps.append(say("nothing beyond"))
    return say.listed(steps) if len(steps) > 1 else steps[0]


def _step(say: Say, row: OfficialRate, tier: Tier) -> Words:
    rate = PerUnit(tier.amount, row.unit, row.currency)
    if tier.upto is None:
        return say.show(rate)
    return say("{rate} up to {limit} {unit}", rate=rate, limit=say.show(tier.upto), unit=row.unit.value)


def row_added_card(say: Say, row: OfficialRate, *, number: int, today: date) -> Card:
    """A row that was just added, with the way back while it has not begun."""
    words = say(
        "Added to the {authority} table as row {number}: {rate} from {on}.",
        authority=row.short,
        number=str(number),
        rate=row.figure,
        on=say.full_day(row.from_on),
    )
    actions = [button(say("Added rates"), verbs.OFFICIAL_RATES_SHOW)]
    if row.from_on > today:
        actions.append(_remove(say, number))
    body = [good(words), hint(say("It is in force everywhere within a minute; who follows the table is told."))]
    return card(say, body=body, summary=words, actions=actions)


def _remove(say: Say, number: int) -> Action:
    return button(say("Take row {number} back", number=str(number)), verbs.OFFICIAL_RATE_REMOVE, row=number)


def added_rates_card(say: Say, rows: Sequence[Shown], *, done: Words = NOTHING) -> Card:
    """The rows that were added, the newest first; those that have not begun can be taken back."""
    title = say("Rows added to the official tables")
    body: list[Element] = [heading(title), *([good(done)] if done else [])]
    for one in rows[:MOST_LISTED]:
        body += _listed(say, one)
    if not rows:
        body.append(text(say("None. The tables are as this version of the product has them.")))
    removable = [one for one in rows[:MOST_LISTED] if one.may_remove][:MOST_TO_REMOVE]
    actions = [button(say("Add a row"), verbs.OFFICIAL_RATE_FORM), *(_remove(say, one.number) for one in removable)]
    return card(say, body=body, summary=done or title, actions=actions)


def _listed(say: Say, one: Shown) -> list[Element]:
    below = say("added by {name}, {at}", name=one.added_by, at=one.added_on)
    if one.row is None:
        name = say("Row {number} ({table}) is not used", number=str(one.number), table=one.table)
        return [text(name, is_strong=True), tight(hint(Words(one.problem))), tight(hint(below))]
    row = one.row
    name = say(
        "Row {number}, {authority}: {rate}", number=str(one.number), authority=row.short, rate=figures_words(say, row)
    )
    days = say("from {on}", on=say.full_day(row.from_on)) if row.to_on is None else say.period(row.from_on, row.to_on)
    about = say.listed(
        [*(say.show(category) for category in sorted(row.categories)), *map(Words, sorted(row.vehicles))]
    )
    what = say("{about} · {days} · {authority}", about=about, days=days, authority=row.authority)
    return [text(name, is_strong=True), tight(hint(what)), tight(hint(below))]


def row_left_card(say: Say) -> Card:
    """A row that was not added."""
    words = say("All right, the tables stay as they are.")
    return card(say, body=[text(words)], summary=words)
