"""Whatever is done in whatever order: each drive is in one report at most, copies never change, money adds up.

The approved lines of a drive always come to its last approved version: a line is reversed once, exactly, or not at all.
"""

import shutil
import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from domain.corrections import STANDING
from domain.distances import Distance
from domain.drives import Drive
from domain.errors import MileageError
from domain.money import Money, total
from domain.reports import ReportedDrive, ReportState
from services import corrections, drives, reports, returns
from storage.engine import make_engine
from tests.office import TODAY, Office, entry

MAY_FOLLOW = {
    ReportState.SUBMITTED: {ReportState.APPROVED, ReportState.RETURNED, ReportState.RECALLED},
    ReportState.APPROVED: {ReportState.PAID},
    ReportState.RETURNED: set(),
    ReportState.RECALLED: set(),
    ReportState.PAID: set(),
}
HOLDING = (ReportState.SUBMITTED, ReportState.APPROVED, ReportState.PAID)
places = st.integers(0, 5)


class Reporting(RuleBasedStateMachine):
    """Each run on a copy of a migrated file."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(self.template, self.folder / "mileage.db")
        self.office = Office(make_engine(f"sqlite:///{self.folder / 'mileage.db'}"))
        self.ada = self.office.set_up()
        self.ana = self.office.member(self.ada, "Ana")
        self.states: dict[str, ReportState] = {}
        self.copies: dict[str, Any] = {}

    def attempt(self, service: Any, *arguments: Any, **facts: Any) -> Any:
        try:
            return self.office(service, *arguments, at=self.office.later(minutes=1), **facts)
        except MileageError:
            return None

    def key(self, place: int) -> str:
        return [*self.states, "no such key"][place % (len(self.states) + 1)]

    @rule(miles=st.integers(1, 1999))
    def log(self, miles: int) -> None:
        self.office.log(self.ana, entry(str(miles)))

    @rule(number=places)
    def edit(self, number: int) -> None:
        def change(one: Any) -> Any:
            return replace(one, purpose=f"{one.purpose}!")

        self.attempt(drives.edit, number, change, by=self.ana, today=TODAY)

    @rule(number=places)
    def delete(self, number: int) -> None:
        self.attempt(drives.delete, number, by=self.ana)

    @rule(number=places)
    def restore(self, number: int) -> None:
        self.attempt(drives.restore, number, by=self.ana)

    @rule(numbers=st.sets(places, min_size=1))
    def submit(self, numbers: set[int]) -> None:
        filed = self.attempt(reports.submit, numbers, by=self.ana)
        if filed is not None and filed.report.key not in self.states:
            self.states[filed.report.key] = filed.report.state
            self.copies[filed.report.key] = filed.drives

    @rule(number=places, miles=st.integers(1, 1999))
    def correct(self, number: int, miles: int) -> None:
        def change(one: Any) -> Any:
            return replace(one, distance=Distance(Decimal(miles), one.distance.unit))

        self.attempt(corrections.draft, number, change, by=self.ana, today=TODAY)

    @rule(number=places)
    def never_driven(self, number: int) -> None:
        self.attempt(corrections.cancel, number, by=self.ana)

    @rule(number=places)
    def leave_as_approved(self, number: int) -> None:
        self.attempt(corrections.drop, number, by=self.ana)

    @rule(numbers=st.sets(places), stale=st.integers(0, 1))
    def report_corrections(self, numbers: set[int], stale: int) -> None:
        found = self.office(reports.preview, by=self.ana).corrections
        seen = [(one.correction.drive.number, one.correction.version - stale) for one in found]
        filed = self.attempt(reports.submit, numbers, by=self.ana, correcting=seen)
        if filed is not None and filed.report.key not in self.states:
            self.states[filed.report.key] = filed.report.state
            self.copies[filed.report.key] = filed.drives

    @rule(place=places)
    def recall(self, place: int) -> None:
        self.attempt(reports.recall, self.key(place), by=self.ana)

    @rule(place=places)
    def approve(self, place: int) -> None:
        self.attempt(reports.approve, self.key(place), by=self.ada)

    @rule(place=places)
    def send_back(self, place: int) -> None:
        self.attempt(reports.send_back, self.key(place), by=self.ada, reason="Why?")

    @rule(place=places, lines=st.sets(st.integers(0, 3), min_size=1))
    def send_back_drives(self, place: int, lines: set[int]) -> None:
        key = self.key(place)
        some = [line.number for spot, line in enumerate(self.copies.get(key, ())) if spot in lines]
        filed = self.attempt(returns.send_back, key, some or [99], by=self.ada, reason="Which client?")
        if filed is not None:
            self.copies[key] = filed.drives

    @rule(place=places)
    def pay(self, place: int) -> None:
        self.attempt(reports.mark_paid, self.key(place), by=self.ada)

    @invariant()
    def all_is_as_it_should_be(self) -> None:
        self.states_follow_the_table_and_copies_never_change()
        self.a_drive_is_in_the_one_report_that_holds_it()
        self.approved_lines_come_to_the_last_approved_version()

    def states_follow_the_table_and_copies_never_change(self) -> None:
        for key, before in self.states.items():
            filed = self.office(reports.get_own, key, by=self.ana)
            now = filed.report.state
            assert now is before or now in MAY_FOLLOW[before]
            self.states[key] = now
            assert filed.drives == tuple(self.copies[key])
            assert filed.report.total == total(copy.total for copy in filed.counting) or not filed.counting
            assert filed.report.drives == len({copy.drive_id for copy in filed.counting})

    def lines(self, *states: ReportState) -> list[ReportedDrive]:
        return [
            copy
            for key, state in self.states.items()
            if state in states
            for copy in self.copies[key]
            if not copy.is_returned
        ]

    def drives(self) -> list[Drive]:
        return self.office(lambda store: store.belongings.drives(self.ana.person.id))

    def a_drive_is_in_the_one_report_that_holds_it(self) -> None:
        first = [line.drive_id for line in self.lines(*HOLDING) if line.original_id is None]
        reversed_lines = [line.original_id for line in self.lines(*HOLDING) if line.is_reversal]
        assert len(reversed_lines) == len(set(reversed_lines))
        for drive in self.drives():
            taken_back = [line for line in self.lines(*STANDING) if line.is_reversal and line.drive_id == drive.id]
            if not taken_back:
                assert drive.is_reported is (drive.id in first)

    def approved_lines_come_to_the_last_approved_version(self) -> None:
        standing = self.lines(*STANDING)
        for drive in self.drives():
            worth = total(line.total for line in standing if line.drive_id == drive.id)
            is_approved = self.office(corrections.standing_of, drive, by=self.ana).is_approved
            last = self.office(drives.get, drive.number, by=self.ana).total if is_approved else Money(0)
            assert worth == last, drive

    def teardown(self) -> None:
        self.office.engine.dispose()
        shutil.rmtree(self.folder)


def test_reports_in_any_order(sqlite_template):
    Reporting.template = sqlite_template
    run_state_machine_as_test(Reporting, settings=settings(max_examples=30, stateful_step_count=30, deadline=None))
