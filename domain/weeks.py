"""Weeks: Monday to Sunday where the person is, and the instant a weekly message is due.

A week is named by its Monday. Date ranges are always (first day, last day), both inclusive.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Week:
    """The week that starts on ``monday``."""

    monday: date

    @property
    def sunday(self) -> date:
        """Its last day."""
        return self.monday + timedelta(days=6)

    @property
    def iso(self) -> str:
        """Its ISO name, such as ``2026-W47``."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02d}"

    def before(self) -> "Week":
        """The week before."""
        return Week(self.monday - timedelta(days=7))

    def after(self) -> "Week":
        """The week after."""
        return Week(self.monday + timedelta(days=7))


def week_of(on: date) -> Week:
    """The week a day lies in."""
    return Week(on - timedelta(days=on.weekday()))


@dataclass(frozen=True, slots=True)
class SummaryTime:
    """When somebody wants the summary of the week that ended: ISO weekday (Monday 1), local time, IANA zone."""

    weekday: int = 1
    at: time = time(8, 0)
    zone: str = "UTC"


def due_at(week: Week, when: SummaryTime) -> datetime:
    """The instant (UTC) at which the summary of ``week`` is due: the chosen weekday after its Sunday.

    A local time skipped by a clock change moves forward to when clocks resume; one that comes twice is the first.
    """
    local = datetime.combine(week.after().monday + timedelta(days=when.weekday - 1), when.at)
    return local.replace(tzinfo=ZoneInfo(when.zone), fold=0).astimezone(UTC)


def next_due(after: datetime, when: SummaryTime) -> tuple[Week, datetime]:
    """The first summary that falls due after an instant, with the week it is about."""
    week = week_of(after.astimezone(ZoneInfo(when.zone)).date()).before().before()
    while (due := due_at(week, when)) <= after:
        week = week.after()
    return week, due
