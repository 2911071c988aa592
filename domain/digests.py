"""The week of an organization, for its administrators: what was reported to it and decided on, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.money import Money
from domain.weeks import Week


@dataclass(frozen=True, slots=True)
class DigestLine:
    """What came of some reports in one currency: how many, with how many drives, worth how much."""

    reports: int
    drives: int
    total: Money


@dataclass(frozen=True, slots=True)
class Digest:
    """Reports that came in during a week, those decided on during it, and those that wait now (since when the oldest).

    Recalled reports are in none of these.
    """

    week: Week
    received: Sequence[DigestLine]
    approved: Sequence[DigestLine]
    paid: Sequence[DigestLine]
    returned: int
    waiting: Sequence[DigestLine]
    waiting_since: datetime | None

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to tell and nothing to do."""
        return not (self.received or self.approved or self.paid or self.returned or self.waiting)
