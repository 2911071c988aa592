"""INSERT … ON CONFLICT, which both databases speak but SQLAlchemy names twice."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_for(connection: Connection, table: Table) -> sqlite.Insert:
    """An insert that may say ON CONFLICT, in the dialect of the connection.

    The two dialects' classes have the same methods for what we use; the type of one stands for both.
    """
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)  # type: ignore[return-value]  # same methods, see above
