"""What project a drive is charged to, beside what it was for; and the words of the list of codes."""

from datetime import date

import pytest

from language import Context, Intent, Outcome, Reason, Role, understand
from language.scored import prediction

TODAY = date(2026, 11, 25)


def frame_of(text, *, role=Role.EMPLOYEE, context=Context.IDLE, locale="en-US"):
    return understand(text, today=TODAY, locale=locale, role=role, context=context)


@pytest.mark.parametrize(
    ("text", "project", "purpose"),
    [
        ("23 mi to Acme, project P-204", "P-204", None),
        ("23 mi to Acme cost code 4410", "4410", None),
        ("23 mi to Acme for project Apollo", "Apollo", None),
        ("23 mi to Acme yesterday, client visit, project P-204, $4 parking", "P-204", "client visit"),
        ("23 mi to Acme, client visit for project Apollo", "Apollo", "client visit"),
        ("12 mi to Acme, visit, charge it to cost center 100.20", "100.20", "visit"),
        ('12 mi to Acme, visit, project: "blue sky"', "blue sky", "visit"),
        ("15 mi to Acme for the Apollo project", "Apollo", "Apollo project"),
        ("15 mi to Acme to discuss project P-204", "P-204", "discuss project P-204"),
        ("23 mi to Acme, visit on project North Star yesterday", "North Star", "visit"),
    ],
)
def test_a_project_stands_beside_the_purpose(text, project, purpose):
    frame = frame_of(text)
    assert (frame.intent, frame.outcome) == (Intent.LOG_DRIVE, Outcome.OK)
    assert (frame.slots["project"], frame.slots.get("purpose")) == (project, purpose)
    assert frame.slots["destination"] == "Acme"


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("15 mi to Acme, client visit", "client visit"),
        ("15 mi to Acme, project meeting", "project meeting"),
        ("15 mi to Acme to discuss project Apollo with Ben", "discuss project Apollo with Ben"),
        ("20 miles to Acme yesterday, Project Kickoff with team", "Project Kickoff with team"),
        ("12 mi to Acme for project apollo", "project apollo"),
        ("12 mi to Acme for a project", "project"),
    ],
)
def test_a_purpose_that_speaks_of_a_project_stays_whole(text, purpose):
    frame = frame_of(text)
    assert "project" not in frame.slots
    assert frame.slots["purpose"] == purpose


@pytest.mark.parametrize(
    ("text", "locale", "project", "purpose"),
    [
        ("23 km nach Bonn, Kundentermin, Kostenstelle 4410", "de-DE", "4410", "Kundentermin"),
        ("23 km nach Bonn für Projekt Apollo gestern", "de-DE", "Apollo", None),
        ("23 km à Lyon, projet Apollo", "fr-FR", "Apollo", None),
        ("23 km a Sevilla, visita, proyecto Apolo", "es-ES", "Apolo", "visita"),
    ],
)
def test_in_four_languages(text, locale, project, purpose):
    slots = frame_of(text, locale=locale).slots
    assert (slots["project"], slots.get("purpose")) == (project, purpose)


def test_a_project_alone_counts_as_what_a_drive_was_for_in_the_labelled_sentences():
    told = prediction("1", frame_of("23 mi to Acme for project Apollo"))["slots"]
    assert (told["purpose"], "project" in told) == ("project Apollo", False)
    assert prediction("2", frame_of("23 mi to Acme, visit, project Apollo"))["slots"]["purpose"] == "visit"


def test_one_project_for_all_of_several_drives():
    both = frame_of("23 mi to Acme, 10 mi to Beta, both for project P-204").slots["drives"]
    assert [one["project"] for one in both] == ["P-204", "P-204"]
    last = frame_of("23 mi to Acme, 10 mi to Beta for project P-204").slots["drives"]
    assert [one.get("project") for one in last] == [None, "P-204"]


def test_two_projects_of_one_drive_are_asked_about():
    frame = frame_of("23 mi to Acme, project P-204, cost code 4410")
    assert (frame.outcome, frame.reason) == (Outcome.CLARIFY, Reason.WHICH_PROJECT)
    assert frame.choices == ("P-204", "4410")


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("#12 project P-204", "P-204"),
        ("set the project on #12 to apollo", "apollo"),
        ("change #12 to cost code 4410", "4410"),
        ("add project P-204 to #12", "P-204"),
        ("put #12 on project Apollo", "Apollo"),
        ("remove the project from #12", ""),
        ("drive #12 is for project Apollo", "Apollo"),
    ],
)
def test_the_project_of_a_drive_is_changed(text, project):
    for role in Role:
        frame = frame_of(text, role=role)
        assert (frame.intent, frame.outcome, frame.slots["project"]) == (Intent.EDIT_DRIVE, Outcome.OK, project)
        assert frame.slots["number"] == 12


@pytest.mark.parametrize(
    ("text", "project"),
    [
        ("project P-204", "P-204"),
        ("it's for project Apollo", "Apollo"),
        ("set project to apollo", "apollo"),
        ("no, project P-205", "P-205"),
        ("remove the project", ""),
        ("add project P-204", "P-204"),
    ],
)
def test_of_the_drive_just_shown_too(text, project):
    frame = frame_of(text, context=Context.AFTER_LOG)
    assert (frame.intent, frame.outcome, frame.slots["project"]) == (Intent.EDIT_DRIVE, Outcome.OK, project)


def test_what_a_drive_was_for_may_be_told_with_its_project():
    slots = frame_of("client visit, project P-204", context=Context.AFTER_LOG).slots
    assert (slots["purpose"], slots["project"]) == ("client visit", "P-204")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("project P-204", Intent.LIST_DRIVES),
        ("my drives for project P-204", Intent.LIST_DRIVES),
        ("review project P-204", Intent.REVIEW),
        ("report project P-204", Intent.SUBMIT_DRIVES),
        ("submit my drives for project P-204", Intent.SUBMIT_DRIVES),
        ("how many miles for project P-204", Intent.SUMMARY),
        ("export project P-204", Intent.REPORT_EXPORT),
    ],
)
def test_drives_are_looked_for_by_their_project(text, intent):
    frame = frame_of(text)
    assert (frame.intent, frame.outcome, frame.slots["project"]) == (intent, Outcome.OK, "P-204")


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("codes", Intent.LIST_PROJECTS, {}),
        ("which projects can I use?", Intent.LIST_PROJECTS, {}),
        ("add code P-204 Apollo", Intent.ADD_PROJECT, {"codes": "P-204 Apollo"}),
        ("add codes:\nP-204 Apollo\nP-205 Zeus", Intent.ADD_PROJECT, {"codes": "P-204 Apollo\nP-205 Zeus"}),
        ("remove code P-204", Intent.REMOVE_PROJECT, {"codes": "P-204"}),
        ("require a project", Intent.ORGANIZATION_SETTINGS, {"project_needed": True}),
        ("project is optional", Intent.ORGANIZATION_SETTINGS, {"project_needed": False}),
        ("don't require a cost code", Intent.ORGANIZATION_SETTINGS, {"project_needed": False}),
    ],
)
def test_administrators_keep_the_list(text, intent, slots):
    frame = frame_of(text, role=Role.ADMIN)
    assert (frame.intent, frame.outcome, dict(frame.slots)) == (intent, Outcome.OK, slots)
    told = frame_of(text)
    assert (told.outcome is Outcome.REFUSE) is (intent is not Intent.LIST_PROJECTS)


@pytest.mark.parametrize("text", ["reported for project P-204", "what was reported for project P-204"])
def test_administrators_look_at_what_was_reported_for_a_project(text):
    frame = frame_of(text, role=Role.ADMIN)
    assert (frame.intent, frame.slots["project"]) == (Intent.REPORTED, "P-204")
