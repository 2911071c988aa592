"""Drives that were deleted: what was, and what can still be brought back."""

from collections.abc import Sequence

from cards import verbs
from cards.drive_words import drive_name
from cards.drives import MOST_EDITABLE
from cards.elements import Card, button, card, heading, hint, text
from cards.words import Say
from domain.drives import TRASH_DAYS, Drive
from domain.priced import Priced


def deleted_card(say: Say, drives: Sequence[Priced]) -> Card:
    """What was deleted, with Undo."""
    names = say.listed([drive_name(say, priced.drive) for priced in drives[:MOST_EDITABLE]])
    words = say.many("Deleted drive {names}.", "Deleted {count} drives: {names}.", len(drives), names=names)
    kept = say.many(
        "I keep it in the trash for {days} days.",
        "I keep them in the trash for {days} days.",
        len(drives),
        days=TRASH_DAYS,
    )
    body = [text(words, is_strong=True), hint(kept)]
    numbers = [priced.drive.number for priced in drives]
    return card(
        say,
        body=body,
        summary=words,
        actions=[button(say("Undo"), verbs.DRIVE_RESTORE, is_primary=True, numbers=numbers)],
    )


def trash_card(say: Say, drives: Sequence[Drive]) -> Card:
    """What was deleted and can still be brought back."""
    title = say("Your trash")
    body = [heading(title), hint(say("Deleted drives stay here for {days} days.", days=TRASH_DAYS))]
    body += [
        text(say("{drive}, {distance}", drive=drive_name(say, drive), distance=drive.entry.driven)) for drive in drives
    ]
    actions = [
        button(say("Restore #{number}", number=str(drive.number)), verbs.DRIVE_RESTORE, number=drive.number)
        for drive in drives[:MOST_EDITABLE]
    ]
    return card(say, body=body, summary=title, actions=actions)
