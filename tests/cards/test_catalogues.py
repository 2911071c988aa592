"""The catalogues hold every sentence of the product, translated, with the same values to fill in."""

import re

import pytest

from tests.cards.catalogues import VALUE, catalogue, pairs
from tools.catalogue import LANGUAGES, TRANSLATED, everything_said, said_in, updated, written

WORD = re.compile(r"[A-Za-z']+")
SHORT = 3
"""Sentences of so few words may be the same in another language."""
ALIKE = frozenset(
    {
        "Microsoft 365 Business Premium, Business Standard, E1, E3, E5",
        "invite ana@contoso.com",
        "invite ana@contoso.com, ben@contoso.com",
    }
)
"""What is said the same way in another language."""

each_language = pytest.mark.parametrize("language", TRANSLATED)


@each_language
def test_every_sentence_is_in_the_catalogue_and_no_other(language):
    kept = {message.id if isinstance(message.id, list | tuple) else (message.id, "") for message in catalogue(language)}
    assert {tuple(each) for each in kept} - {("", "")} == everything_said()
    assert not catalogue(language).obsolete


@each_language
def test_the_file_is_what_make_catalogue_writes(language):
    kept = (LANGUAGES / f"{language}.po").read_bytes()
    assert written(updated(language, everything_said())) == kept


@each_language
def test_every_sentence_is_translated(language):
    assert [sentence for sentence, words in pairs(language) if not words.strip()] == []


@each_language
def test_no_translation_waits_for_a_second_look(language):
    assert [message.id for message in catalogue(language) if message.id and message.fuzzy] == []


@each_language
def test_a_translation_fills_in_the_same_values(language):
    wrong = [
        (sentence, words)
        for sentence, words in pairs(language)
        if words and sorted(VALUE.findall(sentence)) != sorted(VALUE.findall(words))
    ]
    assert wrong == []


@each_language
def test_a_translation_has_no_other_braces(language):
    assert [words for _, words in pairs(language) if re.search(r"[{}]", VALUE.sub("", words))] == []


@each_language
def test_no_sentence_is_left_in_english(language):
    same = {sentence for sentence, words in pairs(language) if sentence == words}
    long = {sentence for sentence in same if len(WORD.findall(VALUE.sub("", sentence))) > SHORT}
    assert long - ALIKE == set()


@each_language
def test_a_translation_begins_and_ends_as_the_sentence_does(language):
    """Pieces are put together: blanks at the edges, the line's end and the dots that promise a card stay."""
    wrong = [(sentence, words) for sentence, words in pairs(language) if words and _edges(sentence) != _edges(words)]
    assert wrong == []


def _edges(words: str) -> tuple[bool, bool, bool]:
    return words.startswith(" "), words.endswith((" ", "\n")), words.endswith("…")


def test_a_sentence_is_found_by_the_name_that_a_file_or_a_function_gives_it(tmp_path):
    room = tmp_path / "room.py"
    room.write_text(
        'gone = "It is gone (for good)."\n'
        "def refuse(is_gone):\n"
        '    words = gone if is_gone else "It is there."\n'
        "    raise MileageError(gone)\n"
        "def tell(say):\n"
        '    words = "Read me."\n'
        "    return say(words)\n"
        'unsaid = "Nobody says this."\n'
    )
    assert said_in(room) == {("It is gone (for good).", ""), ("Read me.", "")}
