"""Words and shapes of the cards of drives."""

from datetime import date
from decimal import Decimal

import pytest

from cards import drives
from cards.drive_words import cut, distance_words, rate_words, route, unmarked
from cards.elements import Card
from cards.made_drives import (
    ENGLISH,
    FIXED,
    GERMAN,
    SPANISH,
    TODAY,
    acme,
    entry,
    late,
    long_one,
    open_one,
    priced,
    rate_on,
    tiered,
)
from cards.words import Say
from domain.categories import Category
from domain.distances import Unit
from domain.drives import Basis, DriveEntry
from domain.habits import Unsaid
from domain.money import Money
from domain.rates import Missing, NotPublished, Rate, Tier
from tests.teams_chat import actions_of, words_of


def shown(card: Card) -> str:
    return words_of(card.content)


def titles(card: Card) -> list[str]:
    return [action["title"] for action in actions_of(card.content)]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"origin": "Office", "via": ("Depot",)}, "Office → Depot → Acme"),
        ({}, "Acme"),
        ({"destination": "", "origin": "Office"}, "from Office"),
        ({"destination": ""}, ""),
        ({"destination": "", "via": ("Depot",)}, "Depot"),
    ],
)
def test_a_route_names_every_stop_in_order(told, expected):
    assert route(ENGLISH, entry(**told)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "9 mi"),
        ({"round_trip": True}, "9 mi there and back"),
        ({"round_trip": True, "basis": Basis.EACH_WAY}, "18 mi: 9 mi each way"),
    ],
)
def test_a_round_trip_always_says_what_the_distance_is(told, expected):
    assert distance_words(ENGLISH, entry("9", **told)) == expected


def test_a_distance_is_shown_in_the_readers_numbers():
    assert "23,4 mi" in shown(drives.drive_card(GERMAN, acme(), today=TODAY))


@pytest.mark.parametrize(
    ("rate", "expected"),
    [
        (None, ""),
        (rate_on(TODAY), "$0.76 per mile, IRS rate, since Jul 1, 2026"),
        (tiered(), "£0.55 per mile, HMRC rate, since Apr 6, 2026"),
        (NotPublished(date(2027, 1, 1), Missing.NOT_YET, "IRS"), "not published yet for Fri, Jan 1, 2027"),
        (
            Rate(
                Category.BUSINESS,
                "car",
                date(2027, 1, 1),
                None,
                Unit.MI,
                "USD",
                (Tier(None, Decimal("0.8")),),
                chosen=FIXED,
            ),
            "$0.80 per mile, your organization's rate, since Jan 1, 2027",
        ),
    ],
)
def test_a_rate_is_shown_with_whose_it_is_and_since_when(rate, expected):
    assert rate_words(ENGLISH, rate) == expected


def test_what_people_typed_is_no_markup():
    card = drives.drive_card(ENGLISH, long_one(), today=TODAY)
    texts = [str(fact["value"]) for fact in card.content["body"][1]["facts"]]
    assert any("\\[with\\](http://x) \\*all\\*" in text for text in texts)


def test_the_choices_of_a_field_hold_no_link():
    assert unmarked("[a](http://x) *b* `c`") == "(a)(http://x) b c"


def test_long_words_are_cut_to_a_line():
    assert cut("x" * 61) == "x" * 59 + "…"
    assert cut("x" * 60) == "x" * 60


def test_an_unclassified_drive_shows_no_amount_but_what_it_would_be_worth():
    card = drives.drive_card(ENGLISH, open_one(), today=TODAY, unsaid=Unsaid(Money(760)))
    assert "worth $7.60" in shown(card)
    assert "Amount" not in shown(card)
    assert titles(card) == ["Business", "Personal", "Edit", "Delete"]


def test_a_reported_drive_has_no_buttons():
    card = drives.drive_card(ENGLISH, priced(entry(), report_id=3), today=TODAY)
    assert titles(card) == []
    assert "Recall the report" in shown(card)


@pytest.mark.parametrize(("days", "warns"), [(60, False), (61, True)])
def test_a_drive_older_than_sixty_days_warns(days, warns):
    on = date.fromordinal(TODAY.toordinal() - days)
    assert ("More than 60 days ago" in shown(drives.drive_card(ENGLISH, priced(entry(on=on)), today=TODAY))) is warns


def test_what_is_missing_before_reporting_is_said():
    words = shown(drives.drive_card(ENGLISH, priced(entry(purpose="", destination="")), today=TODAY))
    assert "tell me the purpose" in words
    assert "tell me where you went" in words


def test_a_personal_drive_is_asked_nothing():
    words = shown(drives.drive_card(ENGLISH, priced(entry(category=Category.PERSONAL, purpose="")), today=TODAY))
    assert "Before you report it" not in words


def test_several_drives_add_up_to_the_cent():
    card = drives.drives_card(ENGLISH, [acme(), late(), open_one()], done=ENGLISH("Recorded."))
    assert "Total: $53.47" in shown(card)
    assert titles(card) == ["Edit #12", "Edit #4", "Edit #13", "Delete all of these"]


def test_an_edit_that_changes_nothing_says_so():
    assert drives.changes(ENGLISH, acme(), acme()) == "Nothing to change: it is like that already."


def test_changes_name_both_values():
    after = priced(entry("19", purpose=""))
    assert drives.changes(ENGLISH, priced(entry()), after) == (
        "Changed: Purpose client visit → none and Distance 23.4 mi → 19 mi."
    )


def test_the_notification_carries_the_essence():
    card = drives.drive_card(ENGLISH, acme(), today=TODAY, done=ENGLISH("Recorded."))
    assert card.summary == "Recorded. Drive #12: 23.4 mi on Mon, Nov 23, $21.78."


def test_buttons_carry_numbers_and_versions_only():
    for action in actions_of(drives.drive_card(ENGLISH, acme(), today=TODAY).content):
        assert set(action["data"]) == {"verb", "v", "number", "version"}


def test_many_drives_do_not_overflow_a_card():
    many = [priced(DriveEntry(TODAY, entry("1").distance), number=number) for number in range(1, 40)]
    words = shown(drives.drives_card(ENGLISH, many, done=ENGLISH("Recorded.")))
    assert "And 19 more." in words


def test_the_same_rate_is_told_to_each_in_their_own_language():
    told = {say.locale: rate_words(say, rate_on(TODAY)) for say in (ENGLISH, GERMAN, SPANISH, ENGLISH)}
    assert told["en-US"] == "$0.76 per mile, IRS rate, since Jul 1, 2026"
    assert [locale for locale, words in told.items() if "since" in words] == ["en-US"]
    assert rate_words(Say("en-US", brand="Miles"), rate_on(TODAY)) == told["en-US"]
