"""The week of an organization, for its administrators: what was reported to it, and nothing else."""

from collections.abc import Sequence

from cards import verbs
from cards.elements import Card, button, card, facts, heading, hint, text
from cards.standings import day_words
from cards.words import Say, Words
from domain.digests import Digest, DigestLine


def digest_card(say: Say, digest: Digest, *, organization: str) -> Card:
    """What was reported and decided in a week, and what waits."""
    title = say("{organization}, {week}", organization=organization, week=digest.week)
    if digest.is_quiet:
        words = say("Nothing was reported in this week, and nothing waits for you.")
        later = hint(say("I'll write again when there is something to tell."))
        return card(
            say, body=[heading(title), text(words), later], summary=say("{title}: {words}", title=title, words=words)
        )
    rows = [
        (say("Came in"), _lines(say, digest.received)),
        (say("Approved"), _lines(say, digest.approved)),
        (
            say("Returned"),
            say.many("{count} report", "{count} reports", digest.returned) if digest.returned else Words(""),
        ),
        (say("Marked as paid"), _lines(say, digest.paid)),
        (say("Waiting for you"), _lines(say, digest.waiting)),
        (say("The oldest came in on"), day_words(say, digest.waiting_since) if digest.waiting_since else Words("")),
    ]
    body = [
        heading(title),
        facts([(name, words) for name, words in rows if words]),
        hint(say("Made of reported drives alone. What people keep to themselves is not in here.")),
    ]
    actions = [button(say("Open the reports"), verbs.REPORTED_PAGE, is_primary=True)]
    return card(say, body=body, summary=_essence(say, digest, title), actions=actions)


def _lines(say: Say, lines: Sequence[DigestLine]) -> Words:
    return say.listed([_line(say, line) for line in lines])


def _line(say: Say, line: DigestLine) -> Words:
    reports = say.many("{count} report", "{count} reports", line.reports)
    drives = say.many("{count} drive", "{count} drives", line.drives)
    return say("{reports}, {drives}, {total}", reports=reports, drives=drives, total=line.total)


def _essence(say: Say, digest: Digest, title: Words) -> Words:
    waiting = sum(line.reports for line in digest.waiting)
    received = sum(line.reports for line in digest.received)
    came = say.many("{count} report came in", "{count} reports came in", received)
    if not waiting:
        return say("{title}: {came}", title=title, came=came)
    waits = say.many("{count} waits for you", "{count} wait for you", waiting)
    return say("{title}: {came}, {waits}", title=title, came=came, waits=waits)
