"""Short answers to a question."""

import pytest

from language.answers import (
    read_yes_no,
    tells_anew,
)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes please", True),
        ("\U0001f44d", True),
        ("ja", True),
        ("nope", False),
        ("no thanks", False),
        ("maybe", None),
        ("yes 12 miles", None),
    ],
)
def test_yes_and_no_are_answers(text, answer):
    assert read_yes_no(text) is answer


@pytest.mark.parametrize(
    ("text", "locale", "is_told"),
    [
        ("drove to Fabrikam on Friday", "en-US", True),
        ("I went to Fabrikam", "en-US", False),
        ("log a trip to Fabrikam", "en-US", True),
        ("bin am Freitag zu Fabrikam gefahren", "de-DE", True),
        ("j'ai roulé jusqu'à Fabrikam", "fr-FR", True),
        ("Friday to Fabrikam", "en-US", False),
        ("to Fabrikam, sorry", "en-US", False),
    ],
)
def test_a_drive_told_anew(text, locale, is_told):
    assert tells_anew(text, locale=locale) is is_told
