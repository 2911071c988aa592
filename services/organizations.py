"""Setting up an organization and deciding who administers it."""

from datetime import datetime

from domain.deliveries import Template
from domain.errors import MileageError
from domain.members import Profile, check_is_administrator
from domain.organizations import Organization, check_may_end_administration
from domain.people import DirectoryPerson, Identity, Person
from domain.rate_tables import find_table
from services import digests, stand_ins
from services.audit import fresh, fresh_alone, record
from services.rate_tables import tables
from storage.store import Store


def set_up(store: Store, *, by: Profile, name: str, country: str, at: datetime) -> tuple[Organization, bool]:
    """Make the sender's tenant an organization with the sender as first administrator; whether it is new.

    Whoever calls this has proven that the sender may: Global Administrator, or named in the settings.
    """
    tenant_id = by.person.identity.tenant_id
    organization = store.organizations.add(tenant_id=tenant_id, name=name, country=country, zone=by.person.zone, at=at)
    if organization is None:
        return _existing(store, by), False
    store.organizations.grant(organization.id, by.person.id, at=at, by=None)
    store.known_people.note(organization.id, [by.person])
    digests.start(store, organization, at=at)
    table = find_table(tables().values(), country)
    if table is not None:
        store.rates.add_first(organization.id, table.key, on=at.date().replace(month=1, day=1), by=by.person, at=at)
    record(store, "organization.set_up", by=fresh(store, by), at=at, after=name)
    return organization, True


def _existing(store: Store, by: Profile) -> Organization:
    profile = fresh(store, by)
    if not profile.is_administrator and profile.organization is not None:
        raise MileageError(
            "{organization} is set up already. Its administrators can invite you.",
            organization=profile.organization.name,
        )
    return check_is_administrator(profile)


def administrators(store: Store, *, by: Profile) -> list[Person]:
    """Who administers the sender's organization."""
    profile = fresh(store, by)
    return [] if profile.organization is None else store.organizations.administrators(profile.organization.id)


def know(store: Store, who: DirectoryPerson, *, by: Profile, at: datetime) -> Person:
    """Keep somebody of the administrator's directory, so that they can be made an administrator."""
    organization = check_is_administrator(fresh(store, by))
    if who.identity.tenant_id != organization.tenant_id or who.is_guest:
        raise MileageError("{name} isn't in your organization's directory.", name=who.name or who.mail)
    return store.people.save(who.identity, at=at, name=who.name, mail=who.mail.lower(), locale=who.locale)


def candidate(store: Store, object_id: str, *, by: Profile) -> Person:
    """Somebody of the administrator's tenant whom the directory was asked about, by object id, for a card that did.

    Whoever only wrote to the bot has no mail address here, and is nobody to their organization.
    """
    organization = check_is_administrator(fresh(store, by))
    found = store.people.find_profile(Identity(organization.tenant_id, object_id.lower()))
    if found is None or not found.person.mail:
        raise MileageError("This card is incomplete. Please type what you want to do instead.")
    return found.person


def make_administrator(store: Store, person: Person, *, by: Profile, at: datetime) -> bool:
    """Make somebody of the same tenant an administrator, who is told; whether they were not one yet."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    if person.identity.tenant_id != organization.tenant_id:
        raise MileageError("{name} isn't in your organization's directory.", name=person.label)
    granted = store.organizations.grant(organization.id, person.id, at=at, by=by.person.id)
    if granted:
        store.known_people.note(organization.id, [person])
        key = f"administrator:{organization.id}:{person.id}:{at.isoformat()}"
        store.outbox.queue(person, Template.ADMINISTRATOR_MADE, str(organization.id), key=key, at=at)
        record(store, "administrator.make", by=profile, at=at, subject=person.label)
    return granted


def check_may_step_down(store: Store, *, by: Profile) -> None:
    """Refuse the last administrator who wants to stop before anybody is asked whether it is meant."""
    organization = check_is_administrator(by)
    check_may_end_administration(len(store.organizations.administrators(organization.id)))


def remove_administrator(store: Store, person: Person, *, by: Profile, at: datetime) -> bool:
    """End somebody's administration, never the last one; whether they had it."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    now = store.organizations.administrators(organization.id)
    if person.id not in {administrator.id for administrator in now}:
        return False
    check_may_end_administration(len(now))
    store.organizations.revoke(organization.id, person.id, at=at)
    store.known_people.forget(organization.id, person.id)
    stand_ins.end_all_of(store, person, by=profile, at=at)
    record(store, "administrator.remove", by=profile, at=at, subject=person.label)
    return True
