"""Adding a year to an official table by typing or filling in, with the whole bot."""

import pytest

from services import rate_tables
from tests.conversations.conftest import ADA, open_place
from tests.teams_chat import TENANT

TOLD = (
    "rate add irs business 0.78 from 2027-01-01 to 2027-12-31, authority Notice 2027-02,"
    " source https://www.irs.gov/tax-professionals/standard-mileage-rates"
)


@pytest.fixture
async def place(address):
    """A running bot whose settings name Ada; afterwards the tables are as shipped again."""
    async with open_place(address, BOOTSTRAP_ADMINS=f"{TENANT}/{ADA}") as place:
        yield place
    rate_tables.SHELF.clear()


async def test_a_year_is_added_told_priced_listed_and_taken_back(place):
    ada, ana = await place.programme()
    assert "hasn't published" in await ana.says("has the 2027 rate been announced?")
    looked = await ada.says(TOLD)
    for words in (
        "Add this row to the IRS table?",
        "$0.78 per mile",
        "Fri, Jan 1, 2027",
        "Notice 2027-02",
        "www.irs.gov",
    ):
        assert words in looked
    assert "hasn't published" in await ana.says("has the 2027 rate been announced?")
    assert "Added to the IRS table as row 1: $0.78 per mile from Jan 1, 2027" in await ada.presses("Add it")
    answer = await ana.says("has the 2027 rate been announced?")
    assert "$0.78 per mile" in answer
    assert "Notice 2027-02" in answer
    assert "$78.00" in await ana.says("what would 100 miles pay on 2027-03-01?")
    shown = await ada.says("rates")
    assert "IRS rates from Jan 1, 2027" in shown
    assert "$0.78 per mile (until then $0.76 per mile)" in shown
    assert "Row 1, IRS: $0.78 per mile" in await ada.presses("Added official rates")
    assert "Row 1 is taken back" in await ada.says("rate remove 1")
    assert "hasn't published" in await ana.says("has the 2027 rate been announced?")
    audit = await ada.says("audit")
    assert "added an official rate of IRS" in audit
    assert "took an official rate of us back" in audit


async def test_what_is_missing_is_filled_in(place):
    ada, _ = await place.programme()
    form = await ada.says("rate add hmrc business")
    assert "<Kind of vehicle: car>" in form
    assert "Please choose the table" in await ada.presses("Look at it")
    filled = {
        "table": "uk",
        "categories": "business",
        "vehicle": "car",
        "figures": "0.56 up to 10000, then 0.26",
        "from": "2027-04-06",
        "authority": "gov.uk, Travel: mileage and fuel rates",
        "source": "https://www.gov.uk/government/publications/rates",
    }
    looked = await ada.presses("Look at it", fills=filled)
    assert "up to 10,000 mi" in looked
    assert "further notice" in looked
    assert "Added to the HMRC table as row 1" in await ada.presses("Add it")
    await ada.says("rate add")
    assert "tables stay as they are" in await ada.presses("Leave it")


async def test_a_refusal_names_the_line_and_what_is_wrong(place):
    ada, _ = await place.programme()
    refused = await ada.says(TOLD.replace("2027-01-01", "2026-12-01"))
    assert "This row can't be added. Line" in refused
    assert "overlaps the row of line" in refused
    await ada.says("rate add")
    toml = '[sources]\nhere = "irs.gov"\n[[rate]]\nfrom = 2027-01-01\nto = 2027-12-31\ncategories = ["business"]\n'
    refused = await ada.presses("Look at it", fills={"table": "us", "toml": toml})
    assert "Line 3 of it: 'vehicles' is missing" in refused
    whole = toml + 'vehicles = ["car"]\namount = 0.78\nauthority = "N"\nsource = "here"\nverified_on = 2026-12-20\n'
    assert "$0.78 per mile" in await ada.presses("Look at it", fills={"table": "us", "toml": whole})


async def test_it_is_for_administrators_of_the_installation_alone(place):
    _, ana = await place.programme()
    for words in (TOLD, "rate add", "added rates", "rate remove 1"):
        assert "Only administrators of this installation" in await ana.says(words)
