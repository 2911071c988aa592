"""The weekly summary and what can be done from it; any other time; pausing, resuming, choosing the day and hour."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.open_drives import CATEGORY_OF, classify_all_card
from cards.settings import weekday_words, zone_words
from cards.summaries import paused_card, period_card, summary_card
from cards.words import Words
from dialogs import campaigns, drive_lists
from dialogs.categories import Was, on_button, packed, talk_of_several
from dialogs.rates import days_of
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named, numbered
from domain.categories import Category
from domain.errors import MileageError
from domain.summaries import WeeklySummary
from domain.weeks import SummaryTime, Week, week_of
from language import Frame, Intent
from services import drives, summaries
from services.transactions import Store

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


async def answer_summary(turn: Turn, frame: Frame) -> Content:
    """The week so far (or the last one, on a week that has no drives yet), or any days that were named."""
    if "project" in frame.slots:
        return await drive_lists.answer_list(turn, frame)
    days = days_of(frame)
    await turn.remember({"about": "summary"})
    if days is None:
        return await _this_week(turn)
    week = _week_of(*days)
    if week is not None:
        return await shown_week(turn, week)
    found = await turn.read(lambda store: summaries.period(store, *days, by=turn.profile))
    title = turn.say("Your drives, {period}", period=turn.say.period(*days))
    if not found.lines:
        return turn.say("You have no drives on these days ({period}).", period=turn.say.period(*days))
    return period_card(turn.say, found.lines, title=title, drives=found.drives)


def _week_of(from_on: date, to_on: date) -> Week | None:
    """The week that some days are: Monday to Sunday, or as in America from the Sunday before."""
    if (to_on - from_on).days != 6:  # noqa: PLR2004  # seven days, both ends included
        return None
    return {0: week_of(from_on), 6: week_of(to_on)}.get(from_on.weekday())


async def _this_week(turn: Turn) -> Card:
    week = week_of(turn.today)

    def work(store: Store) -> WeeklySummary:
        this = summaries.weekly(store, week, by=turn.profile)
        return this if this.drives else summaries.weekly(store, week.before(), by=turn.profile)

    return _card(turn, await turn.read(work))


async def shown_week(turn: Turn, week: Week, *, was: Was | None = None) -> Card:
    """A week as it is now; ``was`` is what Undo brings back."""
    return _card(turn, await turn.read(lambda store: summaries.weekly(store, week, by=turn.profile)), was=was)


def _card(turn: Turn, summary: WeeklySummary, *, was: Was | None = None) -> Card:
    return summary_card(turn.say, summary, turn.today, charts=turn.desk.charts, was=was or [])


def week_in(data: Mapping[str, Any]) -> Week:
    """The week a press is about, named by any of its days; one with weeks before and after it."""
    try:
        return week_of(date.fromisoformat(named(data, "week"))).before().after().after().before()
    except (ValueError, OverflowError):
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None


async def press_show(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Show a week as it is now."""
    return await shown_week(turn, week_in(data))


async def press_classify(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Say what drives of the week were for, and show the week again."""
    week, chosen = week_in(data), categories_in(data)

    def work(store: Store) -> None:
        for number, category in chosen.items():
            drives.classify(store, [number], category, by=turn.profile, today=turn.today, at=turn.at)

    await turn.change(work)
    return await shown_week(turn, week)


def categories_in(data: Mapping[str, Any]) -> dict[int, Category]:
    """What was chosen for which drive: by its button, or in the fields."""
    if "number" in data:
        return {numbered(data, "number"): _category(data)}
    fields = {name.removeprefix(CATEGORY_OF): value for name, value in data.items() if name.startswith(CATEGORY_OF)}
    return {
        numbered({"number": number}, "number"): _category({"category": value})
        for number, value in fields.items()
        if value
    }


async def press_classify_all(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Ask what all the open drives of the week were for; with an answer, do it and show the week again."""
    week = week_in(data)
    summary = await turn.read(lambda store: summaries.weekly(store, week, by=turn.profile))
    if "category" not in data:
        return classify_all_card(turn.say, summary) if summary.unclassified else _card(turn, summary)
    numbers, category = [one.drive.number for one in summary.unclassified], _category(data)
    pairs = await turn.run(
        lambda store: drives.classify(store, numbers, category, by=turn.profile, today=turn.today, at=turn.at),
        talk=talk_of_several,
    )
    return await shown_week(turn, week, was=on_button(packed(pairs)))


def _category(data: Mapping[str, Any]) -> Category:
    try:
        return Category(named(data, "category"))
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None


async def answer_pause(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Send no more summaries until asked to; "the reminders" an administrator sends just now are those."""
    if (sent := await campaigns.about_reminders(turn, goes_on=False)) is not None:
        return sent
    await turn.change(lambda store: summaries.pause(store, by=turn.person, at=turn.at))
    return paused_card(turn.say)


async def press_pause(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Send no more summaries until asked to."""
    return await answer_pause(turn, Frame(Intent.PAUSE_SUMMARIES))


async def answer_resume(turn: Turn, frame: Frame) -> Content:
    """Send summaries again, on the day and at the hour that were named, or as before."""
    if frame.slots.keys() & {"weekday", "time"}:
        return await choose_time(turn, frame.slots)
    if (sent := await campaigns.about_reminders(turn, goes_on=True)) is not None:
        return sent
    when = await turn.change(lambda store: summaries.resume(store, by=turn.person, at=turn.at))
    return _when_words(turn, when)


async def choose_time(turn: Turn, slots: Mapping[str, Any]) -> Words:
    """Have summaries sent on another weekday, or at another hour."""

    def work(store: Store) -> SummaryTime:
        before = summaries.time_of(store, by=turn.person)
        weekday, hour = _weekday(slots.get("weekday"), before.weekday), slots.get("time", before.at)
        return summaries.choose_time(store, weekday, hour, by=turn.person, at=turn.at)

    return _when_words(turn, await turn.change(work))


def _weekday(told: object, fallback: int) -> int:
    if isinstance(told, int) and 1 <= told <= len(WEEKDAYS):
        return told
    name = str(told).casefold()
    return WEEKDAYS.index(name) + 1 if name in WEEKDAYS else fallback


def _when_words(turn: Turn, when: SummaryTime) -> Words:
    return turn.say(
        "Your summary comes every {weekday} at {time} ({zone}).",
        weekday=weekday_words(turn.say, when.weekday),
        time=time(when.at.hour, when.at.minute),
        zone=zone_words(when.zone),
    )


async def press_resume(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Send summaries again."""
    return await answer_resume(turn, Frame(Intent.RESUME_SUMMARIES))


TEXTS: Mapping[Intent, OnText] = {
    Intent.SUMMARY: answer_summary,
    Intent.PAUSE_SUMMARIES: answer_pause,
    Intent.RESUME_SUMMARIES: answer_resume,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.SUMMARY_SHOW: press_show,
    verbs.SUMMARY_CLASSIFY: press_classify,
    verbs.SUMMARY_CLASSIFY_ALL: press_classify_all,
    verbs.SUMMARIES_PAUSE: press_pause,
    verbs.SUMMARIES_RESUME: press_resume,
}
