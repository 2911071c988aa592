"""Asking before somebody's administration changes."""

from cards import verbs
from cards.elements import Card, Element, button, card, heading, hint, text
from cards.words import Say
from domain.organizations import Organization
from domain.people import Person


def make_administrator_card(say: Say, person: Person, organization: Organization) -> Card:
    """Ask before somebody becomes an administrator."""
    title = say("Make {name} an administrator of {organization}?", name=person.label, organization=organization.name)
    body = [
        heading(title),
        text(say("{name} can then invite and remove people, set the rate and decide on reports.", name=person.label)),
        hint(say("Administrators see reported drives only, like you.")),
    ]
    who = person.identity.object_id
    actions = [
        button(say("Make administrator"), verbs.ADMINISTRATOR_MAKE, is_primary=True, who=who),
        button(say("Leave it"), verbs.ADMINISTRATOR_KEEP),
    ]
    return card(say, body=body, summary=title, actions=actions)


def administrator_notice(say: Say, organization: Organization, *, by: Person | None) -> Card:
    """Tell somebody that they administer their organization's programme now, and what that means."""
    title = say("You administer {organization}'s mileage programme now", organization=organization.name)
    body: list[Element] = [heading(title)]
    if by is not None:
        body.append(text(say("{name} made you an administrator.", name=by.label)))
    body.append(
        text(say("You can invite and remove people, set the rate and decide on reports. Type “help” to see how."))
    )
    body.append(hint(say("You see what people report, and nothing else of their drives.")))
    actions = [button(say("What can I type?"), verbs.HELP, is_primary=True)]
    return card(say, body=body, summary=title, actions=actions)


def remove_administrator_card(say: Say, person: Person, organization: Organization) -> Card:
    """Ask before somebody's administration ends."""
    title = say("End {name}'s administration of {organization}?", name=person.label, organization=organization.name)
    body = [
        heading(title),
        text(
            say("If {name} drives for {organization}, that goes on.", name=person.label, organization=organization.name)
        ),
    ]
    who = person.identity.object_id
    actions = [
        button(say("Take administration away"), verbs.ADMINISTRATOR_REMOVE, is_risky=True, who=who),
        button(say("Leave it"), verbs.ADMINISTRATOR_KEEP),
    ]
    return card(say, body=body, summary=title, actions=actions)


def unchanged_card(say: Say) -> Card:
    """Nothing has changed."""
    title = say("Nothing was changed.")
    return card(say, body=[text(title)], summary=title)
