"""What stands in a mileage log: one part for each person, vehicle and year, with its sums. No page, no font yet."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from domain.categories import Category
from domain.distances import Unit
from domain.exports import ExportRow
from domain.money import Money, total
from domain.rates import TaxYear

CATEGORY_NAMES = {
    Category.BUSINESS: "Business",
    Category.PERSONAL: "Personal",
    Category.MEDICAL: "Medical",
    Category.CHARITY: "Charity",
    Category.MOVING: "Moving",
    Category.UNCLASSIFIED: "Not classified",
}


@dataclass(frozen=True, slots=True)
class Part:
    """The drives of one person with one kind of vehicle in one year and currency, by day.

    ``unit`` is the one most of its distances were entered in.
    """

    rows: tuple[ExportRow, ...]
    year: TaxYear
    unit: Unit

    @property
    def first(self) -> ExportRow:
        """Any of its rows: all share the person, the vehicle and the currency."""
        return self.rows[0]

    @property
    def vehicle(self) -> str:
        """The vehicle: its name with its kind, or the kind alone."""
        entry = self.first.entry
        return f"{entry.vehicle_name} ({entry.vehicle})" if entry.vehicle_name else entry.vehicle

    def length(self, *categories: Category) -> Decimal:
        """The distance of some categories, or of all, in the unit of the part."""
        return sum(
            (row.counted_in(self.unit) for row in self.rows if not categories or row.entry.category in categories),
            Decimal(0),
        )

    def commute(self) -> Decimal:
        """What of the distance was deducted as the way to work: it is in a drive of another category, and not paid."""
        return sum((row.commute_in(self.unit) for row in self.rows), Decimal(0))

    def value(self) -> Money:
        """What the distance comes to."""
        return self._total(row.amount for row in self.rows if row.amount is not None)

    def extras(self) -> Money:
        """Parking and tolls."""
        return self._total(Money(row.entry.extras.minor, row.currency) for row in self.rows)

    def total(self) -> Money:
        """All of it."""
        return self._total(row.total for row in self.rows)

    def by_category(self) -> list[tuple[str, Decimal]]:
        """The distance of each category that occurs; the way to work that was deducted is no business."""
        present = {row.entry.category for row in self.rows}
        found = {CATEGORY_NAMES[category]: self.length(category) for category in Category if category in present}
        if commute := self.commute():
            found[CATEGORY_NAMES[Category.BUSINESS]] -= commute
            found["Commute"] = commute
        return list(found.items())

    def by_rate(self) -> list[tuple[str, str, int, Money]]:
        """Each rate with its source, how many drives were paid by it and what they came to."""
        found: dict[tuple[str, str], list[ExportRow]] = {}
        for row in self.rows:
            if row.rate is not None:
                found.setdefault((str(row.rate), row.source), []).append(row)
        return [
            (
                rate,
                source,
                sum(row.drives for row in rows),
                self._total(row.amount for row in rows if row.amount is not None),
            )
            for (rate, source), rows in found.items()
        ]

    def _total(self, amounts: Iterable[Money]) -> Money:
        return total(amounts, self.first.currency)


def drives_in(rows: Iterable[ExportRow]) -> int:
    """How many drives some rows are: what was taken back is none."""
    return sum(row.drives for row in rows)


def parts_of(rows: Sequence[ExportRow], year_starts: tuple[int, int] = (1, 1)) -> Iterator[Part]:
    """The parts of a log in order of person, vehicle and year; ``year_starts`` is (month, day) of the tax year."""
    found: dict[tuple[str, int, str, date, str], list[ExportRow]] = {}
    years: dict[date, TaxYear] = {}
    for row in sorted(rows, key=lambda row: (row.entry.on, row.number)):
        year = _year_of(row.entry.on, year_starts)
        years[year.from_on] = year
        key = (row.person.label, row.person.id, _vehicle_of(row), year.from_on, row.currency)
        found.setdefault(key, []).append(row)
    for key in sorted(found):
        yield Part(tuple(found[key]), years[key[3]], _usual_unit(found[key]))


def _vehicle_of(row: ExportRow) -> str:
    return f"{row.entry.vehicle}\n{row.entry.vehicle_name.casefold()}"


def _usual_unit(rows: Sequence[ExportRow]) -> Unit:
    units = [row.entry.distance.unit for row in rows]
    return max(Unit, key=units.count)


def _year_of(on: date, starts: tuple[int, int]) -> TaxYear:
    first = date(on.year, *starts)
    if on < first:
        first = first.replace(year=on.year - 1)
    return TaxYear(first, first.replace(year=first.year + 1) - timedelta(days=1))
