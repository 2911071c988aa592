"""The audit: who did what to whom, when; only ever added to."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One act of an administrator, or one change of money or membership.

    ``action`` is a stored word (``rate.set``), ``subject`` whom or what it concerned, ``before`` and ``after`` short
    plain words of the state.
    """

    organization_id: int
    actor_id: int
    action: str
    at: datetime
    subject: str = ""
    before: str = ""
    after: str = ""
    reason: str = ""
