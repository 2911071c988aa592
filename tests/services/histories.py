"""Random histories of several people in two organizations, to be played with and without what is private."""

import dataclasses
from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from domain.categories import Category
from domain.commutes import CommuteMode, CommuteRule
from domain.distances import Distance
from domain.errors import MileageError
from domain.periods import month_of
from domain.receipts import scan_of
from domain.work_hours import WorkHours
from services import (
    commutes,
    corrections,
    drives,
    locks,
    members,
    people,
    receipts,
    reports,
    returns,
    saved_places,
    saved_trips,
    shared_places,
    summaries,
    work_hours,
)
from tests.office import FABRIKAM, TODAY, Office, entry
from tests.pictures import pdf


@dataclasses.dataclass(frozen=True)
class Step:
    """Somebody does something. ``is_private``: it is none of the organization's business."""

    who: str
    act: str
    miles: int = 10
    days_ago: int = 0
    category: Category = Category.BUSINESS

    @property
    def is_private(self) -> bool:
        return self.act not in PUBLIC or (self.who in ELSEWHERE and self.act not in DECISIONS)


DECISIONS = ("approve", "return", "return_drive", "lock", "reopen")
"""Of Ada, whoever the step names."""
PUBLIC = ("report", "report_two", "report_receipt", "recall", "leave", "correct", *DECISIONS)
PRIVATE = (
    *("log", "edit", "delete", "restore", "classify", "pause", "talk", "weekly", "draft", "drop", "look"),
    *("save_place", "save_trip", "work_hours", "receipt", "remove_receipt"),
)
HIDDEN = "7 Hidden Lane"
"""Where everybody lives who saved the place: on no answer to an administrator."""
AT_NIGHT = time(3, 33)
"""When everybody drives: on no answer to an administrator."""
HIDDEN_CAR = "Batmobile"
"""What everybody drives: on no answer to an administrator."""
PUBLIC_PLACE = "1 Market Square"
"""The organization's place of the same name: whether anybody's own goes before is nobody's business."""
PEOPLE = ("Ana", "Bob", "Dan")
"""Dan was never invited: the organization must not even learn that he is there."""
ELSEWHERE = ("Cem",)

steps = st.lists(
    st.builds(
        Step,
        st.sampled_from([*PEOPLE, *ELSEWHERE]),
        st.sampled_from([*PUBLIC, *PRIVATE, *PRIVATE]),
        st.integers(1, 1900),
        st.integers(0, 300),
        st.sampled_from([Category.BUSINESS, Category.PERSONAL, Category.MEDICAL, Category.UNCLASSIFIED]),
    ),
    max_size=14,
)


class World:
    """Two organizations at work."""

    def __init__(self, office: Office) -> None:
        self.office = office
        office.at -= timedelta(days=340)
        self.ada = office.set_up("Ada", country="GB", locale="en-GB", zone="Europe/London")
        rule = CommuteRule(CommuteMode.PER_DAY, office.today)
        office(commutes.set_rule, rule, by=self.ada, today=office.today, at=office.at)
        self.bea = office.set_up("Bea", FABRIKAM, country="GB", locale="en-GB", zone="Europe/London")
        office(shared_places.save, "home", PUBLIC_PLACE, by=self.ada, at=office.at)
        self.people = {name: office.member(self.ada, name) for name in ("Ana", "Bob")}
        for name in ("Ana", "Bob"):
            self.people[name] = office(commutes.tell, Distance(Decimal(8)), by=self.people[name])
        self.people["Cem"] = office.member(self.bea, "Cem")
        office.at += timedelta(days=340)
        self.keys: list[str] = []

    def play(self, history: Sequence[Step], *, with_private: bool) -> None:
        for step in history:
            self.office.later(minutes=10)
            if with_private or not step.is_private:
                try:
                    getattr(self, f"_{step.act}")(step)
                except MileageError:
                    continue

    def _person(self, step: Step) -> Any:
        if step.who not in self.people:
            self.people[step.who] = self.office.meet(step.who)
        return self.office.now(self.people[step.who])

    def _log(self, step: Step) -> list[int]:
        on, by = TODAY - timedelta(days=step.days_ago), self._person(step)
        told = entry(
            str(step.miles),
            on,
            category=step.category,
            origin="home",
            project=f"P-{step.miles % 3}",
            began=AT_NIGHT,
            vehicle_name=HIDDEN_CAR,
        )
        return self.office.log(by, *self.office(saved_places.addressed, [told], by=by))

    def _save_place(self, step: Step) -> None:
        self.office(saved_places.save, "home", HIDDEN, by=self._person(step), at=self.office.at)

    def _work_hours(self, step: Step) -> None:
        hours = WorkHours(frozenset({step.miles % 7 + 1}), time(9), time(17))
        self.office(work_hours.save, hours, by=self._person(step), at=self.office.at)

    def _save_trip(self, step: Step) -> None:
        by = self._person(step)
        drive = self.office(drives.get, self._latest(step), by=by).drive
        self.office(saved_trips.save, f"run {step.miles}", drive, by=by, at=self.office.at)

    def _receipt(self, step: Step) -> None:
        """A receipt is sent and given to the last drive; another one waits."""
        by = self._person(step)
        self._keep(by, b"waits")
        self.office(receipts.attach, [self._keep(by, bytes((step.miles % 250,)))], self._latest(step), by=by)

    def _keep(self, by: Any, mark: bytes) -> str:
        return str(self.office(receipts.keep, scan_of(pdf(mark)), by=by, at=self.office.at).key)

    def _remove_receipt(self, step: Step) -> None:
        """Taken off whatever drive it is of, reported or not."""
        number, by = self._latest(step), self._person(step)
        for one in self.office(receipts.of_drive, number, by=by).receipts:
            self.office(receipts.remove, one.key, number, by=by, at=self.office.at)

    def _report_receipt(self, step: Step) -> None:
        """A new drive is reported with its receipt, and it alone."""
        person = self._person(step)
        if not person.is_member:
            raise MileageError("Not a member.")
        (number,) = self._log(replace(step, category=Category.BUSINESS))
        key = self._keep(person, b"reported %d" % step.miles)
        self.office(receipts.attach, [key], number, by=person)
        filed = self.office(reports.submit, [number], by=person, at=self.office.at)
        if step.who not in ELSEWHERE:
            self.keys.append(filed.report.key)

    def _latest(self, step: Step) -> int:
        found = self.office(drives.latest, by=self._person(step))
        return found[0].number if found else 0

    def _edit(self, step: Step) -> None:
        def change(one: Any) -> Any:
            return replace(one, purpose="something else", category=Category.BUSINESS)

        number, by = self._latest(step), self._person(step)
        self.office(drives.edit, number, change, by=by, today=TODAY, at=self.office.at)

    def _delete(self, step: Step) -> None:
        self.office(drives.delete, self._latest(step), by=self._person(step), at=self.office.at)

    def _restore(self, step: Step) -> None:
        self.office(drives.restore, 1, by=self._person(step), at=self.office.at)

    def _classify(self, step: Step) -> None:
        number, by = self._latest(step), self._person(step)
        self.office(drives.classify, [number], step.category, by=by, today=TODAY, at=self.office.at)

    def _pause(self, step: Step) -> None:
        self.office(summaries.pause, by=self._person(step).person, at=self.office.at)

    def _talk(self, step: Step) -> None:
        self.office(people.keep_talk, self._person(step).person, {"talk": step.miles}, at=self.office.at)

    def _weekly(self, _step: Step) -> None:
        self.office(summaries.queue_due, at=self.office.at + timedelta(days=9))

    def _report(self, step: Step) -> None:
        """A new drive is reported, and it alone."""
        person = self._person(step)
        if not person.is_member:
            raise MileageError("Not a member.")
        numbers = self._log(replace(step, category=Category.BUSINESS))
        filed = self.office(reports.submit, numbers, by=person, at=self.office.at)
        if step.who not in ELSEWHERE:
            self.keys.append(filed.report.key)

    def _approved(self, step: Step) -> int:
        """The number of the drive that was reported last by somebody and approved."""
        by = self._person(step)
        standing = [
            one.number
            for one in self.office(drives.latest, by=by)
            if self.office(corrections.standing_of, one, by=by).is_approved
        ]
        return standing[0] if standing else 0

    def _draft(self, step: Step) -> Any:
        """A correction is noted, changed, seen as it would be reported, and kept to oneself."""

        def change(one: Any) -> Any:
            return replace(one, distance=Distance(Decimal(step.miles), one.distance.unit))

        number, by = self._approved(step), self._person(step)
        return self.office(corrections.draft, number, change, by=by, today=TODAY, at=self.office.at)

    def _drop(self, step: Step) -> None:
        self.office(corrections.drop, self._approved(step), by=self._person(step), at=self.office.at)

    def _look(self, step: Step) -> None:
        self.office(reports.preview, by=self._person(step))

    def _correct(self, step: Step) -> None:
        """A correction is noted anew and reported, and it alone."""
        number, by = self._approved(step), self._person(step)
        self.office(corrections.drop, number, by=by, at=self.office.at)
        found = self._draft(step).correction
        seen = [(found.drive.number, found.version)]
        filed = self.office(reports.submit, [], by=by, at=self.office.at, correcting=seen)
        if step.who not in ELSEWHERE:
            self.keys.append(filed.report.key)

    def _report_two(self, step: Step) -> None:
        """Two new drives are reported together."""
        person = self._person(step)
        if not person.is_member:
            raise MileageError("Not a member.")
        numbers = [
            *self._log(replace(step, category=Category.BUSINESS)),
            *self._log(replace(step, category=Category.BUSINESS)),
        ]
        filed = self.office(reports.submit, numbers, by=person, at=self.office.at)
        if step.who not in ELSEWHERE:
            self.keys.append(filed.report.key)

    def _lock(self, step: Step) -> None:
        days = step.miles % 40 or None
        self.office(locks.set_days, days, by=self.ada, at=self.office.at)

    def _reopen(self, step: Step) -> None:
        month = month_of(TODAY - timedelta(days=step.days_ago))
        self.office(locks.reopen, month, by=self.ada, at=self.office.at)

    def _return_drive(self, _step: Step) -> None:
        key = self.keys[-1] if self.keys else ""
        lines = self.office(reports.get_for_administrator, key, by=self.ada).drives
        self.office(returns.send_back, key, [lines[0].number], by=self.ada, at=self.office.at, reason="Which client?")

    def _recall(self, step: Step) -> None:
        self.office(reports.recall, self.keys[-1] if self.keys else "", by=self._person(step), at=self.office.at)

    def _leave(self, step: Step) -> None:
        self.office(members.leave, by=self._person(step), at=self.office.at)

    def _approve(self, _step: Step) -> None:
        self.office(reports.approve, self.keys[0] if self.keys else "", by=self.ada, at=self.office.at)

    def _return(self, _step: Step) -> None:
        key = self.keys[-1] if self.keys else ""
        self.office(reports.send_back, key, by=self.ada, at=self.office.at, reason="Which client?")
