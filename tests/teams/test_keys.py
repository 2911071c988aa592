"""Key sets as they should not be: what cannot sign is left out, and what cannot be read changes nothing."""

import pytest
from aiohttp import ClientSession

from teams.keys import Keys, NoKeysError
from tests.world.serving import Fault
from tests.world.signing import jwk

GOOD = jwk("good", endorsements=["msteams", 7])


@pytest.fixture
async def keys(world):
    async with ClientSession() as session:
        yield Keys(session, f"{world.entra.address}/v1/.well-known/keys")


@pytest.mark.parametrize(
    "entry",
    [
        None,
        7,
        {},
        {"kty": "oct", "k": "c2VjcmV0", "kid": "bad"},
        {**GOOD, "kid": "bad", "use": "enc"},
        {**GOOD, "kid": "bad", "n": "!"},
        {**GOOD, "kid": "bad", "n": GOOD["n"][:100]},
        {**GOOD, "kid": 7},
    ],
)
async def test_what_cannot_sign_is_left_out(keys, world, entry):
    world.entra.faults.next(Fault(200, {"keys": [entry, GOOD]}))
    found = await keys.find("good")
    assert found.endorsements == {"msteams"}
    assert await keys.find("bad") is None


@pytest.mark.parametrize(
    "fault",
    [
        Fault(200, "not json"),
        Fault(200, "[]"),
        Fault(200, {"keys": 7}),
        Fault(200, {"keys": []}),
        Fault(200, {}),
        Fault(404),
        Fault(0),
        Fault(200, "x" * 600_000),
    ],
)
async def test_what_cannot_be_read_is_no_key_set(keys, world, fault):
    world.entra.faults.always(fault)
    with pytest.raises(NoKeysError):
        await keys.find("good")


async def test_a_document_that_arrives_in_pieces_is_read_whole(keys, world):
    many = [jwk("good", note="x" * 1000) | {"kid": f"key-{number}"} for number in range(200)]
    world.entra.faults.next(Fault(200, {"keys": many}))
    assert await keys.find("key-199")
