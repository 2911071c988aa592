"""Ways to work: everybody tells their own, and administrators decide from which day on they are deducted, and how."""

from dataclasses import replace
from datetime import date, datetime

from domain.categories import Category
from domain.commutes import CommuteRule, check_commute, check_rule, mode_on, with_rule
from domain.deliveries import Template
from domain.distances import Distance
from domain.members import Profile, check_is_administrator
from domain.organizations import Organization
from services.audit import fresh, fresh_alone, record
from services.campaigns import tell_members
from storage.store import Store


def tell(store: Store, leg: Distance | None, *, by: Profile) -> Profile:
    """Keep one's own way to work, one way (None: forget it); it counts for all that is not reported yet."""
    if leg is not None:
        check_commute(leg)
    store.commutes.save_leg(by.person.id, leg)
    return fresh(store, by)


def plan(store: Store, rule: CommuteRule, *, by: Profile, today: date) -> Organization:
    """The organization as it is, if the rule could be set; refused where it could not."""
    organization = check_is_administrator(fresh(store, by))
    _check(store, organization, rule, today)
    return organization


def _check(store: Store, organization: Organization, rule: CommuteRule, today: date) -> None:
    last = store.reports.last_reported_on(organization.id, [Category.BUSINESS], None, since=rule.from_on)
    check_rule(rule, today=today, last_reported_on=last)


def set_rule(store: Store, rule: CommuteRule, *, by: Profile, today: date, at: datetime) -> Organization:
    """Deduct the commute like that from a day on; members are told. The same rule set twice is set once."""
    profile = fresh_alone(store, by)
    organization = check_is_administrator(profile)
    rules = with_rule(organization.commute, rule)
    before = mode_on(organization.commute, rule.from_on)
    if (before is rule.mode and len(rules) > len(organization.commute)) or rules == organization.commute:
        return organization
    _check(store, organization, rule, today)
    store.commutes.save_rules(organization.id, rules)
    subject = f"{rule.mode.value} {rule.from_on.isoformat()} {at.timestamp():.0f}"
    tell_members(store, organization, Template.COMMUTE_CHANGED, subject, kind="commute", by=profile.person, at=at)
    after = f"{rule.mode.value} from {rule.from_on}"
    record(store, "commute.set", by=profile, at=at, before=before.value, after=after)
    return replace(organization, commute=rules)


def rule_of(organization: Organization, subject: str) -> CommuteRule | None:
    """The rule that a message to members was about, if it holds still."""
    return next(
        (rule for rule in organization.commute if subject.startswith(f"{rule.mode.value} {rule.from_on.isoformat()} ")),
        None,
    )
