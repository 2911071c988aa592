"""Report periods: an administrator says of which reports are asked for; "the last period" becomes its days."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from cards.periods import periods_words
from dialogs import programmes
from dialogs.turns import Content, OnPress, OnText, Turn
from domain.errors import MileageError
from domain.periods import MONTHLY, Period, PeriodKind, ReportPeriod
from language import Frame, Intent
from services import programmes as settings

LAST = "last"


def periods_of(turn: Turn) -> ReportPeriod:
    """The periods of whom somebody reports to or administers; calendar months for anybody else."""
    organization = turn.profile.organization
    is_theirs = turn.profile.is_member or turn.profile.is_administrator
    return organization.periods if organization is not None and is_theirs else MONTHLY


def named(turn: Turn, said: str) -> Period:
    """The period somebody names: the present one, or the one before."""
    periods = periods_of(turn)
    present = periods.of(turn.today)
    return periods.before(present) if said == LAST else present


def settled(turn: Turn, frame: Frame) -> Frame:
    """A Frame with the days of the period it names."""
    if "period" not in frame.slots:
        return frame
    meant = named(turn, str(frame.slots["period"]))
    slots = {name: value for name, value in frame.slots.items() if name != "period"}
    return replace(frame, slots={**slots, "date_from": meant.first, "date_to": meant.last})


async def answer_periods(turn: Turn, frame: Frame) -> Content:
    """Ask for reports of other periods; asked without any, say what they are."""
    organization = turn.profile.organization
    if "is_other" in frame.slots:
        raise MileageError("Reports can be asked for every week, every two weeks, every month or every quarter.")
    if "kind" not in frame.slots:
        if organization is None or turn.profile.is_administrator:
            return await programmes.shown(turn)
        words = periods_words(turn.say, organization, turn.today)
        return turn.say("{organization} asks for reports: {periods}.", organization=organization.name, periods=words)
    if not turn.is_proven:
        return await programmes.shown(turn, done=turn.say("Choose it here and press Save."))
    periods = told(frame.slots, turn.today)
    await turn.change(lambda store: settings.set_periods(store, periods, by=turn.profile, at=turn.at))
    return await programmes.shown(turn, done=turn.say("Saved."))


def told(slots: Mapping[str, Any], today: date) -> ReportPeriod:
    """The periods that a message tells: of a kind, from a day on; else as the calendar has them."""
    kind = PeriodKind(slots["kind"])
    if "starts_on" in slots:
        return ReportPeriod(kind, slots["starts_on"])
    if "start_day" in slots:
        return ReportPeriod(kind, _on_day(today, int(slots["start_day"])))
    return ReportPeriod(kind, MONTHLY.start)


def _on_day(today: date, day: int) -> date:
    """The last such day of a month: the 31st of one that has it."""
    month = today.replace(day=1)
    while True:
        try:
            if (found := month.replace(day=day)) <= today:
                return found
        except ValueError:
            pass
        month = (month.replace(day=1) - date.resolution).replace(day=1)


TEXTS: Mapping[Intent, OnText] = {Intent.REPORT_PERIODS: answer_periods}
PRESSES: Mapping[str, OnPress] = {}
