"""Word lists, written as text."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text: long lists of words read best as plain lines."""
    return tuple(text.split())


def as_listed(said: str) -> str:
    """What a pattern found in any case, as lists have it: in small letters, each i with one dot (Turkish has more)."""
    small = said.lower()
    return small if small.isascii() else small.replace("i\u0307", "i").replace("\u0131", "i")
