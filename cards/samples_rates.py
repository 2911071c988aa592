"""Cards of rates, as the gallery shows them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from cards import announcements, official_rates, rate_changes, rates
from cards.elements import Card
from cards.made_drives import (
    AT,
    BRITISH,
    ENGLISH,
    FIRST_HALF,
    FIXED,
    FOLLOWING,
    GERMAN,
    SECOND_HALF,
    TODAY,
    rate_on,
    tiered,
)
from cards.words import Say, Words
from domain.announcements import Followed
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.money import Money
from domain.pricing import price
from domain.rate_changes import Effect
from domain.rate_questions import Answer, Difference
from domain.rate_tables import Key, RateTable
from domain.rates import Missing, Mode, NotPublished, PerUnit, Tier

NEXT_YEAR = NotPublished(
    date(2027, 1, 1),
    Missing.NOT_YET,
    "IRS",
    SECOND_HALF,
    note="The IRS usually announces the rates of the next year in the second half of December.",
)

PROGRAMMED = rate_changes.Programmed(
    [FOLLOWING, FIXED],
    [Followed(Key(Category.BUSINESS, "car"), rate_on(TODAY), rate_on(FIRST_HALF.from_on))],
    adds_official=True,
)


def samples() -> Iterator[tuple[str, Card]]:
    """Named cards."""
    yield from questions()
    yield from estimates()
    yield from changes()
    yield from notices()
    yield from official_rows()


def questions() -> Iterator[tuple[str, Card]]:
    """What is paid, and on whose word."""
    who = ENGLISH("{organization} sets it, and its administrators alone can change it.", organization="Contoso")
    for name, say in (("rate", ENGLISH), ("rate-de", GERMAN)):
        yield (
            name,
            rates.rate_card(say, rate_on(TODAY), title=_of_business(say), remarks=[who]),
        )
    yield (
        "rate-steps",
        rates.rate_card(BRITISH, tiered(), title=_of_business(BRITISH), unit=Unit.KM),
    )
    halves = [
        Answer(date(2026, 1, 1), date(2026, 6, 30), rate_on(date(2026, 2, 1))),
        Answer(date(2026, 7, 1), date(2026, 12, 31), rate_on(TODAY)),
        Answer(date(2027, 1, 1), date(2027, 3, 31), NEXT_YEAR),
    ]
    yield "rate-answers", rates.answers_card(ENGLISH, halves, title=ENGLISH("{authority} rates", authority="IRS"))
    rows = [SECOND_HALF, FIRST_HALF] * 12
    yield "rate-history", rates.history_card(ENGLISH, rows, title=ENGLISH("{authority} rates", authority="IRS"))
    title = ENGLISH("What {organization} has paid", organization="Contoso")
    yield "rate-decisions", rates.decisions_card(ENGLISH, [FIXED, FOLLOWING], title=title)


def _of_business(say: Say) -> Words:
    return say("Your {category} rate", category=rates.category_inside(say, Category.BUSINESS))


def estimates() -> Iterator[tuple[str, Card]]:
    """What a distance would pay."""
    far = Distance(Decimal(120), Unit.MI)
    now = (Answer(TODAY, TODAY, rate_on(TODAY)), price(far, rate_on(TODAY)))
    yield "estimate", rates.estimate_card(ENGLISH, far, [now], category=Category.BUSINESS, on=TODAY)
    spring = date(2026, 6, 1)
    june = (Answer(spring, date(2026, 6, 30), rate_on(spring)), price(far, rate_on(spring)))
    yield "estimate-two", rates.estimate_card(ENGLISH, far, [june, now], category=Category.BUSINESS, on=None)
    steps = price(Distance(Decimal(20), Unit.MI), tiered(), Distance(Decimal(9990), Unit.MI), passengers=1)
    split = (Answer(TODAY, TODAY, tiered()), steps)
    yield "estimate-steps", rates.estimate_card(BRITISH, steps.distance, [split], category=Category.BUSINESS, on=TODAY)
    unknown = (Answer(NEXT_YEAR.on, NEXT_YEAR.on, NEXT_YEAR), None)
    yield "estimate-unknown", rates.estimate_card(ENGLISH, far, [unknown], category=Category.BUSINESS, on=NEXT_YEAR.on)


def changes() -> Iterator[tuple[str, Card]]:
    """Setting a rate."""
    beside = Difference(PerUnit(Decimal("0.80"), Unit.MI, "USD"), SECOND_HALF.figure, Decimal("0.04"))
    plan = rate_changes.Planned(
        FIXED, Distance(Decimal(100)), rate_on(TODAY), rate_on(TODAY), Effect(14, Money(2310), 1000), beside
    )
    yield "rate-plan", rate_changes.rate_plan_card(ENGLISH, plan, key="abc")
    yield "rate-set", rate_changes.rate_set_card(ENGLISH, FIXED, today=TODAY)
    yield "rate-kept", rate_changes.rate_unchanged_card(ENGLISH)
    yield "rates", rate_changes.rates_card(ENGLISH, PROGRAMMED, organization="Contoso", today=TODAY)
    yield "rate-changed", rate_changes.rate_changed_notice(ENGLISH, FIXED, organization="Contoso")


def notices() -> Iterator[tuple[str, Card]]:
    """What people are told when a rate changes without their doing."""
    paid = [
        Followed(Key(Category.BUSINESS, "car"), rate_on(TODAY), rate_on(FIRST_HALF.from_on)),
        Followed(Key(Category.MEDICAL, "car"), rate_on(TODAY, Category.MEDICAL), None),
        Followed(Key(Category.CHARITY, "car"), rate_on(TODAY), rate_on(TODAY)),
    ]
    for name, say in (("en", ENGLISH), ("de", GERMAN)):
        for who in (True, False):
            notice = announcements.official_notice(
                say, paid, organization="Contoso", on=SECOND_HALF.from_on, for_administrator=who
            )
            yield f"official-rate-{'administrator' if who else 'member'}-{name}", notice
    withdrawn = announcements.official_withdrawn_notice(ENGLISH, short="IRS", organization="Contoso", on=NEXT_YEAR.on)
    yield "official-rate-withdrawn", withdrawn
    decision = rates.decision_words(ENGLISH, FIXED)
    yield (
        "rate-cancelled",
        announcements.rate_cancelled_notice(ENGLISH, FIXED, organization="Contoso", decision=decision),
    )


def official_rows() -> Iterator[tuple[str, Card]]:
    """Rows added to the official tables."""
    table = RateTable("us", "Standard mileage rates", "IRS", "US", Unit.MI, "USD", (1, 1), {}, ())
    filled = official_rates.Filled("us", [Category.BUSINESS], figures="0.78", from_on=date(2027, 1, 1))
    for say in (ENGLISH, GERMAN):
        yield f"official-row-form-{say.language}", official_rates.row_form(say, filled, [table])
    yield "official-row-plan", official_rates.row_plan_card(ENGLISH, SECOND_HALF, key="abc")
    yield "official-row-added", official_rates.row_added_card(ENGLISH, SECOND_HALF, number=3, today=FIRST_HALF.from_on)
    yield "official-row-left", official_rates.row_left_card(ENGLISH)
    on = ENGLISH.day_of(AT)
    steps = replace(
        SECOND_HALF, tiers=(Tier(Decimal(5000), Decimal("0.91")), Tier(None, Decimal("0.4"))), mode=Mode.MARGINAL
    )
    rows = [
        official_rates.Shown(number, "us", row, "", "Pat Lee", on, may_remove=True)
        for number, row in enumerate([SECOND_HALF, steps] * 6, 1)
    ]
    unused = official_rates.Shown(13, "us", None, "overlaps the row of line 315", "Pat Lee", on, may_remove=True)
    done = ENGLISH("Row {number} is taken back; who heard of it hears that too.", number="9")
    yield "added-rates", official_rates.added_rates_card(ENGLISH, [unused, *rows], done=done)
    yield "added-rates-none", official_rates.added_rates_card(GERMAN, [])
