"""Which message shows something to whom, so that it can be replaced when that changes."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from domain.deliveries import Template
from storage.outbox_tables import shown_cards
from storage.upsert import insert_for


class ShownCards:
    """Rows of cards shown: at most one for a person and a thing, the last."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, person_id: int, template: Template, subject: str, *, activity_id: str, at: datetime) -> None:
        """Remember which message shows something to a person, so that it can be updated."""
        self._connection.execute(
            insert_for(self._connection, shown_cards)
            .values(person_id=person_id, template=template.value, subject=subject, activity_id=activity_id, at=at)
            .on_conflict_do_update(
                index_elements=["subject", "person_id", "template"], set_={"activity_id": activity_id, "at": at}
            )
        )

    def of(self, template: Template, subject: str) -> dict[int, str]:
        """Which message shows something, by person."""
        rows = self._connection.execute(
            select(shown_cards.c.person_id, shown_cards.c.activity_id).where(
                shown_cards.c.subject == subject, shown_cards.c.template == template.value
            )
        )
        return {row.person_id: row.activity_id for row in rows}

    def find(self, person_id: int, template: Template, subject: str) -> str | None:
        """The message that shows something to a person."""
        return self._connection.execute(
            select(shown_cards.c.activity_id).where(
                shown_cards.c.subject == subject,
                shown_cards.c.person_id == person_id,
                shown_cards.c.template == template.value,
            )
        ).scalar_one_or_none()

    def forget(self, person_id: int, template: Template, subject: str) -> None:
        """Forget a message that is gone."""
        self._connection.execute(
            delete(shown_cards).where(
                shown_cards.c.subject == subject,
                shown_cards.c.person_id == person_id,
                shown_cards.c.template == template.value,
            )
        )
