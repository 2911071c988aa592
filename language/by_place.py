"""Drives called by a place, a number or a day, and what is said to be right of them, in few words."""

from domain.categories import Category
from language.categories import categories
from language.edges import tidy
from language.frames import Context, Intent
from language.gists import Gist
from language.numbers import DIGITS
from language.owners import NAME_WORDS
from language.patterns import Pattern, Phrase
from language.readings import MASKS, Kind, Reading
from language.wordlists import words_of

THING = r"(?:one|drive|trip|run|journey|entry|visit|leg)"
CAPITAL = r"(?-i:[A-Z])[\w'&-]*(?:\s(?-i:[A-Z])[\w'&-]*){0,3}?"
LEAD = r"^\W*(?:(?:no|nah|sorry|oops|ok|actually|wait|and|so|hey|hi|oh|but|also|please|damn|right)[\s,.!:-]+)*"
NUMBERED = f"{MASKS[Kind.NUMBERED]}++"
DAY = f"{MASKS[Kind.DATE]}++"
PLACE = rf"(?:(?:the|that|my)\s)?(?P<place>{CAPITAL})(?:'s)?(?:\s{THING})?"
SMALL = rf"(?:the|that|my)\s(?P<small>[\w'.-]+(?:\s[\w'.-]+){{0,2}}?)\s{THING}"
ONE = rf"(?:{NUMBERED}|(?:(?:the|my)\s)?{DAY}(?:'s|s)?(?:\s{THING})?|{PLACE}|{SMALL})(?:\s(?:on\s)?{DAY})?"
SURELY = r"(?:\s(?:actually|really|only|just|in\sfact|supposed\sto\sbe))?"
FAR = rf"(?P<far>{DIGITS})"
END = r"(?:\splease|\splz|\sthanks|\sactually|\sinstead|,?\smy\sbad|,?\ssorry)*\W*$"

THERE_AND_BACK = Pattern(
    rf"{LEAD}{ONE}(?:'s|\swas|\sis|\sshould\sbe|\sshould\shave\sbeen|\sshould've\sbeen|\scounts\sas){SURELY}\s(?:a\s"
    rf"|an\s)?"
    rf"(?:round[\s-]?trip|return(?:\strip|\sjourney)?|there\sand\sback|both\sways){END}"
)
SO_FAR = Pattern(
    rf"{LEAD}{ONE}(?:'s|\swas|\scame\sto|\sshould\sbe|\sshould\shave\sbeen|\sshould've\sbeen|\sneeds\sto\sbe"
    rf"|\sought\sto\sbe)"
    rf"{SURELY}\s{FAR}{END}"
)
LATEST = r"(?:(?:my|the|that|this)\s)?(?:(?:last|latest|most\srecent|newest|previous|final)\s)?"
SAID_OF_LATEST = Pattern(
    rf"{LEAD}{LATEST}{THING}(?:\si\s(?:just\s)?(?:logged|added|entered|recorded|made|drove|put\sin))?\s(?:should|needs\sto"
    rf"|ought\sto|has\sto|must|is\ssupposed\sto|was\ssupposed\sto|was\smeant\sto|is\smeant\sto)"
    rf"\s(?:be|say|read|show|have\sbeen|have\ssaid|have\sread){SURELY}\s(?:{MASKS[Kind.DISTANCE]}++|{FAR}"
    rf"(?:\s?%UNIT%)?)(?:,?\s(?:and\s)?(?:not|instead\sof)\s[0-9.,]+|[\s,]*{MASKS[Kind.DROPPED]}++)?{END}"
)
"""Said of the latest drive: what it should say."""
SHOULD_BE = Pattern(
    rf"{LEAD}{ONE}(?:\sshould\sbe|\sshould\shave\sbeen|\sshould've\sbeen|\sneeds\sto\sbe|\sought\sto\sbe"
    r"|\swas\smeant\sto\sbe|\sshould\s(?:say|read|show))"
    rf"{SURELY}\s{MASKS[Kind.DISTANCE]}++{END}"
)
FIXED = Pattern(
    rf"{LEAD}(?:fix|correct|amend|update|change|edit|adjust)\s{ONE}[\s,:;.-]+(?:it\swas|it's|it\sis|should\sbe"
    rf"|make\sit|was"
    rf"|to|that\swas|should\ssay)\s(?:{FAR}|{MASKS[Kind.DISTANCE]}++){END}"
)
ROUNDED = Pattern(rf"{LEAD}round\s{ONE}\s(?:up|down|off)\s(?:to\s)?(?:{FAR}|{MASKS[Kind.DISTANCE]}++){END}")
OF_ITS_OWN = Pattern(
    rf"{LEAD}(?:(?:set|change|make|update|fix|correct|edit)\s)?(?:{NUMBERED}|(?:the\s|my\s)?last\s{THING}"
    rf"|(?:the\s)?(?P<place>{CAPITAL}|[\w-]+))'s\s"
    r"(?:purpose|reason|origin|destination|start(?:ing\spoint)?|end(?:ing\spoint)?)\s(?:to|as|is|isn't|wasn't|was"
    r"|should\sbe)\s\S"
)
AMISS = Pattern(
    rf"{LEAD}i\s(?:fat[\s-]?fingered|messed\sup|botched|mistyped|screwed\sup|goofed\son|mucked\sup|stuffed\sup|bungled)"
    rf"\s(?:{NUMBERED}|{DAY}(?:'s|s)?(?:\s{THING})?|(?:the|my)\s\S+(?:\s\S+)?\s{THING})\W*$"
    rf"|{LEAD}{NUMBERED}\swent\sto\s|"
    rf"{LEAD}(?:{ONE}\s(?:needs\s(?:fixing|correcting|a\sfix|editing|changing)|is\swrong|looks\swrong|isn't\sright"
    rf"|is\soff)"
    rf"|something(?:'s|\sis)\s(?:off|wrong|not\sright)\s(?:with|about|on|in)\s(?:{NUMBERED}|the\s\S+\s{THING}))\W*$"
)
TAKE = (
    r"(?:[,.;!\s-]+(?:so\s|and\s|please\s|can\syou\s)*(?:take|delete|remove|bin|drop|scrap|lose|get\srid\sof|pull"
    r"|scratch)"
    r"(?:\s(?:it|that|one|that\sone))?(?:\s(?:out|off|away|please))*)"
)
GONE = Pattern(
    rf"{LEAD}{ONE}(?:(?:'s|\sis|\swas|\sisn't|\swasn't)?\s(?:not\smine(?:\sto\sclaim)?|mine(?:\sto\sclaim)?|(?:logged"
    rf"|entered"
    rf"|in\sthere|in|there)\stwice|an?\s(?:mistake|duplicate|dupe|error))|\s(?:never\shappened|didn't\shappen"
    rf"|fell\sthrough"
    rf"|was\scancell?ed)){TAKE}\W*$"
    rf"|{LEAD}(?:{NUMBERED})\s(?:has\sto\sgo|needs\sto\sgo|can\sgo|must\sgo|should\sgo|needs\sdeleting|gone){END}"
)
KIND = r"(?:personal|private|business|work|medical|charity|moving)"
KIND_SAID = Pattern(
    rf"{LEAD}(?:{NUMBERED}|(?:the\s|my\s)?last\s(?:one|drive|trip)|(?:the\s|my\s)?{DAY}(?:'s"
    rf"|s)?\s{THING})[\s:,=-]+(?:(?:is|was"
    rf"|as|to|goes\sdown\sas|should\sbe|=)\s)?(?:a\s|for\s)?{KIND}{END}"
    rf"|{LEAD}{ONE}\s(?:goes|went|should\sgo|to\sgo|can\sgo)\s(?:down\s)?(?:as|under|in|into)\s{KIND}{END}"
)
KIND_MADE = Pattern(
    rf"{LEAD}(?:make|mark|call|class|flag|tag|put|count)\s(?:the\s)?(?P<place>{CAPITAL})\s(?:as\s|down\sas\s"
    rf"|to\s)?(?:a\s)?"
    rf"{KIND}{END}"
)
TWO_KINDS = Phrase(
    r"\b(?:half|part|partly|mostly|mainly|some)\b.{0,12}\b(?:%CATEGORY%)\b.{0,12}\b(?:half|part|partly|rest"
    r"|some)\b.{0,12}"
    r"\b(?:%CATEGORY%)\b"
)
INSTEAD = Pattern(
    rf"^\W*(?:the\s|my\s|that\s)?(?:[\w']+\s){{0,4}}?{THING}\b[\s:,-]{{1,4}}(?:it\swas\s|should\sbe\s|was\s"
    rf"|actually\s)?(?:{DIGITS})"
    rf"\s?(?:%UNIT%)?,?\s(?:instead\sof|rather\sthan|not|and\snot)\s[0-9]"
)
PLACE_INSTEAD = Pattern(
    rf"{LEAD}(?:the\s)?(?P<place>{CAPITAL})(?:\s{THING})?\s(?:it\s)?(?:was|were"
    rf"|is){SURELY}\s(?:{DIGITS})\s?(?:%UNIT%)?,?\s(?:and\s)?"
    rf"(?:not|instead\sof|rather\sthan)\s[0-9]"
)
FLAT = Pattern(
    rf"^\W*(?:(?:no|sorry|make\sit|it\swas|an?|even|exactly|dead|just)[\s,]+)*(?P<flat>{DIGITS})\s(?:flat|even"
    rf"|exactly|on\sthe"
    r"\s(?:nose|dot|button)|dead|spot\son|exact)\b[^?]{0,30}$"
)
NO_PLACES = NAME_WORDS | frozenset(
    words_of("""
        it that this these those they he she we you i a an there here what who how when which where why both all
        everything everyone mine parking toll tolls purpose distance rate rates mileage drive trip one last first most
        some none any others other my the today yesterday lunch dinner breakfast boss total odometer speedo company
        same next previous latest recent newest final wrong right whole only new old long short business personal
    """)
)


def _place(reading: Reading, pattern: Pattern) -> str | None:
    """The place a pattern calls a drive by, "" where it is called otherwise; None: it does not match."""
    match = pattern.match(reading.masked)
    if match is None:
        return None
    groups = match.groupdict()
    name = next((each for each in ("place", "small") if groups.get(each)), "")
    if not name:
        return ""
    typed = tidy(reading.script.typed(match.start(name), match.end(name)))
    return None if typed.split(maxsplit=1)[0].lower().removesuffix("'s") in NO_PLACES else typed


EDITS = (THERE_AND_BACK, SO_FAR, SAID_OF_LATEST, SHOULD_BE, FIXED, ROUNDED, OF_ITS_OWN, AMISS)


def called_by_place(reading: Reading) -> str:
    """The place of a drive that is called by it alone."""
    return next(
        (place for each in (*EDITS, GONE, KIND_SAID, KIND_MADE) if (place := _place(reading, each))), _instead(reading)
    )


def said_of_one(reading: Reading, gist: Gist) -> Intent | None:
    """What is to be done with a drive that is called by a place, number or day."""
    if reading.all(Kind.MAIL, Kind.ODOMETER) or gist.core.endswith("?") or reading.context is Context.DURING_LOG:
        return None
    if TWO_KINDS.search(gist.core) and gist.has("REF", "drive", "trip") and not gist.has("DIST"):
        return Intent.CLASSIFY_DRIVE
    if reading.context is Context.AFTER_LOG and FLAT.match(reading.masked):
        return Intent.EDIT_DRIVE
    for patterns, intent in (((KIND_SAID, KIND_MADE), Intent.CLASSIFY_DRIVE), ((GONE,), Intent.DELETE_DRIVE)):
        if any(_place(reading, each) is not None for each in patterns):
            return intent
    is_edited = any(_place(reading, each) is not None for each in EDITS)
    return Intent.EDIT_DRIVE if is_edited or INSTEAD.match(reading.text) or _instead(reading) else None


def _instead(reading: Reading) -> str:
    """The place of a drive whose distance was another ("Jena was 25 km, not 20")."""
    match = PLACE_INSTEAD.match(reading.text)
    name = match["place"] if match else ""
    return "" if name.split(" ")[0].lower() in NO_PLACES else name


def figure_of_one(reading: Reading) -> str:
    """The bare number that is right of a drive called by its place ("that Nairn one was 14.6")."""
    for pattern in (SO_FAR, SAID_OF_LATEST, FIXED, ROUNDED, FLAT):
        match = pattern.match(reading.masked)
        if match is not None:
            return match.groupdict().get("far") or match.groupdict().get("flat") or ""
    return ""


NONE_OF = Phrase(r"^(?:none|nothing|not one|neither|not any|no part)\b.*\b(?:was|were|is|are)\b")


def kinds_said(gist: str) -> list[Category]:
    """The categories a gist gives; what none was for work was personal ("none of Saturday's driving was for work")."""
    named = categories(gist)
    if not NONE_OF.match(gist):
        return named
    return [Category.PERSONAL] if named == [Category.BUSINESS] else []
