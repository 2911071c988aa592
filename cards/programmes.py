"""The card of an organization's settings: all of them, for its administrators."""

from datetime import date

from cards import verbs
from cards.commutes import mode_words, rules_words
from cards.drive_words import NOTHING
from cards.elements import (
    Card,
    button,
    card,
    choice_input,
    date_input,
    facts,
    good,
    heading,
    hint,
    section,
    toggle_input,
)
from cards.locks import lock_input, lock_words
from cards.organizations import country_name
from cards.periods import periods_inputs, periods_words
from cards.words import Say, Words
from domain.commutes import CommuteMode
from domain.locks import NO_LOCK, PeriodLock
from domain.organizations import Organization

REOPEN = "To let drives of a locked period be reported, type for example: reopen October"


def organization_settings_card(
    say: Say, organization: Organization, *, today: date, lock: PeriodLock = NO_LOCK, done: Words = NOTHING
) -> Card:
    """What holds in an organization now, and the fields to change it."""
    title = say("Settings of {organization}", organization=organization.name)
    body = [
        heading(title),
        *([good(done)] if done else []),
        facts(settings_facts(say, organization, today, lock)),
        section(say("Change them")),
        choice_input(
            "commute",
            say("Commute deducted from business drives"),
            [(mode_words(say, mode), mode.value) for mode in CommuteMode],
            value=_latest(organization).value,
        ),
        date_input("from_on", say("Deducted like that from"), value=today.isoformat()),
        toggle_input("purpose", say("A purpose is needed to report a drive"), is_on=organization.needs_purpose),
        toggle_input("project", say("A project is needed to report a drive"), is_on=organization.needs_project),
        *periods_inputs(say, organization.periods, today),
        lock_input(say, lock),
        *([hint(say(REOPEN))] if lock.days is not None else []),
        hint(say("What was reported stays as it is. Members are told when the deduction changes.")),
    ]
    actions = [
        button(say("Save"), verbs.ORGANIZATION_SAVE, is_primary=True),
        button(say("Rates"), verbs.RATES_SHOW),
        button(say("Codes"), verbs.PROJECTS_PAGE),
    ]
    return card(say, body=body, summary=title, actions=actions)


def _latest(organization: Organization) -> CommuteMode:
    """What was decided last, begun or not."""
    return organization.commute[-1].mode if organization.commute else CommuteMode.NONE


def settings_facts(say: Say, organization: Organization, today: date, lock: PeriodLock) -> list[tuple[Words, Words]]:
    """What holds in an organization now."""
    return [
        (say("Country"), country_name(say, organization.country)),
        (say("Commute"), rules_words(say, organization, today)),
        (say("Reports"), periods_words(say, organization, today)),
        (say("Periods"), lock_words(say, lock)),
        (say("Purpose"), say("needed to report a drive") if organization.needs_purpose else say("optional")),
        (say("Project"), say("needed to report a drive") if organization.needs_project else say("optional")),
    ]
