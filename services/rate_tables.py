"""The official tables as they are shipped, read once."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from domain.errors import MileageError
from domain.rate_parsing import parse_table
from domain.rate_tables import RateTable, find_table

FOLDER = Path(__file__).parents[1] / "rates"


@cache
def tables() -> Mapping[str, RateTable]:
    """All official tables by key; raises RateTableError where a file must not be used."""
    return {path.stem: parse_table(path.stem, path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.toml"))}


def get_table(word: str) -> RateTable:
    """The table somebody means by its key, short name or country; a refusal that lists the known ones."""
    table = find_table(tables().values(), word)
    if table is None:
        known = ", ".join(sorted(one.short for one in tables().values()))
        raise MileageError("I don't know official rates of {word}. I know those of {known}.", word=word, known=known)
    return table
