"""What of a day's business drives is the way to work: never more than it is, whatever was reported before."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.commutes import (
    CommuteMode,
    CommuteRule,
    Stretch,
    check_commute,
    check_rule,
    deducted_of,
    mode_on,
    with_rule,
)
from domain.distances import MICROMETRES, Distance, Unit
from domain.errors import MileageError
from domain.pricing import measured, without

DAY = date(2026, 11, 2)
LEG = 12 * MICROMETRES[Unit.MI]
PER_DAY, FIRST_AND_LAST, NONE = CommuteMode.PER_DAY, CommuteMode.FIRST_AND_LAST, CommuteMode.NONE


def miles(*lengths, round_trip=False):
    return [Stretch(key, length * MICROMETRES[Unit.MI], round_trip) for key, length in enumerate(lengths, start=1)]


def shares(mode, stretches, leg=LEG):
    return [deducted // MICROMETRES[Unit.MI] for deducted in deducted_of(mode, leg, stretches).values()]


def test_a_day_bears_the_commute_there_and_back_once_in_the_order_of_its_drives():
    assert shares(PER_DAY, miles(10, 30, 40)) == [10, 14, 0]
    assert shares(PER_DAY, miles(5, 6)) == [5, 6]
    assert shares(PER_DAY, miles(100)) == [24]


def test_the_first_and_the_last_drive_bear_one_way_each():
    assert shares(FIRST_AND_LAST, miles(10, 30, 40)) == [10, 0, 12]
    assert shares(FIRST_AND_LAST, miles(50, 30)) == [12, 12]
    assert shares(FIRST_AND_LAST, miles(50)) == [12]
    assert shares(FIRST_AND_LAST, miles(50, round_trip=True)) == [24]
    assert shares(FIRST_AND_LAST, miles(20, round_trip=True)) == [20]


def test_nothing_is_deducted_where_nothing_is_agreed_or_nobody_commutes():
    assert shares(NONE, miles(10, 30)) == [0, 0]
    assert shares(PER_DAY, miles(10, 30), leg=0) == [0, 0]


def test_what_was_deducted_of_a_reported_drive_is_not_deducted_again():
    reported = Stretch(2, 30 * MICROMETRES[Unit.MI], kept=20 * MICROMETRES[Unit.MI])
    first, _, last = miles(10, 30, 40)
    assert shares(PER_DAY, [first, reported, last]) == [4, 0]
    assert shares(FIRST_AND_LAST, [first, reported, last]) == [4, 0]


def test_the_last_rule_that_has_begun_holds():
    rules = (CommuteRule(PER_DAY, DAY), CommuteRule(NONE, DAY + timedelta(days=10)))
    assert mode_on(rules, DAY - timedelta(days=1)) is NONE
    assert mode_on(rules, DAY) is PER_DAY
    assert mode_on(rules, DAY + timedelta(days=10)) is NONE
    earlier = CommuteRule(FIRST_AND_LAST, DAY + timedelta(days=5))
    assert with_rule(rules, earlier) == (rules[0], earlier)


def test_a_change_may_not_reach_back_to_what_was_reported_nor_too_far_ahead():
    rule = CommuteRule(PER_DAY, DAY)
    check_rule(rule, today=DAY, last_reported_on=DAY - timedelta(days=1))
    with pytest.raises(MileageError, match="were reported and stay"):
        check_rule(rule, today=DAY, last_reported_on=DAY)
    with pytest.raises(MileageError, match="two years ahead"):
        check_rule(CommuteRule(PER_DAY, DAY + timedelta(days=1000)), today=DAY, last_reported_on=None)


def test_an_absurd_commute_is_refused():
    check_commute(Distance(Decimal(0)))
    check_commute(Distance(Decimal(200)))
    for slip in ("-1", "201"):
        with pytest.raises(MileageError):
            check_commute(Distance(Decimal(slip)))


lengths = st.integers(1, 2000 * MICROMETRES[Unit.MI])
legs = st.integers(0, 200 * MICROMETRES[Unit.MI])
modes = st.sampled_from(CommuteMode)


@st.composite
def days(draw):
    """A day's drives, some of them reported with what was deducted then."""
    stretches, left = [], 2 * draw(legs)
    for key, length in enumerate(draw(st.lists(lengths, min_size=1, max_size=8))):
        kept = draw(st.none() | st.integers(0, min(length, left)))
        left -= kept or 0
        stretches.append(Stretch(key, length, draw(st.booleans()), kept))
    return stretches


@given(modes, legs, days())
def test_a_drive_never_bears_more_than_itself_nor_a_day_more_than_the_commute(mode, leg, stretches):
    deducted = deducted_of(mode, leg, stretches)
    assert set(deducted) == {one.key for one in stretches if one.kept is None}
    assert all(0 <= deducted[one.key] <= one.length for one in stretches if one.kept is None)
    kept = sum(one.kept or 0 for one in stretches)
    assert sum(deducted.values()) <= max(0, 2 * leg - kept)


@given(legs, st.lists(lengths, min_size=1, max_size=8), st.randoms())
def test_the_order_of_a_day_never_changes_what_it_bears_per_day(leg, driven, random):
    shuffled = random.sample(driven, len(driven))
    one, other = ([Stretch(key, length) for key, length in enumerate(order)] for order in (driven, shuffled))
    total = sum(deducted_of(PER_DAY, leg, one).values())
    assert total == sum(deducted_of(PER_DAY, leg, other).values()) == min(sum(driven), 2 * leg)


@given(st.decimals("0.001", "2000", places=3), st.sampled_from(Unit), st.integers(0, 10**12))
def test_deducted_and_paid_are_the_whole_distance_to_the_last_digit_shown(value, unit, deducted):
    distance = Distance(value, unit)
    deducted = min(deducted, distance.micrometres)
    assert measured(deducted, unit).value + without(distance, deducted).value == value
    assert without(distance, distance.micrometres).value == 0
