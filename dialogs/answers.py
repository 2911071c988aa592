"""Reading the answer to a question that was asked: short, in any form."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from language import Frame, Reason
from language.answers import read_category, read_choice, read_date, read_distance, read_money, read_number

Filled = Mapping[str, Any]
DISTANCES = {
    Reason.MISSING_DISTANCE,
    Reason.VAGUE_DISTANCE,
    Reason.AMBIGUOUS_NUMBER,
    Reason.SEVERAL_CORRECTIONS,
    Reason.NOT_POSITIVE,
}
DAYS = {Reason.AMBIGUOUS_DATE, Reason.VAGUE_DATE, Reason.IMPOSSIBLE_DATE, Reason.MISSING_DAY}
