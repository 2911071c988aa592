"""Bringing a database to the newest form, under a lock, so that replicas starting together do it once."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 0x6D696C65  # "mile": the advisory lock of PostgreSQL that guards migrations


def configuration(connection: Connection) -> "Config":
    """Alembic's configuration for an open connection."""
    from alembic.config import Config  # noqa: PLC0415  # as below

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def newest() -> str:
    """The newest revision: the number its file's name begins with."""
    return max(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def _is_newest(engine: Engine) -> bool:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == newest()


def migrate(engine: Engine, revision: str = "head") -> None:
    """Go up to a revision; a second process waits and then finds nothing to do."""
    if revision == "head" and _is_newest(engine):
        return
    from alembic import command  # noqa: PLC0415  # takes 10 MB and an eighth of a second, and most starts need it not

    with engine.connect().execution_options(write=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
        command.upgrade(configuration(connection), revision)


def migrate_down(engine: Engine, revision: str = "base") -> None:
    """Go back down to a revision."""
    from alembic import command  # noqa: PLC0415  # as above

    with engine.connect().execution_options(write=True) as connection, connection.begin():
        command.downgrade(configuration(connection), revision)
