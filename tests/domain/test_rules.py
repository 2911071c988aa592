"""Who may answer an invitation, decide on a report, administer: rule by rule."""

from datetime import UTC, date, datetime

import pytest

from domain.campaigns import Campaign, CampaignState, Progress, check_may_go_on
from domain.deliveries import DeliveryState
from domain.errors import MileageError
from domain.invitations import NOT_YOURS, OPEN, Invitation, InvitationState, check_is_for, check_not_rescinded
from domain.members import Profile, check_is_administrator, get_organization
from domain.money import Money
from domain.organizations import Organization, check_may_end_administration
from domain.people import Identity, Person
from domain.reports import Report, ReportState, check_may_decide, check_may_pay, check_may_recall

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
DRIVER, DECIDER = 1, 2
ORGANIZATION = Organization(1, "tenant", "Contoso", "US", "UTC", AT)
SOMEBODY = Person(1, Identity("tenant", "object"), "Ana")


def invitation(state) -> Invitation:
    return Invitation(1, "key", 1, DRIVER, DECIDER, state, AT, AT)


def report(state) -> Report:
    return Report(1, "key", 1, DRIVER, state, date(2026, 11, 1), date(2026, 11, 2), AT, 1, Money(1))


def test_an_invitation_is_for_one_person_and_the_refusal_tells_nothing():
    found = invitation(InvitationState.PENDING)
    assert check_is_for(found, DRIVER) is found
    for nobody, person_id in ((found, 99), (None, DRIVER)):
        with pytest.raises(MileageError) as refused:
            check_is_for(nobody, person_id)
        assert str(refused.value) == NOT_YOURS


@pytest.mark.parametrize("state", InvitationState)
def test_an_invitation_can_be_answered_until_it_is_accepted_or_taken_back(state):
    is_open = state not in (InvitationState.ACCEPTED, InvitationState.RESCINDED)
    assert invitation(state).is_open is is_open is (state in OPEN)
    if state is InvitationState.RESCINDED:
        with pytest.raises(MileageError, match="Contoso has withdrawn"):
            check_not_rescinded(invitation(state), "Contoso")
    else:
        check_not_rescinded(invitation(state), "Contoso")


@pytest.mark.parametrize("state", ReportState)
def test_a_waiting_report_is_decided_by_somebody_else(state):
    with pytest.raises(MileageError, match="own report"):
        check_may_decide(report(state), by=DRIVER)
    if state is ReportState.SUBMITTED:
        check_may_decide(report(state), by=DECIDER)
    else:
        with pytest.raises(MileageError, match="isn't waiting"):
            check_may_decide(report(state), by=DECIDER)


@pytest.mark.parametrize("state", ReportState)
def test_only_a_waiting_report_is_recalled_and_only_an_approved_one_is_paid(state):
    if state is ReportState.SUBMITTED:
        check_may_recall(report(state))
    else:
        with pytest.raises(MileageError, match="still waiting"):
            check_may_recall(report(state))
    with pytest.raises(MileageError, match="own report"):
        check_may_pay(report(state), by=DRIVER)
    if state is ReportState.APPROVED:
        check_may_pay(report(state), by=DECIDER)
    else:
        with pytest.raises(MileageError, match="Only an approved"):
            check_may_pay(report(state), by=DECIDER)


def test_an_organization_is_never_left_without_an_administrator():
    check_may_end_administration(2)
    with pytest.raises(MileageError, match="last administrator"):
        check_may_end_administration(1)


def test_only_administrators_of_an_organization_administer():
    with pytest.raises(MileageError, match="hasn't set up"):
        get_organization(Profile(SOMEBODY))
    with pytest.raises(MileageError, match="Only administrators of Contoso"):
        check_is_administrator(Profile(SOMEBODY, ORGANIZATION))
    assert check_is_administrator(Profile(SOMEBODY, ORGANIZATION, is_administrator=True)) is ORGANIZATION


@pytest.mark.parametrize(
    ("locale", "country"),
    [
        ("en-US", "US"),
        ("en-GB", "GB"),
        ("de", "US"),
        ("zh-Hans-CN", "CN"),
        ("es-419", "US"),
        ("fr_ca", "CA"),
        ("", "US"),
    ],
)
def test_a_person_without_an_organization_is_where_their_language_is(locale, country):
    assert Person(1, Identity("t", "o"), "Ana", locale=locale).country == country


@pytest.mark.parametrize(
    ("person", "label"), [(("Ana", "a@b.c"), "Ana"), (("", "a@b.c"), "a@b.c"), (("", ""), "Someone")]
)
def test_a_person_has_a_label_whatever_is_known(person, label):
    assert Person(1, Identity("t", "o"), *person).label == label


def test_a_campaign_that_was_cancelled_does_not_go_on():
    campaign = Campaign(1, 1, "rate", CampaignState.PAUSED, 1, AT)
    check_may_go_on(campaign)
    with pytest.raises(MileageError, match="were cancelled"):
        check_may_go_on(Campaign(1, 1, "rate", CampaignState.CANCELLED, 1, AT))
    assert Progress(campaign, {DeliveryState.WAITING: 2, DeliveryState.SENT: 1}).is_done
    assert not Progress(campaign, {DeliveryState.PAUSED: 1}).is_done
