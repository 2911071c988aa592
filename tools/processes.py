"""Programs started beside ours: watched until they answer, ended together."""

import random
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path

SHUTS_DOWN_WITHIN = 10.0
LOOKS_EVERY = 0.05
SHOWN_OF_A_LOG = 2000
# Below what Linux gives to outgoing connections, which would otherwise take a port before its program listens.
PORTS = range(20_000, 32_000)
TRIES = 200
_given: set[int] = set()


class Started:
    """A running program, its output kept in the file ``log``. Ctrl-C reaches it only through ``stop``."""

    def __init__(self, command: Sequence[str], folder: Path, environment: Mapping[str, str], *, log: Path) -> None:
        self.log = log
        with log.open("wb") as lines:
            self._process = subprocess.Popen(
                command, cwd=folder, env=environment, stdout=lines, stderr=subprocess.STDOUT, start_new_session=True
            )

    def is_running(self) -> bool:
        """Whether it has not ended by itself."""
        return self._process.poll() is None

    def said(self) -> str:
        """The end of what it printed."""
        return self.log.read_text(errors="replace")[-SHOWN_OF_A_LOG:]

    def ask_to_stop(self) -> None:
        """Send it the signal to end, if it still runs."""
        if self.is_running():
            self._process.send_signal(signal.SIGTERM)

    def stop(self) -> None:
        """Ask it to end and wait; end it by force after 10 s."""
        self.ask_to_stop()
        try:
            self._process.wait(SHUTS_DOWN_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def wait_until_answers(program: Started, address: str, *, within: float = 30.0) -> None:
    """Wait until a GET of ``address`` gives 200. Raises RuntimeError when the program ended or took too long (s)."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline and program.is_running():
        if _answers(address):
            return
        time.sleep(LOOKS_EVERY)
    raise RuntimeError(f"Nothing answers at {address}. What was started there said:\n{program.said()}")


def stop_all(programs: Sequence[Started]) -> None:
    """End them all: all are asked first, so that waiting is done once."""
    for program in programs:
        program.ask_to_stop()
    for program in programs:
        program.stop()


def free_port() -> int:
    """A port nobody listens on, never the same twice in a process. Raises RuntimeError when none is found."""
    for port in random.sample(PORTS, TRIES):
        if port not in _given and _is_free(port):
            _given.add(port)
            return port
    raise RuntimeError(f"Of {TRIES} ports tried, none is free.")


def _is_free(port: int) -> bool:
    """Whether a program could listen on all addresses of this machine now."""
    with socket.socket() as probe:
        try:
            probe.bind(("", port))
        except OSError:
            return False
        return True


def _answers(address: str) -> bool:
    """Whether a GET gives 200 now."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(address, timeout=2) as answer:
            return bool(answer.status == 200)  # noqa: PLR2004 - HTTP's own number
    except (urllib.error.URLError, OSError):
        return False
