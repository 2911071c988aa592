"""What becomes of a message that is refused, and of who it was for."""

import pytest

from delivery.outcomes import Prepared, Templates
from services import people
from services.ports import Address, ConnectorError, DirectoryError, InstallOutcome
from tests.delivery.plain import each, known, meet, outcomes, plain, queue, texts
from tests.delivery.post import Post
from tests.office import CONTOSO, chat, identity, object_id, sender


async def test_a_tenant_that_disabled_the_bot_is_left_alone_until_somebody_of_it_writes(post):
    ana, bob = await meet(post, "Ana"), await meet(post, "Bob")
    await queue(post, ana, "one")
    await queue(post, bob, "two")
    post.messenger.failures = [ConnectorError(403, "BotDisabledByAdmin")]
    await post.round()
    await queue(post, ana, "three")
    tried = post.messenger.tries
    await post.all(days=2)
    assert post.messenger.tries == tried
    assert ("one", "queued", "app_disabled_by_administrator") in await outcomes(post)
    assert await post.database.read(people.find_known, sender("Ana"), chat("Ana"), at=post.clock.at) is None
    await meet(post, "Ana")
    assert await post.database.read(people.find_known, sender("Ana"), chat("Ana"), at=post.clock.at) is not None
    await post.all(seconds=1)
    assert {"one", "three"} <= set(texts(post))


async def test_a_lost_chat_is_opened_again_once_and_the_message_goes_there(post):
    ana = await meet(post, "Ana")
    await queue(post, ana, "hello")
    post.messenger.failures = [ConnectorError(404, "ConversationNotFound")]
    await post.all()
    assert post.messenger.opened == [(chat("Ana").service_url, identity("Ana"))]
    assert post.messenger.receivers == [f"a:new-{object_id('Ana')[-12:]}"]
    await queue(post, ana, "again")
    await post.all()
    assert len(post.messenger.opened) == 1
    assert post.messenger.receivers[1] == post.messenger.receivers[0]


async def test_a_chat_that_stays_lost_is_given_up_for_this_message_only(post):
    ana = await meet(post, "Ana")
    await queue(post, ana, "hello")
    post.messenger.always = ConnectorError(404, "ConversationNotFound")
    await post.all()
    assert await outcomes(post) == [("hello", "undeliverable", "chat_not_found")]
    post.messenger.always = None
    await queue(post, ana, "later")
    await post.all()
    assert texts(post) == ["later"]


async def test_a_lost_chat_is_opened_again_after_another_failure_too(post):
    ana = await meet(post, "Ana")
    await queue(post, ana, "hello")
    post.messenger.failures = [ConnectorError(412), ConnectorError(404, "ConversationNotFound")]
    await post.all()
    await post.all(seconds=10)
    assert texts(post) == ["hello"]


async def test_who_blocked_the_bot_is_known_to_have(post):
    ana = await meet(post, "Ana")
    await queue(post, ana, "hello")
    post.messenger.failures = [ConnectorError(403, "ConversationBlockedByUser")]
    await post.all()
    assert await outcomes(post) == [("hello", "undeliverable", "blocked_by_person")]
    assert (await post.database.read(lambda store: store.people.find_chat(ana.id))).blocked


async def test_a_card_that_is_too_big_goes_as_its_summary(database):
    def prepare(store, delivery):
        content = {"type": "message", "summary": "Short.", "attachments": [{}]}
        return Prepared(store.people.get(delivery.person_id), chat("Ana"), content)

    post = Post(database, templates=Templates(each(prepare), plain().settled))
    await queue(post, await meet(post, "Ana"), "big")
    post.messenger.failures = [ConnectorError(413, "MessageSizeTooBig")]
    await post.all()
    assert texts(post) == ["Short."]


async def test_somebody_who_never_wrote_gets_the_app_first(post):
    ana = await post.database.run(known, "Ana")
    post.directory.chats[object_id("Ana")] = "a:installed"
    await queue(post, ana, "hello")
    await post.all()
    assert post.directory.installed == [object_id("Ana")]
    assert post.messenger.sent[0][0] == Address(CONTOSO, post.messenger.first_service_url, "a:installed")


@pytest.mark.parametrize(
    ("outcome", "reason"),
    [
        (InstallOutcome.APP_NOT_IN_CATALOG, "app_not_in_catalog"),
        (InstallOutcome.BLOCKED_BY_POLICY, "app_blocked_by_policy"),
        (InstallOutcome.NOT_IN_DIRECTORY, "not_in_directory"),
    ],
)
async def test_each_way_in_which_installing_fails_has_its_word(post, outcome, reason):
    ana = await post.database.run(known, "Ana")
    post.directory.outcomes[object_id("Ana")] = outcome
    await queue(post, ana, "hello")
    await post.all()
    assert await outcomes(post) == [("hello", "undeliverable", reason)]


async def test_the_directory_is_asked_again_and_the_others_go_on(post):
    ana, bob = await post.database.run(known, "Ana"), await meet(post, "Bob")
    post.directory.failures = [DirectoryError("down"), DirectoryError("down", 45.0)]
    post.directory.chats[object_id("Ana")] = "a:installed"
    await queue(post, ana, "to ana")
    await queue(post, bob, "to bob")
    await post.all()
    assert await outcomes(post) == [("to ana", "queued", "directory_unreachable"), ("to bob", "sent", "")]
    await post.all(seconds=31)
    assert texts(post) == ["to bob"]
    await post.all(seconds=46)
    assert texts(post) == ["to bob", "to ana"]


async def test_what_waits_for_a_chat_goes_when_the_person_writes(post):
    ana = await post.database.run(known, "Ana")
    await queue(post, ana, "hello")
    await post.all()
    assert await outcomes(post) == [("hello", "waiting", "chat_not_open_yet")]
    await meet(post, "Ana")
    await post.all()
    assert texts(post) == ["hello"]


async def test_a_poison_row_goes_aside_with_its_reason_and_the_rest_goes_on(post, caplog):
    ana = await meet(post, "Ana")
    await queue(post, ana, "poison")
    await queue(post, ana, "good")
    await post.all()
    assert await outcomes(post) == [("poison", "undeliverable", "our_error"), ("good", "sent", "")]
    assert "can't be rendered" in caplog.text


async def test_settling_that_fails_puts_the_row_aside_too(database):
    def settled(store, delivery, outcome, at):
        raise ZeroDivisionError

    post = Post(database, templates=plain(settled))
    await queue(post, await meet(post, "Ana"), "hello")
    await post.all()
    await post.all(minutes=1)
    assert await outcomes(post) == [("hello", "undeliverable", "our_error")]
    assert len(post.messenger.sent) == 1


async def test_what_nobody_wants_any_more_is_not_sent(post):
    await queue(post, await meet(post, "Ana"), "not wanted")
    await post.all()
    assert await outcomes(post) == [("not wanted", "cancelled", "no_longer_wanted")]
    assert post.messenger.tries == 0
