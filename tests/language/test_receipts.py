"""What is said of receipts, and what only mentions one."""

from datetime import date

import pytest

from language import Context, Intent, Outcome, Role, understand
from language.receipts import asks_to_show_drive, receipt_in

TODAY = date(2026, 11, 24)


def read(text: str, context: Context = Context.IDLE):
    return understand(text, today=TODAY, locale="en-US", role=Role.EMPLOYEE, context=context)


@pytest.mark.parametrize("context", [Context.IDLE, Context.AFTER_LOG])
@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("show the receipt of #12", Intent.SHOW_RECEIPT, {"number": 12}),
        ("can you show me the receipts for drive 12 please", Intent.SHOW_RECEIPT, {"number": 12}),
        ("receipts of #12", Intent.SHOW_RECEIPT, {"number": 12}),
        ("where is the receipt of my last drive?", Intent.SHOW_RECEIPT, {"target": "last"}),
        ("open the receipt", Intent.SHOW_RECEIPT, {}),
        ("show the parking receipt from yesterday", Intent.SHOW_RECEIPT, {"date": date(2026, 11, 23)}),
        ("show the receipt of the Acme drive", Intent.SHOW_RECEIPT, {"target_destination": "Acme"}),
        ("remove the receipt of #12", Intent.REMOVE_RECEIPT, {"number": 12}),
        ("delete receipt 2 of #12", Intent.REMOVE_RECEIPT, {"number": 12}),
        ("take the receipt off #12", Intent.REMOVE_RECEIPT, {"number": 12}),
        ("remove that receipt", Intent.REMOVE_RECEIPT, {}),
        ("receipt for #12", Intent.ADD_RECEIPT, {"number": 12}),
        ("here's the toll receipt for yesterday's drive", Intent.ADD_RECEIPT, {"date": date(2026, 11, 23)}),
        ("attach this receipt to the Acme drive", Intent.ADD_RECEIPT, {"target_destination": "Acme"}),
        ("parking receipt", Intent.ADD_RECEIPT, {}),
        ("the receipt belongs to #12", Intent.ADD_RECEIPT, {"number": 12}),
        ("zeige den Beleg von #12", Intent.SHOW_RECEIPT, {"number": 12}),
        ("entferne den Beleg von #12", Intent.REMOVE_RECEIPT, {"number": 12}),
        ("entferne Beleg 2 von #12", Intent.REMOVE_RECEIPT, {"number": 12}),
        ("Quittung für #12", Intent.ADD_RECEIPT, {"number": 12}),
        ("muestra el recibo de #12", Intent.SHOW_RECEIPT, {"number": 12}),
        ("quita el recibo 2 de #12", Intent.REMOVE_RECEIPT, {"number": 12}),
        ("recibo para #12", Intent.ADD_RECEIPT, {"number": 12}),
        ("montre le reçu de #12", Intent.SHOW_RECEIPT, {"number": 12}),
        ("retire le reçu 2 de #12", Intent.REMOVE_RECEIPT, {"number": 12}),
        ("reçu pour #12", Intent.ADD_RECEIPT, {"number": 12}),
    ],
)
def test_what_is_wanted_with_a_receipt(text, intent, slots, context):
    frame = read(text, context)
    assert (frame.intent, dict(frame.slots), frame.outcome) == (intent, slots, Outcome.OK)


@pytest.mark.parametrize(
    "text",
    [
        "do I need a receipt for parking?",
        "how do I add a receipt?",
        "can my boss see my receipts?",
        "which drives have receipts",
        "the receipt says 18 miles",
        "toll receipt $3.50",
        "23 miles to Acme, I have the receipt",
        "I lost the receipt",
        "ask ana@contoso.com for the receipt",
        "receptionist",
    ],
)
def test_what_only_mentions_a_receipt(text):
    assert read(text).intent not in (Intent.SHOW_RECEIPT, Intent.REMOVE_RECEIPT, Intent.ADD_RECEIPT)


@pytest.mark.parametrize("text", ["remove the receipt of #12 and #13", "show the receipts of #1 #2"])
def test_those_of_several_drives_are_asked_about(text):
    frame = read(text)
    assert frame.outcome is Outcome.CLARIFY or frame.intent is Intent.UNKNOWN


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("remove receipt 2 of #12", 2),
        ("delete the second receipt", 2),
        ("entferne Beleg 3 von #12", 3),
        ("quita el recibo 1 de #4", 1),
        ("remove the receipt of #12", None),
        ("remove receipt #12", None),
    ],
)
def test_which_of_several(text, place):
    assert receipt_in(text) == place


def test_showing_a_drive_does_not_name_it_for_a_receipt():
    assert asks_to_show_drive("show #12")
    assert not asks_to_show_drive("#12")
