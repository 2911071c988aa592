"""The one kind of refusal, and the doubt that a yes settles."""

from collections.abc import Mapping


class MileageError(Exception):
    """Something the person asked for and may not have, with the final sentence for them.

    ``sentence`` is the English text with named ``{placeholders}``: it is the key of the message catalogue. ``values``
    are domain objects (dates, money, distances, names); the edge shows them in the reader's language and format.
    Everything else that is raised is a bug.
    """

    def __init__(self, sentence: str, /, **values: object) -> None:
        super().__init__(sentence.format(**values) if values else sentence)
        self.sentence = sentence
        self.values: Mapping[str, object] = values


class DoubtError(MileageError):
    """Something that may still be right: the person is asked. ``other`` is the drive that speaks against it, if any."""

    other: int | None = None
