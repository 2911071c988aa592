"""Every verb pressed with data nobody's card holds: a refusal or a harmless answer, never a bug, never a secret."""

import itertools
from typing import Any

import pytest

from cards import verbs
from tests.conversations.conftest import ANA, BEN

NAMES = (
    *("i", "name", "who", "list", "number", "numbers", "drives", "version", "v", "spell", "sent", "rate", "page"),
    *("after", "before", "week", "category", "reason", "form", "key", "reports", "state", "person", "from", "to"),
    *("words", "status", "choice", "asked", "told", "shown", "country", "weekday", "hour", "zone", "locale", "unit"),
    *("on", "distance", "parking", "tolls", "passengers", "vehicle", "via", "origin", "destination", "purpose"),
    *("notes", "trip", "summary", "id", "days", "corrections", "campaign", "row", "table", "toml", "figures"),
    *("categories", "authority", "source", "mode", "commute", "from_on", "keys", "code", "project", "until", "address"),
    *(
        "codes",
        "month",
        "period_from",
        "vehicle_name",
        "kind",
        "fuel",
        "since",
        "first",
        "last",
        "period",
        "starts",
        "ends",
        "names",
    ),
)
HOSTILE: tuple[Any, ...] = (
    *(None, True, -1, 0, 1, 2**31, 2**63, 10**40, 1.5, 1e308, "", "0", "1", "-1", "9" * 15, "9" * 400, "x" * 5000),
    *("²", "NaN", "Infinity", "1e9", "2026-11-20", "9999-12-31", "0001-01-01", "2026-11-20:999999999999999999"),
    *("\x00", "\ud800", "c1.1", "c.", f"c{10**12}.1", 10**12),
    *(
        "'; DROP TABLE drives; --",
        "{name}",
        "%s",
        "../..",
        "\u202e",
        [],
        [1],
        [[1]],
        ["\x00"],
        ["\ud800"],
        [10**40],
        {},
        {"a": 1},
    ),
)


def hostile(value):
    return {"v": 1, **dict.fromkeys(NAMES, value)} | ({"v": value} if isinstance(value, bool) else {"v": 1})


async def test_no_verb_fails_on_what_no_card_holds(place):
    ada, ana = await place.programme()
    await ana.says("23.4 miles to Zanzibar yesterday, client visit, $4 parking")
    ben = place.chatter("Ben Ek", BEN)
    wrong = []
    for verb, (who, value) in itertools.product(sorted(verbs.ALL), [*itertools.product((ana, ada), HOSTILE), (ben, 1)]):
        body = await who.invokes({"verb": verb, "data": hostile(value)}, card="m1")
        if body.get("statusCode") != 200:
            wrong.append((verb, who.name, str(value)[:40], body["value"]))
        if who is not ana and "Zanzibar" in str(body):
            wrong.append((verb, who.name, str(value)[:40], "Zanzibar"))
    assert not wrong


async def test_names_longer_than_any_are_no_names(place):
    """What a button is named after is kept with the drives it records."""
    ana = place.chatter("Ana Diaz", ANA)
    await ana.says("23.4 miles to Acme yesterday, client visit")
    await ana.says("save this as fair")
    _, again = ana._find("Record it for today", None)
    await ana.says("log a drive")
    _, form = ana._find("Record", None)
    drive = {"on": "2026-11-20", "distance": "5", "destination": "Globex", "category": "business"}
    for action, fills in ((again, {}), (form, drive)):
        assert "incomplete" in str(await ana.invokes(action, fills={**fills, "name": "x" * 250}))
    assert "went wrong" not in str(await ana.invokes(again)) + str(await ana.invokes(form, fills=drive))


@pytest.mark.parametrize("verb", [verbs.DRIVE_CLASSIFY, verbs.DRIVE_DELETE, verbs.DRIVE_RESTORE])
async def test_a_drive_named_a_thousand_times_is_one_drive(place, verb):
    ana = place.chatter("Ana Diaz", ANA)
    await ana.says("23.4 miles to Acme yesterday, client visit")
    answers = [
        await ana.invokes({"verb": verb, "data": {"v": 1, "category": "medical", "numbers": [1] * many}})
        for many in (1, 1000)
    ]
    assert len(str(answers[1])) < 2 * len(str(answers[0]))
