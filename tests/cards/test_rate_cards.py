"""Words of the cards of rates, and of workings."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cards import rate_changes, rates, workings
from cards.made_drives import BRITISH, ENGLISH, FIXED, FOLLOWING, TODAY, official_row, rate_on, tiered
from cards.samples_rates import NEXT_YEAR
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.pricing import price
from domain.rates import Follow, Missing, Mode, NotPublished, Tier
from tests.teams_chat import words_of


def lines(elements) -> str:
    return words_of({"body": elements})


def test_a_split_drive_shows_each_part_at_its_rate():
    working = lines(workings.working_lines(BRITISH, price(Distance(Decimal(20)), tiered(), Distance(Decimal(9990)))))
    assert "9,990 mi counted before it this year." in working
    assert "10 mi × £0.55 = £5.50" in working
    assert "10 mi × £0.25 = £2.50" in working


def test_distance_beyond_a_cap_is_worth_nothing_and_says_so():
    capped = replace(rate_on(TODAY), mode=Mode.CAP, tiers=(Tier(Decimal(5000), Decimal("0.91")),))
    working = lines(workings.working_lines(ENGLISH, price(Distance(Decimal(20)), capped, Distance(Decimal(4990)))))
    assert "10 mi × $0.91 = $9.10" in working
    assert "10 mi beyond what is paid in a year: nothing" in working


def test_a_whole_distance_scale_shows_the_year():
    whole = replace(
        rate_on(TODAY),
        mode=Mode.WHOLE,
        tiers=(Tier(Decimal(5000), Decimal("0.6")), Tier(None, Decimal("0.3"), Decimal(1500))),
    )
    working = lines(workings.working_lines(ENGLISH, price(Distance(Decimal(1000)), whole, Distance(Decimal(4900)))))
    assert "5,900 mi in the year × $0.30 + $1,500.00, less $2,940.00 for what came before = $330.00" in working


def test_passengers_have_their_own_line():
    working = lines(workings.working_lines(BRITISH, price(Distance(Decimal(100)), tiered(), passengers=2)))
    assert "2 passengers: 100 mi × £0.05 × 2 = £10.00" in working


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            NEXT_YEAR,
            "IRS hasn't published a rate for Jan 1, 2027 yet. The last one is $0.76 per mile, from Jul 1, 2026.",
        ),
        (
            NotPublished(
                date(1996, 1, 1), Missing.NOT_HERE, "IRS", first=official_row("0.31", date(1997, 1, 1), None, "x")
            ),
            "I don't have the IRS rate for Jan 1, 1996. The first I know is $0.31 per mile from Jan 1, 1997.",
        ),
        (NotPublished(TODAY, Missing.COUNTRY), "I don't know the official rates of your country."),
        (
            NotPublished(TODAY, Missing.VEHICLE, "IRS", known=("car", "van")),
            "IRS has no rate for that. It has rates for: car and van.",
        ),
    ],
)
def test_an_unknown_rate_says_what_is_known_and_never_guesses(found, expected):
    assert rates.not_published_words(ENGLISH, found).startswith(expected)


@pytest.mark.parametrize(
    ("rate", "concerns", "words"),
    [
        (FOLLOWING, "All drives", "the official rate (IRS)"),
        (FIXED, "Business", "$0.80 per mile"),
        (replace(FIXED, category=None), "Business", "$0.80 per mile"),
        (replace(FIXED, category=Category.MEDICAL), "Medical", "$0.80 per mile"),
        (replace(FOLLOWING, basis=Follow("us", Decimal("-0.05"))), "Business", "the official rate (IRS) less 0.05"),
        (replace(FOLLOWING, basis=Follow("uk", Decimal("0.1"))), "Business", "the official rate (UK) plus 0.1"),
    ],
)
def test_a_decision_says_what_is_paid_for_which_drives(rate, concerns, words):
    assert rates.concerned_words(ENGLISH, rate) == concerns
    assert rates.decision_words(ENGLISH, rate) == words


def test_a_kilometre_question_is_answered_in_both_units():
    card = rates.rate_card(ENGLISH, rate_on(TODAY), title=ENGLISH("Your rate"), unit=Unit.KM)
    assert "That is $0.4722 per km." in words_of(card.content)


PROGRAMMED = rate_changes.Programmed([FOLLOWING, FIXED])


def test_only_planned_rates_can_be_cancelled():
    card = rate_changes.rates_card(ENGLISH, PROGRAMMED, organization="Contoso", today=TODAY)
    assert "[Cancel Fri, Jan 1]" in words_of(card.content)
    later = rate_changes.rates_card(ENGLISH, PROGRAMMED, organization="Contoso", today=date(2027, 1, 1))
    assert "[Cancel" not in words_of(later.content)


def test_a_member_learns_of_a_new_rate_and_what_keeps_the_old_one():
    words = words_of(rate_changes.rate_changed_notice(ENGLISH, FIXED, organization="Contoso").content)
    for part in ("Contoso set a new rate.", "$0.80 per mile", "Fri, Jan 1, 2027", "Pat Lee", "keep their rate"):
        assert part in words
