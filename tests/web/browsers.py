"""A window of a real browser, in which whatever the browser complains of is collected."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import BrowserContext, Page, async_playwright

from tests.needs import need_chromium
from tools.browser import QUIETLY, get_chromium


@dataclass(frozen=True)
class Window:
    """A page and what the browser said against it: refused scripts, broken policies, errors."""

    page: Page
    complaints: list[str]


@asynccontextmanager
async def a_browser(*, width: int = 1100, is_dark: bool = False) -> AsyncIterator[BrowserContext]:
    need_chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=get_chromium(), args=list(QUIETLY))
        yield await browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if is_dark else "light",
            locale="en-US",
            reduced_motion="reduce",
        )
        await browser.close()


async def a_window(context: BrowserContext) -> Window:
    page = await context.new_page()
    window = Window(page, [])
    page.on("console", lambda said: window.complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: window.complaints.append(str(error)))
    return window
