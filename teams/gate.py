"""Who may call us: the Bot Connector of Teams and nobody else, proven before anything else is believed."""

from collections.abc import Mapping
from typing import Protocol

from teams.admission import Admitted, Refused

__all__ = ["Admitted", "Door", "Refused"]


class Door(Protocol):
    """Decides about every activity that is delivered."""

    async def check(self, headers: Mapping[str, str], body: bytes) -> Admitted | Refused:
        """Admit an activity, or say with which HTTP status it is refused."""
        ...
