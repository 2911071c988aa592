"""What a week is measured by: its days as bars, the week before, the year so far, the age of what is not reported."""

from datetime import date, timedelta

from babel.dates import get_day_names

from cards.drive_words import shortened
from cards.elements import Element, bars, hint, warning
from cards.figures import locale_of
from cards.words import Say, Words
from domain.distances import Distance, Unit
from domain.drives import REPORT_WITHIN_DAYS
from domain.pricing import Pricing
from domain.summaries import WeeklySummary

REMIND_AFTER_DAYS = 45
"""When an unreported drive is flagged first: two weeks before the 60 days are over."""


def days_as_bars(say: Say, summary: WeeklySummary, *, drawn: bool) -> list[Element]:
    """The distance of each day: as a chart with the same in words for clients that draw none, or in words alone.

    A week with a single day of driving needs neither.
    """
    unit = summary.distance.unit
    days = [(day, one.to(unit)) for day, one in summary.by_day()]
    if sum(bool(value) for _, value in days) <= 1:
        return []
    names = [(_day(say, day), round(value, 1)) for day, value in days]
    told = " · ".join(
        say("{day} {distance}", day=name, distance=shortened(Distance(value, unit))) for name, value in names if value
    )
    if not drawn:
        return [hint(Words(told))]
    title = say("Miles by day") if unit is Unit.MI else say("Kilometers by day")
    return [bars(title, names, instead=Words(told))]


def _day(say: Say, day: date) -> Words:
    return Words(str(get_day_names("abbreviated", locale=locale_of(say.locale))[day.weekday()]))


def change_lines(say: Say, summary: WeeklySummary) -> list[Element]:
    """How the week compares with the one before."""
    before = summary.before.to(summary.distance.unit)
    more = Distance(round(abs(summary.distance.value - before), 1), summary.distance.unit)
    if not before or not more.value:
        return []
    sentence = (
        "{distance} more than the week before"
        if summary.distance.value > before
        else "{distance} less than the week before"
    )
    return [hint(say(sentence, distance=more))]


def age_lines(say: Say, oldest: date | None, today: date) -> list[Element]:
    """How old the oldest unreported drive is, from 45 days on: after 60 it may be taxed."""
    if oldest is None or today - oldest <= timedelta(days=REMIND_AFTER_DAYS):
        return []
    days = (today - oldest).days
    if days > REPORT_WITHIN_DAYS:
        return [warning(say("Your oldest unreported drive is {days} days old: after 60 it may be taxed.", days=days))]
    left = REPORT_WITHIN_DAYS - days
    return [
        warning(
            say.many(
                "Your oldest unreported drive is {days} days old: {count} day is left to report it in time.",
                "Your oldest unreported drive is {days} days old: {count} days are left to report it in time.",
                left,
                days=days,
            )
        )
    ]


def year_lines(say: Say, summary: WeeklySummary) -> list[Element]:
    """The year so far, and what is left until the rate steps, where it does."""
    if summary.counted is not None:
        return [hint(_counted(say, summary.counted))]
    if summary.year is None or not summary.year.value:
        return []
    return [hint(say("{distance} of business this year so far.", distance=shortened(summary.year)))]


def _counted(say: Say, counted: Pricing) -> Words:
    unit = counted.rate.unit
    so_far = counted.year_to_date.to(unit) + counted.paid.to(unit)
    step = next((tier.upto for tier in counted.rate.tiers if tier.upto is not None and tier.upto > so_far), None)
    words = say("{distance} this year so far.", distance=shortened(Distance(so_far, unit)))
    if step is None:
        return words
    left = say("{distance} until the next step of your rate.", distance=shortened(Distance(step - so_far, unit)))
    return Words(f"{words} {left}")
