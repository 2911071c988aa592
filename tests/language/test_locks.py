"""Locking months, opening one again; looking at a month stays looking."""

from datetime import date

import pytest

from language import Frame, Intent, Outcome, Reason, Role, understand

TODAY = date(2026, 11, 24)
OF_OCTOBER = {"date_from": date(2026, 10, 1), "date_to": date(2026, 10, 31)}


def said(text: str, role: Role = Role.ADMIN) -> Frame:
    return understand(text, today=TODAY, locale="en-US", role=role)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("lock periods after 5 days", {"days": 5}),
        ("lock months ten days after their end", {"days": 10}),
        ("close the books after 0 days", {"days": 0}),
        ("don't lock months", {"never": True}),
        ("period lock off", {"never": True}),
        ("which months are locked?", {}),
        ("reopen October", {**OF_OCTOBER, "is_open": True}),
        ("please open last month again", {**OF_OCTOBER, "is_open": True}),
        ("lock October again", {**OF_OCTOBER, "is_open": False}),
    ],
)
def test_administrators_lock_and_open_months(text, slots):
    assert said(text) == Frame(Intent.LOCK_PERIODS, slots)
    refused = said(text, Role.EMPLOYEE)
    assert (refused.intent, refused.outcome, refused.reason) == (
        Intent.LOCK_PERIODS,
        Outcome.REFUSE,
        Reason.FOR_ADMINISTRATORS,
    )


def test_more_than_a_month_is_asked_about():
    assert said("reopen this year").outcome is Outcome.CLARIFY


@pytest.mark.parametrize("text", ["open October", "show October", "my open drives", "what did I drive in October?"])
def test_looking_at_drives_is_no_lock(text):
    assert said(text).intent is Intent.LIST_DRIVES
