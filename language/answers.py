"""Short answers to a question: each is read on its own terms, and None means it is no such answer."""

from language.cleaning import clean
from language.hearsay import PURPOSEFUL
from language.numbers import digits_for_words
from language.patterns import Phrase
from language.scripts import Script
from language.spelling import repaired
from language.translating import translated

LONGEST = 120
"""Characters of a short answer; what is longer is a new message."""


def _script(text: str, locale: str) -> tuple[Script, str]:
    english = translated(Script(clean(text[:LONGEST])), locale)
    return digits_for_words(english.script if english.is_foreign else repaired(english.script)), english.locale


POLITE = r"(?:\s?,?\s?(?:please|pls|thanks|thank you|that's right|that is right|do it|go ahead|indeed|of course))?"
YES = Phrase(
    rf"^\W*(?:yes|y|yeah|yea|yep|yup|ya|sure|ok|okay|k|correct|right|exactly|confirm(?:ed)?|do it|go ahead|go"
    rf" for it|please do|of course|absolutely|definitely|fine|sounds good|looks good|that's (?:right|it"
    rf"|correct)|all good|good|perfect|si|s\u00ed|oui|ja|d'accord|genau|vale|claro|affirmative|true|indeed|it"
    rf" is|it was|send it|report it|save it|\U0001f44d){POLITE}\W*$"
)
NO = Phrase(
    rf"^\W*(?:no|n|nope|nah|no way|not (?:really|now|yet|quite)|never|wrong|incorrect|that's (?:wrong|not right"
    rf"|not it|incorrect)|don't|do not|cancel|stop|non|nein|negative|false|no thank you|no thanks|not that|it"
    rf" isn't|it wasn't|\U0001f44e){POLITE}\W*$"
)


def read_yes_no(text: str) -> bool | None:
    """Yes or no, in any of our languages."""
    if "\U0001f44d" in text or "\U0001f44e" in text:
        return "\U0001f44d" in text
    words = clean(text[:LONGEST]).lower()
    if YES.search(words):
        return True
    return False if NO.search(words) else None


ENDS_TELLING = Phrase(r"\bdrove\W*$")
"""The verb stands last in German."""


def tells_anew(text: str, *, locale: str) -> bool:
    """Whether a text begins to tell a drive, as no answer does: "drove to…", "log…"."""
    words = _script(text, locale)[0].text.lower()
    return PURPOSEFUL.match(words) is not None or ENDS_TELLING.search(words) is not None
