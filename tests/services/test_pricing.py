"""What drives are worth: by whoever pays on the day, tiers in the right order, what was reported for good."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event

from domain.categories import Category
from domain.distances import Unit
from domain.errors import MileageError
from domain.money import Money
from domain.rate_workings import read_working
from domain.rates import Fixed, NotPublished
from services import belongings, drives, members, programmes, rate_changes, reports
from services.pricing import working_of
from tests.office import TODAY, entry


def amounts(office, by, *numbers):
    return [office(drives.get, number, by=by).amount for number in numbers]


def set_rate(office, by, amount, on, **facts):
    new = rate_changes.NewRate(Fixed(Decimal(amount), Unit.MI, "USD"), on, **facts)
    return office(rate_changes.set_rate, new, by=by, today=office.today, at=office.later(seconds=1))


def test_a_drive_is_priced_by_the_rate_of_its_day(office):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    numbers = office.log(ana, entry("120", date(2026, 6, 30)), entry("120", date(2026, 7, 1)))
    assert amounts(office, ana, *numbers) == [Money(8700), Money(9120)]


def test_the_organization_pays_from_the_first_day_of_the_membership_to_the_last(office):
    ada = office.set_up()
    set_rate(office, ada, "0.50", date(2026, 10, 1))
    ana = office.member(ada, "Ana")
    office.later(days=10)
    [before, first, last] = office.log(
        ana, entry("100", TODAY - timedelta(days=1)), entry("100", TODAY), entry("100", TODAY + timedelta(days=10))
    )
    office(members.leave, by=ana, at=office.at)
    office.later(days=1)
    [after] = office.log(ana, entry("100", TODAY + timedelta(days=11)))
    assert amounts(office, ana, before, first, last, after) == [Money(7600), Money(5000), Money(5000), Money(7600)]


def test_a_drive_of_before_joining_says_so_in_a_report_too_and_wants_there_what_it_has(office):
    ada = office.set_up()
    office(programmes.require_project, needed=True, by=ada, at=office.at)
    ana = office.member(ada, "Ana")
    [number] = office.log(ana, entry(on=TODAY - timedelta(days=1), project="P-1"))

    def told():
        one = office(drives.get, number, by=ana)
        return one.joined_later, one.needs_purpose, one.needs_project

    assert told() == ("Ada's", True, True)
    office(reports.submit, [number], by=ana, at=office.at)
    assert told() == ("Ada's", False, False)


def test_personal_and_unclassified_drives_have_no_amount_but_keep_their_parking(office):
    ana = office.member(office.set_up(), "Ana")
    numbers = office.log(
        ana,
        entry(category=Category.PERSONAL, parking=Money(400)),
        entry(category=Category.UNCLASSIFIED, parking=Money(400)),
    )
    priced = [office(drives.get, number, by=ana) for number in numbers]
    assert [one.amount for one in priced] == [None, None]
    assert [one.total for one in priced] == [Money(400), Money(400)]


def test_a_year_nobody_has_announced_has_no_amount(office):
    ana = office.member(office.set_up(), "Ana")
    office.later(days=70)
    [number] = office.log(ana, entry(on=date(2027, 1, 5)))
    priced = office(drives.get, number, by=ana)
    assert priced.amount is None
    assert isinstance(priced.rate, NotPublished)
    preview = office(reports.preview, by=ana)
    assert [missing for _, missing in preview.left_out] == [("price",)]


def test_what_was_reported_keeps_its_amount_and_its_reason_whatever_changes(office):
    ada = office.set_up()
    rate = set_rate(office, ada, "0.68", TODAY)
    ana = office.member(ada, "Ana")
    numbers = office.log(ana, entry("41.7"))
    before = office(drives.get, numbers[0], by=ana)
    office(reports.submit, numbers, by=ana, at=office.at)
    office(lambda store: store.rates.cancel(ada.organization.id, rate.id, at=office.at))
    after = office(drives.get, numbers[0], by=ana)
    assert after.amount == before.amount == Money(2836)
    assert read_working(working_of(after)) == read_working(working_of(before))
    assert after.rate is not None
    assert not isinstance(after.rate, NotPublished)
    assert after.rate.chosen is not None
    assert after.rate.chosen.set_by == "Ada"


@pytest.fixture
def british(office):
    """A member of a British organization, paid by HMRC: 55p for the first 10,000 miles, then 25p."""
    now, office.at = office.at, office.at - timedelta(days=365)
    ada = office.set_up(country="GB", locale="en-GB", zone="Europe/London")
    ana = office.member(ada, "Ana", locale="en-GB", zone="Europe/London")
    office.at = now
    return ana


def test_a_drive_that_crosses_a_tier_is_split(office, british):
    [_, crossing] = office.log(british, entry("1999", TODAY - timedelta(days=9)), entry("20", TODAY))
    for days in range(1, 5):
        office.log(british, entry("1998", TODAY - timedelta(days=days)))
    assert amounts(office, british, crossing) == [Money(9 * 55 + 11 * 25, "GBP")]


def test_a_crossing_is_explained_with_what_counted_before(office, british):
    for days in range(1, 6):
        office.log(british, entry("1998", TODAY - timedelta(days=days)))
    [crossing] = office.log(british, entry("20"))
    priced = office(drives.get, crossing, by=british)
    assert priced.pricing is not None
    assert priced.pricing.year_to_date.to(Unit.MI) == 9990
    assert [(part.distance.value, part.money.minor) for part in priced.pricing.parts] == [(10, 550), (10, 250)]


def test_a_late_drive_splits_only_what_was_not_reported(office, british):
    for days in range(1, 6):
        office.log(british, entry("1998", TODAY - timedelta(days=days)))
    [reported] = office.log(british, entry("10"))
    office(reports.submit, [reported], by=british, at=office.at)
    before = amounts(office, british, reported)
    [late] = office.log(british, entry("100", TODAY - timedelta(days=30)))
    assert amounts(office, british, reported) == before
    assert amounts(office, british, late) == [Money(5500, "GBP")]
    [newest] = office.log(british, entry("10", TODAY))
    assert amounts(office, british, newest) == [Money(250, "GBP")]


def test_all_drives_together_never_take_more_of_a_tier_than_it_has(office, british):
    numbers = [office.log(british, entry("1500", TODAY - timedelta(days=days)))[0] for days in range(8)]
    office(reports.submit, [numbers[0], numbers[5]], by=british, at=office.at)
    total = sum(amount.minor for amount in amounts(office, british, *numbers))
    assert total == 10_000 * 55 + 2_000 * 25


def test_drives_of_another_kind_of_vehicle_and_other_categories_do_not_count(office, british):
    office.log(
        british,
        entry("1998", TODAY - timedelta(days=1), vehicle="motorcycle"),
        entry("1998", TODAY - timedelta(days=1), category=Category.PERSONAL),
        entry("1000", TODAY - timedelta(days=1), vehicle="Van"),
    )
    [number] = office.log(british, entry("10"))
    assert office(drives.get, number, by=british).pricing.year_to_date.to(Unit.MI) == 1000


def test_deleted_drives_do_not_count(office, british):
    [deleted] = office.log(british, entry("1000", TODAY - timedelta(days=1)))
    office(drives.delete, deleted, by=british, at=office.at)
    [number] = office.log(british, entry("10"))
    assert office(drives.get, number, by=british).pricing.year_to_date.micrometres == 0


def test_the_counter_restarts_with_the_tax_year(office, british):
    office.at = office.at.replace(year=2026, month=4, day=7)
    [old, new] = office.log(british, entry("1000", date(2026, 4, 5)), entry("10", date(2026, 4, 6)))
    assert office(drives.get, new, by=british).pricing.year_to_date.micrometres == 0
    assert amounts(office, british, old) == [Money(45000, "GBP")]


def test_moving_a_drive_to_another_day_counts_it_where_it_was_and_where_it_is(office, british):
    for days in range(1, 6):
        office.log(british, entry("1998", TODAY - timedelta(days=days)))
    [number] = office.log(british, entry("20"))
    before, after = office(
        drives.edit,
        number,
        lambda one: replace(one, on=TODAY - timedelta(days=20)),
        by=british,
        today=TODAY,
        at=office.at,
    )
    assert (before.amount, after.amount) == (Money(800, "GBP"), Money(1100, "GBP"))


def test_parking_is_told_in_the_currency_of_the_rate(office, british):
    [number] = office.log(british, entry("10", parking=Money(400, "USD")))
    assert office(drives.get, number, by=british).total == Money(950, "GBP")


def test_ones_own_file_holds_what_another_currency_was_told_in(office):
    told = (
        entry("10", parking=Money(400)),
        entry("11", parking=Money(150), tolls=Money(100), notes="late"),
        entry("12"),
    )
    office.log(office.meet("Cem"), *told)
    member = office.member(office.set_up(country="GB"), "Cem")
    rows = [one.row for one in office(belongings.collect, by=member).drives]
    noted = ["not counted: parking 4.00 USD", "late; not counted: parking 1.50 USD + tolls 1.00 USD", ""]
    assert [row.notes for row in rows] == noted
    assert [row.remark for row in rows] == [note.removeprefix("late; ") for note in noted]


def test_pricing_many_drives_takes_no_more_queries_than_pricing_one(office, british):
    for days in range(40):
        office.log(british, entry("10", TODAY - timedelta(days=days)))
    statements: list[str] = []

    def note(connection, cursor, statement, parameters, context, executemany):
        statements.append(statement)

    event.listen(office.engine, "after_cursor_execute", note)
    office(drives.unreported, by=british, from_on=TODAY)
    one = len(statements)
    statements.clear()
    assert len(office(drives.unreported, by=british)) == 40
    assert len(statements) == one <= 7


def test_a_drive_of_somebody_else_does_not_exist(office):
    ada = office.set_up()
    ana, bob = office.member(ada, "Ana"), office.member(ada, "Bob")
    office.log(ana, entry())
    with pytest.raises(MileageError, match="no drive #1"):
        office(drives.get, 1, by=bob)


def test_parking_of_before_joining_counts_once_it_is_told_in_the_currency_of_the_organization(office):
    cem = office.meet("Cem")
    [alone] = office.log(cem, entry("10", parking=Money(400)))
    [free] = office.log(cem, entry("10", category=Category.PERSONAL, parking=Money(100)))
    assert office(drives.get, alone, by=cem).total == Money(1160)
    british = office.set_up(country="GB")
    member = office.member(british, "Cem")
    before = office(drives.get, alone, by=member)
    assert (before.total, before.told_in) == (Money(550, "GBP"), "USD")
    assert office(drives.get, free, by=member).total == Money(0, "GBP")
    with pytest.raises(MileageError):
        office(reports.submit, [alone], by=member, at=office.at)
    pounds = {"parking": Money(400, "GBP")}
    office(drives.edit, alone, lambda one: replace(one, **pounds), by=member, today=TODAY, at=office.at)
    assert office(drives.get, alone, by=member).total == Money(950, "GBP")
    assert office(reports.submit, [alone], by=member, at=office.at).report.total == Money(950, "GBP")
