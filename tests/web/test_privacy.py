"""Nothing unreported of anyone reaches an administrator's address: not a word, not a number, not by its absence.

Two worlds differ in unreported drives alone. Every answer an administrator can get must be the same in both.
"""

import io
import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from domain.categories import Category
from domain.members import Profile
from services import drives, reports
from storage.database import Database
from tests.office import Office, entry
from tests.web.building import Building

SECRET = "Unreported"
FORMS = ("csv", "xlsx", "pdf", "mileiq", "payroll")

kept_back = st.lists(
    st.tuples(st.integers(1, 400), st.integers(0, 60), st.sampled_from(Category), st.booleans()), max_size=4
)
"""Drives that stay private: miles, days ago, category, and whether they are put in the trash again."""


def live(office: Office, private: dict[str, list[tuple[int, int, Category, bool]]]) -> Profile:
    """A history: two drivers who report some drives and keep others; its administrator."""
    ada = office.set_up()
    for name in ("Ana", "Ben"):
        driver = office.member(ada, name)
        keep(office, driver, private[name][:2])
        numbers = office.log(driver, entry("12", date(2026, 10, 5)), entry("30.5", date(2026, 10, 6)))
        keep(office, driver, private[name][2:])
        filed = office(reports.submit, set(numbers[:1]), by=driver, at=office.at + timedelta(minutes=1))
        office(reports.approve, filed.report.key, by=ada, at=office.at + timedelta(minutes=2))
        office(reports.submit, set(numbers[1:]), by=driver, at=office.at + timedelta(minutes=3))
        withdrawn = office.log(driver, entry("99", date(2026, 10, 7), destination=SECRET))
        taken = office(reports.submit, set(withdrawn), by=driver, at=office.at + timedelta(minutes=4))
        office(reports.recall, taken.report.key, by=driver, at=office.at + timedelta(minutes=5))
    return ada


def keep(office: Office, driver: Profile, private: list[tuple[int, int, Category, bool]]) -> None:
    for miles, ago, category, is_deleted in private:
        told = entry(
            str(miles), office.today - timedelta(days=ago), category=category, destination=SECRET, notes=SECRET
        )
        (number,) = office.log(driver, told)
        if is_deleted:
            office(drives.delete, number, by=driver, at=office.at)


async def everything_seen(building: Building, ada: Profile) -> dict[str, Any]:
    """All that an administrator can be told, report keys by their order (they are random)."""
    days: dict[str, Any] = {"from": "2026-01-01", "to": "2026-12-31"}
    listed = await building.ask("/api/reported", ada)
    keys = [one["key"] for one in listed["reports"]]
    seen = {
        "list": listed,
        "days": await building.ask("/api/reported", ada, **days),
        "waiting": await building.ask("/api/reported", ada, state="submitted"),
        "each": [await building.ask(f"/api/reported/{key}", ada) for key in keys],
        "me": await building.ask("/api/me", ada),
    }
    for form in FORMS:
        status, content, _ = await building.fetch("/api/export", ada, scope="reported", form=form, **days)
        assert status == 200, content
        seen[form] = words_of(form, content)
    return without_keys(seen, keys)


def words_of(form: str, content: bytes) -> str:
    if form == "pdf":
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    if form == "xlsx":
        book = load_workbook(io.BytesIO(content))
        return str([list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets])
    return content.decode("utf-8-sig")


def without_keys(seen: dict[str, Any], keys: list[str]) -> dict[str, Any]:
    told = {name: str(answer) for name, answer in seen.items()}
    for place, key in enumerate(keys):
        told = {name: text.replace(key, f"<report {place}>") for name, text in told.items()}
    return {name: re.sub(r"'before': \d+", "'before': n", text) for name, text in told.items()}


async def world(template: Path, folder: Path, private: dict[str, list[tuple[int, int, Category, bool]]]) -> Any:
    path = folder / "world.db"
    shutil.copy(template, path)
    database = Database(f"sqlite:///{path}")
    try:
        async with Building(database) as building:
            return await everything_seen(building, live(building.office, private))
    finally:
        database.close()


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ana=kept_back, ben=kept_back)
async def test_unreported_drives_change_nothing_an_administrator_can_see(sqlite_template, tmp_path, ana, ben):
    with_them = await world(sqlite_template, tmp_path, {"Ana": ana, "Ben": ben})
    without = await world(sqlite_template, tmp_path, {"Ana": [], "Ben": []})
    assert with_them == without
    assert SECRET not in str(with_them)


async def test_the_comparison_would_notice_a_drive_that_is_reported(building, own_database):
    ada = live(building.office, {"Ana": [], "Ben": []})
    before = await everything_seen(building, ada)
    building.report(building.office.meet("Ana"), *building.office.log(building.office.meet("Ana"), entry("5")))
    assert await everything_seen(building, ada) != before


async def test_an_administrators_own_addresses_hold_their_own_drives_alone(building):
    ada = live(building.office, {"Ana": [(5, 1, Category.BUSINESS, False)], "Ben": []})
    assert (await building.drives(ada))["drives"] == []
    assert (await building.ask("/api/reports", ada)) == {"visible": [], "returned": [], "recalled": []}
