"""Misgivings: what speaks against a drive as it was told. Others drove, nobody yet, a number is left over."""

from collections.abc import Iterator
from re import Match

from language.frames import Reason
from language.gists import Gist
from language.numbers import DIGITS, number
from language.patterns import Pattern, Phrase
from language.readings import MASKS, Kind, Reading

PERSON = (
    r"colleague|co-?worker|boss|manager|supervisor|wife|husband|spouse|partner|girlfriend|boyfriend|fianc[eé]e?|friend"
    r"|buddy|brother|sister|cousin|uncle|aunt|dad|mum|mom|mother|father|parents?|son|daughter|kids?|room ?mate"
    r"|flat ?mate"
    r"|house ?mate|team ?mate|work ?mate|assistant|secretary|intern|apprentice|trainee|tech|technician|engineer"
    r"|foreman"
    r"|new (?:guy|girl|hire|starter|lad)|guy|girl|lad|lady|woman|man|driver|rep|associate|nurse|neighbou?r|contractor"
    r"|sub-?contractor|subbie|courier|director|ceo|owner|client|customer|team|crew|staff|someone(?: else)?"
    r"|somebody(?: else)?"
)
DID = (
    r"drove|did|went|has (?:driven|done|gone)|had|made|took|clocked|covered|travel+ed|logged|racked up|put in"
    r"|is driving"
    r"|was driving"
)
CLOSE = (
    r"colleague|co-?worker|boss|manager|supervisor|wife|husband|spouse|partner|girlfriend|boyfriend|friend|brother"
    r"|sister"
    r"|dad|mum|mom|son|daughter|room ?mate|team ?mate|work ?mate|intern|apprentice|assistant"
)
BY_SOMEBODY = Phrase(
    rf"^(?:log |hi |hey |so |today |yesterday |DATE |, |: )*(?:(?:my|our|the|a|an|another|one of (?:my|our|the)"
    rf"|this)\s)?"
    rf"(?:[a-z]+ )?(?:{PERSON})s?(?! and (?:i|me|myself)\b)(?:,? [a-z'-]+){{0,2}},? (?:just |also |then "
    rf"|only )?(?:{DID})\b"
    rf"(?=.*\bDIST\b)"
    rf"|\b(?:log|add|put|record|enter|book)\b.{{0,12}}\bDIST\b.{{0,40}}\b(?:for|of|by) (?:my|our|the) (?:{CLOSE})"
    rf"(?='s (?:trip|drive|journey|mileage|miles)\b| ?[,.;:]| ?$| DATE| to | [a-z]+ ?(?:[,.;:]|$| DATE| to ))"
)
NAMED = Pattern(
    rf"(?:^|[.;!\n]\s?|,\s)(?!(?:I|We|You|Just|Also|Then|So|Actually|Finally|Only|Yes|Yep|Ok|Okay|Hi|Hey|Hello|And|But"
    rf"|Well|Today|Morning|Afternoon|Evening|Sorry|Bot|First|Next|Later|Again|Already|Quickly|Mileage|Yesterday|Once"
    rf"|Car"
    rf"|Van|Truck|Odometer|Odo|Speedo|Gps|Maps|Google|Waze|Dash|Trip|Route|Drive|Total|Business|Personal|Have|Think"
    rf"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Me|Myself|It|That|This"
    rf"|Work|Must|Ve|Been|Still|Even|Mostly|Thanks|Please|Pls|Team|Meter)\b)"
    rf"(?-i:[A-Z][a-zà-ÿ]{{1,15}}(?:\s(?:and|&)\s(?!I\b|me\b)[A-Z][a-zà-ÿ]{{1,15}})?)\s"
    rf"(?:just\s|also\s)?(?:did|went|had|made|clocked|covered|travel+ed|logged|racked up|drove)\s(?:about\s)?"
    rf"(?:{MASKS[Kind.DISTANCE]}|to\b|from\b|over\b|out\b|down\b|up\b)"
)
"""Whoever it was by name; "Tasha and I" is oneself."""
IN_THEIR_CAR = Phrase(r"\bin (?:my |the |our )?[a-z]+(?:'s|s') (?:car|van|truck|vehicle|suv|ute|jeep|pickup)\b")
HIRED = Phrase(
    r"(?:^|\b(?:took|take|taking|by|in|via|with|called|caught|grabbed|got|shared|log|add|my|an?|the|DIST|for|was)\s)"
    r"(?:DIST )?(?:uber|lyft|taxi|cab|minicab|bolt|ola|rapido|rickshaw|auto(?: ?rickshaw)?|tuk ?tuk|cabify|freenow"
    r"|grab)s?"
    r"(?:\s(?:ride|trip|fare|home|back|to|for|towards|from|over|there|was|cost|out|DIST|DATE|MONEY|log|EXTRA)\b"
    r"|\s?[,.;:!]|\s?$)"
)
DROVE = Phrase(r"\b(?:i|we) (?:drove|drive)\b|\b(?:drove|driven|by car|in my (?:own )?(?:car|van|truck))\b")
RIDING = Phrase(
    r"\b(?:by|took|on|caught|rode|riding|take|via) (?:the |a |an |my |our )?(?:train|bus|coach|plane|flight|tube|metro"
    r"|subway|tram|bike|bicycle|foot|scooter|ferry|boat|e-?bike)\b(?! (?:station|stop|depot|terminal|garage|shop"
    r"|store))"
)
UNDER_WAY = Phrase(
    r"^(?:i'm |i am |we're |we are |just |DATE |DATE i'm |so |now )*(?:heading|off|driving|going|leaving|on (?:my|the"
    r"|our)"
    r" way)(?: out| over| up| down| back| now)? (?:to|for)\b|\bcoming up\b|\bplanned\b|\b(?:i|we)'?ll be\b"
    r"|\b(?:due|booked(?: in)?|set|down|asked|told|got|need|have|due out|rostered|lined up) to (?:be |go "
    r"|get )?(?:drive"
    r"|driving|go|going|head|heading|travel|do|make|visit|in|at|over|to|down|up|out)\b(?! (?:and|&) (?:log|add))"
)
"""A way that may not have been driven yet."""
MUST = Phrase(
    r"\b(?:i|we) (?:have to|must|will|shall) (?:DATE|DIST|TIME|on DATE|to\b)|^(?:DATE )?(?:i|we) drive (?:DATE|on"
    r"|DIST|to)\b"
)
PAST = Phrase(r"\b(?:had|have been|was|were) \w+ to\b|\bjust got\b")
PAST_DAY = Pattern(r"\b(?:yesterday|last|ago|earlier|this morning|before)\b")
MONEY_BACK = Phrase(
    r"\b(?:EXTRA|MONEY)\b.{0,40}(?:\b(?:refund\w*|reimbursed|rebate|voucher|cash ?back|credited|discount\w*)\b"
    r"|\b(?:got|get|gave me|given|had|received|minus|less|claimed) (?:MONEY|NUM|[0-9][0-9.,]*|half|some|it|most|all"
    r"|that)\b"
    r"(?! (?:in|on|for) (?:parking|tolls)))|\b(?:refund(?:ed)?|got back|paid back) (?:MONEY|[0-9])"
    r"|\bEXTRA\b.{0,30}\bMONEY (?:back|zur\u00fcck)\b"
    r"|\b(?:boss|client|customer|company|they|work|colleague)\w* (?:paid|covered|picked up|reimbursed) (?:the |my "
    r"|for )?"
    r"(?:EXTRA|MONEY|half)\b"
)
LEFT_OVER = Pattern(
    r"\b(?:so|made it|makes it|made that|ended up(?: being| at| as| doing)?|ended (?:at|being)|turned out(?: to be"
    r"| as)?"
    r"|more like|(?:traffic|detours?|diversion|roadworks|stau|umleitung|bouchons?|atasco|desv\u00edo)|actually|really"
    r"|rather|typo|no|not(?=,)|nope|nah|hmm+|wait|sorry|should be|should've been|came to"
    r"|came out at"
    r"|it was"
    r"|was really|was actually|euh|ähm?|nein|non|correction|oops|i mean)\b"
    rf"[\s,.:;!-]{{0,4}}(?:about\s|it was\s|it's\s|yes\s|only\s|more like\s|to\s|at\s)?(?P<left>{DIGITS})"
    r"(?=\s?(?:$|[.,;!?)\n]|in the end\b|actually\b|instead\b|by the end\b|on the\b|for\b|to\b|yes\b"
    rf"|{MASKS[Kind.DATE]}))"
)
"""A number that may be the right distance, and was not taken for one."""
TOLD_AFTER = Pattern(
    rf"(?:[.,;!(\n\ue000-\ue0ff]|\bbut|\bso|\band)\s?(?:it was\s|it's\s|was\s)?(?P<left>{DIGITS})\s(?:actually|really"
    rf"|in the end|instead|in fact"
    r"|by the end|all told|with (?:the |a |my )?(?:detours?|diversion|traffic|roadworks)|to be (?:precise|exact"
    r"|honest))\b"
)
PAIRED = Pattern(r"(?:^|,\s|\band\s)(?-i:[A-Z][a-z]+)\s[0-9]{1,3}(?=\s?,|\s?$|\sand\b)")
COUNTED = Pattern(
    r"(?:^|,\s|\band\s)[0-9]{1,3}\s(?!\w*(?:besuche|termine|fahrten|kunden|stopps)\b)(?-i:[A-Z][a-z]+)(?=\s?,|\s?$"
    r"|\sand\b|\s?[\ue000-\ue0ff])"
)
"""Places with numbers that may be distances: "Kent 14, Auburn 9, Renton 11 miles"."""
NAMES_NUMBER = Pattern(
    r"\b(?:building|room|unit|site|house|store|gate|exit|junction|route|highway|hwy|platform|flat|lot)\s$"
)


def misgivings(reading: Reading, gist: Gist) -> Iterator[Reason]:
    """Why to ask before a drive is written."""
    drove = DROVE.search(gist.all) is not None
    if BY_SOMEBODY.search(gist.core) or NAMED.search(reading.masked):
        yield Reason.SOMEBODY_ELSE
    if not drove and (HIRED.search(gist.all) or RIDING.search(gist.all) or IN_THEIR_CAR.search(gist.all)):
        yield Reason.NOT_A_DRIVE
    if (
        not PAST_DAY.search(reading.text)
        and (UNDER_WAY.search(gist.all) or MUST.search(gist.all))
        and not PAST.search(gist.all)
    ):
        yield Reason.NOT_A_DRIVE
    if MONEY_BACK.search(gist.all):
        yield Reason.AMBIGUOUS_NUMBER
    if len(list(PAIRED.each(reading.masked))) > 1 or COUNTED.search(reading.masked):
        yield Reason.AMBIGUOUS_NUMBER
    left_over = (match for pattern in (LEFT_OVER, TOLD_AFTER) for match in pattern.each(reading.masked))
    if any(_is_left_over(match, reading) for match in left_over):
        yield Reason.SEVERAL_CORRECTIONS


def _is_left_over(match: Match[str], reading: Reading) -> bool:
    """Whether a number is not explained by the distance, there and back ("12 each way, so 24")."""
    if NAMES_NUMBER.before(reading.masked, match.start(), 12):
        return False
    left = number(match["left"], locale=reading.locale).value
    told = {found.value.value for found in reading.all(Kind.DISTANCE)} - {None}
    return bool(told) and not any(left in (each, 2 * each, each / 2) for each in told)
