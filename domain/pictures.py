"""Pictures without what they tell beside the picture: where and when one was taken, with what, and whatever hangs on.

Nothing is decoded and nothing is made smaller: only the parts that draw the picture are kept, as they are.
"""

import re
import zlib
from collections.abc import Iterator

JPEG = b"\xff\xd8\xff"
PNG = b"\x89PNG\r\n\x1a\n"

MOST_PIXELS = 120_000_000
"""More than any phone takes; a picture that claims more is made to fill somebody's memory."""

MOST_PARTS = 10_000
"""Segments or chunks of one picture: ten times those of any that fits, as each takes time to look at."""

FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
"""Markers that begin a frame: height and width stand in them."""
DRAWING = FRAMES | {0xC4, 0xCC, 0xDB, 0xDC, 0xDD}
"""Markers whose segments are needed to draw a JPEG, besides its scans."""
MARK = 0xFF
"""What every marker of a JPEG begins with."""
EXIF, COLOURS, SCAN, BEGIN, END = 0xE1, 0xEE, 0xDA, 0xD8, 0xD9
AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""A marker within the drawn data: neither an escaped byte nor a place to restart."""
ADOBE = (b"Adobe", 12)
"""What the segment that names the colours of a JPEG begins with, and how much of it means anything."""
UPRIGHT = 1
ORIENTATION = 0x0112

CHUNKS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"sRGB", b"IDAT", b"IEND"})
"""The chunks that draw a PNG."""


class NoPictureError(ValueError):
    """The content begins like a picture and is none that can be read to its end."""


def bare_jpeg(content: bytes) -> bytes:
    """A JPEG with its picture alone, still turned the right way up."""
    kept, turned, has_frame, has_scan = bytearray(content[:2]), UPRIGHT, False, False
    for marker, segment, scan in _segments(content):
        if marker in FRAMES:
            _check_size(int.from_bytes(segment[3:5]), int.from_bytes(segment[1:3]))
            has_frame = True
        if marker == EXIF:
            turned = orientation_in(segment) or turned
        elif marker == COLOURS and segment.startswith(ADOBE[0]):
            kept += _segment(marker, segment[: ADOBE[1]])
        elif marker in DRAWING or marker == SCAN:
            kept += _segment(marker, segment) + scan
        has_scan = has_scan or bool(marker == SCAN and scan)
    if not (has_frame and has_scan):
        raise NoPictureError
    return bytes(kept[:2] + _turned(turned) + kept[2:] + bytes((MARK, END)))


def _segments(content: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Marker, segment and, after the head of a scan, what is drawn; up to the end of the picture."""
    place = 2
    for _ in range(MOST_PARTS):
        if place + 4 > len(content):
            return
        if content[place] != MARK:
            raise NoPictureError
        marker = content[place + 1]
        if marker == MARK:  # filling
            place += 1
            continue
        if marker == END:
            return
        length = int.from_bytes(content[place + 2 : place + 4])
        after = place + 2 + length
        if length < 2 or after > len(content) or marker in (0, BEGIN):  # noqa: PLR2004  # the length counts itself
            raise NoPictureError
        drawn_to = _drawn_to(content, after) if marker == SCAN else after
        yield marker, content[place + 4 : after], content[after:drawn_to]
        place = drawn_to
    raise NoPictureError


def _drawn_to(content: bytes, place: int) -> int:
    found = AFTER_SCAN.search(content, place)
    return found.start() if found else len(content)


def _segment(marker: int, segment: bytes) -> bytes:
    return bytes((MARK, marker)) + (len(segment) + 2).to_bytes(2) + segment


def orientation_in(segment: bytes) -> int | None:
    """Which way a picture is turned, by its Exif segment; None where that does not say."""
    if not segment.startswith(b"Exif\0\0"):
        return None
    told = segment[6:]
    order = {b"II": "little", b"MM": "big"}.get(told[:2])
    if order is None:
        return None

    def number(place: int, size: int) -> int:
        return int.from_bytes(told[place : place + size], order)  # type: ignore[arg-type]  # one of the two

    first = number(4, 4)
    for place in range(first + 2, first + 2 + 12 * min(number(first, 2), 100), 12):
        if number(place, 2) == ORIENTATION:
            turned = number(place + 8, 2)
            return turned if UPRIGHT <= turned <= 8 else None  # noqa: PLR2004  # there are eight ways
    return None


def _turned(turned: int) -> bytes:
    """An Exif segment that says which way the picture is turned, and nothing else; none for an upright one."""
    if turned == UPRIGHT:
        return b""
    entry = ORIENTATION.to_bytes(2) + (3).to_bytes(2) + (1).to_bytes(4) + turned.to_bytes(2) + bytes(2)
    return _segment(EXIF, b"Exif\0\0MM\0*" + (8).to_bytes(4) + (1).to_bytes(2) + entry + bytes(4))


def bare_png(content: bytes) -> bytes:
    """A PNG with its picture alone."""
    kept, place = bytearray(PNG), len(PNG)
    kinds: list[bytes] = []
    while not kinds or kinds[-1] != b"IEND":
        kind, inside, after = _chunk(content, place)
        if (not kinds and kind != b"IHDR") or len(kinds) >= MOST_PARTS:
            raise NoPictureError
        if kind == b"IHDR":
            _check_size(int.from_bytes(inside[:4]), int.from_bytes(inside[4:8]))
        if kind in CHUNKS:
            kept += content[place:after]
        kinds.append(kind)
        place = after
    if b"IDAT" not in kinds:
        raise NoPictureError
    return bytes(kept)


def _chunk(content: bytes, place: int) -> tuple[bytes, bytes, int]:
    """The kind of a chunk, what is in it, and where the next one begins."""
    length = int.from_bytes(content[place : place + 4])
    kind, inside = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
    told = content[place + 8 + length : place + 12 + length]
    if len(told) != 4 or zlib.crc32(kind + inside) != int.from_bytes(told):  # noqa: PLR2004  # a checksum has four bytes
        raise NoPictureError
    return kind, inside, place + 12 + length


def _check_size(width: int, height: int) -> None:
    if not 0 < width * height <= MOST_PIXELS:
        raise NoPictureError
