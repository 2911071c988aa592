"""Cards of what people save under names of their own, as the gallery shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import chain

from cards.elements import Card
from cards.made_drives import AT, ENGLISH, GERMAN, LONGEST, TODAY, acme, long_one
from cards.saved_places import place_card, places_card
from cards.saved_trips import days_card, trip_card, trips_card
from domain.saved_places import LONGEST_ADDRESS, LONGEST_NAME, SavedPlace
from domain.saved_trips import SavedTrip, pattern_of

HOME = SavedPlace(1, 1, "home", "12 Main St, Springfield")
RUN = SavedTrip(1, 1, "Acme run", pattern_of(acme().drive.entry))
LONG = SavedPlace(2, 1, LONGEST[:LONGEST_NAME], (LONGEST * 2)[:LONGEST_ADDRESS], version=7)


def samples() -> Iterable[tuple[str, Card]]:
    """Named cards."""
    return chain(places(), trips())


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


def trips() -> Iterator[tuple[str, Card]]:
    """Cards of saved trips."""
    long = replace(RUN, name=LONGEST[:LONGEST_NAME], pattern=pattern_of(long_one().drive.entry))
    yield "trip", trip_card(ENGLISH, RUN, done=ENGLISH("Saved."), key="abc")
    yield "trip-forgotten", trip_card(ENGLISH, replace(RUN, deleted_at=AT), done=ENGLISH("Forgotten."), key="abc")
    yield "trip-long", trip_card(GERMAN, long, done=GERMAN("Taken back."), key="abc")
    yield "trips", trips_card(ENGLISH, [RUN, replace(RUN, id=2, name="commute")], key="abc")
    many = [replace(long, id=number, name=f"{number} {LONGEST}"[:LONGEST_NAME]) for number in range(1, 40)]
    yield "trips-long", trips_card(GERMAN, many, key="abc")
    days = [(TODAY - timedelta(days=day), day > 1) for day in range(4)]
    yield "trip-days", days_card(ENGLISH, RUN, days, key="abc")
    month = [(TODAY - timedelta(days=day), True) for day in range(31)]
    yield "trip-days-long", days_card(GERMAN, long, month, key="abc")
