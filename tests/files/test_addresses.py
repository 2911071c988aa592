"""Addresses out of whatever an administrator pastes or drops."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import MileageError
from files.addresses import read_addresses


def found(content) -> list[str | None]:
    return [row.address for row in read_addresses(content)]


@pytest.mark.parametrize(
    "text",
    [
        "ana@contoso.com, ben@contoso.com",
        "ana@contoso.com; ben@contoso.com",
        "ana@contoso.com ben@contoso.com",
        "ana@contoso.com\n\n  \r\nben@contoso.com\n",
        "Ana Silva <ana@contoso.com>; Ben Okafor <Ben@Contoso.com>",
        '"Silva, Ana" <ana@contoso.com>, "Okafor, Ben" <ben@contoso.com>',
        "mailto:ana@contoso.com\n'ben@contoso.com'",
        "Email\nana@contoso.com\nben@contoso.com",
        "Name,E-mail,Department\nAna,ana@contoso.com,Sales\nBen,ben@contoso.com,\n",
        b"\xef\xbb\xbfEmail;Name\r\nana@contoso.com;Ana\r\nben@contoso.com;Ben\r\n",
        "Email\tName\nana@contoso.com\tAna\nben@contoso.com\tBen\n".encode("utf-16"),
        "Name,Email\nJos\u00e9,ana@contoso.com\nBen,ben@contoso.com\n".encode("cp1252"),
    ],
)
def test_every_way_to_write_two_addresses_gives_two(text):
    assert found(text) == ["ana@contoso.com", "ben@contoso.com"]


def test_each_row_that_holds_no_address_says_why():
    rows = read_addresses(
        'ana@contoso.com\nAna\nben@\n@contoso.com\n"=HYPERLINK(""mailto:x@y.com"")"\nANA@contoso.com\n'
    )
    assert [(row.line, str(row.problem)) for row in rows if row.problem] == [
        (2, "There is no mail address in this row."),
        (3, "This isn't a complete mail address."),
        (4, "This isn't a complete mail address."),
        (5, "This cell is a formula. Write the address itself."),
        (6, "The same address as in row 1."),
    ]


def test_an_address_that_begins_with_a_plus_is_no_formula():
    assert found("+ana@contoso.com") == ["+ana@contoso.com"]


def test_an_address_longer_than_mail_allows_is_refused():
    assert found(f"{'a' * 250}@contoso.com") == [None]


def test_a_heading_is_left_out_only_where_it_stands_first():
    assert found("ana@contoso.com\nEmail") == ["ana@contoso.com", None]


def test_a_workbook_is_refused():
    with pytest.raises(MileageError, match="CSV"):
        read_addresses(b"PK\x03\x04\x00\x00\x00")


def test_ten_thousand_rows_are_read_at_once():
    text = "Email\n" + "".join(f"person{number}@contoso.com\n" for number in range(10_000))
    started = time.perf_counter()
    assert len(found(text.encode())) == 10_000
    assert time.perf_counter() - started < 2


@given(st.text() | st.binary(max_size=200))
def test_whatever_comes_is_answered(content):
    try:
        rows = read_addresses(content)
    except MileageError:
        return
    assert all((row.address is None) != (row.problem is None) for row in rows)
