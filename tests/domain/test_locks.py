"""Which periods are locked: those long enough over, but for the ones that were opened again, and no others."""

from datetime import date

import pytest

from domain.errors import MileageError
from domain.locks import PeriodLock, check_over
from domain.periods import month_of

SEPTEMBER, OCTOBER, NOVEMBER = (month_of(date(2026, month, 1)) for month in (9, 10, 11))
NEW_YEAR = date(2027, 1, 1)


def test_what_was_opened_again_opens_nothing_before_or_after_it():
    lock = PeriodLock(5, (OCTOBER,))
    locked = [lock.is_locked(one, today=NEW_YEAR) for one in (SEPTEMBER, OCTOBER, NOVEMBER)]
    assert locked == [True, False, True]
    assert lock.locked([date(2026, 11, 30), date(2026, 10, 31), date(2026, 9, 1)], today=NEW_YEAR) == [
        SEPTEMBER,
        NOVEMBER,
    ]


def test_a_period_is_over_after_its_last_day():
    check_over(OCTOBER, today=date(2026, 11, 1))
    with pytest.raises(MileageError, match="isn't over yet"):
        check_over(OCTOBER, today=date(2026, 10, 31))
