"""What a delivery is rendered from, and into."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from cards.elements import Card
from cards.words import Say
from delivery.retry import Verdict
from domain.members import Profile
from domain.summaries import WeeklySummary
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a template is rendered from: to whom, about what, in which words, on which day; the week to sum up.

    ``charts``: whether figures are drawn, where the client can.
    """

    store: Store
    to: Profile
    subject: str
    say: Say
    at: datetime
    summary: WeeklySummary | None = None
    charts: bool = True

    @property
    def today(self) -> date:
        """The recipient's day."""
        return self.at.astimezone(ZoneInfo(self.to.person.zone)).date()

    def administers(self, organization_id: int) -> bool:
        """Whether the recipient administers an organization now."""
        return (
            self.to.is_administrator and self.to.organization is not None and self.to.organization.id == organization_id
        )


@dataclass(frozen=True, slots=True)
class Rendered:
    """A card, with the evidence to keep once it was sent."""

    card: Card
    evidence: str = ""


Render = Callable[[Rendering], Rendered | Verdict | None]
"""None: the message is no longer wanted. A verdict: it can't be sent now."""
