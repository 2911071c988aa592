"""The one door to the database: a whole service call as one transaction, on a thread of its own.

SQLite has one writer thread, which commits what waits as a group (a savepoint each), and a few readers. PostgreSQL has
a small pool of threads, a transaction each.
"""

import os
import queue
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Concatenate, ParamSpec, TypeAlias, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from storage.engine import is_sqlite, make_engine
from storage.hatch import Call, Hatches, Work
from storage.store import Store

P = ParamSpec("P")
T = TypeVar("T")
Works: TypeAlias = "queue.SimpleQueue[Work | None]"

READERS = 2
POOL = 8
GROUP = 64
"""Most service calls one SQLite commit takes along: bounds how long the first waits for the last."""


class OutOfReachError(Exception):
    """The database can't be used now: it is gone, locked by somebody else or full. Nothing of the call was kept."""


@contextmanager
def _reaching() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise OutOfReachError(str(error)) from error
    except DBAPIError as error:
        if error.connection_invalidated or isinstance(error, OperationalError | InterfaceError):
            raise OutOfReachError(str(error.orig)) from error
        raise


class Database:
    """Runs service calls. ``on_queued`` is called (on any thread) after a commit that put something in the outbox."""

    def __init__(self, url: str) -> None:
        self.engine: Engine = make_engine(url)
        self.on_queued: Callable[[], None] = lambda: None
        self._to_write: Works = queue.SimpleQueue()
        self._to_read: Works = queue.SimpleQueue() if is_sqlite(url) else self._to_write
        self._writes, self._reads = Hatches(self._to_write), Hatches(self._to_read)
        self._threads = [
            threading.Thread(target=_behind_the_loop, args=(work, *arguments), name="database", daemon=True)
            for work, arguments in self._works()
        ]
        for thread in self._threads:
            thread.start()

    def _works(self) -> Iterator[tuple[Callable[..., None], tuple[Connection, ...]]]:
        """What each thread does, on SQLite with its connection.

        It is opened here: what listens to an engine may change while the first ones open.
        """
        if self._to_read is self._to_write:
            yield from [(self._write_singly, ())] * POOL
            return
        yield self._write_in_groups, (self.engine.connect().execution_options(write=True),)
        for _ in range(READERS):
            yield self._read_all, (self.engine.connect(),)

    async def run(self, service: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service call that may write, as one transaction: it is kept as a whole or not at all."""
        answer: T = await self._writes.hand_in(lambda store: service(store, *args, **kwargs))
        return answer

    async def read(self, service: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service call that only reads, beside the writer."""
        answer: T = await self._reads.hand_in(lambda store: service(store, *args, **kwargs))
        return answer

    def close(self) -> None:
        """Finish what was taken and let go of the connections."""
        for waiting in {id(each): each for each in (self._to_write, self._to_read)}.values():
            waiting.put(None)
        for thread in self._threads:
            thread.join()
        self.engine.dispose()

    def _announce(self, stores: Sequence[Store]) -> None:
        if any("outbox" in vars(store) and store.outbox.has_queued for store in stores):
            self.on_queued()

    def _read_all(self, connection: Connection) -> None:
        """A reader of SQLite: a transaction each, on a connection that stays open."""
        with connection:
            for work in _each(self._to_read):
                self._settle(work, lambda call: self._read_one(connection, call))

    def _read_one(self, connection: Connection, call: Call) -> Any:
        with _reaching(), connection.begin():
            return call(Store(connection))

    def _write_singly(self) -> None:
        """A thread of PostgreSQL's pool: a connection and a transaction each."""
        for work in _each(self._to_write):
            self._settle(work, self._write_one)

    def _write_one(self, call: Call) -> Any:
        with _reaching(), self.engine.begin() as connection:
            store = Store(connection)
            answer = call(store)
        self._announce([store])
        return answer

    def _settle(self, work: Work, run: Callable[[Call], Any]) -> None:
        if work.is_given_up:
            return
        try:
            answer = run(work.call)
        except BaseException as failure:  # noqa: BLE001  # a refusal, a bug or the database: its caller must hear of it
            work.failed(failure)
        else:
            work.done(answer)

    def _write_in_groups(self, connection: Connection) -> None:
        """The one writer of SQLite: what waits is kept with one commit."""
        with connection:
            for first in _each(self._to_write):
                group = [first]
                while len(group) < GROUP and not self._to_write.empty():
                    following = self._to_write.get()
                    if following is None:
                        self._to_write.put(None)
                        break
                    group.append(following)
                self._write_group(connection, [work for work in group if not work.is_given_up])

    def _write_group(self, connection: Connection, group: list[Work]) -> None:
        if len(group) == 1:
            self._settle(group[0], lambda call: self._write_alone(connection, call))
            return
        stores, answers = [], []
        driver = connection.connection.driver_connection  # a savepoint through SQLAlchemy costs as much as a query
        try:
            with _reaching(), connection.begin():
                for work in group:
                    stores.append(store := Store(connection))
                    answers.append(self._attempt(driver, store, work.call))
        except BaseException as failure:  # noqa: BLE001  # nothing of the group was kept: each caller must hear of it
            for work in group:
                work.failed(failure)
            return
        self._announce([store for store, (_, refusal) in zip(stores, answers, strict=True) if refusal is None])
        for work, (answer, refusal) in zip(group, answers, strict=True):
            if refusal is None:
                work.done(answer)
            else:
                work.failed(refusal)

    def _write_alone(self, connection: Connection, call: Call) -> Any:
        """One call needs no savepoint: the transaction is its own."""
        with _reaching(), connection.begin():
            store = Store(connection)
            answer = call(store)
        self._announce([store])
        return answer

    def _attempt(self, driver: Any, store: Store, call: Call) -> tuple[Any, BaseException | None]:
        driver.execute("SAVEPOINT work")
        try:
            with _reaching():
                answer = call(store)
        except Exception as refusal:  # noqa: BLE001  # a refusal or a bug of one call must not undo its neighbours; the caller gets it
            driver.execute("ROLLBACK TO work")
            driver.execute("RELEASE work")
            return None, refusal
        driver.execute("RELEASE work")
        return answer, None


def _behind_the_loop(work: Callable[..., None], *arguments: Connection) -> None:
    """Work on this thread, which the system need not start the moment that it is handed something.

    It would stop the event loop for it, only to find that Python runs one thread at a time: a twelfth of a drive's
    cost. Where the system does not know this, or does not allow it, the work is done all the same.
    """
    if sys.platform == "linux":
        with suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
    work(*arguments)


def _each(waiting: Works) -> Iterator[Work]:
    """What waits, until None tells to end; the None stays for the other threads."""
    while (work := waiting.get()) is not None:
        yield work
    waiting.put(None)
