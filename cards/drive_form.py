"""The form of a drive: the same fields as the sentence, to fill in or to put right."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from cards import verbs
from cards.drive_words import NOTHING, VEHICLE_WORDS, vehicle_words
from cards.elements import (
    Action,
    Card,
    Element,
    button,
    card,
    choice_input,
    date_input,
    heading,
    hint,
    text_input,
    warning,
    without_inputs,
)
from cards.words import Say, Words
from domain.categories import Category
from domain.distances import Unit
from domain.drives import LONGEST_TEXT, Basis, Drive, DriveEntry
from domain.projects import LONGEST_CODE

ONE_WAY = "one_way"
LONGEST_NUMBER = 20

Filled = Mapping[str, str]
"""What stands in the fields, by their names, as text in the reader's form."""


def filled_from(say: Say, entry: DriveEntry) -> Filled:
    """The fields of a form as a drive is told now."""
    return {
        "on": entry.on.isoformat(),
        "origin": entry.origin,
        "destination": entry.destination,
        "via": ", ".join(entry.via),
        "purpose": entry.purpose,
        "project": entry.project,
        "category": entry.category.value,
        "distance": "" if entry.odometer else say.show(entry.distance.value),
        "odometer_start": say.show(entry.odometer.start) if entry.odometer else "",
        "odometer_end": say.show(entry.odometer.end) if entry.odometer else "",
        "unit": entry.distance.unit.value,
        "trip": entry.basis.value if entry.round_trip else ONE_WAY,
        "parking": say.show(entry.parking.amount) if entry.parking else "",
        "tolls": say.show(entry.tolls.amount) if entry.tolls else "",
        "vehicle": entry.vehicle,
        "passengers": str(entry.passengers) if entry.passengers else "",
        "notes": entry.notes,
    }


def empty_form(on: date, unit: Unit) -> Filled:
    """The fields of a new drive: today, the usual unit, nothing else guessed."""
    return {"on": on.isoformat(), "unit": unit.value, "trip": ONE_WAY, "vehicle": "car"}


def new_drive_form(say: Say, filled: Filled, *, key: str, wrong: Words = NOTHING, is_asked: bool = False) -> Card:
    """A form for a drive to come. ``key`` makes two presses one drive; ``wrong`` says what to put right.

    ``is_asked`` whether it is right all the same: the same press then means yes.
    """
    title = say("Record a drive")
    press = say("Record all the same") if is_asked else say("Record")
    actions = [
        button(press, verbs.DRIVE_ADD, is_primary=True, name=key, **_sure(is_asked=is_asked)),
        without_inputs(button(say("Never mind"), verbs.CANCEL)),
    ]
    example = hint(say("Or just type it: “23.4 miles to Acme yesterday, client visit, $4 parking”."))
    return _form(say, title, filled, wrong, [example], actions)


def _sure(*, is_asked: bool) -> dict[str, Any]:
    return {"sure": "yes"} if is_asked else {}


def drive_form(say: Say, drive: Drive, filled: Filled, *, wrong: Words = NOTHING, is_asked: bool = False) -> Card:
    """A form to change a drive; ``wrong`` says what to put right, ``is_asked`` as for a new one."""
    title = say("Change drive #{number}", number=str(drive.number))
    names: dict[str, Any] = {"number": drive.number, "version": drive.version}
    press = say("Save all the same") if is_asked else say("Save")
    actions = [
        button(press, verbs.DRIVE_SAVE, is_primary=True, **names, **_sure(is_asked=is_asked)),
        without_inputs(button(say("Leave as it was"), verbs.DRIVE_SHOW, **names)),
        without_inputs(button(say("Delete"), verbs.DRIVE_DELETE, **names)),
    ]
    return _form(say, title, filled, wrong, [], actions)


def correction_form(say: Say, drive: Drive, filled: Filled, *, wrong: Words = NOTHING) -> Card:
    """A form to say what an approved drive should have said; saving it reports nothing yet."""
    title = say("Correct drive #{number}", number=str(drive.number))
    names: dict[str, Any] = {"number": drive.number}
    actions = [
        button(say("Show the difference"), verbs.CORRECTION_SAVE, is_primary=True, **names),
        without_inputs(button(say("It was never driven"), verbs.CORRECTION_CANCEL_DRIVE, **names)),
        without_inputs(button(say("Leave it as approved"), verbs.CORRECTION_DROP, **names)),
    ]
    below = [hint(say("Nothing is sent yet: you see the difference first."))]
    return _form(say, title, filled, wrong, below, actions)


def _form(say: Say, title: Words, filled: Filled, wrong: Words, below: list[Element], actions: list[Action]) -> Card:
    body = [heading(title), *([warning(wrong)] if wrong else []), *_fields(say, filled), *below]
    return card(say, body=body, summary=Words(f"{title}. {wrong}".strip()), actions=actions)


def _fields(say: Say, filled: Filled) -> list[Element]:
    def line(name: str, label: Words, most: int = LONGEST_TEXT) -> Element:
        return text_input(name, label, value=filled.get(name, ""), most=most)

    return [
        date_input("on", say("Date"), value=filled.get("on", "")),
        line("distance", say("Distance"), LONGEST_NUMBER),
        _units(say, filled),
        _trips(say, filled),
        line("destination", say("To")),
        line("origin", say("From")),
        line("purpose", say("Purpose")),
        line("project", say("Project or cost code"), LONGEST_CODE),
        _categories(say, filled),
        line("parking", say("Parking"), LONGEST_NUMBER),
        line("tolls", say("Tolls"), LONGEST_NUMBER),
        _vehicles(say, filled),
        line("passengers", say("Passengers"), LONGEST_NUMBER),
        line("via", say("Stops on the way, separated by commas")),
        line("odometer_start", say("Odometer at the start, instead of a distance"), LONGEST_NUMBER),
        line("odometer_end", say("Odometer at the end"), LONGEST_NUMBER),
        line("notes", say("Notes")),
    ]


def _units(say: Say, filled: Filled) -> Element:
    units = [(say("miles"), Unit.MI.value), (say("kilometres"), Unit.KM.value)]
    return choice_input("unit", say("Unit"), units, value=filled.get("unit", ""))


def _trips(say: Say, filled: Filled) -> Element:
    trips = [
        (say("One way"), ONE_WAY),
        (say("There and back: the distance is the total"), Basis.TOTAL.value),
        (say("There and back: the distance is each way"), Basis.EACH_WAY.value),
    ]
    return choice_input("trip", say("Trip"), trips, value=filled.get("trip", ONE_WAY))


def _categories(say: Say, filled: Filled) -> Element:
    categories = [(say.show(category), category.value) for category in Category]
    return choice_input("category", say("Category"), categories, value=filled.get("category", ""))


def _vehicles(say: Say, filled: Filled) -> Element:
    """The kinds offered, and the one the drive has, whatever it is."""
    chosen = filled.get("vehicle", "") or "car"
    kinds = dict.fromkeys([*VEHICLE_WORDS, chosen])
    return choice_input("vehicle", say("Vehicle"), [(vehicle_words(say, kind), kind) for kind in kinds], value=chosen)
