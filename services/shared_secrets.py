"""Secrets of the installation: whoever asks first makes them, and all replicas have the same."""

import secrets
from datetime import datetime, timedelta

from domain.secrets import Purpose, period_of
from storage.store import Store

KEPT_FOR = timedelta(days=70)
"""Longer than two months of links, each of which is good for ten minutes."""


def of(store: Store, purpose: Purpose, *, at: datetime) -> list[str]:
    """The secrets of a purpose, the one to use now first; what another replica used lately comes after it."""
    now = period_of(purpose, at)
    known = store.shared_secrets.of(purpose)
    if not any(one.period == now for one in known):
        store.shared_secrets.add(purpose, now, secrets.token_hex(32), at=at)
        store.shared_secrets.forget_before(purpose, at - KEPT_FOR)
        known = store.shared_secrets.of(purpose)
    return [one.secret for one in sorted(known, key=lambda one: one.period != now)]
