"""Word lists, written as text."""


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text: long lists of words read best as plain lines."""
    return tuple(text.split())
