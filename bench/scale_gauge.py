"""The door to a database, measured: what every call of a service costs here and in the server, and its plans."""

import re
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, event

from storage.store import Store

P = ParamSpec("P")
T = TypeVar("T")

SMALL = frozenset({"organizations", "administrations", "tenant_gates", "organization_rates", "campaigns"})
"""Tables that do not grow with people or with what they do; every other may never be read as a whole."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What something took: ms of CPU in this process and in the database's server, ms of time, statements."""

    cpu: float = 0.0
    database: float = 0.0
    wall: float = 0.0
    statements: int = 0

    @property
    def all_cpu(self) -> float:
        """CPU here and there."""
        return self.cpu + self.database


@dataclass(slots=True)
class Gauge:
    """Runs service calls one after the other on one connection (services.transactions.Transactions)."""

    engine: Engine
    scans: set[str] = field(default_factory=set)
    statements: int = 0
    watches_plans: bool = False
    _kept: list[Connection] = field(default_factory=list)

    def __post_init__(self) -> None:
        event.listen(self.engine, "before_cursor_execute", self._count)

    async def run(self, service: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service call as one transaction."""
        with self.connection() as connection, connection.begin():
            return service(Store(connection), *args, **kwargs)

    async def read(self, service: Callable[Concatenate[Store, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a service call that only reads."""
        with self.connection() as connection:
            return service(Store(connection), *args, **kwargs)

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """The one connection, with no transaction open."""
        if not self._kept:
            self._kept.append(self.engine.connect().execution_options(write=True))
        try:
            yield self._kept[0]
        finally:
            self._kept[0].rollback()

    def server_cpu(self) -> float:
        """Milliseconds of CPU the server has spent on this connection; SQLite has no server."""
        if self.engine.dialect.name == "sqlite":
            return 0.0
        with self.connection() as connection:
            raw: Any = connection.connection.dbapi_connection
            pid = raw.info.backend_pid
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e6

    async def measured(self, work: Callable[[], Awaitable[object]]) -> Cost:
        """What some work costs."""
        server, self.statements = self.server_cpu(), 0
        began, used = time.perf_counter(), time.thread_time()
        await work()
        cpu, wall = (time.thread_time() - used) * 1000, (time.perf_counter() - began) * 1000
        return Cost(cpu, self.server_cpu() - server, wall, self.statements)

    def close(self) -> None:
        """Let go."""
        for connection in self._kept:
            connection.close()
        event.remove(self.engine, "before_cursor_execute", self._count)
        self.engine.dispose()

    def _count(self, _connection: Any, cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:  # noqa: FBT001  # SQLAlchemy calls it so
        self.statements += 1
        if self.watches_plans and not many and re.match(r"\s*(SELECT|UPDATE|DELETE|WITH)", statement):
            self.scans |= {
                f"{scan}: {' '.join(statement.split())}" for scan in self._scans(cursor, statement, parameters)
            }

    def _scans(self, cursor: Any, statement: str, parameters: Any) -> list[str]:
        """Whole tables the plan of a statement reads."""
        if self.engine.dialect.name == "sqlite":
            rows = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
            found = [re.match(r"SCAN (?!CONSTANT|anon_)(\w+)(?!.*USING)", row[3]) for row in rows]
        else:
            found = [re.search(r"Seq Scan on (\w+)", line) for line in _plan(cursor, statement, parameters)]
        return [scan[0] for scan in found if scan is not None and scan[1] not in SMALL]


def _plan(cursor: Any, statement: str, parameters: Any) -> list[str]:
    """How PostgreSQL goes about a statement where tables are large: it scans one then only for want of an index."""
    with cursor.connection.cursor() as other:
        other.execute("SET LOCAL enable_seqscan = off")
        lines = other.execute(f"EXPLAIN {statement}", parameters).fetchall()
        other.execute("SET LOCAL enable_seqscan = on")
    return [line[0] for line in lines]
