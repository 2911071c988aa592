"""Whoever has reported to an administrator's organization; nobody else is found here."""

from domain.members import Profile, check_is_administrator
from domain.people import Identity, Person
from services.audit import fresh
from storage.store import Store


def meant(store: Store, words: str, *, by: Profile) -> list[Person]:
    """Who is meant by a mail address, a name or the beginnings of one."""
    organization = check_is_administrator(fresh(store, by))
    return store.report_searches.reporters(organization.id, words)


def find(store: Store, name: str, *, by: Profile) -> Person | None:
    """Somebody by the object id on a card."""
    organization = check_is_administrator(fresh(store, by))
    profile = store.people.find_profile(Identity(organization.tenant_id, name))
    found = [] if profile is None else store.report_searches.of_these(organization.id, [profile.person.id])
    return found[0] if found else None
