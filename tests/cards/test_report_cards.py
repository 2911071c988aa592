"""Words and shapes of the review, of reports and of the week."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from cards import decided, reports, review, summaries
from cards.elements import Card
from cards.made_drives import ENGLISH, TODAY, acme, entry, filed, late, open_one, priced, week
from domain.categories import Category
from domain.distances import Distance
from domain.previews import Preview
from domain.reports import ReportState
from tests.teams_chat import actions_of, plain, words_of

MONDAY = date(2026, 11, 23)


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


def test_a_drive_without_a_rate_is_left_out_and_cannot_be_completed():
    card = review.review_card(ENGLISH, Preview((), ((acme(), ("price",)),)), organization="Contoso", today=TODAY)
    assert "has no rate" in shown(card)
    assert titles(card) == []


@pytest.mark.parametrize(
    ("state", "for_administrator", "expected"),
    [
        (ReportState.SUBMITTED, True, ["Approve", "Return…", "Return single drives…"]),
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
    card = decided.report_decided_card(ENGLISH, filed(state, reason="Which customer?"))
    assert expected in shown(card)


def test_the_notification_of_a_week_holds_no_amount():
    card = summaries.summary_card(ENGLISH, week([acme(), open_one()], before=[]), TODAY)
    assert card.summary == "Your week: 2 drives, 33.4 mi. 1 waits for you."


def test_an_administrator_never_gets_a_number_of_unreported_drives():
    words = shown(reports.report_card(ENGLISH, filed(), for_administrator=True, today=TODAY))
    assert "2 drives" in words
    assert "unreported" not in words.lower()


def days(*miles):
    """A week with so many miles on each day from Monday on."""
    entries = [entry(one, on=MONDAY + timedelta(days=number)) for number, one in enumerate(miles) if one != "0"]
    return [priced(one, number=number) for number, one in enumerate(entries, 1)]


def chart_of(card):
    return next((one for one in card.content["body"] if one["type"].startswith("Chart.")), None)


def test_the_days_of_a_week_are_a_chart_with_the_same_in_words():
    chart = chart_of(summaries.summary_card(ENGLISH, week(days("10", "0", "20.5"), before=[]), TODAY))
    assert chart["type"] == "Chart.VerticalBar"
    assert [(one["x"], one["y"]) for one in chart["data"]][:3] == [("Mon", 10.0), ("Tue", 0.0), ("Wed", 20.5)]
    assert len(chart["data"]) == 7
    assert plain(chart["fallback"]["text"]) == "Mon 10 mi · Wed 20.5 mi"


def test_a_week_with_one_day_needs_no_chart():
    assert chart_of(summaries.summary_card(ENGLISH, week(days("10"), before=[]), TODAY)) is None


def test_without_charts_the_days_are_words():
    card = summaries.summary_card(ENGLISH, week(days("10", "20"), before=[]), TODAY, charts=False)
    assert chart_of(card) is None
    assert "Mon 10 mi · Tue 20 mi" in shown(card)


def test_a_week_tells_all_it_has_to():
    spread = replace(
        week(days("10", "20"), before=days("5"), oldest=TODAY - timedelta(days=50)),
        waiting=1,
        returned=2,
        year=Distance(Decimal("8210.4")),
    )
    words = shown(summaries.summary_card(ENGLISH, spread, TODAY))
    for told in (
        "25 mi more than the week before",
        "50 days old: 10 days are left",
        "1 report waits for a decision.",
        "2 reports came back to you.",
        "8,210.4 mi of business this year so far.",
        "Only you see this.",
    ):
        assert told in words


def test_a_quiet_week_tells_of_reports_and_who_sees_it():
    words = shown(summaries.summary_card(ENGLISH, replace(week([], before=[]), waiting=1), TODAY))
    assert "1 report waits for a decision." in words
    assert "Only you see this." in words


def test_personal_drives_have_no_amount_in_a_week():
    words = shown(summaries.summary_card(ENGLISH, week([priced(entry(category=Category.PERSONAL))], before=[]), TODAY))
    assert "Personal: 23.4 mi in 1 drive" in words
    assert "$" not in words
