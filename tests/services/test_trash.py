"""The trash is emptied: what was deleted is gone after its time, and nothing else is."""

from dataclasses import replace

import pytest

from domain.errors import MileageError
from domain.receipts import scan_of
from services import belongings, drive_lists, drives, receipts, reports, trash
from tests.office import Office, entry
from tests.pictures import jpeg


def rows(office: Office) -> dict[str, int]:
    """How many rows there are of what hangs on drives."""
    with office.engine.connect() as connection:
        tables = ("drives", "reports", "reported_drives", "receipts", "receipt_contents")
        return {one: connection.exec_driver_sql(f"SELECT count(*) FROM {one}").scalar_one() for one in tables}


def deleted(office: Office, by) -> int:
    """A drive in the trash; its number."""
    (number,) = office.log(by, entry())
    office(drives.delete, number, by=by, at=office.at)
    return number


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


def test_a_deleted_drive_is_gone_after_thirty_days(office, ana):
    (kept,) = office.log(ana, entry())
    number = deleted(office, ana)
    assert office(trash.purge, at=office.later(days=29)) == 0
    assert [one.number for one in office(drive_lists.trash, by=ana, at=office.at)] == [number]
    assert office(trash.purge, at=office.later(days=2)) == 1
    assert rows(office)["drives"] == 1
    assert office(drives.get, kept, by=ana).drive.number == kept
    with pytest.raises(MileageError):
        office(drives.restore, number, by=ana, at=office.at)


def test_its_number_is_not_given_again(office, ana):
    number = deleted(office, ana)
    office(trash.purge, at=office.later(days=31))
    assert office.log(ana, entry()) == [number + 1]


def test_its_receipts_go_with_it(office, ana):
    (number,) = office.log(ana, entry())
    key = office(receipts.keep, scan_of(jpeg()), by=ana, at=office.at).key
    office(receipts.attach, [key], number, by=ana)
    office(drives.delete, number, by=ana, at=office.at)
    assert office(trash.purge, at=office.later(days=31)) == 2
    assert set(rows(office).values()) == {0}


def test_a_report_that_was_taken_back_goes_with_a_drive_of_it(office, ana):
    first, second = office.log(ana, entry(), entry())
    key = office(reports.submit, [first, second], by=ana, at=office.at).report.key
    office(reports.recall, key, by=ana, at=office.at)
    office(drives.delete, first, by=ana, at=office.at)
    assert office(trash.purge, at=office.later(days=31)) == 1
    assert rows(office) == {"drives": 1, "reports": 0, "reported_drives": 0, "receipts": 0, "receipt_contents": 0}
    assert office(drives.get, second, by=ana).drive.number == second


def test_what_it_was_charged_to_goes_with_a_report_that_was_taken_back(office, ana):
    (number,) = office.log(ana, replace(entry(), project="P-204"))
    key = office(reports.submit, [number], by=ana, at=office.at).report.key
    office(reports.recall, key, by=ana, at=office.at)
    office(drives.delete, number, by=ana, at=office.at)
    assert office(trash.purge, at=office.later(days=31)) == 1
    assert set(rows(office).values()) == {0}


def test_what_an_organization_was_shown_and_returned_stays_its_own(office, ada, ana):
    (number,) = office.log(ana, entry())
    key = office(reports.submit, [number], by=ana, at=office.at).report.key
    office(reports.send_back, key, by=ada, at=office.at, reason="No purpose.")
    office(drives.delete, number, by=ana, at=office.at)
    assert office(trash.purge, at=office.later(days=400)) == 0
    assert len(office(reports.get_for_administrator, key, by=ada).drives) == 1


def test_everybodys_trash_is_emptied_a_group_at_a_time(office, ada, ana, monkeypatch):
    monkeypatch.setattr(trash, "PURGED_AT_ONCE", 2)
    ben = office.member(ada, "Ben")
    for one in (ana, ben, ana):
        deleted(office, one)
    later = office.later(days=31)
    assert [office(trash.purge, at=later) for _ in range(3)] == [2, 1, 0]
    assert rows(office)["drives"] == 0


def test_what_is_told_to_be_kept_counts_the_trash_no_more(office, ana):
    deleted(office, ana)
    assert office(belongings.forgettable, by=ana).trash == 1
    office(trash.purge, at=office.later(days=31))
    assert office(belongings.forgettable, by=ana).trash == 0


def test_drives_wait_for_their_receipts_when_there_are_more_than_go_at_once(office, ana, monkeypatch):
    monkeypatch.setattr(receipts, "PURGED_AT_ONCE", 1)
    for place in range(3):
        (number,) = office.log(ana, entry())
        key = office(receipts.keep, scan_of(jpeg(mark=bytes((place + 1,)))), by=ana, at=office.at).key
        office(receipts.attach, [key], number, by=ana)
        office(drives.delete, number, by=ana, at=office.at)
    office.later(days=31)
    while office(trash.purge, at=office.at):
        pass
    assert set(rows(office).values()) == {0}


def test_a_receipt_that_was_removed_in_the_trash_stops_nobody(office, ana):
    (number,) = office.log(ana, entry())
    key = office(receipts.keep, scan_of(jpeg()), by=ana, at=office.at).key
    office(receipts.attach, [key], number, by=ana)
    office(drives.delete, number, by=ana, at=office.at)
    deleted(office, ana)
    office(receipts.remove, key, number, by=ana, at=office.later(days=29, hours=23))
    assert office(trash.purge, at=office.later(hours=2)) == 1
    assert office(trash.purge, at=office.later(days=1)) == 2
    assert set(rows(office).values()) == {0}
