"""Words and shapes of the review, of reports and of the week."""

from datetime import date

import pytest

from cards import reports, review, summaries
from cards.elements import Card
from cards.made_drives import ENGLISH, TODAY, acme, entry, filed, late, open_one, priced, week
from domain.categories import Category
from domain.previews import Preview
from domain.reports import ReportState
from tests.teams_chat import actions_of, words_of


def shown(card: Card) -> str:
    return words_of(card.content)


def titles(card: Card) -> list[str]:
    return [action["title"] for action in actions_of(card.content)]


def test_sub_totals_add_up_to_the_figure():
    spring = priced(entry("30", on=date(2026, 6, 20)), number=3)
    words = shown(review.review_card(ENGLISH, Preview((spring, acme()), ()), organization="Contoso", today=TODAY))
    assert "Business at $0.725: 30 mi, $21.75" in words
    assert "Business at $0.76: 23.4 mi, $17.78" in words
    assert "Parking and tolls: $4.00" in words
    assert "$43.53" in words


def test_everything_is_ticked_at_first():
    card = review.review_card(ENGLISH, Preview((acme(), late()), ()), organization="Contoso", today=TODAY)
    field = next(one for one in card.content["body"] if one["type"] == "Input.ChoiceSet")
    assert field["value"] == "12,4"


def test_the_review_says_that_notes_are_reported_too():
    noted = priced(entry(notes="picked up Jo"), number=21)
    said = shown(review.review_card(ENGLISH, Preview((noted, acme()), ()), organization="Contoso", today=TODAY))
    assert "Your notes are reported too: #21." in said
    for preview, organization in ((Preview((acme(),), ()), "Contoso"), (Preview((noted,), ()), "")):
        told = shown(review.review_card(ENGLISH, preview, organization=organization, today=TODAY))
        assert "notes" not in told


def test_nothing_ready_offers_no_report():
    card = review.review_card(ENGLISH, Preview((), ((open_one(), ("purpose",)),)), organization="Contoso", today=TODAY)
    assert titles(card) == ["Complete #13"]
    assert "0 drives are ready to report" in shown(card)


def test_a_drive_without_a_published_rate_is_left_out_and_cannot_be_completed():
    card = review.review_card(ENGLISH, Preview((), ((acme(), ("price",)),)), organization="Contoso", today=TODAY)
    assert "has no published rate yet" in shown(card)
    assert titles(card) == []


@pytest.mark.parametrize(
    ("state", "for_administrator", "expected"),
    [
        (ReportState.SUBMITTED, True, ["Approve", "Return…"]),
        (ReportState.SUBMITTED, False, ["Recall"]),
        (ReportState.APPROVED, True, ["Mark as paid"]),
        (ReportState.APPROVED, False, []),
        (ReportState.RETURNED, True, []),
        (ReportState.RETURNED, False, ["Review"]),
        (ReportState.PAID, True, []),
        (ReportState.PAID, False, []),
        (ReportState.RECALLED, True, []),
    ],
)
def test_each_state_offers_what_can_be_done(state, for_administrator, expected):
    card = reports.report_card(ENGLISH, filed(state), for_administrator=for_administrator, today=TODAY)
    assert titles(card) == expected


def test_a_report_taken_back_shows_an_administrator_nothing_of_its_drives():
    card = reports.report_card(ENGLISH, filed(ReportState.RECALLED), for_administrator=True, today=TODAY)
    assert "Ana Silva took this report back." in shown(card)
    for hidden in ("Acme", "$", "mi", "client"):
        assert hidden not in shown(card).replace("Silva", "")


def test_a_driver_is_shown_no_numbers_of_the_organization():
    assert "#" not in shown(reports.report_card(ENGLISH, filed(), for_administrator=False, today=TODAY))
    assert "#1000" in shown(reports.report_card(ENGLISH, filed(), for_administrator=True, today=TODAY))


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (ReportState.APPROVED, "Pat Lee approved it: $30.29."),
        (ReportState.RETURNED, "Pat Lee returned it: Which customer?"),
        (ReportState.PAID, "$30.29 was marked as paid."),
    ],
)
def test_the_driver_is_told_what_became_of_a_report(state, expected):
    card = reports.report_decided_card(ENGLISH, filed(state, reason="Which customer?"))
    assert expected in shown(card)


def test_the_notification_of_a_week_holds_no_amount():
    card = summaries.summary_card(ENGLISH, week([acme(), open_one()], before=[]), TODAY)
    assert card.summary == "Your week: 2 drives, 33.4 mi. 1 waits for you."


def test_an_administrator_never_gets_a_number_of_unreported_drives():
    words = shown(reports.report_card(ENGLISH, filed(), for_administrator=True, today=TODAY))
    assert "2 drives" in words
    assert "unreported" not in words.lower()


def test_personal_drives_have_no_amount_in_a_week():
    words = shown(summaries.summary_card(ENGLISH, week([priced(entry(category=Category.PERSONAL))], before=[]), TODAY))
    assert "Personal: 23.4 mi in 1 drive" in words
    assert "$" not in words
