"""How drivers speak of receipts of drives that are there: to see one, to take it off, to say which drive it is of."""

import re

from language.drafts import Draft, put_period, whens
from language.frames import Intent, Reason
from language.gists import Gist
from language.patterns import Phrase
from language.rate_intents import first_fitting
from language.readings import Kind, Reading
from language.targets import target

RECEIPT = (
    r"(?:(?:the|this|that|these|those|my|a|an|its|it|all|last|first|second|third|other|den|das)\b ?)*+"
    r"(?:(?:parking|tolls?|car ?park|garage|drive|trip|photo of the) )?receipts?(?: (?:NUM|[0-9]))?"
)
DRIVE = (
    r"(?:(?:in|on|at|of|for|to|from|with|as|belongs to|is for|goes (?:to|with)|is of|para|pour|zu) )?"
    r"(?:(?:the|that|my|a|this|last|latest|one|it|number|REF|DATE'?s?|to|at|from|NUM|drive|trip)\b ?)*+"
    r"(?:\S{2,30} (?:drive|trip|one))?"
)
ASKING = r"(?:(?:show|see|open|view|look at|give|get|where(?:'s| is| are)|what(?:'s| is| are)) (?:me |us |i )?)"

RULES: tuple[tuple[Intent, Phrase], ...] = (
    (
        Intent.REMOVE_RECEIPT,
        Phrase(rf"^(?:%DELETE%|detach|take|quita) (?:off |away )?{RECEIPT}(?: (?:off|away|out))?(?: {DRIVE})?\W*$"),
    ),
    (Intent.SHOW_RECEIPT, Phrase(rf"^{ASKING}{RECEIPT}(?: {DRIVE})?\W*$")),
    (Intent.SHOW_RECEIPT, Phrase(r"^(?:my |the |all )*receipts? (?:of |from )?(?:the )?(?:drive )?REF\W*$")),
    (
        Intent.ADD_RECEIPT,
        Phrase(
            rf"^(?:(?:here|this|that)(?:'s| is| are| comes)?|it's|add|attach|put|keep|link|log|and|plus|with)? ?"
            rf"{RECEIPT}(?: {DRIVE})?\W*$"
        ),
    ),
)

NUMBERED = re.compile(r"\b(?:receipts?|beleg|quittung|recibo|reçu)\s(?:no\.?\s|number\s)?([1-9])\b", re.IGNORECASE)
WHICH_RECEIPT = re.compile(
    r"\b(?:(first|1st)|(second|2nd)|(third|3rd)|(fourth|4th)|(fifth|5th))\s(?:\w+\s)?receipt", re.IGNORECASE
)
OF_DRIVE = re.compile(
    r"\W*(?:(?:it|it's|its|that|that's|this|these|they|they're|is|are|belongs?|goes|add|put|attach|the|receipts?|them|for|of"
    r"|to|with|on|from)\s+)+(?:(?:drive|trip)\s+#?|#\s?)(?P<number>[0-9]{1,9})\W*",
    re.IGNORECASE,
)
SHOWS = re.compile(r"^\W*(?:please )?(?:show|open|see|view)\b", re.IGNORECASE)


def of_receipts(reading: Reading, gist: Gist) -> Intent | None:
    """What somebody wants with a receipt; an amount beside it is of the drive itself."""
    if "receipt" not in gist.core or gist.has("MONEY", "DIST", "MAIL"):
        return None
    return None if reading.all(Kind.DISTANCE, Kind.MAIL, Kind.EXTRA) else first_fitting(RULES, gist.core)


def receipt(reading: Reading) -> Draft:
    """Whose receipt: a drive by its number, day or place; several drives at once are asked about."""
    draft, gist = Draft(), reading.gist()
    found = target(reading, gist, reading.all(Kind.DATE, Kind.PERIOD))
    numbered = reading.all(Kind.NUMBERED)
    if len(numbered) > 1 or len(found.dates) > 1:
        draft.ask(Reason.MISSING_TARGET)
    if len(numbered) == 1:
        draft.put("number", numbered[0].value)
    draft.put("target", "last" if found.which == "last" and not draft.slots else "")
    draft.put("target_destination", found.place)
    for when in whens(reading)[:1]:
        put_period(draft, when)
    return draft


def asks_to_show_drive(text: str) -> bool:
    """Whether a text asks to see a drive rather than names one: "show #12"."""
    return SHOWS.match(text) is not None


def drive_of_receipt(text: str) -> int | None:
    """The number of the drive that a receipt is said to be of: "it's for #12"; None where nothing else is said."""
    found = OF_DRIVE.fullmatch(text.replace("\u2019", "'"))
    return None if found is None else int(found["number"])


def receipt_in(text: str) -> int | None:
    """Which receipt of a drive is meant: 2 in "remove receipt 2 of #12"; None where none is told."""
    if (found := NUMBERED.search(text)) is not None:
        return int(found[1])
    told = WHICH_RECEIPT.search(text)
    return None if told is None or told.lastindex is None else told.lastindex
