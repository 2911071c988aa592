"""A programme with credentials in which everything is there that an attacker could reach for."""

import json
import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tests.world.chat import Chat
from tests.world.people import ADELE, ANA, BEN

MAILS = {ADELE: "adele@contoso.example", ANA: "ana@contoso.example", BEN: "ben@contoso.example"}


@dataclass
class Programme:
    """``data`` holds, under the names cards use, real names of everything: keys, numbers, people."""

    data: dict[str, Any]


async def running(chat: Chat) -> Programme:
    """Adele administers, Ana has joined and reported twice (one approved), Ben is invited; a rate is planned."""
    await chat.say(ADELE, "set up")
    await chat.press(ADELE, chat.button(ADELE, "organization.set_up"), chat.token(ADELE))
    await chat.say(ADELE, f"invite {MAILS[ANA]}")
    start = await brought(chat, ANA)
    verified = await chat.press(ANA, start, chat.token(ANA))
    await chat.press(ANA, chat.button_in(verified, "invitation.join"), chat.token(ANA))
    keys = [await reported(chat, "23.4 miles to Acme yesterday, client visit, $4 parking")]
    await chat.press(ADELE, {"verb": "report.approve", "data": {"v": 1, "name": keys[0]}}, chat.token(ADELE))
    keys.append(await reported(chat, "12 miles to Globex yesterday, contract"))
    await chat.say(ADELE, f"invite {MAILS[BEN]}")
    invited = await brought(chat, BEN)
    await chat.say(ADELE, "set rate to 0.71 from 2027-03-01")
    await chat.press(ADELE, chat.button(ADELE, "rate.set"), chat.token(ADELE))
    listed = re.search(r'"list": "([^"]+)"', await chat.say(ADELE, f"invite {MAILS[BEN]}, {MAILS[ANA]}"))
    planned = re.search(r'"rate": (\d+)', await chat.say(ADELE, "rates"))
    return Programme(
        {
            "v": 1,
            "i": invited["data"]["i"],
            "name": keys[1],
            "who": ANA,
            "spell": 1,
            "number": 1,
            "version": 1,
            "numbers": [1],
            "sent": 1,
            "page": 0,
            "after": 0,
            "week": "2026-11-23",
            "reason": "because",
            "list": listed[1] if listed else "none",
            "rate": int(planned[1]) if planned else 1,
        }
    )


async def brought(chat: Chat, who: str) -> dict[str, Any]:
    """The button of an invitation; time goes by, as messages go out at a pace."""
    chat.world.clock.at += timedelta(seconds=5)
    return await chat.wait_for(who, "invitation.start")


async def reported(chat: Chat, drive: str) -> str:
    """The key of a report of Ana's with one drive."""
    await chat.say(ANA, drive)
    await chat.say(ANA, "review")
    answer = await chat.press(ANA, chat.button(ANA, "report.submit"))
    found = re.search(r'"name": "([^"]+)"', json.dumps(answer))
    assert found is not None, answer
    return found[1]
