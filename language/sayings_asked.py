"""What people ask for in whole sentences of their own making: each stands for one thing, whatever words it names."""

from language.context_intents import in_context
from language.frames import Context, Intent, Role
from language.gists import Gist
from language.patterns import Phrase, first_found
from language.rate_intents import first_fitting
from language.readings import Kind, Reading

KINDLY = (
    r"(?:kindly |please |pls |can you |could you |would you |hi |hello |dear team |good (?:morning|afternoon|evening) "
    r"|[,.!-] ?)*"
)
ORGANIZATION = r"(?:company|boss|bosses|employer|manager|org\w*|admin\w*|hr|payroll|office|accounts|finance)"
MINE = r"(?:my |the |our |all |any |of |that |those )*(?:drives|trips|journeys|entries|miles|mileage|runs)"

BEFORE_HOLDING = (
    (
        Intent.RATE_QUESTION,
        Phrase(
            r"^(?:don't|do not|no need to|not) (?:touch|change|alter|set|raise) (?:the |our |my |any"
            r" )*rates?[,;. -]+(?:but"
            r" )?(?:just |only |simply )*(?:show|tell|give|remind|what|let)\b[^@]{0,50}$"
        ),
    ),
)
"""Where what is not wanted only says what is."""
ASKED = (
    (
        Intent.RATE_QUESTION,
        Phrase(
            rf"^{KINDLY}(?:intimate|advise|share|inform|confirm|tell|provide|let me know)(?: me| us)?(?: of)? (?:the "
            r"|our |my |your )*(?:present |current |applicable |prevailing |latest |existing |exact )*(?:per (?:km"
            r"|kilomet\w+|mile) |mileage |km |reimbursement )*(?:rate|allowance)s?(?: (?:per|for|a) (?:km|kilomet\w+"
            r"|mile|business|medical|charity))*(?: please| sir| madam)*\W*$"
            r"|^(?:not|never mind|forget|i don't mean|leave) the (?:%IRS%)\b.{0,20}[,;.:-] ?(?:but )?(?:what|how much)"
            r" (?:do|does|is|are|'s)\b"
            r"|^(?:do|does|is|are|will) (?:we|i|you|they|it|(?:%CATEGORY%)(?: \w+)?)\b.{0,20}\b(?:same|different|less"
            r"|more|lower|higher)\b.{0,12}\b(?:for|as|than|on)\b.{0,12}\b(?:%CATEGORY%)\b(?!.*\bDIST\b)"
        ),
    ),
    (
        Intent.REIMBURSEMENT_ESTIMATE,
        Phrase(
            r"^(?:would|will|do|could|can) (?:i|we) (?:make|get|earn|clear) (?:more|less|over|under|at"
            r" least)\b.*\bDIST\b|"
            r"^DIST(?: of (?:\w+ ){0,2}driving| driven)?[,;:. -]+(?:and |so )?what (?:comes|do i get|would come|will"
            r" come"
            r"|is coming|am i owed)\b|^what (?:would|will|do|should|might) (?:i|we) (?:be )?(?:owed|paid|due|reimbursed"
            r"|getting)\b.{0,20}\bfor (?:a )?DIST\b|^(?:a )?DIST\b.{0,30}\b(?:gets?|nets?|earns?|brings?|makes?)(?: me"
            r"| us)? (?:what|how much)\W*$|^DIST ?(?:=|is|equals|makes|into) (?:how (?:many|much)|what)\b"
            r"|^how much (?:do|will|would|can|could) (?:i|we) (?:pocket|bag|net|collect|see|take home)\b.{0,12}\bDIST\b"
            r"|^what would (?:a |an )?(?:run|hop|trip|drive|spin) to [a-z' ]{2,30} (?:pay|make|earn|get me|be worth"
            r"|come to)\W*$"
        ),
    ),
    (
        Intent.LIST_DRIVES,
        Phrase(
            r"^where(?:'d|d| did) (?:i|we) (?:go|drive|end up)\b|"
            rf"^{KINDLY}(?:share|provide|furnish|give|show|list)(?: me| us)?(?: with)? (?:list of )?{MINE}(?: (?:of|for"
            r"|from|in|during) (?:the )?(?:month of )?(?:PERIOD|DATE))?(?: please| sir| madam)*\W*$"
            rf"|^{MINE} (?:that )?(?:i|we) (?:haven't|have not|didn't|never|forgot to|still need to|have yet to|still"
            rf" have"
            r" to|need to) (?:yet )?(?:report|submit|send|hand|turn|file)\w*(?: (?:yet|in|off|so far))*\W*$"
            r"|^(?:PERIOD|DATE)[,;:. -]+(?:what's|what is|anything|show me what's|what have i got|what did i"
            r" (?:log|put))(?: (?:in there|there|logged|in it|on it|that day|on|in|down))*\W*$"
        ),
    ),
    (
        Intent.SUMMARY,
        Phrase(
            r"^(?:forget|leave|park|hold|never mind|skip) (?:about )?(?:the|that|this)(?: trip| drive| one)? (?:for"
            r" )?(?:a"
            r" |one )?(?:sec|second|minute|moment|bit|now)[,;. -]+.{0,20}\b(?:total|how (?:many|much)|summary)\b"
            r"|^(?:so |and )?what(?:'s| is| did| does|'ll| will) (?:my |all of )?(?:PERIOD|DATE)(?:'s)? (?:come|add"
            r" up|amount"
            r"|work out|total|tot up|tally up|get up|get)(?: (?:to|at|up to))?(?: so far| now| please)*\W*$"
            r"|^how many (?:k's|ks|kays|clicks) (?:did i do |have i done |in |for |this )?(?:PERIOD|DATE)\W*$"
        ),
    ),
    (
        Intent.SUBMIT_DRIVES,
        Phrase(
            r"^(?:my )?(?:PERIOD|DATE)(?:'s| is)? (?:all )?(?:grand|sound|sorted|set|good|sweet|ready|fine|done|golden)"
            r"[,;. -]+(?:so |and |please |you can )*(?:send|submit|fire|pass|hand) (?:it|them|that) (?:on|in|off|over"
            r"|along)\W*$|"
            r"^(?:please |can you |could you )*(?:fire|shoot|ping|zip|whizz|ship|bang|fire off|shoot off|send off)"
            r" (?:my "
            r"|the )?(?:PERIOD|DATE)'?s?(?: (?:drives|trips|miles|mileage|report))?(?: off| over| across| in)* to"
            r" (?:my "
            rf"|the |our )?{ORGANIZATION}(?: please)?\W*$|^(?:i'm |i am |we're |ok )*(?:all )?(?:done|finished|ready"
            r")[,;. !-]+(?:please |so |now )*(?:submit|send it in|hand it in|turn it in)(?: it| them| everything| all"
            r"| please)*\W*$"
        ),
    ),
    (
        Intent.PRIVACY_QUESTION,
        Phrase(
            rf"^(?:what|which|how much|whether|who|does|do|can|will|is|are)\b.{{0,20}}\b(?:{ORGANIZATION}|they|anyone)"
            r" (?:ever |even |also |actually )*(?:gets?|comes?|allowed|able|supposed|going|about) to (?:know|see|learn"
            r"|hear|find out|read|notice|look at|view)\b"
            r"|^how (?:private|safe|secure|confidential|anonymous) (?:is|are)\b(?!.*\b(?:drive to|driving|road"
            r"|route)\b)"
            r"|^(?:do|does|will|are|is|can) (?:my |the |our )*(?:personal|private|weekend|unreported)\b.{0,20}\b(?:show"
            r"|shown|appear|visible|seen|stored|kept|listed|shared|turn up|pop up)\b.{0,30}$|"
            r"^(?:which|what|how much) (?:parts? |bits? )?(?:of )?(?:my |our )?(?:info\w*|data|details|stuff|drives"
            r"|trips"
            r"|things|information)\b.{0,30}\b(?:goes?|gets?|sent|passed|shared|reach(?:es)?|ends? up|forwarded)\b"
            rf".{{0,10}}\b(?:the |my |our ){ORGANIZATION}\b|^where (?:do|does|will|would) (?:my |our |the )?(?:trips"
            rf"|drives"
            r"|data|info\w*|miles|reports?|stuff)\b(?! (?:show|appear|live in the (?:app|bot))).{0,20}\b(?:go|end up"
            r"|land)\b"
        ),
    ),
    (
        Intent.HELP,
        Phrase(
            r"^(?:so |and |but |just asking[,:]? )*(?:if|when|once|whenever|suppose|say) (?:i|we|somebody|someone)"
            r" (?:just |only )?(?:say|said|types?|typed|write|wrote|tell you|told you|enter|entered|send|sent|put|text"
            r"|texted|ask you to)\b.*\b(?:do|does|will|would|can|are|did|is) (?:you|it|that|this|the"
            r" bot)\b(?!.*\b(?:pay"
            r"|pays|paid|worth|owe|owes|give|get me|come to|make)\b)|^(?:so |and |but )*(?:do|does|will|would|can|are)"
            r" (?:you|it|the bot) (?:already |just |really |always |also |automatically )*(?:save|store|log|record|book"
            r"|write|delete|submit|send)\b.*\b(?:if|when|once|whenever|as soon as) (?:i|we|somebody|someone) (?:just "
            r"|only )?(?:say|said|types?|typed|write|tell you|enter|send|put|text|ask you to)\b"
            r"|^(?:if|when|once|after) (?:i|we) (?:\w+ )?(?:log|add|record|save|delete|submit|report|enter)\w*\b.*"
            r"\bcan (?:i|we|you|it|that|this)\b.{0,20}\b(?:change|edit|delete|undo|correct|fix|remove|undone|take)\w*\b"
            r"|^(?:can|could|may) (?:i|we|you) (?:log|add|enter|record|submit|report) (?:two|three|several|multiple"
            r"|many|a few"
            r"|more than one|[2-9]) (?:trips|drives|journeys|months|weeks)\b(?!.*\b(?:DIST|(?<!at )DATE|PERIOD)\b)"
            r"|^(?:what's|what is|is there)(?: the| a| any)? (?:most|max\w*|limit|cap|least"
            r"|minimum)\b.{0,30}\b(?:claim|log"
            r"|report|submit)\b(?!.*\bDIST\b)|"
            r"^what(?:'s| is|s)? the (?:best|easiest|fastest|quickest|right|correct|proper|simplest) way (?:to|of"
            r"|for)\b"
            r"(?!.*\b(?:get|drive|go) (?:to|from)\b| [a-z]+\W*$)"
        ),
    ),
    (
        Intent.JOIN,
        Phrase(
            r"^(?:did|has|have|is|was) my (?:sign[- ]?up|signup|registration|enrol\w*|application|joining|acceptance)"
            r"(?: request| form)? (?:go|gone|come|work|worked|get|got|been|through|complete|done|accepted|finished)\b"
        ),
    ),
    (
        Intent.LIST_MEMBERS,
        Phrase(
            rf"^{KINDLY}(?:provide|share|furnish|give|send|list|show|need)(?: me| us)?(?: with)? (?:the )?(?:names?"
            rf"|list"
            r"|details|roster|particulars) of (?:all |the )*(?:enrolled |registered |joined |current |active "
            r")*(?:staff|employees|members|people|drivers|users|participants|team members?)(?: please| sir| madam)*\W*$"
            r"|^who(?:'ve| have|'s|s)? (?:we|we've)(?: got| have)? (?:signed up|enrolled|on board|in|registered)"
            r"(?: so far| now)?\W*$"
        ),
    ),
    (
        Intent.GREETING,
        Phrase(
            r"^(?:(?:ok|okay|great|grand|lovely|super)[\s,]+)*(?:cheers|thanks|thx|ta|ty|thank you|nice one|good"
            r" man)[\s,]+"
            r"(?:bud|buddy|pal|chief|boss|fella|love|hun|man|dude|bro|mate|champ|sir|ma'am|madam|dear|lads?|team|friend"
            r"|petal|duck|hen|guv|boss man|kindly)\W*$|^(?:thank you|thanks) (?:kindly|very kindly)\W*$"
            r"|^(?:gm|ga|gn|gnite|tysm|tyvm|no (?:dramas|drama|bother|probs|worries)(?:[\s,]+(?:thanks|cheers|ta"
            r"|mate))*)"
            r"[\s!.]*$|^(?:you're|ur|you are|u r|your|you r) (?:an? |the |such an?"
            r" )?(?:absolute "
            r"|total |real )?(?:star|legend|best|gem|lifesaver|hero|angel|champ|great|awesome|godsend|brilliant"
            r"|treasure"
            r"|dote)\W*$"
        ),
    ),
    (
        Intent.UNKNOWN,
        Phrase(
            r"^(?:export|download|print|e-?mail me|send me|back ?up) (?:my |the |all |me )*(?:contacts?|photos?"
            r"|pictures?"
            r"|calendar|e-?mails?|inbox|playlist|bookmarks|tasks|music|videos?)\b(?!.*\b(?:drives|trips|mileage|miles"
            r"|report|log)\b)"
            r"|^(?:ok )?(?:i'm |i am |im |we're )(?:just |now |about )*(?:leaving|quitting|off from|heading out of)"
            r" (?:for"
            r"|(?:the |my )?(?:office|house|home|site|work|shop|store|school|airport|meeting|hospital|depot|yard|clinic"
            r"|hotel|gym))\b(?!.*\b(?:%PROGRAM%|take me|remove me|mileage|off this|sign me|for good)\b)"
            r"|^(?:can you |could you |please )*help me (?:to )?(?:move|lift|carry|pack|cook|paint|clean|shift|find"
            r" (?:a|an|my)"
            r"|choose|buy)\b(?!.*\b(?:drives?|trips?|log|miles|DIST|REF|report|rate)\b)"
        ),
    ),
    (
        Intent.LOG_DRIVE,
        Phrase(
            r"^(?:drop[- ]?offs?|pick[- ]?ups?|set[- ]?ups?|clean[- ]?ups?|check[- ]?ups?|follow[- ]?ups?) (?:run"
            r"|trip|drive"
            r"|visit|round|at|to|in|for)\b.*\bDIST\b|"
            r"^(?:please )?(?:do|get|chuck|pop) (?:me )?DIST\b(?!.*\b(?:remind\w*|convert)\b)|^(?:just |only )?so"
            r" (?:you|u|ye|ya)"
            r" know\b.*\bDIST\b"
            r"|^(?:log|add|record|enter|put in|put down) (?:my|the) (?:usual|regular|normal|weekly|standard|daily)"
            r" (?!rate"
            r"|.*\bEXTRA\b)[a-z]|^(?:log|add|record|enter|put down) (?:whatever|what|however (?:far|many)|as many)\b"
            r"(?!.*\bDIST\b)"
        ),
    ),
)
BY_EMPLOYEES = (
    (
        Intent.CHANGE_RATE_REQUEST,
        Phrase(
            r"^(?:can|could|may|might) i (?:please )?(?:claim|get|have|charge|bill|be on) MONEY (?:a|per|each|every|/)"
            r" ?(?:mile|km|kilomet\w+)\b|^(?:%CATEGORY%) (?:drives|miles|trips|mileage|kms?) (?:ought to|should"
            r"|needs? to"
            r"|must|deserve to)\b.{0,20}\b(?:pay|get|be)\b.*\bMONEY\b|^if (?:my|the|our) rate (?:doesn't|does not|isn't"
            r"|won't|stays)\b.{0,40}\b(?:done|out|quit|leave|leaving|gone)\b|^(?:the |our |my )?rate(?:'s| is)?"
            r" (?:way |far"
            r" |much )?too low\b"
        ),
    ),
)
OF_PEOPLE = (
    (
        Intent.MAKE_ADMIN,
        Phrase(
            r"^(?:please |can you |could you )*(?:bump|move|step|raise|bring|lift|kick|elevate) MAIL (?:up )?(?:to"
            r"|into)"
            r" (?:an? |the )?(?:co-?)?admin\w*\b(?!.*\?)"
        ),
    ),
    (
        Intent.JOIN_STATUS,
        Phrase(
            r"^(?:has|did|have) MAIL (?:\w+ )?(?:click|open|use|tap|press|see|seen|saw|read|follow|get|got|gotten"
            r"|receive)"
            r"\w*\b.{0,30}\b(?:link|invit\w*|mail|e-?mail|message|card)\b"
        ),
    ),
    (
        Intent.REMOVE_ADMIN,
        Phrase(
            r"\bMAIL\b.{0,20}\b(?:steps?|stepped|stepping|stands?|standing|stood|stepping back|steps back) (?:down "
            r"|back )?"
            r"(?:as|from)\b.{0,12}\badmin\w*\b(?!.*\?)|\b(?:non-?admin|a normal (?:user|member) again)\b"
        ),
    ),
    (
        Intent.UNKNOWN,
        Phrase(
            r"^(?:please |can you )*(?:take|remove|drop|leave|pull|get|keep) MAIL (?:off|from|out of|off of) (?:the "
            r"|our "
            r"|my |all |any )*(?:reminders?|reminder list|mailing list|e-?mails?|notifications?|nudges|messages"
            r"|pings)\b"
            r"|^(?:please )?stop (?:reminding|nudging|chasing|pinging|e-?mailing|messaging|bugging) MAIL\b"
        ),
    ),
)
OF_ADMINISTRATORS = (*OF_PEOPLE[2:3], *ASKED)
OF_EMPLOYEES = (*BY_EMPLOYEES, *ASKED)
LOGS_ESTIMATED = Phrase(
    r"^(?:(?:great|ok|okay|cool|perfect|yes|yep|right|good|nice|fine|sweet|lovely)[\s,!.]+)+(?:so |now |then )*(?:enter"
    r"|log|add|record|save|book|put|track) (?:it|that|this)\b(?: (?:in|down|for real|then|now|please|properly))*"
)


def in_other_words(reading: Reading, gist: Gist) -> Intent | None:
    """What a whole sentence asks for, whatever command or thing it names on the way."""
    if reading.context is Context.AFTER_ESTIMATE and LOGS_ESTIMATED.match(gist.all):
        return Intent.LOG_DRIVE
    if reading.context is Context.AFTER_LOG and in_context(reading, gist) is not None:
        return None
    if reading.all(Kind.MAIL):
        return first_fitting(OF_PEOPLE, gist.core) if reading.role is Role.ADMIN else None
    rules = OF_ADMINISTRATORS if reading.role is Role.ADMIN else OF_EMPLOYEES
    found = first_found(rules, gist.core)
    return found or (first_found(rules, gist.all) if gist.all != gist.core else None)


def meant_instead(gist: Gist) -> Intent | None:
    """What is wanted by somebody who only says first what is not."""
    return first_fitting(BEFORE_HOLDING, gist.all)
