"""Looking at drives: a list page by page, one of them, how an amount came about."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from cards import verbs
from cards.drive_lists import Shown, drives_page
from cards.drive_words import NOTHING
from cards.elements import Card
from cards.explanations import explained_card, explained_copy_card
from cards.words import Words
from dialogs.drive_targets import ask_which, meant, number_of, search_of
from dialogs.drives import about, shown_drive
from dialogs.projects import charged
from dialogs.reports import answer_review
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named
from domain.categories import Category
from domain.drives import DriveSearch, Place, Status
from domain.errors import MileageError
from domain.projects import LONGEST_CODE
from domain.reports import ReportedDrive
from language import Frame, Intent
from language.details import is_about_the_last, status_in
from services import drive_lists, drives, reports
from services.drive_lists import Page
from services.pricing import pricing_of_copy
from services.transactions import Store

LONGEST_WORDS = 100


async def answer_list(turn: Turn, frame: Frame) -> Content:
    """List one's own drives: all of them, or of some days, a place, a category."""
    slots = frame.slots
    category = Category(slots["category"]) if "category" in slots else None
    search = search_of({**slots, "target_destination": _words(slots)}, category=category)
    status = slots.get("status") or status_in(turn.said)
    if status:
        search = replace(search, status=Status(status))
    if "project" in slots:
        search = replace(search, project=await charged(turn, slots["project"]))
    if search == DriveSearch(status=Status.UNREPORTED) and _reports_by_period(turn):
        return await answer_review(turn, frame)
    is_last = slots.get("target") == "last" or is_about_the_last(turn.said)
    if number_of(slots) is not None or (is_last and search == DriveSearch()):
        found = await turn.read(lambda store: meant(store, turn, frame))
        return await shown_by_number(turn, found[0].number)
    return await _page(turn, search)


def _reports_by_period(turn: Turn) -> bool:
    """Whether the organization chose of which periods it asks for reports: "not reported" is of one of them, then."""
    organization = turn.profile.organization
    return turn.profile.is_member and organization is not None and organization.chosen_periods is not None


def _words(slots: Mapping[str, Any]) -> str:
    return str(slots.get("target_destination") or slots.get("destination") or "")[:LONGEST_WORDS]


async def shown_by_number(turn: Turn, number: int) -> Card:
    """A drive by its number, as it is now."""
    priced = await turn.run(lambda store: drives.get(store, number, by=turn.profile), talk=lambda one: about([one]))
    return await shown_drive(turn, priced)


async def press_page(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Turn the page of a list."""
    after = _place(named(data, "after")) if "after" in data else None
    before = _place(named(data, "before")) if "before" in data else None
    return await _page(turn, _search_in(data), after=after, before=before)


async def _page(turn: Turn, search: DriveSearch, *, after: Place | None = None, before: Place | None = None) -> Content:
    def work(store: Store) -> tuple[Page, Any]:
        page = drive_lists.page(store, search, by=turn.profile, after=after, before=before)
        unit = drives.usual(store, by=turn.profile).unit
        return page, drive_lists.sums(store, search, by=turn.profile, unit=unit)

    page, sums = await turn.run(work, talk=lambda found: about(found[0].drives))
    title = _title(turn, search)
    if not page.drives and page.newer is None and page.older is None:
        return turn.say("{title}: none.", title=title)
    shown = Shown(page.drives, _kept(search), newer=_name(page.newer), older=_name(page.older))
    return drives_page(turn.say, shown, title=title, sums=sums)


def _title(turn: Turn, search: DriveSearch) -> Words:
    say = turn.say
    days = say.period(search.from_on, search.to_on) if search.from_on and search.to_on else NOTHING
    parts = [
        days,
        Words(search.words),
        Words(search.project),
        say.show(search.category) if search.category else NOTHING,
        {Status.REPORTED: say("Reported"), Status.UNREPORTED: say("Not reported yet")}.get(search.status)
        if search.status
        else NOTHING,
    ]
    told = ", ".join(part for part in parts if part)
    return say("Your drives: {search}", search=told) if told else say("Your drives")


def _name(place: Place | None) -> str | None:
    return None if place is None else f"{place.on.isoformat()}:{place.id}"


def _place(name: str) -> Place:
    on, _, key = name.partition(":")
    try:
        return Place(date.fromisoformat(on), int(key[:18]))
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None


def _kept(search: DriveSearch) -> dict[str, str]:
    kept = {
        "from": search.from_on.isoformat() if search.from_on else "",
        "to": search.to_on.isoformat() if search.to_on else "",
        "category": search.category.value if search.category else "",
        "status": search.status.value if search.status else "",
        "words": search.words,
        "project": search.project,
    }
    return {name: value for name, value in kept.items() if value}


def _search_in(data: Mapping[str, Any]) -> DriveSearch:
    def told(name: str) -> str:
        return str(data.get(name, ""))[:LONGEST_WORDS]

    try:
        return DriveSearch(
            date.fromisoformat(told("from")) if told("from") else None,
            date.fromisoformat(told("to")) if told("to") else None,
            Category(told("category")) if told("category") else None,
            Status(told("status")) if told("status") else None,
            told("words"),
            told("project")[:LONGEST_CODE],
        )
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None


async def answer_explain(turn: Turn, frame: Frame) -> Content:
    """Show how the amount of a drive came about: of one's own, or of a copy in the report just looked at."""
    number = number_of(frame.slots)
    copy = None if number is None else await _find_copy(turn, number)
    if copy is not None:
        return explained_copy_card(turn.say, copy, pricing_of_copy(copy))
    found = await turn.read(lambda store: meant(store, turn, frame))
    if len(found) > 1:
        return await ask_which(turn, frame, found)
    priced = await turn.run(
        lambda store: drives.get(store, found[0].number, by=turn.profile), talk=lambda one: about([one])
    )
    return explained_card(turn.say, priced)


async def _find_copy(turn: Turn, number: int) -> ReportedDrive | None:
    """The copy an administrator means, in the report that was shown last."""
    keys = turn.talk.get("keys", []) if turn.talk.get("about") == "report" else []
    if not turn.profile.is_administrator or len(keys) != 1:
        return None
    return await turn.read(lambda store: reports.find_copy(store, str(keys[0]), number, by=turn.profile))


TEXTS: Mapping[Intent, OnText] = {
    Intent.LIST_DRIVES: answer_list,
    Intent.EXPLAIN_DRIVE: answer_explain,
}
PRESSES: Mapping[str, OnPress] = {verbs.DRIVES_PAGE: press_page}
