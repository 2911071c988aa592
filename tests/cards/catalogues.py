"""The catalogues as they are kept: every sentence of the product with its translation."""

import re
from functools import cache

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tools.catalogue import LANGUAGES

VALUE = re.compile(r"\{\w+\}")


@cache
def catalogue(language: str) -> Catalog:
    """The catalogue of a language as it is kept."""
    with (LANGUAGES / f"{language}.po").open("rb") as source:
        return read_po(source, locale=language)


def pairs(language: str) -> list[tuple[str, str]]:
    """Every sentence with its translation, one for each plural form."""
    found = []
    for message in catalogue(language):
        ids = message.id if isinstance(message.id, list | tuple) else (message.id,)
        told = message.string if isinstance(message.string, list | tuple) else (message.string,)
        assert len(ids) == len(told), ids
        found += [(sentence, words or "") for sentence, words in zip(ids, told, strict=True) if sentence]
    return found
