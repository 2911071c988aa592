"""What was reported to an administrator's organization: looking, approving, returning with a reason, marking paid."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from cards import verbs
from cards.elements import Card
from cards.reported import reported_card, return_form
from cards.reports import report_card
from cards.words import Words
from dialogs import returns
from dialogs.turns import Content, OnPress, OnText, Reply, Turn, named, numbered
from domain.errors import MileageError
from domain.money import total
from domain.people import Person
from domain.projects import LONGEST_CODE
from domain.reports import ANY_REPORT, Filed, ReportSearch, ReportState
from language import Frame, Intent
from language.details import person_in, state_in
from services import projects, reporters, reports
from services.transactions import Store

MOST_AT_ONCE = 20
WAITING = (ReportState.SUBMITTED,)
DECIDED = (ReportState.SUBMITTED, ReportState.APPROVED, ReportState.RETURNED, ReportState.PAID)
STATES = {
    "waiting": WAITING,
    "submitted": WAITING,
    "approved": (ReportState.APPROVED,),
    "returned": (ReportState.RETURNED,),
    "paid": (ReportState.PAID,),
    "all": DECIDED,
}
TITLES = {
    "waiting": "Reports waiting for you",
    "submitted": "Reports waiting for you",
    "approved": "Approved reports",
    "returned": "Returned reports",
    "paid": "Paid reports",
    "all": "Reports",
}
NONE_THERE = {"waiting": "No report is waiting for you."}


async def answer_reported(turn: Turn, frame: Frame) -> Content:
    """List reports: those that wait, or those of a state, a person, a time."""
    person = await _find_person(turn, frame)
    from_on = frame.slots.get("date") or frame.slots.get("date_from")
    to_on = frame.slots.get("date") or frame.slots.get("date_to")
    told = frame.slots.get("state") or state_in(turn.said)
    project = str(frame.slots.get("project", ""))
    named_state = str(told or ("all" if person or from_on or project else "waiting"))
    place: dict[str, object] = {"state": named_state if named_state in STATES else "all"}
    if person is not None:
        place["person"] = person.identity.object_id
    if from_on is not None and to_on is not None:
        place |= {"from": from_on.isoformat(), "to": to_on.isoformat()}
    if project:
        place["project"] = await _charged(turn, project)
    return await _page(turn, place)


async def _charged(turn: Turn, told: str) -> str:
    """The code of the list that is meant; as it was told where it is on none (any more)."""
    code = await turn.read(lambda store: projects.find_on_list(store, told, by=turn.profile))
    return (code or told)[:LONGEST_CODE]


async def _find_person(turn: Turn, frame: Frame) -> Person | None:
    words = name_in(frame, turn.said)
    if not words:
        return None
    found = await turn.read(lambda store: reporters.meant(store, words, by=turn.profile))
    if not found:
        raise MileageError("Nobody called {name} has reported anything to you.", name=words)
    return found[0]


def name_in(frame: Frame, said: str) -> str:
    """The person a Frame names: a mail address or a name."""
    mails = frame.slots.get("emails") or ()
    said = said.replace(str(frame.slots.get("project_said", "\0")), "")
    return str(mails[0] if mails else frame.slots.get("name") or person_in(said))


async def press_page(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Turn the page of the list."""
    place = {name: data[name] for name in ("state", "person", "from", "to", "project") if name in data}
    return await _page(turn, place, after=named(data, "after") if "after" in data else "")


async def _page(turn: Turn, place: dict[str, object], *, after: str = "", done: Words | None = None) -> Card:
    state = str(place.get("state", "waiting"))
    whose = str(place.get("person", ""))
    states = STATES.get(state, WAITING)
    from_on, to_on, project = _day(place, "from"), _day(place, "to"), str(place.get("project", ""))[:LONGEST_CODE]

    def work(store: Store) -> reports.Waiting:
        person = reporters.find(store, whose, by=turn.profile) if whose else None
        if whose and person is None:
            return reports.Waiting([], has_older=False)
        within = ReportSearch(person.id if person else None, from_on, to_on, project)
        return reports.reported(store, by=turn.profile, states=states, within=within, after=after)

    found = await turn.run(
        work,
        talk=lambda found: {"about": "reports", "keys": [report.key for report, _ in found.reports]},
    )
    title = TITLES.get(state, "Reports") if found.reports else NONE_THERE.get(state, "There is no such report.")
    return reported_card(
        turn.say,
        found.reports,
        title=turn.say(title),
        place=place,
        older_than=found.reports[-1][0].key if found.has_older else None,
        is_first=not after,
        done=done or Words(""),
    )


def _day(place: Mapping[str, object], name: str) -> date | None:
    try:
        return date.fromisoformat(str(place[name])) if name in place else None
    except ValueError:
        raise MileageError("This card is incomplete. Please type what you want to do instead.") from None


def keys_in(data: Mapping[str, Any]) -> list[str]:
    """The reports a press is about: the ticked ones, or the one its card shows."""
    ticked = data.get("reports")
    keys = [key for key in ticked.split(",") if key] if isinstance(ticked, str) else []
    if not keys and "name" not in data:
        raise MileageError("No report is ticked. Tick the ones you mean.")
    return keys[:MOST_AT_ONCE] if keys else [named(data, "name")]


async def press_show(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Show a report with its drives, from a drive on."""
    key = keys_in(data)[0]
    after = numbered(data, "after") if "after" in data else 0
    filed = await turn.run(
        lambda store: reports.get_for_administrator(store, key, by=turn.profile),
        talk=lambda filed: {"about": "report", "keys": [filed.report.key]},
    )
    return report_card(turn.say, filed, for_administrator=True, today=turn.today, after=after)


async def press_approve(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Approve one report or several."""
    if (ask := await turn.prove()) is not None:
        return ask
    return await _approved(turn, keys_in(data))


async def _approved(turn: Turn, keys: Sequence[str]) -> Card:
    return await _decided(turn, keys, lambda store, key: reports.approve(store, key, by=turn.profile, at=turn.at))


async def _decided(turn: Turn, keys: Sequence[str], decide: Callable[[Store, str], Filed]) -> Card:
    filed = await turn.run(
        lambda store: [decide(store, key) for key in keys],
        talk=lambda filed: {"about": "report", "keys": [one.report.key for one in filed]},
    )
    if len(filed) == 1:
        return report_card(turn.say, filed[0], for_administrator=True, today=turn.today, done=turn.say("Done."))
    done = turn.say.many(
        "{count} report approved: {total}.",
        "{count} reports approved: {total}.",
        len(filed),
        total=total(one.report.total for one in filed),
    )
    return await _page(turn, {"state": "waiting"}, done=done)


async def press_ask_return(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Ask why a report goes back."""
    key = named(data, "name")
    filed = await turn.read(lambda store: reports.get_for_administrator(store, key, by=turn.profile))
    return return_form(turn.say, filed)


async def press_return(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Return a report with the reason that was given."""
    if (ask := await turn.prove()) is not None:
        return ask
    key, reason = named(data, "name"), str(data.get("reason", ""))
    if not reason.strip():
        filed = await turn.read(lambda store: reports.get_for_administrator(store, key, by=turn.profile))
        return return_form(turn.say, filed, wrong=turn.say("Please say why."))
    return await _returned(turn, key, reason)


async def _returned(turn: Turn, key: str, reason: str) -> Card:
    return await _decided(
        turn, [key], lambda store, key: reports.send_back(store, key, by=turn.profile, at=turn.at, reason=reason)
    )


async def press_paid(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Note that an approved report was paid out."""
    if (ask := await turn.prove()) is not None:
        return ask
    return await _paid(turn, named(data, "name"))


async def _paid(turn: Turn, key: str) -> Card:
    return await _decided(turn, [key], lambda store, key: reports.mark_paid(store, key, by=turn.profile, at=turn.at))


async def answer_approve(turn: Turn, frame: Frame) -> Content:
    """Approve the report that was named or just shown: at once for who has proven themselves, else by its button.

    A number is of one drive: its report is shown, and approved at once only where it holds no other.
    """
    if "number" in frame.slots:
        return await _approve_of(turn, int(frame.slots["number"]))
    filed = await _the_one(turn, frame, WAITING)
    if filed is None:
        return await answer_reported(turn, frame)
    if not turn.is_proven:
        return report_card(turn.say, filed, for_administrator=True, today=turn.today)
    return await _approved(turn, [filed.report.key])


async def _approve_of(turn: Turn, number: int) -> Content:
    filed = await turn.read(lambda store: returns.holding(store, turn, number))
    if len(filed.drives) == 1 and turn.is_proven:
        return await _approved(turn, [filed.report.key])
    await turn.remember({"about": "report", "keys": [filed.report.key]})
    return report_card(turn.say, filed, for_administrator=True, today=turn.today)


async def answer_return(turn: Turn, frame: Frame) -> Content:
    """Return the report that was named or just shown, or a drive by its number; ask for the reason if there is none."""
    if "number" in frame.slots:
        return await returns.answer(turn, int(frame.slots["number"]), reason=str(frame.slots.get("reason", "")))
    filed = await _the_one(turn, frame, WAITING)
    if filed is None:
        return await answer_reported(turn, frame)
    reason = str(frame.slots.get("reason", ""))
    if not reason or not turn.is_proven:
        return return_form(turn.say, filed, reason=reason)
    return await _returned(turn, filed.report.key, reason)


async def answer_paid(turn: Turn, frame: Frame) -> Content:
    """Mark the approved report that was named or just shown as paid; a number is of one drive, and names none."""
    filed = None if "number" in frame.slots else await _the_one(turn, frame, (ReportState.APPROVED,))
    if filed is None:
        return await answer_reported(turn, Frame(frame.intent, {**frame.slots, "state": "approved"}))
    if not turn.is_proven:
        return report_card(turn.say, filed, for_administrator=True, today=turn.today)
    return await _paid(turn, filed.report.key)


async def _the_one(turn: Turn, frame: Frame, states: Sequence[ReportState]) -> Filed | None:
    """The only report in some states that can be meant; None where there are none or several."""
    talked = turn.talk.get("keys", []) if turn.talk.get("about") == "report" else []
    person = await _find_person(turn, frame)

    def work(store: Store) -> Filed | None:
        if person is None and len(talked) == 1:
            filed = reports.get_for_administrator(store, str(talked[0]), by=turn.profile)
            return filed if filed.report.state in states else None
        within = ReportSearch(person.id) if person is not None else ANY_REPORT
        found = reports.reported(store, by=turn.profile, states=states, within=within, limit=2).reports
        if len(found) != 1:
            return None
        return reports.get_for_administrator(store, found[0][0].key, by=turn.profile)

    return await turn.read(work)


TEXTS: Mapping[Intent, OnText] = {
    Intent.REPORTED: answer_reported,
    Intent.APPROVE_REPORT: answer_approve,
    Intent.RETURN_REPORT: answer_return,
    Intent.MARK_PAID: answer_paid,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.REPORTED_PAGE: press_page,
    verbs.REPORTED_SHOW: press_show,
    verbs.REPORT_APPROVE: press_approve,
    verbs.REPORT_ASK_RETURN: press_ask_return,
    verbs.REPORT_RETURN: press_return,
    verbs.REPORT_PAID: press_paid,
}
