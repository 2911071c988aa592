"""What the client lets people do to each other and to themselves: wrong hands, double presses, second thoughts."""

import asyncio

import pytest

from tests.e2e.stage import InChat, Stage

pytestmark = pytest.mark.e2e


async def invited(stage: Stage, *others: str) -> list[InChat]:
    """The administrator, Ana who has her invitation, and others who have none."""
    adele, ana, *more = await stage.administrator_and("Ana", *others)
    await adele.says("set up")
    await adele.sees("Contoso is set up")
    await adele.says(f"invite {stage.mail_of('Ana')}")
    await ana.sees("invites you")
    return [adele, ana, *more]


async def test_declining_can_be_thought_over_until_the_invitation_is_withdrawn(stage: Stage):
    adele, ana = await invited(stage)
    await ana.presses("Decline…")
    await ana.presses("Decline invitation")
    await ana.sees("You declined the invitation")
    await adele.sees("Ana Diaz", "declined")
    await ana.presses("Join after all")
    await ana.sees("You have joined Contoso")
    await adele.sees("Ana Diaz has joined Contoso")


async def test_a_withdrawn_invitation_says_so_where_it_was(stage: Stage):
    adele, ana = await invited(stage)
    await adele.says(f"rescind {stage.mail_of('Ana')}")
    await ana.sees("withdrawn")
    assert "Get started with MileIQ" not in await ana.buttons()


async def test_pressing_twice_is_pressing_once(stage: Stage):
    adele, ana = await invited(stage)
    await ana.presses("Get started with MileIQ")
    join = ana.newest_card.get_by_role("button", name="Join", exact=True)
    await join.dblclick()
    await ana.sees("You have joined Contoso")
    await adele.sees("Ana Diaz has joined Contoso")
    await asyncio.sleep(1)
    told = [bubble for bubble in await adele.bubbles(everything=True) if "has joined" in bubble]
    assert len(told) == 1


async def test_somebody_who_is_no_administrator_learns_nothing(stage: Stage):
    _, ana, ben = await invited(stage, "Ben")
    await ana.presses("Get started with MileIQ")
    await ana.presses("Join")
    await ana.sees("You have joined Contoso")
    for asked in ("invitations", "members", "reported", f"status of {stage.mail_of('Ana')}"):
        await ben.says(asked)
        await ben.sees("administrator")
    await ben.does_not_see("Ana Diaz")


async def test_leaving_keeps_the_drives_and_says_what_ends(stage: Stage):
    adele, ana = await invited(stage)
    await ana.presses("Get started with MileIQ")
    await ana.presses("Join")
    await ana.sees("You have joined Contoso")
    await ana.says("10 miles to Northwind today, client visit")
    await ana.sees("Northwind", "10 mi")
    await ana.says("leave")
    await ana.presses("Leave Contoso")
    await ana.sees("You have left Contoso")
    await adele.sees("Ana Diaz", "left")
    await ana.says("my drives")
    await ana.sees("Northwind", "10 mi")


async def test_a_bot_that_starts_again_remembers(stage: Stage):
    adele, ana = await invited(stage)
    await stage.restart()
    await ana.presses("Get started with MileIQ")
    await ana.presses("Join")
    await ana.sees("You have joined Contoso")
    await adele.sees("Ana Diaz has joined Contoso")
