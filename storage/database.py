"""The one door to the database: a whole service call as one transaction, on a thread of its own.

SQLite has one writer thread, which commits what waits as a group (a savepoint each), and a few readers. PostgreSQL has
a small pool of threads, a transaction each.
"""

import asyncio
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from storage.engine import is_sqlite, make_engine
from storage.store import Store

P = ParamSpec("P")
T = TypeVar("T")

READERS = 2
POOL = 8
GROUP = 64
"""Most service calls one SQLite commit takes along: bounds how long the first waits for the last."""


class OutOfReachError(Exception):
    """The database can't be used now: it is gone, locked by somebody else or full. Nothing of the call was kept."""


@dataclass(slots=True)
class Work:
    """A service call that waits for the writer, and where its outcome goes."""

    call: Callable[[Store], Any]
    outcome: "Future[Any]"


@contextmanager
def _reaching() -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        if error.connection_invalidated or isinstance(error, OperationalError | InterfaceError):
            raise OutOfReachError(str(error.orig)) from error
        raise


class Database:
    """Runs service calls. ``on_queued`` is called (on any thread) after a commit that put something in the outbox."""

    def __init__(self, url: str) -> None:
        self.engine: Engine = make_engine(url)
        self.on_queued: Callable[[], None] = lambda: None
        self._single_writer = is_sqlite(url)
        self._threads = ThreadPoolExecutor(READERS if self._single_writer else POOL, thread_name_prefix="database")
        self._waiting: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._writer: threading.Thread | None = None
        if self._single_writer:
            self.engine.connect().close()  # SQLAlchemy's first connection sets up listeners: not two threads at once
            self._writer = threading.Thread(target=self._write_for_ever, name="database-writer", daemon=True)
            self._writer.start()

    async def run(self, service: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service call that may write, as one transaction: it is kept as a whole or not at all."""

        def call(store: Store) -> T:
            return service(store, *args, **kwargs)

        if not self._single_writer:
            return await asyncio.wrap_future(self._threads.submit(self._write_one, call))
        outcome: Future[T] = Future()
        self._waiting.put(Work(call, outcome))
        return await asyncio.wrap_future(outcome)

    async def read(self, service: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service call that only reads, beside the writer."""
        return await asyncio.wrap_future(
            self._threads.submit(self._read_one, lambda store: service(store, *args, **kwargs))
        )

    def close(self) -> None:
        """Finish what was taken and let go of the connections."""
        if self._writer is not None:
            self._waiting.put(None)
            self._writer.join()
        self._threads.shutdown()
        self.engine.dispose()

    def _read_one(self, call: Callable[[Store], T]) -> T:
        with _reaching(), self.engine.connect() as connection:
            return call(Store(connection))

    def _write_one(self, call: Callable[[Store], T]) -> T:
        with _reaching(), self.engine.begin() as connection:
            store = Store(connection)
            answer = call(store)
        self._announce([store])
        return answer

    def _announce(self, stores: Sequence[Store]) -> None:
        if any("outbox" in vars(store) and store.outbox.has_queued for store in stores):
            self.on_queued()

    def _write_for_ever(self) -> None:
        with self.engine.connect().execution_options(write=True) as connection:
            while (first := self._waiting.get()) is not None:
                group = [first]
                while len(group) < GROUP and not self._waiting.empty():
                    following = self._waiting.get()
                    if following is None:
                        self._waiting.put(None)
                        break
                    group.append(following)
                self._write_group(connection, group)

    def _write_group(self, connection: Connection, group: list[Work]) -> None:
        group = [work for work in group if work.outcome.set_running_or_notify_cancel()]
        if len(group) == 1:
            self._write_alone(connection, group[0])
            return
        stores, answers = [], []
        try:
            with _reaching(), connection.begin():
                for work in group:
                    stores.append(store := Store(connection))
                    answers.append(self._attempt(connection, store, work))
        except BaseException as failure:  # noqa: BLE001  # nothing of the group was kept: each caller must hear of it
            for work in group:
                work.outcome.set_exception(failure)
            return
        self._announce([store for store, (_, refusal) in zip(stores, answers, strict=True) if refusal is None])
        for work, (answer, refusal) in zip(group, answers, strict=True):
            if refusal is None:
                work.outcome.set_result(answer)
            else:
                work.outcome.set_exception(refusal)

    def _write_alone(self, connection: Connection, work: Work) -> None:
        """One call needs no savepoint: the transaction is its own."""
        try:
            with _reaching(), connection.begin():
                store = Store(connection)
                answer = work.call(store)
        except BaseException as failure:  # noqa: BLE001  # a refusal, a bug or the database: its caller must hear of it
            work.outcome.set_exception(failure)
            return
        self._announce([store])
        work.outcome.set_result(answer)

    def _attempt(self, connection: Connection, store: Store, work: Work) -> tuple[Any, BaseException | None]:
        connection.exec_driver_sql("SAVEPOINT work")
        try:
            with _reaching():
                answer = work.call(store)
        except Exception as refusal:  # noqa: BLE001  # a refusal or a bug of one call must not undo its neighbours; the caller gets it
            connection.exec_driver_sql("ROLLBACK TO work")
            connection.exec_driver_sql("RELEASE work")
            return None, refusal
        connection.exec_driver_sql("RELEASE work")
        return answer, None
