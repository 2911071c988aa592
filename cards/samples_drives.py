"""Cards of drives, reports, rates and weeks, as the gallery shows them: realistic ones and extreme ones."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain

from cards import (
    drive_form,
    drive_lists,
    drives,
    explanations,
    odometers,
    samples_corrections,
    samples_rates,
    samples_reports,
    trash,
)
from cards.elements import Card
from cards.made_drives import (
    AT,
    ENGLISH,
    GERMAN,
    LONGEST,
    SPANISH,
    TODAY,
    acme,
    entry,
    late,
    long_one,
    open_one,
    priced,
    rate_on,
)
from domain.categories import Category
from domain.distances import MICROMETRES, Unit
from domain.drives import Basis
from domain.habits import Habit, Unsaid
from domain.money import Money
from domain.odometers import Odometer
from domain.pricing import price

COMMUTE = 10 * MICROMETRES[Unit.MI]


def samples() -> Iterable[tuple[str, Card]]:
    """Named cards."""
    rooms = (samples_reports, samples_corrections, samples_rates)
    return chain(one_drive(), several_drives(), forms(), *(room.samples() for room in rooms))


def one_drive() -> Iterator[tuple[str, Card]]:
    """Cards of a single drive."""
    yield "drive", drives.drive_card(ENGLISH, acme(), today=TODAY, done=ENGLISH("Recorded."))
    worth = Money(760)
    yield (
        "drive-open",
        drives.drive_card(ENGLISH, open_one(), today=TODAY, done=ENGLISH("Recorded."), unsaid=Unsaid(worth)),
    )
    habit = Habit(Category.BUSINESS, "client visit", 3, 3)
    usual = Unsaid(worth, habit)
    yield "drive-usual", drives.drive_card(ENGLISH, open_one(), today=TODAY, unsaid=usual, is_undoable=True)
    long = Unsaid(None, Habit(Category.MEDICAL, LONGEST, 4, 5))
    yield "drive-usual-long", drives.drive_card(GERMAN, open_one(), today=TODAY, unsaid=long, is_undoable=True)
    yield "drive-late", drives.drive_card(ENGLISH, late(), today=TODAY)
    for name, say in (("en", ENGLISH), ("es", SPANISH), ("de", GERMAN)):
        yield f"drive-long-{name}", drives.drive_card(say, long_one(), today=TODAY, is_undoable=True)
    trip = priced(
        entry("9", round_trip=True, basis=Basis.EACH_WAY, origin="Office", via=("Depot", "Fabrikam"), passengers=2)
    )
    yield "drive-round-trip", drives.drive_card(ENGLISH, trip, today=TODAY)
    metric = priced(entry("64", unit=Unit.KM, on=date(2026, 6, 30), round_trip=True, destination="Ghent"))
    yield "drive-km", drives.drive_card(ENGLISH, metric, today=date(2026, 7, 2))
    before, after = acme(), priced(entry("19", parking=Money(400)))
    done = drives.changes(ENGLISH, before, after)
    yield "drive-changed", drives.drive_card(ENGLISH, after, today=TODAY, done=done, is_undoable=True)
    yield "drive-explained", explanations.explained_card(ENGLISH, acme())
    less = replace(acme(), deducted=COMMUTE, pricing=price(acme().drive.entry.driven, rate_on(TODAY), deducted=COMMUTE))
    yield "drive-commute", drives.drive_card(ENGLISH, less, today=TODAY, done=ENGLISH("Recorded."))
    yield "drive-commute-explained", explanations.explained_card(GERMAN, less)
    early = replace(acme(), joined_later="Contoso")
    yield "drive-in-euros", drives.drive_card(GERMAN, replace(acme(), told_in="EUR"), today=TODAY)
    gone = replace(acme(), drive=replace(acme().drive, deleted_at=AT))
    yield "drive-in-trash", drives.drive_card(ENGLISH, gone, today=TODAY)
    yield "drive-joined-later", drives.drive_card(SPANISH, early, today=TODAY)
    yield "drive-joined-later-explained", explanations.explained_card(ENGLISH, early)


def several_drives() -> Iterator[tuple[str, Card]]:
    """Cards of many drives."""
    many = [priced(entry(str(miles), destination=f"Customer {miles}"), number=miles) for miles in range(10, 34)]
    some = [acme(), open_one(), late()]
    yield "drives", drives.drives_card(ENGLISH, some, done=ENGLISH("Recorded 3 drives."))
    was = [[one.drive.number, 2, "unclassified", ""] for one in some]
    yield "drives-classified", drives.drives_card(ENGLISH, some, done=ENGLISH("Saved."), was=was)
    remark = ENGLISH.many(
        "{numbers} was changed since and stays as it is.",
        "{numbers} were changed since and stay as they are.",
        2,
        numbers="#4, #5",
    )
    yield "drives-taken-back", drives.drives_card(ENGLISH, some, done=ENGLISH("Taken back."), remark=remark)
    yield "drives-many", drives.drives_card(ENGLISH, many, done=ENGLISH("Recorded 24 drives."))
    yield "drive-deleted", trash.deleted_card(ENGLISH, [acme()])
    yield "drives-deleted", trash.deleted_card(ENGLISH, some)
    yield "drive-twice", drives.duplicate_card(ENGLISH, acme(), key="abc")
    read = priced(entry("48", odometer=Odometer(Decimal(45210), Decimal(45258))), number=15)
    yield "drive-odometer", drives.drive_card(ENGLISH, read, today=TODAY, done=ENGLISH("Recorded."))
    for name, say in (("en", ENGLISH), ("de", GERMAN)):
        doubt = say("No odometer shows {reading}. Please check the readings.", reading=Decimal(45258))
        yield f"drive-readings-{name}", odometers.readings_card(say, doubt, other=1042, key="abc")
    yield "drive-which", drives.pick_card(ENGLISH, [one.drive for one in [*some, long_one()]], key="abc")
    yield "drive-trash", trash.trash_card(ENGLISH, [one.drive for one in [*some, long_one()]])
    title = ENGLISH("Your drives, Nov 1 – 30, 2026")
    page = drive_lists.Shown(many[:10], {"from": "2026-11-01"}, newer=None, older="2026-11-03:10")
    yield "drives-listed", drive_lists.drives_page(ENGLISH, page, title=title, sums=[])
    middle = drive_lists.Shown([long_one()] * 10, {}, newer="2026-11-03:10", older="2026-11-01:2")
    yield "drives-listed-long", drive_lists.drives_page(GERMAN, middle, title=title, sums=[])


def forms() -> Iterator[tuple[str, Card]]:
    """The form, empty, filled in and filled in wrongly."""
    empty = drive_form.empty_form(TODAY, Unit.MI)
    yield "drive-form-new", drive_form.new_drive_form(ENGLISH, empty, key="abc")
    wrong = ENGLISH("Please give the distance as a number, such as {example}.", example="23.4")
    filled = {**empty, "distance": "about twenty", "destination": LONGEST, "category": Category.BUSINESS.value}
    yield "drive-form-wrong", drive_form.new_drive_form(ENGLISH, filled, key="abc", wrong=wrong)
    for name, say in (("en", ENGLISH), ("de", GERMAN)):
        one = long_one().drive
        yield f"drive-form-{name}", drive_form.drive_form(say, one, drive_form.filled_from(say, one.entry))
