"""After approval nothing is edited: a reversing entry takes a line back exactly, a new one may stand for it, once."""

import asyncio
from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.categories import Category
from domain.corrections import reversal_of
from domain.distances import Distance, Unit
from domain.errors import MileageError
from domain.money import Money, total
from domain.rate_workings import read_working
from domain.rates import Fixed
from domain.reports import ANY_REPORT, ReportState
from services import belongings, corrections, drives, exports, members, programmes, rate_changes, reports
from tests.office import FABRIKAM, TODAY, entry


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


def approved(office, ada, ana, *entries):
    """Drives that were reported together and approved; the report."""
    numbers = office.log(ana, *(entries or (entry("23.4", parking=Money(400), tolls=Money(275)),)))
    filed = office(reports.submit, numbers, by=ana, at=office.later(minutes=1))
    return office(reports.approve, filed.report.key, by=ada, at=office.later(minutes=1))


def miles(value, **more):
    return lambda one: replace(one, distance=Distance(Decimal(value), one.distance.unit), **more)


def drafting(office, ana, number=1, change=None):
    return office(
        corrections.draft, number, change or miles("19"), by=ana, today=office.today, at=office.later(minutes=1)
    )


def reporting(office, ana, *some, numbers=()):
    chosen = [(one.correction.drive.number, one.correction.version) for one in some]
    return office(reports.submit, numbers, by=ana, at=office.later(minutes=1), correcting=chosen)


def deciding(office, act, filed, by, **facts):
    return office(act, filed.report.key, by=by, at=office.later(minutes=1), **facts)


def worth_to(office, ada, number_of_drive=None):
    """What all approved lines of the organization come to."""
    rows = office(exports.reported_page, ANY_REPORT, by=ada, states=[ReportState.APPROVED, ReportState.PAID]).rows
    return total(row.total for row in rows)


def test_a_draft_says_the_difference_and_nobody_else_learns_of_it(office, ada, ana):
    approved(office, ada, ana)
    before = worth_to(office, ada)
    found = drafting(office, ana)
    assert (found.before, found.after, found.difference) == (Money(2453), Money(2119), Money(-334))
    assert worth_to(office, ada) == before
    assert office(reports.reported, by=ada, states=[ReportState.SUBMITTED]).reports == []
    assert office(drives.get, 1, by=ana).total == Money(2453)


def test_a_report_of_a_correction_has_the_reversal_and_the_new_line_and_the_original_stays(office, ada, ana):
    first = approved(office, ada, ana)
    filed = reporting(office, ana, drafting(office, ana))
    reversal, line = filed.drives
    (original,) = first.drives
    assert (reversal.total, line.total, filed.report.total) == (-original.total, Money(2119), Money(-334))
    assert (reversal.original_id, line.original_id) == (original.id, original.id)
    assert (reversal.is_reversal, line.is_reversal) == (True, False)
    assert filed.originals == (original,)
    assert (filed.report.drives, [one.number for one in filed.drives]) == (1, [2, 3])
    assert office(reports.get_for_administrator, first.report.key, by=ada).drives == first.drives


def test_everything_counted_in_a_reversal_is_negative_and_the_rate_is_the_same(office, ada, ana):
    crossing = approved(office, ada, ana, entry("23.4", parking=Money(400), tolls=Money(275), passengers=2)).drives[0]
    reversal = reversal_of(crossing, 7, 9)
    for field in fields(crossing.entry):
        was, now = getattr(crossing.entry, field.name), getattr(reversal.entry, field.name)
        expected = -was if isinstance(was, Money) else was
        assert now == (Distance(-was.value, was.unit) if isinstance(was, Distance) else expected), field.name
    was, now = read_working(crossing.working), read_working(reversal.working)
    assert now.amount == -was.amount == reversal.amount
    assert (now.figure, now.reason, now.year_to_date) == (was.figure, was.reason, was.year_to_date)
    assert [(part.micrometres, part.money) for part in now.parts] == [
        (-part.micrometres, -part.money) for part in was.parts
    ]


def test_once_approved_the_drive_says_what_was_corrected(office, ada, ana):
    approved(office, ada, ana)
    filed = reporting(office, ana, drafting(office, ana))
    assert office(drives.get, 1, by=ana).drive.entry.distance == Distance(Decimal("23.4"))
    deciding(office, reports.approve, filed, ada)
    found = office(drives.get, 1, by=ana)
    assert (found.drive.entry.distance, found.total) == (Distance(Decimal(19)), Money(2119))
    assert found.drive.report_id == filed.report.id
    assert worth_to(office, ada) == Money(2119)
    assert office(reports.preview, by=ana).corrections == ()


def test_a_corrected_drive_keeps_its_addresses_and_no_line_has_them(office, ada, ana):
    approved(office, ada, ana, entry(origin="home", addresses=(("home", "7 Hidden Lane"),)))
    filed = reporting(office, ana, drafting(office, ana))
    deciding(office, reports.approve, filed, ada)
    assert office(drives.get, 1, by=ana).drive.entry.addresses == (("home", "7 Hidden Lane"),)
    rows = office(exports.reported_page, ANY_REPORT, by=ada, states=list(ReportState)).rows
    assert len(rows) == 3
    assert "Hidden" not in f"{filed} {rows}"


@pytest.mark.parametrize(("act", "facts"), [(reports.send_back, {"reason": "Why?"}), (reports.recall, {})])
def test_a_correction_that_comes_back_can_be_changed_and_reported_again(office, ada, ana, act, facts):
    approved(office, ada, ana)
    filed = reporting(office, ana, drafting(office, ana))
    with pytest.raises(MileageError, match="waits for a decision"):
        drafting(office, ana, change=miles("18"))
    deciding(office, act, filed, ana if act is reports.recall else ada, **facts)
    assert worth_to(office, ada) == Money(2453)
    again = reporting(office, ana, drafting(office, ana, change=miles("18")))
    deciding(office, reports.approve, again, ada)
    assert worth_to(office, ada) == Money(1368 + 675)


def test_a_correction_can_be_corrected(office, ada, ana):
    approved(office, ada, ana)
    for value in ("19", "21.5"):
        filed = reporting(office, ana, drafting(office, ana, change=miles(value)))
        deciding(office, reports.mark_paid, deciding(office, reports.approve, filed, ada), ada)
    assert worth_to(office, ada) == office(drives.get, 1, by=ana).total == Money(1634 + 675)


def test_a_drive_that_was_never_driven_is_taken_back_alone_and_lies_in_the_trash(office, ada, ana):
    approved(office, ada, ana)
    filed = reporting(office, ana, office(corrections.cancel, 1, by=ana, at=office.later(minutes=1)))
    assert [one.total for one in filed.drives] == [Money(-2453)]
    assert filed.report.total == Money(-2453)
    deciding(office, reports.approve, filed, ada)
    assert worth_to(office, ada) == Money(0)
    assert office(drives.get, 1, by=ana).drive.is_deleted
    office(drives.restore, 1, by=ana, at=office.at)
    again = office(reports.submit, [1], by=ana, at=office.later(minutes=1))
    deciding(office, reports.approve, again, ada)
    assert worth_to(office, ada) == Money(2453)


def test_a_drive_that_was_personal_is_taken_back_and_is_the_persons_again(office, ada, ana):
    approved(office, ada, ana)
    found = drafting(office, ana, change=lambda one: replace(one, category=Category.PERSONAL))
    assert found.difference == Money(-2453)
    deciding(office, reports.approve, reporting(office, ana, found), ada)
    drive = office(drives.get, 1, by=ana).drive
    assert (drive.entry.category, drive.is_reported, drive.is_deleted) == (Category.PERSONAL, False, False)


def test_pressing_twice_is_reporting_once(office, ada, ana):
    approved(office, ada, ana)
    found = drafting(office, ana)
    first = reporting(office, ana, found)
    assert reporting(office, ana, found).report.key == first.report.key
    deciding(office, reports.approve, first, ada)
    with pytest.raises(MileageError, match="nothing left to report"):
        reporting(office, ana, found)
    assert len(office(reports.mine, by=ana)) == 2


async def test_a_line_is_reversed_once_whoever_presses_at_the_same_moment(office, ada, ana, database):
    approved(office, ada, ana)
    found = drafting(office, ana)
    seen = [(1, found.correction.version)]
    outcomes = await asyncio.gather(
        *(database.run(reports.submit, [], by=ana, at=office.at, correcting=seen) for _ in range(5)),
        database.run(corrections.drop, 1, by=ana, at=office.at),
        database.run(corrections.cancel, 1, by=ana, at=office.at),
        return_exceptions=True,
    )
    assert all(isinstance(one, MileageError) for one in outcomes if isinstance(one, BaseException)), outcomes
    lines = [one for report in office(reports.mine, by=ana) for one in office(reports.get_filed, report).drives]
    assert sum(one.is_reversal for one in lines) <= 1


def test_what_was_changed_since_it_was_seen_is_not_reported(office, ada, ana):
    approved(office, ada, ana)
    seen = drafting(office, ana)
    drafting(office, ana, change=miles("12"))
    with pytest.raises(MileageError, match="was changed since"):
        reporting(office, ana, seen)


def test_an_old_review_pressed_again_reports_no_correction(office, ada, ana):
    first = approved(office, ada, ana)
    drafting(office, ana)
    assert office(reports.submit, [1], by=ana, at=office.later(minutes=1)).report.key == first.report.key


def test_corrections_go_with_other_drives_in_one_report(office, ada, ana):
    approved(office, ada, ana)
    office.log(ana, entry("10"))
    preview = office(reports.preview, by=ana)
    filed = reporting(office, ana, drafting(office, ana), numbers=[2])
    assert [one.drive.number for one in preview.included] == [2]
    assert filed.report.total == Money(760 - 334)
    assert (filed.report.drives, len(filed.drives)) == (2, 3)


def test_only_what_was_approved_is_corrected(office, ada, ana):
    office.log(ana, entry())
    with pytest.raises(MileageError, match="not approved yet"):
        drafting(office, ana)
    filed = office(reports.submit, [1], by=ana, at=office.later(minutes=1))
    with pytest.raises(MileageError, match="Recall the report first"):
        drafting(office, ana)
    deciding(office, reports.approve, filed, ada)
    with pytest.raises(MileageError, match="nothing to correct"):
        drafting(office, ana, change=lambda one: one)
    with pytest.raises(MileageError, match="no drive #1"):
        drafting(office, office.member(ada, "Bob"))


def test_what_would_be_incomplete_or_absurd_is_refused(office, ada, ana):
    approved(office, ada, ana)
    for change, words in (
        (lambda one: replace(one, purpose=""), "place and a purpose"),
        (miles("2001"), "looks like a slip"),
        (lambda one: replace(one, on=TODAY + timedelta(days=1)), "still to come"),
    ):
        with pytest.raises(MileageError, match=words):
            drafting(office, ana, change=change)


def test_after_leaving_the_organization_is_asked_directly(office, ada, ana):
    approved(office, ada, ana)
    found = drafting(office, ana)
    office(members.leave, by=ana, at=office.at)
    left = office.now(ana)
    with pytest.raises(MileageError, match="Ada's approved this drive"):
        drafting(office, left)
    with pytest.raises(MileageError, match="once you have joined"):
        reporting(office, left, found)
    assert office(reports.preview, by=left).corrections == ()


def test_the_rate_is_that_of_the_day_of_the_drive(office, ada, ana):
    approved(office, ada, ana, entry("20", on=date(2026, 11, 1)))
    new = rate_changes.NewRate(Fixed(Decimal("0.30"), Unit.MI, "USD"), date(2026, 11, 2))
    office(rate_changes.set_rate, new, by=ada, today=TODAY, at=office.later(minutes=1))
    assert drafting(office, ana, change=miles("10")).after == Money(760)
    assert drafting(office, ana, change=miles("10", on=date(2026, 11, 2))).after == Money(300)


def test_forgetting_a_draft_leaves_what_was_approved(office, ada, ana):
    approved(office, ada, ana)
    found = drafting(office, ana)
    for _ in range(2):
        assert office(corrections.drop, 1, by=ana, at=office.at).total == Money(2453)
    with pytest.raises(MileageError, match="nothing left to report"):
        office(reports.submit, [], by=ana, at=office.at, correcting=[(1, found.correction.version)])


def test_forget_me_forgets_drafts_and_keeps_what_was_decided(office, ada, ana):
    approved(office, ada, ana, entry(), entry("10"))
    deciding(office, reports.approve, reporting(office, ana, drafting(office, ana)), ada)
    recalled = reporting(office, ana, drafting(office, ana, 2, miles("9")))
    deciding(office, reports.recall, recalled, ana)
    kept = worth_to(office, ada)
    office(belongings.forget, by=ana, at=office.at)
    assert worth_to(office, ada) == kept
    assert office(reports.preview, by=ana).corrections == ()


def test_in_britain_a_corrected_drive_keeps_its_place_in_the_year(office):
    ada = office.set_up("Bea", FABRIKAM, country="GB")
    ana = office.member(ada, "Cem")
    many = [entry("1990", on=date(2026, 10, day)) for day in range(1, 6)]
    approved(office, ada, ana, *many)
    crossing = approved(office, ada, ana, entry("60", on=date(2026, 10, 20)))
    approved(office, ada, ana, entry("500", on=date(2026, 10, 25)))
    assert crossing.drives[0].amount == Money(50 * 55 + 10 * 25, "GBP")
    same = drafting(office, ana, 6, lambda one: replace(one, purpose="audit"))
    assert same.difference == Money(0, "GBP")
    found = drafting(office, ana, 6, miles("52"))
    assert found.after == Money(50 * 55 + 2 * 25, "GBP")
    deciding(office, reports.approve, reporting(office, ana, found), ada)
    office.log(ana, entry("100", on=date(2026, 10, 26)))
    assert read_working(
        office(reports.submit, [8], by=ana, at=office.later(minutes=1)).drives[0].working
    ).year_to_date.to(Unit.MI) == pytest.approx(Decimal(5 * 1990 + 52 + 500))


def test_payroll_takes_back_what_was_taxable_to_the_cent(office, ada, ana):
    new = rate_changes.NewRate(Fixed(Decimal("0.90"), Unit.MI, "USD"), date(2026, 11, 1))
    office(rate_changes.set_rate, new, by=ada, today=TODAY - timedelta(days=5), at=office.at)
    approved(office, ada, ana, entry("23.4"))
    deciding(office, reports.approve, reporting(office, ana, drafting(office, ana)), ada)
    rows = office(exports.payroll_rows, ANY_REPORT, by=ada)
    assert [(row.amount.minor, row.official.minor, row.corrects) for row in rows] == [
        (2106, 1778, None),
        (-2106, -1778, 1),
        (1710, 1444, 1),
    ]
    assert [row.drives for row in rows] == [1, -1, 1]
    assert [row.arithmetic for row in rows] == ["23.4 mi x 0.9", "less (23.4 mi x 0.9)", "19 mi x 0.9"]


def test_a_correction_that_lacks_what_is_needed_by_now_keeps_nobody_from_reporting(office, ada, ana):
    """The organization asks for purposes after it was noted: the review goes on, the correction says why."""
    office(programmes.require_purpose, needed=False, by=ada, at=office.at)
    ana = office.now(ana)
    approved(office, ada, ana, entry("23", purpose=""))
    noted = drafting(office, ana)
    office(programmes.require_purpose, needed=True, by=ada, at=office.at)
    ana = office.now(ana)
    office.log(ana, entry("5"))
    preview = office(reports.preview, by=ana)
    assert ([one.drive.number for one in preview.included], preview.corrections) == ([2], ())
    assert office(corrections.find, 1, by=ana).after == noted.after
    with pytest.raises(MileageError, match="purpose"):
        reporting(office, ana, noted, numbers=[2])
    drafting(office, ana, change=lambda one: replace(one, purpose="visit"))
    assert [one.after for one in office(reports.preview, by=ana).corrections] == [noted.after]
