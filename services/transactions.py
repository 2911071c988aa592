"""The door services are called through: one call, one transaction."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeAlias, TypeVar

from storage.store import Store as StorageStore

P = ParamSpec("P")
T = TypeVar("T")

Store: TypeAlias = StorageStore
"""What a service works on; whoever only hands a service to the door needs no other name of storage."""


class Transactions(Protocol):
    """Runs a service call as a whole or not at all. ``storage.database.Database`` is one."""

    async def run(self, service: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service call that may write."""
        ...

    async def read(self, service: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service call that only reads."""
        ...
