"""Logs of other products come in: headings found by content, formulas ignored, each row with its outcome."""

import time
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import DriveEntry
from domain.errors import MileageError
from domain.imports import ImportPlan, Outcome, plan
from domain.money import Money
from domain.odometers import Odometer
from files.cells import one_line
from files.drives_csv import drives_csv
from files.logs import read_log
from files.mileiq import DETAILED, mileiq_csv
from tests.files.foreign import EVERLANCE_2017, EVERLANCE_2026, MILEIQ_2018, MILEIQ_2026
from tests.files.samples import entry, own
from tests.files.test_spreadsheets import nasty, read_csv

TODAY = date(2026, 11, 24)


def planned(content, known=()) -> ImportPlan:
    log = read_log(content if isinstance(content, bytes) else content.encode())
    return plan(log.form, log.rows, known=known, today=TODAY)


def test_mileiq_of_2018_comes_in_whatever_its_preamble():
    found = planned(MILEIQ_2018)
    assert (found.form, found.errors, found.duplicates) == ("MileIQ", (), ())
    first, second, third, fourth = found.entries
    assert (first.on, first.distance, first.category) == (
        date(2018, 1, 3),
        Distance(Decimal("23.4")),
        Category.BUSINESS,
    )
    assert (first.origin, first.destination) == ("Office (1 Main St, Reno)", "Acme")
    assert (first.parking, first.purpose) == (Money(400), "Customer Visit")
    assert (first.vehicle, first.notes) == ("car", 'said "hello"; 2014 Honda Civic')
    assert (second.tolls, second.purpose) == (Money(250), "Between Offices")
    assert (third.category, third.purpose) == (Category.MEDICAL, "Medical")
    assert (fourth.vehicle, fourth.notes) == ("car", "")


def test_mileiq_of_2026_comes_in():
    found = planned(MILEIQ_2026)
    assert [(one.on, one.distance.value, one.category) for one in found.entries] == [
        (date(2026, 6, 30), Decimal("10.5"), Category.BUSINESS),
        (date(2026, 7, 1), Decimal("10.5"), Category.BUSINESS),
        (date(2026, 7, 2), Decimal(3), Category.UNCLASSIFIED),
    ]


def test_everlance_of_2017_comes_in_from_line_36():
    found = planned(EVERLANCE_2017)
    assert found.form == "Everlance"
    work, personal = found.entries
    assert (work.on, work.distance.value, work.category, work.purpose) == (
        date(2017, 5, 3),
        Decimal(21),
        Category.BUSINESS,
        "Sales call; Prius",
    )
    assert (personal.origin, personal.category) == ("9 Elm St, Reno, NV", Category.PERSONAL)


def test_everlance_of_2026_comes_in_with_a_teams_own_purpose():
    first, second = planned(EVERLANCE_2026).entries
    assert (first.category, first.purpose, first.notes, first.vehicle) == (
        Category.BUSINESS,
        "Field Sales",
        "Annual review",
        "van",
    )
    assert (second.category, second.origin) == (Category.UNCLASSIFIED, "Total Wine & More")


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("cp1252"),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace(",", "\t").encode(),
        lambda text: text.replace(",", ";").replace(".", ",").encode(),
    ],
)
def test_a_file_that_another_program_saved_is_read_all_the_same(saved):
    text = (
        "START_DATE,END_DATE,CATEGORY,START,STOP,MILES,PURPOSE\n"
        "01/31/2026,01/31/2026,Business,Caf\u00e9,Acme,12.5,Visit\n"
    )
    (one,) = planned(saved(text)).entries
    assert (one.origin, one.distance.value, one.on) == ("Caf\u00e9", Decimal("12.5"), date(2026, 1, 31))


def test_a_file_with_the_day_first_is_known_by_a_day_beyond_twelve():
    heading = "START_DATE,CATEGORY,START,STOP,MILES\n"
    both = heading + "03/02/2026 08:00,Business,A,B,5\n27/02/2026 08:00,Business,A,B,5\n"
    assert [one.on for one in planned(both).entries] == [date(2026, 2, 3), date(2026, 2, 27)]
    assert [one.on for one in planned(heading + "03/02/2026 08:00,Business,A,B,5\n").entries] == [date(2026, 3, 2)]


def test_each_bad_row_says_why_and_the_others_come_in():
    rows = [
        "2026-02-30,Business,A,B,5",
        "2026-02-28,Business,A,B,",
        "2026-02-28,Business,A,B,=1+1",
        "2026-12-24,Business,A,B,5",
        "2026-02-28,Business,A,B,0",
        "2026-02-28,Business,A,B,99999",
        "yesterday,Business,A,B,5",
        "2026-02-28,Business,A,B,5",
    ]
    found = planned("START_DATE,CATEGORY,START,STOP,MILES\n" + "\n".join(rows))
    assert [row.line for row in found.errors] == [2, 3, 4, 5, 6, 7, 8]
    assert [str(row.reason)[:24] for row in found.errors] == [
        "The date can't be read: ",
        "The distance can't be re",
        "The distance can't be re",
        "2026-12-24 is still to c",
        "A drive needs a distance",
        "99999 mi in one drive lo",
        "The date can't be read: ",
    ]
    assert len(found.entries) == 1


def test_a_quotation_mark_that_is_never_closed_spoils_its_own_row_only():
    found = planned('START_DATE,CATEGORY,START,STOP,MILES\n2026-02-01,Business,"A,B,5\n2026-02-02,Business,A,B,6\n' * 1)
    assert [one.distance.value for one in found.entries] == [5, 6]


def test_a_note_with_line_breaks_is_one_row():
    found = planned(
        'START_DATE,CATEGORY,START,STOP,MILES,NOTES\n2026-02-01,Business,A,B,5,"one\ntwo"\n2026-02-02,Business,A,B,6,\n'
    )
    assert [(one.notes, row.line) for one, row in zip(found.entries, found.rows, strict=True)] == [
        ("one two", 2),
        ("", 4),
    ]


def test_a_line_ends_where_csv_says_and_nowhere_else():
    found = planned("START_DATE,CATEGORY,START,STOP,MILES,NOTES\r2026-02-01,Business,A,B,5,one\u2028two\r")
    assert [one.notes for one in found.entries] == ["one two"]


def test_drives_the_person_has_are_duplicates_each_once():
    known = [entry("2026-06-30", "10.5", origin="OFFICE", destination="acme")]
    found = planned(MILEIQ_2026, known)
    assert [row.outcome for row in found.rows] == [Outcome.DUPLICATE, Outcome.IMPORT, Outcome.IMPORT]
    again = MILEIQ_2026.replace("07/01/2026", "06/30/2026").replace("08:12", "09:12", 1)
    assert [row.outcome for row in planned(again, known).rows] == [
        Outcome.DUPLICATE,
        Outcome.IMPORT,
        Outcome.IMPORT,
    ]


def test_importing_twice_adds_nothing():
    for text in (MILEIQ_2018, EVERLANCE_2017, EVERLANCE_2026):
        assert planned(text, planned(text).entries).entries == ()


def test_a_row_that_repeats_another_names_it():
    lines = MILEIQ_2026.splitlines(keepends=True)
    found = planned("".join([*lines[:5], lines[4], *lines[5:]]))
    assert [(row.line, str(row.reason)) for row in found.duplicates] == [(6, "The same drive as in line 5.")]


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00\x00", b"", b"a,b\n1,2\n", b"Date,Miles\n2026-01-01,5\n"])
def test_what_is_no_log_is_refused_with_what_to_do(content):
    with pytest.raises(MileageError, match="CSV"):
        read_log(content)


def test_a_file_too_large_is_refused():
    with pytest.raises(MileageError, match="20 MB"):
        read_log(b"x" * 20_000_001)


def test_ten_thousand_rows_take_less_than_five_seconds():
    head, foot = MILEIQ_2018.split("01/03/2018", 1)
    rows = [
        f'{date(2018, 1, 1) + timedelta(days=number % 300):%m/%d/%Y} 08:{number % 60:02d},,Business,"Office, Reno",'
        f'Acme {number},{number % 90 + 1}.5,"=ROUND(PRODUCT(F{number}, C1), 2)",,,=SUM(G1:I1),Civic,Visit,\n'
        for number in range(10_000)
    ]
    started = time.perf_counter()
    found = planned(head + "".join(rows) + "Totals,,,,,\n" + foot)
    assert time.perf_counter() - started < 5
    assert len(found.entries) == 10_000


def test_the_mileiq_file_has_the_headings_of_2026_and_plain_values():
    rows = own(entry("2026-06-30", "10", parking=Money(400)), entry("2026-07-01", "10", category=Category.MEDICAL))
    lines = read_csv(b"".join(mileiq_csv(rows)))
    assert lines[0] == ["SUMMARY"]
    assert tuple(lines[lines.index(["DETAILED LOG"]) + 1]) == DETAILED
    first, second, totals = lines[-3:]
    assert first[:3] == ["06/30/2026 00:00", "06/30/2026 00:00", "Business"]
    assert first[5:11] == ["0.725", "10", "7.25", "4.00", "0.00", "11.25"]
    assert (second[2], second[12]) == ("Personal", "Medical: Client visit")
    assert totals[:1] + totals[6:11] == ["Totals", "20", "9.60", "4.00", "0.00", "13.60"]


ends = nasty.map(lambda text: " ".join(one_line(text).split()))
miles = st.integers(1, 1_999_999).map(lambda thousandths: Decimal(thousandths).scaleb(-3).normalize())
drives = st.builds(
    DriveEntry,
    st.dates(date(2015, 1, 1), date(2026, 11, 24)),
    miles.map(lambda value: Distance(value if value % 1 else value.quantize(Decimal(1)))),
    origin=ends,
    destination=ends,
    purpose=ends,
    notes=ends,
    category=st.sampled_from([Category.BUSINESS, Category.UNCLASSIFIED]),
    parking=st.integers(0, 9999).map(Money),
    tolls=st.integers(0, 9999).map(Money),
    vehicle=st.sampled_from(["car", "van", "bicycle"]),
)


@given(st.lists(drives, max_size=6))
@example([entry(notes="\ufeff")])
def test_what_goes_out_as_mileiq_comes_back_the_same(entries):
    rows = read_log(b"".join(mileiq_csv(own(*entries)))).rows
    assert [row.entry for row in rows] == entries


@given(st.lists(drives, max_size=6), st.booleans())
def test_our_own_csv_comes_back_the_same(entries, in_kilometres):
    unit = Unit.KM if in_kilometres else Unit.MI
    entries = [
        replace(one, distance=Distance(one.distance.value, unit), round_trip=in_kilometres, passengers=2)
        for one in entries
    ]
    rows = read_log(b"".join(drives_csv(own(*entries)))).rows
    assert [row.entry for row in rows] == entries


def test_readings_of_the_odometer_come_back_in_our_own_file_and_stand_in_mileiqs_notes():
    one = entry(notes="by the ring road").read_off(Odometer(Decimal(45210), Decimal("45258.5")))
    assert [row.entry for row in read_log(b"".join(drives_csv(own(one)))).rows] == [one]
    assert read_csv(b"".join(mileiq_csv(own(one))))[-2][-1] == "by the ring road; Odometer 45210 to 45258.5"


@pytest.mark.parametrize("category", [Category.MEDICAL, Category.CHARITY, Category.MOVING, Category.PERSONAL])
def test_other_categories_survive_the_mileiq_form(category):
    one = entry(category=category, purpose="Food bank")
    assert read_log(b"".join(mileiq_csv(own(one)))).rows[0].entry == one


def test_a_drive_worth_nothing_still_has_an_amount_in_the_csv():
    heading, drive = read_csv(b"".join(drives_csv(own(entry(miles="0.001")))))
    assert dict(zip(heading, drive, strict=True))["Amount"] == "0.00"


def test_parking_is_told_in_the_currency_of_the_person():
    text = "START_DATE,CATEGORY,START,STOP,MILES,PARKING\n2026-02-01,Business,A,B,5,\u00a34.50\n"
    row = read_log(text.encode(), currency="GBP").rows[0]
    assert row.entry is not None
    assert row.entry.parking == Money(450, "GBP")
