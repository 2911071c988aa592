"""A text being understood: words may be swapped for the ones meant, and what was typed is never lost."""

from collections.abc import Callable
from dataclasses import dataclass
from re import Match

from language.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Swap:
    """A stretch of the text that stands for what was typed."""

    start: int
    end: int
    typed: str


@dataclass(frozen=True, slots=True)
class Script:
    """The text as meant, and the swaps that lead back to the text as typed."""

    text: str
    swaps: tuple[Swap, ...] = ()

    def typed(self, start: int, end: int) -> str:
        """What the person typed for a stretch; a swap that is cut counts whole."""
        pieces, at = [], start
        for swap in self.swaps:
            if swap.end <= start or swap.start >= end:
                continue
            pieces += [self.text[at : max(at, swap.start)], swap.typed]
            at = swap.end
        pieces.append(self.text[at:end] if at < end else "")
        return "".join(pieces)

    def swapped(self, pattern: Pattern, meant: Callable[[Match[str]], str | None]) -> "Script":
        """A script with every match replaced by what ``meant`` says; None leaves it."""
        if not pattern.is_worth_trying(self.text):
            return self
        changes = [(m.start(), m.end(), new) for m in pattern.each(self.text) if (new := meant(m)) is not None]
        return self.replaced(changes)

    def replaced(self, changes: list[tuple[int, int, str]]) -> "Script":
        """A script with stretches (start, end, meant), in order, replaced."""
        if not changes:
            return self
        pieces: list[str] = []
        swaps: list[Swap] = []
        at, shift = 0, 0
        for start, end, meant in changes:
            pieces += [self.text[at:start], meant]
            swaps += [_moved(swap, shift) for swap in self.swaps if at <= swap.start and swap.end <= start]
            swaps.append(Swap(start + shift, start + shift + len(meant), self.typed(start, end)))
            shift += len(meant) - (end - start)
            at = end
        pieces.append(self.text[at:])
        swaps += [_moved(swap, shift) for swap in self.swaps if swap.start >= at]
        return Script("".join(pieces), tuple(swaps))


def _moved(swap: Swap, by: int) -> Swap:
    return Swap(swap.start + by, swap.end + by, swap.typed)
