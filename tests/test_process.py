"""The process: says when it is ready and that it has stopped, and leaves nothing open."""

import os
import re
import signal
import socket
import subprocess
import sys

from tests.tree import ROOT

LINES = 100
"""More than a start logs."""


def test_it_says_when_it_is_ready_and_ends_in_order(tmp_path):
    file = tmp_path / "mileage.db"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    settings = {"LOCAL": "1", "DATABASE_URL": f"sqlite:///{file}", "PORT": port, "LOG_LEVEL": "INFO"}
    command = (sys.executable, ROOT / "app.py")
    with subprocess.Popen(
        command, env={**os.environ, **settings}, cwd=tmp_path, stderr=subprocess.PIPE, text=True
    ) as bot:
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
