"""Finding people by their names: those an organization invited or knows, and nobody else of its tenant."""

import pytest

from domain.errors import MileageError
from services import belongings, members, organizations
from storage.migrate import migrate, migrate_down
from tests.office import FABRIKAM


@pytest.fixture
def ada(office):
    return office.set_up()


def found(office, by, words, **more):
    return [one.name for one in office(members.meant, words, by=by, **more)]


@pytest.mark.parametrize("words", ["ana", "An", "DÍAZ", "diaz ana", "ana.d", "ana diaz@", "a d"])
def test_a_name_is_found_by_the_beginnings_of_its_words(office, ada, words):
    office.invite(ada, "Ana Díaz")
    assert found(office, ada, words.rstrip("@")) == ["Ana Díaz"]


def test_the_invited_members_and_those_who_were_are_found(office, ada):
    office.member(ada, "Ann")
    office.invite(ada, "Annie")
    gone = office.member(ada, "Anton")
    office(members.remove, gone.person, by=ada, at=office.at)
    assert found(office, ada, "an") == ["Ann", "Annie", "Anton"]
    assert found(office, ada, "an", limit=2) == ["Ann", "Annie"]
    assert found(office, ada, "ann@contoso.com") == ["Ann"]
    assert found(office, ada, "ad") == ["Ada"]


@pytest.mark.parametrize("words", ["", "  ", "?!", "anna", "ana bo", "ana@contoso", "%", "_na"])
def test_what_begins_no_name_finds_nobody(office, ada, words):
    office.member(ada, "Ana")
    assert found(office, ada, words) == []


def test_whoever_only_wrote_or_is_of_another_organization_is_not_found(office, ada):
    office.meet("Anton")
    eve = office.set_up("Eve", FABRIKAM)
    office.member(eve, "Annika")
    office.member(ada, "Ana")
    assert found(office, ada, "an") == ["Ana"]
    assert found(office, eve, "an") == ["Annika"]


def test_an_administrator_who_was_nothing_else_is_not_known_any_more(office, ada):
    bea = office.meet("Bea")
    office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    assert found(office, ada, "bea") == ["Bea"]
    office(organizations.remove_administrator, bea.person, by=ada, at=office.at)
    assert found(office, ada, "bea") == []
    assert _words(office, bea) == set()


def test_an_administrator_who_drives_as_well_stays_known(office, ada):
    bea = office.member(ada, "Bea")
    office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    office(organizations.remove_administrator, bea.person, by=ada, at=office.at)
    assert found(office, ada, "bea") == ["Bea"]


def test_a_name_told_anew_is_the_one_that_is_found(office, ada):
    ana = office.member(ada, "Ana")
    office(lambda store: store.people.save(ana.person.identity, at=office.at, name="Zoe Ek"))
    office(lambda store: store.known_people.follow(store.people.get(ana.person.id)))
    assert found(office, ada, "ek") == ["Zoe Ek"]
    assert _words(office, ana) == {"ek", "zoe", "ana", "ana@contoso.com"}
    office(lambda store: store.people.save(ana.person.identity, at=office.at, name="Zoe Berg"))
    office(lambda store: store.known_people.follow(store.people.get(ana.person.id)))
    assert _words(office, ana) == {"berg", "zoe", "ana", "ana@contoso.com"}


def test_every_word_counts_however_many_are_told(office, ada):
    office.invite(ada, "Abel Bea Cato Dora Emil Faye")
    assert found(office, ada, "abel bea cato dora emil faye") == ["Abel Bea Cato Dora Emil Faye"]
    assert found(office, ada, "abel bea cato dora emil zoe") == []


def test_being_forgotten_keeps_what_the_organization_knows(office, ada):
    ana = office.member(ada, "Ana")
    office(belongings.forget, by=ana, at=office.at)
    assert found(office, ada, "ana") == ["Ana"]


def test_only_administrators_may_ask(office, ada):
    ana = office.member(ada, "Ana")
    with pytest.raises(MileageError, match="Only administrators"):
        office(members.meant, "ada", by=ana)


def test_people_of_before_are_found(office, ada):
    office.member(ada, "Ana")
    office.invite(ada, "Bo")
    office.meet("Cy")
    kept = _words(office)
    migrate_down(office.engine, "0026")
    migrate(office.engine)
    assert _words(office) == kept == {"ada", "ana", "ana@contoso.com", "bo", "bo@contoso.com"}


def _words(office, of=None) -> set[str]:
    with office.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT word, person_id FROM known_words").all()
    return {word for word, person_id in rows if of is None or person_id == of.person.id}
