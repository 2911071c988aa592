"""Names of people in an administrator's command, and what in a list of people names nobody."""

from datetime import date

import pytest

from language import Intent, Outcome, Reason, Role, understand

TODAY = date(2026, 11, 18)


def by_admin(text, role=Role.ADMIN):
    return understand(text, today=TODAY, locale="en-US", role=role)


@pytest.mark.parametrize(
    ("text", "intent", "person"),
    [
        ("remove ana", Intent.REMOVE_MEMBER, "ana"),
        ("please delete José", Intent.REMOVE_MEMBER, "José"),
        ("remove ana-maria", Intent.REMOVE_MEMBER, "ana-maria"),
        ("remove ana from the program", Intent.REMOVE_MEMBER, "ana"),
        ("remove Ana Ruiz from the programme", Intent.REMOVE_MEMBER, "Ana Ruiz"),
        ("take ana off the program", Intent.REMOVE_MEMBER, "ana"),
        ("make ben an admin", Intent.MAKE_ADMIN, "ben"),
        ("make Ben admin", Intent.MAKE_ADMIN, "Ben"),
        ("promote ben to admin", Intent.MAKE_ADMIN, "ben"),
        ("remove ben as admin", Intent.REMOVE_ADMIN, "ben"),
        ("remove admin ben", Intent.REMOVE_ADMIN, "ben"),
        ("remove admin rights from ben smith", Intent.REMOVE_ADMIN, "ben smith"),
        ("resend ana's invitation", Intent.RESEND, "ana"),
        ("resend James' invitation", Intent.RESEND, "James"),
        ("rescind the invitation to O'Neil", Intent.RESCIND, "O'Neil"),
        ("bring ana back into the program", Intent.REINSTATE, "ana"),
        ("remind ana about her invitation", Intent.REMIND, "ana"),
        ("has ana joined?", Intent.JOIN_STATUS, "ana"),
        ("did Ana Ruiz accept her invitation?", Intent.JOIN_STATUS, "Ana Ruiz"),
        ("ben approves for me until Friday", Intent.APPOINT_STAND_IN, "ben"),
    ],
)
def test_the_name_and_nothing_else_is_read(text, intent, person):
    frame = by_admin(text)
    assert (frame.intent, frame.slots.get("person")) == (intent, person)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("remind ana and ben", Intent.REMIND),
        ("remove ana and ben", Intent.REMOVE_MEMBER),
        ("please remove Ana Ruiz, ben and zoe", Intent.REMOVE_MEMBER),
        ("make ana & ben administrators", Intent.MAKE_ADMIN),
        ("invite zoe, lee", Intent.INVITE),
        ("has ana or ben joined?", Intent.JOIN_STATUS),
    ],
)
def test_several_names_are_noticed(text, intent):
    frame = by_admin(text)
    assert (frame.intent, frame.slots.get("names_another")) == (intent, True)


@pytest.mark.parametrize("text", ["remind ana and tell her to hurry", "remind ana, please", "remove ana and thanks"])
def test_what_follows_one_name_may_be_none(text):
    assert "names_another" not in by_admin(text).slots


@pytest.mark.parametrize(
    "text", ["remove parking and tolls", "remove the first and the last drive", "drop ana and ben"]
)
def test_what_are_no_names_removes_nobody(text):
    assert by_admin(text).intent is not Intent.REMOVE_MEMBER


@pytest.mark.parametrize("text", ["remove it", "delete that", "drop the last one", "remove parking", "delete drive"])
def test_what_is_no_name_removes_nobody(text):
    assert by_admin(text).intent is not Intent.REMOVE_MEMBER


def test_a_name_alone_is_for_administrators():
    assert by_admin("remove ana").reason is Reason.MISSING_PERSON
    assert by_admin("remove ana", Role.EMPLOYEE).intent is Intent.UNKNOWN


@pytest.mark.parametrize("text", ["who invited me?", "when was I invited?", "so who has invited us?", "who added me"])
def test_who_invited_oneself_is_for_everybody(text):
    for role in Role:
        frame = by_admin(text, role)
        assert (frame.intent, frame.outcome) == (Intent.OWN_INVITATION, Outcome.OK)


@pytest.mark.parametrize("text", ["who invited ana", "who did we invite", "who is invited"])
def test_who_invited_others_is_not(text):
    assert by_admin(text).intent is not Intent.OWN_INVITATION


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("invite ana@contoso.com; foo", ("foo",)),
        ("invite ana@contoso.com and bob", ("bob",)),
        ("invite ana@contoso.com, Bob Smith, ben@contoso.com and Carl", ("Bob Smith", "Carl")),
        ("invite bob and ana@contoso.com", ("bob",)),
        ("invite ana@contoso.com please", ()),
        ("invite ana@contoso.com, bo@contoso.com, thanks!", ()),
        ("invite ana@contoso.com, she starts Monday", ()),
        ("invite Ana Ruiz, ana@contoso.com", ()),
        ("invite Ruiz, Ana <ana@contoso.com>; Diaz, Bo <bo@contoso.com>", ()),
        ("invite jo@contoso.com, not kim@contoso.com", ()),
        ("invite ana@contoso.com to the program", ()),
    ],
)
def test_what_is_no_address_in_a_list_is_left_out_aloud(text, odd):
    assert by_admin(text).slots.get("left_out", ()) == odd


@pytest.mark.parametrize(
    ("text", "locale"),
    [("Wer hat mich eingeladen?", "de-DE"), ("¿Quién me invitó?", "es-ES"), ("Qui m'a invitée ?", "fr-FR")],
)
def test_who_invited_oneself_is_asked_in_every_language(text, locale):
    assert understand(text, today=TODAY, locale=locale, role=Role.EMPLOYEE).intent is Intent.OWN_INVITATION
