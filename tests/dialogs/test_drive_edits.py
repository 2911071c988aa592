"""Putting drives right: every act can be taken back, and only one's own unreported drives change."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.errors import MileageError
from language import Intent
from services import drives


async def log(talker, destination: str = "Acme", miles: str = "23.4", **more) -> str:
    told = {"date": date(2026, 11, 23), "purpose": "client visit", **more}
    return await talker.means(Intent.LOG_DRIVE, distance=Decimal(miles), destination=destination, **told)


async def test_make_it_19_changes_the_drive_just_shown_and_undo_takes_it_back(ana):
    await log(ana)
    words = await ana.means(Intent.EDIT_DRIVE, distance=Decimal(19))
    assert "Changed: Distance 23.4 mi → 19 mi." in words
    assert "Amount: $14.44" in words
    words = await ana.presses("Undo")
    assert "Taken back." in words
    assert "Amount: $17.78" in words


async def test_undo_in_words_takes_the_last_change_back(ana):
    await log(ana)
    await ana.means(Intent.EDIT_DRIVE, distance=Decimal(19))
    assert "Distance: 23.4 mi" in await ana.means(Intent.RESTORE_DRIVE)


async def test_undo_pressed_twice_answers_the_same(ana):
    await log(ana)
    await ana.means(Intent.EDIT_DRIVE, new_date=date(2026, 11, 17))
    button = ana.action("Undo")
    first = await ana.presses_again(button)
    assert await ana.presses_again(button) == first


async def test_an_old_undo_does_not_take_back_a_newer_change(ana):
    await log(ana)
    await ana.means(Intent.EDIT_DRIVE, distance=Decimal(19))
    button = ana.action("Undo")
    await ana.means(Intent.EDIT_DRIVE, distance=Decimal(20))
    with pytest.raises(MileageError, match="can't be taken back any more"):
        await ana.presses_again(button)


async def test_no_tuesday_moves_the_drive_just_shown(ana):
    await log(ana)
    words = await ana.means(Intent.EDIT_DRIVE, new_date=date(2026, 11, 17))
    assert "Changed: Date Mon, Nov 23, 2026 → Tue, Nov 17, 2026." in words


async def test_the_acme_drive_is_found_by_its_place(ana):
    await log(ana, "Acme")
    await log(ana, "Northwind", "12")
    assert "19 mi" in await ana.means(Intent.EDIT_DRIVE, target_destination="acme", distance=Decimal(19))
    assert "Distance: 12 mi" in await ana.means(Intent.LIST_DRIVES, number=2)


async def test_two_drives_that_fit_are_asked_about_and_the_chosen_one_changes(ana):
    await log(ana, "Acme")
    await log(ana, "Acme East", "12")
    words = await ana.means(Intent.EDIT_DRIVE, target_destination="Acme", distance=Decimal(19))
    assert "Which drive do you mean?" in words
    button = ana.action("#1")
    assert "Distance 23.4 mi → 19 mi" in await ana.presses_again(button)
    assert "Distance: 19 mi" in await ana.presses_again(button)
    assert "Distance: 12 mi" in await ana.means(Intent.LIST_DRIVES, number=2)


async def test_a_first_purpose_makes_a_drive_business(ana):
    await log(ana, purpose="")
    words = await ana.means(Intent.EDIT_DRIVE, purpose="client visit")
    assert "Category: Business" in words


async def test_a_purpose_leaves_a_chosen_category_alone(ana):
    await log(ana, category="medical")
    assert "Category: Medical" in await ana.means(Intent.EDIT_DRIVE, purpose="check-up")


async def test_an_edit_into_the_future_is_refused_and_nothing_changes(ana):
    await log(ana)
    with pytest.raises(MileageError, match="still to come"):
        await ana.means(Intent.EDIT_DRIVE, new_date=date(2026, 12, 1))
    assert "Mon, Nov 23, 2026" in await ana.means(Intent.LIST_DRIVES, number=1)


async def test_the_form_saves_what_was_changed(ana):
    await log(ana)
    await ana.presses("Edit")
    words = await ana.presses("Save", distance="19.5", trip="each_way", vehicle="van")
    assert "39 mi: 19.5 mi each way" in words
    assert "Vehicle: Van" in words


async def test_a_form_opened_before_another_change_asks_to_look_again(ana):
    await log(ana)
    await ana.presses("Edit")
    button, fields = ana.action("Save"), ana.filled()
    await ana.means(Intent.EDIT_DRIVE, distance=Decimal(30))
    words = await ana.presses_again(button, **{**fields, "purpose": "demo"})
    assert "This drive was changed since the form was opened." in words


async def test_a_form_saved_twice_is_saved_once(ana):
    await log(ana)
    await ana.presses("Edit")
    button, fields = ana.action("Save"), {**ana.filled(), "distance": "19.5"}
    await ana.presses_again(button, **fields)
    assert "Distance: 19.5 mi" in await ana.presses_again(button, **fields)


async def test_delete_and_undo(ana):
    await log(ana)
    assert "Deleted drive #1 (Acme, Mon, Nov 23)." in await ana.presses("Delete")
    assert "none" in await ana.means(Intent.LIST_DRIVES)
    assert "It's back." in await ana.means(Intent.RESTORE_DRIVE)
    assert "1 drive," in await ana.means(Intent.LIST_DRIVES)


async def test_the_trash_lists_what_can_be_restored(ana):
    await log(ana)
    await ana.means(Intent.DELETE_DRIVE, target="last")
    assert "#1 (Acme, Mon, Nov 23), 23.4 mi" in await ana.means(Intent.LIST_TRASH)
    assert "It's back." in await ana.presses("Restore #1")
    assert "Your trash is empty." in await ana.means(Intent.LIST_TRASH)


async def test_a_deleted_drive_is_gone_after_thirty_days(town, ana):
    await log(ana)
    await ana.presses("Delete")
    button = ana.action("Undo")
    town.at = town.at.replace(month=12, day=25)
    assert "Your trash is empty." in await ana.means(Intent.LIST_TRASH)
    with pytest.raises(MileageError, match="more than 30 days ago"):
        await ana.presses_again(button)


async def test_classify_in_words_several_at_once(ana):
    await log(ana, "Acme", purpose="")
    await log(ana, "Northwind", "12", purpose="")
    words = await ana.means(
        Intent.CLASSIFY_DRIVE,
        target="all",
        date_from=date(2026, 11, 23),
        date_to=date(2026, 11, 29),
        category="business",
    )
    assert "2 drives are Business now." in words


async def test_a_reported_drive_is_not_changed(ana):
    await log(ana)
    await ana.means(Intent.REVIEW)
    await ana.presses("Report")
    for intent, slots in (
        (Intent.EDIT_DRIVE, {"distance": Decimal(19)}),
        (Intent.DELETE_DRIVE, {}),
        (Intent.CLASSIFY_DRIVE, {"category": "personal", "target": "last"}),
    ):
        try:
            words = await ana.means(intent, number=1, **slots)
        except MileageError as refusal:
            words = str(refusal)
        assert "in a report" in words
    assert "Distance: 23.4 mi" in await ana.means(Intent.LIST_DRIVES, number=1)


async def test_a_drive_that_is_not_there_is_said_so(ana):
    with pytest.raises(MileageError, match="I can't find that drive"):
        await ana.means(Intent.EDIT_DRIVE, target_destination="Nowhere", distance=Decimal(1))
    with pytest.raises(MileageError, match="You have no drive #99"):
        await ana.means(Intent.DELETE_DRIVE, number=99)


async def test_undo_does_not_overwrite_what_was_changed_elsewhere(town, ana):
    await log(ana)
    await ana.means(Intent.EDIT_DRIVE, distance=Decimal(19))
    profile = await ana.profile()
    for destination in ("Northwind", "Fabrikam"):
        await town.database.run(
            drives.edit,
            1,
            lambda entry, place=destination: replace(entry, destination=place),
            by=profile,
            today=date(2026, 11, 24),
            at=town.at,
        )
    with pytest.raises(MileageError, match="can't be taken back any more"):
        await ana.presses("Undo")
