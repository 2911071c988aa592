"""Names that people gave, said without what they are of: forgotten, renamed, or driven between."""

from collections.abc import Callable

from dialogs.turns import Turn
from domain.errors import MileageError
from domain.saved_places import key_of
from language import Frame, Intent, Reason
from language.named_orders import NamedOrder, ends_of, list_named, order_of_name
from services import saved_places, saved_trips, shared_places, vehicles
from services.transactions import Store

MAY_BE_NAMED = frozenset({Intent.UNKNOWN, Intent.EDIT_DRIVE, Intent.DELETE_DRIVE, Intent.LOG_DRIVE})
"""What an order may seem to mean that is of a name."""
PLAINLY = frozenset({"forget", "rename"})
"""Verbs that are said of names; who removes "Acme" may mean the drive to that place."""
FORGETS = {"place": Intent.FORGET_PLACE, "trip": Intent.FORGET_TRIP, "vehicle": Intent.FORGET_VEHICLE}
LISTS = {"places": Intent.PLACES, "trips": Intent.SAVED_TRIPS, "vehicles": Intent.VEHICLES}


async def recognized(turn: Turn, frame: Frame, read: Callable[[str], Frame]) -> Frame:
    """What a text means to somebody who gave the names in it; ``read`` understands a text."""
    if frame.intent not in MAY_BE_NAMED or frame.slots.keys() & {"number", "distance", "drives"}:
        return frame
    order = order_of_name(turn.said)
    if order is not None:
        return await _ordered(turn, frame, order)
    ends = ends_of(turn.said) if frame.intent is Intent.UNKNOWN else None
    if ends is None or not await turn.read(lambda store: all(_is_place(store, turn, end) for end in ends)):
        return frame
    told = read(f"drove from {turn.said}")
    return told if told.intent is Intent.LOG_DRIVE else frame


async def _ordered(turn: Turn, frame: Frame, order: NamedOrder) -> Frame:
    """The order with what the name is of; a name nobody gave is told so, where nothing else may be meant."""
    if not order.new_name and (listed := list_named(order.name)) is not None:
        return Frame(LISTS[listed])
    is_open = frame.intent is Intent.UNKNOWN or frame.reason is Reason.MISSING_TARGET
    kind = await turn.read(lambda store: _kind(store, turn, order.name)) if turn.keeps_saved else None
    if kind is not None and (kind != "place" or order.verb in PLAINLY or is_open):
        return _of_kind(kind, order)
    if order.verb == "forget" and frame.intent is Intent.UNKNOWN:
        raise MileageError(
            "Nothing of yours is called {name}. Type “my places”, “saved trips” or “my vehicles” to see what is.",
            name=order.name,
        )
    return frame


def _of_kind(kind: str, order: NamedOrder) -> Frame:
    if not order.new_name:
        return Frame(FORGETS[kind], {"name": order.name})
    if kind == "vehicle":
        raise MileageError("A vehicle keeps its name. Remove it in “my vehicles”, then tell me of it by the new name.")
    intent = Intent.RENAME_TRIP if kind == "trip" else Intent.RENAME_PLACE
    return Frame(intent, {"name": order.name, "new_name": order.new_name})


def _kind(store: Store, turn: Turn, name: str) -> str | None:
    """What of one's own is called like that."""
    by, key = turn.profile, key_of(name)
    if saved_places.find(store, name, by=by) is not None:
        return "place"
    if any(key_of(trip.name) == key for trip in saved_trips.mine(store, by=by)):
        return "trip"
    return "vehicle" if any(key_of(one.name) == key for one in vehicles.mine(store, by=by)) else None


def _is_place(store: Store, turn: Turn, name: str) -> bool:
    """Whether a place is called like that, by oneself or by the organization."""
    own = saved_places.find(store, name, by=turn.profile) if turn.keeps_saved else None
    return own is not None or shared_places.find(store, name, by=turn.profile) is not None
