"""Cleaning, spelling and what was typed behind a repaired word."""

import pytest

from language.cleaning import clean
from language.numbers import digits_for_words
from language.scripts import Script
from language.spelling import nearest, repaired


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("<at>Mileage</at> 5 miles to the <b>print shop</b> today", "5 miles to the print shop today"),
        ("**log** 14 miles to _Redmond_", "log 14 miles to Redmond"),
        ("- 12 miles\n- 14 miles", "12 miles\n14 miles"),
        ("12&nbsp;miles &amp; parking", "12 miles & parking"),
        ("“log” it’s 12 miles – today", '"log" it\'s 12 miles - today'),
        ("10–15 miles", "10-15 miles"),
        ("\U0001f697 drove 3\ufe0f\u20e3 miles", "drove 3 miles"),
        ("\uff13\uff14 miles", "34 miles"),
        ("\u0663 miles", "3 miles"),
        ("36½ miles", "36 1/2 miles"),
        ("home -> office", "home to office"),
        ("invite [ana@contoso.com](mailto:ana@contoso.com)", "invite ana@contoso.com"),
        ("<script>alert(1)</script>12 miles", "12 miles"),
        ("12*2 miles", "12*2 miles"),
        ("@Mileage help", "help"),
        ("\u200b \u2060", ""),
    ],
)
def test_what_a_client_wraps_around_the_words_goes_away(typed, cleaned):
    assert clean(typed) == cleaned


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lod 21 mils yestrday", "log 21 miles yesterday"),
        ("my reimbursment rte", "my reimbursement rate"),
        ("SHWO MY DRIVES", "show MY DRIVES"),
        ("12 km to Bunnings Saturdy", "12 km to Bunnings saturday"),
    ],
)
def test_slips_of_the_finger_are_repaired(typed, meant):
    assert repaired(Script(typed)).text == meant


@pytest.mark.parametrize(
    "typed", ["to Mills Road", "drove to Yesterdee Ltd", "ana.lop@rate.com", "abort", "launch today", "marge"]
)
def test_names_addresses_and_ordinary_words_are_left_alone(typed):
    assert repaired(Script(typed)).text == typed


def test_a_word_between_two_words_is_not_guessed_at():
    assert nearest("dride") is None or nearest("dride") in ("drive", "drives")
    assert nearest("xyzzyq") is None


def test_what_was_typed_is_never_lost():
    script = digits_for_words(repaired(Script("lod thirty six and a half miels to the Boise store")))
    assert script.text.startswith("log 36.5 miles")
    assert script.typed(0, len(script.text)) == "lod thirty six and a half miels to the Boise store"


def test_a_swap_that_is_cut_counts_whole():
    script = Script("drove forty miles").replaced([(6, 11, "40")])
    assert script.text == "drove 40 miles"
    assert script.typed(7, 14) == "forty miles"
