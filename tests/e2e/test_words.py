"""Whatever is typed gets a useful answer, and an odd card or text harms nothing."""

import pytest

from tests.e2e.stage import Stage

pytestmark = pytest.mark.e2e


async def test_whatever_is_typed_gets_an_answer(stage: Stage):
    (ana,) = await stage.enter("Ana")
    for typed, answered in (
        ("hello", "Hello Ana!"),
        ("asdf qwer", "I didn't catch that"),
        ("12", "I didn't catch that"),
        ("thanks!", "You're welcome"),
        ("x" * 4000, ""),
        ("<b>review</b>", ""),
        ("drove to Acme yesterday", "far"),
    ):
        await ana.says(typed)
        assert await ana.sees(answered), typed


async def test_what_people_type_is_shown_as_typed(stage: Stage):
    (ana,) = await stage.enter("Ana")
    await ana.says("9 miles to [Acme](https://evil.example) *today*, client visit")
    await ana.sees("9 mi")
    assert await ana.newest_card.get_by_role("link").count() == 0
    assert await ana.newest_card.locator("em, strong a").count() == 0


async def test_a_question_is_answered_by_its_button_or_in_words(stage: Stage):
    (ana,) = await stage.enter("Ana")
    await ana.says("drove to Acme today for a client visit")
    await ana.sees("How far")
    await ana.says("14.5 miles")
    await ana.sees("Acme", "14.5 mi")
    await ana.says("make it 15")
    await ana.sees("14.5 mi → 15 mi")
    await ana.says("undo")
    await ana.sees("14.5 mi")


async def test_several_drives_in_one_message_are_one_card(stage: Stage):
    (ana,) = await stage.enter("Ana")
    await ana.says("yesterday 12 miles to Acme, client visit, and 8 miles to Northwind, delivery")
    await ana.sees("Acme", "Northwind", "12 mi", "8 mi")
