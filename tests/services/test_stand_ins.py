"""Stand-ins: another administrator decides for one who is away; told at both ends, in the audit, over by itself."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.errors import MileageError
from services import audit, organizations, reports, returns, stand_ins
from tests.office import FABRIKAM, TODAY, entry

UNTIL = date(2026, 12, 12)
OVER = datetime(2026, 12, 13, 5, tzinfo=UTC)
"""Midnight in New York after the last day."""


@pytest.fixture
def ada(office):
    return office.set_up(zone="America/New_York")


@pytest.fixture
def ben(office, ada):
    person = office.meet("Ben").person
    office(organizations.make_administrator, person, by=ada, at=office.at)
    return office.now(office.meet("Ben"))


def appoint(office, ada, ben, until=UNTIL):
    return office(stand_ins.appoint, ben.person, until, by=ada, at=office.later(minutes=1))


def acts(office, by):
    return [(event.action, event.subject, event.before) for _, event in office(audit.recent, by=by)]


def told(office):
    with office.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT people.name FROM deliveries JOIN people ON people.id = person_id"
            " WHERE template = 'stand_in' ORDER BY deliveries.id"
        )
        return [row[0] for row in rows]


def reported(office, by):
    office.log(by, entry())
    return office(reports.submit, [1], by=by, at=office.later(minutes=1)).report.key


def test_a_stand_in_is_told_and_named_in_the_audit(office, ada, ben):
    found = appoint(office, ada, ben)
    assert (found.stand_in.until_on, found.stand_in.until_at) == (UNTIL, OVER)
    assert told(office) == ["Ben"]
    assert acts(office, ada)[0] == ("stand_in.set", "Ben", "")
    [one] = office(stand_ins.listed, by=ben)
    assert (one.away.name, one.person.name) == ("Ada", "Ben")
    appoint(office, ada, ben)
    assert told(office) == ["Ben"]


def test_what_a_stand_in_decides_says_for_whom(office, ada, ben):
    ana, cem = office.member(ada, "Ana"), office.member(ada, "Cem")
    office(reports.approve, reported(office, ana), by=ben, at=office.at)
    assert acts(office, ada)[0] == ("report.approved", "Ana", "")
    appoint(office, ada, ben)
    key = reported(office, cem)
    office(
        returns.send_back,
        key,
        [office(reports.get_for_administrator, key, by=ben).drives[0].number],
        by=ben,
        at=office.at,
        reason="why",
    )
    assert acts(office, ada)[0] == ("report.returned_for", "Cem", "Ada")
    office(reports.approve, reported(office, office.member(ada, "Dora")), by=ada, at=office.at)
    assert acts(office, ada)[0] == ("report.approved", "Dora", "")


def test_nobody_decides_on_their_own_report_as_a_stand_in_either(office, ada, ben):
    appoint(office, ada, ben)
    ben = office.member(ada, "Ben")
    with pytest.raises(MileageError, match="Nobody decides on their own report"):
        office(reports.approve, reported(office, ben), by=ben, at=office.at)


def test_it_ends_by_itself_after_the_last_day_where_the_organization_is(office, ada, ben):
    appoint(office, ada, ben)
    office(stand_ins.end_due, at=OVER - timedelta(seconds=1))
    assert len(office(stand_ins.listed, by=ada)) == 1
    for _ in range(2):
        office(stand_ins.end_due, at=OVER)
    assert office(stand_ins.listed, by=ada) == []
    assert told(office) == ["Ben", "Ben", "Ada"]
    assert [act for act in acts(office, ada) if act[0] == "stand_in.over"] == [("stand_in.over", "Ben", "")]


def test_it_can_be_ended_and_another_one_named(office, ada, ben):
    assert office(stand_ins.end, by=ada, at=office.at) is None
    appoint(office, ada, ben)
    office(organizations.make_administrator, office.meet("Cleo").person, by=ada, at=office.at)
    cleo = office.meet("Cleo")
    appoint(office, ada, cleo)
    assert [one.person.name for one in office(stand_ins.listed, by=ada)] == ["Cleo"]
    assert told(office) == ["Ben", "Ben", "Cleo"]
    assert office(stand_ins.end, by=ada, at=office.at).name == "Cleo"
    assert office(stand_ins.end, by=ada, at=office.at) is None


@pytest.mark.parametrize("who", ["Ada", "Ben"])
def test_who_administers_no_more_stands_in_no_more(office, ada, ben, who):
    appoint(office, ada, ben)
    gone, left = (ada, ben) if who == "Ada" else (ben, ada)
    office(organizations.remove_administrator, gone.person, by=left, at=office.at)
    assert office(stand_ins.listed, by=left) == []


def test_who_is_away_hears_that_nobody_stands_in_any_more(office, ada, ben):
    office(organizations.make_administrator, office.meet("Cleo").person, by=ada, at=office.at)
    appoint(office, ada, ben)
    office(organizations.remove_administrator, ben.person, by=office.meet("Cleo"), at=office.at)
    assert told(office) == ["Ben", "Ben", "Ada"]


def test_who_stands_in_ends_and_names_nothing_of_whom_they_stand_in_for(office, ada, ben):
    appoint(office, ada, ben)
    assert office(stand_ins.end, by=ben, at=office.at) is None
    cleo = office.meet("Cleo").person
    office(organizations.make_administrator, cleo, by=ada, at=office.at)
    office(stand_ins.appoint, cleo, UNTIL, by=ben, at=office.at)
    assert [(one.away.name, one.person.name) for one in office(stand_ins.listed, by=ada)] == [
        ("Ada", "Ben"),
        ("Ben", "Cleo"),
    ]


def test_who_administers_no_more_is_not_told_of_their_own_that_ended(office, ada, ben):
    cleo = office.meet("Cleo").person
    office(organizations.make_administrator, cleo, by=ada, at=office.at)
    appoint(office, ada, ben)
    office(organizations.remove_administrator, ada.person, by=office.meet("Cleo"), at=office.at)
    assert told(office) == ["Ben", "Ben"]


def test_nobody_decides_for_who_is_back_though_it_was_not_noted_yet(office, ada, ben):
    ana = office.member(ada, "Ana")
    appoint(office, ada, ben)
    office.at = OVER
    office(reports.approve, reported(office, ana), by=ben, at=OVER)
    assert acts(office, ada)[0] == ("report.approved", "Ana", "")


def test_only_another_administrator_can_stand_in(office, ada, ben):
    ana = office.member(ada, "Ana")
    for words in ("Ana", "ana@contoso.com", "Nobody", "Ada"):
        with pytest.raises(MileageError, match="another administrator"):
            office(stand_ins.find_meant, words, by=ada)
    assert office(stand_ins.find_meant, "ben", by=ada).id == ben.person.id
    for person, words in ((ana.person, "no longer"), (ada.person, "for themselves")):
        with pytest.raises(MileageError, match=words):
            office(stand_ins.appoint, person, UNTIL, by=ada, at=office.at)
    zoe = office.set_up("Zoe", FABRIKAM)
    with pytest.raises(MileageError):
        office(stand_ins.find_by_id, ben.person.identity.object_id, by=zoe)
    assert office(stand_ins.listed, by=zoe) == []


@pytest.mark.parametrize(("until", "words"), [(date(2026, 11, 1), "is past"), (date(2028, 1, 1), "a year at most")])
def test_the_last_day_is_to_come_and_not_too_far(office, ada, ben, until, words):
    with pytest.raises(MileageError, match=words):
        appoint(office, ada, ben, until)


def test_a_year_of_366_days_is_a_year(office, ada, ben):
    with pytest.raises(MileageError, match="a year at most"):
        appoint(office, ada, ben, TODAY + timedelta(days=367))
    assert appoint(office, ada, ben, TODAY + timedelta(days=366)).stand_in.until_on == date(2027, 11, 3)


def test_nobody_but_an_administrator_names_one(office, ada, ben):
    ana = office.member(ada, "Ana")
    with pytest.raises(MileageError, match="Only administrators"):
        office(stand_ins.appoint, ben.person, UNTIL, by=ana, at=office.at)
    for ask in (stand_ins.listed, stand_ins.end):
        with pytest.raises(MileageError, match="Only administrators"):
            office(ask, by=ana, **({"at": office.at} if ask is stand_ins.end else {}))
