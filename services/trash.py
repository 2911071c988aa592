"""The trash: what was deleted can be brought back for a while; after that it is gone for good."""

from datetime import datetime, timedelta

from domain.drives import TRASH_DAYS
from services import receipts
from storage.store import Store

PURGED_AT_ONCE = 200


def purge(store: Store, *, at: datetime) -> int:
    """Delete for good the drives and receipts that nobody can bring back any more; how many of them.

    Receipts go first: a drive's own are let go with it.
    """
    gone = receipts.purge(store, at=at)
    return gone + store.trash.purge(deleted_before=at - timedelta(days=TRASH_DAYS), limit=PURGED_AT_ONCE)
