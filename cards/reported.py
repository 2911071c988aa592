"""What was reported to an administrator's organization: the list, and saying why a report goes back."""

from collections.abc import Collection, Sequence

from cards import verbs
from cards.drive_words import NOTHING, unmarked, what_for
from cards.elements import Card, button, card, choice_input, good, heading, hint, text_input, warning, without_inputs
from cards.reports import STATE_WORDS
from cards.words import Say, Words
from domain.people import Person
from domain.reports import LONGEST_REASON, Filed, Report, ReportedDrive, ReportState

MOST_TO_RETURN = 30


def reported_card(
    say: Say,
    reports: Sequence[tuple[Report, Person]],
    *,
    title: Words,
    place: dict[str, object],
    older_than: str | None,
    is_first: bool,
    done: Words = NOTHING,
) -> Card:
    """A page of reports to open or approve, one or many.

    ``place`` names what is looked for, for the buttons that turn pages; ``older_than`` is where the next page starts
    (None: this is the last).
    """
    body = [heading(title), *([good(done)] if done else [])]
    if not reports:
        body.append(hint(say("Drives appear here once somebody reports them, and not before.")))
        return card(say, body=body, summary=title)
    choices = [(unmarked(_line(say, report, person)), report.key) for report, person in reports]
    body.append(choice_input("reports", say("Reports"), choices, value=choices[0][1], is_multi=True))
    actions = [button(say("Open"), verbs.REPORTED_SHOW, is_primary=True)]
    if any(report.state is ReportState.SUBMITTED for report, _ in reports):
        actions.append(button(say("Approve the ticked ones"), verbs.REPORT_APPROVE))
    if not is_first:
        actions.append(without_inputs(button(say("Back to the newest"), verbs.REPORTED_PAGE, **place)))  # type: ignore[arg-type]  # opaque names
    if older_than is not None:
        actions.append(without_inputs(button(say("Older"), verbs.REPORTED_PAGE, after=older_than, **place)))  # type: ignore[arg-type]  # opaque names
    return card(say, body=body, summary=title, actions=actions)


def _line(say: Say, report: Report, person: Person) -> Words:
    return say.many(
        "{name}: {period}, {count} drive, {total} ({state})",
        "{name}: {period}, {count} drives, {total} ({state})",
        report.drives,
        name=person.label,
        period=say.period(report.from_on, report.to_on),
        total=report.total,
        state=say(STATE_WORDS[report.state]),
    )


def return_form(say: Say, filed: Filed, *, reason: str = "", wrong: Words = NOTHING) -> Card:
    """Ask why a report goes back: its driver reads the answer."""
    title = say("Return the report of {name}", name=filed.person.label)
    label = say("What should {name} change?", name=filed.person.label)
    body = [
        heading(title),
        *([warning(wrong)] if wrong else []),
        text_input("reason", label, value=reason, most=LONGEST_REASON, is_long=True),
        hint(say("{name} reads this, changes the drives and reports them again.", name=filed.person.label)),
    ]
    actions = [
        button(say("Return it"), verbs.REPORT_RETURN, is_primary=True, name=filed.report.key),
        without_inputs(button(say("Leave it"), verbs.REPORTED_SHOW, name=filed.report.key)),
    ]
    return card(say, body=body, summary=title, actions=actions)


def return_drives_form(
    say: Say, filed: Filed, *, numbers: Collection[int] = (), reason: str = "", wrong: Words = NOTHING
) -> Card:
    """Ask which drives of a report go back and why: its driver reads the answer, the rest goes on waiting."""
    name = filed.person.label
    title = say("Return drives of {name}", name=name)
    lines = [line for line in filed.counting if not line.is_reversal or filed.replacement_of(line) is None]
    choices = [(unmarked(_drive(say, line)), str(line.number)) for line in lines[:MOST_TO_RETURN]]
    ticked = ",".join(str(number) for number in numbers)
    label = say("What should {name} change?", name=name)
    body = [
        heading(title),
        *([warning(wrong)] if wrong else []),
        choice_input("drives", say("Drives to return"), choices, value=ticked, is_multi=True),
        *([hint(say("For others, type for example: return #17: no purpose"))] if len(lines) > MOST_TO_RETURN else []),
        text_input("reason", label, value=reason, most=LONGEST_REASON, is_long=True),
        hint(say("The other drives of the report go on waiting for your decision.")),
    ]
    actions = [
        button(say("Return these drives"), verbs.REPORT_RETURN_DRIVES, is_primary=True, name=filed.report.key),
        without_inputs(button(say("Leave it"), verbs.REPORTED_SHOW, name=filed.report.key)),
    ]
    return card(say, body=body, summary=title, actions=actions)


def _drive(say: Say, line: ReportedDrive) -> Words:
    places = what_for(say, line.entry)
    values = {"number": line.number, "on": say.short_day(line.entry.on), "places": places, "total": line.total}
    return say("#{number} · {on}: {places}, {total}", **values)
