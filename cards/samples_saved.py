"""Cards of what people save under names of their own, as the gallery shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal
from itertools import chain

from cards.drives import drive_card
from cards.elements import Card
from cards.made_drives import AT, ENGLISH, GERMAN, LONGEST, SPANISH, TODAY, acme, entry, long_one, open_one
from cards.made_people import CONTOSO
from cards.made_people import LONG as LONG_ONE
from cards.odometers import readings_card
from cards.saved_places import place_card, places_card
from cards.saved_trips import days_card, trip_card, trips_card
from cards.shared_places import place_form, shared_place_card, shared_places_card
from cards.vehicles import vehicle_card, vehicles_card
from cards.work_hours import work_hours_card
from domain.categories import Category
from domain.distances import Distance
from domain.habits import Unsaid
from domain.saved_places import LONGEST_ADDRESS, LONGEST_NAME, SavedPlace
from domain.saved_trips import SavedTrip, pattern_of
from domain.shared_places import SharedPlace
from domain.vehicles import Fuel, OwnVehicle, Vehicle, VehicleFacts
from domain.work_hours import WORKWEEK, Leaning, WorkHours

HOME = SavedPlace(1, 1, "home", "12 Main St, Springfield")
RUN = SavedTrip(1, 1, "Acme run", pattern_of(acme().drive.entry))
LONG = SavedPlace(2, 1, LONGEST[:LONGEST_NAME], (LONGEST * 2)[:LONGEST_ADDRESS], version=7)


def samples() -> Iterable[tuple[str, Card]]:
    """Named cards."""
    return chain(places(), trips(), hours(), vehicles())


def places() -> Iterator[tuple[str, Card]]:
    """Cards of saved places."""
    yield (
        "place",
        place_card(ENGLISH, HOME, row="r1", done=ENGLISH("Saved. Say “{name}” when you tell a drive.", name="home")),
    )
    yield "place-forgotten", place_card(ENGLISH, replace(HOME, deleted_at=AT), row="r1", done=ENGLISH("Forgotten."))
    yield "place-long", place_card(GERMAN, LONG, row="r1", done=GERMAN("Taken back."), is_undoable=False)
    yield "places", places_card(ENGLISH, [("r1", HOME), ("r2", replace(HOME, name="office", address="1 Dock Road"))])
    yield from shared()
    yield (
        "places-long",
        places_card(GERMAN, [("r1", replace(LONG, name=f"{number} {LONGEST}"[:LONGEST_NAME])) for number in range(40)]),
    )


def shared() -> Iterator[tuple[str, Card]]:
    """Cards of an organization's places."""
    hq = SharedPlace(1, 1, "HQ", "100 Market St, Denver")
    long = SharedPlace(2, 1, LONGEST[:LONGEST_NAME], (LONGEST * 2)[:LONGEST_ADDRESS], version=7)
    saved = ENGLISH("Saved for everybody at {organization}.", organization="Contoso")
    yield "shared-place", shared_place_card(ENGLISH, hq, row="abc", done=saved)
    removed = replace(long, deleted_at=AT)
    yield "shared-place-long", shared_place_card(GERMAN, removed, row="abc", done=GERMAN("Removed for everybody."))
    rows = [(f"row{number}", replace(long, name=f"{number} {LONGEST}"[:LONGEST_NAME])) for number in range(20)]
    for name, say, organization, page in (("", ENGLISH, CONTOSO, [("abc", hq)]), ("-long", GERMAN, LONG_ONE, rows)):
        page_card = shared_places_card(say, organization, page, after="def", is_administrator=True)
        yield f"shared-places{name}", page_card
    nothing = shared_places_card(SPANISH, CONTOSO, [], after=None, is_administrator=False)
    yield "shared-places-none", nothing
    yield "shared-place-form", place_form(ENGLISH, CONTOSO, name="HQ", address=hq.address, is_for_all=False)
    wrong = GERMAN("Please give it a name with letters, such as “home”.")
    yield "shared-place-form-wrong", place_form(GERMAN, LONG_ONE, row="abc", wrong=wrong)
    other = replace(hq, name="home")
    yield "place-other", place_card(ENGLISH, HOME, row="r1", done=ENGLISH("Saved."), other=other)
    yield "places-shared", places_card(GERMAN, [("r1", HOME)], shared=[hq, long], organization=LONG_ONE)
    told = replace(acme(), drive=replace(acme().drive, entry=entry(origin="home", addresses=(("home", HOME.address),))))
    yield "drive-own-place", drive_card(ENGLISH, told, today=TODAY, unsaid=Unsaid(overruled=(other,)))


def trips() -> Iterator[tuple[str, Card]]:
    """Cards of saved trips."""
    long = replace(RUN, name=LONGEST[:LONGEST_NAME], pattern=pattern_of(long_one().drive.entry))
    yield "trip", trip_card(ENGLISH, RUN, row="r1", done=ENGLISH("Saved."), key="abc")
    yield (
        "trip-forgotten",
        trip_card(ENGLISH, replace(RUN, deleted_at=AT), row="r1", done=ENGLISH("Forgotten."), key="abc"),
    )
    yield "trip-long", trip_card(GERMAN, long, row="r1", done=GERMAN("Taken back."), key="abc")
    yield "trips", trips_card(ENGLISH, [("r1", RUN), ("r2", replace(RUN, name="commute"))], key="abc")
    many = [replace(long, id=number, name=f"{number} {LONGEST}"[:LONGEST_NAME]) for number in range(1, 40)]
    yield "trips-long", trips_card(GERMAN, [("r1", one) for one in many], key="abc")
    days = [(TODAY - timedelta(days=day), day > 1) for day in range(4)]
    yield "trip-days", days_card(ENGLISH, RUN, days, row="r1", key="abc")
    month = [(TODAY - timedelta(days=day), True) for day in range(31)]
    yield "trip-days-long", days_card(GERMAN, long, month, row="r1", key="abc")


def hours() -> Iterator[tuple[str, Card]]:
    """Cards of work hours, and of a drive about which they suggest something."""
    office = WorkHours(WORKWEEK, time(9), time(17))
    yield "work-hours", work_hours_card(ENGLISH, office, done=ENGLISH("Saved."))
    odd = WorkHours(frozenset({1, 3, 5, 6, 7}), time(22), time(6, 30))
    yield "work-hours-long", work_hours_card(GERMAN, odd, done=GERMAN("It is like that already."))
    yield "work-hours-none", work_hours_card(SPANISH, None)
    for name, say, leaning in (
        ("personal", ENGLISH, Leaning(Category.PERSONAL, TODAY)),
        ("business-long", GERMAN, Leaning(Category.BUSINESS, TODAY, time(10, 30))),
    ):
        yield f"drive-leans-{name}", drive_card(say, open_one(), today=TODAY, unsaid=Unsaid(leaning=leaning))


def vehicles() -> Iterator[tuple[str, Card]]:
    """Cards of vehicles, and of a drive with one."""
    golf = Vehicle(1, 1, "Golf", VehicleFacts("car", Fuel.DIESEL, TODAY))
    long = Vehicle(2, 1, LONGEST[:LONGEST_NAME], VehicleFacts(LONGEST[:40], Fuel.PLUG_IN_HYBRID, TODAY), version=7)
    yield "vehicle", vehicle_card(ENGLISH, golf, row="r1", done=ENGLISH("Saved."))
    yield "vehicle-long", vehicle_card(GERMAN, replace(long, deleted_at=AT), row="r1", done=GERMAN("Taken back."))
    read = OwnVehicle(golf, Distance(Decimal(45258)))
    van = OwnVehicle(replace(golf, name="van", facts=VehicleFacts("van")))
    yield "vehicles", vehicles_card(ENGLISH, [("r1", read), ("r2", van)])
    many = [replace(read, vehicle=replace(long, name=f"{number} {LONGEST}"[:LONGEST_NAME])) for number in range(20)]
    yield "vehicles-long", vehicles_card(GERMAN, [("r1", one) for one in many])
    doubt = GERMAN(
        "{name} is in service since {since}, and this drive is of {on}.", name=long.name, since=TODAY, on=TODAY
    )
    yield "drive-before-service", readings_card(GERMAN, doubt, other=None, key="abc")
    told = replace(acme(), drive=replace(acme().drive, entry=entry(vehicle_name="Golf")))
    yield "drive-with-vehicle", drive_card(ENGLISH, told, today=TODAY)
