"""Pages: what they say, what they may load, who may frame them, and LOCAL=1 on this computer alone."""

import pytest

from tests.office import CONTOSO, identity
from tests.web.building import Building, furnish


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", "Your drives, in a sentence."),
        ("/privacy", "What your organization can see"),
        ("/terms", "Terms of use"),
        ("/tab", "This page needs JavaScript"),
        ("/dashboard", "This page needs JavaScript"),
    ],
)
async def test_a_page_is_there_for_everybody(building, path, words):
    status, content, headers = await building.fetch(path)
    assert (status, words in content.decode()) == (200, True)
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "no-referrer")


async def test_only_the_tab_may_be_framed_and_only_by_teams(building):
    for path, frames in (("/tab", "https://teams.microsoft.com"), ("/privacy", "'none'"), ("/api/me", "'none'")):
        _, _, headers = await building.fetch(path)
        policy = headers["Content-Security-Policy"]
        assert f"frame-ancestors {frames}" in policy.replace("; sandbox allow-downloads", "")


@pytest.mark.parametrize("name", ["dashboard.css", "dashboard.js", "elements.js", "sign_in.js", "views.js", "icon.svg"])
async def test_what_the_pages_load_is_there(building, name):
    status, content, headers = await building.fetch(f"/static/{name}")
    assert (status, bool(content), headers["X-Content-Type-Options"]) == (200, True, "nosniff")


async def test_nothing_else_is_served_from_the_folder(building):
    for name in ("..%2Fpages.py", "pages.py", "%2e%2e%2fdesk.py", ""):
        assert (await building.fetch(f"/static/{name}"))[0] == 404


async def test_the_brand_is_a_setting_and_its_words_are_escaped(own_database):
    async with Building(own_database, brand='<b>"Miles"</b>', teams_address="https://teams.example/l/x") as building:
        for path in ("/", "/dashboard", "/privacy"):
            _, content, _ = await building.fetch(path)
            assert b"<b>" not in content
            assert b"&lt;b&gt;" in content


async def test_with_local_a_page_of_this_computer_chooses_who_it_is(own_database):
    async with Building(own_database, is_local=True) as building:
        furnish(building)
        people = (await (await building.client.get("/api/people")).json())["people"]
        assert [one["name"] for one in people] == ["Adele Vance", "Ana Diaz", "Ben Ek"]
        answer = await building.client.get("/api/me", headers={"Authorization": f"Local {people[1]['id']}"})
        assert (await answer.json())["name"] == "Ana Diaz"


@pytest.mark.parametrize(
    "headers", [{"Host": "mileage.example"}, {"Origin": "https://evil.example"}, {"Host": "127.0.0.1.evil.example"}]
)
async def test_with_local_another_name_or_another_site_gets_nothing(own_database, headers):
    async with Building(own_database, is_local=True) as building:
        furnish(building)
        ana = identity("Ana Diaz")
        proof = {"Authorization": f"Local {CONTOSO}/{ana.object_id}"}
        assert (await building.client.get("/api/people", headers=headers)).status == 404
        assert (await building.client.get("/api/me", headers=headers | proof)).status == 401


async def test_without_local_nobody_chooses(building):
    furnish(building)
    assert (await building.client.get("/api/people")).status == 404


async def test_with_local_a_token_of_teams_is_not_asked_for(own_database):
    async with Building(own_database, is_local=True) as building:
        _, ana = furnish(building)
        assert (await building.client.get("/api/me", headers=building.token(ana))).status == 401
