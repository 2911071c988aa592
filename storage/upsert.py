"""INSERT … ON CONFLICT, which both databases speak but SQLAlchemy names twice."""

from collections.abc import Callable, Sequence

from sqlalchemy import Column, ColumnElement, Connection, Executable, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite


def insert_for(connection: Connection, table: Table) -> sqlite.Insert:
    """An insert that may say ON CONFLICT, in the dialect of the connection.

    The two dialects' classes have the same methods for what we use; the type of one stands for both.
    """
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)  # type: ignore[return-value]  # same methods, see above


class PerDialect:
    """A statement that is built once for each database: building one costs more than running it."""

    def __init__(self, build: Callable[[sqlite.Insert], Executable], table: Table) -> None:
        self._statements = {
            "sqlite": build(sqlite.insert(table)),
            "postgresql": build(postgresql.insert(table)),  # type: ignore[arg-type]  # same methods, see above
        }

    def on(self, connection: Connection) -> Executable:
        """The statement in the dialect of a connection."""
        return self._statements[connection.dialect.name]


def among(column: Column[str], words: Sequence[str]) -> ColumnElement[bool]:
    """Whether a column is one of our own words, written out: only then is a partial index on the same list used."""
    return column.in_(bindparam(f"{column.name}_words", list(words), expanding=True, literal_execute=True))
