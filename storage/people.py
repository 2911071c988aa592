"""People and the chats they are reached in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from domain.members import Membership, MembershipState, Profile
from domain.organizations import Organization
from domain.people import Identity, Person
from storage.commutes import leg_from, rules_from
from storage.outbox_tables import tenant_gates
from storage.periods import periods_from
from storage.prepared import Prepared
from storage.tables import administrations, chats, memberships, memories, organizations, people
from storage.upsert import insert_for

PROFILE = (
    select(
        people,
        organizations.c.id.label("organization_id"),
        organizations.c.name.label("organization_name"),
        organizations.c.country,
        organizations.c.zone.label("organization_zone"),
        organizations.c.created_at.label("organization_created_at"),
        organizations.c.commute_rules,
        organizations.c.needs_purpose,
        organizations.c.needs_project,
        organizations.c.shares_places,
        organizations.c.period_kind,
        organizations.c.period_start,
        administrations.c.id.label("administration_id"),
        memberships.c.id.label("membership_id"),
        memberships.c.joined_at,
        chats.c.service_url,
        chats.c.conversation_id,
        chats.c.installed,
        chats.c.blocked,
        memories.c.version.label("memory_version"),
        memories.c.body.label("memory_body"),
        memories.c.at.label("memory_at"),
        tenant_gates.c.closed_reason,
    )
    .select_from(people)
    .outerjoin(organizations, organizations.c.tenant_id == people.c.tenant_id)
    .outerjoin(
        administrations,
        (administrations.c.organization_id == organizations.c.id)
        & (administrations.c.person_id == people.c.id)
        & administrations.c.ended_at.is_(None),
    )
    .outerjoin(memberships, (memberships.c.person_id == people.c.id) & memberships.c.ended_at.is_(None))
    .outerjoin(chats, chats.c.person_id == people.c.id)
    .outerjoin(memories, memories.c.person_id == people.c.id)
    .outerjoin(tenant_gates, tenant_gates.c.tenant_id == people.c.tenant_id)
)
PROFILE_BY_IDENTITY = Prepared(
    PROFILE.where(people.c.tenant_id == bindparam("tenant_id"), people.c.object_id == bindparam("object_id"))
)
LOCK = Prepared(select(people.c.id).where(people.c.id == bindparam("whose")).with_for_update(key_share=True))
PROFILES_BY_ID = PROFILE.where(people.c.id.in_(bindparam("ids", expanding=True)))
PROFILE_BY_ID = PROFILE.where(people.c.id == bindparam("id"))


def person_from(row: Row[Any]) -> Person:
    """A person from a row of the table; what they chose goes before what their client told."""
    return Person(
        row.id,
        Identity(row.tenant_id, row.object_id),
        row.name,
        row.mail,
        row.chosen_locale or row.locale or "en-US",
        row.chosen_zone or row.zone or "UTC",
        row.chosen_unit,
    )


def _profile_from(row: Row[Any]) -> Profile:
    organization = membership = None
    if row.organization_id is not None:
        organization = Organization(
            row.organization_id,
            row.tenant_id,
            row.organization_name,
            row.country,
            row.organization_zone,
            row.organization_created_at,
            rules_from(row.commute_rules),
            row.needs_purpose,
            row.needs_project,
            row.shares_places,
            periods_from(row),
        )
    if organization is not None and row.membership_id is not None:
        membership = Membership(row.membership_id, organization.id, row.id, MembershipState.ACTIVE, row.joined_at)
    is_administrator = row.administration_id is not None
    return Profile(person_from(row), organization, membership, is_administrator, leg_from(row))


@dataclass(frozen=True, slots=True)
class Known:
    """All that one query tells at the start of a turn: who it is, where their chat is, what was talked about.

    ``service_url`` is None where no chat is known. ``talk`` is the stored memory as (version, body, at), if any.
    ``keeps_saved``: whether they have places or trips saved.
    """

    profile: Profile
    service_url: str | None
    conversation_id: str | None
    is_reachable: bool
    talk: tuple[int, str, datetime] | None
    is_blocked: bool = False
    is_installed: bool = True
    keeps_saved: bool = False


def _known_from(row: Row[Any]) -> Known:
    talk = None if row.memory_at is None else (row.memory_version, row.memory_body, row.memory_at)
    reachable = bool(row.installed) and not row.blocked and not row.closed_reason
    is_blocked, is_installed = bool(row.blocked), bool(row.installed)
    profile, is_keeping = _profile_from(row), bool(row.keeps_saved)
    return Known(profile, row.service_url, row.conversation_id, reachable, talk, is_blocked, is_installed, is_keeping)


class People:
    """Rows of people and chats."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find_known(self, identity: Identity) -> Known | None:
        """Everything known of somebody, with their chat and what was talked about."""
        wanted = {"tenant_id": identity.tenant_id, "object_id": identity.object_id}
        return next(map(_known_from, PROFILE_BY_IDENTITY.rows(self._connection, wanted)), None)

    def find_profile(self, identity: Identity) -> Profile | None:
        """Everything the bot knows of who somebody is now."""
        known = self.find_known(identity)
        return None if known is None else known.profile

    def get_profile(self, person_id: int) -> Profile:
        """The same for somebody already known."""
        return _profile_from(self._connection.execute(PROFILE_BY_ID, {"id": person_id}).one())

    def known_among(self, person_ids: Collection[int]) -> dict[int, Known]:
        """The same for several people at once, with their chats."""
        rows = self._connection.execute(PROFILES_BY_ID, {"ids": list(person_ids)})
        return {row.id: _known_from(row) for row in rows}

    def get(self, person_id: int) -> Person:
        """A person by key."""
        return person_from(self._connection.execute(select(people).where(people.c.id == person_id)).one())

    def known(self, *, limit: int) -> list[Person]:
        """People in the order they were met."""
        rows = self._connection.execute(select(people).order_by(people.c.id).limit(limit))
        return [person_from(row) for row in rows]

    def named(self, person_ids: set[int]) -> dict[int, Person]:
        """Several people at once."""
        rows = self._connection.execute(select(people).where(people.c.id.in_(person_ids)))
        return {row.id: person_from(row) for row in rows}

    def find_by_mail(self, tenant_id: str, mail: str) -> Person | None:
        """Somebody of a tenant by their mail label."""
        row = self._connection.execute(
            select(people).where(people.c.tenant_id == tenant_id, people.c.mail == mail.lower()).limit(1)
        ).one_or_none()
        return None if row is None else person_from(row)

    def save(self, identity: Identity, *, at: datetime, **facts: str) -> Person:
        """Add somebody, or change what is known of them; empty facts change nothing."""
        known = {name: value for name, value in facts.items() if value}
        row = self._connection.execute(
            insert_for(self._connection, people)
            .values(tenant_id=identity.tenant_id, object_id=identity.object_id, created_at=at, **known)
            .on_conflict_do_update(
                index_elements=["tenant_id", "object_id"], set_=known or {"object_id": identity.object_id}
            )
            .returning(people)
        ).one()
        return person_from(row)

    def choose(self, person_id: int, **choices: object) -> None:
        """Keep what a person chose for themselves (``chosen_locale``, ``chosen_zone``, ``has_drafts`` and so on)."""
        self._connection.execute(update(people).where(people.c.id == person_id).values(**choices))

    def keep_saved(self, person_id: int, *, is_on: bool) -> None:
        """Note whether a person has places or trips saved, so that everybody else's turns need not look."""
        self._connection.execute(update(people).where(people.c.id == person_id).values(keeps_saved=is_on))

    def find_chat(self, person_id: int) -> Row[Any] | None:
        """Where a person is reached, as a row of chats."""
        return self._connection.execute(select(chats).where(chats.c.person_id == person_id)).one_or_none()

    def save_chat(self, person_id: int, **facts: object) -> None:
        """Remember where a person is reached."""
        self._connection.execute(
            insert_for(self._connection, chats)
            .values(person_id=person_id, **facts)
            .on_conflict_do_update(index_elements=["person_id"], set_=facts)
        )

    def change_chat(self, person_id: int, **facts: object) -> bool:
        """Change what is known of a chat; whether there was one."""
        found = self._connection.execute(update(chats).where(chats.c.person_id == person_id).values(**facts))
        return found.rowcount > 0

    def lock(self, person_id: int) -> None:
        """Let one transaction at a time number a person's drives; SQLite has one writer anyway.

        Rows that only refer to the person go on being added meanwhile: waiting for them could end in a deadlock.
        """
        if self._connection.dialect.name != "sqlite":
            LOCK.rows(self._connection, {"whose": person_id})
