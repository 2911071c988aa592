"""Logs: nothing secret and nothing people typed, whatever is logged and however."""

import io
import json
import logging

import pytest

from teams.redaction import REDACTED, redact, redact_named, set_up_logging
from tests.world.entra import Entra
from tests.world.people import StoppedClock

TOKEN = Entra(StoppedClock()).person_token()


@pytest.fixture
def log():
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield logging.getLogger("a.place")
    root.handlers[:] = before
    root.setLevel(level)


@pytest.fixture(params=["json", "text"])
def written(request, log):
    stream = io.StringIO()
    set_up_logging("INFO", request.param, stream)
    return stream


@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        f"Authorization: Bearer {TOKEN}",
        "bearer abc.def",
        "client_secret=hunter2&scope=x",
        '{"access_token": "hunter2"}',
        "password: hunter2",
        "'state': '123456'",
        "https://x/api?code=hunter2&y=1",
        "postgresql://mileage:hunter2@db/mileage",
    ],
)
def test_what_looks_like_a_secret_is_taken_out(secret):
    redacted = redact(secret)
    assert REDACTED in redacted
    for word in ("hunter2", "123456", TOKEN, "abc.def"):
        assert word not in redacted


@pytest.mark.parametrize(
    "plain", ["23 turns in 4.5 s", "refused 403 ConversationBlockedByUser", "code 404", "state pending"]
)
def test_what_is_no_secret_stays(plain):
    assert redact(plain) == plain


def test_fields_are_redacted_by_name_at_any_depth():
    activity = {"value": {"state": "123456"}, "from": {"id": "29:x", "Text": "to my doctor"}, "n": 1, "list": [TOKEN]}
    assert redact_named("x", activity) == {
        "value": REDACTED,
        "from": {"id": "29:x", "Text": REDACTED},
        "n": 1,
        "list": [REDACTED],
    }


def test_no_way_of_logging_lets_a_secret_through(log, written):
    log.info("got %s", TOKEN, extra={"token": "t-123", "text": "to my doctor", "nested": {"state": "123456"}})
    try:
        int(TOKEN)
    except ValueError:
        log.exception("failed with Bearer %s", "abc.def", extra={"authorization": "abc.def"})
    output = written.getvalue()
    for secret in (TOKEN, "t-123", "to my doctor", "123456", "abc.def"):
        assert secret not in output
    assert output.count("\n") >= 2


def test_json_logs_are_one_object_a_line(log):
    stream = io.StringIO()
    set_up_logging("INFO", "json", stream)
    log.warning("caller refused", extra={"reason": "audience", "count": 3, "none": None})
    log.debug("not at this level")
    (line,) = stream.getvalue().splitlines()
    entry = json.loads(line)
    assert (entry["level"], entry["logger"], entry["message"]) == ("WARNING", "a.place", "caller refused")
    assert (entry["reason"], entry["count"], entry["none"]) == ("audience", 3, None)
    assert entry["time"].endswith("+00:00")


def test_a_trace_is_in_the_same_object(log):
    stream = io.StringIO()
    set_up_logging("INFO", "json", stream)
    try:
        vars(log)["x"]
    except KeyError:
        log.exception("failed")
    (line,) = stream.getvalue().splitlines()
    assert "KeyError" in json.loads(line)["trace"]


def test_text_logs_show_fields_behind_the_message(log):
    stream = io.StringIO()
    set_up_logging("INFO", "text", stream)
    log.info("sent", extra={"delivery": 7})
    assert stream.getvalue().endswith("INFO    a.place: sent delivery=7\n")
