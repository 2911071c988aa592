"""Cards of a person's saved places: one, as it was just kept or forgotten, and all of them."""

from collections.abc import Sequence

from cards import verbs
from cards.drive_words import cut
from cards.elements import Card, Element, button, card, columns, good, heading, hint, text, tight
from cards.shared_places import shared_beside
from cards.words import Say, Words
from domain.organizations import Organization
from domain.saved_places import SavedPlace
from domain.shared_places import SharedPlace

MOST_LINES = 25
MOST_FORGETTABLE = 5


def place_card(
    say: Say,
    place: SavedPlace,
    *,
    row: str,
    done: Words,
    other: SharedPlace | None = None,
    is_undoable: bool = True,
) -> Card:
    """A place, what just happened to it, and what an organization would see of it.

    ``row`` is what buttons call it by, ``other`` the organization's place of the same name, which this one goes before.
    """
    name = Words(place.name)
    seen = say("In a report your organization sees the name “{name}”, never the address.", name=place.name)
    body = [good(done), heading(name), text(Words(place.address)), *([] if place.is_deleted else [hint(seen)])]
    if other is not None and not place.is_deleted:
        words = "Your organization has a place called {name}, too, at {address}. In your drives, yours comes first."
        body.append(text(say(words, name=other.name, address=other.address)))
    undo = button(say("Undo"), verbs.PLACE_UNDO, id=row, version=place.version)
    actions = [*([undo] if is_undoable else []), button(say("My places"), verbs.PLACES_SHOW)]
    return card(say, body=body, summary=Words(f"{done} {name}"), actions=actions)


def places_card(
    say: Say,
    places: Sequence[tuple[str, SavedPlace]],
    *,
    shared: Sequence[SharedPlace] = (),
    organization: Organization | None = None,
) -> Card:
    """All places of a person, each with its row's name, and those of their organization below."""
    title = say("Your places")
    body = [heading(title), *_own_lines(say, [place for _, place in places])]
    actions = [
        button(say("Forget {name}", name=cut(place.name, 20)), verbs.PLACE_FORGET, id=row)
        for row, place in places[: MOST_FORGETTABLE - bool(shared)]
    ]
    if organization is not None and shared:
        body += shared_beside(say, organization, shared)
        actions.append(button(say("Company places"), verbs.SHARED_PLACES_SHOW))
    return card(say, body=body, summary=title, actions=actions)


def _own_lines(say: Say, places: Sequence[SavedPlace]) -> list[Element]:
    if not places:
        return [text(say("You have no places of your own yet. Save one, for example: home is 12 Main St, Springfield"))]
    body = [hint(say("They are yours alone. Use their names when you tell a drive: “home to office”."))]
    for place in places[:MOST_LINES]:
        line = [text(Words(place.name), is_strong=True), tight(hint(cut(place.address, 120)))]
        body.append(columns(("stretch", line)))
    if len(places) > MOST_LINES:
        body.append(hint(say.many("And {count} more.", "And {count} more.", len(places) - MOST_LINES)))
    return [*body, hint(say("To forget one, type for example: forget place {name}", name=places[0].name))]
