"""Previews: what a report would hold, priced as one report, and what it would leave out."""

from collections.abc import Iterable, Sequence

from domain.drives import missing_for_report
from domain.members import Profile
from domain.previews import Preview
from domain.priced import Priced
from services import corrections
from services.pricing import price_for_report
from storage.store import Store


def preview_of(store: Store, drives: Iterable[Priced], *, by: Profile) -> Preview:
    """Sort drives into what can be reported and what cannot yet."""
    included, left_out = [], []
    for priced in drives:
        missing = missing_of(priced)
        if missing:
            left_out.append((priced, missing))
        else:
            included.append(priced)
    return Preview(tuple(as_one_report(store, included, by)), tuple(left_out), tuple(corrections.drafts(store, by=by)))


def as_one_report(store: Store, drives: Sequence[Priced], by: Profile) -> list[Priced]:
    """The same drives with what they are worth in one report: what is not in it does not count towards tiers."""
    return price_for_report(store, [priced.drive for priced in drives], by=by)


def missing_of(priced: Priced) -> tuple[str, ...]:
    """What a drive lacks before it can be reported; ``price`` where no rate is known for its day."""
    missing = missing_for_report(priced.drive.entry, needs_purpose=priced.needs_purpose)
    return missing if missing or priced.amount is not None else ("price",)
