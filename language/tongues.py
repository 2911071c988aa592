"""The language somebody wants to be answered in, asked for in any of the languages there are."""

import re
from collections.abc import Mapping

from language.frames import Context

NAMES: Mapping[str, str] = {
    "english": r"english|englisch(?:e|en)?|ingl[eé]s|anglais(?:e)?",
    "german": r"german|deutsch(?:e|en)?|alem[aá]n|allemand(?:e)?",
    "spanish": r"spanish|spanisch(?:e|en)?|espa[nñ]ol|castellano|espagnol(?:e)?",
    "french": r"french|franz[oö]sisch(?:e|en)?|franc[eé]s|fran[cç]ais(?:e)?",
}
NAME = "|".join(f"(?P<{name}>{said})" for name, said in NAMES.items())
PLEASE = r"(?:please|bitte|por favor|s'il (?:te|vous) pla[iî]t|svp|stp)"
LANGUAGE = (
    r"(?:(?:set |change |switch )?(?:the |my |your )?language|(?:meine |die )?sprache|(?:mi |el )?idioma"
    r"|(?:ma |la )?langue|lengua)"
)
VERB = (
    r"(?:speak|talk|answer|reply|write|switch|change(?: it)?|use|sprich|sprechen sie|antworte|antworten sie|schreib"
    r"|wechs(?:le|eln sie)|habla|responde|cambia(?:r)?|usa|parle[zr]?|r[eé]ponds|r[eé]pondez"
    r"|passe[zr]?|mets|utilise[zr]?)"
)
INTO = r"(?:to me |mit mir |me )?(?:in|to|into|auf|zu|en|a|al|au|à|in the|ist|is|es|est|:|=)?"
ASKED = re.compile(
    rf"\W*(?:{PLEASE}\W+)?(?:(?:{LANGUAGE})\s*{INTO}\s*|{VERB}\s+{INTO}\s*|(?:in|auf|en)\s+)?(?:{NAME})(?:\W+{PLEASE})?\W*",
    re.IGNORECASE,
)
LONGEST = 60


def may_ask_language(text: str, context: Context) -> bool:
    """Whether a text is no answer to a question: of a drive just shown, one word may say what it was for."""
    return context is not Context.DURING_LOG and (context is Context.IDLE or " " in text.strip())


def language_asked(text: str) -> str | None:
    """The English name of the language that a text asks for and says nothing else; None where it asks for none."""
    match = ASKED.fullmatch(text) if len(text) <= LONGEST else None
    return None if match is None else next(name for name in NAMES if match[name])
