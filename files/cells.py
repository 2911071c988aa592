"""Cells: text of people made safe for a spreadsheet, and read back as it was.

A spreadsheet takes a cell that starts with ``= + - @`` for a formula. Separators other than the file's own matter too:
a program set to semicolons sees a cell start after each of them (OWASP, "CSV Injection").
"""

import re

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
FORMULA = "=+\\-@\uff1d\uff0b\uff0d\uff20"
"""What starts a formula, in both widths."""
STARTS = re.compile(rf"((?:^|[;,|])[\s\"']*)([{FORMULA}])")
KEPT = re.compile(rf"((?:^|[;,|])[\s\"']*)'([{FORMULA}])")


def one_line(text: str) -> str:
    """Text without control characters and line breaks: each run becomes a space."""
    return CONTROL.sub(" ", text)


def neutral(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before what would start one."""
    return STARTS.sub(r"\1'\2", one_line(text))


def restored(text: str) -> str:
    """What ``neutral`` was given, on one line."""
    return KEPT.sub(r"\1\2", text)


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula."""
    return STARTS.match(text) is not None
