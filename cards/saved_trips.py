"""Cards of a person's saved trips: one, as it was just kept or forgotten, all of them, and several days at once."""

from collections.abc import Sequence
from datetime import date

from cards import verbs
from cards.drive_words import NOTHING, cut, distance_words, route, unmarked, vehicle_words
from cards.elements import Card, Element, button, card, choice_input, columns, facts, good, heading, hint, text, tight
from cards.words import Say, Words
from domain.saved_trips import SavedTrip

MOST_LINES = 20
MOST_BUTTONS = 4


def trip_card(say: Say, trip: SavedTrip, *, row: str, done: Words, key: str, is_undoable: bool = True) -> Card:
    """A trip and what just happened to it. Buttons call it by ``row``; ``key`` makes two presses one drive."""
    name = Words(trip.name)
    body = [good(done), heading(name), facts(_facts(say, trip))]
    if not trip.is_deleted:
        body.append(hint(say("To record it, type for example: {name} yesterday", name=trip.name)))
    undo = button(say("Undo"), verbs.TRIP_UNDO, id=row, version=trip.version)
    record = button(say("Record it for today"), verbs.TRIP_LOG, is_primary=True, id=row, name=key)
    forget = button(say("Forget it"), verbs.TRIP_FORGET, id=row)
    actions = [*([] if trip.is_deleted else [record]), undo if is_undoable or trip.is_deleted else forget]
    actions.append(button(say("Saved trips"), verbs.TRIPS_SHOW))
    return card(say, body=body, summary=Words(f"{done} {name}"), actions=actions)


def _facts(say: Say, trip: SavedTrip) -> list[tuple[Words, Words]]:
    drive = trip.pattern
    return [
        (say("Place"), route(say, drive)),
        (say("Distance"), distance_words(say, drive)),
        (say("Purpose"), Words(drive.purpose)),
        (say("Category"), say.show(drive.category)),
        (say("Vehicle"), NOTHING if drive.vehicle == "car" else vehicle_words(say, drive.vehicle)),
    ]


def trips_card(say: Say, named: Sequence[tuple[str, SavedTrip]], *, key: str) -> Card:
    """All trips of a person, each with its row's name, with buttons to record the first ones for today."""
    trips = [trip for _, trip in named]
    title = say("Your saved trips")
    body = [heading(title), *(_line(say, trip) for trip in trips[:MOST_LINES])]
    if len(trips) > MOST_LINES:
        body.append(hint(say.many("And {count} more.", "And {count} more.", len(trips) - MOST_LINES)))
    name = trips[0].name
    body.append(hint(say("Type for example: {name} yesterday · {name} Monday to Thursday", name=name)))
    body.append(hint(say("Or: rename trip {name} to … · forget trip {name}", name=name)))
    actions = [
        button(say("{name} today", name=cut(trip.name, 20)), verbs.TRIP_LOG, id=row, name=key)
        for row, trip in named[:MOST_BUTTONS]
    ]
    return card(say, body=body, summary=title, actions=[*actions, button(say("My drives"), verbs.DRIVES_PAGE)])


def _line(say: Say, trip: SavedTrip) -> Element:
    drive = trip.pattern
    told = " · ".join(filter(None, [route(say, drive), drive.purpose or say.show(drive.category)]))
    left = [text(Words(trip.name), is_strong=True), tight(hint(cut(told)))]
    return columns(("stretch", left), ("auto", [text(distance_words(say, drive))]))


def days_card(
    say: Say,
    trip: SavedTrip,
    days: Sequence[tuple[date, bool]],
    *,
    row: str | int,
    key: str,
    verb: str = verbs.TRIP_LOG,
) -> Card:
    """Ask which days a trip was driven on: each with whether it is likely; nothing is recorded before the press.

    ``row`` is the name of the trip's row, or the number of the drive it is like.
    """
    title = say("On which days did you drive {name}?", name=trip.name)
    choices = [(unmarked(say.short_day(on)), on.isoformat()) for on, _ in days]
    ticked = ",".join(on.isoformat() for on, is_likely in days if is_likely)
    body = [
        heading(title),
        hint(cut(" · ".join(filter(None, [route(say, trip.pattern), distance_words(say, trip.pattern)])))),
        choice_input("days", say("Days"), choices, value=ticked, is_multi=True),
    ]
    if not all(is_likely for _, is_likely in days):
        body.append(hint(say("Weekends and days on which it is recorded already are not ticked.")))
    actions = [
        button(say("Record the ticked days"), verb, is_primary=True, id=row, name=key),
        button(say("Never mind"), verbs.CANCEL),
    ]
    return card(say, body=body, summary=title, actions=actions)
