"""Photos in messages: asked of the connector alone, with its token, in bounds, and never followed elsewhere."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import ClientSession, ClientTimeout, web

from services.ports import DownloadError, NoFile
from teams.bearer import CredentialsError
from teams.downloads import LARGEST
from teams.photos import ConnectorPhotos
from tests.pictures import jpeg
from tests.teams_chat import serving

HOSTS = frozenset({"127.0.0.1"})


class Token:
    """Gives one token, or none in an outage."""

    is_out = False

    async def token(self, scope: str, tenant_id: str = "") -> str:  # the port's
        if self.is_out:
            raise CredentialsError("no answer")
        return f"token for {scope}"


@dataclass
class Shelf:
    """A connector that keeps photos, and what it was asked with."""

    url: str = ""
    asked: list[str] = field(default_factory=list)

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/{how}", self._get)
        return app

    async def _get(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.headers.get("Authorization", ""))
        match request.match_info["how"]:
            case "photo":
                return web.Response(body=jpeg(), content_type="image/jpeg")
            case "elsewhere":
                raise web.HTTPFound("https://evil.example/photo")
            case "page":
                return web.Response(text="<html>", content_type="text/html")
            case "slow":
                await asyncio.sleep(5)
            case "large":
                return web.Response(body=bytes(LARGEST + 1), content_type="image/png")
            case "endless":
                return await self._endless(request)
        return web.Response(status=int(request.match_info["how"]))

    async def _endless(self, request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(headers={"Content-Type": "image/png"})
        answer.enable_chunked_encoding()
        await answer.prepare(request)
        for _ in range(LARGEST // 65536 + 2):
            await answer.write(bytes(65536))
        return answer


@pytest.fixture
async def shelf() -> AsyncIterator[Shelf]:
    shelf = Shelf()
    async with serving(shelf.app()) as shelf.url:
        yield shelf


@pytest.fixture
async def photos() -> AsyncIterator[ConnectorPhotos]:
    async with ClientSession() as session:
        found = ConnectorPhotos(session, Token(), hosts=HOSTS, scope="the connector")
        found.patience = ClientTimeout(total=0.3)
        yield found


async def test_a_photo_is_fetched_with_the_connectors_token(shelf, photos):
    assert await photos.fetch(f"{shelf.url}/photo") == jpeg()
    assert shelf.asked == ["Bearer token for the connector"]


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ("elsewhere", NoFile.UNREACHABLE),
        ("page", NoFile.EXPIRED),
        ("slow", NoFile.UNREACHABLE),
        ("large", NoFile.TOO_LARGE),
        ("endless", NoFile.TOO_LARGE),
        ("404", NoFile.EXPIRED),
        ("401", NoFile.EXPIRED),
        ("500", NoFile.UNREACHABLE),
        ("204", NoFile.UNREACHABLE),
    ],
)
async def test_what_is_no_photo_says_why(shelf, photos, how, why):
    with pytest.raises(DownloadError) as refused:
        await photos.fetch(f"{shelf.url}/{how}")
    assert refused.value.reason is why
    assert len(shelf.asked) == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/v3/attachments/1/views/original",
        "https://smba.trafficmanager.net.evil.example/x",
        "https://smba.trafficmanager.net@evil.example/x",
        "http://smba.trafficmanager.net/x",
        "https://smba.trafficmanager.net:8443/x",
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1/x",
        "data:image/png;base64,AAAA",
        "file:///etc/passwd",
        "",
        "https://[::1",
    ],
)
async def test_the_token_goes_to_nobody_else(address):
    async with ClientSession() as session:
        photos = ConnectorPhotos(session, Token(), hosts=frozenset({"smba.trafficmanager.net"}))
        with pytest.raises(DownloadError) as refused:
            await photos.fetch(address)
    assert refused.value.reason is NoFile.NOT_ALLOWED


async def test_without_a_token_nobody_is_asked(shelf):
    bearer = Token()
    bearer.is_out = True
    async with ClientSession() as session:
        with pytest.raises(DownloadError) as refused:
            await ConnectorPhotos(session, bearer, hosts=HOSTS).fetch(f"{shelf.url}/photo")
    assert (refused.value.reason, shelf.asked) == (NoFile.UNREACHABLE, [])
