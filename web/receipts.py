"""Receipts: opened through links that were made for somebody, with the roles they have then."""

from http import HTTPStatus

from aiohttp import web

from domain.errors import MileageError
from domain.members import Profile
from domain.receipts import Pointer, ReceiptKind
from domain.secrets import Purpose
from services import dashboard as service
from services import receipts, shared_secrets
from web import queries
from web.askers import answered, refused
from web.desk import Dashboard
from web.headers import PRIVATE

KINDS = {ReceiptKind.JPEG: "image/jpeg", ReceiptKind.PNG: "image/png", ReceiptKind.PDF: "application/pdf"}
OLD = "This link is no longer valid. Ask for a new one in Teams."


async def opened(dashboard: Dashboard, request: web.Request) -> web.Response:
    """The receipt of a link. A PDF is handed out to be stored: nothing in it runs here."""
    found = await _read(dashboard, request.match_info["token"])
    if found is None:
        return refused(OLD, HTTPStatus.GONE)
    person_id, pointer = found
    by = await dashboard.database.read(service.get_profile, person_id)
    try:
        one = await dashboard.database.read(receipts.open_one, pointer, by=by)
    except MileageError as refusal:
        return refused(str(refusal), HTTPStatus.NOT_FOUND)
    way = "attachment" if one.kind is ReceiptKind.PDF else "inline"
    named = {"Content-Type": KINDS[one.kind], "Content-Disposition": f'{way}; filename="{one.name}"'}
    return web.Response(body=one.content, headers={**PRIVATE, **named})


async def _read(dashboard: Dashboard, token: str) -> tuple[int, Pointer] | None:
    now = dashboard.clock.now()
    found = dashboard.links.read_receipt(token, at=now)
    if found is None:  # perhaps another replica signed it with the secret of a new month
        dashboard.links.learn(await dashboard.database.run(shared_secrets.of, Purpose.LINKS, at=now))
        found = dashboard.links.read_receipt(token, at=now)
    return found


async def own(dashboard: Dashboard, request: web.Request, by: Profile) -> web.Response:
    """Links to the receipts of one's own drive: ``drive`` is its number."""
    number = queries.number(request.query.get("drive", "")) or 0
    found = await dashboard.database.read(receipts.of_drive, number, by=by)
    return _linked(dashboard, by, [Pointer(one.key) for one in found.receipts])


async def reported(dashboard: Dashboard, request: web.Request, by: Profile) -> web.Response:
    """For administrators: links to the receipts of a reported drive, by its number in a report."""
    key, number = request.match_info["key"], queries.number(request.match_info["number"]) or 0
    pointers = await dashboard.database.read(receipts.of_line, key, number, by=by)
    return _linked(dashboard, by, pointers)


def _linked(dashboard: Dashboard, by: Profile, pointers: list[Pointer]) -> web.Response:
    now = dashboard.clock.now()
    return answered({"addresses": [dashboard.links.receipt_address(by.person.id, one, at=now) for one in pointers]})
