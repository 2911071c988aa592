"""The retry table of the Bot Connector, row by row."""

from datetime import timedelta

import pytest

from delivery.retry import LONGEST_DELAY, MOST_ATTEMPTS, MOST_NOT_SENT_ATTEMPTS, Effect, verdict_on
from domain.deliveries import DeliveryState, Policy
from services.ports import ConnectorError

FINAL = [
    (400, "", "refused_400", Effect.NONE),
    (403, "BotNotInConversationRoster", "app_not_installed", Effect.NOT_INSTALLED),
    (403, "ConversationBlockedByUser", "blocked_by_person", Effect.BLOCKED_BY_PERSON),
    (403, "MessageWritesBlocked", "blocked_by_person", Effect.BLOCKED_BY_PERSON),
    (403, "", "blocked_by_person", Effect.BLOCKED_BY_PERSON),
    (403, "NotEnoughPermissions", "not_enough_permissions", Effect.NONE),
    (403, "InvalidBotApiHost", "wrong_service_address", Effect.NONE),
    (403, "SomethingNew", "refused_403", Effect.NONE),
    (404, "ConversationNotFound", "chat_not_found", Effect.LOST_CONVERSATION),
    (404, "", "chat_not_found", Effect.LOST_CONVERSATION),
    (404, "ActivityNotFoundInConversation", "message_gone", Effect.NONE),
    (413, "MessageSizeTooBig", "message_too_big", Effect.NONE),
    (413, "", "message_too_big", Effect.NONE),
    (500, "ServiceError", "refused_500", Effect.NONE),
    (418, "", "refused_418", Effect.NONE),
]


@pytest.mark.parametrize(("status", "code", "reason", "effect"), FINAL)
def test_what_is_not_tried_again(status, code, reason, effect):
    verdict = verdict_on(ConnectorError(status, code), 1)
    assert (verdict.state, verdict.reason, verdict.effect) == (DeliveryState.UNDELIVERABLE, reason, effect)
    assert verdict.again_in is None


@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (401, "", "bot_not_registered"),
        (401, "BotNotRegistered", "bot_not_registered"),
        (403, "BotDisabledByAdmin", "app_disabled_by_administrator"),
    ],
)
def test_a_tenant_that_refuses_everything_is_closed_and_nothing_of_it_is_lost(status, code, reason):
    verdict = verdict_on(ConnectorError(status, code), 1)
    assert (verdict.state, verdict.reason, verdict.effect) == (DeliveryState.QUEUED, reason, Effect.CLOSE_TENANT)


def test_a_throttled_message_waits_as_long_as_asked_and_slows_the_tenant():
    verdict = verdict_on(ConnectorError(429, "Throttled", 17.0), 3, jitter=1.0)
    assert verdict.again_in == timedelta(seconds=17)
    assert (verdict.state, verdict.effect) == (DeliveryState.QUEUED, Effect.SLOW_TENANT)


def test_a_throttled_message_is_never_given_up():
    verdict = verdict_on(ConnectorError(429), 50)
    assert verdict.state is DeliveryState.QUEUED
    assert verdict.again_in == LONGEST_DELAY


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 2), (2, 4), (3, 8), (4, 16)])
def test_a_failed_precondition_is_tried_later_and_later(attempts, seconds):
    assert verdict_on(ConnectorError(412), attempts).again_in == timedelta(seconds=seconds)


def test_a_failed_precondition_is_given_up_in_the_end():
    assert verdict_on(ConnectorError(412), MOST_ATTEMPTS).state is DeliveryState.UNDELIVERABLE


@pytest.mark.parametrize("status", [502, 503, 504, 0])
def test_what_may_have_arrived_is_tried_three_times_the_last_after_an_hour(status):
    error = ConnectorError(status)
    states = [verdict_on(error, attempts).state for attempts in (1, 2, 3)]
    assert states == [DeliveryState.QUEUED, DeliveryState.QUEUED, DeliveryState.UNDELIVERABLE]
    waited = [verdict_on(error, attempts).again_in or timedelta() for attempts in (1, 2)]
    assert sum(waited, timedelta()) > timedelta(hours=1)


@pytest.mark.parametrize("status", [502, 503, 504, 0])
def test_what_may_have_arrived_is_never_sent_again_where_the_policy_is_to_hold(status):
    assert verdict_on(ConnectorError(status), 1, policy=Policy.HOLD).state is DeliveryState.UNKNOWN


@pytest.mark.parametrize("policy", Policy)
def test_what_certainly_did_not_leave_is_tried_for_a_day_at_the_pace_of_the_tenant(policy):
    error = ConnectorError(0, "ClientConnectorError")
    verdicts = [verdict_on(error, attempts, policy=policy) for attempts in range(1, MOST_NOT_SENT_ATTEMPTS)]
    assert {(verdict.state, verdict.effect) for verdict in verdicts} == {(DeliveryState.QUEUED, Effect.SLOW_TENANT)}
    assert sum((verdict.again_in or timedelta() for verdict in verdicts), timedelta()) > timedelta(days=1)
    assert verdict_on(error, MOST_NOT_SENT_ATTEMPTS).state is DeliveryState.UNDELIVERABLE


def test_jitter_only_lengthens_and_by_a_quarter_at_most():
    plain, most = verdict_on(ConnectorError(412), 2), verdict_on(ConnectorError(412), 2, jitter=1.0)
    assert plain.again_in is not None
    assert most.again_in == plain.again_in * 1.25
