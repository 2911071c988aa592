"""What a refused message means: the retry table of the Bot Connector, row by row.

Source: "Status codes from bot conversational APIs" of the Teams platform documentation; a code that is not in the
table is not tried again.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from domain.deliveries import DeliveryState, Policy
from services.ports import ConnectorError

MOST_ATTEMPTS = 5
FIRST_DELAY = timedelta(seconds=2)
LONGEST_DELAY = timedelta(minutes=10)

UNSURE_DELAYS = (timedelta(seconds=30), timedelta(minutes=75))
"""After a 502, 503, 504 or a lost answer the message may have arrived: three tries at most, so few doubles; the last
one late enough that an hour's outage loses nothing."""

MOST_NOT_SENT_ATTEMPTS = 200
"""What certainly did not leave is tried for more than a day."""

NOT_SENT = frozenset(
    {
        "ClientConnectorError",
        "ClientConnectorDNSError",
        "ClientConnectorSSLError",
        "ClientConnectorCertificateError",
        "ClientProxyConnectionError",
        "ConnectionTimeoutError",
        "NoToken",
        "NotTried",
    }
)
"""Our own codes that mean the message did not leave: no connection, or no token to send it with."""

FORBIDDEN = 403
THROTTLED = 429
RETRIED = frozenset({412, THROTTLED})
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
    "NotEnoughPermissions": ("not_enough_permissions", Effect.NONE),
    "InvalidBotApiHost": ("wrong_service_address", Effect.NONE),
    "HostNotAllowed": ("wrong_service_address", Effect.NONE),
    "BotNotInConversationRoster": ("app_not_installed", Effect.NOT_INSTALLED),
    "ConversationBlockedByUser": ("blocked_by_person", Effect.BLOCKED_BY_PERSON),
    "MessageWritesBlocked": ("blocked_by_person", Effect.BLOCKED_BY_PERSON),
    "ConversationNotFound": ("chat_not_found", Effect.LOST_CONVERSATION),
    "ActivityNotFoundInConversation": ("message_gone", Effect.NONE),
    "MessageSizeTooBig": ("message_too_big", Effect.NONE),
}
BY_STATUS = {
    401: ("bot_not_registered", Effect.CLOSE_TENANT),
    404: ("chat_not_found", Effect.LOST_CONVERSATION),
    413: ("message_too_big", Effect.NONE),
}


def verdict_on(error: ConnectorError, attempts: int, *, policy: Policy = Policy.RESEND, jitter: float = 0.0) -> Verdict:
    """Read the table for an error after so many attempts (this one included).

    ``jitter`` from 0 to 1 lengthens a delay of our own by up to a quarter, so that many do not come back at once.
    """
    if error.status in UNSURE and error.code in NOT_SENT:
        return _not_sent(attempts, jitter)
    if error.status in UNSURE:
        return _unsure(error, attempts, policy, jitter)
    if error.status in RETRIED:
        return _again(error, attempts, jitter)
    return _final(error)


def _final(error: ConnectorError) -> Verdict:
    reason, effect = FINAL.get(error.code) or BY_STATUS.get(error.status) or _unknown(error)
    if effect is Effect.CLOSE_TENANT:
        return Verdict(DeliveryState.QUEUED, reason, timedelta(0), effect)
    return Verdict(DeliveryState.UNDELIVERABLE, reason, effect=effect)


def _unknown(error: ConnectorError) -> tuple[str, Effect]:
    """A 403 without the connector's word is taken as blocked by the person: real answers sometimes lack it."""
    if error.status == FORBIDDEN and not error.code:
        return "blocked_by_person", Effect.BLOCKED_BY_PERSON
    return f"refused_{error.status}", Effect.NONE


def _again(error: ConnectorError, attempts: int, jitter: float) -> Verdict:
    is_throttled = error.status == THROTTLED
    if attempts >= MOST_ATTEMPTS and not is_throttled:
        return Verdict(DeliveryState.UNDELIVERABLE, f"refused_{error.status}")
    delay = _asked(error) or _backed_off(attempts, jitter)
    effect = Effect.SLOW_TENANT if is_throttled else Effect.NONE
    return Verdict(DeliveryState.QUEUED, f"refused_{error.status}", delay, effect)


def _unsure(error: ConnectorError, attempts: int, policy: Policy, jitter: float) -> Verdict:
    reason = f"refused_{error.status}" if error.status else "no_answer"
    if policy is Policy.HOLD:
        return Verdict(DeliveryState.UNKNOWN, reason)
    if attempts > len(UNSURE_DELAYS):
        return Verdict(DeliveryState.UNDELIVERABLE, reason)
    delay = UNSURE_DELAYS[attempts - 1] * (1 + jitter / 4)
    return Verdict(DeliveryState.QUEUED, reason, max(delay, _asked(error) or delay))


def _not_sent(attempts: int, jitter: float) -> Verdict:
    if attempts >= MOST_NOT_SENT_ATTEMPTS:
        return Verdict(DeliveryState.UNDELIVERABLE, "no_connection")
    return Verdict(DeliveryState.QUEUED, "no_connection", _backed_off(attempts, jitter), Effect.SLOW_TENANT)


def _asked(error: ConnectorError) -> timedelta | None:
    return None if error.retry_after is None else timedelta(seconds=error.retry_after)


def _backed_off(attempts: int, jitter: float) -> timedelta:
    doubled = FIRST_DELAY * (1 << min(attempts - 1, 10))
    return min(doubled, LONGEST_DELAY) * (1 + jitter / 4)
