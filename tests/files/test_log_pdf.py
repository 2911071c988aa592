"""The PDF log: what an auditor looks for is in it, on as many pages as it takes."""

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from domain.categories import Category
from domain.errors import MileageError
from files.log_pages import parts_of
from files.log_pdf import Cover, log_pdf
from tests.files.samples import AT, BEN, entry, own, reported, year

COVER = Cover("MileIQ", AT, "Contoso")


def pages(rows, cover=COVER) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(log_pdf(rows, cover))).pages]


def test_a_log_names_driver_vehicle_year_and_each_drive_with_its_working():
    (page,) = pages(own(entry(destination="Kraków, ul. Długa 7", miles="23.4")))
    for words in ("Mileage log 2026", "Ana Łukasiewicz", "Office - Kraków, ul. Długa 7", "Client visit", "0.725/mi"):
        assert words in page
    for words in ("16.97", "IRS from 2026-01-01", "Odometer at start of year", "Driver: Ana", "Approved by", "1 drive"):
        assert words in page


def test_every_drive_stands_in_the_log_once():
    drives = [replace(one, purpose=f"visit {number}") for number, one in enumerate(year(200))]
    drives = [one for one in drives if one.category is Category.BUSINESS]
    found = pages(own(*drives))
    assert all(f"Page {number} of {len(found)}" in page for number, page in enumerate(found, start=1))
    told = re.findall(r"visit \d+", "\n".join(found))
    assert sorted(told) == sorted(one.purpose for one in drives)


def test_each_vehicle_year_and_person_has_a_part_of_its_own():
    rows = own(entry("2025-03-01"), entry("2026-03-01"), entry("2026-03-02", vehicle="van")) + reported(
        entry(), person=BEN
    )
    assert [(part.first.person.id, part.first.entry.vehicle, part.year.name) for part in parts_of(rows)] == [
        (7, "car", "2025"),
        (7, "car", "2026"),
        (7, "van", "2026"),
        (8, "car", "2026"),
    ]
    assert len(pages(rows)) == 4


def test_each_vehicle_with_a_name_has_a_part_with_its_day_in_service():
    drives = [entry("2026-03-01", vehicle_name=name) for name in ("Golf", "", "Polo", "golf")]
    rows = [
        replace(row, in_service_on=date(2025, 3, 1) if row.entry.vehicle_name.casefold() == "golf" else None)
        for row in own(*drives)
    ]
    parts = list(parts_of(rows))
    assert [(part.vehicle, len(part.rows)) for part in parts] == [("car", 1), ("Golf (car)", 2), ("Polo (car)", 1)]
    first, golf, polo = pages(rows)
    assert "Vehicle placed in service: 2025-03-01" in golf
    assert "Golf (car)" in golf
    assert "Vehicle placed in service: ____" in polo
    assert "Vehicle placed in service: ____" in first


def test_a_tax_year_across_two_calendar_years_is_one_part():
    rows = own(entry("2026-04-05"), entry("2026-04-06"), entry("2027-04-05", category=Category.PERSONAL))
    assert [part.year.name for part in parts_of(rows, (4, 6))] == ["2025-26", "2026-27"]


def test_business_use_is_told_to_the_person_and_not_guessed_from_reports():
    rows = own(entry(miles="75"), entry(miles="25", category=Category.PERSONAL))
    assert "75.0%" in pages(rows)[0]
    (page,) = pages(reported(entry()), Cover("MileIQ", AT, "Contoso", is_reported_only=True))
    assert "Business use" not in page
    assert "Reported drives only." in page


def test_letters_without_a_font_are_marked_and_the_log_says_so():
    (page,) = pages(own(entry(purpose="\u6771\u4eac visit")))
    assert "?? visit" in page
    assert "the CSV and XLSX files have them" in page


def test_words_that_never_end_are_cut_to_three_lines():
    (page,) = pages(own(entry(purpose="long words " * 45, destination="x" * 500)))
    assert "\u2026" in page


def test_an_incomplete_drive_refuses_the_log():
    with pytest.raises(MileageError, match="#1"):
        log_pdf(own(entry(purpose="")), COVER)
