"""Correcting what was approved: the difference first, then a reversal and a new line for an administrator."""

from dataclasses import replace
from decimal import Decimal

import pytest

from dialogs import drive_edits
from dialogs.turns import Turn
from domain.errors import MileageError
from language import Frame, Intent
from tests.dialogs.test_reports import log, reported
from tests.teams_chat import plain


async def approved(pat, ana, *destinations) -> None:
    await reported(ana, *destinations)
    await pat.means(Intent.APPROVE_REPORT)


async def opened(pat) -> str:
    await pat.means(Intent.REPORTED)
    return await pat.presses("Open")


async def corrects(talker, miles="9", number=1, **more) -> str:
    return await talker.means(Intent.EDIT_DRIVE, number=number, distance=Decimal(miles), **more)


async def undo(talker) -> str:
    turn: Turn = replace(await talker.turn(), said="undo")
    talker.card = await drive_edits.answer_delete(turn, Frame(Intent.DELETE_DRIVE))
    return talker.words


async def test_a_correction_shows_the_difference_before_anything_is_sent(pat, ana):
    await approved(pat, ana)
    words = await corrects(ana)
    assert "Correction of drive #1 (Acme, Mon, Nov 23)" in words
    assert "Changed: Distance 10 mi → 9 mi." in words
    assert "As approved: 10 mi, $7.60" in words
    assert "Corrected: 9 mi, $6.84" in words
    assert "Difference: -$0.76" in words
    assert "Only you see this." in words
    assert "No report is waiting for you." in await pat.means(Intent.REPORTED)
    assert ana.buttons == ["Report the correction", "Change…", "It was never driven", "Leave it as approved"]


async def test_the_administrator_sees_original_reversal_and_correction_together_and_decides(pat, ana):
    await approved(pat, ana)
    await corrects(ana)
    assert "Reported to Contoso." in await ana.presses("Report the correction")
    words = await opened(pat)
    assert "Correction of approved drive #1" in words
    assert "As approved: Acme · visit #1 · Mon, Nov 23 · 10 mi +$7.60" in plain(words)
    assert "Reversed: Acme · visit #2 · Mon, Nov 23 · -10 mi -$7.60" in plain(words)
    assert "Corrected: Acme · visit #3 · Mon, Nov 23 · 9 mi +$6.84" in plain(words)
    assert "Corrections: -$0.76" in words
    assert "Approved by Pat" in await pat.presses("Approve")
    assert "9 mi" in await ana.means(Intent.LIST_DRIVES, number=1)
    assert "9 mi × $0.76 = $6.84" in await ana.means(Intent.EXPLAIN_DRIVE, number=1)


async def test_the_card_of_an_approved_drive_offers_to_correct_it_on_a_form(pat, ana):
    await approved(pat, ana)
    assert "This drive was approved." in await ana.means(Intent.LIST_DRIVES, number=1)
    assert ana.buttons == ["Correct…"]
    assert "Correct drive #1" in await ana.presses("Correct…")
    assert "looks like a slip" in await ana.presses("Show the difference", distance="2001")
    assert "Difference: +$1.52" in await ana.presses("Show the difference", distance="12")
    assert "not reported yet" in await ana.means(Intent.LIST_DRIVES, number=1)
    await ana.presses("Show the correction")
    assert ana.filled() == {}
    await ana.presses("Change…")
    assert ana.filled()["distance"] == "12"


async def test_never_driven_takes_the_whole_amount_back(pat, ana):
    await approved(pat, ana)
    words = await ana.means(Intent.DELETE_DRIVE, number=1)
    assert "It was never driven, or not for the organization." in words
    assert "Difference: -$7.60" in words
    await ana.presses("Report the correction")
    assert "Corrected:" not in await opened(pat)
    await pat.presses("Approve")
    assert "Your trash" in await ana.means(Intent.LIST_TRASH)
    assert "#1 (Acme" in ana.words


async def test_undo_forgets_a_correction(pat, ana):
    await approved(pat, ana)
    await corrects(ana)
    assert "It stays as it was approved." in await undo(ana)
    assert "Nothing is waiting to be reported." in await ana.means(Intent.REVIEW)


async def test_the_review_offers_corrections_among_the_drives(pat, ana):
    await approved(pat, ana, "Acme", "Fabrikam")
    await corrects(ana)
    await corrects(ana, "12", 2)
    await log(ana, "Northwind")
    words = await ana.means(Intent.REVIEW)
    assert "1 drive and 2 corrections are ready to report" in words
    assert "Corrections: +$0.76" in words
    assert "Correction of #1 (Acme, Mon, Nov 23): $7.60 → $6.84" in str(ana.content)
    assert ana.filled()["drives"] == "3,c1.1,c2.1"
    assert "Northwind" in await ana.presses("Report", drives="3,c2.1")
    assert "1 correction is ready to report" in await ana.means(Intent.REVIEW)


@pytest.mark.parametrize("ticks", ["cx.1", "c1", "c1.x", "c.", "c1.1.1", "c99999999999999999999.1"])
async def test_a_tick_that_was_never_offered_is_refused(pat, ana, ticks):
    await approved(pat, ana)
    await corrects(ana)
    await ana.means(Intent.REVIEW)
    with pytest.raises(MileageError, match="This card is incomplete"):
        await ana.presses("Report", drives=ticks)


async def test_a_button_pressed_twice_or_after_the_decision_reports_once(pat, ana):
    await approved(pat, ana)
    await corrects(ana)
    report = ana.action("Report the correction")
    first = await ana.presses_again(report)
    assert await ana.presses_again(report) == first
    await opened(pat)
    await pat.presses("Approve")
    with pytest.raises(MileageError, match="nothing left to report"):
        await ana.presses_again(report)


async def test_a_returned_correction_is_changed_and_reported_again(pat, ana):
    await approved(pat, ana)
    await corrects(ana)
    await ana.presses("Report the correction")
    assert "waits for a decision" in await ana.means(Intent.LIST_DRIVES, number=1)
    with pytest.raises(MileageError, match="Recall its report first"):
        await corrects(ana, "8")
    await opened(pat)
    await pat.means(Intent.RETURN_REPORT, reason="Please check the distance")
    assert "1 correction is ready to report" in await ana.means(Intent.REVIEW)
    assert "Corrected: 8 mi, $6.08" in await corrects(ana, "8")
    await ana.presses("Report the correction")
    await opened(pat)
    assert "Approved by Pat" in await pat.presses("Approve")


async def test_nobody_sees_or_reports_a_correction_of_somebody_else(town, pat, ana):
    await approved(pat, ana)
    await corrects(ana)
    buttons = [ana.action(title) for title in ana.buttons]
    ben = await town.joins("Ben")
    for button in buttons:
        with pytest.raises(MileageError, match=r"You have no drive #1\.|nothing left to report"):
            await ben.presses_again(button)
    assert "Difference: -$0.76" in await corrects(ana)
