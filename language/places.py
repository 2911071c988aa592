"""Places and purposes: from, to, via, what for; read from what is left when numbers, dates and money are covered."""

from dataclasses import dataclass, field
from itertools import pairwise

from language.patterns import Pattern
from language.readings import Reading
from language.wordlists import words_of

MARKER = Pattern(
    r"\b(?P<via>via|by way of|stopping (?:off )?(?:at|in|by)|with a stop (?:at|in)|(?:then |and )?through"
    r"|passing(?: through)?|calling (?:in )?at|detour(?:ing)? (?:to|through|via))\b"
    r"|\b(?P<back>(?:and )?(?:then )?(?:drove |came |went |straight )?back(?: again)?(?: home| to (?:the"
    r" )?(?:office|home|base|work|depot|start))?(?=\W|$)(?! pain| door| office| road))"
    r"|\b(?P<from>from|leaving|starting (?:at|from)|departing|out of|start(?:ed)? (?:at|in|from))\b"
    r"|\b(?P<for>for|re|regarding|because of|due to|purpose|reason|business purpose|on account of|so (?:that"
    r" )?i could|to (?:attend|visit|see|meet|pick up|collect|drop off|deliver|drop|check|inspect|fix|get|buy"
    r"|do|help|install|repair|do an?|show|train|present|view|look at|discuss|attend an?|survey|audit|support"
    r"|sign|return|give|teach|take|bring|interview|run|set up|make|have|grab|measure|work|service|replace"
    r"|quote|pitch|sell|cover))\b"
    r"|\b(?P<to>to|too|into|towards?|over to|up to|down to|out to|round to|as far as|arriving (?:at|in)|til"
    r"|visit(?:ed|ing)|destination|dest|->)(?=\s)"
    r"|\b(?P<at>at|in)(?=\s)|\b(?P<with>with|w/)(?=\s)|\b(?P<stop>on|was|were|drove|driven|using|driving|in my|by car"
    r"|total(?:l?ing)?|in total|altogether|and (?:then )?(?:paid|had)|paid|plus|costing|then|this|also"
    r"|incl(?:uding|\.)?|,? which|category|parking|tolls?|dated)\b"
)
BREAK = Pattern(
    r"[,;\n()!?|]|\s[-\u2013]\s"
    r"|\.(?=\s|$)(?<!\bst\.)(?<!\bdr\.)(?<!\bmt\.)(?<!\bft\.)(?<!\bave\.)(?<!\brd\.)(?<!\bmr\.)(?<!\bmrs\.)(?<!\bno\.)"
    r"|:\s|\s/\s"
    r"|[\ue000-\ue0ff]++|\band(?=\s[\ue000-\ue0ff])"
    r"|(?<=\w)\s(?:round[- ]?trip|there (?:and|&) back|out and back|both ways|each way|return trip)(?!\w)"
)
EDGE = " \t.,;:!?\"'()[]{}|-/&+=*"
LEADING = Pattern(
    r"^(?:(?:the|a|an|my|our|this|that|and|of|was|is|on|at|in|to|for|from|by|with|it|just|also|some|log|drive"
    r"|trip|went|i)\s(?=\S))+"
)
NOISE = frozenset(
    words_of("""
        log record add track put enter note register save book jot write count capture create new start make claim
        expense charge i i've i'd im i'm ive we we've me my mine a an the drove drive driven drives driving trip
        trips journey went go going did do done was were is it it's that this on in of for and or please down up hi
        hey hello bot ok today total altogether all just also then so today's from to at by mileage miles mile mi km
        kms distance date each way round return back both ways one there business personal work medical charity
        moving yesterday morning afternoon evening travelled traveled travel covered clocked took made had have got
        about roughly around actually sorry no not thanks thank you cheers can could would need want like let's lets
        with plus parking tolls toll paid cost yes yeah yep well oh oops wait correction mean meant as say drive:
        trip: log: x2 x 2 car category purpose destination run another more me: single double trip's drive's type
        date: distance: mileage: leg entry hereby quick bit only be stick pop bung tally mark input key include post
        upload submit i'll racked motored pls plz private ran logged recorded popped nipped kindly dashed zipped
        headed swung whizzed u hopped trekked added entered
    """)
)
ENDS_A_NAME = frozenset(words_of("count entry claim run record charge start key post mark"))
"""Words of telling that also end what a drive was for: a stock count, data entry."""
LONGEST = 120
MEETINGS = Pattern(
    r"\b(?:meeting|visit|appointment|lunch|dinner|breakfast|training|conference|interview|inspection|review"
    r"|pickup|delivery|workshop|audit|call|presentation|demo|survey|event|seminar|course|check|installation"
    r"|repair|errand|game|class|viewing)s?\b"
)


SPOKEN = Pattern(r"\S+")


@dataclass(slots=True)
class Route:
    """Where a drive went and what for, as typed."""

    origin: str = ""
    destination: str = ""
    via: list[str] = field(default_factory=list)
    purpose: str = ""
    is_return: bool = False


def route(reading: Reading) -> Route:
    """Read origin, destination, stops and purpose from the uncovered words."""
    found = Route()
    for start, end in _clauses(reading.masked):
        _clause(reading, start, end, found)
    if found.destination and MEETINGS.search(found.destination) and " at " in f" {found.destination} ":
        purpose, _, place = found.destination.rpartition(" at ")
        found.purpose, found.destination = found.purpose or purpose, tidy(place)
    return found


def _clauses(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(at for match in BREAK.each(text) for at in (match.start(), match.end())), len(text)]
    return [(start, end) for start, end in list(pairwise(cuts))[::2] if text[start:end].strip(EDGE)]


def _clause(reading: Reading, start: int, end: int, found: Route) -> None:
    marks = list(MARKER.compiled.finditer(reading.masked, start, end))
    heads = [*(match.start() for match in marks), end]
    lead = meaningful(reading.script.typed(*_without_noise(reading.text, start, heads[0])))
    kinds = [match.lastgroup for match in marks]
    if lead and kinds[:1] == ["to"] and not found.origin and not found.destination:
        found.origin = lead
    elif lead and kinds[:1] != ["back"]:
        _note_purpose(found, reading, start, heads[0], lead)
    for match, stop in zip(marks, heads[1:], strict=True):
        _marked(reading, match.lastgroup or "", (match.start(), match.end(), stop), found)


def _without_noise(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the telling at its edges, which in other languages is no noise as it was typed."""
    words = [(at.start(), at.end()) for at in SPOKEN.compiled.finditer(text, start, end)]
    while words and _is_noise(text[slice(*words[0])]):
        words.pop(0)
    while words and _is_noise_behind(text[slice(*words[-1])]):
        words.pop()
    return (words[0][0], words[-1][1]) if words else (start, start)


def _note_purpose(found: Route, reading: Reading, start: int, end: int, lead: str) -> None:
    if not found.purpose and not lead.isdigit():
        found.purpose = lead or reading.script.typed(start, end)


def _marked(reading: Reading, kind: str, span: tuple[int, int, int], found: Route) -> None:
    begin, start, stop = span
    text = tidy(reading.script.typed(start, stop))
    if kind == "back":
        found.is_return = True
    elif kind == "for":
        typed = reading.script.typed(begin, stop)
        _set_purpose(found, tidy(typed[3:]) if typed.lower().startswith("to ") else text)
    elif kind == "at" and text and MEETINGS.search(found.destination) and not found.purpose:
        found.purpose, found.destination = found.destination, text
    elif kind == "with" and found.purpose and text:
        found.purpose = f"{found.purpose} with {text}"
    elif text and not _is_noise(text):
        _place(kind, text, found)


def _set_purpose(found: Route, text: str) -> None:
    if text and not _is_noise(text) and not found.purpose:
        found.purpose = text


def _place(kind: str, text: str, found: Route) -> None:
    if kind == "via":
        found.via.extend(part for part in (tidy(each) for each in text.replace(" & ", " and ").split(" and ")) if part)
    elif kind == "from" and not found.origin:
        found.origin = text
    elif kind == "to":
        if found.destination and text.lower() not in ("home", "work", "office"):
            found.via.append(found.destination)
        found.destination = text
    elif kind == "at" and not found.destination:
        found.destination = text


def tidy(text: str) -> str:
    """A place or purpose without what hangs on its edges."""
    text = LEADING.without(" ".join(text.split()).strip(EDGE), "").strip(EDGE)
    words = text.split(" ")
    while len(words) > 1 and words[-1].lower().strip(EDGE) in (
        "and",
        "on",
        "the",
        "a",
        "an",
        "for",
        "at",
        "was",
        "to",
        "from",
        "in",
        "my",
        "of",
        "please",
        "it",
        "thanks",
        "with",
        "is",
        "pls",
        "also",
        "then",
        "i",
        "plus",
        "via",
        "by",
    ):
        words.pop()
    return " ".join(words)[:LONGEST].strip(EDGE)


def _is_noise(text: str) -> bool:
    return all(word.lower().strip(EDGE) in NOISE or not word.strip(EDGE) for word in text.split())


def _is_noise_behind(word: str) -> bool:
    return _is_noise(word) and word.lower().strip(EDGE) not in ENDS_A_NAME


def meaningful(text: str) -> str:
    """The words of an unmarked stretch without the telling around them ("I drove a trip")."""
    words = text.strip(EDGE).split()
    while words and words[0].lower().strip(EDGE) in NOISE:
        words.pop(0)
    while words and _is_noise_behind(words[-1]):
        words.pop()
    return " ".join(words).strip(EDGE)[:LONGEST]
