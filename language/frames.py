"""The one answer of this room: a Frame."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """What the bot may do with a Frame."""

    OK = "ok"
    CLARIFY = "clarify"
    REFUSE = "refuse"


class Role(StrEnum):
    """Who is talking, as far as understanding needs to know."""

    EMPLOYEE = "employee"
    ADMIN = "admin"


class Context(StrEnum):
    """What was last talked about, as far as understanding needs to know."""

    IDLE = "idle"
    AFTER_LOG = "after_log"
    """A drive was shown last: "no, Tuesday" and "make it 19" are about it."""
    DURING_LOG = "during_log"
    """A drive is being told and something was asked about it."""
    AFTER_ESTIMATE = "after_estimate"
    """An estimate was shown last."""


class Intent(StrEnum):
    """What somebody wants. Stored in conversations and in labelled sentences: added to, never renamed."""

    LOG_DRIVE = "log_drive"
    LIST_DRIVES = "list_drives"
    SUBMIT_DRIVES = "submit_drives"
    EDIT_DRIVE = "edit_drive"
    DELETE_DRIVE = "delete_drive"
    CLASSIFY_DRIVE = "classify_drive"
    RATE_QUESTION = "rate_question"
    REIMBURSEMENT_ESTIMATE = "reimbursement_estimate"
    IRS_RATE_QUESTION = "irs_rate_question"
    CHANGE_RATE_REQUEST = "change_rate_request"
    PRIVACY_QUESTION = "privacy_question"
    SUMMARY = "summary"
    REPORT_EXPORT = "report_export"
    INVITE = "invite"
    RESCIND = "rescind"
    REMOVE_MEMBER = "remove_member"
    SET_RATE = "set_rate"
    LIST_MEMBERS = "list_members"
    LIST_INVITATIONS = "list_invitations"
    REMIND = "remind"
    MAKE_ADMIN = "make_admin"
    REMOVE_ADMIN = "remove_admin"
    JOIN_STATUS = "join_status"
    LEAVE_ORG = "leave_org"
    HELP = "help"
    GREETING = "greeting"
    CANCEL = "cancel"
    SIGN_OUT = "sign_out"
    SETTINGS_SUMMARY = "settings_summary"
    UNKNOWN = "unknown"

    # What the product has beyond the scored ones; each maps to the nearest scored intent on output (SCORED_AS).
    SET_UP = "set_up"
    JOIN = "join"
    OWN_INVITATION = "own_invitation"
    DECLINE = "decline"
    THANKS = "thanks"
    DASHBOARD = "dashboard"
    REVIEW = "review"
    COPY_DRIVE = "copy_drive"
    RESTORE_DRIVE = "restore_drive"
    LIST_TRASH = "list_trash"
    EXPLAIN_DRIVE = "explain_drive"
    REPORT_STATUS = "report_status"
    RECALL_REPORT = "recall_report"
    RATE_HISTORY = "rate_history"
    PLACES = "places"
    SAVE_PLACE = "save_place"
    FORGET_PLACE = "forget_place"
    ADD_PLACE = "add_place"
    SHARE_PLACE = "share_place"
    SHARED_PLACES = "shared_places"
    REMOVE_SHARED_PLACE = "remove_shared_place"
    RENAME_PLACE = "rename_place"
    SAVE_TRIP = "save_trip"
    SAVED_TRIPS = "saved_trips"
    LOG_TRIP = "log_trip"
    FORGET_TRIP = "forget_trip"
    RENAME_TRIP = "rename_trip"
    VEHICLES = "vehicles"
    TELL_VEHICLE = "tell_vehicle"
    FORGET_VEHICLE = "forget_vehicle"
    WORK_HOURS = "work_hours"
    PAUSE_SUMMARIES = "pause_summaries"
    RESUME_SUMMARIES = "resume_summaries"
    CHANGE_SETTING = "change_setting"
    EXPORT_MY_DATA = "export_my_data"
    FORGET_ME = "forget_me"
    RESEND = "resend"
    REINSTATE = "reinstate"
    REPORTED = "reported"
    APPROVE_REPORT = "approve_report"
    RETURN_REPORT = "return_report"
    MARK_PAID = "mark_paid"
    LIST_RATES = "list_rates"
    CANCEL_RATE = "cancel_rate"
    AUDIT = "audit"
    UNDELIVERED = "undelivered"
    ADD_OFFICIAL_RATE = "add_official_rate"
    REMOVE_OFFICIAL_RATE = "remove_official_rate"
    LIST_OFFICIAL_RATES = "list_official_rates"
    LIST_CAMPAIGNS = "list_campaigns"
    PAUSE_CAMPAIGN = "pause_campaign"
    RESUME_CAMPAIGN = "resume_campaign"
    CANCEL_CAMPAIGN = "cancel_campaign"
    RETRY_CAMPAIGN = "retry_campaign"
    COMMUTE = "commute"
    COMMUTE_DEDUCTION = "commute_deduction"
    ORGANIZATION_SETTINGS = "organization_settings"
    LOCK_PERIODS = "lock_periods"
    UNDO_IMPORT = "undo_import"
    APPOINT_STAND_IN = "appoint_stand_in"
    END_STAND_IN = "end_stand_in"
    LIST_STAND_INS = "list_stand_ins"
    REPORT_PERIODS = "report_periods"
    LIST_PROJECTS = "list_projects"
    ADD_PROJECT = "add_project"
    REMOVE_PROJECT = "remove_project"
    ADD_RECEIPT = "add_receipt"
    SHOW_RECEIPT = "show_receipt"
    REMOVE_RECEIPT = "remove_receipt"


class Reason(StrEnum):
    """Why a Frame asks or refuses. The dialogs turn it into one short question or a sentence."""

    NONE = ""
    MISSING_DISTANCE = "missing_distance"
    MISSING_UNIT = "missing_unit"
    VAGUE_DISTANCE = "vague_distance"
    NOT_POSITIVE = "not_positive"
    ABSURD_DISTANCE = "absurd_distance"
    AMBIGUOUS_DATE = "ambiguous_date"
    VAGUE_DATE = "vague_date"
    IMPOSSIBLE_DATE = "impossible_date"
    FUTURE_DATE = "future_date"
    ABSURD_MONEY = "absurd_money"
    AMBIGUOUS_NUMBER = "ambiguous_number"
    MISSING_PERSON = "missing_person"
    MISSING_RATE = "missing_rate"
    AMBIGUOUS_RATE = "ambiguous_rate"
    ABSURD_RATE = "absurd_rate"
    MISSING_DAY = "missing_day"
    MISSING_TARGET = "missing_target"
    MISSING_CHANGE = "missing_change"
    MISSING_CATEGORY = "missing_category"
    ODOMETER_STANDS = "odometer_stands"
    SEVERAL_CORRECTIONS = "several_corrections"
    WHICH_PROJECT = "which_project"
    BULK_DELETE = "bulk_delete"
    NOT_A_DRIVE = "not_a_drive"
    FOR_ADMINISTRATORS = "for_administrators"
    SOMEBODY_ELSE = "somebody_else"
    OWN_RATE = "own_rate"
    HELD_BACK = "held_back"
    NOT_UNDERSTOOD = "not_understood"


@dataclass(frozen=True, slots=True)
class Frame:
    """What was meant.

    ``slots`` holds only what the text gives: dates as ``datetime.date``, distances, money and rates as ``Decimal`` in
    the unit typed, ``unit`` "mi" or "km", ``via`` and ``emails`` as tuples (mail addresses lower-case), ``drives`` as a
    tuple of such mappings. ``choices`` are the likely answers to the question ``reason`` asks (dates, units,
    distances, categories), the likeliest first.

    Beside the slots of the labelled sentences (distance, unit, date, date_from, date_to, origin, destination, via,
    purpose, category, round_trip, distance_basis, parking, tolls, emails, rate, effective_from, year, distance_q,
    drives, target, target_destination, new_date) there are: ``number`` (of a drive or report, "#12"), ``left_out``
    (of a list of people to invite, what is no address), ``person`` (a name without an address), ``alone`` (that name,
    where only its removal is said), ``follows`` ("irs") with ``offset`` (what a rate adds to it), ``vehicle``,
    ``passengers``, ``odometer_start`` and ``odometer_end``, ``reason`` (why a report goes back), ``format`` (csv,
    xlsx, pdf, mileiq), ``name`` (of a saved place or trip) with ``address`` or ``new_name``, ``project`` with
    ``project_said`` (as it was typed). A drive corrected or deleted without a slot that says which is the one shown
    last.
    """

    intent: Intent
    slots: Mapping[str, Any] = field(default_factory=dict)
    outcome: Outcome = Outcome.OK
    reason: Reason = Reason.NONE
    choices: tuple[Any, ...] = ()
