"""Targets: which drive is meant, by its day, number, place, or as the last one."""

from dataclasses import dataclass, field

from language.called import called
from language.days import When
from language.edges import tidy
from language.patterns import Pattern, Phrase
from language.readings import Found, Kind, Reading
from language.wordlists import words_of

LAST = Phrase(
    r"\b(?:last|latest|most recent|newest|final|previous)\b (?:\w+ ){0,2}?(?:drive|trip|one|entry|journey|run"
    r"|ride|log|record)\b|\b(?:last|latest) (?:drive|trip)s?\b|^\w+ (?:the |my )?last\W*$|\bi just (?:logged"
    r"|added|entered|recorded|drove|put in)\b|\bi (?:logged|loged|added|entered|recorded|drove|put in|made) last\W*$"
)
ALL = Phrase(
    r"\b(?:all(?: of)?(?: my| the| these| those| unsubmitted| unreported)?|every|everything|each|entire|whole"
    r"|any)\b"
)
PLURAL = Phrase(r"\b(?:drives|trips|journeys|entries|runs|rides|records|logs|mileage|miles|everything|all|history)\b")
NOUN = r"(?:drive|trip|journey|run|ride|entry|one|visit|mileage|log)s?"
PLAIN = words_of(
    "last latest recent most whole first second other same this that my the a an all every each any business"
    " personal private medical charity moving "
    "new old previous past unclassified unsubmitted unreported logged long short round wrong duplicate entire"
    " single return work trip drive one or and of to me mark delete remove change "
    "make set submit edit please in on for at open reported newest weekend full week's month's week month"
    " today's yesterday's morning afternoon evening only both those these "
    "which what when how many show list client report put 1st 2nd 3rd next was is it from time road daily"
    " weekly monthly"
)
NAMED = Pattern(
    rf"(?<![\w'])(?:the|my|that|our|for)\s((?:[\w&'./-]+\s){{1,3}}?){NOUN}\b(?!\s(?:home|office)\b)"
    rf"|(?<![\w'])((?-i:[A-Z])[\w&'-]*\s(?:(?-i:[A-Z])[\w&'-]*\s){{0,2}}){NOUN}\b"
)
TOWARDS = Pattern(
    rf"\b{NOUN}\s(?:[\ue000-\ue0ff]++\s)?(?:(?:i\s)?(?:took|made|did)\s"
    rf"|(?:did|have)\s(?:i|we)\s(?:take|taken|make|made|do|done|log|logged|have|had|record|recorded|drive"
    rf"|driven)\s)?(?P<way>to|at|for|in|towards?"
    rf"|from)\s(?P<place>[^,.;:!?\n\ue000-\ue0ff]{{2,60}}?)(?=\s(?:to|was|were|should|is|as|on|from|by|for|with"
    rf"|personal|business|medical|charity|moving|needs|a|and|please|because|since|instead|i)\b"
    rf"|\s?[,.;:!?\n\ue000-\ue0ff]|\s?$)"
)
AFTER_DATE = Pattern(rf"\s?(?:'s|s')?\s?(?:(?!to\b)[\w&'-]{{1,30}}\s){{0,3}}?{NOUN}\b")
OWNED = Pattern(r".{1,60}(?:'s|s')$|yesterdays|todays")


@dataclass(slots=True)
class Target:
    """Which drives are meant."""

    which: str = ""
    place: str = ""
    dates: list[Found] = field(default_factory=list)

    def is_named(self) -> bool:
        """Whether anything says which."""
        return bool(self.which or self.place or self.dates)

    @property
    def whens(self) -> list[When]:
        """The days and periods that say which."""
        return [found.value for found in self.dates]


def target(reading: Reading, gist: str, dates: list[Found]) -> Target:
    """Read which drives are meant; ``dates`` are those that say which and not what is new."""
    numbers = [f"#{found.value}" for found in reading.all(Kind.NUMBERED)]
    found = Target(dates=dates)
    if numbers:
        found.which = numbers[0] if len(numbers) == 1 else "several"
    elif LAST.search(gist):
        found.which = "last"
    found.place = place(reading)
    if not found.which and ALL.search(gist) and PLURAL.search(gist) and not dates:
        found.which = "all"
    return found


def place(reading: Reading) -> str:
    """The place a drive is named by ("the Acme drive", "my trip to Leeds")."""
    for match in NAMED.each(reading.masked):
        group = 1 if match[1] else 2
        spoken = reading.text[match.start(group) : match.end(group)].lower().split()
        if all(word.rstrip("s") in PLAIN for word in spoken):
            continue
        words = tidy(reading.script.typed(match.start(group), match.end(group))).split()
        while words and words[0].lower().rstrip("s") in PLAIN:
            words.pop(0)
        while words and words[-1].lower() in PLAIN:
            words.pop()
        if words and not any(word.lower() in ("to", "was", "is", "not", "of") for word in (*words, *spoken)):
            return " ".join(words)
    towards = TOWARDS.search(reading.masked)
    if towards is not None and towards["place"].strip(" .").replace(".", "").isdigit():
        return ""
    return tidy(reading.script.typed(towards.start("place"), towards.end("place"))) if towards else called(reading)


def is_owned(reading: Reading, found: Found) -> bool:
    """Whether a date says which drive ("Friday's trip") and not a new day."""
    text = reading.text[found.start : found.end].lower()
    return OWNED.whole(text) is not None or AFTER_DATE.match(reading.masked, found.end) is not None
