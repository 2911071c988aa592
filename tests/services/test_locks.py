"""Months are locked some days after their end, by the organization's day, for reports and corrections, until opened."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.errors import MileageError
from domain.locks import PeriodLock
from domain.periods import month_of
from services import audit, corrections, locks, reports
from tests.office import FABRIKAM, entry

OCTOBER = month_of(date(2026, 10, 1))


@pytest.fixture
def ada(office):
    return office.set_up(zone="America/New_York")


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


def locking(office, ada, days):
    return office(locks.set_days, days, by=ada, at=office.later(minutes=1))


@pytest.mark.parametrize(
    ("days", "today", "expected"),
    [
        (None, date(2030, 1, 1), False),
        (0, date(2026, 10, 31), False),
        (0, date(2026, 11, 1), True),
        (5, date(2026, 11, 5), False),
        (5, date(2026, 11, 6), True),
    ],
)
def test_a_month_is_locked_the_days_after_its_last_day(days, today, expected):
    assert PeriodLock(days).is_locked(OCTOBER, today=today) is expected
    assert not PeriodLock(days, (OCTOBER,)).is_locked(OCTOBER, today=today)


def test_a_month_knows_its_last_day_and_its_name():
    assert (month_of(date(2028, 2, 9)).last, str(OCTOBER)) == (date(2028, 2, 29), "October 2026")


def test_the_preview_leaves_locked_months_out_and_says_whom_to_ask(office, ada, ana):
    office.log(ana, entry(on=date(2026, 10, 30)), entry(on=date(2026, 11, 1)), entry(on=date(2026, 10, 2), purpose=""))
    locking(office, ada, 0)
    preview = office(reports.preview, by=ana, at=office.at)
    assert [one.drive.number for one in preview.included] == [2]
    assert [why for _, why in preview.left_out] == [("purpose", "locked"), ("locked",)]
    assert [one.name for one in preview.to_ask] == ["Ada"]
    with pytest.raises(MileageError, match="October 2026 is locked at Ada's"):
        office(reports.submit, [1, 2], by=ana, at=office.later(minutes=1))
    assert office(reports.submit, [2], by=ana, at=office.later(minutes=1)).report.drives == 1


def test_the_lock_begins_where_the_organization_is(office, ada, ana):
    office.log(ana, entry(on=date(2026, 10, 30)))
    locking(office, ada, 4)
    last_minute = datetime(2026, 11, 5, 4, 59, tzinfo=UTC)  # 23:59 of November 4 in New York
    assert office(reports.preview, by=ana, at=last_minute).included
    assert not office(reports.preview, by=ana, at=last_minute.replace(hour=5, minute=0)).included


def test_corrections_of_a_locked_month_wait_until_it_is_opened(office, ada, ana):
    office.log(ana, entry(on=date(2026, 10, 30)))
    filed = office(reports.submit, [1], by=ana, at=office.later(minutes=1))
    office(reports.approve, filed.report.key, by=ada, at=office.later(minutes=1))
    locking(office, ada, 0)

    def other(one):
        return replace(one, purpose="audit")

    found = office(corrections.draft, 1, other, by=ana, today=office.today, at=office.at).correction
    seen = [(1, found.version)]
    preview = office(reports.preview, by=ana, at=office.at)
    assert (preview.corrections, [why for _, why in preview.left_out]) == ((), [("locked",)])
    with pytest.raises(MileageError, match="October 2026 is locked"):
        office(reports.submit, [], by=ana, at=office.at, correcting=seen)
    office(locks.reopen, OCTOBER, by=ada, at=office.at)
    assert office(reports.submit, [], by=ana, at=office.at, correcting=seen).report.drives == 1


def test_opening_and_locking_twice_is_once_and_is_in_the_audit(office, ada):
    for _ in range(2):
        locking(office, ada, 5)
    for act in (locks.reopen, locks.reopen, locks.close, locks.close):
        found = office(act, OCTOBER, by=ada, at=office.later(minutes=1))
    assert found == PeriodLock(5)
    locking(office, ada, None)
    acts = [(event.action, event.subject, event.after) for _, event in office(audit.recent, by=ada)][:4]
    assert acts == [
        ("period.unlock", "", ""),
        ("period.close", "October 2026", ""),
        ("period.reopen", "October 2026", ""),
        ("period.lock", "", "5"),
    ]


def test_what_is_not_over_or_never_locked_is_not_opened(office, ada):
    with pytest.raises(MileageError, match="No months are locked"):
        office(locks.reopen, OCTOBER, by=ada, at=office.at)
    locking(office, ada, 5)
    with pytest.raises(MileageError, match="isn't over yet"):
        office(locks.reopen, month_of(date(2026, 11, 1)), by=ada, at=office.at)
    with pytest.raises(MileageError, match="from 0 to 366"):
        locking(office, ada, 367)


def test_others_may_not_and_other_organizations_are_not_concerned(office, ada, ana):
    locking(office, ada, 0)
    bea = office.set_up("Bea", FABRIKAM)
    cem = office.member(bea, "Cem")
    office.log(cem, entry(on=date(2026, 10, 30)))
    assert office(reports.preview, by=cem, at=office.at).included
    for act in (lambda: locking(office, ana, None), lambda: office(locks.reopen, OCTOBER, by=ana, at=office.at)):
        with pytest.raises(MileageError, match="Only administrators"):
            act()
