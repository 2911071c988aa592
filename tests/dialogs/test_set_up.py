"""Setting up an organization: who may, with which subscription, for which country."""

import pytest

from domain.errors import MileageError
from language import Intent
from tests.dialogs.crowd import Crowd
from tests.office import identity


@pytest.fixture
def crowd(database) -> Crowd:
    return Crowd(database)


async def test_a_global_administrator_sets_up_at_once_when_proven(crowd):
    crowd.directory.administrators.add(identity("Ada"))
    ada = await crowd.arrives("Ada")
    answer = await ada.means(Intent.SET_UP)
    assert "Contoso is set up" in answer
    assert "Rate now: $0.76 per mile" in answer or "per mile" in answer
    assert "It follows: IRS" in answer
    assert (await ada.profile()).is_administrator


async def test_without_proof_a_press_proves_it(crowd):
    crowd.directory.administrators.add(identity("Ada"))
    crowd.sign_in.is_believed = False
    ada = await crowd.arrives("Ada")
    assert "Whose government rate applies?" in await ada.means(Intent.SET_UP)
    assert (await ada.profile()).organization is None
    press = ada.action("Set up")
    assert await ada.presses_again(press, country="GB") == "to prove"
    answer = await ada.presses_again(press, token=True, country="GB")
    assert "Country: United Kingdom" in answer
    assert "It follows: HMRC" in answer
    assert "Contoso is set up already" in await ada.presses_again(press, token=True, country="FR")


async def test_somebody_else_may_not_set_up(crowd):
    ben = await crowd.arrives("Ben")
    with pytest.raises(MileageError, match="Only a Global Administrator"):
        await ben.means(Intent.SET_UP)
    assert (await ben.profile()).organization is None


async def test_the_settings_can_name_the_first_administrator(crowd):
    crowd.bootstrap = frozenset({identity("Ben")})
    ben = await crowd.arrives("Ben")
    assert "Contoso is set up" in await ben.means(Intent.SET_UP)


async def test_an_unreachable_directory_is_told_and_nothing_changes(crowd):
    crowd.directory.is_away = True
    ada = await crowd.arrives("Ada")
    with pytest.raises(MileageError, match="try again in a few minutes"):
        await ada.means(Intent.SET_UP)
    assert (await ada.profile()).organization is None


@pytest.mark.parametrize(
    ("eligibility", "words"),
    [("warn", "none of the subscriptions"), ("off", "You are an administrator"), ("enforce", "")],
)
async def test_the_subscription_is_enforced_warned_about_or_ignored(crowd, eligibility, words):
    crowd.eligibility = eligibility
    crowd.directory.held = frozenset({"ffffffff-0000-4000-8000-000000000000"})
    crowd.directory.administrators.add(identity("Ada"))
    ada = await crowd.arrives("Ada")
    if eligibility == "enforce":
        with pytest.raises(MileageError, match="Business Premium"):
            await ada.means(Intent.SET_UP)
    else:
        assert words in await ada.means(Intent.SET_UP)


async def test_an_eligible_subscription_is_enough(crowd):
    crowd.eligibility = "enforce"
    ada = await crowd.sets_up()
    assert (await ada.profile()).is_administrator


async def test_others_of_the_tenant_are_sent_to_the_administrators(crowd):
    await crowd.sets_up()
    ben = await crowd.arrives("Ben")
    with pytest.raises(MileageError, match="Contoso is set up already"):
        await ben.means(Intent.SET_UP)


async def test_a_country_without_a_table_is_asked_for(crowd):
    crowd.directory.administrators.add(identity("Ada"))
    ada = await crowd.arrives("Ada", locale="es-ES")
    assert "¿La tarifa oficial de qué país se aplica?" in await ada.means(Intent.SET_UP)


async def test_an_administrator_can_drive_too(crowd):
    ada = await crowd.sets_up()
    press = ada.action("I drive too")
    assert "You drive for Contoso too now" in await ada.presses_again(press)
    assert "You drive for Contoso too now" in await ada.presses_again(press)
    assert (await ada.profile()).is_member
