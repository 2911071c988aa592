"""Photos that people put into messages: the connector keeps them, and hands them to the bot alone.

Whoever writes to the bot names the address, so the token goes to listed hosts only, and never along with a redirect.
"""

from collections.abc import Set as AbstractSet

from aiohttp import ClientError, ClientSession, ClientTimeout

from services.ports import DownloadError, NoFile
from teams.bearer import Bearer, CredentialsError
from teams.downloads import content_of
from teams.hosts import is_listed

FETCH = ClientTimeout(total=10, connect=5)
"""Less than a file may take: an answer waits for it."""


class ConnectorPhotos:
    """Fetches photos (services.ports.Photos). ``hosts`` are those to which the token may be sent."""

    def __init__(
        self,
        session: ClientSession,
        bearer: Bearer,
        *,
        hosts: AbstractSet[str],
        scope: str = "https://api.botframework.com/.default",
    ) -> None:
        self._session = session
        self._bearer = bearer
        self._hosts = hosts
        self._scope = scope
        self.patience = FETCH

    async def fetch(self, address: str) -> bytes:
        """What a photo holds; at most 5 MB."""
        if not is_listed(address, self._hosts):
            raise DownloadError(NoFile.NOT_ALLOWED)
        headers = await self._headers()
        try:
            async with self._session.get(
                address, headers=headers, timeout=self.patience, allow_redirects=False
            ) as response:
                return await content_of(response)
        except (ClientError, TimeoutError, OSError) as error:
            raise DownloadError(NoFile.UNREACHABLE) from error

    async def _headers(self) -> dict[str, str]:
        try:
            token = await self._bearer.token(self._scope)
        except CredentialsError as error:
            raise DownloadError(NoFile.UNREACHABLE) from error
        return {"Authorization": f"Bearer {token}"} if token else {}
