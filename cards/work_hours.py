"""A person's own work hours: the card of them, and what they suggest of a drive, with the reason."""

import hashlib
from collections.abc import Iterable, Mapping

from babel.dates import get_day_names

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import Card, Element, button, card, facts, good, heading, hint
from cards.figures import locale_of
from cards.words import Say, Words
from domain.categories import Category
from domain.work_hours import Leaning, WorkHours, runs_of

SHORT_RUN = 2
"""Days in a row that are named one by one."""


def hours_example(say: Say) -> Words:
    """What somebody may type to tell their work hours."""
    return say("my work hours are 9 to 5 Mon-Fri")


def hours_words(say: Say, hours: WorkHours | None) -> Words:
    """When somebody works: ``Monday to Friday, 9:00 AM to 5:00 PM``."""
    if hours is None:
        return say("not told yet")
    days = days_words(say, hours.days)
    if hours.starts is None or hours.ends is None:
        return days
    return say("{days}, {starts} to {ends}", days=days, starts=hours.starts, ends=hours.ends)


def days_words(say: Say, days: Iterable[int]) -> Words:
    """Weekdays: ``Monday to Wednesday and Friday``."""
    told: list[Words] = []
    for first, last in runs_of(days):
        if last - first < SHORT_RUN:
            told += [_weekday(say, day) for day in range(first, last + 1)]
        else:
            told.append(say("{first} to {last}", first=_weekday(say, first), last=_weekday(say, last)))
    return say.listed(told)


def _weekday(say: Say, day: int) -> Words:
    return Words(str(get_day_names("wide", locale=locale_of(say.locale))[day - 1]))


def work_hours_card(say: Say, hours: WorkHours | None, *, done: Words = NOTHING) -> Card:
    """One's own work hours, what they are for, and who sees them: nobody."""
    title, told = say("Your work hours"), hours_words(say, hours)
    body = [
        heading(title),
        *([good(done)] if done else []),
        facts([(title, told)]),
        hint(
            say("For a drive without a category they suggest business or personal. You decide; nothing is filled in.")
        ),
        hint(say("To change it, type for example: {example}", example=hours_example(say))),
        hint(say("Only you see this.")),
    ]
    actions = [] if hours is None else [button(say("Clear work hours"), verbs.WORK_HOURS_FORGET)]
    return card(say, body=body, summary=say("{title}: {hours}", title=title, hours=told), actions=actions)


def hours_lines(say: Say, hours: WorkHours | None) -> list[Element]:
    """One's own work hours among the settings."""
    how = say("To change it, type for example: {example}", example=hours_example(say))
    return [facts([(say("Your work hours"), hours_words(say, hours))]), hint(how)]


def leaning_words(say: Say, leaning: Leaning) -> Words:
    """What is suggested, with its reason: ``Personal? It was on a Saturday …``."""
    is_business, day = leaning.category is Category.BUSINESS, _weekday(say, leaning.on.isoweekday())
    if leaning.at is None:
        if is_business:
            return say("Business? It was on a {weekday}, one of your workdays.", weekday=day)
        return say("Personal? It was on a {weekday}, outside your work hours.", weekday=day)
    if is_business:
        return say("Business? It was on a {weekday} at {time}, within your work hours.", weekday=day, time=leaning.at)
    return say("Personal? It was on a {weekday} at {time}, outside your work hours.", weekday=day, time=leaning.at)


def leanings_key(leanings: Mapping[int, Leaning]) -> str:
    """A short opaque name of suggestions, for a button: another choice has another name."""
    told = ";".join(f"{number}={leaning.category.value}" for number, leaning in sorted(leanings.items()))
    return hashlib.sha256(told.encode()).hexdigest()[:16]
