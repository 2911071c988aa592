"""Edits in words: what is said to be right of a drive that a place, a day or nothing but "it" calls."""

from decimal import Decimal

from language.called import called
from language.categories import categories
from language.edges import tidy
from language.frames import Context, Intent
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
EXTRA_WAS = Pattern(
    rf"^\W*(?:(?:no|nah|sorry|actually|oops)[\s,]+)*(?:the\s|my\s)?(?P<what>parking|tolls?)\b[^.;]{{0,60}}?\b(?:was"
    rf"|were|is|should\s(?:be|have\sbeen))\s(?:actually\s|only\s)?(?P<value>{DIGITS})(?=\s?,?\s(?:and\s)?not\b"
    rf"|\sinstead\b|\W*$)"
)
INSTEAD = Pattern(
    rf"(?<![\w.,/])(?P<value>{DIGITS})\s?,?\s(?:and\s)?(?:not|instead\sof|rather\sthan)\s(?:{DIGITS})(?![\w/:])"
)
AT_END = Pattern(rf"(?:\b(?:{DRIVE})|'s|[\ue000-\ue0ff])\s(?:to\s|at\s|as\s)?(?P<value>{DIGITS})\W*$")


def edited_in_words(reading: Reading, gist: Gist) -> Intent | None:
    """Whether a drive that is there is put right, and whether it is its category."""
    if is_question(gist) or reading.all(Kind.MAIL, Kind.ODOMETER):
        return None
    if OF_A_DAY.search(gist.core) or EXTRA_WAS.match(reading.masked):
        return Intent.EDIT_DRIVE
    is_named = bool(named_anew(reading))
    if called(reading):
        if RIGHT.search(gist.all) or is_named:
            return Intent.EDIT_DRIVE
        is_kind = categories(gist.all) and not gist.has("DIST")
        return Intent.CLASSIFY_DRIVE if is_kind else None
    is_of_one = reading.context is Context.AFTER_LOG or gist.has("drive", "trip", "REF", "last one")
    return Intent.EDIT_DRIVE if is_named and is_of_one and not gist.has("DIST") else None


def named_anew(reading: Reading) -> tuple[str, str] | None:
    """The slot and words of a purpose or place that is said to be right ("put Mesa as the destination")."""
    for pattern in (AS_WHAT, AFTER_COLON, ALONE):
        match = pattern.search(reading.masked)
        if match is not None:
            words = tidy(reading.script.typed(match.start("new"), match.end("new"))).strip("'\"")
            what = {"d": "destination", "o": "origin", "s": "origin"}.get(match["what"][0].lower(), "purpose")
            return what, words
    return None


def amount_said(reading: Reading) -> tuple[str, Decimal] | None:
    """Parking or tolls put right by a bare number ("the toll was 3.10 not 1.30")."""
    match = EXTRA_WAS.match(reading.masked)
    value = number(match["value"], locale=reading.locale).value if match else None
    return None if match is None or value is None else ("parking" if match["what"][0] in "pP" else "tolls", value)


def number_said(reading: Reading) -> str:
    """The bare number that is right, beside the wrong one or alone at the end."""
    match = INSTEAD.search(reading.masked) or AT_END.search(reading.masked)
    return match["value"] if match else ""
