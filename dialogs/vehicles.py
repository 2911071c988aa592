"""One's own vehicles: telling of one, looking at all, removing one; knowing by name which one a drive was with."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.vehicles import vehicle_card, vehicles_card
from cards.words import Words
from dialogs.saved_undo import OnUndo, with_undo, without_undo
from dialogs.turns import Content, OnPress, OnText, Reply, Talk, Turn, numbered
from domain.vehicles import Fuel, Vehicle
from language import Frame, Intent
from language.vehicles import vehicle_said
from services import vehicles
from services.transactions import Store

VEHICLE = "vehicle"
"""What undo, and the names of rows on cards, call a vehicle."""


async def recognized(turn: Turn, frame: Frame, read: Callable[[str], Frame]) -> Frame:
    """A drive told with the vehicle that it names; ``read`` understands the text without that name."""
    if not turn.keeps_saved or frame.intent is not Intent.LOG_DRIVE or not {"distance", "drives"} & frame.slots.keys():
        return frame
    own = {one.name: one for one in await turn.read(lambda store: vehicles.mine(store, by=turn.profile))}
    said = vehicle_said(turn.said, own)
    if said is None:
        return frame
    again = read(said[1]) if read(turn.said) == frame else frame
    kept = again if again.intent is Intent.LOG_DRIVE else frame
    named = {"vehicle": own[said[0]].facts.kind, "vehicle_name": said[0]}
    several = {"drives": tuple({**one, **named} for one in kept.slots["drives"])} if "drives" in kept.slots else {}
    return replace(kept, slots={**kept.slots, **named, **several})


def _changed(turn: Turn, vehicle: Vehicle) -> Talk:
    return with_undo(turn, VEHICLE, vehicle.id, vehicle.version)


def _card(turn: Turn, vehicle: Vehicle, done: Words, *, is_undoable: bool = True) -> Card:
    row = turn.name_of(VEHICLE, vehicle.id) or ""
    return vehicle_card(turn.say, vehicle, row=row, done=done, is_undoable=is_undoable)


async def answer_tell(turn: Turn, frame: Frame) -> Content:
    """Keep what is told of a vehicle."""
    name, slots = str(frame.slots.get("name", "")), frame.slots
    told = vehicles.Told(
        slots.get("vehicle"), Fuel(slots["fuel"]) if "fuel" in slots else None, slots.get("in_service")
    )
    kept = await turn.run(
        lambda store: vehicles.tell(store, name, told, by=turn.profile, today=turn.today, at=turn.at),
        talk=lambda kept: _changed(turn, kept.vehicle) if kept.is_changed else turn.talk,
    )
    done = turn.say("Saved.") if kept.is_changed else turn.say("It is like that already.")
    return _card(turn, kept.vehicle, done, is_undoable=kept.is_changed)


async def answer_vehicles(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every text has a frame
    """Show one's own vehicles."""
    return await _all(turn)


async def press_vehicles(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Show one's own vehicles."""
    return await _all(turn)


async def _all(turn: Turn) -> Content:
    own = await turn.read(lambda store: vehicles.listed(store, by=turn.profile))
    if not own:
        return turn.say(
            "You have no vehicles here yet. Tell me of one, for example: my van is in service since March 2025"
        )
    return vehicles_card(turn.say, [(turn.name_of(VEHICLE, one.vehicle.id) or "", one) for one in own])


async def answer_remove(turn: Turn, frame: Frame) -> Content:
    """Remove a vehicle by its name."""
    name = str(frame.slots.get("name", ""))
    vehicle = await turn.run(
        lambda store: vehicles.remove(store, name, by=turn.profile, at=turn.at),
        talk=lambda vehicle: _changed(turn, vehicle),
    )
    return _removed(turn, vehicle)


async def press_remove(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Remove the vehicle of a button."""
    vehicle_id = turn.number_in(data, "id", VEHICLE)

    def work(store: Store) -> Vehicle:
        return vehicles.remove_one(store, vehicle_id, by=turn.profile, at=turn.at)

    return _removed(turn, await turn.run(work, talk=lambda vehicle: _changed(turn, vehicle)))


def _removed(turn: Turn, vehicle: Vehicle) -> Card:
    done: Words = turn.say("Removed. Your drives stay as they are.")
    return _card(turn, vehicle, done)


async def press_undo(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take the last change of a vehicle back."""
    return await _undone(turn, turn.number_in(data, "id", VEHICLE), numbered(data, "version"))


async def _undone(turn: Turn, vehicle_id: int, version: int) -> Card:
    def work(store: Store) -> Vehicle:
        return vehicles.undo(store, vehicle_id, version, by=turn.profile, at=turn.at)

    vehicle = await turn.run(work, talk=lambda _: without_undo(turn))
    return _card(turn, vehicle, turn.say("Taken back."), is_undoable=False)


TEXTS: Mapping[Intent, OnText] = {
    Intent.TELL_VEHICLE: answer_tell,
    Intent.VEHICLES: answer_vehicles,
    Intent.FORGET_VEHICLE: answer_remove,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.VEHICLES_SHOW: press_vehicles,
    verbs.VEHICLE_REMOVE: press_remove,
    verbs.VEHICLE_UNDO: press_undo,
}
UNDO: Mapping[str, OnUndo] = {VEHICLE: _undone}
