"""Who is talking, and where they are reached."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.members import Profile
from domain.people import Person, Sender
from domain.weeks import SummaryTime, next_due
from services.ports import Address
from storage.store import Store

MEMORY_VERSION = 1
MEMORY_LIFE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Greeted:
    """A known sender at the start of a turn, with what was last talked about (empty: nothing, or too long ago).

    ``keeps_saved`` is whether they may have places or trips saved.
    """

    profile: Profile
    talk: Mapping[str, Any]
    keeps_saved: bool = True


def find_known(store: Store, sender: Sender, address: Address, *, at: datetime) -> Greeted | None:
    """What is known of the sender; None if they or their client tell something new that must be kept first."""
    known = store.people.find_known(sender.identity)
    if known is None or _tells_news(known.profile.person, sender):
        return None
    if not known.is_reachable or (known.service_url, known.conversation_id) != (
        address.service_url,
        address.conversation_id,
    ):
        return None
    return Greeted(known.profile, _talk_from(known.talk, at), known.keeps_saved)


def _tells_news(person: Person, sender: Sender) -> bool:
    return (
        (bool(sender.name) and not person.name)
        or (person.zone == "UTC" and sender.zone not in {"", "UTC"})
        or (person.locale == "en-US" and sender.locale not in {"", "en-US"})
    )


def _talk_from(talk: tuple[int, str, datetime] | None, at: datetime) -> Mapping[str, Any]:
    if talk is None or talk[0] != MEMORY_VERSION or talk[2] < at - MEMORY_LIFE:
        return {}
    body = json.loads(talk[1])
    return body if isinstance(body, dict) else {}


def meet(store: Store, sender: Sender, address: Address, *, at: datetime) -> Profile:
    """Keep what the sender's client tells: name, language, zone, and where their chat is."""
    person = store.people.save(sender.identity, at=at, name=sender.name, locale=sender.locale, zone=sender.zone)
    store.known_people.follow(person)
    store.people.save_chat(
        person.id,
        service_url=address.service_url,
        conversation_id=address.conversation_id,
        installed=True,
        blocked=False,
    )
    store.outbox.reopen(person.identity.tenant_id, at=at)
    store.outbox.release(person, at=at)
    return store.people.get_profile(person.id)


def welcome_once(store: Store, person: Person) -> bool:
    """Whether the person is still to be welcomed; true only once."""
    chat = store.people.find_chat(person.id)
    if chat is None or chat.welcomed:
        return False
    store.people.change_chat(person.id, welcomed=True)
    return True


def uninstall(store: Store, sender: Sender) -> None:
    """Honour that somebody removed the app: nothing more is sent until they are back."""
    profile = store.people.find_profile(sender.identity)
    if profile is not None:
        store.people.change_chat(profile.person.id, installed=False, welcomed=False)


def keep_talk(store: Store, person: Person, talk: Mapping[str, Any], *, at: datetime) -> None:
    """Remember what was just talked about."""
    store.memories.save(person.id, talk, version=MEMORY_VERSION, at=at)


def note_in_talk(store: Store, notes: Mapping[str, Any], *, by: Person, at: datetime) -> None:
    """Add to what was talked about; where nothing was, there is nothing to add to."""
    talk = _talk_from(store.memories.take(by.id), at)
    if talk:
        keep_talk(store, by, {**talk, **notes}, at=at)


def take_from_talk(store: Store, name: str, *, by: Person, at: datetime) -> Any:
    """Part of what was talked about, taken out: only one of several takers gets it. None where it is not there."""
    talk = dict(_talk_from(store.memories.take(by.id), at))
    taken = talk.pop(name, None)
    if taken is not None:
        keep_talk(store, by, talk, at=at)
    return taken


def start_summaries(store: Store, person: Person, *, at: datetime) -> None:
    """Have weekly summaries sent from now on, unless the person already chose a time."""
    if store.summaries.find_time(person.id) is None:
        when = SummaryTime(zone=person.zone)
        week, due = next_due(at, when)
        store.summaries.save_time(person.id, when, week=week, due_at=due)
