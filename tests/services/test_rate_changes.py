"""Setting and cancelling rates, and what is asked about them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from domain.categories import Category
from domain.distances import Distance, Unit
from domain.errors import MileageError
from domain.money import Money
from domain.pricing import price
from domain.rate_resolution import Occasion
from domain.rates import Fixed, Follow, Missing, NotPublished, Rate
from services import audit, members, rate_changes, rates, reports
from services.rate_changes import NewRate
from tests.office import FABRIKAM, TODAY, entry

JANUARY = date(2027, 1, 1)


def fixed(amount, on=TODAY, currency="USD", **facts) -> NewRate:
    return NewRate(Fixed(Decimal(amount), Unit.MI, currency), on, **facts)


def setting(office, by, new):
    return office(rate_changes.set_rate, new, by=by, today=office.today, at=office.later(seconds=1))


def planning(office, by, new):
    return office(rate_changes.plan_rate, new, by=by, today=office.today, at=office.later(seconds=1))


@pytest.fixture
def ada(office):
    return office.set_up()


def test_a_new_organization_follows_the_table_of_its_country(office, ada):
    [rate] = office(rate_changes.listed, by=ada)
    assert rate.basis == Follow("us")
    assert rate.set_by == "Ada"


def test_an_organization_in_a_country_without_a_table_has_no_rate_until_it_sets_one(office):
    bea = office.set_up("Bea", FABRIKAM, country="BR")
    assert office(rate_changes.listed, by=bea) == []
    cem = office.member(bea, "Cem")
    found = office(rates.my_rate, by=cem, on=TODAY)
    assert isinstance(found, NotPublished)
    assert found.why is Missing.COUNTRY
    setting(office, bea, fixed("1.10", currency="BRL"))
    found = office(rates.my_rate, by=cem, on=TODAY)
    assert isinstance(found, Rate)
    assert str(found.figure) == "1.1 BRL per mi"


def test_a_rate_applies_from_its_first_day(office, ada):
    ana = office.member(ada, "Ana")
    setting(office, ada, fixed("0.68", TODAY + timedelta(days=3)))
    figures = [office(rates.my_rate, by=ana, on=TODAY + timedelta(days=days)).figure.amount for days in (2, 3)]
    assert figures == [Decimal("0.76"), Decimal("0.68")]


def test_who_set_the_rate_and_when_is_told(office, ada):
    ana = office.member(ada, "Ana")
    setting(office, ada, fixed("0.68"))
    found = office(rates.my_rate, by=ana, on=TODAY)
    assert (found.chosen.set_by, found.chosen.set_at) == ("Ada", office.at)
    assert not found.is_official
    assert [rate.set_by for rate in office(rates.history, by=ana)] == ["Ada", "Ada"]


def test_after_leaving_the_governments_rate_applies(office, ada):
    setting(office, ada, fixed("0.68"))
    ana = office.member(ada, "Ana")
    office(members.leave, by=ana, at=office.at)
    office.later(days=1)
    left = office.now(ana)
    found = office(rates.my_rate, by=left, on=TODAY + timedelta(days=1))
    assert (found.chosen, found.figure.amount) == (None, Decimal("0.76"))
    assert office(rates.history, by=left) == []


def test_somebody_without_an_organization_is_paid_by_the_table_of_their_country(office):
    alone = office.meet("Cem", locale="en-GB", zone="Europe/London")
    found = office(rates.my_rate, by=alone, on=TODAY)
    assert (found.official.short, found.currency) == ("HMRC", "GBP")


def test_the_same_rate_set_twice_is_set_once(office, ada):
    office.member(ada, "Ana")
    first = setting(office, ada, fixed("0.68"))
    assert setting(office, ada, fixed("0.68")) == first
    assert len(office(rate_changes.listed, by=ada)) == 2
    assert len(office.queued("rate_changed")) == 1


def test_members_are_told_and_who_left_is_not(office, ada):
    office.member(ada, "Ana")
    bob = office.member(ada, "Bob")
    office(members.leave, by=bob, at=office.at)
    setting(office, ada, fixed("0.68"))
    assert office.queued("rate_changed") == [("Ana", "rate_changed", "queued")]


def test_a_planned_rate_can_be_cancelled_until_it_begins(office, ada):
    office.member(ada, "Ana")
    rate = setting(office, ada, fixed("0.68", JANUARY))
    for _ in range(2):
        office(rate_changes.cancel_rate, rate.id, by=ada, today=office.today, at=office.at)
    assert [one.basis for one in office(rate_changes.listed, by=ada)] == [Follow("us")]
    assert office.queued("rate_changed") == [("Ana", "rate_changed", "cancelled")]
    begun = setting(office, ada, fixed("0.70"))
    with pytest.raises(MileageError, match="in force since"):
        office(rate_changes.cancel_rate, begun.id, by=ada, today=office.today, at=office.at)


def test_a_rate_is_never_retroactive_on_what_was_reported(office, ada):
    ana = office.member(ada, "Ana")
    office.log(ana, entry(on=TODAY))
    office(reports.submit, [1], by=ana, at=office.at)
    with pytest.raises(MileageError, match="were reported and keep their rate"):
        setting(office, ada, fixed("0.68", TODAY))
    setting(office, ada, fixed("0.68", TODAY + timedelta(days=1)))


def test_reported_drives_of_another_category_do_not_hold_up_a_rate(office, ada):
    ana = office.member(ada, "Ana")
    office.log(ana, entry(on=TODAY))
    office(reports.submit, [1], by=ana, at=office.at)
    setting(office, ada, fixed("0.20", TODAY, category=Category.CHARITY))


def test_a_recalled_report_holds_up_nothing(office, ada):
    ana = office.member(ada, "Ana")
    office.log(ana, entry(on=TODAY))
    filed = office(reports.submit, [1], by=ana, at=office.at)
    office(reports.recall, filed.report.key, by=ana, at=office.at)
    setting(office, ada, fixed("0.68", TODAY))


@pytest.mark.parametrize("unreported", [0, 1, 7])
def test_the_preview_is_the_same_whatever_others_have_not_reported(office, ada, unreported):
    ana = office.member(ada, "Ana")
    for _ in range(unreported):
        office.log(ana, entry())
    plan = planning(office, ada, fixed("0.80"))
    assert plan.own.drives == 0
    assert plan.own.difference == Money(0)
    assert [price(plan.example, found).amount for found in (plan.now, plan.then)] == [Money(7600), Money(8000)]


def test_the_preview_says_how_many_drives_it_looked_at_where_there_are_more(office, ada, monkeypatch):
    driving = office(members.join_directly, by=ada, at=office.at)
    assert driving is not None
    office.log(ada, *(entry("10", on=TODAY) for _ in range(3)))
    whole = planning(office, ada, fixed("0.80"))
    assert (whole.own.drives, whole.own.looked_at) == (3, None)
    monkeypatch.setattr(rate_changes, "MOST_LOOKED_AT", 2)
    part = planning(office, ada, fixed("0.80"))
    assert (part.own.drives, part.own.looked_at) == (2, 2)


def test_the_preview_looks_at_drives_from_the_first_day_on(office, ada):
    office(members.join_directly, by=ada, at=office.at)
    office.log(ada, entry("10", on=TODAY - timedelta(days=1)), entry("10", on=TODAY))
    assert planning(office, ada, fixed("0.80")).own.drives == 1


def test_the_preview_counts_the_administrators_own_drives(office, ada):
    office(members.join_directly, by=ada, at=office.at)
    office.log(office.now(ada), entry("100"), entry("10"), entry("10", category=Category.CHARITY))
    plan = planning(office, ada, fixed("0.80"))
    assert (plan.own.drives, plan.own.difference) == (2, Money(440))


def test_what_is_above_the_governments_rate_is_shown_as_taxable(office, ada):
    above, below = planning(office, ada, fixed("0.80")), planning(office, ada, fixed("0.70"))
    assert above.beside_official.more == Decimal("0.04")
    assert below.beside_official.more < 0


def test_a_preview_changes_nothing(office, ada):
    planning(office, ada, fixed("0.80"))
    assert len(office(rate_changes.listed, by=ada)) == 1
    assert office.queued() == []


@pytest.mark.parametrize("act", ["plan_rate", "set_rate"])
def test_only_administrators_see_and_set_rates(office, ada, act):
    ana = office.member(ada, "Ana")
    with pytest.raises(MileageError, match="Only administrators"):
        office(getattr(rate_changes, act), fixed("9"), by=ana, today=TODAY, at=office.at)
    with pytest.raises(MileageError, match="Only administrators"):
        office(rate_changes.listed, by=ana)


def test_another_organizations_rate_can_not_be_cancelled(office, ada):
    rate = setting(office, ada, fixed("0.68", JANUARY))
    bea = office.set_up("Bea", FABRIKAM)
    with pytest.raises(MileageError, match="can't find that rate"):
        office(rate_changes.cancel_rate, rate.id, by=bea, today=office.today, at=office.at)


def test_setting_and_cancelling_are_audited(office, ada):
    rate = setting(office, ada, fixed("0.68", JANUARY))
    office(rate_changes.cancel_rate, rate.id, by=ada, today=office.today, at=office.at)
    found = [(event.action, event.before or event.after) for _, event in office(audit.recent, by=ada)]
    assert found[:2] == [
        ("rate.cancel", "0.68 USD per mi from 2027-01-01"),
        ("rate.set", "0.68 USD per mi from 2027-01-01"),
    ]


def test_an_estimate_counts_what_the_person_drove_or_says(office):
    bea = office.set_up("Bea", FABRIKAM, country="GB", locale="en-GB", zone="Europe/London")
    cem = office.member(bea, "Cem", locale="en-GB", zone="Europe/London")
    office.later(days=6)
    for days in range(6):
        office.log(cem, entry("1998", TODAY + timedelta(days=days)))
    today, distance = office.today, Distance(Decimal(20))
    own = office(rates.estimate, distance, by=cem, on=today)
    assert (own.pricing.amount, own.year_to_date.to(Unit.MI)) == (Money(500, "GBP"), 11_988)
    told = office(rates.estimate, distance, by=cem, on=today, year_to_date=Distance(Decimal(9990)))
    assert told.pricing.amount == Money(800, "GBP")


def test_an_estimate_over_a_year_has_an_answer_for_each_rate(office, ada):
    ana = office.member(ada, "Ana")
    found = office(rates.estimates_between, Distance(Decimal(120)), date(2026, 1, 1), date(2026, 12, 31), by=ana)
    assert [pricing.amount for _, pricing in found] == [Money(8700), Money(9120), Money(9120)]
    assert [answer.from_on for answer, _ in found] == [date(2026, 1, 1), date(2026, 7, 1), TODAY]


def test_a_year_with_two_official_rates_has_two_answers():
    found = rates.official_rates("IRS", 2022)
    assert [(one.from_on, one.found.figure.amount) for one in found if isinstance(one.found, Rate)] == [
        (date(2022, 1, 1), Decimal("0.585")),
        (date(2022, 7, 1), Decimal("0.625")),
    ]


def test_an_unknown_table_is_refused_with_what_is_known():
    with pytest.raises(MileageError, match=r"I know those of .*HMRC.*IRS"):
        rates.official_rates("Narnia", 2022)


def test_next_year_is_not_announced():
    found = rates.official("IRS", on=JANUARY)
    assert isinstance(found, NotPublished)
    assert found.last is not None
    assert found.last.figure.amount == Decimal("0.76")
    assert rates.official_history("IRS", today=TODAY)[0].figure.amount == Decimal("0.76")


def test_why_a_rate_differs_from_the_governments(office, ada):
    ana = office.member(ada, "Ana")
    setting(office, ada, fixed("0.68"))
    answer = office(rates.why_different, Occasion(TODAY, Category.BUSINESS), by=ana)
    assert answer.difference.more == Decimal("-0.08")
    assert office(rates.why_different, Occasion(JANUARY, Category.BUSINESS), by=ana).difference is None
