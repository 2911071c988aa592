"""What is a receipt, and what of a photo is kept: the picture, the right way up, and nothing of where it was taken."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from domain.drives import Drive, Source
from domain.errors import MileageError
from domain.money import Money
from domain.pictures import DRAWING, MOST_PARTS, SCAN, NoPictureError, bare_jpeg, bare_png, orientation_in
from domain.receipts import (
    LARGEST,
    ReceiptKind,
    check_is_room,
    check_may_add,
    is_another_picture,
    likely_first,
    scan_of,
)
from tests.office import entry
from tests.pictures import DRAWN, SECRET, chunk, exif, jpeg, pdf, png, segment

AT = datetime(2026, 11, 24, tzinfo=UTC)


def drive(number: int, *, parking: int = 0, **facts) -> Drive:
    told = entry("10", parking=Money(parking))
    return replace(Drive(number, 1, number, told, Source.SENTENCE, AT, AT), **facts)


def photographed(kind: str, turned: int = 6) -> bytes:
    """A picture as a library writes it, with a place in its Exif data."""
    picture, told = Image.new("RGB", (48, 32), (200, 40, 40)), Image.Exif()
    picture.paste((20, 90, 200), (0, 0, 24, 32))
    told[0x0112] = turned
    told[0x010E] = SECRET.decode()
    told.get_ifd(0x8825).update({1: "N", 2: (52.0, 22.0, 23.0)})
    content = io.BytesIO()
    picture.save(content, kind, exif=told.tobytes(), comment=SECRET)
    return content.getvalue()


@pytest.mark.parametrize(
    "content", [jpeg(), jpeg(turned=8), png(), jpeg(after=b"PK\x03\x04" + SECRET), png(after=SECRET)]
)
def test_nothing_of_where_it_was_taken_is_kept(content):
    assert SECRET in content
    kept = scan_of(content)
    assert SECRET not in kept.content
    assert b"Exif" not in kept.content or kept.content.count(b"Exif") == 1


@pytest.mark.parametrize(("kind", "turned"), [("JPEG", 1), ("JPEG", 6), ("PNG", 1)])
def test_a_real_picture_looks_the_same(kind, turned):
    content = photographed(kind, turned)
    kept = scan_of(content).content
    before, after = Image.open(io.BytesIO(content)), Image.open(io.BytesIO(kept))
    assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()
    assert dict(after.getexif().get_ifd(0x8825)) == {}
    assert (after.getexif().get(0x0112, 1), 0x010E in after.getexif()) == (turned, False)
    assert SECRET not in kept


def test_a_progressive_picture_keeps_all_its_scans():
    content = io.BytesIO()
    Image.effect_noise((64, 64), 50).save(content, "JPEG", progressive=True)
    kept = scan_of(content.getvalue()).content
    assert Image.open(io.BytesIO(kept)).tobytes() == Image.open(content).tobytes()


def test_what_is_kept_is_kept_as_it_is():
    for content in (jpeg(), jpeg(turned=3), png(), pdf()):
        once = scan_of(content)
        assert scan_of(once.content) == once


def test_which_way_up_is_kept_though_more_is_told_after_it():
    assert orientation_in(bare_jpeg(jpeg(turned=8))[6:]) == 8


@pytest.mark.parametrize("order", ["II", "MM"])
@pytest.mark.parametrize("turned", range(1, 9))
def test_which_way_up_is_read_in_both_orders(order, turned):
    assert orientation_in(exif(turned, order=order)[4:]) == turned


@pytest.mark.parametrize(
    "told", [b"", b"Exif\0\0", b"Exif\0\0XX*\0", b"Exif\0\0II*\0\xff\xff\xff\xff", exif(9)[4:], exif(0)[4:]]
)
def test_nonsense_about_which_way_up_is_nothing(told):
    assert orientation_in(told) is None


def test_a_jpeg_is_kept_without_what_hangs_on_it():
    kept = bare_jpeg(jpeg(after=b"%PDF-1.4 <script>" + bytes(1000)))
    assert kept.endswith(DRAWN + b"\xff\xd9")
    assert kept == bare_jpeg(jpeg())


def test_of_what_names_the_colours_nothing_is_kept_that_hangs_on_it():
    colours = b"Adobe\0\x64\0\0\0\0\x01"
    head, rest = jpeg()[:2], jpeg()[2:]
    kept = bare_jpeg(head + segment(0xEE, colours + SECRET) + rest)
    assert segment(0xEE, colours) in kept
    assert SECRET not in kept


def test_a_picture_without_its_end_is_ended():
    assert bare_jpeg(jpeg()[:-2]) == bare_jpeg(jpeg())


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8" + segment(0xE1, b"only this"),
        b"\xff\xd8" + segment(0xC0, b"\x08\0\x20\0\x20\x03"),
        b"\xff\xd8\xff\xe0\xff\xff too short",
        b"\xff\xd8\xff\xe0\0\x01",
        b"\xff\xd8\xff\xe0\0\x04ab not a marker",
        jpeg(width=60_000, height=60_000),
        jpeg(width=0),
    ],
)
def test_a_jpeg_that_is_none_is_refused(content):
    with pytest.raises(NoPictureError):
        bare_jpeg(content)


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n",
        png()[:-4],
        png().replace(b"IDAT", b"IDAX"),
        b"\x89PNG\r\n\x1a\n" + chunk(b"IDAT", b"x") + chunk(b"IEND", b""),
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes((0, 0, 0, 4, 0, 0, 0, 4, 8, 2, 0, 0, 0))) + chunk(b"IEND", b""),
        png(width=60_000, height=60_000),
        b"\x89PNG\r\n\x1a\n" + b"\xff\xff\xff\xff" + b"IHDR",
    ],
)
def test_a_png_that_is_none_is_refused(content):
    with pytest.raises(NoPictureError):
        bare_png(content)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "as photos"),
        (b"GIF89a", "as photos"),
        (b"PK\x03\x04", "as photos"),
        (b"<svg onload=alert(1)>", "as photos"),
        (b" %PDF-1.4 %%EOF", "as photos"),
        (b"\0\0\0\x18ftypheic", "as photos"),
        (b"%PDF-1.4 without an end", "damaged"),
        (b"\xff\xd8\xff broken", "damaged"),
        (b"%PDF-" + bytes(LARGEST), "5 MB"),
    ],
)
def test_what_is_no_receipt_is_refused_by_its_content(content, words):
    with pytest.raises(MileageError, match=words):
        scan_of(content)


@pytest.mark.parametrize(
    "content",
    [
        jpeg()[:2] + b"\xff" * MOST_PARTS + jpeg()[2:],
        jpeg()[:2] + segment(0xFE, b"") * MOST_PARTS + jpeg()[2:],
        jpeg()[:2] + exif() * MOST_PARTS + jpeg()[2:],
        jpeg()[:-2] + (segment(0xDA, b"") + b"a") * MOST_PARTS + b"\xff\xd9",
        png()[:33] + chunk(b"tEXt", b"") * MOST_PARTS + png()[33:],
        png()[:33] + chunk(b"IDAT", b"") * MOST_PARTS + png()[33:],
    ],
)
def test_a_picture_of_countless_parts_is_refused(content):
    """Five megabytes of tiny parts took two seconds to look through, and a message holds five such pictures."""
    with pytest.raises(MileageError, match="damaged"):
        scan_of(content)


def test_a_pdf_ends_where_it_ends():
    scan = scan_of(pdf() + b"PK\x03\x04" + SECRET)
    assert (scan.kind, scan.content) == (ReceiptKind.PDF, pdf())


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"%PDF-", jpeg()[:300], png()[:60]]),
)
def test_whatever_is_sent_is_a_receipt_or_refused(content, beginning):
    try:
        scan = scan_of(beginning + content)
    except MileageError:
        return
    assert len(scan.content) <= len(beginning + content) + 40
    assert scan_of(scan.content) == scan


NOISE = st.binary(min_size=1, max_size=3).filter(lambda noise: not set(noise) & {*DRAWING, SCAN})
"""No marker of what draws: nobody but the sender could turn a place into one."""


@given(st.integers(2, len(jpeg()) - 1), NOISE)
def test_a_damaged_photo_never_gives_its_place_away_beside_the_picture(place, noise):
    content = jpeg()[:place] + noise + jpeg()[place + len(noise) :]
    try:
        kept = bare_jpeg(content)
    except NoPictureError:
        return
    drawn = kept.find(b"\xff\xda")
    assert SECRET not in kept[:drawn]


def test_the_drive_just_told_comes_first_then_those_with_parking_the_newest_first():
    some = [drive(5), drive(4, parking=400), drive(3, receipts=1, parking=400), drive(2, parking=100), drive(1)]
    assert [one.number for one in likely_first(some)] == [4, 2, 3, 5, 1]
    assert [one.number for one in likely_first(some, told=1)] == [1, 4, 2, 3, 5]


@pytest.mark.parametrize(
    ("one", "is_approved", "words"),
    [
        (drive(7, deleted_at=AT), False, "in the trash"),
        (drive(7, report_id=1), False, "Recall the report first"),
        (drive(7, report_id=1), True, "send it to your administrator"),
    ],
)
def test_a_drive_that_takes_no_receipt_says_why(one, is_approved, words):
    with pytest.raises(MileageError, match=words):
        check_may_add(one, is_approved=is_approved)
    check_may_add(drive(7), is_approved=False)


def test_a_drive_has_five_at_most():
    check_is_room(drive(1, receipts=5))
    with pytest.raises(MileageError, match="5 receipts at most"):
        check_is_room(drive(1, receipts=6))


def test_stickers_are_pictures_and_no_receipts():
    assert is_another_picture(b"GIF89a")
    assert is_another_picture(b"RIFF\0\0\0\0WEBP")
    assert not is_another_picture(jpeg())
