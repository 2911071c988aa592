"""Who pays for a person's drives, on which day, and what they deduct."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from domain.commutes import CommuteMode, mode_on
from domain.members import Membership, Profile
from domain.money import currency_in
from domain.rate_resolution import Occasion, Programme, membership_on, resolve
from domain.rate_tables import RateTable, find_table
from domain.rates import Fixed, NotPublished, Rate
from services.rate_tables import tables
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Payers:
    """Who pays for a person's drives: the government's table of ``country``, and organizations during ``spells``.

    ``official`` are the tables of the moment, so that one piece of work has the same from its beginning to its end.
    ``leg`` is the person's way to work, one way, in micrometres (0: none, or not told). ``member_of`` is the name of
    the organization they belong to now (empty: none), ``needs_purpose`` and ``needs_project`` what that wants in a
    report.
    """

    person_id: int
    zone: str
    country: str
    spells: Sequence[Membership]
    programmes: dict[int, Programme]
    official: Mapping[str, RateTable] = field(default_factory=tables, repr=False, compare=False)
    leg: int = 0
    member_of: str = ""
    needs_purpose: bool = True
    needs_project: bool = False
    _days: dict[date, int | None] = field(default_factory=dict, compare=False, repr=False)

    def organization_on(self, on: date) -> int | None:
        """The organization the person belonged to on a day."""
        if on not in self._days:
            spell = membership_on(self.spells, on, zone=self.zone)
            self._days[on] = None if spell is None else spell.organization_id
        return self._days[on]

    def joined_after(self, on: date) -> str:
        """The organization the person belongs to now and did not yet on a day; empty where there is none."""
        return self.member_of if self.member_of and self.organization_on(on) is None else ""

    @property
    def may_deduct(self) -> bool:
        """Whether there are days on which the commute is deducted."""
        return self.leg > 0 and any(programme.commute for programme in self.programmes.values())

    def mode_on(self, on: date) -> CommuteMode:
        """How the commute is deducted on a day: only during a membership."""
        organization_id = self.organization_on(on)
        return CommuteMode.NONE if organization_id is None else mode_on(self.programmes[organization_id].commute, on)

    @property
    def days_of_spells(self) -> list[tuple[Membership, date, date | None]]:
        """The spells with their first and last day (None: goes on), the latest first."""
        where = ZoneInfo(self.zone)
        return [
            (
                spell,
                spell.joined_at.astimezone(where).date(),
                None if spell.ended_at is None else spell.ended_at.astimezone(where).date(),
            )
            for spell in sorted(self.spells, key=lambda spell: spell.joined_at, reverse=True)
        ]

    def rate_of(self, occasion: Occasion) -> Rate | NotPublished | None:
        """What a drive is paid by."""
        organization_id = self.organization_on(occasion.on)
        programme = None if organization_id is None else self.programmes[organization_id]
        return resolve(occasion, self.official, country=self.country, programme=programme)

    @property
    def currency(self) -> str:
        """What the person is paid in: parking and tolls are told in it."""
        for programme in self.programmes.values():
            for rate in programme.rates:
                if isinstance(rate.basis, Fixed):
                    return rate.basis.currency
        table = find_table(self.official.values(), self.country)
        return currency_in(self.country) if table is None else table.currency


def payers_of(store: Store, by: Profile) -> Payers:
    """Who pays for somebody's drives, ever."""
    spells = store.members.spells(by.person.id)
    programmes = {}
    for organization_id in {spell.organization_id for spell in spells}:
        is_own = by.organization is not None and by.organization.id == organization_id
        organization = by.organization if is_own and by.organization else store.organizations.get(organization_id)
        rates = store.rates.active(organization_id)
        programmes[organization_id] = Programme(organization.country, rates, organization.commute)
    leg = 0 if by.commute is None else by.commute.micrometres
    own = by.organization if by.is_member else None
    name, needs_purpose = (own.name, own.needs_purpose) if own is not None else ("", True)
    return Payers(
        by.person.id,
        by.person.zone,
        by.country,
        spells,
        programmes,
        leg=leg,
        member_of=name,
        needs_purpose=needs_purpose,
        needs_project=own is not None and own.needs_project,
    )
