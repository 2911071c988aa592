"""With credentials, nothing with an effect on others happens without a token: every verb and sentence is tried."""

import itertools
import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from cards import verbs
from tests.attacks.programme import MAILS, running
from tests.world.people import ADELE, ANA, BEN, OTHER_TENANT

NEED_PROOF = {
    verbs.SET_UP,
    verbs.ADMINISTRATOR_DRIVES,
    verbs.INVITATION_START,
    verbs.INVITATION_JOIN,
    verbs.INVITE_SEND,
    verbs.INVITE_RETRY,
    verbs.INVITATION_RESEND,
    verbs.INVITATION_RESCIND,
    verbs.INVITATIONS_REMIND,
    verbs.MEMBER_REMOVE,
    verbs.MEMBER_REINSTATE,
    verbs.ADMINISTRATOR_MAKE,
    verbs.ADMINISTRATOR_REMOVE,
    verbs.RATE_SET,
    verbs.RATE_CANCEL,
    verbs.REPORT_APPROVE,
    verbs.REPORT_RETURN,
    verbs.REPORT_PAID,
    verbs.FORGET,
    verbs.SHARED_PLACE_SAVE,
    verbs.SHARED_PLACE_REMOVE,
    verbs.SHARED_PLACE_UNDO,
    verbs.STAND_IN_SET,
    verbs.PROJECT_ADD,
    verbs.PROJECT_REMOVE,
    verbs.ORGANIZATION_SAVE,
    verbs.MONTH_REOPEN,
    verbs.MONTH_LOCK,
    verbs.COMMUTE_SET,
    verbs.REPORT_RETURN_DRIVES,
}
OF_THE_INVITED = {verbs.INVITATION_START, verbs.INVITATION_JOIN}
OWN_AFFAIRS = {
    verbs.LEAVE,
    verbs.INVITATION_DECLINE,
    verbs.REPORT_SUBMIT,
    verbs.REPORT_RECALL,
}
"""Free acts of a person about themselves that their organization hears of: no proof is asked."""

SENTENCES = [
    "set up",
    "join",
    f"invite {MAILS[BEN]}",
    f"resend {MAILS[BEN]}",
    f"remind {MAILS[BEN]}",
    "remind everyone",
    f"rescind {MAILS[BEN]}",
    f"remove {MAILS[ANA]}",
    f"reinstate {MAILS[ANA]}",
    f"make {MAILS[BEN]} an administrator",
    f"remove administrator {MAILS[ADELE]}",
    "set rate to 0.70",
    "cancel the planned rate",
    "approve",
    f"approve the report of {MAILS[ANA]}",
    "return the report because the place is missing",
    "mark the report as paid",
    "add company place HQ: 100 Market St",
    "rename company place HQ to Head office",
    "remove company place HQ",
    "deduct the commute per day",
    "return #1: no purpose",
]
AT_ONCE = [
    "add company place Depot: 5 Dock Rd",
    "rename company place Depot to Yard",
    "Ben approves for me until December 12",
    "add code P-204 Apollo",
    "remove code P-204",
    "require a project",
    "report every week from November 2",
    "lock months after 5 days",
    "reopen October",
]
"""What is done as soon as it is said, one after the other, by who has proven themselves."""
OF_ORGANIZATION = (
    "organizations",
    "administrations",
    "memberships",
    "invitations",
    "organization_rates",
    "reports",
    "reported_drives",
    "audit_events",
    "deliveries",
    "campaigns",
    "shared_places",
    "stand_ins",
    "projects",
    "added_rates",
    "period_locks",
    "returned_lines",
)


OF_THE_CLOCK = ("weekly_summary", "digest", "draft", "campaign_update")
"""Messages that the time of the week sends, whatever anybody says meanwhile."""


def kept(folder):
    """All rows of the organization's tables but for how its messages are on their way, and what the clock sends."""
    with closing(sqlite3.connect(f"file:{folder}/mileage.db?mode=ro", uri=True)) as connection:
        found = {}
        for table in OF_ORGANIZATION:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            chosen = [f'"{c}"' for c in columns if table != "deliveries" or c in ("id", "key", "person_id", "template")]
            others = f" WHERE template NOT IN {OF_THE_CLOCK}" if table == "deliveries" else ""
            found[table] = connection.execute(f"SELECT {', '.join(chosen)} FROM {table}{others}").fetchall()
    return found


@pytest.fixture
async def programme(chat):
    programme = await running(chat)
    chat.world.clock.at += timedelta(hours=30)
    return programme


async def test_no_act_is_done_by_a_press_without_a_token(programme, chat, tmp_path):
    before = kept(tmp_path)
    for verb in sorted(NEED_PROOF):
        answer = await chat.press(BEN if verb in OF_THE_INVITED else ADELE, {"verb": verb, "data": programme.data})
        assert answer["statusCode"] == 401, (verb, answer)
        assert answer["type"].endswith("loginRequest"), verb
        assert kept(tmp_path) == before, verb


async def test_no_other_press_of_an_administrator_changes_anything_of_the_organization(programme, chat, tmp_path):
    before = kept(tmp_path)
    for verb in sorted(verbs.ALL - NEED_PROOF - OWN_AFFAIRS):
        await chat.press(ADELE, {"verb": verb, "data": programme.data})
        assert kept(tmp_path) == before, verb


FALSE: dict[str, dict[str, Any]] = {
    "somebody else's": {"oid": ANA},
    "of another tenant": {"tid": OTHER_TENANT},
    "expired": {"exp": 1},
    "of the app alone": {"idtyp": "app"},
    "of a guest": {"acct": 1},
}


async def test_no_act_is_done_by_a_false_token(programme, chat, tmp_path):
    before = kept(tmp_path)
    for (why, claims), verb in itertools.product(FALSE.items(), sorted(NEED_PROOF)):
        who = BEN if verb in OF_THE_INVITED else ADELE
        proof = {"authentication": {"token": chat.world.entra.person_token(**{"oid": who, **claims})}}
        answer = await chat.press(who, {"verb": verb, "data": programme.data}, proof)
        assert answer["type"].endswith("message"), (why, verb, answer)
        assert "Ana" not in str(answer), (why, verb)
        assert kept(tmp_path) == before, (why, verb)


async def test_no_act_is_done_by_a_sentence_without_a_proof(programme, chat, tmp_path):
    before = kept(tmp_path)
    for sentence in SENTENCES:
        await chat.say(ADELE, sentence)
        assert kept(tmp_path) == before, sentence


async def test_what_is_done_at_once_with_a_proof_is_not_done_without(programme, chat, tmp_path):
    ben = {"v": 1, "who": BEN}
    await chat.press(ADELE, {"verb": verbs.ADMINISTRATOR_MAKE, "data": ben}, chat.token(ADELE))
    for sentence in AT_ONCE:
        chat.world.clock.at += timedelta(hours=1, minutes=1)
        before = kept(tmp_path)
        await chat.say(ADELE, sentence)
        assert kept(tmp_path) == before, sentence
        await chat.press(ADELE, {"verb": verbs.RATE_CANCEL, "data": {"v": 1, "rate": 999}}, chat.token(ADELE))
        await chat.say(ADELE, sentence)
        assert kept(tmp_path) != before, sentence


async def test_no_act_is_done_by_the_answer_to_a_question_without_a_proof(programme, chat, tmp_path):
    before = kept(tmp_path)
    for asking in ("invite", "set rate", "make admin", "rescind", "approve"):
        for answer in ("yes", "0.70", MAILS[BEN], "tomorrow"):
            await chat.say(ADELE, asking)
            await chat.say(ADELE, answer)
            assert kept(tmp_path) == before, (asking, answer)


async def test_signing_out_takes_the_proof_of_sentences_away(programme, chat, tmp_path):
    await chat.press(ADELE, {"verb": verbs.RATE_CANCEL, "data": {"v": 1, "rate": 999}}, chat.token(ADELE))
    await chat.say(ADELE, "sign out")
    before = kept(tmp_path)
    await chat.say(ADELE, "approve")
    assert kept(tmp_path) == before


async def test_a_proof_of_an_hour_ago_takes_nothing_back(programme, chat, tmp_path):
    place = {"v": 1, "name": "HQ", "address": "100 Market St"}
    await chat.press(ADELE, {"verb": verbs.SHARED_PLACE_SAVE, "data": place}, chat.token(ADELE))
    before = kept(tmp_path)
    chat.world.clock.at += timedelta(hours=1, minutes=1)
    await chat.say(ADELE, "undo")
    assert kept(tmp_path) == before
    await chat.press(ADELE, {"verb": verbs.RATE_CANCEL, "data": {"v": 1, "rate": 999}}, chat.token(ADELE))
    await chat.say(ADELE, "undo")
    assert kept(tmp_path) != before
