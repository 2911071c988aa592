"""Made-up drives, reports and weeks for the gallery and for tests of cards."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from cards.words import Say
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Drive, DriveEntry, Source
from domain.money import Money
from domain.people import Identity, Person
from domain.priced import Priced
from domain.pricing import price
from domain.rates import Fixed, Follow, OfficialRate, OrganizationRate, Rate, Tier
from domain.reports import Filed, Report, ReportedDrive, ReportState
from domain.summaries import WeeklySummary, summarize
from domain.weeks import Week

AT = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
TODAY = date(2026, 11, 24)
TENANT = "11111111-1111-4111-8111-111111111111"
LONGEST = "Österreichisch-Ungarische Donaudampfschifffahrtsgesellschaft [mbH](x) *& Co.* KG, Handelskai 265, 1020 Wien"
ENGLISH, SPANISH, GERMAN, BRITISH = (Say(locale, "America/New_York") for locale in ("en-US", "es-ES", "de-DE", "en-GB"))
ANA = Person(1, Identity(TENANT, "1"), "Ana Silva", "ana@contoso.com")
PAT = Person(2, Identity(TENANT, "2"), "Pat Lee", "pat@contoso.com")
MARIA = Person(3, Identity(TENANT, "3"), "María-José Fernández-de la Vega y Sanz *del* Río", "maria@contoso.com")
FOLLOWING = OrganizationRate(1, None, None, Follow("us"), date(2026, 1, 1), None, "Pat Lee", AT)


def official_row(cents: str, from_on: date, to_on: date | None, authority: str) -> OfficialRate:
    """A row of the IRS table."""
    return OfficialRate(
        "us",
        "IRS",
        from_on,
        to_on,
        frozenset({Category.BUSINESS}),
        frozenset({"car"}),
        Unit.MI,
        "USD",
        (Tier(None, Decimal(cents)),),
        authority,
        "https://www.irs.gov/tax-professionals/standard-mileage-rates",
        TODAY,
    )


FIRST_HALF = official_row("0.725", date(2026, 1, 1), date(2026, 6, 30), "Notice 2026-10, IR-2025-128")
SECOND_HALF = official_row("0.76", date(2026, 7, 1), date(2026, 12, 31), "Announcement 2026-11, IRB 2026-29")


def rate_on(on: date, category: Category = Category.BUSINESS) -> Rate:
    """What an organization that follows the IRS pays on a day of 2026."""
    row = SECOND_HALF if on >= SECOND_HALF.from_on else FIRST_HALF
    return Rate(
        category, "car", row.from_on, row.to_on, row.unit, row.currency, row.tiers, official=row, chosen=FOLLOWING
    )


def tiered() -> Rate:
    """A British rate with steps and passengers."""
    tiers = (Tier(Decimal(10000), Decimal("0.55")), Tier(None, Decimal("0.25")))
    row = replace(
        SECOND_HALF, table="uk", short="HMRC", currency="GBP", tiers=tiers, from_on=date(2026, 4, 6), to_on=None
    )
    return Rate(
        Category.BUSINESS, "car", row.from_on, None, Unit.MI, "GBP", tiers, official=row, per_passenger=Decimal("0.05")
    )


FIXED = OrganizationRate(
    7, Category.BUSINESS, None, Fixed(Decimal("0.80"), Unit.MI, "USD"), date(2027, 1, 1), None, "Pat Lee", AT
)


def entry(miles: str = "23.4", **facts: Any) -> DriveEntry:
    """A complete business drive."""
    known: dict[str, Any] = {
        "on": date(2026, 11, 23),
        "destination": "Acme",
        "purpose": "client visit",
        "category": Category.BUSINESS,
    }
    unit = facts.pop("unit", Unit.MI)
    return DriveEntry(distance=Distance(Decimal(miles), unit), **{**known, **facts})


def priced(told: DriveEntry, *, number: int = 12, report_id: int | None = None) -> Priced:
    """A drive with what it is worth."""
    drive = Drive(number, 1, number, told, Source.SENTENCE, AT, AT, report_id=report_id)
    if told.category in (Category.UNCLASSIFIED, Category.PERSONAL):
        return Priced(drive, None, None)
    rate = rate_on(told.on, told.category)
    return Priced(drive, rate, price(told.driven, rate, passengers=told.passengers))


def acme() -> Priced:
    """The drive of the README."""
    return priced(entry(parking=Money(400)))


def open_one() -> Priced:
    """A drive that waits for a category."""
    return priced(entry("10", destination="Northwind", purpose="", category=Category.UNCLASSIFIED), number=13)


def late() -> Priced:
    """A drive of long ago, without a purpose."""
    return priced(entry("41.7", on=date(2026, 9, 3), destination="Tailspin Toys", purpose=""), number=4)


def long_one() -> Priced:
    """A drive with everything, all of it long."""
    told = entry(
        "1234.567",
        origin=LONGEST,
        via=("Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson", "Llanfairpwllgwyngyll"),
        destination=LONGEST,
        purpose="`Quarterly` review [with](http://x) *all* the regional partners and their accountants",
        parking=Money(123456),
        tolls=Money(99),
        passengers=3,
        vehicle="electric car",
        notes=LONGEST,
        on=date(2026, 6, 30),
    )
    return priced(told, number=1042)


def filed(
    state: ReportState = ReportState.SUBMITTED,
    drives: list[Priced] | None = None,
    *,
    person: Person = ANA,
    reason: str = "",
) -> Filed:
    """A report in a state."""
    some = (
        [acme(), priced(entry("11.2", destination="Fabrikam", parking=Money(0)), number=14)]
        if drives is None
        else drives
    )
    copies = tuple(
        ReportedDrive(n, 1, 1000 + n, one.drive.id, one.drive.entry, one.amount or Money(0), "")
        for n, one in enumerate(some)
    )
    days = [one.entry.on for one in copies]
    total = sum((one.total for one in copies[1:]), copies[0].total)
    is_open = state is ReportState.SUBMITTED
    report = Report(
        1, "k1", 1, person.id, state, min(days), max(days), AT, len(copies), total,
        None if is_open else AT, None if is_open else PAT.id, reason,
    )  # fmt: skip
    return Filed(report, copies, person, "Contoso", None if is_open else PAT)


def week(drives: list[Priced], *, before: list[Priced], oldest: date | None = None) -> WeeklySummary:
    """A week in November 2026."""
    return summarize(
        Week(date(2026, 11, 23)),
        tuple(drives),
        before=tuple(before),
        oldest_unreported=oldest,
        organization="Contoso",
        unit=Unit.MI,
    )
