"""Activities as the Teams client sends them, in the shape of a personal chat."""

import itertools
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bench.wire import framed

TENANT = "5d0c1f6e-1111-4c1e-9a51-0000000000b0"
BOT = {"id": "28:5d0c1f6e-2222-4c1e-9a51-0000000000b0", "name": "Mileage"}

numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with a personal chat with the bot."""

    object_id: str
    name: str
    conversation: str

    @property
    def mail(self) -> str:
        """The address an administrator invites."""
        return f"{self.name.lower().replace(' ', '.')}@contoso.com"


def colleague(number: int) -> Colleague:
    """Person ``number``: number 0 is the administrator."""
    return Colleague(f"5d0c1f6e-3333-4c1e-9a51-{number:012d}", f"Employee {number:05d}", f"a:bench-{number:05d}")


def message(who: Colleague, text: str, service_url: str) -> dict[str, Any]:
    """Somebody types a text."""
    return _activity(who, service_url) | {"type": "message", "text": text, "textFormat": "plain"}


def press(who: Colleague, action: dict[str, Any], service_url: str, card_id: str) -> dict[str, Any]:
    """Somebody presses a button (an Action.Execute as it stands on the card) of a card shown before."""
    pressed = {"type": "Action.Execute", "title": action.get("title", ""), "verb": action["verb"]}
    pressed["data"] = action.get("data", {})
    return _activity(who, service_url) | {
        "type": "invoke",
        "name": "adaptiveCard/action",
        "replyToId": card_id,
        "value": {"action": pressed, "trigger": "manual"},
    }


def posted(activity: dict[str, Any]) -> bytes:
    """An activity as it goes over the wire to the bot."""
    return framed("POST /api/messages HTTP/1.1", json.dumps(activity, separators=(",", ":")).encode())


def _activity(who: Colleague, service_url: str) -> dict[str, Any]:
    at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3]  # noqa: TID251  # the real present, as a client's
    return {
        "id": f"b-{next(numbers):012d}",
        "from": {"id": f"29:{who.object_id}", "name": who.name, "aadObjectId": who.object_id},
        "timestamp": f"{at}Z",
        "localTimestamp": f"{at}+00:00",
        "localTimezone": "UTC",
        "serviceUrl": service_url,
        "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": who.conversation},
        "recipient": BOT,
        "locale": "en-US",
        "entities": [
            {"type": "clientInfo", "locale": "en-US", "country": "US", "platform": "Web", "timezone": "UTC"},
        ],
        "channelData": {"tenant": {"id": TENANT}, "source": {"name": "message"}},
        "channelId": "msteams",
    }
