"""The remote things only: Teams, the directory, the sign-in, the clock. Each has a real and a local implementation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from domain.people import DirectoryPerson, Identity


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person's personal chat is reached: the connector's base address and the conversation in it."""

    tenant_id: str
    service_url: str
    conversation_id: str


class ConnectorError(Exception):
    """The connector did not take a message.

    ``status`` is the HTTP status (0: no answer at all, outcome unknown), ``code`` the connector's own word (may be
    empty), ``retry_after`` seconds it asked us to wait, if any.
    """

    def __init__(self, status: int, code: str = "", retry_after: float | None = None) -> None:
        super().__init__(f"connector answered {status} {code}".strip())
        self.status = status
        self.code = code
        self.retry_after = retry_after


class Messenger(Protocol):
    """Speaks into chats. An activity is plain JSON as the connector takes it. Raises ConnectorError."""

    first_service_url: str
    """Where somebody is reached who never wrote: the connector's address before the first activity names a nearer."""

    async def send(self, to: Address, activity: Mapping[str, Any], *, tries: int = 1) -> str:
        """Post an activity and return its id (empty where the connector names none); ``tries`` for who waits now."""
        ...

    async def update(self, to: Address, activity_id: str, activity: Mapping[str, Any], *, tries: int = 1) -> None:
        """Replace an activity posted before."""
        ...

    async def open_chat(self, service_url: str, who: Identity) -> Address:
        """Create, or find again, the personal chat with somebody who has the app."""
        ...


class DirectoryError(Exception):
    """The directory could not be asked now; ``retry_after`` in seconds, if it named a time."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after


class InstallOutcome(StrEnum):
    """What came of installing the app for somebody."""

    INSTALLED = "installed"
    ALREADY_INSTALLED = "already_installed"
    APP_NOT_IN_CATALOG = "app_not_in_catalog"
    BLOCKED_BY_POLICY = "blocked_by_policy"
    NOT_IN_DIRECTORY = "not_in_directory"


class Directory(Protocol):
    """The organization's directory. Raises DirectoryError when it cannot be reached."""

    async def find(self, tenant_id: str, addresses: Sequence[str]) -> Mapping[str, DirectoryPerson | None]:
        """Look people up by mail address or user principal name (lower-case); None: not in this directory."""
        ...

    async def is_global_administrator(self, who: Identity) -> bool:
        """Whether somebody holds the directory role Global Administrator."""
        ...

    async def subscriptions(self, tenant_id: str) -> frozenset[str]:
        """The skuIds (lower-case GUIDs) the organization subscribes to and that are enabled."""
        ...

    async def organization_name(self, tenant_id: str) -> str:
        """What the organization calls itself."""
        ...

    async def install(self, who: Identity) -> InstallOutcome:
        """Install the app in somebody's Teams, so that the bot may write first."""
        ...

    async def chat_with(self, who: Identity) -> str | None:
        """The conversation id of the personal chat with somebody who has the app; None: not known."""
        ...


@dataclass(frozen=True, slots=True)
class Proven:
    """That the sender is who the activity says, by a validated token of theirs; ``name`` for display only."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class ToProve:
    """What the client must do first: the body of the invoke's answer (loginRequest, or 412), as it goes out."""

    body: Mapping[str, Any]


class SignIn(Protocol):
    """Proves who presses. No token of a person is kept."""

    async def prove(
        self, who: Identity, channel_user_id: str, proof: Mapping[str, Any], where: Address
    ) -> Proven | ToProve:
        """Check what the client put into an invoke's ``value`` (a token, or the code of the sign-in page).

        ``where`` is the chat that a sign-in page comes back to. Raises MileageError where the proof is of somebody else
        or false.
        """
        ...

    def is_proven(self, who: Identity) -> bool:
        """Whether somebody proved themselves to this process a short while ago: enough for what they type."""
        ...

    async def sign_out(self, who: Identity, channel_user_id: str) -> None:
        """Forget the proof, here and in the token service."""
        ...


class NoFile(StrEnum):
    """Why there is no file."""

    NOT_ALLOWED = "not_allowed"
    TOO_LARGE = "too_large"
    EXPIRED = "expired"
    UNREACHABLE = "unreachable"


class DownloadError(Exception):
    """A file could not be fetched or stored.

    ``reason`` says why. ``status`` is the HTTP status (0: no answer, or not asked at all).
    """

    def __init__(self, reason: NoFile, status: int = 0) -> None:
        super().__init__(f"{reason} {status}")
        self.reason = reason
        self.status = status


@dataclass(frozen=True, slots=True)
class DroppedFile:
    """A file in a message: its name, and the short-lived address it can be fetched from."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Attached:
    """What hangs on a message: files, photos put into it by their addresses, whether there is any picture at all."""

    files: tuple[DroppedFile, ...] = ()
    photos: tuple[DroppedFile, ...] = ()
    has_picture: bool = False


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Where a file somebody agreed to take goes, as Teams tells it when they agree."""

    name: str
    upload_address: str
    content_address: str
    unique_id: str
    file_type: str


class Downloads(Protocol):
    """The file storage of Teams. Raises DownloadError."""

    async def fetch(self, address: str) -> bytes:
        """What a dropped file holds; at most a few megabytes."""
        ...

    async def store(self, address: str, content: bytes) -> None:
        """Put a file where somebody agreed to take it."""
        ...


class Photos(Protocol):
    """The photos that people put into messages, which the connector keeps. Raises DownloadError."""

    async def fetch(self, address: str) -> bytes:
        """What a photo holds; at most a few megabytes."""
        ...


class Adviser(Protocol):
    """A language model that guesses what a message is for: it proposes, and is believed in nothing."""

    host: str
    """Whom the messages go to, as people are told."""

    async def propose(self, instructions: str, message: Mapping[str, str]) -> Mapping[str, Any] | None:
        """Its answer, unchecked; None: no answer in time, none that is an object, or not worth asking just now."""
        ...


class Clock(Protocol):
    """The only source of the present."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...
