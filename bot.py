"""What arrived from Teams → who deals with it. Knows no miles.

Refusals are caught in two places: a message is answered with the sentence, a press with a message on its card.
Everything else that fails is logged once under a short reference, which the person is told.
"""

import asyncio
import logging
from collections.abc import Coroutine, Mapping
from contextvars import ContextVar
from typing import Any

from botbuilder.core import ActivityHandler, TurnContext

from cards.elements import Card
from cards.messages import message, sign_in_message, sign_in_request
from cards.words import Say, Words
from dialogs import arrivals, attachments, buttons, exports
from dialogs.turns import Address, ConnectorError, Desk, Reply, ToProve, Turn
from domain.errors import MileageError
from domain.people import Sender
from teams.adapter import answer_invoke, raw_of
from teams.attachments import FILE_CONSENT, attached, stored_file
from teams.connector import CHAT_TRIES
from teams.identity import (
    Scope,
    channel_user_of,
    find_sender,
    get_address,
    language_tag,
    moment_of,
    scope_of,
    text_of,
    told_in,
)
from teams.invokes import CARD_ACTION, card_answer, error_answer, message_answer
from teams.references import new_reference

log = logging.getLogger("bot")

SIGN_IN_INVOKES = {"signin/tokenExchange": "authentication", "signin/verifyState": "state"}

GROUP = "I work in our personal chat, where only you see your drives. Please write to me there."
NOT_WORK = "I can't see which work account you use. Please write to me from your organization's account."
FAILED = "Something went wrong on my side. If you ask your administrator, mention {reference}."
EDITED = "I don't follow edits of earlier messages. To correct a drive, just tell me, for example: make it 19 miles"
SIGN_IN = "Please sign in with your work account to go on."
OWN_FAULT = "Something went wrong on my side. Please try again."
SIGN_IN_FAILED = "Signing in didn't work ({code}). Please try once more; if it fails again, tell your administrator."

SPEAKING: ContextVar[Say] = ContextVar("speaking")
"""Speaks to the sender in hand: as their client asks for, and once they are known, as they chose."""


class MileageBot(ActivityHandler):
    """Hands what arrives to the dialogs and sends what they answer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._afterwards: set[asyncio.Task[None]] = set()
        self._in_hand: set[str] = set()

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """A message, or a press of an older client."""
        raw = raw_of(turn_context)
        say = self._say(raw)
        sender = find_sender(raw)
        if scope_of(raw) is not Scope.PERSONAL:
            await self._send(raw, say(GROUP))
        elif sender is None:
            await self._send(raw, say(NOT_WORK))
        else:
            await self._guarded(raw, say, self._answer_once(raw, sender))

    async def on_message_update_activity(self, turn_context: TurnContext) -> None:
        """A message was edited."""
        raw = raw_of(turn_context)
        if scope_of(raw) is Scope.PERSONAL and find_sender(raw) is not None:
            await self._send(raw, self._say(raw)(EDITED))

    async def on_installation_update(self, turn_context: TurnContext) -> None:
        """The app was added or removed."""
        raw = raw_of(turn_context)
        sender = find_sender(raw)
        if sender is None or scope_of(raw) is not Scope.PERSONAL:
            return
        if str(raw.get("action", "")).startswith("remove"):
            await self._desk.database.run(arrivals.uninstalled, sender)
        else:
            await self._welcome(raw, sender)

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        """Somebody opened the chat; the same news as an installation, in any order, welcomed once."""
        raw = raw_of(turn_context)
        sender = find_sender(raw)
        if sender is not None and scope_of(raw) is Scope.PERSONAL and arrivals.is_added(raw):
            await self._welcome(raw, sender)

    async def on_invoke_activity(self, turn_context: TurnContext) -> None:
        """A press, a step of the sign-in, or something unknown."""
        raw = raw_of(turn_context)
        name = raw.get("name")
        if name == CARD_ACTION:
            answer_invoke(turn_context, await self._answer_press(raw))
        elif name in SIGN_IN_INVOKES:
            await self._finish_sign_in(turn_context, raw, SIGN_IN_INVOKES[name])
        elif name == FILE_CONSENT:
            self._later(self._answer_consent(raw))
            answer_invoke(turn_context, {})
        elif name == "signin/failure":
            await self._sign_in_failed(raw)
            answer_invoke(turn_context, {})
        else:
            answer_invoke(turn_context, error_answer(404, "This is not something I can do."), 404)

    async def _answer_once(self, raw: Mapping[str, Any], sender: Sender) -> None:
        """A message that comes again while it is being answered is left alone."""
        name = told_in(raw)
        if name in self._in_hand:
            return
        self._in_hand.add(name)
        try:
            await self._answer_message(raw, sender)
        finally:
            self._in_hand.discard(name)

    async def _answer_message(self, raw: Mapping[str, Any], sender: Sender) -> None:
        value = raw.get("value")
        text = text_of(raw)
        if isinstance(value, Mapping) and not text:
            await self._answer_submit(raw, sender, value)
            return
        turn = await self._turn(raw, sender)
        for content in await attachments.answer(turn, text, attached(raw)):
            await self._send_to(turn.address, content)

    async def _answer_submit(self, raw: Mapping[str, Any], sender: Sender, value: Mapping[str, Any]) -> None:
        turn = await self._turn(raw, sender)
        reply = await buttons.press(turn, str(value.get("verb", "")), value)
        if isinstance(reply, ToProve):
            await arrivals.wait_for_proof(turn, value)
            sign_in = sign_in_message(sign_in_request(turn.say, reply.body), turn.say(SIGN_IN))
            await self._desk.messenger.send(turn.address, sign_in, tries=CHAT_TRIES)
        elif isinstance(reply, Card) and raw.get("replyToId"):
            await self._replace(turn, str(raw["replyToId"]), reply)
        else:
            await self._send(raw, reply)

    async def _answer_press(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """The adapter has checked that there is an action to execute."""
        action = raw["value"]["action"]
        say, sender = self._say(raw), find_sender(raw)
        if sender is None or scope_of(raw) is not Scope.PERSONAL:
            return message_answer(say(NOT_WORK if sender is None else GROUP))
        data = action.get("data") if isinstance(action.get("data"), Mapping) else {}
        return await self._press(raw, say, sender, str(action.get("verb", "")), data)

    async def _press(
        self, raw: Mapping[str, Any], say: Say, sender: Sender, verb: str, data: Mapping[str, Any]
    ) -> dict[str, Any]:
        SPEAKING.set(say)
        try:
            turn = await self._turn(raw, sender, proof=raw["value"])
            reply = await buttons.press(turn, verb, data)
        except MileageError as refusal:
            return message_answer(SPEAKING.get().refusal(refusal))
        except Exception:  # the edge: whatever failed, the person who pressed gets an answer
            reference = new_reference()
            log.exception("a press failed", extra={"reference": reference, "verb": verb})
            return error_answer(500, SPEAKING.get()(FAILED, reference=reference))
        if isinstance(reply, ToProve):
            return sign_in_request(turn.say, reply.body)
        if isinstance(reply, Card) and raw.get("replyToId"):
            self._later(self._keep_shown(turn, str(raw["replyToId"]), reply))
        return card_answer(reply.content) if isinstance(reply, Card) else message_answer(reply)

    async def _finish_sign_in(self, turn_context: TurnContext, raw: Mapping[str, Any], kind: str) -> None:
        """The older way to prove oneself: the press that waited for the proof goes on."""
        value, sender = raw.get("value"), find_sender(raw)
        if not isinstance(value, Mapping) or sender is None or scope_of(raw) is not Scope.PERSONAL:
            answer_invoke(turn_context, error_answer(400, "A sign-in without a value."), 400)
            return
        turn = await self._turn(raw, sender, proof={kind: value if kind == "authentication" else value.get("state")})
        waiting = await arrivals.take_waiting(turn)
        outcome: list[Reply] = []
        if waiting is not None:
            await self._guarded(raw, turn.say, self._go_on(raw, turn, waiting, outcome))
        if waiting is not None and outcome and isinstance(outcome[0], ToProve):
            await arrivals.wait_for_proof(turn, waiting)
            answer_invoke(turn_context, {"id": value.get("id"), "failureDetail": "The token was not taken."}, 412)
        else:
            answer_invoke(turn_context, {})

    async def _go_on(
        self, raw: Mapping[str, Any], turn: Turn, waiting: Mapping[str, Any], outcome: list[Reply]
    ) -> None:
        reply = await buttons.press(turn, str(waiting.get("verb", "")), waiting)
        outcome.append(reply)
        if not isinstance(reply, ToProve):
            await self._send(raw, reply)

    async def _answer_consent(self, raw: Mapping[str, Any]) -> None:
        """Somebody agreed to take a file, or did not; storing it takes longer than Teams waits for an invoke."""
        say, sender, value = self._say(raw), find_sender(raw), raw.get("value")
        if sender is not None and scope_of(raw) is Scope.PERSONAL and isinstance(value, Mapping):
            await self._guarded(raw, say, self._hand_out(raw, sender, value))

    async def _hand_out(self, raw: Mapping[str, Any], sender: Sender, value: Mapping[str, Any]) -> None:
        content = await exports.answer_consent(await self._turn(raw, sender), value, stored_file(raw))
        if content is not None:
            await self._send(raw, content)

    async def _sign_in_failed(self, raw: Mapping[str, Any]) -> None:
        value = raw.get("value")
        code = str(value.get("code", ""))[:60] if isinstance(value, Mapping) else ""
        log.warning("sign-in failed", extra={"code": code})
        if scope_of(raw) is Scope.PERSONAL and find_sender(raw) is not None:
            await self._send(raw, self._say(raw)(SIGN_IN_FAILED, code=code or "unknown"))

    async def _welcome(self, raw: Mapping[str, Any], sender: Sender) -> None:
        say = self._say(raw)
        await self._guarded(raw, say, self._welcome_once(raw, sender))

    async def _welcome_once(self, raw: Mapping[str, Any], sender: Sender) -> None:
        turn = await self._turn(raw, sender)
        content = await arrivals.welcome(turn)
        if content is not None:
            await self._send(raw, content)

    async def _turn(self, raw: Mapping[str, Any], sender: Sender, *, proof: Mapping[str, Any] | None = None) -> Turn:
        moment = moment_of(raw, self._desk.clock.now())
        address = get_address(raw)
        greeted = await arrivals.greet(self._desk, sender, address, at=moment.at)
        person = greeted.profile.person
        SPEAKING.set(Say(person.locale, person.zone, self._desk.brand))
        return Turn(
            desk=self._desk,
            profile=greeted.profile,
            sender=sender,
            address=address,
            say=SPEAKING.get(),
            at=moment.at,
            today=moment.today,
            told_in=told_in(raw),
            channel_user_id=channel_user_of(raw),
            talk=greeted.talk,
            proof=proof or {},
            keeps_saved=greeted.keeps_saved,
        )

    def own_fault(self, raw: Mapping[str, Any]) -> str:
        """What is said where nothing else can be."""
        return self._say(raw)(OWN_FAULT)

    def _say(self, raw: Mapping[str, Any]) -> Say:
        return Say(language_tag(raw.get("locale")) or "en-US", brand=self._desk.brand)

    async def _guarded(self, raw: Mapping[str, Any], say: Say, doing: Coroutine[Any, Any, None]) -> None:
        SPEAKING.set(say)
        try:
            await doing
        except MileageError as refusal:
            await self._send(raw, SPEAKING.get().refusal(refusal))
        except ConnectorError as error:
            log.warning("an answer did not go out", extra={"status": error.status, "code": error.code})
        except Exception:  # the edge: whatever failed, the person who wrote gets an answer
            reference = new_reference()
            log.exception("a message failed", extra={"reference": reference})
            await self._send(raw, SPEAKING.get()(FAILED, reference=reference))

    async def _send(self, raw: Mapping[str, Any], content: Card | Words) -> None:
        await self._send_to(get_address(raw), content)

    async def _send_to(self, address: Address, content: Card | Words) -> None:
        try:
            await self._desk.messenger.send(address, message(content), tries=CHAT_TRIES)
        except ConnectorError as error:
            log.warning("an answer did not go out", extra={"status": error.status, "code": error.code})

    async def _replace(self, turn: Turn, activity_id: str, shown: Card) -> None:
        try:
            await self._desk.messenger.update(turn.address, activity_id, message(shown))
        except ConnectorError:
            await self._desk.messenger.send(turn.address, message(shown))

    async def _keep_shown(self, turn: Turn, activity_id: str, shown: Card) -> None:
        """Change the stored message too: the answer of a press is gone when the chat is opened anew."""
        try:
            await self._desk.messenger.update(turn.address, activity_id, message(shown))
        except ConnectorError as error:
            log.info("a card was not updated", extra={"status": error.status, "code": error.code})

    def _later(self, doing: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(doing)
        self._afterwards.add(task)
        task.add_done_callback(self._afterwards.discard)
