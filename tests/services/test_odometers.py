"""Readings of odometers: what other drives say about them, and that reported copies keep them."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from domain.distances import Unit
from domain.errors import MileageError
from domain.odometers import Odometer, ReadingsDisagreeError
from domain.reports import ANY_REPORT
from services import drives, exports, reports
from tests.office import TODAY, entry


def read(start: int, end: int, days_ago: int = 0, **facts):
    unread = entry("1", on=TODAY - timedelta(days=days_ago), **facts)
    return unread.read_off(Odometer(Decimal(start), Decimal(end)))


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


@pytest.fixture
def between(office, ana):
    """Ana drove four days ago and today."""
    office.log(ana, read(1000, 1050, 4), read(1200, 1230))
    return ana


@pytest.mark.parametrize(
    "told",
    [
        read(1050, 1100, 2),
        read(1150, 1200, 2),
        read(1230, 1240),
        read(1100, 1200),
        read(900, 1000, 4),
        read(1000, 1050, 4, vehicle="van"),
        read(1000, 1050, 4, unit=Unit.KM),
    ],
)
def test_readings_that_fit_are_taken(office, between, told):
    assert office.log(between, told) == [3]


@pytest.mark.parametrize(
    ("told", "other"),
    [
        (read(1049, 1100, 2), 1),
        (read(1150, 1201, 2), 2),
        (read(1229, 1240), 2),
        (read(1100, 1201), 2),
        (read(1030, 1060, 4), 1),
        (read(1010, 1020, 9), 1),
    ],
)
def test_readings_that_another_drive_contradicts_name_it(office, between, told, other):
    with pytest.raises(ReadingsDisagreeError, match=f"On drive #{other} of") as refused:
        office.log(between, told)
    assert refused.value.other == other
    facts = {"by": between, "told_in": "sure", "today": TODAY, "at": office.at}
    assert len(office(drives.log_surely, [told], **facts)) == 1


def test_the_nearest_drive_is_asked_and_nobody_elses(office, ana, between):
    bob = office.member(office.now(office.set_up()), "Bob")
    assert office.log(bob, read(1000, 1050, 4)) == [1]
    office(drives.delete, 1, by=ana, at=office.at)
    assert office.log(ana, read(1000, 1050, 4)) == [3]


def test_a_message_told_again_does_not_contradict_itself(office, ana):
    facts = {"by": ana, "told_in": "m1", "today": TODAY, "at": office.at}
    first = office(drives.log, [read(1000, 1050)], **facts)
    again = office(drives.log, [read(1000, 1050)], **facts)
    assert again[0].is_repeated
    assert again[0].priced.drive == first[0].priced.drive


def test_a_change_is_held_against_the_others_and_not_against_itself(office, between):
    facts = {"by": between, "today": TODAY, "at": office.at}
    office(drives.edit, 2, lambda one: one.read_off(Odometer(Decimal(1210), Decimal(1230))), **facts)
    office(drives.edit, 2, lambda one: replace(one, purpose="other"), **facts)
    with pytest.raises(ReadingsDisagreeError, match="On drive #1"):
        office(drives.edit, 2, lambda one: one.read_off(Odometer(Decimal(1040), Decimal(1230))), **facts)
    with pytest.raises(ReadingsDisagreeError, match="On drive #1"):
        office(drives.edit, 2, lambda one: replace(one, on=TODAY - timedelta(days=9)), **facts)
    office(drives.edit, 2, lambda one: replace(one, on=TODAY - timedelta(days=9)), **facts, is_sure=True)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (read(1050, 1000), "doesn't run backwards"),
        (read(1000, 1000), "at both ends"),
        (read(10_000_000, 10_000_020), "No odometer shows 10000020"),
        (read(1000, 4000), "looks like a slip"),
        (replace(read(1000, 1048), distance=entry("40").distance), "The odometer makes it 48 mi, and you say 40 mi"),
    ],
)
def test_what_no_odometer_shows_is_refused(office, ana, wrong, sentence):
    with pytest.raises(MileageError, match=sentence):
        office.log(ana, wrong)


def test_reported_copies_keep_the_readings(office, ada, ana):
    office.log(ana, read(1000, 1050))
    office(reports.submit, [1], by=ana, at=office.at)
    [row] = office(exports.reported_rows, ANY_REPORT, by=ada)
    assert row.entry.odometer == Odometer(Decimal(1000), Decimal(1050))
