"""One attempt at a delivery: reach the person, send, read the answer."""

import random
from datetime import timedelta
from typing import Any

from delivery.outcomes import Outcome, Prepared
from delivery.retry import Verdict, verdict_on
from domain.deliveries import Delivery, DeliveryState
from domain.people import Person
from services.ports import Address, ConnectorError, Directory, DirectoryError, InstallOutcome, Messenger
from storage.database import Database
from storage.store import Store

TOO_BIG = 413
DIRECTORY_RETRY = timedelta(seconds=30)
MOST_DIRECTORY_ATTEMPTS = 20

NO_INSTALL = {
    InstallOutcome.APP_NOT_IN_CATALOG: "app_not_in_catalog",
    InstallOutcome.BLOCKED_BY_POLICY: "app_blocked_by_policy",
    InstallOutcome.NOT_IN_DIRECTORY: "not_in_directory",
}


class Attempts:
    """Makes attempts through a messenger; installs the app through the directory where somebody has no chat yet."""

    def __init__(self, database: Database, messenger: Messenger, directory: Directory) -> None:
        self._database = database
        self._messenger = messenger
        self._directory = directory

    async def make(self, delivery: Delivery, prepared: Prepared) -> Outcome:
        """Send what was prepared; what became of it."""
        if prepared.verdict is not None:
            return Outcome(prepared.verdict)
        try:
            to = prepared.to
            if to is None or not to.conversation_id:
                found = await self._reach(delivery, prepared)
                if isinstance(found, Verdict):
                    return Outcome(found)
                to = found
            activity_id = await self._send(to, prepared)
        except ConnectorError as error:
            jitter = random.random()  # noqa: S311  # spreads retries, keeps no secret
            return Outcome(verdict_on(error, delivery.attempts + 1, policy=delivery.policy, jitter=jitter))
        return Outcome(Verdict(DeliveryState.SENT, ""), activity_id, prepared.evidence)

    async def _send(self, to: Address, prepared: Prepared) -> str:
        if prepared.replaces:
            await self._messenger.update(to, prepared.replaces, prepared.activity)
            return prepared.replaces
        try:
            return await self._messenger.send(to, prepared.activity)
        except ConnectorError as error:
            if error.status != TOO_BIG or "attachments" not in prepared.activity:
                raise
            text: dict[str, Any] = {"type": "message", "text": prepared.activity.get("summary", "")}
            return await self._messenger.send(to, text)

    async def _reach(self, delivery: Delivery, prepared: Prepared) -> Address | Verdict:
        """Find the chat with somebody: open again one that was lost, or install the app for who never wrote."""
        person = prepared.person
        if prepared.to is not None:
            to = await self._messenger.open_chat(prepared.to.service_url, person.identity)
        else:
            found = await self._install(delivery, person)
            if isinstance(found, Verdict):
                return found
            to = Address(person.identity.tenant_id, self._messenger.first_service_url, found)
        await self._database.run(_keep_chat, person, to)
        return to

    async def _install(self, delivery: Delivery, person: Person) -> str | Verdict:
        """Install the app for somebody; the id of the chat that makes."""
        try:
            outcome = await self._directory.install(person.identity)
            if outcome in NO_INSTALL:
                return Verdict(DeliveryState.UNDELIVERABLE, NO_INSTALL[outcome])
            conversation = await self._directory.chat_with(person.identity)
        except DirectoryError as error:
            if delivery.attempts + 1 >= MOST_DIRECTORY_ATTEMPTS:
                return Verdict(DeliveryState.UNDELIVERABLE, "directory_unreachable")
            delay = DIRECTORY_RETRY if error.retry_after is None else timedelta(seconds=error.retry_after)
            return Verdict(DeliveryState.QUEUED, "directory_unreachable", delay)
        return conversation or Verdict(DeliveryState.WAITING, "chat_not_open_yet")


def _keep_chat(store: Store, person: Person, to: Address) -> None:
    store.people.save_chat(person.id, service_url=to.service_url, conversation_id=to.conversation_id)
