"""A list of one's own drives, a page at a time on one card that is replaced in place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cards import verbs
from cards.drive_words import NOTHING, shortened
from cards.drives import drive_line
from cards.elements import Action, Card, Element, button, card, heading, hint, text
from cards.words import Say, Words
from domain.priced import Priced
from domain.summaries import CategoryLine, sum_of


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: its drives; ``place`` names what is looked for, ``newer`` and ``older`` where other pages begin."""

    drives: Sequence[Priced]
    place: Mapping[str, str]
    newer: str | None
    older: str | None


def drives_page(
    say: Say, page: Shown, *, title: Words, sums: Sequence[CategoryLine] | None, done: Words = NOTHING
) -> Card:
    """A page of drives, the latest day first. ``sums`` are of the whole list; None: it is too long to add up."""
    body: list[Element] = [heading(title), *([text(done)] if done else []), *_sums(say, sums)]
    for one in page.drives:
        body += _row(say, one)
    if not page.drives:
        body.append(text(say("None among these. There are more drives to look through.")))
    body.append(
        hint(
            say(
                "To see one, type its number, such as “#{number}”. To change it, “change #{number} to 19 miles”.",
                number=_example(page),
            )
        )
    )
    return card(say, body=body, summary=_essence(say, title, sums), actions=_turning(say, page))


def _example(page: Shown) -> str:
    return str(page.drives[0].drive.number) if page.drives else "12"


def _sums(say: Say, sums: Sequence[CategoryLine] | None) -> list[Element]:
    if sums is None:
        return [hint(say("For a total, name the days, such as “my drives in October”."))]
    if not sums:
        return []
    distance = sum_of([line.distance for line in sums], sums[0].distance.unit)
    count = sum(line.drives for line in sums)
    words = say.many("{count} drive, {distance}", "{count} drives, {distance}", count, distance=shortened(distance))
    return [text(words, is_strong=True)]


def _row(say: Say, priced: Priced) -> list[Element]:
    line = drive_line(say, priced)
    if priced.drive.is_reported:
        line.append(hint(say("Reported")))
    return line


def _essence(say: Say, title: Words, sums: Sequence[CategoryLine] | None) -> Words:
    count = sum(line.drives for line in sums or ())
    return say.many("{title}: {count} drive", "{title}: {count} drives", count, title=title) if count else title


def _turning(say: Say, page: Shown) -> list[Action]:
    place: dict[str, Any] = dict(page.place)
    actions = []
    if page.older is not None:
        actions.append(button(say("Older"), verbs.DRIVES_PAGE, is_primary=True, after=page.older, **place))
    if page.newer is not None:
        actions.append(button(say("Newer"), verbs.DRIVES_PAGE, before=page.newer, **place))
    return [*actions, button(say("Review and report"), verbs.REVIEW)]
