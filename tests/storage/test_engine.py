"""How transactions of SQLite begin: whoever writes waits for its turn at once, nobody else does."""

import pytest
from sqlalchemy.exc import OperationalError

from storage.engine import make_engine


@pytest.fixture
def engine(sqlite_template, tmp_path, monkeypatch):
    monkeypatch.setattr("storage.engine.BUSY_MILLISECONDS", 50)
    path = tmp_path / "mileage.db"
    path.write_bytes(sqlite_template.read_bytes())
    engine = make_engine(f"sqlite:///{path}")
    yield engine
    engine.dispose()


def writing(engine):
    return engine.connect().execution_options(write=True)


def test_a_second_writer_finds_the_database_taken_before_it_reads(engine):
    with writing(engine) as one, one.begin(), writing(engine) as other, pytest.raises(OperationalError, match="locked"):
        other.begin()


def test_a_reader_is_not_in_the_way_even_on_a_connection_that_once_wrote(engine):
    with writing(engine) as one, one.begin():
        driver = one.connection.driver_connection
    with engine.connect() as reader:
        assert reader.connection.driver_connection is driver
        with reader.begin(), writing(engine) as other, other.begin():
            assert reader.exec_driver_sql("SELECT count(*) FROM people").scalar_one() == 0


def test_a_transaction_that_fails_is_taken_back(engine):
    def fail():
        with writing(engine) as connection, connection.begin():
            connection.exec_driver_sql(
                "INSERT INTO shared_secrets (purpose, period, secret, made_at) VALUES ('', 1, '', 1)"
            )
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with engine.connect() as reader:
        assert reader.exec_driver_sql("SELECT count(*) FROM shared_secrets").scalar_one() == 0
