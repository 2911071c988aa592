"""Understand: clean, repair, find, decide, read the slots, judge."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from language import (
    changing,
    locks,
    looking,
    official_rates,
    people_slots,
    programme,
    projects,
    rate_slots,
    receipts,
    report_periods,
    sayings_campaigns,
    stand_ins,
    vehicles,
    work_hours,
)
from language.cleaning import clean
from language.cues import ASKED, ASKS_WHETHER, NOT_DRIVEN
from language.drafts import Draft
from language.emphasis import without_emphasis
from language.forms import spelled_out
from language.frames import Context, Frame, Intent, Outcome, Reason, Role
from language.gists import Gist, gist_of
from language.holding_back import is_all_held_back
from language.intents import intent_of
from language.judging import judge
from language.marks import MAIL, find_all
from language.numbers import digits_for_words
from language.own_periods import with_own_periods
from language.patterns import Pattern
from language.readings import Reading
from language.ridden import with_vehicles
from language.saved import NAMES, saved
from language.scripts import Script
from language.several import tell
from language.spelling import repaired
from language.tongues import language_asked, may_ask_language
from language.translating import translated

LONGEST_COMMAND = 400
"""Characters that are read; a longer message is asked about, except for lists of mail addresses."""


REST_OF_LIST = Pattern(
    r"(?<![\w.+'-])([\w+][\w.+'-]{0,63}@[\w.-]{1,100})(?:[\s,;:|]{1,4}(?:(?:and"
    r"|&)\s)?(?:[^\s@,;<]{1,30}\s){0,2}<?[\w+][\w.+'-]{0,63}@[\w.-]{1,100}>?)+"
)
EXCEPTED = Pattern(r"\b(?:not|except|excluding|without)\s(?:for\s)?[\w+][\w.+'-]{0,63}@")


def understand(text: str, *, today: date, locale: str, role: Role, context: Context = Context.IDLE) -> Frame:
    """What a message means. ``today`` is the sender's; ``locale`` a BCP-47 tag. Pure, never raises for a text."""
    cleaned = clean(text)
    if not cleaned:
        return Frame(Intent.UNKNOWN, {}, Outcome.CLARIFY, Reason.NOT_UNDERSTOOD)
    if len(cleaned) > LONGEST_COMMAND:
        return _long(cleaned, today=today, locale=locale, role=role, context=context)
    return _understood(cleaned, today, locale, role, context)


def _long(cleaned: str, *, today: date, locale: str, role: Role, context: Context) -> Frame:
    """A long message is a list of addresses with a command, or too long to act on without asking."""
    addresses = tuple(dict.fromkeys(match[0].lower() for match in MAIL.each(cleaned)))
    short = REST_OF_LIST.without(cleaned, r"\1") if addresses else cleaned
    frame = _understood(short[:LONGEST_COMMAND], today, locale, role, context)
    if len(short) > LONGEST_COMMAND or (EXCEPTED.search(cleaned) and frame.slots.get("emails")):
        return _asked(frame)
    if "emails" in frame.slots and len(addresses) > 1:
        return replace(frame, slots={**frame.slots, "emails": addresses})
    return frame


def _asked(frame: Frame) -> Frame:
    if frame.outcome is not Outcome.OK:
        return frame
    return replace(frame, outcome=Outcome.CLARIFY, reason=Reason.NOT_UNDERSTOOD)


def _understood(cleaned: str, today: date, locale: str, role: Role, context: Context) -> Frame:
    if may_ask_language(cleaned, context) and (language := language_asked(cleaned)) is not None:
        return Frame(Intent.CHANGE_SETTING, {"language": language})
    short = official_rates.without_tail(cleaned)
    reading = read(short, today=today, locale=locale, role=role, context=context)
    gist = gist_of(reading)
    intent = official_rates.intent_in(gist) or intent_of(reading, gist)
    return judged(reading, gist, intent).frame(intent)


def read(cleaned: str, *, today: date, locale: str, role: Role, context: Context = Context.IDLE) -> Reading:
    """A clean message in English, with everything found in it."""
    english = translated(Script(cleaned), locale)
    script = english.script if english.is_foreign else repaired(english.script)
    script = with_own_periods(with_vehicles(without_emphasis(digits_for_words(spelled_out(script)))))
    reading = Reading(script, today, english.locale, role, context)
    find_all(reading)
    return reading


def judged(reading: Reading, gist: Gist, intent: Intent) -> Draft:
    """The slots of an intent as the message gives them, with what stands against acting on them."""
    draft = _draft(reading, gist, intent)
    judge(draft, intent, reading, gist)
    return draft


PEOPLE = (
    Intent.INVITE,
    Intent.RESCIND,
    Intent.REMOVE_MEMBER,
    Intent.MAKE_ADMIN,
    Intent.REMOVE_ADMIN,
    Intent.RESEND,
    Intent.REINSTATE,
    Intent.REMIND,
    Intent.JOIN_STATUS,
    Intent.LIST_MEMBERS,
    Intent.LIST_INVITATIONS,
    Intent.UNDELIVERED,
)
REPORTS = (
    Intent.APPROVE_REPORT,
    Intent.RETURN_REPORT,
    Intent.MARK_PAID,
    Intent.REPORTED,
    Intent.REPORT_STATUS,
    Intent.RECALL_REPORT,
    Intent.AUDIT,
)
READ: Mapping[Intent, Callable[[Reading], Draft]] = {
    Intent.LOG_DRIVE: tell,
    Intent.EDIT_DRIVE: changing.edit,
    Intent.DELETE_DRIVE: changing.delete,
    Intent.CLASSIFY_DRIVE: changing.classify,
    Intent.SUBMIT_DRIVES: looking.submit,
    Intent.LIST_DRIVES: looking.look,
    Intent.SUMMARY: looking.look,
    Intent.REVIEW: looking.look,
    Intent.COPY_DRIVE: looking.look,
    Intent.EXPLAIN_DRIVE: looking.look,
    Intent.RESTORE_DRIVE: looking.look,
    Intent.REPORT_EXPORT: looking.export,
    Intent.SET_RATE: rate_slots.set_rate,
    Intent.CANCEL_RATE: rate_slots.ask_rate,
    Intent.RATE_QUESTION: rate_slots.ask_rate,
    Intent.RATE_HISTORY: rate_slots.ask_rate,
    Intent.IRS_RATE_QUESTION: rate_slots.ask_official,
    Intent.REIMBURSEMENT_ESTIMATE: rate_slots.estimate,
    **dict.fromkeys(REPORTS, people_slots.report),
    Intent.DECLINE: people_slots.report,
    Intent.ADD_OFFICIAL_RATE: official_rates.row,
    Intent.REMOVE_OFFICIAL_RATE: official_rates.number,
    **dict.fromkeys((intent for intent, _ in sayings_campaigns.RULES), sayings_campaigns.campaign),
    Intent.COMMUTE: programme.commute,
    Intent.WORK_HOURS: work_hours.work_hours,
    Intent.TELL_VEHICLE: vehicles.told,
    Intent.FORGET_VEHICLE: vehicles.forgotten,
    Intent.COMMUTE_DEDUCTION: programme.deduction,
    Intent.ORGANIZATION_SETTINGS: programme.settings,
    Intent.LOCK_PERIODS: locks.locks,
    Intent.APPOINT_STAND_IN: stand_ins.appoint,
    Intent.REPORT_PERIODS: report_periods.periods,
    Intent.CHANGE_SETTING: report_periods.settings,
    Intent.ADD_PROJECT: projects.change_list,
    Intent.REMOVE_PROJECT: projects.change_list,
    **dict.fromkeys((intent for intent, _ in receipts.RULES), receipts.receipt),
}


def _draft(reading: Reading, gist: Gist, intent: Intent) -> Draft:
    if intent in NAMES:
        return saved(reading, intent)
    if intent in PEOPLE:
        return people_slots.people(reading, intent)
    if intent is Intent.CHANGE_RATE_REQUEST:
        return rate_slots.change_request(
            reading,
            is_question=ASKED.match(gist.core) is not None
            or gist.all.endswith("?")
            or ASKS_WHETHER.search(gist.all) is not None,
        )
    is_held = intent is Intent.CANCEL and reading.context is not Context.DURING_LOG and is_all_held_back(reading, gist)
    if is_held or intent is Intent.UNKNOWN:
        draft = Draft()
        draft.ask(Reason.HELD_BACK if is_held else _why_unknown(gist))
        return draft
    return READ[intent](reading) if intent in READ else Draft()


def _why_unknown(gist: Gist) -> Reason:
    """Whoever walked or took a train is told that it is no drive, rather than that nothing was understood."""
    is_no_drive = gist.has("DIST") and NOT_DRIVEN.search(gist.core) and not gist.core.endswith("?")
    return Reason.NOT_A_DRIVE if is_no_drive else Reason.NOT_UNDERSTOOD
