"""The labelled sentences keep to the form and the conventions they are scored by."""

import json
import re
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pytest

from language.frames import Context, Intent, Role

HERE = Path(__file__).parent
SENTENCES = [
    json.loads(line) for path in sorted(HERE.glob("sentences_*.jsonl")) for line in path.read_text("utf-8").splitlines()
]
SCORED = {intent.value for intent in list(Intent)[: list(Intent).index(Intent.UNKNOWN) + 1]}
REQUIRED = {"id", "role", "text", "today", "locale", "intent", "slots", "expect"}
OPTIONAL = {"alt", "optional", "slots_lenient", "context", "tags"}
NUMBERS = {"distance", "distance_q", "parking", "tolls", "rate"}
DATES = {"date", "date_from", "date_to", "effective_from", "new_date"}
TEXTS = {"origin", "destination", "purpose", "target_destination"}
CHOICES: dict[str, set[object]] = {
    "unit": {"mi", "km"},
    "category": {"business", "personal", "medical", "charity", "moving"},
    "round_trip": {True, False},
    "distance_basis": {"each_way", "total"},
}
OTHERS = {"via", "emails", "year", "drives", "target"}
EXPECTS = {"ok", "clarify", "refuse"}
LOCALES = {"en-US", "en-GB", "en-CA", "en-AU", "en-IN", "en-IE", "nl-BE", "de-AT"}
LOCALES |= {"de-DE", "de-CH", "es-ES", "es-MX", "es-US", "fr-FR", "fr-CA", "fr-BE", "fr-CH"}
LOCALES |= {"nl-NL", "sv-SE", "da-DK"}
NEEDED = {
    "classify_drive": {"category"},
    "reimbursement_estimate": {"distance_q"},
    "set_rate": {"rate"},
    "invite": {"emails"},
    "rescind": {"emails"},
    "remove_member": {"emails"},
    "make_admin": {"emails"},
    "remove_admin": {"emails"},
    "join_status": {"emails"},
}
"""What must be told before the bot may act. A question about everybody's status needs nobody's name."""
PLACES_TO_READ = {"list_drives", "summary", "submit_drives", "delete_drive", "classify_drive", "report_export"}


def drives_of(sentence):
    return sentence["slots"].get("drives", [sentence["slots"]])


def accepted(sentence, key):
    return {sentence[key], *sentence.get("alt", {}).get(key, [])}


def every_slot(sentence):
    yield from sentence["slots"].items()
    for drive in sentence["slots"].get("drives", []):
        yield from drive.items()
    yield from sentence.get("optional", {}).items()
    for name, values in sentence.get("alt", {}).get("slots", {}).items():
        yield from ((name, value) for value in values)


def is_number(text):
    try:
        return isinstance(text, str) and Decimal(text).is_finite()
    except InvalidOperation:
        return False


def is_day(text):
    return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and date.fromisoformat(text).isoformat() == text


def is_mail_list(value):
    shape = re.compile(r"[^\s@A-Z]+@[^\s@A-Z]+\.[a-z]{2,}")
    return bool(value) and len(set(value)) == len(value) and all(shape.fullmatch(mail) for mail in value)


def is_well_formed(name, value):
    if name in NUMBERS:
        return is_number(value)
    if name in DATES:
        return is_day(value)
    if name in TEXTS:
        return isinstance(value, str) and bool(re.search(r"\w", value))
    if name in CHOICES:
        return value in CHOICES[name]
    shapes = {
        "via": lambda stops: bool(stops) and all(re.search(r"\w", stop) for stop in stops),
        "emails": is_mail_list,
        "year": lambda year: isinstance(year, int) and 1990 < year < 2040,
        "target": lambda target: bool(re.fullmatch(r"last|all|pending|#\d+", target)),
        "drives": lambda drives: len(drives) > 1,
    }
    return shapes[name](value)


def offenders(is_right):
    return [sentence["id"] for sentence in SENTENCES if not is_right(sentence)]


def test_ids_are_unique():
    assert [name for name, count in Counter(s["id"] for s in SENTENCES).items() if count > 1] == []


def test_the_fields_are_those_of_the_form():
    assert offenders(lambda s: set(s) >= REQUIRED and set(s) <= REQUIRED | OPTIONAL) == []


def test_roles_locales_contexts_and_days_are_known():
    assert offenders(lambda s: s["role"] in set(Role) and s["locale"] in LOCALES and is_day(s["today"])) == []
    assert offenders(lambda s: s.get("context", "idle") in set(Context)) == []


def test_intents_and_outcomes_are_scored_ones():
    assert offenders(lambda s: accepted(s, "intent") <= SCORED and accepted(s, "expect") <= EXPECTS) == []


def test_alternatives_differ_from_the_label():
    def differs(sentence):
        alternatives = sentence.get("alt", {})
        named = all(sentence[key] not in alternatives.get(key, []) for key in ("intent", "expect"))
        return named and all(sentence["slots"].get(k) not in v for k, v in alternatives.get("slots", {}).items())

    assert offenders(differs) == []


def test_slots_are_known_and_have_their_shape():
    known = NUMBERS | DATES | TEXTS | set(CHOICES) | OTHERS
    assert offenders(lambda s: all(name in known for name, _ in every_slot(s))) == []
    assert offenders(lambda s: all(is_well_formed(name, value) for name, value in every_slot(s))) == []


def test_a_drive_that_may_be_logged_has_a_distance_and_is_not_in_the_future():
    def is_possible(sentence):
        if sentence["intent"] != "log_drive" or sentence["expect"] != "ok" or sentence.get("slots_lenient"):
            return True
        drives, today = drives_of(sentence), sentence["today"]
        told = drives if sentence.get("context") != "during_log" else []
        positive = all(Decimal(drive.get("distance", "0")) > 0 for drive in told)
        return positive and all(drive.get("date", today) <= today for drive in drives)

    assert offenders(is_possible) == []


def test_drives_are_not_older_than_three_years():
    def is_recent(sentence):
        oldest = date.fromisoformat(sentence["today"]) - timedelta(days=3 * 366)
        return all(date.fromisoformat(drive["date"]) >= oldest for drive in drives_of(sentence) if "date" in drive)

    assert offenders(lambda s: s["intent"] != "log_drive" or is_recent(s)) == []


def test_periods_are_in_order_and_stand_apart_from_single_days():
    def is_in_order(sentence):
        slots = sentence["slots"]
        first, last = slots.get("date_from", ""), slots.get("date_to", "9999-12-31")
        return first < last and not ("date" in slots and first)

    assert offenders(is_in_order) == []


def test_a_unit_stands_with_its_distance():
    def has_distance(sentence):
        return all("unit" not in d or "distance" in d or "distance_q" in d for d in drives_of(sentence))

    assert offenders(has_distance) == []


@pytest.mark.parametrize("intent", sorted(PLACES_TO_READ))
def test_a_place_names_the_drive_where_nothing_about_it_changes(intent):
    assert offenders(lambda s: s["intent"] != intent or "destination" not in s["slots"]) == []


def test_the_label_as_its_own_prediction_scores_full_marks():
    def scores(sentence):
        slots = [slot for drive in drives_of(sentence) for slot in drive.items() if slot[0] != "drives"]
        return all(agrees(name, value, value) for name, value in slots)

    assert offenders(scores) == []


def agrees(name, gold, predicted):
    """Compare as the scorer does: numbers by value, texts by shared words, lists in order, mails in any order."""
    if name in NUMBERS:
        return Decimal(gold) == Decimal(predicted)
    if name in TEXTS:
        return shared(gold, predicted)
    if name == "via":
        return len(gold) == len(predicted) and all(map(shared, gold, predicted))
    if name == "emails":
        return sorted(gold) == sorted(mail.lower() for mail in predicted)
    return str(gold).lower() == str(predicted).lower()


def shared(gold, predicted):
    dull = {"the", "a", "an", "my", "our", "for", "to", "at"}
    ours, theirs = ([w for w in re.findall(r"[^\W_]+", t.casefold()) if w not in dull] for t in (gold, predicted))
    in_both = sum((Counter(ours) & Counter(theirs)).values())
    return in_both > 0 and 2 * in_both / (len(ours) + len(theirs)) >= 0.6


@pytest.mark.parametrize("intent", sorted(NEEDED))
def test_what_is_done_at_once_was_told_completely(intent):
    def is_complete(sentence):
        at_once = sentence["intent"] == intent and accepted(sentence, "expect") == {"ok"}
        everybody = intent == "join_status" and "list_invitations" in sentence.get("alt", {}).get("intent", [])
        oneself = intent == "join_status" and re.search(r"\b(?:i|my)\b", sentence["text"].lower()) is not None
        return not at_once or everybody or oneself or set(sentence["slots"]) >= NEEDED[intent]

    assert offenders(is_complete) == []
