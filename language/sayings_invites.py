"""Easy ways to speak of invitations and administrators, tried before those in which a verb has another meaning."""

from language.frames import Intent
from language.patterns import Phrase

GIVES = (
    r"(?:chuck|flick|shoot|ping|pop|fire|bung|sling|lob|drop|whack|fling|zip|slip|throw|toss|send|give|get|hit|fix|set"
    r"|sort|hook)"
)
WHOM = (
    r"(?:(?:my|our|the|a|new|fellow) )*(?:co-?worker|colleague|team ?mate|friend|boss|manager|mate|buddy|partner"
    r"|assistant"
    r"|employee|driver|hire|starter|joiner|rep|accountant|intern|supervisor|director|neighbou?r|guy|lady|person"
    r"|wife|husband|brother|sister|contractor|technician)s?(?: at| called| named| under|,|:)? "
)
"""Who is to be invited, before the address."""
LEAD = r"^(?:(?:can|could|would|will) (?:you|ya|u) |please |pls |kindly |mate,? |ta(?: very much)?,? |go ahead and )*"
RULES: tuple[tuple[Intent, Phrase], ...] = (
    (
        Intent.SET_RATE,
        Phrase(
            r"^(?:please )?(?:bump|raise|lower|cut|increase|drop|push|move|knock|up|reduce|decrease|put)\b"
            r" (?:everyone|everybody|all|us|them|people|drivers|the team)\b.{0,20}\b(?:cents?|pence|percent|MONEY"
            r"|penn(?:y|ies)"
            r"|p)\b(?! invit)"
        ),
    ),
    (
        Intent.RESCIND,
        Phrase(
            r"^MAIL ?'?s? invit\w+ (?:should|needs? to|must|has to|can|is to) be (?:cancel\w*|rescind\w*|withdrawn"
            r"|revoked|voided|pulled"
            r"|taken back)\b|^MAIL .{0,12}\b(?:got|received|has|had|was sent|were sent) (?:an? |the |their )?(?:wrong"
            r"|mistaken|bad"
            r"|unwanted)"
            r" invit\w*|\bMAIL .{0,20}\binvit\w*\b.{0,20}[,;.] ?(?:please |pls )?(?:void|kill|bin|pull|cancel|scrap"
            r"|drop|nix"
            r"|withdraw|rescind|undo) (?:it|that|them)\W*$"
            rf"|{LEAD}(?:bin|chuck(?: out)?|trash|toss|ditch|axe|scratch|pull|junk|zap|tear up|shred)\b"
            r"(?!.{0,80}\ban invit).{0,90}\binvit(?:e|es|ation|ations)\b(?!.{0,6}\bto the\b)"
        ),
    ),
    (
        Intent.INVITE,
        Phrase(
            rf"{LEAD}(?:{GIVES}|e-?mail) (?:{WHOM})?MAIL(?:\W+(?:and )?MAIL)* (?:up with |over )?(?:an? |the |their )?"
            rf"invit\w*|{LEAD}{GIVES} (?:an? |some |the )?invit\w* (?:over |across |out |along |off )?(?:to|at|for)"
            rf" (?:{WHOM})?MAIL"
            rf"|{LEAD}(?:pop|bung|put|stick|get|whack|add|sign|bring) MAIL(?:\W+(?:and )?MAIL)* (?:up )?(?:on|onto|in"
            rf"|into"
            r"|to|for|aboard) (?:the |our )?(?:%PROGRAM%|mileage)"
            rf"|{LEAD}(?:loop|rope|bring|let|count|deal) (?:in MAIL|MAIL in)\b(?! on the)"
            r"|^MAIL (?:wants|wishes|would like|'d like|is keen|asked|is ready)(?: to (?:be )?)?(?: get)? ?(?:in|join"
            r"|on"
            r" ?board|to (?:join|be invited|get in)|for an invit\w*)\b"
            r"|\bMAIL\b.{0,40}[,;.:-] ?(?:so |please |pls |can you |could you |then )*(?:bring|get|sign|let|take|have"
            r"|put)"
            r" (?:him|her|them) (?:up|in|on|on ?board|aboard|over|into|to join)\b(?!.*\badmin)"
            r"|^MAIL(?:\W+(?:and )?MAIL)* (?:needs?|wants?|requires?) (?:adding|inviting|onboarding|enrolling|signing"
            r" up|to be (?:added"
            r"|invited|onboarded|enrolled|signed up))\b"
            rf"|{LEAD}(?:send|issue|create|shoot)(?: out)?(?: some| the| more| new)? invit(?:es|ations)\W*$"
        ),
    ),
    (
        Intent.MAKE_ADMIN,
        Phrase(
            r"^MAIL(?:\W+(?:and )?MAIL)* (?:is |are |has |have )?(?:to be|to become|to get|to have)(?: made| given|"
            r" an?| the"
            r"| our| new)* admin\w*|^(?:can|could|may|should|let) MAIL (?:please )?(?:have|get|be given|become|be|be"
            r" made)"
            r" (?:an? |the )?admin\w*(?: (?:rights|access|role|please))*\W*\??$"
            r"|^MAIL ?(?:=|:|->) ?(?:the |our |an? )?(?:new |second |co-?)?admin\w*\W*$|^MAIL (?:for|as) (?:an? |the"
            r" )?(?:new )?admin\w*(?: please)?\W*$"
        ),
    ),
    (
        Intent.REMIND,
        Phrase(
            r"^(?:a |an |another |one more |gentle |friendly |quick |final |last |little |send |do )*(?:nudge"
            r"|reminder|poke|prod"
            r"|chaser|follow-?up|push) (?:to|for) (?!me\b|my\b|myself\b)|\b(?:nudge|remind|chase(?: up)?|poke|prod"
            r"|ping|hurry(?: up| along)?|gee up|hassle|pester|bug|kick|badger)"
            r" (?:all )?(?:the |our |any )?(?:stragglers?|laggards?|slow ?coach\w*|latecomers|non-?respond\w+"
            r"|hold-?outs"
            r"|rest of them|remaining (?:people|ones|invitees)|(?:ones|people|folks|those|everyone|anyone|whoever)"
            r" (?:who |that"
            r" )?(?:still )?(?:haven't|hasn't|have not|has not|didn't|not))\b"
        ),
    ),
    (
        Intent.LIST_INVITATIONS,
        Phrase(
            r"^(?:so )?who(?:'s| is| are|'re| has)? (?:still |yet |all )*(?:sitting|sat|sleeping|dragging \w+ \w+) on"
            r" (?:an|the"
            r"|their|our|my) invit\w*|^who (?:still )?(?:has|have|'s got) (?:an |their )?(?:open|unanswered|pending)"
            r" invit\w*"
            r"|^who (?:still )?(?:needs?|has|have) (?:still |yet )?to (?:accept|join|answer|respond|sign|reply)\b"
            r"|^who(?:'s| is| has)? (?:left|still|yet)(?: left)? to (?:join|accept|answer|sign|respond|reply)\b|^who"
            r" (?:am i|are we) (?:still )?waiting (?:on|for)\W*$"
        ),
    ),
    (
        Intent.JOIN_STATUS,
        Phrase(
            r"^(?:so |and )?where (?:does|do|did|is|are)\b.{0,30}(?:MAIL|\binvit).{0,30}\b(?:stand|at|got to)\b"
            r"|^(?:so |and )?how(?:'s| is| are| does| do| did)\b.{0,30}\binvit\w*\b.{0,30}\b(?:look|looking|doing"
            r"|going|coming along|stand|get on|fare)\b|^(?:so |and )?what (?:became|has become|happened|came|is up)"
            r" (?:of|to|with|from) .{0,30}\binvit(?!ations\b)\w*|^how far (?:along|on) is (?:MAIL|.{0,20}invit)"
            r"|^has MAIL ?'?s? invit\w+ (?:gone|got|been|led|come)\b|^what does (?:the |an"
            r" )?invit.{0,20}MAIL.{0,12}\blook"
            r" like\b|^did MAIL (?:ever |already )?(?:take up|act on|use|click(?: on)?|open|accept|answer) (?:the|my"
            r"|our"
            r"|their|his|her|that)"
            r" invit\w*|^(?:are|is) (?:we|they|everyone|everybody|the (?:whole )?(?:team|crew|lot))(?: all)? (?:in|on"
            r" ?board"
            r"|joined|signed"
            r" up)(?: now| yet| already)*\W*\??$|^(?:has|have|did|is|are) (?:the )?(?:whole |entire )?(?:crew|gang"
            r"|lot|bunch"
            r"|team|everyone|all of (?:them|us))(?: \w+)? (?:joined?|accept(?:ed)?|signed up|in|on ?board)(?: now| yet"
            r"| already)*\W*\??$|\binvit\w* (?:to|for) MAIL (?:bounced?|arrive[d]?|fail(?:ed)?|go(?:ne)? (?:through"
            r"|out)"
            r"|land(?:ed)?|reach(?:ed)?)\W*\?"
        ),
    ),
    (
        Intent.REMOVE_MEMBER,
        Phrase(
            r"^MAIL(?:'s| is| has)? (?:doesn't|does not|no longer|didn't|not) works? (?:here|for us|with us"
            r"|at)\b.{0,20}"
            r"[,;.] ?(?:so |please |pls )?(?:remove|take|kick|drop|delete|offboard)\b"
        ),
    ),
    (
        Intent.REMOVE_ADMIN,
        Phrase(
            r"^MAIL (?:is|should be|to be|becomes|goes back to being|will be) (?:just |only |simply |again |now"
            r" )*(?:an? )?(?:normal"
            r" |regular |ordinary |plain |simple )*(?:driver|member|employee|user)\b(?=.*\b(?:from now|now|again|only"
            r"|just|no longer)\b"
            r"|\W*$)(?!.*\?)"
        ),
    ),
    (
        Intent.LIST_MEMBERS,
        Phrase(
            r"^how many (?:people |of them |of us |drivers )?(?:have|has|did) (?:already |so far )?(?:join\w*"
            r"|accept\w*|sign\w* up)\b"
            r"|^which of (?:my |the |our )?(?:colleagues|co-?workers|team|people|mates)\b.{0,20}\b(?:use|using|on|in"
            r"|joined|signed)\b"
            r"|^(?:%SHOW%)(?: me)? (?:the |all )*(?:others?|rest of the) (?:people|members|drivers|employees|users"
            r"|participants"
            r"|team)\b(?!'s| drives| trips)(?!.*\b(?:drive|trip|mile)s?\b)"
        ),
    ),
)
MORE_A_MILE = Phrase(
    r"\b(?:cents?|pence|pennies|[0-9]+ ?%|MONEY|a (?:bit|little|couple)|some) (?:of cents |cents |pence )?(?:more"
    r"|less|extra"
    r"|higher|lower) (?:per|a|each|for every) (?:mile|km)\b"
)
"""An administrator's change that names no rate: asked back."""
MEANT = Phrase(
    r"^(?:(?:i (?:meant|mean|said|want|need)(?: to)?|you to|but|and|please|just|now|actually|instead|then|rather)\s)+"
)
"""Before the order of a clause."""
