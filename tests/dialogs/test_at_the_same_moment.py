"""Two presses at the same moment: one outcome, and both are told the truth."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from domain.errors import MileageError
from language import Intent
from tests.dialogs.crowd import Crowd, Talker
from tests.office import mail


@pytest.fixture
def crowd(database) -> Crowd:
    return Crowd(database)


@pytest.fixture
async def ada(crowd) -> Talker:
    return await crowd.sets_up()


async def pressed(talker: Talker, action, **fills) -> str:
    """What one of several presses is told; a refusal is an answer, too."""
    hand = Talker(talker.crowd, talker.name, talker.tenant, talker.facts)
    try:
        return await hand.presses_again(action, **fills)
    except MileageError as refusal:
        return str(refusal)


async def invited(crowd: Crowd, ada: Talker) -> tuple[Talker, Mapping[str, Any], Mapping[str, Any]]:
    """Ana with her Join button, and Ada's button that withdraws the invitation."""
    ana = await crowd.arrives("Ana")
    await ada.means(Intent.INVITE, emails=(mail("Ana"),))
    await ada.means(Intent.JOIN_STATUS, emails=(mail("Ana"),))
    await ana.means(Intent.JOIN)
    return ana, ana.action("Join"), ada.action("Withdraw invitation")


async def test_join_on_several_devices(crowd, ada):
    ana, join, _ = await invited(crowd, ada)
    answers = await asyncio.gather(*(pressed(ana, join) for _ in range(4)))
    assert all("You have joined Contoso" in answer for answer in answers)
    assert [one for one in crowd.queued() if one[1] == "joined"] == [("Ada", "joined", "queued")]


@pytest.mark.parametrize("attempt", range(4))
async def test_join_while_the_invitation_is_withdrawn(crowd, ada, attempt):
    ana, join, withdraw = await invited(crowd, ada)
    both = [pressed(ana, join), pressed(ada, withdraw)]
    answers = await asyncio.gather(*(both if attempt % 2 else reversed(both)))
    hers, theirs = answers if attempt % 2 else answers[::-1]
    if (await ana.profile()).is_member:
        assert "You have joined Contoso" in hers
        assert "has no open invitation" in theirs
    else:
        assert "withdrawn" in hers
        assert "The invitation is withdrawn." in theirs


async def test_join_and_decline_at_once(crowd, ada):
    ana, join, _ = await invited(crowd, ada)
    decline = ana.action("Decline invitation")
    joined, declined = await asyncio.gather(pressed(ana, join), pressed(ana, decline))
    assert (await ana.profile()).is_member
    assert "You have joined Contoso" in joined
    assert any(words in declined for words in ("You declined", "You have joined"))


async def test_two_administrators_send_the_same_list(crowd, ada):
    ben = await crowd.joins(ada, "Ben")
    await ada.means(Intent.MAKE_ADMIN, emails=(mail("Ben"),))
    names = [f"P{number:02}" for number in range(30)]
    crowd.directory.add(*names)
    addresses = tuple(mail(name) for name in names)
    await ada.means(Intent.INVITE, emails=addresses)
    await ben.means(Intent.INVITE, emails=addresses)
    send_of_ada, send_of_ben = ada.action("Send 30 invitations"), ben.action("Send 30 invitations")
    await asyncio.gather(pressed(ada, send_of_ada), pressed(ben, send_of_ben))
    sent = [one[0] for one in crowd.queued() if one[0] in names]
    assert sorted(sent) == names


async def test_two_administrators_step_down_and_one_stays(crowd, ada):
    ben = await crowd.joins(ada, "Ben")
    await ada.means(Intent.MAKE_ADMIN, emails=(mail("Ben"),))
    down = ada.action("Take administration away")
    of_ada = {**down, "data": {**down["data"], "who": ada.sender.identity.object_id}}
    answers = await asyncio.gather(pressed(ada, of_ada), pressed(ben, down))
    assert sum("last administrator" in answer or "Only administrators" in answer for answer in answers) == 1
    stays = [one for one in (ada, ben) if (await one.profile()).is_administrator]
    assert len(stays) == 1
