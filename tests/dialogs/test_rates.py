"""Questions about rates, and changing them."""

from datetime import date
from decimal import Decimal

import pytest

from domain.errors import MileageError
from language import Intent

NEXT_YEAR = date(2027, 1, 1)


async def set_rate(talker, **slots) -> str:
    await talker.means(Intent.SET_RATE, **slots)
    return await talker.presses("Set")


async def test_my_rate_says_how_much_since_when_who_set_it_and_its_source(ana):
    words = await ana.means(Intent.RATE_QUESTION)
    for part in (
        "$0.76 per mile",
        "since Jul 1, 2026, until Dec 31, 2026",
        "Follows: IRS rate",
        "Set by: Pat, Nov 24, 2026",
        "Announcement 2026-11",
        "Contoso sets it",
    ):
        assert part in words


async def test_my_rate_on_a_day_is_that_days(ana):
    words = await ana.means(Intent.RATE_QUESTION, date=date(2026, 6, 30))
    assert "$0.725 per mile" in words
    assert "Jun 30, 2026" in words


async def test_my_rate_over_a_year_that_changed_has_two_answers(ana):
    words = await ana.means(Intent.RATE_QUESTION, year=2026)
    assert "Jan 1 – Jun 30, 2026: $0.725 per mile" in words
    assert "Jul 1 – Dec 31, 2026: $0.76 per mile" in words


async def test_the_charity_rate(ana):
    assert "$0.14 per mile" in await ana.means(Intent.RATE_QUESTION, category="charity")


async def test_personal_drives_have_no_rate(ana):
    assert "Personal drives have no rate" in await ana.means(Intent.RATE_QUESTION, category="personal")


async def test_a_rate_asked_in_kilometres_is_answered_in_both(ana):
    assert "That is $0.4722 per km." in await ana.means(Intent.RATE_QUESTION, unit="km")


async def test_outside_an_organization_the_governments_rate_applies(town):
    lone = await town.arrives("Lone", tenant="dddddddd-0000-4000-8000-000000000000")
    words = await lone.means(Intent.RATE_QUESTION)
    assert "$0.76 per mile" in words
    assert "You belong to no organization's programme on that day" in words


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({}, ["$0.76 per mile", "Announcement 2026-11"]),
        ({"year": 2022}, ["Jan 1 – Jun 30, 2022: $0.585", "Jul 1 – Dec 31, 2022: $0.625"]),
        ({"year": 2021, "category": "medical"}, ["$0.16 per mile"]),
        ({"date": date(2025, 5, 1)}, ["$0.70 per mile"]),
        ({"year": 2027}, ["IRS hasn't published a rate for Jan 1, 2027 yet", "The last one is $0.76 per mile"]),
        ({"year": 1990}, ["I don't have the IRS rate", "The first I know is $0.315 per mile"]),
        ({"table": "uk"}, ["£0.55 per mile", "up to 10,000 mi"]),
    ],
)
async def test_the_governments_rate(ana, slots, expected):
    words = await ana.means(Intent.IRS_RATE_QUESTION, **slots)
    for part in expected:
        assert part in words


async def test_an_unknown_country_is_answered_with_what_is_known(ana):
    with pytest.raises(MileageError, match="I don't know official rates of narnia"):
        await ana.means(Intent.IRS_RATE_QUESTION, table="narnia")


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({"distance_q": Decimal(120)}, ["$91.20", "120 mi × $0.76 = $91.20"]),
        ({"distance_q": Decimal(120), "date": date(2026, 6, 30)}, ["$87.00", "120 mi × $0.725 = $87.00"]),
        ({"distance_q": Decimal(300), "unit": "km"}, ["$141.67", "300 km = 186.411 mi × $0.76 = $141.67"]),
        ({"distance_q": Decimal(120), "year": 2026}, ["$87.00", "$91.20"]),
        ({"distance_q": Decimal(120), "year": 2027}, ["IRS hasn't published a rate"]),
        ({"distance_q": Decimal(9), "round_trip": True, "distance_basis": "each_way"}, ["18 mi × $0.76 = $13.68"]),
    ],
)
async def test_an_estimate_shows_its_working(ana, slots, expected):
    words = await ana.means(Intent.REIMBURSEMENT_ESTIMATE, **slots)
    for part in expected:
        assert part in words


async def test_an_estimate_crosses_a_step_from_the_distance_told(town):
    await town.set_up("Pam", country="GB", locale="en-GB", zone="Europe/London")
    bob = await town.joins("Bob", locale="en-GB", zone="Europe/London")
    words = await bob.means(Intent.REIMBURSEMENT_ESTIMATE, distance_q=Decimal(20), year_to_date=Decimal(9990))
    assert "9,990 mi counted before it this year." in words
    assert "10 mi × £0.55 = £5.50" in words
    assert "10 mi × £0.25 = £2.50" in words
    assert "£8.00" in words


async def test_a_category_in_a_heading_keeps_its_capital_where_the_language_wants_it(town):
    await town.set_up("Pat")
    eva = await town.joins("Eva", locale="de-DE", zone="Europe/Berlin")
    assert "Ihr Satz (Umzug)" in await eva.means(Intent.RATE_QUESTION, category="moving")


async def test_history_is_what_the_organization_decided(ana):
    words = await ana.means(Intent.RATE_HISTORY)
    assert "All drives: the official rate (IRS)" in words
    assert "set by Pat" in words


async def test_history_outside_an_organization_is_the_governments(town):
    lone = await town.arrives("Lone", tenant="dddddddd-0000-4000-8000-000000000000")
    words = await lone.means(Intent.RATE_HISTORY)
    assert "Jan 1 – Jun 30, 2026: $0.725 per mile" in words


async def test_nobody_changes_their_own_rate_and_learns_whom_to_ask(ana):
    words = await ana.means(Intent.CHANGE_RATE_REQUEST, rate=Decimal("0.78"))
    assert "neither you nor I can change it" in words
    assert "$0.76 per mile since Jul 1, 2026, set by Pat" in words
    assert "talk to Pat" in words


async def test_an_administrator_learns_how_to_change_it(pat):
    assert "set rate to 0.70 from next month" in await pat.means(Intent.CHANGE_RATE_REQUEST)


async def test_setting_a_rate_is_looked_at_first(pat, ana):
    words = await pat.means(Intent.SET_RATE, rate=Decimal("0.80"), effective_from=date(2026, 12, 1))
    assert "Set this rate?" in words
    assert "100 mi now: $76.00" in words
    assert "100 mi then: $80.00" in words
    assert "$0.04 per mile of it is above the official rate: that part is taxable pay." in words
    assert "$0.76 per mile" in await ana.means(Intent.RATE_QUESTION, date=date(2026, 12, 1))


async def test_a_rate_that_was_set_is_what_members_are_paid_from_that_day(town, pat, ana):
    words = await set_rate(pat, rate=Decimal("0.80"), effective_from=date(2026, 12, 1))
    assert "Set: $0.80 per mile from Dec 1, 2026." in words
    assert "$0.76 per mile" in await ana.means(Intent.RATE_QUESTION)
    after = await ana.means(Intent.RATE_QUESTION, date=date(2026, 12, 1))
    assert "$0.80 per mile" in after
    assert "It is $0.04 more than the IRS rate of $0.76 per mile; the part above may be taxed." in after


async def test_looking_sets_nothing(pat, ana):
    await pat.means(Intent.SET_RATE, rate=Decimal("0.80"), effective_from=date(2026, 12, 1))
    assert "the rate stays as it is" in await pat.presses("Leave it")
    assert "$0.76 per mile" in await ana.means(Intent.RATE_QUESTION, date=date(2026, 12, 1))


async def test_set_pressed_twice_sets_once(pat):
    await pat.means(Intent.SET_RATE, rate=Decimal("0.80"), effective_from=NEXT_YEAR)
    button = pat.action("Set")
    first = await pat.presses_again(button)
    assert await pat.presses_again(button) == first
    assert (await pat.means(Intent.LIST_RATES)).count("$0.80") == 1


async def test_following_the_government_less_something(pat, ana):
    await set_rate(pat, follows="us", offset=Decimal("-0.05"), effective_from=date(2026, 12, 1))
    words = await ana.means(Intent.RATE_QUESTION, date=date(2026, 12, 1))
    assert "$0.71 per mile" in words
    assert "IRS rate less $0.05" in words


async def test_an_employee_cannot_set_a_rate(ana):
    with pytest.raises(MileageError, match="Only administrators"):
        await ana.means(Intent.SET_RATE, rate=Decimal(3))


async def test_setting_asks_for_proof_first(town, pat, ana):
    await pat.means(Intent.SET_RATE, rate=Decimal("0.80"), effective_from=date(2026, 12, 1))
    town.sign_in.is_believed = False
    assert await pat.presses("Set") == "to prove"
    assert "$0.76 per mile" in await ana.means(Intent.RATE_QUESTION, date=date(2026, 12, 1))


async def test_the_planned_rate_is_cancelled_in_words(pat, ana):
    await set_rate(pat, rate=Decimal("0.80"), effective_from=NEXT_YEAR)
    words = await pat.means(Intent.CANCEL_RATE)
    assert "Cancelled: the rate from" in words
    assert "$0.80" not in words
    assert "No rate is planned" in await pat.means(Intent.CANCEL_RATE)


async def test_of_two_planned_rates_the_named_one_is_cancelled(pat):
    await set_rate(pat, rate=Decimal("0.80"), effective_from=date(2026, 12, 1))
    await set_rate(pat, rate=Decimal("0.90"), effective_from=NEXT_YEAR)
    await pat.means(Intent.CANCEL_RATE)
    assert len([title for title in pat.buttons if title.startswith("Cancel")]) == 2
    words = await pat.means(Intent.CANCEL_RATE, date_from=NEXT_YEAR, date_to=date(2027, 1, 31))
    assert "$0.90" not in words
    assert "$0.80" in words


async def test_a_rate_pressed_from_the_list_is_cancelled(pat):
    await set_rate(pat, rate=Decimal("0.80"), effective_from=NEXT_YEAR)
    await pat.presses("All rates")
    assert "Cancelled" in await pat.presses("Cancel Fri, Jan 1")


async def test_a_vehicle_without_a_rate_is_answered_with_those_that_have_one(ana):
    assert "IRS has no rate for that. It has rates for: car" in await ana.means(
        Intent.RATE_QUESTION, vehicle="motorcycle"
    )
