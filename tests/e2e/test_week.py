"""Monday comes: the weekly summary arrives by itself, can be acted on, and comes once."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from domain.weeks import week_of
from storage.engine import make_engine
from storage.outbox_tables import summary_times
from tests.e2e.stage import InChat, Stage
from tests.e2e.test_spine import decides_the_rate, invites, joins, sets_up

pytestmark = pytest.mark.e2e


def present() -> datetime:
    """The bot of a journey lives in the real present."""
    return datetime.now(UTC)  # noqa: TID251  # as the bot's own clock


def make_last_week_due(stage: Stage) -> None:
    """As if it were the minute for which everybody's summary of last week was planned; the bot's clock finds it."""
    now = present()
    due = {"week": week_of(now.date()).before().monday, "due_at": now - timedelta(minutes=1)}
    engine = make_engine(stage.database)
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        connection.execute(update(summary_times).values(due))
    engine.dispose()


async def logs_last_week(ana: InChat) -> None:
    last_tuesday = week_of(present().date()).before().monday + timedelta(days=1)
    on = f"{last_tuesday:%B} {last_tuesday.day}, {last_tuesday.year}"
    await ana.says(f"10 miles to Northwind on {on}, client visit")
    await ana.sees("Northwind", "10 mi")
    await ana.says(f"6 miles to Fabrikam on {on}")
    await ana.sees("Fabrikam", "What was it for?")


async def test_the_clock_sends_last_week_and_its_buttons_work(stage: Stage):
    adele, ana = await stage.administrator_and("Ana")
    await sets_up(adele)
    await decides_the_rate(adele)
    await invites(adele, ana, stage.mail_of("Ana"))
    await joins(ana)
    await logs_last_week(ana)
    await asyncio.to_thread(make_last_week_due, stage)
    await ana.sees("Your week", "2 drives", "Only you see this")
    await ana.presses("Business")
    await ana.sees("Your week", "16 mi")
    await asyncio.sleep(3)
    weeks = [bubble for bubble in await ana.bubbles(everything=True) if "Your week" in bubble]
    assert len(weeks) == 1
