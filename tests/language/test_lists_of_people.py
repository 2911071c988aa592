"""Which part of a list of people a text asks for."""

import pytest

from language.lists import invitations_in, members_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("invitations", "all"),
        ("show all invitations", "all"),
        ("pending invites", "waiting"),
        ("who hasn't joined yet", "waiting"),
        ("who has not accepted", "waiting"),
        ("who hasn’t answered", "waiting"),
        ("who declined", "declined"),
        ("which invites were not delivered", "undeliverable"),
        ("withdrawn invitations", "rescinded"),
        ("who has joined", "accepted"),
    ],
)
def test_invitations_of_one_kind_are_asked_for_in_many_words(text, kind):
    assert invitations_in(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [("members", "active"), ("list all members", "active"), ("who left", "left"), ("former members", "removed")],
)
def test_members_are_the_present_ones_unless_others_are_named(text, kind):
    assert members_in(text) == kind
