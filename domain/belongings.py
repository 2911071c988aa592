"""Belongings: all that is kept about one person, for that person to take along or to have forgotten."""

from dataclasses import dataclass
from datetime import datetime

from domain.distances import Distance
from domain.exports import ExportRow
from domain.invitations import InvitationState
from domain.members import Membership
from domain.people import Person
from domain.receipts import Receipt
from domain.reports import Filed
from domain.saved_places import SavedPlace
from domain.saved_trips import SavedTrip
from domain.vehicles import Vehicle
from domain.work_hours import WorkHours


@dataclass(frozen=True, slots=True)
class OwnDrive:
    """One of the person's drives, as it is; ``deleted_at`` where it lies in the trash."""

    row: ExportRow
    source: str
    changed_at: datetime
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation the person got: to which organization, when, where it stands and their reason for declining."""

    organization: str
    state: InvitationState
    created_at: datetime
    changed_at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """A receipt, and the number of the drive it is of (None: it waits for one); ``content`` where there was room."""

    receipt: Receipt
    number: int | None
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Belongings:
    """All of it: who the person is, spells and invitations with the organizations' names, drives, reports and so on.

    ``commute`` is their way to work, one way, where they told it.
    """

    person: Person
    memberships: tuple[tuple[str, Membership], ...]
    invitations: tuple[Invited, ...]
    drives: tuple[OwnDrive, ...]
    reports: tuple[Filed, ...]
    is_administrator: bool = False
    commute: Distance | None = None
    places: tuple[SavedPlace, ...] = ()
    trips: tuple[SavedTrip, ...] = ()
    hours: WorkHours | None = None
    receipts: tuple[KeptReceipt, ...] = ()
    vehicles: tuple[Vehicle, ...] = ()


@dataclass(frozen=True, slots=True)
class Forgettable:
    """What would go and what would stay.

    ``drives`` were never reported and go, ``trash`` of them lie in the trash; ``reports`` with ``reported`` drives stay
    with ``organizations``.
    """

    drives: int
    trash: int
    reports: int
    reported: int
    organizations: tuple[str, ...]
