"""Patterns: compiled when first used, written with word classes such as ``%SHOW%``, and all known by name to a test."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from language.words import CLASSES

CLASS = re.compile(r"%([A-Z_]+)%")
ALL: list["Pattern"] = []
"""Every pattern of the room, so that one test can feed hostile text to each."""


def expanded(source: str) -> str:
    """A pattern's source with its word classes spelled out (classes may use classes)."""
    while CLASS.search(source):
        source = CLASS.sub(lambda match: f"(?:{CLASSES[match[1]]})", source)
    return source


class Pattern:
    """A regular expression over lower-cased text, compiled at its first use: importing the room stays cheap."""

    __slots__ = ("compiled", "each", "match", "search", "source", "whole")
    flags = re.IGNORECASE
    compiled: re.Pattern[str]
    search: Callable[..., re.Match[str] | None]
    """The first place that matches."""
    match: Callable[..., re.Match[str] | None]
    """A match exactly at a place."""
    whole: Callable[..., re.Match[str] | None]
    """A match of all of the text."""
    each: Callable[..., Iterator[re.Match[str]]]
    """Every place that matches, from left to right."""

    def __init__(self, source: str) -> None:
        self.source = source
        ALL.append(self)

    def __getattr__(self, name: str) -> Any:
        """Compile when something is asked for the first time; afterwards the expression answers directly."""
        if name not in Pattern.__slots__:
            raise AttributeError(name)
        self.compiled = compiled = re.compile(expanded(self.source), self.flags)
        self.search, self.match = compiled.search, compiled.match
        self.whole, self.each = compiled.fullmatch, compiled.finditer
        return getattr(self, name)

    def without(self, text: str, instead: str = " ") -> str:
        """The text with every match replaced."""
        return self.compiled.sub(instead, text)


def compile_all() -> None:
    """Compile every pattern now."""
    for pattern in ALL:
        pattern.search("")


class Phrase(Pattern):
    """A pattern over the gist, where small letters are words and capitals stand for what was found (``DIST``)."""

    __slots__ = ()
    flags = re.NOFLAG
