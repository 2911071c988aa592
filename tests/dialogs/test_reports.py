"""Reviewing, choosing, reporting, recalling: nothing is sent before Report is pressed."""

from datetime import date
from decimal import Decimal

import pytest

from domain.errors import MileageError
from language import Intent


async def log(talker, destination: str = "Acme", on: date = date(2026, 11, 23), miles: str = "10", **more) -> str:
    told = {"purpose": "visit", **more}
    return await talker.means(Intent.LOG_DRIVE, distance=Decimal(miles), destination=destination, date=on, **told)


async def reported(talker, *destinations: str) -> None:
    for destination in destinations or ("Acme",):
        await log(talker, destination)
    await talker.means(Intent.REVIEW)
    await talker.presses("Report")


async def test_a_review_shows_totals_by_rate_and_what_is_left_out_and_why(ana):
    await log(ana, "Spring", date(2026, 6, 30))
    await log(ana, "Summer", date(2026, 7, 1), parking=Decimal(4))
    await log(ana, "Northwind", purpose="")
    await log(ana, "Home", category="personal")
    words = await ana.means(Intent.REVIEW)
    assert "2 drives are ready to report" in words
    assert "$18.85" in words
    assert "Business at $0.725: 10 mi, $7.25" in words
    assert "Business at $0.76: 10 mi, $7.60" in words
    assert "Parking and tolls: $4.00" in words
    assert "#3 (Northwind, Mon, Nov 23) is not classified yet and has no purpose" in words
    assert "1 personal drive stays with you." in words
    assert "2 of them are more than 60 days old" in words


async def test_looking_at_the_review_reports_nothing(pat, ana):
    await log(ana)
    await ana.means(Intent.REVIEW)
    await ana.means(Intent.SUBMIT_DRIVES)
    assert "No report is waiting for you." in await pat.means(Intent.REPORTED)


async def test_only_the_ticked_drives_are_reported(ana, pat):
    await log(ana, "Acme")
    await log(ana, "Fabrikam")
    await ana.means(Intent.REVIEW)
    assert "Fabrikam" in await ana.presses("Report", drives="2")
    await pat.means(Intent.REPORTED)
    assert "Acme" not in await pat.presses("Open")


async def test_drives_named_by_a_place_or_purpose_are_shown_alone(ana):
    await log(ana, "Castle Rock")
    await log(ana, "Castle Rock", date(2026, 11, 20), miles="12")
    await log(ana, "Fabrikam", purpose="dentist")
    assert "2 drives are ready to report" in await ana.means(Intent.SUBMIT_DRIVES, target_destination="Castle Rock")
    friday = date(2026, 11, 20)
    assert "12 mi" in await ana.means(Intent.SUBMIT_DRIVES, target_destination="castle rock", date=friday)
    assert "1 drive is ready to report" in await ana.means(Intent.SUBMIT_DRIVES, target_destination="dentist")


async def test_all_is_shown_where_no_drive_goes_by_the_name(ana):
    await log(ana, "Castle Rock")
    assert "1 drive is ready to report" in await ana.means(Intent.SUBMIT_DRIVES, target_destination="Contoso")


async def test_what_was_reported_does_not_go_by_its_name_any_more(ana):
    await reported(ana, "Castle Rock")
    await log(ana, "Castle Rock", miles="12")
    words = await ana.means(Intent.SUBMIT_DRIVES, target_destination="Castle Rock")
    assert "1 drive is ready to report" in words


async def test_no_tick_reports_nothing(ana):
    await log(ana)
    await ana.means(Intent.REVIEW)
    with pytest.raises(MileageError, match="No drive is ticked"):
        await ana.presses("Report", drives="")


async def test_report_pressed_twice_is_one_report(ana, pat):
    await log(ana)
    await ana.means(Intent.REVIEW)
    button, fields = ana.action("Report"), ana.filled()
    first = await ana.presses_again(button, **fields)
    assert await ana.presses_again(button, **fields) == first
    assert (await pat.means(Intent.REPORTED)).count("Waiting") == 0
    assert pat.filled()["reports"].count(",") == 0


async def test_what_lacks_something_is_not_reported_even_if_its_number_is_sent(ana):
    await log(ana, "Acme")
    await log(ana, "Northwind", purpose="", category="business")
    await ana.means(Intent.REVIEW)
    assert "Northwind" not in await ana.presses("Report", drives="1,2")


async def test_somebody_who_is_no_member_can_look_and_not_report(town):
    lone = await town.arrives("Lone", tenant="dddddddd-0000-4000-8000-000000000000")
    await log(lone)
    assert "You can report drives once you have joined an organization." in await lone.means(Intent.REVIEW)
    assert "Report" not in lone.buttons


async def test_a_review_of_last_week_holds_only_its_drives(ana):
    await log(ana, "Acme", date(2026, 11, 16))
    await log(ana, "Fabrikam", date(2026, 11, 23))
    words = await ana.means(Intent.SUBMIT_DRIVES, date_from=date(2026, 11, 16), date_to=date(2026, 11, 22))
    assert "1 drive is ready to report" in words


async def test_a_recalled_report_frees_its_drives_and_administrators_see_no_drive_of_it(pat, ana):
    await reported(ana, "Acme")
    await pat.means(Intent.REPORTED)
    opens = pat.action("Open"), pat.filled()
    assert "Taken back: 1 drive" in await ana.presses("Recall")
    assert "1 drive is ready to report" in await ana.presses("Review")
    assert "No report is waiting for you." in await pat.means(Intent.REPORTED)
    with pytest.raises(MileageError, match="can't find that report"):
        await pat.presses_again(opens[0], **opens[1])


async def test_recall_in_words_takes_back_the_only_one_that_waits(ana):
    assert "nothing to take back" in await ana.means(Intent.RECALL_REPORT)
    await reported(ana)
    assert "Taken back" in await ana.means(Intent.RECALL_REPORT)


async def test_a_decided_report_is_not_recalled(pat, ana):
    await reported(ana)
    recall = ana.action("Recall")
    await pat.means(Intent.APPROVE_REPORT)
    with pytest.raises(MileageError, match="still waiting can be recalled"):
        await ana.presses_again(recall)


async def test_the_status_of_a_month(pat, ana):
    await reported(ana)
    days = {"date_from": date(2026, 11, 1), "date_to": date(2026, 11, 30)}
    assert "Waiting for a decision since Nov 24, 2026" in await ana.means(Intent.REPORT_STATUS, **days)
    await pat.means(Intent.APPROVE_REPORT)
    assert "Approved by Pat, Nov 24, 2026" in await ana.means(Intent.REPORT_STATUS, **days)
    october = {"date_from": date(2026, 10, 1), "date_to": date(2026, 10, 31)}
    assert "You have reported nothing there yet." in await ana.means(Intent.REPORT_STATUS, **october)


async def test_a_report_of_many_drives_turns_its_pages(ana):
    await reported(ana, *(f"Stop {number:02}" for number in range(23)))
    assert "Stop 09" in ana.words
    assert "Stop 10" not in ana.words
    second = await ana.presses("More drives")
    assert "Stop 10" in second
    assert "Stop 09" not in second
    third = await ana.presses("More drives")
    assert "Stop 22" in third
    assert await ana.presses("Earlier drives") == second


async def test_nobody_opens_somebody_elses_report(town, ana):
    await reported(ana)
    recall = ana.action("Recall")
    ben = await town.joins("Ben")
    with pytest.raises(MileageError, match="can't find that report among yours"):
        await ben.presses_again({"verb": "report.show", "data": recall["data"]})
    with pytest.raises(MileageError, match="can't find that report among yours"):
        await ben.presses_again(recall)
