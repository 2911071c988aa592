"""Telling of new official rates: who follows the table hears of it once, whichever replica sees it first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.announcements import (
    Announcement,
    Followed,
    followed,
    is_worth_telling,
    marks_of,
    rows_of,
)
from domain.deliveries import Template
from domain.members import Profile, check_is_administrator
from domain.organizations import Organization
from domain.rate_resolution import Programme
from domain.rate_tables import RateTable
from domain.rates import OfficialRate
from services import campaigns
from services.audit import fresh
from services.rate_tables import shipped, tables
from storage.store import Store

BEGUN = "begun"
"""The mark of an installation that knows the rates it began with."""
KIND = "official"
WITHDRAWN = "official_off"
BATCH = 50
"""Organizations looked at in one transaction."""


def notice(store: Store, *, at: datetime) -> list[int]:
    """Take note of what the shipped tables say, and announce what is new; the first time of all nothing is."""
    is_first = bool(store.announcements.know([BEGUN]))
    rows = [row for table in shipped().values() for row in table.rows if row.is_published]
    return announce(store, rows, at=at, are_known=is_first)


def announce(store: Store, rows: Iterable[OfficialRate], *, at: datetime, are_known: bool = False) -> list[int]:
    """Announce those rows that nobody took note of, one announcement for a table and a first day; their keys."""
    by_mark = {mark: row for row in rows for mark in marks_of(row)}
    new = store.announcements.know(by_mark)
    groups: dict[tuple[str, str], list[str]] = {}
    for mark in new:
        row = by_mark[mark]
        if not are_known and is_worth_telling(row, today=at.date()):
            groups.setdefault((row.from_on.isoformat(), row.table), []).append(mark)
    return [
        store.announcements.begin(table, by_mark[marks[0]].from_on, marks, at=at)
        for (_, table), marks in sorted(groups.items())
    ]


def tell_next(store: Store, *, at: datetime) -> bool:
    """Queue the next announcement's messages for some organizations; whether there may be more to do."""
    for announcement, after in store.announcements.unfinished():
        table = tables().get(announcement.table)
        if table is not None and (announcement.is_withdrawn or rows_of(announcement, table)):
            _tell_some(store, announcement, table, after, at)
            return True
    return False  # done, or this process does not know the rows: another does, or this one will


def _tell_some(store: Store, announcement: Announcement, table: RateTable, after: int, at: datetime) -> None:
    organizations = store.organizations.concerned(table.key, table.country, after=after, limit=BATCH)
    tell = _tell_withdrawn if announcement.is_withdrawn else _tell
    for organization in organizations:
        tell(store, announcement, organization, at)
    after = organizations[-1].id if organizations else after
    store.announcements.go_on(announcement.id, after=after, done_at=at if len(organizations) < BATCH else None)


def _tell(store: Store, announcement: Announcement, organization: Organization, at: datetime) -> None:
    found = _followed(store, announcement, organization)
    administrators = store.organizations.administrators(organization.id)
    if not found or not administrators:
        return
    campaign_id = campaigns.begin(store, organization, KIND, by=administrators[0], at=at)
    subject = str(announcement.id)
    queued = store.campaigns.queue_administrators(campaign_id, organization, Template.OFFICIAL_RATE, subject, at=at)
    if any(one.is_different for one in found):
        queued += store.campaigns.queue_members(campaign_id, organization, Template.OFFICIAL_RATE, subject, at=at)
    campaigns.show_if_many(store, campaign_id, queued, to=administrators[0], at=at)


def withdraw(store: Store, announcement_id: int, *, at: datetime) -> None:
    """Have an announcement taken back: who was not told is not, and who was is told that too."""
    store.outbox.cancel_all(Template.OFFICIAL_RATE, str(announcement_id), at=at)
    store.announcements.forget(announcement_id)
    store.announcements.go_on(announcement_id, after=0, done_at=None)


def _tell_withdrawn(store: Store, announcement: Announcement, organization: Organization, at: datetime) -> None:
    administrators = store.organizations.administrators(organization.id)
    if not administrators:
        return
    campaign_id = campaigns.begin(store, organization, WITHDRAWN, by=administrators[0], at=at)
    template, subject = Template.OFFICIAL_RATE_WITHDRAWN, str(announcement.id)
    queued = sum(
        queue(campaign_id, organization, template, subject, at=at, told=Template.OFFICIAL_RATE)
        for queue in (store.campaigns.queue_administrators, store.campaigns.queue_members)
    )
    campaigns.show_if_many(store, campaign_id, queued, to=administrators[0], at=at)


def _followed(store: Store, announcement: Announcement, organization: Organization) -> list[Followed]:
    rows = rows_of(announcement, tables().get(announcement.table))
    programme = Programme(organization.country, store.rates.active(organization.id))
    return followed(rows, programme, tables())


@dataclass(frozen=True, slots=True)
class News:
    """New official rates as they concern somebody's organization: ``paid`` by them from their first day on.

    ``is_known`` is False where this process does not have the rows yet.
    """

    announcement: Announcement
    paid: Sequence[Followed]
    is_known: bool = True


def news_for(store: Store, announcement_id: int, *, by: Profile) -> News | None:
    """What new official rates mean to an administrator, or to a member whose rate they change; None: nothing."""
    announcement = store.announcements.find(announcement_id)
    if announcement is None or by.organization is None or announcement.is_withdrawn:
        return None
    if not rows_of(announcement, tables().get(announcement.table)):
        return News(announcement, [], is_known=False)
    paid = _followed(store, announcement, by.organization)
    if not by.is_administrator:
        paid = [one for one in paid if one.is_different] if by.is_member else []
    return News(announcement, paid) if paid else None


def coming(store: Store, *, by: Profile, today: date) -> list[Followed]:
    """What an administrator's organization will pay by official rates that are published and have not begun."""
    organization = check_is_administrator(fresh(store, by))
    rows = [row for table in tables().values() for row in table.rows if row.is_published and row.from_on > today]
    return followed(rows, Programme(organization.country, store.rates.active(organization.id)), tables())


def short_of(announcement: Announcement) -> str:
    """What people call the authority that an announcement is about."""
    table = tables().get(announcement.table)
    return table.short if table is not None else announcement.table.upper()
