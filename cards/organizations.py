"""An organization: setting it up, what it is set to."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cards import verbs
from cards.elements import (
    Card,
    Element,
    button,
    card,
    choice_input,
    container,
    facts,
    heading,
    hint,
    success,
    text,
    warning,
)
from cards.figures import locale_of
from cards.words import Say, Words
from domain.organizations import Organization
from domain.rates import Rate


class Eligibility(StrEnum):
    """What is known of the subscription of a tenant."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    NOT_CHECKED = "not_checked"
    """The directory could not be asked."""
    IGNORED = "ignored"


PLANS = "Microsoft 365 Business Premium, Business Standard, E1, E3, E5"


@dataclass(frozen=True, slots=True)
class Founding:
    """What is known before an organization is set up; ``countries`` as (ISO 3166 alpha-2, short name of its table)."""

    name: str
    country: str
    countries: Sequence[tuple[str, str]]
    eligibility: Eligibility = Eligibility.IGNORED


def country_name(say: Say, country: str) -> Words:
    """A country (ISO 3166 alpha-2) in the reader's language."""
    return Words(str(locale_of(say.locale).territories.get(country, country)))


def set_up_card(say: Say, founding: Founding) -> Card:
    """Ask for the country and for a press that proves who sets up the organization."""
    title = say("Set up {organization}", organization=founding.name)
    body = [
        heading(title),
        text(say("You become its first administrator. Its rate follows the government's until you set another one.")),
        *_eligibility_lines(say, founding.eligibility),
        choice_input(
            "country",
            say("Whose government rate applies?"),
            [
                (say("{country} ({authority})", country=country_name(say, code), authority=short), code)
                for code, short in founding.countries
            ],
            value=founding.country,
        ),
        hint(say("I check with your directory that you are a Global Administrator.")),
    ]
    return card(say, body=body, summary=title, actions=[button(say("Set up"), verbs.SET_UP, is_primary=True)])


def _eligibility_lines(say: Say, eligibility: Eligibility) -> list[Element]:
    if eligibility is Eligibility.NOT_ELIGIBLE:
        return [
            warning(say("Your organization has none of the subscriptions this is made for.")),
            hint(say("They are: {plans}. You can go on; please talk to your reseller.", plans=PLANS)),
        ]
    if eligibility is Eligibility.NOT_CHECKED:
        return [warning(say("I couldn't check your subscription now. You can go on; I'll say so if it matters."))]
    return []


def organization_card(
    say: Say,
    organization: Organization,
    *,
    is_new: bool,
    is_member: bool,
    rate: Rate | None,
    eligibility: Eligibility = Eligibility.IGNORED,
) -> Card:
    """An organization that is set up, and what its administrator does next."""
    title = (
        say("{organization} is set up", organization=organization.name)
        if is_new
        else say("{organization} is set up already", organization=organization.name)
    )
    body = [
        success(title),
        text(say("You are an administrator.")),
        *_eligibility_lines(say, eligibility),
        facts(_rate_facts(say, organization, rate)),
        container(
            [
                text(say("Next, invite the people who drive:")),
                text(say("“{example}”", example=say("invite ana@contoso.com, ben@contoso.com")), is_strong=True),
                hint(say("Or drop a CSV file with their addresses into this chat.")),
            ],
            style="emphasis",
        ),
    ]
    actions = [button(say("What can I type?"), verbs.HELP, is_primary=True)]
    if not is_member:
        actions.append(button(say("I drive too"), verbs.ADMINISTRATOR_DRIVES))
    return card(say, body=body, summary=title, actions=actions)


def _rate_facts(say: Say, organization: Organization, rate: Rate | None) -> list[tuple[Words, Words]]:
    shown = [(say("Country"), country_name(say, organization.country))]
    if rate is None:
        return [*shown, (say("Rate now"), say("not published yet"))]
    official = rate.official if rate.is_official else None
    return [
        *shown,
        (say("Rate now"), say.show(rate.figure)),
        (say("Since"), say.show(rate.from_on)),
        (say("It follows"), Words("") if official is None else Words(official.short)),
    ]


def administrator_drives_card(say: Say, organization: Organization) -> Card:
    """An administrator who drives too from now on."""
    title = say("You drive for {organization} too now", organization=organization.name)
    body = [
        success(title),
        text(say("As for everybody, {organization} sees only what you report.", organization=organization.name)),
        hint(say("Another administrator has to approve your own reports.")),
    ]
    actions = [button(say("Review my drives"), verbs.REVIEW, is_primary=True), button(say("Leave"), verbs.ASK_LEAVE)]
    return card(say, body=body, summary=title, actions=actions)
