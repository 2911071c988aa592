"""Opening a month asks for proof, and old cards and made-up months change nothing."""

from datetime import date

import pytest

from domain.errors import MileageError
from language import Intent

OCTOBER = date(2026, 10, 1)


async def test_without_proof_it_is_a_button(town, pat):
    await pat.means(Intent.LOCK_PERIODS, days=5)
    town.sign_in.is_believed = False
    assert "Choose it here and press Save." in await pat.means(Intent.LOCK_PERIODS, never=True)
    assert "Open October 2026 again for reports?" in await pat.means(
        Intent.LOCK_PERIODS, date_from=OCTOBER, is_open=True
    )
    opens = pat.action("Open it again")
    assert await pat.presses_again(opens) == "to prove"
    town.sign_in.is_believed = True
    assert "October 2026 is open for reports again." in await pat.presses_again(opens)
    assert "October 2026 is open for reports again." in await pat.presses_again(opens)
    assert "October 2026 is locked." in await pat.presses("Lock it again")


async def test_the_settings_have_a_field_for_it_and_a_card_without_one_changes_nothing(pat):
    await pat.means(Intent.ORGANIZATION_SETTINGS)
    assert pat.filled()["lock"] == "never"
    save = pat.action("Save")
    assert "locked 10 days after their end" in await pat.presses("Save", lock="10")
    data = {"verb": save["verb"], "data": save["data"], "associatedInputs": "none"}
    assert "locked 10 days after their end" in await pat.presses_again(data, commute="none", purpose="true")
    with pytest.raises(MileageError, match="This card is incomplete"):
        await pat.presses_again(data, commute="none", purpose="true", lock="soon")
    assert "never locked" in await pat.presses_again(data, commute="none", purpose="true", lock="never")


@pytest.mark.parametrize("month", ["October", "2026-13-01", "", 7])
async def test_a_month_that_is_none_is_refused(pat, month):
    with pytest.raises(MileageError, match="This card is incomplete"):
        await pat.presses_again({"verb": "month.reopen", "data": {"month": month}})


async def test_a_driver_presses_in_vain(pat, ana):
    await pat.means(Intent.LOCK_PERIODS, days=5)
    with pytest.raises(MileageError, match="Only administrators"):
        await ana.presses_again({"verb": "month.reopen", "data": {"month": "2026-10-01"}})
