"""Cards of a person's own vehicles: one as it was just told or removed, and all of them."""

from collections.abc import Sequence

from cards import verbs
from cards.drive_words import NOTHING, cut, vehicle_words
from cards.elements import Card, Element, button, card, columns, facts, good, heading, hint, text, tight
from cards.words import Say, Words
from domain.vehicles import Fuel, OwnVehicle, Vehicle

MOST_REMOVABLE = 5
FUEL_WORDS = {
    Fuel.PETROL: "Petrol",
    Fuel.DIESEL: "Diesel",
    Fuel.ELECTRIC: "Electric",
    Fuel.HYBRID: "Hybrid",
    Fuel.PLUG_IN_HYBRID: "Plug-in hybrid",
    Fuel.GAS: "Gas (LPG, CNG)",
    Fuel.HYDROGEN: "Hydrogen",
}


def vehicle_card(say: Say, vehicle: Vehicle, *, row: str, done: Words, is_undoable: bool = True) -> Card:
    """A vehicle, what just happened to it, and what its name is for; ``row`` is what buttons call it by."""
    name, told = Words(vehicle.name), vehicle.facts
    since = say.show(told.in_service_on) if told.in_service_on is not None else NOTHING
    lines = [
        (say("Type"), vehicle_words(say, told.kind)),
        (say("Fuel"), _fuel(say, vehicle)),
        (say("In service since"), since),
    ]
    body = [good(done), heading(name), facts(lines)]
    if not vehicle.is_deleted:
        body.append(
            hint(say("Say “in the {name}” when you tell a drive. The rate follows the type.", name=vehicle.name))
        )
        body.append(hint(say("To say more, type for example: the {name} is diesel", name=vehicle.name)))
    undo = button(say("Undo"), verbs.VEHICLE_UNDO, id=row, version=vehicle.version)
    actions = [*([undo] if is_undoable else []), button(say("My vehicles"), verbs.VEHICLES_SHOW)]
    return card(say, body=body, summary=Words(f"{done} {name}"), actions=actions)


def _fuel(say: Say, vehicle: Vehicle) -> Words:
    return NOTHING if vehicle.facts.fuel is None else say(FUEL_WORDS[vehicle.facts.fuel])


def vehicles_card(say: Say, own: Sequence[tuple[str, OwnVehicle]]) -> Card:
    """All vehicles of a person, each with its row's name: kind, fuel, since when in service, its odometer."""
    title = say("Your vehicles")
    body: list[Element] = [
        heading(title),
        hint(say("They are yours alone; your organization sees the type, which decides the rate.")),
    ]
    for _, one in own:
        line = [text(Words(one.vehicle.name), is_strong=True), tight(hint(_told(say, one)))]
        body.append(columns(("stretch", line)))
    body.append(hint(say("Type for example: my van is in service since March 2025 · the van is diesel")))
    actions = [
        button(say("Remove {name}", name=cut(one.vehicle.name, 20)), verbs.VEHICLE_REMOVE, id=row)
        for row, one in own[:MOST_REMOVABLE]
    ]
    return card(say, body=body, summary=title, actions=actions)


def _told(say: Say, one: OwnVehicle) -> Words:
    told = one.vehicle.facts
    known = [vehicle_words(say, told.kind), _fuel(say, one.vehicle)]
    if told.in_service_on is not None:
        known.append(say("in service since {on}", on=say.full_day(told.in_service_on)))
    if one.odometer is not None:
        known.append(say("odometer {reading}", reading=one.odometer))
    return Words(" · ".join(filter(None, known)))
