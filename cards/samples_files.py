"""Cards of files, as the gallery shows them: realistic ones and extreme ones."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from cards.elements import Card
from cards.exports import everything_card, export_card, forget_card, forgotten_card, long_export_card
from cards.imports import dealt_card, import_card
from cards.made_drives import AT, ENGLISH, GERMAN, LONGEST, SPANISH, TODAY, entry
from domain.belongings import Forgettable
from domain.distances import Unit
from domain.errors import MileageError
from domain.exports import FileOffer, Form, Scope, Wanted
from domain.imports import Import, ImportPlan, ImportState, Outcome, PlannedRow
from domain.money import Money

KEY = "k7Jd-example"
LINK = "https://mileage.contoso.com/files/example"
"""Where a link would lead."""


def samples() -> Iterable[tuple[str, Card]]:
    """Named cards."""
    return chain(incoming(), outgoing(), forgetting())


def plan_of(*rows: PlannedRow, form: str = "MileIQ") -> ImportPlan:
    """What importing some rows would do."""
    return ImportPlan(form, rows)


def mixed() -> ImportPlan:
    """A log with drives to add, one that is known and two that cannot be read."""
    good = entry("23.4", origin="Office", destination="Acme")
    far = MileageError("{distance} in one drive looks like a slip. Please check the distance.", distance=good.driven)
    rows = [
        PlannedRow(14, Outcome.IMPORT, good),
        PlannedRow(15, Outcome.IMPORT, entry("9.1", on=date(2026, 11, 20), destination="Depot")),
        PlannedRow(16, Outcome.DUPLICATE, good, MileageError("You have this drive already.")),
        PlannedRow(17, Outcome.ERROR, reason=MileageError("The date can't be read: {text}", text="31.02.[2026](x)")),
        PlannedRow(18, Outcome.ERROR, good, far),
    ]
    return plan_of(*rows)


def long_one() -> ImportPlan:
    """Ten thousand rows with long names."""
    far = entry("64", unit=Unit.KM, origin=LONGEST, destination=LONGEST)
    return plan_of(*(PlannedRow(line, Outcome.IMPORT, far) for line in range(35, 10_035)), form="Everlance")


def incoming() -> Iterator[tuple[str, Card]]:
    """Imports."""
    yield "import", import_card(ENGLISH, mixed(), key=KEY)
    yield "import-nothing-new", import_card(ENGLISH, plan_of(mixed().rows[2]), key=KEY)
    for name, say in (("en", ENGLISH), ("es", SPANISH), ("de", GERMAN)):
        yield f"import-long-{name}", import_card(say, long_one(), key=KEY, page=3)
    made = Import(KEY, 1, "MileIQ", ImportState.IMPORTED, AT, added=2, duplicates=1, problems=2)
    yield "import-done", dealt_card(ENGLISH, made)
    yield "import-dropped", dealt_card(ENGLISH, replace(made, state=ImportState.DROPPED))
    yield "import-undone", dealt_card(GERMAN, replace(made, state=ImportState.UNDONE, taken_back=1, kept=1))


def outgoing() -> Iterator[tuple[str, Card]]:
    """Exports."""
    own = FileOffer(KEY, 1, Wanted(Scope.OWN, Form.XLSX, date(2026, 1, 1), TODAY), AT)
    totals = (Money(123456),)
    yield "export", export_card(ENGLISH, own, drives=61, totals=totals, waiting=0, address="", is_sent=True)
    payroll = replace(own, wanted=Wanted(Scope.REPORTED, Form.PAYROLL, date(2026, 10, 1), date(2026, 10, 31)))
    for name, say in (("en", ENGLISH), ("es", SPANISH), ("de", GERMAN)):
        yield (
            f"export-payroll-{name}",
            export_card(
                say, payroll, drives=12_345, totals=(*totals, Money(99, "GBP")), waiting=3, address=LINK, is_sent=True
            ),
        )
    yield (
        "export-link-alone",
        export_card(ENGLISH, own, drives=1, totals=totals, waiting=0, address=LINK, is_sent=False),
    )
    logs = replace(own, wanted=replace(payroll.wanted, form=Form.PDFS))
    yield "export-long", long_export_card(ENGLISH, logs, address=LINK)
    yield "export-long-german", long_export_card(GERMAN, logs, address=LINK)
    yield "export-everything", everything_card(ENGLISH, address=LINK, is_sent=True)


def forgetting() -> Iterator[tuple[str, Card]]:
    """Forgetting."""
    found = Forgettable(124, 3, 2, 23, ("Contoso",))
    yield "forget", forget_card(ENGLISH, found, is_member=True)
    yield "forget-long", forget_card(GERMAN, replace(found, organizations=(LONGEST, "Contoso")), is_member=True)
    yield "forget-nothing-reported", forget_card(ENGLISH, Forgettable(0, 0, 0, 0, ()), is_member=False)
    yield "forgotten", forgotten_card(ENGLISH, found)
