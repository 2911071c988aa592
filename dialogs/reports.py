"""Reviewing what is unreported, reporting what the person chooses, taking a report back, and where reports stand."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cards import verbs
from cards.reports import my_reports_card, recalled_card, report_card
from cards.review import review_card
from dialogs.drive_targets import ALL, number_of, search_of
from dialogs.projects import charged
from dialogs.turns import Content, OnPress, OnText, Reply, Talk, Turn, named, numbered
from domain.commutes import CommuteMode, is_concerned
from domain.drives import Status
from domain.errors import MileageError
from domain.previews import Preview
from domain.reports import Filed, Report, ReportState
from language import Frame, Intent
from language.details import is_about_all, names_shown
from services import drive_lists, periods, reports
from services.transactions import Store

OF_DRIVES = ("drive", "drives", "review")
MOST_DRIVES = 500
"""Drives in one report."""


async def answer_submit(turn: Turn, frame: Frame) -> Content:
    """Show for reporting what was named: "submit those" are the drives shown last, "submit #12" is that one.

    "Report the Castle Rock trip" are the drives that go by that name; all are shown where none does.
    """
    numbers = await _going_by_name(turn, frame) or _numbers(turn, frame)
    if not numbers:
        return await answer_review(turn, frame)
    preview = await turn.run(
        lambda store: reports.preview_of_drives(store, numbers, by=turn.profile, at=turn.at), talk=_talk_of
    )
    if not preview.included and not preview.left_out:
        return turn.say("There is nothing left to report there. Type “review” to see what is open.")
    return _review(turn, preview)


def _numbers(turn: Turn, frame: Frame) -> list[int]:
    number = number_of(frame.slots)
    if frame.slots.keys() & {"date", "date_from", "project"}:
        return []
    shown = [one for one in turn.talk.get("numbers", []) if isinstance(one, int)] if names_shown(turn.said) else []
    return [number] if number is not None else shown if turn.talk.get("about") in OF_DRIVES else []


async def _going_by_name(turn: Turn, frame: Frame) -> list[int]:
    if not frame.slots.get("target_destination") or "project" in frame.slots:
        return []
    search = replace(search_of(frame.slots), status=Status.UNREPORTED)
    found = await turn.read(lambda store: drive_lists.find(store, search, by=turn.profile, limit=MOST_DRIVES))
    return [drive.number for drive in found]


async def answer_review(turn: Turn, frame: Frame) -> Content:
    """Show what could be reported: of the days or the project named, of all, or else of the period that is due."""
    from_on = frame.slots.get("date") or frame.slots.get("date_from")
    to_on = frame.slots.get("date") or frame.slots.get("date_to")
    if from_on is None and "project" not in frame.slots and not _asks_all(turn, frame):
        return await _review_due(turn)
    project = await charged(turn, frame.slots["project"]) if "project" in frame.slots else ""

    def work(store: Store) -> Preview:
        return reports.preview(store, by=turn.profile, from_on=from_on, to_on=to_on, at=turn.at, project=project)

    return _review(turn, await turn.run(work, talk=_talk_of))


def _asks_all(turn: Turn, frame: Frame) -> bool:
    return frame.slots.get("target") == ALL or is_about_all(turn.said)


async def _review_due(turn: Turn) -> Content:
    """Show what could be reported of the period that is due."""
    return _review(turn, await turn.run(lambda store: _due(store, turn), talk=_talk_of))


def _due(store: Store, turn: Turn) -> Preview:
    return periods.due_preview(store, by=turn.profile, today=turn.today, at=turn.at)


def _review(turn: Turn, preview: Preview) -> Content:
    organization = turn.profile.organization
    name = organization.name if organization is not None and turn.profile.is_member else ""
    return review_card(
        turn.say, preview, organization=name, today=turn.today, asks_commute=_asks_commute(turn, preview)
    )


def _asks_commute(turn: Turn, preview: Preview) -> bool:
    """Whether the commute would be deducted from a drive, were it known."""
    organization = turn.profile.organization
    if organization is None or not turn.profile.is_member or turn.profile.commute is not None:
        return False
    days = {one.drive.entry.on for one in preview.included if is_concerned(one.drive)}
    return any(organization.commute_on(on) is not CommuteMode.NONE for on in days)


def _talk_of(preview: Preview) -> Talk:
    return {"about": "review", "numbers": [one.drive.number for one in preview.included][:MOST_DRIVES]}


async def press_review(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Show what could be reported: of the period that is due, or of all days."""
    return await answer_review(turn, Frame(Intent.REVIEW, {"target": ALL} if "all" in data else {}))


async def press_submit(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Report the drives that were chosen on the review."""
    numbers, correcting = chosen(data)
    filed = await turn.run(
        lambda store: reports.submit(store, numbers, by=turn.profile, at=turn.at, correcting=correcting), talk=_about
    )
    done = turn.say("Reported to {organization}.", organization=filed.organization)
    return report_card(turn.say, filed, for_administrator=False, today=turn.today, done=done)


def _about(filed: Filed) -> Talk:
    return {"about": "report", "keys": [filed.report.key]}


def chosen(data: Mapping[str, Any]) -> tuple[list[int], list[tuple[int, int]]]:
    """The drives ticked on the review and the corrections as they were seen, else all that it showed.

    A refusal where nothing is ticked.
    """
    ticked = data.get("drives")
    names = [one for one in ticked.split(",") if one] if isinstance(ticked, str) else [*_all(data, "numbers")]
    names += [] if isinstance(ticked, str) else [*_all(data, "corrections")]
    if not names:
        raise MileageError("No drive is ticked. Tick the ones you want to report.")
    correcting = [str(one) for one in names if str(one).startswith("c")]
    numbers = [numbered({"number": one}, "number") for one in names if not str(one).startswith("c")]
    return numbers[:MOST_DRIVES], [_seen(one) for one in correcting[:MOST_DRIVES]]


def _all(data: Mapping[str, Any], name: str) -> list[object]:
    shown = data.get(name)
    return shown if isinstance(shown, list) else []


def _seen(name: str) -> tuple[int, int]:
    """The drive and the version of a correction among the ticks: ``c1042.3``."""
    number, _, version = name.removeprefix("c").partition(".")
    return numbered({"number": number}, "number"), numbered({"version": version}, "version")


async def press_recall(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Take one's own report back."""
    return await _recalled(turn, named(data, "name"))


async def _recalled(turn: Turn, key: str) -> Content:
    filed = await turn.run(lambda store: reports.recall(store, key, by=turn.profile, at=turn.at), talk=_about)
    return recalled_card(turn.say, filed)


async def answer_recall(turn: Turn, frame: Frame) -> Content:
    """Take back the report just talked about, or the only one that waits."""
    found = await turn.read(lambda store: reports.mine(store, by=turn.profile))
    waiting = [report for report in _of_days(found, frame) if report.state is ReportState.SUBMITTED]
    talked = [report for report in waiting if report.key in turn.talk.get("keys", [])]
    waiting = talked or waiting
    if not waiting:
        return turn.say("None of your reports is waiting for a decision, so there is nothing to take back.")
    if len(waiting) > 1:
        return my_reports_card(turn.say, waiting, title=turn.say("Which report do you want to take back?"))
    return await _recalled(turn, waiting[0].key)


async def press_show(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Show one of one's own reports, from a drive on."""
    key = named(data, "name")
    after = numbered(data, "after") if "after" in data else 0
    filed = await turn.run(lambda store: reports.get_own(store, key, by=turn.profile), talk=_about)
    return report_card(turn.say, filed, for_administrator=False, today=turn.today, after=after)


async def answer_status(turn: Turn, frame: Frame) -> Content:
    """Where one's reports stand; of some days only, if they were named. "Report" asks to, where something is open."""
    if turn.said.casefold().strip(" .!") == "report":
        preview = await turn.read(lambda store: _due(store, turn))
        if preview.included or preview.corrections:
            return await _review_due(turn)
    found = _of_days(await turn.read(lambda store: reports.mine(store, by=turn.profile)), frame)
    if not found:
        return turn.say("You have reported nothing there yet. Type “review” to see what is open.")
    await turn.remember({"about": "reports", "keys": [report.key for report in found[:5]]})
    if len(found) == 1:
        return await press_show(turn, {"name": found[0].key})  # type: ignore[return-value]  # shows a card, asks for no proof
    return my_reports_card(turn.say, found[:10], title=turn.say("Your reports"))


def _of_days(found: list[Report], frame: Frame) -> list[Report]:
    from_on = frame.slots.get("date") or frame.slots.get("date_from")
    to_on = frame.slots.get("date") or frame.slots.get("date_to") or from_on
    if from_on is None or to_on is None:
        return found
    return [report for report in found if report.from_on <= to_on and from_on <= report.to_on]


TEXTS: Mapping[Intent, OnText] = {
    Intent.REVIEW: answer_review,
    Intent.SUBMIT_DRIVES: answer_submit,
    Intent.RECALL_REPORT: answer_recall,
    Intent.REPORT_STATUS: answer_status,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.REVIEW: press_review,
    verbs.REPORT_SUBMIT: press_submit,
    verbs.REPORT_RECALL: press_recall,
    verbs.REPORT_SHOW: press_show,
}
