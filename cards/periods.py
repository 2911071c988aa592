"""Words and fields of report periods: of which an organization asks for reports, and the one a day lies in."""

from datetime import date

from cards.elements import Element, choice_input, date_input
from cards.words import Say, Words
from domain.organizations import Organization
from domain.periods import PeriodKind, ReportPeriod

KIND_WORDS = {
    PeriodKind.WEEK: "Every week",
    PeriodKind.TWO_WEEKS: "Every two weeks",
    PeriodKind.MONTH: "Every month",
    PeriodKind.QUARTER: "Every quarter",
}


def kind_words(say: Say, kind: PeriodKind) -> Words:
    """How often a report is asked for."""
    return say(KIND_WORDS[kind])


def periods_words(say: Say, organization: Organization, today: date) -> Words:
    """How often a report is asked for, and the days of the present one."""
    periods = organization.periods
    return say("{often}, now {period}", often=kind_words(say, periods.kind), period=periods.of(today))


def periods_inputs(say: Say, periods: ReportPeriod, today: date) -> list[Element]:
    """The fields that say of which periods reports are asked for."""
    kinds = [(kind_words(say, kind), kind.value) for kind in PeriodKind]
    return [
        choice_input("period", say("Reports are asked for"), kinds, value=periods.kind.value),
        date_input("period_from", say("A period begins on"), value=periods.of(today).first.isoformat()),
    ]
