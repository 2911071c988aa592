"""The door that dialogs and pages use: a whole service call as one transaction, off the event loop."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from storage.store import Store

__all__ = ["Store", "Transactions"]

P = ParamSpec("P")
T = TypeVar("T")


class Transactions(Protocol):
    """Runs service calls; ``storage.database.Database`` is one."""

    async def run(self, service: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a call that may write: it is kept as a whole or not at all."""
        ...

    async def read(self, service: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a call that only reads, beside the writer."""
        ...
