"""The JSON of the dashboard: a person's own drives and reports; for administrators what was reported, nothing else."""

from collections.abc import Collection
from http import HTTPStatus

from aiohttp import web

from domain.exports import rows_of_filed
from domain.members import Profile
from domain.reports import ReportSearch, ReportState
from services import dashboard as service
from services import reports
from services.exports import COUNTING
from services.transactions import Store
from web import queries, shapes
from web.askers import answered, may_name_themselves, refused
from web.desk import Dashboard

PAGE = 20


async def me(dashboard: Dashboard, _request: web.Request, by: Profile) -> web.Response:
    """Who is looking, this week, this year, the rate of today."""
    today = queries.day_where(by.person, dashboard.clock.now())
    found = await dashboard.database.read(service.overview, by=by, today=today)
    return answered(shapes.overview(found, today))


async def drives(dashboard: Dashboard, request: web.Request, by: Profile) -> web.Response:
    """A page of one's own drives: ``from``, ``to``, ``category``, ``words``, ``after``.

    They come in the body, since addresses end up in logs and words are of places.
    """
    asked = queries.fields(await request.read())
    wanted = queries.search(asked, queries.day_where(by.person, dashboard.clock.now()))
    after = queries.place(asked.get("after", ""))

    def look(store: Store) -> tuple[service.DrivePage, dict[int, ReportState]]:
        page = service.own_drives(store, wanted, by=by, after=after)
        return page, service.states_of(store, page.drives)

    page, states = await dashboard.database.read(look)
    shown = [shapes.own_drive(one, by.person, states) for one in page.drives]
    return answered({"drives": shown, "after": queries.told_place(page.after)})


async def own_reports(dashboard: Dashboard, _request: web.Request, by: Profile) -> web.Response:
    """One's own reports: what counts with organizations, what came back (they keep the copy), what was taken back."""
    everything = await dashboard.database.read(service.own_reports, by=by)

    def shaped(states: Collection[ReportState]) -> list[shapes.Shape]:
        return [shapes.report(one) for one in everything if one.state in states]

    found = {"visible": COUNTING, "returned": {ReportState.RETURNED}, "recalled": {ReportState.RECALLED}}
    return answered({name: shaped(states) for name, states in found.items()})


async def own_report(dashboard: Dashboard, request: web.Request, by: Profile) -> web.Response:
    """One of one's own reports with the very copies that an organization sees."""
    filed = await dashboard.database.read(reports.get_own, request.match_info["key"], by=by)
    return answered(shapes.filed(filed, rows_of_filed(filed)))


async def reported(dashboard: Dashboard, request: web.Request, by: Profile) -> web.Response:
    """For administrators: reports to their organization, the newest first; ``from``, ``to``, ``state``, ``after``."""
    query = request.query
    today = queries.day_where(by.person, dashboard.clock.now())
    within = ReportSearch(None, *(queries.period(query, today) if "from" in query or "to" in query else (None, None)))
    states = [state for state in ReportState if query.get("state", "") in ("", state.value)]
    waiting = await dashboard.database.read(
        reports.reported, by=by, states=states, within=within, after=query.get("after", ""), limit=PAGE
    )
    shown = [{**shapes.report(report), "person": shapes.person(person)} for report, person in waiting.reports]
    return answered({"reports": shown, "after": waiting.reports[-1][0].key if waiting.has_older else None})


async def reported_one(dashboard: Dashboard, request: web.Request, by: Profile) -> web.Response:
    """For administrators: one report with its drives."""
    filed = await dashboard.database.read(reports.get_for_administrator, request.match_info["key"], by=by)
    return answered(shapes.filed(filed, rows_of_filed(filed)))


async def people(dashboard: Dashboard, request: web.Request) -> web.Response:
    """With LOCAL=1, on this computer only: whom the page may choose to be."""
    if not may_name_themselves(dashboard, request):
        return refused("There is nothing here.", HTTPStatus.NOT_FOUND)
    known = await dashboard.database.read(service.acquaintances)
    return answered(
        {
            "people": [
                {"id": f"{one.identity.tenant_id}/{one.identity.object_id}", "name": one.label, "mail": one.mail}
                for one in known
            ]
        }
    )
