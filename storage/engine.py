"""How a database is opened: exact, durable, foreign keys on."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DataError, IntegrityError

BUSY_MILLISECONDS = 10_000
FROZEN_LETS_GO = "-c idle_in_transaction_session_timeout=5000"
"""Milliseconds: a process frozen inside a transaction must not hold its rows, and with them everybody's messages."""


class BeginningDialect(SQLiteDialect_pysqlite):
    """SQLite where we say BEGIN ourselves: the driver's own would come too late for savepoints.

    Said by a listener, as the manual has it, every statement would look for other listeners: a tenth of its cost.
    """

    supports_statement_cache = True

    def set_connection_execution_options(self, connection: Connection, opts: Mapping[str, Any]) -> None:
        """Note whether transactions will write: then each waits for its turn before it reads."""
        if "write" in opts:
            connection.connection.info["write"] = opts["write"]
        super().set_connection_execution_options(connection, opts)

    def do_begin(self, dbapi_connection: Any) -> None:
        """Begin a transaction."""
        writes = dbapi_connection.info.get("write", False)
        dbapi_connection.driver_connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")


registry.register("sqlite.beginning", __name__, BeginningDialect.__name__)


def is_sqlite(url: str) -> bool:
    """Whether an address names a SQLite file."""
    return make_url(url).get_backend_name() == "sqlite"


def make_engine(url: str) -> Engine:
    """Open an engine for a SQLAlchemy address; ``postgresql://`` means psycopg 3. Errors tell no values."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite":
        if address.drivername == "postgresql":
            address = address.set(drivername="postgresql+psycopg")
        frozen = {"options": FROZEN_LETS_GO}
        engine = create_engine(
            address, pool_size=8, max_overflow=2, pool_pre_ping=True, hide_parameters=True, connect_args=frozen
        )
        event.listen(engine, "handle_error", _hide_row)
        return engine
    waiting = {"check_same_thread": False, "timeout": BUSY_MILLISECONDS / 1000}
    address = address.set(drivername="sqlite+beginning")
    engine = create_engine(address, connect_args=waiting, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "checkin", _forget_writing)
    return engine


def _hide_row(context: ExceptionContext) -> None:
    """PostgreSQL tells the row or key that it refuses, values and all, after the first line."""
    failure, error = context.sqlalchemy_exception, context.original_exception
    if isinstance(failure, IntegrityError | DataError):
        told = str(error)
        first, *_ = told.splitlines() or [told]
        failure.args = (str(failure.args[0]).replace(told, first),)
        error.args = (first,)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver is to begin nothing
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _forget_writing(_connection: object, record: Any) -> None:
    """Whoever has a connection next says anew whether they write."""
    record.info.pop("write", None)
