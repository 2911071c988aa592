"""A long mileage log as several PDF files in one ZIP: nobody reads, or prints, one of eight thousand pages.

The parts of a log (a person, a vehicle, a year) are whole in one file; a part with more drives than a file holds is cut
by months. One file is in memory at a time.
"""

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import BinaryIO

from domain.exports import ExportRow
from files.log_pages import Part, parts_of
from files.log_pdf import Cover, parts_pdf

MOST = 2_500
"""Drives in one file: a hundred pages."""


def log_volumes(rows: Iterable[ExportRow], cover: Cover, target: BinaryIO) -> None:
    """Write the ZIP; ``rows`` come person by person."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        for number, parts in enumerate(_volumes(_all_parts(rows, cover.year_starts)), start=1):
            packed.writestr(f"mileage-log-{number:03}.pdf", parts_pdf(parts, replace(cover, volume=number)))


def _all_parts(rows: Iterable[ExportRow], year_starts: tuple[int, int]) -> Iterator[Part]:
    for _, own in groupby(rows, key=lambda row: row.person.id):
        for part in parts_of(list(own), year_starts):
            yield from _cut(part)


def _cut(part: Part) -> Iterator[Part]:
    if len(part.rows) <= MOST:
        yield part
        return
    for _, month in groupby(part.rows, key=lambda row: (row.entry.on.year, row.entry.on.month)):
        yield replace(part, rows=tuple(month))


def _volumes(parts: Iterable[Part]) -> Iterator[list[Part]]:
    volume: list[Part] = []
    for part in parts:
        if volume and sum(len(one.rows) for one in volume) + len(part.rows) > MOST:
            yield volume
            volume = []
        volume.append(part)
    if volume:
        yield volume
