"""The card of one's own settings: language, time zone, when the summary comes."""

from datetime import date, time

from babel.dates import get_day_names

from cards import verbs
from cards.commutes import example, leg_words
from cards.drive_words import NOTHING
from cards.elements import (
    Card,
    Element,
    button,
    card,
    choice_input,
    facts,
    good,
    heading,
    hint,
    section,
    toggle_input,
    warning,
    without_inputs,
)
from cards.figures import locale_of
from cards.programmes import settings_facts
from cards.words import Say, Words
from cards.work_hours import hours_lines
from domain.distances import Unit
from domain.locks import NO_LOCK, PeriodLock
from domain.members import Profile
from domain.settings import Settings

LANGUAGES = {
    "en-US": "English (United States)",
    "en-GB": "English (United Kingdom)",
    "en-CA": "English (Canada)",
    "en-AU": "English (Australia)",
    "de-DE": "Deutsch",
    "es-ES": "Español",
    "fr-FR": "Français",
}
ZONES = (
    *("America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles"),
    *("America/Anchorage", "Pacific/Honolulu", "America/Toronto", "America/Vancouver", "America/Halifax"),
    *("America/Mexico_City", "America/Sao_Paulo", "Europe/London", "Europe/Dublin", "Europe/Paris", "Europe/Berlin"),
    *("Europe/Madrid", "Europe/Zurich", "Europe/Athens", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo"),
    *("Australia/Perth", "Australia/Adelaide", "Australia/Brisbane", "Australia/Sydney", "Pacific/Auckland", "UTC"),
)
LAST_UNIT = "last"
HOURS = tuple(range(5, 22))


def weekday_words(say: Say, weekday: int) -> Words:
    """The name of an ISO weekday."""
    return Words(str(get_day_names("wide", locale=locale_of(say.locale))[weekday - 1]))


def zone_words(zone: str) -> Words:
    """A time zone by its city."""
    return Words(zone.replace("_", " "))


def settings_card(
    say: Say,
    settings: Settings,
    profile: Profile,
    *,
    today: date,
    lock: PeriodLock = NO_LOCK,
    done: Words = NOTHING,
    wrong: Words = NOTHING,
) -> Card:
    """What can be set, as it is now, in fields to change it; an administrator's organization has its own card."""
    when = settings.summary
    title = say("Your settings")
    hours = [(say.show(time(hour)), f"{hour:02d}:00") for hour in HOURS]
    chosen = when.at.strftime("%H:%M")
    body = [
        heading(title),
        *([good(done)] if done else []),
        *([warning(wrong)] if wrong else []),
        choice_input("locale", say("Language and formats"), _languages(settings.locale), value=settings.locale),
        choice_input("zone", say("Time zone"), _zones(settings.zone), value=settings.zone),
        toggle_input("summary", say("Send me a weekly summary"), is_on=settings.has_summary),
        *_drafts(say, settings, profile),
        choice_input(
            "weekday",
            say("Day of the summary"),
            [(weekday_words(say, day), str(day)) for day in range(1, 8)],
            value=str(when.weekday),
        ),
        choice_input(
            "hour",
            say("Hour of the summary"),
            hours if chosen in {value for _, value in hours} else [(say.show(when.at), chosen), *hours],
            value=chosen,
        ),
        choice_input("unit", say("Unit where I name none"), _units(say), value=settings.unit or LAST_UNIT),
        *_commute(say, profile),
        *([] if settings.work_hours is None else hours_lines(say, settings.work_hours)),
        *_of_organization(say, profile, today, lock),
    ]
    actions = [button(say("Save"), verbs.SETTINGS_SAVE, is_primary=True)]
    if settings.work_hours is not None:
        actions.append(without_inputs(button(say("Clear work hours"), verbs.WORK_HOURS_FORGET)))
    if profile.is_administrator and profile.organization is not None:
        words = say("Settings of {organization}", organization=profile.organization.name)
        actions.append(without_inputs(button(words, verbs.ORGANIZATION_SETTINGS)))
    return card(say, body=body, summary=title, actions=actions)


def _drafts(say: Say, settings: Settings, profile: Profile) -> list[Element]:
    """Whether drafts come, for who may report."""
    if not profile.is_member:
        return []
    words = say("Also send me a draft of my report when a period is over; I report it myself")
    return [toggle_input("drafts", words, is_on=settings.has_drafts)]


def _commute(say: Say, profile: Profile) -> list[Element]:
    """One's own way to work, where it matters or was told."""
    leg, organization = profile.commute, profile.organization
    if leg is None and not (profile.is_member and organization is not None and organization.commute):
        return []
    told = say("not told yet") if leg is None else leg_words(say, leg)
    how = say("To change it, type for example: {example}", example=example(say))
    return [facts([(say("Your commute"), told)]), hint(how)]


def _of_organization(say: Say, profile: Profile, today: date, lock: PeriodLock) -> list[Element]:
    """What holds in the organization somebody administers."""
    organization = profile.organization
    if organization is None or not profile.is_administrator:
        return []
    title = say("Settings of {organization}", organization=organization.name)
    return [section(title), facts(settings_facts(say, organization, today, lock))]


def _units(say: Say) -> list[tuple[Words, str]]:
    return [(say("As in my last drive"), LAST_UNIT), (say("miles"), Unit.MI.value), (say("kilometres"), Unit.KM.value)]


def _languages(chosen: str) -> list[tuple[Words, str]]:
    known = LANGUAGES if chosen in LANGUAGES else {chosen: locale_of(chosen).get_display_name() or chosen, **LANGUAGES}
    return [(Words(name), tag) for tag, name in known.items()]


def _zones(chosen: str) -> list[tuple[Words, str]]:
    return [(zone_words(zone), zone) for zone in dict.fromkeys([chosen, *ZONES])]
