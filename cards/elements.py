"""The pieces cards are made of: adaptive cards of schema 1.5 as plain JSON, escaped in one place.

The only user of the package ``adaptivecards``; it lacks actions, inputs and tables, which are added here. Words never
hold markup, so every text is escaped: what people typed can't become a link.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from adaptivecards.adaptivecard import AdaptiveCard
from adaptivecards.containers import ActionSet, Column, ColumnSet, Container, FactSet
from adaptivecards.elements import TextBlock

from cards.words import Say, Words

Element = dict[str, Any]
Action = dict[str, Any]

VERSION = "1.5"
MOST_ACTIONS = 6
FORM = 1
"""Of the data on buttons; a changed form gets the next number and old ones stay readable."""

MARKUP = re.compile(r"[\\`*_\[\]~#]")
WITHOUT_MEANING = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]~#"})
LIST_MARK = re.compile(r"^(\s*(?:\d+(?=[.)]))?)([-+>.)])(?=\s)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Card:
    """A card ready to be sent: its JSON and one plain sentence for the notification and for clients without cards."""

    content: Mapping[str, Any]
    summary: Words


def escaped(words: str) -> str:
    r"""Words as a TextBlock must have them, which reads Markdown: ``[a](b)`` stays ``[a](b)`` and is no link."""
    marked = words.translate(WITHOUT_MEANING) if MARKUP.search(words) else words
    if "\n" not in marked and not LIST_MARK.match(marked):  # most words: one line that is no item of a list
        return marked
    return LIST_MARK.sub(r"\1\\\2", marked).replace("\n", "\n\n")


def card(
    say: Say, *, body: Sequence[Element], summary: Words, actions: Sequence[Action] = (), is_wide: bool = False
) -> Card:
    """A card. Raises ValueError for more than six actions, which Teams would hide."""
    if len(actions) > MOST_ACTIONS:
        raise ValueError(f"{len(actions)} actions on one card")
    whole = {**_whole(say.language), "body": list(body), "fallbackText": escaped(summary)}
    if actions:
        whole["actions"] = list(actions)
    if is_wide:
        whole["msteams"] = {"width": "Full"}
    return Card(whole, summary)


def heading(words: Words) -> Element:
    """The first line of a card."""
    return _text(words, size="Large", weight="Bolder") | {"style": "heading"}


def section(words: Words) -> Element:
    """The heading of a part of a card."""
    return _text(words, weight="Bolder", spacing="Medium") | {"style": "heading"}


def text(words: Words, *, is_strong: bool = False) -> Element:
    """A paragraph."""
    return _text(words, weight="Bolder") if is_strong else _text(words)


def hint(words: Words) -> Element:
    """A quieter paragraph; nothing a reader must see to act."""
    return _text(words, size="Small", isSubtle=True)


def figure(words: Words) -> Element:
    """One big number."""
    return _text(words, size="ExtraLarge", weight="Bolder", spacing="Small")


def tight(element: Element) -> Element:
    """The same, right under what stands above it."""
    return {**element, "spacing": "None"}


def at_right(element: Element) -> Element:
    """The same text, aligned with the right edge: amounts in a list."""
    return {**element, "horizontalAlignment": "Right"}


def good(words: Words) -> Element:
    """A line that says it worked. In words and weight alone: Teams' green is too pale to read on white."""
    return _text(words, weight="Bolder")


def success(words: Words) -> Element:
    """The first line of a card that says something was done: dark on green, which all themes can read."""
    return container([heading(words)], style="good")


def warning(words: Words) -> Element:
    """A line that asks for attention; the words say so too, not the colour alone."""
    return _text(words, weight="Bolder", color="Attention")


def facts(pairs: Sequence[tuple[Words, Words]]) -> Element:
    """Names and their values, one a line; pairs with an empty value are left out."""
    shown = [{"title": name, "value": escaped(value)} for name, value in pairs if value]
    return {**_facts(), "facts": shown}


def bars(title: Words, values: Sequence[tuple[Words, Decimal]], *, instead: Words) -> Element:
    """Named values as a bar chart; ``instead`` is the same in words, for clients that draw no charts."""
    drawn = [{"x": name, "y": float(value)} for name, value in values]
    return {"type": "Chart.VerticalBar", "title": title, "data": drawn, "fallback": hint(instead)}


def container(items: Sequence[Element], *, style: str = "default", name: str = "", is_hidden: bool = False) -> Element:
    """Elements that belong together. ``style``: default, emphasis, good, attention, warning, accent."""
    made = Container(items=list(items), style=style, spacing="Medium")
    if name:
        made.id = name
    if is_hidden:
        made.visible = False
    return dict(made.render())


def columns(*cells: tuple[str, Sequence[Element]]) -> Element:
    """Elements side by side; each cell is a width (``auto``, ``stretch``) and its elements."""
    return {**_columns(), "columns": [{**_column(width), "items": list(items)} for width, items in cells]}


def table(headings: Sequence[Words], rows: Sequence[Sequence[Words]], *, widths: Sequence[int]) -> Element:
    """A table whose first row names its columns."""
    return {
        "type": "Table",
        "columns": [{"width": width} for width in widths],
        "showGridLines": False,
        "rows": [_row([text(words, is_strong=True) for words in headings])]
        + [_row([text(words) for words in row]) for row in rows],
    }


def button(title: Words, verb: str, *, is_primary: bool = False, is_risky: bool = False, **names: object) -> Action:
    """A button that the bot answers. ``names`` are opaque names and versions, never facts."""
    data = {"verb": verb, "v": FORM, **names}
    action: Action = {"type": "Action.Execute", "title": title, "verb": verb, "data": data}
    if is_primary or is_risky:
        action["style"] = "destructive" if is_risky else "positive"
    action["fallback"] = {key: value for key, value in action.items() if key != "verb"} | {"type": "Action.Submit"}
    return action


def without_inputs(action: Action) -> Action:
    """The same button, not held up by a form that is filled in wrongly."""
    fallback = {**action["fallback"], "associatedInputs": "none"}
    return {**action, "associatedInputs": "none", "fallback": fallback}


def link(title: Words, url: str) -> Action:
    """A button that opens a page."""
    return {"type": "Action.OpenUrl", "title": title, "url": url}


def picture(url: str, instead: Words) -> Element:
    """A picture; ``instead`` is what it shows in words, for who cannot see it."""
    return {"type": "Image", "url": url, "altText": instead, "size": "Stretch"}


def toggle_button(title: Words, *targets: str) -> Action:
    """A button that shows and hides parts of the card, by their names."""
    return {"type": "Action.ToggleVisibility", "title": title, "targetElements": list(targets)}


def buttons(*actions: Action) -> Element:
    """Buttons in the middle of a card."""
    return dict(ActionSet(actions=list(actions)).render())


def text_input(name: str, label: Words, *, value: str = "", most: int = 500, is_long: bool = False) -> Element:
    """A field for text."""
    made: Element = {"type": "Input.Text", "id": name, "label": label, "maxLength": most}
    if value:
        made["value"] = value
    return made | ({"isMultiline": True} if is_long else {})


def date_input(name: str, label: Words, *, value: str = "") -> Element:
    """A field for a day (ISO)."""
    return {"type": "Input.Date", "id": name, "label": label} | ({"value": value} if value else {})


def choice_input(
    name: str, label: Words, choices: Sequence[tuple[Words, str]], *, value: str = "", is_multi: bool = False
) -> Element:
    """A field for one of several (or for several); each choice is its words and its stored value."""
    shown = [{"title": title, "value": stored} for title, stored in choices]
    made: Element = {"type": "Input.ChoiceSet", "id": name, "label": label, "choices": shown}
    if value:
        made["value"] = value
    return made | ({"isMultiSelect": True, "style": "expanded", "wrap": True} if is_multi else {"style": "compact"})


def toggle_input(name: str, label: Words, *, is_on: bool = False) -> Element:
    """A field for yes or no; its words stand beside the box alone, a label would show them a second time above."""
    return {"type": "Input.Toggle", "id": name, "title": label, "value": str(is_on).lower()}


# What the package makes it makes once, without what changes: making one costs more than copying it.


@lru_cache(maxsize=32)
def _whole(language: str) -> Element:
    """A card of nothing."""
    made = AdaptiveCard()
    made.set_data("version", VERSION)
    made.lang = language
    return dict(made.render())


@lru_cache(maxsize=1)
def _facts() -> Element:
    return dict(FactSet().render())


@lru_cache(maxsize=1)
def _columns() -> Element:
    return dict(ColumnSet().render())


@lru_cache(maxsize=8)
def _column(width: str) -> Element:
    return dict(Column(width=width).render())


@lru_cache(maxsize=64)
def _looks(**looks: Any) -> Element:
    """A TextBlock without its text."""
    return dict(TextBlock(wrap=True, **looks).render())


def _text(words: Words, **looks: Any) -> Element:
    return {**_looks(**looks), "text": escaped(words)}


def _row(cells: Sequence[Element]) -> Element:
    return {"type": "TableRow", "cells": [{"type": "TableCell", "items": [cell]} for cell in cells]}
