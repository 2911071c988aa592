"""Files: made for whoever asks, at once or through a link that was made for them."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import web

from domain.errors import MileageError
from domain.exports import FileOffer, Form, Imprint, Scope, Wanted, check_complete
from domain.members import Profile
from domain.reports import Report, ReportSearch
from files.drives_csv import drives_csv, lines_of_rows
from files.papers import Papers
from services import belongings, exports, file_offers
from services import dashboard as service
from web import queries
from web.askers import answered, refused
from web.desk import Dashboard
from web.headers import PRIVATE

CSV = "text/csv; charset=utf-8"
KINDS = {
    Form.CSV: CSV,
    Form.MILEIQ: CSV,
    Form.PAYROLL: CSV,
    Form.PDF: "application/pdf",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.EVERYTHING: "application/zip",
}
PAPERS = Papers()
Pieces = AsyncIterator[bytes]
OLD = "This link is no longer valid. Ask for a new one in Teams."


@dataclass(frozen=True, slots=True)
class Download:
    """A file for somebody: what it is, how its pieces are made."""

    dashboard: Dashboard
    wanted: Wanted
    by: Profile

    @property
    def is_streamed(self) -> bool:
        """Whether it may be of any length: everything reported, as CSV."""
        return self.wanted.scope is Scope.REPORTED and self.wanted.form is Form.CSV

    async def check(self) -> None:
        """Refuse what could not be made."""
        if self.is_streamed:
            await self._first_page()
        elif self.wanted.form is not Form.EVERYTHING:
            await self._contents()

    async def pieces(self) -> Pieces:
        """The file in pieces; refusals are raised before the first one."""
        if self.is_streamed:
            return self._stream(await self._first_page())
        if self.wanted.form is Form.EVERYTHING:
            kept = await self.dashboard.database.read(belongings.collect, by=self.by)
            return _alone(await asyncio.to_thread(PAPERS.pack, kept, self._imprint("", "", (1, 1))))
        found = await self._contents()
        imprint = self._imprint(found.organization, found.country, found.year_starts)
        return _alone(await asyncio.to_thread(PAPERS.write, found.wanted, found.rows, imprint))

    async def _contents(self) -> file_offers.Contents:
        return await self.dashboard.database.read(file_offers.contents, self.wanted, by=self.by)

    def _imprint(self, organization: str, country: str, year_starts: tuple[int, int]) -> Imprint:
        now = self.dashboard.clock.now()
        return Imprint(self.dashboard.brand, now, organization, country, year_starts)

    async def _first_page(self) -> exports.ReportedPage:
        """The first page with drives in it; refuses a period without any."""
        page = await self._page(None)
        while not page.rows and page.last is not None:
            page = await self._page(page.last)
        check_complete(page.rows)
        return page

    async def _stream(self, page: exports.ReportedPage) -> Pieces:
        """Everything reported in the period, however much: one page of reports in memory at a time."""
        for piece in drives_csv(page.rows):
            yield piece
        while page.last is not None:
            page = await self._page(page.last)
            for piece in lines_of_rows(page.rows):
                yield piece

    async def _page(self, after: Report | None) -> exports.ReportedPage:
        within = ReportSearch(None, self.wanted.from_on, self.wanted.to_on)
        return await self.dashboard.database.read(exports.reported_page, within, by=self.by, after=after)


async def _alone(content: bytes) -> Pieces:
    yield content


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
    await _noted(download)
    wanted = download.wanted
    named = {
        "Content-Type": KINDS[wanted.form],
        "Content-Disposition": f'attachment; filename="{wanted.file_name}"',
    }
    response = web.StreamResponse(headers={**PRIVATE, **named})
    await response.prepare(request)
    async for piece in pieces:
        await response.write(piece)
    await response.write_eof()
    return response


async def _noted(download: Download) -> None:
    """Keep in the audit that a file of what was reported left."""
    at, by = download.dashboard.clock.now(), download.by
    offer = FileOffer("", by.person.id, download.wanted, at)
    await download.dashboard.database.run(file_offers.taken, offer, by=by, at=at)
