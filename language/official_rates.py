"""How administrators of the installation speak of rows of official tables: adding one, listing, taking one back."""

import re

from domain.categories import Category
from language.details import table_in, vehicle_in
from language.drafts import Draft, whens
from language.frames import Intent
from language.gists import Gist
from language.patterns import Pattern, Phrase
from language.rate_slots import plain_rates
from language.readings import Reading

ADDING = Pattern(r"^\W*(?:please )?(?:rate add|add (?:an?|the|a new|new) (?:official|government) (?:rate|row)s?)\b")
WORD_OF = re.compile(
    r"[,;.]?\s*\b(?P<name>authority|source)\b\s*[:=]?\s*(?P<told>.+?)\s*(?=[,;]?\s*\b(?:authority|source)\b|$)",
    re.IGNORECASE | re.DOTALL,
)
TAIL = Pattern(r"[,;.]?\s*\b(?:authority|source)\b[^\ue000]*$")
CATEGORIES = Pattern(r"\b(?:business|medical|moving|charity)\b")
NUMBER = Pattern(r"#?\s?(?P<number>[0-9]{1,9})\W*$")
RULES: tuple[tuple[Intent, Phrase], ...] = (
    (
        Intent.ADD_OFFICIAL_RATE,
        Phrase(r"^(?:rate add|add (?:an?|the|a new|new) (?:official|government) (?:rate|row)s?)\b"),
    ),
    (
        Intent.REMOVE_OFFICIAL_RATE,
        Phrase(
            r"^(?:rate remove"
            r"|(?:remove|delete|take back|withdraw) (?:the )?(?:official|added|government) (?:rate|row))\b"
        ),
    ),
    (
        Intent.LIST_OFFICIAL_RATES,
        Phrase(
            r"^(?:(?:%SHOW%)\s)?(?:me )?(?:the |all )*(?:added (?:official |government )?(?:rates?|rows?)"
            r"|(?:official |government )?(?:rates?|rows?) (?:that were |we |i )?added)\W*$|^rate list\W*$"
        ),
    ),
)


def without_tail(text: str) -> str:
    """A message that adds a row without whose word it is: that may hold dates and figures of its own."""
    return TAIL.without(text, "") if ADDING.match(text) else text


def intent_in(gist: Gist) -> Intent | None:
    """What is wanted of the official tables; None: nothing."""
    return next((intent for intent, phrase in RULES if phrase.match(gist.core)), None)


def row(reading: Reading) -> Draft:
    """The table, drives, figure and days of a row; what is missing is asked for in a form."""
    draft = Draft()
    draft.put("table", table_in(reading.text))
    draft.put("categories", tuple(dict.fromkeys(Category(found[0]) for found in CATEGORIES.each(reading.text.lower()))))
    draft.put("vehicle", vehicle_in(reading.text))
    figures = plain_rates(reading)
    draft.put("rate", figures[0] if len(figures) == 1 else None)
    days = sorted({day for when in whens(reading) for day in (when.start, when.end) if day is not None})
    draft.put("effective_from", days[0] if days else None)
    draft.put("effective_to", days[1] if len(days) > 1 else None)
    return draft


def number(reading: Reading) -> Draft:
    """The number of an added row."""
    draft, found = Draft(), NUMBER.search(reading.text)
    draft.put("number", int(found["number"]) if found else None)
    return draft


def words_of_authority(text: str) -> dict[str, str]:
    """Who published a row and where that can be read, as typed: ``authority`` and ``source``."""
    return {found["name"].lower(): found["told"].strip(" ,;") for found in WORD_OF.finditer(text)}
