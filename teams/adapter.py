"""The SDK's adapter, our way: an admitted activity into a turn of the bot, its answers out through the connector."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from botbuilder.core import Bot, BotAdapter, InvokeResponse, TurnContext
from botbuilder.schema import Activity, ConversationReference, ResourceResponse

from services.ports import Address
from teams.admission import Admitted
from teams.codec import to_activity, to_json
from teams.connector import CHAT_TRIES, Connector
from teams.identity import address_of
from teams.invokes import CARD_ACTION, error_answer, find_fault

log = logging.getLogger("teams.adapter")

RAW = "raw"
"""Under this name ``TurnContext.turn_state`` holds the activity as plain JSON."""
ANSWER = "BotFrameworkAdapter.InvokeResponse"
"""Under this name the SDK keeps the answer to an invoke."""
OWN_FAULT = "Something went wrong on my side. Please try again."
NOT_SENT = frozenset({"trace", "invokeResponse", "delay"})

Answer = tuple[int, Any]
"""The HTTP status, and the body as JSON (None: no body)."""


class Adapter(BotAdapter):
    """Runs turns and sends what they say. Never answers an event with a 5xx: Teams stops delivering to who does."""

    def __init__(self, connector: Connector) -> None:
        super().__init__()
        self._connector = connector
        self.own_fault: Callable[[Mapping[str, Any]], str] = lambda _: OWN_FAULT

    async def process(self, admitted: Admitted, bot: Bot) -> Answer:
        """Run one turn; the HTTP answer to who delivered the activity."""
        raw = admitted.activity
        is_press = raw["type"] == "invoke" and raw.get("name") == CARD_ACTION
        if is_press and (fault := find_fault(raw)) is not None:
            return 200, fault
        self._connector.first_service_url = admitted.service_url
        context = TurnContext(self, to_activity(raw))
        context.turn_state[RAW] = raw
        try:
            await self.run_pipeline(context, bot.on_turn)
        except Exception:  # whatever the bot could not say itself; the client gets an answer it understands
            log.exception("turn failed", extra={"activity_type": raw["type"]})
            return 200, error_answer(500, self.own_fault(raw)) if raw["type"] == "invoke" else None
        return self._answer(context, is_press=is_press) if raw["type"] == "invoke" else (200, None)

    def _answer(self, context: TurnContext, *, is_press: bool) -> Answer:
        """The answer a turn gave to an invoke: a press gets HTTP 200 with the status in the body, always."""
        kept = context.turn_state.get(ANSWER)
        response = kept.value if isinstance(kept, Activity) else kept
        status = int(getattr(response, "status", None) or 501)
        body = to_json(getattr(response, "body", None))
        if not is_press:
            return (status, body) if status < 500 else (404, error_answer(404, "This is not something I can do."))  # noqa: PLR2004  # the first server error
        if isinstance(body, Mapping) and isinstance(body.get("type"), str):
            return 200, body
        return 200, error_answer(status if status >= 400 else 500, self.own_fault(raw_of(context)))  # noqa: PLR2004  # the first error

    async def send_activities(self, context: TurnContext, activities: list[Activity]) -> list[ResourceResponse]:
        """Send what a turn says; an answer to an invoke is kept until the turn is over."""
        return [await self._send(context, activity) for activity in activities]

    async def _send(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        if activity.type == "invokeResponse":
            context.turn_state[ANSWER] = activity
        if activity.type in NOT_SENT:
            return ResourceResponse(id="")
        to = _address(activity.service_url, activity.conversation, context)
        return ResourceResponse(id=await self._connector.send(to, to_json(activity), tries=CHAT_TRIES))

    async def update_activity(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        """Replace a message sent before; ``activity.id`` names it."""
        to = _address(activity.service_url, activity.conversation, context)
        await self._connector.update(to, activity.id, to_json(activity), tries=CHAT_TRIES)
        return ResourceResponse(id=activity.id)

    async def delete_activity(self, context: TurnContext, reference: ConversationReference) -> None:
        """Take a message sent before out of the chat."""
        to = _address(reference.service_url, reference.conversation, context)
        await self._connector.delete(to, reference.activity_id, tries=CHAT_TRIES)

    async def say(self, context: TurnContext, activity: Mapping[str, Any]) -> str:
        """Send plain JSON where the turn came from and return its id: the short way, without the SDK's models."""
        to = address_of(raw_of(context))
        if to is None:
            log.warning("nowhere to answer")
            return ""
        return await self._connector.send(to, activity, tries=CHAT_TRIES)


def raw_of(context: TurnContext) -> Mapping[str, Any]:
    """The activity of a turn as plain JSON."""
    raw: Mapping[str, Any] = context.turn_state[RAW]
    return raw


def answer_invoke(context: TurnContext, body: Mapping[str, Any] | None, status: int = 200) -> None:
    """Answer an invoke with plain JSON: the short way, without a copy of the card."""
    context.turn_state[ANSWER] = InvokeResponse(status=status, body=body)


def _address(service_url: object, conversation: Any, context: TurnContext) -> Address:
    said = address_of(raw_of(context))
    tenant_id = said.tenant_id if said else ""
    return Address(tenant_id, str(service_url or ""), str(getattr(conversation, "id", None) or ""))
