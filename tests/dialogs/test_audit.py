"""The audit and what could not be delivered, for administrators."""

import pytest
from sqlalchemy import text

from language import Intent
from tests.dialogs.crowd import Crowd, Talker
from tests.office import FABRIKAM, identity, mail


@pytest.fixture
def crowd(database) -> Crowd:
    return Crowd(database)


@pytest.fixture
async def ada(crowd) -> Talker:
    return await crowd.sets_up()


async def test_every_act_is_in_the_audit_in_words(crowd, ada):
    ben = await crowd.joins(ada, "Ben")
    crowd.directory.add("Ana")
    await ada.means(Intent.INVITE, emails=(mail("Ana"),))
    await ada.means(Intent.RESCIND, emails=(mail("Ana"),))
    await ada.means(Intent.MAKE_ADMIN, emails=(mail("Ben"),))
    await ada.means(Intent.REMOVE_ADMIN, emails=(mail("Ben"),))
    await ada.means(Intent.REMOVE_MEMBER, emails=(mail("Ben"),))
    await ada.presses("Remove")
    audit = await ada.means(Intent.AUDIT)
    for words in (
        "Ada set up Contoso",
        "Ada invited Ben",
        "Ben joined",
        "Ada invited Ana",
        "Ada withdrew the invitation of Ana",
        "Ada made Ben an administrator",
        "Ada ended the administration of Ben",
        "Ada removed Ben",
    ):
        assert words in audit
    assert "Friday" not in audit
    assert "10:00 AM" in " ".join(audit.split())
    assert ben.name == "Ben"


async def test_the_audit_has_older_pages(crowd, ada):
    names = [f"P{number:02}" for number in range(12)]
    crowd.directory.add(*names)
    for name in names:
        await ada.means(Intent.INVITE, emails=(mail(name),))
    newest = await ada.means(Intent.AUDIT)
    assert "P11" in newest
    assert "P01" not in newest
    assert "P01" in await ada.presses("Older")


async def test_the_audit_of_another_organization_is_out_of_reach(crowd, ada):
    crowd.directory.administrators.add(identity("Eve", FABRIKAM))
    eve = await crowd.arrives("Eve", FABRIKAM)
    await eve.means(Intent.SET_UP)
    audit = await eve.means(Intent.AUDIT)
    assert "Eve set up" in audit
    assert "Ada" not in audit


async def test_what_was_not_delivered_has_its_reason_and_summaries_stay_private(crowd, ada):
    crowd.directory.add("Ana", "Ben")
    assert "Everything was delivered." in await ada.means(Intent.UNDELIVERED)
    await ada.means(Intent.INVITE, emails=(mail("Ana"),))
    await ada.means(Intent.INVITE, emails=(mail("Ben"),))
    with crowd.database.engine.connect().execution_options(write=True) as connection, connection.begin():
        connection.execute(text("UPDATE deliveries SET state = 'undeliverable', reason = 'app_blocked_by_policy'"))
        connection.execute(
            text(
                "UPDATE deliveries SET template = 'weekly_summary' WHERE person_id ="
                " (SELECT id FROM people WHERE name = 'Ben')"
            )
        )
    failed = await ada.means(Intent.UNDELIVERED)
    assert "Invitation. A Teams policy keeps the app from this person." in failed
    assert "Ben" not in failed


async def test_what_was_not_delivered_has_older_pages(crowd, ada):
    names = [f"P{number:02}" for number in range(12)]
    crowd.directory.add(*names)
    for name in names:
        await ada.means(Intent.INVITE, emails=(mail(name),))
    with crowd.database.engine.connect().execution_options(write=True) as connection, connection.begin():
        connection.execute(text("UPDATE deliveries SET state = 'undeliverable', reason = 'app_blocked_by_policy'"))
    newest = await ada.means(Intent.UNDELIVERED)
    assert ("P11" in newest, "P01" in newest) == (True, False)
    older = await ada.presses("Older")
    assert ("P11" in older, "P01" in older) == (False, True)
