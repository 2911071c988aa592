"""A log is dropped in the chat, looked at, imported once, undone."""

from datetime import timedelta

import pytest

from domain.categories import Category
from domain.drives import Source
from domain.errors import MileageError
from tests.exchange.logs import log, row, year


async def test_a_dropped_log_is_shown_and_nothing_is_added_before_the_press(room):
    ana = await room.arrives("Ana")
    words = await ana.drops("mileage.csv", log(row(), row(day="03/03/2026", miles="0"), row(day="not a day")))
    assert "Import 1 drive from MileIQ?" in words
    assert "To add: 1" in words
    assert "Can't be read: 2" in words
    assert "A drive needs a distance above zero" in words
    assert "The date can't be read: not a day" in words
    assert ana.buttons == ["Import 1 drive", "Cancel"]
    assert await ana.mine() == []


async def test_importing_twice_is_importing_once(room):
    ana = await room.arrives("Ana")
    await ana.drops("mileage.csv", log(row(), row(day="03/03/2026")))
    button = ana.action("Import 2 drives")
    assert "2 drives were imported" in await ana.presses_again(button)
    assert "2 drives were imported" in await ana.presses_again(button)
    found = await ana.mine()
    assert len(found) == 2
    assert {drive.source for drive in found} == {Source.IMPORT}
    assert found[0].entry.category is Category.BUSINESS
    assert found[0].entry.parking.minor == 400


async def test_the_same_file_again_holds_nothing_new(room):
    ana = await room.arrives("Ana")
    await ana.drops("a.csv", log(row(), row(day="03/03/2026")))
    await ana.presses("Import 2 drives")
    words = await ana.drops("b.csv", log(row(), row(day="03/03/2026"), row(day="03/04/2026")))
    assert "Import 1 drive" in words
    assert "There already: 2" in words
    await ana.presses("Import 1 drive")
    assert "Nothing new in this file" in await ana.drops("b.csv", log(row()))
    assert ana.buttons == []


async def test_two_looks_at_one_file_import_it_once(room):
    ana = await room.arrives("Ana")
    await ana.drops("a.csv", log(row()))
    first = ana.action("Import 1 drive")
    await ana.drops("a.csv", log(row()))
    second = ana.action("Import 1 drive")
    await ana.presses_again(first)
    with pytest.raises(MileageError, match="nothing new in this file"):
        await ana.presses_again(second)
    assert len(await ana.mine()) == 1


async def test_two_drives_at_other_hours_are_two_drives_and_stay_two(room):
    ana = await room.arrives("Ana")
    rows = [row(hour="08:15"), row(hour="17:30")]
    assert "Import 2 drives" in await ana.drops("a.csv", log(*rows))
    await ana.presses("Import 2 drives")
    assert "Nothing new" in await ana.drops("a.csv", log(*rows))


async def test_cancel_drops_the_file(room):
    ana = await room.arrives("Ana")
    await ana.drops("a.csv", log(row()))
    button = ana.action("Import 1 drive")
    assert "Nothing was imported" in await ana.presses("Cancel")
    assert "Nothing was imported" in await ana.presses_again(button)
    assert await ana.mine() == []


async def test_undo_takes_back_what_is_not_reported_and_says_what_stays(room):
    await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.drops("a.csv", log(row(day="10/05/2026"), row(day="10/06/2026"), row(day="10/07/2026")))
    await ana.presses("Import 3 drives")
    undo = ana.action("Undo import")
    await ana.reports(2)
    words = await ana.presses_again(undo)
    assert "2 drives are in the trash" in words
    assert "1 drive stays, because it is in a report" in words
    assert [drive.number for drive in await ana.mine()] == [2]
    assert "2 drives are in the trash" in await ana.presses_again(undo)


async def test_what_was_undone_can_be_imported_again(room):
    ana = await room.arrives("Ana")
    await ana.drops("a.csv", log(row()))
    await ana.presses("Import 1 drive")
    await ana.presses("Undo import")
    assert "Import 1 drive" in await ana.drops("a.csv", log(row()))
    await ana.presses("Import 1 drive")
    assert [drive.number for drive in await ana.mine()] == [2]


async def test_after_a_day_the_file_must_be_sent_again(room):

    ana = await room.arrives("Ana")
    await ana.drops("a.csv", log(row()))
    room.at += timedelta(days=1, minutes=1)
    with pytest.raises(MileageError, match="Please send it again"):
        await ana.presses("Import 1 drive")


async def test_somebody_elses_import_is_not_there(room):
    ana, ben = await room.arrives("Ana"), await room.arrives("Ben")
    await ana.drops("a.csv", log(row()))
    with pytest.raises(MileageError, match="not at hand"):
        await ben.presses_again(ana.action("Import 1 drive"))
    assert await ben.mine() == []
    await ana.presses("Import 1 drive")
    with pytest.raises(MileageError, match="not at hand"):
        await ben.presses_again(ana.action("Undo import"))
    assert len(await ana.mine()) == 1


async def test_every_row_can_be_looked_at_page_by_page(room):
    ana = await room.arrives("Ana")
    words = await ana.drops("a.csv", year(25))
    assert "Rows 1 to 10 of 25" in words
    assert ana.buttons == ["Import 25 drives", "More rows", "Cancel"]
    await ana.presses("More rows")
    assert "Rows 21 to 25 of 25" in await ana.presses("More rows")
    assert ana.buttons == ["Import 25 drives", "Previous rows", "Cancel"]


async def test_a_pressed_page_of_a_dealt_file_says_what_became_of_it(room):
    ana = await room.arrives("Ana")
    await ana.drops("a.csv", year(25))
    more = ana.action("More rows")
    await ana.presses("Import 25 drives")
    assert "25 drives were imported" in await ana.presses_again(more)
