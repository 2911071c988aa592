"""Names of people in an administrator's command: where they stand, and where they end."""

from language.patterns import Pattern
from language.readings import Reading
from language.wordlists import words_of

WORD = r"[^\W\d_](?:[\w.'’-]{0,30}[\w’'-])?"
LEAD = (
    r"(?:(?:re)?invite|add|remove|kick(?:\sout)?|boot(?:\sout)?|remind|nudge|chase|ping|poke|prod|make|promote|demote"
    r"|unmake|resend|rescind|revoke|withdraw|ha(?:s|ve|sn't)|did(?:n't)?|does|is(?:n't)?|was|for|to|from|with|cancel|uninvite|reinstate|reactivate|onboard"
    r"|offboard|enrol+|delete|drop|of|bring|take|put|let|fire|expel|ban|disenroll|unenroll?|admin(?:istrator)?|about)"
)
NAME = Pattern(rf"\b{LEAD}\s(?:the\s)?(?P<name>{WORD}(?:\s{WORD}){{0,3}})")
OWN = Pattern(r"(?:['’]s?|\.)$")
ENDS = frozenset(
    words_of("""
        a about accept accepted access add admin admin's administration administrator administrators admins again all
        already an and answer answered anybody anyone are arrived as aside at away back be been bounced but by cancel
        co-admin decline declined did driver drivers employee enrolled everybody everyone from get gets gone got has
        have he he's her hers him his i if in into invitation invitations invite invited invites is isn't it it's its
        join joined joining joins just kindly know let longer me member members membership mileage mine missing my
        myself nicely no normal not now of off on onto opened or our out out's over part pending people please pls plz
        privileges program programme reactivated received registered reinstate reinstated remind reminder reminders
        removed responded rights role scheme seen send sent she she's sign signed somebody someone still team than
        thanks that the their them then there they this to today tomorrow up us user was we welcome who with yet you
        your
    """)
)
"""Words that are no part of a name: where one stands, the name is over."""


NO_NAMES = ENDS | frozenset(
    words_of("""
        address bike bill business car claim client code commute copy cost data date day default destination details
        distance draft drafts drive drives duplicate duplicates entries entry everything expense fee file files friday
        half home hours journey km last latest leg location log logs medical mileages miles monday month name note
        notes number office one ones parking personal picture place project purpose rate rates receipt receipts record
        records report reports route saturday shortcut some stop stops sunday these thing those thursday toll tolls
        total trash trip trips truck tuesday vehicle vehicles wednesday week weekend work year yesterday
    """)
)
"""Words that say by themselves what else is to be removed."""
WHAT_ELSE = frozenset(("ask", "check", "give", "say", "see", "show", "tell"))
"""Words after "and" that go on with another act, and with no other name."""
AND = r"(?:\s?[,&+]\s?(?:and\s)?|\s(?:and|or)\s)"
ANOTHER = Pattern(rf"{AND}(?P<name>{WORD})")
JOINS = Pattern(AND)
SEVERAL_REMOVED = Pattern(
    rf"\W*(?:(?:please|pls)\s)?(?:remove|kick(?:\sout)?|boot(?:\sout)?|offboard)"
    rf"\s(?P<names>{WORD}(?:\s{WORD})?(?:{AND}{WORD}(?:\s{WORD})?){{1,5}}?)(?:\splease)?\W*"
)
REMOVAL = Pattern(
    rf"\W*(?:(?:please|pls)\s)?(?:remove|kick(?:\sout)?|boot(?:\sout)?|drop|delete|offboard)"
    rf"\s(?P<name>{WORD}(?:\s{WORD}){{0,2}}?)(?:\splease)?\W*"
)


def name_in(reading: Reading) -> str:
    """The first name in a message, as it was typed; empty where there is none."""
    return reading.script.typed(*_name(reading))


def names_another(reading: Reading) -> bool:
    """Whether the first name is followed by another one: "remind ana and ben"."""
    start, end = _name(reading)
    another = ANOTHER.match(reading.masked, end) if end > start else None
    return another is not None and OWN.without(another["name"], "").lower() not in NO_NAMES | WHAT_ELSE


def removes_several(reading: Reading) -> bool:
    """Whether a message says "remove" and several names and nothing more."""
    match = SEVERAL_REMOVED.whole(reading.masked)
    return match is not None and NO_NAMES.isdisjoint(JOINS.without(match["names"].lower()).split())


def removed_alone(reading: Reading) -> str:
    """The name in a message that says "remove" and a name and nothing more; empty where it says more."""
    match = REMOVAL.whole(reading.masked)
    if match is None or not NO_NAMES.isdisjoint(match["name"].lower().split(" ")):
        return ""
    return reading.script.typed(*match.span("name"))


def _name(reading: Reading) -> tuple[int, int]:
    """Where the first name stands; from a place to the same where there is none."""
    match = NAME.search(reading.masked)
    while match is not None:
        length, start = _length(match["name"]), match.start("name")
        if length:
            return start, start + length
        match = NAME.search(reading.masked, start)
    return 0, 0


def _length(words: str) -> int:
    """How much of the words that follow a command is a name."""
    length = 0
    for word in words.split(" "):
        start, bare = length + bool(length), OWN.without(word, "")
        if bare.lower() in ENDS:
            break
        length = start + len(bare)
        if bare != word:
            break
    return length
