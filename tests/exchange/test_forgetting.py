"""Forgetting what was never reported: asked first, proven, for good; what was reported stays, and it says why."""

from datetime import date, time, timedelta
from typing import Any

from domain.work_hours import WorkHours
from language import Intent
from services import drives, missed, saved_places, saved_trips, vehicles, work_hours
from services import reports as report_service
from tests.exchange.logs import log, row
from tests.office import entry


def october(day: int, **facts: Any):
    return entry(on=date(2026, 10, day), **facts)


async def test_it_asks_first_and_says_what_stays_with_whom(room):
    await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.logs(october(5), october(6), october(7))
    await ana.reports(1)
    words = await ana.says("forget me", Intent.FORGET_ME)
    assert "Drives to delete: 2" in words
    assert "1 report with 1 drive stays with Ada's" in words
    assert "This can't be undone." in words
    assert ana.buttons == ["Delete 2 drives", "Keep everything", "Export my data first"]
    assert len(await ana.mine()) == 3


async def test_deleting_keeps_what_was_reported_and_nothing_else(room):
    ada = await room.sets_up("Ada")
    ana = await room.joins("Ana")
    ben = await room.joins("Ben")
    await ana.logs(october(5), october(6), october(7))
    await ben.logs(october(8))
    key = await ana.reports(1)
    await ana.says("forget me", Intent.FORGET_ME)
    button = ana.action("Delete 2 drives")
    assert "2 drives are deleted for good" in await ana.presses_again(button)
    assert [drive.number for drive in await ana.mine()] == [1]
    assert len(await ben.mine()) == 1
    by = await ada.profile()
    filed = await room.database.read(lambda store: report_service.get_for_administrator(store, key, by=by))
    assert len(filed.drives) == 1
    assert "0 drives are deleted" in await ana.presses_again(button)


async def test_the_trash_imports_and_what_was_said_go_too(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    by = await ana.profile()
    await room.database.run(lambda store: drives.delete(store, 1, by=by, at=room.at))
    await room.database.run(lambda store: missed.tell(store, "secret words", by=by.person, at=room.at))
    await ana.drops("a.csv", log(row()))
    assert "Of these in the trash: 1" in await ana.says("forget me", Intent.FORGET_ME)
    await ana.presses("Delete 1 drive")
    with room.database.engine.connect() as connection:
        for table in ("drives", "imports", "file_offers", "memories", "summaries", "told_texts"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0  # our names


async def test_saved_places_and_trips_go_too_and_the_addresses_on_drives_that_stay(room):
    await room.sets_up("Ada")
    ana = await room.joins("Ana")
    by = await ana.profile()
    await room.database.run(lambda store: saved_places.save(store, "Home", "7 Hidden Lane", by=by, at=room.at))
    [one] = await room.database.read(lambda store: saved_places.addressed(store, [october(5, origin="home")], by=by))
    await ana.logs(one)
    drive = await room.database.read(lambda store: drives.get(store, 1, by=by))
    await room.database.run(lambda store: saved_trips.save(store, "Acme run", drive.drive, by=by, at=room.at))
    await ana.reports(1)
    assert (await ana.mine())[0].entry.addresses == (("home", "7 Hidden Lane"),)
    assert "saved places and trips" in await ana.says("forget me", Intent.FORGET_ME)
    await ana.presses("Delete the rest")
    assert (await ana.mine())[0].entry.addresses == ()
    with room.database.engine.connect() as connection:
        for table in ("saved_places", "saved_trips"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0  # our names
    known = await room.database.read(lambda store: store.people.find_known(by.person.identity))
    assert not known.keeps_saved


async def test_work_hours_and_vehicles_go_too_and_what_is_of_them_on_drives_that_stay(room):
    await room.sets_up("Ada")
    ana = await room.joins("Ana")
    by = await ana.profile()
    hours = WorkHours(frozenset({1}), time(9), time(17))
    await room.database.run(lambda store: work_hours.save(store, hours, by=by, at=room.at))
    told = vehicles.Told("car")
    await room.database.run(lambda store: vehicles.tell(store, "Golf", told, by=by, today=room.at.date(), at=room.at))
    await ana.logs(october(5, began=time(19, 30), vehicle_name="Golf"))
    await ana.reports(1)
    assert (await ana.mine())[0].entry.began == time(19, 30)
    await ana.says("forget me", Intent.FORGET_ME)
    await ana.presses("Delete the rest")
    assert (await ana.mine())[0].entry.began is None
    assert (await ana.mine())[0].entry.vehicle_name == ""
    assert await room.database.read(lambda store: store.vehicles.all_of(by.person.id)) == []
    assert await room.database.read(lambda store: work_hours.find(store, by=by)) is None


async def test_reports_that_were_taken_back_go_with_their_copies(room):
    await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.logs(october(5))
    key = await ana.reports(1)
    by = await ana.profile()
    await room.database.run(lambda store: report_service.recall(store, key, by=by, at=room.at))
    assert "Nothing was reported" in await ana.says("forget me", Intent.FORGET_ME)
    await ana.presses("Delete 1 drive")
    with room.database.engine.connect() as connection:
        for table in ("drives", "reports", "reported_drives"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0  # our names


async def test_a_returned_report_stays_with_its_drive(room):
    ada = await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.logs(october(5), october(6))
    key = await ana.reports(1)
    by = await ada.profile()
    await room.database.run(lambda store: report_service.send_back(store, key, by=by, at=room.at, reason="why?"))
    await ana.says("forget me", Intent.FORGET_ME)
    await ana.presses("Delete 1 drive")
    assert [drive.number for drive in await ana.mine()] == [1]


async def test_only_the_person_proven_can_delete(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    await ana.says("forget me", Intent.FORGET_ME)
    room.sign_in.is_believed = False
    assert await ana.presses("Delete 1 drive") == "to prove"
    assert len(await ana.mine()) == 1


async def test_keeping_changes_nothing(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    await ana.says("forget me", Intent.FORGET_ME)
    assert "everything stays as it is" in await ana.presses("Keep everything")
    assert len(await ana.mine()) == 1


async def test_everything_can_be_taken_along_first(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    await ana.says("forget me", Intent.FORGET_ME)
    assert "Everything I keep about you" in await ana.presses("Export my data first")
    assert (await ana.allows()).endswith(".zip")


async def test_drives_told_after_forgetting_are_kept(room):
    ana = await room.arrives("Ana")
    await ana.logs(october(5))
    await ana.says("forget me", Intent.FORGET_ME)
    await ana.presses("Delete 1 drive")
    room.at += timedelta(hours=1)
    assert await ana.logs(october(6)) == [2]


async def test_no_number_of_a_forgotten_drive_is_ever_given_again(room):
    """An old card of #2 must not show, change or report another drive."""
    await room.sets_up("Ada")
    ana = await room.joins("Ana")
    await ana.logs(october(5), october(6))
    await ana.reports(1)
    for last in (2, 3):
        await ana.says("forget me", Intent.FORGET_ME)
        await ana.presses("Delete 1 drive")
        assert await ana.logs(october(7)) == [last + 1]
    assert [drive.number for drive in await ana.mine()] == [4, 1]
