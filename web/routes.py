"""The addresses of the dashboard."""

from collections.abc import Awaitable, Callable
from functools import partial

from aiohttp import web

from web import api, downloads, pages, receipts, words
from web.askers import Answer, for_person
from web.desk import Dashboard

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_routes(app: web.Application, dashboard: Dashboard) -> None:
    """Serve the pages, their JSON and the files."""
    add: Callable[[str, Handler], object] = app.router.add_get
    for path, template in pages.PAGES.items():
        add(path, pages.page(dashboard, template, may_be_framed=False))
    for path, template in pages.FRAMED.items():
        add(path, pages.page(dashboard, template, may_be_framed=True))
    add("/static/{name}", pages.static)
    add("/words/{tag}", partial(words.words, dashboard))
    asked: dict[str, Answer] = {
        "/api/me": api.me,
        "/api/reports": api.own_reports,
        "/api/reports/{key}": api.own_report,
        "/api/reported": api.reported,
        "/api/reported/{key}": api.reported_one,
        "/api/export": downloads.export,
        "/api/link": downloads.link,
        "/api/receipts": receipts.own,
        "/api/reported/{key}/receipts/{number}": receipts.reported,
    }
    for path, answer in asked.items():
        add(path, for_person(dashboard, answer))
    app.router.add_post("/api/drives", for_person(dashboard, api.drives))
    add("/api/people", partial(api.people, dashboard))
    add("/files/{token}", partial(downloads.linked, dashboard))
    add("/receipts/{token}", partial(receipts.opened, dashboard))
