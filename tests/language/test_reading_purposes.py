"""Where a drive went and what for: names that begin or end with words of telling, fillers, forms, emphasis."""

from decimal import Decimal

import pytest

from language import Context, Frame, Intent, Outcome, Role, understand
from language.edges import tidy
from tests.language.reading import TODAY


def said(text: str, locale: str = "en-US", context: Context = Context.IDLE) -> Frame:
    return understand(text, today=TODAY, locale=locale, role=Role.EMPLOYEE, context=context)


@pytest.mark.parametrize(
    "purpose",
    [
        *("claim visit", "inventory count", "supply run", "two appraisals", "three home visits", "foster check-in"),
        *("year-end workshop", "book fair", "track inspection", "record retrieval", "new client pitch", "food drive"),
        *(
            "field trip",
            "survey work",
            "business lunch",
            "moving estimate",
            "site walk-through",
            "back-to-school night",
        ),
        *("one-on-one", "parking study", "expense claim workshop", "drop-off of samples", "grant interview"),
        *("change order review", "well inspection", "follow up", "stock take", "car auction", "round table"),
    ],
)
def test_a_purpose_is_kept_whole(purpose):
    frame = said(f"14 miles to Mesa yesterday, {purpose}, parking was $12")
    assert (frame.outcome, frame.slots["purpose"], frame.slots["destination"]) == (Outcome.OK, purpose, "Mesa")
    assert "round_trip" not in frame.slots


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("claim visit, 71 miles to Athens", "claim visit"),
        ("client visit to Athens, 71 miles", "client visit"),
        ("14 miles to Mesa yesterday. It was a contract review and I paid $9 for parking.", "contract review"),
        ("14 miles to Mesa yesterday, the purpose was quarterly planning", "quarterly planning"),
        ("14 miles to Mesa yesterday, it was a long drive", None),
        ("14 miles to Mesa yesterday for a check in with Maria", "check in with Maria"),
        ("14 miles to Mesa yesterday for a visit to the plant", "visit to the plant"),
        ("14 miles to Mesa yesterday, please log that as client visit", "client visit"),
        ("14 miles yesterday, Lansing, hearing", "hearing"),
        ("14 miles to Mesa yesterday, business trip", None),
        ("drove 14 miles to Mesa 4 work yesterday", None),
    ],
)
def test_what_a_drive_was_for(text, purpose):
    assert said(text).slots.get("purpose") == purpose


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("18 km nach Ulm gestern, Inventur", "Inventur"),
        ("18 km nach Ulm gestern für den Workshop zum Jahresende", "Workshop zum Jahresende"),
        ("trag 18 km nach Ulm für gestern ein, Material geholt", "Material geholt"),
        ("noch eine: 18 km nach Ulm gestern, Arztbesuch", "Arztbesuch"),
        ("18 km nach Ulm gestern, es war eine Vertragsprüfung", "Vertragsprüfung"),
        ("18 km nach Ulm gestern, es war ein langer Tag", None),
        ("14 km a Getafe ayer, dos tasaciones", "dos tasaciones"),
        ("14 km a Getafe ayer para la revisión del contrato", "revisión del contrato"),
        ("14 km a Getafe ayer por una reunión con el proveedor", "reunión con el proveedor"),
        ("se me olvidó: 14 km a Getafe ayer, feria", "feria"),
        ("14 km a Getafe ayer, fue una auditoría", "auditoría"),
        ("33 km à Vienne hier pour l'atelier de fin d'année", "atelier de fin d'année"),
        ("j'ai oublié : 33 km à Vienne hier, formation", "formation"),
        ("33 km à Vienne hier, c'était une revue de contrat", "revue de contrat"),
    ],
)
def test_purposes_in_other_languages(text, purpose):
    locale = {"U": "de-DE", "G": "es-ES", "V": "fr-FR"}[next(letter for letter in text if letter in "UGV")]
    assert said(text, locale).slots.get("purpose") == purpose


@pytest.mark.parametrize(
    "opener",
    [
        *(
            "heyyy",
            "ooh and",
            "uh",
            "sooo",
            "forgot one:",
            "missed this one -",
            "oh shoot,",
            "right,",
            "umm",
            "ad",
            "lg",
        ),
        *("whack in", "plug in", "lemme log", "gonna log", "here's one:", "quick one:", "thirty no wait", "haha"),
    ],
)
def test_what_only_opens_a_message_is_no_purpose(opener):
    frame = said(f"{opener} 12 miles to Ajo yesterday")
    assert (frame.intent, frame.outcome) == (Intent.LOG_DRIVE, Outcome.OK)
    assert (frame.slots.get("purpose"), frame.slots["destination"]) == (None, "Ajo")


@pytest.mark.parametrize("tail", ["lol", "haha", "tbh", "innit", "cheers mate", ", phew", "i think"])
def test_what_people_add_behind_a_place_is_no_part_of_it(tail):
    assert said(f"12 miles to Ajo {tail}").slots["destination"] == "Ajo"


@pytest.mark.parametrize(("typed", "tidied"), [("Mate", "Mate"), ("the Lol cafe", "Lol cafe"), ("lol", "lol")])
def test_a_name_that_is_such_a_word_stays(typed, tidied):
    assert tidy(typed) == tidied


def test_a_doubt_behind_everything_is_asked_about():
    assert said("12 miles to Ajo i think").outcome is Outcome.CLARIFY


@pytest.mark.parametrize(
    "verb", ["chuck in", "drop in", "toss in", "throw in", "punch in", "pop in", "slot in", "pencil in"]
)
def test_to_put_a_drive_in_never_deletes_one(verb):
    frame = said(f"{verb} 12 miles to Ajo yesterday")
    assert (frame.intent, frame.slots["distance"]) == (Intent.LOG_DRIVE, Decimal(12))


FORM = {
    "origin": "Decatur",
    "destination": "Macon",
    "purpose": "hail claim",
    "distance": Decimal(66),
}


@pytest.mark.parametrize(
    "text",
    [
        "Date: 11/3. Distance: 66 miles. From: Decatur. To: Macon. Purpose: hail claim.",
        "Purpose: hail claim. To: Macon. From: Decatur. Distance: 66 miles. Date: 11/3.",
        "date=11/3 from=Decatur to=Macon miles=66 purpose=hail claim",
        "From: Decatur To: Macon Distance: 66 mi Date: 11/3/2026 Purpose: hail claim",
        "Date: 11/3\nDistance: 66 miles\nFrom: Decatur\nTo: Macon\nPurpose: hail claim",
        "Start: Decatur; End: Macon; Mileage: 66; Reason: hail claim; Date: 11/3",
        "When: 11/3 | Origin: Decatur | Destination: Macon | How far: 66 miles | Why: hail claim",
    ],
)
def test_a_form_is_read_in_any_order(text):
    frame = said(text)
    assert (frame.intent, frame.outcome) == (Intent.LOG_DRIVE, Outcome.OK)
    assert {name: frame.slots.get(name) for name in FORM} == FORM
    assert str(frame.slots["date"]) == "2026-11-03"


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Datum: 3.11., Start: Decatur, Ziel: Macon, Strecke: 66 km, Anlass: hail claim", "de-DE"),
        ("Fecha: 03/11/2026. Origen: Decatur. Destino: Macon. Distancia: 66 km. Motivo: hail claim", "es-ES"),
        ("Date : 03/11/2026. Départ : Decatur. Arrivée : Macon. Distance : 66 km. Motif : hail claim", "fr-FR"),
    ],
)
def test_a_form_in_another_language(text, locale):
    slots = said(text, locale).slots
    assert {name: slots.get(name) for name in FORM} == FORM
    assert str(slots["date"]) == "2026-11-03"


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("From: St. Paul, MN; To: Eau Claire, WI; Miles: 66", "origin", "St. Paul, MN"),
        ("Miles: 12; To: Macon; Round trip: no", "round_trip", None),
        ("Miles: 12; To: Macon; Round trip: yes", "round_trip", True),
        ("Miles: 12; To: Macon; Purpose: personal", "purpose", None),
        ("Miles: 12; To: Macon; Vehicle: van", "purpose", None),
        ("Start: 45210. End: 45232. To: Macon.", "distance", Decimal(22)),
        ("Purpose: meeting with Bob at HQ. Miles: 12. To: Macon.", "purpose", "meeting with Bob at HQ"),
        ("To: Macon. 66 miles. Yesterday.", "destination", "Macon"),
    ],
)
def test_a_field_of_a_form(text, slot, value):
    assert said(text).slots.get(slot) == value


def test_a_form_without_its_distance_is_asked_for_it():
    frame = said("Date: 11/3. From: Decatur. To: Macon. Purpose: hail claim.")
    assert (frame.intent, frame.reason) == (Intent.LOG_DRIVE, "missing_distance")


def test_a_whole_form_after_a_drive_is_another_drive_and_one_label_a_correction():
    text = "Date: 11/3. Distance: 66 miles. From: Decatur. To: Macon. Purpose: hail claim."
    assert said(text, context=Context.AFTER_LOG).intent is Intent.LOG_DRIVE
    frame = said("purpose: hail claim", context=Context.AFTER_LOG)
    assert (frame.intent, frame.slots["purpose"]) == (Intent.EDIT_DRIVE, "hail claim")


@pytest.mark.parametrize(
    "said_of_them", ["bloody", "damn", "very long", "f***ing", "rainy", "motorway", "boring", "total", "business"]
)
def test_what_is_said_of_miles_changes_nothing(said_of_them):
    frame = said(f"36 {said_of_them} miles to Swansea yesterday plus £2.80 in tolls", "en-GB")
    assert (frame.intent, frame.outcome) == (Intent.LOG_DRIVE, Outcome.OK)
    assert (frame.slots["distance"], frame.slots["tolls"]) == (Decimal(36), Decimal("2.80"))
    assert (frame.slots.get("origin"), frame.slots["destination"]) == (None, "Swansea")


@pytest.mark.parametrize("said_of_them", ["extra", "more", "fewer", "air", "nautical"])
def test_what_makes_them_other_miles_is_not_passed_over(said_of_them):
    assert said(f"36 {said_of_them} miles to Swansea yesterday").outcome is not Outcome.OK


@pytest.mark.parametrize(
    "text",
    [
        "went to Hillsboro yesterday, can you log it?",
        "I was in Hillsboro on Monday. Could you add that for me?",
        "drove to Hillsboro today, please record it",
    ],
)
def test_a_drive_to_be_logged_without_its_distance_is_asked_for_it(text):
    frame = said(text)
    assert (frame.intent, frame.reason) == (Intent.LOG_DRIVE, "missing_distance")
    assert frame.slots["destination"] == "Hillsboro"


@pytest.mark.parametrize("text", ["went to Hillsboro yesterday?", "went to Hillsboro yesterday, is it logged?"])
def test_a_question_whether_one_went_logs_nothing(text):
    assert said(text).intent is not Intent.LOG_DRIVE


@pytest.mark.parametrize("day", ["2026-05-06", "2026/05/06", "20260506"])
@pytest.mark.parametrize("locale", ["en-CA", "fr-CA", "en-US", "en-GB"])
def test_a_day_with_its_year_first_is_never_ambiguous(day, locale):
    frame = said(f"61 km to Laval on {day}, grant interview", locale)
    assert (frame.outcome, str(frame.slots["date"])) == (Outcome.OK, "2026-05-06")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("report the Castle Rock trip", "Castle Rock"),
        ("submit yesterday's Acme drive", "Acme"),
        ("report my drive to Castle Rock", "Castle Rock"),
        ("report my october drives to the office", None),
        ("submit my drives to head office", None),
        ("report the last trip", None),
        ("report the Monday trip", None),
    ],
)
def test_which_drives_are_reported_is_told_by_their_place_and_not_by_who_gets_them(text, place):
    frame = said(text)
    assert (frame.intent, frame.slots.get("target_destination")) == (Intent.SUBMIT_DRIVES, place)


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("apunta 30 km, perdón, 13 km, a Alcalá hoy", "es-ES"),
        ("30 km, pardon, 13 km à Vienne hier", "fr-FR"),
        ("30 km, ich meine 13 km nach Ulm gestern", "de-DE"),
    ],
)
def test_a_distance_is_taken_back_in_other_languages(text, locale):
    frame = said(text, locale)
    assert (frame.outcome, frame.slots.get("distance")) == (Outcome.OK, Decimal(13))


def test_the_same_way_back_is_one_drive():
    frame = said("drove to Kent, 16 miles, and 16 miles back, yesterday")
    assert (frame.slots["distance"], frame.slots["distance_basis"]) == (Decimal(16), "each_way")
    assert len(said("16 miles to Kent and 14 miles back yesterday").slots["drives"]) == 2
