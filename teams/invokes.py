"""The answers to an invoke, as plain JSON. HTTP answers 200 whenever the bot's code ran; the status is in the body."""

from collections.abc import Mapping
from typing import Any

CARD_ACTION = "adaptiveCard/action"
CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"
LOGIN_REQUEST = "application/vnd.microsoft.activity.loginRequest"
PRECONDITION_FAILED = "application/vnd.microsoft.error.preconditionFailed"

Body = dict[str, Any]


def card_answer(card: Mapping[str, Any]) -> Body:
    """Show a card in the place of the one that was pressed."""
    return {"statusCode": 200, "type": CARD, "value": card}


def message_answer(text: str) -> Body:
    """Show a line of text under the card that was pressed."""
    return {"statusCode": 200, "type": MESSAGE, "value": text}


def error_answer(status: int, message: str, code: str = "") -> Body:
    """Say that the press could not be dealt with."""
    return {"statusCode": status, "type": ERROR, "value": {"code": code or str(status), "message": message}}


def login_answer(value: Mapping[str, Any]) -> Body:
    """Ask the client for a token of the person, or else to show the sign-in button."""
    return {"statusCode": 401, "type": LOGIN_REQUEST, "value": value}


def consent_answer(message: str) -> Body:
    """Say that no token can be had silently: the client shows the sign-in button."""
    return {"statusCode": 412, "type": PRECONDITION_FAILED, "value": {"code": "412", "message": message}}


def find_fault(activity: Mapping[str, Any]) -> Body | None:
    """What is wrong with a press as it arrived; None where it can be dealt with."""
    value = activity.get("value")
    if not isinstance(value, Mapping):
        return error_answer(400, "The press has no value.", "BadRequest")
    action = value.get("action")
    if not isinstance(action, Mapping):
        return error_answer(400, "The press has no action.", "BadRequest")
    if action.get("type") != "Action.Execute":
        return error_answer(400, "Only Action.Execute can be pressed this way.", "NotSupported")
    return None
