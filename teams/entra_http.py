"""The HTTP client msal works with: the standard library's, trusting what the rest of the edge trusts.

msal refuses authorities that are not https. For one on this computer over plain http (tests, development) the
addresses are turned into https for msal and back into http on the wire.
"""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPResponse
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPSHandler, Request, build_opener

TIMEOUT = 10.0
LARGEST_ANSWER = 1024 * 1024
FIRST_FAILURE = 400


@dataclass(frozen=True, slots=True)
class Response:
    """An answer, with the names msal knows."""

    status_code: int
    text: str
    headers: Mapping[str, str]

    def raise_for_status(self) -> None:
        """Raise OSError for a failure."""
        if self.status_code >= FIRST_FAILURE:
            raise OSError(f"the authority answered {self.status_code}")


class EntraHttp:
    """Blocking: to be used in threads only. ``authority`` is the address from the settings."""

    def __init__(self, context: ssl.SSLContext, authority: str) -> None:
        self._opener = build_opener(HTTPSHandler(context=context))
        parts = urlsplit(authority)
        self._plain = f"http://{parts.netloc}" if parts.scheme == "http" else ""
        self._secure = f"https://{parts.netloc}"

    def as_https(self, address: str) -> str:
        """The address as msal is told it."""
        return address.replace(self._plain, self._secure) if self._plain else address

    def get(
        self, url: str, *, params: Mapping[str, str] | None = None, headers: Mapping[str, str] | None = None, **_: Any
    ) -> Response:
        """Ask for a document."""
        return self._open(url, params, headers, None)

    def post(
        self,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        **_: Any,
    ) -> Response:
        """Send a form."""
        return self._open(url, params, headers, urlencode(data or {}).encode())

    def close(self) -> None:
        """Nothing is kept open."""

    def _open(
        self, url: str, params: Mapping[str, str] | None, headers: Mapping[str, str] | None, body: bytes | None
    ) -> Response:
        address = url.replace(self._secure, self._plain, 1) if self._plain else url
        if params:
            address += ("&" if "?" in address else "?") + urlencode(params)
        request = Request(address, data=body, headers=dict(headers or {}))  # noqa: S310  # from the settings, checked
        try:
            with self._opener.open(request, timeout=TIMEOUT) as answer:
                return self._read(answer)
        except HTTPError as failure:
            with failure:
                return self._read(failure)

    def _read(self, answer: HTTPResponse | HTTPError) -> Response:
        text = answer.read(LARGEST_ANSWER).decode(errors="replace")
        return Response(int(answer.status or 0), self.as_https(text), dict(answer.headers.items()))
