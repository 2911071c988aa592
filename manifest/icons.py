"""The icons of the app, drawn from their geometry: a place pin with a road on it. No picture file is kept.

Coordinates are in a square from 0 to 1, y downwards; every pixel is sampled 8 x 8 times for smooth edges.
"""

import math
import struct
import zlib
from collections.abc import Callable
from functools import cache

Colour = tuple[int, int, int, int]
Painter = Callable[[float, float], Colour]
"""The colour (red, green, blue, opacity; 0 to 255) at a point."""

TEAL: Colour = (11, 106, 110, 255)
WHITE: Colour = (255, 255, 255, 255)
CLEAR: Colour = (255, 255, 255, 0)
SAMPLES = 8

HEAD_X, HEAD_Y, HEAD_RADIUS = 0.5, 0.38, 0.28
TIP_Y = 0.95
DASH, DASH_EVERY = 0.06, 0.11
LINE = 0.075
"""The width of the outline icon's line."""


@cache
def color_icon() -> bytes:
    """192 x 192 PNG: the white pin on teal, the pin inside the middle two thirds as Teams may round the corners."""
    return png(192, lambda x, y: pin_on(TEAL, WHITE)(*shrunk(x, y, 0.66)))


@cache
def small_color_icon() -> bytes:
    """32 x 32 PNG: the teal pin on nothing, for the places that show the app without a tile."""
    return png(32, pin_on(CLEAR, TEAL))


@cache
def outline_icon() -> bytes:
    """32 x 32 PNG, white on nothing: the line of the pin and its road."""
    return png(32, lambda x, y: WHITE if is_on_outline(x, y) else CLEAR)


def pin_on(ground: Colour, pin: Colour) -> Painter:
    """A filled pin, its road cut out in the colour of the ground."""
    return lambda x, y: pin if is_in_pin(x, y) and not is_on_road(x, y) else ground


def shrunk(x: float, y: float, size: float) -> tuple[float, float]:
    """Where a point is in a drawing shrunk around the middle."""
    return (x - 0.5) / size + 0.5, (y - 0.5) / size + 0.5


def is_in_pin(x: float, y: float, *, grown: float = 0.0) -> bool:
    """Whether a point is in the pin: its round head, or the cone that touches the head and ends in the tip."""
    radius = HEAD_RADIUS + grown
    if math.hypot(x - HEAD_X, y - HEAD_Y) <= radius:
        return True
    height = TIP_Y + grown * 1.6 - HEAD_Y
    touch = radius * radius / height
    if not HEAD_Y + touch <= y <= HEAD_Y + height:
        return False
    half = radius * math.sqrt(1 - (radius / height) ** 2) * (HEAD_Y + height - y) / (height - touch)
    return abs(x - HEAD_X) <= half


def is_on_road(x: float, y: float) -> bool:
    """Whether a point is on the road in the pin's head: it narrows to the horizon, with a dashed line in the middle."""
    top, bottom = HEAD_Y - 0.155, HEAD_Y + 0.155
    if not top <= y <= bottom:
        return False
    far = (y - top) / (bottom - top)
    is_dash = abs(x - HEAD_X) <= 0.012 + 0.012 * far and (y - top) % DASH_EVERY <= DASH
    return abs(x - HEAD_X) <= 0.045 + 0.095 * far and not is_dash


def is_on_outline(x: float, y: float) -> bool:
    """Whether a point is on the line of the pin or on the two edges of its road."""
    if is_in_pin(x, y) and not is_in_pin(x, y, grown=-LINE):
        return True
    top, bottom = HEAD_Y - 0.12, HEAD_Y + 0.12
    edge = 0.04 + 0.06 * (y - top) / (bottom - top)
    return top <= y <= bottom and abs(abs(x - HEAD_X) - edge) <= LINE / 2


def png(size: int, paint: Painter) -> bytes:
    """A square picture as PNG (8 bits, red, green, blue, opacity)."""
    rows = b"".join(b"\0" + b"".join(bytes(_pixel(paint, x, y, size)) for x in range(size)) for y in range(size))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def _pixel(paint: Painter, column: int, row: int, size: int) -> list[int]:
    """The mean of a pixel's samples; colours weigh by their opacity."""
    steps = [(number + 0.5) / SAMPLES for number in range(SAMPLES)]
    seen = [paint((column + dx) / size, (row + dy) / size) for dx in steps for dy in steps]
    opacity = sum(colour[3] for colour in seen)
    mixed = [round(sum(colour[part] * colour[3] for colour in seen) / opacity) if opacity else 255 for part in range(3)]
    return [*mixed, round(opacity / len(seen))]


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
