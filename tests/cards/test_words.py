"""Words are said in the reader's language, and figures in the reader's form."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest

from cards.words import Say
from domain.categories import Category
from domain.completeness import Incomplete
from domain.distances import Distance, Unit
from domain.errors import MileageError
from domain.money import Money
from domain.rates import PerUnit
from domain.weeks import Week

SPANISH, FRENCH, GERMAN = Say("es-ES", "Europe/Madrid"), Say("fr-FR", "Europe/Paris"), Say("de-DE", "Europe/Berlin")
ENGLISH = Say("en-US")


def read(words: str) -> str:
    """Words with every kind of blank as a plain one."""
    return " ".join(words.split())


@pytest.mark.parametrize(
    ("say", "expected"), [(ENGLISH, "Back"), (SPANISH, "Atrás"), (FRENCH, "Retour"), (GERMAN, "Zurück")]
)
def test_a_sentence_is_said_in_the_readers_language(say, expected):
    assert say("Back") == expected


@pytest.mark.parametrize(
    ("locale", "language"),
    [("de-AT", "de"), ("es-MX", "es"), ("fr", "fr"), ("en-GB", "en"), ("pt-BR", "en"), ("nl-BE", "en"), ("x", "en")],
)
def test_the_language_is_the_one_that_is_read(locale, language):
    assert Say(locale).language == language


def test_values_are_filled_into_the_translation():
    assert SPANISH("{name} has joined {organization}.", name="Ana", organization="Contoso") == "Ana se unió a Contoso."
    assert FRENCH("{name} has joined {organization}.", name="Ana", organization="Contoso") == "Ana a rejoint Contoso."


def test_the_brand_is_known_in_every_language():
    assert Say("fr-FR", brand="Contoso Miles")("Get started with {brand}") == "Commencer avec Contoso Miles"


@pytest.mark.parametrize(
    ("say", "none", "one", "several"),
    [
        (ENGLISH, "0 drives", "1 drive", "2 drives"),
        (SPANISH, "0 trayectos", "1 trayecto", "2 trayectos"),
        (FRENCH, "0 trajet", "1 trajet", "2 trajets"),
    ],
)
def test_a_count_takes_the_form_of_the_language(say, none, one, several):
    assert [say.many("{count} drive", "{count} drives", count) for count in (0, 1, 2)] == [none, one, several]


@pytest.mark.parametrize("say", [ENGLISH, GERMAN, FRENCH, SPANISH])
def test_the_number_of_a_drive_is_a_name_and_no_quantity(say):
    refusal = MileageError("You have no drive #{number}.", number=1042)
    assert "#1042" in say.refusal(refusal)
    assert "#1042" in say("You have no drive #{number}.", number="1042")


def test_a_refusal_is_said_in_the_readers_language():
    error = MileageError("You have no drive #{number}.", number=7)
    assert SPANISH.refusal(error) == "No tienes ningún trayecto #7."
    assert FRENCH.refusal(error) == "Vous n'avez pas de trajet #7."


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en-US", "$1,234.50"),
        ("es-US", "$1,234.50"),
        ("es-ES", "1.234,50 US$"),
        ("fr-FR", "1 234,50 $US"),
        ("fr-CA", "1 234,50 $ US"),
        ("de-DE", "1.234,50 $"),
    ],
)
def test_money_is_written_as_the_reader_writes_it(tag, expected):
    assert read(Say(tag).show(Money.of(Decimal("1234.50"), "USD"))) == expected


@pytest.mark.parametrize(
    ("say", "expected"), [(ENGLISH, "1,234.5 km"), (SPANISH, "1.234,5 km"), (FRENCH, "1 234,5 km")]
)
def test_a_distance_is_written_as_the_reader_writes_numbers(say, expected):
    assert read(say.show(Distance(Decimal("1234.5"), Unit.KM))) == expected


@pytest.mark.parametrize(
    ("say", "expected"), [(SPANISH, "mié, 18 nov 2026"), (FRENCH, "mer. 18 nov. 2026"), (ENGLISH, "Wed, Nov 18, 2026")]
)
def test_a_day_is_written_in_the_readers_language(say, expected):
    assert read(say.show(date(2026, 11, 18))) == expected


def test_an_instant_is_told_by_the_readers_clock():
    assert read(FRENCH.show(datetime(2026, 11, 18, 15, 30, tzinfo=UTC))) == "18 nov. 2026, 16:30:00"


def test_a_time_of_day_is_written_by_twelve_or_twenty_four_hours():
    assert [read(say.show(time(17, 0))) for say in (ENGLISH, SPANISH, FRENCH)] == ["5:00 PM", "17:00", "17:00"]


def test_a_week_is_told_as_one_stretch_of_days():
    assert read(SPANISH.show(Week(date(2026, 11, 16)))) == "16–22 nov 2026"


@pytest.mark.parametrize(
    ("say", "expected"),
    [(ENGLISH, "$0.725 per mile"), (SPANISH, "0,725 US$ por milla"), (FRENCH, "0,725 $US par mile")],
)
def test_a_rate_keeps_its_decimals_and_names_its_unit(say, expected):
    assert read(say.show(PerUnit(Decimal("0.725"), Unit.MI, "USD"))) == expected


@pytest.mark.parametrize(("say", "expected"), [(SPANISH, "a, b y c"), (FRENCH, "a, b et c")])
def test_several_things_are_joined_by_the_word_of_the_language(say, expected):
    assert say.show(("a", "b", "c")) == expected


def test_yes_no_and_categories_have_words_in_every_language():
    assert [say.show(True) for say in (SPANISH, FRENCH)] == ["sí", "oui"]
    assert [say.show(False) for say in (SPANISH, FRENCH)] == ["no", "non"]
    assert [say.show(Category.CHARITY) for say in (SPANISH, FRENCH)] == ["Beneficencia", "Bénévolat"]


@pytest.mark.parametrize("tag", ["pt-BR", "ja-JP", "xx-nowhere", "", "not a tag"])
def test_a_reader_of_another_language_is_spoken_to_in_english(tag):
    assert (
        Say(tag)("{name} has joined {organization}.", name="Ana", organization="Contoso") == "Ana has joined Contoso."
    )
    assert Say(tag).many("{count} drive", "{count} drives", 2) == "2 drives"


def test_an_unknown_tag_has_the_formats_of_the_united_states():
    assert Say("xx-nowhere").show(Money.of(Decimal("1234.50"), "USD")) == "$1,234.50"


def test_a_region_that_is_not_known_leaves_the_language():
    assert Say("fr-ZZ")("Back") == "Retour"


def test_a_sentence_that_is_in_no_catalogue_is_said_as_it_is():
    assert FRENCH("Nobody ever says {this}.", this="that") == "Nobody ever says that."


def test_what_drives_lack_is_named_in_the_readers_language():
    lacking = Incomplete(((6, ("category", "purpose")), (4, ("price",))), more=3)
    assert ENGLISH.show(lacking) == str(lacking) == "#6 (category, purpose), #4 (price), +3"
    assert GERMAN.show(lacking) == "#6 (Kategorie, Zweck), #4 (Satz), +3"
