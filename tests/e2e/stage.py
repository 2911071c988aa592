"""A stage for journeys: this bot, and for each person Microsoft's own client in a browser of its own.

What people do reads as it is: ``await ana.says("hi")``, ``await ana.presses("Join")``, ``await ana.sees("Welcome")``.
"""

import asyncio
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import coverage
from playwright.async_api import Browser, Locator, Page, Route, async_playwright

from tests.tree import ROOT
from tools.browser import QUIETLY, get_chromium
from tools.node import find_node
from tools.playground import DemoPerson, Window, demo_organization, open_window
from tools.processes import Started, free_port, stop_all, wait_until_answers

PATIENCE = 15.0
LOOKS_EVERY = 0.05
BUBBLE = ".fai-OutputCard"
CARD = ".ac-adaptiveCard"
COMPOSE = '[contenteditable="true"][data-lexical-editor="true"]'
NEWEST_WITH_BUTTON = """(bubbles, title) => bubbles.findLastIndex(bubble =>
    [...bubble.querySelectorAll("button")].some(button => button.innerText.trim() === title))"""
OF_A_BUBBLE = "bubbles => bubbles.map(bubble => bubble.innerText)"
SPACES = re.compile(r"\s+")
LEFT_OUT_OF_THE_BOT = re.compile(r"^(MICROSOFT_|LOCAL$|DATABASE_URL$|BRAND_NAME$|.*_URL$)")
LOOPBACK = re.compile(r"https?://(127\.0\.0\.1|localhost)[:/]|^(data|blob|about):")
FAILURES = ROOT / "build" / "journeys"


class InChat:
    """Somebody in their personal chat with the bot. What they see is what came since they last did something."""

    def __init__(self, who: DemoPerson, page: Page, bot: Started) -> None:
        self.who = who
        self.page = page
        self._bot = bot
        self._from = 0

    async def says(self, words: str) -> None:
        """Type and send."""
        self._from = await self.page.locator(BUBBLE).count()
        compose = self.page.locator(COMPOSE).last
        await compose.fill(words)
        await compose.press("Enter")

    async def presses(self, title: str, *, within: float = PATIENCE) -> None:
        """Press the newest button with this title, as soon as there is one."""
        deadline = time.monotonic() + within
        while (place := await self.page.locator(BUBBLE).evaluate_all(NEWEST_WITH_BUTTON, title)) < 0:
            if time.monotonic() > deadline:
                await self._fail(f"{self.who.first_name} finds no button {title!r}", await self.bubbles())
            await asyncio.sleep(LOOKS_EVERY)
        await self.page.bring_to_front()
        bubble = self.page.locator(BUBBLE).nth(place)
        await bubble.get_by_role("button", name=title, exact=True).last.click()
        self._from = place

    async def fills(self, label: str, words: str) -> None:
        """Write into the newest field with this label."""
        await self.page.get_by_label(label, exact=True).last.fill(words)

    async def sees(self, *words: str, within: float = PATIENCE) -> str:
        """Wait for a bubble with all these words; the whole of it. Fails after ``within`` seconds."""
        deadline = time.monotonic() + within
        while True:
            bubbles = await self.bubbles()
            for bubble in reversed(bubbles):
                if all(wanted in bubble for wanted in words):
                    return bubble
            if time.monotonic() > deadline:
                await self._fail(f"{self.who.first_name} does not see {words}", bubbles)
            await asyncio.sleep(LOOKS_EVERY)

    async def does_not_see(self, *words: str) -> None:
        """None of these words anywhere in the chat, now."""
        everything = " ".join(await self.bubbles(everything=True))
        for word in words:
            if word in everything:
                await self._fail(f"{self.who.first_name} sees {word!r}", [everything])

    async def bubbles(self, *, everything: bool = False) -> Sequence[str]:
        """The bot's bubbles as plain words, the oldest first."""
        texts = await self.page.locator(BUBBLE).evaluate_all(OF_A_BUBBLE)
        return [SPACES.sub(" ", text).strip() for text in texts[0 if everything else self._from :]]

    async def buttons(self) -> Sequence[str]:
        """Titles of the buttons on the newest card."""
        return [SPACES.sub(" ", text) for text in await self.newest_card.get_by_role("button").all_inner_texts()]

    @property
    def newest_card(self) -> Locator:
        """The card that came last."""
        return self.page.locator(CARD).last

    async def takes_picture(self, path: Path) -> None:
        """Keep the newest card as it stands in the client."""
        path.parent.mkdir(parents=True, exist_ok=True)
        await self.page.locator(BUBBLE).last.screenshot(path=path)

    async def _fail(self, what: str, seen: Sequence[str]) -> None:
        FAILURES.mkdir(parents=True, exist_ok=True)
        picture = FAILURES / f"{time.strftime('%H%M%S')}-{self.who.first_name}.png"
        await self.page.screenshot(path=picture, full_page=True)
        shown = "\n  ".join(seen) or "(nothing)"
        raise AssertionError(f"{what}. Since the last act there is:\n  {shown}\nThe bot said:\n{self._bot.said()}")


class Stage:
    """A bot with an empty database, and the people who came."""

    def __init__(self, bot: Started, address: str, browser: Browser, windows: list[Window]) -> None:
        self.bot = bot
        self.address = address
        self._browser = browser
        self._windows = windows
        self._organization = demo_organization()
        self._node = find_node()

    async def enter(self, *names: str) -> list[InChat]:
        """Let people of the demonstration's directory open their chat, each welcomed by the bot."""
        people = [self._organization.person(name) for name in names]
        windows = [open_window(self._node, person, self._organization, self.address) for person in people]
        self._windows.extend(windows)
        for window in windows:
            await asyncio.to_thread(wait_until_answers, window.process, f"{window.address}/_debug/ping")
        return list(await asyncio.gather(*map(self._open_chat, windows)))

    async def administrator_and(self, *names: str) -> list[InChat]:
        """The administrator and others."""
        return await self.enter(self._organization.administrator.first_name, *names)

    def mail_of(self, name: str) -> str:
        """Where somebody can be invited."""
        return self._organization.person(name).mail

    @property
    def database(self) -> str:
        """The address of the bot's database."""
        return database_in(self.bot.log.parent)

    def stop(self) -> None:
        """End the bot."""
        self.bot.stop()

    async def restart(self) -> None:
        """End the bot and start it again on the same database and address."""
        await asyncio.to_thread(self.stop)
        self.bot = await a_bot(self.bot.log.parent, urlsplit(self.address).port or 0)

    async def _open_chat(self, window: Window) -> InChat:
        context = await self._browser.new_context(viewport={"width": 900, "height": 1000}, reduced_motion="reduce")
        page = await context.new_page()
        await page.route(lambda address: not LOOPBACK.match(address), _refuse)
        await page.goto(window.address)
        person = InChat(window.person, page, self.bot)
        await page.get_by_role("textbox").last.wait_for()
        await person.sees("")
        return person


@asynccontextmanager
async def a_stage() -> AsyncIterator[Stage]:
    """A stage, taken down with everything on it."""
    async with AsyncExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="journey-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        windows: list[Window] = []
        stack.callback(_take_down, windows)
        player = await stack.enter_async_context(async_playwright())
        browser = await player.chromium.launch(executable_path=get_chromium(), args=list(QUIETLY))
        stack.push_async_callback(browser.close)
        port = free_port()
        one = Stage(await a_bot(folder, port), f"http://127.0.0.1:{port}", browser, windows)
        stack.callback(one.stop)
        yield one


async def a_bot(folder: Path, port: int) -> Started:
    """The bot on the database in ``folder``, ready, and measured when the tests are."""
    environment = {name: value for name, value in os.environ.items() if not LEFT_OUT_OF_THE_BOT.match(name)}
    environment |= {"LOCAL": "1", "PORT": str(port), "DATABASE_URL": database_in(folder)}
    measuring = ("-m", "coverage", "run") if coverage.Coverage.current() is not None else ()
    command = (sys.executable, *measuring, "app.py")
    bot = Started(command, ROOT, environment, log=folder / "bot.log")
    await asyncio.to_thread(wait_until_answers, bot, f"http://127.0.0.1:{port}/healthz")
    return bot


def database_in(folder: Path) -> str:
    """The address of a database in a folder."""
    return f"sqlite:///{folder / 'mileage.db'}"


async def _refuse(route: Route) -> None:
    await route.abort()


def _take_down(windows: Sequence[Window]) -> None:
    stop_all([window.process for window in windows])
    for window in windows:
        shutil.rmtree(window.process.log.parent, ignore_errors=True)
