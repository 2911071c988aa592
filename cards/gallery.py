"""Every card once, with realistic and extreme contents: for people to look at and for tests to check."""

from collections.abc import Iterable
from itertools import chain

from cards import (
    samples_campaigns,
    samples_digests,
    samples_drives,
    samples_files,
    samples_people,
    samples_questions,
    samples_receipts,
    samples_saved,
    samples_stand_ins,
)
from cards.elements import Card


def samples() -> Iterable[tuple[str, Card]]:
    """Named cards; a name is also the name of its picture."""
    return chain(
        samples_people.samples(),
        samples_drives.samples(),
        samples_files.samples(),
        samples_questions.samples(),
        samples_campaigns.samples(),
        samples_digests.samples(),
        samples_saved.samples(),
        samples_stand_ins.samples(),
        samples_receipts.samples(),
    )
