"""Edits in words: what is said to be right of a drive that a place, a day or nothing but "it" calls."""

from decimal import Decimal

from language.by_place import figure_of_one
from language.called import REMOVED, called, is_place
from language.categories import categories
from language.edges import tidy
from language.frames import Context, Intent, Role
from language.gists import Gist
from language.numbers import DIGITS, number
from language.patterns import Pattern, Phrase
from language.rate_intents import is_question
from language.readings import Kind, Reading

NUMBER = r"(?:DIST|[0-9][0-9.,]*)"
DRIVE = r"(?:drive|trip|journey|run|one|entry|leg)"
RIGHT = Phrase(
    rf"\b(?:was|were|is|=) (?:actually |only |really |about )?{NUMBER},? (?:and )?(?:not|instead of|rather than)"
    rf" {NUMBER}"
    rf"|\b(?:should(?:'ve| have)? (?:be|been|say|read)|needs to be) {NUMBER}"
    rf"|\bwasn't {NUMBER}[,.;]? (?:it|but|that)\b|\bweren't {NUMBER}[,.;]? (?:it|but|they)\b"
)
OF_A_DAY = Phrase(
    rf"^(?:make|set|put|change) (?:the |my )?(?:DATE'?s?|(?:\S+ ){{0,3}}?{DRIVE})(?: {DRIVE})? (?:to |at |as )?"
    rf"[0-9][0-9.,]*(?:,? (?:instead of|not|rather than) [0-9][0-9.,]*)?\W*$"
    rf"|^(?:the |my )?DATE'?s?(?: {DRIVE})? (?:was|were|is) [0-9][0-9.,]*,? (?:and )?not [0-9]"
    rf"|\b{DRIVE}(?: (?:from|on|of|for))? DATE (?:should(?:'ve| have)? (?:be|been|say|read)|was|is|needs to be)"
    rf" (?:actually |really |in fact )?(?:on |for )?DATE\b"
    rf"|^(?:the |my )?(?:last|latest|previous) {DRIVE}(?:'s| is| was) (?:{NUMBER}),? (?:and )?not {NUMBER}"
    rf"|^(?:the |my )?(?:last|latest|previous) {DRIVE} (?:was|happened|took place|should be|should have been)"
    rf" (?:actually |really |dated )?(?:on |for )?DATE\b[^?]*$"
    rf"|^(?:scratch that|strike that|typo|sorry|oops|i)?[\s,.:-]*(?:meant |it's |its |it was |should say |should read"
    rf" |should be"
    rf" )(?:[0-9][0-9.,]*)"
    rf"\W*$|^[0-9][0-9.,]*[\s,]+(?:sorry|soz|i mean|please)?[\s,]*not [0-9]"
    rf"|^(?:the |my )?DATE'?s? {DRIVE} (?:was|is|should be|happened) (?:actually |really |in fact )?(?:on )?DATE\b"
    rf"|^(?:date|backdate|prepone|postpone|advance|bring forward|push|push back|pull) (?:%GAP%)(?:{DRIVE}|DATE'?s?|REF)"
    rf"\b.{{0,20}}\bDATE\b"
)
AS_WHAT = Pattern(
    r"\b(?:put|says?|read|use|have|with|set|add|enter|write|show|state)\s(?:down\s|in\s)?[\"']?(?P<new>(?!it\b|that\b"
    r"|this\b)[^,.;\n\ue000-\ue0ff\"']{2,60}?)[\"']?\s(?:as|for|in)\s(?:the\s|its\s|my\s|a\s)?(?P<what>purpose"
    r"|destination|reason|origin|start(?:ing point)?)\b"
)
AFTER_COLON = Pattern(
    r"^\W*(?:(?:fix|change|set|add|edit|update|correct|make|put|give)\s(?:a\s|the\s|my\s|in\s)*)?(?P<what>purpose"
    r"|reason"
    r"|destination|origin)\b[^:\n]{0,40}:\s(?P<new>[^\n\ue000-\ue0ff]{2,80})$"
)
ALONE = Pattern(
    r"^\W*(?:(?:and|the|also|oh|its|it's|sorry|no)[\s,]+)*(?P<what>destination|purpose|reason|origin)\s(?:is\s|was\s"
    r"|should\sbe\s|-\s|to\s)?(?P<new>(?!of\b|on\b|for\b|in\b|is\b|was\b|should\b|not\b|wrong\b|what\b)"
    r"[^,.;:?\n\ue000-\ue0ff]{2,60}?)(?:,?\splease|,?\snot\s[^,.;]{2,40})?\W*$"
)
CAPITAL = r"(?-i:[A-Z])[\w'&-]*(?:\s(?-i:[A-Z])[\w'&-]*){0,3}"
NOT_THERE = Pattern(
    rf"^\W*(?:(?:no|sorry|oops|it\swas|it's|that\swas|i\smeant|to|at"
    rf"|actually)[\s,]+)*(?P<new>{CAPITAL})\s?,?\s(?:and\s)?not\s"
    rf"(?:to\s|at\s)?{CAPITAL}\W*$"
)
NOT_KIND = Phrase(
    r"\b(?:shouldn't be|isn't|wasn't|was not|is not|not) (?:%CATEGORY%)[,;.]? (?:it's|it was|it is|but|rather|that's"
    r"|actually)"
    r" (?:%CATEGORY%)\b"
)
SO_KIND = Phrase(r"\b(?:so|therefore|hence|thus) (?:it's |that's |it is |make it |that makes it )?(?:%CATEGORY%)\W*$")
EXTRA_WAS = Pattern(
    rf"^\W*(?:(?:no|nah|sorry|actually|oops)[\s,]+)*(?:the\s|my\s)?(?P<what>parking|tolls?)\b[^.;]{{0,60}}?\b(?:was"
    rf"|were|is|should\s(?:be|have\sbeen))\s(?:actually\s|only\s)?(?P<value>{DIGITS})(?=\s?,?\s(?:and\s)?not\b"
    rf"|\sinstead\b|\W*$)"
)
INSTEAD = Pattern(
    rf"(?<![\w.,/])(?P<value>{DIGITS})\s?,?\s(?:sorry\s|soz\s|actually\s)?(?:and\s)?(?:not|instead\sof"
    rf"|rather\sthan)\s(?:{DIGITS})(?![\w/:])"
)
AT_END = Pattern(rf"(?:\b(?:{DRIVE})|'s|[\ue000-\ue0ff])\s(?:to\s|at\s|as\s)?(?P<value>{DIGITS})\W*$")


def edited_in_words(reading: Reading, gist: Gist) -> Intent | None:
    """Whether a drive that is there is put right, and whether it is its category."""
    if is_question(gist) or reading.all(Kind.MAIL, Kind.ODOMETER):
        return None
    if OF_A_DAY.search(gist.core) or EXTRA_WAS.match(reading.masked):
        return Intent.EDIT_DRIVE
    if gist.has("DATE", "REF", "last one", "last drive", "last trip") and NOT_KIND.search(gist.all):
        return Intent.CLASSIFY_DRIVE
    if reading.role is Role.EMPLOYEE and is_removed(reading):
        return Intent.DELETE_DRIVE
    return _of_one_called(reading, gist) if called(reading) else _of_one_meant(reading, gist)


def _of_one_called(reading: Reading, gist: Gist) -> Intent | None:
    if RIGHT.search(gist.all) or named_anew(reading):
        return Intent.EDIT_DRIVE
    return Intent.CLASSIFY_DRIVE if categories(gist.all) and not gist.has("DIST") else None


def _of_one_meant(reading: Reading, gist: Gist) -> Intent | None:
    is_shown = reading.context is Context.AFTER_LOG
    if gist.has("DIST") or not (is_shown or gist.has("drive", "trip", "REF", "last one")):
        return None
    if is_shown and not gist.has("EXTRA") and SO_KIND.search(gist.all):
        return Intent.CLASSIFY_DRIVE
    return Intent.EDIT_DRIVE if named_anew(reading) else None


def named_anew(reading: Reading) -> tuple[str, str] | None:
    """The slot and words of a purpose or place that is said to be right ("put Mesa as the destination")."""
    if reading.context is Context.AFTER_LOG and (there := NOT_THERE.match(reading.masked)) is not None:
        return "destination", tidy(reading.script.typed(there.start("new"), there.end("new")))
    for pattern in (AS_WHAT, AFTER_COLON, ALONE):
        match = pattern.search(reading.masked)
        if match is not None:
            words = tidy(reading.script.typed(match.start("new"), match.end("new"))).strip("'\"")
            what = {"d": "destination", "o": "origin", "s": "origin"}.get(match["what"][0].lower(), "purpose")
            return what, words
    return None


def is_removed(reading: Reading) -> bool:
    """Whether the drive to a place is to go ("get rid of Mesa")."""
    match = REMOVED.match(reading.masked)
    return match is not None and is_place(match["place"])


def amount_said(reading: Reading) -> tuple[str, Decimal] | None:
    """Parking or tolls put right by a bare number ("the toll was 3.10 not 1.30")."""
    match = EXTRA_WAS.match(reading.masked)
    value = number(match["value"], locale=reading.locale).value if match else None
    return None if match is None or value is None else ("parking" if match["what"][0] in "pP" else "tolls", value)


def number_said(reading: Reading) -> str:
    """The bare number that is right, beside the wrong one or alone at the end."""
    if figure := figure_of_one(reading):
        return figure
    match = INSTEAD.search(reading.masked) or AT_END.search(reading.masked)
    return match["value"] if match else ""
