"""Who administers, who belongs, how that ends, and who is known to whom."""

import asyncio

import pytest

from domain.errors import MileageError
from domain.members import MembershipState
from services import invitations, members, organizations, people
from tests.office import CONTOSO, FABRIKAM, chat, directory_person, mail, sender


@pytest.fixture
def ada(office):
    return office.set_up()


def test_setting_up_twice_is_setting_up_once_and_others_are_told(office, ada):
    _, is_new = office(organizations.set_up, by=ada, name="Again", country="GB", at=office.at)
    assert not is_new
    assert office.now(ada).organization.country == "US"
    with pytest.raises(MileageError, match="set up already"):
        office(organizations.set_up, by=office.meet("Eve"), name="Mine", country="US", at=office.at)


async def test_two_who_set_up_at_once_make_one_organization(office, database):
    profiles = [office.meet("Ada"), office.meet("Bea")]
    outcomes = await asyncio.gather(
        *(database.run(organizations.set_up, by=by, name="C", country="US", at=office.at) for by in profiles),
        return_exceptions=True,
    )
    assert sum(not isinstance(one, Exception) for one in outcomes) == 1
    assert all(isinstance(one, MileageError) for one in outcomes if isinstance(one, Exception))


def test_administrators_make_administrators_of_their_own_tenant(office, ada):
    bea = office.meet("Bea")
    assert office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    assert not office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    assert office.now(bea).is_administrator
    far = office.meet("Far", FABRIKAM)
    with pytest.raises(MileageError, match="isn't in your organization's directory"):
        office(organizations.make_administrator, far.person, by=ada, at=office.at)
    with pytest.raises(MileageError, match="isn't in your organization's directory"):
        office(organizations.know, directory_person("Far", FABRIKAM), by=ada, at=office.at)


def test_the_last_administrator_stays(office, ada):
    with pytest.raises(MileageError, match="last administrator"):
        office(organizations.remove_administrator, ada.person, by=ada, at=office.at)
    bea = office.meet("Bea")
    office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    assert office(organizations.remove_administrator, ada.person, by=ada, at=office.at)
    with pytest.raises(MileageError, match="Only administrators"):
        office(organizations.remove_administrator, bea.person, by=ada, at=office.at)


async def test_two_administrators_removing_each_other_at_once_leave_one(office, ada, database):
    bea = office.meet("Bea")
    office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    bea = office.now(bea)
    await asyncio.gather(
        database.run(organizations.remove_administrator, bea.person, by=ada, at=office.at),
        database.run(organizations.remove_administrator, ada.person, by=bea, at=office.at),
        return_exceptions=True,
    )
    assert len(office(organizations.administrators, by=office.now(ada))) == 1


def test_removing_and_leaving_end_the_membership_and_tell_the_other_side(office, ada):
    ana, bob = office.member(ada, "Ana"), office.member(ada, "Bob")
    office(members.remove, ana.person, by=ada, at=office.at)
    office(members.leave, by=bob, at=office.at)
    assert office.queued("removed", "left") == [("Ana", "removed", "queued"), ("Ada", "left", "queued")]
    found = office(members.listed, by=ada, states=list(MembershipState))
    assert [(person.name, spell.state) for spell, person in found] == [
        ("Ana", MembershipState.REMOVED),
        ("Bob", MembershipState.LEFT),
    ]


def test_what_has_ended_does_not_end_again(office, ada):
    ana = office.member(ada, "Ana")
    office(members.leave, by=ana, at=office.at)
    with pytest.raises(MileageError, match="nothing to leave"):
        office(members.leave, by=ana, at=office.at)
    with pytest.raises(MileageError, match="isn't a member now"):
        office(members.remove, ana.person, by=ada, at=office.at)


def test_a_member_of_another_organization_can_not_be_removed(office, ada):
    bea = office.set_up("Bea", FABRIKAM)
    cem = office.member(bea, "Cem")
    with pytest.raises(MileageError, match="isn't a member now"):
        office(members.remove, cem.person, by=ada, at=office.at)


def test_an_administrator_can_drive_without_an_invitation(office, ada):
    assert office(members.join_directly, by=ada, at=office.at)
    assert not office(members.join_directly, by=ada, at=office.at)
    assert office.now(ada).is_member


def test_people_are_found_by_mail_or_object_id_once_the_organization_knows_them(office, ada):
    office.invite(ada, "Ana")
    assert office(members.get_person, mail("Ana").upper(), by=ada).name == "Ana"
    office.meet("Eve")
    with pytest.raises(MileageError, match=r"I don't know eve@contoso\.com"):
        office(members.get_person, mail("Eve"), by=ada)


def test_a_sender_who_tells_nothing_new_is_read_and_not_written(office, ada):
    found = office(people.find_known, sender("Ada"), chat("Ada"), at=office.at)
    assert found.profile == office.now(ada)
    moved = chat("Somewhere")
    assert office(people.find_known, sender("Ada"), moved, at=office.at) is None
    assert office(people.find_known, sender("Nobody"), moved, at=office.at) is None


def test_what_was_talked_about_is_forgotten_after_a_day(office, ada):
    office(people.keep_talk, ada.person, {"drive": 7}, at=office.at)
    assert office(people.find_known, sender("Ada"), chat("Ada"), at=office.at).talk == {"drive": 7}
    later = office.later(days=1, seconds=1)
    assert office(people.find_known, sender("Ada"), chat("Ada"), at=later).talk == {}


def test_somebody_is_welcomed_once_and_again_after_removing_the_app(office, ada):
    assert [office(people.welcome_once, ada.person) for _ in range(2)] == [True, False]
    office(people.uninstall, sender("Ada"))
    office.meet("Ada")
    assert office(people.welcome_once, ada.person)


def test_rights_are_those_of_now_not_those_of_an_old_profile(office, ada):
    bea = office.meet("Bea")
    office(organizations.make_administrator, bea.person, by=ada, at=office.at)
    old = office.now(bea)
    office(organizations.remove_administrator, bea.person, by=ada, at=office.at)
    with pytest.raises(MileageError, match="Only administrators"):
        office(members.listed, by=old)
    with pytest.raises(MileageError, match="Only administrators"):
        office(invitations.listed, by=old)
    assert old.person.identity.tenant_id == CONTOSO
