"""Bringing a database to the newest form, under a lock, so that replicas starting together do it once."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 0x6D696C65  # "mile": the advisory lock of PostgreSQL that guards migrations


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for an open connection."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def migrate(engine: Engine, revision: str = "head") -> None:
    """Go up to a revision; a second process waits and then finds nothing to do."""
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
        command.upgrade(configuration(connection), revision)


def migrate_down(engine: Engine, revision: str = "base") -> None:
    """Go back down to a revision."""
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        command.downgrade(configuration(connection), revision)
