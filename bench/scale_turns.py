"""What people do in the chat, straight at the dialogs: a message or a press is one turn, begun as the bot begins it."""

import itertools
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from bench.activities import TENANT, colleague
from bench.campaigns import present
from bench.scale_fill import BOSS, COURIER, FIRST_OTHER, OPEN, Size
from bench.scale_gauge import Gauge
from cards import verbs
from cards.elements import Card
from cards.words import Say
from dialogs import buttons, conversation
from dialogs.turns import Desk, Turn
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.drives import DriveEntry
from domain.money import Money
from domain.people import Identity, Sender
from domain.reports import ReportSearch
from domain.weeks import week_of
from services import drives, exports, people, summaries
from services.ports import Address, Proven

AT_ONCE = 20
"""People whose weekly figures are prepared together: all there are in the small organization."""


class Believed:
    """Everybody is who they say (services.ports.SignIn)."""

    async def prove(self, who: Identity, channel_user_id: str, proof: Mapping[str, Any], where: Address) -> Proven:  # noqa: ARG002  # the port's form
        """Nothing has to be shown."""
        return Proven("")

    def is_proven(self, who: Identity) -> bool:  # noqa: ARG002  # the port's form
        """Always."""
        return True

    async def sign_out(self, who: Identity, channel_user_id: str) -> None:
        """Nothing was kept."""


@dataclass(slots=True)
class Office:
    """An organization of some size, whose people can be made to do things."""

    gauge: Gauge
    size: Size
    messages: Any = field(default_factory=itertools.count)
    today: date = field(default_factory=lambda: present().date())
    at: datetime = field(default_factory=present)

    async def begin(self, person: int) -> Turn:
        """A turn of somebody: who they are is looked up, as for every message."""
        who = colleague(person)
        sender = Sender(Identity(TENANT, who.object_id), who.name, "en-US", "UTC")
        address = Address(TENANT, "http://127.0.0.1:9/", who.conversation)
        greeted = await self.gauge.read(people.find_known, sender, address, at=self.at)
        if greeted is None:
            raise LookupError("a member is not known")
        desk = Desk(self.gauge, None, Believed(), None, None)  # type: ignore[arg-type]  # nothing here asks the outside
        told_in = f"bench-{next(self.messages)}"
        told = (told_in, f"29:{who.object_id}", greeted.talk)
        return Turn(desk, greeted.profile, sender, address, Say(), self.at, self.today, *told)

    async def says(self, person: int, text: str) -> Card:
        """Somebody types."""
        return _card(await conversation.answer(await self.begin(person), text))

    async def presses(self, person: int, verb: str, **facts: Any) -> Card:
        """Somebody presses."""
        return _card(await buttons.press(await self.begin(person), verb, facts))

    def other(self, turn: int) -> int:
        """Somebody else each time, from all over the table."""
        others = self.size.members - COURIER
        return COURIER + 1 + turn * 7919 % others


def _card(answer: Any) -> Card:
    if not isinstance(answer, Card):
        raise TypeError(f"a card was expected, not: {answer}")
    return answer


def miles(number: int) -> str:
    """A distance that is never the same twice: that would be asked about."""
    return f"{number % 9_000 / 100 + 5:.2f}"


async def log_some(office: Office, person: int, count: int) -> list[int]:
    """So many fresh drives of somebody, ready to report; their numbers."""
    number = next(office.messages)
    by = await office.gauge.read(lambda store: store.people.get_profile(person))
    told = [DriveEntry(office.today - timedelta(days=1), Distance(Decimal(miles(number * count + place)), Unit.MI),
                       destination="Acme", purpose="client visit", category=Category.BUSINESS, parking=Money(0))
            for place in range(count)]  # fmt: skip
    made = await office.gauge.run(drives.log, told, by=by, told_in=f"made-{number}", today=office.today, at=office.at)
    return [one.priced.drive.number for one in made]


Act = Callable[[Office, int, Any], Awaitable[object]]
Prepare = Callable[[Office, int], Awaitable[object]]


async def nothing(_office: Office, _turn: int) -> None:
    """Most turns need no preparation."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Something people do: its name in the table, what is made ready first (not measured), and the doing."""

    name: str
    act: Act
    prepare: Prepare = nothing


def typed(name: str, who: Callable[[Office, int], int], text: str) -> Kind:
    """Somebody types a text that changes nothing."""
    return Kind(name, lambda office, turn, _: office.says(who(office, turn), text))


def courier(_office: Office, _turn: int) -> int:
    """Who has most drives."""
    return COURIER


def other(office: Office, turn: int) -> int:
    """An ordinary member."""
    return office.other(turn)


def boss(_office: Office, _turn: int) -> int:
    """The administrator."""
    return BOSS


def _logs(who: Callable[[Office, int], int]) -> Act:
    return lambda office, turn, _: office.says(
        who(office, turn), f"{miles(next(office.messages))} miles to Acme yesterday, client visit"
    )


def _reports(who: Callable[[Office, int], int]) -> Act:
    return lambda office, turn, numbers: office.presses(who(office, turn), verbs.REPORT_SUBMIT, numbers=numbers)


def _five_of(who: Callable[[Office, int], int]) -> Prepare:
    return lambda office, turn: log_some(office, who(office, turn), 5)


async def _a_report(office: Office, turn: int) -> str:
    person = office.other(turn)
    numbers = await log_some(office, person, 5)
    await office.presses(person, verbs.REPORT_SUBMIT, numbers=numbers)
    return await office.gauge.read(lambda store: store.reports.of_person(person, limit=1)[0].key)


async def _weekly_figures(office: Office, turn: int, _: Any) -> None:
    first = FIRST_OTHER + turn * 7919 % max(office.size.members - FIRST_OTHER - AT_ONCE, 1)
    keys = range(first, first + AT_ONCE)
    known = await office.gauge.read(lambda store: store.people.known_among(keys))
    profiles = [known[key].profile for key in keys]
    await office.gauge.read(summaries.weekly_of_several, week_of(office.today).before(), profiles)


async def _export_page(office: Office, _turn: int, _: Any) -> None:
    begun = await office.begin(BOSS)
    within = ReportSearch(None, office.today - timedelta(days=60), office.today)
    await office.gauge.read(exports.reported_page, within, by=begun.profile, states=exports.COUNTING)


def kinds(today: date) -> Sequence[Kind]:
    """All that is measured."""
    month = f"{today:%B}"
    return (
        Kind("log a drive", _logs(other)),
        Kind("log a drive (20,000 drives)", _logs(courier)),
        typed("review", other, "review"),
        typed("review (20,000 drives)", courier, "review"),
        Kind("report 5 drives", _reports(other), _five_of(other)),
        Kind("report 5 drives (20,000 drives)", _reports(courier), _five_of(courier)),
        typed("my drives", other, "list my drives"),
        typed("my drives (20,000 drives)", courier, "list my drives"),
        typed("drives of a month (20,000 drives)", courier, f"list my drives in {month}"),
        typed("search a place (20,000 drives)", courier, "list my drives to Customer 77"),
        typed("explain (20,000 drives)", courier, f"explain #{OPEN}"),
        typed("my week (20,000 drives)", courier, "my week"),
        typed("status of reports (20,000 drives)", courier, "status of my reports"),
        typed("reported", boss, "reported"),
        typed("reported: all of a month", boss, f"reported in {month}"),
        typed("reported: of a person", boss, f"reported by {colleague(COURIER).mail}"),
        typed("reported: of a name", boss, "reported by Employee"),
        typed("resend: a name many have", boss, "resend emplo"),
        typed("reported: returned", boss, "show returned reports"),
        Kind(
            "approve a report", lambda office, _, key: office.presses(BOSS, verbs.REPORT_APPROVE, name=key), _a_report
        ),
        Kind("first page of an export", _export_page),
        typed("members", boss, "members"),
        typed("members who left", boss, "members who left"),
        Kind(f"weekly figures of {AT_ONCE}", _weekly_figures),
    )
