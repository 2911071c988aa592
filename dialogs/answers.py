"""Reading the answer to a question that was asked: short, in any form."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from language import Frame, Reason
from language.answers import read_category, read_choice, read_date, read_distance, read_money, read_number

Filled = Mapping[str, Any]
DAYS = frozenset({Reason.AMBIGUOUS_DATE, Reason.VAGUE_DATE, Reason.IMPOSSIBLE_DATE, Reason.MISSING_DAY})


def read(text: str, frame: Frame, *, today: date, locale: str) -> Filled | None:
    raise ValueError
