"""The tables. Money is whole minor units, distances thousandths of the unit entered, instants microseconds UTC."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
    text,
)

from storage.drive_facts import drive_columns
from storage.types import BigId, Instant, Thousandths

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key_column() -> Column[int]:
    """The surrogate key of a table."""
    return Column("id", BigId, primary_key=True, autoincrement=True)


def person_column(name: str = "person_id", *, nullable: bool = False) -> Column[int]:
    """A reference to a person."""
    return Column(name, BigId, ForeignKey("people.id"), nullable=nullable)


def organization_column() -> Column[int]:
    """A reference to an organization."""
    return Column("organization_id", BigId, ForeignKey("organizations.id"), nullable=False)


people = Table(
    "people",
    metadata,
    key_column(),
    Column("tenant_id", String(36), nullable=False),
    Column("object_id", String(36), nullable=False),
    Column("name", String(200), nullable=False, server_default=""),
    Column("mail", String(320), nullable=False, server_default=""),
    Column("locale", String(35), nullable=False, server_default=""),
    Column("zone", String(64), nullable=False, server_default=""),
    Column("chosen_locale", String(35), nullable=False, server_default=""),
    Column("chosen_zone", String(64), nullable=False, server_default=""),
    Column("chosen_unit", String(2), nullable=False, server_default=""),
    Column("commute", Thousandths),
    Column("commute_unit", String(2), nullable=False, server_default=""),
    Column("keeps_saved", Boolean, nullable=False, server_default=text("false")),
    Column("has_drafts", Boolean, nullable=False, server_default=text("true")),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("tenant_id", "object_id"),
)
Index("ix_people_tenant_id_mail", people.c.tenant_id, people.c.mail)

chats = Table(
    "chats",
    metadata,
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("service_url", String(300), nullable=False),
    Column("conversation_id", String(300), nullable=False),
    Column("installed", Boolean, nullable=False, server_default=text("true")),
    Column("blocked", Boolean, nullable=False, server_default=text("false")),
    Column("welcomed", Boolean, nullable=False, server_default=text("false")),
)

memories = Table(
    "memories",
    metadata,
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

organizations = Table(
    "organizations",
    metadata,
    key_column(),
    Column("tenant_id", String(36), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("country", String(2), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("next_reported", BigId, nullable=False, server_default=text("1")),
    Column("commute_rules", Text, nullable=False, server_default=""),
    Column("needs_purpose", Boolean, nullable=False, server_default=text("true")),
    Column("needs_project", Boolean, nullable=False, server_default=text("false")),
    Column("shares_places", Boolean, nullable=False, server_default=text("false")),
    Column("period_kind", String(12)),
    Column("period_start", Date),
    Column("created_at", Instant, nullable=False),
)

administrations = Table(
    "administrations",
    metadata,
    key_column(),
    organization_column(),
    person_column(),
    Column("granted_at", Instant, nullable=False),
    person_column("granted_by", nullable=True),
    Column("ended_at", Instant),
)
Index(
    "uq_administrations_active",
    administrations.c.organization_id,
    administrations.c.person_id,
    unique=True,
    sqlite_where=administrations.c.ended_at.is_(None),
    postgresql_where=administrations.c.ended_at.is_(None),
)

memberships = Table(
    "memberships",
    metadata,
    key_column(),
    organization_column(),
    person_column(),
    Column("state", String(10), nullable=False),
    Column("joined_at", Instant, nullable=False),
    Column("ended_at", Instant),
    person_column("ended_by", nullable=True),
)
Index(
    "uq_memberships_active",
    memberships.c.person_id,
    unique=True,
    sqlite_where=memberships.c.ended_at.is_(None),
    postgresql_where=memberships.c.ended_at.is_(None),
)
Index("ix_memberships_person_id_id", memberships.c.person_id, memberships.c.id)
Index("ix_memberships_list", memberships.c.organization_id, memberships.c.id)
Index("ix_memberships_state", memberships.c.organization_id, memberships.c.state, memberships.c.id)

invitations = Table(
    "invitations",
    metadata,
    key_column(),
    Column("key", String(32), nullable=False, unique=True),
    organization_column(),
    person_column(),
    person_column("invited_by"),
    Column("state", String(15), nullable=False),
    Column("reason", String(300), nullable=False, server_default=""),
    Column("sent_count", Integer, nullable=False, server_default=text("0")),
    Column("sent_at", Instant),
    Column("created_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
)
Index(
    "uq_invitations_open",
    invitations.c.organization_id,
    invitations.c.person_id,
    unique=True,
    sqlite_where=invitations.c.state.not_in(["accepted", "rescinded"]),
    postgresql_where=invitations.c.state.not_in(["accepted", "rescinded"]),
)
Index("ix_invitations_list", invitations.c.organization_id, invitations.c.id)
Index("ix_invitations_state", invitations.c.organization_id, invitations.c.state, invitations.c.id)
Index("ix_invitations_person_id", invitations.c.person_id)

organization_rates = Table(
    "organization_rates",
    metadata,
    key_column(),
    organization_column(),
    Column("category", String(15)),
    Column("vehicle", String(40)),
    Column("follows", String(20)),
    Column("amount_millionths", BigId, nullable=False),
    Column("unit", String(2)),
    Column("currency", String(3)),
    Column("from_on", Date, nullable=False),
    Column("to_on", Date),
    person_column("set_by"),
    Column("set_at", Instant, nullable=False),
    Column("cancelled_at", Instant),
)
Index(
    "ix_organization_rates_organization_id_from_on", organization_rates.c.organization_id, organization_rates.c.from_on
)

REACHES = (31, 366, 36_600)
"""How many days a report reaches over, in steps (``reports.reach``): so those of a period are found by their start."""

reports = Table(
    "reports",
    metadata,
    key_column(),
    Column("key", String(32), nullable=False, unique=True),
    organization_column(),
    person_column(),
    Column("state", String(12), nullable=False),
    Column("from_on", Date, nullable=False),
    Column("to_on", Date, nullable=False),
    Column("submitted_at", Instant, nullable=False),
    Column("drives", Integer, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("total", BigId, nullable=False),
    Column("decided_at", Instant),
    person_column("decided_by", nullable=True),
    Column("reason", String(500), nullable=False, server_default=""),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("reach", Integer, nullable=False, server_default=text("31")),
)
Index("ix_reports_organization_id_state_id", reports.c.organization_id, reports.c.state, reports.c.id)
Index("ix_reports_by_day", *(reports.c[name] for name in ("organization_id", "state", "reach", "from_on", "id")))
Index("ix_reports_organization_id_submitted_at", reports.c.organization_id, reports.c.submitted_at)
Index("ix_reports_organization_id_decided_at", reports.c.organization_id, reports.c.decided_at)
Index("ix_reports_person_id_id", reports.c.person_id, reports.c.id)

drives = Table(
    "drives",
    metadata,
    key_column(),
    person_column(),
    Column("number", Integer, nullable=False),
    *drive_columns(),
    Column("addresses", Text, nullable=False, server_default=""),
    Column("began", Integer),
    Column("vehicle_name", String(40), nullable=False, server_default=""),
    Column("place_key", String(100), nullable=False, server_default=""),
    Column("source", String(10), nullable=False),
    Column("told_in", String(200)),
    Column("report_id", BigId, ForeignKey("reports.id")),
    Column("deducted", BigId, nullable=False, server_default=text("0")),
    Column("receipts", Integer, nullable=False, server_default=text("0")),
    Column("created_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("deleted_at", Instant),
    Column("version", Integer, nullable=False, server_default=text("1")),
    UniqueConstraint("person_id", "number"),
    UniqueConstraint("person_id", "told_in"),
    CheckConstraint("distance > 0", name="distance"),
    CheckConstraint("parking >= 0 AND tolls >= 0", name="extras"),
)
Index("ix_drives_person_id_on", drives.c.person_id, drives.c.on, drives.c.id)
IS_FREE = drives.c.report_id.is_(None) & drives.c.deleted_at.is_(None)
IS_PERSONAL = drives.c.category == literal_column("'personal'")
IS_NOT_PERSONAL = drives.c.category != literal_column("'personal'")
"""Written out: only then do both databases see that an index with the same condition serves."""
for name, which in (("to_report", IS_FREE & IS_NOT_PERSONAL), ("personal", IS_FREE & IS_PERSONAL)):
    whose = (drives.c.person_id, drives.c.on, drives.c.id)
    Index(f"ix_drives_{name}", *whose, sqlite_where=which, postgresql_where=which)

Index(
    "ix_drives_report_id",
    drives.c.report_id,
    sqlite_where=drives.c.report_id.is_not(None),
    postgresql_where=drives.c.report_id.is_not(None),
)

reported_drives = Table(
    "reported_drives",
    metadata,
    key_column(),
    Column("report_id", BigId, ForeignKey("reports.id"), nullable=False),
    Column("number", BigId, nullable=False),
    Column("drive_id", BigId, ForeignKey("drives.id"), nullable=False),
    *drive_columns(),
    Column("amount", BigId, nullable=False),
    Column("working", Text, nullable=False),
    Column("deducted", BigId, nullable=False, server_default=text("0")),
    Column("receipts", Integer, nullable=False, server_default=text("0")),
    UniqueConstraint("report_id", "number"),
)
Index("ix_reported_drives_drive_id", reported_drives.c.drive_id)
