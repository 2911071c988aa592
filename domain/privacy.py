"""What an organization sees of a person: the copies that were reported to it, and nothing else."""

from dataclasses import dataclass

from domain.organizations import Organization
from domain.people import Person
from domain.reports import Report, ReportedDrive


@dataclass(frozen=True, slots=True)
class Seen:
    """One drive the organization sees, in the report it was copied to."""

    report: Report
    drive: ReportedDrive


@dataclass(frozen=True, slots=True)
class Visible:
    """All that organizations see of a person: the rows of a page, how many there are, and who may look.

    ``organization`` is the one of the person's tenant (None: there is none).
    """

    organization: Organization | None
    rows: tuple[Seen, ...]
    total: int
    administrators: tuple[Person, ...]
