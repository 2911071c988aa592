"""Reading the form of a drive, field by field."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from dialogs.drive_entries import changed, entry_from, kept_entry, read_kept_entry
from dialogs.drive_forms import filled_in, read_decimal, read_entry
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Basis
from domain.errors import MileageError
from domain.money import Money
from domain.odometers import Odometer
from services.drives import Usual

FILLED = {"on": "2026-11-23", "distance": "23.4", "unit": "mi", "trip": "one_way", "category": "business"}


@pytest.mark.parametrize(
    ("words", "locale", "expected"),
    [
        ("23.4", "en-US", "23.4"),
        ("23,4", "de-DE", "23.4"),
        ("1,234.5", "en-US", "1234.5"),
        ("1.234,5", "de-DE", "1234.5"),
        ("$4.50", "en-US", "4.50"),
        ("4,50 €", "de-DE", "4.50"),
        ("12 mi", "en-US", "12"),
        ("1 234,5", "fr-FR", "1234.5"),
        ("23,4", "en-US", "23.4"),
        (".5", "en-US", "0.5"),
        ("1,234", "en-US", "1234"),
        ("12 to 13", "en-US", None),
        ("12-13", "en-US", None),
        ("-5", "en-US", None),
        ("about twenty", "en-US", None),
        ("", "en-US", None),
        ("1e5", "en-US", None),
        ("NaN", "en-US", None),
    ],
)
def test_numbers_are_read_as_the_locale_writes_them(words, locale, expected):
    assert read_decimal(words, locale) == (None if expected is None else Decimal(expected))


def read(**fields: str):
    return read_entry({**FILLED, **fields}, currency="USD", locale="en-US")


def test_every_field_is_read():
    entry = read(
        trip="each_way",
        origin=" Office ",
        destination="Acme",
        via="Depot, , Fabrikam",
        purpose="client\nvisit",
        parking="4",
        tolls="2.40",
        vehicle="van",
        passengers="2",
        notes="n",
    )
    assert entry.on == date(2026, 11, 23)
    assert (entry.distance, entry.round_trip, entry.basis) == (Distance(Decimal("23.4")), True, Basis.EACH_WAY)
    assert (entry.origin, entry.via, entry.destination) == ("Office", ("Depot", "Fabrikam"), "Acme")
    assert (entry.purpose, entry.category, entry.vehicle, entry.passengers) == (
        "client visit",
        Category.BUSINESS,
        "van",
        2,
    )
    assert (entry.parking, entry.tolls) == (Money(400), Money(240))


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"on": "23/11/2026"}, "choose the day"),
        ({"distance": ""}, "give the distance as a number"),
        ({"distance": "999999999"}, "give the distance as a number"),
        ({"distance": "1.2345"}, "at most three decimals"),
        ({"unit": "parsec"}, "miles or kilometres"),
        ({"category": "lunch"}, "one of the categories"),
        ({"parking": "free"}, "as amounts"),
        ({"tolls": "-3"}, "as amounts"),
        ({"passengers": "a few"}, "number of passengers"),
        ({"passengers": "99"}, "number of passengers"),
    ],
)
def test_a_field_filled_in_wrongly_is_named(fields, sentence):
    with pytest.raises(MileageError, match=sentence):
        read(**fields)


def test_hostile_fields_are_left_out_or_cut():
    assert filled_in({"on": ["x"], "distance": {"a": 1}, "purpose": None, "notes": "ok"}) == {"notes": "ok"}
    assert len(read(purpose="x" * 5000).purpose) == 500


def test_a_kept_drive_comes_back_as_it_was():
    entry = read(trip="total", via="A, B", parking="4", vehicle="van", passengers="1", purpose="p", notes="n")
    kept = {"version": 3, **kept_entry(entry)}
    assert read_kept_entry(kept, version=3) == entry
    assert read_kept_entry(kept, version=4) is None
    assert read_kept_entry("x", version=3) is None


def test_a_sentence_without_a_purpose_waits_for_a_category():
    usual = Usual(Unit.KM, "EUR")
    bare = entry_from({"distance": Decimal(12)}, usual=usual, today=date(2026, 11, 24))
    assert (bare.category, bare.distance.unit, bare.on) == (Category.UNCLASSIFIED, Unit.KM, date(2026, 11, 24))
    told = entry_from({"distance": Decimal(12), "purpose": "visit"}, usual=usual, today=date(2026, 11, 24))
    assert told.category is Category.BUSINESS


@pytest.mark.parametrize(
    ("before", "slots", "after"),
    [
        (Category.UNCLASSIFIED, {"purpose": "client visit"}, Category.BUSINESS),
        (Category.UNCLASSIFIED, {"purpose": ""}, Category.UNCLASSIFIED),
        (Category.UNCLASSIFIED, {"destination": "Acme"}, Category.UNCLASSIFIED),
        (Category.MEDICAL, {"purpose": "check-up"}, Category.MEDICAL),
        (Category.BUSINESS, {"purpose": "", "category": "personal"}, Category.PERSONAL),
    ],
)
def test_a_first_purpose_makes_an_unclassified_drive_business_and_no_other(before, slots, after):
    drive = replace(read(purpose=""), category=before)
    assert changed(drive, slots).category is after


def test_a_distance_told_alone_puts_the_readings_aside_and_nothing_else_does():
    read_off = read().read_off(Odometer(Decimal(100), Decimal(112)))
    assert changed(read_off, {"distance": Decimal(12)}).odometer is None
    assert changed(read_off, {"destination": "Acme"}).odometer == read_off.odometer
