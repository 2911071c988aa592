"""Rows to export: a person's drives of a year, priced by the tables as they are shipped."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import Drive, DriveEntry, Source
from domain.exports import ExportRow, rows_of_drives, rows_of_filed
from domain.money import Money, total
from domain.people import Identity, Person
from domain.priced import Priced
from domain.pricing import price
from domain.rate_resolution import Occasion, Programme, resolve
from domain.rate_workings import kept, working_of
from domain.rates import Fixed, OrganizationRate, Rate
from domain.reports import Filed, Report, ReportedDrive, ReportState
from tests.rates.tables import TABLES

ANA = Person(7, Identity("t", "a"), "Ana Łukasiewicz", "ana@contoso.com")
BEN = Person(8, Identity("t", "b"), "Ben Okafor", "ben@contoso.com")
AT = datetime(2026, 11, 24, 10, 11, tzinfo=UTC)


def entry(on="2026-03-02", miles="23.4", **facts) -> DriveEntry:
    told = {"origin": "Office", "destination": "Acme", "purpose": "Client visit", "category": Category.BUSINESS}
    return DriveEntry(date.fromisoformat(on), Distance(Decimal(miles)), **(told | facts))


def above(cents="0.80") -> Programme:
    fixed = Fixed(Decimal(cents), Unit.MI, "USD")
    return Programme("US", [OrganizationRate(1, None, None, fixed, date(2026, 1, 1), None, "Dana", AT)])


def priced(one: DriveEntry, number=1, programme=None) -> Priced:
    drive = Drive(number + 100, ANA.id, number, one, Source.SENTENCE, AT, AT)
    found = resolve(Occasion(one.on, one.category, one.vehicle), TABLES, country="US", programme=programme)
    pricing = price(one.driven, found) if isinstance(found, Rate) else None
    return Priced(drive, found, pricing)


def own(*entries: DriveEntry, person=ANA, programme=None) -> list[ExportRow]:
    drives = [priced(one, number, programme) for number, one in enumerate(entries, start=1)]
    return rows_of_drives(drives, person, {})


def filed(*entries: DriveEntry, person=ANA, state=ReportState.APPROVED, programme=None) -> Filed:
    copies = []
    for number, one in enumerate(entries, start=1):
        pricing = priced(one, number, programme).pricing
        assert pricing is not None
        copies.append(ReportedDrive(number, 1, number, number, one, pricing.amount, kept(working_of(pricing))))
    days = [one.on for one in entries]
    worth = total((copy.total for copy in copies), "USD")
    report = Report(1, "k", 1, person.id, state, min(days), max(days), AT, len(copies), worth)
    return Filed(report, tuple(copies), person, "Contoso")


def reported(*entries: DriveEntry, **facts) -> list[ExportRow]:
    return rows_of_filed(filed(*entries, **facts))


def year(count=60) -> list[DriveEntry]:
    """Drives of a year, of all sorts."""
    places = ["Acme", "Zürich office", "Kraków, ul. Długa 7", "Depot", "Joe's Garage, 1200 Market St, San Francisco"]
    made = []
    for number in range(count):
        on = date(2026, 1, 5) + timedelta(days=number * 5 % 320)
        facts = {
            "destination": places[number % 5],
            "purpose": ["Client visit", "Quarterly review of the maintenance contract with the site team"][number % 2],
            "via": ("Bank",) if number % 7 == 0 else (),
            "round_trip": number % 3 == 0,
            "parking": Money(400 if number % 4 == 0 else 0),
        }
        if number % 9 == 8:
            facts |= {"category": Category.PERSONAL, "purpose": "", "parking": Money(0)}
        made.append(entry(on.isoformat(), f"{5 + number * 1.7:.1f}", **facts))
    return made
