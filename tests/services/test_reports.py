"""Reporting drives and deciding on reports: copies for good, one outcome, nobody judges themselves."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.categories import Category
from domain.errors import MileageError
from domain.money import Money
from domain.rate_workings import read_working
from domain.reports import ANY_REPORT, ReportState
from services import audit, drives, exports, members, organizations, reports
from tests.office import FABRIKAM, TODAY, entry


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


def submitting(office, by, *numbers):
    return office(reports.submit, numbers, by=by, at=office.later(minutes=1))


def deciding(office, act, key, by, **facts):
    return office(act, key, by=by, at=office.later(minutes=1), **facts)


def test_what_lacks_something_is_left_out_with_what_it_lacks(office, ana):
    office.log(
        ana,
        entry(),
        entry(purpose=""),
        entry(destination="", purpose=""),
        entry(category=Category.PERSONAL),
        entry(category=Category.UNCLASSIFIED),
    )
    preview = office(reports.preview, by=ana)
    assert [priced.drive.number for priced in preview.included] == [1]
    assert [missing for _, missing in preview.left_out] == [
        ("purpose",),
        ("destination", "purpose"),
        ("category",),
        ("category",),
    ]


def test_a_report_holds_copies_with_the_rate_its_source_and_the_total(office, ana):
    office.log(ana, entry("23.4", parking=Money(400)), entry("10"))
    filed = submitting(office, ana, 1, 2)
    assert [copy.total for copy in filed.drives] == [Money(2178), Money(760)]
    assert filed.report.total == Money(2938)
    assert (filed.report.from_on, filed.report.to_on, filed.report.drives) == (TODAY, TODAY, 2)
    working = read_working(filed.drives[0].working)
    assert (working.amount, working.reason.short, working.reason.set_by) == (Money(1778), "IRS", "Ada")


def test_numbers_of_reported_drives_tell_nothing_of_the_others(office, ana):
    for _ in range(5):
        office.log(ana, entry())
    assert [copy.number for copy in submitting(office, ana, 2, 5).drives] == [1, 2]


def test_reporting_twice_is_reporting_once(office, ana):
    office.log(ana, entry(), entry())
    first = submitting(office, ana, 1, 2)
    assert submitting(office, ana, 1, 2).report.key == first.report.key
    assert len(office.queued("report")) == 1


def test_what_is_in_a_report_can_not_be_changed_or_deleted(office, ana):
    office.log(ana, entry())
    submitting(office, ana, 1)
    with pytest.raises(MileageError, match="Recall the report first"):
        office(drives.edit, 1, lambda one: one, by=ana, today=TODAY, at=office.at)
    with pytest.raises(MileageError, match="Recall the report first"):
        office(drives.delete, 1, by=ana, at=office.at)


def test_editing_after_a_recall_does_not_change_the_copy(office, ana):
    office.log(ana, entry())
    filed = submitting(office, ana, 1)
    deciding(office, reports.recall, filed.report.key, ana)
    office(drives.edit, 1, lambda one: replace(one, purpose="changed"), by=ana, today=TODAY, at=office.at)
    assert office(reports.get_own, filed.report.key, by=ana).drives[0].entry.purpose == "client visit"


def test_only_a_waiting_report_can_be_recalled_and_twice_is_once(office, ada, ana):
    office.log(ana, entry(), entry())
    filed = submitting(office, ana, 1)
    for _ in range(2):
        assert deciding(office, reports.recall, filed.report.key, ana).report.state is ReportState.RECALLED
    decided = submitting(office, ana, 2)
    deciding(office, reports.approve, decided.report.key, ada)
    with pytest.raises(MileageError, match="still waiting can be recalled"):
        deciding(office, reports.recall, decided.report.key, ana)


def test_a_recalled_report_is_gone_for_administrators(office, ada, ana):
    office.log(ana, entry())
    filed = submitting(office, ana, 1)
    deciding(office, reports.recall, filed.report.key, ana)
    with pytest.raises(MileageError, match="can't find that report"):
        office(reports.get_for_administrator, filed.report.key, by=ada)
    assert office(reports.reported, by=ada, states=list(ReportState)).reports == []
    assert office(exports.reported_page, ANY_REPORT, by=ada).rows == []
    with pytest.raises(MileageError):
        deciding(office, reports.approve, filed.report.key, ada)


def test_approving_twice_is_approving_once_and_the_driver_is_told_once(office, ada, ana):
    office.log(ana, entry())
    key = submitting(office, ana, 1).report.key
    for _ in range(2):
        assert deciding(office, reports.approve, key, ada).report.state is ReportState.APPROVED
    assert office.queued("report_decided") == [("Ana", "report_decided", "queued")]
    assert [event.action for _, event in office(audit.recent, by=ada)].count("report.approved") == 1


def test_a_returned_report_has_a_reason_and_its_drives_can_be_reported_again(office, ada, ana):
    office.log(ana, entry())
    key = submitting(office, ana, 1).report.key
    with pytest.raises(MileageError, match="so that Ana knows"):
        deciding(office, reports.send_back, key, ada, reason="  ")
    returned = deciding(office, reports.send_back, key, ada, reason="Which client?")
    assert (returned.report.state, returned.report.reason) == (ReportState.RETURNED, "Which client?")
    office(drives.edit, 1, lambda one: replace(one, purpose="Acme, audit"), by=ana, today=TODAY, at=office.at)
    again = submitting(office, ana, 1)
    assert again.report.key != key
    assert again.drives[0].entry.purpose == "Acme, audit"
    assert office(reports.get_for_administrator, key, by=ada).drives[0].entry.purpose == "client visit"


def test_only_what_was_approved_is_paid(office, ada, ana):
    office.log(ana, entry())
    key = submitting(office, ana, 1).report.key
    with pytest.raises(MileageError, match="Only an approved report"):
        deciding(office, reports.mark_paid, key, ada)
    deciding(office, reports.approve, key, ada)
    assert deciding(office, reports.mark_paid, key, ada).report.state is ReportState.PAID
    for act, facts in ((reports.approve, {}), (reports.send_back, {"reason": "No"})):
        with pytest.raises(MileageError, match="isn't waiting"):
            deciding(office, act, key, ada, **facts)


@pytest.mark.parametrize(
    ("act", "facts"), [(reports.approve, {}), (reports.send_back, {"reason": "x"}), (reports.mark_paid, {})]
)
def test_nobody_decides_on_their_own_report(office, ada, act, facts):
    office(members.join_directly, by=ada, at=office.at)
    office.log(office.now(ada), entry())
    key = submitting(office, office.now(ada), 1).report.key
    with pytest.raises(MileageError, match="own report"):
        deciding(office, act, key, ada, **facts)


@pytest.mark.parametrize(
    ("act", "facts"), [(reports.approve, {}), (reports.send_back, {"reason": "x"}), (reports.send_back, {"reason": ""})]
)
def test_a_report_is_decided_by_administrators_of_its_organization_alone(office, ana, act, facts):
    office.log(ana, entry())
    key = submitting(office, ana, 1).report.key
    stranger = office.set_up("Bea", FABRIKAM)
    with pytest.raises(MileageError, match=r"can't find that report in your organization\."):
        deciding(office, act, key, stranger, **facts)
    with pytest.raises(MileageError, match="Only administrators"):
        deciding(office, act, key, ana, **facts)


def test_somebody_elses_report_is_not_found(office, ada, ana):
    office.log(ana, entry())
    key = submitting(office, ana, 1).report.key
    bob = office.member(ada, "Bob")
    for ask in (reports.get_own, lambda store, key, by: reports.recall(store, key, by=by, at=office.at)):
        with pytest.raises(MileageError, match="among yours"):
            office(ask, key, by=bob)


def test_only_members_report(office, ada):
    eve = office.meet("Eve")
    office.log(eve, entry())
    with pytest.raises(MileageError, match="once you have joined"):
        submitting(office, eve, 1)
    ana = office.member(ada, "Ana")
    office.log(ana, entry())
    office(members.leave, by=ana, at=office.at)
    with pytest.raises(MileageError, match="once you have joined"):
        submitting(office, ana, 1)


def test_after_removal_the_organization_keeps_what_was_reported_and_the_person_the_rest(office, ada, ana):
    office.log(ana, entry(), entry())
    key = submitting(office, ana, 1).report.key
    office(members.remove, ana.person, by=ada, at=office.at)
    assert len(office(reports.get_for_administrator, key, by=ada).drives) == 1
    assert office(drives.get, 2, by=office.now(ana)).amount == Money(1778)
    deciding(office, reports.approve, key, ada)


async def test_two_administrators_decide_at_once_with_one_outcome(office, ada, ana, database):
    bea = office.meet("Bea")
    office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    bea = office.now(bea)
    for number in range(1, 5):
        office.log(ana, entry())
        key = submitting(office, ana, number).report.key
        outcomes = await asyncio.gather(
            database.run(reports.approve, key, by=ada, at=office.at),
            database.run(reports.send_back, key, by=bea, at=office.at, reason="No"),
            database.run(reports.recall, key, by=ana, at=office.at),
            return_exceptions=True,
        )
        assert sum(not isinstance(one, Exception) for one in outcomes) == 1, outcomes
        assert all(isinstance(one, MileageError) for one in outcomes if isinstance(one, Exception))


async def test_a_drive_reported_on_two_devices_at_once_is_in_one_report(office, ana, database):
    office.log(ana, entry(), entry())
    outcomes = await asyncio.gather(
        *(database.run(reports.submit, [1, 2], by=ana, at=office.at) for _ in range(5)), return_exceptions=True
    )
    assert {one.report.key for one in outcomes if not isinstance(one, BaseException)} == {
        office(reports.mine, by=ana)[0].key
    }
    assert len(office(reports.mine, by=ana)) == 1


def test_the_list_of_an_organization_goes_on_page_by_page(office, ada, ana):
    for number in range(1, 8):
        office.log(ana, entry(on=TODAY - timedelta(days=number)))
        submitting(office, ana, number)
    first = office(reports.reported, by=ada, states=[ReportState.SUBMITTED], limit=5)
    rest = office(reports.reported, by=ada, states=[ReportState.SUBMITTED], after=first.reports[-1][0].key, limit=5)
    assert [first.has_older, len(first.reports), rest.has_older, len(rest.reports)] == [True, 5, False, 2]


def test_a_period_is_chosen_for_the_preview(office, ana):
    office.log(ana, entry(on=date(2026, 10, 31)), entry(on=date(2026, 11, 1)))
    preview = office(reports.preview, by=ana, from_on=date(2026, 11, 1))
    assert [priced.drive.number for priced in preview.included] == [2]
