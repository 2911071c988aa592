"""The tab inside Teams: Microsoft's own library, its pinned bytes, under our policy, in a frame of teams.microsoft.com.

Only the host is played: it answers the library's messages as Teams does. Nothing leaves this computer.
"""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from playwright.async_api import BrowserContext, Frame, Route

from domain.members import Profile
from tests.needs import need_npm_part
from tests.web.browsers import Window, a_browser, a_window
from tests.web.building import Building, furnish
from tools.node import PARTS

pytestmark = pytest.mark.e2e

PUBLIC = "https://mileage.example"
LIBRARY = PARTS / "@microsoft" / "teams-js" / "dist" / "umd" / "MicrosoftTeams.min.js"
HOST = """<!doctype html><title>host</title>
<iframe src="https://mileage.example/tab" width="1000" height="700"></iframe>
<script>
const token = %s;
window.opened = [];
addEventListener("message", ({ data, source, origin }) => {
  const reply = (...args) => source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
  const answers = {
    initialize: () => reply("content", "desktop", JSON.stringify({ apiVersion: 4, supports: { pages: {} } }), "2.0.0"),
    getContext: () => reply({ theme: "dark", locale: "en-us", frameContext: "content", hostName: "Teams" }),
    "authentication.getAuthToken": () => reply(true, token),
    executeDeepLink: () => { window.opened.push(data.args[0]); reply(true); },
  };
  (answers[data.func] ?? reply)();
});
</script>"""


@dataclass(frozen=True)
class Teams:
    """The played client with the tab in it."""

    window: Window
    tab: Frame


@pytest.fixture
async def context() -> AsyncIterator[BrowserContext]:
    need_npm_part("@microsoft/teams-js")
    async with a_browser() as context:
        yield context


async def in_teams(context: BrowserContext, building: Building, who: Profile, library: bytes) -> Teams:
    """The tab as Teams shows it to somebody."""

    async def from_us(route: Route) -> None:
        address = route.request.url.replace(PUBLIC, str(building.client.make_url("")).rstrip("/"))
        await route.fulfill(response=await route.fetch(url=address))

    async def from_the_library(route: Route) -> None:
        is_library = route.request.url.endswith(".js")
        await route.fulfill(
            body=library if is_library else b'{"validOrigins": ["teams.microsoft.com"]}',
            headers={
                "Content-Type": "text/javascript" if is_library else "application/json",
                "Access-Control-Allow-Origin": "*",
            },
        )

    async def from_teams(route: Route) -> None:
        token = building.token(who)["Authorization"].removeprefix("Bearer ")
        await route.fulfill(body=HOST % json.dumps(token), content_type="text/html")

    await context.route(f"{PUBLIC}/**", from_us)
    await context.route("https://res.cdn.office.net/teams-js/**", from_the_library)
    await context.route("https://teams.microsoft.com/**", from_teams)
    window = await a_window(context)
    await window.page.goto("https://teams.microsoft.com/")
    tab = next(frame for frame in window.page.frames if frame.url.startswith(PUBLIC))
    return Teams(window, tab)


async def test_the_tab_signs_in_and_wears_the_theme_of_teams(building, context):
    _, ana = furnish(building)
    teams = await in_teams(context, building, ana, LIBRARY.read_bytes())
    await teams.tab.get_by_text("Your rate today").wait_for()
    assert await teams.tab.locator("#who").inner_text() == "Ana Diaz"
    assert await teams.tab.evaluate("document.documentElement.dataset.theme") == "dark"
    assert teams.window.complaints == []


async def test_a_file_is_opened_by_teams_outside_of_the_frame(building, context):
    _, ana = furnish(building)
    teams = await in_teams(context, building, ana, LIBRARY.read_bytes())
    await teams.tab.get_by_role("tab", name="Files").click()
    await teams.tab.get_by_role("button", name="Everything about me").click()
    await teams.window.page.wait_for_function("window.opened.length > 0")
    (address,) = await teams.window.page.evaluate("window.opened")
    status, content, _ = await building.fetch(address.removeprefix(PUBLIC))
    assert (address.startswith(f"{PUBLIC}/files/"), status, content[:2]) == (True, 200, b"PK")


async def test_a_library_that_is_not_the_pinned_one_is_not_run(building, context):
    _, ana = furnish(building)
    teams = await in_teams(context, building, ana, LIBRARY.read_bytes() + b"\n")
    await teams.tab.get_by_text("Teams can’t be reached from this page.").first.wait_for()
    assert any("integrity" in complaint for complaint in teams.window.complaints)
