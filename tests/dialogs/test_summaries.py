"""The weekly summary, any other time, pausing; one's own settings."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest

from domain.errors import MileageError
from language import Intent

MONDAY = date(2026, 11, 16)


async def log(talker, destination: str = "Acme", on: date = MONDAY, miles: str = "10", **more) -> str:
    told = {"purpose": "visit", **more}
    return await talker.means(Intent.LOG_DRIVE, distance=Decimal(miles), destination=destination, date=on, **told)


async def week(talker, on: date = MONDAY) -> str:
    return await talker.means(Intent.SUMMARY, date_from=on, date_to=on + timedelta(days=6))


async def test_a_week_tells_distances_amounts_what_is_open_and_who_sees_it(ana):
    await log(ana, "Acme", parking=Decimal(4))
    await log(ana, "Home", category="personal")
    await log(ana, "Northwind", purpose="")
    await log(ana, "Depot", purpose="", category="business")
    await log(ana, "Before", MONDAY - timedelta(days=3), "5")
    words = await week(ana)
    for part in (
        "Your week: Nov 16 – 22, 2026",
        "40 mi",
        "4 drives",
        "Business: 20 mi in 2 drives, $15.20",
        "Personal: 10 mi in 1 drive",
        "Not classified yet: 10 mi in 1 drive",
        "Parking and tolls: $4.00",
        "Reported: 0 of 4",
        "35 mi more than the week before",
        "1 drive to classify",
        "1 business drive has no purpose yet: #4 (Depot, Mon, Nov 16)",
        "Only you see this. Contoso sees none of these drives yet.",
    ):
        assert part in words
    assert {"Review and report", "Add a drive", "Pause these"} <= set(ana.buttons)


async def test_drives_that_add_nothing_to_the_money_are_named(ana):
    await log(ana, "Acme")
    await log(ana, "Depot", vehicle="motorcycle")
    await log(ana, "Home", category="personal")
    named = "1 drive has no rate and is worth nothing here: #2 (Depot, Mon, Nov 16)"
    assert named in await week(ana)
    assert named in await ana.means(Intent.SUMMARY, date_from=date(2026, 11, 1), date_to=date(2026, 11, 30))
    await ana.means(Intent.DELETE_DRIVE, number=2)
    assert "has no rate" not in await week(ana)


async def test_its_notification_holds_no_amount(ana):
    await log(ana)
    await week(ana)
    assert "$" not in ana.card.summary
    assert "10 mi" in ana.card.summary


async def test_a_drive_is_classified_on_the_summary_and_the_summary_stays(ana):
    await log(ana, "Northwind", purpose="")
    await week(ana)
    words = await ana.presses("Business")
    assert "Your week: Nov 16 – 22, 2026" in words
    assert "Business: 10 mi in 1 drive, $7.60" in words
    assert "to classify" not in words


async def test_classify_all_asks_what_they_were_and_shows_the_week_again(ana):
    await log(ana, "Northwind", purpose="")
    await log(ana, "Fabrikam", purpose="")
    await week(ana)
    assert "What were these 2 drives for?" in await ana.presses("Classify all…")
    words = await ana.presses("Business")
    assert "Business: 20 mi in 2 drives, $15.20" in words


async def test_a_week_in_which_the_rate_changed_has_two_sub_totals(town, ana):
    await log(ana, "A", date(2026, 6, 30))
    await log(ana, "B", date(2026, 7, 1))
    words = await week(ana, date(2026, 6, 29))
    assert "at $0.725 per mile: 10 mi, $7.25" in words
    assert "at $0.76 per mile: 10 mi, $7.60" in words
    assert "$14.85" in words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (44, None),
        (46, "46 days old: 14 days are left"),
        (59, "59 days old: 1 day is left"),
        (61, "61 days old: after 60 it may be taxed"),
    ],
)
async def test_old_unreported_drives_are_flagged(ana, days, words):
    await log(ana, "Acme", date(2026, 11, 24) - timedelta(days=days))
    shown = await week(ana)
    assert ("oldest unreported" in shown) is (words is not None)
    assert words is None or words in shown


async def test_a_week_without_drives_asks_whether_something_is_missing(ana):
    assert "No drives in this week. Is anything missing?" in await week(ana)
    assert "<Date: 2026-11-24>" in await ana.presses("Add a drive")


async def test_summary_alone_is_this_week_or_the_last_one_with_drives(ana):
    await log(ana, on=MONDAY)
    assert "Nov 16 – 22" in await ana.means(Intent.SUMMARY)
    await log(ana, on=date(2026, 11, 23))
    assert "Nov 23 – 29" in await ana.means(Intent.SUMMARY)


async def test_any_time_can_be_asked_about(ana):
    await log(ana, on=date(2026, 10, 5))
    await log(ana, "Home", on=date(2026, 10, 6), category="personal")
    words = await ana.means(Intent.SUMMARY, date_from=date(2026, 10, 1), date_to=date(2026, 10, 31))
    assert "20 mi" in words
    assert "Business: 10 mi in 1 drive, $7.60" in words
    nothing = await ana.means(Intent.SUMMARY, date_from=date(2026, 9, 1), date_to=date(2026, 9, 30))
    assert "You have no drives on these days" in nothing


async def test_summaries_are_paused_and_sent_again(town, ana):
    assert "Weekly summaries are paused." in await ana.means(Intent.PAUSE_SUMMARIES)
    person = (await ana.profile()).person
    assert not await town.database.read(lambda store: store.summaries.is_on(person.id))
    assert "every Monday at 8:00 AM (America/New York)" in await ana.presses("Send them again")
    assert await town.database.read(lambda store: store.summaries.is_on(person.id))


async def test_the_day_and_the_hour_are_chosen_in_words(ana):
    words = await ana.means(Intent.RESUME_SUMMARIES, weekday="friday", time=time(16, 30))
    assert "every Friday at 4:30 PM" in words


async def test_somebody_elses_drive_is_not_classified_from_a_tampered_summary(town, ana):
    await log(ana, "Northwind", purpose="")
    ben = await town.joins("Ben")
    with pytest.raises(MileageError, match="You have no drive #1"):
        await ben.presses_again(
            {"verb": "summary.classify", "data": {"number": 1, "category": "business", "week": "2026-11-16"}}
        )


async def test_settings_are_shown_and_saved(ana):
    assert "<Time zone: America/New_York>" in await ana.means(Intent.SETTINGS_SUMMARY)
    words = await ana.presses("Save", locale="de-DE", zone="Europe/Berlin", weekday="5", hour="09:00", summary="true")
    assert "<Tag der Übersicht: 5>" in words
    person = (await ana.profile()).person
    assert (person.locale, person.zone) == ("de-DE", "Europe/Berlin")


async def test_settings_change_in_words(ana):
    await ana.means(Intent.CHANGE_SETTING, zone="Madrid")
    assert (await ana.profile()).person.zone == "Europe/Madrid"
    await ana.means(Intent.CHANGE_SETTING, language="German")
    assert (await ana.profile()).person.locale == "de-DE"
    with pytest.raises(MileageError, match="I don't know the time zone Atlantis"):
        await ana.means(Intent.CHANGE_SETTING, zone="Atlantis")


@pytest.mark.parametrize("wrong", [{"hour": "late"}, {"weekday": "9"}, {"locale": "xx-nowhere"}, {"zone": ""}])
async def test_tampered_settings_are_refused(ana, wrong):
    await ana.means(Intent.SETTINGS_SUMMARY)
    with pytest.raises(MileageError):
        await ana.presses("Save", **wrong)


async def test_several_open_drives_are_classified_in_their_fields(ana):
    await log(ana, "Northwind", purpose="")
    await log(ana, "Fabrikam", purpose="")
    await log(ana, "Litware", purpose="")
    await week(ana)
    words = await ana.presses("Save categories", category_of_1="business", category_of_2="personal")
    assert "Business: 10 mi in 1 drive, $7.60" in words
    assert "Personal: 10 mi in 1 drive" in words
    assert "1 drive to classify" in words


async def test_a_chosen_unit_is_meant_where_none_is_named(ana):
    await ana.means(Intent.CHANGE_SETTING, unit="km")
    assert "Distance: 10 km" in await log(ana)
    await ana.means(Intent.SETTINGS_SUMMARY)
    await ana.presses("Save", unit="last")
    assert (await ana.profile()).person.unit == ""


async def test_a_personal_drive_is_never_due_for_a_report(ana):
    await log(ana, "Home", date(2026, 9, 1), category="personal")
    assert "oldest unreported" not in await week(ana)


async def test_a_week_tells_what_became_of_reports(pat, ana):
    await log(ana)
    await ana.means(Intent.REVIEW)
    await ana.presses("Report")
    assert "1 report waits for a decision." in await week(ana)
    await pat.means(Intent.RETURN_REPORT, reason="which customer?")
    words = await week(ana)
    assert "1 report came back to you." in words
    assert "waits for a decision" not in words


async def test_a_rate_with_steps_tells_the_year_so_far_and_the_next_step(town):
    await town.set_up("Pam", country="GB", locale="en-GB", zone="Europe/London")
    bob = await town.joins("Bob", locale="en-GB", zone="Europe/London")
    await log(bob, "A", date(2026, 5, 1), "990")
    await log(bob, "B", MONDAY, "10")
    assert "1,000 mi this year so far. 9,000 mi until the next step of your rate." in await week(bob)


async def test_parking_of_a_personal_drive_is_in_no_total(ana):
    await log(ana, "Acme", parking=Decimal(4))
    await log(ana, "Home", category="personal", parking=Decimal(7))
    words = await week(ana)
    assert "$11.60" in words
    assert "Parking and tolls: $4.00" in words
