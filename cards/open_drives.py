"""Asking what drives without a category were for, on the summary of their week or all at once."""

from collections.abc import Mapping, Sequence

from cards import verbs
from cards.drive_words import drive_name, unmarked
from cards.elements import (
    Action,
    Card,
    Element,
    button,
    buttons,
    card,
    choice_input,
    heading,
    hint,
    section,
    text,
    tight,
    without_inputs,
)
from cards.words import Say, Words
from cards.work_hours import leaning_words, leanings_key
from domain.categories import Category
from domain.priced import Priced
from domain.summaries import WeeklySummary
from domain.work_hours import Leaning

MOST_TO_CLASSIFY = 8
TO_CHOOSE = (Category.BUSINESS, Category.PERSONAL, Category.MEDICAL, Category.CHARITY)
CATEGORY_OF = "category_of_"
"""How the fields for categories are named, before the number of the drive."""


def classify_fields(say: Say, drives: Sequence[Priced], leanings: Mapping[int, Leaning]) -> list[Element]:
    """Drives that wait for a category: one with its buttons, several with a field each.

    ``leanings`` are what work hours make likely, by number: each stands with its reason, and nothing is filled in.
    """
    if not drives:
        return []
    title = section(say.many("{count} drive to classify", "{count} drives to classify", len(drives)))
    if len(drives) == 1:
        likely = leaning_lines(say, drives[0], leanings)
        return [title, text(_name(say, drives[0])), *likely, buttons(*_choices(say, drives[0], leanings))]
    some = drives[:MOST_TO_CLASSIFY]
    fields = [line for one in some for line in (_field(say, one), *leaning_lines(say, one, leanings))]
    if len(drives) > MOST_TO_CLASSIFY:
        rest = len(drives) - MOST_TO_CLASSIFY
        fields.append(hint(say.many("And {count} more.", "And {count} more.", rest)))
    week = drives[0].drive.entry.on.isoformat()
    save = button(say("Save categories"), verbs.SUMMARY_CLASSIFY, week=week)
    return [title, *fields, buttons(save, *_as_suggested(say, week, leanings))]


def leaning_lines(say: Say, priced: Priced, leanings: Mapping[int, Leaning]) -> list[Element]:
    """What work hours make likely of a drive, with the reason."""
    leaning = leanings.get(priced.drive.number)
    return [] if leaning is None else [tight(hint(leaning_words(say, leaning)))]


def _as_suggested(say: Say, week: str, leanings: Mapping[int, Leaning]) -> list[Action]:
    """The button that takes all suggestions; it holds none of them."""
    if not leanings:
        return []
    title = say.many("Take the suggestion", "Take {count} suggestions", len(leanings))
    return [without_inputs(button(title, verbs.SUMMARY_AS_SUGGESTED, week=week, name=leanings_key(leanings)))]


def _field(say: Say, priced: Priced) -> Element:
    choices = [(say.show(category), category.value) for category in TO_CHOOSE]
    return choice_input(f"{CATEGORY_OF}{priced.drive.number}", unmarked(_name(say, priced)), choices)


def _name(say: Say, priced: Priced) -> Words:
    return say("{drive}: {distance}", drive=drive_name(say, priced.drive), distance=priced.drive.entry.driven)


def _choices(say: Say, priced: Priced, leanings: Mapping[int, Leaning]) -> list[Action]:
    """Business and personal, the likelier one first."""
    number, week = priced.drive.number, priced.drive.entry.on.isoformat()
    leaning = leanings.get(number)
    choices = sorted(TO_CHOOSE[:2], key=lambda one: leaning is not None and one is not leaning.category)
    return [
        button(say.show(category), verbs.SUMMARY_CLASSIFY, number=number, category=category.value, week=week)
        for category in choices
    ]


def classify_all_card(say: Say, summary: WeeklySummary) -> Card:
    """Ask what all the unclassified drives of a week were for; each can be changed after."""
    week, drives = summary.week.monday.isoformat(), summary.unclassified
    title = say.many("What was this drive for?", "What were these {count} drives for?", len(drives))
    body = [heading(title), *(text(_name(say, one)) for one in drives[:20])]
    actions = [
        button(
            say.show(category), verbs.SUMMARY_CLASSIFY_ALL, is_primary=place == 0, week=week, category=category.value
        )
        for place, category in enumerate(TO_CHOOSE)
    ]
    return card(say, body=body, summary=title, actions=[*actions, button(say("Back"), verbs.SUMMARY_SHOW, week=week)])
