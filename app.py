"""Composition root: settings → database → services → adapter → routes → start. Nothing imports it."""

import asyncio
import errno
import gc
import logging
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import web
from dotenv import load_dotenv
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

import language
from bot import MileageBot
from cards.words import Say
from config import Settings, SettingsError, read_settings
from delivery.clock import WeeklyClock
from delivery.progress import ProgressCards
from delivery.rate_watch import RateWatch
from delivery.secret_watch import SecretWatch
from delivery.templates import make_templates
from delivery.trash_watch import TrashWatch
from delivery.watch import Watch
from delivery.worker import Worker
from dialogs.turns import Desk, Places
from domain.people import Identity
from domain.secrets import Purpose, RowNames
from files.papers import Papers
from services import shared_secrets
from services.ports import Clock
from storage.database import Database
from storage.migrate import migrate
from teams.admission import LARGEST_BODY
from teams.door import make_messages
from teams.edge import Edge, open_edge
from teams.licences import read_licences
from teams.redaction import set_up_logging
from web.desk import Dashboard
from web.health import add_health
from web.links import Links
from web.routes import add_routes

log = logging.getLogger("app")

DATABASE_PATIENCE = 3.0
"""Seconds the database may take to answer for /healthz."""


class SystemClock:
    """The only place that reads the time."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251  # the one place


async def make_app(settings: Settings, clock: Clock | None = None) -> web.Application:
    """Put everything together; it starts and stops with the application that is returned."""
    clock = clock or SystemClock()
    open_things = AsyncExitStack()
    database, _ = await asyncio.gather(
        asyncio.to_thread(open_database, settings.database_url), asyncio.to_thread(language.warm)
    )
    open_things.push_async_callback(asyncio.to_thread, database.close)
    edge = await open_things.enter_async_context(open_edge(settings, clock))
    worker = make_worker(settings, database, edge, clock)
    app = web.Application(client_max_size=LARGEST_BODY)
    links, names = await make_links(settings, database, clock), await make_names(database, clock)
    bot = MileageBot(make_desk(settings, database, edge, clock, links, names))
    edge.adapter.own_fault = bot.own_fault
    add_routes(app, make_dashboard(settings, database, edge, clock, links))
    app.router.add_post("/api/messages", make_messages(edge.gate, edge.adapter, bot))
    started_at = clock.now()
    add_health(
        app,
        database_answers=lambda: answers(database),
        looked_at=lambda: worker.last_look or started_at,
        now=clock.now,
    )
    app.cleanup_ctx.append(closing(open_things))
    app.cleanup_ctx.append(running(worker.run, worker.stop))
    for watch in make_watches(database, clock, links):
        app.cleanup_ctx.append(running(watch.run, watch.stop))
    return app


def make_watches(database: Database, clock: Clock, links: Links) -> list[Watch]:
    """What looks again and again beside the turns."""
    alone = [kind(database, clock) for kind in (WeeklyClock, ProgressCards, RateWatch, TrashWatch)]
    return [*alone, SecretWatch(database, clock, links.learn)]


async def answers(database: Database) -> bool:
    """Whether the database answers within a few seconds."""
    try:
        async with asyncio.timeout(DATABASE_PATIENCE):
            await database.read(lambda store: store.outbox.next_wake())
    except (TimeoutError, SQLAlchemyError):
        return False
    return True


def make_worker(settings: Settings, database: Database, edge: Edge, clock: Clock) -> Worker:
    """The worker that delivers the outbox; what a turn queues wakes it at once, from whichever thread."""
    rate = min(settings.send_rate, settings.send_rate_cap)
    templates = make_templates(settings.brand_name, charts=settings.charts)
    worker = Worker(database, edge.messenger, edge.directory, clock, templates, rate=rate, cap=settings.send_rate_cap)
    loop = asyncio.get_running_loop()

    def wake() -> None:
        loop.call_soon_threadsafe(worker.wake)

    database.on_queued = wake
    return worker


def open_database(url: str) -> Database:
    """Open the database and bring it to the newest form; makes the folder of a SQLite file."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite" and address.database and address.database != ":memory:":
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    database = Database(url)
    migrate(database.engine)
    return database


def public_address(settings: Settings) -> str:
    """Where people find the dashboard; without one of its own, LOCAL=1 has this computer's."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return settings.public_url or (f"http://{host}:{settings.port}" if settings.local else "")


async def make_links(settings: Settings, database: Database, clock: Clock) -> Links:
    """Signed links to files; their secret is in the database, so that every replica reads what another signed."""
    return Links(await database.run(shared_secrets.of, Purpose.LINKS, at=clock.now()), public_address(settings))


async def make_names(database: Database, clock: Clock) -> RowNames:
    """Names for rows on cards, the same in every replica."""
    return RowNames((await database.run(shared_secrets.of, Purpose.NAMES, at=clock.now()))[0])


def make_dashboard(settings: Settings, database: Database, edge: Edge, clock: Clock, links: Links) -> Dashboard:
    """What the dashboard's pages work with."""
    return Dashboard(
        database,
        clock,
        edge.identify,
        links,
        brand=settings.brand_name,
        is_local=settings.local,
        support=settings.support_contact,
        ios_app=settings.ios_app_url,
        android_app=settings.android_app_url,
        speaker_in=lambda tag: Say(tag, brand=settings.brand_name),
    )


def make_places(settings: Settings) -> Places:
    """Addresses shown to people; the dashboard is ours unless another is named."""
    address = public_address(settings)
    dashboard = settings.dashboard_url or (f"{address}/dashboard" if address else "")
    return Places(settings.ios_app_url, settings.android_app_url, dashboard, settings.support_contact)


def make_desk(  # what the dialogs work with is put together of all there is
    settings: Settings, database: Database, edge: Edge, clock: Clock, links: Links, names: RowNames
) -> Desk:
    """What the dialogs work with."""
    return Desk(
        database=database,
        directory=edge.directory,
        sign_in=edge.sign_in,
        messenger=edge.messenger,
        clock=clock,
        places=make_places(settings),
        brand=settings.brand_name,
        bootstrap_administrators=frozenset(Identity(*named) for named in settings.bootstrap_admins),
        eligibility=settings.eligibility,
        eligible=frozenset(read_licences()),
        downloads=edge.downloads,
        photos=edge.photos,
        papers=Papers(),
        links=links if public_address(settings) else None,
        sends_files=not settings.local,
        charts=settings.charts,
        adviser=edge.adviser,
        names=names,
    )


Context = Callable[[web.Application], AsyncIterator[None]]


def closing(things: AsyncExitStack) -> Context:
    """Close what is open when the application ends."""

    async def context(_app: web.Application) -> AsyncIterator[None]:
        yield
        await things.aclose()

    return context


def running(run: Callable[[], Coroutine[Any, Any, None]], stop: Callable[[], None]) -> Context:
    """Run something beside the turns for as long as the application lives; if it fails, the process ends loudly."""

    async def context(_app: web.Application) -> AsyncIterator[None]:
        task = asyncio.get_running_loop().create_task(run())
        task.add_done_callback(_say_if_failed)
        yield
        stop()
        await asyncio.wait([task])

    return context


def _say_if_failed(task: "asyncio.Task[None]") -> None:
    if not task.cancelled() and task.exception() is not None:
        log.critical("a part that runs beside the turns has failed", exc_info=task.exception())


RARELY = (10_000, 20, 100)
"""When cycles are looked for: a turn leaves next to none, and at Python's own pace looking costs 4 % of its CPU."""


def _say_ready(address: str, _said: str) -> None:
    log.info("ready", extra={"address": address})


def main() -> None:
    """Start with the settings of the environment and of ``.env``."""
    load_dotenv()
    try:
        settings = read_settings(os.environ)
    except SettingsError as error:
        sys.exit("\n".join(f"Setting {mistake}" for mistake in error.mistakes))
    set_up_logging(settings.log_level, settings.log_format)
    gc.freeze()  # what was loaded so far lives for ever: full collections need not look at it (p99 33 ms → 7 ms)
    gc.set_threshold(*RARELY)
    say_ready = partial(_say_ready, f"http://{settings.host}:{settings.port}")
    try:
        web.run_app(make_app(settings), host=settings.host, port=settings.port, access_log=None, print=say_ready)
    except OSError as problem:
        if problem.errno != errno.EADDRINUSE:
            raise
        sys.exit(f"Setting PORT names {settings.port}, which is taken by another program on {settings.host}.")
    log.info("stopped")


if __name__ == "__main__":
    main()
