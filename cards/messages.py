"""Cards and words as the activities that carry them: plain JSON, as the connector takes it."""

from collections.abc import Mapping
from typing import Any

from cards.elements import Card
from cards.words import Say, Words

CARD_TYPE = "application/vnd.microsoft.card.adaptive"
OAUTH_TYPE = "application/vnd.microsoft.card.oauth"


def message(content: Card | Words) -> dict[str, Any]:
    """A message. A card travels alone, with its summary for the notification: with a text Teams would split them."""
    if isinstance(content, Card):
        attachment = {"contentType": CARD_TYPE, "content": content.content}
        return {"type": "message", "summary": content.summary, "attachments": [attachment]}
    return {"type": "message", "text": content, "textFormat": "plain"}


def sign_in_request(say: Say, ask: Mapping[str, Any]) -> dict[str, Any]:
    """A request to sign in with its words in the reader's language; what is no such request is left as it is."""
    value = ask.get("value")
    if not isinstance(value, Mapping) or "buttons" not in value:
        return dict(ask)
    title = say("Sign in")
    buttons = [{**one, "title": title, "text": title} for one in value["buttons"]]
    return {**ask, "value": {**value, "text": say("Please sign in"), "buttons": buttons}}


def sign_in_message(ask: Mapping[str, Any], summary: Words) -> dict[str, Any]:
    """A login request as a message, for clients that press without Universal Actions."""
    attachment = {"contentType": OAUTH_TYPE, "content": dict(ask["value"])}
    return {"type": "message", "summary": summary, "attachments": [attachment]}
