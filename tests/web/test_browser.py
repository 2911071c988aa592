"""The dashboard in a real browser: at 320 px, in the dark, by keyboard, with words that try to be HTML."""

from collections.abc import AsyncIterator
from datetime import date

import pytest
from playwright.async_api import BrowserContext, Page

from cards.words import Say
from domain.receipts import scan_of
from services import receipts
from tests.office import entry
from tests.pictures import png
from tests.web.browsers import a_browser, a_window
from tests.web.building import Building, furnish

pytestmark = pytest.mark.e2e

NASTY = "<img src=x onerror=document.title='broken'>"
CONTRAST = """() => {
  const lightness = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }).reduce((sum, value, place) => sum + value * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (!/rgba\\(.*, 0\\)$/.test(colour)) return colour;
    }
  };
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  const texts = [...document.querySelectorAll("main *, header *")].filter((element) =>
    element.checkVisibility() && hasText(element));
  return texts.map((element) => {
    const [one, other] = [lightness(getComputedStyle(element).color), lightness(ground(element))].sort((a, b) => b - a);
    return [element.textContent.slice(0, 40), (one + 0.05) / (other + 0.05)];
  }).filter(([, ratio]) => ratio < 4.5);
}"""
"""Visible texts whose contrast is below 4.5 to 1 (WCAG 2.2, AA)."""


@pytest.fixture
async def local(own_database) -> AsyncIterator[Building]:
    async with Building(own_database, is_local=True) as building:
        yield building


@pytest.fixture
async def context(request) -> AsyncIterator[BrowserContext]:
    width, is_dark = getattr(request, "param", (1100, False))
    async with a_browser(width=width, is_dark=is_dark) as context:
        yield context


async def opened(context: BrowserContext, building: Building, name: str) -> Page:
    """The dashboard as somebody sees it."""
    window = await a_window(context)
    await window.page.goto(str(building.client.make_url("/dashboard")))
    await window.page.get_by_role("button", name=name).click()
    await window.page.get_by_text("Your rate today").wait_for()
    assert window.complaints == []
    return window.page


@pytest.mark.parametrize("context", [(320, False), (320, True), (1100, False), (1100, True)], indirect=True)
async def test_every_view_fits_and_can_be_read(local, context):
    furnish(local)
    page = await opened(context, local, "Adele Vance")
    for tab in await page.get_by_role("tab").all():
        await tab.click()
        await page.wait_for_timeout(200)
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        for theme in ("", "contrast"):
            await page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
            assert await page.evaluate(CONTRAST) == []


async def test_tabs_are_walked_with_arrows(local, context):
    furnish(local)
    page = await opened(context, local, "Ana Diaz")
    await page.get_by_role("tab", name="Drives", exact=True).focus()
    await page.keyboard.press("ArrowRight")
    chosen = page.get_by_role("tab", selected=True)
    assert (await chosen.inner_text(), await chosen.evaluate("tab => tab === document.activeElement")) == (
        "What Adele Vance's sees",
        True,
    )
    await page.keyboard.press("ArrowLeft")
    assert await chosen.inner_text() == "Drives"


async def test_drives_are_a_table_that_a_screen_reader_can_name(local, context):
    furnish(local)
    page = await opened(context, local, "Ana Diaz")
    table = page.get_by_role("table", name="My drives")
    await table.wait_for()
    assert await table.get_by_role("columnheader").all_inner_texts() == [
        "Day",
        "From and to",
        "Purpose",
        "Distance",
        "Amount",
        "Report",
    ]
    assert await page.get_by_role("status").inner_text() == "8 drives shown"
    for label in ("Days", "Category", "Place or purpose"):
        assert await page.get_by_label(label, exact=True).count() == 1


async def test_words_of_people_are_never_html(local, context):
    ada, ana = furnish(local)
    told = entry("5", date(2026, 11, 1), destination=NASTY, purpose=NASTY, notes=NASTY)
    local.report(ana, *local.office.log(ana, told))
    page = await opened(context, local, "Ana Diaz")
    await page.get_by_text(NASTY).first.wait_for()
    await page.get_by_role("tab", name="What Adele Vance's sees").click()
    await page.get_by_text("Nov 1, 2026", exact=True).first.click()
    assert await page.locator("main img").count() == 0
    assert await page.title() == "My drives \u2013 MileIQ"
    assert ada.is_administrator


async def test_a_filter_narrows_the_list(local, context):
    furnish(local)
    page = await opened(context, local, "Ana Diaz")
    await page.get_by_label("Category", exact=True).select_option("personal")
    await page.get_by_role("status").get_by_text("1 drive shown").wait_for(state="attached")
    assert await page.get_by_role("table", name="My drives").get_by_role("row").count() == 2


async def test_earlier_drives_come_on_demand(local, context):
    ada = local.office.set_up("Adele Vance")
    local.office.log(ada, *(entry(str(miles), date(2026, 10, 1 + miles % 20)) for miles in range(1, 61)))
    page = await opened(context, local, "Adele Vance")
    await page.get_by_role("button", name="Show earlier drives").click()
    await page.get_by_role("status").get_by_text("10 drives more shown").wait_for(state="attached")
    assert await page.get_by_role("table", name="My drives").get_by_role("row").count() == 61


async def test_a_file_is_saved_and_a_refusal_is_said(local, context):
    furnish(local)
    page = await opened(context, local, "Ana Diaz")
    await page.get_by_role("tab", name="Files").click()
    async with page.expect_download() as started:
        await page.get_by_role("button", name="Everything about me").click()
    download = await started.value
    assert download.suggested_filename == "mileage-own-2026-01-01-2026-12-31.zip"
    await page.get_by_role("button", name="PDF mileage log").click()
    assert "Some drives aren't complete" in await page.get_by_role("alert").inner_text()


async def test_outside_teams_the_page_says_where_to_go(own_database, context):
    async with Building(own_database, teams_address="https://teams.microsoft.com/l/entity/x/drives") as building:
        page = await context.new_page()
        await page.goto(str(building.client.make_url("/dashboard")))
        link = page.get_by_role("link", name="Open in Teams")
        await link.wait_for()
        assert await link.get_attribute("href") == "https://teams.microsoft.com/l/entity/x/drives"


async def test_the_page_speaks_the_language_that_was_chosen(own_database, context):
    async with Building(own_database, is_local=True, speaker_in=Say) as building:
        _, ana = furnish(building)
        building.office(lambda store: store.people.choose(ana.person.id, chosen_locale="de-DE"))
        window = await a_window(context)
        await window.page.goto(str(building.client.make_url("/dashboard")))
        await window.page.get_by_role("button", name="Ana").click()
        await window.page.get_by_text("Ihr Satz heute").wait_for()
        await window.page.get_by_role("tab", name="Was Adele Vance's sieht").click()
        await window.page.get_by_text("Adele Vance's sieht genau diese Fahrten").wait_for()
        assert await window.page.locator("html").get_attribute("lang") == "de-DE"
        assert window.complaints == []


async def test_receipts_are_opened_from_their_drives(local, context):
    office = local.office
    ada, ana = furnish(local)
    (number,) = office.log(ana, entry(on=date(2026, 11, 2), destination="Toll bridge"))
    office(receipts.attach, [office(receipts.keep, scan_of(png()), by=ana, at=office.at).key], number, by=ana)
    local.report(ana, number)
    mine = await opened(context, local, "Ana Diaz")
    await mine.get_by_role("button", name="1 receipt").click()
    address = await mine.get_by_role("link", name="Open the receipt").get_attribute("href")
    assert (await local.fetch(str(address)))[0] == 200
    theirs = await opened(context, local, ada.person.label)
    await theirs.get_by_role("tab", name="Reported to").click()
    await theirs.locator("details.report summary").first.click()
    await theirs.get_by_role("button", name="1 receipt").click()
    address = await theirs.get_by_role("link", name="Open the receipt").get_attribute("href")
    assert (await local.fetch(str(address)))[1] == scan_of(png()).content
