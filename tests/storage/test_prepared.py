"""Statements on the driver's own cursor: the same outcome and the same errors as SQLAlchemy gives them."""

import traceback
from datetime import datetime, time
from decimal import Decimal

import pytest
from sqlalchemy import bindparam, column, event, select, table
from sqlalchemy.exc import IntegrityError, StatementError

from domain.distances import Distance, Unit
from domain.drives import Source
from domain.odometers import Odometer
from services import commutes
from storage.drive_rows import own_columns_of
from storage.drives import ADD, ALIKE, OWN, TOLD_IN
from storage.members import SPELLS
from storage.memories import SAVE
from storage.people import LOCK, PROFILE_BY_IDENTITY
from storage.prepared import Prepared
from storage.rates import ACTIVE
from storage.tables import memories, people
from storage.upsert import PerDialect
from tests.office import CONTOSO, START, TODAY, entry, identity

SECRET = "to my doctor"
GONE = select(table("nowhere", column("id"))).where(column("id") == bindparam("whose"))


@pytest.fixture
def ana(office):
    """A member with everything that can be told of a drive, one of them plain."""
    ana = office.member(office.set_up(country="GB"), "Ana")
    office(commutes.tell, Distance(Decimal("7.5"), Unit.KM), by=ana)
    office.log(
        ana,
        entry("12.345", origin="Home", via=("Depot",), began=time(8, 15), addresses=(("Home", "1 High St"),)),
        entry("12.345", round_trip=True).read_off(Odometer(Decimal(100), Decimal("112.345"))),
    )
    return office.now(ana)


def transacted(office, work):
    with office.engine.connect().execution_options(write=True) as connection, connection.begin():
        return work(connection)


def by_sqlalchemy(prepared):
    return lambda connection, values: connection.execute(prepared.on(connection), values)


def both(office, prepared, values):
    """What the driver's cursor answers, and what SQLAlchemy does."""
    return (
        transacted(office, lambda connection: [tuple(row) for row in prepared.rows(connection, values)]),
        transacted(
            office, lambda connection: [tuple(row) for row in connection.execute(prepared.on(connection), values)]
        ),
    )


def kinds(rows):
    return [[type(value) for value in row] for row in rows]


def test_what_comes_out_is_what_sqlalchemy_gives(office, ana):
    key, organization = ana.person.id, ana.organization.id
    similar = {"on_day": TODAY, "length_driven": entry("12.345").driven.micrometres, "but_not": "message-2#%"}
    for prepared, values in (
        (PROFILE_BY_IDENTITY, {"tenant_id": CONTOSO, "object_id": identity("Ana").object_id}),
        (SPELLS, {"whose": key}),
        (ACTIVE, {"whose": organization}),
        (ALIKE, {"person_id": key, **similar}),
        (OWN, {"person_id": key, "number": 1}),
        (TOLD_IN, {"person_id": key, "told_in": "message-1#0"}),
        (LOCK, {"whose": key}),
    ):
        driver, sqlalchemy = both(office, prepared, values)
        assert driver == sqlalchemy != []
        assert kinds(driver) == kinds(sqlalchemy)


def test_the_columns_of_a_row_have_names(office, ana):
    (row,) = transacted(office, lambda connection: SPELLS.rows(connection, {"whose": ana.person.id}))
    assert (row.person_id, row.organization_id, row.ended_at) == (ana.person.id, ana.organization.id, None)


def test_what_is_not_there_is_no_row(office):
    assert transacted(office, lambda connection: SPELLS.rows(connection, {"whose": 0})) == []


def test_what_was_written_without_a_transaction_waits_for_its_end(office, ana):
    facts = {"person_id": ana.person.id, "version": 1, "body": "{}", "at": START}
    with office.engine.connect().execution_options(write=True) as connection:
        assert list(SAVE.rows(connection, facts)) == []
        assert connection.in_transaction()
        connection.rollback()
    assert office(lambda store: store.memories.take(ana.person.id)) is None


def refused(work):
    with pytest.raises(StatementError) as failure:
        work()
    return failure.value


def add(store, person_id, **facts):
    return store.drives.add(person_id, entry(**facts), source=Source.FORM, told_in=None, at=START)


def test_what_the_database_refuses_is_refused_in_the_same_words(office, ana):
    values = {"whose": ana.person.id}
    one = refused(lambda: transacted(office, lambda connection: Prepared(GONE).rows(connection, values)))
    other = refused(lambda: transacted(office, lambda connection: connection.execute(GONE, values)))
    assert type(one) is type(other)
    assert str(one.orig) == str(other.orig)


def test_a_constraint_that_is_broken_is_an_integrity_error_that_tells_no_values(office):
    failure = refused(lambda: office(add, 999_999, purpose=SECRET))
    assert isinstance(failure, IntegrityError)
    assert SECRET not in str(failure)


@pytest.mark.parametrize("run", [ADD.rows, by_sqlalchemy(ADD)], ids=["driver", "sqlalchemy"])
def test_a_row_that_breaks_a_rule_of_its_table_is_not_told(office, ana, run):
    facts = {**own_columns_of(entry(notes=f"first\n{SECRET}")), "tolls": -1, "told_in": None, "source": "form"}
    whose = {"person_id": ana.person.id, "whose": ana.person.id, "created_at": START, "changed_at": START}
    failure = refused(lambda: transacted(office, lambda connection: run(connection, facts | whose)))
    assert "ck_drives_extras" in str(failure.orig)
    assert SECRET not in "".join(traceback.format_exception(failure))


def test_a_value_that_cannot_be_kept_is_refused_and_not_told(office, ana):
    naive = datetime(2026, 11, 24, 12, 0)  # noqa: DTZ001  # the mistake itself
    failure = refused(lambda: office(lambda store: store.memories.save(ana.person.id, {}, version=1, at=naive)))
    assert isinstance(failure.orig, ValueError)
    assert "2026" not in str(failure)


UNFIT = {"text": "noon", "endless": Decimal("Infinity"), "nothing": object()}


@pytest.mark.parametrize("unfit", UNFIT.values(), ids=UNFIT)
@pytest.mark.parametrize("name", ["at", "version", "body"])
def test_what_cannot_be_kept_fails_as_with_sqlalchemy(office, ana, name, unfit):
    facts = {"person_id": ana.person.id, "version": 1, "body": "{}", "at": START, name: unfit}
    assert failure_of(office, SAVE.rows, facts) == failure_of(office, by_sqlalchemy(SAVE), facts)


def test_half_a_character_and_a_number_too_large_fail_as_with_sqlalchemy(office, ana):
    for facts in ({"whose": "\ud800"}, {"whose": 2**70}):
        assert failure_of(office, SPELLS.rows, facts) == failure_of(office, by_sqlalchemy(SPELLS), facts)


def failure_of(office, run, values):
    """How a statement fails, in so many words; None where it does not."""
    try:
        transacted(office, lambda connection: run(connection, values))
    except Exception as failure:  # noqa: BLE001  # whichever it is: it is compared
        return type(failure), type(getattr(failure, "orig", None)), str(getattr(failure, "orig", failure))
    return None


def test_who_listens_to_the_engine_hears_of_it(office, ana):
    heard = []
    event.listen(office.engine, "before_cursor_execute", lambda _c, _u, statement, *_: heard.append(statement))
    assert office(lambda store: len(store.members.spells(ana.person.id))) == 1
    assert ["memberships" in statement for statement in heard] == [True]


def test_a_value_that_was_not_there_the_first_time_is_not_left_out(office, ana):
    adding = Prepared(PerDialect(lambda adding: adding, memories))
    facts = {"person_id": ana.person.id, "version": 1, "body": "{}"}
    with pytest.raises(IntegrityError):
        transacted(office, lambda connection: adding.rows(connection, facts))
    with pytest.raises(ValueError, match="not the same each time"):
        transacted(office, lambda connection: adding.rows(connection, {**facts, "at": START}))


def test_a_statement_that_depends_on_its_values_is_left_to_sqlalchemy(office):
    several = Prepared(select(people).where(people.c.id.in_(bindparam("ids", expanding=True))))
    with pytest.raises(ValueError, match="not the same each time"):
        transacted(office, lambda connection: several.rows(connection, {"ids": [1, 2]}))
