"""Many invitations at once: a fixed number of statements for each few hundred people."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, func, insert, select, text

from domain.audit import AuditEvent
from domain.deliveries import DeliveryState, Policy, Priority, Template
from domain.invitations import InvitationState
from domain.people import DirectoryPerson, Person
from storage.audit import audit_events
from storage.outbox_tables import deliveries
from storage.people import person_from
from storage.tables import invitations, memberships, people
from storage.upsert import insert_for

AT_ONCE = 400
"""Values in one statement: below the limits of both databases."""
IS_OPEN = text("invitations.state NOT IN ('accepted', 'rescinded')")
OPEN_INDEX = text("state NOT IN ('accepted', 'rescinded')")
"""As the unique index has it, letter by letter: a database matches the two only as constants."""

T = TypeVar("T")


def in_parts(values: Collection[T]) -> Iterator[list[T]]:
    """The values, as many at a time as one statement takes."""
    listed = list(values)
    return (listed[start : start + AT_ONCE] for start in range(0, len(listed), AT_ONCE))


class InvitationBatches:
    """Rows of people, invitations and deliveries, many at a time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self, tenant_id: str, object_ids: Collection[str]) -> dict[str, Person]:
        """Those of some people the bot knows, by object id."""
        found = {}
        for part in in_parts(object_ids):
            query = select(people).where(people.c.tenant_id == tenant_id, people.c.object_id.in_(part))
            found.update({row.object_id: person_from(row) for row in self._connection.execute(query)})
        return found

    def save(self, tenant_id: str, who: Sequence[DirectoryPerson], *, at: datetime) -> dict[str, Person]:
        """Add people, or change what is known of them, as the directory tells it; by object id."""
        for part in in_parts(who):
            statement = insert_for(self._connection, people)
            told = statement.excluded
            self._connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["tenant_id", "object_id"],
                    set_={
                        "name": func.coalesce(func.nullif(told.name, ""), people.c.name),
                        "mail": func.coalesce(func.nullif(told.mail, ""), people.c.mail),
                    },
                ),
                [
                    {
                        "tenant_id": tenant_id,
                        "object_id": one.identity.object_id,
                        "name": one.name,
                        "mail": one.mail.lower(),
                        "locale": one.locale,
                        "created_at": at,
                    }
                    for one in part
                ],
            )
        return self.known(tenant_id, [one.identity.object_id for one in who])

    def members_among(self, person_ids: Collection[int]) -> set[int]:
        """Those of some people who are members now."""
        found: set[int] = set()
        for part in in_parts(person_ids):
            query = select(memberships.c.person_id).where(
                memberships.c.person_id.in_(part), memberships.c.ended_at.is_(None)
            )
            found.update(self._connection.execute(query).scalars())
        return found

    def invited_among(self, organization_id: int, person_ids: Collection[int]) -> set[int]:
        """Those of some people who have an open invitation."""
        found: set[int] = set()
        for part in in_parts(person_ids):
            query = select(invitations.c.person_id).where(
                invitations.c.organization_id == organization_id,
                invitations.c.person_id.in_(part),
                IS_OPEN,
            )
            found.update(self._connection.execute(query).scalars())
        return found

    def add(self, organization_id: int, keys: dict[int, str], *, by: int, at: datetime) -> set[int]:
        """Add invitations by person; the people who have none open from somebody else meanwhile."""
        added: set[int] = set()
        for part in in_parts(keys):
            statement = insert_for(self._connection, invitations).on_conflict_do_nothing(
                index_elements=["organization_id", "person_id"], index_where=OPEN_INDEX
            )
            self._connection.execute(
                statement,
                [
                    {
                        "key": keys[person_id],
                        "organization_id": organization_id,
                        "person_id": person_id,
                        "invited_by": by,
                        "state": InvitationState.PENDING.value,
                        "created_at": at,
                        "changed_at": at,
                        "sent_count": 1,
                        "sent_at": at,
                    }
                    for person_id in part
                ],
            )
            mine = select(invitations.c.person_id).where(invitations.c.key.in_([keys[one] for one in part]))
            added.update(self._connection.execute(mine).scalars())
        return added

    def queue(self, tenant_id: str, keys: dict[int, str], *, at: datetime, campaign_id: int | None = None) -> None:
        """Put the invitations in the outbox, by person, as part of a campaign if it is one."""
        for part in in_parts(keys):
            rows = [
                {**_delivery(tenant_id, person_id, keys[person_id], at), "campaign_id": campaign_id}
                for person_id in part
            ]
            self._connection.execute(insert(deliveries), rows)

    def record(self, events: Sequence[AuditEvent]) -> None:
        """Add acts to the audit."""
        for part in in_parts(events):
            self._connection.execute(insert(audit_events), [_event(event) for event in part])


def _delivery(tenant_id: str, person_id: int, key: str, at: datetime) -> dict[str, Any]:
    return {
        "key": f"invitation:{key}:1",
        "tenant_id": tenant_id,
        "person_id": person_id,
        "template": Template.INVITATION.value,
        "subject": key,
        "policy": Policy.RESEND.value,
        "priority": Priority.CAMPAIGN.value,
        "state": DeliveryState.QUEUED.value,
        "due_at": at,
        "changed_at": at,
    }


def _event(event: AuditEvent) -> dict[str, Any]:
    return {
        "organization_id": event.organization_id,
        "actor_id": event.actor_id,
        "action": event.action,
        "subject": event.subject,
        "before": event.before,
        "after": event.after,
        "reason": event.reason,
        "at": event.at,
    }
