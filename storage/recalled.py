"""Reports that were taken back: nobody but their person was ever to see them, and they go without a trace."""

from collections.abc import Collection

from sqlalchemy import Connection, delete, select

from storage.correction_tables import correcting_lines
from storage.projects import report_projects
from storage.receipt_tables import reported_receipts
from storage.returned_lines import returned_lines
from storage.tables import reported_drives, reports


def drop_recalled(connection: Connection, report_ids: Collection[int]) -> None:
    """Delete reports that were taken back, with their lines."""
    if not report_ids:
        return
    lines = select(reported_drives.c.id).where(reported_drives.c.report_id.in_(report_ids))
    connection.execute(delete(report_projects).where(report_projects.c.report_id.in_(report_ids)))
    for table in (correcting_lines, returned_lines, reported_receipts):
        connection.execute(delete(table).where(table.c.line_id.in_(lines)))
    connection.execute(delete(reported_drives).where(reported_drives.c.report_id.in_(report_ids)))
    connection.execute(delete(reports).where(reports.c.id.in_(report_ids)))
