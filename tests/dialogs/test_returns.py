"""Administrators return single drives with a reason, from the card and in words."""

import pytest

from domain.errors import MileageError
from language import Intent
from tests.dialogs.test_reports import log, reported


async def opened(pat) -> str:
    await pat.means(Intent.REPORTED)
    return await pat.presses("Open")


async def test_drives_are_ticked_and_the_rest_goes_on_waiting(pat, ana):
    await reported(ana, "Acme", "Fabrikam", "Northwind")
    await opened(pat)
    form = await pat.presses("Return single drives…")
    assert "Return drives of Ana" in form
    assert "Please tick the drives that go back." in await pat.presses("Return these drives", drives="", reason="Why?")
    assert "Please say why." in await pat.presses("Return these drives", drives="2", reason=" ")
    words = await pat.presses("Return these drives", drives="2", reason="no purpose")
    assert "Waiting for a decision" in words
    assert "Returned: no purpose" in words
    assert "Business: 2 drives, 20 mi, $15.20" in words
    assert "1 drive is ready to report" in await ana.means(Intent.REVIEW)
    assert "Fabrikam" in await ana.presses("Report")


async def test_the_driver_sees_which_and_why(pat, ana):
    await reported(ana, "Acme", "Fabrikam")
    shown = ana.action("Recall")
    await opened(pat)
    await pat.means(Intent.RETURN_REPORT, number=2, reason="no purpose")
    words = await ana.presses_again({"verb": "report.show", "data": shown["data"]})
    assert words.index("Fabrikam") < words.index("Returned: no purpose")
    assert "Business: 1 drive, 10 mi, $7.60" in words


async def test_typed_with_a_number_alone_the_form_asks_why(pat, ana):
    await reported(ana, "Acme", "Fabrikam")
    assert "What should Ana change?" in await pat.means(Intent.RETURN_REPORT, number=2)
    assert pat.filled()["drives"] == "2"
    assert "Returned: which client" in await pat.presses("Return these drives", reason="which client")


async def test_a_number_nobody_reported_is_not_found(pat, ana):
    await log(ana)
    for number in (1, 99):
        with pytest.raises(MileageError, match="No waiting report holds a drive"):
            await pat.means(Intent.RETURN_REPORT, number=number, reason="why")


async def test_without_proof_nothing_is_returned(town, pat, ana):
    await reported(ana, "Acme", "Fabrikam")
    town.sign_in.is_believed = False
    await pat.means(Intent.RETURN_REPORT, number=2, reason="no purpose")
    assert await pat.presses("Return these drives") == "to prove"
    assert "Nothing is waiting" in await ana.means(Intent.REVIEW)


async def test_a_single_drive_is_returned_with_its_report(pat, ana):
    await reported(ana)
    await opened(pat)
    assert "Return single drives…" not in pat.buttons
    assert "Returned by Pat: why" in await pat.means(Intent.RETURN_REPORT, number=1, reason="why")
