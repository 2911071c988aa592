"""What administrators look up: who did what, what could not be delivered."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.audit import PAGE, audit_card, undelivered_card
from cards.elements import Card
from dialogs.turns import Content, OnPress, OnText, Reply, Turn
from domain.members import check_is_administrator
from language import Frame, Intent
from services import audit, undelivered


async def answer_audit(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # the newest page is always the answer
    """The newest acts."""
    return await _audit(turn, None)


async def press_audit(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Older acts."""
    return await _audit(turn, turn.number_in(data, "before", "audit"))


async def _audit(turn: Turn, before: int | None) -> Card:
    organization = check_is_administrator(turn.profile)
    acts = await turn.read(lambda store: audit.recent_acts(store, by=turn.profile, before=before))
    older = acts[-1].id if len(acts) >= PAGE else None
    return audit_card(turn.say, organization, acts, before=turn.name_of("audit", older))


async def answer_undelivered(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # the newest page is always the answer
    """What could not be delivered."""
    return await _undelivered(turn, None)


async def press_undelivered(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """What could not be delivered before."""
    return await _undelivered(turn, turn.number_in(data, "before", "delivery"))


async def _undelivered(turn: Turn, before: int | None) -> Card:
    organization = check_is_administrator(turn.profile)
    failed = await turn.read(lambda store: undelivered.recent(store, by=turn.profile, before=before, limit=PAGE))
    older = failed[-1][0].id if len(failed) >= PAGE else None
    return undelivered_card(turn.say, organization, failed, before=turn.name_of("delivery", older))


TEXTS: Mapping[Intent, OnText] = {Intent.AUDIT: answer_audit, Intent.UNDELIVERED: answer_undelivered}
PRESSES: Mapping[str, OnPress] = {
    verbs.AUDIT_PAGE: press_audit,
    verbs.UNDELIVERED_PAGE: press_undelivered,
}
