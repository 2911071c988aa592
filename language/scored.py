"""The frame in the words of the labelled sentences: the product's own intents become the nearest scored one."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from language.frames import Frame, Intent, Outcome
from language.wordlists import words_of

SCORED_AS: Mapping[Intent, Intent] = {
    Intent.SET_UP: Intent.HELP,
    Intent.JOIN: Intent.JOIN_STATUS,
    Intent.OWN_INVITATION: Intent.JOIN_STATUS,
    Intent.DECLINE: Intent.UNKNOWN,
    Intent.THANKS: Intent.GREETING,
    Intent.DASHBOARD: Intent.HELP,
    Intent.REVIEW: Intent.LIST_DRIVES,
    Intent.COPY_DRIVE: Intent.LOG_DRIVE,
    Intent.RESTORE_DRIVE: Intent.CANCEL,
    Intent.LIST_TRASH: Intent.LIST_DRIVES,
    Intent.EXPLAIN_DRIVE: Intent.RATE_QUESTION,
    Intent.REPORT_STATUS: Intent.LIST_DRIVES,
    Intent.RECALL_REPORT: Intent.UNKNOWN,
    Intent.RATE_HISTORY: Intent.RATE_QUESTION,
    Intent.PLACES: Intent.SETTINGS_SUMMARY,
    Intent.SAVE_PLACE: Intent.SETTINGS_SUMMARY,
    Intent.FORGET_PLACE: Intent.SETTINGS_SUMMARY,
    Intent.ADD_PLACE: Intent.SETTINGS_SUMMARY,
    Intent.SHARE_PLACE: Intent.SETTINGS_SUMMARY,
    Intent.SHARED_PLACES: Intent.SETTINGS_SUMMARY,
    Intent.REMOVE_SHARED_PLACE: Intent.SETTINGS_SUMMARY,
    Intent.RENAME_PLACE: Intent.SETTINGS_SUMMARY,
    Intent.SAVE_TRIP: Intent.SETTINGS_SUMMARY,
    Intent.LOG_TRIP: Intent.LOG_DRIVE,
    Intent.SAVED_TRIPS: Intent.SETTINGS_SUMMARY,
    Intent.FORGET_TRIP: Intent.SETTINGS_SUMMARY,
    Intent.RENAME_TRIP: Intent.SETTINGS_SUMMARY,
    Intent.VEHICLES: Intent.SETTINGS_SUMMARY,
    Intent.TELL_VEHICLE: Intent.SETTINGS_SUMMARY,
    Intent.FORGET_VEHICLE: Intent.SETTINGS_SUMMARY,
    Intent.WORK_HOURS: Intent.SETTINGS_SUMMARY,
    Intent.PAUSE_SUMMARIES: Intent.SETTINGS_SUMMARY,
    Intent.RESUME_SUMMARIES: Intent.SETTINGS_SUMMARY,
    Intent.CHANGE_SETTING: Intent.SETTINGS_SUMMARY,
    Intent.EXPORT_MY_DATA: Intent.PRIVACY_QUESTION,
    Intent.FORGET_ME: Intent.PRIVACY_QUESTION,
    Intent.RESEND: Intent.INVITE,
    Intent.REINSTATE: Intent.INVITE,
    Intent.REPORTED: Intent.LIST_DRIVES,
    Intent.APPROVE_REPORT: Intent.UNKNOWN,
    Intent.RETURN_REPORT: Intent.UNKNOWN,
    Intent.MARK_PAID: Intent.UNKNOWN,
    Intent.LIST_RATES: Intent.RATE_QUESTION,
    Intent.CANCEL_RATE: Intent.SET_RATE,
    Intent.AUDIT: Intent.UNKNOWN,
    Intent.UNDELIVERED: Intent.LIST_INVITATIONS,
    Intent.ADD_OFFICIAL_RATE: Intent.SET_RATE,
    Intent.REMOVE_OFFICIAL_RATE: Intent.SET_RATE,
    Intent.LIST_OFFICIAL_RATES: Intent.RATE_QUESTION,
    Intent.LIST_CAMPAIGNS: Intent.LIST_INVITATIONS,
    Intent.PAUSE_CAMPAIGN: Intent.UNKNOWN,
    Intent.RESUME_CAMPAIGN: Intent.UNKNOWN,
    Intent.CANCEL_CAMPAIGN: Intent.UNKNOWN,
    Intent.RETRY_CAMPAIGN: Intent.UNKNOWN,
    Intent.COMMUTE: Intent.SETTINGS_SUMMARY,
    Intent.COMMUTE_DEDUCTION: Intent.SETTINGS_SUMMARY,
    Intent.ORGANIZATION_SETTINGS: Intent.SETTINGS_SUMMARY,
    Intent.LOCK_PERIODS: Intent.SETTINGS_SUMMARY,
    Intent.UNDO_IMPORT: Intent.DELETE_DRIVE,
    Intent.APPOINT_STAND_IN: Intent.UNKNOWN,
    Intent.END_STAND_IN: Intent.UNKNOWN,
    Intent.LIST_STAND_INS: Intent.UNKNOWN,
    Intent.REPORT_PERIODS: Intent.SETTINGS_SUMMARY,
    Intent.LIST_PROJECTS: Intent.SETTINGS_SUMMARY,
    Intent.ADD_PROJECT: Intent.SETTINGS_SUMMARY,
    Intent.REMOVE_PROJECT: Intent.SETTINGS_SUMMARY,
    Intent.ADD_RECEIPT: Intent.EDIT_DRIVE,
    Intent.SHOW_RECEIPT: Intent.LIST_DRIVES,
    Intent.REMOVE_RECEIPT: Intent.EDIT_DRIVE,
}
ASKED_THERE = frozenset(
    {
        Intent.COPY_DRIVE,
        Intent.CANCEL_RATE,
        Intent.ADD_OFFICIAL_RATE,
        Intent.REMOVE_OFFICIAL_RATE,
        Intent.FORGET_ME,
        Intent.UNDO_IMPORT,
        Intent.ADD_RECEIPT,
        Intent.REMOVE_RECEIPT,
    }
)
"""What the product does with a confirming card has no scored counterpart to act on: there it is a question."""

SLOTS = frozenset(
    words_of("""
    distance unit date date_from date_to origin destination via purpose category round_trip distance_basis parking tolls
    emails rate effective_from year distance_q drives target target_destination new_date odometer_start odometer_end
    currency status format
    """)
)
TO_CENTS = frozenset({"parking", "tolls", "rate"})
CENT = Decimal("0.01")


def prediction(key: Any, frame: Frame) -> dict[str, Any]:
    """One line of output: dates in ISO form, numbers as canonical strings."""
    intent = SCORED_AS.get(frame.intent, frame.intent)
    is_asked = frame.outcome is Outcome.OK and (
        intent is Intent.UNKNOWN or frame.intent in ASKED_THERE or "follows" in frame.slots
    )
    outcome = Outcome.CLARIFY if is_asked else frame.outcome
    return {"id": key, "intent": str(intent), "slots": plain(frame.slots), "expect": str(outcome)}


def plain(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Slots as JSON values; a project is what a drive was for, where nothing else is said."""
    if "project_said" in slots and "purpose" not in slots:
        slots = {**slots, "purpose": slots["project_said"]}
    return {name: _value(name, value) for name, value in slots.items() if name in SLOTS}


def _value(name: str, value: Any) -> Any:
    if isinstance(value, Decimal):
        return _money(value) if name in TO_CENTS else canonical(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return plain(value)
    if isinstance(value, tuple):
        return [_value("", each) for each in value]
    return value if isinstance(value, bool | int) else str(value)


def _money(value: Decimal) -> str:
    cents = value.quantize(CENT)
    return f"{cents:f}" if cents == value else canonical(value)


def canonical(value: Decimal) -> str:
    """A decimal without trailing zeros or exponent; a rate keeps the cents it was given."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
