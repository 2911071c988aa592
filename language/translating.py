"""Translating: what is said in Spanish, French or German becomes English for the rest of the room, phrase by phrase."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from language import french, german, spanish
from language.foreign_orders import in_english
from language.patterns import Pattern, compile_all
from language.scripts import Script
from language.spelling import slips_between
from language.wordlists import as_listed, words_of

LANGUAGES: Mapping[str, ModuleType] = {"es": spanish, "fr": french, "de": german}
HOMES: Mapping[str, str] = {"es": "es-ES", "fr": "fr-FR", "de": "de-DE"}
WORD = Pattern(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
ADDRESS = Pattern(r"\S{1,80}@\S{1,80}")
ENGLISH = frozenset(
    words_of("""
        the to my i drove drive for from and miles yesterday today on at with of is what how please log trip last
        this was show week month me it invite rate set you can help each way there back client meeting in a
    """)
)
SHARED = frozenset(
    words_of(
        "fast gut rund plus fin mehr once mi ma mon das will no us tag egal war hab pas programme casa nada perso un"
        " una con at as a de me la le les di mi mo do so sa mar mer sam dim lun km"
        " des note parking client list personal retour course man mars"
        " mai son pour fait est en pro dans"
    )
)
"""Words of a language that prove nothing on their own."""


@dataclass(frozen=True, slots=True)
class Translated:
    """A script in English, and the locale its numbers and dates are written in."""

    script: Script
    locale: str
    is_foreign: bool = False


def translated(script: Script, locale: str) -> Translated:
    """The script in English where it is in another language of ours, else as it is."""
    name = language_of(script.text, locale)
    at_home = name or locale[:2].lower()
    ordered = in_english(script, at_home) if at_home in LANGUAGES else None
    if name is None:
        return Translated(ordered or script, locale)
    script = ordered or script
    pattern, words = phrases(name)
    home = locale if locale.lower().startswith(name) else HOMES[name]
    script = REORDER[name](script).swapped(AT_CLOCK, lambda _: "at ")
    changes = [(match.start(), match.end(), words[as_listed(match[0])]) for match in pattern.finditer(script.text)]
    return Translated(reordered(script.replaced(changes)), home, is_foreign=True)


def language_of(text: str, locale: str) -> str | None:
    """The language of a text among ours, by its small words; None: English, or none of them."""
    words = [match[0].lower() for match in WORD.each(ADDRESS.without(text[:300]))]
    english = sum(word in ENGLISH for word in words)
    best, most = None, (0, False)
    for name, module in LANGUAGES.items():
        marks = [word for word in words if word in module.MARKS]
        is_home = locale.lower().startswith(name)
        needed = 1 if is_home or len(words) == len(marks) else 2
        certain = is_home or any(word not in SHARED for word in marks)
        score = (len(marks) + is_home, is_home)
        if len(marks) >= needed and certain and len(marks) >= english + (not is_home) and score > most:
            best, most = name, score
    return best


@cache
def phrases(name: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The pattern of all phrases of a language, the longest first, and what they mean."""
    module = LANGUAGES[name]
    pairs = (pair.partition("=") for line in module.WORDS.strip().splitlines() for pair in line.split("|"))
    words = {phrase: meaning for phrase, _, meaning in pairs} | module.numbers()
    longest_first = "|".join(re.escape(phrase) for phrase in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w'@.-])(?:{longest_first})(?![\w@-]|[.]\w)", re.IGNORECASE), words


def warm() -> None:
    """Compile everything when a process starts, so that the first messages do not wait for it."""
    compile_all()
    slips_between()
    for name in LANGUAGES:
        phrases(name)


DE_A = Pattern(r"\b(?:de|desde)(?=\s(?:\S+\s){1,3}?(?:a|al|hasta)\s)")
DE_VERS = Pattern(
    r"\b(?:de|depuis)(?=\s(?:\S+\s){1,3}?(?:\u00e0|au|aux|vers|jusqu'\u00e0|chez)\s)|\bd'(?=\w+\s(?:\u00e0|au"
    r"|vers)\s)"
)
SPANISH_DATE = Pattern(r"\b(?:el\s)?([0-9]{1,2})\sde\s(?=ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)")
SPANISH_DAY = Pattern(
    r"\bdel\s(?=[0-9])|\b(?:el|del|este)\s(?=lunes|martes|mi[e\u00e9]rcoles|jueves|viernes|s[a\u00e1]bado|domingo)"
)
FRENCH_DATE = Pattern(r"\b(?:le|du|ce)\s(?=[0-9]{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)")
GERMAN_DATE = Pattern(r"\b([0-9]{1,2})\.\s(?=jan|j\u00e4n|feb|m\u00e4r|apr|mai|jun|jul|aug|sep|okt|nov|dez)")
AT_CLOCK = Pattern(
    r"(?<![0-9]h\s)(?<![0-9]\s)\b(?:um|\u00e0|a\slas?)\s(?=[0-9]{1,2}(?:[:.h][0-5][0-9]\b|\s?(?:h|uhr)\b))"
)
"""Before a time of day that is not the end of a span."""
LAST_AFTER = Pattern(r"\b(%WEEKDAY%)\s(last|next)(?!\s(?:week|month|year))\b")


def _spanish(script: Script) -> Script:
    script = script.swapped(SPANISH_DATE, lambda match: f"{match[1]} ").swapped(SPANISH_DAY, lambda _: "on ")
    return script.swapped(DE_A, lambda _: "from")


def _french(script: Script) -> Script:
    script = script.swapped(NOT_DONE_FRENCH, lambda _: "i did not")
    script = script.swapped(NOT_FRENCH, lambda match: f"don't {match['verb']}{match['it'] or ''}")
    return script.swapped(FRENCH_DATE, lambda _: "on ").swapped(
        DE_VERS, lambda match: "from " if "'" in match[0] else "from"
    )


NOT_DONE_FRENCH = Pattern(r"\b(?:je\sn'ai|nous\sn'avons|on\sn'a)\s(?:pas|jamais)\b")
NOT_FRENCH = Pattern(r"\b(?:ne |n')(?P<verb>[a-z\u00e0-\u00ff]+)(?P<it>-\w+)? pas\b")
NOT_GERMAN = Pattern(
    r"\bnicht\s(?:l\u00f6schen|einreichen|eintragen|speichern|senden|\u00e4ndern|buchen|melden|einladen|entfernen"
    r"|erinnern|markieren|exportieren|schicken|abgeben)\b"
    r"|^(?:(?:bitte|nein|ok|hallo)[\s,]+)*(?:l\u00f6sche?|reiche?|trage?|speichere|sende|\u00e4ndere|buche|lade|entferne?"
    r"|mache?|erinnere?|markiere?|setze?|gib|gebe|nimm|ziehe?|schicke?|melde|exportiere|streiche?|stelle?|wirf"
    r"|bef\u00f6rdere?|ernenne?|entziehe?|nenne?)\b.{0,80}\b(?:nicht|niemand\w*|keine[nr]?)\b(?!\smehr\b)"
)
TAKEN_GERMAN = Pattern(r"\bhat\s(?:mich|uns)(?=\s.{0,80}\b(?:gefahren|mitgenommen|gebracht|abgesetzt)\b)")
"""Somebody else at the wheel, whose verb stands at the end."""
THIRD_GERMAN = Pattern(r"\bist(?=\s.{0,80}\bgefahren\b)")
MAKE_OF_IT = Pattern(r"^mache?\s(?P<what>.{1,40}?)\sdaraus\b")
VERB_LAST = Pattern(
    r"^(?P<object>(?!(?:soll|sollen|sollte|sollten|muss|m\u00fcssen|darf|d\u00fcrfen|ob|hast|habt|habe|hat|wurden?|werden?)\b)"
    r".{2,80}?)\s(?P<verb>l\u00f6schen|anzeigen|zeigen|pr\u00fcfen|einreichen|eintragen|exportieren"
    r"|\u00e4ndern|korrigieren"
    r"|ansehen|\u00fcberpr\u00fcfen|abbrechen|entfernen|einladen|erinnern)(?P<rest>\s(?:bitte|danke))?[\s.!?]*$"
)


def _german(script: Script) -> Script:
    """Dates without their points, and the verb where English has it ("letzte Fahrt l\u00f6schen")."""
    script = script.swapped(THIRD_GERMAN, lambda _: "he drove").swapped(TAKEN_GERMAN, lambda _: "drove me to")
    if NOT_GERMAN.search(script.text):
        return Script(f"don't delete: {script.text}")
    script = script.swapped(MAKE_OF_IT, lambda match: f"make it {match['what']}")
    verb = VERB_LAST.match(script.text)
    if verb is not None and not script.swaps:
        script = Script(f"{verb['verb']} {verb['object']}")
    return script.swapped(GERMAN_DATE, lambda match: f"{match[1]} ")


REORDER: Mapping[str, Callable[[Script], Script]] = {"es": _spanish, "fr": _french, "de": _german}


def reordered(script: Script) -> Script:
    """The script with "Friday last" as "last Friday"."""
    return script.swapped(LAST_AFTER, lambda match: f"{match[2]} {match[1]}")
