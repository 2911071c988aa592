"""The tables of what goes out: campaigns, deliveries, the pace of each tenant, weekly summaries, cards shown."""

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, text

from storage.tables import key_column, metadata, organization_column, person_column
from storage.types import BigId, Instant

campaigns = Table(
    "campaigns",
    metadata,
    key_column(),
    organization_column(),
    Column("kind", String(20), nullable=False),
    Column("state", String(10), nullable=False),
    person_column("created_by"),
    Column("created_at", Instant, nullable=False),
)
Index("ix_campaigns_organization_id_id", campaigns.c.organization_id, campaigns.c.id)

deliveries = Table(
    "deliveries",
    metadata,
    key_column(),
    Column("key", String(120), nullable=False, unique=True),
    Column("campaign_id", BigId, ForeignKey("campaigns.id")),
    Column("tenant_id", String(36), nullable=False),
    person_column(),
    Column("template", String(30), nullable=False),
    Column("subject", String(120), nullable=False),
    Column("policy", String(6), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("state", String(13), nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("owner", String(40)),
    Column("leased_until", Instant),
    Column("activity_id", String(200)),
    Column("reason", String(120), nullable=False, server_default=""),
    Column("changed_at", Instant, nullable=False),
)
Index(
    "ix_deliveries_due",
    deliveries.c.tenant_id,
    deliveries.c.priority,
    deliveries.c.due_at,
    deliveries.c.id,
    sqlite_where=deliveries.c.state == "queued",
    postgresql_where=deliveries.c.state == "queued",
)
Index(
    "ix_deliveries_leased",
    deliveries.c.leased_until,
    sqlite_where=deliveries.c.state == "leased",
    postgresql_where=deliveries.c.state == "leased",
)
Index("ix_deliveries_campaign_id_state", deliveries.c.campaign_id, deliveries.c.state)
Index(
    "ix_deliveries_person_waiting",
    deliveries.c.person_id,
    sqlite_where=deliveries.c.state == "waiting",
    postgresql_where=deliveries.c.state == "waiting",
)

HAS_NOT_LEFT = deliveries.c.state.in_(["queued", "waiting", "paused"])
Index(
    "ix_deliveries_subject",
    deliveries.c.subject,
    deliveries.c.template,
    sqlite_where=HAS_NOT_LEFT,
    postgresql_where=HAS_NOT_LEFT,
)

tenant_gates = Table(
    "tenant_gates",
    metadata,
    Column("tenant_id", String(36), primary_key=True),
    Column("wake_at", Instant),
    Column("free_at", Instant, nullable=False),
    Column("closed_reason", String(40), nullable=False, server_default=""),
)
Index("ix_tenant_gates_wake_at", tenant_gates.c.wake_at)

summary_times = Table(
    "summary_times",
    metadata,
    Column("person_id", BigId, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("state", String(6), nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("minute", Integer, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("week", Date, nullable=False),
    Column("due_at", Instant, nullable=False),
)
Index(
    "ix_summary_times_due_at",
    summary_times.c.due_at,
    sqlite_where=summary_times.c.state == "on",
    postgresql_where=summary_times.c.state == "on",
)

summaries = Table(
    "summaries",
    metadata,
    key_column(),
    person_column(),
    Column("week", Date, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("figures", Text, nullable=False),
    UniqueConstraint("person_id", "week"),
)

digest_times = Table(
    "digest_times",
    metadata,
    Column("organization_id", BigId, ForeignKey("organizations.id"), primary_key=True, autoincrement=False),
    Column("week", Date, nullable=False),
    Column("due_at", Instant, nullable=False),
)
Index("ix_digest_times_due_at", digest_times.c.due_at)

digests = Table(
    "digests",
    metadata,
    key_column(),
    organization_column(),
    Column("week", Date, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("figures", Text, nullable=False),
    UniqueConstraint("organization_id", "week"),
)

shown_cards = Table(
    "shown_cards",
    metadata,
    key_column(),
    person_column(),
    Column("subject", String(120), nullable=False),
    Column("template", String(30), nullable=False),
    Column("activity_id", String(200), nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("subject", "person_id", "template"),
)

missed_texts = Table(
    "missed_texts",
    metadata,
    Column("on", Date, primary_key=True),
    Column("count", BigInteger, nullable=False),
)

told_texts = Table(
    "told_texts",
    metadata,
    key_column(),
    person_column(),
    Column("text", String(500), nullable=False),
    Column("at", Instant, nullable=False),
)
