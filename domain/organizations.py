"""Organizations: one Microsoft 365 tenant that runs a mileage programme, and who administers it."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.commutes import CommuteMode, CommuteRule, mode_on
from domain.errors import MileageError
from domain.periods import MONTHLY, ReportPeriod


@dataclass(frozen=True, slots=True)
class Organization:
    """A tenant with a programme.

    ``country`` (ISO 3166 alpha-2) chooses the government's table; ``zone`` is the IANA zone used where a person's is
    not known. ``commute`` says from which days on the commute is deducted, and how; ``needs_purpose`` whether
    a drive needs a purpose to be reported, ``needs_project`` whether it needs a project; ``shares_places`` whether
    it has places for all its members.
    ``chosen_periods`` are those of which it asks for reports; None: it never said.
    """

    id: int
    tenant_id: str
    name: str
    country: str
    zone: str
    created_at: datetime
    commute: tuple[CommuteRule, ...] = ()
    needs_purpose: bool = True
    needs_project: bool = False
    shares_places: bool = False
    chosen_periods: ReportPeriod | None = None

    @property
    def periods(self) -> ReportPeriod:
        """The periods it asks for reports of."""
        return self.chosen_periods or MONTHLY

    def commute_on(self, on: date) -> CommuteMode:
        """How the commute is deducted on a day."""
        return mode_on(self.commute, on)


def check_may_end_administration(administrators: int) -> None:
    """Refuse to leave an organization without an administrator."""
    if administrators <= 1:
        raise MileageError("You are the last administrator. Make somebody else an administrator first.")
