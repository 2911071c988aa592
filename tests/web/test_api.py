"""The JSON: one's own drives and reports, and what was reported for administrators."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient

from domain.categories import Category
from domain.commutes import CommuteMode, CommuteRule
from domain.distances import Distance, Unit
from domain.money import Money
from services import commutes, members, reports
from tests.office import FABRIKAM, entry, identity
from tests.web.building import furnish


async def test_the_first_view_has_week_year_and_rate(building):
    _, ana = furnish(building)
    me = await building.ask("/api/me", ana)
    assert (me["name"], me["organization"], me["is_administrator"], me["today"]) == (
        "Ana Diaz",
        "Adele Vance's",
        False,
        "2026-11-02",
    )
    assert me["rate"] | {"set_by": ""} == {
        "amount": "0.76",
        "unit": "mi",
        "currency": "USD",
        "from": "2026-07-01",
        "set_by": "",
        "short": "IRS",
    }
    assert [(line["category"], line["drives"], line["distance"]["value"]) for line in me["week"]["lines"]] == [
        ("business", 1, "23.4"),
        ("medical", 1, "8.1"),
    ]
    assert me["week"]["total"] == {"minor": 2178 + 190, "currency": "USD", "places": 2}
    assert sum(line["drives"] for line in me["year"]["lines"]) == 8


async def test_drives_come_latest_first_with_working_and_what_they_lack(building):
    _, ana = furnish(building)
    found = await building.drives(ana)
    assert [drive["number"] for drive in found["drives"]] == [2, 1, 3, 4, 5, 6, 7, 8]
    assert found["after"] == ""
    medical, business, waiting, lacking, *_ = found["drives"]
    assert (business["working"], business["source"]) == ("23.4 mi x 0.76", "IRS from 2026-07-01")
    assert (business["total"]["minor"], business["extras"]["minor"], business["missing"]) == (2178, 400, [])
    assert (waiting["report"], waiting["via"], waiting["round_trip"]) == ("submitted", ["Bank", "Post"], True)
    assert (lacking["missing"], medical["category"]) == (["purpose"], "medical")


async def test_drives_can_be_looked_for_by_days_category_and_words(building):
    _, ana = furnish(building)
    for query, numbers in (
        ({"from": "2026-10-16", "to": "2026-10-28"}, [3, 4, 5]),
        ({"category": "personal"}, [5]),
        ({"words": "acme"}, [1, 8]),
        ({"from": "2025-01-01", "to": "2025-12-31"}, []),
    ):
        found = await building.drives(ana, **query)
        assert [drive["number"] for drive in found["drives"]] == numbers


async def test_a_long_list_comes_in_pages_without_gap_or_repetition(building):
    ada = building.office.set_up()
    building.office.log(ada, *(entry(str(miles), date(2026, 10, 1 + miles % 20)) for miles in range(1, 121)))
    seen: list[int] = []
    after = ""
    for size in (50, 50, 20):
        found = await building.drives(ada, after=after)
        assert len(found["drives"]) == size
        seen += [drive["number"] for drive in found["drives"]]
        after = found["after"]
    assert after == ""
    assert sorted(seen) == list(range(1, 121))


async def test_what_the_organization_sees_is_the_copies_and_not_what_was_taken_back(building):
    ada, ana = furnish(building)
    visible = (await building.ask("/api/reports", ana))["visible"]
    assert [(one["state"], one["drives"]) for one in visible] == [("submitted", 1), ("approved", 2)]
    opened = [await building.ask(f"/api/reports/{one['key']}", ana) for one in visible]
    assert [[row["to"] for row in one["rows"]] for one in opened] == [
        ["Z\u00fcrich office"],
        ["Acme", "Joe's Garage, 1200 Market St, San Francisco"],
    ]
    building.office(reports.recall, visible[0]["key"], by=ana, at=building.office.later(minutes=1))
    found = await building.ask("/api/reports", ana)
    assert ([len(found["visible"]), len(found["recalled"])], found["recalled"][0]["state"]) == ([1, 1], "recalled")
    assert visible[0]["key"] not in str(await building.ask("/api/reported", ada))
    answer = await building.ask(f"/api/reported/{visible[0]['key']}", ada, 400)
    assert "can't find that report" in answer["error"]


async def test_a_returned_drive_that_is_reported_again_is_counted_once(building):
    ada, ana = furnish(building)
    waiting = (await building.ask("/api/reports", ana))["visible"][0]["key"]
    building.office(reports.send_back, waiting, by=ada, at=building.office.later(minutes=1), reason="Which client?")
    number = building.office(reports.preview, by=ana).included[0].drive.number
    building.report(ana, number)
    found = await building.ask("/api/reports", ana)
    assert [(one["state"], one["drives"]) for one in found["visible"]] == [("submitted", 1), ("approved", 2)]
    assert [one["key"] for one in found["returned"]] == [waiting]
    assert waiting in str(await building.ask("/api/reported", ada, state="returned"))


async def test_all_of_ones_reports_are_listed_however_many(building):
    ada = building.office.set_up()
    ana = building.office.member(ada, "Ana")
    for number in building.office.log(ana, *(entry(str(miles)) for miles in range(1, 26))):
        building.report(ana, number)
    assert len((await building.ask("/api/reports", ana))["visible"]) == 25


async def test_a_report_of_somebody_else_is_not_opened_as_ones_own(building):
    ada, ana = furnish(building)
    key = (await building.ask("/api/reports", ana))["visible"][0]["key"]
    assert "can't find that report" in (await building.ask(f"/api/reports/{key}", ada, 400))["error"]


async def test_an_administrator_sees_reports_and_opens_one(building):
    ada, _ = furnish(building)
    found = await building.ask("/api/reported", ada)
    assert [(one["person"]["name"], one["state"], one["drives"]) for one in found["reports"]] == [
        ("Ben Ek", "submitted", 1),
        ("Ben Ek", "returned", 1),
        ("Ana Diaz", "submitted", 1),
        ("Ana Diaz", "approved", 2),
    ]
    one = await building.ask(f"/api/reported/{found['reports'][3]['key']}", ada)
    assert [row["on"] for row in one["rows"]] == ["2026-06-12", "2026-09-03"]
    assert one["decided_by"] == "Adele Vance"
    waiting = await building.ask("/api/reported", ada, state="submitted")
    assert len(waiting["reports"]) == 2
    assert len((await building.ask("/api/reported", ada, **{"from": "2026-06-01", "to": "2026-06-30"}))["reports"]) == 1


async def test_reports_come_in_pages(building):
    ada = building.office.set_up()
    ana = building.office.member(ada, "Ana")
    for number in building.office.log(ana, *(entry(str(miles)) for miles in range(1, 24))):
        building.report(ana, number)
    first = await building.ask("/api/reported", ada)
    second = await building.ask("/api/reported", ada, after=first["after"])
    assert (len(first["reports"]), len(second["reports"]), second["after"]) == (20, 3, None)


async def test_who_is_no_administrator_is_told_so(building):
    _, ana = furnish(building)
    for path in ("/api/reported", "/api/reported/anything"):
        answer = await building.ask(path, ana, 400)
        assert answer == {"error": "Only administrators of Adele Vance's can do that."}


async def test_an_administrator_of_another_organization_sees_nothing_of_it(building):
    ada, _ = furnish(building)
    eve = building.office.set_up("Eve", FABRIKAM)
    assert (await building.ask("/api/reported", eve))["reports"] == []
    key = (await building.ask("/api/reported", ada))["reports"][0]["key"]
    assert "can't find that report" in (await building.ask(f"/api/reported/{key}", eve, 400))["error"]


async def test_without_a_proof_there_is_no_answer(building):
    furnish(building)
    client: TestClient[web.Request, web.Application] = building.client
    local = identity("Ana Diaz")
    for headers in (
        {},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer nonsense"},
        {"Authorization": f"Local {local.tenant_id}/{local.object_id}"},
        {"Authorization": f"Basic {local.tenant_id}/{local.object_id}"},
    ):
        for path in ("/api/me", "/api/drives", "/api/reports", "/api/reported", "/api/export", "/api/link"):
            answer = await client.request("POST" if path == "/api/drives" else "GET", path, headers=headers)
            body: dict[str, Any] = await answer.json()
            assert (answer.status, list(body)) == (401, ["error"])


async def test_somebody_the_bot_never_met_is_asked_to_say_hello(building):
    furnish(building)
    stranger = identity("Stranger")
    headers = {"Authorization": f"Bearer {stranger.tenant_id}/{stranger.object_id}"}
    answer = await building.client.get("/api/me", headers=headers)
    assert answer.status == 403
    assert "type hi" in (await answer.json())["error"]


async def test_who_left_keeps_their_drives_and_sees_no_organization_figures(building):
    _, ana = furnish(building)
    building.office(members.leave, by=ana, at=building.office.later(days=1))
    me = await building.ask("/api/me", ana)
    assert (me["is_member"], len((await building.drives(ana))["drives"])) == (False, 8)


async def test_questions_that_make_no_sense_get_a_sentence(building):
    _, ana = furnish(building)
    for fields in (
        {"from": "yesterday"},
        {"from": "2026-12-31", "to": "2026-01-01"},
        {"category": "nonsense"},
    ):
        assert (await building.drives(ana, 400, **fields))["error"].endswith(".")
    for query in ({"form": "exe"}, {"form": "payroll"}, {"scope": "reported", "form": "everything"}):
        assert (await building.ask("/api/export", ana, 400, **query))["error"].endswith(".")
    assert len((await building.drives(ana, after="'; DROP TABLE drives"))["drives"]) == 8


async def test_a_body_that_is_no_question_asks_for_this_year(building):
    _, ana = furnish(building)
    for body in (b"", b"[]", b"null", b'{"from": 7, "words": ["x"]}', b"\xff", b"{"):
        answer = await building.client.post("/api/drives", data=body, headers=building.token(ana))
        assert (answer.status, len((await answer.json())["drives"])) == (200, 8)


async def test_amounts_are_of_the_currency_the_person_is_paid_in(building):
    ada = building.office.set_up("Alf", country="GB", locale="en-GB", zone="Europe/London")
    building.office.log(ada, entry("10", parking=Money(250), category=Category.BUSINESS))
    (drive,) = (await building.drives(ada))["drives"]
    assert (drive["working"], drive["total"]) == ("10 mi x 0.55", {"minor": 550 + 250, "currency": "GBP", "places": 2})
    assert drive["extras"]["currency"] == "GBP"


async def test_what_is_deducted_for_the_commute_stands_beside_what_was_driven(building):
    adele, ana = furnish(building)
    rule = CommuteRule(CommuteMode.PER_DAY, date(2026, 11, 1))
    building.office(commutes.set_rule, rule, by=adele, today=date(2026, 11, 2), at=building.office.at)
    building.office(commutes.tell, Distance(Decimal(5)), by=ana)
    me = await building.ask("/api/me", ana)
    left = {"deducted": {"value": "10", "unit": "mi"}, "paid": {"value": "13.4", "unit": "mi"}}
    assert me["week"]["commute"] == left
    business = (await building.drives(ana))["drives"][1]
    assert (business["distance"]["value"], business["commute"]) == ("23.4", left)
    assert business["amount"]["minor"] == 1018


async def test_a_sum_of_miles_and_kilometres_is_shown_to_a_tenth(building):
    ada = building.office.set_up("Adele Vance")
    ana = building.office.member(ada, "Ana Diaz")
    today = date(2026, 11, 2)
    building.office.log(ana, entry("23.4", today), replace(entry("1", today), distance=Distance(Decimal(38), Unit.KM)))
    me = await building.ask("/api/me", ana)
    assert [line["distance"]["value"] for line in me["week"]["lines"]] == ["75.7"]
