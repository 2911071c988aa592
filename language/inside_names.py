"""Inside names: days and small words that are part of what a place is called ("Friday Harbor", "Best For You")."""

from language.naming import is_purpose
from language.patterns import Pattern
from language.readings import Reading

NO_NAME = (
    r"(?!(?:Morning|Afternoon|Evening|Night|Last|This|Next|To|Too|From|And|Or|Through|Thru|Until|Till|For|With|At|In|On"
    r"|The|My|I|We|A|An|Please|Pls|Thanks|Trips?|Drives?|Miles?|Mi|Kms?|Was|Is|Were|Instead|Week|Only|Not|Via|Round"
    r"|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|August)\b|\w+ember\b|October\b)"
)
DAY_IN_NAME = Pattern(
    r"\b(?:to|at|near|via|visit(?:ed|ing)?|from(?=\s.{4,40}\sto\s))\s(?:the\s)?(?=(?-i:[A-Z]))"
    rf"(?P<day>%WEEKDAY%|%MONTH%)(?P<own>'s)?\s(?-i:{NO_NAME}(?P<next>[A-Z][a-z']+))"
    r"|(?-i:Ruby|TGI|T\.G\.I\.|Black)\s(?P<last>(?-i:Tuesday|Friday)(?:'?s)?)\b"
)
CATEGORY_IN_NAME = Pattern(
    r"\b(?-i:(?:to|at|from|via|visit|visited|visiting)\s(?:the\s)?(?P<name>(?:[A-Z][\w'&-]*\s){0,2}"
    r"(?:Business|Work|Personal|Private|Medical|Charity|Moving)\s(?P<next>[A-Z][\w'&-]*)"
    r"|(?:[A-Z][\w'&-]*\s){1,2}(?:Business|Medical|Charity|Moving)(?!\s?\w)))"
)
AFTER_CAPITAL = Pattern(r"(?-i:\b[A-Z])[\w'&.-]*\s$")
BEFORE_CAPITALS = Pattern(
    r"\s(?:the\s)?(?-i:(?P<name>(?!(?:A|An|My|Our|His|Her|I|We)\s)[A-Z][\w'&-]*(?:\s[A-Z][\w'&-]*){0,3}))"
)
NAME_GOES_ON = Pattern(r"\s(?-i:(?:the\s|to\s|of\s)?(?!(?:The|A|An|My|Our)\s)[A-Z])")
THE_NAME = Pattern(r"\sthe\s(?-i:(?!Morning|Afternoon|Evening|Way)[A-Z])[a-z]")
VENUE = Pattern(
    r"(?-i:\b(?:Inn|House|Hotel|Lodge|Restaurant|Cafe|Café|Bar|Grill|Bistro|Tavern|Pub|Shops?|Lofts|Villas|Resort|Club"
    r"|Church|Chapel|School|Hospital|Bed|Fox|Suites|Market|Theat(?:er|re)|Gallery|Center|Centre)\s$)"
)
"""What is called by where it is: "Inn on the Park"; not every town ("to Salem in the Jeep")."""
INSTITUTION = Pattern(
    r"(?-i:Cent(?:er|re)|Institute|Foundation|Society|Academy|Association|Council|Alliance|Coalition|Partnership"
    r"|Habitat"
    r"|Toys|Fund|Trust)\s$"
)
"""What is called by what it is for: "Center for the Arts", "Toys for Tots"."""


def hidden_days(reading: Reading) -> list[tuple[int, int]]:
    """Where the day or month in a name stands, covered with letters while dates are looked for."""
    if not reading.locale.lower().startswith("en"):
        return []
    spans = [
        match.span("last" if match["last"] else "day")
        for match in DAY_IN_NAME.each(reading.masked)
        if match["last"] is not None or not is_purpose(match["next"].lower())
    ]
    for start, end in spans:
        reading.masked = reading.masked[:start] + "x" * (end - start) + reading.masked[end:]
    return spans


def show(reading: Reading, spans: list[tuple[int, int]]) -> None:
    """Uncover what was hidden."""
    for start, end in spans:
        reading.masked = reading.masked[:start] + reading.text[start:end] + reading.masked[end:]


def without_named_categories(masked: str, gist: str) -> str:
    """A gist without the categories that are part of what a place is called ("Personal Best Fitness")."""
    for match in CATEGORY_IN_NAME.each(masked):
        if match["next"] is None or not is_purpose(match["next"].lower()):
            gist = gist.replace(match["name"].lower(), "there", 1)
    return gist


def begins_name(text: str, before: int, start: int, end: int) -> bool:
    """Whether a small word in a capital opens the name that a mark ending at ``before`` announces: "to Left Bank"."""
    is_next = text[before:start] in (" ", " the ")
    return is_next and text[start:end][:1].isupper() and NAME_GOES_ON.match(text, end) is not None


def is_inside_name(text: str, start: int, end: int) -> bool:
    """Whether a small word belongs to the name around it: in capitals like it, or behind an institution."""
    word = text[start:end]
    if word in ("on", "in", "at"):
        return VENUE.search(text[max(0, start - 40) : start]) is not None and THE_NAME.match(text, end) is not None
    if not word[:1].isupper() and word != "for":
        return False
    head, name = text[max(0, start - 40) : start], BEFORE_CAPITALS.match(text, end)
    if name is None or AFTER_CAPITAL.search(head) is None or is_purpose(name["name"].split(" ")[-1].lower()):
        return False
    return word != "for" or INSTITUTION.search(head) is not None
