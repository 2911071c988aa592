"""Whatever people log, report, recall and get back: an administrator's file holds nothing that was not reported."""

import io
import zipfile
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.errors import MileageError
from domain.exports import Form, Imprint, Scope, Wanted
from domain.imports import ReadRow
from files.papers import Papers
from services import belongings, drives, file_offers, imports, reports
from tests.exchange.test_import_rules import rolled_back
from tests.office import FABRIKAM, START, TODAY, entry

FORMS = (Form.CSV, Form.XLSX, Form.MILEIQ, Form.PAYROLL)
MONTH = (date(2026, 10, 1), date(2026, 10, 31))
ACTS = ("log", "report", "recall", "return", "approve", "delete", "import")

steps = st.lists(
    st.tuples(st.sampled_from(ACTS), st.sampled_from([0, 0, 0, 1, 2]), st.integers(0, 30)), min_size=8, max_size=40
)


class History:
    """Three drivers (the last one of another organization) and what each of their drives is called."""

    def __init__(self, office, call) -> None:
        self.call = call
        self.count = 0
        self.keys: dict[int, list[str]] = {0: [], 1: [], 2: []}
        self.office = office
        self.admins = (office.set_up("Ada"), office.set_up("Zoe", FABRIKAM))
        self.drivers = (
            office.member(self.admins[0], "Ana"),
            office.member(self.admins[0], "Ben"),
            office.member(self.admins[1], "Finn"),
        )

    def admin_of(self, who: int):
        return self.admins[1 if who == 2 else 0]

    def take(self, act: str, who: int, day: int) -> None:
        by = self.drivers[who]
        try:
            getattr(self, f"_{act}")(who, by, day)
        except MileageError:
            return  # whoever may not, does not

    def _log(self, who: int, by, day: int) -> None:
        self.count += 1
        place = f"Place{who}x{self.count}x"
        on = date(2026, 9, 25) + timedelta(days=day)
        one = entry(on=on, destination=place, miles=f"{self.count}.5")
        self.call(drives.log, [one], by=by, told_in=f"m{self.count}", today=TODAY, at=START)

    def _import(self, who: int, by, day: int) -> None:
        self.count += 1
        one = entry(on=date(2026, 10, 1) + timedelta(days=day % 30), destination=f"Place{who}x{self.count}x")
        staged = self.call(imports.stage, "MileIQ", [ReadRow(1, one)], by=by, today=TODAY, at=START)
        if day % 2:
            self.call(imports.confirm, staged.made.key, by=by, today=TODAY, at=START)

    def _report(self, who: int, by, day: int) -> None:
        numbers = [one.drive.number for one in self.call(reports.preview, by=by).included]
        chosen = [number for number in numbers if (number + day) % 2]
        self.keys[who].append(self.call(reports.submit, chosen, by=by, at=START).report.key)

    def _recall(self, who: int, by, day: int) -> None:  # as the others
        if self.keys[who]:
            self.call(reports.recall, self.keys[who][-1], by=by, at=START)

    def _return(self, who: int, by, day: int) -> None:  # as the others
        if self.keys[who]:
            self.call(reports.send_back, self.keys[who][-1], by=self.admin_of(who), at=START, reason="why?")

    def _approve(self, who: int, by, day: int) -> None:  # as the others
        if self.keys[who]:
            self.call(reports.approve, self.keys[who][-1], by=self.admin_of(who), at=START)

    def _delete(self, who: int, by, day: int) -> None:  # as the others
        self.call(drives.delete, day + 1, by=by, at=START)

    def reported_to(self, admin: int) -> set[str]:
        """The places an organization may know, straight from the reports in force."""
        found: set[str] = set()
        for who, keys in self.keys.items():
            if self.admin_of(who) is self.admins[admin]:
                for key in set(keys):
                    filed = self.call(lambda store, key=key: reports.find_filed(store, key))
                    if filed.report.state.value in {"submitted", "approved", "paid"}:
                        found |= {one.entry.destination for one in filed.drives}
        return found


def text_of(form: Form, content: bytes) -> str:
    """All the text in a file."""
    if form is not Form.XLSX:
        return content.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "\n".join(packed.read(name).decode() for name in packed.namelist())


@pytest.mark.parametrize("form", FORMS)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(steps=steps)
def test_an_administrators_file_holds_nothing_that_was_not_reported(once, form, steps):
    office, make = once
    with rolled_back(office) as call:
        history = make(call)
        for act, who, day in steps:
            history.take(act, who, day)
        every = {f"Place{who}x{number}x" for who in range(3) for number in range(1, history.count + 1)}
        for admin in range(2):
            told = told_to(call, history.admins[admin], Wanted(Scope.REPORTED, form, *MONTH))
            hidden = every - history.reported_to(admin)
            assert [place for place in hidden if place in told] == []
            for who, driver in enumerate(history.drivers):
                wanted = Wanted(Scope.REPORTED, form, *MONTH, driver.person.id)
                told = told_to(call, history.admins[admin], wanted)
                others = {place for place in every if not place.startswith(f"Place{who}x")}
                assert [place for place in hidden | others if place in told] == []


def told_to(call, admin, wanted: Wanted) -> str:
    """All an administrator learns by asking for a file: its text, or the words of the refusal."""
    try:
        found = call(file_offers.contents, wanted, by=admin)
    except MileageError as refusal:
        return str(refusal)
    imprint = Imprint("B", START, found.organization, found.country, found.year_starts)
    told = text_of(wanted.form, Papers().write(wanted, found.rows, imprint))
    assert wanted.form is Form.PAYROLL or all(row.entry.destination in told for row in found.rows)
    return told


@pytest.fixture
def once(office):
    """An office with the people made once; each history starts from there."""
    history = History(office, None)

    def make(call):
        history.call, history.count, history.keys = call, 0, {0: [], 1: [], 2: []}
        return history

    return office, make


def test_ones_own_everything_holds_nobody_elses(once):
    office, make = once
    with rolled_back(office) as call:
        history = make(call)
        for who in (0, 1, 2):
            history.take("log", who, 10)
            history.take("report", who, 0)
        for who in (0, 1, 2):
            content = Papers().pack(
                call(belongings.collect, by=history.drivers[who]), Imprint("B", START, "", "US", (1, 1))
            )
            told = text_of(Form.XLSX, content)
            assert f"Place{who}x" in told
            assert not any(f"Place{other}x" in told for other in {0, 1, 2} - {who})


@pytest.mark.parametrize("form", FORMS)
def test_a_driver_gets_no_file_of_what_was_reported(once, form):
    office, make = once
    with rolled_back(office) as call:
        history = make(call)
        history.take("log", 0, 10)
        history.take("report", 0, 0)
        with pytest.raises(MileageError, match="Only administrators"):
            call(file_offers.contents, Wanted(Scope.REPORTED, form, *MONTH), by=history.drivers[1])
        with pytest.raises(MileageError, match="Only administrators"):
            call(file_offers.keep, Wanted(Scope.REPORTED, form, *MONTH), by=history.drivers[1], at=START)
