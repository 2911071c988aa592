"""Alembic's entry: runs the steps on the connection that storage.migrate hands over."""

from alembic import context
from sqlalchemy import Connection

import storage.correction_tables  # its tables belong to the metadata
import storage.drive_numbers  # its table belongs to the metadata
import storage.file_offers  # its table belongs to the metadata
import storage.imports  # its table belongs to the metadata
import storage.invitation_lists  # its table belongs to the metadata
import storage.locks  # its table belongs to the metadata
import storage.official_tables  # its tables belong to the metadata
import storage.outbox_tables  # its tables belong to the metadata
import storage.receipt_tables  # its tables belong to the metadata
import storage.report_searches  # its table belongs to the metadata
import storage.returned_lines  # its table belongs to the metadata
import storage.shared_places  # its table belongs to the metadata
import storage.shared_secrets  # its table belongs to the metadata
import storage.undelivered  # noqa: F401  # its index belongs to the metadata
from storage.tables import metadata


def run(connection: Connection) -> None:
    """Run the steps in the caller's transaction."""
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
