"""Cards of an organization's places: one as it was just changed, all of them, and the form of one."""

from collections.abc import Iterable, Sequence
from typing import Any

from cards import verbs
from cards.drive_words import NOTHING, cut
from cards.elements import (
    Card,
    Element,
    button,
    card,
    columns,
    good,
    heading,
    hint,
    section,
    text,
    text_input,
    tight,
    warning,
)
from cards.words import Say, Words
from domain.organizations import Organization
from domain.saved_places import LONGEST_ADDRESS, LONGEST_NAME
from domain.shared_places import SharedPlace

MOST_REMOVABLE = 3
MOST_BESIDE = 10
"""Places of the organization that are listed under one's own."""


def shared_place_card(say: Say, place: SharedPlace, *, row: str, done: Words, is_undoable: bool = True) -> Card:
    """A place as everybody may use it, and what just happened to it; ``row`` is what buttons call it by."""
    name = Words(place.name)
    used = say("Everybody in your organization sees it and can say “{name}” when they tell a drive.", name=place.name)
    note = say("Drives that were told keep the address they had.")
    body = [good(done), heading(name), text(Words(place.address)), hint(note if place.is_deleted else used)]
    undo = button(say("Undo"), verbs.SHARED_PLACE_UNDO, id=row, version=place.version)
    others = button(say("All places"), verbs.SHARED_PLACES_SHOW)
    return card(say, body=body, summary=Words(f"{done} {name}"), actions=[*([undo] if is_undoable else []), others])


def shared_places_card(
    say: Say,
    organization: Organization,
    places: Sequence[tuple[str, SharedPlace]],
    *,
    after: str | None,
    is_administrator: bool,
) -> Card:
    """A page of an organization's places, each with its row's name; ``after`` is where the next page begins."""
    title = say("Places of {organization}", organization=organization.name)
    body = [heading(title)]
    if places:
        body.append(
            hint(
                say(
                    "For everybody here. Use their names when you tell a drive: “home to {name} 14 mi”.",
                    name=places[0][1].name,
                )
            )
        )
    body += shared_lines(place for _, place in places) if places else [text(say("There are none yet."))]
    actions = []
    if is_administrator:
        body.append(hint(_how(say, places)))
        actions.append(button(say("Add a place"), verbs.SHARED_PLACE_FORM, is_primary=True))
        actions += [
            button(say("Remove {name}", name=cut(place.name, 20)), verbs.SHARED_PLACE_REMOVE, id=row)
            for row, place in places[:MOST_REMOVABLE]
        ]
    if after is not None:
        actions.append(button(say("More"), verbs.SHARED_PLACES_SHOW, after=after))
    return card(say, body=body, summary=title, actions=actions)


def _how(say: Say, places: Sequence[tuple[str, SharedPlace]]) -> Words:
    if not places:
        return say("To add one, type for example: add company place HQ: 100 Market St")
    name = places[0][1].name
    return say(
        "Type for example: add company place HQ: 100 Market St · rename company place {name} to {new} · "
        "remove company place {name}",
        name=name,
        new=Words("HQ") if name.casefold() != "hq" else say("Head office"),
    )


def shared_lines(places: Iterable[SharedPlace]) -> list[Element]:
    """Places, each with its address under its name."""
    return [
        columns(("stretch", [text(Words(place.name), is_strong=True), tight(hint(cut(place.address, 120)))]))
        for place in places
    ]


def shared_beside(say: Say, organization: Organization, places: Sequence[SharedPlace]) -> list[Element]:
    """The organization's places under one's own."""
    if not places:
        return []
    title = say("Places of {organization}", organization=organization.name)
    note = say("For everybody there. Your own place of the same name comes first.")
    return [section(title), hint(note), *shared_lines(places[:MOST_BESIDE])]


def place_form(
    say: Say,
    organization: Organization,
    *,
    name: str = "",
    address: str = "",
    row: str = "",
    is_for_all: bool = True,
    wrong: Words = NOTHING,
) -> Card:
    """The form of a place; unless it ``is_for_all``, whose it is to be is asked. ``row`` names one to change."""
    title = (
        say("A place of {organization}", organization=organization.name) if is_for_all else say("Whose place is it?")
    )
    body = [
        heading(title),
        *([warning(wrong)] if wrong else []),
        text_input("name", say("Name"), value=name, most=LONGEST_NAME),
        text_input("address", say("Address"), value=address, most=LONGEST_ADDRESS),
        hint(say("Everybody in {organization} sees the name and the address.", organization=organization.name)),
    ]
    share = say("Save it for everybody")
    names: dict[str, Any] = {"id": row} if row else {}
    actions = [button(share, verbs.SHARED_PLACE_SAVE, is_primary=True, **names)]
    if not is_for_all:
        actions.append(button(say("Only for me"), verbs.PLACE_SAVE))
    return card(say, body=body, summary=title, actions=actions)
