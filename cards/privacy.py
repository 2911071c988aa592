"""What an organization sees of a person, row by row, and what it never sees."""

from collections.abc import Sequence

from cards import verbs
from cards.drive_words import commute_words
from cards.elements import Card, Element, button, card, container, heading, hint, section, table, text
from cards.words import Say, Words
from domain.privacy import Seen, Visible
from domain.reports import ReportState

PAGE = 10
REPORTS = {
    ReportState.SUBMITTED: "reported",
    ReportState.APPROVED: "approved",
    ReportState.RETURNED: "returned to you",
    ReportState.RECALLED: "recalled",
    ReportState.PAID: "paid",
}


LEAVES = (
    "Texts I don't understand are sent to {host}, with your language, the day and whether you are an administrator, "
    "and nothing else. What comes back is only a guess: nothing is done until you say yes."
)


def privacy_card(say: Say, seen: Visible, *, page: int = 0, adviser: str = "") -> Card:
    """The exact list of what is seen, by whom, and what never is.

    ``adviser`` is the host that texts go to which the rules do not understand; empty where they stay here.
    """
    title = _title(say, seen)
    body: list[Element] = [heading(title)]
    if seen.total:
        body.append(text(say("These reported drives, as they were when you reported them:")))
        body.append(hint(say("Each with all you told of it: day, distance, places, purpose, notes, vehicle, costs.")))
        body.append(_table(say, seen.rows))
        first = page * PAGE + 1
        body.append(
            hint(say("{first} to {last} of {all}", first=first, last=first + len(seen.rows) - 1, all=seen.total))
        )
    else:
        body.append(text(say("None of your drives, because you haven't reported any.")))
    body += _never(say)
    if seen.administrators:
        names = [person.label for person in seen.administrators]
        body += [section(say("Who can look")), text(say("The administrators: {names}", names=names))]
    if adviser:
        body += [section(say("What leaves this bot")), text(say(LEAVES, host=adviser))]
    return card(
        say,
        body=body,
        summary=title,
        actions=[*_paging(say, seen, page), button(say("Review my drives"), verbs.REVIEW)],
    )


def _title(say: Say, seen: Visible) -> Words:
    if seen.organization is None:
        return say("What your organization can see")
    return say("What {organization} can see", organization=seen.organization.name)


def _table(say: Say, rows: Sequence[Seen]) -> Element:
    shown = [
        (
            say.short_day(one.drive.entry.on),
            _drive(say, one),
            say("{amount}, {state}", amount=one.drive.total, state=say(REPORTS[one.report.state])),
        )
        for one in rows
    ]
    return table([say("Day"), say("Drive"), say("Amount")], shown, widths=[2, 3, 3])


def _drive(say: Say, one: Seen) -> Words:
    entry = one.drive.entry
    distance = commute_words(say, say.show(entry.driven), one.drive)
    return say("{distance}, {place}", distance=distance, place=entry.destination) if entry.destination else distance


def _never(say: Say) -> list[Element]:
    return [
        section(say("What it never sees")),
        container(
            [
                text(say("Drives you didn't report, how many there are, or what they add up to")),
                text(say("Personal drives and drives in the trash")),
                text(say("Changes you made before reporting")),
                text(say("Receipts, until you report their drive")),
                text(say("When you were last here, your summaries, your saved places and trips")),
            ],
            style="good",
        ),
        hint(say("Nothing is reported without your press on Report. A report you recall is gone from their list.")),
    ]


def _paging(say: Say, seen: Visible, page: int) -> list[dict[str, object]]:
    actions = []
    if page > 0:
        actions.append(button(say("Newer"), verbs.PRIVACY_SHOW, page=page - 1))
    if (page + 1) * PAGE < seen.total:
        actions.append(button(say("Older"), verbs.PRIVACY_SHOW, page=page + 1))
    return actions
