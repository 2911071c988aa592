"""What was not understood: counted, and kept only when its author wants the team to see it."""

from datetime import date, datetime

from domain.people import Person
from storage.store import Store

LONGEST = 500
"""Characters kept of a text sent to the team."""


def count(store: Store, *, on: date) -> None:
    """Count a text that was not understood, without keeping it."""
    store.missed.count(on)


def tell(store: Store, text: str, *, by: Person, at: datetime) -> None:
    """Keep a text its author wants the team to see; an empty one is nothing to keep."""
    if text.strip():
        store.missed.keep(text.strip()[:LONGEST], by=by.id, at=at)
