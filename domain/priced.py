"""A drive with what it is worth."""

from dataclasses import dataclass

from domain.drives import Drive
from domain.money import Money
from domain.pricing import Pricing
from domain.rates import NotPublished, Rate


@dataclass(frozen=True, slots=True)
class Priced:
    """A drive, the rate of its day and the amount.

    ``rate`` is None where the category has none (personal, not classified yet), NotPublished where the authority has
    not said one yet. ``pricing`` is None in both cases: there is no amount then, never a guess.
    """

    drive: Drive
    rate: Rate | NotPublished | None
    pricing: Pricing | None

    @property
    def amount(self) -> Money | None:
        """What the distance is worth, rounded once."""
        return None if self.pricing is None else self.pricing.amount

    @property
    def total(self) -> Money:
        """The amount, if any, with parking and tolls."""
        extras = self.drive.entry.extras
        return extras if self.amount is None else self.amount + extras
