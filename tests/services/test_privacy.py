"""An organization learns nothing that was not reported to it: not a count, not a total, not that somebody was there.

Random histories of several people in two organizations are played twice: as they were, and without everything that is
none of the organization's business. Every answer, refusal and message an administrator gets must be the same.
"""

import ast
import asyncio
import dataclasses
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from domain.commutes import CommuteMode, CommuteRule
from domain.digests import Digest
from domain.distances import Unit
from domain.errors import MileageError
from domain.exports import Form, Scope, Wanted
from domain.rates import Fixed
from domain.receipts import Pointer
from domain.reports import ANY_REPORT, ReportSearch, ReportState
from domain.weeks import week_of
from services import (
    announcements,
    audit,
    campaigns,
    commutes,
    digests,
    drives,
    exports,
    invitations,
    locks,
    long_files,
    members,
    organizations,
    people,
    programmes,
    projects,
    rate_changes,
    receipts,
    reporters,
    reports,
    returns,
    stand_ins,
    undelivered,
)
from storage.database import Database
from storage.engine import make_engine
from tests.delivery.post import Post
from tests.office import CONTOSO, TODAY, Office, chat, entry, object_id, sender, wanted
from tests.services.histories import AT_NIGHT, ELSEWHERE, HIDDEN, HIDDEN_CAR, PEOPLE, Step, World, steps

SERVICES = Path(__file__).parents[2] / "services"

ASKED = {
    "announcements.coming", "audit.recent", "campaigns.latest", "campaigns.progress", "commutes.plan",
    "digests.digest_of",
    "digests.is_worth_sending",
    "exports.payroll_rows", "exports.reported_page", "exports.reported_rows", "invitations.listed",
    "invitations.plan", "long_files.outline",
    "members.get_person", "members.listed", "members.meant", "members.standing",
    "locks.get",
    "members.waiting_reports", "organizations.candidate", "programmes.get", "rate_changes.listed",
    "projects.find", "projects.find_on_list",
    "rate_changes.plan_rate",
    "receipts.of_line", "receipts.of_report", "receipts.open_one",
    "reports.find_copy", "reports.get_for_administrator", "reports.reported", "reporters.meant",
    "reporters.find", "returns.find_waiting", "stand_ins.listed", "undelivered.recent",
}  # fmt: skip
"""What an administrator can ask; all of it is asked below."""

ACTS = {
    "campaigns.cancel", "campaigns.pause", "campaigns.resume", "campaigns.retry_failed", "commutes.set_rule",
    "file_offers.keep", "invitations.invite", "invitations.invite_again", "invitations.rescind",
    "invitations.resend", "inviting.keep", "inviting.get", "locks.set_days", "members.join_directly", "members.remove",
    "organizations.check_may_step_down", "organizations.know", "organizations.make_administrator",
    "organizations.remove_administrator", "programmes.require_project", "programmes.require_purpose",
    "programmes.set_periods",
    "stand_ins.appoint", "stand_ins.check_dates", "stand_ins.end", "stand_ins.end_all_of",
    "stand_ins.find_by_id", "stand_ins.find_meant", "stand_ins.meant",
    "projects.add", "projects.remove", "rate_changes.cancel_rate",
    "rate_changes.set_rate", "reminders.remind", "shared_places.save",
}  # fmt: skip
"""What an administrator can do; none of it reads drives (the refusals of ``set_rate`` rest on reported ones)."""

DATABASE_KEYS = {
    "id", "key", "person_id", "drive_id", "report_id", "organization_id", "invited_by", "actor_id", "decided_by",
    "original_id", "campaign_id", "granted_by", "before", "after", "activity_id", "number_of_person",
}  # fmt: skip
"""Surrogate keys never reach a screen as such; they count on over all organizations."""


def answers_in(world: World) -> dict[str, Any]:
    """All that Ada can find out."""
    found = {}
    for name, ask in questions(world):
        try:
            found[name] = told(ask())
        except MileageError as refusal:
            found[name] = f"refused: {refusal}"
    return found


def questions(world: World) -> Iterator[tuple[str, Callable[[], Any]]]:
    office, ada = world.office, world.ada

    def ask(name: str, detail: object, *arguments: Any, **facts: Any) -> tuple[str, Callable[[], Any]]:
        module, _, function = name.partition(".")
        service = getattr(MODULES[module], function)
        return f"{name} {detail}".strip(), lambda: office(service, *arguments, by=ada, **facts)

    year = ReportSearch(from_on=TODAY - timedelta(days=365), to_on=TODAY)
    new = rate_changes.NewRate(Fixed(Decimal("0.60"), Unit.MI, "GBP"), TODAY + timedelta(days=1))
    yield ask("announcements.coming", "", today=TODAY - timedelta(days=800))
    yield ask("audit.recent", "")
    yield ask("locks.get", "")
    for days in (-200, -1, 0, 1):
        rule = CommuteRule(CommuteMode.NONE, TODAY + timedelta(days=days))
        yield ask("commutes.plan", days, rule, today=TODAY)
    yield ask("programmes.get", "")
    yield ask("campaigns.latest", "")
    yield ask("campaigns.progress", "", 1)
    for week in (week_of(TODAY), week_of(TODAY).before()):
        yield ask("digests.digest_of", week.iso, week)
    yield ask("digests.is_worth_sending", "", Digest(week_of(TODAY), [], [], [], 0, [], None))
    yield ask("undelivered.recent", "")
    yield ask("stand_ins.listed", "")
    yield ask("invitations.listed", "", limit=50)
    yield ask("invitations.plan", "", wanted(*PEOPLE, *ELSEWHERE))
    yield ask("members.listed", "", limit=50)
    yield ask("rate_changes.listed", "")
    yield ask("rate_changes.plan_rate", "", new, today=TODAY, at=office.at)
    for state in ReportState:
        yield ask("reports.reported", state, states=[state], limit=50)
    yield from (of_project for project in ("P-0", "P-1", "p-2") for of_project in _of_project(ask, project))
    yield ask("reports.reported", "within", states=list(ReportState), within=year, limit=50)
    for within in (ANY_REPORT, year):
        yield ask("exports.reported_page", within == year, within)
        yield ask("exports.reported_rows", within == year, within)
        yield ask("exports.payroll_rows", within == year, within)
    reported = Wanted(Scope.REPORTED, Form.CSV, TODAY - timedelta(days=365), TODAY)
    yield ask("long_files.outline", "", reported)
    for name in (*PEOPLE, *ELSEWHERE):
        yield ask("reporters.meant", name, name)
        yield ask("reporters.find", name, object_id(name))
        yield ask("members.get_person", name, object_id(name))
        yield ask("members.meant", name, name)
        yield ask("organizations.candidate", name, object_id(name))
    for name in ("Ana", "Bob"):
        person = world.people[name].person
        yield ask("members.standing", name, person)
        yield ask("members.waiting_reports", name, person)
    for place, key in enumerate([*world.keys, "no such key"]):
        yield ask("reports.get_for_administrator", place, key)
        yield ask("reports.find_copy", place, key, 1)
        yield ask("receipts.of_report", place, key, limit=50)
        yield ask("receipts.of_line", place, key, 1)
        yield from (ask("receipts.open_one", f"{place} {one}", Pointer(key, one, 1)) for one in (1, 2, 3))
    for number in (1, 2, 3):
        yield ask("returns.find_waiting", number, number)


def _of_project(ask: Callable[..., tuple[str, Callable[[], Any]]], project: str) -> Iterator[Any]:
    within = ReportSearch(project=project)
    yield ask("reports.reported", project, states=list(ReportState), within=within, limit=50)
    yield ask("projects.find", project, project)
    yield ask("projects.find_on_list", project, project)


MODULES = {
    "announcements": announcements,
    "audit": audit,
    "campaigns": campaigns,
    "commutes": commutes,
    "digests": digests,
    "exports": exports,
    "invitations": invitations,
    "long_files": long_files,
    "locks": locks,
    "members": members,
    "organizations": organizations,
    "programmes": programmes,
    "projects": projects,
    "rate_changes": rate_changes,
    "receipts": receipts,
    "reporters": reporters,
    "reports": reports,
    "returns": returns,
    "stand_ins": stand_ins,
    "undelivered": undelivered,
}


def told(value: Any) -> Any:
    """An answer as plain values, without surrogate keys."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = ((one.name, getattr(value, one.name)) for one in dataclasses.fields(value))
        return {name: told(one) for name, one in fields if name not in DATABASE_KEYS or isinstance(one, Sequence)} | {
            "key": None
        }
    if isinstance(value, list | tuple):
        return [told(one) for one in value if not isinstance(one, int) or isinstance(one, bool)]
    if isinstance(value, dict):
        return {str(name): told(one) for name, one in value.items()}
    return value


def messages(world: World, database: Database) -> list[str]:
    """Every message Ada was sent, with the names of reports and invitations made alike."""
    post = Post(database)
    post.clock.at = world.office.at + timedelta(minutes=1)
    asyncio.run(post.all())
    sent = [content for to, content in post.messenger.sent if to == chat("Ada")]
    sent += [content for to, _, content in post.messenger.updated if to == chat("Ada")]
    with world.office.engine.connect() as connection:
        keys = [
            row[0]
            for table in ("reports", "invitations")
            for row in connection.exec_driver_sql(f"SELECT key FROM {table} ORDER BY id")
        ]
    texts = [json.dumps(content, sort_keys=True, ensure_ascii=False) for content in sent]
    for key in keys:
        texts = [text.replace(key, "KEY") for text in texts]
    return texts


def played(template: Path, folder: Path, history: Sequence[Step], *, with_private: bool) -> tuple[Any, list[str]]:
    folder.mkdir(exist_ok=True)
    path = folder / f"{with_private}.db"
    for leftover in folder.glob(f"{with_private}.db*"):
        leftover.unlink()
    shutil.copy(template, path)
    address = f"sqlite:///{path}"
    engine = make_engine(address)
    world = World(Office(engine))
    world.play(history, with_private=with_private)
    database = Database(address)
    seen = messages(world, database)
    answers = answers_in(world)
    database.close()
    engine.dispose()
    return answers, seen


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=steps)
def test_an_administrator_learns_only_what_was_reported(sqlite_template, tmp_path, history):
    as_it_was = played(sqlite_template, tmp_path / "was", history, with_private=True)
    without = played(sqlite_template, tmp_path / "without", history, with_private=False)
    for name, answer in without[0].items():
        assert as_it_was[0][name] == answer, name
    assert as_it_was[1] == without[1]
    assert HIDDEN not in f"{as_it_was}"
    assert repr(AT_NIGHT) not in f"{as_it_was}"
    assert HIDDEN_CAR not in f"{as_it_was}"


def test_the_worlds_differ_where_something_was_reported(sqlite_template, tmp_path):
    """The comparison can fail: a report makes a difference."""
    nothing = played(sqlite_template, tmp_path / "a", [], with_private=True)
    something = played(sqlite_template, tmp_path / "b", [Step("Ana", "report")], with_private=True)
    assert nothing[0]["exports.reported_rows False"] != something[0]["exports.reported_rows False"]
    assert len(something[1]) == len(nothing[1]) + 1


def test_a_correction_makes_a_difference_once_it_is_reported(sqlite_template, tmp_path):
    """The comparison can fail: a noted correction is nobody's business, a reported one is seen."""
    approved = [Step("Ana", "report"), Step("Ana", "approve")]
    noting = [*approved, Step("Ana", "draft", 12)]
    before = played(sqlite_template, tmp_path / "a", noting, with_private=False)
    noted = played(sqlite_template, tmp_path / "b", noting, with_private=True)
    reported = played(sqlite_template, tmp_path / "c", [*approved, Step("Ana", "correct", 12)], with_private=True)
    assert noted == before
    assert len(reported[0]["exports.reported_page False"]["rows"]) == 3
    assert len(reported[1]) == len(before[1]) + 1


def test_a_report_names_saved_places_and_never_where_they_are(sqlite_template, tmp_path):
    history = [Step("Ana", "save_place"), Step("Ana", "log"), Step("Ana", "save_trip"), Step("Ana", "report")]
    answers, sent = played(sqlite_template, tmp_path / "a", history, with_private=True)
    assert answers["exports.reported_rows False"][0]["entry"]["origin"] == "home"
    assert HIDDEN not in f"{answers} {sent}"


def test_a_receipt_makes_a_difference_once_it_is_reported(sqlite_template, tmp_path):
    """The comparison can fail: a receipt is nobody's business, one that is reported with its drive is seen."""
    reporting = [Step("Ana", "report_receipt")]
    with_it = played(sqlite_template, tmp_path / "a", reporting, with_private=True)
    without = played(sqlite_template, tmp_path / "b", [Step("Ana", "report")], with_private=True)
    assert with_it[0]["exports.reported_rows False"][0]["receipts"] == 1
    assert without[0]["exports.reported_rows False"][0]["receipts"] == 0
    private = [*reporting, Step("Ana", "remove_receipt"), Step("Ana", "log"), Step("Ana", "receipt")]
    is_known, is_not = (played(sqlite_template, tmp_path / "c", private, with_private=told) for told in (True, False))
    assert is_known == is_not
    assert is_known[0]["receipts.open_one 0 1"]["kind"] == "pdf"


def test_somebody_with_private_drives_alone_is_nobody_to_the_organization(sqlite_template, tmp_path):
    history = [Step("Dan", "log"), Step("Cem", "log"), Step("Cem", "report")]
    answers, _ = played(sqlite_template, tmp_path / "a", history, with_private=True)
    assert "I don't know" in answers["members.get_person Dan"]
    assert "I don't know" in answers["members.get_person Cem"]


def asking_for_administrators() -> set[str]:
    """The public functions of services that are for administrators alone, wherever the check stands in them."""
    found = set()
    for path in SERVICES.glob("*.py"):
        functions = [node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)]
        checking = {
            function.name
            for function in functions
            if any(isinstance(node, ast.Name) and node.id == "check_is_administrator" for node in ast.walk(function))
        }
        found |= {f"{path.stem}.{name}" for name in checking if not name.startswith("_")}
    return found


def test_everything_for_administrators_is_asked_or_known_to_read_no_drives():
    assert asking_for_administrators() - ASKED - ACTS == set()


def test_everything_said_to_be_asked_is_asked(sqlite_template, tmp_path):
    answers, _ = played(sqlite_template, tmp_path / "a", [Step("Ana", "report")], with_private=True)
    assert {name.split()[0] for name in answers} == ASKED


@pytest.mark.parametrize("name", sorted(ASKED))
def test_nobody_but_an_administrator_may_ask(office, name):
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    arguments: dict[str, tuple[Any, ...]] = {
        "invitations.plan": ([],),
        "campaigns.progress": (1,),
        "commutes.plan": (CommuteRule(CommuteMode.NONE, TODAY),),
        "digests.digest_of": (week_of(TODAY),),
        "digests.is_worth_sending": (Digest(week_of(TODAY), [], [], [], 0, [], None),),
        "members.get_person": ("Ana",),
        "members.meant": ("Ana",),
        "members.standing": (ana.person,),
        "members.waiting_reports": (ana.person,),
        "organizations.candidate": (object_id("Ana"),),
        "exports.reported_page": (ANY_REPORT,),
        "exports.reported_rows": (ANY_REPORT,),
        "exports.payroll_rows": (ANY_REPORT,),
        "reporters.meant": ("Ana",),
        "long_files.outline": (Wanted(Scope.REPORTED, Form.CSV, TODAY, TODAY),),
        "reporters.find": (object_id("Ana"),),
        "receipts.of_line": ("key", 1),
        "receipts.of_report": ("key",),
        "receipts.open_one": (Pointer("key", 1, 1),),
        "reports.get_for_administrator": ("key",),
        "reports.find_copy": ("key", 1),
        "returns.find_waiting": (1,),
        "projects.find": ("P-1",),
        "projects.find_on_list": ("P-1",),
        "rate_changes.plan_rate": (rate_changes.NewRate(Fixed(Decimal(1), Unit.MI, "USD"), date(2026, 12, 1)),),
    }
    every: dict[str, dict[str, Any]] = {
        "reports.reported": {"states": []},
        "receipts.of_report": {"limit": 10},
        "commutes.plan": {"today": TODAY},
        "rate_changes.plan_rate": {"today": TODAY, "at": office.at},
        "announcements.coming": {"today": TODAY},
    }
    facts = every.get(name, {})
    module, _, function = name.partition(".")
    for by in (ana, office.meet("Eve", CONTOSO)):
        with pytest.raises(MileageError, match="Only administrators"):
            office(getattr(MODULES[module], function), *arguments.get(name, ()), by=by, **facts)


def test_talk_of_a_stranger_is_not_kept_where_an_administrator_could_ask(office):
    """The audit records acts of administrators and answers to invitations, never what somebody does with drives."""
    ada = office.set_up()
    ana = office.member(ada, "Ana")
    before = office(audit.recent, by=ada)
    office(people.meet, sender("Ana"), chat("Ana"), at=office.later(days=1))
    office.log(ana, entry())
    office(drives.delete, 1, by=ana, at=office.at)
    assert office(audit.recent, by=ada) == before
