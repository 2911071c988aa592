"""What stands in a list of people to invite and is no mail address: it is told, so that nobody is left out unseen."""

from language.names import NO_NAMES
from language.patterns import Pattern
from language.readings import MASKS, Kind, Reading
from language.wordlists import words_of

MAIL = MASKS[Kind.MAIL]
COVERED = Pattern(r"[\ue000-\uf8ff]")
SEPARATED = Pattern(r"\s?[,;&\n+]\s?(?:and\s|&\s)?|\s(?:and|or|plus)\s")
BEFORE = Pattern(rf"\b(?:invite|add|onboard|enroll?)\s(?P<who>[^{MAIL}]+?)(?:\s(?:and|plus)\s|\s?[;&+\n]\s?)(?={MAIL})")
OTHER_WORDS = NO_NAMES | frozenset(
    words_of("""
        also asap ask best boss both call cc cheers colleague colleagues company copy could dear do does email
        employees fyi give hello hey hi hr immediately invitation it lets mail make manager message must need needs new
        next ok okay others people quickly regards reply say says see should so soon starting starts sure tell thank
        thx too try urgent us very wait want wants when will work works would
    """)
)
MOST_WORDS = 3
SHORTEST = 3
MOST = 50


def left_out(reading: Reading) -> tuple[str, ...]:
    """The parts of a list between and after its addresses that name somebody without one, as they were typed."""
    first = reading.masked.find(MAIL)
    pieces = _pieces(reading.masked, first) if first >= 0 else []
    before = BEFORE.search(reading.masked)
    if before is not None:
        pieces.insert(0, before.span("who"))
    told = (reading.script.typed(*piece).strip(" .!?") for piece in pieces if _is_odd(reading, piece))
    return tuple(dict.fromkeys(words for words in told if words))[:MOST]


def _pieces(masked: str, first: int) -> list[tuple[int, int]]:
    """The stretches between separators; not a last name before its comma: ``Ruiz, Ana ana@contoso.com``."""
    ends = [(match.start(), match.end()) for match in SEPARATED.each(masked) if match.start() > first]
    starts = [first, *(end for _, end in ends)]
    pieces = list(zip(starts, [*(start for start, _ in ends), len(masked)], strict=True))
    return [
        piece
        for piece, after in zip(pieces, [*pieces[1:], (0, 0)], strict=True)
        if not (MAIL in masked[slice(*after)] and not masked[slice(*after)].startswith(MAIL))
    ]


def _is_odd(reading: Reading, piece: tuple[int, int]) -> bool:
    words = reading.masked[slice(*piece)].lower().strip(" .!?").split()
    if not 0 < len(words) <= MOST_WORDS or COVERED.search(reading.masked[slice(*piece)]):
        return False
    return OTHER_WORDS.isdisjoint(words) and not _is_told_with(reading, words)


def _is_told_with(reading: Reading, words: list[str]) -> bool:
    """Whether a name stands beside the address it belongs to."""
    boxes = [str(found.value).partition("@")[0] for found in reading.all(Kind.MAIL)]
    return any(word in box for word in words if len(word) >= SHORTEST for box in boxes)
