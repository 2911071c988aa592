"""The review before a report: what it would hold, what is left out and why. *Report* alone sends it."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from cards import verbs
from cards.commutes import example
from cards.corrections import signed
from cards.drive_words import (
    FIELD_WORDS,
    NOTHING,
    commute_facts,
    commute_words,
    drive_name,
    receipt_words,
    shortened,
    unmarked,
    what_for,
)
from cards.elements import (
    Action,
    Card,
    Element,
    button,
    card,
    choice_input,
    facts,
    figure,
    heading,
    hint,
    section,
    text,
    warning,
    without_inputs,
)
from cards.words import Say, Words
from domain.categories import Category
from domain.corrections import Corrected
from domain.drives import is_late_to_report
from domain.money import Money, total, totals
from domain.previews import Preview
from domain.priced import Priced
from domain.rates import PerUnit, Rate
from domain.summaries import sum_of

NOTHING_WAITS = "Nothing is waiting to be reported."
MOST_CHOSEN = 30
MOST_LEFT_OUT = 6
MOST_TO_COMPLETE = 3


def review_card(say: Say, preview: Preview, *, organization: str, today: date, asks_commute: bool = False) -> Card:
    """What a report would hold and what it would leave out and why; nothing is sent before *Report* is pressed.

    ``organization`` is empty for somebody who is no member: they can look, and have nobody to report to.
    ``asks_commute``: it deducts the commute, which the person has not told.
    """
    body = [
        heading(_ready(say, preview)),
        *_period(say, preview),
        *review_body(say, preview, organization=organization, today=today, asks_commute=asks_commute),
    ]
    return card(say, body=body, summary=_ready(say, preview), actions=review_actions(say, preview, organization))


def review_body(
    say: Say, preview: Preview, *, organization: str, today: date, asks_commute: bool = False
) -> list[Element]:
    """What stands below the heading of a review."""
    included = preview.included
    return [
        *([figure(say.show(_total(preview)))] if included or preview.corrections else []),
        *([facts(_by_rate(say, preview))] if included or preview.corrections else []),
        *_late(say, included, today),
        *_early(say, included),
        *([hint(_commute(say, organization))] if asks_commute else []),
        *_choice(say, preview, organization),
        *_left_out(say, preview),
        *_notes(say, preview, organization),
        *_receipts(say, preview, organization),
        hint(_who_sees(say, organization)),
    ]


def _period(say: Say, preview: Preview) -> list[Element]:
    """Of which days this is, and that there are others."""
    if preview.period is None:
        return []
    lines = [hint(say("Drives of {period}.", period=preview.period))]
    if preview.others:
        words = "{count} drive of other days is not reported either."
        several = "{count} drives of other days are not reported either."
        lines.append(text(say.many(words, several, preview.others)))
    return lines


def _ready(say: Say, preview: Preview) -> Words:
    if not preview.included and not preview.left_out and not preview.corrections:
        is_of_period = preview.period is not None and preview.others
        return say("Nothing of this period waits to be reported." if is_of_period else NOTHING_WAITS)
    if preview.corrections and not preview.included:
        count = len(preview.corrections)
        return say.many("{count} correction is ready to report", "{count} corrections are ready to report", count)
    if preview.corrections:
        return say(
            "{drives} and {corrections} are ready to report",
            drives=say.many("{count} drive", "{count} drives", len(preview.included)),
            corrections=say.many("{count} correction", "{count} corrections", len(preview.corrections)),
        )
    return say.many("{count} drive is ready to report", "{count} drives are ready to report", len(preview.included))


def _total(preview: Preview) -> tuple[Money, ...]:
    drives = [priced.total for priced in preview.included]
    return totals([*drives, *(one.difference for one in preview.corrections)])


def _by_rate(say: Say, preview: Preview) -> list[tuple[Words, Words]]:
    """Sub-totals by category and rate, then parking and tolls: what adds up to the figure above."""

    def key(priced: Priced) -> tuple[str, PerUnit]:
        rate = priced.rate
        if not isinstance(rate, Rate):
            raise TypeError("only priced drives are ready")
        return priced.drive.entry.category.value, rate.figure

    drives = preview.included
    ordered = sorted(drives, key=lambda one: (key(one)[0], one.drive.entry.on))
    lines = []
    for (category, rate), group in groupby(ordered, key=key):
        some = list(group)
        amount = total(one.amount for one in some if one.amount is not None)
        distance = shortened(sum_of([one.paid for one in some], rate.unit))
        name = say("{category} at {rate}", category=Category(category), rate=say.rate(rate))
        lines.append((name, say("{distance}, {amount}", distance=distance, amount=amount)))
    extras = totals(one.drive.entry.extras for one in drives)
    lines += commute_facts(say, drives, drives[0].drive.entry.distance.unit) if drives else []
    lines.append((say("Parking and tolls"), say.show(extras) if any(extras) else NOTHING))
    if preview.corrections:
        lines.append((say("Corrections"), signed(say, total(one.difference for one in preview.corrections))))
    return lines


def _late(say: Say, drives: Sequence[Priced], today: date) -> list[Element]:
    late = sum(is_late_to_report(one.drive.entry.on, today=today) for one in drives)
    if not late:
        return []
    return [
        warning(
            say.many(
                "{count} of them is more than 60 days old: it may be taxed.",
                "{count} of them are more than 60 days old: they may be taxed.",
                late,
            )
        )
    ]


def _commute(say: Say, organization: str) -> Words:
    """That an organization deducts a commute it was never told."""
    return say(
        "{organization} deducts the commute. Tell me yours, for example: {example}",
        organization=organization,
        example=example(say),
    )


def _early(say: Say, drives: Sequence[Priced]) -> list[Element]:
    """That some drives are of before the membership, and what they are paid by."""
    early = [one for one in drives if one.joined_later]
    if not early:
        return []
    return [
        hint(
            say.many(
                "{count} of them is from before you joined {organization}: the government's rate.",
                "{count} of them are from before you joined {organization}: the government's rate.",
                len(early),
                organization=early[0].joined_later,
            )
        )
    ]


def _choice(say: Say, preview: Preview, organization: str) -> list[Element]:
    drives, corrections = preview.included, preview.corrections
    if not (drives or corrections) or not organization:
        return []
    if len(drives) + len(corrections) > MOST_CHOSEN:
        return [hint(say("To choose single drives, review a shorter time, such as “review last week”."))]
    choices = [(unmarked(_line(say, one)), str(one.drive.number)) for one in drives]
    choices += [(unmarked(_correction(say, one)), correction_name(one)) for one in corrections]
    everything = ",".join(number for _, number in choices)
    return [choice_input("drives", say("Drives in this report"), choices, value=everything, is_multi=True)]


def _line(say: Say, priced: Priced) -> Words:
    entry = priced.drive.entry
    places = what_for(say, entry)
    line = say(
        "{on}: {places}, {distance}, {total}",
        on=say.short_day(entry.on),
        places=places,
        distance=commute_words(say, say.show(entry.driven), priced),
        total=priced.total,
    )
    return Words(", ".join(filter(None, [line, receipt_words(say, priced.drive.receipts)])))


def _correction(say: Say, one: Corrected) -> Words:
    return say(
        "Correction of {name}: {before} → {after}",
        name=drive_name(say, one.correction.drive),
        before=one.before,
        after=one.after,
    )


def correction_name(one: Corrected) -> str:
    """What a correction is called among the ticks, as it is seen now: ``c1042.3``."""
    return f"c{one.correction.drive.number}.{one.correction.version}"


def _left_out(say: Say, preview: Preview) -> list[Element]:
    personal = [one for one, _ in preview.left_out if one.drive.entry.category is Category.PERSONAL]
    others = [(one, why) for one, why in preview.left_out if one.drive.entry.category is not Category.PERSONAL]
    lines = [text(_why(say, one, why)) for one, why in others[:MOST_LEFT_OUT]]
    if len(others) > MOST_LEFT_OUT:
        rest = len(others) - MOST_LEFT_OUT
        lines.append(hint(say.many("And {count} more.", "And {count} more.", rest)))
    if personal:
        lines.append(
            hint(
                say.many(
                    "{count} personal drive stays with you.", "{count} personal drives stay with you.", len(personal)
                )
            )
        )
    if preview.to_ask:
        names = say.listed([person.label for person in preview.to_ask])
        lines.append(text(say("To have a period opened again, ask {names}.", names=names)))
    return [section(say("Left out")), *lines] if lines else []


def _why(say: Say, priced: Priced, missing: Sequence[str]) -> Words:
    reasons = say.listed([say(FIELD_WORDS[name]) for name in missing])
    return say("{drive} {reasons}", drive=drive_name(say, priced.drive), reasons=reasons)


def _notes(say: Say, preview: Preview, organization: str) -> list[Element]:
    """Notes are easily taken for one's own: said where there are some."""
    noted = [f"#{one.drive.number}" for one in preview.included if one.drive.entry.notes]
    if not noted or not organization:
        return []
    if len(noted) > MOST_LEFT_OUT:
        return [warning(say("Your notes on these drives are reported with them."))]
    return [warning(say("Your notes are reported too: {drives}.", drives=say.listed(noted)))]


def _receipts(say: Say, preview: Preview, organization: str) -> list[Element]:
    """Receipts go with their drives: said where there are some."""
    count = sum(one.drive.receipts for one in preview.included)
    if not count or not organization:
        return []
    return [hint(say.many("{count} receipt is reported too.", "{count} receipts are reported too.", count))]


def _who_sees(say: Say, organization: str) -> Words:
    if not organization:
        return say("Only you see this. You can report drives once you have joined an organization.")
    return say(
        "Only you see this. {organization} sees a drive when you press Report, and not before.",
        organization=organization,
    )


def review_actions(say: Say, preview: Preview, organization: str) -> list[Action]:
    """What can be done with a review."""
    actions = []
    if (preview.included or preview.corrections) and organization:
        numbers = [one.drive.number for one in preview.included]
        words = say.many("Report {count} drive", "Report {count} drives", len(numbers))
        title = words if len(numbers) > MOST_CHOSEN else say("Report")
        corrections = [correction_name(one) for one in preview.corrections]
        actions.append(button(title, verbs.REPORT_SUBMIT, is_primary=True, numbers=numbers, corrections=corrections))
    if preview.others:
        actions.append(without_inputs(button(say("Review all"), verbs.REVIEW, all=1)))
    return actions + [
        without_inputs(
            button(say("Complete #{number}", number=str(one.drive.number)), verbs.DRIVE_EDIT, number=one.drive.number)
        )
        for one in preview.to_complete[: MOST_TO_COMPLETE - bool(preview.others)]
    ]
