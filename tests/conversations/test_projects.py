"""Projects and cost codes with the whole bot: told with a drive, kept on a list, reported, found again."""


async def test_a_project_told_with_a_drive_stands_on_its_card_and_can_be_changed(place):
    _, ana = await place.programme()
    card = await ana.says("23 mi to Acme, client visit, project P-204")
    assert "Project: P-204" in card
    assert "Purpose: client visit" in card
    changed = await ana.says("project P-300")
    assert "Project P-204 → P-300" in changed
    assert "Project: P-204" in await ana.presses("Undo")
    assert "Project P-204 → 4410" in await ana.says("#1 cost code 4410")
    assert "Project 4410 → none" in await ana.says("remove the project from #1")
    form = await ana.presses("Edit")
    assert "Project or cost code" in form
    told = {"on": "2026-11-24", "distance": "23", "unit": "mi", "destination": "Acme", "project": "Apollo"}
    saved = await ana.presses("Save", fills=told)
    assert "Project none → Apollo" in saved


async def test_lists_and_reviews_are_of_one_project(place):
    _, ana = await place.programme()
    await ana.says("23 mi to Acme yesterday, client visit, project P-204")
    await ana.says("9 mi to Fabrikam, delivery")
    listed = await ana.says("my drives for project p-204")
    assert "P-204" in listed
    assert "Acme" in listed
    assert "Fabrikam" not in listed
    review = await ana.says("review project P-204")
    assert "1 drive is ready to report" in review
    assert "Fabrikam" not in review
    assert "Reported to Contoso." in await ana.presses("Report")
    assert "<Drives in this report: 2>" in await ana.says("review")


async def test_where_there_is_a_list_an_unknown_code_is_asked_about_with_the_nearest(place):
    ada, ana = await place.programme()
    added = await ada.says("add codes:\nP-204 Apollo\nP-300 Zeus\n4410 Fleet")
    assert "Added 3 codes." in added
    assert "P-204 · Apollo" in await ana.says("codes")
    asked = await ana.says("23 mi to Acme, client visit, project P-240")
    assert "“P-240” isn't one of Contoso's codes." in asked
    assert "Without a project" in asked
    assert "Project: P-204" in await ana.presses("P-204")
    assert "Project: P-204" in await ana.says("9 mi to Depot, delivery, project Apollo")
    await ana.says("8 mi to Elm, delivery, project Olympus")
    assert "Project: 4410" in await ana.says("4410")
    asked = await ana.says("#1 project P-999")
    assert "isn't one of Contoso's codes" in asked
    assert "Project P-204 → P-300" in await ana.says("Zeus")
    await ana.says("7 mi to Oak, delivery, project Olympus")
    assert "Project" not in await ana.presses("Without a project")


async def test_a_project_may_be_needed_to_report(place):
    ada, ana = await place.programme()
    assert "Project: needed to report a drive" in await ada.says("require a project")
    card = await ana.says("23 mi to Acme, client visit")
    assert "Before you report it, tell me the project, such as “project P-204”." in card
    assert "has no project" in await ana.says("review")
    assert "Before you report it" not in await ana.says("#1 project P-204")
    assert "1 drive is ready to report" in await ana.says("review")
    assert "Project: optional" in await ada.says("project is optional")


async def test_the_reported_copy_keeps_the_project_and_reports_are_found_by_it(place):
    ada, ana = await place.programme()
    await ana.says("23 mi to Acme, client visit, project P-204")
    await ana.says("review")
    await ana.presses("Report")
    await ana.says("9 mi to Fabrikam, delivery, project P-300")
    assert "There is no such report." in await ada.says("reported for project P-300")
    found = await ada.says("reported for project P-204")
    assert "[Approve the ticked ones]" in found
    key = found.partition("<Reports: ")[2].partition(">")[0]
    assert "client visit (P-204)" in await ada.presses("Open", fills={"reports": key})


async def test_only_administrators_change_the_list_and_what_they_do_can_be_taken_back(place):
    ada, ana = await place.programme()
    assert "administrator" in await ana.says("add code P-204 Apollo")
    assert "No codes yet" in await ana.says("codes")
    assert "P-204 · Apollo" in await ada.says("add code P-204 Apollo")
    assert "No codes yet" in await ada.presses("Undo")
    await ada.says("add code P-204 Apollo")
    assert "No codes yet" in await ada.says("remove code p-204")
    assert "P-204 · Apollo" in await ada.presses("Undo")
    audit = await ada.says("audit")
    assert "put P-204 · Apollo on the list of codes" in audit
    assert "took P-204 · Apollo off the list of codes" in audit
