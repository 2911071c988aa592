"""What newcomers type and read that once led nowhere: receipts first, "report", forgetting, places."""

from datetime import timedelta

import pytest

from tests.conversations.conftest import ANA
from tests.conversations.test_receipts import photo
from tests.exchange.mailroom import Cupboard
from tests.pictures import jpeg
from tests.teams_chat import serving


@pytest.fixture
async def cupboard():
    cupboard = Cupboard()
    async with serving(cupboard.app()) as cupboard.url:
        yield cupboard


async def test_a_receipt_before_any_drive_is_told_what_to_do(place, cupboard):
    ana = place.chatter("Ana Diaz", ANA)
    await ana.opens()
    said = await ana.says("", attachments=[photo(cupboard, jpeg())])
    assert "If it is a receipt, tell me its drive first" in said


@pytest.mark.parametrize("words", ["it's for #1", "that is for drive 1", "of #1", "add it to #1"])
async def test_a_receipt_that_waits_is_said_to_be_of_a_drive(place, cupboard, words):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme, visit")
    await ana.says("13 miles to Globex, visit")
    await ana.says("", attachments=[photo(cupboard, jpeg())])
    said = await ana.says(words)
    assert "The receipt is with this drive now." in said
    assert "Drive #1" in said


async def test_several_receipts_are_forgotten_as_several(place, cupboard):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme, visit")
    photos = [photo(cupboard, jpeg(mark=mark), mark.decode()) for mark in (b"one", b"two")]
    await ana.says("", attachments=photos)
    assert "the receipts are not kept" in await ana.says("cancel")


async def test_report_reviews_what_is_open_and_else_shows_what_was_reported(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme, visit")
    assert "1 drive is ready to report" in await ana.says("report")
    await ana.presses("Report")
    assert "Waiting for a decision" in await ana.says("report")


async def test_a_period_without_drives_does_not_say_that_nothing_waits(place):
    ada, ana = await place.programme()
    await ada.says("report every week")
    await ana.says("12 miles to Acme on October 10, visit")
    review = await ana.says("review")
    assert "Nothing of this period waits to be reported." in review
    assert "1 drive of other days is not reported either." in review


async def test_who_is_no_member_is_not_told_that_they_stay_one(place):
    ada, ana = await place.programme()
    assert "You stay a member" in await ana.says("forget me")
    assert "You stay a member" not in await ada.says("forget me")


async def test_the_list_of_company_places_names_its_own(place):
    ada, _ = await place.programme()
    await ada.says("add company place Head office: 100 Market St")
    shown = await ada.says("company places")
    assert "“home to Head office 14 mi”" in shown
    assert "rename company place Head office to HQ" in shown
    assert "<Name: Depot>" in await ada.says("add company place Depot")


async def test_a_lock_is_opened_where_there_is_one(place):
    ada, _ = await place.programme()
    assert "reopen October" not in await ada.says("organization settings")
    assert "reopen October" in await ada.says("lock months after 5 days")


async def test_the_last_administrator_is_told_before_being_asked(place):
    ada, _ = await place.programme()
    assert "You are the last administrator." in await ada.says("remove me as an admin")
    await ada.says("make ana@contoso.example an administrator")
    await ada.says("remove me as an admin")
    assert "You are no administrator any more." in await ada.presses("Take administration away")


async def test_reports_are_asked_for_every_so_often_or_the_choice_is_told(place):
    ada, ana = await place.programme()
    assert "every week, every two weeks, every month or every quarter" in await ada.says("report every 3 weeks")
    assert "asks for reports: Every month" in await ana.says("when are reports due?")


async def test_only_the_drives_of_a_code_are_listed_by_it(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme, visit, project P-204")
    await ana.says("13 miles to Globex, visit")
    listed = await ana.says("which drives are for P-204?")
    assert "Acme" in listed
    assert "Globex" not in listed
    assert "Project P-204 → none" in await ana.says("#1 no project")


async def test_the_day_somebody_leaves_is_still_the_organizations_and_the_next_is_not(place):
    ada, ana = await place.programme()
    await ada.says("set rate to 0.50 from today")
    await ada.presses("Set")
    await ana.says("leave")
    assert "Contoso's rate ends with this day" in await ana.presses("Leave Contoso")
    assert "$0.50 per mile" in await ana.says("10 miles to Acme, visit")
    place.clock.began_at += timedelta(days=1)
    assert "$0.76 per mile" in await ana.says("10 miles to Globex, visit")
    assert "Contoso sets it" not in await ana.says("what's my rate?")


async def test_a_number_approves_no_other_report_and_shows_one_that_holds_more(place):
    ada, ana = await place.programme()
    await ana.says("10.1 miles to Acme, visit")
    await ana.says("20.2 miles to Globex, visit")
    await ana.says("review")
    await ana.presses("Report")
    await ada.sees("Ana Diaz")
    assert "No waiting report holds a drive #99." in await ada.says("approve #99")
    shown = await ada.says("approve #1")
    assert "Waiting for a decision" in shown
    assert "Approved by" in await ada.presses("Approve")
    assert "Approved reports" in await ada.says("mark #1 paid")
    await ana.says("12 miles to Lund, visit")
    await ana.says("review")
    await ana.presses("Report")
    assert "Approved by" in await ada.says("approve #3")


async def test_a_drive_in_the_trash_says_so_and_how_it_comes_back(place):
    _, ana = await place.programme()
    await ana.says("10.1 miles to Acme, visit")
    await ana.says("delete #1")
    shown = await ana.says("#1")
    assert "It is in the trash." in shown
    assert "[Edit]" not in shown
    assert "type: restore #1" in await ana.says("make it 12")
    assert "It's back." in await ana.presses("Restore")


async def test_undo_takes_back_all_the_drives_of_one_message(place):
    _, ana = await place.programme()
    await ana.says("5 mi to Adams, 6 mi to Boston, 7 mi to Camden, visits")
    assert "Deleted 3 drives" in await ana.says("undo")
    assert "3 drives are back." in await ana.says("undo")


async def test_what_one_drives_is_no_place(place):
    _, ana = await place.programme()
    card = await ana.says("15 miles by motorcycle to Acme, visit")
    assert "motorcycle →" not in card
    assert "Vehicle: Motorcycle" in card
    assert "Acme by van" not in await ana.says("16 miles to Acme by van, visit")
