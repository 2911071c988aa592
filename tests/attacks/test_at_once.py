"""Two people at the same moment, on both databases: one outcome, no failure, and never nobody in charge."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from domain.errors import MileageError
from domain.members import MembershipState
from services import drives, invitations, members, organizations, reports
from storage.store import Store
from tests.office import directory_person, entry


@pytest.fixture
def ada(office):
    return office.set_up()


@pytest.fixture
def bob(office, ada):
    bob = office.meet("Bob")
    office(organizations.make_administrator, bob.person, by=ada, at=office.at)
    return office.now(bob)


async def told(*acts):
    """What came of several acts; a refusal is its sentence, a failure fails."""

    async def one(act):
        try:
            return await act
        except MileageError as refusal:
            return str(refusal)

    return await asyncio.gather(*(one(act) for act in acts))


async def test_somebody_is_made_administrator_once(office, database, ada, bob):
    ana = office.meet("Ana")
    act = organizations.make_administrator
    done = await told(*(database.run(act, ana.person, by=by, at=office.at) for by in (ada, bob) * 3))
    assert done.count(True) == 1
    assert done.count(False) == 5


async def test_the_last_administrators_do_not_remove_each_other(office, database, ada, bob):
    act = organizations.remove_administrator
    await told(
        database.run(act, bob.person, by=ada, at=office.at),
        database.run(act, ada.person, by=bob, at=office.at),
        database.run(act, ada.person, by=ada, at=office.at),
        database.run(act, bob.person, by=bob, at=office.at),
    )
    assert len(office(organizations.administrators, by=ada)) == 1


async def test_an_administrator_starts_driving_once(office, database, ada):
    done = await told(*(database.run(members.join_directly, by=ada, at=office.at) for _ in range(6)))
    assert sorted(done) == [False] * 5 + [True]


def joining(office, ada):
    """Ada's two ways to become a member: her invitation, and "I drive too"."""
    office.invite(ada, "Ada")
    key = office.offer(ada).invitation.key
    return (
        lambda store: invitations.join(store, key, by=ada.person, at=office.at),
        lambda store: members.join_directly(store, by=ada, at=office.at),
    )


def begun(office, act, *, before_commit):
    """An act on a connection of its own; something else happens before it is committed."""
    with office.engine.connect().execution_options(write=True) as connection, connection.begin():
        act(Store(connection))
        return before_commit()


@pytest.mark.parametrize("order", [(0, 1), (1, 0), (0, 0), (1, 1)])
def test_joining_on_two_connections_waits_for_the_first(office, ada, order):
    ways = joining(office, ada)
    first, second = (ways[place] for place in order)
    with ThreadPoolExecutor(1) as other:

        def start():
            waiting = other.submit(office, second)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.2)
            return waiting

        begun(office, first, before_commit=start).result(timeout=20)
    memberships = office(members.listed, by=ada)
    assert [person.label for _, person in memberships] == ["Ada"]


async def test_somebody_is_invited_back_once(office, database, ada, bob):
    ana = office.member(ada, "Ana")
    office(members.remove, ana.person, by=ada, at=office.at)
    act = invitations.invite_again
    done = await told(*(database.run(act, ana.person, by=by, at=office.at) for by in (ada, bob) * 3))
    assert len({invitation.key for invitation in done}) == 1


async def test_somebody_unknown_is_kept_once(office, database, ada):
    act = organizations.know
    await told(*(database.run(act, directory_person("Cleo"), by=ada, at=office.at) for _ in range(6)))


async def test_a_membership_ends_once(office, database, ada, bob):
    ana = office.member(ada, "Ana")
    await told(
        database.run(members.remove, ana.person, by=ada, at=office.at),
        database.run(members.remove, ana.person, by=bob, at=office.at),
        database.run(members.leave, by=ana, at=office.at),
    )
    (spell,) = office(lambda store: store.members.spells(ana.person.id))
    assert spell.state in (MembershipState.REMOVED, MembershipState.LEFT)
    endings = office.queued("removed", "left")
    assert len({template for _, template, _ in endings}) == 1


@pytest.mark.parametrize("attempt", range(4))
async def test_a_report_is_approved_or_taken_back(office, database, ada, attempt):
    ana = office.member(ada, "Ana")
    key = office(reports.submit, office.log(ana, entry("10")), by=ana, at=office.at).report.key
    both = [
        database.run(reports.approve, key, by=ada, at=office.at),
        database.run(reports.recall, key, by=ana, at=office.at),
    ]
    await told(*(both if attempt % 2 else reversed(both)))
    filed = office(reports.find_filed, key)
    (drive,) = office(drives.latest, by=ana)
    assert (filed.report.state.value, drive.is_reported) in {("approved", True), ("recalled", False)}


@pytest.mark.parametrize("attempt", range(4))
async def test_a_drive_is_reported_or_changed(office, database, ada, attempt):
    ana = office.member(ada, "Ana")
    (number,) = office.log(ana, entry("10"))
    both = [
        database.run(reports.submit, [number], by=ana, at=office.at),
        database.run(drives.delete, number, by=ana, at=office.at),
    ]
    await told(*(both if attempt % 2 else reversed(both)))
    drive = office(lambda store: store.drives.find(ana.person.id, number))
    assert drive.is_reported != drive.is_deleted


async def test_drives_told_at_once_have_numbers_of_their_own(office, database, ada):
    ana = office.member(ada, "Ana")
    telling = [
        database.run(drives.log, [entry(f"{n}")], by=ana, told_in=f"m{n}", today=office.today, at=office.at)
        for n in range(1, 13)
    ]
    done = await told(*telling)
    assert sorted(one[0].priced.drive.number for one in done) == list(range(1, 13))


async def test_an_organization_is_set_up_once(office, database):
    people = [office.meet(name) for name in ("Ada", "Bob", "Cleo")]
    act = organizations.set_up
    done = await told(*(database.run(act, by=one, name="Contoso", country="US", at=office.at) for one in people))
    assert sum(isinstance(one, tuple) for one in done) == 1


def test_a_drive_that_was_changed_since_is_not_saved_over(office, ada):
    """What the versions are for, without luck in timing."""
    (number,) = office.log(ada, entry("10"))
    seen = office(lambda store: store.drives.find(ada.person.id, number))
    assert office(lambda store: store.drives.save(seen, at=office.at))
    assert not office(lambda store: store.drives.save(seen, at=office.at))


def test_only_drives_that_are_free_go_into_a_report(office, ada):
    ana = office.member(ada, "Ana")
    reported, gone, free = office.log(ana, entry("10"), entry("20"), entry("30"))
    report = office(reports.submit, [reported], by=ana, at=office.at).report
    office(drives.delete, gone, by=ana, at=office.at)
    ids = [office(lambda store, n=n: store.drives.find(ana.person.id, n).id) for n in (reported, gone, free)]
    assert office(lambda store: store.drives.put_in_report(ana.person.id, ids, report.id, at=office.at)) == 1
