"""What a text says of a file beside its period: the form it should have, and whether it is of one's own drives."""

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
