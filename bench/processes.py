"""A bot as a process of its own: started on its core, watched, stopped."""

import asyncio
import os
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

CORES = sorted(os.sched_getaffinity(0))
BOT_CORE = {CORES[0]}
LOAD_CORE = {CORES[-1]}
STARTS_WITHIN = 30.0
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Program:
    """How a bot is started: the command, what its environment has besides PORT, and where."""

    command: Sequence[str | Path]
    environment: Mapping[str, str]
    folder: Path


class Running:
    """A started process. ``started`` is when (time.perf_counter)."""

    def __init__(self, program: Program, log: Path) -> None:
        self.port = free_port()
        environment = {**os.environ, **program.environment, "PORT": str(self.port), "PYTHONUNBUFFERED": "1"}
        self.log = log
        self.started = time.perf_counter()
        with log.open("wb") as lines:
            self._process = subprocess.Popen(
                program.command, env=environment, cwd=program.folder, stdout=lines, stderr=subprocess.STDOUT
            )
        os.sched_setaffinity(self._process.pid, BOT_CORE)
        self._watch = psutil.Process(self._process.pid)

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    async def listening(self) -> None:
        """Wait until it takes connections. Raises RuntimeError when it ended or took too long."""
        while time.perf_counter() - self.started < STARTS_WITHIN and self._process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            await asyncio.sleep(0.005)
        raise RuntimeError(f"the bot did not start; it said:\n{self.log.read_text()[-3000:]}")

    def cpu_seconds(self) -> float:
        """CPU used since the start, user and system, all threads and children."""
        every = [self._watch, *self._watch.children(recursive=True)]
        return sum(times.user + times.system for times in (process.cpu_times() for process in every))

    def memory(self) -> float:
        """Resident memory now, in MB of 2^20 bytes."""
        return float(self._watch.memory_info().rss) / MEGABYTE

    def peak_memory(self) -> float:
        """The most resident memory it ever had, in MB of 2^20 bytes."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        kilobytes = status.partition("VmHWM:")[2].split()[0]
        return int(kilobytes) / 1024

    def stop(self) -> None:
        """Ask it to end; make it end after 10 s."""
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def free_port() -> int:
    """A port on loopback nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
