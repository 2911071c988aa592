"""Drives called by their place alone ("Sheffield was personal", "Sunbury was 53 not 35")."""

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
    r"|should(?:'ve|\shave|n't)?\s(?:be|been|say|read|show)|needs\sto\s(?:be|say)|counts?\sas)"
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
NO_PLACES = NAME_WORDS | frozenset(
    words_of("""
        it it's that that's this these those they he she we you i i'm my the a an there here what who how when which
        where why both all everything everyone mine parking toll tolls purpose destination distance rate rates mileage
        drive drives trip trips date miles km today yesterday tomorrow lunch dinner breakfast coffee boss manager admin
        one last most some none each any others other system assistant driver drivers company name user half part
        travel traffic weather lunch driving work nothing something
    """)
)


def called(reading: Reading) -> str:
    """The place that a drive is called by, where the message starts with it and says what it was."""
    for pattern in (NAMED, COUNTED, IN_SMALL):
        match = pattern.match(reading.masked)
        if match is not None and match["place"].split()[0].lower().removesuffix("'s") not in NO_PLACES:
            return tidy(reading.script.typed(match.start("place"), match.end("place")))
    return ""
