"""The columns that drives, their reported copies and their corrections have in common."""

from sqlalchemy import Boolean, Column, Date, Integer, String, Text

from storage.types import BigId, Thousandths

DRIVE_FACTS = (
    ("on", Date, False),
    ("distance", Thousandths, False),
    ("unit", String(2), False),
    ("length", BigId, False),
    ("round_trip", Boolean, False),
    ("basis", String(10), False),
    ("origin", String(500), False),
    ("destination", String(500), False),
    ("via", Text, False),
    ("purpose", String(500), False),
    ("category", String(15), False),
    ("currency", String(3), False),
    ("parking", BigId, False),
    ("tolls", BigId, False),
    ("vehicle", String(40), False),
    ("passengers", Integer, False),
    ("notes", String(500), False),
    ("odometer_start", Thousandths, True),
    ("odometer_end", Thousandths, True),
    ("project", String(40), True),
)
"""What a drive and its reported copy have in common; ``length`` is the driven distance in micrometres."""


def drive_columns() -> list[Column[object]]:
    """Fresh columns for the facts of a drive."""
    return [Column(name, kind, nullable=nullable) for name, kind, nullable in DRIVE_FACTS]
