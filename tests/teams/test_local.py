"""Without a tenant: loopback only, invented people, whoever a client names joins them."""

import pytest

from domain.people import Identity
from services.ports import Address, InstallOutcome, Proven
from teams.identity import guid
from teams.local import read_people
from tests.teams.conftest import Bot, look_up, message, running
from tests.world.people import ANA, BEN, OTHER_TENANT, TENANT

DEMO = read_people()


@pytest.fixture
async def bot(world):
    world.connector.is_open = True
    async with running(world, {"LOCAL": "1"}) as bot:
        yield bot


def chat(world, name="Zoe Quill", object_id=ANA, **other):
    return message(
        world.connector.service_url, **{"from": {"id": "29:x", "name": name, "aadObjectId": object_id}, **other}
    )


async def test_an_activity_needs_no_token(bot: Bot, world):
    assert (await bot.deliver(chat(world)))[0] == 200
    assert world.connector.sent[0].activity["text"] == "Echo: hi"
    assert bot.bot.heard[0]["from"]["aadObjectId"] == ANA


@pytest.mark.parametrize("body", [b"[]", b"{", b"{}", b'{"type":7}'])
async def test_what_is_no_activity_is_refused_here_too(bot: Bot, body):
    assert (await bot.deliver(body))[0] == 400


@pytest.mark.parametrize(
    "url", ["https://smba.trafficmanager.net/", "https://evil.example/", "", None, "http://10.0.0.1/"]
)
async def test_answers_go_to_this_computer_only(bot: Bot, url):
    assert (await bot.deliver(message(url)))[0] == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "evil.example"}, 403),
        ({"Host": "evil.example:3978"}, 403),
        ({"Origin": "http://localhost:5000"}, 200),
        ({"Host": "localhost:3978"}, 200),
        ({"Host": "[::1]:3978"}, 200),
    ],
)
async def test_a_web_page_elsewhere_cannot_speak_through_the_browser(bot: Bot, world, headers, status):
    assert (await bot.deliver(chat(world), **headers))[0] == status


async def test_the_invented_people_are_in_every_tenant(bot: Bot):
    for tenant in (TENANT, OTHER_TENANT):
        ana = await look_up(bot, "Ana@contoso.example", tenant)
        assert ana.identity == Identity(tenant, DEMO.people[1].object_id)
        assert (await look_up(bot, "gus@fabrikam.example", tenant)).is_guest
        assert await bot.edge.directory.find(tenant, ["no@x.example"]) == {"no@x.example": None}


async def test_whoever_a_client_names_joins_and_is_found_by_name(bot: Bot, world):
    await bot.deliver(chat(world, "Zoe Quill"))
    await bot.deliver(chat(world, "Ben Other", BEN))
    addresses = ["zoe@anything.example", "zoe.quill@x.example", "ben@contoso.example", "quill@x.example"]
    found = await bot.edge.directory.find(TENANT, addresses)
    assert [person and person.identity.object_id for person in found.values()] == [ANA, ANA, BEN, None]
    assert (await bot.edge.directory.find(OTHER_TENANT, ["zoe@x.example"])) == {"zoe@x.example": None}


async def test_two_of_one_name_are_not_guessed_between(bot: Bot, world):
    await bot.deliver(chat(world, "Zoe Quill"))
    await bot.deliver(chat(world, "Zoe Rand", BEN))
    assert (await bot.edge.directory.find(TENANT, ["zoe@x.example"]))["zoe@x.example"] is None


async def test_an_address_in_the_clients_roster_is_believed(bot: Bot, world):
    world.connector.roster["29:x"] = {"id": "29:x", "email": "Z.Quill@Contoso.example"}
    await bot.deliver(chat(world))
    assert (await look_up(bot, "z.quill@contoso.example")).identity == Identity(TENANT, ANA)
    assert (await look_up(bot, "z.quill@contoso.example")).mail == "z.quill@contoso.example"
    assert world.connector.faults.count("/members/") == 1


async def test_administrators_are_those_of_the_file_and_strangers(world):
    adele, ana = (Identity(TENANT, person.object_id) for person in DEMO.people[:2])
    stranger = Identity(TENANT, ANA)
    async with running(world, {"LOCAL": "1"}) as bot:
        role = bot.edge.directory.is_global_administrator
        assert (await role(adele), await role(ana), await role(stranger)) == (True, False, True)
    async with running(world, {"LOCAL": "1", "BOOTSTRAP_ADMINS": f"{TENANT}/{BEN}"}) as bot:
        role = bot.edge.directory.is_global_administrator
        assert (await role(adele), await role(ana), await role(stranger)) == (True, False, False)


async def test_the_chat_of_who_wrote_is_known(bot: Bot, world):
    directory = bot.edge.directory
    invented, stranger = Identity(TENANT, DEMO.people[2].object_id), Identity(TENANT, ANA)
    assert await directory.install(invented) is InstallOutcome.ALREADY_INSTALLED
    assert await directory.install(stranger) is InstallOutcome.NOT_IN_DIRECTORY
    assert await directory.chat_with(stranger) is None
    await bot.deliver(chat(world))
    await bot.deliver(chat(world, conversation={"conversationType": "channel", "id": "19:x"}))
    assert await directory.chat_with(stranger) == "a:chat-ana"
    assert bot.edge.messenger.first_service_url == world.connector.service_url


async def test_everybody_is_who_they_say(bot: Bot, world):
    await bot.deliver(chat(world))
    sign_in, who = bot.edge.sign_in, Identity(TENANT, ANA)
    assert await sign_in.prove(who, "29:x", {}, Address(TENANT, "http://127.0.0.1/", "a:ana")) == Proven("Zoe Quill")
    assert sign_in.is_proven(who)
    await sign_in.sign_out(who, "29:x")


async def test_names_that_are_no_guids_get_guids_of_their_own(bot: Bot, world):
    for sender in ({"id": "user-id-0", "aadObjectId": "00000000-0000-0000-0000-0000000000020"}, {"id": "29:y"}):
        raw = message(world.connector.service_url, **{"from": sender, "channelData": {"tenant": {"id": "t-0"}}})
        raw["conversation"]["tenantId"] = "t-0"
        await bot.deliver(raw)
    one, other = bot.bot.heard
    assert guid(one["from"]["aadObjectId"])
    assert guid(other["from"]["aadObjectId"])
    assert one["from"]["aadObjectId"] != other["from"]["aadObjectId"]
    assert one["channelData"]["tenant"] == other["channelData"]["tenant"]


async def test_events_in_which_the_bot_speaks_of_itself_bring_nobody(bot: Bot, world):
    raw = message(
        world.connector.service_url, type="conversationUpdate", **{"from": {"id": "28:x"}, "recipient": {"id": "28:x"}}
    )
    await bot.deliver(raw)
    assert "aadObjectId" not in bot.bot.heard[0]["from"]


async def test_another_file_of_people_can_be_named(world, tmp_path):
    file = tmp_path / "people.toml"
    person = f'[[people]]\nobject_id = "{BEN.upper()}"\nname = "Kim Lo"\nmails = ["Kim@X.example"]\nlocale = "ko-KR"\n'
    file.write_text(f'tenant_id = "{TENANT}"\norganization = "X"\nsubscriptions = ["A"]\n{person}')
    async with running(world, {"LOCAL": "1", "DIRECTORY_FILE": str(file)}) as bot:
        kim = await look_up(bot, "kim@x.example")
        assert (kim.identity, kim.locale) == (Identity(TENANT, BEN), "ko-KR")
        assert await bot.edge.directory.organization_name(TENANT) == "X"
        assert await bot.edge.directory.subscriptions(TENANT) == {"a"}


def test_the_invented_people_have_ids_and_one_administers():
    assert all(guid(person.object_id) for person in DEMO.people)
    assert [person.name for person in DEMO.people if person.is_administrator] == ["Adele Vance"]
    assert len({mail for person in DEMO.people for mail in person.mails}) == sum(len(p.mails) for p in DEMO.people)
