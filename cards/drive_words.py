"""The phrases that name a drive: its places, its distance, what it is paid by."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from cards.elements import Element, hint, warning
from cards.words import Say, Words
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Basis, Drive, DriveEntry
from domain.money import Money
from domain.priced import Priced
from domain.pricing import measured, without
from domain.rates import Follow, Missing, NotPublished, PerUnit, Rate
from domain.reports import ReportedDrive
from domain.summaries import sum_of

VEHICLE_WORDS = {
    "car": "Car",
    "electric car": "Electric car",
    "van": "Van",
    "motorcycle": "Motorcycle",
    "bicycle": "Bicycle",
}
"""How the vehicles offered in the form are named; others are shown as the person named them."""

FIELD_WORDS = {
    "category": "is not classified yet",
    "destination": "has no place",
    "purpose": "has no purpose",
    "project": "has no project",
    "price": "has no rate",
    "currency": "has parking or tolls in another currency",
    "locked": "is of a period that is locked",
}
"""Why a drive cannot be reported yet, by what is missing."""

NO_RATE_WORDS = {
    Missing.NOT_YET: "not published yet for {on}",
    Missing.NOT_HERE: "not known as far back as {on}",
    Missing.COUNTRY: "the official rates of your country are not known here",
    Missing.VEHICLE: "none for this vehicle",
    Missing.CATEGORY: "none for this category",
    Missing.BAND: "depends on the engine of the vehicle",
}
"""What stands for the rate of a drive where there is none."""

LONGEST_LINE = 60
UNMARKED = str.maketrans({"[": "(", "]": ")", **dict.fromkeys("\\`*_~<>")})
NOTHING = Words("")
"""No words: nothing is shown."""


def route(say: Say, entry: DriveEntry) -> Words:
    """Where a drive went, in order: ``Office → Depot → Acme``; empty where no place is known."""
    stops = [place for place in (*entry.via, entry.destination) if place]
    if entry.origin and stops:
        return Words(" → ".join([entry.origin, *stops]))
    return say("from {origin}", origin=entry.origin) if entry.origin else Words(" → ".join(stops))


def what_for(say: Say, entry: DriveEntry) -> Words:
    """Where a drive went, what for and what it is charged to, in one line."""
    charged = f"({entry.project})" if entry.project else ""
    return cut(" · ".join(filter(None, [route(say, entry), " ".join(filter(None, [entry.purpose, charged]))])))


def drive_name(say: Say, drive: Drive) -> Words:
    """What a drive is called in a sentence: ``#12 (Acme, Mon, Nov 23)``."""
    places = cut(route(say, drive.entry))
    number, on = str(drive.number), say.short_day(drive.entry.on)
    if not places:
        return say("#{number} ({on})", number=number, on=on)
    return say("#{number} ({places}, {on})", number=number, places=places, on=on)


def cut(words: str, most: int = LONGEST_LINE) -> Words:
    """Long words made to fit one line of a list."""
    return Words(words if len(words) <= most else words[: most - 1].rstrip() + "…")


def unmarked(words: str) -> Words:
    """Words for the choices of a field, which some clients read as Markdown and none lets escape: no link, no marks."""
    return Words(words.translate(UNMARKED))


def distance_words(say: Say, entry: DriveEntry) -> Words:
    """How far, always stating what a round trip counted."""
    if not entry.round_trip:
        return say.show(entry.driven)
    if entry.basis is Basis.EACH_WAY:
        return say("{total}: {each} each way", total=entry.driven, each=entry.distance)
    return say("{total} there and back", total=entry.driven)


def address_words(entry: DriveEntry) -> Words:
    """The addresses of the saved places of a drive: ``home: 12 Main St; office: 1 Dock Rd``."""
    return Words("; ".join(f"{name}: {address}" for name, address in entry.addresses))


def odometer_words(say: Say, entry: DriveEntry) -> Words:
    """What the odometer showed: ``45,210 to 45,258``; empty where nobody looked."""
    if entry.odometer is None:
        return NOTHING
    return say("{start} to {end}", start=entry.odometer.start, end=entry.odometer.end)


def receipt_words(say: Say, count: int) -> Words:
    """How many receipts a drive has: ``1 receipt``; empty for none."""
    return say.many("{count} receipt", "{count} receipts", count) if count else NOTHING


def commute_words(say: Say, driven: Words, one: Priced | ReportedDrive) -> Words:
    """How far in a list, and what of it the commute takes: ``46 mi, less 24 mi commute``."""
    return say("{driven}, less {commute} commute", driven=driven, commute=one.commute) if one.deducted else driven


def commute_facts(say: Say, drives: Sequence[Priced | ReportedDrive], unit: Unit) -> list[tuple[Words, Words]]:
    """What several drives hold of the commute: all that was driven, what is deducted, what is left to be paid."""
    deducted = sum(one.deducted for one in drives)
    if not deducted:
        return []
    of_business = [entry_of(one).driven for one in drives if entry_of(one).category is Category.BUSINESS]
    commute, driven = measured(deducted, unit), sum_of(of_business, unit)
    paid = shortened(without(driven, deducted))
    words = say(
        "{commute} of {driven}: {paid} are paid", commute=shortened(commute), driven=shortened(driven), paid=paid
    )
    return [(say("Commute deducted"), words)]


def entry_of(one: Priced | ReportedDrive) -> DriveEntry:
    """What was told of a drive."""
    return one.entry if isinstance(one, ReportedDrive) else one.drive.entry


def cost_words(say: Say, priced: Priced, cost: Money) -> Words:
    """Parking or tolls in the currency they were told in; nothing where there are none."""
    return say.show(Money(cost.minor, priced.told_in or cost.currency)) if cost else NOTHING


def told_elsewhere(say: Say, priced: Priced) -> list[Element]:
    """That parking and tolls are in another currency than the drive is paid in, and what to do about it."""
    if not priced.told_in:
        return []
    currency = priced.drive.entry.parking.currency
    words = say(
        "Parking and tolls were told in {told}, and this drive is paid in {currency}. They count once you tell me the "
        "amount in {currency}.",
        told=priced.told_in,
        currency=currency,
    )
    return [warning(words)]


def joined_later(say: Say, priced: Priced) -> list[Element]:
    """Why a drive of before the membership is paid as it is."""
    if not priced.joined_later or priced.pricing is None:
        return []
    return [hint(say("Before you joined {organization}: the government's rate.", organization=priced.joined_later))]


def distance_in(say: Say, distance: Distance, unit: Unit) -> Words:
    """A distance counted in another unit, to a tenth: for display beside the distance entered."""
    return say.show(Distance(round(measured(distance.micrometres, unit).value, 1), unit))


def shortened(distance: Distance) -> Distance:
    """A sum of distances to a tenth: for display, never to multiply."""
    return Distance(round(distance.value, 1), distance.unit)


def vehicle_words(say: Say, vehicle: str) -> Words:
    """A kind of vehicle."""
    return say(VEHICLE_WORDS[vehicle]) if vehicle in VEHICLE_WORDS else Words(vehicle)


def own_vehicle_words(say: Say, entry: DriveEntry) -> Words:
    """The vehicle of a drive: its name with its kind; empty for a car without a name."""
    kind = vehicle_words(say, entry.vehicle)
    if entry.vehicle_name:
        return say("{name} ({kind})", name=entry.vehicle_name, kind=kind)
    return NOTHING if entry.vehicle == "car" else kind


def rate_words(say: Say, rate: Rate | NotPublished | None) -> Words:
    """A rate with whose it is and since when, in one line; empty where there is none."""
    if rate is None:
        return Words("")
    if isinstance(rate, NotPublished):
        return say(NO_RATE_WORDS[rate.why], on=rate.on)
    return _paid_by(say.locale, rate.figure, source_words(say, rate), rate.from_on)


@lru_cache(maxsize=1024)
def _paid_by(locale: str, figure: PerUnit, source: Words, from_on: date) -> Words:
    """Everybody is paid by the same few rates."""
    say = Say(locale)
    return say("{rate}, {source}, since {on}", rate=figure, source=source, on=say.full_day(from_on))


def source_words(say: Say, rate: Rate) -> Words:
    """On whose word a rate is paid, short: ``IRS rate``, ``IRS rate less $0.05``, ``your organization's rate``."""
    if rate.official is None:
        return say("your organization's rate")
    offset = rate.chosen.basis.offset if rate.chosen and isinstance(rate.chosen.basis, Follow) else None
    if not offset:
        return say("{authority} rate", authority=rate.official.short)
    words = "{authority} rate plus {offset}" if offset > 0 else "{authority} rate less {offset}"
    return say(
        words, authority=rate.official.short, offset=say.rate(type(rate.figure)(abs(offset), rate.unit, rate.currency))
    )
