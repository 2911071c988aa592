"""What administrators do with reports."""

from datetime import date
from decimal import Decimal

import pytest

from domain.errors import MileageError
from language import Intent
from tests.dialogs.test_reports import log, reported


async def test_an_administrator_sees_exactly_the_reported_drives(pat, ana):
    await log(ana, "Secret clinic", purpose="")
    await reported(ana, "Acme")
    await pat.means(Intent.REPORTED)
    words = await pat.presses("Open")
    assert "Acme · visit" in words
    assert "Secret" not in words
    assert "#1 · Mon, Nov 23 · 10 mi" in words


async def test_approve_then_mark_paid(pat, ana):
    await reported(ana)
    await pat.means(Intent.REPORTED)
    await pat.presses("Open")
    assert "Approved by Pat, Nov 24, 2026" in await pat.presses("Approve")
    assert "Marked as paid by Pat, Nov 24, 2026" in await pat.presses("Mark as paid")


async def test_approve_pressed_twice_is_one_approval(pat, ana):
    await reported(ana)
    await pat.means(Intent.REPORTED)
    await pat.presses("Open")
    button = pat.action("Approve")
    first = await pat.presses_again(button)
    assert await pat.presses_again(button) == first


async def test_several_reports_are_approved_at_once(town, pat, ana):
    await reported(ana)
    ben = await town.joins("Ben")
    await reported(ben)
    await pat.means(Intent.REPORTED)
    keys = [choice["value"] for choice in pat.content["body"][1]["choices"]]
    words = await pat.presses("Approve the ticked ones", reports=",".join(keys))
    assert "2 reports approved: $15.20." in words
    assert "No report is waiting for you." in words


async def test_a_press_with_an_effect_asks_for_proof_first(town, pat, ana):
    await reported(ana)
    await pat.means(Intent.REPORTED)
    await pat.presses("Open")
    town.sign_in.is_believed = False
    assert await pat.presses("Approve") == "to prove"
    assert "Waiting for a decision" in await ana.means(Intent.REPORT_STATUS)


async def test_approve_in_words_without_proof_shows_the_report_with_its_button(town, pat, ana):
    await reported(ana)
    town.sign_in.is_believed = False
    assert "Waiting for a decision" in await pat.means(Intent.APPROVE_REPORT, name="ana")
    assert "Approve" in pat.buttons


async def test_approve_anas_report_in_words(pat, ana):
    await reported(ana)
    assert "Approved by Pat" in await pat.means(Intent.APPROVE_REPORT, name="ana")


async def test_approve_names_nobody_it_does_not_know(pat, ana):
    await log(ana)
    with pytest.raises(MileageError, match="Nobody called Ana has reported anything to you"):
        await pat.means(Intent.APPROVE_REPORT, name="Ana")


async def test_approve_with_two_waiting_shows_the_list(town, pat, ana):
    await reported(ana)
    await reported(await town.joins("Ben"))
    await pat.means(Intent.APPROVE_REPORT)
    assert "Approve the ticked ones" in pat.buttons


async def test_a_report_goes_back_with_a_reason_and_its_drives_are_free(pat, ana):
    await reported(ana)
    await pat.means(Intent.REPORTED)
    await pat.presses("Open")
    assert "What should Ana change?" in await pat.presses("Return…")
    assert "Please say why." in await pat.presses("Return it", reason=" ")
    assert "Returned by Pat: Which customer?" in await pat.presses("Return it", reason="Which customer?")
    assert "Returned by Pat: Which customer?" in await ana.means(Intent.REPORT_STATUS)
    assert "1 drive is ready to report" in await ana.presses("Review")


async def test_return_in_words_with_the_reason(pat, ana):
    await reported(ana)
    words = await pat.means(Intent.RETURN_REPORT, name="Ana", reason="which customer?")
    assert "Returned by Pat: which customer?" in words


async def test_nobody_decides_on_their_own_report(town, pat):
    profile = await pat.profile()
    assert profile.organization is not None
    organization_id = profile.organization.id
    await town.database.run(lambda store: store.members.add(organization_id, profile.person.id, at=town.at))
    await log(pat, on=date(2026, 11, 24))
    await pat.means(Intent.REVIEW)
    await pat.presses("Report")
    with pytest.raises(MileageError, match="Nobody decides on their own report"):
        await pat.means(Intent.APPROVE_REPORT)


async def test_a_driver_is_no_administrator(ana):
    await reported(ana)
    key = ana.action("Recall")["data"]["name"]
    with pytest.raises(MileageError, match="Only administrators"):
        await ana.means(Intent.REPORTED)
    for verb in ("reported.show", "report.approve", "report.return", "report.paid", "report.ask_return"):
        with pytest.raises(MileageError, match="Only administrators"):
            await ana.presses_again({"verb": verb, "data": {"name": key, "reason": "x"}})


async def test_the_list_is_looked_through_by_person_time_and_state(town, pat, ana):
    await reported(ana)
    ben = await town.joins("Ben")
    await log(ben, on=date(2026, 10, 5))
    await ben.means(Intent.REVIEW)
    await ben.presses("Report")

    async def people_in(**slots) -> list[str]:
        await pat.means(Intent.REPORTED, **slots)
        fields = [one for one in pat.content["body"] if one["type"] == "Input.ChoiceSet"]
        return [choice["title"].split(":")[0] for field in fields for choice in field["choices"]]

    assert await people_in() == ["Ben", "Ana"]
    assert await people_in(name="ben") == ["Ben"]
    assert await people_in(date_from=date(2026, 11, 1), date_to=date(2026, 11, 30)) == ["Ana"]
    await pat.means(Intent.APPROVE_REPORT, name="ben")
    assert await people_in(state="approved") == ["Ben"]
    assert await people_in() == ["Ana"]


async def test_the_list_turns_its_pages(town, pat):
    for number in range(12):
        await reported(await town.joins(f"D{number:02}"))
    first = await pat.means(Intent.REPORTED)
    assert "Older" in pat.buttons
    await pat.presses("Older")
    assert "Older" not in pat.buttons
    assert await pat.presses("Back to the newest") == first


async def test_a_sum_of_money_is_exact(pat, ana):
    for miles in ("1.25", "3.7", "0.1"):
        await log(ana, miles=miles)
    await ana.means(Intent.REVIEW)
    words = await ana.presses("Report")
    assert str(Decimal("0.95") + Decimal("2.81") + Decimal("0.08")) in words


async def test_no_tick_decides_nothing(pat, ana):
    await reported(ana)
    await pat.means(Intent.REPORTED)
    with pytest.raises(MileageError, match="No report is ticked"):
        await pat.presses("Approve the ticked ones", reports="")
