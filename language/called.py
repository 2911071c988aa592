"""Drives called by their place alone ("Sheffield was personal", "Sunbury was 53 not 35")."""

from language.by_place import called_by_place
from language.edges import tidy
from language.owners import NAME_WORDS
from language.patterns import Pattern
from language.readings import MASKS, Kind, Reading
from language.wordlists import words_of

LEAD = (
    r"^\W*(?:(?:no|nah|nope|sorry|oops|ok|actually|mate|ugh|argh|wait|and|so|btw|um|hey|hi|oh|but|also|correction"
    r"|please|whoops|damn)[\s,.!:-]+)*"
)
NAME = r"(?P<place>(?-i:[A-Z])[\w'&-]*(?:\s(?-i:[A-Z])[\w'&-]*){0,3}?)"
IS = (
    r"(?:was|wasn't|were|weren't|isn't|is(?=\s(?:personal|business|medical|charity|private|for|wrong|actually|really))"
    r"|should(?:'ve|\shave|n't)?\s(?:be|been|say|read|show)|needs\sto\s(?:be|say)|(?:should\s)?counts?\sas)"
)
NAMED = Pattern(
    rf"{LEAD}(?:the\s)?{NAME}(?:'s)?(?:\s(?:one|drive|trip|run|leg))?(?:\s(?:on\s)?{MASKS[Kind.DATE]}++)?\s{IS}\s"
)
COUNTED = Pattern(
    rf"{LEAD}(?:(?:can|could)\syou\s)?(?:count|mark|make|call|treat|class|tag|put)\s{NAME}\s(?:as|to|down\sas|under)\s"
)
IN_SMALL = Pattern(
    r"^\W*(?P<place>[a-z][a-z'-]{3,20})\s(?:was|should\sbe)\s(?:(?:a|for|actually|really|just)\s){0,2}(?:personal"
    r"|business|medical|charity|private|work)\b"
)
OF_PLACE = Pattern(
    rf"{LEAD}(?:the\s)?(?:purpose|reason|destination|parking|tolls?)\s(?:for|of|on|in|at)\s(?:the\s)?{NAME}"
    r"(?=\s?:|\s(?:was|were|is|should)\b)"
)
REMOVED = Pattern(
    rf"^\W*(?:(?:please|can\syou|could\syou|just)\s)*(?:delete|remove|erase|get\srid\sof|bin|scrap|ditch"
    rf"|lose)\s{NAME}\W*$"
)
NEVER = Pattern(rf"{LEAD}{NAME}\s(?:never|didn't)\s(?:happened|happen|took\splace)\b")
LOGGED = Pattern(
    rf"{LEAD}i\s(?:logged|put|entered|recorded|added)\s(?:[0-9.]+\sfor\s)?{NAME}\s?(?:by\smistake|by\saccident|twice|,)"
)
NO_PLACES = NAME_WORDS | frozenset(
    words_of("""
        it it's that that's this these those they he she we you i i'm my the a an there here what who how when which
        where why both all everything everyone mine parking toll tolls purpose destination distance rate rates mileage
        drive drives trip trips date miles km today yesterday tomorrow lunch dinner breakfast coffee boss manager admin
        one last most some none each any others other system assistant driver drivers company name user half part
        travel traffic weather lunch driving work nothing something
    """)
)


def is_place(name: str) -> bool:
    """Whether a name may be that of a place."""
    return name.split(maxsplit=1)[0].lower().removesuffix("'s") not in NO_PLACES


def called(reading: Reading) -> str:
    """The place that a drive is called by, where the message starts with it and says what it was."""
    for pattern in (NAMED, COUNTED, IN_SMALL, OF_PLACE, REMOVED, NEVER, LOGGED):
        match = pattern.match(reading.masked)
        if match is not None and is_place(match["place"]):
            return tidy(reading.script.typed(match.start("place"), match.end("place")))
    return called_by_place(reading)
