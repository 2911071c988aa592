"""What is missing is asked for once, and the answer may take any form."""


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
