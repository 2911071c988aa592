"""The weekly summary: one person's own week, for their eyes only."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Drive
from domain.money import Money, totals
from domain.priced import Priced
from domain.pricing import Pricing
from domain.weeks import Week
from domain.work_hours import Leaning


@dataclass(frozen=True, slots=True)
class CategoryLine:
    """What the drives of one category came to; ``amount`` None: nobody pays for them, or it was not asked.

    There is one sum for each currency: somebody who moved to another country has drives in two.
    """

    category: Category
    drives: int
    distance: Distance
    amount: tuple[Money, ...] | None


@dataclass(frozen=True, slots=True)
class WeeklySummary:
    """Figures of one week of one person; ``before`` is the distance of the week before.

    ``year`` is the business distance of the calendar year up to its Sunday (None: not asked).
    ``oldest_unreported`` looks at all weeks: it is what the 60-day limit is counted from. ``waiting`` and ``returned``
    count the person's reports that wait for a decision or came back. ``leanings`` are what work hours make likely of
    drives that wait for a category, by number.
    """

    week: Week
    drives: tuple[Priced, ...]
    lines: tuple[CategoryLine, ...]
    before: Distance
    reported: int
    oldest_unreported: date | None
    organization: str
    waiting: int = 0
    returned: int = 0
    year: Distance | None = None
    leanings: Mapping[int, Leaning] = field(default_factory=dict)

    @property
    def unclassified(self) -> tuple[Priced, ...]:
        """Drives that wait for a category."""
        return tuple(one for one in self.drives if one.drive.entry.category is Category.UNCLASSIFIED)

    @property
    def without_purpose(self) -> tuple[Priced, ...]:
        """Business drives whose purpose is missing."""
        return tuple(
            one
            for one in self.drives
            if one.drive.entry.category is Category.BUSINESS and one.needs_purpose and not one.drive.entry.purpose
        )

    @property
    def counted(self) -> Pricing | None:
        """The last priced drive whose rate has steps: what counted before it and itself is the year so far."""
        stepped = [
            one.pricing for one in self.drives if one.pricing is not None and one.pricing.rate.counter is not None
        ]
        return stepped[-1] if stepped else None

    def by_day(self) -> list[tuple[date, Distance]]:
        """What was driven on each day of the week, Monday first."""
        unit = self.distance.unit
        days = [self.week.monday + timedelta(days=number) for number in range(7)]
        driven = {day: [one.drive.entry.driven for one in self.drives if one.drive.entry.on == day] for day in days}
        return [(day, sum_of(driven[day], unit)) for day in days]

    @property
    def distance(self) -> Distance:
        """All that was driven."""
        return sum_of([line.distance for line in self.lines], self.lines[0].distance.unit if self.lines else Unit.MI)

    @property
    def total(self) -> tuple[Money, ...]:
        """All amounts with parking and tolls, of the drives that have an amount; one sum for each currency."""
        return totals(one.total for one in self.drives if one.amount is not None)


def unit_of(drives: Sequence[Drive]) -> Unit:
    """What most drives were told in; of two that are as many, the one told last. Miles where there are none."""
    units = Counter(drive.entry.distance.unit for drive in reversed(drives))
    return units.most_common(1)[0][0] if units else Unit.MI


def sum_of(distances: list[Distance], unit: Unit) -> Distance:
    """Add distances of any unit, counted in ``unit``, to a thousandth."""
    exact = sum((distance.to(unit) for distance in distances), start=Decimal(0))
    return Distance(round(exact, 3), unit)


def summarize(
    week: Week,
    drives: tuple[Priced, ...],
    *,
    before: tuple[Priced, ...],
    oldest_unreported: date | None,
    organization: str,
    unit: Unit,
) -> WeeklySummary:
    """Make the figures of a week from its drives."""
    return WeeklySummary(
        week,
        drives,
        lines_of(drives, unit),
        sum_of([one.drive.entry.driven for one in before], unit),
        sum(one.drive.is_reported for one in drives),
        oldest_unreported,
        organization,
    )


def lines_of(drives: Sequence[Priced], unit: Unit) -> tuple[CategoryLine, ...]:
    """What drives come to by category, counted in ``unit``."""
    lines = []
    for category in Category:
        of_category = [one for one in drives if one.drive.entry.category is category]
        if of_category:
            distance = sum_of([one.drive.entry.driven for one in of_category], unit)
            amounts = [one.amount for one in of_category if one.amount is not None]
            lines.append(CategoryLine(category, len(of_category), distance, totals(amounts) if amounts else None))
    return tuple(lines)
