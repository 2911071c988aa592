"""Cards about people: hostile words stay words, notifications say no amounts, every state has its card."""

import json
import re
from dataclasses import replace

import pytest

from cards import audit, invitation_lists, invitations, inviting, members, privacy, standings
from cards import help as helping
from cards.links import Links
from cards.made_people import ANA, AT, CONTOSO, DANA, ENGLISH, LINKS, MARIA, RATE, offer, profile
from cards.samples_people import samples
from cards.words import Say
from delivery.attempts import NO_INSTALL
from delivery.retry import BY_STATUS, FINAL
from domain.audit import Act, AuditEvent
from domain.deliveries import ORGANIZATION_TEMPLATES
from domain.invitations import InvitationState, Prospect, Row
from domain.members import Membership, MembershipState, Standing
from domain.people import Device
from domain.privacy import Visible
from tests.teams_chat import actions_of, words_of

HOSTILE = "[Click](https://evil.example) **now** _x_ `y`\n- list"


@pytest.mark.parametrize(("name", "card"), list(samples()))
def test_a_notification_names_no_amount_and_a_card_stays_small(name, card):
    assert card.summary, name
    assert not re.search(r"[$€£]\s?\d|\d\s?[$€£]", card.summary), name
    assert len(json.dumps(card.content)) <= 24_000, name
    assert len(card.content.get("actions", [])) <= 6, name


def test_what_people_typed_never_becomes_a_link():
    evil = replace(ANA, name=HOSTILE)
    somewhere = replace(CONTOSO, name=HOSTILE)
    spell = Membership(1, 1, evil.id, MembershipState.ACTIVE, AT)
    declined = offer(InvitationState.DECLINED, organization=somewhere, invited=evil, reason=HOSTILE)
    made = [
        invitations.invitation_card(ENGLISH, replace(declined, invited_by=evil), RATE, None),
        invitations.verified_card(ENGLISH, declined, evil.name),
        invitations.declined_card(ENGLISH, declined),
        invitations.declined_notice(ENGLISH, declined),
        invitations.joined_notice(ENGLISH, declined),
        members.person_card(ENGLISH, Standing(evil, declined.invitation, evil, spell)),
        members.removed_notice(ENGLISH, HOSTILE),
        members.left_notice(ENGLISH, HOSTILE),
        invitation_lists.invitations_card(ENGLISH, somewhere, [(declined.invitation, evil)], shown="all", after=None),
        helping.greeting_card(ENGLISH, profile(evil, organization=somewhere)),
    ]
    for card in made:
        shown = json.dumps(_texts(card.content))
        assert "[Click](" not in shown.replace("\\\\[", "<")


def _texts(node):
    if isinstance(node, list):
        return [text for each in node for text in _texts(each)]
    if isinstance(node, dict):
        own = [node["text"]] if node.get("type") == "TextBlock" else []
        own += (
            [node["value"]]
            if "title" in node and "value" in node and "type" not in node and "choices" not in node
            else []
        )
        return own + [text for name, each in node.items() if name != "choices" for text in _texts(each)]
    return []


@pytest.mark.parametrize("state", list(InvitationState))
def test_every_state_of_an_invitation_has_words_and_actions(state):
    standing = Standing(ANA, offer(state).invitation, DANA)
    card = members.person_card(ENGLISH, standing)
    titles = [action["title"] for action in actions_of(card.content)]
    assert ("Send again" in titles) == standing.is_invited
    assert ("Invite again" in titles) == (not standing.is_invited)
    assert standings.invitation_words(ENGLISH, state) in words_of(card.content)


@pytest.mark.parametrize("prospect", list(Prospect))
def test_every_result_of_a_row_has_words(prospect):
    assert inviting.PROSPECTS[prospect]
    if prospect not in {Prospect.WILL_INVITE, Prospect.INVITED, Prospect.ALREADY_INVITED, Prospect.ALREADY_MEMBER}:
        assert "ana@x" in inviting.alone_words(ENGLISH, Row("ana@x", prospect), "Contoso")


def test_every_reason_for_not_delivering_has_words_of_its_own():
    reasons = {reason for reason, _ in FINAL.values()} | {reason for reason, _ in BY_STATUS.values()}
    for reason in reasons | set(NO_INSTALL.values()) | {"directory_unreachable", "chat_not_open_yet", "our_error"}:
        assert reason not in standings.reason_words(ENGLISH, reason), reason
    assert "refused_418" in standings.reason_words(ENGLISH, "refused_418")


def test_every_message_of_the_organization_has_a_name_in_the_list_of_failures():
    assert set(audit.MESSAGES) == set(ORGANIZATION_TEMPLATES)


def test_empty_addresses_of_the_settings_are_not_shown():
    card = invitations.joined_card(ENGLISH, offer(), Device.UNKNOWN, Links())
    assert [action["title"] for action in actions_of(card.content)] == ["What can I type?"]
    assert "work address" not in words_of(card.content)


def test_the_support_contact_stands_where_an_account_exists_already():
    assert LINKS.support in words_of(invitations.verified_card(ENGLISH, offer(), "Ana", support=LINKS.support).content)
    assert "Your administrator can help" in words_of(invitations.verified_card(ENGLISH, offer(), "Ana").content)


def test_get_started_and_join_are_not_held_up_by_the_reason_field():
    card = invitations.invitation_card(ENGLISH, offer(), RATE, None)
    start = next(one for one in actions_of(card.content) if one["title"].startswith("Get started"))
    assert start["associatedInputs"] == "none"
    decline = next(one for one in actions_of(card.content) if one["title"] == "Decline invitation")
    assert "associatedInputs" not in decline


@pytest.mark.parametrize(
    ("country", "words"), [("US", "$4"), ("GB", "£4"), ("IE", "€4"), ("AU", "km"), ("CA", "km"), ("FR", "€4")]
)
def test_examples_are_said_in_the_countrys_units_and_money(country, words):
    assert words in helping.example_in(ENGLISH, country)


def test_days_are_those_of_the_reader():
    late = offer().invitation.created_at.replace(hour=3)
    assert standings.day_words(Say("en-US", "America/Los_Angeles"), late) == "Thu, Nov 19, 2026"
    assert standings.moment_words(Say("de-DE", "Europe/Berlin"), late) == "Fr., 20. Nov. 2026, 04:30"


def test_an_unknown_act_of_the_audit_is_still_shown():
    act = Act(1, AuditEvent(1, DANA.id, "something.new", AT, subject=MARIA.label), DANA)
    assert "something.new" in audit.act_words(ENGLISH, act)


def test_nothing_reported_says_so():
    card = privacy.privacy_card(ENGLISH, Visible(CONTOSO, (), 0, (DANA,)))
    assert "None of your drives" in words_of(card.content)
