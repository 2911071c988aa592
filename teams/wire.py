"""JSON as it goes over the wire: by the fast package, and where that refuses, as the standard library has it."""

import json
from typing import Any

import orjson

STRICTLY = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME
"""A day or a thing of ours in what goes out is a mistake: no form is guessed for it. Enums go as their values."""


def written(value: Any) -> bytes:
    """JSON of a value. Raises TypeError for what has none."""
    try:
        return orjson.dumps(value, option=STRICTLY)
    except TypeError:  # also halves of characters, and whole numbers of more than 64 bits
        return json.dumps(value, separators=(",", ":")).encode()


def read(content: bytes) -> Any:
    """What JSON says. Raises ValueError where it is none, RecursionError where it is too deep."""
    try:
        return orjson.loads(content)
    except ValueError:  # also for halves of characters, which the standard library reads
        return json.loads(content.decode(), parse_constant=_refuse_constant)


def _refuse_constant(name: str) -> None:
    """NaN and the infinities, which are no JSON."""
    raise ValueError(name)
