"""The right card in the wrong hands: shared places, other tenants, people without an account, roles that are gone."""

import json

import pytest

from cards import verbs
from tests.conversations.conftest import ADA, ANA, BEN
from tests.teams_chat import actions_of

FABRIKAM = "3f0c1f6e-9999-4c1e-9a51-000000000009"


async def reported(place):
    """Ada and Ana, whose only drive is reported; every button that either of them was shown."""
    ada, ana = await place.programme()
    await ana.says("23.4 miles to Zanzibar yesterday, client visit, $4 parking")
    await ana.says("review")
    await ana.presses("Report")
    await ada.sees("Zanzibar")
    for text in ("members", "invitations", "rates", "reported", "audit", "status of ana@contoso.example"):
        await ada.says(text)
    await ana.says("12 miles to Timbuktu yesterday, client visit")
    for text in ("#1", "my drives", "summary", "settings", "review", "leave"):
        await ana.says(text)
    actions = [action for one in (ada, ana) for shown in one.messages for action in actions_of(shown.activity)]
    return ada, ana, [action for action in actions if action.get("verb")]


def is_told_nothing(answer):
    told = json.dumps(answer)
    return not any(secret in told for secret in ("Zanzibar", "Timbuktu", "Ana Diaz"))


async def test_every_button_that_was_shown_is_of_no_use_to_a_colleague(place):
    _, ana, actions = await reported(place)
    ben = place.chatter("Ben Ek", BEN)
    for action in actions:
        assert is_told_nothing(await ben.invokes(action)), action
    assert "1 drive is ready" in await ana.says("review")
    assert "Waiting" in await ana.says("status of my reports")


async def test_every_button_that_was_shown_is_of_no_use_in_another_tenant(place):
    """Its administrator too: the same keys, the same numbers, even the same object id."""
    _, ana, actions = await reported(place)
    for object_id in (ADA, ANA, BEN):
        eve = place.chatter("Eve Holm", object_id, tenant=FABRIKAM)
        await eve.says("set up")
        for action in actions:
            assert is_told_nothing(await eve.invokes(action)), action
    assert "1 drive is ready" in await ana.says("review")


@pytest.mark.parametrize("kind", ["groupChat", "channel", "meeting", ""])
async def test_every_button_that_was_shown_does_nothing_in_a_shared_place(place, kind):
    ada, ana, actions = await reported(place)
    for who in (ada, ana):
        for action in actions:
            shared = who.activity("invoke", name="adaptiveCard/action")
            shared["conversation"] = {"conversationType": kind, "isGroup": True, "id": "19:x@thread.v2"}
            value = {"action": {"type": "Action.Execute", "verb": action["verb"], "data": action.get("data", {})}}
            _, body = await place.teams.deliver(shared | {"value": value})
            assert is_told_nothing(body), action
    assert "1 drive is ready" in await ana.says("review")


async def test_every_button_that_was_shown_does_nothing_without_an_object_id(place):
    ada, ana, actions = await reported(place)
    for action in actions:
        press = ada.activity("invoke", name="adaptiveCard/action")
        press["from"] = {"id": press["recipient"]["id"]}
        value = {"action": {"type": "Action.Execute", "verb": action["verb"], "data": action.get("data", {})}}
        _, body = await place.teams.deliver(press | {"value": value})
        assert is_told_nothing(body), action
    assert "1 drive is ready" in await ana.says("review")


async def test_an_administrator_who_is_one_no_more_learns_and_does_nothing(place):
    """Between showing and pressing the role is taken away; the buttons are still in the chat."""
    ada, ana, _ = await reported(place)
    ben = place.chatter("Ben Ek", BEN)
    await ben.says("hi")
    await ada.says("make ben@contoso.example an administrator")
    await ada.says("remove administrator ada@contoso.example")
    hers = [action for shown in ada.messages for action in actions_of(shown.activity) if action.get("verb")]
    assert {verbs.REPORT_APPROVE, verbs.MEMBER_SHOW, verbs.ADMINISTRATOR_REMOVE} <= {one["verb"] for one in hers}
    for action in hers:
        assert is_told_nothing(await ada.invokes(action)), action
    for text in ("members", "reported", "audit", "export October", "invitations", "approve", "invite cara@contoso.com"):
        assert is_told_nothing(await ada.says(text)), text
    assert "Waiting" in await ana.says("status of my reports")


async def test_a_removed_member_reports_nothing_with_an_old_card(place):
    ada, ana, actions = await reported(place)
    submit = [action for action in actions if action["verb"] == verbs.REPORT_SUBMIT][-1]
    await ada.says("remove ana@contoso.example")
    await ada.presses("Remove")
    body = await ana.invokes(submit, fills={"drives": "1,2"})
    assert "once you have joined" in json.dumps(body)
    await ada.says("reported")
    assert "Timbuktu" not in json.dumps([shown.activity for shown in ada.messages])


async def test_a_withdrawn_invitation_stays_so_whatever_is_pressed(place):
    ada, ana = place.chatter("Ada Admin", ADA), place.chatter("Ana Diaz", ANA)
    await ada.opens()
    await ana.opens()
    await ada.says("set up")
    await ada.says("invite ana@contoso.example")
    await ana.sees("Join Contoso")
    await ana.presses("Get started with MileIQ")
    actions = [action for shown in ana.messages for action in actions_of(shown.activity)]
    await ada.says("rescind ana@contoso.example")
    for action in [one for one in actions if one.get("verb", "").startswith("invitation.")]:
        assert "You have joined" not in json.dumps(await ana.invokes(action))
    await ada.says("members")
    assert "Ana Diaz" not in ada.last
