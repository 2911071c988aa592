"""Short sayings of few words, each of which means one thing: said alone, and to nobody's question."""

from language.frames import Context, Intent, Role
from language.gists import Gist
from language.patterns import Pattern, Phrase, first_found
from language.readings import Reading

OWN_ADMINISTRATION = Phrase(
    r"^(?:please )?(?:remove|take|drop|delete|strip) me (?:as|from|off)(?: being)?(?: an| the| your)?"
    r" (?:co-?)?admin\w*\W*$"
    r"|^i (?:don't|do not|no longer) (?:want|wish|like)(?: to be| being) (?:an |the )?(?:co-?)?admin\w*"
    r"(?: any ?more| any longer| of .{1,40})?\W*$"
    r"|^(?:i(?:'m| am| want to| would like to|'d like to|'ll| will) )?(?:step|stepping|stand) down"
    r"(?: as (?:an? |the )?admin\w*)?\W*$"
    r"|^i(?:'m| am)? (?:resign|resigning) (?:as|from) (?:an? |the |being an? )?admin\w*\W*$"
    r"|^(?:remove|end|take away|take|revoke|give up) my (?:own )?(?:admin\w*(?: rights| role| access)?)(?: away)?\W*$"
)
"""An administrator who does not want to be one any more."""
ANYBODYS = (
    (Intent.LIST_DRIVES, Phrase(r"^list\W*$")),
    (
        Intent.CHANGE_SETTING,
        Phrase(
            r"^(?:my |the )?drafts\W*$"
            r"|^(?:my |the |weekly |send )*summar(?:y|ies) (?:on|every|each) (?:DATE|\w+days?)\W*$"
        ),
    ),
    (
        Intent.REPORT_STATUS,
        Phrase(
            r"^why (?:was|were|is|are|has|have|did)\b.{0,40}\b(?:returned?|sent? back|rejected?|declined?|refused?)"
            r"(?: my| the| it| them| reports?)*\W*$"
        ),
    ),
    (
        Intent.JOIN,
        Phrase(r"^(?:i want to |let me |can i )?(?:re-?join|join again)(?: the program\w*| contoso| us)?\W*$"),
    ),
    (
        Intent.LIST_TRASH,
        Phrase(r"^(?:restore|bring back|recover|undelete|get back) (?:everything|all|all of (?:it|them)|them all)\W*$"),
    ),
    (
        Intent.SUMMARY,
        Phrase(
            r"^(?:so |and )?(?:how much|what do i have|where am i)(?: (?:in|for|so far|is it))* PERIOD(?: so far)?\W*$"
        ),
    ),
    (
        Intent.REVIEW,
        Phrase(
            r"^(?:what(?:'s| is| do i have)|is anything|anything|do i have anything) (?:still |left )*(?:missing|open"
            r"|left|unreported|not reported|to report)(?: (?:to report|yet|still))*\W*$"
            r"|^what (?:can|should|must|do) i (?:still )?(?:have to |need to )?report(?: now| yet)?\W*$"
        ),
    ),
    (
        Intent.REPORT_STATUS,
        Phrase(
            r"^(?:did|has|have|was|were|is|are) (?:my |the )?(?:boss|manager|admin\w*|company|organization|they|anybody"
            r"|anyone|somebody|someone)? ?(?:already |yet )?(?:approved?|accept(?:ed)?|paid?|decided?(?: on)?)"
            r" (?:my|the) (?:last |PERIOD |DATE )*(?:report|drives|trips|mileage)s?(?: (?:already|yet|for PERIOD))*\W*$"
            r"|^(?:is|are|was|were|has|have) my (?:last |PERIOD |DATE )*(?:report|drives|trips)s?(?: been| already)*"
            r" (?:approved|accepted|paid|decided)(?: already| yet)?\W*$"
            r"|^when (?:am|will|do|are) (?:i|we) (?:be |get |getting )*paid(?: for (?:PERIOD|DATE|it|them|my"
            r" drives))?\W*$"
        ),
    ),
    (
        Intent.PAUSE_SUMMARIES,
        Phrase(r"^(?:please )?no more (?:weekly )?(?:messages|summar(?:y|ies)|notifications)(?: please)?\W*$"),
    ),
    (Intent.SHOW_RECEIPT, Phrase(r"^(?:(?:%SHOW%) )?(?:me )?(?:all )?my receipts\W*$")),
)
ADMINISTRATORS = (
    (Intent.REPORT_EXPORT, Phrase(r"^(?:the )?payroll(?: file| export| csv)?(?: (?:for |of )?(?:PERIOD|DATE))?\W*$")),
    (Intent.JOIN_STATUS, Phrase(r"^(?:what(?:'s| is) )?(?:the )?status (?:of|for) (?!my\b|the\b|our\b|REF)\S.{0,40}$")),
    (
        Intent.REMOVE_ADMIN,
        Phrase(
            r"^(?:please )?(?:take|remove|withdraw|revoke|end) (?:the )?administration (?:away )?(?:from|of|for)"
            r" \S.{0,40}$"
        ),
    ),
)
NO_LONGER = Pattern(
    r"^\W{0,3}(?P<name>[^\W\d_][\w.'-]{1,30}(?:\s[^\W\d_][\w.'-]{1,30}){0,2}?)\s(?:is|shall be|should be)"
    r"\s(?:no\slonger|not|no)\s(?:an?\s)?admin(?:istrator)?s?(?:\sany\s?more)?\W*$"
)
"""The name in "Ben is no longer an admin"."""
WHO_DECIDES = Phrase(
    r"^who (?:approves?|decides? on|signs? off(?: on)?|checks?|reviews?|gets?|receives?|handles?)"
    r" (?:my|our|the) (?:reports?|drives|trips|mileage|miles|expenses?)\W*$"
)
"""Asked by who drives: whoever decides sees what is reported."""
ASKS_WHO = frozenset({"who", "he", "she", "it", "this", "that", "there", "which", "what", "somebody", "everybody"})


def said_short(reading: Reading, gist: Gist) -> Intent | None:
    """What a short saying means; to a question it is an answer."""
    if reading.context is Context.DURING_LOG or gist.has("DIST", "MAIL", "EXTRA"):
        return None
    if reading.role is Role.ADMIN:
        if OWN_ADMINISTRATION.search(gist.core):
            return Intent.REMOVE_ADMIN
        if (found := first_found(ADMINISTRATORS, gist.core)) is not None:
            return found
    elif WHO_DECIDES.match(gist.core):
        return Intent.PRIVACY_QUESTION
    return first_found(ANYBODYS, gist.core)


def is_of_oneself(gist: str) -> bool:
    """Whether an administrator speaks of their own administration."""
    return OWN_ADMINISTRATION.search(gist) is not None


def name_before(reading: Reading) -> str:
    """The name that stands before what is said of somebody, as typed; empty where there is none."""
    match = NO_LONGER.match(reading.masked)
    if match is None or match["name"].split()[0].casefold() in ASKS_WHO:
        return ""
    return reading.script.typed(*match.span("name"))
