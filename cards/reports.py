"""Cards of reports, for the driver and for administrators: exactly the copies in them, and what became of them."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from cards import verbs
from cards.corrections import correction_lines, signed
from cards.drive_words import (
    NOTHING,
    commute_facts,
    commute_words,
    distance_words,
    receipt_words,
    shortened,
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
    figure,
    good,
    heading,
    hint,
    text,
    tight,
    warning,
)
from cards.words import Say, Words
from domain.drives import is_late_to_report
from domain.money import total
from domain.reports import Filed, Report, ReportedDrive, ReportState
from domain.summaries import sum_of

PAGE = 10
MOST_TO_OPEN = 6

STATE_WORDS = {
    ReportState.SUBMITTED: "Waiting for a decision",
    ReportState.APPROVED: "Approved",
    ReportState.RETURNED: "Returned",
    ReportState.RECALLED: "Taken back",
    ReportState.PAID: "Paid",
}


def report_card(
    say: Say, filed: Filed, *, for_administrator: bool, today: date, done: Words = NOTHING, after: int = 0
) -> Card:
    """A report with exactly the copies in it, a page of them from the one after ``after``.

    An administrator is shown nothing of one that was taken back but that it was.
    """
    report = filed.report
    state = state_words(say, filed)
    body = [
        *([good(done)] if done else []),
        *_title(say, filed, for_administrator=for_administrator),
        text(state, is_strong=True),
    ]
    if for_administrator and report.state is ReportState.RECALLED:
        return card(say, body=body, summary=_essence(say, filed, state, for_administrator=for_administrator))
    page = [drive for drive in filed.drives if drive.number > after]
    body += [
        facts(_copied(say, filed)),
        *(line for drive in page[:PAGE] for line in _lines_of(say, filed, drive, today, has_number=for_administrator)),
    ]
    return card(
        say,
        body=body,
        summary=_essence(say, filed, state, for_administrator=for_administrator),
        actions=_report_actions(say, filed, page, for_administrator=for_administrator),
    )


def _title(say: Say, filed: Filed, *, for_administrator: bool) -> list[Element]:
    report = filed.report
    period = say.period(report.from_on, report.to_on)
    name = (
        Words(filed.person.label)
        if for_administrator
        else say("Report to {organization}", organization=filed.organization)
    )
    left = [heading(name), tight(hint(period))]
    if for_administrator and report.state is ReportState.RECALLED:
        return left
    return [columns(("stretch", left), ("auto", [figure(say.show(report.total))]))]


def state_words(say: Say, filed: Filed) -> Words:
    """Where a report stands, and on whose word."""
    report = filed.report
    by = filed.decided_by.label if filed.decided_by is not None else ""
    match report.state:
        case ReportState.SUBMITTED:
            return say("Waiting for a decision since {on}", on=say.day_of(report.submitted_at))
        case ReportState.RECALLED:
            return say("{name} took this report back.", name=filed.person.label)
        case ReportState.RETURNED:
            return say("Returned by {name}: {reason}", name=by, reason=report.reason)
        case ReportState.PAID:
            return say("Marked as paid by {name}, {on}", name=by, on=_decided_on(say, report))
    return say("Approved by {name}, {on}", name=by, on=_decided_on(say, report))


def _decided_on(say: Say, report: Report) -> Words:
    return NOTHING if report.decided_at is None else say.day_of(report.decided_at)


def _essence(say: Say, filed: Filed, state: Words, *, for_administrator: bool) -> Words:
    if for_administrator:
        return say("Report of {name}: {state}", name=filed.person.label, state=state)
    return say("Your report: {state}", state=state)


def _lines_of(say: Say, filed: Filed, drive: ReportedDrive, today: date, *, has_number: bool) -> list[Element]:
    """A drive alone; a correction as a whole, where its reversal stands."""
    lines = []
    if drive.original_id is None:
        lines = _copy_line(say, drive, filed.report, today, has_number=has_number)
    elif drive.is_reversal:
        lines = correction_lines(say, filed, drive, has_number=has_number)
    if drive.is_returned and lines:
        lines.append(tight(warning(say("Returned: {reason}", reason=drive.returned))))
    return lines


def _copied(say: Say, filed: Filed) -> list[tuple[Words, Words]]:
    lines = []
    plain = [one for one in filed.counting if one.original_id is None]
    correcting = [one for one in filed.counting if one.original_id is not None]
    ordered = sorted(plain, key=lambda one: one.entry.category.value)
    for category, group in groupby(ordered, key=lambda one: one.entry.category):
        some = list(group)
        distance = shortened(sum_of([one.entry.driven for one in some], some[0].entry.distance.unit))
        amount = total(one.amount for one in some)
        words = say.many(
            "{count} drive, {distance}, {amount}",
            "{count} drives, {distance}, {amount}",
            len(some),
            distance=distance,
            amount=amount,
        )
        lines.append((say.show(category), words))
    if correcting:
        lines.append((say("Corrections"), signed(say, total(one.amount for one in correcting))))
    extras = total(one.entry.extras for one in filed.counting)
    lines += commute_facts(say, filed.counting, ordered[0].entry.distance.unit) if ordered else []
    return [*lines, (say("Parking and tolls"), say.show(extras) if extras else NOTHING)]


def _copy_line(say: Say, drive: ReportedDrive, report: Report, today: date, *, has_number: bool) -> list[Element]:
    entry = drive.entry
    places = what_for(say, entry)
    sentence = "#{number} · {on} · {distance}" if has_number else "{on} · {distance}"
    distance = commute_words(say, distance_words(say, entry), drive)
    below = say(sentence, number=str(drive.number), on=say.short_day(entry.on), distance=distance)
    below = Words(" · ".join(filter(None, [below, receipt_words(say, drive.receipts)])))
    left = [text(places, is_strong=True), tight(hint(below))]
    sent_on = min(report.submitted_at.date(), today)
    if is_late_to_report(entry.on, today=sent_on):
        left.append(tight(hint(say("Reported more than 60 days after the drive"))))
    return [columns(("stretch", left), ("auto", [at_right(text(say.show(drive.total), is_strong=True))]))]


def _report_actions(say: Say, filed: Filed, page: Sequence[ReportedDrive], *, for_administrator: bool) -> list[Action]:
    report = filed.report
    names: dict[str, Any] = {"name": report.key}
    actions = []
    if for_administrator and report.state is ReportState.SUBMITTED:
        actions = [
            button(say("Approve"), verbs.REPORT_APPROVE, is_primary=True, **names),
            button(say("Return…"), verbs.REPORT_ASK_RETURN, **names),
        ]
        if report.drives > 1:
            actions.append(button(say("Return single drives…"), verbs.REPORT_ASK_RETURN_DRIVES, **names))
    elif for_administrator and report.state is ReportState.APPROVED:
        actions = [button(say("Mark as paid"), verbs.REPORT_PAID, is_primary=True, **names)]
    elif not for_administrator and report.state is ReportState.SUBMITTED:
        actions = [button(say("Recall"), verbs.REPORT_RECALL, **names)]
    elif not for_administrator and report.state in (ReportState.RETURNED, ReportState.RECALLED):
        actions = [button(say("Review"), verbs.REVIEW, is_primary=True)]
    if for_administrator and any(drive.receipts for drive in filed.drives):
        actions.append(button(say("Show receipts"), verbs.REPORTED_RECEIPTS, **names))
    return actions + _paging(say, filed, page, verbs.REPORTED_SHOW if for_administrator else verbs.REPORT_SHOW)


def _paging(say: Say, filed: Filed, page: Sequence[ReportedDrive], verb: str) -> list[Action]:
    actions = []
    if page and filed.drives and page[0].number != filed.drives[0].number:
        place = filed.drives.index(page[0])
        before = filed.drives[place - PAGE - 1].number if place > PAGE else 0
        actions.append(button(say("Earlier drives"), verb, name=filed.report.key, after=before))
    if len(page) > PAGE:
        actions.append(button(say("More drives"), verb, name=filed.report.key, after=page[PAGE - 1].number))
    return actions


def recalled_card(say: Say, filed: Filed) -> Card:
    """A report its driver took back: the drives are free again."""
    words = say.many(
        "Taken back: {count} drive is yours to change again, and {organization} no longer sees it.",
        "Taken back: {count} drives are yours to change again, and {organization} no longer sees them.",
        filed.report.drives,
        organization=filed.organization,
    )
    return card(
        say,
        body=[text(words, is_strong=True)],
        summary=words,
        actions=[button(say("Review"), verbs.REVIEW, is_primary=True)],
    )


def my_reports_card(say: Say, reports: Sequence[Report], *, title: Words) -> Card:
    """One's own reports and where each stands."""
    body = [heading(title), *(_report_line(say, report, place) for place, report in enumerate(reports, 1))]
    actions = [
        button(say("Open {place}", place=place), verbs.REPORT_SHOW, name=report.key)
        for place, report in enumerate(reports[:MOST_TO_OPEN], 1)
    ]
    return card(say, body=body, summary=title, actions=actions)


def _report_line(say: Say, report: Report, place: int) -> Element:
    title = say("{place}: {period}", place=place, period=say.period(report.from_on, report.to_on))
    below = say.many(
        "{count} drive · {state}", "{count} drives · {state}", report.drives, state=say(STATE_WORDS[report.state])
    )
    return columns(
        ("stretch", [text(title, is_strong=True), tight(hint(below))]),
        ("auto", [text(say.show(report.total), is_strong=True)]),
    )
