"""Importing drives from a file: what it would do, row by row, and what it did."""

from collections.abc import Sequence

from cards import verbs
from cards.drive_words import NOTHING, cut, route
from cards.elements import Action, Card, Element, button, card, facts, good, heading, hint, section, table, text
from cards.words import Say, Words
from domain.distances import Distance, Unit
from domain.drives import DriveEntry
from domain.imports import Import, ImportPlan, ImportState, Outcome, PlannedRow
from domain.pricing import measured

PAGE = 10
OUTCOMES = {
    Outcome.IMPORT: "will be added",
    Outcome.DUPLICATE: "is there already",
    Outcome.ERROR: "can't be read",
}
ORDER = (Outcome.ERROR, Outcome.DUPLICATE, Outcome.IMPORT)
"""What needs a look comes first."""


def import_card(say: Say, plan: ImportPlan, *, key: str, page: int = 0) -> Card:
    """What importing a file would do: the counts, then every row, those with a problem first."""
    entries = plan.entries
    title = (
        say.many(
            "Import {count} drive from {log}?", "Import {count} drives from {log}?", len(entries), log=_log(say, plan)
        )
        if entries
        else say("Nothing new in this file")
    )
    body = [
        heading(title),
        facts(_counts(say, len(entries), len(plan.duplicates), len(plan.errors)) + _sums(say, entries)),
        *_rows(say, plan, page),
        hint(
            say("Nothing is added yet. Amounts are worked out by your own rates. An import can be undone.")
            if entries
            else say("Your drives stay as they are.")
        ),
    ]
    return card(say, body=body, summary=title, actions=_actions(say, plan, key, page), is_wide=True)


def _log(say: Say, plan: ImportPlan) -> Words:
    return say("an export of {brand}") if plan.form == "our own" else Words(plan.form)


def _counts(say: Say, added: int, duplicates: int, problems: int) -> list[tuple[Words, Words]]:
    named = [(say("To add"), added), (say("There already"), duplicates), (say("Can't be read"), problems)]
    return [(name, say.show(count)) for name, count in named if count]


def _sums(say: Say, entries: Sequence[DriveEntry]) -> list[tuple[Words, Words]]:
    if not entries:
        return []
    days = [entry.on for entry in entries]
    unit = Unit.MI if sum(entry.distance.unit is Unit.MI for entry in entries) * 2 >= len(entries) else Unit.KM
    length = measured(sum(entry.driven.micrometres for entry in entries), unit)
    return [
        (say("Days"), say.period(min(days), max(days))),
        (say("Distance"), say.show(Distance(round(length.value, 1), unit))),
    ]


def _rows(say: Say, plan: ImportPlan, page: int) -> list[Element]:
    """A page of the rows."""
    ordered = sorted(plan.rows, key=lambda row: ORDER.index(row.outcome))
    shown = ordered[page * PAGE : (page + 1) * PAGE]
    if not shown:
        return []
    headings = [say("Line"), say("Drive"), say("Result")]
    cells = [(Words(str(row.line)), _drive(say, row), _result(say, row)) for row in shown]
    made = table(headings, cells, widths=[2, 5, 4])
    if len(plan.rows) <= PAGE:
        return [made]
    first = page * PAGE + 1
    title = say("Rows {first} to {last} of {all}", first=first, last=first + len(shown) - 1, all=len(plan.rows))
    return [section(title), made]


def _drive(say: Say, row: PlannedRow) -> Words:
    entry = row.entry
    if entry is None:
        return Words("–")
    parts = (say.short_day(entry.on), say.show(entry.driven), cut(route(say, entry), 30))
    return Words(" · ".join(part for part in parts if part))


def _result(say: Say, row: PlannedRow) -> Words:
    return say(OUTCOMES[row.outcome]) if row.reason is None else say.refusal(row.reason)


def _actions(say: Say, plan: ImportPlan, key: str, page: int) -> list[Action]:
    actions = []
    if plan.entries:
        title = say.many("Import {count} drive", "Import {count} drives", len(plan.entries))
        actions.append(button(title, verbs.IMPORT_CONFIRM, is_primary=True, name=key))
    if page > 0:
        actions.append(button(say("Previous rows"), verbs.IMPORT_PAGE, name=key, page=page - 1))
    if (page + 1) * PAGE < len(plan.rows):
        actions.append(button(say("More rows"), verbs.IMPORT_PAGE, name=key, page=page + 1))
    return [*actions, button(say("Cancel"), verbs.IMPORT_CANCEL, name=key)] if plan.entries else actions


def dealt_card(say: Say, made: Import) -> Card:
    """What became of a file: imported, dropped, or undone with what stays and why."""
    if made.state is ImportState.IMPORTED:
        return _imported_card(say, made)
    if made.state is ImportState.UNDONE:
        return _undone_card(say, made)
    title = say("Nothing was imported")
    return card(
        say, body=[heading(title), text(say("The file is dropped. Your drives stay as they are."))], summary=title
    )


def _imported_card(say: Say, made: Import) -> Card:
    title = say.many("{count} drive was imported", "{count} drives were imported", made.added)
    left = [
        (say("There already"), say.show(made.duplicates) if made.duplicates else NOTHING),
        (say("Couldn't be read"), say.show(made.problems) if made.problems else NOTHING),
    ]
    body = [good(title) | {"size": "Large", "style": "heading"}]
    if made.duplicates or made.problems:
        body.append(facts(left))
    body.append(text(say("They are yours alone until you report them.")))
    actions = [
        button(say("Review"), verbs.REVIEW, is_primary=True),
        button(say("Undo import"), verbs.IMPORT_UNDO, name=made.key),
    ]
    return card(say, body=body, summary=title, actions=actions)


def _undone_card(say: Say, made: Import) -> Card:
    title = say("The import is undone")
    gone = say.many(
        "{count} drive is in the trash and can be brought back for 30 days.",
        "{count} drives are in the trash and can be brought back for 30 days.",
        made.taken_back,
    )
    body = [heading(title), text(gone)]
    if made.kept:
        stays = say.many(
            "{count} drive stays, because it is in a report. Recall the report first to take it out.",
            "{count} drives stay, because they are in a report. Recall the report first to take them out.",
            made.kept,
        )
        body.append(text(stays, is_strong=True))
    return card(say, body=body, summary=title)
