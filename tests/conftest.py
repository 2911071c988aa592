"""A migrated database for every test that asks: a fresh SQLite file and a fresh PostgreSQL database."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import create_engine

from storage.database import Database
from storage.engine import make_engine
from storage.migrate import migrate
from tests.office import Office
from tools.postgres import serving

settings.register_profile("steady", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("steady")
"""A busy machine is not a fault, and CI tries the same examples every time; elsewhere each run looks for new ones."""

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory) -> Path:
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("template") / "mileage.db"
    engine = make_engine(f"sqlite:///{path}")
    migrate(engine)
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of one PostgreSQL server for the session."""
    with serving() as address:
        yield address


class Postgres:
    """Makes and drops databases on the server, as copies of a migrated one."""

    def __init__(self, address: str) -> None:
        self._address = address.replace("postgresql://", "postgresql+psycopg://")
        self._engine = create_engine(self._address, isolation_level="AUTOCOMMIT")
        self._count = 0

    def wait_for_no_disk(self) -> None:
        """Nothing here has to survive a power cut: making a database takes a seventh of the time."""
        with self._engine.connect() as connection:
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                connection.exec_driver_sql(f"ALTER SYSTEM SET {setting} = off")
            connection.exec_driver_sql("SELECT pg_reload_conf()")

    def address(self, name: str) -> str:
        return self._address.replace("/postgres?", f"/{name}?")

    def make(self, template: str = "template1") -> str:
        self._count += 1
        name = f"mileage_{self._count}"
        with self._engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def cut(self, name: str) -> None:
        """End every connection to a database, as a restart of the server does."""
        with self._engine.connect() as connection:
            connection.exec_driver_sql(
                f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
            )

    def drop(self, name: str) -> None:
        with self._engine.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")

    def close(self) -> None:
        self._engine.dispose()


@pytest.fixture(scope="session")
def postgres(postgres_server) -> Iterator[Postgres]:
    postgres = Postgres(postgres_server)
    postgres.wait_for_no_disk()
    yield postgres
    postgres.close()


@pytest.fixture(scope="session")
def postgres_template(postgres) -> str:
    """The name of a migrated database, to be copied."""
    name = postgres.make()
    engine = make_engine(postgres.address(name))
    migrate(engine)
    engine.dispose()
    return name


@pytest.fixture(params=BOTH)
def empty_address(request, tmp_path) -> Iterator[str]:
    """The address of a database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'mileage.db'}"
        return
    postgres = request.getfixturevalue("postgres")
    name = postgres.make()
    yield postgres.address(name)
    postgres.drop(name)


@pytest.fixture(params=BOTH)
def address(request, tmp_path) -> Iterator[str]:
    """The address of a migrated database of the test's own."""
    if request.param == "sqlite":
        path = tmp_path / "mileage.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    postgres = request.getfixturevalue("postgres")
    name = postgres.make(request.getfixturevalue("postgres_template"))
    yield postgres.address(name)
    postgres.drop(name)


@pytest.fixture
def database(address) -> Iterator[Database]:
    """The door to a migrated database."""
    database = Database(address)
    yield database
    database.close()


@pytest.fixture
def office(address) -> Iterator[Office]:
    """Service calls on a migrated database, each as one transaction."""
    engine = make_engine(address)
    yield Office(engine)
    engine.dispose()
