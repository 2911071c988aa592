"""A person who talks to the dialogs of drives, reports, rates and summaries: real services, a real database."""
# the stand-ins have the signatures of the ports

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from cards.elements import Card
from cards.words import Say
from dialogs import (
    corrections,
    drive_copies,
    drive_edits,
    drive_lists,
    drive_picks,
    drives,
    locks,
    official_rates,
    programmes,
    rate_changes,
    rates,
    reported,
    reports,
    returns,
    settings,
    summaries,
)
from dialogs.turns import Desk, Turn
from domain.members import Profile
from language import Frame, Intent
from services import organizations, people
from services.ports import Proven, ToProve
from storage.database import Database
from tests import office
from tests.teams_chat import actions_of, plain, words_of

ROOMS = (
    corrections,
    drive_copies,
    drive_edits,
    drive_lists,
    drive_picks,
    drives,
    locks,
    official_rates,
    programmes,
    rate_changes,
    rates,
    reported,
    reports,
    returns,
    settings,
    summaries,
)
TEXTS = {intent: handler for room in ROOMS for intent, handler in room.TEXTS.items()}
PRESSES = {verb: handler for room in ROOMS for verb, handler in room.PRESSES.items()}
START = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
"""A Tuesday."""


class SignedIn:
    """Believes everybody once they may be believed."""

    is_believed = True

    async def prove(self, who, channel_user_id, proof, where):
        return Proven() if self.is_believed else ToProve({"statusCode": 401})

    def is_proven(self, who) -> bool:
        return self.is_believed

    async def sign_out(self, who, channel_user_id) -> None:
        return None


@dataclass
class Town:
    """Everybody who talks in one test."""

    database: Database
    sign_in: SignedIn = field(default_factory=SignedIn)
    numbers: Any = field(default_factory=lambda: itertools.count(1))
    at: datetime = START

    async def arrives(self, name: str, **facts: str) -> "Talker":
        """Somebody who wrote to the bot."""
        talker = Talker(self, name, facts)
        await talker.meet()
        return talker

    async def set_up(self, name: str = "Pat", country: str = "US", **facts: str) -> "Talker":
        """An administrator with their organization."""
        talker = await self.arrives(name, **facts)
        profile = await talker.profile()
        await self.database.run(organizations.set_up, by=profile, name="Contoso", country=country, at=self.at)
        return talker

    async def joins(self, name: str, **facts: str) -> "Talker":
        """A member of the organization, long enough for every drive in the tests."""
        talker = await self.arrives(name, **facts)
        profile = await talker.profile()
        assert profile.organization is not None
        organization_id, joined_at = profile.organization.id, self.at - timedelta(days=900)
        await self.database.run(lambda store: store.members.add(organization_id, profile.person.id, at=joined_at))
        return talker


@dataclass
class Talker:
    """Somebody in their chat. ``card`` is the newest answer."""

    town: Town
    name: str
    facts: Mapping[str, str]
    card: Any = None
    last_told_in: str = ""

    @property
    def sender(self):
        return office.sender(self.name, **self.facts)

    async def meet(self) -> None:
        await self.town.database.run(people.meet, self.sender, office.chat(self.name), at=self.town.at)

    async def profile(self) -> Profile:
        found = await self.town.database.read(lambda store: store.people.find_profile(self.sender.identity))
        assert found is not None
        return found

    async def turn(self, told_in: str = "") -> Turn:
        known = await self.town.database.read(people.find_known, self.sender, office.chat(self.name), at=self.town.at)
        assert known is not None
        person = known.profile.person
        self.last_told_in = told_in or f"chat:{next(self.town.numbers)}"
        return Turn(
            desk=Desk(self.town.database, None, self.town.sign_in, None, None),  # type: ignore[arg-type]  # dialogs of drives ask nobody remote
            profile=known.profile,
            sender=self.sender,
            address=office.chat(self.name),
            say=Say(person.locale, person.zone),
            at=self.town.at,
            today=self.town.at.astimezone(ZoneInfo(person.zone)).date(),
            told_in=self.last_told_in,
            channel_user_id="29:x",
            talk=known.talk,
        )

    async def means(self, intent: Intent, *, told_in: str = "", **slots: Any) -> str:
        """Say something that is understood as an intent with slots; what the answer says."""
        self.card = await TEXTS[intent](await self.turn(told_in), Frame(intent, slots))
        return self.words

    async def presses(self, title: str, **fills: Any) -> str:
        """Press a button of the newest card; what stands there then."""
        action = next((one for one in actions_of(self.content) if one["title"] == title), None)
        assert action is not None, f"no button {title!r} in\n{self.words}"
        return await self.presses_again(action, **fills)

    async def presses_again(self, action: Mapping[str, Any], **fills: Any) -> str:
        """Press a button of any card."""
        inputs = {} if action.get("associatedInputs") == "none" else self.filled()
        data = {**action["data"], **inputs, **fills}
        self.card = await PRESSES[action["verb"]](await self.turn(), data)
        return self.words

    def action(self, title: str) -> Mapping[str, Any]:
        return next(one for one in actions_of(self.content) if one["title"] == title)

    @property
    def content(self) -> Any:
        return self.card.content if isinstance(self.card, Card) else {}

    @property
    def words(self) -> str:
        if isinstance(self.card, ToProve):
            return "to prove"
        return words_of(self.card.content) if isinstance(self.card, Card) else plain(self.card)

    @property
    def buttons(self) -> list[str]:
        return [one["title"] for one in actions_of(self.content)]

    def filled(self) -> dict[str, str]:
        """What stands in the fields of the newest card."""
        found: dict[str, str] = {}
        _inputs(self.content, found)
        return found


def _inputs(node: Any, found: dict[str, str]) -> None:
    if isinstance(node, list):
        for each in node:
            _inputs(each, found)
    elif isinstance(node, Mapping):
        if str(node.get("type", "")).startswith("Input."):
            found[node["id"]] = node.get("value", "")
        for each in node.values():
            _inputs(each, found)
