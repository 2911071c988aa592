"""The mileage log as PDF, as an auditor wants it: every drive with date, ends, purpose, distance, rate and amount.

Per person, vehicle and year: the total and the business distance, the rates with their source, room for the odometer
and the day the vehicle was placed in service, and lines to sign (facts: IRS Publication 463, log requirements).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from domain.categories import Category
from domain.completeness import check_complete
from domain.exports import ExportRow, Speaker, plainly
from domain.money import Money
from files.cells import one_line
from files.log_pages import CATEGORY_NAMES, Part, drives_in, parts_of
from files.sheets import ACCENT, BAND, FAINT, INK, LINE, MARGIN, Paper, Sheet

ROW = 4.2
"""Height of one line of text in the table, in millimetres."""

WIDTHS = (12, 19, 62, 48, 19, 23, 18, 23, 28, 19)
HEADINGS = ("No.", "Date", "From - to", "Business purpose", "Category", "Distance", "Rate", "Amount", "Parking, tolls")
RIGHT = range(5, 9)
"""The columns whose figures stand to the right."""

SIGNATURES = 34.0
"""Height of the lines to sign."""
BLANK = "____________"
"""Room to write by hand what is not known."""


@dataclass(frozen=True, slots=True)
class Cover:
    """What a log says about itself: who made it when (UTC), for which organization; whether it holds reports only.

    ``volume`` counts the files of a log that is too long for one.
    """

    brand: str
    made_at: datetime
    organization: str = ""
    is_reported_only: bool = False
    paper: Paper = "letter"
    year_starts: tuple[int, int] = (1, 1)
    volume: int = 0
    say: Speaker = plainly


def log_pdf(rows: Sequence[ExportRow], cover: Cover) -> bytes:
    """The log as a PDF; refuses incomplete drives and says which."""
    check_complete(rows)
    return parts_pdf(list(parts_of(rows, cover.year_starts)), cover)


def parts_pdf(parts: Sequence[Part], cover: Cover) -> bytes:
    """Some parts of a log as a PDF."""
    say, made = cover.say, f"{cover.made_at:%Y-%m-%d %H:%M} UTC"
    told = [cover.brand, say("made {at}", at=made), _count(say, sum(drives_in(part.rows) for part in parts))]
    told += [say("file {number}", number=cover.volume)] if cover.volume else []
    sheet = Sheet(cover.paper, " \u00b7 ".join(told), say)
    sheet.set_title(say("Mileage log"))
    sheet.set_creator(cover.brand)
    sheet.set_creation_date(cover.made_at)
    for part in parts:
        _write_part(sheet, part, cover)
    return bytes(sheet.output())


def _write_part(sheet: Sheet, part: Part, cover: Cover) -> None:
    sheet.add_page()
    _write_title(sheet, part, cover)
    _write_summary(sheet, part, cover)
    _write_table(sheet, part)
    _write_rates(sheet, part)
    _write_signatures(sheet, part)


def _write_title(sheet: Sheet, part: Part, cover: Cover) -> None:
    person, rows = part.first.person, part.rows
    sheet.write_in(ACCENT, 18, bold=True)
    sheet.cell(sheet.epw / 2, 9, f"{sheet.say('Mileage log')} {part.year.name}")
    sheet.write_in(INK, 11, bold=True)
    sheet.line_of(person.label, 9, width=sheet.epw / 2, align="R")
    sheet.write_in(FAINT, 9)
    sheet.cell(sheet.epw / 2, 5, " \u00b7 ".join([_days(sheet, part), _count(sheet.say, drives_in(rows))]))
    who = " \u00b7 ".join(filter(None, (person.mail, cover.organization)))
    sheet.line_of(who, 5, width=sheet.epw / 2, align="R")
    sheet.ln(2)


def _write_summary(sheet: Sheet, part: Part, cover: Cover) -> None:
    unit, currency = part.unit, part.first.currency
    business, everything = part.length(Category.BUSINESS) - part.commute(), part.length()
    facts = [(sheet.say("Vehicle"), one_line(part.vehicle))]
    facts += [(f"{sheet.say(name)} ({unit})", f"{length:,.1f}") for name, length in part.by_category()]
    facts += [(f"{sheet.say('Total')} ({unit})", f"{everything:,.1f}")]
    if not cover.is_reported_only and everything:
        facts += [(sheet.say("Business use"), f"{business / everything:.1%}")]
    facts += [
        (f"{name} ({currency})", f"{amount.amount:,.2f}")
        for name, amount in (
            (sheet.say("Mileage"), part.value()),
            (sheet.say("Parking, tolls"), part.extras()),
            (sheet.say("Total"), part.total()),
        )
    ]
    _write_facts(sheet, facts)
    sheet.write_in(FAINT, 8.5)
    note = sheet.say("Reported drives only.") + " " if cover.is_reported_only else ""
    since = part.first.in_service_on
    named = (
        (sheet.say("Vehicle placed in service"), BLANK if since is None else since.isoformat()),
        (sheet.say("Odometer at start of year"), BLANK),
        (sheet.say("Odometer at end of year"), BLANK),
    )
    blanks = "   ".join(f"{name}: {told}" for name, told in named)
    sheet.line_of(note + blanks, 7)
    sheet.ln(1)


def _write_facts(sheet: Sheet, facts: Sequence[tuple[str, str]]) -> None:
    """A band of figures, each under its name."""
    width, top = sheet.epw / len(facts), sheet.get_y()
    sheet.set_fill_color(*BAND)
    sheet.rect(MARGIN, top, sheet.epw, 13, style="F")
    for place, (name, figure) in enumerate(facts):
        sheet.set_xy(MARGIN + place * width + 2, top + 1.5)
        sheet.write_in(FAINT, 7.5)
        sheet.cell(width - 2, 4, name)
        sheet.set_xy(MARGIN + place * width + 2, top + 6)
        sheet.write_in(INK, 10.5, bold=True)
        sheet.cell(width - 2, 5, sheet.wrapped(figure, width - 3, most=1)[0])
    sheet.set_xy(MARGIN, top + 14)


def _write_table(sheet: Sheet, part: Part) -> None:
    widths = [width * sheet.epw / sum(WIDTHS) for width in WIDTHS]
    _write_headings(sheet, widths, part)
    for place, row in enumerate(part.rows):
        cells = _cells(sheet, row, widths, part)
        height = max(len(lines) for lines in cells) * ROW + 1
        if sheet.room < height:
            sheet.add_page()
            _write_headings(sheet, widths, part)
        _write_row(sheet, cells, widths, height, is_banded=place % 2 == 1)
    sums = ["", "", "", "", sheet.say("Total"), f"{part.length():,.1f}"]
    sums += ["", f"{part.value().amount:,.2f}", f"{part.extras().amount:,.2f}", ""]
    sheet.write_in(INK, 8, bold=True)
    _write_row(sheet, [[text] for text in sums], widths, ROW + 2)


def _write_headings(sheet: Sheet, widths: Sequence[float], part: Part) -> None:
    units = ["", "", "", "", "", str(part.unit), "", part.first.currency, part.first.currency]
    sheet.write_in(ACCENT, 7.5, bold=True)
    cells = [
        [f"{sheet.say(name)} ({unit})" if unit else sheet.say(name)] for name, unit in zip(HEADINGS, units, strict=True)
    ]
    cells.append([sheet.say("Reported") if part.first.reported_at else sheet.say("Entered")])
    _write_row(sheet, cells, widths, ROW + 1.5)
    sheet.write_in(INK, 8)


def _cells(sheet: Sheet, row: ExportRow, widths: Sequence[float], part: Part) -> list[list[str]]:
    entry = row.entry
    stops = [stop for stop in (entry.origin, *entry.via, entry.destination) if stop]
    route = one_line(" - ".join(stops)) + (f" ({sheet.say('round trip')})" if entry.round_trip else "")
    figure = f"{row.rate.amount.normalize():f}/{row.rate.unit}" if row.rate else "-"
    return [
        [str(row.number)],
        [entry.on.isoformat()],
        sheet.wrapped(route, widths[2] - 3, most=3),
        sheet.wrapped(one_line(_purpose(row)), widths[3] - 3, most=3),
        [sheet.say(CATEGORY_NAMES[entry.category])],
        _distance(row, part),
        [figure],
        [_money(row.amount)],
        [_money(entry.extras) if entry.extras else "-"],
        [f"{kept_at:%Y-%m-%d}" if (kept_at := row.entered_at or row.reported_at) else "-"],
    ]


def _purpose(row: ExportRow) -> str:
    entry = row.entry
    told = entry.purpose if entry.odometer is None else f"{entry.purpose} (odometer {entry.odometer})".strip()
    charged = f"[{entry.project}]" if entry.project else ""
    return ": ".join(filter(None, (row.remark, " ".join(filter(None, (told, charged))))))


def _distance(row: ExportRow, part: Part) -> list[str]:
    """How far; below it what was deducted as the way to work, and what is left."""
    driven = _length(row.counted_in(part.unit))
    if not row.deducted:
        return [driven]
    return [driven, f"- {_length(row.commute_in(part.unit))} commute", f"= {_length(row.paid_in(part.unit))}"]


def _length(value: Decimal) -> str:
    return f"{value:,.1f}" if value == value.quantize(Decimal("0.1")) else f"{value:,f}"


def _count(say: Speaker, drives: int) -> str:
    return say("1 drive") if drives == 1 else say("{count} drives", count=f"{drives:,}")


def _days(sheet: Sheet, part: Part) -> str:
    days = {"first": part.rows[0].entry.on.isoformat(), "last": part.rows[-1].entry.on.isoformat()}
    return sheet.say("{first} to {last}", **days)


def _money(amount: Money | None) -> str:
    return "-" if amount is None else f"{amount.amount:,.2f}"


def _write_row(
    sheet: Sheet,
    cells: Sequence[Sequence[str]],
    widths: Sequence[float],
    height: float,
    *,
    is_banded: bool = False,
) -> None:
    top, left = sheet.get_y(), MARGIN
    if is_banded:
        sheet.set_fill_color(*BAND)
        sheet.rect(MARGIN, top, sheet.epw, height, style="F")
    for column, (lines, width) in enumerate(zip(cells, widths, strict=True)):
        for place, line in enumerate(lines):
            sheet.set_xy(left, top + 0.5 + place * ROW)
            sheet.cell(width, ROW, line, align="R" if column in RIGHT else "L")
        left += width
    sheet.set_draw_color(*LINE)
    sheet.line(MARGIN, top + height, MARGIN + sheet.epw, top + height)
    sheet.set_xy(MARGIN, top + height)


def _write_rates(sheet: Sheet, part: Part) -> None:
    rates = part.by_rate()
    if sheet.room < 8 + ROW * len(rates):
        sheet.add_page()
    sheet.ln(3)
    sheet.write_in(FAINT, 8)
    for rate, source, drives, amount in rates:
        sheet.line_of(f"{rate} ({source}): {_count(sheet.say, drives)}, {amount.amount:,.2f} {amount.currency}", ROW)
    if sheet.lacks_letters:
        sheet.line_of(
            sheet.say("? stands for letters this PDF has no font for; the CSV and XLSX files have them."), ROW
        )


def _write_signatures(sheet: Sheet, part: Part) -> None:
    if sheet.room < SIGNATURES:
        sheet.add_page()
    sheet.ln(4)
    sheet.write_in(INK, 8.5)
    sheet.line_of(
        sheet.say("The driver entered these drives; to the best of my knowledge they are complete and correct."), 5
    )
    sheet.ln(11)
    width = sheet.epw / 2 - 6
    top = sheet.get_y()
    sheet.set_draw_color(*FAINT)
    for place, who in enumerate((sheet.say("Driver: {name}", name=part.first.person.label), sheet.say("Approved by"))):
        left = MARGIN + place * (width + 12)
        sheet.line(left, top, left + width, top)
        sheet.set_xy(left, top + 1)
        sheet.write_in(FAINT, 8)
        sheet.cell(width * 0.7, ROW, sheet.readable(who))
        sheet.cell(width * 0.3, ROW, sheet.say("Date"), align="L")
    sheet.set_xy(MARGIN, top + 8)
