"""What a text says of a file beside its period: the form it should have, whose drives it is of."""

import re

FORMS = (
    ("payroll", re.compile(r"\bpay-?roll\b|\bn[oó]mina\b|\blohn|\bpaie\b", re.IGNORECASE)),
    ("mileiq", re.compile(r"\bmile\s?iq\b", re.IGNORECASE)),
    ("pdf", re.compile(r"\bpdf\b|\blog ?book\b|\bmileage log\b|\bfahrtenbuch\b", re.IGNORECASE)),
    ("xlsx", re.compile(r"\bxlsx?\b|\bex[ce]*l\b|\bspread ?sheet\b|\bworkbook\b", re.IGNORECASE)),
    ("csv", re.compile(r"\bcsv\b", re.IGNORECASE)),
)
"""The first that a text names counts: ``csv for payroll`` is the payroll file."""

OWN = re.compile(r"\b(?:my|mine|i drove|i have|mis?|mes|mon|meine?r?)\b", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:every(?:one|body)|all (?:members|employees|drivers|reports)|team|reported|pay-?roll|staff)\b", re.IGNORECASE
)


def form_in(text: str) -> str:
    """The form a text names (``csv xlsx pdf mileiq payroll``); empty where it names none."""
    return next((form for form, pattern in FORMS if pattern.search(text)), "")


def is_own(text: str) -> bool:
    """Whether a text asks for the speaker's own drives, and not for what others reported."""
    return OWN.search(text) is not None and OTHERS.search(text) is None


MONTHS = (
    "jan(?:uary|uar|vier)?|enero|feb(?:ruary|ruar)?|f[eé]vrier|febrero|mar(?:ch|s|zo)?|märz|apr(?:il)?|abril|avril|ma[iy]o?"
    "|june?|juni|junio|juin|july?|juli|julio|juillet|aug(?:ust)?|agosto|ao[uû]t|sept?(?:ember|iembre|embre)?"
    "|o[ck]t(?:ober)?|octubre|octobre|nov(?:ember|iembre|embre)?|de[cz](?:ember)?|diciembre|d[eé]cembre"
)
NO_NAME = (
    rf"(?:{MONTHS}|csv|xlsx?|excel|pdf|mileiq|payroll|report(?:s|ed)?|drives?|trips?|mileage|log|all|every\w*|the|my|our"
    r"|this|last|q[1-4]|business|personal|miles?|week|month|year|today|yesterday|data|file|team|people|a|as|for|from|in"
    r"|of|to|and|approved|paid|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b"
)
WORD = rf"(?!{NO_NAME})(?-i:[^\W\d_a-zà-öø-ÿ])[\w.'’-]*"
NAMED = (
    re.compile(rf"^\W*(?:please\s)?(?:export|download)\s({WORD}(?:\s{WORD}){{0,2}})", re.IGNORECASE),
    re.compile(rf"\b(?:for|of|by|from)\s({WORD}(?:\s{WORD}){{0,2}})", re.IGNORECASE),
)
OWNER = re.compile(r"['’]s?$")


def whose_in(text: str) -> str:
    """The name of the person whose reported drives are asked for; empty where none is named."""
    found = next((match for pattern in NAMED if (match := pattern.search(text))), None)
    return OWNER.sub("", found[1]).strip(" .,") if found else ""
