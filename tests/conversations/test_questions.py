"""What is missing is asked for once, and the answer may take any form."""

from tests.conversations.conftest import BEN


async def test_the_distance_that_was_missing(place):
    _, ana = await place.programme()
    assert "How far was it?" in await ana.says("log a drive to Globex on Friday")
    drive = await ana.says("12 miles")
    assert "Globex" in drive
    assert "Fri, Nov 20, 2026" in drive
    assert "12 mi" in drive


async def test_more_is_told_while_the_question_stays_open(place):
    _, ana = await place.programme()
    await ana.says("log a drive to Globex")
    assert "How far was it?" in await ana.says("yesterday")
    drive = await ana.says("12.5 km")
    assert "Mon, Nov 23, 2026" in drive
    assert "12.5 km" in drive


async def test_one_of_two_distances_by_its_place(place):
    _, ana = await place.programme()
    question = await ana.says("drove 20-25 miles to the shop")
    assert "[20 mi]\n[25 mi]" in question
    assert "25 mi" in await ana.says("the second")


async def test_one_of_two_distances_by_its_button(place):
    _, ana = await place.programme()
    await ana.says("drove 20-25 miles to the shop")
    other = next(action for action in ana.messages[-1].activity["attachments"][0]["content"]["actions"])
    assert "20 mi" in await ana.presses("20 mi")
    again = await ana.invokes(other)
    assert "settled" in str(again["value"])


async def test_a_correction_is_an_answer(place):
    _, ana = await place.programme()
    await ana.says("log a drive to Globex")
    assert "32 mi" in await ana.says("no, 32 not 23")


async def test_never_mind_changes_nothing(place):
    _, ana = await place.programme()
    await ana.says("log a drive to Globex")
    assert "forgotten" in await ana.says("cancel")
    assert "Globex" not in await ana.says("review")


async def test_a_new_sentence_is_obeyed(place):
    _, ana = await place.programme()
    await ana.says("log a drive to Globex")
    assert "$0.76 per mile" in await ana.says("what's my rate?")
    assert "Initech" in await ana.says("9 miles to Initech today")


async def test_a_misreading_is_put_right_in_one_message(place):
    _, ana = await place.programme()
    await ana.says("23.4 miles to Acme yesterday, client visit")
    assert "Sun, Nov 22, 2026" in await ana.says("no, Sunday")
    assert "19 mi" in await ana.says("make it 19")


async def test_what_is_still_to_come_is_no_answer(place):
    _, ana = await place.programme()
    await ana.says("log a drive to Globex")
    assert "still to come" in await ana.says("log 30 miles tomorrow")
    assert "Globex" not in await ana.says("review")


async def test_an_answer_may_tell_more(place):
    _, ana = await place.programme()
    await ana.says("log a drive to Globex")
    drive = await ana.says("12 miles yesterday")
    assert "Globex" in drive
    assert "Mon, Nov 23, 2026" in drive


async def test_another_drive_told_is_no_answer(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme on Monday or Tuesday")
    assert "How far was it?" in await ana.says("drove to Fabrikam on Friday")
    drive = await ana.says("17 miles")
    assert "Fabrikam" in drive
    assert "Fri, Nov 20, 2026" in drive
    assert "Acme" not in await ana.says("review")


async def test_another_drive_told_in_german_is_no_answer(place):
    await place.programme()
    ben = place.chatter("Ben Ek", BEN, locale="de-DE", zone="Europe/Berlin")
    await ben.opens()
    await ben.says("12 km zu Acme am Montag oder Dienstag")
    assert "Wie weit" in await ben.says("bin am Freitag zu Fabrikam gefahren")


async def test_a_drive_named_by_its_number_is_shown_and_changes_nothing(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme, client visit")
    for question in ("edit #1", "log a drive to Globex", "5 miles to Globex on February 30"):
        for naming in ("show #1", "#1", "drive 1"):
            await ana.says(question)
            shown = await ana.says(naming)
            assert "Drive #1" in shown, (question, naming)
            assert "Purpose: client visit" in shown, (question, naming)


async def test_a_number_still_answers_which_drive(place):
    _, ana = await place.programme()
    await ana.says("12 miles to Acme, client visit")
    await ana.says("9 miles to Globex, client visit")
    await ana.says("my drives")
    assert "Which drive do you mean?" in await ana.says("delete")
    assert "Deleted drive #1" in await ana.says("#1")


async def test_a_drive_of_several_days_is_recorded_on_each(place):
    _, ana = await place.programme()
    question = await ana.says("12 miles to Acme, client visit, on Monday and Tuesday")
    assert "[Mon, Nov 23, 2026]" in question
    drives = await ana.presses("On each of these days")
    assert "Recorded 2 drives." in drives
    assert "#1 · Mon, Nov 23" in drives
    assert "#2 · Tue, Nov 24" in drives


async def test_both_means_each_day(place):
    _, ana = await place.programme()
    assert "isn't in the calendar" not in await ana.says("12 miles to Acme Sunday, Monday and Tuesday")
    assert "Recorded 3 drives." in await ana.says("all of them")


async def test_a_day_is_offered_once(place):
    _, ana = await place.programme()
    question = await ana.says("10 miles today to Globex on Monday and Tuesday or so")
    assert question.count("[Tue, Nov 24, 2026]") == 1


async def test_the_day_of_the_other_drives_is_theirs_alone(place):
    _, ana = await place.programme()
    question = await ana.says("10 mi to Smith yesterday and 14 mi to Jones")
    assert "You named a day for some of these drives only. Which day were the others?" in question
    drives = await ana.presses("Tue, Nov 24, 2026")
    assert "Smith\n#1 · Mon, Nov 23" in drives
    assert "Jones\n#2 · Tue, Nov 24" in drives
    assert "I keep them in the trash for 30 days." in await ana.presses("Delete all of these")
