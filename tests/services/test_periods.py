"""Which period a review is of, and what it says of other days: of what could be reported alone."""

from datetime import timedelta

import pytest

from domain.categories import Category
from domain.periods import PeriodKind, ReportPeriod
from services import members, periods, programmes
from tests.office import TODAY, entry

WEEKLY = ReportPeriod(PeriodKind.WEEK, TODAY)
LAST_WEEK = TODAY - timedelta(days=3)
PERSONAL = {"category": Category.PERSONAL}


@pytest.fixture
def ana(office):
    ada = office.set_up()
    office(programmes.set_periods, WEEKLY, by=ada, at=office.at)
    return office.member(ada, "Ana")


def due(office, by):
    return office(periods.due_preview, by=by, today=TODAY, at=office.at)


def test_the_last_period_is_due_while_something_of_it_is_open(office, ana):
    office.log(ana, entry(), entry(on=LAST_WEEK))
    found = due(office, ana)
    assert (found.period, len(found.included), found.others) == (WEEKLY.of(LAST_WEEK), 1, 1)


def test_what_is_personal_keeps_no_period_open_and_is_counted_nowhere(office, ana):
    office.log(ana, entry(), entry(on=LAST_WEEK, **PERSONAL))
    found = due(office, ana)
    assert (found.period, len(found.included), found.others) == (WEEKLY.of(TODAY), 1, 0)


def test_who_has_left_reviews_all_days(office, ana):
    office.log(ana, entry())
    office(members.leave, by=ana, at=office.at)
    assert due(office, office.now(ana)).period is None
