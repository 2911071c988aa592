"""Small pictures and papers, with all that a phone writes into them."""

import struct
import zlib

SECRET = b"52.3731 N 4.8922 E Hidden Lane"
"""What a phone says beside the picture: nobody must ever read it in what is kept."""


def segment(marker: int, inside: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(inside) + 2).to_bytes(2) + inside


def exif(turned: int = 1, *, order: str = "II") -> bytes:
    """An Exif segment with an orientation and a place."""
    way = "<" if order == "II" else ">"
    entries = struct.pack(f"{way}HHIHH", 0x0112, 3, 1, turned, 0) + struct.pack(
        f"{way}HHII", 0x010E, 2, len(SECRET), 38
    )
    ifd = struct.pack(f"{way}H", 2) + entries + struct.pack(f"{way}I", 0)
    head = order.encode() + struct.pack(f"{way}HI", 42, 8)
    return segment(0xE1, b"Exif\0\0" + head + ifd + SECRET)


DRAWN = bytes(range(1, 200)) + b"\xff\x00\xff\xd0" + bytes(range(200, 255))


def jpeg(*, turned: int = 1, width: int = 40, height: int = 30, mark: bytes = b"", after: bytes = b"") -> bytes:
    """A JPEG as a phone makes one: with its place, a comment and a thumbnail; ``mark`` makes it another picture."""
    frame = b"\x08" + height.to_bytes(2) + width.to_bytes(2) + b"\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01"
    parts = (
        segment(0xE0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0"),
        exif(turned),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + b"</x>"),
        segment(0xED, b"Photoshop 3.0\0" + SECRET),
        segment(0xFE, b"taken at " + SECRET),
        segment(0xDB, bytes(65)),
        segment(0xC0, frame),
        segment(0xC4, bytes(30)),
        segment(0xDA, b"\x03\x01\x00\x02\x11\x03\x11\x00\x3f\x00") + DRAWN + mark,
        b"\xff\xd9",
    )
    return b"\xff\xd8" + b"".join(parts) + after


def chunk(kind: bytes, inside: bytes) -> bytes:
    return len(inside).to_bytes(4) + kind + inside + zlib.crc32(kind + inside).to_bytes(4)


def png(*, width: int = 4, height: int = 4, after: bytes = b"") -> bytes:
    """A PNG with its place in every way one can be told."""
    told = (
        chunk(b"IHDR", width.to_bytes(4) + height.to_bytes(4) + b"\x08\x02\x00\x00\x00"),
        chunk(b"tEXt", b"Comment\0" + SECRET),
        chunk(b"eXIf", b"II*\0" + SECRET),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SECRET),
        chunk(b"IDAT", zlib.compress(bytes((1 + 3 * 4) * 4))),
        chunk(b"tIME", bytes(7)),
        chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(told) + after


def pdf(mark: bytes = b"") -> bytes:
    """Something that begins and ends as a PDF does."""
    return b"%PDF-1.4\n1 0 obj<<>>endobj " + mark + b"\ntrailer<<>>\n%%EOF\n"
