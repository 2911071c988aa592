"""The delivery worker alone, as a process: sends what is due to a fake connector until it is told to end.

Environment: DATABASE_URL, RATE (messages a second for a tenant).
"""

import asyncio
import gc
import os
import signal
from datetime import UTC, datetime

from delivery.templates import make_templates
from delivery.worker import Worker
from storage.database import Database
from teams.bearer import NoBearer
from teams.connector import Connector
from teams.hosts import LOOPBACK
from teams.local import PEOPLE_FILE, LocalDirectory, read_people
from teams.trust import make_session, make_ssl_context


class Present:
    """The real time."""

    def now(self) -> datetime:
        """The present instant."""
        return datetime.now(UTC)  # noqa: TID251  # a composition root of its own


async def main() -> None:
    """Send."""
    database = Database(os.environ["DATABASE_URL"])
    async with make_session(make_ssl_context()) as session:
        connector = Connector(session, NoBearer(), hosts=LOOPBACK)
        directory = LocalDirectory(read_people(PEOPLE_FILE), connector)
        rate = float(os.environ["RATE"])
        worker = Worker(database, connector, directory, Present(), make_templates("MileIQ"), rate=rate)
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, worker.stop)
        gc.freeze()
        await worker.run()
    database.close()


if __name__ == "__main__":
    asyncio.run(main())
