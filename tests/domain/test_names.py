"""Names are found by the beginnings of their words."""

import pytest

from domain.names import LONGEST, are_begun_by, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Diaz", ("ana", "diaz")),
        ("José DÍAZ-Núñez", ("jose", "diaz", "nunez")),
        ("Groß, Øyvind (Sales)", ("gross", "øyvind", "sales")),
        ("o'Neill_jr", ("o", "neill", "jr")),
        ("李 小龙", ("李", "小龙")),
        (" .,;'%_ ", ()),
    ],
)
def test_the_words_of_a_name(text, words):
    assert words_of(text) == words


def test_a_word_is_cut_where_nobody_types_on():
    assert words_of("a" * 400) == ("a" * LONGEST,)


@pytest.mark.parametrize(("wanted", "is_meant"), [("an", True), ("di an", True), ("iaz", False), ("ana x", False)])
def test_every_wanted_word_begins_one_of_the_name(wanted, is_meant):
    assert are_begun_by(words_of("Ana Diaz"), words_of(wanted)) is is_meant
