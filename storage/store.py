"""One transaction: the store a service works on. Every noun has its own door."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from sqlalchemy import Connection

from storage.added_rates import AddedRates
from storage.announcements import Announcements
from storage.audit import AuditEvents
from storage.belongings import Belongings
from storage.campaigns import Campaigns
from storage.commutes import Commutes
from storage.corrections import Corrections
from storage.digests import Digests
from storage.drafts import Drafts
from storage.drive_searches import DriveSearches
from storage.drives import Drives
from storage.file_offers import FileOffers
from storage.habits import Habits
from storage.imports import Imports
from storage.invitation_batches import InvitationBatches
from storage.invitation_lists import InvitationLists
from storage.invitation_reminders import InvitationReminders
from storage.invitations import Invitations
from storage.known_people import KnownPeople
from storage.leases import Leases
from storage.locks import Locks
from storage.members import Members
from storage.memories import Memories
from storage.missed import MissedTexts
from storage.odometers import Odometers
from storage.organizations import Organizations
from storage.outbox import Outbox
from storage.people import People
from storage.projects import Projects
from storage.rates import OrganizationRates
from storage.receipts import Receipts
from storage.report_files import ReportFiles
from storage.report_searches import ReportSearches
from storage.reported_receipts import ReportedReceipts
from storage.reports import Reports
from storage.returned_lines import ReturnedLines
from storage.saved_places import SavedPlaces
from storage.saved_trips import SavedTrips
from storage.shared_places import SharedPlaces
from storage.shared_secrets import SharedSecrets
from storage.shown_cards import ShownCards
from storage.stand_ins import StandIns
from storage.summaries import Summaries
from storage.trash import Trash
from storage.undelivered import Undelivered
from storage.vehicles import Vehicles
from storage.weeks import Weeks
from storage.work_hours import KeptWorkHours

T = TypeVar("T")


def _door(noun: Callable[[Connection], T]) -> "cached_property[T]":
    """Made on the connection when it is first wanted."""
    return cached_property(lambda store: noun(store._connection))  # noqa: SLF001  # a store is what it is called on


class Store:
    """What a service may load and save inside its transaction. Nothing is kept until the service returns."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    people = _door(People)
    """People and where they are reached."""
    memories = _door(Memories)
    """The half-finished conversations."""
    missed = _door(MissedTexts)
    """Texts that were not understood."""
    organizations = _door(Organizations)
    """Organizations and their administrators."""
    commutes = _door(Commutes)
    """Ways to work, and what is deducted for them."""
    members = _door(Members)
    """Memberships."""
    known_people = _door(KnownPeople)
    """Finding people an organization knows by their names."""
    invitations = _door(Invitations)
    """Invitations."""
    invitation_batches = _door(InvitationBatches)
    """Many invitations at once."""
    invitation_reminders = _door(InvitationReminders)
    """Invitations that are sent again."""
    invitation_lists = _door(InvitationLists)
    """Lists of people to invite that are not sent yet."""
    stand_ins = _door(StandIns)
    """Who stands in for which administrator."""
    drafts = _door(Drafts)
    """Who gets drafts of reports."""
    projects = _door(Projects)
    """What drives may be charged to."""
    rates = _door(OrganizationRates)
    """What organizations pay."""
    added_rates = _door(AddedRates)
    """Rows added to the official tables."""
    announcements = _door(Announcements)
    """Official rates that are known, and told of."""
    drives = _door(Drives)
    """People's own drives."""
    drive_searches = _door(DriveSearches)
    """Looking through people's own drives."""
    habits = _door(Habits)
    """People's last drives to a place."""
    vehicles = _door(Vehicles)
    """People's vehicles."""
    work_hours = _door(KeptWorkHours)
    """When people work."""
    odometers = _door(Odometers)
    """What people's odometers showed."""
    trash = _door(Trash)
    """Drives on their way out."""
    saved_places = _door(SavedPlaces)
    """Addresses under names of people's own."""
    saved_trips = _door(SavedTrips)
    """Drives to come, under names of people's own."""
    shared_places = _door(SharedPlaces)
    """Addresses under names of organizations."""
    imports = _door(Imports)
    """Files of drives that somebody sent."""
    file_offers = _door(FileOffers)
    """Files that are offered to people."""
    belongings = _door(Belongings)
    """What is kept about one person, all together."""
    reports = _door(Reports)
    """Reports and the copies in them."""
    corrections = _door(Corrections)
    """What people want approved drives to say."""
    report_files = _door(ReportFiles)
    """What long files of organizations are made of."""
    report_searches = _door(ReportSearches)
    """Looking through what was reported to organizations."""
    locks = _door(Locks)
    """How organizations lock months."""
    receipts = _door(Receipts)
    """People's own receipts."""
    reported_receipts = _door(ReportedReceipts)
    """Receipts as they were reported."""
    returned_lines = _door(ReturnedLines)
    """Why lines of reports were returned."""
    summaries = _door(Summaries)
    """When weekly summaries are due, and what was sent."""
    weeks = _door(Weeks)
    """What the summaries of several people are made of."""
    digests = _door(Digests)
    """When organizations' digests are due, and what was sent."""
    outbox = _door(Outbox)
    """What goes out."""

    @cached_property
    def leases(self) -> Leases:
        """What a worker is sending."""
        return Leases(self._connection, self.outbox)

    shown_cards = _door(ShownCards)
    """Which message shows something to whom."""

    @cached_property
    def campaigns(self) -> Campaigns:
        """Messages to many people at once."""
        return Campaigns(self._connection, self.outbox)

    undelivered = _door(Undelivered)
    """What did not arrive."""
    shared_secrets = _door(SharedSecrets)
    """Secrets that all replicas share."""
    audit = _door(AuditEvents)
    """Who did what."""
