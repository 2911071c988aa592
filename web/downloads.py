"""Files: made for whoever asks, at once or through a link that was made for them."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import web

from domain.errors import MileageError
from domain.exports import ExportRow, check_complete
from domain.members import Profile
from domain.rate_tables import find_table
from domain.reports import ReportSearch
from files.drives_csv import drives_csv, lines_of_rows
from files.drives_xlsx import drives_xlsx
from files.log_pdf import Cover, log_pdf
from files.mileiq import mileiq_csv
from files.payroll import payroll_csv
from services import dashboard as service
from services import exports
from services.rate_tables import tables
from web import queries
from web.askers import answered, refused
from web.desk import Dashboard
from web.headers import PRIVATE
from web.links import Form, Scope, Wanted

CSV = "text/csv; charset=utf-8"
KINDS = {
    Form.CSV: ("csv", CSV),
    Form.MILEIQ: ("mileiq.csv", CSV),
    Form.PAYROLL: ("payroll.csv", CSV),
    Form.PDF: ("pdf", "application/pdf"),
    Form.XLSX: ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
LETTER = frozenset({"US", "CA", "MX"})
"""Countries that print on letter paper; the others on A4."""

Pieces = AsyncIterator[bytes]
OLD = "This link is no longer valid. Ask for a new one in Teams."


@dataclass(frozen=True, slots=True)
class Download:
    """A file for somebody: what it is, how its pieces are made."""

    dashboard: Dashboard
    wanted: Wanted
    by: Profile

    async def check(self) -> None:
        """Refuse what could not be made."""
        rows = await self._rows()
        if self.wanted.form is Form.PDF or not rows:
            check_complete(rows)

    async def pieces(self) -> Pieces:
        """The file in pieces; refusals are raised before the first one."""
        if self.wanted.scope is Scope.REPORTED and self.wanted.form is Form.CSV:
            return await self._streamed()
        rows = await self._rows()
        return _given(await asyncio.to_thread(self._made, rows))

    async def _rows(self) -> list[ExportRow]:
        read, wanted = self.dashboard.database.read, self.wanted
        if wanted.scope is Scope.OWN:
            return await read(exports.own_rows, wanted.from_on, wanted.to_on, by=self.by)
        rows_of = exports.payroll_rows if wanted.form is Form.PAYROLL else exports.reported_rows
        return await read(rows_of, self._within, by=self.by)

    @property
    def _within(self) -> ReportSearch:
        return ReportSearch(None, self.wanted.from_on, self.wanted.to_on)

    def _made(self, rows: list[ExportRow]) -> list[bytes]:
        match self.wanted.form:
            case Form.CSV:
                return list(drives_csv(rows))
            case Form.XLSX:
                return [drives_xlsx(rows)]
            case Form.MILEIQ:
                return list(mileiq_csv(rows))
            case Form.PAYROLL:
                return list(payroll_csv(rows, self.wanted.from_on, self.wanted.to_on))
            case Form.PDF:
                return [log_pdf(rows, self._cover)]

    @property
    def _cover(self) -> Cover:
        organization = self.by.organization
        country = organization.country if organization else self.by.person.country
        table = find_table(tables().values(), country)
        return Cover(
            self.dashboard.brand,
            self.dashboard.clock.now(),
            organization.name if organization else "",
            self.wanted.scope is Scope.REPORTED,
            "letter" if country in LETTER else "a4",
            table.year_starts if table else (1, 1),
        )

    async def _streamed(self) -> Pieces:
        """Everything reported in the period, however much: one page of reports in memory at a time."""
        first = await self._page(None)
        while not first.rows and first.before is not None:
            first = await self._page(first.before)
        check_complete(first.rows)
        return self._stream(first)

    async def _stream(self, page: exports.ReportedPage) -> Pieces:
        for piece in drives_csv(page.rows):
            yield piece
        while page.before is not None:
            page = await self._page(page.before)
            for piece in lines_of_rows(page.rows):
                yield piece

    async def _page(self, before: int | None) -> exports.ReportedPage:
        return await self.dashboard.database.read(exports.reported_page, self._within, by=self.by, before=before)


async def _given(pieces: Iterable[bytes]) -> Pieces:
    for piece in pieces:
        yield piece


async def export(dashboard: Dashboard, request: web.Request, by: Profile) -> web.StreamResponse:
    """A file at once: ``scope`` own or reported, ``form``, ``from``, ``to``."""
    wanted = queries.wanted(request.query, queries.day_where(by.person, dashboard.clock.now()))
    return await _sent(request, Download(dashboard, wanted, by))


async def link(dashboard: Dashboard, request: web.Request, by: Profile) -> web.Response:
    """A link to the same file that works for ten minutes; what cannot be made is refused here already."""
    wanted = queries.wanted(request.query, queries.day_where(by.person, dashboard.clock.now()))
    await Download(dashboard, wanted, by).check()
    return answered({"address": dashboard.links.address(by.person.id, wanted, at=dashboard.clock.now())})


async def linked(dashboard: Dashboard, request: web.Request) -> web.StreamResponse:
    """The file of a link, for the person it was made for, with the roles they have now."""
    found = dashboard.links.read(request.match_info["token"], at=dashboard.clock.now())
    if found is None:
        return refused(OLD, HTTPStatus.GONE)
    person_id, wanted = found
    by = await dashboard.database.read(service.get_profile, person_id)
    try:
        return await _sent(request, Download(dashboard, wanted, by))
    except MileageError as refusal:
        return refused(str(refusal), HTTPStatus.BAD_REQUEST)


async def _sent(request: web.Request, download: Download) -> web.StreamResponse:
    pieces = await download.pieces()
    wanted = download.wanted
    ending, kind = KINDS[wanted.form]
    name = f"mileage-{wanted.scope}-{wanted.from_on}-{wanted.to_on}.{ending}"
    disposition = {"Content-Type": kind, "Content-Disposition": f'attachment; filename="{name}"'}
    response = web.StreamResponse(headers={**PRIVATE, **disposition})
    await response.prepare(request)
    async for piece in pieces:
        await response.write(piece)
    await response.write_eof()
    return response
