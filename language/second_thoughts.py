"""Second thoughts about a drive as it was told: somebody else's share in it, a guess, a joke, an odd sum."""

from collections.abc import Iterator
from decimal import Decimal

from language.frames import Reason
from language.gists import Gist
from language.money import Extra
from language.patterns import Pattern, Phrase
from language.readings import MASKS, Kind, Reading

OWN = r"(?:car|van|truck|ute|pickup|suv|wheels|vehicle|bakkie|motor|route|run|rounds?|shift|place|turn|jobs?|patch)"
BY_OTHERS = Pattern(
    rf"(?:^|[.;,!\n]\s?)(?!(?:I|We|You|Just|Also|Then|So|And|Have|Only)\b)(?-i:[A-Z][a-z]{{1,15}})\s(?:has\s|had\s)?"
    rf"(?:borrowed|used|took|drove|had|covered|did|nicked)\s(?:my\s(?:\w+\s)?{OWN}|for\sme)\b"
)
IN_MY_STEAD = Phrase(
    r"\b(?:that|it|this) was (?:my |the |our |a )?[a-z]+,? not me\b|[,;.(-] ?not me\b|\bwasn't (?:me|mine)\b|"
    r"\b(?:took|used|borrowed|drove) (?:[a-z]+'s|his|her|their) (?:car|van|truck|ute|pickup|suv|vehicle)\b|"
    rf"\b(?:covered|stood in|filled in|drove|stepped in|went) for me\b|\btook my place\b"
    rf"|\b(?:lent|loaned|lend|let) [a-z]+ (?:have |use |borrow |take |drive )?my {OWN}\b|\b(?:he|she|they) put DIST\b"
    rf"|\bunder (?:his|her|their|[a-z]+'s) name\b|\b(?:on|to|in|into) (?:his|her|their) (?:account|log|sheet|name)\b"
)
SHARED = Phrase(
    r"^(?:please )?(?:split|share|divide)(?: up)? (?:the |my |those |that )*DIST\b|\bbetween me and\b|\bbetween (?:me"
    r" and"
    r" )?[a-z]+ and (?:me|i|myself)\b|\bDIST\b.*\b(?:split|shared|divided) (?:between|with|among)\b"
    r"|\bwas [a-z]+(?:'s|s') (?:driving|turn|share|half|bit)\b|^(?:only )?(?:half|part|some|a third|a quarter) of"
    r" (?:the |those |my |that )*DIST\b|\b(?:half|part|most|some|third|thirds|quarter|bit|all but|rest|NUM|[0-9.]+"
    r"|DIST) of"
    r" (?:the |those |these |my |that )+(?:DIST|way|driving|trip|drive|distance)\b(?=.*\bDIST\b|(?<=DIST))"
    r"|\bDIST\b.*\b(?:i|we) (?:only |just )?(?:drove|did) (?:about |only |just )?(?:half|part|some|most|a third|a"
    r" quarter|the"
    r" (?:first|second|last|other) (?:half|part|bit|leg|stretch)|NUM|[0-9.]+)(?: of (?:it|them|that|those|the"
    r" way))?(?=\W*$"
    r"|\s?[,.;]| DATE)|\b[a-z]+ (?:drove|did) (?:the )?(?:other|second|first|last|rest|remaining)(?: (?:half|part|bit"
    r"|leg"
    r"|stretch|of (?:it|the way|them)))?(?=\W*$|\s?[,.;]| DATE)|\b(?:shared?|splits?|sharing|splitting|took turns)"
    r" (?:the )?"
    r"(?:driving|wheel|drive)\b|\btook turns driving\b|\bDIST\b.*\bof which\b|\bonly (?:drove|did) (?:the (?:way|drive)"
    r" (?:there"
    r"|back|home|out)|one way|part of)\b"
)
ABOUT_SO_FAR = Phrase(
    r"(?:\?|\bi'm|\bbut|,| -) ?(?:not (?:too |quite |100% )?sure|unsure)\W*$|\bor so\W*$|"
    r"\bDIST ?\?+(?= ?[a-z])|\b(?:idk|dunno)\b|"
    r"\b(?:at most|no more than|not more than|a good|a solid|well over|easily|must be|gotta be|has to be|nigh on"
    r"|getting on for|the guts of|touching|pushing|just shy of|shy of) (?:a )?DIST\b"
    r"|\bDIST (?:or (?:more|less|over|under|above)|tops|at (?:the )?(?:most|least|a guess|a push)|if that|and (?:a"
    r" bit|change|some|a half ish)|plus(?=\W*(?:$|to\b)))\b"
)
NOT_YET = Phrase(r"\b(?:gonna|going to|will|it'll|that'll|should) be (?:an? |about |roughly |around )?DIST\b")
NOT_AFTER_ALL = Phrase(
    r"^(?:i'm |i am |we're |we are |just )*(?:planning|hoping|intending|aiming|looking to|meaning to)\b"
    r"|^(?:i|we) (?:might|may|could|plan to|hope to|intend to) (?:do|drive|go)\b|"
    r"\bDIST\b.*[,;.-] ?(?:but )?(?:i |we |it )?(?:never|didn't|did not|couldn't) (?:actually |even |really )?(?:went"
    r"|go|gone"
    r"|made it|make it|left|leave|happened|happen|drove|drive|get there|got there)\b(?! (?:back|home)\b)"
    r"|\bDIST\b.*\bif (?:i|we|he|she"
    r"|they)\b"
    r"|^same as (?!DATE|PERIOD|last|before|usual|the\b|my\b|always|this|that|it\b)[a-z]+\b.*\bDIST\b"
)
OWNED = Pattern(
    rf"(?:^|[,;.]\s|\b(?:log|add|record|put|enter)\s)(?-i:[A-Z][a-z]{{1,15}})(?:'s|s')\s{MASKS[Kind.DISTANCE]}"
)
JOKED = Phrase(r"\b(?:jk|jks|just kidding|kidding|only joking|just joking|psych|lol no|haha no)\b")
CHECKED = Phrase(r"\b(?:check|scrub|amend|belay) that\b")
HAS_CENTS = Pattern(r"[.,][0-9]{2}\b|[^\w\s.,:;()-]|\b(?:dollars?|bucks|euros?|pounds?|quid|usd|cad|aud|eur|gbp)\b")
SUSPICIOUS = Decimal(100)
"""Parking or tolls from here on, in a bare whole number, may be cents ("prkg 250")."""


def second_thoughts(reading: Reading, gist: Gist) -> Iterator[Reason]:
    """Why to ask before a drive is written."""
    if (
        BY_OTHERS.search(reading.masked)
        or OWNED.search(reading.masked)
        or IN_MY_STEAD.search(gist.all)
        or SHARED.search(gist.core)
    ):
        yield Reason.SOMEBODY_ELSE
    if ABOUT_SO_FAR.search(gist.all):
        yield Reason.VAGUE_DISTANCE
    if NOT_YET.search(gist.all) or NOT_AFTER_ALL.search(gist.all):
        yield Reason.NOT_A_DRIVE
    if JOKED.search(gist.all) or CHECKED.search(gist.all):
        yield Reason.SEVERAL_CORRECTIONS
    if not reading.locale.upper().endswith("IN") and any(map(_is_odd, _amounts(reading))):
        yield Reason.AMBIGUOUS_NUMBER


def _amounts(reading: Reading) -> Iterator[tuple[str, Decimal | None]]:
    for found in reading.all(Kind.EXTRA):
        extra: Extra = found.value
        yield reading.text[found.start : found.end], extra.amount


def _is_odd(amount: tuple[str, Decimal | None]) -> bool:
    typed, value = amount
    return value is not None and value >= SUSPICIOUS and HAS_CENTS.search(typed) is None
