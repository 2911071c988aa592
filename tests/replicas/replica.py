"""The bot as a process: started, killed, frozen, started again."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from aiohttp import ClientError, ClientSession

from bench.activities import Colleague, message

ROOT = Path(__file__).parent.parent.parent
STARTS_WITHIN = 30.0
CAP = 45


class Replica:
    """One process of the bot on a database; it ends with the test."""

    def __init__(self, database_url: str, log: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._settings = {
            "LOCAL": "1",
            "DATABASE_URL": database_url,
            "PORT": str(self.port),
            "SEND_RATE_CAP": f"{CAP}",
            "LOG_LEVEL": "WARNING",
        }
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        self.is_frozen = False
        self.is_up = False
        self.life = 0
        """How often it was interrupted: a turn that lasted across that may have failed."""

    async def start(self) -> None:
        """Start it and wait until it listens."""
        with self._log.open("ab") as lines:
            self._process = subprocess.Popen(  # noqa: ASYNC220  # begins in a moment
                [sys.executable, ROOT / "app.py"],
                env={**os.environ, **self._settings},
                cwd=ROOT,
                stdout=lines,
                stderr=lines,
            )
        until = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < until and self._process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    self.is_up = True
                    return
            await asyncio.sleep(0.05)
        raise RuntimeError(self._log.read_text()[-2000:])

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        self._interrupt()
        self._process.kill()
        self._process.wait()
        self._process = None

    def freeze(self) -> None:
        """Stop it in its tracks."""
        assert self._process is not None
        self._interrupt()
        self._process.send_signal(signal.SIGSTOP)
        self.is_frozen = True

    def thaw(self) -> None:
        """Let it go on as if nothing had been."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)
        self.is_frozen = False
        self.is_up = True

    def _interrupt(self) -> None:
        self.is_up = False
        self.life += 1

    def end(self) -> None:
        """Ask it to end, or make it."""
        if self._process is None:
            return
        if self.is_frozen:
            self.thaw()
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()


class Chatter:
    """People who write to every replica while all this happens. ``failed`` are turns a living replica did not take."""

    def __init__(self, replicas: list[Replica], service_url: str, who: list[Colleague]) -> None:
        self._replicas = replicas
        self._service_url = service_url
        self._who = who
        self.taken = 0
        self.failed: list[str] = []

    async def go_on(self) -> None:
        """Write until cancelled."""
        async with ClientSession() as session:
            while True:
                for replica, who in zip(self._replicas, self._who, strict=True):
                    if replica.is_up:
                        await self._write(session, replica, who)
                await asyncio.sleep(0.1)

    async def _write(self, session: ClientSession, replica: Replica, who: Colleague) -> None:
        said = message(who, "help", self._service_url)
        life = replica.life
        try:
            async with session.post(f"http://127.0.0.1:{replica.port}/api/messages", json=said) as answer:
                if answer.ok:
                    self.taken += 1
                elif replica.life == life:
                    self.failed.append(f"{answer.status}")
        except ClientError as error:
            if replica.life == life:
                self.failed.append(repr(error))
