"""The pages people see: the public ones, and the dashboard as a page and as a tab in Teams."""

from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from web.desk import Dashboard
from web.headers import STATIC, page_headers

HERE = Path(__file__).parent
STATIC_FILES = {
    "dashboard.css": "text/css",
    "dashboard.js": "text/javascript",
    "elements.js": "text/javascript",
    "sign_in.js": "text/javascript",
    "views.js": "text/javascript",
    "words.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
PAGES = {"/": "home.html", "/privacy": "privacy.html", "/terms": "terms.html"}
FRAMED = {"/tab": "dashboard.html", "/dashboard": "dashboard.html"}
Handler = Callable[[web.Request], Awaitable[web.Response]]


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )


def page(dashboard: Dashboard, template: str, *, may_be_framed: bool) -> Handler:
    """A page that is the same for everybody: no figures in it, these come as JSON."""
    text = _templates().get_template(template).render(dashboard=dashboard, brand=dashboard.brand)
    headers = page_headers(may_be_framed=may_be_framed)

    async def handle(_request: web.Request) -> web.Response:
        return web.Response(text=text, content_type="text/html", headers=headers)

    return handle


async def static(request: web.Request) -> web.Response:
    """A script, a style or a picture of ours."""
    name = request.match_info["name"]
    if name not in STATIC_FILES:
        raise web.HTTPNotFound
    return web.Response(body=_content(name), content_type=STATIC_FILES[name], charset="utf-8", headers=STATIC)


@cache
def _content(name: str) -> bytes:
    return (HERE / "static" / name).read_bytes()
