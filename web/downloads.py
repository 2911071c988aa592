"""Files: made for whoever asks, at once or through a link that was made for them."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import web

from domain.errors import MileageError
from domain.exports import FileOffer, Form, Imprint, Wanted
from domain.members import Profile
from domain.secrets import Purpose
from files.papers import Papers
from services import belongings, file_offers, long_files, shared_secrets
from services import dashboard as service
from web import queries
from web.askers import answered, refused
from web.desk import Dashboard
from web.headers import PRIVATE
from web.long_downloads import LongFile

CSV = "text/csv; charset=utf-8"
ZIP = "application/zip"
KINDS = {
    Form.CSV: CSV,
    Form.MILEIQ: CSV,
    Form.PAYROLL: CSV,
    Form.PDF: "application/pdf",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.EVERYTHING: ZIP,
    Form.PDFS: ZIP,
}
PAPERS = Papers()
Pieces = AsyncGenerator[bytes, None]
OLD = "This link is no longer valid. Ask for a new one in Teams."


@dataclass(frozen=True, slots=True)
class Download:
    """A file for somebody: what it is, how its pieces are made."""

    dashboard: Dashboard
    wanted: Wanted
    by: Profile

    async def check(self) -> None:
        """Refuse what could not be made."""
        if self.wanted.form is not Form.EVERYTHING and not (await self._outline()).is_long:
            await self._contents()

    async def made(self) -> tuple[Wanted, Pieces]:
        """What the file is in the end, and it in pieces; refusals are raised before the first one."""
        if self.wanted.form is Form.EVERYTHING:
            kept = await self.dashboard.database.read(belongings.collect, by=self.by)
            return self.wanted, _alone(await asyncio.to_thread(PAPERS.pack, kept, self._imprint("", "", (1, 1))))
        outline = await self._outline()
        if outline.is_long:
            imprint = self._imprint(outline.organization, outline.country, outline.year_starts)
            made = LongFile(self.dashboard.database, PAPERS, outline, self.by, imprint)
            return outline.wanted, await made.pieces()
        found = await self._contents()
        imprint = self._imprint(found.organization, found.country, found.year_starts)
        return found.wanted, _alone(await asyncio.to_thread(PAPERS.write, found.wanted, found.rows, imprint))

    async def _outline(self) -> long_files.Outline:
        return await self.dashboard.database.read(long_files.outline, self.wanted, by=self.by)

    async def _contents(self) -> file_offers.Contents:
        return await self.dashboard.database.read(file_offers.contents, self.wanted, by=self.by)

    def _imprint(self, organization: str, country: str, year_starts: tuple[int, int]) -> Imprint:
        now = self.dashboard.clock.now()
        say = self.dashboard.speaker_in(self.by.person.locale)
        return Imprint(self.dashboard.brand, now, organization, country, year_starts, say)


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
    token, now = request.match_info["token"], dashboard.clock.now()
    found = dashboard.links.read(token, at=now)
    if found is None:  # perhaps another replica signed it with the secret of a new month
        dashboard.links.learn(await dashboard.database.run(shared_secrets.of, Purpose.LINKS, at=now))
        found = dashboard.links.read(token, at=now)
    if found is None:
        return refused(OLD, HTTPStatus.GONE)
    person_id, wanted = found
    by = await dashboard.database.read(service.get_profile, person_id)
    try:
        return await _sent(request, Download(dashboard, wanted, by))
    except MileageError as refusal:
        return refused(str(refusal), HTTPStatus.BAD_REQUEST)


async def _sent(request: web.Request, download: Download) -> web.StreamResponse:
    wanted, pieces = await download.made()
    await _noted(download)
    named = {
        "Content-Type": KINDS[wanted.form],
        "Content-Disposition": f'attachment; filename="{wanted.file_name}"',
    }
    response = web.StreamResponse(headers={**PRIVATE, **named})
    await response.prepare(request)
    async with aclosing(pieces):  # a client that goes away ends the making
        async for piece in pieces:
            await response.write(piece)
    await response.write_eof()
    return response


async def _noted(download: Download) -> None:
    """Keep in the audit that a file of what was reported left."""
    at, by = download.dashboard.clock.now(), download.by
    offer = FileOffer("", by.person.id, download.wanted, at)
    await download.dashboard.database.run(file_offers.taken, offer, by=by, at=at)
