"""Work hours as people say them, in four languages; and the time of day of a drive."""

from datetime import date

import pytest

from language import Intent, Role, understand

TODAY = date(2026, 11, 24)
WORKWEEK = (1, 2, 3, 4, 5)


def read(text, locale="en-US"):
    return understand(text, today=TODAY, locale=locale, role=Role.EMPLOYEE)


@pytest.mark.parametrize(
    ("text", "days", "starts", "ends"),
    [
        ("my work hours are 9 to 5 Mon-Fri", WORKWEEK, "09:00", "17:00"),
        ("work hours 9-17", None, "09:00", "17:00"),
        ("i work Monday to Friday 8am to 4:30pm", WORKWEEK, "08:00", "16:30"),
        ("set my work hours to 8:00-17:00 monday to thursday", (1, 2, 3, 4), "08:00", "17:00"),
        ("change my work hours to 10-6", None, "10:00", "18:00"),
        ("my work hours are 1 to 5pm", None, "13:00", "17:00"),
        ("my working hours are from 7am until 3pm on weekdays", WORKWEEK, "07:00", "15:00"),
        ("I work Sat-Tue 22:00 to 6:00", (1, 2, 6, 7), "22:00", "06:00"),
        ("my work days are Mon, Wed and Fri", (1, 3, 5), None, None),
        ("my workdays are Mon-Thu", (1, 2, 3, 4), None, None),
        ("I work weekends", (6, 7), None, None),
        ("my work hours are 8 to 8 every day", (1, 2, 3, 4, 5, 6, 7), "08:00", "20:00"),
    ],
)
def test_work_hours_are_read(text, days, starts, ends):
    frame = read(text)
    wanted = {"days": days, "starts": starts, "ends": ends}
    assert frame.intent is Intent.WORK_HOURS
    assert dict(frame.slots) == {name: value for name, value in wanted.items() if value is not None}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de-DE", "meine Arbeitszeit ist Montag bis Freitag 9 bis 17 Uhr"),
        ("de-DE", "ich arbeite Mo-Fr 9-17 Uhr"),
        ("es-ES", "mi horario de trabajo es de lunes a viernes de 9 a 17"),
        ("es-ES", "trabajo de lunes a viernes de 9 a 17"),
        ("fr-FR", "mes horaires de travail sont 9h à 17h du lundi au vendredi"),
        ("fr-FR", "je travaille lun-ven 9h-17h"),
    ],
)
def test_work_hours_are_read_in_other_languages(locale, text):
    frame = read(text, locale)
    assert (frame.intent, dict(frame.slots)) == (
        Intent.WORK_HOURS,
        {"days": WORKWEEK, "starts": "09:00", "ends": "17:00"},
    )


@pytest.mark.parametrize(
    ("text", "slots", "locale"),
    [
        ("what are my work hours?", {}, "en-US"),
        ("work hours", {}, "en-US"),
        ("when do I work", {}, "en-US"),
        ("forget my work hours", {"forget": True}, "en-US"),
        ("work hours off", {"forget": True}, "en-US"),
        ("no work hours", {"forget": True}, "en-US"),
        ("meine Arbeitszeiten", {}, "de-DE"),
        ("lösche meine Arbeitszeiten", {"forget": True}, "de-DE"),
        ("borra mi horario de trabajo", {"forget": True}, "es-ES"),
        ("supprime mes horaires de travail", {"forget": True}, "fr-FR"),
    ],
)
def test_work_hours_are_asked_and_cleared(text, slots, locale):
    frame = read(text, locale)
    assert (frame.intent, dict(frame.slots)) == (Intent.WORK_HOURS, slots)


@pytest.mark.parametrize("text", ["I worked Monday 9 to 5", "i work at 12 Main St", "12 miles to work on Monday"])
def test_what_is_no_work_hours(text):
    assert read(text).intent is not Intent.WORK_HOURS


@pytest.mark.parametrize(
    ("locale", "text", "began"),
    [
        ("en-US", "12 miles to Acme at 7pm yesterday", "19:00"),
        ("en-US", "12 miles to Acme 14:00-15:00", "14:00"),
        ("en-US", "12 miles to Acme, 45 min meeting", None),
        ("en-US", "12 miles to Acme", None),
        ("de-DE", "12 km zu Acme um 19 Uhr", "19:00"),
        ("es-ES", "12 km a Acme a las 19:00", "19:00"),
        ("fr-FR", "12 km chez Acme à 19h", "19:00"),
        ("fr-FR", "12 km chez Acme à 19h30", "19:30"),
    ],
)
def test_the_time_of_a_drive_is_read(locale, text, began):
    frame = read(text, locale)
    assert (frame.intent, frame.slots["destination"]) == (Intent.LOG_DRIVE, "Acme")
    assert frame.slots.get("began") == began
