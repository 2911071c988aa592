"""What hints and refusals tell people to type does the same in every language, and is said in that language."""

import re
from datetime import date

import pytest

from language import Context, Frame, Intent, Role, understand
from tests.cards.catalogues import pairs
from tests.cards.told_to_type import Told, told
from tools.catalogue import TRANSLATED

TODAY = date(2026, 11, 20)
TAGS = [*(f"{language}-{language.upper()}" for language in TRANSLATED), "es-US", "es-MX", "fr-CA", "de-AT"]
COMMANDS = {language: {each for pair in pairs(language) for each in told(*pair, language)} for language in TRANSLATED}
ANSWERS = frozenset(
    {
        "#12",
        "Depot Monday to Thursday",
        "Depot yesterday",
        "client visit",
        "home",
        "home to office",
        "in the Depot",
        "to Acme",
        "yesterday",
    }
)
"""What answers a question or is part of a sentence, and means nothing by itself."""
SAME = {
    "de": {"codes", "#12"},
    "es": {"#12"},
    "fr": {"codes", "#12", "invite ana@contoso.com"},
}
"""What is typed the same way in two languages."""
UNNAMED = {
    "Cleared. They were {hours}; type them again to bring them back.",
    "I can't handle files here. Please type what you need.",
    "More people are called that. Type more of the name, or the mail address.",
    "That was a while ago. Please type the rate again, so that you see what it does today.",
    "This card is incomplete. Please type what you want to do instead.",
    "To change it, type for example: {example}",
}
"""What asks to type something that it cannot name, or is given an example that help tells too."""
FREE = frozenset(
    {"name", "new_name", "address", "purpose", "project_said", "destination", "origin", "reason", "unit", "distance"}
)
"""Slots that hold words of the example, or miles where others have kilometres."""


def said(text: str, tag: str) -> Frame:
    """What an administrator means by a command, after a drive where it is about one."""
    frames = [
        understand(text, today=TODAY, locale=tag, role=Role.ADMIN, context=context)
        for context in (Context.IDLE, Context.AFTER_LOG)
    ]
    return next((frame for frame in frames if frame.intent is not Intent.UNKNOWN), frames[0])


def meant(frame: Frame) -> dict[str, object]:
    """The slots of a command, without the words of its example."""
    return {name: None if name in FREE else value for name, value in frame.slots.items()}


@pytest.mark.parametrize(
    ("tag", "command"),
    [(tag, each) for tag in TAGS for each in sorted(COMMANDS[tag[:2]], key=str) if each.english not in ANSWERS],
    ids=str,
)
def test_a_command_told_in_a_language_does_the_same_in_it(tag, command: Told):
    english, translated = said(command.english, "en-US"), said(command.translated, tag)
    assert english.intent is not Intent.UNKNOWN
    assert (translated.intent, translated.outcome) == (english.intent, english.outcome)
    assert meant(translated) == meant(english)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_command_is_told_in_the_language_of_its_sentence(language):
    english = {each.english for each in COMMANDS[language] if each.english.casefold() == each.translated.casefold()}
    assert english - SAME[language] == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_that_says_what_to_type_names_it(language):
    saying = [sentence for sentence, _ in pairs(language) if re.search(r"\b[Tt]ype[ :]", sentence)]
    assert {sentence for sentence in saying if not told(sentence, "", language)} == UNNAMED
