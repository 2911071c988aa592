"""What somebody chooses for themselves: language, time zone, the weekly summary."""

from dataclasses import replace
from datetime import datetime

from domain.distances import Unit
from domain.members import Profile
from domain.settings import Settings, check_hour, check_zone
from domain.weeks import next_due
from services.summaries import time_of
from storage.store import Store


def get(store: Store, *, by: Profile) -> Settings:
    """One's own settings as they are."""
    person = by.person
    unit = Unit(person.unit) if person.unit else None
    has_summary, has_drafts = store.summaries.is_on(person.id), store.drafts.is_on(person.id)
    when, hours = time_of(store, by=person), store.work_hours.find(person.id)
    return Settings(person.locale, person.zone, has_summary, when, unit, has_drafts, hours)


def save(store: Store, settings: Settings, *, by: Profile, at: datetime) -> Settings:
    """Keep one's own settings. The summary comes by the clock of the chosen zone."""
    zone = check_zone(settings.zone)
    when = replace(settings.summary, zone=zone, at=check_hour(settings.summary.at))
    week, due_at = next_due(at, when)
    unit = settings.unit.value if settings.unit is not None else ""
    store.people.choose(by.person.id, chosen_locale=settings.locale, chosen_zone=zone, chosen_unit=unit)
    store.people.choose(by.person.id, has_drafts=settings.has_drafts)
    store.summaries.save_time(by.person.id, when, week=week, due_at=due_at, on=settings.has_summary)
    kept = replace(settings, zone=zone, summary=when)
    return replace(kept, work_hours=store.work_hours.find(by.person.id))
