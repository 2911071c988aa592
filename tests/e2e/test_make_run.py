"""`make run` as a newcomer meets it: what it prints is true, and Ctrl-C leaves nothing behind."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from tests.needs import need
from tests.tree import ROOT
from tools.playground import is_fetched
from tools.processes import free_port

pytestmark = pytest.mark.e2e

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


def run(tmp_path, **settings):
    """Start what `make run` starts, on a database of its own."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("MICROSOFT_")}
    environment |= {"DATABASE_URL": f"sqlite:///{tmp_path}/mileage.db", "PYTHONUNBUFFERED": "1", **settings}
    return subprocess.Popen(
        (sys.executable, "-m", "tools.run"),
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def said_until(running, words):
    """Everything it printed up to a line with these words."""
    lines = []
    for line in running.stdout:
        lines.append(line)
        if words in line:
            return "".join(lines)
    raise AssertionError("".join(lines))


def end(running):
    """Press Ctrl-C, as a terminal does: for the whole group."""
    os.killpg(running.pid, signal.SIGINT)
    return ended(running)[0]


def ended(running):
    """Its exit code and the rest of what it printed, once it has ended."""
    rest, _ = running.communicate(timeout=20)
    return running.returncode, rest


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def test_both_windows_and_the_bot_are_where_it_says_and_end_together(tmp_path):
    need(is_fetched(), "the Playground is not in node_modules (make dev fetches it)")
    running = run(tmp_path)
    said = said_until(running, "Ctrl-C ends")
    bot, administrator, employee, _ = ADDRESS.findall(said)
    assert answers(f"{bot}/healthz")
    assert answers(f"{administrator}/_debug/ping")
    assert answers(f"{employee}/_debug/ping")
    assert "Adele Vance (administrator)" in said
    assert "Ana Diaz (employee)" in said
    assert "invite ana@contoso.example" in said
    assert f"{bot}/dashboard" in said
    assert end(running) == 0
    time.sleep(0.5)
    assert not any(map(answers, (f"{bot}/healthz", f"{administrator}/_debug/ping", f"{employee}/_debug/ping")))


def test_the_bot_alone_starts_on_the_port_asked_for(tmp_path):
    port = free_port()
    running = run(tmp_path, PLAYGROUND="0", PORT=str(port))
    said_until(running, f"http://127.0.0.1:{port}/api/messages")
    assert answers(f"http://127.0.0.1:{port}/healthz")
    assert end(running) == 0
    assert not answers(f"http://127.0.0.1:{port}/healthz")


def test_a_wrong_setting_is_one_sentence_and_nothing_stays(tmp_path):
    running = run(tmp_path, PLAYGROUND="0", ELIGIBILITY="perhaps")
    code, said = ended(running)
    assert code == 1
    assert "ELIGIBILITY" in said
    assert "Traceback" not in said


def test_a_port_that_is_taken_is_one_sentence_and_nothing_is_started(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, said = ended(run(tmp_path, PLAYGROUND="0", PORT=port))
    assert code == 1
    assert said.strip() == f"Port {port} is taken by another program. Choose another, or leave PORT out."


def test_a_port_that_is_no_number_is_one_sentence(tmp_path):
    code, said = ended(run(tmp_path, PLAYGROUND="0", PORT="many"))
    assert (code, said.strip()) == (1, "PORT must be a number, not 'many'.")
