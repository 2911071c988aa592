"""A workbook written row by row, so that one of any length takes no memory (ECMA-376, Office Open XML).

It holds the parts that every reader asks for and no more. openpyxl writes the same at five times the CPU; the tests
read with it what is written here.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import IO, BinaryIO
from xml.sax.saxutils import escape, quoteattr

Value = str | int | Decimal | date | datetime | None
"""What a cell holds; instants are naive or UTC, since a workbook knows no zones."""

DAY_ZERO = date(1899, 12, 30).toordinal()
SECONDS = 86_400
HEADING, AS_TEXT, FIRST_PATTERN = 1, 2, 3
"""Styles: white on blue; text whatever it starts with, also once somebody edits it; then one for each pattern."""

FIRST_CUSTOM = 164
"""Numbers of formats below are Excel's own."""
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
FONTS = (
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills>'
    '<borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
)
PLAIN_STYLES = (
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">'
    '<alignment vertical="center"/></xf>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>'
)
NORMAL = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'


@dataclass(frozen=True, slots=True)
class Guarded:
    """Text that a spreadsheet would otherwise take for a formula."""

    text: str


class Sheet:
    """One sheet while it is written. ``styles`` are the numbers of the patterns."""

    def __init__(self, part: IO[bytes], styles: Mapping[str, int]) -> None:
        self._part = part
        self._styles = styles
        self.last = 0

    def head(self, headings: Sequence[str]) -> None:
        """Write the row of headings."""
        self._write(_text(heading, HEADING) for heading in headings)

    def append(self, values: Sequence[Value | Guarded], patterns: Sequence[str]) -> None:
        """Write a row, each value shown by its pattern (empty: as it is)."""
        self._write(self._cell(value, pattern) for value, pattern in zip(values, patterns, strict=True))

    def _write(self, cells: Iterator[str]) -> None:
        self.last += 1
        self._part.write(f'<row r="{self.last}">{"".join(cells)}</row>'.encode())

    def _cell(self, value: Value | Guarded, pattern: str) -> str:
        match value:
            case None:
                return "<c/>"
            case Guarded():
                return _text(value.text, AS_TEXT)
            case str():
                return _text(value, 0)
            case datetime():
                told = f"{_day(value) + (value.hour * 3600 + value.minute * 60 + value.second) / SECONDS:.9f}"
            case date():
                told = str(_day(value))
            case _:
                told = f"{value:f}" if isinstance(value, Decimal) else str(value)
        return f'<c s="{self._styles[pattern]}"><v>{told}</v></c>' if pattern else f"<c><v>{told}</v></c>"


def _day(on: date) -> int:
    return on.toordinal() - DAY_ZERO


def _text(text: str, style: int) -> str:
    told = escape(UNWRITABLE.sub(" ", text))
    return f'<c t="inlineStr" s="{style}"><is><t xml:space="preserve">{told}</t></is></c>'


def letter(column: int) -> str:
    """The letters of a column, the first of which is 1: ``A``, ``Z``, ``AA``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class Workbook:
    """A workbook that goes to a file opened for writing; ``patterns`` are all that its cells are shown by."""

    def __init__(self, target: BinaryIO, patterns: Sequence[str]) -> None:
        self._package = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=3)
        self._styles = {pattern: FIRST_PATTERN + place for place, pattern in enumerate(patterns)}
        self._names: list[str] = []

    @contextmanager
    def sheet(self, name: str, widths: Sequence[int], *, frozen: str, is_filtered: bool = False) -> Iterator[Sheet]:
        """The next sheet; ``frozen`` is the first cell that moves, ``is_filtered`` puts a filter on every column."""
        self._names.append(name)
        with self._package.open(f"xl/worksheets/sheet{len(self._names)}.xml", "w", force_zip64=True) as part:
            part.write(f'{XML}<worksheet xmlns="{MAIN}">{_pane(frozen)}{_columns(widths)}<sheetData>'.encode())
            sheet = Sheet(part, self._styles)
            yield sheet
            part.write(b"</sheetData>")
            if is_filtered:
                part.write(f'<autoFilter ref="A1:{letter(len(widths))}{sheet.last}"/>'.encode())
            part.write(b"</worksheet>")

    def close(self) -> None:
        """Write what says what is in it."""
        numbers = range(1, len(self._names) + 1)
        sheets = "".join(
            f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="r{number}"/>'
            for number, name in zip(numbers, self._names, strict=True)
        )
        book = f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>'
        self._add("xl/workbook.xml", book)
        related = [_relation(f"r{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in numbers]
        self._add("xl/_rels/workbook.xml.rels", _relations([*related, _relation("s", "styles", "styles.xml")]))
        self._add("xl/styles.xml", self._told_styles())
        self._add("_rels/.rels", _relations([_relation("w", "officeDocument", "xl/workbook.xml")]))
        self._add("[Content_Types].xml", _kinds(numbers))
        self._package.close()

    def _told_styles(self) -> str:
        custom = range(FIRST_CUSTOM, FIRST_CUSTOM + len(self._styles))
        formats = "".join(
            f'<numFmt numFmtId="{number}" formatCode={quoteattr(pattern)}/>'
            for number, pattern in zip(custom, self._styles, strict=True)
        )
        shown = "".join(
            f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
            for number in custom
        )
        count = FIRST_PATTERN + len(self._styles)
        return (
            f'<styleSheet xmlns="{MAIN}"><numFmts count="{len(self._styles)}">{formats}</numFmts>{FONTS}'
            f'<cellXfs count="{count}">{PLAIN_STYLES}{shown}</cellXfs>{NORMAL}</styleSheet>'
        )

    def _add(self, name: str, content: str) -> None:
        self._package.writestr(name, XML + content)


def _pane(frozen: str) -> str:
    columns, rows = ord(frozen[0]) - ord("A"), int(frozen[1:]) - 1
    split = f' xSplit="{columns}"' if columns else ""
    place = "bottomRight" if columns else "bottomLeft"
    pane = f'<pane{split} ySplit="{rows}" topLeftCell="{frozen}" activePane="{place}" state="frozen"/>'
    return f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'


def _columns(widths: Sequence[int]) -> str:
    told = (f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(widths, start=1))
    return f"<cols>{''.join(told)}</cols>"


def _relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>'


def _relations(told: Sequence[str]) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(told)}</Relationships>'


def _kinds(numbers: Sequence[int]) -> str:
    parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    parts += [(f"/xl/worksheets/sheet{number}.xml", "worksheet") for number in numbers]
    told = "".join(f'<Override PartName="{name}" ContentType="{KIND}.{kind}+xml"/>' for name, kind in parts)
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{told}</Types>"
    )
