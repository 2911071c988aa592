"""Greeting and help: what to type, for who one is."""

from collections.abc import Sequence

from cards import verbs
from cards.elements import Action, Card, Element, button, card, container, heading, hint, section, text
from cards.words import Say, Words
from domain.members import Profile
from domain.money import EURO
from domain.organizations import Organization

EXAMPLE = "23.4 miles to Acme yesterday, client visit, $4 parking"
IN_EUROS = "37.5 km to Acme yesterday, client visit, €4 parking"
EXAMPLES = {
    **dict.fromkeys(sorted(EURO), IN_EUROS),
    "GB": "23.4 miles to Acme yesterday, client visit, £4 parking",
    "AU": "37.5 km to Acme yesterday, client visit, $4 parking",
    "CA": "37.5 km to Acme yesterday, client visit, $4 parking",
}
"""A sentence that records a drive, in the units and the currency of a country."""


def greeting_card(say: Say, profile: Profile) -> Card:
    """Hello: who the bot is for this person, and the one thing to do next."""
    opening = hello(say, profile)
    body = [heading(opening), *_standing(say, profile)]
    return card(say, body=body, summary=opening, actions=next_steps(say, profile))


def hello(say: Say, profile: Profile) -> Words:
    """Hello by the first name, where there is one."""
    first = profile.person.name.split(" ")[0]
    return say("Hello {name}!", name=first) if first else say("Hello!")


def _standing(say: Say, profile: Profile) -> list[Element]:
    organization = profile.organization
    if organization is None:
        return _without_organization(say, profile)
    if profile.is_administrator and not profile.is_member:
        return [
            text(say("You administer {organization}'s mileage programme.", organization=organization.name)),
            *_examples(say, [say("invite ana@contoso.com"), say("reported"), say("set rate to 0.70 from next month")]),
        ]
    if profile.is_member:
        return _as_member(say, profile, organization)
    return _on_ones_own(say, profile, organization)


def _as_member(say: Say, profile: Profile, organization: Organization) -> list[Element]:
    opening = say(
        "I record what you drive for {organization}. It sees only what you choose to report.",
        organization=organization.name,
    )
    shown = [
        text(opening),
        text(say("Tell me about a drive in a sentence:")),
        *_examples(say, [drive_example(say, profile)]),
    ]
    if profile.is_administrator:
        shown.append(hint(say("You are an administrator, too: invite ana@contoso.com · reported · members")))
    return shown


def _without_organization(say: Say, profile: Profile) -> list[Element]:
    return [
        text(say("I record the drives you make for work and say what they are worth.")),
        text(say("Tell me about a drive in a sentence:")),
        *_examples(say, [drive_example(say, profile)]),
        hint(
            say(
                "Your organization hasn't set up its mileage programme yet, so drives are priced at the government's "
                "rate. An administrator can type: set up"
            )
        ),
    ]


def _on_ones_own(say: Say, profile: Profile, organization: Organization) -> list[Element]:
    return [
        text(say("I record the drives you make for work and say what they are worth.")),
        text(say("Tell me about a drive in a sentence:")),
        *_examples(say, [drive_example(say, profile)]),
        hint(
            say(
                "You aren't in {organization}'s mileage programme now, so drives are priced at the government's rate "
                "and only you see them. Its administrators can invite you.",
                organization=organization.name,
            )
        ),
    ]


def next_steps(say: Say, profile: Profile) -> list[Action]:
    """The buttons under a greeting: the most likely next thing first."""
    help_button = button(say("What can I type?"), verbs.HELP)
    if profile.is_administrator and not profile.is_member:
        return [
            button(say("Invitations"), verbs.INVITATIONS_PAGE, is_primary=True),
            button(say("Reports"), verbs.REPORTS_PAGE),
            help_button,
        ]
    review = button(say("Review my drives"), verbs.REVIEW, is_primary=True)
    return [review, button(say("What can my organization see?"), verbs.PRIVACY_SHOW), help_button]


def drive_example(say: Say, profile: Profile) -> Words:
    """A sentence that records a drive, as it is said in the person's country."""
    return example_in(say, profile.country)


def example_in(say: Say, country: str) -> Words:
    """A sentence that records a drive, as it is said in a country (ISO 3166 alpha-2)."""
    return say(EXAMPLES.get(country, EXAMPLE))


def help_card(say: Say, profile: Profile) -> Card:
    """What can be typed, for who one is now."""
    title = say("What you can type")
    parts = [_driving(say, profile)]
    if profile.is_administrator:
        parts.insert(1 if profile.is_member else 0, _administering(say))
    shown = [heading(title), *(element for part in parts for element in part)]
    shown.append(
        hint(say("Say it your own way: dates, distances and names in any order. “cancel” stops whatever I ask."))
    )
    return card(say, body=shown, summary=title, actions=next_steps(say, profile)[:2])


def _driving(say: Say, profile: Profile) -> list[Element]:
    lines = [
        (drive_example(say, profile), say("records a drive")),
        (say("make it 19 · Tuesday · delete it · undo"), say("corrects the last one")),
        (say("correct #12: 19 miles"), say("corrects any drive, even after it was approved")),
        (say("#12 project P-204 · codes"), say("charges a drive to a project or cost code")),
        (say("show the receipt of #12"), say("shows it; to add one, send a photo or a PDF")),
        (say("review"), say("shows what is not reported yet; report what you choose")),
        (say("what's my rate? · what would 120 miles pay?"), say("explains your money")),
        (say("summary · export september"), say("looks back")),
        (say("what can my organization see?"), say("lists it, row by row")),
        (say("home is 12 Main St · my places · saved trips"), say("keeps names of your own; nobody else sees them")),
        (say("settings · pause summaries · leave · sign out"), say("is up to you")),
    ]
    if profile.is_member and profile.organization is not None and profile.organization.commute:
        lines.insert(-1, (say("my commute is 12 miles each way"), say("tells what is deducted; only you see it")))
    if profile.organization is None:
        lines.append((say("set up"), say("starts your organization's mileage programme, if you administer it")))
    return [section(say("Your drives")), _lines(lines)]


def _administering(say: Say) -> list[Element]:
    lines = [
        (say("invite ana@contoso.com, ben@contoso.com"), say("invites people; a CSV file works too")),
        (say("invitations · members · status of ana@contoso.com"), say("shows who is in")),
        (say("resend · remind · rescind · remove ana@contoso.com"), say("changes that; a name will do")),
        (say("set rate to 0.70 from next month · rates"), say("decides what is paid")),
        (say("organization settings · commute deduction per day"), say("decides what else holds")),
        (say("report every two weeks · lock periods after 5 days"), say("decides when reports are due")),
        (say("add code P-204 Apollo · require a project"), say("decides what drives are charged to")),
        (say("add company place HQ: 100 Market St · company places"), say("names a place for everybody")),
        (say("reported · export october"), say("shows what people reported, and nothing else")),
        (say("make ana@contoso.com an admin · audit"), say("keeps it in good hands")),
        (say("Ben approves for me until December 12 · stand-ins"), say("has somebody decide while you are away")),
        (say("campaigns · pause the invitations · undelivered"), say("watches what goes out to many people")),
    ]
    return [section(say("For administrators")), _lines(lines)]


def _lines(lines: Sequence[tuple[Words, Words]]) -> Element:
    shown = []
    for typed, effect in lines:
        shown += [text(typed, is_strong=True), hint(effect) | {"spacing": "None"}]
    return container(shown, style="emphasis")


def _examples(say: Say, examples: Sequence[Words]) -> list[Element]:
    return [
        container([text(say("“{example}”", example=example), is_strong=True) for example in examples], style="emphasis")
    ]


def thanks_words(say: Say) -> Words:
    """An answer to thanks."""
    return say("You're welcome. Safe travels!")
