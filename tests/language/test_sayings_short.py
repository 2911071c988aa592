"""Short sayings, the wish for another language, and what an administrator says of their own administration."""

from datetime import date

import pytest

from language import Context, Intent, Outcome, Role, understand

TODAY = date(2026, 11, 24)


def frame_of(text, role=Role.ADMIN, locale="en-US", context=Context.IDLE):
    return understand(text, today=TODAY, locale=locale, role=role, context=context)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("list", Intent.LIST_DRIVES),
        ("drafts", Intent.CHANGE_SETTING),
        ("summaries on Friday", Intent.CHANGE_SETTING),
        ("why was it returned?", Intent.REPORT_STATUS),
        ("rejoin", Intent.JOIN),
        ("restore everything", Intent.LIST_TRASH),
        ("my receipts", Intent.SHOW_RECEIPT),
        ("how much this month?", Intent.SUMMARY),
        ("how much so far this year", Intent.SUMMARY),
        ("what's missing?", Intent.REVIEW),
        ("anything left to report?", Intent.REVIEW),
        ("what can I report?", Intent.REVIEW),
        ("did my boss approve my report?", Intent.REPORT_STATUS),
        ("is my October report approved yet?", Intent.REPORT_STATUS),
        ("when am I paid for October?", Intent.REPORT_STATUS),
        ("no more messages", Intent.PAUSE_SUMMARIES),
        ("how do I lock a month?", Intent.HELP),
        ("how can I scan a receipt?", Intent.HELP),
        ("payroll", Intent.REPORT_EXPORT),
        ("locks", Intent.LOCK_PERIODS),
        ("when are reports due?", Intent.REPORT_PERIODS),
        ("when do I have to report?", Intent.REPORT_PERIODS),
    ],
)
def test_a_few_words_are_enough(text, intent):
    assert frame_of(text).intent is intent


def test_who_drives_is_told_who_looks_at_reports():
    assert frame_of("who approves my reports?", role=Role.EMPLOYEE).intent is Intent.PRIVACY_QUESTION


@pytest.mark.parametrize(
    ("text", "intent", "name"),
    [
        ("status of ana", Intent.JOIN_STATUS, "ana"),
        ("take administration from Ana", Intent.REMOVE_ADMIN, "Ana"),
        ("Ben is no longer an admin", Intent.REMOVE_ADMIN, "Ben"),
    ],
)
def test_somebody_is_named_without_an_address(text, intent, name):
    frame = frame_of(text)
    assert (frame.intent, frame.slots["person"]) == (intent, name)


@pytest.mark.parametrize(
    "text",
    [
        "remove me as an admin",
        "I don't want to be an admin any more",
        "step down",
        "I want to step down as admin",
        "take away my admin rights",
    ],
)
def test_an_administrator_may_want_to_be_none(text):
    frame = frame_of(text)
    assert (frame.intent, frame.outcome, dict(frame.slots)) == (
        Intent.REMOVE_ADMIN,
        Outcome.OK,
        {"is_oneself": True},
    )


@pytest.mark.parametrize("text", ["report every 3 weeks", "report every day", "report every 4 months"])
def test_periods_that_there_are_not_are_not_taken_for_others(text):
    assert frame_of(text).slots == {"is_other": True}


@pytest.mark.parametrize(
    ("text", "locale", "language"),
    [
        ("english please", "de-DE", "english"),
        ("auf Englisch bitte", "de-DE", "english"),
        ("Sprache Spanisch", "de-DE", "spanish"),
        ("francés", "es-ES", "french"),
        ("langue française", "fr-FR", "french"),
        ("en español por favor", "en-US", "spanish"),
        ("Deutsch", "en-US", "german"),
        ("switch to english", "de-DE", "english"),
    ],
)
def test_another_language_is_asked_for_in_any_language(text, locale, language):
    frame = frame_of(text, Role.EMPLOYEE, locale)
    assert (frame.intent, dict(frame.slots)) == (Intent.CHANGE_SETTING, {"language": language})


def test_a_language_may_be_what_a_drive_was_for_or_a_place():
    assert frame_of("French", context=Context.AFTER_LOG).intent is not Intent.CHANGE_SETTING
    assert frame_of("French", context=Context.DURING_LOG).intent is not Intent.CHANGE_SETTING
    assert frame_of("12 miles to German lessons yesterday").intent is Intent.LOG_DRIVE


def test_hours_of_no_day_are_asked_about():
    assert frame_of("my work hours are 9 to 25").slots == {"is_unclear": True}


@pytest.mark.parametrize(
    ("text", "locale", "intent"),
    [
        ("stelle #12 wieder her", "de-DE", Intent.RESTORE_DRIVE),
        ("restaura #12", "es-ES", Intent.RESTORE_DRIVE),
        ("restaure #12", "fr-FR", Intent.RESTORE_DRIVE),
        ("Papierkorb", "de-DE", Intent.LIST_TRASH),
        ("papelera", "es-ES", Intent.LIST_TRASH),
        ("corbeille", "fr-FR", Intent.LIST_TRASH),
        ("Wann muss ich einreichen?", "de-DE", Intent.REPORT_PERIODS),
        ("¿Cuándo tengo que declarar?", "es-ES", Intent.REPORT_PERIODS),
        ("Quand dois-je déclarer mes trajets ?", "fr-FR", Intent.REPORT_PERIODS),
    ],
)
def test_the_trash_and_what_is_due_are_asked_for_in_every_language(text, locale, intent):
    assert frame_of(text, Role.EMPLOYEE, locale).intent is intent
