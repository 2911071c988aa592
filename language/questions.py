"""Questions that name a command: what would happen, what one may, how long it lasts. They order nothing."""

from language.cues import ASKED
from language.frames import Context, Intent, Role
from language.gists import Gist
from language.patterns import Phrase
from language.readings import Reading

ACT = (
    r"(?:submit|report|send|hand in|turn in|delete|edit|change|correct|fix|undo|take back|recall|withdraw|restore"
    r"|recover|rejoin|re-?invite|invite|remove|export|log|mark|classify|count|claim|leave|quit|sign out|make|set|have"
    r"|decline|cancel)"
)
SOME = (
    r"(?:after|once|when(?:ever)?|if|twice|at once|in one go|several|multiple|part of|only some|only part|half of"
    r"|some drives|someone|somebody|different|two|three|[2-9] \w+|more than one|in the middle|mid-?month|any ?time"
    r"|without"
    r"|from last year|from years ago|i (?:already |have )?(?:submitted|reported|deleted|removed|sent|logged)"
    r"|later|again|by (?:bike|train|bus|taxi|foot)|already|in force|i've (?:already )?(?:submitted|reported|deleted"
    r"|removed|sent"
    r"|logged)|already (?:submitted|reported)|reported"
    r"|drives|trips|myself)"
)
GENERAL = Phrase(
    rf"^(?:and |so |but |ok |hi |hey |hmm )*(?:"
    rf"(?:can|could|may|am) (?:i|we)(?: allowed to| able to)? (?:still |also |ever |even |just |later )*{ACT}\b"
    rf"(?!.{{0,60}}\b(?:please|pls|PERIOD|DATE|REF|MAIL|my last)\b).*\b{SOME}\b"
    rf"|(?:can|could|are|do|would) you (?:able to |ever |also |automatically )*{ACT}\b"
    rf"(?!.*\b(?:please|pls|my|PERIOD|REF|MAIL|[a-z]+'s)\b).*\b(?:several|multiple|at once|in one go|drives|trips"
    rf"|twice|automatically|for (?:me|other people)|other people|someone else)\b"
    rf"|(?:do|does|did|will|would|are|is|can|could) (?:signing|leaving|deleting|submitting|removing|reporting|editing"
    rf"|cancel+ing|quitting|a deleted|deleted|drives|old drives|invit(?:es|ations)|an? invit\w+|an? (?:new )?rate"
    rf"|an? reports?|people|members|reported drives|submitted drives)\b(?!.*\b(?:see|DATE|REF|my boss|my manager"
    rf"|approved|paid)\b)"
    rf"|(?:can|could|may) (?:i|we) (?:upload|import|attach|connect|sync|use|forward|scan)\b(?!.*\b(?:DATE|REF|rate)\b)"
    rf"|(?:does|do|would|will|is|are) (?:the |a |an |our |my )?(?:new |old )?rates?\b.{{0,20}}\b(?:apply|count|affect"
    rf"|change|go back|retro\w*)\b"
    rf"|(?:will|do|does|would|are) (?:drivers|people|everyone|everybody|members|they|employees|i|we)(?: get| be| also)*"
    rf" (?:notified|told|informed|warned|e-?mailed|get an? (?:e-?mail|message|confirmation))\b"
    rf"|what (?:does|do) (?:the )?(?:classify|submit|report|delet|mark|leav|invit|remov|cancel|sign|reject|approv)\w*\b"
    rf".{{0,30}}\b(?:do|mean|change)\b"
    rf"|(?:do|does|did) you (?:ever |automatically |always )?(?:delete|keep|remove|submit|report|lose|forget)\b"
    rf"(?!.*\b(?:see|DATE|REF|MAIL)\b)"
    rf"|(?:do|must|have) (?:i|we) (?:really |actually |always |even |still )*(?:need to|have to|got to|need)?"
    rf" ?(?:submit"
    rf"|report|log|hand in|turn in|send in|record|delete|classify|mark|invite)\b"
    rf"|(?:does|do|would|will|can|could|should|is|are) .{{1,40}}\b(?:count|qualify|be (?:classed|considered|counted)"
    rf"|fall under|be both)\b.{{0,12}}\b(?:as|for|under|both)?\b"
    rf"|(?:is|are|was) (?:driving|going|commuting|my commute|a (?:drive|trip)|parking|lunch|the commute)\b"
    rf".{{0,40}}\b(?:%CATEGORY%)\b"
    rf"|what (?:counts|qualifies|is considered|should i (?:put|enter|write|choose|pick|use|call|type|log))\b"
    rf"|should (?:i|we) (?:delete|mark|log|claim|count|classify|round|include)\b(?!.*\b(?:DIST|MAIL)\b)"
    rf"|(?:when|by when|until when|how (?:late|long|soon|often|far back)|what day|what time|by what date) "
    rf"(?:is|are|should|do|does|must|can|could|will|have|would)\b.{{0,40}}\b(?:deadline|due|submit|report|hand in"
    rf"|send in|turn in|expires?|valid|delete|deleted|edit|keep|kept|last|good for|to (?:submit"
    rf"|report))\b(?!.*\b(?:paid|reimburse\w*)\b)"
    rf"|(?:is there|what's|what is|whats) (?:a |the |any )?(?:deadline|cut-?off|last day|due date)\b"
    rf"|(?:is|would) it (?:be )?(?:ok|okay|alright|fine|bad|safe|possible|allowed|necessary|mandatory|compulsory"
    rf"|required|enough) (?:to|if)\b(?!.*\b(?:DATE|PERIOD|REF|MAIL|my|make)\b)"
    rf"|(?:is|was|are) there (?:a|any|some|no) (?:way|chance|option|possibility|limit|button|command|penalty|fee)\b"
    rf"(?!.*\b(?:DATE|PERIOD|MAIL|my last|raise|better|higher|you could)\b)"
    rf"|(?:how many|how much) (?:admins?|administrators?|people|members|drives|invit\w+|trips) (?:can|may|could|are"
    rf" allowed)\b"
    rf"|(?:do you think|is it (?:a )?good|would it be)\b.{{0,30}}\b{ACT}\b"
    rf"|what (?:happens|would happen|will happen|does|if)\b(?!.*\b(?:mean|rates?|pay|paid|worth|get|earn|come to"
    rf"|say)\b)"
    rf".{{0,40}}\b(?:{ACT}|submit\w*|report\w*|delet\w*|remov\w*|leav\w*|quit\w*|cancel\w*|sign\w* out|forget\w*|lose"
    rf"|decline\w*)\b"
    rf"|(?:if|when|once) (?:i|we|you|he|she|they|someone|somebody|my|a|the)\b(?!.*\b(?:please|MONEY)\b).{{2,60}}"
    rf"(?:,|\b) ?(?:do|does|did|will|would|can|could|is|are|what|who|how|then what|am) (?:i|we|you|he|she|they|my|the"
    rf"|it|his|her|their|that|happens)\b)"
)
ABOUT_LEAVING = Phrase(
    r"\b(?:leav(?:e|es|ing)|quit\w*|remov(?:e|ed|ing)|kick\w*|opt(?:ing)? out|resign|opted out|unsubscribe|never"
    r" (?:report|submit)\w*|don't (?:report|submit)|(?:not|n't) report\w*|an? admin\w*|unreported|go|gone)\b"
)
OF_DRIVES = Phrase(r"\b(?:drives?|trips?|data|history|miles|mileage|see|info\w*|everything|stuff|location|records)\b")
PRIVATE = Phrase(
    r"^(?:do|does|will|would|can)\b.{0,30}\b(?:company|boss|employer|manager|organi[sz]ation|contoso|they) (?:get to "
    r"|still |ever )*"
    r"(?:keeps?|owns?|have|has|hold|hang on to) (?:all )?(?:my|our) (?:drives|data|trips|records|history|info\w*)\b|"
    r"^how long (?:do|does|will|is|are)\b.{0,20}\b(?:keep|kept|store|stored|retain\w*|hold|held)\b(?!.*\bdeleted\b)"
    r"|^(?:so |and |but )?(?:DATE|do|does|will|would|can|could|if|when|once|what|who|are|is"
    r"|after)\b(?=.*\b(?:leav(?:e|es"
    r"|ing)"
    r"|quit\w*|removed?|removing|kick\w*|opt(?:ing)? out|make (?:him|her|them|MAIL)|resign|admin)\b)(?=.*\b(?:lose"
    r"|keep|keeps"
    r"|see|sees|deleted?|access|reports|drives|data|history|trips|miles|gone|records)\b)(?!.*\bsee\b.{0,20}\brates?\b)"
    r"|^what (?:can|could|would|will|does) MAIL .{0,20}\b(?:see|view|access|look at)\b"
    r"|^what (?:can|could|will|do|does) (?:an? |the |my |our )?admin\w*(?: \w+)? (?:see|know|look at)\b"
    r"|^(?:is it|is this|do i have to|must i|am i|do we have to|are we)\b.{0,20}\b(?:compulsory|mandatory|obligatory"
    r"|obliged|forced|required|have to|must)\b.{0,20}\breport\b(?!.*\b(?:every|all|personal|DATE|PERIOD)\b)"
    r"|^(?:and )?what (?:if|happens)\b.{0,30}\b(?:never|don't|do not|not) (?:ever )?(?:report|submit|send|hand|turn)\w*"
    r"|^(?:do|must) i have to report\b.{0,20}\bwhat if\b"
    r"|^(?:can|could|may) (?:i|we) (?:see|view|look at|check|access)\b.{0,40}\b(?:unreported|unsubmitted|not reported"
    r"|(?:haven't|hasn't|didn't|not|never) (?:yet )?(?:report|submit)\w*)\b"
    r"|^what (?:exactly )?(?:do|can|does|will) (?:we|i|the company|the org\w*|contoso) (?:actually |really )?(?:see|get"
    r"|know|find out)\b.{0,20}\b(?:about|of|on|from|when)\b.{0,20}\b(?:employees?|people|drivers?|members?|staff|them"
    r"|somebody|someone|submit|report)\b"
)
WHICH_WAS_IT = Phrase(
    r"^(?:so |and |hang on |wait |sorry |hmm )*(?:was|is|did you (?:say|put|log|get|write)|did i say) (?:that |it "
    r"|this )?"
    r"(?:DIST|[0-9][0-9.]*|DATE|to \w+|for \w+|%CATEGORY%) or\b(?!.*\b(?:MONEY|cents|rate)\b)"
)
READS_ITSELF = Phrase(r"\b(?:DIST|MONEY)\b")
OF_PAY = Phrase(r"\brates?\b|\b(?:per|a) (?:mile|km)\b|\b(?:paid|reimburs\w+|raise)\b|\bhow much\b")
UNREPORTED_OF = Phrase(
    r"^(?:%SHOW%|what|which|where|how)\b.*\bMAIL\b.{0,40}\b(?:didn't|did not|hasn't|has not|never|not|un-?)(?: yet)?"
    r" ?(?:report|submit)\w*"
)


STARTS = Phrase(r"^(?:if|so|and|when|by|until|after|once|ok|but)\b")
WHAT_IT_SAYS = Phrase(
    r"^(?:and |so )?(?:what|which \w+) (?:does|did|do) (?:it|that|you|u) (?:say|put|have|record|log|get|write)\b"
)
TO_KNOW = Phrase(
    r"^(?:so |and |but |ok |hey |hi )*(?:(?:what(?! about\b)|who|whose|why(?! don't\b| not\b)|when"
    r"|where|which"
    r"|how(?! about\b| come\b))\b|(?:does|do|did|is|are|am|was|were|has|have)\b(?! me\b| the needful| us a\b| a\b|"
    r" you mind"
    r"|n't\b)|(?:will|would) (?!you\b|u\b)"
    r"|(?:can|could|may) (?:someone|somebody|anyone|anybody|he|she|they|people|my|an?"
    r"|drivers|employees)\b"
    r"|(?:i'm |i am )?(?:not sure|unsure|wondering|undecided|debating|torn|not certain)\b)"
)
ONLY_ASKED = Phrase(
    r"^(?:so |and |but |ok |hey |hi )*(?:(?:can|could|would|will) you"
    r" (?:explain|tell"
    r" me|say|describe)\b|(?:please )?(?:explain|tell me) (?:what|how|why|when|if)\b|(?:is|was|would) it (?:be"
    r" )?(?:ok|okay"
    r"|fine|alright|right|wrong|good|bad|safe) (?:to|if)\b|(?:who|why|when) (?:told|asked|did|would|should|do|does"
    r"|will)\b"
    r"|(?:did|have|do|does) (?:you|u|it|they|he|she|anyone|somebody)\b)"
)
DONE = frozenset(
    {
        Intent.SIGN_OUT,
        Intent.MAKE_ADMIN,
        Intent.REMOVE_ADMIN,
        Intent.RESCIND,
        Intent.REMOVE_MEMBER,
        Intent.INVITE,
        Intent.REMIND,
        Intent.SUBMIT_DRIVES,
        Intent.DELETE_DRIVE,
        Intent.LEAVE_ORG,
        Intent.FORGET_ME,
        Intent.RESEND,
        Intent.REINSTATE,
        Intent.APPROVE_REPORT,
        Intent.RETURN_REPORT,
        Intent.MARK_PAID,
        Intent.RECALL_REPORT,
    }
)
HOW_TO = Phrase(r"^(?:so |and |ok |hi |hey )*how (?:do|can|would|could|should|to) (?:i|we)?\b")
"""Asked of leaving, its card is the answer: it says what leaving means and asks."""

MORE_DONE = frozenset({Intent.REPORT_EXPORT, Intent.LEAVE_ORG})
WEIGHING = Phrase(r"^(?:so |and |but |ok |hey |hi )*(?:must|should|shall|ought) (?:i|we)\b")
WEIGHED = MORE_DONE | {Intent.SIGN_OUT, Intent.SUBMIT_DRIVES, Intent.DELETE_DRIVE, Intent.REMIND}
"""What is asked whether to do; where a person is named it is asked back."""


def is_only_asked(intent: Intent, gist: Gist) -> bool:
    """Whether what looks like an order is a question about it ("what happens after I sign out")."""
    if intent is Intent.LEAVE_ORG and HOW_TO.match(gist.all):
        return False
    if intent in DONE and TO_KNOW.match(gist.all):
        return True
    if intent in (DONE | MORE_DONE) and ONLY_ASKED.match(gist.all):
        return True
    return intent in WEIGHED and WEIGHING.match(gist.all) is not None


def asked_about(reading: Reading, gist: Gist) -> Intent | None:
    """What a question about a command asks for: help with it, or what becomes of somebody's drives."""
    text = gist.all
    if reading.context is Context.AFTER_LOG and (WHICH_WAS_IT.search(text) or WHAT_IT_SAYS.match(text)):
        return Intent.LIST_DRIVES
    if READS_ITSELF.search(text):
        return None
    if UNREPORTED_OF.search(gist.core):
        return Intent.LIST_DRIVES
    if PRIVATE.search(text):
        return Intent.PRIVACY_QUESTION
    if reading.role is Role.EMPLOYEE and OF_PAY.search(text):
        return None
    return _of_what_follows(text)


def _of_what_follows(text: str) -> Intent | None:
    if not (ASKED.search(text) or STARTS.match(text)) or not GENERAL.search(text):
        return None
    is_private = ABOUT_LEAVING.search(text) and OF_DRIVES.search(text) and "drives" in text and "if" in text
    return Intent.PRIVACY_QUESTION if is_private else Intent.HELP
