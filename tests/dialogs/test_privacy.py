"""What the organization sees: exactly the copies that were reported; and signing out."""

import pytest

from language import Intent
from services import drives, reports
from tests.dialogs.crowd import Crowd, Talker
from tests.office import entry, identity


@pytest.fixture
def crowd(database) -> Crowd:
    return Crowd(database)


@pytest.fixture
async def ben(crowd) -> Talker:
    return await crowd.joins(await crowd.sets_up(), "Ben")


async def logs(crowd: Crowd, who: Talker, *places: str) -> list[int]:
    by = await who.profile()
    entries = [entry(on=crowd.at.date(), destination=place) for place in places]
    logged = await crowd.database.run(
        drives.log, entries, by=by, told_in=f"log:{places[0]}", today=crowd.at.date(), at=crowd.at
    )
    return [one.priced.drive.number for one in logged]


async def report(crowd: Crowd, who: Talker, numbers: list[int]) -> str:
    filed = await crowd.database.run(reports.submit, numbers, by=await who.profile(), at=crowd.at)
    return filed.report.key


async def test_before_reporting_nothing_is_seen(crowd, ben):
    await logs(crowd, ben, "Secret Street")
    answer = await ben.means(Intent.PRIVACY_QUESTION)
    assert "None of your drives" in answer
    assert "Secret Street" not in answer
    assert "The administrators: Ada" in answer


async def test_the_list_has_each_reported_drive_and_no_other(crowd, ben):
    acme, _, initech = await logs(crowd, ben, "Acme", "Secret Street", "Initech")
    await report(crowd, ben, [acme, initech])
    answer = await ben.means(Intent.PRIVACY_QUESTION)
    assert "Acme" in answer
    assert "Initech" in answer
    assert "Secret Street" not in answer
    assert "1 to 2 of 2" in answer


async def test_a_recalled_report_is_not_seen_any_more(crowd, ben):
    key = await report(crowd, ben, await logs(crowd, ben, "Acme"))
    await crowd.database.run(reports.recall, key, by=await ben.profile(), at=crowd.at)
    assert "None of your drives" in await ben.means(Intent.PRIVACY_QUESTION)


async def test_a_long_list_has_pages_that_hold_every_drive_once(crowd, ben):
    places = [f"Place{number:02}" for number in range(25)]
    numbers = await logs(crowd, ben, *places)
    await report(crowd, ben, numbers[:7])
    await report(crowd, ben, numbers[7:])
    seen = [await ben.means(Intent.PRIVACY_QUESTION)]
    while "Older" in ben.buttons:
        seen.append(await ben.presses("Older"))
    assert len(seen) == 3
    assert all(sum(place in page for page in seen) == 1 for place in places)
    assert "Newer" in ben.buttons


async def test_somebody_without_an_organization_gets_an_answer(crowd):
    ana = await crowd.arrives("Ana")
    assert "What your organization can see" in await ana.means(Intent.PRIVACY_QUESTION)


async def test_signing_out_forgets_the_proof(crowd, ben):
    assert "You are signed out" in await ben.means(Intent.SIGN_OUT)
    assert crowd.sign_in.signed_out == [identity("Ben")]
