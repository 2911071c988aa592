"""Inviting people: one at once, many after a look, nothing lost when the directory is away."""

from dataclasses import dataclass

import pytest

from domain.errors import MileageError
from language import Intent
from tests.dialogs.crowd import Crowd, Talker
from tests.office import mail


@pytest.fixture
def crowd(database) -> Crowd:
    return Crowd(database)


@pytest.fixture
async def ada(crowd) -> Talker:
    return await crowd.sets_up()


@dataclass(frozen=True)
class Line:
    """One row as a file's reader gives it."""

    text: str
    address: str | None = None
    problem: MileageError | None = None


def lines(*names: str) -> list[Line]:
    return [Line(mail(name), mail(name)) for name in names]


async def test_without_proof_one_person_is_shown_first(crowd, ada):
    crowd.directory.add("Ana")
    crowd.sign_in.is_believed = False
    assert "Invite 1 person?" in await ada.means(Intent.INVITE, emails=("ana@contoso.com",))
    send = ada.action("Send 1 invitation")
    assert await ada.presses_again(send) == "to prove"
    assert crowd.queued() == []
    assert "Ana is invited" in await ada.presses_again(send, token=True)


async def test_many_are_shown_row_by_row_then_sent_once(crowd, ada):
    await crowd.joins(ada, "Ben")
    crowd.directory.add("Ana", "Cara")
    crowd.directory.add("Gus", is_guest=True)
    crowd.directory.add("Dan", is_enabled=False)
    await ada.means(Intent.INVITE, emails=(mail("Cara"),))
    before = len(crowd.queued())
    names = ("Ana", "Ben", "Cara", "Gus", "Dan", "Nobody")
    plan = await ada.means(Intent.INVITE, emails=tuple(mail(name) for name in names))
    assert "Invite 1 person?" in plan
    for words in (
        "already invited",
        "already a member",
        "is a guest",
        "account is disabled",
        "not in your directory",
        "will be invited",
    ):
        assert words in plan
    assert len(crowd.queued()) == before
    send = ada.action("Send 1 invitation")
    first = await ada.presses_again(send)
    assert "Ana is invited" in first
    assert await ada.presses_again(send) == first
    assert [one for one in crowd.queued() if one[:2] == ("Ana", "invitation")] == [("Ana", "invitation", "queued")]


async def test_a_file_is_shown_with_what_is_wrong_in_each_row(crowd, ada):
    crowd.directory.add("Ana")
    formula = Line("=cmd()", problem=MileageError("This cell is a formula. Write the address itself."))
    twice = Line(mail("Ana"), problem=MileageError("The same address as in row {line}.", line=2))
    plan = await ada.sends_list([*lines("Ana"), formula, twice])
    assert "This cell is a formula" in plan
    assert "The same address as in row 2" in plan
    sent = await ada.presses("Send 1 invitation")
    assert "The same address as in row 2" in sent


async def test_a_list_of_five_hundred_has_pages_and_no_limit_of_ten(crowd, ada):
    names = [f"P{number:03}" for number in range(500)]
    crowd.directory.add(*names)
    plan = await ada.sends_list(lines(*names))
    assert "Invite 500 people?" in plan
    assert "Rows 1 to 10 of 500" in plan
    assert "Rows 11 to 20 of 500" in await ada.presses("More rows")
    assert "500 people are invited" in await ada.presses("Send 500 invitations")
    assert sum(one[1] == "invitation" for one in crowd.queued()) == 500


async def test_what_the_directory_could_not_say_waits_and_goes_on_later(crowd, ada):
    names = [f"P{number:03}" for number in range(150)]
    crowd.directory.add(*names)
    crowd.directory.deaf_to = {mail("P120")}
    plan = await ada.sends_list(lines(*names))
    assert "Invite 100 people?" in plan
    assert "Waits for the directory: 50" in plan
    sent = await ada.presses("Send 100 invitations")
    assert "100 people are invited" in sent
    again = ada.action("Try those who wait again")
    assert "100 people are invited" in await ada.presses_again(again)
    crowd.directory.deaf_to = set()
    assert "150 people are invited" in await ada.presses_again(again)
    assert sum(one[1] == "invitation" for one in crowd.queued()) == 150


async def test_a_list_nobody_of_which_could_be_checked_is_kept(crowd, ada):
    crowd.directory.add("Ana", "Ben")
    crowd.directory.is_away = True
    assert "Nobody to invite yet" in await ada.sends_list(lines("Ana", "Ben"))
    crowd.directory.is_away = False
    assert "Invite 2 people?" in await ada.presses("Check again")
    assert "2 people are invited" in await ada.presses("Send 2 invitations")


async def test_a_list_is_the_senders_own(crowd, ada):
    crowd.directory.add("Ana", "Cara")
    ben = await crowd.joins(ada, "Ben")
    await ada.sends_list(lines("Ana", "Cara"))
    send = ada.action("Send 2 invitations")
    with pytest.raises(MileageError, match="Only administrators"):
        await ben.presses_again(send)
    await ada.means(Intent.MAKE_ADMIN, emails=(mail("Ben"),))
    with pytest.raises(MileageError, match="This list is gone"):
        await ben.presses_again(send)


async def test_cancelling_drops_the_list(crowd, ada):
    crowd.directory.add("Ana", "Cara")
    await ada.sends_list(lines("Ana", "Cara"))
    send, cancel = ada.action("Send 2 invitations"), ada.action("Cancel")
    assert "Nobody was invited" in await ada.presses_again(cancel)
    assert "Nobody was invited" in await ada.presses_again(cancel)
    with pytest.raises(MileageError, match="This list is gone"):
        await ada.presses_again(send)


async def test_cancelling_what_was_sent_says_what_was_sent(crowd, ada):
    crowd.directory.add("Ana", "Cara")
    await ada.sends_list(lines("Ana", "Cara"))
    cancel = ada.action("Cancel")
    await ada.presses("Send 2 invitations")
    assert "2 people are invited" in await ada.presses_again(cancel)


@pytest.mark.parametrize(
    ("name", "facts", "words"),
    [
        ("Gus", {"is_guest": True}, "is a guest"),
        ("Dan", {"is_enabled": False}, "is disabled"),
        ("", {}, "I can't find ana@contoso.com in Contoso's directory"),
    ],
)
async def test_one_person_who_cannot_be_invited_is_explained(crowd, ada, name, facts, words):
    if name:
        crowd.directory.add(name, **facts)
    assert words in await ada.means(Intent.INVITE, emails=(mail(name) if name else "ana@contoso.com",))


async def test_one_person_while_the_directory_is_away(crowd, ada):
    crowd.directory.is_away = True
    assert "isn't invited yet" in await ada.means(Intent.INVITE, emails=(mail("Ana"),))


async def test_somebody_already_invited_or_a_member_is_shown(crowd, ada):
    crowd.directory.add("Ana")
    await ada.means(Intent.INVITE, emails=(mail("Ana"),))
    again = await ada.means(Intent.INVITE, emails=(mail("Ana"),))
    assert "Standing: invited, on its way" in again
    await crowd.joins(ada, "Ben")
    assert "Standing: member" in await ada.means(Intent.INVITE, emails=(mail("Ben"),))


async def test_only_administrators_invite(crowd, ada):
    ben = await crowd.joins(ada, "Ben")
    with pytest.raises(MileageError, match="Only administrators of Contoso"):
        await ben.means(Intent.INVITE, emails=(mail("Ana"),))
    with pytest.raises(MileageError, match="Only administrators of Contoso"):
        await ben.sends_list(lines("Ana"))


async def test_two_administrators_invite_the_same_person_once(crowd, ada):
    ben = await crowd.joins(ada, "Ben")
    await ada.means(Intent.MAKE_ADMIN, emails=(mail("Ben"),))
    crowd.directory.add("Ana", "Cara")
    await ada.sends_list(lines("Ana", "Cara"))
    await ben.sends_list(lines("Ana", "Cara"))
    assert "2 people are invited" in await ada.presses("Send 2 invitations")
    assert "Nobody was invited" in await ben.presses("Send 2 invitations")
    assert [one for one in crowd.queued() if one[0] == "Ana"] == [("Ana", "invitation", "queued")]


async def test_an_empty_list_is_told(ada):
    with pytest.raises(MileageError, match="no mail address"):
        await ada.sends_list([])
