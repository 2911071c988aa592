"""Commutes with services: who decides what, what a day bears, what is kept with a report for good."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from domain.categories import Category
from domain.commutes import CommuteMode, CommuteRule
from domain.distances import MICROMETRES, Distance, Unit
from domain.errors import MileageError
from domain.exports import rows_of_filed
from domain.money import Money
from domain.rate_workings import read_working
from domain.reports import ANY_REPORT, Filed
from domain.weeks import week_of
from services import belongings, commutes, corrections, drives, exports, members, programmes, reports, summaries
from services.members import join_directly
from storage.engine import make_engine
from tests.office import TODAY, Office, entry

PER_DAY, FIRST_AND_LAST, NONE = CommuteMode.PER_DAY, CommuteMode.FIRST_AND_LAST, CommuteMode.NONE
MILE = MICROMETRES[Unit.MI]


def deduct(office, by, mode, on=TODAY):
    rule = CommuteRule(mode, on)
    return office(commutes.set_rule, rule, by=by, today=office.today, at=office.later(seconds=1))


def commuter(office, ada, name="Ana", miles="12", **facts):
    person = office.member(ada, name, **facts)
    return office(commutes.tell, Distance(Decimal(miles)), by=person)


def deducted(office, by, *numbers):
    return [office(drives.get, number, by=office.now(by)).deducted // MILE for number in numbers]


def filed(office, by, *numbers):
    return office(reports.submit, numbers, by=office.now(by), at=office.later(seconds=1))


def test_a_drive_is_worth_what_is_left_of_it_after_the_commute(office):
    ada = office.set_up()
    deduct(office, ada, PER_DAY)
    ana = commuter(office, ada)
    [number] = office.log(ana, entry("46"))
    priced = office(drives.get, number, by=ana)
    assert (priced.commute, priced.paid) == (Distance(Decimal(24)), Distance(Decimal(22)))
    assert priced.amount == Money(22 * 76)


def test_only_business_drives_bear_it_from_its_day_on_and_during_the_membership(office):
    ada = office.set_up()
    ana = commuter(office, ada)
    deduct(office, ada, PER_DAY, TODAY + timedelta(days=2))
    office.later(days=3)
    before, medical, on = office.log(
        ana,
        entry("46", TODAY + timedelta(days=1)),
        entry("46", TODAY + timedelta(days=2), category=Category.MEDICAL),
        entry("46", TODAY + timedelta(days=2)),
    )
    assert deducted(office, ana, before, medical, on) == [0, 0, 24]
    office(members.leave, by=ana, at=office.at)
    office.later(days=1)
    [after] = office.log(office.now(ana), entry("46", TODAY + timedelta(days=4)))
    assert deducted(office, ana, after) == [0]


def test_the_first_and_the_last_drive_of_a_day_bear_one_way(office):
    ada = office.set_up()
    deduct(office, ada, FIRST_AND_LAST)
    ana = commuter(office, ada)
    numbers = office.log(ana, entry("20"), entry("30"), entry("8"))
    assert deducted(office, ana, *numbers) == [12, 0, 8]
    office(drives.delete, numbers[2], by=ana, at=office.at)
    assert deducted(office, ana, *numbers[:2]) == [12, 12]


def test_a_new_commute_counts_for_what_is_not_reported(office):
    ada = office.set_up()
    deduct(office, ada, PER_DAY)
    ana = commuter(office, ada)
    first, second = office.log(ana, entry("46"), entry("46", TODAY - timedelta(days=0)))
    report = filed(office, ana, first)
    office(commutes.tell, Distance(Decimal(20)), by=ana)
    assert deducted(office, ana, first, second) == [24, 16]
    assert office(reports.get_own, report.report.key, by=ana) == report
    office(commutes.tell, None, by=ana)
    assert deducted(office, ana, first, second) == [24, 0]


def test_the_copy_keeps_what_was_driven_deducted_and_paid(office):
    ada = office.set_up()
    deduct(office, ada, PER_DAY)
    ana = commuter(office, ada, miles="12.345")
    [number] = office.log(ana, entry("64", unit=Unit.KM))
    [copy] = filed(office, ana, number).drives
    working = read_working(copy.working)
    assert copy.deducted == working.deducted == 2 * Distance(Decimal("12.345")).micrometres
    assert copy.commute.value + copy.paid.value == 64
    paid = (copy.entry.driven.micrometres - copy.deducted) * Decimal("0.76") / MILE
    assert copy.amount == working.amount == Money.of(paid)
    [row] = rows_of_filed(office(reports.get_own, office(reports.mine, by=ana)[0].key, by=ana))
    assert row.commute_in(Unit.MI) + row.paid_in(Unit.MI) == row.miles


def test_a_late_drive_shares_the_day_with_what_was_reported(office):
    ada = office.set_up()
    deduct(office, ada, PER_DAY)
    ana = commuter(office, ada)
    [reported] = office.log(ana, entry("15"))
    report = filed(office, ana, reported)
    late, later = office.log(ana, entry("5"), entry("50"))
    assert deducted(office, ana, reported, late, later) == [15, 5, 4]
    assert office(reports.get_own, report.report.key, by=ana) == report
    office(reports.recall, report.report.key, by=ana, at=office.at)
    assert deducted(office, ana, reported, late, later) == [15, 5, 4]


def test_a_report_bears_the_commute_of_its_own_drives_alone(office):
    """Else what is deducted in it would tell the organization of a drive that was not reported."""
    ada = office.set_up()
    deduct(office, ada, PER_DAY)
    ana = commuter(office, ada)
    kept, told = office.log(ana, entry("15"), entry("46"))
    assert deducted(office, ana, kept, told) == [15, 9]
    report = filed(office, ana, told)
    assert [copy.deducted // MILE for copy in report.drives] == [24]
    assert deducted(office, ana, kept, told) == [0, 24]


def test_steps_of_a_rate_count_what_is_paid(office):
    ada = office.set_up(country="GB", locale="en-GB", zone="Europe/London")
    deduct(office, ada, PER_DAY, date(2026, 11, 2))
    ana = commuter(office, ada, locale="en-GB", zone="Europe/London")
    office.later(days=8)
    days = [TODAY + timedelta(days=place) for place in range(8)]
    numbers = office.log(ana, *(entry("1424", on) for on in days))
    amounts = [office(drives.get, number, by=ana).amount for number in numbers]
    assert amounts[:7] == [Money(1400 * 55, "GBP")] * 7
    assert amounts[7] == Money(200 * 55 + 1200 * 25, "GBP")
    filed(office, ana, *numbers[:4])
    assert office(drives.get, numbers[7], by=ana).amount == amounts[7]
    assert sum(copy.amount.minor for copy in filed(office, ana, *numbers[4:]).drives) == sum(
        amount.minor for amount in amounts[4:]
    )


def test_members_are_told_once_and_it_is_in_the_audit(office):
    ada = office.set_up()
    office.member(ada, "Ana")
    deduct(office, ada, PER_DAY)
    deduct(office, ada, PER_DAY)
    assert office.queued("commute_changed") == [("Ana", "commute_changed", "queued")]
    acts = office(lambda store: [event.action for _, event in store.audit.page(ada.organization.id, before=None)])
    assert acts.count("commute.set") == 1


def test_only_an_administrator_decides_and_never_back_to_what_was_reported(office):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    with pytest.raises(MileageError, match="Only administrators"):
        deduct(office, ana, PER_DAY)
    with pytest.raises(MileageError, match="Only administrators"):
        office(programmes.require_purpose, needed=False, by=ana, at=office.at)
    filed(office, ana, *office.log(ana, entry()))
    with pytest.raises(MileageError, match="were reported"):
        deduct(office, ada, PER_DAY, TODAY)
    deduct(office, ada, PER_DAY, TODAY + timedelta(days=1))


def test_a_purpose_is_asked_for_unless_the_organization_says_otherwise(office):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    [number] = office.log(ana, entry(purpose=""))
    preview = office(reports.preview, by=ana)
    assert [missing for _, missing in preview.left_out] == [("purpose",)]
    office(programmes.require_purpose, needed=False, by=ada, at=office.at)
    assert [one.drive.number for one in office(reports.preview, by=office.now(ana)).included] == [number]
    filed(office, ana, number)
    office(programmes.require_purpose, needed=True, by=ada, at=office.at)
    assert len(office(exports.reported_rows, ANY_REPORT, by=ada)) == 1


def test_a_drive_of_before_the_membership_says_so_and_bears_nothing(office):
    ada = office.set_up()
    deduct(office, ada, PER_DAY, TODAY - timedelta(days=30))
    ana = commuter(office, ada)
    yesterday, today = office.log(ana, entry("46", TODAY - timedelta(days=1)), entry("46"))
    before, after = (office(drives.get, number, by=ana) for number in (yesterday, today))
    assert (before.joined_later, before.deducted) == ("Ada's", 0)
    assert (after.joined_later, after.deducted // MILE) == ("", 24)


def test_forgetting_forgets_the_commute_and_taking_along_takes_it(office):
    ada = office.set_up()
    ana = commuter(office, ada)
    assert office(belongings.collect, by=ana).commute == Distance(Decimal(12))
    office(belongings.forget, by=ana, at=office.at)
    assert office.now(ana).commute is None


def corrected(office, ada, ana, number, change):
    draft = office(corrections.draft, number, change, by=ana, today=office.today, at=office.later(seconds=1))
    seen = [(number, draft.correction.version)]
    report = office(reports.submit, [], by=ana, at=office.at, correcting=seen).report
    return draft, office(reports.approve, report.key, by=ada, at=office.later(seconds=1))


def test_a_reversal_takes_back_exactly_what_was_deducted(office):
    ada = office.set_up()
    deduct(office, ada, PER_DAY)
    ana = commuter(office, ada)
    short, long = office.log(ana, entry("10"), entry("46"))
    for number in (short, long):
        office(reports.approve, filed(office, ana, number).report.key, by=ada, at=office.later(seconds=1))
    draft, report = corrected(office, ada, ana, short, lambda one: replace(one, distance=Distance(Decimal(40))))
    reversal, line = report.drives
    assert (reversal.deducted, reversal.commute, reversal.paid) == (
        -10 * MILE,
        Distance(Decimal(-10)),
        Distance(Decimal(0)),
    )
    assert (line.deducted, draft.after) == (10 * MILE, Money(30 * 76))
    assert deducted(office, ana, short, long) == [10, 14]
    _, again = corrected(office, ada, ana, long, lambda one: replace(one, purpose="fair"))
    assert [one.deducted // MILE for one in again.drives] == [-14, 14]
    assert again.report.total == Money(0)
    _, away = corrected(office, ada, ana, short, lambda one: replace(one, category=Category.PERSONAL))
    assert [one.deducted // MILE for one in away.drives] == [-10]
    [late] = office.log(office.now(ana), entry("30"))
    assert deducted(office, ana, short, long, late) == [0, 14, 10]
    rows = office(exports.reported_rows, ANY_REPORT, by=ada)
    assert sum(row.commute_in(Unit.MI) for row in rows) == 14
    assert all(row.counted_in(Unit.MI) == row.commute_in(Unit.MI) + row.paid_in(Unit.MI) for row in rows)


def longer(miles):
    return lambda one: replace(one, distance=Distance(Decimal(miles)))


@pytest.mark.parametrize("mode", [PER_DAY, FIRST_AND_LAST])
@pytest.mark.parametrize("told", [("50", "50"), ("50", None), (None, "50")])
def test_corrections_and_drives_of_one_report_share_the_commute_of_their_day(office, mode, told):
    """However many of a day's drives are in it, together they bear the way there and back, never more."""
    ada = office.set_up()
    deduct(office, ada, mode)
    ana = commuter(office, ada)
    numbers = office.log(ana, entry("5"), entry("5"))
    office(reports.approve, filed(office, ana, *numbers).report.key, by=ada, at=office.later(seconds=1))
    [fresh] = office.log(office.now(ana), entry("30"))
    wanted = [(number, change) for number, change in zip(numbers, told, strict=True) if change]
    for number, change in wanted:
        office(corrections.draft, number, longer(change), by=ana, today=office.today, at=office.at)
    shown = office(reports.preview, by=ana)
    seen = [(one.correction.drive.number, one.correction.version) for one in shown.corrections]
    report = office(reports.submit, [fresh], by=ana, at=office.later(seconds=1), correcting=seen)
    office(reports.approve, report.report.key, by=ada, at=office.later(seconds=1))
    assert sum(deducted(office, ana, *numbers, fresh)) <= 24
    offered = [*(one.total for one in shown.included), *(one.difference for one in shown.corrections)]
    assert sum(one.minor for one in offered) == report.report.total.minor


def test_what_a_correction_takes_back_can_be_borne_by_another_of_the_same_report(office):
    ada = office.set_up()
    deduct(office, ada, PER_DAY)
    ana = commuter(office, ada)
    first, second = office.log(ana, entry("20"), entry("8"))
    office(reports.approve, filed(office, ana, first, second).report.key, by=ada, at=office.later(seconds=1))
    office(corrections.cancel, first, by=ana, at=office.at)
    office(corrections.draft, second, longer("50"), by=ana, today=office.today, at=office.at)
    seen = [(one.correction.drive.number, 1) for one in office(reports.preview, by=ana).corrections]
    report = office(reports.submit, [], by=ana, at=office.at, correcting=seen)
    assert [one.deducted // MILE for one in report.drives] == [-20, -4, 24]


def statements(office):
    found = []
    event.listen(office.engine, "before_cursor_execute", lambda _c, _u, statement, *_: found.append(statement))
    return found


def test_logging_needs_no_more_queries_with_none_and_one_more_however_many_drives_there_are(office):
    ada = office.set_up()
    ana = commuter(office, ada)
    seen = statements(office)

    def queries():
        seen.clear()
        office.log(office.now(ana), entry())
        return len(seen)

    without = queries()
    deduct(office, ada, PER_DAY)
    assert queries() == without + 1
    office.log(ana, *(entry() for _ in range(50)))
    assert queries() == without + 1
    deduct(office, ada, NONE)
    assert queries() == without


def test_the_weeks_of_several_people_need_no_more_queries_where_the_commute_is_deducted(office):
    ada = office.set_up()
    people = [commuter(office, ada, name) for name in ("Ana", "Bob", "Cem")]
    for one in people:
        office.log(one, entry("46"), entry("10"))
    seen = statements(office)

    def queries(some):
        profiles = [office.now(one) for one in some]
        seen.clear()
        office(summaries.weekly_of_several, week_of(TODAY), profiles)
        return len(seen)

    without = queries(people)
    deduct(office, ada, PER_DAY)
    assert queries(people) == queries(people[:1]) == without
    weeks = office(summaries.weekly_of_several, week_of(TODAY), [office.now(one) for one in people])
    assert [[one.deducted // MILE for one in week.drives] for week in weeks.values()] == [[24, 0]] * 3


steps = st.lists(
    st.tuples(
        st.sampled_from(["log", "log", "edit", "delete", "report", "commute", "recall"]),
        st.integers(1, 60),
        st.integers(0, 2),
    ),
    max_size=12,
)


def play(office, ana, kept, act, miles, on):
    """One step of somebody's week; reports that stand are in ``kept``."""
    [number, *_] = [one.number for one in office(drives.latest, by=ana) if not one.is_reported] or [0]
    length = Distance(Decimal(miles))
    if act == "log":
        office.log(ana, entry(str(miles), on, round_trip=miles % 2 == 0))
    elif act == "commute":
        office(commutes.tell, length, by=ana)
    elif act == "recall" and kept:
        office(reports.recall, kept.popitem()[0], by=ana, at=office.at)
    elif number and act == "edit":
        driven = {"by": ana, "today": office.today, "at": office.at}
        office(drives.edit, number, lambda one: replace(one, distance=length), **driven)
    elif number and act == "delete":
        office(drives.delete, number, by=ana, at=office.at)
    elif number and act == "report":
        report = filed(office, ana, number)
        kept[report.report.key] = report


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([PER_DAY, FIRST_AND_LAST]), steps)
def test_whatever_happens_nothing_reported_changes_and_no_day_bears_more_than_the_commute(
    sqlite_template, tmp_path, mode, history
):
    path = tmp_path / "mileage.db"
    path.write_bytes(sqlite_template.read_bytes())
    engine = make_engine(f"sqlite:///{path}")
    office = Office(engine)
    ada = office.set_up()
    office(join_directly, by=ada, at=office.at)
    deduct(office, ada, mode, TODAY - timedelta(days=30))
    ana = commuter(office, ada, miles="10")
    office.at += timedelta(days=3)
    kept: dict[str, Filed] = {}
    longest = Decimal(10)
    for act, miles, day in history:
        ana = office.now(ana)
        longest = max(longest, Decimal(miles) if act == "commute" else longest)
        play(office, ana, kept, act, miles, TODAY + timedelta(days=day))
        for key, report in kept.items():
            assert office(reports.get_own, key, by=ana) == report
        priced = office(drives.between, TODAY, TODAY + timedelta(days=9), by=office.now(ana))
        for one in priced:
            assert one.commute.value + one.paid.value == one.drive.entry.driven.value
        for on in {one.drive.entry.on for one in priced}:
            of_day = sum(one.deducted for one in priced if one.drive.entry.on == on)
            assert of_day <= 2 * Distance(longest).micrometres
    engine.dispose()
