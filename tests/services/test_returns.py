"""Single drives are returned out of a report with a reason; the rest goes on waiting, and nothing counts twice."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from domain.distances import Distance
from domain.errors import MileageError
from domain.money import Money
from domain.reports import ANY_REPORT, ReportState
from services import audit, belongings, corrections, drives, exports, members, reports, returns
from tests.delivery.post import Post
from tests.office import FABRIKAM, TODAY, chat, entry
from tests.teams_chat import words_of


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


@pytest.fixture
def filed(office, ana):
    office.log(ana, entry("10"), entry("20"), entry("30"))
    return office(reports.submit, [1, 2, 3], by=ana, at=office.later(minutes=1))


def returning(office, by, filed, *numbers, reason="Which client?"):
    at = office.later(minutes=1)
    return office(returns.send_back, filed.report.key, numbers, by=by, at=at, reason=reason)


def test_the_rest_stays_submitted_and_counts_without_it(office, ada, ana, filed):
    found = returning(office, ada, filed, 2)
    assert (found.report.state, found.report.drives, found.report.total) == (ReportState.SUBMITTED, 2, Money(3040))
    assert [(line.number, line.returned) for line in found.drives] == [(1, ""), (2, "Which client?"), (3, "")]
    assert [row.number for row in office(exports.reported_page, ANY_REPORT, by=ada).rows] == [1, 3]
    assert office.queued("report_decided") == [("Ana", "report_decided", "queued")]
    acts = [event for _, event in office(audit.recent, by=ada) if event.action == "report.drive_returned"]
    assert [(act.subject, act.after, act.reason) for act in acts] == [("Ana", "#2", "Which client?")]


def test_the_driver_changes_it_and_reports_it_again(office, ada, ana, filed):
    returning(office, ada, filed, 2)
    office(drives.edit, 2, lambda one: replace(one, purpose="Acme"), by=ana, today=TODAY, at=office.at)
    again = office(reports.submit, [2], by=ana, at=office.later(minutes=1))
    for key in (filed.report.key, again.report.key):
        office(reports.approve, key, by=ada, at=office.later(minutes=1))
    rows = office(exports.reported_page, ANY_REPORT, by=ada).rows
    assert sorted((row.number, row.entry.purpose) for row in rows) == [
        (1, "client visit"),
        (3, "client visit"),
        (4, "Acme"),
    ]


def test_twice_is_once_and_all_of_them_is_the_report(office, ada, ana, filed):
    first = returning(office, ada, filed, 2)
    assert returning(office, ada, first, 2, reason="Again?").drives == first.drives
    returned = returning(office, ada, first, 1, 3, reason="Please add the clients")
    assert (returned.report.state, returned.report.reason) == (ReportState.RETURNED, "Please add the clients")
    assert [drive.is_reported for drive in office(drives.latest, by=ana)] == [False, False, False]


@pytest.mark.parametrize("act", [reports.approve, reports.recall])
def test_what_was_decided_or_recalled_is_not_returned(office, ada, ana, filed, act):
    office(act, filed.report.key, by=ana if act is reports.recall else ada, at=office.later(minutes=1))
    with pytest.raises(MileageError, match=r"isn't waiting|can't find"):
        returning(office, ada, filed, 2)


def test_it_takes_a_reason_and_drives_of_that_report(office, ada, filed):
    with pytest.raises(MileageError, match="so that Ana knows"):
        returning(office, ada, filed, 2, reason=" ")
    with pytest.raises(MileageError, match="no drive #4"):
        returning(office, ada, filed, 2, 4)


def test_others_may_not(office, ada, ana, filed):
    stranger = office.set_up("Bea", FABRIKAM)
    with pytest.raises(MileageError, match="can't find that report"):
        returning(office, stranger, filed, 2)
    with pytest.raises(MileageError, match="Only administrators"):
        returning(office, ana, filed, 2)
    office(members.join_directly, by=ada, at=office.at)
    office.log(office.now(ada), entry(), entry())
    own = office(reports.submit, [1, 2], by=office.now(ada), at=office.later(minutes=1))
    with pytest.raises(MileageError, match="own report"):
        returning(office, ada, own, own.drives[0].number)


def test_a_correction_goes_back_as_a_whole(office, ada, ana, filed):
    office(reports.approve, filed.report.key, by=ada, at=office.later(minutes=1))

    def nine(one):
        return replace(one, distance=Distance(Decimal(9)))

    found = office(corrections.draft, 1, nine, by=ana, today=TODAY, at=office.later(minutes=1))
    office.log(ana, entry("40"))
    seen = [(1, found.correction.version)]
    mixed = office(reports.submit, [4], by=ana, at=office.later(minutes=1), correcting=seen)
    reversal, line = mixed.drives[1:]
    left = returning(office, ada, mixed, line.number)
    assert [one.is_returned for one in left.drives] == [False, True, True]
    assert (left.report.drives, left.report.total) == (1, Money(3040))
    assert not office(reports.preview, by=ana).corrections[0].correction.is_reported
    office(reports.approve, mixed.report.key, by=ada, at=office.later(minutes=1))
    assert office(drives.get, 1, by=ana).total == Money(760)
    assert reversal.total == Money(-760)


async def test_returning_and_approving_at_the_same_moment_has_one_outcome(office, ada, filed, database):
    outcomes = await asyncio.gather(
        database.run(returns.send_back, filed.report.key, [2], by=ada, at=office.at, reason="Why?"),
        database.run(reports.approve, filed.report.key, by=ada, at=office.at),
        database.run(returns.send_back, filed.report.key, [1], by=ada, at=office.at, reason="Why?"),
        return_exceptions=True,
    )
    assert all(isinstance(one, MileageError) for one in outcomes if isinstance(one, BaseException)), outcomes
    found = office(reports.get_for_administrator, filed.report.key, by=ada)
    assert found.report.total == Money(sum(line.total.minor for line in found.counting))


def test_only_the_driver_is_told_their_own_numbers(office, ada, ana):
    office.log(ana, entry("5"), entry("10"), entry("20"))
    two = office(reports.submit, [2, 3], by=ana, at=office.later(minutes=1))
    left = returning(office, ada, two, 1)
    assert list(office(returns.own_numbers, left).values()) == [2]
    assert office(returns.find_waiting, 2, by=ada).report.key == two.report.key
    assert office(returns.find_waiting, 1, by=ada) is None


async def test_the_driver_is_told_which_came_back_and_why_and_the_open_card_changes(office, ada, ana, database):
    office.log(ana, entry("5"), entry("10", destination="Fabrikam"), entry("20"))
    post = Post(database)
    filed = office(reports.submit, [2, 3], by=ana, at=office.later(minutes=1))
    post.clock.at = office.at + timedelta(minutes=1)
    await post.all()
    returning(office, ada, filed, 1, reason="no purpose")
    post.clock.at = office.at + timedelta(minutes=1)
    await post.all()
    told = [words_of(content) for to, content in post.messenger.sent if to == chat("Ana")][-1]
    assert "#2: Fabrikam · client visit" in told
    assert "Returned: no purpose" in told
    assert "The rest, 1 drive, $15.20, still waits for a decision." in told
    assert "[Edit #2]" in told
    (changed,) = [words_of(content) for to, _, content in post.messenger.updated if to == chat("Ada")]
    assert "Returned: no purpose" in changed


def test_forgetting_takes_a_recalled_report_with_returned_drives_along(office, ada, ana, filed):
    returning(office, ada, filed, 2)
    office(reports.recall, filed.report.key, by=ana, at=office.later(minutes=1))
    office(belongings.forget, by=ana, at=office.at)
    assert office(drives.latest, by=ana) == []
