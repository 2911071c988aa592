"""Rows to export: what they hold, when there may be a file, which part is taxable."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.categories import Category
from domain.completeness import check_complete, missing_in
from domain.errors import MileageError
from domain.exports import rows_of_drives, rows_of_filed, taxable, with_official
from domain.money import Money
from domain.reports import ReportState
from tests.files.samples import ANA, AT, BEN, above, entry, filed, own, priced, reported
from tests.rates.tables import TABLES


def test_a_reported_row_shows_the_copy_and_never_the_persons_own_number():
    given = filed(entry(), state=ReportState.SUBMITTED)
    (row,) = rows_of_filed(given)
    assert (row.number, row.amount, row.state) == (given.drives[0].number, Money(1697), "submitted")
    assert (row.source, row.arithmetic) == ("IRS from 2026-01-01", "23.4 mi x 0.725")
    assert row.reported_at == AT
    assert row.entered_at is None


def test_an_own_row_says_when_it_was_entered():
    (row,) = own(entry())
    assert (row.entered_at, row.person.label, row.state) == (AT, ANA.label, "")


def test_the_total_has_parking_and_tolls():
    (row,) = own(entry(parking=Money(400), tolls=Money(125)))
    assert row.total == Money(1697 + 525)


def test_a_row_tells_the_money_that_does_not_count_as_it_was_told():
    told = replace(priced(entry(parking=Money(400), tolls=Money(300))), told_in="JPY")
    (row,) = rows_of_drives([told], ANA, {})
    assert row.total == Money(1697)
    assert row.notes == row.remark == "not counted: parking 400 JPY + tolls 300 JPY"


def test_a_rate_of_the_organizations_own_names_who_set_it():
    (row,) = own(entry(), programme=above("0.50"))
    assert row.source == "set by Dana from 2026-01-01"


def test_nothing_to_export_is_refused():
    with pytest.raises(MileageError, match="no drives in that period"):
        check_complete([])


def test_incomplete_drives_are_refused_by_number_and_field():
    rows = own(entry(), entry(purpose=""), entry(category=Category.UNCLASSIFIED), entry("2031-01-01"))
    with pytest.raises(MileageError) as refusal:
        check_complete(rows)
    assert str(refusal.value.values["drives"]) == "#2 (purpose), #3 (category), #4 (price)"


def test_only_the_first_ten_incomplete_drives_are_named():
    with pytest.raises(MileageError, match=r"#10 \(purpose\), \+3\."):
        check_complete(own(*[entry(purpose="")] * 13))


def test_a_personal_drive_is_complete_without_purpose_and_price():
    (row,) = own(entry(category=Category.PERSONAL, purpose="", destination=""))
    assert missing_in(row) == ()
    check_complete([row])


def test_the_part_above_the_federal_rate_is_taxable():
    (row,) = with_official(reported(entry(miles="100"), programme=above("0.80")), TABLES["us"])
    assert (row.amount, row.official, taxable(row)) == (Money(8000), Money(7250), Money(750))


def test_nothing_is_taxable_at_or_below_the_federal_rate():
    rows = with_official(
        reported(entry(miles="100")) + reported(entry(miles="100"), programme=above("0.50")), TABLES["us"]
    )
    assert [taxable(row) for row in rows] == [Money(0), Money(0)]


def test_the_federal_rate_is_that_of_the_day_of_the_drive():
    rows = reported(entry("2026-06-30", "100"), entry("2026-07-01", "100"), programme=above("0.80"))
    assert [taxable(row) for row in with_official(rows, TABLES["us"])] == [Money(750), Money(400)]


def test_a_day_without_a_published_federal_rate_refuses_the_taxable_part():
    rows = reported(entry("2026-12-31"), entry("2027-02-01"), programme=above("0.80"))
    with pytest.raises(MileageError, match="drive #2"):
        with_official(rows, TABLES["us"])


def test_kilometres_convert_without_loss():
    (row,) = own(entry(miles="10"))
    assert (row.miles, row.counted_in(row.entry.distance.unit)) == (Decimal(10), Decimal(10))
    assert row.person != BEN
    assert row.entry.on == date(2026, 3, 2)
