"""Money that could go wrong: currencies that change, amounts that are too large, rates set while somebody reports."""

import asyncio
from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.distances import Unit
from domain.errors import MileageError
from domain.exports import Form, Scope, Wanted
from domain.money import Money
from domain.rates import Fixed
from services import drives, file_offers, rate_changes, reports
from services.rate_changes import NewRate
from tests.conversations.conftest import ADA, ANA
from tests.office import TODAY, entry


@pytest.fixture
def ada(office):
    return office.set_up()


def submitted(office, by):
    numbers = [one.drive.number for one in office(reports.preview, by=office.now(by)).included]
    return office(reports.submit, numbers, by=office.now(by), at=office.at)


def test_pounds_told_before_the_programme_are_never_paid_as_dollars(office):
    """Ana's telephone is British and nothing is set up yet; her organization turns out to pay in dollars."""
    ana = office.meet("Ana", locale="en-GB")
    assert office.log(ana, entry("10", parking=Money(400, "GBP")), entry("20")) == [1, 2]
    ada = office.set_up()
    ana = office.member(ada, "Ana", locale="en-GB")
    office.log(ana, entry("30", parking=Money(100)))
    filed = submitted(office, ana)
    copies = {copy.entry.distance.value: copy for copy in filed.drives}
    assert {copy.amount.currency for copy in filed.drives} == {"USD"}
    assert set(copies) == {Decimal(20), Decimal(30)}
    assert copies[Decimal(30)].total == copies[Decimal(30)].amount + Money(100)
    assert filed.report.total == Money(sum(copy.total.minor for copy in filed.drives))


@pytest.mark.parametrize("extras", [{"parking": Money(10**12)}, {"tolls": Money(10**30)}])
def test_parking_and_tolls_that_nobody_pays_are_a_slip(office, ada, extras):
    with pytest.raises(MileageError, match="slip"):
        office.log(ada, entry(**extras))


@pytest.mark.parametrize("parking", ["$1e30", "$" + "9" * 30, "999999999999"])
async def test_a_sentence_with_an_absurd_amount_records_nothing(place, parking):
    ana = place.chatter("Ana Diaz", ANA)
    answer = await ana.says(f"23.4 miles to Acme yesterday, client visit, parking {parking}")
    assert "Something went wrong" not in answer
    await ana.says("23.4 miles to Acme yesterday, client visit")
    answer = await ana.says(f"parking was {parking}")
    assert "Something went wrong" not in answer


def dear(amount="0.90", on=TODAY):
    return NewRate(Fixed(Decimal(amount), Unit.MI, "USD"), on)


@pytest.mark.parametrize("attempt", range(6))
async def test_a_rate_set_while_somebody_reports_is_before_or_after(office, database, ada, attempt):
    """Either the report has the new rate, or the rate is refused because of the report."""
    ana = office.member(ada, "Ana")
    numbers = office.log(ana, *(entry("10") for _ in range(30)))

    async def setting():
        try:
            await database.run(rate_changes.set_rate, dear(), by=ada, today=TODAY, at=office.at)
        except MileageError:
            return False
        return True

    async def reporting():
        return await database.run(reports.submit, numbers, by=ana, at=office.at)

    both = [setting(), reporting()]
    done = await asyncio.gather(*(both if attempt % 2 else reversed(both)))
    is_set, filed = done if attempt % 2 else reversed(done)
    paid = {copy.amount for copy in filed.drives}
    assert paid == ({Money(900)} if is_set else {Money(760)})


def test_a_report_keeps_its_amounts_whatever_happens_after(office, ada):
    ana = office.member(ada, "Ana")
    office.log(ana, entry("10.5", parking=Money(250)), entry("0.1"))
    filed = submitted(office, ana)
    office(rate_changes.set_rate, dear(on=TODAY + timedelta(days=1)), by=ada, today=TODAY, at=office.at)
    office(reports.approve, filed.report.key, by=ada, at=office.at)
    office.later(days=10)
    later = office(reports.get_for_administrator, filed.report.key, by=ada)
    assert later.drives == filed.drives
    assert later.report.total == filed.report.total == Money(798 + 250 + 8)
    assert [one.amount for one in office(drives.between, date(2026, 1, 1), office.today, by=office.now(ana))] == [
        Money(798),
        Money(8),
    ]


def test_the_file_for_payroll_adds_up_to_the_approved_reports(office, ada):
    ana = office.member(ada, "Ana")
    office.log(ana, *(entry(f"{miles}.7", parking=Money(miles)) for miles in range(1, 20)))
    filed = submitted(office, ana)
    office(reports.approve, filed.report.key, by=ada, at=office.at)
    wanted = Wanted(Scope.REPORTED, Form.PAYROLL, TODAY, TODAY)
    rows = office(file_offers.contents, wanted, by=office.now(ada)).rows
    assert sum(row.total.minor for row in rows) == filed.report.total.minor


async def test_each_way_is_said_to_count_twice(place):
    ana = place.chatter("Ana Diaz", ANA)
    answer = await ana.says("10 miles each way to Acme yesterday, client visit")
    assert "20" in answer
    assert ADA not in answer
