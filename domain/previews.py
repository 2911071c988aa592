"""Previews: what a report would hold, for the person alone who may send it."""

from dataclasses import dataclass

from domain.corrections import Corrected
from domain.priced import Priced


@dataclass(frozen=True, slots=True)
class Preview:
    """What a report would hold, and what is left out with the names of what is missing (``price``: no rate yet).

    ``corrections`` are of drives that were approved and could be reported with it.
    """

    included: tuple[Priced, ...]
    left_out: tuple[tuple[Priced, tuple[str, ...]], ...]
    corrections: tuple[Corrected, ...] = ()
