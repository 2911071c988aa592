"""Who, where and when, read from activities in which anything may be missing or junk."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import MileageError
from domain.people import Device, Identity, Sender
from services.ports import Address
from teams.codec import to_activity, to_json
from teams.identity import (
    Scope,
    address_of,
    channel_user_of,
    clean,
    find_sender,
    known_zone,
    language_tag,
    moment_of,
    scope_of,
    sender_of,
    tenant_of,
    text_of,
)
from tests.teams.conftest import message
from tests.world.people import ANA, APP_ID, NOW, OTHER_TENANT, TENANT

URL = "https://smba.trafficmanager.net/emea/"


def test_the_sender_is_tenant_and_object_id_with_what_the_client_tells():
    expected = Sender(Identity(TENANT, ANA), "Ana Diaz", "en-US", "America/New_York", Device.COMPUTER)
    assert sender_of(message(URL)) == expected
    assert channel_user_of(message(URL)) == "29:ana"
    assert address_of(message(URL)) == Address(TENANT, URL, "a:chat-ana")


def test_ids_are_lower_case():
    shouted = message(URL, **{"from": {"aadObjectId": ANA.upper()}, "channelData": {"tenant": {"id": TENANT.upper()}}})
    assert sender_of(shouted).identity == Identity(TENANT, ANA)


def test_the_tenant_is_that_of_the_channel_before_that_of_the_conversation():
    conversation = {"id": "a:1", "tenantId": OTHER_TENANT}
    assert tenant_of(message(URL, conversation=conversation)) == TENANT
    assert tenant_of(message(URL, conversation=conversation, channelData={})) == OTHER_TENANT
    assert tenant_of(message(URL, conversation={}, channelData=None)) == ""


@pytest.mark.parametrize("sender", [None, {}, {"id": "29:x"}, {"aadObjectId": "ana"}, {"aadObjectId": 7}, [], "x"])
def test_who_has_no_work_account_is_refused(sender):
    assert find_sender(message(URL, **{"from": sender})) is None
    with pytest.raises(MileageError):
        sender_of(message(URL, **{"from": sender}))


@pytest.mark.parametrize(
    ("kind", "conversation_id", "is_group", "scope"),
    [
        ("personal", "a:1", None, Scope.PERSONAL),
        ("Personal", "a:1", None, Scope.PERSONAL),
        ("groupChat", "19:1", True, Scope.GROUP),
        ("channel", "19:1", True, Scope.CHANNEL),
        (None, "a:1", None, Scope.PERSONAL),
        (None, "19:1", None, Scope.GROUP),
        (None, "a:1", True, Scope.GROUP),
        ("something new", "a:1", None, Scope.GROUP),
    ],
)
def test_what_looks_shared_counts_as_shared(kind, conversation_id, is_group, scope):
    conversation = {"conversationType": kind, "id": conversation_id, "isGroup": is_group}
    assert scope_of(message(URL, conversation=conversation)) is scope


@pytest.mark.parametrize(
    ("platform", "device"),
    [
        ("iOS", Device.PHONE),
        ("ANDROID", Device.PHONE),
        ("Windows", Device.COMPUTER),
        ("macOS", Device.COMPUTER),
        ("Web", Device.COMPUTER),
        ("Fridge", Device.UNKNOWN),
        (None, Device.UNKNOWN),
        (7, Device.UNKNOWN),
    ],
)
def test_the_device_is_told_by_the_platform(platform, device):
    raw = message(URL, entities=[{"type": "clientInfo", "platform": platform}])
    assert sender_of(raw).device is device


@pytest.mark.parametrize(
    ("told", "tag"),
    [
        ("en-us", "en-US"),
        ("EN_us", "en-US"),
        ("fr", "fr"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("de-DE-1996", "de-DE"),
        ("english", ""),
        ("", ""),
        (None, ""),
        (7, ""),
        ("../etc", ""),
        ("en" + "-abcdefgh" * 20, ""),
    ],
)
def test_languages_are_spelled_in_one_way(told, tag):
    assert language_tag(told) == tag


@pytest.mark.parametrize(
    ("told", "zone"),
    [
        ("Europe/Paris", "Europe/Paris"),
        ("Mars/Base", ""),
        ("../../etc/passwd", ""),
        ("/etc/passwd", ""),
        ("Europe", ""),
        ("", ""),
        ("\x00", ""),
        ("x" * 10_000, ""),
        (None, ""),
        (7, ""),
    ],
)
def test_only_zones_that_exist_are_believed(told, zone):
    assert known_zone(told) == zone


@pytest.mark.parametrize(
    ("times", "today"),
    [
        ({}, date(2026, 11, 24)),
        ({"localTimestamp": "2026-11-25T02:00:00+11:00"}, date(2026, 11, 25)),
        ({"localTimestamp": None, "timestamp": "2026-11-24T03:00:00Z"}, date(2026, 11, 23)),
        ({"localTimestamp": "2099-01-01T00:00:00+00:00"}, date(2026, 11, 24)),
        ({"localTimestamp": "junk", "timestamp": "junk"}, date(2026, 11, 24)),
        ({"localTimestamp": None, "timestamp": "2031-01-01T00:00:00Z"}, date(2026, 11, 24)),
        ({"localTimestamp": None, "localTimezone": "Asia/Tokyo", "entities": []}, date(2026, 11, 25)),
        ({"localTimestamp": None, "localTimezone": None, "entities": None}, date(2026, 11, 24)),
    ],
)
def test_today_is_the_senders(times, today):
    assert moment_of(message(URL, **times), NOW).today == today


def test_the_instant_is_that_of_the_message_in_utc():
    raw = message(URL, timestamp="2026-11-24T09:59:00.1234567-05:00")
    assert moment_of(raw, NOW).at == datetime(2026, 11, 24, 14, 59, 0, 123456, UTC)
    assert moment_of(message(URL, timestamp="0001-01-01T00:00:00+14:00"), NOW).at == NOW


MENTION = {"type": "mention", "text": "<at>Mileage</at>", "mentioned": {"id": f"28:{APP_ID}"}}
GROUP = {"conversationType": "groupChat", "id": "19:1"}


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ({"text": " hi "}, "hi"),
        ({"text": None}, ""),
        ({"text": 7}, ""),
        ({"text": "<at>Mileage</at> help", "entities": [MENTION], "conversation": GROUP}, "help"),
        ({"text": "<at>Mileage</at>&nbsp;help", "entities": [MENTION]}, "help"),
        ({"text": "<AT id='0'>Mileage</AT> help", "conversation": GROUP}, "help"),
        ({"text": "ask <at>Ben</at>", "entities": [{**MENTION, "mentioned": {"id": "29:ben"}}]}, "ask <at>Ben</at>"),
        ({"text": "5 < 6 & <b>x</b>"}, "5 < 6 & <b>x</b>"),
    ],
)
def test_the_text_is_what_was_typed_to_the_bot(raw, text):
    assert text_of(message(URL, **raw)) == text


def test_names_are_one_short_line():
    raw = message(URL, **{"from": {"aadObjectId": ANA, "name": "Ana\n\u202eDiaz\x07" + "x" * 1000}})
    assert sender_of(raw).name.startswith("Ana Diaz x")
    assert len(sender_of(raw).name) == 100


@given(st.text(max_size=30) | st.text("ab \u00a0\u202e\x00\n\u2003", max_size=12))
def test_a_name_holds_every_sign_that_can_be_printed(name):
    printable = "".join(sign if sign.isprintable() else " " for sign in name)
    assert clean(name) == " ".join(printable.split())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ["id", "timestamp", "localTimestamp", "localTimezone", "from", "recipient", "conversation", "channelData"]
FIELDS += ["entities", "attachments", "text", "locale", "value", "membersAdded", "reactionsAdded", "serviceUrl", "name"]


@given(st.dictionaries(st.sampled_from(FIELDS), JSON))
def test_no_junk_in_any_field_is_an_error(junk):
    raw = {"type": "message", **junk}
    find_sender(raw)
    address_of(raw)
    scope_of(raw)
    text_of(raw)
    moment_of(raw, NOW)
    channel_user_of(raw)
    to_json(to_activity(raw))


def test_an_activity_survives_the_sdks_models():
    raw = message(URL, attachments=[{"contentType": "text/csv", "contentUrl": "https://x", "name": "a.csv"}])
    activity = to_activity(raw)
    assert (activity.from_property.aad_object_id, activity.conversation.tenant_id) == (ANA, TENANT)
    back = to_json(activity)
    for name in ("type", "id", "text", "from", "recipient", "locale", "entities", "channelData", "attachments"):
        assert back[name] == raw[name]
