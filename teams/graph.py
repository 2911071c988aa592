"""Microsoft Graph with the app's own permissions: single calls, pages and batches, patient with its limits."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout

from services.ports import DirectoryError
from teams.bearer import Bearer, CredentialsError
from teams.hosts import is_loopback
from teams.refusals import retry_after

PUBLIC = "https://graph.microsoft.com"
TIMEOUT = ClientTimeout(total=20, connect=5)
BATCH = 20
"""Requests one $batch may hold (Graph documentation, JSON batching)."""
TRIES = 3
LONGEST_PAUSE = 10.0
"""Seconds waited here for Graph; a longer Retry-After is left to the caller."""
FIRST_PAUSE = 0.5
BUSY = frozenset({429, 500, 502, 503, 504})
MOST_PAGES = 500
OK = 200
FIRST_FAILURE = 300
MISSING_PERMISSION = frozenset({401, 403})


@dataclass(frozen=True, slots=True)
class Answer:
    """What Graph said: a status and a JSON object."""

    status: int
    body: Mapping[str, Any]
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_ok(self) -> bool:
        """Whether the call succeeded."""
        return OK <= self.status < FIRST_FAILURE

    @property
    def message(self) -> str:
        """Graph's own words for a failure."""
        error = self.body.get("error")
        return f"{error.get('code')}: {error.get('message')}" if isinstance(error, Mapping) else ""


class Graph:
    """Client of Graph in one cloud. ``address`` ends in /v1.0. Raises DirectoryError where it cannot be asked."""

    def __init__(self, session: ClientSession, bearer: Bearer, address: str) -> None:
        self._session = session
        self._bearer = bearer
        self.address = address
        self.first_pause = FIRST_PAUSE
        host = urlsplit(address).hostname or ""
        self._scope = f"{PUBLIC if is_loopback(host) else f'https://{host}'}/.default"

    async def get(self, tenant_id: str, path: str) -> Answer:
        """Ask for something; statuses that mean an outage or no permission raise, others are the caller's."""
        return await self._call(tenant_id, "GET", f"{self.address}{path}", None)

    async def post(self, tenant_id: str, path: str, body: Mapping[str, Any]) -> Answer:
        """Change something."""
        return await self._call(tenant_id, "POST", f"{self.address}{path}", body)

    async def pages(self, tenant_id: str, path: str) -> AsyncIterator[Mapping[str, Any]]:
        """Everything in a list, page after page."""
        url = f"{self.address}{path}"
        for _ in range(MOST_PAGES):
            answer = await self._call(tenant_id, "GET", url, None)
            if not answer.is_ok:
                raise refusal(answer)
            for entry in answer.body.get("value", ()):
                yield entry
            url = str(answer.body.get("@odata.nextLink") or "")
            if not url:
                return
            if urlsplit(url)[:2] != urlsplit(self.address)[:2]:
                raise DirectoryError("the next page is somewhere else")

    async def batch(self, tenant_id: str, paths: Sequence[str]) -> list[Answer]:
        """Ask for many things, at most 20 in one request; the answers in the order of the paths."""
        answers: list[Answer] = []
        for start in range(0, len(paths), BATCH):
            answers += await self._batch(tenant_id, paths[start : start + BATCH])
        return answers

    async def _batch(self, tenant_id: str, paths: Sequence[str]) -> list[Answer]:
        """One batch; what Graph was too busy for is asked again."""
        found: dict[int, Answer] = {}
        for attempt in range(TRIES):
            open_ones = [number for number in range(len(paths)) if number not in found or _is_busy(found[number])]
            if not open_ones:
                break
            if attempt:
                await self._pause(
                    attempt, max((_wait(found[number]) for number in open_ones if number in found), default=0.0)
                )
            requests = [{"id": str(number), "method": "GET", "url": paths[number]} for number in open_ones]
            answer = await self.post(tenant_id, "/$batch", {"requests": requests})
            if not answer.is_ok:
                raise refusal(answer)
            found |= _answers(answer.body)
        return [_settled(found.get(number)) for number in range(len(paths))]

    async def _call(self, tenant_id: str, method: str, url: str, body: Mapping[str, Any] | None) -> Answer:
        for attempt in range(1, TRIES + 1):
            answer = await self._call_once(tenant_id, method, url, body)
            if not _is_busy(answer):
                return answer
            if attempt == TRIES:
                break
            await self._pause(attempt, _wait(answer))
        raise refusal(answer)

    async def _call_once(self, tenant_id: str, method: str, url: str, body: Mapping[str, Any] | None) -> Answer:
        try:
            headers = {"Authorization": f"Bearer {await self._bearer.token(self._scope, tenant_id)}"}
            async with self._session.request(
                method, url, json=body, headers=headers, timeout=TIMEOUT, allow_redirects=False
            ) as response:
                return Answer(response.status, _object(await response.read()), response.headers)
        except CredentialsError as error:
            raise DirectoryError(f"no token for the directory: {error.reason}") from error
        except (ClientError, TimeoutError, OSError) as error:
            raise DirectoryError(f"the directory did not answer: {type(error).__name__}") from error

    async def _pause(self, attempt: int, asked: float) -> None:
        """Wait before another try; raises DirectoryError where that is too long to wait here."""
        if asked > LONGEST_PAUSE:
            raise DirectoryError("the directory asks to wait", asked)
        await asyncio.sleep(max(asked, self.first_pause * 2 ** (attempt - 1)))


def refusal(answer: Answer) -> DirectoryError:
    """The error for an answer with which nothing can be done."""
    if answer.status in MISSING_PERMISSION:
        return DirectoryError(f"the app lacks a permission in the directory ({answer.message})")
    return DirectoryError(f"the directory answered {answer.status} {answer.message}".strip(), _wait(answer) or None)


def _settled(answer: Answer | None) -> Answer:
    if answer is None:
        raise DirectoryError("the directory left out an answer")
    if _is_busy(answer) or answer.status in MISSING_PERMISSION:
        raise refusal(answer)
    return answer


def _answers(body: Mapping[str, Any]) -> dict[int, Answer]:
    answers = {}
    for response in body.get("responses", ()):
        headers = {str(name).title(): str(value) for name, value in (response.get("headers") or {}).items()}
        content = response.get("body")
        answers[int(response["id"])] = Answer(
            int(response["status"]), content if isinstance(content, Mapping) else {}, headers
        )
    return answers


def _is_busy(answer: Answer) -> bool:
    return answer.status in BUSY


def _wait(answer: Answer) -> float:
    return retry_after(answer.headers) or 0.0


def _object(content: bytes) -> Mapping[str, Any]:
    try:
        read = json.loads(content) if content else {}
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
