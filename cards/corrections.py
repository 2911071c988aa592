"""Cards of corrections: what was approved, what it should have been, and the difference before anything is sent."""

from typing import Any

from cards import verbs
from cards.drive_words import (
    NOTHING,
    commute_words,
    distance_words,
    drive_name,
    entry_of,
    receipt_words,
    what_for,
)
from cards.elements import (
    Action,
    Card,
    Element,
    at_right,
    button,
    card,
    columns,
    facts,
    good,
    heading,
    hint,
    section,
    text,
    tight,
)
from cards.words import Say, Words
from domain.corrections import Corrected, Correction, Standing
from domain.drives import Drive
from domain.money import Money
from domain.priced import Priced
from domain.reports import Filed, ReportedDrive


def standing_words(say: Say, standing: Standing) -> Words:
    """Why a drive in a report can't be changed, and what can be done instead."""
    if not standing.is_approved:
        return say("This drive is in a report. Recall the report to change it.")
    if standing.correction is None:
        return say("This drive was approved. To change it, correct it: the difference is reported as a new entry.")
    if standing.correction.is_reported:
        return say("A correction of this drive is reported and waits for a decision.")
    return say("You noted a correction of this drive. It is not reported yet.")


def standing_actions(say: Say, drive: Drive, standing: Standing) -> list[Action]:
    """What can be done with a drive in a report."""
    if not standing.is_approved:
        return []
    if standing.correction is None:
        return [button(say("Correct…"), verbs.DRIVE_CORRECT, number=drive.number)]
    return [button(say("Show the correction"), verbs.CORRECTION_SHOW, is_primary=True, number=drive.number)]


def correction_card(say: Say, found: Corrected, *, changes: Words, organization: str, done: Words = NOTHING) -> Card:
    """A correction and the difference it makes, sent by *Report the correction* alone; ``changes`` names the fields."""
    correction = found.correction
    title = say("Correction of drive {name}", name=drive_name(say, correction.drive))
    body = [
        *([good(done)] if done else []),
        heading(title),
        text(say("It was never driven, or not for the organization.") if found.replacement is None else changes),
        facts(difference(say, found)),
        hint(_what_happens(say, correction, organization)),
    ]
    return card(say, body=body, summary=title, actions=_actions(say, correction))


def difference(say: Say, found: Corrected) -> list[tuple[Words, Words]]:
    """What was approved, what it is corrected to, and the difference in money."""
    return [
        (say("As approved"), _worth(say, found.correction.original, found.before)),
        (say("Corrected"), _corrected_to(say, found)),
        (say("Difference"), signed(say, found.difference)),
    ]


def _corrected_to(say: Say, found: Corrected) -> Words:
    if found.replacement is None:
        return say.show(found.after)
    return _worth(say, found.replacement, found.after)


def _worth(say: Say, one: Priced | ReportedDrive, amount: Money) -> Words:
    distance = commute_words(say, distance_words(say, entry_of(one)), one)
    return say("{distance}, {amount}", distance=distance, amount=amount)


def signed(say: Say, amount: Money) -> Words:
    """An amount that is owed more or less: ``+$3.34``, ``-$3.34``."""
    return Words(f"+{say.show(amount)}" if amount.minor > 0 else say.show(amount))


def _what_happens(say: Say, correction: Correction, organization: str) -> Words:
    if correction.is_reported:
        return say("{organization} decides on it now. Recall its report to change it.", organization=organization)
    return say(
        "Only you see this. Once you press Report, {organization} sees the approved drive, its reversal and what it is "
        "corrected to, and decides. The approved drive stays as it is.",
        organization=organization,
    )


def _actions(say: Say, correction: Correction) -> list[Action]:
    names: dict[str, Any] = {"number": correction.drive.number}
    if correction.is_reported:
        return [button(say("Show the drive"), verbs.DRIVE_SHOW, **names)]
    report = button(
        say("Report the correction"), verbs.CORRECTION_REPORT, is_primary=True, version=correction.version, **names
    )
    actions = [report, button(say("Change…"), verbs.DRIVE_CORRECT, **names)]
    if correction.entry is not None:
        actions.append(button(say("It was never driven"), verbs.CORRECTION_CANCEL_DRIVE, **names))
    return [*actions, button(say("Leave it as approved"), verbs.CORRECTION_DROP, **names)]


def correction_lines(say: Say, filed: Filed, reversal: ReportedDrive, *, has_number: bool) -> list[Element]:
    """The approved line, its reversal and what stands for it, together."""
    original, replacement = filed.original_of(reversal), filed.replacement_of(reversal)
    if original is None:
        raise LookupError("a reversal without what it takes back")
    title = say("Correction of an approved drive")
    if has_number:
        title = say("Correction of approved drive #{number}", number=str(original.number))
    parts = [(say("As approved"), original), (say("Reversed"), reversal)]
    lines = [_line(say, name, line, has_number=has_number) for name, line in parts]
    if replacement is not None:
        lines.append(_line(say, say("Corrected"), replacement, has_number=has_number))
    return [section(title), *lines]


def _line(say: Say, name: Words, line: ReportedDrive, *, has_number: bool) -> Element:
    entry = line.entry
    places = what_for(say, entry)
    told = say("{name}: {places}", name=name, places=places)
    sentence = "#{number} · {on} · {distance}" if has_number else "{on} · {distance}"
    distance = commute_words(say, distance_words(say, entry), line)
    below = say(sentence, number=str(line.number), on=say.short_day(entry.on), distance=distance)
    below = Words(" · ".join(filter(None, [below, receipt_words(say, line.receipts)])))
    left = [text(told, is_strong=True), tight(hint(below))]
    return columns(("stretch", left), ("auto", [at_right(text(signed(say, line.total), is_strong=True))]))
