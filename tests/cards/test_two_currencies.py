"""Somebody whose drives are paid in two currencies sees both sums, and neither is added to the other."""

from dataclasses import replace
from datetime import date

import pytest

from cards.drives import drives_card
from cards.made_drives import ENGLISH, TODAY, acme, entry, priced, tiered, week
from cards.review import review_card
from cards.summaries import period_card, summary_card
from domain.distances import Unit
from domain.money import Money, totals
from domain.previews import Preview
from domain.pricing import price
from domain.summaries import lines_of
from services.summaries import figures_of
from tests.teams_chat import words_of


def british():
    told = entry("20", parking=Money(300, "GBP"), tolls=Money(0, "GBP"))
    one = priced(told, number=15)
    return replace(one, rate=tiered(), pricing=price(told.driven, tiered()))


BOTH = "$21.78 and £14.00"


def test_sums_are_kept_apart():
    assert totals([Money(1), Money(2, "GBP"), Money(3)]) == (Money(4), Money(2, "GBP"))
    assert totals([Money(0), Money(2, "GBP")]) == (Money(2, "GBP"),)
    assert totals([Money(0, "GBP")]) == (Money(0, "GBP"),)
    assert totals([]) == (Money(0),)


@pytest.mark.parametrize("name", ["review", "week", "period", "several"])
def test_every_card_with_a_sum_shows_both(name):
    drives = [acme(), british()]
    cards = {
        "review": lambda: review_card(ENGLISH, Preview(tuple(drives), ()), organization="", today=TODAY),
        "week": lambda: summary_card(ENGLISH, week(drives, before=[]), date(2026, 11, 30)),
        "period": lambda: period_card(ENGLISH, lines_of(drives, Unit.MI), title=ENGLISH("November"), drives=drives),
        "several": lambda: drives_card(ENGLISH, drives, done=ENGLISH("Saved.")),
    }
    assert BOTH in words_of(cards[name]().content)


def test_the_figures_kept_of_a_week_name_both():
    assert "17.78 USD + 11.00 GBP" in figures_of(week([acme(), british()], before=[]))
