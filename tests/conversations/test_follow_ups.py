"""What is said after something was shown is about what was shown."""

import pytest

from tests.teams_chat import Chatter

DRIVE = "23.4 miles to Acme yesterday, client visit"


async def shown_list(ana: Chatter) -> None:
    """Three drives in a list: Initech, Globex, Acme."""
    await ana.says("12 miles to Globex on Sunday, delivery")
    await ana.says("9 miles to Initech yesterday, audit")
    await ana.says("20 miles to Acme on Friday, client visit")
    await ana.says("my drives")


async def test_an_estimate_of_another_month_and_another_distance(place):
    _, ana = await place.programme()
    assert "120 mi × $0.76" in await ana.says("what would 120 miles have paid in July?")
    assert "120 mi × $0.725" in await ana.says("what about June?")
    assert "300 mi × $0.725" in await ana.says("and for 300 miles?")
    assert "40 mi × $0.725" in await ana.says("same but 40 miles")
    assert "40 mi × $0.70" in await ana.says("and in 2025?")
    assert "50 km = 31.069 mi × $0.70" in await ana.says("how about 50 km?")
    assert "× $0.21" in await ana.says("and for medical?")
    assert "none" in await ana.says("my drives")


async def test_a_rate_of_another_time(place):
    _, ana = await place.programme()
    assert "$0.76 per mile" in await ana.says("what's my rate?")
    assert "$0.725 per mile" in await ana.says("what about June?")
    assert "$0.70 per mile" in await ana.says("and last year?")
    assert "300 mi × $0.70 = $210.00" in await ana.says("and for 300 miles?")


async def test_another_years_and_another_countrys_table(place):
    _, ana = await place.programme()
    assert "$0.67" in await ana.says("what's the irs rate for 2024?")
    assert "$0.655" in await ana.says("and 2023?")
    assert "$0.22" in await ana.says("and for medical?")
    assert "CRA" in await ana.says("and in Canada?")


async def test_a_list_of_another_week(place):
    _, ana = await place.programme()
    await ana.says(DRIVE)
    assert "none" in await ana.says("my drives last month")
    assert "Acme" in await ana.says("and this month?")
    assert "none" in await ana.says("only personal?")
    assert "no drives" in await ana.says("how much did I drive in October?")
    assert "23.4 mi" in await ana.says("and in November?")


@pytest.mark.parametrize(
    ("locale", "question", "month", "distance"),
    [
        ("de-DE", "Was bekomme ich für 120 Meilen im Juli?", "und im Juni?", "und für 300 Meilen?"),
        ("es-ES", "¿Cuánto me pagan por 120 millas en julio?", "¿y en junio?", "¿y para 300 millas?"),
        ("fr-FR", "Combien pour 120 milles en juillet ?", "et en juin ?", "et pour 300 milles ?"),
    ],
)
async def test_in_other_languages(place, locale, question, month, distance):
    _, ana = await place.programme()
    ana.locale = locale
    await ana.says(question)
    assert "120 mi × 0,725" in await ana.says(month)
    assert "300 mi × 0,725" in await ana.says(distance)


async def test_a_sentence_of_its_own_is_no_follow_up(place):
    _, ana = await place.programme()
    await ana.says("what's my rate?")
    assert "Recorded." in await ana.says("and 12 miles to Acme yesterday, client visit")
    assert "Recorded." not in await ana.says("and in June?")
    assert "Only you see this" in await ana.says("review")


async def test_and_back_makes_it_a_round_trip(place):
    _, ana = await place.programme()
    await ana.says(DRIVE)
    assert "23.4 mi → 46.8 mi: 23.4 mi each way" in await ana.says("and back")
    assert "Taken back." in await ana.says("undo")
    assert "46.8 mi: 23.4 mi each way" in await ana.says("and the way home too")
    assert "23.4 mi" in await ana.says("no, that was one way")


async def test_and_back_on_another_day_is_a_drive_the_other_way(place):
    _, ana = await place.programme()
    await ana.says("9 miles from Office to Acme on Friday, audit")
    back = await ana.says("and back on Saturday")
    assert "the way back of #1" in back
    assert "Acme → Office" in back
    assert "Sat, Nov 21, 2026" in back
    assert "Fri, Nov 20, 2026" in await ana.says("#1")


async def test_the_same_on_another_day_is_another_drive(place):
    _, ana = await place.programme()
    await ana.says("9 miles to Acme on Friday, audit")
    assert "the same as #1" in await ana.says("and the same on Thursday")
    assert "Thu, Nov 19, 2026" in ana.last
    assert "Fri, Nov 20, 2026" in await ana.says("#1")


@pytest.mark.parametrize("words", ["great, submit that", "perfect, report it", "looks good, submit it", "submit this"])
async def test_submit_that_is_the_drive_just_shown(place, words):
    _, ana = await place.programme()
    await ana.says("12 miles to Globex on Sunday, delivery")
    await ana.says(DRIVE)
    shown = await ana.says(words)
    assert "1 drive is ready to report" in shown
    assert "$17.78" in shown
    assert "Reported to Contoso" in await ana.presses("Report")


async def test_a_drive_is_reported_by_the_place_it_went_to(place):
    _, ana = await place.programme()
    await shown_list(ana)
    shown = await ana.says("report the Globex drive")
    assert "1 drive is ready to report" in shown
    assert "Initech" not in shown
    assert "3 drives are ready to report" in await ana.says("report my drives to the office")


async def test_submit_those_are_the_drives_of_the_list(place):
    _, ana = await place.programme()
    await shown_list(ana)
    await ana.says("my drives last week")
    assert "2 drives are ready to report" in await ana.says("submit those")
    assert "3 drives are ready to report" in await ana.says("submit everything")
    assert "3 drives are ready to report" in await ana.says("report them")
    assert "1 drive is ready to report" in await ana.says("submit #2")


async def test_what_is_reported_is_not_offered_again(place):
    _, ana = await place.programme()
    await ana.says(DRIVE)
    await ana.says("submit it")
    await ana.presses("Report")
    assert "nothing left to report" in await ana.says("submit #1")


async def test_it_was_another_day(place):
    _, ana = await place.programme()
    await ana.says("23.4 miles to Acme on Tuesday, client visit")
    assert "→ Mon, Nov 23, 2026" in await ana.says("wasn't Tuesday, was Monday")
    assert "→ Thu, Nov 19, 2026" in await ana.says("it wasn't Monday, it was Thursday")


@pytest.mark.parametrize(
    "words", ["no, 32 not 23", "no 32 not 23", "32 miles, not 23", "should be 32", "no, wrong, 32"]
)
async def test_it_was_another_distance(place, words):
    _, ana = await place.programme()
    await ana.says("23 miles to Acme yesterday, client visit")
    assert "Changed: Distance 23 mi → 32 mi." in await ana.says(words)
    assert "1 drive" in await ana.says("my drives")


async def test_the_second_of_a_list(place):
    _, ana = await place.programme()
    await shown_list(ana)
    assert "Globex" in await ana.says("the second")
    await ana.says("my drives")
    assert "9 mi → 19 mi" in await ana.says("make the first one 19 miles")
    await ana.says("my drives")
    assert "Deleted drive #3 (Acme" in await ana.says("delete the third")
    await ana.says("my drives")
    assert "Deleted" not in await ana.says("delete the fifth")


async def test_on_the_second_is_a_day(place):
    _, ana = await place.programme()
    await shown_list(ana)
    assert "Nov 2, 2026" in await ana.says("5 miles to Umbrella on the second, audit")


@pytest.mark.parametrize("words", ["the second", "#1", "1", "the Globex one", "Globex"])
async def test_which_of_two_is_said_in_words(place, words):
    _, ana = await place.programme()
    await ana.says("12 miles to Globex on Sunday, delivery")
    await ana.says("9 miles to Initech on Sunday, audit")
    assert "Which drive do you mean?" in await ana.says("delete the Sunday drive")
    assert "Deleted drive #1 (Globex" in await ana.says(words)


async def test_whether_it_is_another_one_is_said_in_words(place):
    _, ana = await place.programme()
    await ana.says(DRIVE)
    assert "Is it another one?" in await ana.says(DRIVE)
    assert "Drive #1" in await ana.says("no, it's the same")
    await ana.says(DRIVE)
    assert "Drive #2" in await ana.says("yes")
    assert "2 drives" in await ana.says("my drives")


async def test_the_distance_of_an_estimate_is_asked_for(place):
    _, ana = await place.programme()
    assert "Which distance do you mean?" in await ana.says("how much would I get for 20-30 miles?")
    assert "30 mi × $0.76" in await ana.says("the second")
    await ana.says("how much would I get for a few miles?")
    assert "40 mi × $0.76" in await ana.says("40")
    await ana.says("how much would I get for 20-30 miles?")
    assert "20 mi × $0.76" in await ana.presses("20 mi")
    assert "× $0.725" in await ana.says("and in June?")


@pytest.mark.parametrize("words", ["and Thursday too", "also on Thursday", "Thursday as well", "and on Thursday"])
async def test_and_thursday_too_is_another_drive(place, words):
    _, ana = await place.programme()
    await ana.says("14 miles to Acme last Wednesday, site visit")
    assert "the same as #1" in await ana.says(words)
    assert "Wed, Nov 18, 2026" in await ana.says("#1")
    assert "Thu, Nov 19, 2026" in await ana.says("#2")


async def test_the_way_home_is_a_drive_of_its_own(place):
    _, ana = await place.programme()
    assert "Recorded 3 drives." in await ana.says("12 miles from home to Acme, then 8 to Globex, then 15 back home")


async def test_the_day_of_several_is_the_day_of_all(place):
    _, ana = await place.programme()
    assert "Which day" in await ana.says("I did 10 miles to Acme; 15 to Globex yesterday")
    assert ana.last.count("Mon, Nov 23") == 1
    recorded = await ana.presses("Mon, Nov 23, 2026")
    assert recorded.count("Mon, Nov 23") == 2


@pytest.mark.parametrize("words", ["oops wrong unit, km", "km", "no, km", "I meant km, not miles"])
async def test_it_was_the_other_unit(place, words):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme yesterday, audit")
    assert "12 mi → 12 km" in await ana.says(words)


async def test_what_should_change_is_said_next(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme, audit")
    assert "What should I change?" in await ana.says("change it")
    assert "→ Mon, Nov 23, 2026" in await ana.says("yesterday")


@pytest.mark.parametrize("words", ["what's it worth?", "how much do I get for it?", "how much is that?"])
async def test_what_the_drive_is_worth(place, words):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme, audit")
    assert "12 mi × $0.76 = $9.12" in await ana.says(words)


@pytest.mark.parametrize("words", ["ok", "great", "ok good", "bye", "cool, see you"])
async def test_a_nod_wants_no_card(place, words):
    _, ana = await place.programme()
    assert await ana.says(words) == "All right. Tell me when you have driven."


async def test_summaries_go_on_in_words(place):
    _, ana = await place.programme()
    await ana.says("pause the weekly summary")
    assert "paused" not in await ana.says("turn it back on")


async def test_words_about_the_distance_lose_nothing(place):
    _, ana = await place.programme()
    await ana.says("log a drive to Acme for client visit")
    assert "How far was it?" in await ana.says("forgot how far, hm")
    recorded = await ana.says("20")
    assert "Acme" in recorded
    assert "client visit" in recorded
    assert "forgot" not in recorded


async def test_show_it_is_no_purpose(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme yesterday")
    shown = await ana.says("show it")
    assert "Drive #1" in shown
    assert "Purpose" not in shown


async def test_five_more_is_asked_about(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme yesterday, client visit")
    assert "Changed" not in await ana.says("and to Globex, 5 more")
    assert "12 mi" in await ana.says("my drives")


async def test_a_yes_to_a_rate_is_its_button(place):
    ada, _ = await place.programme()
    await ada.says("set rate to 0.70 from January 1, 2027")
    assert "press the button on its card" in await ada.says("yes")
    await ada.presses("Set")
    assert "Nothing is waiting" in await ada.says("cancel")
    assert "0.70" in await ada.says("rates")


async def test_never_mind_forgets_the_rate(place):
    ada, _ = await place.programme()
    await ada.says("set rate to 0.70 from January 1, 2027")
    assert "forgotten" in await ada.says("never mind")
    assert "0.70 per mile" not in await ada.says("rates")


async def test_a_yes_to_nothing_is_told_so(place):
    _, ana = await place.programme()
    assert "Nothing is waiting for an answer" in await ana.says("yes")
    assert "Nothing is waiting for an answer" in await ana.says("no")


async def test_what_is_held_back_stays_as_it_was(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme yesterday, client visit")
    assert "Nothing was changed, and nothing was sent" in await ana.says("please don't submit anything yet")
    assert "12 mi" in await ana.says("my drives")


async def test_a_rate_that_is_held_back_is_forgotten(place):
    ada, _ = await place.programme()
    await ada.says("set rate to 0.70 from January 1, 2027")
    assert "forgotten" in await ada.says("stop, don't change the rate")
    assert "0.70 per mile" not in await ada.says("rates")
