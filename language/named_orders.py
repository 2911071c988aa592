"""What is ordered of a name somebody gave, without saying what it is of: "forget home", "rename Acme run to Run"."""

import re
from dataclasses import dataclass

FORGETS = re.compile(
    r"\W*(?:please )?(?P<verb>forget|remove|delete|erase|drop|vergiss|olvida|oublie) "
    r"(?:my |the |our |mein(?:e|en)? |mi |mon |ma )?"
    r"(?:saved (?!trips|routes))?"
    r"(?:(?:place|trip|route|vehicle) )?(?P<name>[^\n?@#]{1,60}?)(?: please)?\W*",
    re.IGNORECASE,
)
RENAMES = re.compile(
    r"\W*(?:please )?(?P<verb>rename) (?:my |the |our )?(?:saved )?(?:(?:place|trip|route|vehicle) )?"
    r"(?P<name>[^\n?@#]{1,60}?) (?:to|as|into) (?P<new_name>[^\n?@#]{1,60}?)(?: please)?\W*",
    re.IGNORECASE,
)
FORGET = frozenset({"vergiss", "olvida", "oublie"})
"""To forget, in other languages."""
LISTS = re.compile(
    r"(?:all )?(?:of )?(?:my |the )?(?:(?:saved )?(?P<what>places|vehicles)|saved (?P<trips>trips|routes))",
    re.IGNORECASE,
)
ROUTE = re.compile(
    r"\W*(?:from )?(?P<origin>[^\n?,]{1,60}?) to (?:the )?(?P<destination>[^\n?,]{1,60}?)"
    r"(?: (?:today|yesterday|this morning|last night|on \w+day|last \w+day))?\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NamedOrder:
    """A verb in small letters, and the names it is said of; ``new_name`` is empty where nothing is renamed."""

    verb: str
    name: str
    new_name: str = ""


def order_of_name(text: str) -> NamedOrder | None:
    """What a text orders of a name and nothing else; None where it orders nothing."""
    match = RENAMES.fullmatch(text) or FORGETS.fullmatch(text)
    if match is None:
        return None
    verb = match["verb"].lower()
    return NamedOrder(
        "forget" if verb in FORGET else verb, match["name"].strip(), (match.groupdict().get("new_name") or "").strip()
    )


def list_named(name: str) -> str | None:
    """The list that is meant rather than a name of it: ``places``, ``trips`` or ``vehicles``."""
    match = LISTS.fullmatch(name)
    return None if match is None else (match["what"] or "trips").lower()


def ends_of(text: str) -> tuple[str, str] | None:
    """The two places of a text that says no more than from where to where, and perhaps when."""
    match = ROUTE.fullmatch(text)
    return None if match is None else (match["origin"].strip(), match["destination"].strip())
