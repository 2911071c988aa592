"""How many messages may be on their way at once."""

import asyncio


class InFlight:
    """Places for messages on their way: taken before one is leased, given back when its outcome is kept."""

    def __init__(self, places: int) -> None:
        self._all = places
        self._free = places
        self._changed = asyncio.Event()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is on its way."""
        return self._free == self._all

    async def free(self) -> int:
        """Wait until there is a place; how many there are."""
        while self._free <= 0:
            await self._change()
        return self._free

    async def all_free(self) -> None:
        """Wait until nothing is on its way."""
        while not self.is_empty:
            await self._change()

    def take(self, places: int = 1) -> None:
        """Fill places."""
        self._free -= places

    def give_back(self, places: int) -> None:
        """Free places."""
        self._free += places
        self._changed.set()

    async def _change(self) -> None:
        self._changed.clear()
        await self._changed.wait()
