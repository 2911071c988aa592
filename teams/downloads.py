"""The file storage of Teams: fetching what somebody dropped in the chat, storing what they agreed to take.

Whoever writes to the bot names the address, so only Microsoft's own file storage is asked, never through a redirect to
elsewhere, and no token is sent along: the addresses carry their own short-lived permission.
"""

import re
from urllib.parse import urljoin

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from services.ports import DownloadError, NoFile
from teams.hosts import host_of, is_loopback

LARGEST = 5 * 1024 * 1024
"""Bytes of a file that is read: 10,000 drives take about 2 MB."""

STORAGE = (
    "sharepoint.com",
    "sharepoint.us",
    "sharepoint-mil.us",
    "sharepoint.de",
    "sharepoint.cn",
    "sharepoint-df.com",
    "onedrive.com",
    "onedrive.live.com",
    "1drv.com",
)
"""Where Teams keeps files (OneDrive for work and SharePoint, of every cloud), with all that lies below."""

HOST_NAME = re.compile(r"[a-z0-9.-]+")
"""What a host name is made of: programs read others, such as one with a backslash, in different ways."""

FETCH = ClientTimeout(total=20, connect=5)
STORE = ClientTimeout(total=120, connect=5)
MOST_REDIRECTS = 2
PIECE = 64 * 1024
REDIRECTS = frozenset({301, 302, 303, 307, 308})
GONE = frozenset({401, 403, 404, 410})
"""What the storage answers once the permission in an address has run out."""


class FileStorage:
    """Fetches and stores files (services.ports.Downloads). Every method raises DownloadError.

    ``is_local`` is LOCAL=1, or a connector on this computer: then it counts as file storage too, and plain http to it.
    """

    def __init__(self, session: ClientSession, *, is_local: bool = False) -> None:
        self._session = session
        self._is_local = is_local

    async def fetch(self, address: str) -> bytes:
        """What a dropped file holds; at most 5 MB."""
        for _ in range(MOST_REDIRECTS + 1):
            self._check(address)
            try:
                async with self._session.get(address, timeout=FETCH, allow_redirects=False) as response:
                    if response.status not in REDIRECTS:
                        return await content_of(response)
                    address = urljoin(address, response.headers.get("Location", ""))
            except (ClientError, TimeoutError, OSError) as error:
                raise DownloadError(NoFile.UNREACHABLE) from error
        raise DownloadError(NoFile.NOT_ALLOWED)

    async def store(self, address: str, content: bytes) -> None:
        """Put a file where somebody agreed to take it, in one piece (the upload session of OneDrive)."""
        self._check(address)
        last = len(content) - 1
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Range": f"bytes 0-{last}/{len(content)}",
        }
        try:
            async with self._session.put(
                address, data=content, headers=headers, timeout=STORE, allow_redirects=False
            ) as response:
                status = response.status
        except (ClientError, TimeoutError, OSError) as error:
            raise DownloadError(NoFile.UNREACHABLE) from error
        if status not in {200, 201}:
            raise DownloadError(NoFile.EXPIRED if status in GONE else NoFile.UNREACHABLE, status)

    def _check(self, address: str) -> None:
        if not is_storage(address, is_local=self._is_local):
            raise DownloadError(NoFile.NOT_ALLOWED)


def is_storage(address: str, *, is_local: bool = False) -> bool:
    """Whether an address is of Microsoft's file storage, over https; in LOCAL=1 also of this computer."""
    host = host_of(address)
    if not host or is_loopback(host):
        return bool(host) and is_local
    if not HOST_NAME.fullmatch(host):
        return False
    return any(host == known or host.endswith(f".{known}") for known in STORAGE)


async def content_of(response: ClientResponse) -> bytes:
    """The whole file of an answer; raises DownloadError where there is none, or one that is too large."""
    if response.status in GONE:
        raise DownloadError(NoFile.EXPIRED, response.status)
    if response.status != 200:  # noqa: PLR2004  # the only answer with a whole file
        raise DownloadError(NoFile.UNREACHABLE, response.status)
    if response.content_type == "text/html":  # a sign-in or error page; files come as octet-stream or their own kind
        raise DownloadError(NoFile.EXPIRED, response.status)
    if (response.content_length or 0) > LARGEST:
        raise DownloadError(NoFile.TOO_LARGE)
    pieces = bytearray()
    async for piece in response.content.iter_chunked(PIECE):
        pieces += piece
        if len(pieces) > LARGEST:
            raise DownloadError(NoFile.TOO_LARGE)
    return bytes(pieces)
