"""A drive with what it is worth."""

from dataclasses import dataclass, replace

from domain.distances import Distance
from domain.drives import Drive, DriveEntry
from domain.money import Money
from domain.pricing import Pricing, measured, without
from domain.rates import NotPublished, Rate


@dataclass(frozen=True, slots=True)
class Priced:
    """A drive, the rate of its day and the amount.

    ``rate`` is None where the category has none (personal, not classified yet), NotPublished where the authority has
    not said one yet. ``pricing`` is None in both cases: there is no amount then, never a guess. ``deducted`` is what
    of the commute is in the drive, in micrometres: it is not paid. ``joined_later`` names the organization somebody
    joined after the day of the drive (empty: none), ``needs_purpose`` says whether it wants one in a report,
    ``needs_project`` the same of a project. ``told_in`` is the currency in which its parking and tolls were told, where
    that is not the one the drive is paid in (empty: it is): nothing is converted, so they count for nothing until told
    anew.
    """

    drive: Drive
    rate: Rate | NotPublished | None
    pricing: Pricing | None
    deducted: int = 0
    joined_later: str = ""
    needs_purpose: bool = True
    needs_project: bool = False
    told_in: str = ""

    @property
    def commute(self) -> Distance:
        """The commute in it, in the unit of the drive."""
        return measured(self.deducted, self.drive.entry.distance.unit)

    @property
    def paid(self) -> Distance:
        """What is left to be paid; with the commute it is all that was driven."""
        return without(self.drive.entry.driven, self.deducted)

    @property
    def amount(self) -> Money | None:
        """What the distance is worth, rounded once."""
        return None if self.pricing is None else self.pricing.amount

    @property
    def counting(self) -> DriveEntry:
        """The drive as it counts: without parking and tolls that were told in another currency."""
        entry = self.drive.entry
        if not self.told_in:
            return entry
        nothing = Money(0, entry.parking.currency)
        return replace(entry, parking=nothing, tolls=nothing)

    @property
    def uncounted(self) -> dict[str, Money]:
        """The parking and tolls that were told in another currency, as told."""
        entry = self.drive.entry
        costs = {"parking": entry.parking, "tolls": entry.tolls} if self.told_in else {}
        return {what: Money(cost.minor, self.told_in) for what, cost in costs.items() if cost}

    @property
    def total(self) -> Money:
        """The amount, if any, with parking and tolls."""
        extras = self.counting.extras
        return extras if self.amount is None else self.amount + extras
