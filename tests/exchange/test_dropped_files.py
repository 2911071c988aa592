"""Whatever is dropped in the chat gets a sensible answer, soon, and nothing is done by it alone."""

import asyncio
import io
import time
import zipfile

import pytest
from aiohttp import web

from dialogs import uploads
from domain.errors import MileageError
from domain.money import Money
from services import drives
from services.ports import DroppedFile
from tests.exchange.logs import HEADINGS, log, row, year

PEOPLE = b"Email\r\nana@contoso.com\r\nben@contoso.com\r\nnobody@elsewhere.example\r\nnot an address\r\n"


async def test_a_log_with_a_mark_and_semicolons_is_read(room):
    ana = await room.arrives("Ana")
    simple = f"{HEADINGS}\r\n02/03/2026 08:15,02/03/2026 09:00,Business,Office,Acme,0.7,12.5,1,2,0,3,Car,Visit,"
    words = await ana.drops("a.csv", b"\xef\xbb\xbf" + simple.replace(",", ";").encode())
    assert "Import 1 drive from MileIQ?" in words


async def test_a_log_in_another_encoding_is_read(room):
    ana = await room.arrives("Ana")
    await ana.drops("a.csv", log(row(to="Müllerstraße")).decode().encode("cp1252"))
    await ana.presses("Import 1 drive")
    assert (await ana.mine())[0].entry.destination == "Müllerstraße"


async def test_formulas_are_never_trusted_and_amounts_come_from_the_persons_own_rate(room):
    ana = await room.arrives("Ana")
    await ana.drops("a.csv", log(row(to='"=HYPERLINK(""http://evil"")"')))
    await ana.presses("Import 1 drive")
    by = await ana.profile()
    [priced] = await room.database.read(lambda store: drives.unreported(store, by=by))
    assert priced.amount == Money(1697)  # 23.4 miles at 72.5 cents, whatever the file's formula says
    assert priced.drive.entry.destination == '=HYPERLINK("http://evil")'


async def test_an_administrator_drops_a_list_of_people_and_sees_what_inviting_would_do(room):
    ada = await room.sets_up("Ada")
    words = await ada.drops("people.csv", PEOPLE)
    assert "Invite 2 people?" in words
    assert "Not in your directory: 1" in words
    assert "Not a mail address: 1" in words


async def test_an_employee_with_a_list_of_people_is_refused_kindly(room):
    await room.sets_up("Ada")
    ana = await room.joins("Ana")
    with pytest.raises(MileageError, match="Inviting is up to your organization's administrators"):
        await ana.drops("people.csv", PEOPLE)


async def test_a_table_of_something_else_is_answered_with_what_can_be_read(room):
    ana = await room.arrives("Ana")
    assert "I can read the CSV export of MileIQ or Everlance" in await ana.drops("a.csv", b"Name,Age\r\nAna,7\r\n")


async def test_a_log_without_drives_says_so(room):
    ana = await room.arrives("Ana")
    assert "only headings" in await ana.drops("a.csv", log())


async def test_an_empty_file_is_answered_with_what_can_be_read(room):
    ana = await room.arrives("Ana")
    assert "I can read the CSV export" in await ana.drops("a.csv", b"")


def packed() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        made.writestr("a.csv", "x" * 1000)
    return content.getvalue()


async def test_a_zip_called_csv_is_refused(room):
    ana = await room.arrives("Ana")
    with pytest.raises(MileageError, match="CSV files only"):
        await ana.drops("a.csv", packed())


async def test_a_workbook_is_not_even_fetched(room):
    ana = await room.arrives("Ana")
    assert "save the file as CSV" in await ana.drops("mileage.xlsx", None)


async def test_a_file_over_five_megabytes_is_refused(room):
    ana = await room.arrives("Ana")
    with pytest.raises(MileageError, match="larger than 5 MB"):
        await ana.drops("a.csv", b"x" * (5 * 1024 * 1024 + 1))


async def test_a_file_that_hides_its_length_is_refused_just_the_same(room):
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        for _ in range(200):
            await response.write(b"x" * 64 * 1024)
        return response

    ana = await room.arrives("Ana")
    with pytest.raises(MileageError, match="larger than 5 MB"):
        await ana.drops("a.csv", endless)


async def test_an_error_page_instead_of_the_file_asks_to_drop_it_again(room):
    async def page(_request: web.Request) -> web.Response:
        return web.Response(text="<html>Sign in</html>", content_type="text/html")

    ana = await room.arrives("Ana")
    with pytest.raises(MileageError, match="drop it into the chat again"):
        await ana.drops("a.csv", page)


async def test_a_redirect_to_elsewhere_is_not_followed(room):
    async def away(_request: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": "https://evil.example/a.csv"})

    ana = await room.arrives("Ana")
    with pytest.raises(MileageError, match="drop into this chat"):
        await ana.drops("a.csv", away)


async def test_several_files_at_once_are_taken_one_by_one(room):
    ana = await room.arrives("Ana")
    with pytest.raises(MileageError, match="One file at a time"):
        await uploads.answer_files(await ana.turn(), [DroppedFile("a.csv", "x"), DroppedFile("b.csv", "y")])


async def test_ten_thousand_rows_are_shown_while_others_are_answered(room):
    ana = await room.arrives("Ana")
    longest = 0.0

    async def others() -> None:
        nonlocal longest
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.01)
            longest = max(longest, time.perf_counter() - before)

    watching = asyncio.ensure_future(others())
    started = time.perf_counter()
    words = await ana.drops("a.csv", year(10_000))
    took = time.perf_counter() - started
    watching.cancel()
    assert "Rows 1 to 10 of 10,000" in words
    assert took < 30  # five on a quiet machine; a busy one is not a fault
    assert longest < took / 2
    assert room.messages.sent[0]["text"] == "Reading a.csv …"
    started = time.perf_counter()
    assert "were imported" in await ana.presses(ana.buttons[0])
    assert time.perf_counter() - started < 30


async def test_a_file_name_is_only_a_name(room):
    ana = await room.arrives("Ana")
    room.cupboard.files["x"] = year(3000)
    name = "[free money](http://evil.example).csv"
    await uploads.answer_files(await ana.turn(), [DroppedFile(name, f"{room.cupboard.url}/x")])
    assert room.messages.sent[0]["textFormat"] == "plain"
