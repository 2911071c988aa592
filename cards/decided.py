"""Cards that tell a driver what became of their report, and of single drives in it."""

from collections.abc import Mapping
from types import MappingProxyType

from cards import verbs
from cards.drive_words import what_for
from cards.elements import Card, Element, button, card, good, heading, hint, text, tight, warning
from cards.reports import STATE_WORDS, state_words
from cards.words import Say
from domain.reports import Filed, ReportState

MOST_TO_EDIT = 3
NO_NUMBERS: Mapping[int, int] = MappingProxyType({})


def report_decided_card(say: Say, filed: Filed, own_numbers: Mapping[int, int] = NO_NUMBERS) -> Card:
    """Tell the driver what became of their report, and which drives were returned out of it.

    ``own_numbers`` are the driver's, by drive, of those that are free to be changed.
    """
    report = filed.report
    if report.state is ReportState.SUBMITTED:
        return drives_returned_card(say, filed, own_numbers)
    state = state_words(say, filed)
    title = say("Your report of {period}", period=say.period(report.from_on, report.to_on))
    body = [heading(title), _decision(say, filed), *_returned(say, filed, own_numbers)]
    if report.state is ReportState.RETURNED:
        body.append(hint(say("Its drives are yours to change. Report them again when they are right.")))
        actions = [button(say("Review"), verbs.REVIEW, is_primary=True)]
    else:
        body.append(hint(say("{state}.", state=state)))
        actions = [button(say("Show the report"), verbs.REPORT_SHOW, name=report.key)]
    return card(
        say,
        body=body,
        summary=say("{title}: {state}", title=title, state=say(STATE_WORDS[report.state])),
        actions=actions,
    )


def _decision(say: Say, filed: Filed) -> Element:
    report = filed.report
    name = filed.decided_by.label if filed.decided_by is not None else filed.organization
    if report.state is ReportState.RETURNED:
        return warning(say("{name} returned it: {reason}", name=name, reason=report.reason))
    if report.state is ReportState.PAID:
        return good(say("{total} was marked as paid.", total=report.total))
    return good(say("{name} approved it: {total}.", name=name, total=report.total))


def drives_returned_card(say: Say, filed: Filed, own_numbers: Mapping[int, int]) -> Card:
    """Tell the driver which drives of a report were returned and why; the rest goes on waiting."""
    report = filed.report
    title = say("Drives of your report of {period} came back", period=say.period(report.from_on, report.to_on))
    rest = say.many(
        "The rest, {count} drive, {total}, still waits for a decision.",
        "The rest, {count} drives, {total}, still waits for a decision.",
        report.drives,
        total=report.total,
    )
    body = [heading(title), *_returned(say, filed, own_numbers), text(rest)]
    edits = [
        button(say("Edit #{number}", number=number), verbs.DRIVE_EDIT, number=number)
        for number in list(own_numbers.values())[:MOST_TO_EDIT]
    ]
    review = button(say("Review"), verbs.REVIEW, is_primary=True)
    return card(say, body=body, summary=title, actions=[*edits, review] if edits else [review])


def _returned(say: Say, filed: Filed, own_numbers: Mapping[int, int]) -> list[Element]:
    """Each drive that was returned, by the driver's own number where it is free, with the reason."""
    lines: list[Element] = []
    for line in filed.drives:
        if not line.is_returned or (line.is_reversal and filed.replacement_of(line) is not None):
            continue
        places = what_for(say, line.entry)
        on, number = say.short_day(line.entry.on), own_numbers.get(line.drive_id)
        words = say("{places}, {on}", places=places, on=on)
        if number is not None:
            words = say("#{number}: {places}, {on}", number=number, places=places, on=on)
        lines += [text(words, is_strong=True), tight(warning(say("Returned: {reason}", reason=line.returned)))]
    if lines:
        lines.append(hint(say("They are yours to change. Report them again when they are right.")))
    return lines
