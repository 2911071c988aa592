"""Markers: the words that say that a place or a purpose follows, and where what follows ends."""

from re import Match

from language.inside_names import begins_name, is_inside_name
from language.patterns import Pattern

IN_IT = (
    r" (?:my |the |an? |our |company |own |old |new |work |pool |hire |rental |hired |rented |electric )+"
    r"(?:van|cars?|truck|suv|ute|lorry|pickup|tesla|ev|hybrid|golf|mini|polo|vehicle|convertible|sedan|motorhome)\b"
    r"(?! (?:park|wash|dealer|show|hire|rental|store|yard|club|course))"
)
"""In the vehicle of a drive, which is no place."""
MARKER = Pattern(
    r"(?<!-)\b(?:(?P<via>via|by way of|stopping (?:off )?(?:at|in|by)|with a stop (?:at|in)|(?:then |and )?through"
    r"|passing(?: through)?|calling (?:in )?at|detour(?:ing)? (?:to|through|via))\b"
    r"|(?P<back>(?:and )?(?:then )?(?:drove |came |went |straight )?back(?: again)?(?: home| to (?:the"
    r" )?(?:office|home|base|work|depot|start))?(?=\W|$)(?! pain| door| office| road| from))"
    r"|(?P<from>from|left(?= (?:the|my|our)\b| (?-i:[A-Z]))"
    r"|leaving|starting (?:at|from)|departing|out of|start(?:ed)? (?:at|in|from))\b"
    r"|(?P<for>for|re|regarding|because of|due to|purpose|reason|business purpose|on account of|so (?:that"
    r" )?i could|to (?:attend|visit|see|meet|pick up|collect|drop off|deliver|drop|check|inspect|fix|get|buy"
    r"|do|help|install|repair|do an?|show|train|present|view|look at|discuss|attend an?|survey|audit|support"
    r"|sign|return|give|teach|take|bring|interview|run|set up|make|have|grab|measure|work|service|replace"
    r"|quote|pitch|sell|cover|(?:value|reset|restart|tour|photograph|film|clean|load|unload|paint|test|supervise"
    r"|appraise"
    r"|investigate|mend|treat|feed|rescue|tow|calibrate|restock|refill|exchange|demo|lead|chair|shadow|finali[sz]e"
    r"|fetch"
    r"|borrow|hire|rent|file|deposit|close|record|mail|pay)(?= (?:an?|the|my|our|their|some|his|her|new|two|in|for"
    r"|up)\b)))\b"
    r"|(?P<to>to(?! (?:come|get|drive|go|head) (?:back|home)\b| (?:be|claim|expense|enter|record|register|input)\b|"
    r" (?:log|add|submit|report) (?:some|my|the|this|that|these|another|an?)\b)|too|into|towards?|over to|up to|down"
    r" to|out to|round to|as far as"
    r"|arriving (?:at|in)|til"
    r"|visit(?:ed|ing)|destination|dest|(?:just (?:got )?|got |i'm |am )(?:back|home) from|->)(?=\s)"
    rf"|(?P<at>(?<!\bcheck )(?<!\bsit )(?<!\btrade )(?<!\bmove )(?<!\bsign )(?:at|in(?!{IN_IT})))(?=\s)"
    r"(?! the end\b| fact\b| all\b)"
    r"|(?P<with>with|w/)(?=\s)|(?P<was>was|were)\b"
    rf"|(?P<stop>(?<!\bcheck )(?<!\bwork )(?<!\bmeals )(?<!ing )on|drove|driven|using|driving|in my|in(?={IN_IT})"
    r"|by (?:car|van|truck|motorcycle|motorbike|moped)"
    r"|to (?:be|claim|expense)|came (?:to|out|in at)"
    r"|total(?:l?ing)?|in total|in the end|in fact|altogether|and (?:then )?(?:paid|had)|paid|plus|costing|then|this"
    r"|also"
    r"|incl(?:uding|\.)?|,? which|category|dated"
    r"|(?:parking|tolls?)(?! (?:study|survey|system|enforcement|audit|permit|appeal|hearing|review)\b))\b)(?!-\w)"
)
"""What says that a place or a purpose follows; no part of a word such as "walk-through" or "back-to-school"."""
BREAK = Pattern(
    r"[,;\n()!?|]|\s[-\u2013]\s"
    r"|\.(?=\s|$)(?<!\bst\.)(?<!\bdr\.)(?<!\bmt\.)(?<!\bft\.)(?<!\bave\.)(?<!\brd\.)(?<!\bmr\.)(?<!\bmrs\.)(?<!\bno\.)"
    r"|:\s|\s/\s"
    r"|[\ue000-\ue0ff]++|\band(?=\s[\ue000-\ue0ff])"
    r"|\b(?:and|but)(?=\s(?:i\s|we\s)?(?:didn't|did not|never|haven't|wasn't)\b)|\bevery ?day\b"
    r"|(?<=\w)\s(?:round[- ]?trip|there (?:and|&) back|out and back|to and (?:fro|for)|up and down|both ways|each way"
    r"|return trip)(?!\w)"
    r"|(?:\b(?:and|plus|then)\s)?(?:\bthe\s)?\b(?:same|ditto|likewise|as\s(?:much|many|far))\b"
    r"(?:\s(?!to\b)[a-z]+){0,5}?\s(?:back(?:\shome)?|home|return)\b"
    r"|\band\s(?:then\s)?(?:i|we)\s(?:also\s|then\s)?(?:came|drove|went|headed|returned)\b(?:\s(?:back|home)\b)?"
    r"(?:\s(?:by\s)?the\ssame\s\w+)?|\band\sreturn(?:ed)?(?=\s?(?:$|[,;.]))|\band\s(?:then\s)?one[- ]way\sback"
    r"|\band\s(?:then\s)?home(?:\sagain|\s(?:by\s)?the\ssame\s\w+)?(?=\s?(?:$|[,;.\ue000-\ue0ff]))"
    r"|(?<=[\ue000-\ue0ff])\s(?:down|in|up|over|out)\sagain\b|\bto\s(?:come|get|drive|go|head)\s(?:back|home)\b"
)
INSIDE_NAMES = ("for", "at", "with", "was", "stop")
"""The kinds of marks that may stand in a name: "Best For You", "Inn At The Park"."""


def markers_in(text: str, start: int, end: int) -> list[Match[str]]:
    """The words of a clause that say what follows, without those in the middle of a name."""
    matches = list(MARKER.compiled.finditer(text, start, end))
    first = next((match.start() for match in matches if match[0][0].islower()), end)
    kept: list[Match[str]] = []
    for match in matches:
        is_opening = bool(kept) and kept[-1][0].islower() and begins_name(text, kept[-1].end(), *match.span())
        is_inside = match.start() > first and match.lastgroup in INSIDE_NAMES and is_inside_name(text, *match.span())
        if not (is_inside or is_opening):
            kept.append(match)
    return kept
