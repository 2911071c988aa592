"""The whole line through the product, as a manager could read it: from the first hello to an approved report."""

import pytest

from tests.e2e.stage import InChat, Stage

pytestmark = pytest.mark.e2e

DRIVE = "23.4 miles to Acme today, client visit, $4 parking"
"""Of today and at the organization's own rate: the same figures whenever this is run."""


async def test_from_set_up_to_an_approved_report(stage: Stage):
    adele, ana = await stage.administrator_and("Ana")
    await sets_up(adele)
    await decides_the_rate(adele)
    await invites(adele, ana, stage.mail_of("Ana"))
    await joins(ana)
    await adele.sees("Ana Diaz has joined Contoso")
    await adele.says("invitations")
    await adele.sees("Ana Diaz joined")
    await logs_deletes_and_brings_back(ana)
    await asks_for_the_rate(ana)
    await reports_one_of_three(ana)
    await sees_the_reported_one_alone(adele)
    await adele.presses("Approve")
    await adele.sees("Approved by Adele Vance")
    await ana.sees("Adele Vance approved it: $20.38")
    await ana.says("summary")
    await ana.sees("Your week", "3 drives", "Reported 1 of 3")


async def sets_up(adele: InChat):
    await adele.says("hi")
    await adele.sees("Hello Adele!", "23.4 miles to Acme")
    await adele.says("help")
    await adele.sees("What you can type")
    await adele.says("set up")
    await adele.sees("Contoso is set up", "It follows IRS")


async def decides_the_rate(adele: InChat):
    await adele.says("set rate to 0.70 from January 1 2026")
    await adele.sees("Set this rate?", "$0.70 per mile")
    await adele.presses("Set")
    await adele.sees("Set: $0.70 per mile from Jan 1, 2026")


async def invites(adele: InChat, ana: InChat, mail: str):
    await adele.says(f"invite {mail}")
    invitation = await ana.sees("Adele Vance invites you", within=2)
    assert "What Contoso will see Only the drives you choose to report" in invitation
    assert "What it will never see Your other drives" in invitation
    assert "per mile for your work drives Set by Contoso, in force since" in invitation
    await adele.sees("Ana Diaz is invited")


async def joins(ana: InChat):
    await ana.presses("Get started with MileIQ")
    await ana.sees("It's you, Ana Diaz", "Invited by Adele Vance")
    await ana.presses("Join")
    await ana.sees("You have joined Contoso", "Tell me about it in a sentence")


async def logs_deletes_and_brings_back(ana: InChat):
    await ana.says(DRIVE)
    await ana.sees("Acme", "Purpose client visit", "Distance 23.4 mi", "Amount $16.38", "Parking $4.00", "Total $20.38")
    assert await ana.buttons() == ["Edit", "Delete"]
    await ana.presses("Delete")
    await ana.sees("Deleted drive #1")
    await ana.presses("Undo")
    await ana.sees("Acme", "Total $20.38")
    await ana.presses("Edit")
    await ana.fills("Distance", "19")
    await ana.presses("Save")
    await ana.sees("Distance 23.4 mi → 19 mi", "Total $17.30")
    await ana.presses("Undo")
    await ana.sees("Distance 23.4 mi", "Total $20.38")


async def asks_for_the_rate(ana: InChat):
    await ana.says("what's my rate?")
    await ana.sees("$0.70 per mile", "In force since Jan 1, 2026", "Set by Adele Vance", "Contoso sets it")


async def reports_one_of_three(ana: InChat):
    await ana.says("12 miles to the dentist yesterday, personal")
    await ana.sees("dentist", "12 mi")
    await ana.says("5 miles to Fabrikam today")
    await ana.sees("Fabrikam", "5 mi", "What was it for?")
    await ana.says("review")
    await ana.sees("1 drive is ready to report", "Acme", "1 personal drive stays with you")
    await ana.presses("Report")
    await ana.sees("Reported to Contoso", "Waiting for a decision")


async def sees_the_reported_one_alone(adele: InChat):
    await adele.sees("Ana Diaz", "Acme · client visit", "$20.38")
    await adele.says("reported")
    await adele.sees("Ana Diaz", "1 drive, $20.38")
    await adele.does_not_see("dentist", "12 mi", "Fabrikam")
