"""Judging: what the role, somebody else's name, the future or a second command forbids."""

from language.cues import COMPOUND, FUTURE, INJECTION, NEGATED, NOT_DRIVEN, NOT_THE_ONE, OOPS
from language.drafts import Draft
from language.frames import Context, Intent, Reason, Role
from language.gists import Gist
from language.hearsay import is_told_by_others
from language.looking import EVERYBODY
from language.misgivings import misgivings
from language.owners import OTHERS, OWNED_BY_NAME, TELLERS, names_somebody
from language.patterns import Pattern, Phrase
from language.readings import Kind, Reading
from language.reservations import is_reserved
from language.second_thoughts import second_thoughts
from language.telling_cues import LOGGING

FOR_ADMINISTRATORS = frozenset(
    {
        Intent.INVITE,
        Intent.RESCIND,
        Intent.REMOVE_MEMBER,
        Intent.SET_RATE,
        Intent.LIST_MEMBERS,
        Intent.LIST_INVITATIONS,
        Intent.REMIND,
        Intent.MAKE_ADMIN,
        Intent.REMOVE_ADMIN,
        Intent.JOIN_STATUS,
        Intent.RESEND,
        Intent.REINSTATE,
        Intent.REPORTED,
        Intent.APPROVE_REPORT,
        Intent.RETURN_REPORT,
        Intent.MARK_PAID,
        Intent.CANCEL_RATE,
        Intent.AUDIT,
        Intent.UNDELIVERED,
        Intent.LIST_CAMPAIGNS,
        Intent.PAUSE_CAMPAIGN,
        Intent.RESUME_CAMPAIGN,
        Intent.CANCEL_CAMPAIGN,
        Intent.RETRY_CAMPAIGN,
        Intent.COMMUTE_DEDUCTION,
        Intent.ORGANIZATION_SETTINGS,
        Intent.LOCK_PERIODS,
        Intent.APPOINT_STAND_IN,
        Intent.END_STAND_IN,
        Intent.LIST_STAND_INS,
        Intent.ADD_PROJECT,
        Intent.REMOVE_PROJECT,
        Intent.SHARE_PLACE,
        Intent.REMOVE_SHARED_PLACE,
    }
)
"""What only administrators may do; setting up an organization proves administration itself."""

DRIVES = frozenset(
    {
        Intent.LOG_DRIVE,
        Intent.EDIT_DRIVE,
        Intent.DELETE_DRIVE,
        Intent.CLASSIFY_DRIVE,
        Intent.SUBMIT_DRIVES,
        Intent.LIST_DRIVES,
        Intent.SUMMARY,
        Intent.REVIEW,
        Intent.REPORT_EXPORT,
    }
)
CHANGES = DRIVES - {Intent.LIST_DRIVES, Intent.SUMMARY, Intent.REVIEW}


def judge(draft: Draft, intent: Intent, reading: Reading, gist: Gist) -> None:
    """Note what forbids acting on a draft, whatever its slots say."""
    if intent in FOR_ADMINISTRATORS and reading.role is Role.EMPLOYEE:
        draft.refuse(Reason.FOR_ADMINISTRATORS)
    if intent in DRIVES:
        _judge_owner(draft, intent, reading, gist)
    if intent is Intent.LOG_DRIVE:
        _judge_telling(draft, reading, gist)
    if intent in CHANGES:
        _judge_command(draft, intent, reading, gist)
    if is_reserved(intent, gist):
        draft.ask(Reason.NOT_UNDERSTOOD)
    if intent in ABOUT_PEOPLE:
        _judge_people(draft, reading, gist)


def _judge_owner(draft: Draft, intent: Intent, reading: Reading, gist: Gist) -> None:
    is_export = intent is Intent.REPORT_EXPORT and reading.role is Role.ADMIN
    if is_export:
        return
    is_named = names_somebody(reading.masked)
    if intent in (
        Intent.LIST_DRIVES,
        Intent.SUMMARY,
        Intent.REPORT_EXPORT,
        Intent.SUBMIT_DRIVES,
        Intent.CLASSIFY_DRIVE,
    ):
        is_named = is_named or OWNED_BY_NAME.search(reading.masked) is not None
    if intent in (Intent.LIST_DRIVES, Intent.SUMMARY, Intent.REPORT_EXPORT):
        is_named = is_named or EVERYBODY.search(gist.all) is not None
    if (
        is_named
        or (intent is not Intent.SUBMIT_DRIVES and OTHERS.search(gist.all))
        or TELLERS.search(gist.core)
        or (intent is not Intent.SUBMIT_DRIVES and reading.all(Kind.MAIL))
    ):
        draft.refuse(Reason.SOMEBODY_ELSE)


def _judge_telling(draft: Draft, reading: Reading, gist: Gist) -> None:
    if FUTURE.search(gist.all):
        draft.refuse(Reason.FUTURE_DATE)
    if NOT_DRIVEN.search(gist.all) and reading.context is not Context.AFTER_LOG and MIXED.search(gist.all):
        draft.ask(Reason.NOT_A_DRIVE)
    if gist.core.endswith("?") and not POLITE_REQUEST.search(gist.all):
        draft.ask(Reason.NOT_UNDERSTOOD)
    if (
        gist.all.strip("., !?") == "DIST"
        and reading.context is Context.IDLE
        and not reading.all(Kind.DISTANCE)[0].value.unit
    ):
        draft.ask(Reason.NOT_UNDERSTOOD)
    told = _told(gist.core)
    if not LOGGING.search(told) and SAYS_SOMETHING_ELSE.search(told):
        draft.ask(Reason.NOT_UNDERSTOOD)
    if is_told_by_others(gist, reading.masked):
        draft.ask(Reason.NOT_A_DRIVE)
    for reason in (*misgivings(reading, gist), *second_thoughts(reading, gist)):
        draft.ask(reason)
    for reason, phrase in DOUBTS:
        if phrase.search(gist.all):
            draft.ask(reason)


SENTENCE = Pattern(r"[.!?]\s+|\n")


def _told(core: str) -> str:
    """The first sentence with a distance: what stands in the others says nothing about it."""
    if SENTENCE.search(core) is None:
        return core
    return next((part for part in SENTENCE.compiled.split(core) if "DIST" in part or "ODO" in part), core)


SAYS_SOMETHING_ELSE = Phrase(
    r"\b(?:is|are|isn't|aren't|has|lives?|broke|away|far|farther|apart|range|per gallon|mpg|mph|speed|race"
    r"|marathon|limit|sign|world|moon|joke|lol|haha|if|unless|tank|battery|warranty|(?:needs|due for|in for) (?:a"
    r" )?service|service (?:is|due|light|interval)|oil change|needs?"
    r"|should|radius|within"
    r"|lost|hate|love|loves|likes?|think|wonder|wish|says?|gets?|goes|takes?|costs?|walks?|runs|(?:bus"
    r"|train)(?! (?:stations?|depot|stop|terminal|yard|museum))"
    r"|could|might|because|why|who|than|left|wants?|want|does|doing|song|movie|film|country|mile high|extra"
    r" mile|green mile)\b"
)
UNSETTLED = Phrase(
    r"\b(?:DIST|DATE|EXTRA)\b.*\b(?:scratch that|make that|correction|i mean[t]?|oops|whoops|hang on|hold on"
    r"|wait|strike that|my mistake|not [0-9])\b"
)
"""A correction that was not settled by what follows it."""
REALLY_NOT = Phrase(
    r"\b(?:remind me|convert\w*|hitched|hitchhiked|passenger(?! side| seat| terminal)|thought about|thinking"
    r" about|considered|owe|called instead|instead of driving|cancell?ed|kidding|hypothetical\w*|for example"
    r"|pretend|imagine|tell me|ferry(?! (?:terminal|dock|landing|port|road|street|building))|cruise|boat(?! (?:show"
    r"|yard|launch|ramp|dealer|repair|club|house|inspection|shed))|shuttle|rode"
    r"|carpool(?:ed)? in|got driven|was driven|drove me"
    r"|in the back of)\b(?! charge)"
)
EITHER_PLACE = Phrase(
    r"\bor (?:was|is) (?:it|that)\b|\bor (?:maybe|perhaps|possibly) (?:to )?[a-z]|\bi forget"
    r" (?:which|if|whether)\b|\bcan't remember\b"
)
CONTRADICTED = Phrase(
    r"\b(?:but|though|although|however|except)\b.{0,30}\b(?:didn't|did not|never|cancel\w*|bus|train|taxi|uber|walked"
    r"|not (?:drive|driven|really|go"
    r"|sure)|turned (?:back|around)|wasn't me|no show)\b(?! (?:have|need|include|log|get|pay|claim))"
)
UNIT_DOUBT = Phrase(
    r"\bDIST\b ?,? (?:or (?:was (?:it|that)|is it|maybe|perhaps)? ?|maybe |i think |not sure (?:if|whether) (?:it's "
    r"|it"
    r" was |that's )?|could be )(?:in )?(?:miles|mi|km|kms"
    r"|kilomet\w+)\b"
)
LATER = Phrase(r"\blater\W*$|\blater (?:today|on|this (?:week|month))\b")
TWO_AMOUNTS = Phrase(
    r"\bEXTRA ?(?:or|to|-) ?(?:MONEY|[0-9])|\bEXTRA\s?(?:and|,|&|\+|plus|then)\s?MONEY\b|\bEXTRA,? (?:each way|both"
    r" ways|per |an hour|a day|twice|x"
    r" ?2|there and back|times)|\bMONEY\s?(?:and|,|&|\+|plus)\s?EXTRA\b"
)
MIXED = Phrase(r"\b(?:walked|cycled|biked|jogged|flew|rode|took the|by train|by bus|by bike|on foot)\b")
POLITE_REQUEST = Phrase(
    r"^(?:hi |hey |hello |please )*(?:can|could|may|might) i (?:please |just |quickly )?(?:log|add|record|put|enter"
    r"|track|get|have)\b.*\bDIST\b.*(?:DATE| to )|"
    r"\b(?:can|could|would|will) you\b|\bplease\b"
)
UNSURE = Phrase(r"\b(?:i|we) (?:think|guess|believe|reckon|suppose)\W*$|\b(?:was|is|were) (?:all )?wrong\W*$")
DAILY = Phrase(
    r"\b(?:every ?day|each day|daily|a day|per day|every (?:morning|week|weekday|month)|each week|per week|a"
    r" week|usually|normally|always|most days|weekly)\b(?! (?:meeting|review|stand|report|delivery|check|sync"
    r"|sales|team|shop|catch))"
)


DOUBTS = (
    (Reason.SEVERAL_CORRECTIONS, UNSETTLED),
    (Reason.SEVERAL_CORRECTIONS, REALLY_NOT),
    (Reason.MISSING_UNIT, UNIT_DOUBT),
    (Reason.AMBIGUOUS_NUMBER, TWO_AMOUNTS),
    (Reason.VAGUE_DATE, DAILY),
    (Reason.VAGUE_DATE, LATER),
    (Reason.NOT_UNDERSTOOD, EITHER_PLACE),
    (Reason.NOT_UNDERSTOOD, UNSURE),
    (Reason.NOT_A_DRIVE, CONTRADICTED),
)


def _judge_command(draft: Draft, intent: Intent, reading: Reading, gist: Gist) -> None:
    if NEGATED.search(gist.core) and not TAKEN_BACK.search(gist.core) and reading.context is not Context.AFTER_LOG:
        draft.ask(Reason.NOT_UNDERSTOOD)
    if INTENDED.search(gist.all):
        draft.ask(Reason.NOT_UNDERSTOOD)
    core = OOPS.without(gist.core, "")
    if intent is Intent.CLASSIFY_DRIVE:
        core = MARKED.without(core, "")
    if intent is Intent.DELETE_DRIVE and reading.context is Context.AFTER_LOG:
        core = NOT_THE_ONE.without(core, "")
    if COMPOUND.search(TAKEN_BACK.without(core, "") if intent is Intent.DELETE_DRIVE else core) or (
        INJECTION.search(gist.all) and not DATABASE.search(gist.all)
    ):
        draft.ask(Reason.NOT_UNDERSTOOD)


INTENDED = Phrase(
    r"^(?:i'm |i am |we're )?(?:planning|hoping|intending)\b|^(?:i|we) (?:might|may|could)\b|\bi was (?:only |just"
    r" )?an? passenger\b|"
    r"^(?:i|we) (?:was|were|had been) (?:about|going|gonna|planning|thinking)\b|\bbut (?:no|changed my mind|didn't)\W*$"
    r"|^(?:so |and )?how (?:do|can|could|would|should|to) (?:i|we|you|one)\b|^(?:must|should|shall|ought) (?:i|we)\b"
)
"""What was only meant to be done, or is asked how to do."""
TAKEN_BACK = Phrase(r"[,.;!] (?:please )?(?:%DELETE%) (?:it|that|this)\W*$")
MARKED = Phrase(
    r"[,.;!] (?:so )?(?:please )?(?:mark|make|class|call|count|set) (?:it|that)(?: as)?(?: a)? (?:%CATEGORY%)\W*$"
)
DATABASE = Phrase(r"\b(?:drop table|delete from|insert into|select \*|union select|or 1 ?= ?1)\b|<script|\balert\(")

ABOUT_PEOPLE = frozenset(
    {Intent.INVITE, Intent.RESCIND, Intent.REMOVE_MEMBER, Intent.MAKE_ADMIN, Intent.REMOVE_ADMIN, Intent.REINSTATE}
)
WEIGHED = Phrase(
    r"^(?:should|shall|must|may|might|does|is|are|was|were|has) MAIL\b|\bbut (?:no|nope|not yet|not now|i said no|we"
    r" said no)\W*$|^(?:should|shall|do|must|why|ought|is it (?:ok"
    r"|okay|alright|a good idea)|did|would it be)\b.*(?:\bi\b|\bwe\b"
    r"|\bto\b)"
    r"|\b(?:was|were) (?:going to|gonna|about to|planning to)\b|\b(?:i|we) (?:wanted|meant|nearly|almost)\b"
    r"|^(?:i'm |we're )?(?:thinking (?:of|about)|considering|not sure (?:if|whether)|wondering)\b|^(?:maybe|perhaps)\b"
)
ORDERED = Phrase(
    r"(?:^|[,;.&+]\s?|\band |\bthen |\balso |\bbut )(?:please |also |then |can you |could you |and )*(invite|remove"
    r"|delete"
    r"|kick|rescind|cancel|make|promote|demote|revoke|remind|approve|export|set|log|submit|give|take|add|drop"
    r"|withdraw)\b"
)
SAME_ORDERS = (
    {"add", "invite"},
    {"make", "give", "promote", "add"},
    {"remove", "delete", "kick", "take", "drop"},
    {"cancel", "rescind", "withdraw", "revoke", "remove", "take", "delete"},
    {"demote", "remove", "revoke", "take", "make"},
)


def _judge_people(draft: Draft, reading: Reading, gist: Gist) -> None:
    """What is only weighed, or ordered together with something else, is asked about."""
    if WEIGHED.search(gist.core):
        draft.ask(Reason.NOT_UNDERSTOOD)
    orders = {match[1] for match in ORDERED.each(gist.core)} if reading.all(Kind.MAIL) else set()
    if len(orders) > 1 and not any(orders <= same for same in SAME_ORDERS):
        draft.ask(Reason.NOT_UNDERSTOOD)
