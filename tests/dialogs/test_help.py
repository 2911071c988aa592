"""Hello, help and thanks, for everybody who may say so."""

import pytest

from language import Intent
from tests.dialogs.crowd import Crowd
from tests.office import FABRIKAM, mail


@pytest.fixture
def crowd(database) -> Crowd:
    return Crowd(database)


async def test_hello_before_anything_is_set_up(crowd):
    ana = await crowd.arrives("Ana Silva")
    answer = await ana.means(Intent.GREETING)
    assert "Hello Ana!" in answer
    assert "23.4 miles to Acme" in answer
    assert "An administrator can type: set up" in answer


async def test_hello_to_an_administrator_names_their_commands(crowd):
    ada = await crowd.sets_up()
    answer = await ada.means(Intent.GREETING)
    assert "invite ana@contoso.com" in answer
    assert "Invitations" in ada.buttons


async def test_hello_to_a_member_and_to_one_who_also_administers(crowd):
    ada = await crowd.sets_up()
    ben = await crowd.joins(ada, "Ben")
    assert "I record what you drive for Contoso" in await ben.means(Intent.GREETING)
    assert "administrator" not in ben.words
    await ada.means(Intent.MAKE_ADMIN, emails=(mail("Ben"),))
    assert "You are an administrator, too" in await ben.means(Intent.GREETING)


async def test_hello_to_somebody_of_the_tenant_who_is_not_invited(crowd):
    await crowd.sets_up()
    ana = await crowd.arrives("Ana")
    assert "You aren't in Contoso's mileage programme now" in await ana.means(Intent.GREETING)


async def test_hello_to_an_invited_person_is_the_invitation(crowd):
    ada = await crowd.sets_up()
    ana = await crowd.arrives("Ana")
    await ada.means(Intent.INVITE, emails=(mail("Ana"),))
    assert "Join Contoso on MileIQ" in await ana.means(Intent.GREETING)


async def test_hello_from_another_tenant_knows_nothing_of_the_first(crowd):
    await crowd.sets_up()
    eve = await crowd.arrives("Eve", FABRIKAM)
    assert "Contoso" not in await eve.means(Intent.GREETING)


async def test_help_shows_each_role_its_own(crowd):
    ada = await crowd.sets_up()
    ben = await crowd.joins(ada, "Ben")
    assert "For administrators" not in await ben.means(Intent.HELP)
    assert "For administrators" in await ada.means(Intent.HELP)
    eve = await crowd.arrives("Eve", FABRIKAM)
    assert "set up" in await eve.means(Intent.HELP)
    assert await eve.presses_again({"verb": "help.show", "data": {}}) == eve.words


async def test_thanks_are_answered(crowd):
    ben = await crowd.arrives("Ben")
    assert "You're welcome" in await ben.means(Intent.THANKS)
