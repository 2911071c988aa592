"""Asking what drives without a category were for, on the summary of their week or all at once."""

from collections.abc import Sequence

from cards import verbs
from cards.drive_words import drive_name, unmarked
from cards.elements import Action, Card, Element, button, buttons, card, choice_input, heading, hint, section, text
from cards.words import Say, Words
from domain.categories import Category
from domain.priced import Priced
from domain.summaries import WeeklySummary

MOST_TO_CLASSIFY = 8
TO_CHOOSE = (Category.BUSINESS, Category.PERSONAL, Category.MEDICAL, Category.CHARITY)
CATEGORY_OF = "category_of_"
"""How the fields for categories are named, before the number of the drive."""


def classify_fields(say: Say, drives: Sequence[Priced]) -> list[Element]:
    """Drives that wait for a category: one with its buttons, several with a field each."""
    if not drives:
        return []
    title = section(say.many("{count} drive to classify", "{count} drives to classify", len(drives)))
    if len(drives) == 1:
        return [title, text(_name(say, drives[0])), buttons(*_choices(say, drives[0]))]
    fields = [_field(say, one) for one in drives[:MOST_TO_CLASSIFY]]
    if len(drives) > MOST_TO_CLASSIFY:
        rest = len(drives) - MOST_TO_CLASSIFY
        fields.append(hint(say.many("And {count} more.", "And {count} more.", rest)))
    week = drives[0].drive.entry.on.isoformat()
    return [title, *fields, buttons(button(say("Save categories"), verbs.SUMMARY_CLASSIFY, week=week))]


def _field(say: Say, priced: Priced) -> Element:
    choices = [(say.show(category), category.value) for category in TO_CHOOSE]
    return choice_input(f"{CATEGORY_OF}{priced.drive.number}", unmarked(_name(say, priced)), choices)


def _name(say: Say, priced: Priced) -> Words:
    return say("{drive}: {distance}", drive=drive_name(say, priced.drive), distance=priced.drive.entry.driven)


def _choices(say: Say, priced: Priced) -> list[Action]:
    number, week = priced.drive.number, priced.drive.entry.on.isoformat()
    return [
        button(say.show(category), verbs.SUMMARY_CLASSIFY, number=number, category=category.value, week=week)
        for category in TO_CHOOSE[:2]
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
