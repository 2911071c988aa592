"""Drafts of reports: once for each person and period, after its end; nothing is reported by itself."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.categories import Category
from domain.deliveries import Template
from domain.periods import PeriodKind, ReportPeriod, month_of
from services import drafts, members, programmes, reports, summaries, undelivered
from services.ports import ConnectorError
from tests.delivery.post import Post
from tests.office import chat, entry

OCTOBER = month_of(date(2026, 10, 1))
IN_OCTOBER = date(2026, 10, 30)
EIGHT = datetime(2026, 11, 9, 13, tzinfo=UTC)
"""Monday, November 9, eight o'clock in New York: when the first summary after October is due, told on November 2."""


@pytest.fixture
def post(database) -> Post:
    return Post(database)


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    office.later(hours=6)
    return office.member(ada, "Ana")


def queued(office) -> list[tuple[str, str]]:
    with office.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT people.name, subject FROM deliveries JOIN people ON people.id = person_id"
            " WHERE template = 'draft' ORDER BY deliveries.id"
        )
        return [(row[0], row[1]) for row in rows]


async def drafts_sent(office, post, name="Ana", at=EIGHT) -> list[str]:
    post.clock.at = at
    await post.all()
    texts = [json.dumps(content, ensure_ascii=False) for to, content in post.messenger.sent if to == chat(name)]
    return [text for text in texts if "draft of your report" in text]


def look(office, at=EIGHT):
    return office(summaries.queue_due, at=at)


def test_a_draft_is_queued_once_with_the_first_summary_after_the_period(office, ana):
    look(office, EIGHT - timedelta(minutes=1))
    assert queued(office) == []
    for days in range(28):
        look(office, EIGHT + timedelta(days=days))
    assert queued(office) == [("Ana", "2026-10-01/2026-10-31")]
    look(office, EIGHT + timedelta(days=28))
    assert queued(office)[1:] == [("Ana", "2026-11-01/2026-11-30")]


@pytest.mark.parametrize(
    ("kind", "start", "named"),
    [
        (PeriodKind.WEEK, date(2024, 1, 1), "2026-11-02/2026-11-08"),
        (PeriodKind.TWO_WEEKS, date(2026, 10, 26), "2026-10-26/2026-11-08"),
        (PeriodKind.MONTH, date(2026, 1, 5), "2026-10-05/2026-11-04"),
        (PeriodKind.QUARTER, date(2024, 1, 1), None),
    ],
)
def test_the_period_is_the_organizations(office, ada, ana, kind, start, named):
    office(programmes.set_periods, ReportPeriod(kind, start), by=ada, at=office.at)
    look(office)
    assert queued(office) == ([("Ana", named)] if named else [])


@pytest.mark.parametrize(("on", "is_due"), [(31, False), (1, True), (14, True), (15, False)])
def test_a_draft_is_due_for_two_weeks(on, is_due):
    day = date(2026, 10, 31) if on == 31 else date(2026, 11, on)
    assert drafts.is_due(OCTOBER, on=day) is is_due


async def test_the_draft_shows_what_could_be_reported_and_reports_nothing(office, post, ana):
    office.log(ana, entry(on=IN_OCTOBER), entry(on=IN_OCTOBER, destination="Depot"), entry("5", on=date(2026, 11, 2)))
    look(office)
    [text] = await drafts_sent(office, post)
    assert "October 2026 is over: here is a draft of your report" in text
    assert "Nothing is reported until you press Report." in text
    assert "Depot" in text
    assert office(reports.mine, by=ana) == []
    look(office, EIGHT + timedelta(days=7))
    assert await drafts_sent(office, post, at=EIGHT + timedelta(days=7)) == [text]


@pytest.mark.parametrize(
    "entries",
    [
        [],
        [entry(on=date(2026, 11, 2))],
        [entry(on=IN_OCTOBER, category=Category.PERSONAL)],
    ],
)
async def test_it_is_quiet_when_nothing_of_the_period_is_open(office, post, ana, entries):
    office.log(ana, *entries)
    look(office)
    assert await drafts_sent(office, post) == []


async def test_what_only_lacks_something_is_worth_a_draft(office, post, ana):
    office.log(ana, entry(on=IN_OCTOBER, category=Category.UNCLASSIFIED, purpose=""))
    look(office)
    assert len(await drafts_sent(office, post)) == 1


async def test_who_reported_it_all_meanwhile_gets_none(office, post, ana):
    office.log(ana, entry(on=IN_OCTOBER))
    look(office)
    office(reports.submit, [1], by=ana, at=office.at)
    assert await drafts_sent(office, post) == []


async def test_who_wants_none_gets_none_even_of_those_queued(office, post, ana):
    office.log(ana, entry(on=IN_OCTOBER))
    look(office)
    office(drafts.choose, is_on=False, by=ana)
    assert await drafts_sent(office, post) == []
    look(office, EIGHT + timedelta(days=28))
    assert len(queued(office)) == 1


async def test_who_left_gets_none(office, post, ana):
    office.log(ana, entry(on=IN_OCTOBER))
    look(office)
    office(members.leave, by=ana, at=office.at)
    assert await drafts_sent(office, post) == []


def test_none_is_queued_for_who_left_before(office, ana):
    office(members.leave, by=ana, at=office.at)
    look(office)
    assert queued(office) == []


async def test_one_that_may_have_arrived_is_held_and_not_sent_again(office, post, ana):
    office.log(ana, entry(on=IN_OCTOBER))
    look(office)
    post.messenger.always = ConnectorError(0)
    await drafts_sent(office, post)
    with office.engine.connect() as connection:
        states = connection.exec_driver_sql("SELECT state FROM deliveries WHERE template = 'draft'").scalars().all()
    assert list(states) == ["unknown"]


async def test_a_draft_too_late_is_none(office, post, ana):
    office.log(ana, entry(on=IN_OCTOBER))
    look(office)
    assert await drafts_sent(office, post, at=datetime(2026, 11, 23, 13, tzinfo=UTC)) == []


async def test_administrators_learn_nothing_of_a_draft_that_does_not_arrive(office, post, ada, ana):
    office.log(ana, entry(on=IN_OCTOBER))
    look(office)
    post.messenger.always = ConnectorError(403, "MessageWritesBlocked")
    assert await drafts_sent(office, post) == []
    assert post.messenger.tries > 0
    told = [one.template for one, _ in office(undelivered.recent, by=ada)]
    assert told == [Template.JOINED]
