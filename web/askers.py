"""Who asks: a person proven by the Teams token of their tab; with LOCAL=1 whoever a page of this computer names."""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from domain.errors import MileageError
from domain.members import Profile
from domain.people import Identity
from services.dashboard import find_profile
from web.desk import Dashboard
from web.headers import PRIVATE

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
NAMED = re.compile(r"([0-9a-f-]{36})/([0-9a-f-]{36})")
Answer = Callable[[Dashboard, web.Request, Profile], Awaitable[web.StreamResponse]]
dumps = partial(json.dumps, ensure_ascii=False, separators=(",", ":"))


def answered(content: Mapping[str, Any], status: int = HTTPStatus.OK) -> web.Response:
    """A JSON answer that nobody may keep."""
    return web.json_response(content, status=status, headers=PRIVATE, dumps=dumps)


def refused(sentence: str, status: int) -> web.Response:
    """A JSON answer that says in one sentence why there is none."""
    return answered({"error": sentence}, status)


def for_person(dashboard: Dashboard, answer: Answer) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """A handler that first proves who asks, and turns a refusal into a sentence."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            identity = await identity_of(dashboard, request)
            if identity is None:
                return refused(f"Please open {dashboard.brand} in Teams to sign in.", HTTPStatus.UNAUTHORIZED)
            profile = await dashboard.database.read(find_profile, identity)
            if profile is None:
                return refused(f"Say hello to {dashboard.brand} in Teams first: type hi.", HTTPStatus.FORBIDDEN)
            return await _answered(dashboard, request, profile, answer)
        except MileageError as refusal:
            return refused(str(refusal), HTTPStatus.BAD_REQUEST)

    return handle


async def _answered(dashboard: Dashboard, request: web.Request, profile: Profile, answer: Answer) -> web.StreamResponse:
    """The answer, or why there is none in the person's language."""
    try:
        return await answer(dashboard, request, profile)
    except MileageError as refusal:
        say = dashboard.speaker_in(profile.person.locale)
        return refused(say(refusal.sentence, **refusal.values), HTTPStatus.BAD_REQUEST)


async def identity_of(dashboard: Dashboard, request: web.Request) -> Identity | None:
    """Whom the request's Authorization proves; None: nobody."""
    kind, _, credential = request.headers.get("Authorization", "").partition(" ")
    if kind == "Bearer" and not dashboard.is_local:
        return await dashboard.authenticate(credential)
    named = NAMED.fullmatch(credential)
    if kind == "Local" and named is not None and may_name_themselves(dashboard, request):
        return Identity(named[1], named[2])
    return None


def may_name_themselves(dashboard: Dashboard, request: web.Request) -> bool:
    """Whether LOCAL=1 holds and all of caller, address and page are this computer (no rebound name, no other site)."""
    origin = urlsplit(request.headers.get("Origin", "")).hostname
    return (
        dashboard.is_local
        and request.remote in LOOPBACK
        and urlsplit(f"//{request.host}").hostname in LOOPBACK
        and (origin is None or origin in LOOPBACK)
    )
