"""People named without an address: those the organization knows are offered, and nobody else."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from cards.questions import MOST_CHOICES
from dialogs.people import GUESSED, several
from dialogs.questions import CALLED
from dialogs.turns import Turn
from domain.drives import DriveSearch
from domain.people import Person
from language import Frame, Intent, Outcome, Reason
from services import drive_lists, members, saved_places, saved_trips, shared_places
from services.transactions import Store

SHOWN_FIRST = frozenset({Intent.REMOVE_MEMBER, Intent.MAKE_ADMIN, Intent.REMOVE_ADMIN, Intent.JOIN_STATUS})
"""What shows a card that names the person in full before anything happens."""
LONGEST_NAME = 100


async def offered(turn: Turn, frame: Frame) -> Frame:
    """A question for a person with those whose name was typed; complete where only one can be meant and is shown."""
    words = str(frame.slots.get("person", ""))[:LONGEST_NAME]
    is_asked = frame.outcome is Outcome.CLARIFY and frame.reason is Reason.MISSING_PERSON and words
    if not is_asked or not turn.profile.is_administrator:
        return frame
    if frame.slots.get("names_another"):
        raise several()
    if "alone" in frame.slots and (saved := await turn.read(lambda store: _find_saved(store, words, turn))) is not None:
        return saved
    found = await turn.read(lambda store: members.meant(store, words, by=turn.profile, limit=MOST_CHOICES + 1))
    if len(found) == 1 and frame.intent in SHOWN_FIRST:
        return Frame(frame.intent, {**frame.slots, **_slots(found[0]), GUESSED: True})
    if not found and "alone" in frame.slots and await _drove_to(turn, words):
        return Frame(Intent.DELETE_DRIVE, {"target_destination": words})
    return replace(frame, choices=choices_of(found))


def _find_saved(store: Store, name: str, turn: Turn) -> Frame | None:
    """What to forget of what is saved under a name, by oneself or the organization; None: nothing is."""
    by = turn.profile
    if saved_places.find(store, name, by=by) is not None or shared_places.find(store, name, by=by) is not None:
        return Frame(Intent.FORGET_PLACE, {"name": name})
    has_trip = any(trip.name.casefold() == name.casefold() for trip in saved_trips.mine(store, by=by))
    return Frame(Intent.FORGET_TRIP, {"name": name}) if has_trip else None


async def _drove_to(turn: Turn, words: str) -> bool:
    """Whether the sender has a drive that these words find."""
    search = DriveSearch(words=words)
    return bool(await turn.read(lambda store: drive_lists.find(store, search, by=turn.profile, limit=1)))


def choices_of(found: Sequence[Person]) -> tuple[dict[str, Any], ...]:
    """The buttons of people: ``Ana Ruiz (ana@contoso.com)``."""
    return tuple({**_slots(person), CALLED: _called(person)} for person in found)


def _slots(person: Person) -> dict[str, Any]:
    return {"emails": (person.mail or person.identity.object_id,)}


def _called(person: Person) -> str:
    return f"{person.name} ({person.mail})" if person.name and person.mail else person.label
