"""`make run`: the bot in LOCAL mode and two windows of Microsoft's own client, until Ctrl-C.

``PLAYGROUND=0`` starts the bot alone; ``PORT`` chooses its port.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack

from tools.node import ROOT, find_node, install_parts
from tools.playground import Window, demo_organization, open_window
from tools.processes import Started, free_port, stop_all, wait_until_answers

USUAL_PORT = 3978
EMPLOYEE = "Ana"
LOOKS_EVERY = 0.5
BOT_LOG = ROOT / "data" / "bot.log"

WHAT_TO_TYPE = """
Open the two windows, then:
  1. {admin:<6} set up
  2. {admin:<6} invite {mail}
  3. {employee:<6} press Get started, then Join
  4. {employee:<6} 23.4 miles to Acme yesterday, client visit, $4 parking
  5. {employee:<6} what's my rate?
  6. {employee:<6} review     and press Report: it arrives in the other window

The dashboard shows the same drives in the browser: {dashboard}

For trying out on this machine only: nobody is asked for a password, and the windows' ports are open to your network.
Ctrl-C ends all of it.
"""


def main() -> int:
    """Start everything, say where it is, wait for Ctrl-C; 1 when something did not start or ended by itself."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with ExitStack() as stack:
        started: list[Started] = []
        stack.callback(_stop, started)
        try:
            _start(started, stack)
            _watch(started)
        except KeyboardInterrupt:
            print("\nEnded.")
            return 0
        except (RuntimeError, OSError, subprocess.CalledProcessError) as problem:
            print(problem, file=sys.stderr)
    return 1


def _start(started: list[Started], stack: ExitStack) -> None:
    """Start the bot, and the windows unless they are not wanted; say where each is."""
    port = _port_of_the_bot()
    bot = f"http://127.0.0.1:{port}"
    environment = {**os.environ, "LOCAL": "1", "HOST": "127.0.0.1", "PORT": str(port)}
    BOT_LOG.parent.mkdir(exist_ok=True)
    started.append(Started((sys.executable, "app.py"), ROOT, environment, log=BOT_LOG))
    wait_until_answers(started[0], f"{bot}/healthz")
    print(f"\n{'The bot':<28} {bot}/api/messages   (its log: {BOT_LOG.relative_to(ROOT)})")
    if os.environ.get("PLAYGROUND", "1") == "0":
        print("Ctrl-C ends it.")
        return
    windows = _open_windows(bot, started, stack)
    for window, role in zip(windows, ("administrator", "employee"), strict=True):
        print(f"{f'{window.person.name} ({role})':<28} {window.address}")
    admin, employee = (window.person for window in windows)
    names = {"admin": f"{admin.first_name}:", "employee": f"{employee.first_name}:"}
    print(WHAT_TO_TYPE.format(mail=employee.mail, dashboard=f"{bot}/dashboard", **names))


def _open_windows(bot: str, started: list[Started], stack: ExitStack) -> Sequence[Window]:
    """One window for the administrator and one for the employee, both ready."""
    install_parts(for_tests=False)
    organization, node = demo_organization(), find_node()
    people = (organization.administrator, organization.person(EMPLOYEE))
    windows = [open_window(node, person, organization, bot) for person in people]
    for window in windows:
        stack.callback(shutil.rmtree, window.process.log.parent, ignore_errors=True)
        started.append(window.process)
    for window in windows:
        wait_until_answers(window.process, f"{window.address}/_debug/ping")
    return windows


def _watch(started: Sequence[Started]) -> None:
    """Wait until Ctrl-C raises KeyboardInterrupt. Raises RuntimeError when a program ends by itself before."""
    while all(program.is_running() for program in started):
        time.sleep(LOOKS_EVERY)
    said = "\n".join(program.said() for program in started if not program.is_running())
    raise RuntimeError(f"A program ended by itself. It said:\n{said}")


def _stop(started: Sequence[Started]) -> None:
    """End all of it; another Ctrl-C does not cut this short."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    stop_all(started)


def _port_of_the_bot() -> int:
    """The port asked for, else the usual one of bots, else any that is free."""
    asked = os.environ.get("PORT")
    if not asked:
        return free_port() if _is_taken(USUAL_PORT) else USUAL_PORT
    if not asked.isdecimal():
        raise RuntimeError(f"PORT must be a number, not {asked!r}.")
    if _is_taken(int(asked)):
        raise RuntimeError(f"Port {asked} is taken by another program. Choose another, or leave PORT out.")
    return int(asked)


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


if __name__ == "__main__":
    sys.exit(main())
