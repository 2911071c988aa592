"""Rows added to the official tables: read by the loader of the files, by administrators of the installation alone."""

from datetime import date
from decimal import Decimal
from time import perf_counter

import pytest

from domain.added_rates import NewRow, row_text
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.errors import MileageError
from domain.money import Money
from domain.rates import NotPublished, Rate
from services import added_rates, announcements, audit, rate_tables, rates
from services.rate_tables import refresh, shipped, tables
from tests.office import FABRIKAM, entry, identity

NOTICE = {"authority": "Notice 2027-02", "source": "https://www.irs.gov/tax-professionals/standard-mileage-rates"}
JANUARY, DECEMBER = date(2027, 1, 1), date(2027, 12, 31)
NAMED = frozenset({identity("Ada")})


@pytest.fixture(autouse=True)
def as_before():
    yield
    rate_tables.SHELF.clear()


@pytest.fixture
def ada(office):
    return office.set_up()


def row(figures="0.78", from_on=JANUARY, to_on=DECEMBER, *, categories=(Category.BUSINESS,), table="us", **facts):
    new = NewRow(categories, facts.pop("vehicle", "car"), figures, from_on, to_on, **{**NOTICE, **facts})
    return row_text(new, shipped()[table], verified_on=date(2026, 12, 20))


def adding(office, by, text, table="us", named=NAMED):
    added = office(added_rates.add, table, text, by=by, at=office.at, named=named)
    office(refresh)
    return added


def removing(office, by, number):
    removed = office(added_rates.remove, number, by=by, today=office.today, at=office.at, named=NAMED)
    office(refresh)
    return removed


def paid(office, by, on, **facts):
    return office(rates.my_rate, by=by, on=on, **facts)


def told(office, template="official_rate"):
    while office(announcements.tell_next, at=office.at):
        pass
    return sorted(name for name, found, state in office.queued(template) if state != "cancelled")


def test_a_row_says_what_the_file_would():
    assert row("0.55 up to 10000, then 0.25", table="uk", to_on=None).splitlines()[:8] == [
        "[sources]",
        'added = "https://www.irs.gov/tax-professionals/standard-mileage-rates"',
        "[[rate]]",
        "from = 2027-01-01",
        'categories = ["business"]',
        'vehicles = ["car"]',
        "tiers = [{ to = 10000, amount = 0.55 }, { amount = 0.25 }]",
        'authority = "Notice 2027-02"',
    ]
    assert 'mode = "cap"' in row("0.92 up to 5000", table="au")


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        ({"figures": "seventy"}, "write the figure"),
        ({"figures": ""}, "write the figure"),
        ({"figures": "0.55 then"}, None),
        ({"source": "  "}, "who published it"),
        ({"authority": ""}, "who published it"),
        ({"vehicle": "zeppelin"}, "which kind of vehicle"),
        ({"categories": ()}, "what the rate is for"),
    ],
)
def test_a_row_that_is_not_whole_is_refused(facts, problem):
    if problem is None:
        assert "amount = 0.55" in row(**facts)
        return
    with pytest.raises(MileageError, match=problem):
        row(**facts)


@pytest.mark.parametrize("gap", ["\n", "\n , ", ", "])
def test_figures_with_long_gaps_are_read_in_the_time_their_length_takes(gap):
    started = perf_counter()
    with pytest.raises(MileageError, match="write the figure"):
        row(f"0.78{(gap * 2000)[:2000]}x")
    assert perf_counter() - started < 0.5
    assert "tiers" in row("0.55 up to\n\n 10000 ,\n then \n 0.25")


def test_words_cannot_break_out_of_their_place():
    text = row(authority='x"\n[[rate]]\nfrom = 1990-01-01', source="a\x00b\\")
    assert text.count("[[rate]]") == 2
    assert text.count("\n[[rate]]") == 1


@pytest.mark.parametrize(
    ("text", "table", "problem"),
    [
        (row(from_on=date(2026, 12, 1)), "us", "overlaps the row of line"),
        (row(from_on=date(2027, 2, 1)), "us", "days are missing"),
        (row(from_on=date(2027, 2, 1), to_on=JANUARY), "us", "'to' is before 'from'"),
        (row().replace('source = "added"', 'source = "nowhere"'), "us", "is not among"),
        (row().replace('source = "added"\n', ""), "us", "'source' must be a text"),
        (row().replace("[[rate]]", "[[rate]]\ncolour = 1"), "us", "unknown key"),
        (row() + row().replace("[sources]", "[other]"), "us", "added"),
        ("[[rate", "us", "Line 1"),
        (row("78"), "us", "looks like a slip"),
        (row(categories=[Category.CHARITY], to_on=None), "uk", "HMRC has no rate for charity car"),
        (row(to_on=DECEMBER, table="uk"), "uk", "nothing follows"),
        (row().replace("amount = 0.78", "published = false"), "us", "needs a figure"),
        (row("0.5 up to 100, then 0.4 up to 50"), "us", "the last tier must have no"),
    ],
)
def test_the_loader_refuses_what_it_refuses_in_a_file(office, ada, text, table, problem):
    with pytest.raises(MileageError, match=problem):
        adding(office, ada, text, table)
    assert office(added_rates.listed, by=ada, named=NAMED) == []


def test_drives_of_the_new_days_are_paid_by_it_wherever_the_table_is_followed(office, ada):
    ana = office.member(ada, "Ana")
    assert isinstance(paid(office, ana, JANUARY), NotPublished)
    added = adding(office, ada, row())
    found = paid(office, ana, JANUARY)
    assert isinstance(found, Rate)
    assert (found.figure.amount, found.to_on) == (Decimal("0.78"), DECEMBER)
    assert found.official is not None
    assert found.official.authority == "Notice 2027-02"
    assert paid(office, ana, date(2026, 12, 31)).figure.amount == Decimal("0.76")
    assert isinstance(paid(office, ana, date(2028, 1, 1)), NotPublished)
    assert added.row.source == NOTICE["source"]
    estimate = office(rates.estimate, Distance(Decimal(100), Unit.MI), by=ana, on=JANUARY)
    assert estimate.pricing.amount == Money(7800)


def test_a_row_that_begins_ends_the_one_that_held_until_further_notice(office):
    bea = office.set_up("Bea", country="GB")
    office.later(days=200)
    office(added_rates.add, "uk", row("0.56 up to 10000, then 0.26", date(2027, 4, 6), None, table="uk"), by=bea,
           at=office.at, named=frozenset({bea.person.identity}))  # fmt: skip
    office(refresh)
    before, after = (paid(office, office.member(bea, name), on) for name, on in
                     (("Ana", date(2027, 4, 5)), ("Ben", date(2027, 4, 6))))  # fmt: skip
    assert (before.figure.amount, before.to_on) == (Decimal("0.55"), date(2027, 4, 5))
    assert (after.figure.amount, after.to_on) == (Decimal("0.56"), None)
    answers = rates.official_rates("uk", 2027)
    assert [answer.from_on for answer in answers] == [JANUARY, date(2027, 4, 6)]


def test_only_those_whom_the_settings_name_may(office, ada):
    bea = office.set_up("Bea", FABRIKAM)
    for act in (
        lambda: adding(office, bea, row()),
        lambda: office(added_rates.plan, "us", row(), by=bea, at=office.at, named=NAMED),
        lambda: office(added_rates.listed, by=bea, named=NAMED),
        lambda: removing(office, bea, 1),
    ):
        with pytest.raises(MileageError, match="administrators of this installation"):
            act()
    with pytest.raises(MileageError, match="administrators of this installation"):
        adding(office, ada, row(), named=frozenset())


def test_the_same_row_twice_is_added_once_and_told_once(office, ada):
    office.member(ada, "Ana")
    first, second = adding(office, ada, row()), adding(office, ada, row())
    assert first.kept.id == second.kept.id
    assert told(office) == ["Ada", "Ana"]
    assert [act.event.action for act in office(audit.recent_acts, by=ada)].count("official_rate.add") == 1


def test_who_added_it_and_what_is_in_the_audit(office, ada):
    adding(office, ada, row())
    removing(office, ada, 1)
    acts = [(act.event.action, act.event.after or act.event.before) for act in office(audit.recent_acts, by=ada)]
    assert acts[0] == ("official_rate.remove", "0.78 USD per mi from 2027-01-01 to 2027-12-31 (business, car)")
    assert acts[1] == ("official_rate.add", "0.78 USD per mi from 2027-01-01 to 2027-12-31 (business, car)")


def test_it_can_be_taken_back_until_it_begins_and_who_heard_of_it_hears_that(office, ada):
    ana = office.member(ada, "Ana")
    adding(office, ada, row())
    assert told(office) == ["Ada", "Ana"]
    with office.engine.begin() as connection:
        connection.exec_driver_sql(
            f"UPDATE deliveries SET state = 'sent' WHERE template = 'official_rate' AND person_id = {ana.person.id}"
        )
    removing(office, ada, 1)
    assert isinstance(paid(office, ana, JANUARY), NotPublished)
    assert (told(office), told(office, "official_rate_withdrawn")) == (["Ana"], ["Ana"])
    with pytest.raises(MileageError, match="can't find that row"):
        removing(office, ada, 1)
    adding(office, ada, row())
    assert told(office) == ["Ada", "Ana", "Ana"]


def test_it_stays_once_drives_are_paid_by_it(office, ada):
    adding(office, ada, row())
    office.later(days=70)
    with pytest.raises(MileageError, match="in force since"):
        removing(office, ada, 1)


def test_a_row_that_another_goes_on_from_stays(office, ada):
    adding(office, ada, row())
    adding(office, ada, row("0.80", date(2028, 1, 1), date(2028, 12, 31)))
    with pytest.raises(MileageError, match="Row 2 goes on"):
        removing(office, ada, 1)
    removing(office, ada, 2)
    removing(office, ada, 1)


def test_a_newer_version_that_has_the_row_goes_before_and_tells_nobody_again(office, ada, shelves):
    office.member(ada, "Ana")
    adding(office, ada, row())
    assert told(office) == ["Ada", "Ana"]
    shelves.ship(business="0.78")
    office(announcements.notice, at=office.at)
    office(refresh)
    assert told(office) == ["Ada", "Ana"]
    assert tables()["us"].rows == shipped()["us"].rows
    [one] = office(added_rates.listed, by=ada, named=NAMED)
    assert (one.row, one.may_remove(office.today)) == (None, True)
    assert "overlaps" in one.problem
    removing(office, ada, one.kept.id)


def test_what_was_reported_is_not_touched(office, ada):
    ana = office.member(ada, "Ana")
    office.log(ana, entry("10"))
    adding(office, ada, row("0.70", table="us", categories=[Category.BUSINESS]))
    assert paid(office, ana, office.today).figure.amount == Decimal("0.76")


def test_asking_whether_something_was_added_is_one_small_question(office, ada):
    assert office(refresh)
    assert not office(refresh)
    adding(office, ada, row())
    assert not office(refresh)
