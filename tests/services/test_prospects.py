"""Whom of a list it makes sense to invite: rules one by one."""

from domain.invitations import Prospect, Row
from domain.people import DirectoryPerson
from services import invitations, inviting
from tests.office import CONTOSO, FABRIKAM, directory_person, identity, mail, wanted


def prospects(rows: list[Row]) -> list[Prospect]:
    return [row.prospect for row in rows]


def test_two_addresses_of_one_person_are_one_invitation(office):
    ada = office.set_up()
    alias = Row("a.silva@contoso.com", Prospect.WILL_INVITE, directory_person("Ana"))
    rows = [*wanted("Ana"), alias]
    assert prospects(office(invitations.plan, rows, by=ada)) == [Prospect.WILL_INVITE, Prospect.DUPLICATE]
    office(invitations.invite, rows, by=ada, at=office.at)
    assert office.queued() == [("Ana", "invitation", "queued")]


def test_somebody_of_another_tenant_is_never_invited(office):
    ada = office.set_up()
    rows = office(invitations.invite, wanted("Eve", tenant=FABRIKAM), by=ada, at=office.at)
    assert prospects(rows) == [Prospect.NOT_IN_DIRECTORY]
    assert office.queued() == []


def test_a_row_that_was_refused_before_stays_refused(office):
    ada = office.set_up()
    rows = [Row("x", Prospect.MALFORMED), Row(mail("Gus"), Prospect.GUEST, directory_person("Gus"))]
    assert office(invitations.invite, rows, by=ada, at=office.at) == rows
    assert office.queued() == []


def test_inviting_keeps_what_is_known_where_the_directory_is_silent(office):
    ada = office.set_up()
    office.meet("Ana")
    silent = DirectoryPerson(identity("Ana"), "", "")
    office(invitations.invite, [Row("ana", Prospect.WILL_INVITE, silent)], by=ada, at=office.at)
    assert office.queued() == [("Ana", "invitation", "queued")]


def test_somebody_may_be_invited_again_after_leaving_or_withdrawing(office):
    ada = office.set_up()
    office.invite(ada, "Ana")
    ana = office.meet("Ana").person
    office(invitations.rescind, ana, by=ada, at=office.at)
    assert prospects(office.invite(ada, "Ana")) == [Prospect.WILL_INVITE]


def test_more_people_than_one_statement_takes(office):
    ada = office.set_up()
    rows = [
        Row(f"p{number}", Prospect.WILL_INVITE, DirectoryPerson(identity(f"P{number}", CONTOSO), f"P{number}", ""))
        for number in range(900)
    ]
    assert set(prospects(office(invitations.invite, rows, by=ada, at=office.at))) == {Prospect.WILL_INVITE}
    assert len(office.queued("invitation")) == 900
    assert set(prospects(office(invitations.plan, rows, by=ada))) == {Prospect.ALREADY_INVITED}


def test_a_list_remembers_names_problems_and_what_became_of_it(office):
    ada = office.set_up()
    kept = office(inviting.keep, [*wanted("Ana"), Row("x", Prospect.MALFORMED)], by=ada, at=office.at)
    sent = office(inviting.send, kept.key, by=ada, at=office.at)
    assert prospects(list(sent.rows)) == [Prospect.INVITED, Prospect.MALFORMED]
    assert office(inviting.get, kept.key, by=ada) == sent
    assert office(inviting.send, kept.key, by=ada, at=office.later(days=1)) == sent


def test_old_lists_are_forgotten(office):
    ada = office.set_up()
    kept = office(inviting.keep, wanted("Ana"), by=ada, at=office.at)
    office(inviting.keep, wanted("Ben"), by=ada, at=office.later(days=31))
    assert office(lambda store: store.invitation_lists.find(kept.key)) is None
