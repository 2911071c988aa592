"""Questions about rates, whole, in the words of people of four countries; the figures are the golden numbers."""

import pytest

GB = {"locale": "en-GB", "zone": "Europe/London"}
CA = {"locale": "en-CA", "zone": "America/Toronto"}
AU = {"locale": "en-AU", "zone": "Australia/Sydney"}
US = {"locale": "en-US", "zone": "America/New_York"}
ELSEWHERE = "3f0c1f6e-1111-4c1e-9a51-0000000000ff"
SOMEBODY = "3f0c1f6e-3333-4c1e-9a51-0000000000ee"


async def asks(place, who, text) -> str:
    """What somebody without an organization reads."""
    alone = place.chatter("Sam", SOMEBODY, tenant=ELSEWHERE, **who)
    await alone.opens()
    return await alone.says(text)


@pytest.mark.parametrize(
    ("who", "text", "told"),
    [
        (US, "what would 120 miles have paid in 2025?", ["$84.00"]),
        (US, "what would 120 miles pay on 2026-06-30?", ["$87.00"]),
        (US, "what would 120 miles pay on 2026-07-01?", ["$91.20"]),
        (US, "what would 100 miles pay on 2022-06-30?", ["$58.50"]),
        (US, "what would 100 miles pay on 2022-07-01?", ["$62.50"]),
        (US, "what would 100 medical miles pay on 2026-06-30?", ["$20.50"]),
        (US, "what would 100 miles of charity pay?", ["$14.00"]),
        (US, "what would 120 miles pay if I'm at 9,990 miles?", ["$91.20"]),
        (US, "what was the IRS rate in 2022?", ["$0.585", "$0.625"]),
        (US, "what would 100 miles pay in 2027?", ["hasn't published", "$0.76"]),
        (US, "what was the IRS rate in 1996?", ["I don't have", "Jan 1, 1997"]),
        (US, "has the 2027 rate been announced?", ["hasn't published", "second half of December"]),
        (US, "irs rate for bicycles", ["IRS has no rate for that", "car"]),
        (US, "what's the rate in Brazil?", ["I don't know official rates of Brazil", "HMRC"]),
        (US, "what's the german rate?", ["I don't know official rates of Germany"]),
        (US, "irish rate", ["Revenue"]),
        (GB, "what would 20 miles pay if I'm at 9,990 miles?", ["£8.00", "9,990 mi counted before it"]),
        (GB, "what would 20 miles pay if I have driven 9990 miles this year?", ["£8.00"]),
        (GB, "how much for 20 miles with 9,990 so far?", ["£8.00"]),
        (GB, "what would 20 miles pay after 9990 miles?", ["£8.00"]),
        (GB, "what would 12000 miles pay?", ["£6,000.00"]),
        (GB, "what would 100 miles pay on 2026-04-05?", ["£45.00"]),
        (GB, "what would 100 miles pay on 2026-04-06?", ["£55.00"]),
        (GB, "what would 100 miles pay by motorcycle?", ["£24.00"]),
        (GB, "what would 100 miles by bike pay?", ["£20.00"]),
        (GB, "what would 100 miles with a passenger pay?", ["£60.00", "1 passenger"]),
        (GB, "hmrc rate 2001", ["I don't have the HMRC rate", "6 Apr 2002"]),
        (CA, "what would 6000 km pay?", ["$4,320.00"]),
        (CA, "what would 6000 km pay in the Yukon?", ["$4,560.00"]),
        (CA, "what would 20 km pay if I'm at 4,990 km?", ["$14.00"]),
        (CA, "what would 20 km pay in Yukon if I'm at 4,990 km?", ["$14.80"]),
        (CA, "what's the rate in Nunavut?", ["$0.77 per km"]),
        (AU, "what would 6000 km pay?", ["$4,550.00", "beyond what is paid in a year"]),
        (AU, "what would 20 km pay if I'm at 4990 km?", ["$9.10"]),
        (AU, "what's the rate on 2027-07-01", ["hasn't published", "$0.91"]),
    ],
)
@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
async def test_a_question_is_answered_with_the_right_figure(place, who, text, told):
    answer = await asks(place, who, text)
    assert [words for words in told if words not in answer] == []


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
async def test_a_question_of_its_own_is_no_follow_up_of_an_estimate(place):
    _, ana = await place.programme()
    assert "$91.20" in await ana.says("what would 120 miles pay?")
    answer = await ana.says("what was the IRS rate in 2022?")
    assert "What 120 mi would pay" not in answer
    assert "$87.00" in await ana.says("what would 120 miles pay in June?")
    assert "In force" in await ana.says("what is the rate for a van?")


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
async def test_ones_own_rate_is_told_whatever_country_is_named_besides(place):
    _, ana = await place.programme()
    assert "Your business rate" in await ana.says("what's my rate in Germany?")


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
async def test_a_whole_command_is_no_answer_to_the_question_before(place):
    ada, _ = await place.programme()
    await ada.says("set rate to 70")
    planned = await ada.says("set charity rate 0.20 from 2026-12-01")
    assert "For: Charity" in planned
    assert "From: Tue, Dec 1, 2026" in planned
    await ada.says("set charity rate to 20")
    assert "For: Charity" in await ada.says("set it to 0.2")


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
async def test_a_rate_is_for_the_vehicle_and_in_the_currency_that_were_named(place):
    ada, ana = await place.programme()
    assert "Your organization pays in USD" in await ada.says("set rate 0.9 eur")
    assert "For: Business · motorcycle" in await ada.says("set rate for motorcycles 0.30")
    await ada.presses("Set")
    assert "It is for: Business · motorcycle." in await ana.sees("pays a new rate")
    assert "$0.30 per mile" in await ana.says("what's my motorcycle rate?")
    assert "$0.76 per mile" in await ana.says("what's my rate?")


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
async def test_what_reads_the_same_is_one_line(place):
    _, ana = await place.programme()
    assert "Jul 1 – Dec 31, 2026: $0.76 per mile" in await ana.says("my rate in 2026")


async def test_a_country_asked_for_in_a_noun_alone_is_known_or_named_as_unknown(place):
    _, ana = await place.programme()
    assert "CA$" in await ana.says("rate in Canada")
    assert "I don't know official rates of Germany" in await ana.says("mileage rate in germany")


@pytest.mark.parametrize(
    "text", ["parking rate", "what's the rate for tolls", "is parking reimbursed?", "my toll rate"]
)
async def test_costs_have_no_rate(place, text):
    answer = await asks(place, US, text)
    assert "Parking and tolls have no rate" in answer
    assert "$0.76" not in answer


@pytest.mark.parametrize("text", ["rate for boats", "boat rate", "what is the rate for a helicopter", "meal rate"])
async def test_what_nobody_drives_has_no_rate_and_the_answer_says_what_has(place, text):
    answer = await asks(place, US, text)
    assert "I only know rates for driving: by car, van, motorcycle or bicycle." in answer
    assert "$0.76" not in answer


@pytest.mark.parametrize("text", ["what's my rate?", "rate for an SUV", "rate for client visits"])
async def test_what_is_driven_has_its_rate(place, text):
    assert "$0.76 per mile" in await asks(place, US, text)
