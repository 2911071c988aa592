"""Secrets of the installation: made once, the same for all replicas, new every month for links."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from delivery.secret_watch import SecretWatch
from domain.secrets import Purpose
from services import shared_secrets
from tests.delivery.post import HandClock


async def test_replicas_that_start_at_once_have_the_same_secret(database, office):
    found = await asyncio.gather(*(database.run(shared_secrets.of, Purpose.LINKS, at=office.at) for _ in range(8)))
    assert len({tuple(secrets) for secrets in found}) == 1
    assert len(found[0][0]) == 64


async def test_the_watch_hands_on_what_it_finds(database, office):
    learned: list[Sequence[str]] = []
    clock = HandClock(office.at)
    watch = SecretWatch(database, clock, learned.append)
    await watch.look()
    clock.later(days=31)
    await watch.look()
    first, second = learned
    assert (len(first), list(second)[1:]) == (1, list(first))


def test_purposes_have_secrets_of_their_own_and_those_of_names_stay(office):
    links = office(shared_secrets.of, Purpose.LINKS, at=office.at)
    names = office(shared_secrets.of, Purpose.NAMES, at=office.at)
    later = office.at + timedelta(days=1000)
    assert links != names == office(shared_secrets.of, Purpose.NAMES, at=later)


def test_a_new_month_signs_with_a_new_secret_and_believes_the_last_ones(office):
    first = office(shared_secrets.of, Purpose.LINKS, at=office.at)
    second = office(shared_secrets.of, Purpose.LINKS, at=office.at + timedelta(days=31))
    assert second[1:] == first
    third = office(shared_secrets.of, Purpose.LINKS, at=office.at + timedelta(days=130))
    assert set(third).isdisjoint(first)
    assert office(shared_secrets.of, Purpose.LINKS, at=office.at) != third  # a replica with a slow clock signs its own
