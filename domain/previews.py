"""Previews: what a report would hold, for the person alone who may send it."""

from dataclasses import dataclass

from domain.categories import Category
from domain.corrections import Corrected
from domain.people import Person
from domain.periods import Period
from domain.priced import Priced

NOT_TO_COMPLETE = frozenset({"price", "locked"})
"""Why a drive is left out that its person can do nothing about."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a report would hold, and what is left out and why: what is missing, ``price`` (no rate yet), ``locked``.

    ``corrections`` are of drives that were approved and could be reported with it. ``to_ask`` are the administrators
    who can open a locked period, where one keeps something out. ``period`` is the one it is of (None: of whatever was
    asked for), and ``others`` how many drives outside it are not reported either.
    """

    included: tuple[Priced, ...]
    left_out: tuple[tuple[Priced, tuple[str, ...]], ...]
    corrections: tuple[Corrected, ...] = ()
    to_ask: tuple[Person, ...] = ()
    period: Period | None = None
    others: int = 0

    @property
    def to_complete(self) -> tuple[Priced, ...]:
        """Drives that would be ready once their person told what they lack."""
        return tuple(
            one
            for one, why in self.left_out
            if one.drive.entry.category is not Category.PERSONAL and not NOT_TO_COMPLETE & set(why)
        )
