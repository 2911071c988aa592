"""Setting up an organization, and driving for the one that one administers."""

from collections.abc import Mapping
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.organizations import (
    PLANS,
    Eligibility,
    Founding,
    administrator_drives_card,
    organization_card,
    set_up_card,
)
from dialogs.turns import Content, OnPress, OnText, Reply, Turn
from domain.errors import MileageError
from domain.organizations import Organization
from domain.rates import Rate
from language import Frame, Intent
from language.details import is_elsewhere, table_in
from services import invitations, members, organizations
from services.ports import DirectoryError
from services.rate_tables import tables

DIRECTORY_AWAY = (
    "I can't reach your organization's directory right now. Nothing was changed; please try again in a few minutes."
)


async def answer_set_up(turn: Turn, frame: Frame) -> Content:
    """Set the organization up at once for somebody proven, else ask for a press that proves it."""
    if turn.profile.organization is not None:
        return await _is_set_up(turn, turn.profile.organization)
    country = str(frame.slots.get("country") or _named(turn.said) or turn.person.country).upper()
    if turn.is_proven and country in countries() and not is_elsewhere(turn.said):
        return await _set_up(turn, country)
    eligibility = await _eligibility(turn)
    founding = Founding(await _name(turn), _known(country), list(countries().items()), eligibility)
    return set_up_card(turn.say, founding)


async def press_set_up(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Set the organization up, once the sender has proven who they are."""
    if (ask := await turn.prove()) is not None:
        return ask
    if turn.profile.organization is not None:
        return await _is_set_up(turn, turn.profile.organization)
    return await _set_up(turn, _known(str(data.get("country", ""))))


async def press_administrator_drives(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Let an administrator drive too; pressing twice is pressing once."""
    if (ask := await turn.prove()) is not None:
        return ask
    return await administrator_drives(turn)


async def administrator_drives(turn: Turn) -> Card:
    """Let an administrator drive for their own organization."""
    await turn.run(lambda store: members.join_directly(store, by=turn.profile, at=turn.at))
    if turn.profile.organization is None:
        raise LookupError("somebody joined an organization that is not there")
    return administrator_drives_card(turn.say, turn.profile.organization)


async def _set_up(turn: Turn, country: str) -> Card:
    await _check_may_set_up(turn)
    eligibility = await _eligibility(turn)
    name = await _name(turn)
    organization, is_new = await turn.run(
        lambda store: organizations.set_up(store, by=turn.profile, name=name, country=country, at=turn.at)
    )
    return await _card(turn, organization, is_new=is_new, eligibility=eligibility)


async def _is_set_up(turn: Turn, organization: Organization) -> Card:
    if turn.profile.is_member and not turn.profile.is_administrator:
        raise MileageError("You drive for {organization}.", organization=organization.name)
    if not turn.profile.is_administrator:
        raise MileageError(
            "{organization} is set up already. Its administrators can invite you.", organization=organization.name
        )
    return await _card(turn, organization, is_new=False, eligibility=Eligibility.IGNORED)


async def _card(turn: Turn, organization: Organization, *, is_new: bool, eligibility: Eligibility) -> Card:
    rate: Rate | None = await turn.read(lambda store: invitations.programme_rate(store, organization, on=turn.today))
    return organization_card(
        turn.say, organization, is_new=is_new, is_member=turn.profile.is_member, rate=rate, eligibility=eligibility
    )


async def _check_may_set_up(turn: Turn) -> None:
    """Refuse everybody but Global Administrators and those the settings name."""
    if turn.person.identity in turn.desk.bootstrap_administrators:
        return
    try:
        may = await turn.desk.directory.is_global_administrator(turn.person.identity)
    except DirectoryError as error:
        raise MileageError(DIRECTORY_AWAY) from error
    if not may:
        raise MileageError(
            "Only a Global Administrator of your organization can set this up. Please ask one of them to type: set up"
        )


async def _eligibility(turn: Turn) -> Eligibility:
    """Whether the organization has a subscription the product is for; a refusal where the settings enforce one."""
    if turn.desk.eligibility == "off":
        return Eligibility.IGNORED
    enforce = turn.desk.eligibility == "enforce"
    try:
        held = await turn.desk.directory.subscriptions(turn.person.identity.tenant_id)
    except DirectoryError as error:
        if enforce:
            raise MileageError(DIRECTORY_AWAY) from error
        return Eligibility.NOT_CHECKED
    if held & turn.desk.eligible:
        return Eligibility.ELIGIBLE
    if enforce:
        raise MileageError(
            "The mileage programme needs one of these subscriptions: {plans}. I found none in your organization.",
            plans=PLANS,
        )
    return Eligibility.NOT_ELIGIBLE


async def _name(turn: Turn) -> str:
    """What the organization calls itself; its domain where the directory does not say."""
    try:
        name = await turn.desk.directory.organization_name(turn.person.identity.tenant_id)
    except DirectoryError:
        name = ""
    return name or turn.person.mail.rpartition("@")[2] or turn.say("Your organization")


def countries() -> Mapping[str, str]:
    """The countries whose official rates are known (ISO 3166 alpha-2), with the short names of their tables."""
    return {table.country: table.short for table in tables().values()}


def _named(said: str) -> str:
    """The country a sentence names ("set up in Canada"), as far as its official rates are known."""
    key = table_in(said)
    return "" if key is None else tables()[key].country


def _known(country: str) -> str:
    return country if country in countries() else "US"


TEXTS: Mapping[Intent, OnText] = {Intent.SET_UP: answer_set_up}
PRESSES: Mapping[str, OnPress] = {
    verbs.SET_UP: press_set_up,
    verbs.ADMINISTRATOR_DRIVES: press_administrator_drives,
}
