"""Edges: the telling, fillers and small words around what names a place or says what a drive was for."""

from functools import lru_cache

from language.patterns import Pattern
from language.wordlists import words_of

EDGE = " \t.,;:!?\"'()[]{}|-/&+=*"
LONGEST = 120
LEADING = Pattern(
    r"^(?:(?:the|a|an|my|our|this|that|and|of|was|is|on|at|in|to|for|from|by|with|it|just|also|some|log|drive"
    r"|trip|went|i)\s(?=\S))+"
)
TRAILING = frozenset(
    words_of(
        "and on the a an for at was to from in my of please it thanks with is pls also then i plus via by that last "
        "eh arvo again too now log that's thats it's its which about aller und et y fahren gefahren"
    )
)
INTERJECTION = Pattern(
    r"h+e+y+a*|h+i+y+a+|o+h+|u+h+|u+m+|e+r+m+|s+o{2,}|a+h+|h+m+|l+o+l+|rofl|lmao|(?:ha){2,}h?|(?:he){2,}|u+g+h+|phe+w+"
    r"|omg|e+h+|o+ps+|wo+ps+|whoop?s(?:ie)?s?|ar+g+h+|ye+ah+|yo+|btw|fyi|tbh|imo|innit|tho|xx+|pl[sz]+|ple+ase+|okay+"
    r"|okie"
    r"|okey|howdy|hell?o+|hallo+|g'?day|anyways?|anyhow|\u00e4h+m*|euh+|ach|naja|pues|ups"
)
"""Sounds and asides that are part of no name, however long they are drawn."""
HANGING = Pattern(
    r"[\s,]+(?:(?-i:lol|haha|hehe|btw|tbh|tho|though|innit|ugh|omg|phew|xx+|ta|cheers|mate|thx)"
    r"|(?-i:gemacht|eintragen|gefahren|erfassen|notieren|buchen)|and (?:i|we)(?:\s(?:need|want|paid|had"
    r"|have|then))?|(?:i|we) (?:think|guess|believe|reckon|suppose))$"
)
"""What people add behind a name."""
NOISE = frozenset(
    words_of("""
        log record add track put enter note register save book jot write count capture create new start make claim
        expense charge i i've i'd im i'm ive we we've me my mine a an the drove drive driven drives driving trip trips
        journey went go going did do done was were is it it's that this on in of for and or please down up hi hey
        hello bot ok today total altogether all just also then so today's from to at by mileage miles mile mi km kms
        distance date each way round return back both ways one there business personal work medical charity moving
        yesterday morning afternoon evening travelled traveled travel covered clocked took made had have got about
        roughly around actually sorry no not thanks thank you cheers can could would need want like let's lets with
        plus parking tolls toll paid cost yes yeah yep well oh oops wait correction mean meant as say drive: trip:
        log: x2 x 2 car category purpose destination run another more me: single double trip's drive's type date:
        distance: mileage: leg entry hereby quick bit only be stick pop bung tally mark input key include post upload
        submit i'll racked motored pls plz private ran logged recorded popped nipped kindly dashed zipped headed swung
        whizzed u hopped trekked added entered has am are get that's it'd ones forgot forgotten missed almost nearly
        gonna wanna gotta lemme let think believe guess reckon suppose here's heres following hola bonjour hallo bueno
        oye alors donc voil\u00e0 tiens moin servus day direction directions told combined usual passenger passengers
        two-way one-way round-trip roundtrip each-way one's both ein am pm rt r/t smashed knocked hammered banged
        ripped belted punched smashing out sir madam late but very much us claiming ta he she they them him her who
        what why when where which whether because while mind whole even still yet already logging adding recording
        parked thing putting popping noting entering commuted bref bon ben pis \u00f3rale mal eben strewth crikey
        blimey
    """)
)
"""Words of telling: of them alone nothing can be learned about a drive."""
SMALL = frozenset(
    words_of("""
        i i've i'd im i'm ive we we've me my mine a an the drove driven did do done was were is are am it it's that
        that's this on in of for and or please today just also then so today's from to at by had have has got get
        made took went actually sorry no not thanks thank you cheers could would with plus yes yeah yep oh oops wait
        be u pls plz i'll there as another some only one more kindly hi hey hello ok drive: trip: log: date: distance:
        mileage: category: type: purpose: reason: ran popped nipped headed travelled traveled purpose mean meant
    """)
)
"""Those of them that begin no name: "claim visit" is one, "a visit" is a visit."""
OPENERS = frozenset(
    words_of("""
        shoot damn dang crap blast right alright alrighty sure next last first finally again quickly pretty fairly see
        good great dear love below too same ad adn addd aad lg lgo olg loog logg rec recod recrod recrd reocrd rcord
        trak trck entr plug throw whack slap punch sling chuck drop toss bang shove slot sneak squeeze pencil slip slam
    """)
)
"""Words that only open a message, where nothing follows them but the distance."""
BEGINS_A_NAME = (
    frozenset(
        words_of("""
        claim expense charge book note track count mark key post start car parking toll medical moving charity personal
        business work private round double single new quick one need travel total leg morning afternoon evening can well
        cost run return entry missed create category late
    """)
    )
    | OPENERS
)
"""Words that open a message too, unless a name goes on: "claim visit", "first aid course"."""
ENDS_A_NAME = frozenset(
    words_of("count entry claim run record charge start key post mark drive trip work day medical round")
)
"""Words of telling that also end what a drive was for: a stock count, data entry, a food drive."""
PHRASAL = Pattern(
    r"\b(?:check|sit|trade|walk|drop|sign|move|break|call|phone|drive|follow|pick|set|start|catch|clean|pop|meet|wrap"
    r"|tidy|mock|tune|warm|top|shut|stand|step|wind|touch|close|build|line|try)[ -](?:in|up|down|on|through|out|off)$"
    r"|\b(?:pallet|tool|hire|equipment|rental|library|book|parcel|package|goods|stock|laptop|keys?|sample|tax)"
    r" returns?$"
)
"""A check in, a follow up: the little word belongs to the name."""
SPOKEN = Pattern(r"\S+")

Span = tuple[int, int]


OFTEN_SAID = 2048
"""Names and purposes of which it is remembered what they are: the same ones are said again and again."""


@lru_cache(OFTEN_SAID)
def tidy(text: str) -> str:
    """A place or purpose without what hangs on its edges."""
    text = LEADING.compiled.sub("", " ".join(text.split()).strip(EDGE)).strip(EDGE)
    while (shorter := HANGING.compiled.sub("", text).rstrip(EDGE)) not in ("", text):
        text = shorter
    words = text.split(" ")
    while len(words) > 1 and _bare(words[-1]) in TRAILING and not PHRASAL.search(" ".join(words)):
        words.pop()
    return " ".join(words)[:LONGEST].strip(EDGE)


def leading(text: str) -> int:
    """How many characters of small words a name or purpose begins with."""
    bare = text.lstrip(EDGE)
    match = LEADING.compiled.match(bare)
    return len(text) - len(bare) + match.end() if match else 0


@lru_cache(OFTEN_SAID)
def is_noise(text: str) -> bool:
    """Whether every word is one of telling, or a number."""
    return all(_is_noise(word) or _bare(word).isdigit() for word in text.split())


def without_telling(text: str, start: int, end: int) -> Span:
    """A stretch that opens a message, without the telling at its edges ("I drove a trip")."""
    words = _words(text, start, end)
    return _span(_without_end(text, words[_opening(text, words) :]), start)


def without_small_words(text: str, start: int, end: int) -> Span:
    """A stretch that stands for itself without the small words at its edges; nothing where it only tells."""
    words = _words(text, start, end)
    if is_noise(text[start:end]):
        return start, start
    while len(words) > 1 and _is_small(text, words):
        words.pop(0)
    return _span(_without_end(text, words), start)


def _without_end(text: str, words: list[Span]) -> list[Span]:
    words = list(words)
    while words and _is_noise_behind(text, words):
        words.pop()
    return words


def _words(text: str, start: int, end: int) -> list[Span]:
    return [(at.start(), at.end()) for at in SPOKEN.compiled.finditer(text, start, end)]


def _span(words: list[Span], start: int) -> Span:
    return (words[0][0], words[-1][1]) if words else (start, start)


def _bare(word: str) -> str:
    return word.lower().strip(EDGE)


def _is_interjection(word: str) -> bool:
    return INTERJECTION.compiled.fullmatch(_bare(word)) is not None


@lru_cache(maxsize=4096)
def _is_noise(word: str) -> bool:
    bare = _bare(word)
    return not bare or bare in NOISE or word.lower() in NOISE or _is_interjection(word)


def _opening(text: str, words: list[Span]) -> int:
    """How many words of a message only tell: all up to its first name, without those the name begins with."""
    spoken = [text[slice(*word)] for word in words]
    first = next((at for at, word in enumerate(spoken) if not _tells(word)), len(words))
    while 0 < first < len(words) and (_bare(spoken[first - 1]) in BEGINS_A_NAME or spoken[first - 1].isdigit()):
        first -= 1
    return first


def _tells(word: str) -> bool:
    return _is_noise(word) or _bare(word) in OPENERS


def _is_small(text: str, words: list[Span]) -> bool:
    """Whether the first word begins no name; a verb of telling does not before a small word ("log that as")."""
    first, second = (text[slice(*word)] for word in words[:2])
    is_verb = is_noise(first) and _bare(second) in SMALL and (_bare(second) != "of" or _bare(first) in ("bit", "lot"))
    return not _bare(first) or _bare(first) in SMALL or is_verb or _is_interjection(first)


def _is_noise_behind(text: str, words: list[Span]) -> bool:
    """Whether the last word ends no name: "run" in a supply run does, and "in" in a check in."""
    last = _bare(text[slice(*words[-1])])
    if len(words) > 1 and (last in ENDS_A_NAME or PHRASAL.search(text[words[-2][0] : words[-1][1]])):
        return False
    return _is_noise(text[slice(*words[-1])])
