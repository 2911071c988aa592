"""Owners: whose drives a sentence is about, when they are not those of who says it."""

import re

from language.patterns import Pattern, Phrase
from language.readings import MASKS, Kind

NAMES = (
    "ana|anna|bob|rob|robert|sarah|sara|john|jon|jane|mike|michael|dave|david|tom|thomas|pat|patrick|rosa"
    "|ivan|maria|mary|james|jim|peter|paul|mark|steve|steven|stephen|chris"
    "|lisa|laura|emma|emily|kate|katie|karen|susan|sue|linda|alice|alex|sam|joe|josh|dan|daniel|ben|matt"
    "|matthew|nick|andrew|andy|tim|kevin|brian|greg|jeff|eric|frank|george"
    "|harry|jack|luke|max|oliver|simon|will|bill|ted|ed|fred|raj|priya|amit|ravi|anita|sanjay|wei|li|chen"
    "|yuki|omar|ali|fatima|ahmed|mohammed|carlos|jose|juan|pedro|luis|diego"
    "|sofia|lucia|elena|hans|klaus|jan|piet|sophie|marie|pierre|jean|claire|julie|nina|olga|dana|lee|kim|jess"
    "|jessica|rachel|rebecca|becky|megan|nicole|amy|amanda|beth|carol|diane|helen|ian|neil|gary|keith"
)
OTHERS = Phrase(
    r"\bhow (?:many|much)\b.{0,30}\b(?:does|did|has) (?!it\b|that\b|this\b|the\b|my\b|an?\b|contoso\b|everyone\b"
    r"|our\b|each\b|one\b|DIST|i\b|we\b|you\b)[a-z]+ (?:have|got|get|had|claim\w*|rack\w*)\b|\bcompared? (?:to|with"
    r"|against)"
    r" (?:me|mine|my)\b|\b(?:more|less|further|fewer)\b.{0,12}\bthan (?:me|i (?:did|have))\b|"
    r"\bwhat .{0,20}\b(?:employees|people|team|drivers|members|staff)\b .{0,12}(?:haven't|have not|hasn't|didn't"
    r"|not)\b.{0,12}\b(?:report|submit|log)\w*|^who (?:drove|drives|logged|earned|travel\w*|has driven|has logged"
    r"|submitted|claims)\b|\b(?:which|who|any|who"
    r" all)(?: of)? (?:my |the |our )?(?:people|team|drivers"
    r"|employees|members|staff|reports|folks|guys)\b.{0,20}\b(?:haven't|hasn't|didn't|not|have|has|did|drove|drives)\b"
    r"|\bwhat (?!i\b|we\b|you\b|my\b|the\b|it\b|that\b|a\b|DIST)\S+ (?:drove|logged|drives|earned|submitted"
    r"|claimed|travel+ed|reported)\b|^(?:what|where|when|how (?:much|many|far|often)|which)\b.{0,40}\b(?:did"
    r"|has|have|does|is|was) (?!i\b"
    r"|we\b|you\b|my\b|the\b|our\b|it\b|that\b|this\b|there\b|company\b|contoso\b|all\b|each\b|any\b|every\b"
    r"|a\b|last\b)[a-z]+ (?:[a-z]+ )?(?:drive|driven|do|done|did|rack|clock|cover|get paid|been paid|paid|make"
    r"|reimbursed|log|logged|go|submit\w*|earn\w*|travel\w*|claim\w*"
    r"|record\w*)\b|\b(?:his|her|their|(?:my |the |our |a )(?:colleague|coworker|co-worker|boss|manager|wife"
    r"|husband|friend|team ?mate|partner|brother|sister|son|daughter|assistant|supervisor|employees?"
    r"|neighbou?r|team member|driver|mate|dad|mum|mom)s?(?:'s?)?|other (?:people|drivers|employees|members"
    r"|users)(?:'s)?|someone(?: else)?(?:'s)?|somebody(?: else)?(?:'s)?|everyone(?:'s)?|everybody(?:'s)?"
    r"|anyone(?: else)?(?:'s)?|(?:the |our |whole |entire )+(?:team|staff|company|department)(?:'s)?|all"
    r" (?:the )?(?:employees|drivers|members|staff)'?|employees?'s?|coworkers?'?s?|colleagues'?"
    r"|MAIL(?:'s)?)\s(?:\S+ ){0,3}?(?:drives?|trips?|journeys?|mileage|miles|totals?|logs?|weekend|personal"
    r"|history|data|reports?|summary)\b"
    r"|\b(?:drives?|trips?|journeys?|mileage|miles|log|summary|report|data|DIST)\b.{0,25}\b(?:of|by|for|from)"
    r" (?:MAIL|(?:my |the |our )?(?:colleague|coworker|boss|manager|wife|husband|friend|team ?mate|assistant"
    r"|everyone|everybody|whole team|entire team|the team|employees|somebody|someone|other people)s?|him|her"
    r"|them)\b(?!"
    r" (?:house|home|place|office|meeting|lunch|dinner|breakfast|training|event|party|day|retreat|offsite|outing|visit"
    r"|conference|workshop|review|build|call|kick-?off|huddle|get-?together|social)|'s)|\b(?:did|has|have|does|do|are"
    r"|were|is|was) (?:MAIL|(?:my |the |our"
    r" )?(?:colleague|coworker|boss|manager|wife|husband|friend|team ?mate|assistant|team|everyone|everybody"
    r"|employees|others?|somebody|someone|he|she|they|people)s?)\b.{0,20}\b(?:drive[ns]?|drove|driving"
    r"|log(?:ged)?|record(?:ed)?|go|gone|travel\w*|miles|submit\w*|earn\w*|make|claim\w*)\b|\bon behalf of\b"
)
TELLERS = Phrase(
    r"\b(?:he|she) (?:drove|did|went|travel+ed|DIST)\b|\bfor [a-z]+ ?[,;(-]+ ?(?:he|she|they|who)\b|^(?:(?:my |the "
    r"|our )(?:colleague|coworker|boss|manager|wife|husband|friend|team ?mate|brother|sister"
    r"|son|daughter|assistant|partner|driver|dad|mum|mom)|he|she|they|someone|somebody) (?:just |also"
    r" )?(?:drove|did|went|has driven)\b"
)
NAMED = Pattern(
    rf"\b(?:{NAMES})(?:'s|s')\s(?:\S+\s){{0,2}}?(?:drives?|trips?|journeys?|mileage|miles|totals?|logs?|history"
    rf"|data|reports?|summary|weekend|personal)\b|\b(?:{NAMES})(?:'s|s')\s{MASKS[Kind.DISTANCE]}"
    rf"|\b(?:for|of|by|from)\s(?:{NAMES})(?:\s[A-Z]\w+)?(?=\s?(?:$|[.,;!?\ue000-\ue0ff]|to\b|from\b|please\b"
    rf"|on\b))|\b(?:did|has|does|is|was)\s(?:{NAMES})(?:\s[A-Z]\w+)?\s(?:\w+\s){{0,2}}?(?:drive|driven|log"
    rf"|logged|go|submit|earn|travel|claim|record)\w*|^(?:{NAMES})\s(?:drove|did|went|travel+ed)\b"
)
OWNED_BY_NAME = Pattern(
    r"^(?:did|has|have|does|when did|what did)\s(?-i:[A-Z][a-z]{2,15})\s(?:drive|driven|log|logged|submit|submitted"
    r"|report|reported|claim|earn|hand|send|sent|get)\b|(?:what's|what\sis|how's|where's"
    r"|where\sis)\s(?-i:[A-Z][a-z]{2,15})\s(?:at|on|up\sto|doing"
    r"|with)\s?[\ue000-\ue0ff]|(?-i:\b[A-Z][a-z]{1,20})(?:'s|s')\s(?:[\ue000-\ue0ff]+\s)?(?:(?:last|personal|weekend"
    r"|business|recent|unreported"
    r"|private)\s){0,2}(?:drives|trips|journeys|mileage|miles|totals?|logs|history|data|weekend)\b"
)
NAME_WORDS = frozenset(NAMES.split("|"))
NOT_IN_WORDS = re.compile(r"[^a-z]+")


def names_somebody(masked: str) -> bool:
    """Whether a first name stands where somebody's drives are meant; most messages hold none."""
    return not NAME_WORDS.isdisjoint(NOT_IN_WORDS.split(masked.lower())) and NAMED.search(masked) is not None
