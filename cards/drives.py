"""Cards of drives: one drive, several told at once, a deleted one, a possible duplicate."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from cards import verbs
from cards.corrections import standing_actions, standing_words
from cards.drive_words import (
    NOTHING,
    address_words,
    commute_words,
    cost_words,
    cut,
    distance_in,
    distance_words,
    drive_name,
    joined_later,
    odometer_words,
    own_vehicle_words,
    rate_words,
    receipt_words,
    route,
    told_elsewhere,
    what_for,
)
from cards.elements import (
    MOST_ACTIONS,
    Action,
    Card,
    Element,
    at_right,
    button,
    card,
    columns,
    facts,
    figure,
    good,
    heading,
    hint,
    text,
    tight,
    warning,
)
from cards.habits import unsaid_actions, unsaid_lines
from cards.words import Say, Words
from domain.categories import Category
from domain.corrections import NOT_REPORTED, Standing
from domain.drives import Drive, is_late_to_report
from domain.habits import NOTHING_UNSAID, Unsaid
from domain.money import Money, totals
from domain.priced import Priced
from domain.rates import Rate

MOST_EDITABLE = 5
MOST_LINES = 20


def drive_card(
    say: Say,
    priced: Priced,
    *,
    today: date,
    done: Words = NOTHING,
    unsaid: Unsaid = NOTHING_UNSAID,
    is_undoable: bool = False,
    standing: Standing = NOT_REPORTED,
) -> Card:
    """A drive as it was understood, with what it is worth.

    ``done`` says what just happened to it, ``unsaid`` what may be told of it yet; ``is_undoable`` offers to take the
    last change back; ``standing`` says whether it was approved.
    """
    drive = priced.drive
    headline = cut(route(say, drive.entry))
    body = [
        *([good(done)] if done else []),
        _title(say, priced, headline),
        facts([(name, value) for name, value in _facts(say, priced) if value and value != headline]),
        *_remarks(say, priced, today, unsaid, standing),
    ]
    summary = Words(f"{done} {_essence(say, priced)}".strip())
    actions = [
        *_actions(say, drive, standing, unsaid, is_undoable=is_undoable),
        *_receipt_actions(say, drive, unsaid.receipts),
    ]
    return card(say, body=body, summary=summary, actions=actions[:MOST_ACTIONS])


def _receipt_actions(say: Say, drive: Drive, waiting: Sequence[str]) -> list[Action]:
    """The buttons of receipts; where there is no room for them, words do the same."""
    shows = [button(say("Show receipts"), verbs.RECEIPTS_SHOW, number=drive.number)] if drive.receipts else []
    if not waiting or drive.is_reported:
        return shows
    title = say.many("Add the receipt you sent", "Add the {count} receipts you sent", len(waiting))
    return [button(title, verbs.RECEIPT_ADD, number=drive.number, keys=list(waiting)), *shows]


def _title(say: Say, priced: Priced, headline: Words) -> Element:
    """The heading says where the drive went, which the facts need not repeat."""
    entry = priced.drive.entry
    name = heading(headline or say("Drive of {on}", on=say.short_day(entry.on)))
    below = tight(hint(say("Drive #{number}", number=str(priced.drive.number))))
    if priced.amount is None:
        return columns(("stretch", [name, below]))
    return columns(("stretch", [name, below]), ("auto", [figure(say.show(priced.total))]))


def _facts(say: Say, priced: Priced) -> list[tuple[Words, Words]]:
    entry, amount = priced.drive.entry, priced.amount
    return [
        (say("Date"), say.show(entry.on)),
        (say("Place"), route(say, entry)),
        (say("Addresses"), address_words(entry)),
        (say("Purpose"), Words(entry.purpose)),
        (say("Project"), Words(entry.project)),
        (say("Category"), say.show(entry.category)),
        (say("Distance"), _distance(say, priced)),
        (say("Odometer"), odometer_words(say, entry)),
        (say("Commute deducted"), say.show(priced.commute) if priced.deducted else NOTHING),
        (say("Paid distance"), say.show(priced.paid) if priced.deducted else NOTHING),
        (say("Vehicle"), own_vehicle_words(say, entry)),
        (say("Passengers"), say.show(entry.passengers) if entry.passengers else NOTHING),
        (say("Rate"), rate_words(say, priced.rate)),
        (say("Amount"), say.show(amount) if amount is not None else NOTHING),
        (say("Parking"), cost_words(say, priced, entry.parking)),
        (say("Tolls"), cost_words(say, priced, entry.tolls)),
        (
            say("Total"),
            say.show(priced.total) if entry.extras and amount is not None and not priced.told_in else NOTHING,
        ),
        (say("Notes"), Words(entry.notes)),
        (say("Receipts"), receipt_words(say, priced.drive.receipts)),
    ]


def _distance(say: Say, priced: Priced) -> Words:
    entry, rate = priced.drive.entry, priced.rate
    words = distance_words(say, entry)
    if not isinstance(rate, Rate) or rate.unit is entry.distance.unit:
        return words
    return say("{distance} ({converted})", distance=words, converted=distance_in(say, entry.driven, rate.unit))


def _remarks(say: Say, priced: Priced, today: date, unsaid: Unsaid, standing: Standing) -> list[Element]:
    drive = priced.drive
    remarks = []
    if drive.is_deleted:
        remarks.append(text(say("It is in the trash.")))
    elif drive.is_reported:
        remarks.append(text(standing_words(say, standing)))
    elif drive.entry.category is Category.UNCLASSIFIED:
        remarks.append(text(_ask_category(say, unsaid.worth)))
    elif drive.entry.category is not Category.PERSONAL:
        remarks += [hint(words) for words in _missing(say, priced)]
    remarks += unsaid_lines(say, drive, unsaid)
    remarks += [*told_elsewhere(say, priced), *joined_later(say, priced)]
    if priced.pricing is not None and priced.pricing.is_split:
        remarks.append(
            hint(say("This drive crosses a step of the rate. “explain #{number}” shows how.", number=str(drive.number)))
        )
    if is_late_to_report(drive.entry.on, today=today) and not drive.is_reported:
        remarks.append(warning(say("More than 60 days ago: report it soon, or it may be taxed.")))
    return remarks


def _ask_category(say: Say, worth: Money | None) -> Words:
    if worth is None:
        return say("What was it for? Say it in your words, or choose.")
    return say("What was it for? As a business drive it is worth {amount}.", amount=worth)


def _missing(say: Say, priced: Priced) -> list[Words]:
    missing, entry = [], priced.drive.entry
    if priced.needs_purpose and not entry.purpose:
        missing.append(say("Before you report it, tell me the purpose, such as “client visit”."))
    if priced.needs_project and not entry.project:
        missing.append(say("Before you report it, tell me the project, such as “project P-204”."))
    if not entry.destination:
        missing.append(say("Before you report it, tell me where you went, such as “to Acme”."))
    return missing


def _actions(say: Say, drive: Drive, standing: Standing, unsaid: Unsaid, *, is_undoable: bool) -> list[Action]:
    if drive.is_deleted:
        return [button(say("Restore"), verbs.DRIVE_RESTORE, is_primary=True, number=drive.number)]
    if drive.is_reported:
        return standing_actions(say, drive, standing)
    names: dict[str, Any] = {"number": drive.number, "version": drive.version}
    actions = unsaid_actions(say, drive, unsaid)
    if drive.entry.category is Category.UNCLASSIFIED:
        likely = Category.BUSINESS if unsaid.leaning is None else unsaid.leaning.category
        is_first = not actions
        actions += [_classify(say, one, drive, is_primary=is_first and one is likely) for one in TO_CHOOSE]
    if is_undoable:
        actions.append(button(say("Undo"), verbs.DRIVE_UNDO, **names))
    is_primary = not actions
    actions.append(button(say("Edit"), verbs.DRIVE_EDIT, is_primary=is_primary, **names))
    return [*actions, button(say("Delete"), verbs.DRIVE_DELETE, **names)]


TO_CHOOSE = (Category.BUSINESS, Category.PERSONAL)


def _classify(say: Say, category: Category, drive: Drive, *, is_primary: bool) -> Action:
    return button(
        say.show(category), verbs.DRIVE_CLASSIFY, is_primary=is_primary, number=drive.number, category=category.value
    )


def _essence(say: Say, priced: Priced) -> Words:
    entry = priced.drive.entry
    values = {"number": str(priced.drive.number), "distance": entry.driven, "on": say.short_day(entry.on)}
    if priced.amount is None:
        return say("Drive #{number}: {distance} on {on}.", **values)
    return say("Drive #{number}: {distance} on {on}, {total}.", total=priced.total, **values)


def drives_card(
    say: Say, drives: Sequence[Priced], *, done: Words, remark: Words = NOTHING, was: Sequence[Any] = ()
) -> Card:
    """Several drives of one message, each with its own line; ``was`` is what they were, for Undo to bring back."""
    amounts = [priced.total for priced in drives if priced.amount is not None]
    remarks = [text(remark)] if remark else []
    body = [good(done), *remarks, *(line for priced in drives[:MOST_LINES] for line in drive_line(say, priced))]
    if amounts:
        body.append(facts([(say("Total"), say.show(totals(amounts)))]))
    if len(drives) > MOST_LINES:
        body.append(hint(say.many("And {count} more.", "And {count} more.", len(drives) - MOST_LINES)))
    edits = [
        button(say("Edit #{number}", number=str(one.drive.number)), verbs.DRIVE_EDIT, number=one.drive.number)
        for one in drives[: MOST_EDITABLE - bool(was)]
        if not one.drive.is_reported
    ]
    edits = [button(say("Undo"), verbs.DRIVES_UNDO, was=was), *edits] if was else edits
    numbers = [one.drive.number for one in drives]
    actions = [*edits, button(say("Delete all of these"), verbs.DRIVE_DELETE, numbers=numbers)]
    return card(say, body=body, summary=done, actions=actions)


def drive_line(say: Say, priced: Priced) -> list[Element]:
    """One drive in a list: day and place, distance and worth, and what a list should not hide."""
    entry = priced.drive.entry
    day = say("#{number} · {on}", number=str(priced.drive.number), on=say.short_day(entry.on))
    worth = say.show(priced.total) if priced.amount is not None else say.show(entry.category)
    places = what_for(say, entry)
    left = [text(places, is_strong=True), tight(hint(day))] if places else [text(day, is_strong=True)]
    distance = commute_words(say, distance_words(say, entry), priced)
    return [
        columns(
            ("stretch", left),
            ("auto", [at_right(text(worth, is_strong=True)), at_right(tight(hint(distance)))]),
        )
    ]


def duplicate_card(say: Say, existing: Priced, *, key: str) -> Card:
    """Ask whether a drive that looks like one already there is another one. ``key`` names the waiting message."""
    question = say("You already have a drive like this. Is it another one?")
    actions = [
        button(say("Record it too"), verbs.DRIVE_LOG_ANYWAY, is_primary=True, name=key),
        button(say("It is the same"), verbs.DRIVE_SHOW, number=existing.drive.number),
    ]
    body = [text(question, is_strong=True), *drive_line(say, existing)]
    return card(say, body=body, summary=question, actions=actions)


def pick_card(say: Say, drives: Sequence[Drive], *, key: str) -> Card:
    """Ask which of several drives is meant. ``key`` names the waiting message."""
    question = say("Which drive do you mean?")
    some = drives[:MOST_EDITABLE]
    lines = [text(say("{drive}: {distance}", drive=drive_name(say, one), distance=one.entry.driven)) for one in some]
    actions = [
        button(say("#{number}", number=str(one.number)), verbs.DRIVE_PICK, number=one.number, name=key) for one in some
    ]
    body = [text(question, is_strong=True), *lines]
    return card(say, body=body, summary=question, actions=[*actions, button(say("None of these"), verbs.CANCEL)])


def changes(say: Say, before: Priced, after: Priced) -> Words:
    """What an edit changed, each as it was and as it is now."""
    was = _told(say, before)
    told = [
        say("{name} {before} → {after}", name=name, before=was[name] or say("none"), after=value or say("none"))
        for name, value in _told(say, after).items()
        if value != was[name]
    ]
    return (
        say("Changed: {changes}.", changes=say.listed(told))
        if told
        else say("Nothing to change: it is like that already.")
    )


def _told(say: Say, priced: Priced) -> dict[Words, Words]:
    """What the person tells of a drive, without what follows from it."""
    follows = (say("Rate"), say("Amount"), say("Total"), say("Commute deducted"), say("Paid distance"))
    told = {name: value for name, value in _facts(say, priced) if name not in follows}
    return told | {say("Distance"): distance_words(say, priced.drive.entry)}
