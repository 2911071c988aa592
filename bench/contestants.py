"""Who is measured and doing what: the bots, the turns each takes, and what proves a turn."""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.activities import Colleague, colleague, message, posted, press
from bench.environments import BENCH, python_of
from bench.load import Turn
from bench.processes import Program

CONCURRENCY = 16
CROWD = 48
"""People who write; each is one conversation, and three of them take turns on each connection."""

Speakers = Sequence[Iterator[Turn]]
Said = Callable[[Colleague, str], Turn]


@dataclass(frozen=True, slots=True)
class Contestant:
    """One line of the table."""

    name: str
    label: str
    program: Program
    said: Said
    """What a person says next; called for every turn (person, the connector's address)."""
    check: Callable[[int], None] = lambda _turns: None
    """Looks, after the bot has ended, whether it really did so many turns; raises TurnFailedError."""
    people: Sequence[Colleague] = field(default_factory=lambda: [colleague(n) for n in range(1, CROWD + 1)])

    def speakers(self, service_url: str) -> Speakers:
        """One endless conversation for each connection; nobody speaks on two."""
        shares = [self.people[start::CONCURRENCY] for start in range(CONCURRENCY)]
        return [self._conversation(share, service_url) for share in shares]

    def _conversation(self, share: Sequence[Colleague], service_url: str) -> Iterator[Turn]:
        for who in itertools.cycle(share):
            yield self.said(who, service_url)


def echo(name: str, label: str, environment: Mapping[str, str] | None = None) -> Contestant:
    """An echo bot of `bench/NAME` in its own environment."""
    return Contestant(f"{name} echo", label, _compared(name, environment or {}), _says_help)


def stock_press() -> Contestant:
    """The stock bot answering a press with a card, mended so that it can."""
    return Contestant("stock press", "a card press, stock botbuilder, mended", _compared("stock", {}), _presses_stock)


def _compared(name: str, environment: Mapping[str, str]) -> Program:
    return Program([python_of(name), BENCH / name / "bot.py"], environment, Path(BENCH.parent))


def _says_help(who: Colleague, service_url: str) -> Turn:
    return Turn(posted(message(who, "help", service_url)), who.conversation, "Echo: help")


def _presses_stock(who: Colleague, service_url: str) -> Turn:
    pressed = press(who, {"verb": "drives.edit", "data": {"v": 1}}, service_url, "1")
    return Turn(posted(pressed), who.conversation, "AdaptiveCard", in_answer=True)
