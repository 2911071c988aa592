"""/healthz: whether the process answers, the database answers, and the delivery worker keeps up."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from aiohttp import web

LATE = timedelta(seconds=60)
"""A worker that has not looked at the outbox for so long is stuck: it looks every few seconds."""


@dataclass(frozen=True, slots=True)
class Health:
    """What /healthz tells: no names, no counts of people."""

    status: str
    database: str
    worker: str
    worker_lag_seconds: float


def judge(*, database_answers: bool, lag: timedelta) -> Health:
    """Whether all of it works; ``lag`` is since when the worker has not looked at the outbox."""
    worker_works = lag <= LATE
    return Health(
        "ok" if database_answers and worker_works else "failing",
        "ok" if database_answers else "failing",
        "ok" if worker_works else "failing",
        round(max(lag.total_seconds(), 0.0), 1),
    )


def add_health(
    app: web.Application,
    *,
    database_answers: Callable[[], Awaitable[bool]],
    looked_at: Callable[[], datetime],
    now: Callable[[], datetime],
) -> None:
    """Serve /healthz: 200 when all is well, else 503; always with a JSON body that says what fails."""

    async def health(_request: web.Request) -> web.Response:
        found = judge(database_answers=await database_answers(), lag=now() - looked_at())
        return web.json_response(asdict(found), status=200 if found.status == "ok" else 503)

    app.router.add_get("/healthz", health)
