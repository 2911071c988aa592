"""When the drives of a period may stand in a file: all complete and priced, or a refusal names those that are not."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.categories import Category
from domain.drives import missing_for_report
from domain.errors import MileageError
from domain.exports import ExportRow

NAMED = 10
"""How many incomplete drives a refusal names."""


@dataclass(frozen=True, slots=True)
class Incomplete:
    """Drives by number with the names of the fields each lacks (see ``missing_in``), and how many more there are."""

    drives: tuple[tuple[int, tuple[str, ...]], ...]
    more: int = 0

    def named(self, word: Callable[[str], str]) -> str:
        """All of them in one phrase, each field as ``word`` calls it: ``#6 (category, purpose), #4 (purpose), +3``."""
        told = [f"#{number} ({', '.join(map(word, missing))})" for number, missing in self.drives]
        return ", ".join([*told, f"+{self.more}"] if self.more else told)

    def __str__(self) -> str:
        return self.named(str)


def missing_in(row: ExportRow) -> tuple[str, ...]:
    """What a row lacks to stand in a log: names of fields, ``price`` where no rate is known."""
    if row.entry.category is Category.PERSONAL:
        return ()
    missing = missing_for_report(row.entry, needs_purpose=row.needs_purpose, needs_project=row.needs_project)
    return missing if missing or row.amount is not None else ("price",)


def check_complete(rows: Sequence[ExportRow]) -> None:
    """Refuse a period with drives that are not priced or not complete, and say which."""
    for _ in whole(rows):
        pass


def whole(rows: Iterable[ExportRow]) -> Iterator[ExportRow]:
    """The rows one by one; after the last a refusal if there was none, or one that is not priced or not complete.

    What is made of them meanwhile is let go then: it is not known before whether it may be.
    """
    lacking: list[tuple[int, tuple[str, ...]]] = []
    count = others = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007  # whether there was any
        if missing := missing_in(row):
            others += len(lacking) == NAMED
            lacking += [(row.number, missing)] if len(lacking) < NAMED else []
        yield row
    if not count:
        raise MileageError("There are no drives in that period, so there is nothing to export.")
    if lacking:
        raise MileageError(
            "Some drives aren't complete: {drives}. Add what is missing and export again.",
            drives=Incomplete(tuple(lacking), others),
        )
