"""The directory on Graph: looking up, roles, subscriptions, installing; and what happens when Graph is unwell."""

import pytest

from domain.people import DirectoryPerson, Identity
from services.ports import DirectoryError, InstallOutcome
from teams.licences import eligible_products, read_licences
from tests.teams.conftest import look_up, running
from tests.world.graph import BUSINESS_PREMIUM, user
from tests.world.people import ADELE, ANA, APP_ID, BEN, OTHER_TENANT, TENANT
from tests.world.serving import Fault

WHO = Identity(TENANT, ANA)
BUSY = Fault(429, {"error": {"code": "TooManyRequests", "message": "wait"}}, {"Retry-After": "0.01"})


@pytest.fixture
def directory(bot):
    bot.edge.directory._graph.first_pause = 0.01
    return bot.edge.directory


async def test_people_are_found_by_principal_name(directory):
    found = await directory.find(TENANT, ["ana@contoso.example", "nobody@contoso.example", "no address"])
    assert found == {
        "ana@contoso.example": DirectoryPerson(WHO, "Ana Diaz", "ana@contoso.example", locale="en-US"),
        "nobody@contoso.example": None,
        "no address": None,
    }


async def test_people_are_found_by_mail_where_the_principal_name_is_another(bot, directory, world):
    world.graph.users.append(
        user(BEN, "Ben O'Hara", "b.o'hara@contoso.example", userPrincipalName="u1@contoso.example")
    )
    assert (await look_up(bot, "b.o'hara@contoso.example")).name == "Ben O'Hara"


async def test_guests_and_disabled_accounts_are_marked(bot, world):
    world.graph.users = [
        user(ANA, "A", "a@x.example", userType="Guest"),
        user(BEN, "B", "b@x.example", accountEnabled=False),
    ]
    assert (await look_up(bot, "a@x.example")).is_guest
    assert not (await look_up(bot, "b@x.example")).is_enabled


async def test_of_several_with_one_mail_the_only_member_is_meant(bot, directory, world):
    same = {"userPrincipalName": "u1@x.example"}
    world.graph.users = [user(ANA, "A", "a@x.example", userType="Guest", **same), user(BEN, "B", "a@x.example", **same)]
    assert (await look_up(bot, "a@x.example")).name == "B"
    world.graph.users[0]["userType"] = "Member"
    assert (await directory.find(TENANT, ["a@x.example"]))["a@x.example"] is None


async def test_many_are_looked_up_twenty_at_a_time(directory, world):
    await directory.find(TENANT, [f"person{number}@contoso.example" for number in range(45)])
    assert world.graph.faults.count("$batch") == 6
    assert world.graph.largest_batch == 20


async def test_people_of_another_tenant_are_asked_for_with_its_own_token(directory, world):
    assert await directory.find(OTHER_TENANT, ["ana@contoso.example"]) == {"ana@contoso.example": None}
    assert OTHER_TENANT in {granted["tenant"] for granted in world.entra.granted}  # its own is fetched meanwhile


async def test_what_graph_was_too_busy_for_in_a_batch_is_asked_again(directory, world):
    world.graph.inside = [BUSY, BUSY]
    found = await directory.find(TENANT, ["ana@contoso.example", "ben@contoso.example"])
    assert all(found.values())


async def test_an_answer_left_out_of_a_batch_is_asked_for_again(directory, world):
    world.graph.faults.next(Fault(200, {"responses": []}))
    assert (await directory.find(TENANT, ["ana@contoso.example"]))["ana@contoso.example"]
    world.graph.faults.always(Fault(200, {"responses": []}))
    with pytest.raises(DirectoryError, match="left out"):
        await directory.find(TENANT, ["ana@contoso.example"])


@pytest.mark.parametrize("fault", [BUSY, Fault(503), Fault(500), Fault(504)])
async def test_a_busy_graph_is_asked_again(directory, world, fault):
    world.graph.faults.next(fault, fault)
    assert (await directory.find(TENANT, ["ana@contoso.example"]))["ana@contoso.example"]


@pytest.mark.parametrize("fault", [Fault(503), Fault(0), Fault(403), Fault(401), BUSY])
async def test_a_graph_that_stays_away_is_an_error_and_not_an_empty_directory(directory, world, fault):
    world.graph.faults.always(fault)
    with pytest.raises(DirectoryError):
        await directory.find(TENANT, ["ana@contoso.example"])


async def test_a_single_answer_without_permission_is_an_error(directory, world):
    world.graph.inside = [Fault(403, {"error": {"code": "Authorization_RequestDenied", "message": "no"}})]
    with pytest.raises(DirectoryError, match="permission"):
        await directory.find(TENANT, ["ana@contoso.example"])


async def test_a_long_wait_is_told_to_who_can_wait(directory, world):
    world.graph.faults.always(Fault(429, {}, {"Retry-After": "120"}))
    with pytest.raises(DirectoryError) as failed:
        await directory.organization_name(TENANT)
    assert failed.value.retry_after == 120
    assert len(world.graph.faults.asked) == 1


async def test_without_a_token_the_directory_cannot_be_asked(world):
    async with running(world, world.environment(MICROSOFT_APP_PASSWORD="wrong")) as bot:
        with pytest.raises(DirectoryError, match="token"):
            await bot.edge.directory.organization_name(TENANT)


async def test_the_role_is_found_on_whichever_page_it_is(directory):
    assert await directory.is_global_administrator(Identity(TENANT, ADELE))
    assert not await directory.is_global_administrator(WHO)


async def test_the_next_page_is_never_asked_for_elsewhere(directory, world):
    world.graph.faults.next(Fault(200, {"value": [], "@odata.nextLink": "https://evil.example/v1.0/steal"}))
    with pytest.raises(DirectoryError, match="somewhere else"):
        await directory.is_global_administrator(WHO)


async def test_subscriptions_are_those_that_can_be_used(directory, world):
    world.graph.skus = [
        {"skuId": BUSINESS_PREMIUM.upper(), "capabilityStatus": "Enabled"},
        {"skuId": "6fd2c87f-b296-42f0-b197-1e91e994b900", "capabilityStatus": "Warning"},
        {"skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "capabilityStatus": "Suspended"},
        {"skuId": None, "capabilityStatus": "Enabled"},
    ]
    found = await directory.subscriptions(TENANT)
    assert found == {BUSINESS_PREMIUM, "6fd2c87f-b296-42f0-b197-1e91e994b900"}
    assert eligible_products(found, read_licences()) == ["Microsoft 365 Business Premium", "Office 365 E3"]


async def test_the_organization_has_its_name(directory):
    assert await directory.organization_name(TENANT) == "Contoso"


async def test_the_app_is_installed_once(directory, world):
    assert await directory.install(WHO) is InstallOutcome.INSTALLED
    assert await directory.install(WHO) is InstallOutcome.ALREADY_INSTALLED
    assert world.graph.faults.count("appCatalogs") == 1


@pytest.mark.parametrize(
    ("status", "message", "outcome"),
    [
        (404, "No teams app found with id", InstallOutcome.APP_NOT_IN_CATALOG),
        (404, "User does not exist.", InstallOutcome.NOT_IN_DIRECTORY),
        (403, "The app is blocked by app permission policy.", InstallOutcome.BLOCKED_BY_POLICY),
    ],
)
async def test_what_prevents_installing_has_its_own_word(directory, world, status, message, outcome):
    world.graph.install_fault = Fault(status, {"error": {"code": "NotFound", "message": message}})
    assert await directory.install(WHO) is outcome


async def test_an_app_missing_in_the_catalogue_is_looked_for_again(directory, world):
    world.graph.catalog = []
    assert await directory.install(WHO) is InstallOutcome.APP_NOT_IN_CATALOG
    assert await directory.chat_with(WHO) is None
    world.graph.catalog = ["an-id"]
    assert await directory.install(WHO) is InstallOutcome.INSTALLED


@pytest.mark.parametrize("status", [400, 418])
async def test_an_unknown_failure_to_install_is_an_error(directory, world, status):
    world.graph.install_fault = Fault(status, {"error": {"code": "X", "message": "y"}})
    with pytest.raises(DirectoryError):
        await directory.install(WHO)


async def test_the_chat_is_known_once_the_app_is_installed(directory):
    assert await directory.chat_with(WHO) is None
    await directory.install(WHO)
    assert await directory.chat_with(WHO) == f"19:{ANA}_{APP_ID}@unq.gbl.spaces"


def test_the_table_of_licences_has_each_of_the_promised_products():
    table = read_licences()
    products = {licence.product for licence in table.values()}
    assert len(table) == 30
    assert products == {
        "Microsoft 365 Business Premium",
        "Microsoft 365 Business Standard",
        "Office 365 E1",
        "Office 365 E3",
        "Office 365 E5",
        "Microsoft 365 E3",
        "Microsoft 365 E5",
    }
    assert table["f245ecc8-75af-4f8e-b61f-27d8114de5f3"].product == "Microsoft 365 Business Standard"


def test_an_organization_without_a_listed_subscription_is_not_eligible():
    assert eligible_products({"00000000-0000-0000-0000-000000000000"}, read_licences()) == []
