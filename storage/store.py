"""One transaction: the store a service works on. Every noun has its own door."""

from collections.abc import Callable
from functools import cached_property
from typing import Generic, TypeVar

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


class Door(Generic[T]):
    """A noun, made on the connection when it is first wanted. A store belongs to one thread, so nothing is locked."""

    def __init__(self, noun: Callable[[Connection], T]) -> None:
        self._noun = noun

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, store: "Store", owner: type) -> T:
        made = vars(store)[self._name] = self._noun(store._connection)  # noqa: SLF001  # a store is what it is of
        return made


class Store:
    """What a service may load and save inside its transaction. Nothing is kept until the service returns."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    people = Door(People)
    """People and where they are reached."""
    memories = Door(Memories)
    """The half-finished conversations."""
    missed = Door(MissedTexts)
    """Texts that were not understood."""
    organizations = Door(Organizations)
    """Organizations and their administrators."""
    commutes = Door(Commutes)
    """Ways to work, and what is deducted for them."""
    members = Door(Members)
    """Memberships."""
    known_people = Door(KnownPeople)
    """Finding people an organization knows by their names."""
    invitations = Door(Invitations)
    """Invitations."""
    invitation_batches = Door(InvitationBatches)
    """Many invitations at once."""
    invitation_reminders = Door(InvitationReminders)
    """Invitations that are sent again."""
    invitation_lists = Door(InvitationLists)
    """Lists of people to invite that are not sent yet."""
    stand_ins = Door(StandIns)
    """Who stands in for which administrator."""
    drafts = Door(Drafts)
    """Who gets drafts of reports."""
    projects = Door(Projects)
    """What drives may be charged to."""
    rates = Door(OrganizationRates)
    """What organizations pay."""
    added_rates = Door(AddedRates)
    """Rows added to the official tables."""
    announcements = Door(Announcements)
    """Official rates that are known, and told of."""
    drives = Door(Drives)
    """People's own drives."""
    drive_searches = Door(DriveSearches)
    """Looking through people's own drives."""
    habits = Door(Habits)
    """People's last drives to a place."""
    vehicles = Door(Vehicles)
    """People's vehicles."""
    work_hours = Door(KeptWorkHours)
    """When people work."""
    odometers = Door(Odometers)
    """What people's odometers showed."""
    trash = Door(Trash)
    """Drives on their way out."""
    saved_places = Door(SavedPlaces)
    """Addresses under names of people's own."""
    saved_trips = Door(SavedTrips)
    """Drives to come, under names of people's own."""
    shared_places = Door(SharedPlaces)
    """Addresses under names of organizations."""
    imports = Door(Imports)
    """Files of drives that somebody sent."""
    file_offers = Door(FileOffers)
    """Files that are offered to people."""
    belongings = Door(Belongings)
    """What is kept about one person, all together."""
    reports = Door(Reports)
    """Reports and the copies in them."""
    corrections = Door(Corrections)
    """What people want approved drives to say."""
    report_files = Door(ReportFiles)
    """What long files of organizations are made of."""
    report_searches = Door(ReportSearches)
    """Looking through what was reported to organizations."""
    locks = Door(Locks)
    """How organizations lock months."""
    receipts = Door(Receipts)
    """People's own receipts."""
    reported_receipts = Door(ReportedReceipts)
    """Receipts as they were reported."""
    returned_lines = Door(ReturnedLines)
    """Why lines of reports were returned."""
    summaries = Door(Summaries)
    """When weekly summaries are due, and what was sent."""
    weeks = Door(Weeks)
    """What the summaries of several people are made of."""
    digests = Door(Digests)
    """When organizations' digests are due, and what was sent."""
    outbox = Door(Outbox)
    """What goes out."""

    @cached_property
    def leases(self) -> Leases:
        """What a worker is sending."""
        return Leases(self._connection, self.outbox)

    shown_cards = Door(ShownCards)
    """Which message shows something to whom."""

    @cached_property
    def campaigns(self) -> Campaigns:
        """Messages to many people at once."""
        return Campaigns(self._connection, self.outbox)

    undelivered = Door(Undelivered)
    """What did not arrive."""
    shared_secrets = Door(SharedSecrets)
    """Secrets that all replicas share."""
    audit = Door(AuditEvents)
    """Who did what."""
