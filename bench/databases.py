"""Fresh databases to measure on: a SQLite file, and a PostgreSQL server of our own."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text

from tools.postgres import serving

SQLITE, POSTGRESQL = "sqlite", "postgresql"
ENGINES = (SQLITE, POSTGRESQL)


@contextmanager
def fresh(engine: str) -> Iterator[str]:
    """The address of an empty database, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        if engine == SQLITE:
            yield f"sqlite:///{folder / 'mileage.db'}"
        else:
            with serving() as address:
                yield address
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def size(engine: Engine) -> int:
    """What the database takes, in bytes."""
    with engine.connect() as connection:
        if engine.dialect.name == SQLITE:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            return int(pages) * int(connection.exec_driver_sql("PRAGMA page_size").scalar_one())
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
