"""Reading official tables: what is refused, and where it says the mistake is."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.categories import Category
from domain.rate_parsing import RateTableError, parse_table
from domain.rate_tables import Counts, Key, find_table, tax_year_of
from domain.rates import TaxYear
from tests.rates.tables import FILES, TABLES

HEAD = """\
name = "Test rates"
short = "TEST"
country = "TS"
unit = "km"
currency = "EUR"
year_starts = "01-01"
[vehicles]
car = ["car", "van"]
[sources]
gazette = "The official gazette"
"""
ROW = """\
[[rate]]
from = 2025-01-01
to = 2025-12-31
categories = ["business"]
vehicles = ["car"]
amount = 0.30
authority = "Decree 1"
source = "gazette"
verified_on = 2026-11-24
"""
OPEN = ROW.replace("from = 2025-01-01\nto = 2025-12-31\n", "from = 2026-01-01\n")
PENDING = OPEN.replace("amount = 0.30", "published = false")
BUSINESS = Key(Category.BUSINESS, "car")


def refused(text) -> tuple[int, str]:
    with pytest.raises(RateTableError) as refusal:
        parse_table("test", text)
    assert str(refusal.value).startswith(f"test.toml, line {refusal.value.line}: ")
    return refusal.value.line, refusal.value.problem


def line_of(text, words, *, last=False) -> int:
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith(words)]
    return lines[-1] if last else lines[0]


def test_a_table_with_a_closed_and_an_open_row():
    table = parse_table("test", HEAD + ROW + OPEN)
    assert [row.figure.amount for row in table.rows_of(BUSINESS)] == [Decimal("0.30")] * 2
    assert table.rows[0].source == "The official gazette"
    assert table.counts is Counts.EACH_KIND


def test_days_without_a_row_are_refused_at_the_row_after_them():
    text = HEAD + ROW + OPEN.replace("2026-01-01", "2026-01-02")
    line, problem = refused(text)
    assert line == line_of(text, "from", last=True)
    assert "days are missing" in problem
    assert "business car" in problem


def test_days_with_two_rows_are_refused_at_the_second():
    text = HEAD + ROW + OPEN.replace("2026-01-01", "2025-12-31")
    line, problem = refused(text)
    assert line == line_of(text, "from", last=True)
    assert f"overlaps the row of line {line_of(text, '[[rate]]')}" in problem


def test_the_order_of_rows_in_the_text_does_not_matter():
    assert parse_table("test", HEAD + OPEN + ROW).find(BUSINESS, date(2025, 5, 5)) is not None


def test_an_open_row_that_another_follows_is_refused():
    assert "overlaps" in refused(HEAD + ROW.replace("to = 2025-12-31\n", "") + OPEN)[1]


def test_an_end_that_nothing_follows_is_refused_at_the_end():
    line, problem = refused(HEAD + ROW)
    assert line == line_of(HEAD + ROW, "to")
    assert "nothing follows" in problem


def test_a_row_without_a_figure_stands_for_the_days_to_come():
    table = parse_table("test", HEAD + ROW + PENDING)
    row = table.find(BUSINESS, date(2030, 1, 1))
    assert row is not None
    assert not row.is_published


def test_a_row_without_a_figure_that_begins_late_leaves_a_gap():
    assert "nothing follows" in refused(HEAD + ROW + PENDING.replace("2026-01-01", "2026-01-02"))[1]


def test_an_announced_year_is_added_without_touching_the_row_that_waited_for_it():
    new = ROW.replace("2025", "2026").replace("0.30", "0.31")
    table = parse_table("test", HEAD + ROW + PENDING + new)
    found = [table.find(BUSINESS, date(year, 6, 1)) for year in (2025, 2026, 2027)]
    assert [row.figure.amount if row and row.is_published else None for row in found] == [
        Decimal("0.30"),
        Decimal("0.31"),
        None,
    ]


def test_an_announced_year_that_leaves_a_gap_is_refused():
    new = ROW.replace("2025", "2026").replace("2026-01-01", "2026-01-15")
    assert "days are missing" in refused(HEAD + ROW + PENDING + new)[1]


def test_two_rows_waiting_for_the_same_days_are_refused():
    assert "already" in refused(HEAD + ROW + PENDING + PENDING.replace("2026-01-01", "2027-01-01"))[1]


def test_a_series_without_any_figure_is_refused():
    assert "no figure at all" in refused(HEAD + PENDING)[1]


@pytest.mark.parametrize(
    ("old", "new", "at", "problem"),
    [
        ('source = "gazette"\n', "", "[[rate]]", "'source' must be a text"),
        ('source = "gazette"', 'source = ""', "source", "'source' must be a text"),
        ('source = "gazette"', 'source = "blog"', "source", "'blog' is not among [sources]"),
        ('authority = "Decree 1"\n', "", "[[rate]]", "'authority' must be a text"),
        ("verified_on = 2026-11-24\n", "", "[[rate]]", "'verified_on' must be a day"),
        ("verified_on = 2026-11-24", 'verified_on = "today"', "verified_on", "'verified_on' must be a day"),
        ("verified_on", "verifed_on", "verifed_on", "unknown key 'verifed_on'"),
        ("from = 2026-01-01", "from = 2026-01-01T00:00:00", "from", "'from' must be a day"),
        ("amount = 0.30", 'amount = "0.30"', "amount", "'amount' must be a number"),
        ("amount = 0.30", "amount = true", "amount", "'amount' must be a number"),
        ("amount = 0.30", "amount = nan", "amount", "at least zero"),
        ("amount = 0.30", "amount = -0.30", "amount", "at least zero"),
        ("amount = 0.30\n", "", "[[rate]]", "either 'amount' or 'tiers'"),
        ("amount = 0.30", "amount = 0.30\ntiers = [{ amount = 1 }]", "[[rate]]", "either 'amount' or 'tiers'"),
        ("amount = 0.30", "amount = 0.30\npublished = false", "published", "has no amount"),
        ("amount = 0.30", 'published = "no"', "published", "true or false"),
        ("amount = 0.30", "tiers = 3", "tiers", "must be a list of tables"),
        ("amount = 0.30", "tiers = [{ to = 5, amount = 1 }]", "tiers", "the last tier must have no 'to'"),
        ("amount = 0.30", "tiers = [{ amount = 1 }, { amount = 2 }]", "tiers", "tiers must rise"),
        ("amount = 0.30", "tiers = [{ to = 9, amount = 1 }, { to = 9, amount = 1 }, { amount = 1 }]", "tiers", "rise"),
        ("amount = 0.30", "tiers = []", "tiers", "tiers must rise"),
        ("amount = 0.30", "tiers = [{ amount = 1, upto = 2 }]", "tiers", "unknown key in a tier: upto"),
        ("amount = 0.30", "tiers = [{ amount = 1, plus = 2 }]", "tiers", "'plus' belongs to mode whole"),
        ("amount = 0.30", 'mode = "cap"\ntiers = [{ amount = 1 }]', "tiers", "tiers must rise"),
        ("amount = 0.30", 'mode = "flat"\namount = 1', "mode", "'mode' must be one of marginal, whole, cap"),
        ("amount = 0.30", 'amount = 1\nunit = "miles"', "unit", "'unit' must be one of mi, km"),
        ("amount = 0.30", 'amount = 1\ncurrency = "euro"', "currency", "three capital letters"),
        ("amount = 0.30", 'amount = 1\nconfidence = "high"', "confidence", "'confidence' must be one of"),
        ('categories = ["business"]', "categories = []", "categories", "must name something"),
        ('categories = ["business"]\n', "", "[[rate]]", "'categories' is missing"),
        ('categories = ["business"]', 'categories = ["business", "business"]', "categories", "nothing twice"),
        ('categories = ["business"]', 'categories = ["personal"]', "categories", "no category with a rate"),
        ('vehicles = ["car"]', 'vehicles = ["boat"]', "vehicles", "'boat' is not among [vehicles]"),
        ('vehicles = ["car"]', 'vehicles = "car"', "vehicles", "must be a list of texts"),
        ("from = 2026-01-01", "from = 2026-01-01\nto = 2025-01-01", "to", "'to' is before 'from'"),
    ],
)
def test_a_row_that_is_not_right_is_refused_with_its_line(old, new, at, problem):
    text = HEAD + OPEN.replace(old, new)
    line, said = refused(text)
    assert problem in said
    assert line == line_of(text, at, last=True)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('unit = "km"\n', "", "'unit' must be a text"),
        ('year_starts = "01-01"', 'year_starts = "02-29"', "a day every year has"),
        ('year_starts = "01-01"', 'year_starts = "January"', "a month and a day"),
        ('year_starts = "01-01"', 'year_starts = "01-01"\ncounts = "all"', "'counts' must be one of"),
        ('["car", "van"]', '["car", "Van"]', "lower case"),
        ('car = ["car", "van"]', 'car = ["car", "van"]\nvan = ["van"]', "of one kind only"),
        ('[vehicles]\ncar = ["car", "van"]\n', "", "[vehicles] must name"),
        ('short = "TEST"', 'short = "TEST"\nowner = "me"', "unknown key 'owner'"),
    ],
)
def test_a_table_that_is_not_right_is_refused(old, new, problem):
    assert problem in refused(HEAD.replace(old, new) + OPEN)[1]


def test_a_text_that_is_no_toml_is_refused_with_its_line():
    line, _ = refused(HEAD + "[[rate]]\nfrom = tomorrow\n")
    assert line == HEAD.count("\n") + 2


def test_rows_that_cannot_be_placed_are_refused():
    assert "[[rate]]" in refused("rate = [{}]\n" + HEAD)[1]
    assert "no [[rate]]" in refused(HEAD)[1]


def test_a_note_is_about_a_category_on_its_days():
    note = '[[note]]\ncategory = "business"\nfrom = 2026-02-01\nto = 2026-02-28\ntext = "Cold"\n'
    table = parse_table("test", HEAD + OPEN + note)
    days = [date(2026, 1, 31), date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 1)]
    assert [table.notes_on(Category.BUSINESS, on) for on in days] == [(), ("Cold",), ("Cold",), ()]
    assert "unknown key 'words'" in refused(HEAD + OPEN + note.replace("text", "words"))[1]


@pytest.mark.parametrize(
    ("key", "on", "year"),
    [
        ("us", date(2026, 12, 31), TaxYear(date(2026, 1, 1), date(2026, 12, 31))),
        ("uk", date(2026, 4, 5), TaxYear(date(2025, 4, 6), date(2026, 4, 5))),
        ("uk", date(2026, 4, 6), TaxYear(date(2026, 4, 6), date(2027, 4, 5))),
        ("au", date(2024, 2, 29), TaxYear(date(2023, 7, 1), date(2024, 6, 30))),
    ],
)
def test_the_tax_year_starts_where_the_authority_says(key, on, year):
    assert tax_year_of(TABLES[key], on) == year


def test_a_tax_year_is_named_as_people_name_it():
    assert tax_year_of(TABLES["us"], date(2026, 5, 5)).name == "2026"
    assert tax_year_of(TABLES["uk"], date(2026, 5, 5)).name == "2026-27"
    assert tax_year_of(TABLES["uk"], date(2099, 5, 5)).name == "2099-00"


@pytest.mark.parametrize(
    ("word", "key"),
    [("IRS", "us"), ("irs", "us"), ("US", "us"), ("gb", "uk"), ("UK", "uk"), ("hmrc", "uk"), ("XX", None)],
)
def test_a_table_is_found_by_any_of_its_names(word, key):
    found = find_table(TABLES.values(), word)
    assert (found.key if found else None) == key


def test_six_jurisdictions_are_shipped():
    assert set(TABLES) == {"us", "uk", "ca", "au", "ie", "fr"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_shipped_row_can_be_traced_and_every_series_is_whole(path):
    table = TABLES[path.stem]
    for row in table.rows:
        assert row.authority
        assert row.source
        assert row.verified_on >= date(2026, 9, 1)
    for key, rows in table.series.items():
        known = [row for row in rows if row.is_published]
        day = known[0].from_on
        while day < date(2028, 1, 1):
            found = table.find(key, day)
            assert found is not None
            assert found.holds(day)
            day = found.to_on + timedelta(days=1) if found.to_on else date(2028, 1, 1)
