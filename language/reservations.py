"""Reservations: what is ordered on a condition, with an exception, or taken back in the same breath."""

from language.frames import Intent
from language.gists import Gist
from language.holding_back import is_held_back
from language.patterns import Phrase

BACKED_OUT = Phrase(
    r"(?<=\S)\s?(?:[,;.!:-]|\bactually|\bno\b|\bwait|\boh\b|\bbut\b)[\s,]*(?:(?:no|nah|nope|eh|oh|wait|actually|sorry"
    r"|hmm|well|but"
    r"|hang on|on"
    r" second thoughts?|please)[\s,]+)*(?:don't(?: do (?:it|that))?|do not|never ?mind|nvm|keep (?:it|that|them|him"
    r"|her)|leave"
    r" (?:it|that|them|him|her)(?: (?:be|alone|there|as is))?|forget (?:it|that|about it)|cancel that|just kidding|jk"
    r"|kidding|not now"
    r"|maybe (?:later|not)|don't bother|don't (?:log|delete|submit|send|do|add|remove|invite) (?:it|that|them|him"
    r"|her))[\s.!]*$"
)
"""An order that its own last words take back ("delete my last drive, no, keep it")."""
STAYS = Phrase(
    r"\b(?:don't|do not|not|never) (?:want|wish|plan|intend|need|going) (?:to )?(?:leave|quit|opt out|be"
    r" removed|unsubscribe)\b"
)
CONDITION = Phrase(
    r"\b(?:if|unless|when|whenever|once|as soon as|in case|provided|assuming|should (?:he|she|they|it))\b(?! (?:you"
    r" can|you could|possible|you"
    r" don't mind|that's ok|needed|necessary|i remember)\b)"
)
SHOULD = Phrase(r"^(?:so |and |but |ok |hi |hey )*(?:should|shall|ought) (?:i|we)\b")
HALF = Phrase(
    r"\b(?:%CATEGORY%) or (?:%CATEGORY%)\b|\b(?:half|partly|partially|mostly|part of it|some of it|not sure|maybe"
    r"|perhaps|i think|i guess)\b"
)
"""A category that is not the whole truth."""
ALL_BUT = Phrase(
    r"\b(?:everyone|everybody|all|anyone|them) (?:of them )?(?:but|except|other than|besides)\b|^(?:swap"
    r"|exchange|replace)\b"
)
EXCEPTION = Phrase(
    r"\b(?:except|excepting|but not|other than|apart from|besides|excluding|everything but|all but"
    r"|leaving out|without the)\b"
)
LEFT_OUT = Phrase(
    r"\b(?:but|just|only|and|though)? ?not (?:the |my |any |those |for |on |in )*(?:(?:%CATEGORY%|weekend|last|first"
    r"|DATE"
    r"|PERIOD|REF)\b(?: (?:one|ones|drives?|trips?|stuff))?|[a-z]+ (?:one|ones|drives?|trips?))(?=\W*$|[,;.])"
)
"""What is not to be handed in with the rest."""
RATHER_THAN = Phrase(r"\b(?:%CATEGORY%)\b(?: (?:drives?|trips?|ones?))?,? (?:and )?not (?:the )?(?:%CATEGORY%)\b")
"""One kind of drives and not the other: that says which."""
ASKED_BACK = Phrase(
    r"^(?:did|have|has|had|was|were|why|when|who|how come|are|is) (?:deleted|changed|edited|removed|submitted|moved"
    r"|you|u|it|i|we|someone|somebody"
    r"|anyone|they|he|she|my|the|that|this|[a-z]+ (?:submit|report|hand|send|log)\w*)\b"
)
"""A question about what was done, which orders nothing ("did you delete my last drive?")."""
UNDER_CONDITION = frozenset(
    {
        Intent.EDIT_DRIVE,
        Intent.DELETE_DRIVE,
        Intent.CLASSIFY_DRIVE,
        Intent.SUBMIT_DRIVES,
        Intent.INVITE,
        Intent.RESCIND,
        Intent.REMOVE_MEMBER,
        Intent.MAKE_ADMIN,
        Intent.REMOVE_ADMIN,
        Intent.SET_RATE,
        Intent.REMIND,
        Intent.LEAVE_ORG,
    }
)
WEIGHED = frozenset(
    {
        Intent.RESEND,
        Intent.REINSTATE,
        Intent.SIGN_OUT,
        Intent.APPROVE_REPORT,
        Intent.RETURN_REPORT,
        Intent.MARK_PAID,
        Intent.RECALL_REPORT,
    }
)
"""What is asked back as well where somebody asks whether to do it."""
ABOUT_PEOPLE = frozenset({Intent.RESCIND, Intent.REMOVE_MEMBER, Intent.MAKE_ADMIN, Intent.REMOVE_ADMIN, Intent.INVITE})
WITH_EXCEPTION = frozenset({Intent.DELETE_DRIVE, Intent.CLASSIFY_DRIVE, Intent.SUBMIT_DRIVES, Intent.EDIT_DRIVE})
ORDERS = frozenset({Intent.EDIT_DRIVE, Intent.DELETE_DRIVE, Intent.CLASSIFY_DRIVE, Intent.SUBMIT_DRIVES})


def is_reserved(intent: Intent, gist: Gist) -> bool:
    """Whether an order holds only on a condition or not for all."""
    if intent in UNDER_CONDITION and (CONDITION.search(gist.core) or is_held_back(gist)):
        return True
    if intent in UNDER_CONDITION | WEIGHED and SHOULD.match(gist.all):
        return True
    if intent is Intent.CLASSIFY_DRIVE and HALF.search(gist.core):
        return True
    if intent in (Intent.SUBMIT_DRIVES, Intent.REPORT_EXPORT, Intent.DELETE_DRIVE) and LEFT_OUT.search(
        RATHER_THAN.without(gist.core)
    ):
        return True
    if intent in ABOUT_PEOPLE and ALL_BUT.search(gist.core):
        return True
    return intent in WITH_EXCEPTION and EXCEPTION.search(gist.core) is not None


def is_asked_back(intent: Intent, gist: Gist) -> bool:
    """Whether what looks like an order asks about one that was given."""
    return intent in ORDERS and ASKED_BACK.match(gist.core) is not None
