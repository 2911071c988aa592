"""Wishes for another rate: who drives is told who sets it, however the wish is put."""

from decimal import Decimal

from language.cues import ASKED
from language.frames import Intent, Role
from language.gists import Gist
from language.patterns import Phrase
from language.readings import Kind, Reading

WISH = Phrase(
    r"\bmy (?:\w+ )?rate (?:please )?(?:to )?(?:be |get )?(?:reviewed|looked at|reconsidered|revised|re-?evaluated"
    r"|bumped|raised|higher)\b"
    r"|\b(?:review|look at|reconsider|revise|re-?evaluate|revisit) (?:my|our) (?:\w+ )?rate\b(?! (?:was|is|from|for"
    r"|in)\b)"
    r"|\b(?:rate|rates) (?:should|ought to|must|needs to|has to|really should) (?:really |at least |definitely "
    r"|probably )?(?:be|go up|rise|increase|get)\b"
    r"|\bi (?:should|ought to|deserve to|reckon i should) (?:really |at least )?(?:get|be getting|have|receive|make)\b"
    r".{0,12}\bMONEY"
    r"|\b(?:gets?|is on|'s on|is getting|is paid|earns?|makes?)\b.{0,12}\bMONEY\b.{0,40}\b(?:i want|i'd like|i'd love"
    r"|me too|same for me|i should|why not me|can i|why can't i|what about me|i deserve)\b"
    r"|\b(?:give|pay|get) me what (?!i\b|my\b)\w+ (?:gets?|is (?:on|getting|paid)|makes?|earns?)\b"
    r"|\b(?:use|apply|give me|i want|i'd like|switch me to|put me (?:back )?on|i'd prefer|move me to)\b.{0,20}"
    r"\b(?:last years?|last year's|the old|old|previous|PERIOD'?s?|(?:%IRS%)|[12][0-9]{3}|a different|another|the"
    r" higher|the better)\b.{0,12}\brate\b(?=.*\b(?:my|me|i)\b)"
    r"|\bi(?:'d like| want| need| would like) (?:the |my )?(?:old|previous|%IRS%|PERIOD'?s?)\b.{0,6}\brate\b"
    r"(?! (?:for|in|of|from) (?:PERIOD|[12][0-9]{3}))"
    r"|\b(?:change|set|make|raise|put|up|bump|increase)\b.{0,12}\brate\b.{0,6}\b(?:on|for|of) (?:my|this|that|drive|the"
    r"|REF)\b.{0,40}\b(?:to|at|be)? ?(?:MONEY|[0-9]*\.[0-9]+)"
    r"|\b(?:pay|give|get) me (?:MONEY|[0-9]x|[0-9] x|double|twice|triple|extra|time and a half|more)\b"
    r"|\bdouble (?:pay|time|rate|mileage|money)\b|\btime and a half\b"
    r"|\badd (?:MONEY|[0-9]+ ?%|a bit|something)\b.{0,12}\bmy (?:\w+ )?rate\b"
    r"|\b(?:more|extra|higher) (?:money |cash |pay |cents |pence |dollars )?(?:per|a|each|for every|for each) (?:mile"
    r"|km|kilomet\w+)\b(?!.*\b(?:do|does|did) (?:you|they|the company)\b)"
    r"|\b(?:old|previous|last) rate back\b|\brate back (?:to|up)\b"
    r"|\b(?:any )?chance (?:of|for|at) (?:a |an |some )?(?:raise|rise|better|higher|more|increase|bump)\b"
    r"|\broom to go up\b|\braise my the rate\b|\b(?:a )?(?:better|higher|fairer) rate\b(?!.*\b(?:was|is|were) (?:it"
    r"|the)\b)"
    r"|\bwho (?:do|can|should) i (?:talk|speak|write|complain) to about\b.{0,20}\brate\b"
)
WISH_MORE = Phrase(
    r"\b(?:enhance|revise|improve|better|upgrade|sweeten)\b.{0,12}\bmy (?:\w+ )?rate\b|\bon my rate\b|\bunder-?paid\b"
    r"|\brate\b.{0,14}\b(?:a joke|ridiculous|insulting|pathetic|rubbish|terrible|awful|too low|unfair"
    r"|stingy"
    r"|peanuts|not enough|isn't enough|not fair)\b|\btoo low,? (?:make it |give me )?MONEY|\bchange what (?:you|they"
    r"|the company) pays? me\b|\bMONEY is (?:too low|not enough|nothing|peanuts|a joke)\b"
    r"|\b(?:everyone|everybody|others?|colleagues?|they|people|coworkers?|my team)(?: else)? (?:gets?|makes?|has|have"
    r"|is on|are"
    r" on|earns?)\b.{0,30}\b(?:i should|me too|why not me|i want|so should i|and i|i deserve|why don't i)\b"
    r"|\b(?:pay|give|use|apply|put)\b.{0,20}\b(?:%CATEGORY%) rate (?:for|on|to)\b(?=.*\b(?:me|my)\b"
    r"|.*\b(?:%CATEGORY%) (?:miles"
    r"|drives|trips))|\b(?:boss|manager|cfo|ceo|finance|hr|payroll|admin|they|company|we) (?:said|agreed|approved"
    r"|promised|told"
    r" me|ok'd|okayed|offered)\b.{0,30}(?:MONEY|0?\.[0-9]+)"
    r"|\b(?:gas|petrol|fuel|diesel)\b.{0,20}\b(?:up|expensive|price\w*|cost\w*)\b.{0,40}\b(?:rate|per mile|per km)\b"
)
SMALL_MONEY = Phrase(
    r"\bMONEY\b(?=.*\b(?:me|my|mine|us|our|i|i'd|i'm|fair\w*|from now on|per (?:mile|km)|a (?:mile|km))\b)"
    r"|\b(?:me|my|mine|us|our|i|i'd|i'm|from now on)\b.*\bMONEY\b"
)
"""A sum no larger than a rate, beside oneself."""
SPENT = Phrase(
    r"\b(?:paid|pay for|spent|cost|costs|charged|parking|tolls?|ticket|fee|meter|lunch|coffee|fuel|gas|petrol|bought"
    r"|tip|expense"
    r"|claim|log|add|record|park\w*|how much|what)\b"
)
OVERRIDE = Phrase(
    r"\b(?:system(?: (?:notice|message|update|alert|prompt))?|assistant|developer mode|debug mode|elevated|override"
    r"|admin(?:istrator)? (?:override|mode|notice|access)|sudo|root|jailbreak|pretend|(?:ignore|disregard|bypass"
    r"|forget)"
    r" (?:the|all|any|your|previous)|as per|admin here|this is (?:payroll|hr|finance|the admin|it|the system)|hereby"
    r"|as (?:an )?admin\w*|i'm (?:the |an |your )?(?:admin\w*|developer|boss|owner|ceo"
    r"|cfo)|as (?:your|the) (?:developer|admin\w*|boss|owner|ceo|cfo)|per the admin\w*|approved by|authori[sz]ed)\b"
)
SETS_IT = Phrase(
    r"\brates?\b.{0,30}\b(?:to|is|=|now|at|of|be|updated)\b.{0,12}(?:MONEY|[0-9]*\.[0-9]+|\b[0-9]\b)"
    r"|\brates? ?(?:=|:) ?(?:MONEY|[0-9])|\brate [0-9]*\.[0-9]+"
)
DRIVEN_FOR = Phrase(
    r"^(?:so |and |ok |hey |hi )*(?:what|how much)(?:'s| is| are| am)? (?:am i|are we|do i|do we|do you|does it|will i"
    r"|i'm|the|a)? ?(?:being )?(?:getting|get|gets|paid|pay|paying|make)? ?(?:for |on |per )?(?:a |the |my )?"
    r"(?:%CATEGORY%) (?:miles?|driving|mileage|drives?|kms?|kilomet\w+|trips?|one|ones)(?: (?:worth|paid|pay|at))?\W*$"
)
"""What a kind of mile is paid, asked without the word "rate"."""
COMPARED = Phrase(
    r"\b(?:my|our|company'?s?|contoso'?s?|the company|your)\b(?: \w+)? rate\b.{0,30}\b(?:same|lower|higher|below|above"
    r"|less|more|under|over|differ\w*|compares?|match\w*|better|worse|near|close)\b.{0,24}\b(?:%IRS%)\b"
)
WHY_OFFICIAL = Phrase(r"^(?:why|how come) (?:does|did|do|is|are|was) (?:the )?(?:%IRS%)\b")
WHO_DECIDES = Phrase(
    r"^who (?:decides|sets|picks|chooses|determines|fixes|made|makes|is in charge of|comes up with)\b.{0,30}\b(?:rates?"
    r"|per (?:mile|km)|a mile|mileage|we get|i get|paid)\b"
)


MOST = Decimal(3)
"""No rate for a mile is higher."""
KIND_PAID = Phrase(
    r"^(?:the )?(?:pay|paid|money|cents|rate) (?:per|a|each) (?:mile|km)\W*$|^(?:do|does|are|is|will) (?:the"
    r" )?(?:%CATEGORY%) (?:miles?|drives?|kms?|mileage|trips?"
    r"|driving)\b.{0,24}\b(?:pay|pays|paid"
    r"|same|less|more|rate|worth|reimbursed)\b|^(?:%CATEGORY%) (?:miles?|drives?|kms?|mileage|trips?)[\s,]+(?:what"
    r"|how much)\b"
    r".{0,20}\b(?:pay|paid|get|worth|rate)\b"
)
UNMEASURED = Phrase(
    r"^(?:and |so )*how much (?:would|could|will|can) (?:i|we) (?:make|get|earn|be paid|receive)\W*$"
    r"|^(?:if|when|suppose|say) (?:i|we) (?:drive|drove|go|went|took|take|do|did)\b.*\b(?:how much|what) (?:would"
    r"|will|do"
    r"|could|can) (?:i|we) (?:get|make|earn|be paid|receive)\W*$"
    r"|^how much (?:would|will|could) (?:a )?(?:trip|drive) to\b.*\b(?:pay|get|be worth|earn|make)\b"
)
"""An estimate that waits for its distance."""


def wished(reading: Reading, gist: Gist) -> Intent | None:
    """What is wanted of a rate in words that name no command: more of it, or only to know."""
    if gist.has("DIST"):
        return None
    if UNMEASURED.search(gist.core):
        return Intent.REIMBURSEMENT_ESTIMATE
    if WHY_OFFICIAL.search(gist.core):
        return Intent.IRS_RATE_QUESTION
    if (
        DRIVEN_FOR.search(gist.core)
        or KIND_PAID.search(gist.core)
        or COMPARED.search(gist.core)
        or WHO_DECIDES.search(gist.core)
    ):
        return Intent.RATE_QUESTION
    if reading.role is Role.ADMIN:
        return None
    is_wish = WISH.search(gist.all) or WISH_MORE.search(gist.all) or _names_figure(reading, gist)
    return Intent.CHANGE_RATE_REQUEST if is_wish else None


def _names_figure(reading: Reading, gist: Gist) -> bool:
    """Whether a driver names a figure that can only be a rate for oneself ("set mine to 75 cents")."""
    amounts = [found.value for found in reading.all(Kind.MONEY)]
    is_small = bool(amounts) and all(isinstance(each, Decimal) and each <= MOST for each in amounts)
    is_told = is_small and not reading.all(Kind.EXTRA, Kind.DATE, Kind.NUMBERED) and ASKED.match(gist.core) is None
    return is_told and SMALL_MONEY.search(gist.all) is not None and SPENT.search(gist.all) is None


def smuggled(reading: Reading, gist: Gist) -> Intent | None:
    """A rate that somebody who drives says was set by higher powers: it is none."""
    if reading.role is Role.ADMIN or gist.has("DIST") or OVERRIDE.search(gist.all) is None:
        return None
    return Intent.CHANGE_RATE_REQUEST if SETS_IT.search(gist.all) else None
