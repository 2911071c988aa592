"""Holding back: what somebody does not want done; an order under a "don't" is never obeyed, whatever it names."""

from language.cues import ASKED
from language.frames import Intent
from language.gists import Gist
from language.patterns import Phrase
from language.readings import Kind, Reading

ORDER = (
    r"(?:give|add|drop|put|grant|push|bring|bump|download|cut|nominate|appoint|name|assign|enrol+|onboard|strip|reduce"
    r"|decrease|double|sign(?: me)? (?:out|off)|log (?:me )?(?:out|off)|submit|report|send|hand|turn|file|lodge"
    r"|release|deliver"
    r"|unsubscribe|unenroll|fix|correct|adjust|delete|remove|erase|wipe|scrap|bin|cancel|undo|change|edit|touch|alter"
    r"|move|mark|make|set|classify|count|flag"
    r"|invite|remind|nudge|chase|ping|resend|promote|demote|rescind|revoke|withdraw|uninvite|export|leave|quit|opt out"
    r"|drop out|take(?! part)|kick|boot|approve|raise|lower|update|increase|log it|log that|save it|save that|be"
    r" removed"
    r"|be reporting|be submitting|be sending|be leaving|be changing|be raising|be inviting|be signed out)"
)
AMONG = (
    r"(?:you dare |dare |you |be asking you to |ever |actually |really |yet |please |just |to |you to |me to |for you"
    r" to "
    r"|it to )*"
)
HELD = Phrase(
    rf"(?<!why )\b(?:don't|do not|dont|never|no need to|needn't|mustn't|must not|won't|will not|shouldn't|should not"
    rf"|rather not|rather you (?:didn't|don't)|decided not to|agreed not to|prefer not to|let's not|lets not|let us"
    rf" not|refrain from|rather not have you|try not to|please not|want"
    rf" to not|not going to|not gonna|not about to|not planning to|not ready to|not supposed to|no longer want to|not"
    rf" asking you to|wasn't asking you to|don't wanna|not i"
    rf" want to|want not(?: to)?|nobody (?:asked|told) you to|who (?:asked|told) you to"
    rf"|(?:don't|do not|didn't|did not|never|wasn't) (?:want|wish|need|ask|asked|tell|told|say|said|plan|intend"
    rf"|going)(?: you| me| for you| it)?(?: to)?) {AMONG}{ORDER}\b"
    rf"|^(?:please )?(?:yet )?not (?:yet )?{ORDER}\b|^not yet\b"
    rf"|\b(?:i'm|i am|we're|we are|im)? ?not (?:yet |actually |really )?(?:leaving|quitting|sending|inviting|removing"
    rf"|submitting|reporting|changing|raising|deleting|signing out|exporting|joining)\b"
    rf"|\b(?:i )?never (?:said|asked|told|mentioned)\b.{{0,20}}\b(?:delet|remov|submit|sen[dt]|report|chang|leav)\w*"
    rf"|\bwho said (?:anything about|i|we)\b|^(?:please )?{ORDER} (?:absolutely )?(?:nothing|none|neither|no one"
    rf"|nobody)\b"
)
NOT_READY = Phrase(
    r"\b(?:submit|report|send|hand|turn|file)\b.{0,60}\b(?:not|isn't|aren't|haven't|never|hasn't)\b(?: \w+)? "
    r"(?:ready|done|finished|checked|complete|through|looked)\b"
    r"|\b(?:not|isn't|aren't) (?:quite |yet |all |really )?(?:ready|done|finished)\b.{0,30}\b(?:submit|report|send|hand"
    r"|turn|file)\b|^(?:i'm|i am|we're|we are) (?:still )?not (?:quite |yet |all )?(?:ready|done|finished)\b"
    r"|\b(?:said|told|asked|wants?|wanted|keeps? asking|insists?|expects?)\b.{0,30}\b(?:submit|report|send|hand|turn"
    r"|file)"
    r"\b.{0,60}\b(?:but|though|however|yet)\b"
)
"""A hand-in that others want and whose owner is not ready for."""
HOLD = Phrase(
    r"^(?:(?:no|nah|wait|please|pls|just|ok|stop|can you|could you)[\s,]+)*(?:hold off|hold back|hold on to|hang on to"
    r"|hold fire|wait with|wait before|wait to|hold (?:the|my|those|that|all|off|PERIOD|DATE))\b"
    r"(?! (?:campaign|reminders?|messages?|sending|invit\w+|mails?|e-?mails?))"
    r"|^(?:please )?wait\b.{0,30}\bbefore (?:you )?(?:submit|send|report|hand|turn|delet|chang|remov|invit)\w*"
    r"|^(?:nobody|no ?one|none of them|nothing) (?:gets|is to be|should be|will be|is getting|is) (?:\w+ )?(?:removed"
    r"|deleted|sent"
    r"|submitted|invited|changed|reported|promoted|demoted)\b"
    r"|^(?:please |pls )?stop (?:reminding|submitting|removing|deleting|nudging|chasing)\b(?! (?:me"
    r"|us|my)\b)"
    r"|^(?:please |just )?(?:stay|keep me) (?:signed|logged) in\b"
    r"|^nothing (?:goes|leaves|gets|is to|should|must|to go)\b"
    r"|^no (?:reminders?|invit\w+|changes?|more reminders?)\b(?: \w+)?(?: \w+)?\W*$"
)
RATE_STAYS = Phrase(
    r"\brates? (?:stays?|remains?|is staying|will (?:stay|remain)|should (?:stay|remain)|can stay|won't change|isn't"
    r" changing)\b|^(?:please |we're |we are |i'm |let's |we'll |just )*(?:keep|keeping|leave|leaving|hold|holding"
    r"|maintain)\b"
    r".{0,12}\brates?\b(?!.*\b(?:then|and (?:set|make|change|raise))\b)|^no (?:rate )?changes? (?:to|in|of|on) the"
    r" rates?\b"
)
KEPT = Phrase(
    r"^(?:(?:no|nah|please|pls|just|actually|ok|oh|wait|yeah)[\s,]+)*(?:it's fine[\s,]+)?(?:keep|leave|hold)\b.{0,60}"
    r"\b(?:as (?:it|they|he|she|that) (?:is|are|was|were)|as is|as (?:an? |the )?admin\w*|alone|untouched|unreported"
    r"|unsubmitted|where (?:it|they) (?:is|are)|for now|back(?: for now)?|(?:in|on) (?:the |our )?(?:%PROGRAM%)"
    r"|the same|that way|like that|unchanged|enrolled)\W*$"
    r"|^(?:(?:no|please|pls|just|actually|ok)[\s,]+)*keep (?:%GAP%)(?:drives?|trips?|REF|invit\w+|one|ones|it|them|that"
    r"|those|MAIL)\W*$"
    r"|^leave it\W*$|\b(?:it's|it is|that's|they're|everything is|everything's|all) (?:all |just )?(?:fine|good"
    r"|ok|okay|right|correct)"
    r" (?:as (?:it|they) (?:is|are)|as is|like that|that way|the way it is)\W*$"
    r"|^(?:no|zero|nothing|no more)(?: (?:else|further|other))? (?:changes?|edits?|corrections?|to (?:change|fix|edit"
    r"|correct))\b(?: (?:needed|required|necessary|please|here))*\W*$|\bnothing (?:to|needs) (?:chang|fix|edit)\w*\W*$"
)
STAYING = Phrase(
    r"(?:^|[,;.!:] ?|\bbut |\band |\bbecause )(?:MAIL|he|she|they|it|this|that)(?:'s| is|'re| are| can| should| will"
    r"|'ll)? (?:stays?|staying|remains?|remaining|to stay)\b[^?]{0,30}$"
)
UNSAID = Phrase(
    r"[,;.!:-]+ ?(?:but |no |oh |actually |please )*(?:forget (?:it|that|about (?:it|that))|scrap (?:it|that)|ignore"
    r" (?:it|that|me)|disregard (?:it|that)|strike that|take that back|never ?mind(?: that)?)\b[^?]{0,40}$"
)
ENDS_IN_NO = Phrase(r"\? ?(?:no|nope|nah|never|not now|better not|rather not)\W*$")
"""Asked of oneself, and answered."""
TOLD_BUT = Phrase(
    r"^(?:i|we)(?:'m| am| was| were|'ve been| have been| got)? (?:told|asked|supposed|meant|going|gonna|about"
    r"|planning|tempted"
    r"|thinking|wanted|meaning|inclined) (?:to|of|about)\b[^?]*\b(?:but|though|however)\b[^?]*$"
    r"|^(?:my |the |our )?(?:boss|manager|they|he|she|admin\w*|hr|company|payroll|wife|husband|somebody|someone"
    r"|finance|everyone)"
    r" (?:wants?|wanted|told|asked|said|expects?|keeps?|would like|needs?|is asking|was asking)\b[^?]*\b(?:but|though"
    r"|however)\b"
    r"[^?]*$"
)
"""What was meant to be done, and then was not."""
EDITS = Phrase(r"\bto (?:change|edit|delete|remove|update|correct|submit)\b")
LENGTH_HELD = Phrase(
    rf"\b(?:don't|do not|dont|never|no need to|won't|will not|shouldn't|rather not|decided not to|not going to|not"
    rf" gonna|let's not|not ready to|nobody (?:asked|told) you to"
    rf"|(?:don't|do not|didn't) (?:want|ask|tell|need)(?: you)? to) {AMONG}(?:change|edit|delete|remove|update"
    rf"|correct|erase|set"
    rf"|submit|make|adjust)\b[^.,;:!?]*\bDIST\b"
)
CLAUSE = Phrase(r"(?<=[?!.;]) |, | but | - ")
DENIED = Phrase(r"^who (?:said|asked|told)\b")
ASKS = Phrase(r"^[^?]{3,}\?$")
STILL_ORDERS = Phrase(r"^(?:please |and |just |but )*(?:change|edit|remove|take|set|mark|make|fix|correct|update)\b")
SCANTY = 1


def held_back(reading: Reading, gist: Gist) -> Gist | None:
    """What a message says beside the order it holds back: a question, another order, or nothing; None: nothing held."""
    text = gist.all
    if gist.has("DIST", "ODO", "EXTRA"):
        is_held = LENGTH_HELD.search(text) or (EDITS.search(text) and TOLD_BUT.search(text))
        return Gist("", "") if is_held else None
    if HELD.search(text):
        return _beside(text)
    if RATE_STAYS.search(text) and not ASKED.search(text):
        return Gist("", "")
    if _is_left_as_it_is(text) or (not gist.core.endswith("?") and _is_unsaid(text, reading)):
        return Gist("", "")
    return None


def _is_left_as_it_is(text: str) -> bool:
    return any(phrase.search(text) for phrase in (NOT_READY, HOLD, KEPT, ENDS_IN_NO, TOLD_BUT))


def _is_unsaid(text: str, reading: Reading) -> bool:
    is_of_one = len(reading.all(Kind.MAIL)) < len(("who stays", "who goes"))
    return bool((is_of_one and STAYING.search(text)) or (reading.all(Kind.MAIL) and UNSAID.search(text)))


def _beside(text: str) -> Gist | None:
    clauses = [clause.strip() for clause in CLAUSE.compiled.split(text) if clause.strip()]
    free = [clause for clause in clauses if not HELD.search(clause)]
    for phrase in (ASKS, STILL_ORDERS):
        found = next((clause for clause in free if phrase.search(clause) and len(clause.split()) > SCANTY), None)
        if found is not None:
            return Gist(found, found)
    return None if len(clauses) == 1 and ASKED.search(text) and not DENIED.match(text) else Gist("", "")


def is_all_held_back(reading: Reading, gist: Gist) -> bool:
    """Whether a message holds something back and asks for nothing else."""
    free = held_back(reading, gist)
    return free is not None and not free.all


def is_held_back(gist: Gist) -> bool:
    """Whether something beside what is ordered shall not be done: then nothing is done without asking."""
    return HELD.search(gist.all) is not None


HELD_BACK = Intent.CANCEL
"""What is meant where nothing but holding back is said."""
