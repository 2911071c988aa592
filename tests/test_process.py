"""The process: says when it is ready and that it has stopped, and leaves nothing open."""

import os
import re
import signal
import socket
import subprocess
import sys

from tests.tree import ROOT

BOT = (sys.executable, str(ROOT / "app.py"))
LINES = 100
"""More than a start logs."""


def settings_of(folder, port) -> dict[str, str]:
    told = {"LOCAL": "1", "DATABASE_URL": f"sqlite:///{folder / 'mileage.db'}", "PORT": str(port), "LOG_LEVEL": "INFO"}
    return {**os.environ, **told}


def test_it_says_when_it_is_ready_and_ends_in_order(tmp_path):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with subprocess.Popen(BOT, env=settings_of(tmp_path, port), cwd=tmp_path, stderr=subprocess.PIPE, text=True) as bot:
        assert bot.stderr is not None
        said = [bot.stderr.readline()]
        while not re.search(rf"\bready\b.*http://127\.0\.0\.1:{port}", said[-1]):
            assert said[-1], said
            assert len(said) < LINES
            said.append(bot.stderr.readline())
        bot.send_signal(signal.SIGTERM)
        rest = bot.stderr.read()
    assert bot.returncode == 0
    assert "stopped" in rest
    assert "alembic.runtime.plugins" not in "".join(said)
    assert [path.name for path in tmp_path.iterdir()] == ["mileage.db"]


def test_a_port_that_is_taken_is_said(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        environment = settings_of(tmp_path, port)
        ended = subprocess.run(BOT, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert f"Setting PORT names {port}, which is taken" in ended.stderr
    assert "Traceback" not in ended.stderr
