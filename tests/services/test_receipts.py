"""Receipts as services keep them: whose they are, who sees them when, what is copied, and that they go for good."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import event

from domain.distances import Distance
from domain.errors import MileageError
from domain.money import Money
from domain.receipts import MOST_A_DAY, Pointer, ReceiptKind, scan_of
from domain.reports import ANY_REPORT
from services import belongings, corrections, drives, exports, receipts, reports, returns
from tests.office import FABRIKAM, TODAY, Office, entry
from tests.pictures import jpeg, pdf, png

KINDS = {"jpeg": jpeg(), "png": png(), "pdf": pdf()}


def sent(office: Office, by, mark: bytes = b"", content: bytes = b"") -> str:
    """A receipt that waits; its name."""
    return office(receipts.keep, scan_of(content or jpeg(mark=mark)), by=by, at=office.at).key


def with_receipt(office: Office, by, *marks: bytes) -> int:
    """A drive with receipts; its number."""
    (number,) = office.log(by, entry(parking=Money(400)))
    office(receipts.attach, [sent(office, by, mark) for mark in marks or (b"",)], number, by=by)
    return number


def kept(office: Office) -> dict[str, int]:
    """How many rows there are of everything about receipts."""
    with office.engine.connect() as connection:
        tables = ("receipts", "receipt_contents", "reported_receipts")
        return {one: connection.exec_driver_sql(f"SELECT count(*) FROM {one}").scalar_one() for one in tables}


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def ana(office, ada):
    return office.member(ada, "Ana")


@contextmanager
def counted(office: Office) -> Iterator[list[str]]:
    """The statements of a service."""
    found: list[str] = []

    def note(_connection, _cursor, statement, *_rest):
        found.append(statement)

    event.listen(office.engine, "before_cursor_execute", note)
    yield found
    event.remove(office.engine, "before_cursor_execute", note)


@pytest.mark.parametrize("kind", KINDS)
def test_a_receipt_is_kept_given_and_opened(office, ana, kind):
    key = sent(office, ana, content=KINDS[kind])
    (number,) = office.log(ana, entry())
    assert office(receipts.attach, [key], number, by=ana).drive.receipts == 1
    opened = office(receipts.open_one, Pointer(key), by=ana)
    assert (opened.kind, opened.content) == (ReceiptKind(kind), scan_of(KINDS[kind]).content)


def test_giving_it_twice_is_giving_it_once(office, ana):
    (number,) = office.log(ana, entry())
    key = sent(office, ana)
    for _ in range(2):
        assert office(receipts.attach, [key], number, by=ana).drive.receipts == 1


def test_the_same_picture_is_on_a_drive_once(office, ana):
    number = with_receipt(office, ana)
    assert office(receipts.attach, [sent(office, ana)], number, by=ana).drive.receipts == 1
    assert kept(office)["receipts"] == 1


def test_the_same_picture_that_was_removed_is_back(office, ana):
    number = with_receipt(office, ana)
    (one,) = office(receipts.of_drive, number, by=ana).receipts
    office(receipts.remove, one.key, number, by=ana, at=office.at)
    assert office(receipts.attach, [sent(office, ana)], number, by=ana).drive.receipts == 1


def test_the_same_picture_sent_again_waits_once(office, ana):
    assert sent(office, ana) == sent(office, ana)


def test_one_that_waited_too_long_is_another_when_it_is_sent_again(office, ana):
    first = sent(office, ana)
    office.later(days=1)
    assert sent(office, ana) == first
    office.later(minutes=1)
    assert sent(office, ana) != first


def test_a_receipt_of_one_drive_is_not_given_to_another(office, ana):
    number = with_receipt(office, ana)
    (one,) = office(receipts.of_drive, number, by=ana).receipts
    (other,) = office.log(ana, entry("9"))
    with pytest.raises(MileageError, match="of another drive already"):
        office(receipts.attach, [one.key], other, by=ana)


def test_a_sixth_is_refused_and_nothing_of_it_kept_on_the_drive(office, ana):
    number = with_receipt(office, ana, *(bytes((one,)) for one in range(1, 6)))
    with pytest.raises(MileageError, match="5 receipts at most"):
        office(receipts.attach, [sent(office, ana, b"\x09")], number, by=ana)
    assert office(receipts.of_drive, number, by=ana).priced.drive.receipts == 5


def test_one_that_was_removed_does_not_come_back_to_a_drive_that_is_full(office, ana):
    number = with_receipt(office, ana, *(bytes((one,)) for one in range(1, 6)))
    removed = office(receipts.of_drive, number, by=ana).receipts[0]
    office(receipts.remove, removed.key, number, by=ana, at=office.at)
    office(receipts.attach, [sent(office, ana, b"\x09")], number, by=ana)
    with pytest.raises(MileageError, match="5 receipts at most"):
        office(receipts.bring_back, removed.key, number, by=ana)
    assert office(receipts.of_drive, number, by=ana).priced.drive.receipts == 5


def test_a_full_drive_and_a_reported_one_are_not_offered(office, ana):
    with_receipt(office, ana, *(bytes((one,)) for one in range(1, 6)))
    (handed_in, free) = office.log(ana, entry(), entry("9"))
    reported(office, ana, handed_in)
    assert [one.number for one in office(receipts.may_have, by=ana)] == [free]


def test_a_day_has_its_most(office, ana):
    for one in range(MOST_A_DAY):
        sent(office, ana, one.to_bytes(2))
    with pytest.raises(MileageError, match="in a day"):
        sent(office, ana, b"\x77\x77")
    office.later(days=1, seconds=1)
    sent(office, ana, b"\x77\x77")


def test_a_receipt_does_not_change_the_drive_it_is_of(office, ana):
    (number,) = office.log(ana, entry())
    before = office(drives.get, number, by=ana).drive
    after = office(receipts.attach, [sent(office, ana)], number, by=ana).drive
    assert after == replace(before, receipts=1)


def test_editing_deleting_and_bringing_back_keep_it(office, ana):
    number = with_receipt(office, ana)
    office(drives.edit, number, lambda one: replace(one, purpose="other"), by=ana, today=TODAY, at=office.at)
    office(drives.delete, number, by=ana, at=office.at)
    assert office(drives.restore, number, by=ana, at=office.at).drive.receipts == 1
    assert len(office(receipts.of_drive, number, by=ana).receipts) == 1


def test_nobody_else_gets_at_it(office, ada, ana):
    number, waiting = with_receipt(office, ana), sent(office, ana, b"\x01")
    (one,) = office(receipts.of_drive, number, by=ana).receipts
    bea = office.set_up("Bea", FABRIKAM)
    for somebody in (ada, bea, office.member(ada, "Bob"), office.meet("Eve")):
        office.log(somebody, entry())
        for attempt in (
            lambda by: office(receipts.open_one, Pointer(one.key), by=by),
            lambda by: office(receipts.open_one, Pointer(waiting), by=by),
            lambda by: office(receipts.attach, [waiting], 1, by=by),
            lambda by: office(receipts.remove, one.key, 1, by=by, at=office.at),
            lambda by: office(receipts.bring_back, one.key, 1, by=by),
        ):
            with pytest.raises(MileageError, match="receipt"):
                attempt(somebody)
        office(receipts.drop, [waiting, one.key], by=somebody)
        assert office(receipts.waiting, [waiting, one.key], by=somebody) == []
        assert office(receipts.of_drive, 1, by=somebody).receipts == []
    assert office(receipts.waiting, [waiting], by=ana)
    assert office(receipts.open_one, Pointer(one.key), by=ana)


def reported(office: Office, by, *numbers: int) -> str:
    return office(reports.submit, list(numbers), by=by, at=office.at).report.key


def test_an_administrator_sees_it_with_the_report_and_not_before(office, ada, ana):
    number = with_receipt(office, ana)
    other = with_receipt(office, ana, b"\x05")
    key = reported(office, ana, number)
    filed, found = office(receipts.of_report, key, by=ada, limit=10)
    assert [(one.number, one.place, one.kind) for one in found] == [(1, 1, ReceiptKind.JPEG)]
    assert [line.receipts for line in filed.drives] == [1]
    assert office(receipts.open_one, Pointer(key, 1, 1), by=ada).content == scan_of(jpeg()).content
    assert office(receipts.of_line, key, 1, by=ada) == [Pointer(key, 1, 1)]
    (row,) = office(exports.reported_page, ANY_REPORT, by=ada).rows
    assert row.receipts == 1
    for false in (Pointer(key, 1, 2), Pointer(key, 2, 1), Pointer(key, other, 1), Pointer("no", 1, 1), Pointer(key)):
        with pytest.raises(MileageError, match="can't find"):
            office(receipts.open_one, false, by=ada)


def test_a_line_shows_its_own_and_none_of_the_next(office, ada, ana):
    numbers = with_receipt(office, ana), with_receipt(office, ana, b"\x05", b"\x06")
    key = reported(office, ana, *numbers)
    assert office(receipts.of_line, key, 1, by=ada) == [Pointer(key, 1, 1)]
    assert office(receipts.of_line, key, 2, by=ada) == [Pointer(key, 2, 1), Pointer(key, 2, 2)]


def test_those_of_another_organization_and_members_do_not(office, ada, ana):
    key = reported(office, ana, with_receipt(office, ana))
    for somebody in (office.set_up("Bea", FABRIKAM), office.member(ada, "Bob"), ana):
        for ask in (
            lambda by: office(receipts.open_one, Pointer(key, 1, 1), by=by),
            lambda by: office(receipts.of_report, key, by=by, limit=10),
            lambda by: office(receipts.of_line, key, 1, by=by),
        ):
            with pytest.raises(MileageError, match=r"can't find|Only administrators"):
                ask(somebody)


def test_what_was_reported_stays_as_it_was(office, ada, ana):
    number = with_receipt(office, ana)
    (one,) = office(receipts.of_drive, number, by=ana).receipts
    key = reported(office, ana, number)
    assert office(receipts.remove, one.key, number, by=ana, at=office.at).drive.receipts == 0
    office.later(days=40)
    office(receipts.purge, at=office.at)
    assert office(receipts.open_one, Pointer(key, 1, 1), by=ada).content == scan_of(jpeg()).content
    with pytest.raises(MileageError, match="can't find"):
        office(receipts.open_one, Pointer(one.key), by=ana)


def test_a_report_that_was_taken_back_shows_nothing_any_more(office, ada, ana):
    number = with_receipt(office, ana)
    key = reported(office, ana, number)
    office(reports.recall, key, by=ana, at=office.at)
    with pytest.raises(MileageError, match="can't find that report"):
        office(receipts.open_one, Pointer(key, 1, 1), by=ada)
    office(receipts.attach, [sent(office, ana, b"\x02")], number, by=ana)
    again = reported(office, ana, number)
    assert [one.place for one in office(receipts.of_report, again, by=ada, limit=10)[1]] == [1, 2]


def test_a_returned_drive_takes_another_receipt_and_the_old_copy_stays(office, ada, ana):
    number, other = with_receipt(office, ana), with_receipt(office, ana, b"\x07")
    key = reported(office, ana, number, other)
    office(returns.send_back, key, [1], by=ada, at=office.at, reason="Where is the toll?")
    office(receipts.attach, [sent(office, ana, b"\x02")], number, by=ana)
    assert len(office(receipts.of_report, key, by=ada, limit=10)[1]) == 2
    again = reported(office, ana, number)
    assert len(office(receipts.of_report, again, by=ada, limit=10)[1]) == 2


def test_the_corrected_line_has_the_receipts_of_what_it_corrects(office, ada, ana):
    number = with_receipt(office, ana)
    office(reports.approve, reported(office, ana, number), by=ada, at=office.at)

    def change(one):
        return replace(one, distance=Distance(Decimal(9), one.distance.unit))

    found = office(corrections.draft, number, change, by=ana, today=TODAY, at=office.at).correction
    seen = [(number, found.version)]
    key = office(reports.submit, [], by=ana, at=office.at, correcting=seen).report.key
    filed, some = office(receipts.of_report, key, by=ada, limit=10)
    assert [(line.is_reversal, line.receipts) for line in filed.drives] == [(True, 0), (False, 1)]
    assert [one.number for one in some] == [filed.drives[1].number]


def test_a_reported_drive_takes_no_more(office, ada, ana):
    number = with_receipt(office, ana)
    key = reported(office, ana, number)
    with pytest.raises(MileageError, match="Recall the report first"):
        office(receipts.attach, [sent(office, ana, b"\x02")], number, by=ana)
    office(reports.approve, key, by=ada, at=office.at)
    with pytest.raises(MileageError, match="approved without this receipt"):
        office(receipts.attach, [sent(office, ana, b"\x02")], number, by=ana)


def test_one_that_waits_goes_after_a_day(office, ana):
    key = sent(office, ana)
    office(receipts.purge, at=office.later(hours=23))
    assert office(receipts.waiting, [key], by=ana)
    assert office(receipts.purge, at=office.later(hours=2)) == 1
    assert set(kept(office).values()) == {0}
    with pytest.raises(MileageError, match="is no longer waiting"):
        office(receipts.attach, [key], office.log(ana, entry())[0], by=ana)


def test_one_that_was_removed_comes_back_to_a_report_only_if_it_is_in_it(office, ada, ana):
    first, second = with_receipt(office, ana), with_receipt(office, ana, b"\x02")
    keys = [office(receipts.of_drive, number, by=ana).receipts[0].key for number in (first, second)]
    office(receipts.remove, keys[0], first, by=ana, at=office.at)
    report = reported(office, ana, first, second)
    office(receipts.remove, keys[1], second, by=ana, at=office.at)
    with pytest.raises(MileageError, match="Recall the report first"):
        office(receipts.bring_back, keys[0], first, by=ana)
    office(reports.approve, report, by=ada, at=office.at)
    with pytest.raises(MileageError, match="was approved without this receipt"):
        office(receipts.bring_back, keys[0], first, by=ana)
    assert office(receipts.bring_back, keys[1], second, by=ana).drive.receipts == 1


def test_a_removed_one_goes_after_a_day(office, ana):
    number = with_receipt(office, ana)
    (one,) = office(receipts.of_drive, number, by=ana).receipts
    office(receipts.remove, one.key, number, by=ana, at=office.at)
    office(receipts.purge, at=office.later(hours=25))
    with pytest.raises(MileageError, match="can't find that receipt"):
        office(receipts.bring_back, one.key, number, by=ana)
    assert set(kept(office).values()) == {0}


def test_those_of_a_drive_go_when_it_leaves_the_trash(office, ana):
    number = with_receipt(office, ana)
    office(drives.delete, number, by=ana, at=office.at)
    office(receipts.purge, at=office.later(days=29))
    assert kept(office)["receipts"] == 1
    office(receipts.purge, at=office.later(days=2))
    assert set(kept(office).values()) == {0}
    assert office(receipts.purge, at=office.at) == 0


def test_a_deleted_drive_whose_receipts_an_organization_keeps_is_looked_at_once(office, ada, ana):
    number = with_receipt(office, ana)
    key = reported(office, ana, number)
    office(reports.send_back, key, by=ada, at=office.at, reason="No purpose.")
    office(drives.delete, number, by=ana, at=office.at)
    assert office(receipts.purge, at=office.later(days=31)) == 0
    assert len(office(receipts.of_report, key, by=ada, limit=10)[1]) == 1
    with office.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT receipts FROM drives").scalar_one() == 0


def test_none_is_left_behind_when_there_are_more_than_go_at_once(office, ana, monkeypatch):
    monkeypatch.setattr(receipts, "PURGED_AT_ONCE", 2)
    for number in (with_receipt(office, ana, *(bytes((place, 2 + drive)) for place in range(3))) for drive in range(3)):
        office(drives.delete, number, by=ana, at=office.at)
    office.later(days=31)
    while office(receipts.purge, at=office.at):
        pass
    assert set(kept(office).values()) == {0}


def test_a_drive_of_a_report_taken_back_leaves_nothing_either(office, ana):
    number = with_receipt(office, ana)
    office(reports.recall, reported(office, ana, number), by=ana, at=office.at)
    office(drives.delete, number, by=ana, at=office.at)
    office(receipts.purge, at=office.later(days=31))
    assert set(kept(office).values()) == {0}


def test_what_is_in_use_is_never_let_go(office, ana):
    with_receipt(office, ana)
    assert office(receipts.purge, at=office.later(days=400)) == 0
    assert kept(office)["receipts"] == 1


def test_forgetting_counts_none_that_was_removed_though_an_organization_keeps_it(office, ada, ana):
    number = with_receipt(office, ana, b"\x01", b"\x02")
    one, _ = office(receipts.of_drive, number, by=ana).receipts
    reported(office, ana, number)
    office(receipts.remove, one.key, number, by=ana, at=office.at)
    office(belongings.forget, by=ana, at=office.at)
    found = office(receipts.of_drive, number, by=ana)
    assert (found.priced.drive.receipts, len(found.receipts), kept(office)["receipts"]) == (1, 1, 2)


def test_forgetting_takes_all_but_what_was_reported(office, ada, ana):
    first, second = with_receipt(office, ana), with_receipt(office, ana, b"\x02")
    third = with_receipt(office, ana, b"\x03")
    sent(office, ana, b"\x04")
    key = reported(office, ana, first)
    office(reports.recall, reported(office, ana, second), by=ana, at=office.at)
    office(reports.send_back, key, by=ada, at=office.at, reason="Why?")
    office(receipts.attach, [sent(office, ana, b"\x05")], first, by=ana)
    ben = office.member(ada, "Ben")
    with_receipt(office, ben)
    office(belongings.forget, by=ana, at=office.at)
    assert kept(office) == {"receipts": 2, "receipt_contents": 2, "reported_receipts": 1}
    assert office(receipts.of_drive, first, by=ana).priced.drive.receipts == 1
    assert office(receipts.open_one, Pointer(key, 1, 1), by=ada)
    for gone in (second, third):
        with pytest.raises(MileageError, match="no drive"):
            office(receipts.of_drive, gone, by=ana)


def test_all_of_them_are_taken_along_as_far_as_there_is_room(office, ana, monkeypatch):
    number = with_receipt(office, ana, b"\x01", b"\x02")
    office.later(minutes=1)
    sent(office, ana, b"\x03")
    found = office(belongings.collect, by=ana).receipts
    assert [(one.number, one.content is None) for one in found] == [(None, False), (number, False), (number, False)]
    monkeypatch.setattr(belongings, "LARGEST_PACKED", found[0].receipt.size + 1)
    assert [one.content is None for one in office(belongings.collect, by=ana).receipts] == [False, True, True]


def test_a_drive_without_receipts_costs_no_look_for_them(office, ada, ana):
    """Recording, showing, editing and reporting: not one statement names the tables of receipts."""
    with counted(office) as statements:
        (number,) = office.log(ana, entry())
        office(drives.get, number, by=ana)
        office(receipts.of_drive, number, by=ana)
        office(drives.edit, number, lambda one: replace(one, purpose="other"), by=ana, today=TODAY, at=office.at)
        office(drives.delete, number, by=ana, at=office.at)
        office(drives.restore, number, by=ana, at=office.at)
        office(reports.preview, by=ana)
        key = reported(office, ana, number)
        office(reports.get_for_administrator, key, by=ada)
        office(reports.approve, key, by=ada, at=office.at)
    assert len(statements) > 20
    assert [one for one in statements if "receipt_contents" in one or "FROM receipts" in one] == []
    assert [one for one in statements if "reported_receipts" in one or "INTO receipts" in one] == []


def test_reporting_many_receipts_takes_a_few_statements_more(office, ana):
    with counted(office) as without:
        reported(office, ana, *office.log(ana, entry("10")))
    numbers = [with_receipt(office, ana, bytes((one,))) for one in range(1, 8)]
    with counted(office) as statements:
        reported(office, ana, *numbers)
    assert len(statements) - len(without) <= 6


def test_it_is_taken_off_the_drive_it_is_of_and_no_other(office, ana):
    number = with_receipt(office, ana)
    (one,) = office(receipts.of_drive, number, by=ana).receipts
    (other,) = office.log(ana, entry("9"))
    with pytest.raises(MileageError, match="can't find that receipt"):
        office(receipts.remove, one.key, other, by=ana, at=office.at)
    with pytest.raises(MileageError, match="can't find that receipt"):
        office(receipts.bring_back, one.key, other, by=ana)
    assert office(receipts.of_drive, number, by=ana).priced.drive.receipts == 1


def test_forgetting_a_report_taken_back_leaves_the_receipt_of_the_one_made_since(office, ada, ana):
    number = with_receipt(office, ana)
    office(reports.recall, reported(office, ana, number), by=ana, at=office.at)
    key = reported(office, ana, number)
    office(belongings.forget, by=ana, at=office.at)
    assert kept(office) == {"receipts": 1, "receipt_contents": 1, "reported_receipts": 1}
    assert office(receipts.open_one, Pointer(key, 2, 1), by=ada)
