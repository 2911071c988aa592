"""`make gallery`: every card as Teams draws it, light, dark and on a narrow phone, as pictures a person can look at.

Drawn in Chromium by the official renderer with the Teams host settings; both come from npm and are not kept here.
"""

import html
import json
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from cards.elements import Card
from cards.gallery import samples
from tools.browser import QUIETLY, get_chromium
from tools.node import PARTS, ROOT

HOME = ROOT / "build" / "gallery"
SHEET = ROOT / "tools" / "gallery.html"
RENDERER = PARTS / "adaptivecards" / "dist"
MARKDOWN = PARTS / "markdown-it" / "dist" / "browser" / "markdown-it.umd.min.js"
HOST_SETTINGS = PARTS / "adaptivecards-designer" / "lib" / "hostConfigs"
MARGINS = 24
OF_TEAMS_ALONE = 'Unknown element type "Chart.'
"""The renderer of the standard draws what stands in for a chart, which is what is looked at, and says so."""


@dataclass(frozen=True, slots=True)
class Look:
    """A theme of Teams and the width of the card in it, in CSS pixels."""

    name: str
    theme: str
    width: int


LOOKS = (Look("light", "light", 460), Look("dark", "dark", 460), Look("narrow", "light", 320))


@dataclass(frozen=True, slots=True)
class Drawing:
    """What came of drawing a card: the renderer's complaints, button titles cut off, pixels it sticks out."""

    complaints: tuple[str, ...]
    cut: tuple[str, ...]
    sticks_out: int

    @property
    def problems(self) -> list[str]:
        """All that is wrong, in words."""
        cut = [f"the button {title!r} is cut off" for title in self.cut]
        out = [f"it sticks out by {self.sticks_out} px"] if self.sticks_out else []
        return [*(one for one in self.complaints if not one.startswith(OF_TEAMS_ALONE)), *cut, *out]


class Easel:
    """A page with the renderer in it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.goto(SHEET.as_uri())
        page.add_style_tag(path=RENDERER / "adaptivecards.css")
        page.evaluate("document.head.append(document.querySelector('style'))")
        page.add_script_tag(path=RENDERER / "adaptivecards.min.js")
        page.add_script_tag(path=MARKDOWN)
        self._settings = {look.theme: host_settings(look.theme) for look in LOOKS}

    def draw(self, content: Mapping[str, Any], look: Look, picture: Path | None = None) -> Drawing:
        """Draw a card; keep it as PNG when ``picture`` says where."""
        self._page.set_viewport_size({"width": look.width + MARGINS, "height": 200})
        said = self._page.evaluate(
            "([content, settings, theme]) => draw(content, settings, theme)",
            [dict(content), self._settings[look.theme], look.theme],
        )
        if picture is not None:
            self._page.screenshot(path=picture, full_page=True)
        return Drawing(tuple(said["complaints"]), tuple(said["cut"]), int(said["sticksOut"]))


def host_settings(theme: str) -> Any:
    """How Teams sets the renderer up for a theme (light, dark)."""
    return json.loads((HOST_SETTINGS / f"microsoft-teams-{theme}.json").read_text(encoding="utf-8-sig"))


@contextmanager
def easel() -> Iterator[Easel]:
    """An easel in a browser of its own, offline. Raises FileNotFoundError when there is no browser."""
    chromium = get_chromium()
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=list(QUIETLY))
        yield Easel(browser.new_context(offline=True, reduced_motion="reduce").new_page())
        browser.close()


def picture_of(name: str, look: Look) -> str:
    """The file name of a card's picture."""
    return f"{re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-')}-{look.name}.png"


def draw_all(cards: Iterable[tuple[str, Card]], home: Path) -> dict[str, list[str]]:
    """Draw every card in every look into ``home``, with an index; what is wrong with each card."""
    home.mkdir(parents=True, exist_ok=True)
    problems: dict[str, list[str]] = {}
    with easel() as here:
        for name, card in cards:
            drawings = [here.draw(card.content, look, home / picture_of(name, look)) for look in LOOKS]
            problems[name] = sorted({problem for drawing in drawings for problem in drawing.problems})
    (home / "index.html").write_text(index_of(problems))
    return problems


def index_of(problems: Mapping[str, list[str]]) -> str:
    """A page with all pictures side by side."""
    rows = "".join(
        f"<h2>{html.escape(name)}</h2>"
        + "".join(f"<p class=wrong>{html.escape(problem)}</p>" for problem in wrong)
        + "".join(f'<img src="{picture_of(name, look)}" alt="{look.name}" loading=lazy>' for look in LOOKS)
        for name, wrong in problems.items()
    )
    style = "body{font:14px sans-serif;margin:24px}img{vertical-align:top;margin:0 12px 12px 0}.wrong{color:#c00}"
    return f"<!doctype html><meta charset=utf-8><title>Cards</title><style>{style}</style><h1>Cards</h1>{rows}"


def main() -> int:
    """Draw all cards anew; 1 when something is wrong with one."""
    shutil.rmtree(HOME, ignore_errors=True)
    problems = draw_all(samples(), HOME)
    for name, wrong in problems.items():
        for problem in wrong:
            print(f"{name}: {problem}", file=sys.stderr)
    print(f"{len(problems)} cards in {len(LOOKS)} looks: {(HOME / 'index.html').relative_to(ROOT)}")
    return 1 if any(problems.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
