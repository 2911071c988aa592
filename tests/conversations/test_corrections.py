"""Reports after they were sent, in plain words: corrected, returned one drive at a time, exported."""


async def reported(ana, *said):
    for words in said:
        await ana.says(words)
    await ana.says("review")
    await ana.presses("Report")


async def test_an_approved_drive_is_corrected_in_words(place):
    ada, ana = await place.programme()
    await reported(ana, "23.4 miles to Acme yesterday, client visit, $4 parking")
    await ada.sees("Waiting for a decision")
    await ada.presses("Approve")
    await ana.sees("approved it")
    assert "This drive was approved." in await ana.says("#1")
    difference = await ana.says("correct #1: 19 miles")
    for words in ("As approved", "23.4 mi, $21.78", "19 mi, $18.44", "-$3.34", "Only you see this."):
        assert words in difference
    assert "20 mi, $19.20" in await ana.says("make it 20")
    assert "It stays as it was approved." in await ana.says("undo")
    await ana.says("correct #1: 19 miles")
    assert "Reported to Contoso." in await ana.presses("Report the correction")
    seen = await ada.sees("Correction of approved drive #1")
    for words in ("As approved", "Reversed", "-$21.78", "+$18.44", "-23.4 mi"):
        assert words in seen
    await ada.presses("Approve")
    await ana.sees("approved it")
    assert "19 mi × $0.76 = $14.44" in await ana.says("explain #1")
    assert "It was never driven" in await ana.says("delete #1")


async def test_one_drive_is_returned_in_words_and_comes_again(place):
    ada, ana = await place.programme()
    await reported(ana, "12 miles to Acme yesterday, visit", "9 miles to Fabrikam yesterday, visit")
    await ada.sees("Waiting for a decision")
    assert "Returned: no purpose" in await ada.says("return #2: no purpose")
    told = await ana.sees("came back")
    assert "#2: Fabrikam" in told
    assert "Returned: no purpose" in told
    assert "Changed: Purpose visit → planning" in await ana.says("change the purpose of #2 to planning")
    assert "1 drive is ready to report" in await ana.says("review")
    await ana.presses("Report")
    await ada.sees("planning")


async def test_an_administrator_exports_what_one_person_reported(place):
    ada, ana = await place.programme()
    await reported(ana, "12 miles to Acme yesterday, visit")
    await ana.says("9 miles to Hidden Lane yesterday, visit")
    for words in ("export Ana this month", "export ana@contoso.example this month as csv"):
        offered = await ada.says(words)
        assert "Ana Diaz" in offered
        assert "Hidden" not in offered
    assert "Nobody called Ben has reported anything to you." in await ada.says("export Ben this month")
