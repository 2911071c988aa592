"""Cards of an organization's settings and of the way to work."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from decimal import Decimal

from cards import commutes, locks, programmes, projects, settings
from cards.elements import Card
from cards.made_people import ANA, AT, CONTOSO, DANA, ENGLISH, GERMAN, LONG
from domain.commutes import CommuteMode, CommuteRule
from domain.distances import Distance
from domain.locks import PeriodLock
from domain.members import Membership, MembershipState, Profile
from domain.periods import PeriodKind, ReportPeriod, month_of
from domain.projects import Project, ProjectList
from domain.settings import Settings
from domain.weeks import SummaryTime

TODAY = date(2026, 11, 24)
DAILY = CommuteRule(CommuteMode.PER_DAY, date(2026, 7, 1))
PLANNED = CommuteRule(CommuteMode.FIRST_AND_LAST, date(2027, 1, 1))
STOPPED = CommuteRule(CommuteMode.NONE, date(2026, 12, 1))


def samples() -> Iterator[tuple[str, Card]]:
    """Named cards."""
    contoso, long = replace(CONTOSO, commute=(DAILY, PLANNED)), replace(LONG, commute=(DAILY,), needs_purpose=False)
    membership = Membership(1, contoso.id, ANA.id, MembershipState.ACTIVE, AT)
    leg = Distance(Decimal("12.5"))
    ana = Profile(ANA, contoso, membership, commute=leg)
    yield "commute", commutes.commute_card(ENGLISH, ana, today=TODAY, done=ENGLISH("Saved."))
    yield "commute-alone", commutes.commute_card(GERMAN, Profile(ANA), today=TODAY)
    yield "commute-plan", commutes.deduction_plan_card(ENGLISH, contoso, STOPPED)
    yield "commute-plan-long", commutes.deduction_plan_card(GERMAN, LONG, PLANNED)
    yield "commute-set", commutes.deduction_set_card(ENGLISH, PLANNED)
    yield "commute-unchanged", commutes.deduction_unchanged_card(ENGLISH)
    yield "commute-notice", commutes.deduction_notice(ENGLISH, contoso, PLANNED, leg=None)
    yield "commute-notice-told", commutes.deduction_notice(GERMAN, LONG, DAILY, leg=leg)
    yield "commute-notice-none", commutes.deduction_notice(ENGLISH, contoso, STOPPED, leg=leg)
    lock = PeriodLock(5, (month_of(date(2026, 9, 1)), month_of(date(2026, 10, 1))))
    for name, is_open in (("reopen", True), ("lock", False)):
        yield f"month-{name}", locks.periods_question(ENGLISH, lock.reopened[:1], is_open=is_open)
        yield f"month-{name}-done", locks.periods_changed(GERMAN, lock.reopened, lock, is_open=is_open)
    yield "settings-organization-locks", programmes.organization_settings_card(GERMAN, long, today=TODAY, lock=lock)
    fortnight = replace(contoso, chosen_periods=ReportPeriod(PeriodKind.TWO_WEEKS, date(2026, 11, 16)))
    yield "settings-organization-periods", programmes.organization_settings_card(ENGLISH, fortnight, today=TODAY)
    yield "settings-organization", programmes.organization_settings_card(ENGLISH, contoso, today=TODAY)
    yield "settings-organization-long", programmes.organization_settings_card(GERMAN, long, today=TODAY)
    apollo, zeus = Project("P-204", "Apollo"), Project("4410")
    some = ProjectList((apollo, zeus), 42, is_needed=True, has_more=True)
    yield "projects", projects.projects_card(ENGLISH, some, is_administrator=False)
    undo = projects.undo_add(GERMAN, apollo)
    yield (
        "projects-added",
        projects.projects_card(GERMAN, some, is_administrator=True, is_first=False, done=GERMAN("Saved."), undo=undo),
    )
    yield "projects-none", projects.projects_card(ENGLISH, ProjectList((), 0), is_administrator=True)
    yield "projects-add", projects.add_question(ENGLISH, [apollo] * 12)
    yield "projects-remove", projects.remove_question(ENGLISH, apollo)
    own = Settings("en-US", "America/New_York", has_summary=True, summary=SummaryTime(1, time(8), "America/New_York"))
    dana = Profile(DANA, contoso, membership, is_administrator=True)
    yield "settings-administrator", settings.settings_card(ENGLISH, own, dana, today=TODAY)
