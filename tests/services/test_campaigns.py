"""One message to many people: counted, paused, resumed, cancelled, tried again."""

from datetime import date
from decimal import Decimal

import pytest

from domain.campaigns import Progress
from domain.deliveries import DeliveryState
from domain.distances import Unit
from domain.errors import MileageError
from domain.rates import Fixed
from services import audit, campaigns, rate_changes
from tests.office import FABRIKAM


@pytest.fixture
def ada(office):
    ada = office.set_up()
    for name in ("Ana", "Bob", "Cem"):
        office.member(ada, name)
    new = rate_changes.NewRate(Fixed(Decimal("0.68"), Unit.MI, "USD"), date(2026, 12, 1))
    office(rate_changes.set_rate, new, by=ada, today=office.today, at=office.later(seconds=1))
    return ada


def only(office, ada) -> Progress:
    [found] = office(campaigns.latest, by=ada)
    return found


def states(office) -> list[str]:
    return [state for _, _, state in office.queued("rate_changed")]


def acting(office, act, by, campaign_id=None):
    campaign_id = campaign_id or only(office, by).campaign.id
    return office(act, campaign_id, by=by, at=office.later(minutes=1))


def settle(office, name, state):
    statement = (
        "UPDATE deliveries SET state = '{}' WHERE template = 'rate_changed' AND person_id IN"
        " (SELECT id FROM people WHERE name = '{}')"
    )
    with office.engine.begin() as connection:
        connection.exec_driver_sql(statement.format(state, name))


def test_progress_counts_where_the_messages_stand(office, ada):
    settle(office, "Ana", "sent")
    settle(office, "Bob", "undeliverable")
    found = only(office, ada)
    assert (found.total, found.sent, found.failed, found.is_done) == (3, 1, 1, False)
    settle(office, "Cem", "sent")
    assert only(office, ada).is_done


def test_a_paused_campaign_sends_nothing_until_it_is_resumed(office, ada):
    for _ in range(2):
        acting(office, campaigns.pause, ada)
    assert states(office) == ["paused"] * 3
    for _ in range(2):
        acting(office, campaigns.resume, ada)
    assert states(office) == ["queued"] * 3
    assert [event.action for _, event in office(audit.recent, by=ada)][:2] == ["campaign.running", "campaign.paused"]


def test_a_cancelled_campaign_keeps_what_was_sent_and_never_goes_on(office, ada):
    settle(office, "Ana", "sent")
    assert acting(office, campaigns.cancel, ada).counts == {DeliveryState.SENT: 1, DeliveryState.CANCELLED: 2}
    for act in (campaigns.pause, campaigns.resume, campaigns.retry_failed):
        with pytest.raises(MileageError, match="were cancelled"):
            acting(office, act, ada)


def test_what_failed_is_tried_again_and_what_may_have_arrived_is_not(office, ada):
    settle(office, "Ana", "undeliverable")
    settle(office, "Bob", "unknown")
    settle(office, "Cem", "sent")
    acting(office, campaigns.retry_failed, ada)
    assert states(office) == ["queued", "unknown", "sent"]


def test_a_campaign_of_another_organization_is_not_found(office, ada):
    bea = office.set_up("Bea", FABRIKAM)
    campaign_id = only(office, ada).campaign.id
    for act in (campaigns.pause, campaigns.resume, campaigns.cancel, campaigns.retry_failed):
        with pytest.raises(MileageError, match="can't find those messages"):
            acting(office, act, bea, campaign_id)
    assert states(office) == ["queued"] * 3
