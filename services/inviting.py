"""Lists of people to invite: looked at first, then sent, once."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.errors import MileageError
from domain.invitations import InvitationList, Prospect, Row
from domain.members import Profile, check_is_administrator
from services.audit import fresh
from services.invitations import invite, plan
from storage.store import Store

KEPT_FOR = timedelta(days=30)
"""How long a list can be sent, and answers a second press as it did the first."""


def keep(store: Store, rows: Sequence[Row], *, by: Profile, at: datetime) -> InvitationList:
    """Plan a list without inviting anybody, and keep it until it is sent."""
    organization = check_is_administrator(fresh(store, by))
    store.invitation_lists.forget_before(by.person.id, at=at - KEPT_FOR)
    planned = tuple(plan(store, rows, by=by))
    kept = InvitationList(secrets.token_urlsafe(12), organization.id, by.person.id, planned)
    store.invitation_lists.add(kept, at=at)
    return kept


def get(store: Store, key: str, *, by: Profile, lock: bool = False) -> InvitationList:
    """One's own list of one's own organization, or a refusal that says what to do."""
    organization = check_is_administrator(fresh(store, by))
    kept = store.invitation_lists.find(key, lock=lock)
    if kept is None or kept.made_by != by.person.id or kept.organization_id != organization.id:
        raise MileageError("This list is gone. Please type it again, for example: invite ana@contoso.com")
    return kept


def send(store: Store, key: str, checked: Sequence[Row] = (), *, by: Profile, at: datetime) -> InvitationList:
    """Invite everybody of a list; sending twice is sending once, as rows once invited stay so.

    ``checked`` are the rows that waited for the directory, as they are now; those that still wait can be sent later.
    """
    kept = get(store, key, by=by, lock=True)
    rows = with_checked(kept.rows, checked)
    sent = replace(kept, rows=tuple(_invited(store, rows, by, at)), is_sent=True)
    store.invitation_lists.save(sent)
    return sent


def with_checked(rows: Sequence[Row], checked: Sequence[Row]) -> tuple[Row, ...]:
    """A list in which the rows that waited for the directory are as ``checked`` has them."""
    now = {row.typed: row for row in checked}
    return tuple(now.get(row.typed, row) if row.prospect is Prospect.NOT_CHECKED else row for row in rows)


def _invited(store: Store, rows: Sequence[Row], by: Profile, at: datetime) -> list[Row]:
    after = invite(store, rows, by=by, at=at)
    return [replace(row, prospect=Prospect.INVITED) if row.prospect is Prospect.WILL_INVITE else row for row in after]


def check(store: Store, key: str, checked: Sequence[Row], *, by: Profile) -> InvitationList:
    """Keep what the directory now says of those who waited, without inviting anybody."""
    kept = get(store, key, by=by, lock=True)
    planned = replace(kept, rows=tuple(plan(store, with_checked(kept.rows, checked), by=by)))
    store.invitation_lists.save(planned)
    return planned


def forget(store: Store, key: str, *, by: Profile) -> InvitationList | None:
    """Drop a list that was not sent, once however often; one that was sent stays and is the answer."""
    kept = store.invitation_lists.find(key, lock=True)
    if kept is None or kept.made_by != by.person.id:
        return None
    if kept.is_sent:
        return kept
    store.invitation_lists.forget(key)
    return None
