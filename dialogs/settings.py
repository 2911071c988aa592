"""One's own settings: looking, changing in words or on the card."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import Card
from cards.figures import locale_of
from cards.settings import settings_card
from dialogs.summaries import WEEKDAYS
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, numbered
from domain.distances import Unit
from domain.errors import MileageError
from domain.locks import NO_LOCK
from domain.settings import Settings
from language import Frame, Intent
from language.details import settings_in
from services import locks, settings

LONGEST_TAG = 35
NAMED_LANGUAGES = {
    "english": "en-US",
    "deutsch": "de-DE",
    "german": "de-DE",
    "español": "es-ES",
    "spanish": "es-ES",
    "français": "fr-FR",
    "french": "fr-FR",
}


async def answer_settings(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Show one's own settings."""
    return await _shown(turn, await turn.read(lambda store: settings.get(store, by=turn.profile)))


async def press_show(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Show one's own settings."""
    return await answer_settings(turn, Frame(Intent.SETTINGS_SUMMARY))


async def _shown(turn: Turn, now: Settings, *, is_saved: bool = False) -> Card:
    say = replace(turn.say, locale=now.locale, zone=now.zone)
    lock, done = NO_LOCK, say("Saved.") if is_saved else NOTHING
    if turn.profile.is_administrator:
        lock = await turn.read(lambda store: locks.get(store, by=turn.profile))
    return settings_card(say, now, turn.profile, today=turn.today, lock=lock, done=done)


async def answer_change(turn: Turn, frame: Frame) -> Content:
    """Change what was named; with nothing named, show the card to choose on."""
    told = {**settings_in(turn.said), **frame.slots}
    if not told.keys() & {"zone", "language", "locale", "weekday", "time", "unit", "drafts"}:
        return await answer_settings(turn, frame)
    before = await turn.read(lambda store: settings.get(store, by=turn.profile))
    return await _save(turn, _changed(before, told))


def _changed(before: Settings, told: Mapping[str, Any]) -> Settings:
    when = before.summary
    if "weekday" in told:
        when = replace(when, weekday=_weekday(told["weekday"]))
    if isinstance(told.get("time"), time):
        when = replace(when, at=told["time"])
    return Settings(
        _language(str(told.get("locale") or told.get("language") or before.locale)),
        str(told.get("zone", before.zone)),
        before.has_summary or bool(told.keys() & {"weekday", "time"}),
        when,
        Unit(told["unit"]) if "unit" in told else before.unit,
        bool(told.get("drafts", before.has_drafts)),
    )


def _weekday(told: object) -> int:
    name = str(told).casefold()
    if name.isdigit() and 1 <= int(name) <= len(WEEKDAYS):
        return int(name)
    if name not in WEEKDAYS:
        raise MileageError("Which day of the week? For example: send my summary on Friday.")
    return WEEKDAYS.index(name) + 1


def _language(told: str) -> str:
    """A BCP-47 tag, given as one or by the name of a language."""
    tag = NAMED_LANGUAGES.get(told.casefold(), told)[:LONGEST_TAG]
    if locale_of(tag).language != tag.split("-", maxsplit=1)[0].casefold():
        raise MileageError("I don't know the language {language}.", language=told)
    return tag


async def _save(turn: Turn, wanted: Settings) -> Card:
    now = await turn.change(lambda store: settings.save(store, wanted, by=turn.profile, at=turn.at))
    return await _shown(turn, now, is_saved=True)


async def press_save(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Keep the settings as they are filled in."""
    before = await turn.read(lambda store: settings.get(store, by=turn.profile))
    when = replace(before.summary, weekday=_weekday(numbered(data, "weekday")), at=_hour(data.get("hour")))
    has_summary = str(data.get("summary", "")).casefold() == "true"
    zone = str(data.get("zone", before.zone))
    language = _language(str(data.get("locale", before.locale)))
    has_drafts = str(data.get("drafts", before.has_drafts)).casefold() == "true"
    return await _save(turn, Settings(language, zone, has_summary, when, _unit(data.get("unit")), has_drafts))


def _unit(told: object) -> Unit | None:
    return next((unit for unit in Unit if unit == told), None)


def _hour(told: object) -> time:
    try:
        return time.fromisoformat(str(told))
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None


TEXTS: Mapping[Intent, OnText] = {
    Intent.SETTINGS_SUMMARY: answer_settings,
    Intent.CHANGE_SETTING: answer_change,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.SETTINGS_SHOW: press_show,
    verbs.SETTINGS_SAVE: press_save,
}
