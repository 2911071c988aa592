"""Clean: what a client wraps around the words (HTML, mentions, markdown, invisible characters) goes away."""

import unicodedata
from html import unescape

from language.gluing import unglued
from language.patterns import Pattern

LONGEST = 4000
"""Characters of a message that are looked at; Teams allows more, people do not type it."""

FRACTIONS = {"\u00bd": " 1/2", "\u00bc": " 1/4", "\u00be": " 3/4"}
LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u0060\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2212", "-"),
        **dict.fromkeys("\u2012\u2013\u2014\u2015", " - "),
        **dict.fromkeys("\u00a0\u2007\u202f", " "),
        **dict.fromkeys("\u2190\u2192\u21d2\u27a1\u2794", " to "),
        **FRACTIONS,
        **dict.fromkeys("\u00bf\u00a1", ""),
        "\u2264": "<",
        "\u2265": ">",
    }
)
DASHED_NUMBERS = Pattern(r"(?<=[0-9])[\u2012\u2013\u2014](?=[0-9])")
ARROW = Pattern(r"\s{0,3}(?:-{1,3}>|={1,2}>|>>)\s{0,3}|(?<=[a-z])\s>\s(?=[a-z])")
MENTION = Pattern(r"<at\b[^<>]{0,200}>[^<>]{0,200}</at>")
SCRIPT_TAG = Pattern(r"<(?:script|style)\b[^<>]{0,200}>[^<>]{0,500}</(?:script|style)>")
MAIL_TAG = Pattern(r"<(?:mailto:)?([\w.+-]{1,64}@[\w.-]{1,100})(?:\|[^<>]{0,100})?>")
BREAK_TAG = Pattern(r"</?(?:br|p|div|li|ul|ol|tr|td|blockquote)\b[^<>]{0,200}>")
TAG = Pattern(r"</?[a-z][^<>]{0,200}>")
LINK = Pattern(r"\[([^\[\]\n]{1,200})\]\((?:mailto:)?[^()\s]{1,300}\)")
MARKUP = Pattern(
    r"(?<![0-9])\*{1,3}|\*{1,3}(?![0-9])|~~|__|^[>#]{1,6}\s|^\s{0,4}[*\u2022\u00b7-]\s+(?=\S)|(?<!\w)_|_(?!\w)"
)
ADDRESSED = Pattern(r"^\s*@[\w.-]{1,40}[,:]?\s+")
MANY_SLASHES = 3
SLASHED_WORDS = Pattern(r"(?<=[a-z])/(?=[a-z0-9])|(?<=[0-9])/(?=[a-z])")
"""Slashes between words are commas ("Yakima/37mi/Fri") where there are several."""
NEITHER_PLAIN = frozenset("`&<")
"""ASCII that stands for something else: a quotation mark, a character by its name, a tag."""
SPACES = Pattern(r"[^\S\n]+")
LINES = Pattern(r"\s*\n\s*")


def clean(text: str) -> str:
    """The words of a message: lines are kept, everything else is a single space apart."""
    text = text[:LONGEST]
    is_plain = text.isascii() and text.isprintable() and NEITHER_PLAIN.isdisjoint(text)
    if not is_plain:
        text = unicodedata.normalize("NFKC", DASHED_NUMBERS.without(text, "-").translate(LOOKALIKES))
    if "<" in text or "&" in text:
        text = _without_html(text)
    text = ARROW.without(text, " to ")
    if text.count("/") >= MANY_SLASHES:
        text = SLASHED_WORDS.without(text, ", ")
    text = LINK.without(text, r"\1")
    text = "\n".join(MARKUP.without(line, "") for line in text.split("\n"))
    if not is_plain:
        text = "".join(map(_plain, text))
    return unglued(_spaced(ADDRESSED.without(text, "")).strip())


def _spaced(text: str) -> str:
    """The text with every line in single spaces."""
    if "  " in text or not text.isprintable():
        text = SPACES.without(text)
    return LINES.without(text, "\n") if "\n" in text else text


def _without_html(text: str) -> str:
    text = MAIL_TAG.without(unescape(SCRIPT_TAG.without(MENTION.without(text))), r" \1 ")
    return TAG.without(BREAK_TAG.without(SCRIPT_TAG.without(MENTION.without(text)), "\n"), "")


def _plain(character: str) -> str:
    if character == "\n" or " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category in ("Cf", "Mn", "Me"):
        return ""
    if category[0] == "C" or category in ("So", "Sk"):
        return " "
    return character
