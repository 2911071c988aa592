"""CSV and XLSX out: headings in row 1, plain values, no formula from a person's words."""

import csv
import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from domain.categories import Category
from domain.distances import MICROMETRES, Unit
from domain.errors import MileageError
from domain.exports import with_official
from domain.money import Money
from domain.odometers import Odometer
from domain.reports import ReportState
from files.cells import neutral, one_line, restored
from files.columns import HEADINGS
from files.drives_csv import drives_csv
from files.drives_xlsx import drives_xlsx
from files.mileiq import mileiq_csv
from files.payroll import payroll_csv
from tests.files.samples import BEN, above, entry, own, reported, year
from tests.rates.tables import TABLES

nasty = st.text(st.sampled_from("=+-@;,|\"' \t\n\rab1()!\uff1d\u00a0"), max_size=12) | st.text(max_size=20)
OPENED = re.compile('(?:|[\\s"\']*[\\s"])[=+\\-@\uff1d\uff0b\uff0d\uff20]')
"""A formula with nothing before it but blanks and quotation marks, the last of them no apostrophe."""


def read_csv(content: bytes, separator=",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))


def opened(rows) -> Workbook:
    content = io.BytesIO()
    drives_xlsx(rows, content)
    return load_workbook(content)


@given(nasty)
def test_neutral_text_reads_back_as_it_was(text):
    assert restored(neutral(text)) == one_line(text)


@given(st.lists(nasty, min_size=4, max_size=4))
def test_no_cell_of_the_csv_starts_a_formula_in_any_program(texts):
    purpose, origin, destination, notes = texts
    rows = own(entry(purpose=purpose, origin=origin, destination=destination, notes=notes, via=(purpose,)))
    content = b"".join(drives_csv(rows))
    assert content.decode("utf-8-sig").count("\r\n") == 2
    for separator in ",;|\t":
        for row in read_csv(content, separator):
            assert not [cell for cell in row if OPENED.match(cell)]


@given(st.lists(nasty, min_size=3, max_size=3))
@example(["=1+1", "=cmd|' /C calc'!A0", "+1+1"])
def test_the_workbook_holds_text_as_text(texts):
    purpose, origin, notes = texts
    workbook = opened(own(entry(purpose=purpose, origin=origin, notes=notes)))
    cells = dict(zip(HEADINGS, next(iter(workbook["Drives"].iter_rows(min_row=2))), strict=True))
    for heading, text in (("Purpose", purpose), ("From", origin), ("Notes", notes)):
        assert (cells[heading].value or "") == one_line(text)
        assert cells[heading].data_type != "f"


def test_the_csv_has_its_heading_in_row_one_and_plain_values():
    rows = own(entry(miles="1234.5", parking=Money(400), via=("Bank", "Post")))
    heading, drive = read_csv(b"".join(drives_csv(rows)))
    assert tuple(heading) == HEADINGS
    told = dict(zip(heading, drive, strict=True))
    assert (told["Date"], told["Distance"], told["Unit"], told["Rate"]) == ("2026-03-02", "1234.5", "mi", "0.725")
    assert (told["Amount"], told["Parking"], told["Total"], told["Currency"]) == ("895.01", "4.00", "899.01", "USD")
    assert (told["Via"], told["Person"], told["Entered (UTC)"]) == (
        "Bank; Post",
        "Ana Łukasiewicz",
        "2026-11-24T10:11:00Z",
    )


def test_readings_of_the_odometer_stand_in_columns_of_their_own():
    read = entry().read_off(Odometer(Decimal(45210), Decimal("45258.5")))
    heading, drive, other = read_csv(b"".join(drives_csv(own(read, entry()))))
    first = heading.index("Odometer start")
    assert heading[first : first + 2] == ["Odometer start", "Odometer end"]
    assert (drive[first : first + 2], other[first : first + 2]) == (["45210", "45258.5"], ["", ""])


def test_what_was_driven_deducted_and_paid_stand_in_columns_of_their_own():
    [row] = own(entry(miles="46"))
    row = replace(row, deducted=24 * MICROMETRES[Unit.MI])
    heading, drive = read_csv(b"".join(drives_csv([row])))
    told = dict(zip(heading, drive, strict=True))
    assert (told["Distance"], told["Commute deducted"], told["Net distance"]) == ("46", "24", "22")
    assert (told["Miles"], told["Net miles"], told["Kilometres"]) == ("46", "22", "74.03")
    assert Decimal(told["Net kilometres"]) + Decimal("38.624") == Decimal(told["Kilometres"])
    totals = opened([row])["Totals"]
    assert [cell.value for cell in totals[2]][-2:] == [24, 22]


def test_the_mileiq_csv_has_the_miles_that_are_paid_and_counts_the_commute_apart():
    [row] = own(entry(miles="46"))
    lines = b"".join(mileiq_csv([replace(row, deducted=24 * MICROMETRES[Unit.MI])])).decode().splitlines()
    assert lines[2].startswith("car,,22,24,0,46,")
    assert any(",22," in line for line in lines[5:6])


def test_a_long_csv_comes_in_pieces():
    pieces = list(drives_csv(own(*year(60)) * 20))
    assert len(pieces) > 3
    assert len(read_csv(b"".join(pieces))) == 1201


def test_the_workbook_has_real_numbers_and_dates_and_a_frozen_heading():
    workbook = opened(own(entry(parking=Money(400))))
    sheet = workbook["Drives"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:AM2")
    told = dict(zip(HEADINGS, [cell.value for cell in sheet[2]], strict=True))
    assert str(told["Date"]) == "2026-03-02 00:00:00"
    assert (told["Miles"], told["Amount"], told["Total"]) == (23.4, 16.97, 20.97)


def test_the_totals_sheet_adds_up_each_person_and_category():
    rows = own(*year(60), entry(category=Category.CHARITY)) + reported(entry(miles="10"), person=BEN)
    totals = list(opened(rows)["Totals"].iter_rows(min_row=2, values_only=True))
    assert [row[:4] for row in totals] == [
        ("Ana Łukasiewicz", "business", "USD", 54),
        ("Ana Łukasiewicz", "charity", "USD", 1),
        ("Ana Łukasiewicz", "personal", "USD", 6),
        ("Ben Okafor", "business", "USD", 1),
    ]
    assert sum(Decimal(str(row[8])) for row in totals) == sum((row.total.amount for row in rows), Decimal(0))


def test_the_payroll_file_has_one_row_a_person_with_the_taxable_part():
    rows = reported(entry(miles="100", tolls=Money(250)), entry("2026-07-01", "50"), programme=above("0.80"))
    rows += reported(entry(miles="10"), person=BEN, state=ReportState.PAID)
    content = b"".join(payroll_csv(with_official(rows, TABLES["us"]), date(2026, 1, 1), date(2026, 12, 31)))
    heading, ana, ben = read_csv(content)
    assert not content.startswith(b"\xef\xbb\xbf")
    told = dict(zip(heading, ana, strict=True))
    assert (told["Drives"], told["Miles"], told["Mileage"]) == ("2", "150", "120.00")
    assert (told["Mileage not taxable"], told["Mileage taxable"]) == ("110.50", "9.50")
    assert (told["Parking and tolls"], told["To pay"]) == ("2.50", "122.50")
    assert ben[:4] == ["Ben Okafor", "ben@contoso.com", "2026-01-01", "2026-12-31"]


def test_two_people_of_one_name_are_paid_apart():
    rows = [*reported(entry()), *reported(entry(), person=BEN.__class__(99, BEN.identity, "Ana Łukasiewicz"))]
    content = b"".join(payroll_csv(with_official(rows, TABLES["us"]), date(2026, 1, 1), date(2026, 12, 31)))
    assert len(read_csv(content)) == 3


def test_the_payroll_file_refuses_what_nobody_approved_before_a_byte_is_written():
    rows = with_official(reported(entry(), state=ReportState.SUBMITTED), TABLES["us"])
    with pytest.raises(MileageError, match="1 drives"):
        payroll_csv(rows, date(2026, 1, 1), date(2026, 12, 31))


def test_the_payroll_file_pays_each_project_apart():
    rows = reported(entry(miles="100", project="P-204"), entry(miles="10"), entry(miles="50", project="p-204 "))
    content = b"".join(payroll_csv(with_official(rows, TABLES["us"]), date(2026, 1, 1), date(2026, 12, 31)))
    heading, *lines = read_csv(content)
    told = [dict(zip(heading, line, strict=True)) for line in lines]
    assert [(one["Project"], one["Drives"], one["Miles"]) for one in told] == [("", "1", "10"), ("P-204", "2", "150")]


def test_the_project_stands_in_a_column_of_its_own():
    sheet = opened(own(entry(project="P-204")))["Drives"]
    heading, first = sheet.iter_rows(min_row=1, max_row=2, values_only=True)
    assert dict(zip(heading, first, strict=True))["Project"] == "P-204"
