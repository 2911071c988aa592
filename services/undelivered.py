"""What could not be delivered, for administrators."""

from domain.deliveries import ORGANIZATION_TEMPLATES, Delivery
from domain.members import Profile, check_is_administrator
from domain.people import Person
from services.audit import fresh
from storage.store import Store


def recent(store: Store, *, by: Profile, before: int | None = None, limit: int = 10) -> list[tuple[Delivery, Person]]:
    """The organization's own messages that did not arrive, the newest first, with whom they were for."""
    organization = check_is_administrator(fresh(store, by))
    found = store.undelivered.page(organization.tenant_id, ORGANIZATION_TEMPLATES, before=before, limit=limit)
    people = store.people.named({delivery.person_id for delivery in found})
    return [(delivery, people[delivery.person_id]) for delivery in found]
