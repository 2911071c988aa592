"""Weekly summaries: whose is due, what it says, when somebody wants it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.deliveries import Policy, Priority, Template
from domain.drives import Drive, DriveSearch
from domain.members import Profile
from domain.money import Money
from domain.people import Person
from domain.priced import Priced
from domain.pricing import exactly
from domain.reports import Report, ReportState
from domain.summaries import CategoryLine, WeeklySummary, lines_of, sum_of, summarize, unit_of
from domain.weeks import SummaryTime, Week, next_due
from domain.work_hours import WorkHours
from services.drafts import queue_drafts
from services.drive_lists import MOST_PRICED, sums
from services.drives import between, usual
from services.pricing import as_reported, price_all
from services.work_hours import leanings_of
from storage.store import Store

BATCH = 64
"""Summaries that are queued in one transaction: few enough that a chat turn of the same moment hardly waits."""
NOTHING = "{}"
"""The figures of a week without drives."""
DAYS_UNTIL_STALE = 14
LATE = timedelta(days=1)
"""A summary later than this is merged into the newest one that is due."""


def weekly(store: Store, week: Week, *, by: Profile) -> WeeklySummary:
    """One's own week."""
    return weekly_of_several(store, week, [by])[by.person.id]


def weekly_of_several(store: Store, week: Week, people: Sequence[Profile]) -> dict[int, WeeklySummary]:
    """The week of each of several people, for their own eyes, in a fixed number of queries."""
    keys = [by.person.id for by in people]
    store.members.recall(keys)
    drives = store.weeks.drives(keys, week.before().monday, week.sunday)
    as_kept = as_reported(store, [one for each in drives.values() for one in each if one.is_reported])
    oldest = store.weeks.oldest_to_report(keys)
    reports = store.weeks.open_reports(keys)
    years = store.weeks.business_between(keys, week.sunday.replace(month=1, day=1), week.sunday)
    hours = store.work_hours.of_several(keys)
    found = {}
    for by in people:
        key = by.person.id
        summary = _summary(week, _priced(store, drives[key], as_kept, by), oldest.get(key), by)
        summary = _with_year(_with_reports(summary, reports[key]), years.get(key, 0))
        found[key] = _with_leanings(store, summary, hours[key], by) if key in hours else summary
    return found


def _with_leanings(store: Store, summary: WeeklySummary, hours: WorkHours, by: Profile) -> WeeklySummary:
    open_ones = [one.drive for one in summary.unclassified]
    return replace(summary, leanings=leanings_of(store, open_ones, hours, by=by))


def _with_year(summary: WeeklySummary, micrometres: int) -> WeeklySummary:
    return replace(summary, year=sum_of([exactly(micrometres)], summary.distance.unit))


def _priced(store: Store, drives: Sequence[Drive], as_kept: Mapping[int, Priced], by: Profile) -> list[Priced]:
    unreported = [drive for drive in drives if not drive.is_reported]
    priced = {one.drive.id: one for one in price_all(store, unreported, by=by, of_days=drives)}
    return [as_kept[drive.id] if drive.is_reported else priced[drive.id] for drive in drives]


def _summary(week: Week, priced: Sequence[Priced], oldest: date | None, by: Profile) -> WeeklySummary:
    drives = tuple(one for one in priced if one.drive.entry.on >= week.monday)
    return summarize(
        week,
        drives,
        before=tuple(one for one in priced if one.drive.entry.on < week.monday),
        oldest_unreported=oldest,
        organization=by.organization.name if by.is_member and by.organization is not None else "",
        unit=unit_of([one.drive for one in drives]),
    )


def _with_reports(summary: WeeklySummary, reports: Sequence[Report]) -> WeeklySummary:
    waiting = sum(report.state is ReportState.SUBMITTED for report in reports)
    return replace(summary, waiting=waiting, returned=sum(_came_back(report, summary.week) for report in reports))


def _came_back(report: Report, week: Week) -> bool:
    """Whether a report was returned in the week or since."""
    if report.state is not ReportState.RETURNED or report.decided_at is None:
        return False
    return report.decided_at.date() >= week.monday


@dataclass(frozen=True, slots=True)
class Period:
    """What any time came to; ``drives`` None: too many to price at once, so distances alone."""

    lines: Sequence[CategoryLine]
    drives: Sequence[Priced] | None


def period(store: Store, from_on: date, to_on: date, *, by: Profile) -> Period:
    """What one's own drives of some days came to."""
    unit = usual(store, by=by).unit
    lines = sums(store, DriveSearch(from_on, to_on), by=by, unit=unit) or []
    if sum(line.drives for line in lines) > MOST_PRICED:
        return Period(lines, None)
    drives = between(store, from_on, to_on, by=by)
    return Period(lines_of(drives, unit), drives)


def queue_due(store: Store, *, at: datetime) -> int:
    """Put the summaries that are due in the outbox, each week of each person once; how many were looked at."""
    due = store.summaries.due(at=at, limit=BATCH)
    if not due:
        return 0
    people = store.people.named({person_id for person_id, *_ in due})
    moved, queued = [], []
    for person_id, when, week, due_at in due:
        next_week, next_at = next_due(at, when)
        newest = week if at - due_at <= LATE else next_week.before()
        moved.append((person_id, next_week, next_at))
        queued.append((people[person_id], newest.monday.isoformat(), f"week:{newest.iso}:{person_id}"))
    store.outbox.queue_several(queued, Template.WEEKLY_SUMMARY, at=at, policy=Policy.HOLD, priority=Priority.CAMPAIGN)
    store.summaries.move_several(moved)
    days = {person_id: at.astimezone(ZoneInfo(when.zone)).date() for person_id, when, *_ in due}
    queue_drafts(store, days, people, at=at)
    return len(due)


def figures_of(summary: WeeklySummary) -> str:
    """The figures of a summary as text: drives, distance and amount by category."""
    figures = {line.category.value: [line.drives, str(line.distance), _told(line.amount)] for line in summary.lines}
    return json.dumps(figures)


def _told(amounts: Sequence[Money] | None) -> str:
    return "None" if amounts is None else " + ".join(map(str, amounts))


def keep_sent(store: Store, person_id: int, week: Week, *, figures: str, at: datetime) -> None:
    """Keep the figures of a summary that was sent: evidence of a weekly record."""
    store.summaries.keep_sent(person_id, week.monday, figures=figures, at=at)


def is_worth_sending(store: Store, summary: WeeklySummary, *, by: Profile) -> bool:
    """Whether there is something to say; that there is nothing is said once, not every week."""
    return (
        bool(summary.drives)
        or summary.oldest_unreported is not None
        or store.summaries.last_sent(by.person.id) != NOTHING
    )


def is_stale(week: Week, *, at: datetime) -> bool:
    """Whether the summary of a week would come after the next one was due everywhere."""
    return at.date() > week.sunday + timedelta(days=DAYS_UNTIL_STALE)


def time_of(store: Store, *, by: Person) -> SummaryTime:
    """When somebody's summary comes, or would come."""
    return store.summaries.find_time(by.id) or SummaryTime(zone=by.zone)


def pause(store: Store, *, by: Person, at: datetime) -> None:
    """Send no summaries until resumed."""
    _save(store, by, store.summaries.find_time(by.id) or SummaryTime(zone=by.zone), at, on=False)


def resume(store: Store, *, by: Person, at: datetime) -> SummaryTime:
    """Send summaries again."""
    when = store.summaries.find_time(by.id) or SummaryTime(zone=by.zone)
    _save(store, by, when, at, on=True)
    return when


def choose_time(store: Store, weekday: int, hour: time, *, by: Person, at: datetime) -> SummaryTime:
    """Have summaries sent on another weekday (Monday 1) or at another local time."""
    when = SummaryTime(weekday, hour, by.zone)
    _save(store, by, when, at, on=True)
    return when


def _save(store: Store, by: Person, when: SummaryTime, at: datetime, *, on: bool) -> None:
    week, due = next_due(at, when)
    store.summaries.save_time(by.id, when, week=week, due_at=due, on=on)
