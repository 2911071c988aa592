"""The adviser: any endpoint that speaks OpenAI's chat completions, asked with two seconds' patience.

Nothing of a message or an answer is logged. An endpoint that does not answer is left alone for a while, so that a dead
one costs nobody two seconds a message.
"""

import asyncio
import json
import logging
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout

from services.ports import Clock

log = logging.getLogger("teams.adviser")

PATIENCE = 2.0
"""Seconds for the whole of it: connecting, asking and reading."""
LONGEST_ANSWER = 64 * 1024
LONGEST_PROPOSAL = 4000
"""Characters of the answer's words; a proposal takes a few hundred."""
DEEPEST = 40
"""Opening brackets in a proposal; it takes three."""
MOST_AT_ONCE = 8
FIRST_REST = timedelta(seconds=30)
LONGEST_REST = timedelta(minutes=15)
PATH = "/chat/completions"
FENCED = re.compile(r"\s*```(?:json)?\s*(.*?)\s*```\s*", re.DOTALL)


class NoAnswerError(Exception):
    """The endpoint gave no answer that can be read; the reason names no text."""


class HttpAdviser:
    """Asks the endpoint (services.ports.Adviser)."""

    def __init__(
        self,
        session: ClientSession,
        clock: Clock,
        *,
        address: str,
        model: str,
        key: str = "",
        patience: float = PATIENCE,
    ) -> None:
        self._session = session
        self._clock = clock
        self._address = address if address.endswith(PATH) else f"{address}{PATH}"
        self._model = model
        self._headers = {"Content-Type": "application/json", "Accept": "application/json"}
        self._headers |= {"Authorization": f"Bearer {key}"} if key else {}
        self._patience = patience
        self._asking = 0
        self._failures = 0
        self._rests_until: datetime | None = None
        self.host = urlsplit(address).hostname or ""

    async def propose(self, instructions: str, message: Mapping[str, str]) -> Mapping[str, Any] | None:
        """The object in the endpoint's answer; None where there is none."""
        if not self._may_ask():
            return None
        self._asking += 1
        try:
            async with asyncio.timeout(self._patience):
                said = await self._ask(instructions, message)
        except (ClientError, TimeoutError, OSError, NoAnswerError) as error:
            self._rest(str(error) if isinstance(error, NoAnswerError) else type(error).__name__)
            return None
        finally:
            self._asking -= 1
        self._failures, self._rests_until = 0, None
        return object_in(said)

    def _may_ask(self) -> bool:
        """While it rests nobody asks; after that one message tries it."""
        if self._rests_until is None:
            return self._asking < MOST_AT_ONCE
        return self._asking == 0 and self._clock.now() >= self._rests_until

    def _rest(self, why: str) -> None:
        rest = min(FIRST_REST * 2 ** min(self._failures, 10), LONGEST_REST)
        self._failures += 1
        self._rests_until = self._clock.now() + rest
        log.warning("the adviser gave no answer", extra={"why": why, "rest": rest.total_seconds()})

    async def _ask(self, instructions: str, message: Mapping[str, str]) -> str:
        asked = {
            "model": self._model,
            "messages": [
                {"role": "system", "content": instructions},
                {"role": "user", "content": json.dumps(message, ensure_ascii=False)},
            ],
        }
        async with self._session.post(
            self._address,
            data=json.dumps(asked).encode(),
            headers=self._headers,
            timeout=ClientTimeout(total=self._patience),
            allow_redirects=False,
        ) as response:
            if response.status != 200:  # noqa: PLR2004  # a redirect is no answer either: texts go to one place only
                raise NoAnswerError(f"status {response.status}")
            body = await response.content.read(LONGEST_ANSWER)
            while not response.content.at_eof() and len(body) < LONGEST_ANSWER:
                body += await response.content.read(LONGEST_ANSWER)
        if len(body) >= LONGEST_ANSWER:
            raise NoAnswerError("too long")
        return words_in(body)


def words_in(body: bytes) -> str:
    """What the model said, out of the endpoint's answer."""
    try:
        words = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        raise NoAnswerError("no completion") from None
    if not isinstance(words, str):
        raise NoAnswerError("no words")
    return words


def object_in(words: str) -> Mapping[str, Any] | None:
    """The JSON object a model answered with, bare or fenced; None where it is anything else."""
    if len(words) > LONGEST_PROPOSAL or words.count("{") + words.count("[") > DEEPEST:
        return None
    fenced = FENCED.fullmatch(words)
    try:
        found = json.loads(fenced[1] if fenced else words)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
