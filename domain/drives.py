"""Drives: what a person drove, as they told it, and what may be done with it."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.errors import MileageError
from domain.money import Money
from domain.odometers import Odometer, check_odometer
from domain.saved_places import Addresses

LONGEST = Distance(Decimal(2000), Unit.MI)
"""More than this in one drive is a slip of the finger, not a day at the wheel."""

MOST_EXTRAS = 100_000
"""More parking or tolls than this in one drive, in whole money, is a slip too."""

REPORT_WITHIN_DAYS = 60
"""Accountable plan safe harbour: account for an expense within 60 days (IRS Publication 463)."""

TRASH_DAYS = 30
"""How long a deleted drive can be brought back."""

LONGEST_TEXT = 500
"""Characters kept of a place, a purpose or a note."""


class Basis(StrEnum):
    """What the entered distance of a round trip means."""

    TOTAL = "total"
    EACH_WAY = "each_way"


class Source(StrEnum):
    """How a drive was entered."""

    SENTENCE = "sentence"
    FORM = "form"
    COPY = "copy"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class DriveEntry:
    """What the person says about one drive.

    ``on`` is the day where the person is. ``distance`` is exactly as entered; ``basis`` says whether, for a round
    trip, it is each way or the total. ``parking`` and ``tolls`` come on top of the distance value, in the currency
    of the person's rate. With ``odometer`` readings the distance is their difference, the whole way. ``addresses``
    are those of the person's saved places among the ends and stops, as they were then: for the person alone, no
    reported copy has them, nor ``began``, the time of day, and ``vehicle_name``, where they were told. ``project`` is
    what it is charged to, as its organization calls it.
    """

    on: date
    distance: Distance
    round_trip: bool = False
    basis: Basis = Basis.TOTAL
    origin: str = ""
    destination: str = ""
    via: tuple[str, ...] = ()
    purpose: str = ""
    category: Category = Category.UNCLASSIFIED
    parking: Money = field(default_factory=lambda: Money(0))
    tolls: Money = field(default_factory=lambda: Money(0))
    vehicle: str = "car"
    passengers: int = 0
    notes: str = ""
    odometer: Odometer | None = None
    addresses: Addresses = ()
    began: time | None = None
    vehicle_name: str = ""
    project: str = ""

    @property
    def driven(self) -> Distance:
        """The whole distance driven: an each-way distance counts twice."""
        return self.distance.doubled() if self.round_trip and self.basis is Basis.EACH_WAY else self.distance

    def read_off(self, odometer: Odometer) -> "DriveEntry":
        """The same with the distance that an odometer shows."""
        distance = Distance(odometer.driven, self.distance.unit)
        return replace(self, odometer=odometer, distance=distance, basis=Basis.TOTAL)

    def paid_in(self, currency: str) -> "DriveEntry":
        """The same with parking and tolls told in a currency: that of the person's rate."""
        if currency == self.parking.currency == self.tolls.currency:
            return self
        return replace(self, parking=Money(self.parking.minor, currency), tolls=Money(self.tolls.minor, currency))

    @property
    def places(self) -> tuple[str, ...]:
        """The ends and stops that are known, each once."""
        return tuple(dict.fromkeys(place for place in (self.origin, *self.via, self.destination) if place))

    def with_own_of(self, other: "DriveEntry") -> "DriveEntry":
        """The same with what another has for the person alone: addresses of its places, time, name of the vehicle."""
        addresses = tuple(pair for pair in other.addresses if pair[0] in self.places)
        return replace(self, addresses=addresses, began=other.began, vehicle_name=other.vehicle_name)

    def to_report(self) -> "DriveEntry":
        """The same as an organization may see it: places by the names they were told with, the kind of vehicle."""
        return replace(self, addresses=(), began=None, vehicle_name="")

    @property
    def extras(self) -> Money:
        """Parking and tolls together."""
        return self.parking + self.tolls


@dataclass(frozen=True, slots=True)
class Drive:
    """A recorded drive.

    ``number`` counts per person from 1 (the ``#12`` a person types). ``version`` grows with every change, so that a
    button of an old card is known as such. ``report_id`` is set while the drive is in a report, and ``deducted`` is
    what of the commute was deducted then, in micrometres. ``receipts`` counts the receipts it has.
    """

    id: int
    person_id: int
    number: int
    entry: DriveEntry
    source: Source
    created_at: datetime
    changed_at: datetime
    deleted_at: datetime | None = None
    report_id: int | None = None
    version: int = 1
    deducted: int = 0
    receipts: int = 0

    @property
    def is_deleted(self) -> bool:
        """Whether the drive lies in the trash."""
        return self.deleted_at is not None

    @property
    def is_reported(self) -> bool:
        """Whether the drive is in a report now."""
        return self.report_id is not None


class Status(StrEnum):
    """Whether drives looked for are in a report."""

    REPORTED = "reported"
    UNREPORTED = "unreported"


@dataclass(frozen=True, slots=True)
class DriveSearch:
    """Which of one's own drives are looked for: days (both inclusive), category, status, words of place or purpose.

    ``project`` is what they are charged to.
    """

    from_on: date | None = None
    to_on: date | None = None
    category: Category | None = None
    status: Status | None = None
    words: str = ""
    project: str = ""

    @property
    def is_without_index(self) -> bool:
        """Whether drives have to be looked through for it, which no index finds."""
        return bool(self.words or self.project)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a drive stands in a list by day."""

    on: date
    id: int


def check_entry(entry: DriveEntry, *, today: date) -> None:
    """Refuse what cannot be a drive: the future, no distance, an absurd distance, negative money."""
    if entry.on > today:
        raise MileageError("{on} is still to come. Tell me about the drive once you have driven it.", on=entry.on)
    if entry.odometer is not None:
        _check_readings(entry, entry.odometer)
    if entry.driven.value <= 0:
        raise MileageError("A drive needs a distance above zero. How far was it?")
    if entry.driven.micrometres > LONGEST.micrometres:
        raise MileageError(
            "{distance} in one drive looks like a slip. Please check the distance.", distance=entry.driven
        )
    if entry.parking.minor < 0 or entry.tolls.minor < 0:
        raise MileageError("Parking and tolls can't be negative.")
    for extra in (entry.parking, entry.tolls):
        if extra.amount > MOST_EXTRAS:
            raise MileageError("{amount} of parking or tolls looks like a slip. Please check it.", amount=extra)
    if entry.passengers < 0:
        raise MileageError("The number of passengers can't be negative.")


def _check_readings(entry: DriveEntry, odometer: Odometer) -> None:
    check_odometer(odometer)
    if odometer.driven != entry.driven.value:
        raise MileageError(
            "The odometer makes it {read}, and you say {distance}. Please give the readings or the distance alone.",
            read=Distance(odometer.driven, entry.distance.unit),
            distance=entry.driven,
        )


def is_late_to_report(on: date, *, today: date) -> bool:
    """Whether a drive is older than the 60 days within which it should be accounted for."""
    return today - on > timedelta(days=REPORT_WITHIN_DAYS)


def missing_for_report(
    entry: DriveEntry, *, needs_purpose: bool = True, needs_project: bool = False
) -> tuple[str, ...]:
    """What a drive still lacks before it may be reported (IRS Publication 463): names of its fields."""
    missing = []
    if entry.category in (Category.UNCLASSIFIED, Category.PERSONAL):
        missing.append("category")
    if not entry.destination:
        missing.append("destination")
    if needs_purpose and not entry.purpose:
        missing.append("purpose")
    if needs_project and not entry.project:
        missing.append("project")
    return tuple(missing)


def check_may_change(drive: Drive) -> None:
    """Refuse to change what is deleted or in a report."""
    if drive.is_deleted:
        raise MileageError(
            "Drive #{number} is in the trash. To bring it back first, type: restore #{number}", number=drive.number
        )
    if drive.is_reported:
        raise MileageError(
            "Drive #{number} is in a report and can't be changed there. Recall the report first.", number=drive.number
        )
