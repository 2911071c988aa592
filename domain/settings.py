"""What somebody chose for themselves."""

from dataclasses import dataclass
from datetime import time
from zoneinfo import available_timezones

from domain.distances import Unit
from domain.errors import MileageError
from domain.weeks import SummaryTime
from domain.work_hours import WorkHours


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's own settings: BCP-47 tag, IANA zone, whether and when the weekly summary comes.

    ``unit`` is the one meant where none is named; None: that of the last drive. ``has_drafts``: whether a draft of
    a report comes when a period is over. ``work_hours`` are kept by themselves.
    """

    locale: str
    zone: str
    has_summary: bool
    summary: SummaryTime
    unit: Unit | None = None
    has_drafts: bool = True
    work_hours: WorkHours | None = None


def check_zone(zone: str) -> str:
    """The IANA name of a zone, given as one or by its city; a refusal that shows an example."""
    wanted = zone.strip().replace(" ", "_").casefold()
    named = sorted(one for one in available_timezones() if one.casefold() == wanted)
    cities = sorted(one for one in available_timezones() if one.rpartition("/")[2].casefold() == wanted)
    if not wanted or not (named or cities):
        raise MileageError("I don't know the time zone {zone}. Name a city, such as Chicago or Madrid.", zone=zone)
    return (named or cities)[0]


def check_hour(at: time) -> time:
    """A time of day to the minute."""
    return at.replace(second=0, microsecond=0, tzinfo=None)
