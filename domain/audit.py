"""The audit: who did what to whom, when; only ever added to."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Person


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


@dataclass(frozen=True, slots=True)
class Act:
    """An act with its key in the audit and who did it."""

    id: int
    event: AuditEvent
    actor: Person
