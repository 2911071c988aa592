"""What a refused message means: the retry table of the Bot Connector, row by row.

Source: "Status codes from bot conversational APIs" of the Teams platform documentation; a code that is not in the
table is not tried again.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from domain.deliveries import DeliveryState
from services.ports import ConnectorError

MOST_ATTEMPTS = 5
MOST_UNSURE_ATTEMPTS = 3
"""After a 502, 503, 504 or a lost answer the message may have arrived: fewer tries, fewer doubles."""

FIRST_DELAY = timedelta(seconds=2)
LONGEST_DELAY = timedelta(minutes=10)
THROTTLED = 429
RETRIED = frozenset({412, THROTTLED, 502, 503, 504})
UNSURE = frozenset({0, 502, 503, 504})


class Effect(Enum):
    """What else a refusal changes."""

    NONE = "none"
    SLOW_TENANT = "slow_tenant"
    CLOSE_TENANT = "close_tenant"
    BLOCKED_BY_PERSON = "blocked_by_person"
    NOT_INSTALLED = "not_installed"
    LOST_CONVERSATION = "lost_conversation"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a delivery: its next state, when to try again, the word for the reason, the side effect."""

    state: DeliveryState
    reason: str
    again_in: timedelta | None = None
    effect: Effect = Effect.NONE


FINAL = {
    "BotDisabledByAdmin": ("app_disabled_by_administrator", Effect.CLOSE_TENANT),
    "BotNotRegistered": ("bot_not_registered", Effect.CLOSE_TENANT),
    "BotNotInConversationRoster": ("app_not_installed", Effect.NOT_INSTALLED),
    "ConversationBlockedByUser": ("blocked_by_person", Effect.BLOCKED_BY_PERSON),
    "MessageWritesBlocked": ("blocked_by_person", Effect.BLOCKED_BY_PERSON),
    "ConversationNotFound": ("chat_not_found", Effect.LOST_CONVERSATION),
    "ActivityNotFoundInConversation": ("message_gone", Effect.NONE),
    "MessageSizeTooBig": ("message_too_big", Effect.NONE),
}
BY_STATUS = {
    401: ("bot_not_registered", Effect.CLOSE_TENANT),
    403: ("blocked_by_person", Effect.BLOCKED_BY_PERSON),
    404: ("chat_not_found", Effect.LOST_CONVERSATION),
    413: ("message_too_big", Effect.NONE),
}


def verdict_on(error: ConnectorError, attempts: int) -> Verdict:
    """Read the table for an error after so many attempts (this one included)."""
    if error.status in RETRIED or error.status == 0:
        return _again(error, attempts)
    reason, effect = FINAL.get(error.code) or BY_STATUS.get(error.status) or (f"refused_{error.status}", Effect.NONE)
    return Verdict(DeliveryState.UNDELIVERABLE, reason, effect=effect)


def _again(error: ConnectorError, attempts: int) -> Verdict:
    most = MOST_UNSURE_ATTEMPTS if error.status in UNSURE else MOST_ATTEMPTS
    reason = f"refused_{error.status}" if error.status else "no_answer"
    if attempts >= most and error.status != THROTTLED:
        return Verdict(DeliveryState.UNDELIVERABLE, reason)
    delay = min(FIRST_DELAY * 2 ** min(attempts - 1, 10), LONGEST_DELAY)
    if error.retry_after is not None:
        delay = max(delay if error.status != THROTTLED else timedelta(0), timedelta(seconds=error.retry_after))
    effect = Effect.SLOW_TENANT if error.status == THROTTLED else Effect.NONE
    return Verdict(DeliveryState.QUEUED, reason, delay, effect)
