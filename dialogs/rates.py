"""Questions about rates: mine, on a day, in a year, the government's, what a distance would pay, and why."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from cards.rates import (
    answers_card,
    category_inside,
    decisions_card,
    difference_words,
    estimate_card,
    history_card,
    not_published_words,
    rate_card,
)
from cards.words import Words
from dialogs.turns import Content, OnPress, OnText, Turn
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.rate_questions import Answer
from domain.rate_resolution import Occasion
from domain.rates import NotPublished, Rate
from language import Frame, Intent
from language.details import (
    asks_for_history,
    asks_whether_announced,
    compares,
    country_elsewhere,
    names_costs,
    names_no_vehicle,
    region_in,
    table_in,
    vehicle_in,
    year_in,
)
from services import drives, organizations, rates
from services.rate_tables import get_table
from services.transactions import Store

MOST_ASKED = 5
GOVERNMENT = "IRS"
OWN = re.compile(r"\b(?:my|our|i|we)\b", re.IGNORECASE)
"""A question about one's own rate, whatever country it names besides."""


def category_of(frame: Frame) -> Category:
    """What the drives asked about are for; business unless said."""
    return Category(frame.slots.get("category", Category.BUSINESS))


def days_of(frame: Frame) -> tuple[date, date] | None:
    """The days asked about, first and last; None: none were named."""
    slots = frame.slots
    if "date" in slots:
        return slots["date"], slots["date"]
    if "date_from" in slots:
        return slots["date_from"], slots.get("date_to", slots["date_from"])
    if "year" in slots:
        return date(int(slots["year"]), 1, 1), date(int(slots["year"]), 12, 31)
    return None


def vehicle_of(turn: Turn, frame: Frame) -> str:
    """The kind of vehicle asked about; a car unless said."""
    return str(frame.slots.get("vehicle") or vehicle_in(turn.said) or "car")


def title_of(turn: Turn, category: Category, *, of_day: date | None = None) -> Words:
    """The heading of an answer about one's own rate."""
    if of_day is not None:
        return turn.say("Your {category} rate on {on}", category=category_inside(turn.say, category), on=of_day)
    return turn.say("Your {category} rate", category=category_inside(turn.say, category))


async def answer_rate(turn: Turn, frame: Frame) -> Content:
    """What somebody is paid: now, on a day, or over a time."""
    year = year_in(turn.said)
    frame = frame if year is None or days_of(frame) is not None else replace(frame, slots={**frame.slots, "year": year})
    is_of_a_table = table_in(turn.said) is not None and not OWN.search(turn.said)
    if asks_whether_announced(turn.said) or (is_of_a_table and not compares(turn.said)):
        return await answer_official(turn, frame)
    if (other := _of_something_else(turn)) is not None:
        return other
    _check_is_known(turn)
    category, days = category_of(frame), days_of(frame)
    await turn.remember({"about": "rate"})
    if days is not None and days[0] != days[1]:
        return await _over_time(turn, category, *days)
    on = days[0] if days is not None else turn.today
    vehicle = vehicle_of(turn, frame)
    government = await turn.read(
        lambda store: rates.why_different(store, Occasion(on, category, vehicle, region_in(turn.said)), by=turn.profile)
    )
    found = government.found
    title = title_of(turn, category, of_day=on if days is not None else None)
    if not isinstance(found, Rate):
        return _no_rate(turn, found, category)
    remarks = [_who_decides(turn, found)]
    is_asked = not found.is_official or compares(turn.said)
    if government.difference is not None and isinstance(government.official, Rate) and is_asked:
        row = government.official.official
        remarks.append(difference_words(turn.say, government.difference, row.short if row else ""))
    unit = Unit(frame.slots["unit"]) if "unit" in frame.slots else None
    return rate_card(turn.say, found, title=title, unit=unit, remarks=remarks)


def _who_decides(turn: Turn, found: Rate) -> Words:
    organization = turn.profile.organization
    if organization is not None and turn.profile.is_administrator and not turn.profile.is_member:
        return turn.say(
            "You don't drive for {organization}, so this is the government's rate. Type “rates” to see what it pays.",
            organization=organization.name,
        )
    if found.chosen is None or organization is None:
        return turn.say("You belong to no organization's programme on that day, so the government's rate applies.")
    return turn.say(
        "{organization} sets it, and its administrators alone can change it.", organization=organization.name
    )


def _of_something_else(turn: Turn) -> Words | None:
    """What to say of a rate that is asked for something that has none."""
    if names_costs(turn.said):
        return turn.say("Parking and tolls have no rate: tell what you paid with the drive, and it comes on top.")
    if names_no_vehicle(turn.said):
        return turn.say("I only know rates for driving: by car, van, motorcycle or bicycle. For yours, type: my rate")
    return None


def _no_rate(turn: Turn, found: NotPublished | None, category: Category) -> Words:
    if found is None:
        return turn.say("{category} drives have no rate: nobody pays for them.", category=category)
    return not_published_words(turn.say, found)


async def _over_time(turn: Turn, category: Category, from_on: date, to_on: date) -> Content:
    answers = await turn.read(
        lambda store: rates.rates_between(store, from_on, to_on, by=turn.profile, category=category)
    )
    return answers_card(turn.say, answers, title=title_of(turn, category))


async def answer_official(turn: Turn, frame: Frame) -> Content:
    """What the government pays: now, on a day, in a year; two answers where it changed within."""
    if compares(turn.said):
        return await answer_rate(turn, frame)
    if asks_for_history(turn.said):
        return await answer_history(turn, frame)
    _check_is_known(turn)
    word = _table(turn, frame)
    category, days = category_of(frame), days_of(frame)
    await turn.remember({"about": "rate"})
    if days is None or days[0] == days[1]:
        on = days[0] if days is not None else turn.today
        found = rates.official(
            word, on=on, category=category, vehicle=vehicle_of(turn, frame), region=region_in(turn.said)
        )
        if not isinstance(found, Rate):
            return not_published_words(turn.say, found)
        title = turn.say(
            "{authority} {category} rate", authority=_short(found), category=category_inside(turn.say, category)
        )
        return rate_card(turn.say, found, title=title)
    return _official_over_time(turn, word, category, *days)


def _check_is_known(turn: Turn) -> None:
    """Refuse a question about the official rates of a country I have none of, saying which I have."""
    country = country_elsewhere(turn.said)
    if country is not None and table_in(turn.said) is None and not OWN.search(turn.said):
        get_table(country)


def _table(turn: Turn, frame: Frame) -> str:
    """The table asked about: the one named, else that of the person's country if I know it."""
    named = frame.slots.get("table") or table_in(turn.said)
    if named:
        return str(named)
    organization = turn.profile.organization
    country = organization.country if organization is not None else turn.person.country
    return country if rates.has_table(country) else GOVERNMENT


def _short(found: Rate) -> str:
    return found.official.short if found.official is not None else ""


def _official_over_time(turn: Turn, word: str, category: Category, from_on: date, to_on: date) -> Content:
    answers = rates.official_rates(word, from_on, to_on, category=category)
    only = answers[0].found if len(answers) == 1 else None
    if isinstance(only, NotPublished):
        return not_published_words(turn.say, only)
    rows = [one.found for one in answers if isinstance(one.found, Rate)]
    short = _short(rows[0]) if rows else word.upper()
    title = turn.say(
        "{authority} {category} rate, {period}",
        authority=short,
        category=category_inside(turn.say, category),
        period=turn.say.period(from_on, to_on),
    )
    return answers_card(turn.say, answers, title=title)


async def answer_history(turn: Turn, frame: Frame) -> Content:
    """What the organization decided, and before or without one what the government published."""
    category = category_of(frame)
    named = frame.slots.get("table") or table_in(turn.said)
    decided = [] if named else await turn.read(lambda store: rates.history(store, by=turn.profile))
    organization = turn.profile.organization
    if decided and organization is not None:
        title = turn.say("What {organization} has paid", organization=organization.name)
        return decisions_card(turn.say, decided, title=title)
    rows = rates.official_history(_table(turn, frame), today=turn.today, category=category)
    short = rows[0].short if rows else GOVERNMENT
    return history_card(turn.say, rows, title=turn.say("{authority} rates", authority=short))


async def answer_estimate(turn: Turn, frame: Frame) -> Content:
    """What a distance would pay, with the working."""
    category, days = category_of(frame), days_of(frame)
    usual = await turn.read(lambda store: drives.usual(store, by=turn.profile))
    unit = Unit(frame.slots["unit"]) if "unit" in frame.slots else usual.unit
    distance = Distance(frame.slots["distance_q"], unit)
    if frame.slots.get("round_trip") and frame.slots.get("distance_basis") == "each_way":
        distance = distance.doubled()
    await turn.remember({"about": "estimate", "distance": [str(distance.value), distance.unit.value]})
    if days is not None and days[0] != days[1]:
        stretches = await turn.read(
            lambda store: rates.estimates_between(
                store, distance, *days, by=turn.profile, category=category, vehicle=vehicle_of(turn, frame)
            )
        )
        return estimate_card(turn.say, distance, stretches, category=category, on=None)
    on = days[0] if days is not None else turn.today
    occasion = Occasion(on, category, vehicle_of(turn, frame), region_in(turn.said))
    so_far, passengers = frame.slots.get("year_to_date"), frame.slots.get("passengers", 0)
    found = await turn.read(
        lambda store: rates.estimate_of(
            store,
            distance,
            occasion,
            by=turn.profile,
            year_to_date=None if so_far is None else Distance(so_far, unit),
            passengers=passengers,
        )
    )
    return estimate_card(turn.say, distance, [(Answer(on, on, found.found), found.pricing)], category=category, on=on)


async def answer_change_request(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Say that nobody changes their own rate: who set it, since when, and whom to ask."""

    def work(store: Store) -> tuple[Rate | NotPublished | None, list[str]]:
        found = rates.my_rate(store, by=turn.profile, on=turn.today)
        people = organizations.administrators(store, by=turn.profile)
        return found, [person.label for person in people if person.id != turn.person.id]

    found, names = await turn.read(work)
    say, organization = turn.say, turn.profile.organization
    if not isinstance(found, Rate):
        return _no_rate(turn, found, Category.BUSINESS)
    if turn.profile.is_administrator and organization is not None:
        return say(
            "As an administrator of {organization} you set its rate. Type “rates” to see what it pays; to change it, "
            "type for example: set rate to 0.70 from next month",
            organization=organization.name,
        )
    if found.chosen is None or organization is None:
        return say(
            "You are in no organization's programme now, so the government's rate applies: {rate} since {on}. "
            "Nobody can change that one.",
            rate=found.figure,
            on=turn.say.full_day(found.from_on),
        )
    return say(
        "{organization} sets the rate, so neither you nor I can change it. It is {rate} since {on}, set by {name}. "
        "To ask for another one, talk to {people}.",
        organization=organization.name,
        rate=found.figure,
        on=turn.say.full_day(found.from_on),
        name=found.chosen.set_by,
        people=say.listed(names[:MOST_ASKED]) if names else found.chosen.set_by,
    )


TEXTS: Mapping[Intent, OnText] = {
    Intent.RATE_QUESTION: answer_rate,
    Intent.IRS_RATE_QUESTION: answer_official,
    Intent.RATE_HISTORY: answer_history,
    Intent.REIMBURSEMENT_ESTIMATE: answer_estimate,
    Intent.CHANGE_RATE_REQUEST: answer_change_request,
}
PRESSES: Mapping[str, OnPress] = {}
