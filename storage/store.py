"""One transaction: the store a service works on. Every noun has its own door."""

from functools import cached_property

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


class Store:
    """What a service may load and save inside its transaction. Nothing is kept until the service returns."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def people(self) -> People:
        """People and where they are reached."""
        return People(self._connection)

    @cached_property
    def memories(self) -> Memories:
        """The half-finished conversations."""
        return Memories(self._connection)

    @cached_property
    def missed(self) -> MissedTexts:
        """Texts that were not understood."""
        return MissedTexts(self._connection)

    @cached_property
    def organizations(self) -> Organizations:
        """Organizations and their administrators."""
        return Organizations(self._connection)

    @cached_property
    def commutes(self) -> Commutes:
        """Ways to work, and what is deducted for them."""
        return Commutes(self._connection)

    @cached_property
    def members(self) -> Members:
        """Memberships."""
        return Members(self._connection)

    @cached_property
    def known_people(self) -> KnownPeople:
        """Finding people an organization knows by their names."""
        return KnownPeople(self._connection)

    @cached_property
    def invitations(self) -> Invitations:
        """Invitations."""
        return Invitations(self._connection)

    @cached_property
    def invitation_batches(self) -> InvitationBatches:
        """Many invitations at once."""
        return InvitationBatches(self._connection)

    @cached_property
    def invitation_reminders(self) -> InvitationReminders:
        """Invitations that are sent again."""
        return InvitationReminders(self._connection)

    @cached_property
    def invitation_lists(self) -> InvitationLists:
        """Lists of people to invite that are not sent yet."""
        return InvitationLists(self._connection)

    @cached_property
    def stand_ins(self) -> StandIns:
        """Who stands in for which administrator."""
        return StandIns(self._connection)

    @cached_property
    def drafts(self) -> Drafts:
        """Who gets drafts of reports."""
        return Drafts(self._connection)

    @cached_property
    def projects(self) -> Projects:
        """What drives may be charged to."""
        return Projects(self._connection)

    @cached_property
    def rates(self) -> OrganizationRates:
        """What organizations pay."""
        return OrganizationRates(self._connection)

    @cached_property
    def added_rates(self) -> AddedRates:
        """Rows added to the official tables."""
        return AddedRates(self._connection)

    @cached_property
    def announcements(self) -> Announcements:
        """Official rates that are known, and told of."""
        return Announcements(self._connection)

    @cached_property
    def drives(self) -> Drives:
        """People's own drives."""
        return Drives(self._connection)

    @cached_property
    def drive_searches(self) -> DriveSearches:
        """Looking through people's own drives."""
        return DriveSearches(self._connection)

    @cached_property
    def habits(self) -> Habits:
        """People's last drives to a place."""
        return Habits(self._connection)

    @cached_property
    def vehicles(self) -> Vehicles:
        """People's vehicles."""
        return Vehicles(self._connection)

    @cached_property
    def work_hours(self) -> KeptWorkHours:
        """When people work."""
        return KeptWorkHours(self._connection)

    @cached_property
    def odometers(self) -> Odometers:
        """What people's odometers showed."""
        return Odometers(self._connection)

    @cached_property
    def trash(self) -> Trash:
        """Drives on their way out."""
        return Trash(self._connection)

    @cached_property
    def saved_places(self) -> SavedPlaces:
        """Addresses under names of people's own."""
        return SavedPlaces(self._connection)

    @cached_property
    def saved_trips(self) -> SavedTrips:
        """Drives to come, under names of people's own."""
        return SavedTrips(self._connection)

    @cached_property
    def shared_places(self) -> SharedPlaces:
        """Addresses under names of organizations."""
        return SharedPlaces(self._connection)

    @cached_property
    def imports(self) -> Imports:
        """Files of drives that somebody sent."""
        return Imports(self._connection)

    @cached_property
    def file_offers(self) -> FileOffers:
        """Files that are offered to people."""
        return FileOffers(self._connection)

    @cached_property
    def belongings(self) -> Belongings:
        """What is kept about one person, all together."""
        return Belongings(self._connection)

    @cached_property
    def reports(self) -> Reports:
        """Reports and the copies in them."""
        return Reports(self._connection)

    @cached_property
    def corrections(self) -> Corrections:
        """What people want approved drives to say."""
        return Corrections(self._connection)

    @cached_property
    def report_files(self) -> ReportFiles:
        """What long files of organizations are made of."""
        return ReportFiles(self._connection)

    @cached_property
    def report_searches(self) -> ReportSearches:
        """Looking through what was reported to organizations."""
        return ReportSearches(self._connection)

    @cached_property
    def locks(self) -> Locks:
        """How organizations lock months."""
        return Locks(self._connection)

    @cached_property
    def receipts(self) -> Receipts:
        """People's own receipts."""
        return Receipts(self._connection)

    @cached_property
    def reported_receipts(self) -> ReportedReceipts:
        """Receipts as they were reported."""
        return ReportedReceipts(self._connection)

    @cached_property
    def returned_lines(self) -> ReturnedLines:
        """Why lines of reports were returned."""
        return ReturnedLines(self._connection)

    @cached_property
    def summaries(self) -> Summaries:
        """When weekly summaries are due, and what was sent."""
        return Summaries(self._connection)

    @cached_property
    def weeks(self) -> Weeks:
        """What the summaries of several people are made of."""
        return Weeks(self._connection)

    @cached_property
    def digests(self) -> Digests:
        """When organizations' digests are due, and what was sent."""
        return Digests(self._connection)

    @cached_property
    def outbox(self) -> Outbox:
        """What goes out."""
        return Outbox(self._connection)

    @cached_property
    def leases(self) -> Leases:
        """What a worker is sending."""
        return Leases(self._connection, self.outbox)

    @cached_property
    def shown_cards(self) -> ShownCards:
        """Which message shows something to whom."""
        return ShownCards(self._connection)

    @cached_property
    def campaigns(self) -> Campaigns:
        """Messages to many people at once."""
        return Campaigns(self._connection, self.outbox)

    @cached_property
    def undelivered(self) -> Undelivered:
        """What did not arrive."""
        return Undelivered(self._connection)

    @cached_property
    def shared_secrets(self) -> SharedSecrets:
        """Secrets that all replicas share."""
        return SharedSecrets(self._connection)

    @cached_property
    def audit(self) -> AuditEvents:
        """Who did what."""
        return AuditEvents(self._connection)
