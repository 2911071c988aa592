"""Cards of what people save under names of their own, as the gallery shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from cards.elements import Card
from cards.made_drives import AT, ENGLISH, GERMAN, LONGEST
from cards.saved_places import place_card, places_card
from domain.saved_places import LONGEST_ADDRESS, LONGEST_NAME, SavedPlace

HOME = SavedPlace(1, 1, "home", "12 Main St, Springfield")
LONG = SavedPlace(2, 1, LONGEST[:LONGEST_NAME], (LONGEST * 2)[:LONGEST_ADDRESS], version=7)


def samples() -> Iterable[tuple[str, Card]]:
    """Named cards."""
    return chain(places())


def places() -> Iterator[tuple[str, Card]]:
    """Cards of saved places."""
    yield "place", place_card(ENGLISH, HOME, done=ENGLISH("Saved. Say “{name}” when you tell a drive.", name="home"))
    yield "place-forgotten", place_card(ENGLISH, replace(HOME, deleted_at=AT), done=ENGLISH("Forgotten."))
    yield "place-long", place_card(GERMAN, LONG, done=GERMAN("Taken back."), is_undoable=False)
    yield "places", places_card(ENGLISH, [HOME, replace(HOME, id=3, name="office", address="1 Dock Road")])
    yield (
        "places-long",
        places_card(GERMAN, [replace(LONG, name=f"{number} {LONGEST}"[:LONGEST_NAME]) for number in range(40)]),
    )
