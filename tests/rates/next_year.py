"""A year that the shipped tables do not have, as a newer version would ship it."""

import shutil

from services import rate_tables

ROW = """
[[rate]]
from = {year}-01-01
to = {year}-12-31
categories = ["{category}"]
vehicles = ["car"]
amount = {amount}
authority = "Notice {year}"
source = "irs_announcement"
verified_on = 2026-12-20
"""


class Shelves:
    """The tables in a folder of a test's own, to which rows of the IRS can be added, as a newer version has them."""

    def __init__(self, folder, monkeypatch):
        self._folder = folder / "rates"
        shutil.copytree(rate_tables.FOLDER, self._folder)
        monkeypatch.setattr(rate_tables, "FOLDER", self._folder)

    def ship(self, *, year: int = 2027, **amounts: str) -> None:
        """Ship figures of categories: ``ship(business="0.78")``."""
        path = self._folder / "us.toml"
        rows = [ROW.format(year=year, category=category, amount=amount) for category, amount in amounts.items()]
        path.write_text(path.read_text().replace("[[note]]", "".join(rows) + "\n[[note]]", 1))
        rate_tables.SHELF.clear()
