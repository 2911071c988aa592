"""One short question, with buttons for the likely answers."""

from collections.abc import Sequence

from cards import verbs
from cards.elements import Card, button, card, hint, text
from cards.help import drive_example
from cards.words import Say, Words
from domain.members import Profile

MOST_CHOICES = 5


def question_card(
    say: Say, question: Words, choices: Sequence[Words], *, asked: str, example: Words | None = None
) -> Card:
    """Ask; each choice is a button. ``asked`` names the question, so that an old card answers nothing else."""
    body = [text(question, is_strong=True)] + ([hint(example)] if example else [])
    actions = [
        button(words, verbs.ANSWER, is_primary=place == 0, choice=place, asked=asked)
        for place, words in enumerate(choices[:MOST_CHOICES])
    ]
    return card(say, body=body, summary=question, actions=[*actions, button(say("Never mind"), verbs.CANCEL)])


def answered_card(say: Say, words: Words) -> Card:
    """What stands where a question stood."""
    return card(say, body=[text(words)], summary=words)


def unknown_card(say: Say, profile: Profile, *, told: str) -> Card:
    """I did not understand: what to try, and a way to tell the team. ``told`` travels on the button alone."""
    opening = say("I didn't catch that. Here is what works:")
    examples = [
        say("“{example}” records a drive.", example=drive_example(say, profile)),
        say("“review” shows what is not reported yet."),
        say("“what's my rate?” shows what you are paid."),
    ]
    if profile.is_administrator:
        examples.append(say("“invite ana@contoso.com” and “reported” are for administrators."))
    tell_team = button(say("Tell the team"), verbs.TELL_TEAM, told=told)
    actions = [button(say("Help"), verbs.HELP, is_primary=True), tell_team]
    return card(say, body=[text(opening), *(hint(words) for words in examples)], summary=opening, actions=actions)
