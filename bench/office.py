"""This bot with an organization in it: made once through the services, met once in chat, copied for every run."""

import itertools
import shutil
import sqlite3
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import delete, update

from bench.activities import TENANT, Colleague, colleague, message, posted, press
from bench.connector import FakeConnector
from bench.contestants import CROWD, Contestant
from bench.environments import BENCH
from bench.load import Turn, TurnFailedError
from bench.processes import Program, Running
from bench.wire import call
from domain.invitations import Prospect, Row
from domain.people import DirectoryPerson, Identity, Sender
from services import invitations, organizations, people
from services.ports import Address
from storage.engine import make_engine
from storage.migrate import migrate
from storage.outbox_tables import deliveries, digest_times, summary_times, tenant_gates
from storage.store import Store

SENTENCE = "{miles} miles to Acme yesterday, client visit"
CARD = "application/vnd.microsoft.card.adaptive"


@dataclass(frozen=True, slots=True)
class Shown:
    """A drive card in somebody's chat: the message it is in, and its first button."""

    activity_id: str
    action: Mapping[str, Any]


class Office:
    """A database with an administrator and joined employees, each of whom has a drive card in their chat."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._original = folder / "office.db"
        self._copies = itertools.count(1)
        self._shown: dict[str, Shown] = {}
        self._miles = itertools.count(10)

    def help(self) -> Contestant:
        """Everybody asks for help."""
        return Contestant("help", "this bot: help", program(self._copy()), _asks_help)

    def drive(self) -> Contestant:
        """Everybody logs a drive, each another distance; afterwards every one must be in the database."""
        database = self._copy()
        return Contestant("drive", "this bot: a drive", program(database), self._logs, _counts_drives(database))

    def press(self) -> Contestant:
        """Everybody presses the first button of their drive card."""
        return Contestant("press", "this bot: a card press", program(self._copy()), self._presses)

    async def open(self) -> None:
        """Set the organization up, join everybody, and have each log a first drive in the running bot."""
        furnish(f"sqlite:///{self._original}", [colleague(number) for number in range(CROWD + 1)])
        connector = FakeConnector()
        service_url = f"http://127.0.0.1:{await connector.start()}/"
        bot = Running(program(self._original), self._folder / "office.log")
        try:
            await bot.listening()
            caller = await call(bot.port)
            for number in range(1, CROWD + 1):
                who = colleague(number)
                reply = connector.next_message(who.conversation)
                await caller.ask(self._logs(who, service_url).request)
                self._shown[who.object_id] = _shown_in(await reply)
        finally:
            bot.stop()
            connector.close()

    def _copy(self) -> Path:
        copy = self._folder / f"run-{next(self._copies)}.db"
        shutil.copyfile(self._original, copy)
        return copy

    def _logs(self, who: Colleague, service_url: str) -> Turn:
        miles = f"{next(self._miles) % 99_000 / 100 + 1:.2f}"  # never the same twice: that would be asked about
        text = SENTENCE.format(miles=miles)
        return Turn(posted(message(who, text, service_url)), who.conversation, "Acme")

    def _presses(self, who: Colleague, service_url: str) -> Turn:
        shown = self._shown[who.object_id]
        pressed = press(who, dict(shown.action), service_url, shown.activity_id)
        return Turn(posted(pressed), who.conversation, CARD, in_answer=True)


def program(database: Path) -> Program:
    """This bot on a database file, as `python app.py` starts it."""
    environment = {"LOCAL": "1", "DATABASE_URL": f"sqlite:///{database}", "LOG_LEVEL": "WARNING"}
    return Program([sys.executable, BENCH.parent / "app.py"], environment, BENCH.parent)


def furnish(url: str, everybody: Sequence[Colleague]) -> None:
    """Make an organization of the first colleague and have all the others join it."""
    engine = make_engine(url)
    migrate(engine)
    at = datetime.now(UTC) - timedelta(days=30)  # noqa: TID251  # a month before the real present
    with engine.connect().execution_options(write=True) as connection, connection.begin():
        _join_all(Store(connection), everybody, at)
        for table in (deliveries, summary_times, digest_times):
            connection.execute(delete(table))  # what goes out by itself is measured elsewhere
        connection.execute(update(tenant_gates).values(wake_at=None))
    engine.dispose()


def _join_all(store: Store, everybody: Sequence[Colleague], at: datetime) -> None:
    met = [people.meet(store, Sender(_identity(who), who.name), _address(who), at=at) for who in everybody]
    organizations.set_up(store, by=met[0], name="Contoso", country="US", at=at)
    boss = store.people.get_profile(met[0].person.id)
    rows = [_row(who) for who in everybody[1:]]
    invitations.invite(store, rows, by=boss, at=at)
    for profile in met[1:]:
        offer = invitations.find_offer(store, by=store.people.get_profile(profile.person.id))
        if offer is None:
            raise TurnFailedError("somebody has no invitation")
        invitations.join(store, offer.invitation.key, by=profile.person, at=at)


def _identity(who: Colleague) -> Identity:
    return Identity(TENANT, who.object_id)


def _address(who: Colleague) -> Address:
    return Address(TENANT, "http://127.0.0.1:9/", who.conversation)


def _row(who: Colleague) -> Row:
    return Row(who.mail, Prospect.WILL_INVITE, DirectoryPerson(_identity(who), who.name, who.mail))


def _asks_help(who: Colleague, service_url: str) -> Turn:
    return Turn(posted(message(who, "help", service_url)), who.conversation, CARD)


def _shown_in(reply: dict[str, Any]) -> Shown:
    card = reply["attachments"][0]["content"]
    return Shown("1", card["actions"][0])


def _counts_drives(database: Path) -> Callable[[int], None]:
    def check(turns: int) -> None:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as kept:
            drives = kept.execute("SELECT count(*) FROM drives").fetchone()[0]
        if drives != turns + CROWD:
            raise TurnFailedError(f"{turns} drives were logged but {drives - CROWD} are in the database")

    return check
