"""What the page says, in a reader's language: its scripts say English sentences, the bot's catalogue has the others."""

import re
from functools import cache
from pathlib import Path
from string import Formatter

from aiohttp import web

from domain.exports import Speaker
from web.desk import Dashboard
from web.headers import STATIC

SCRIPTS = Path(__file__).parent / "static"
SAID = re.compile(r'\bsay\("((?:[^"\\]|\\.)*)"')
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


@cache
def sentences() -> frozenset[str]:
    """The sentences of all scripts, as they stand there: ``say("…")``."""
    return frozenset(said for script in SCRIPTS.glob("*.js") for said in SAID.findall(script.read_text("utf-8")))


def words_in(say: Speaker) -> dict[str, str]:
    """The sentences that read otherwise in the language of ``say``; their {placeholders} stay."""
    told = {sentence: say(sentence, **_placeholders(sentence)) for sentence in sentences()}
    return {sentence: words for sentence, words in told.items() if words != sentence}


async def words(dashboard: Dashboard, request: web.Request) -> web.Response:
    """The page's words in a language; those of no language are English, which the page has."""
    tag = request.match_info["tag"]
    if not LANGUAGE_TAG.fullmatch(tag):
        raise web.HTTPNotFound
    return web.json_response({"words": words_in(dashboard.speaker_in(tag))}, headers=STATIC)


def _placeholders(sentence: str) -> dict[str, str]:
    names = (name for _, name, _, _ in Formatter().parse(sentence) if name)
    return {name: f"{{{name}}}" for name in names}
