"""What a person's own earlier drives suggest, on the card of a drive: the reason in words, and a button to take it."""

import hashlib

from cards import verbs
from cards.drive_words import cut
from cards.elements import Action, Element, button, hint, text
from cards.words import Say, Words
from cards.work_hours import leaning_words
from domain.categories import Category
from domain.drives import Drive
from domain.habits import Habit, Unsaid
from domain.saved_places import key_of
from domain.shared_places import SharedPlace

LONGEST_TITLE = 30


def unsaid_lines(say: Say, drive: Drive, unsaid: Unsaid) -> list[Element]:
    """Why something is suggested, and which places are meant."""
    lines = [hint(_overruled(say, drive, place)) for place in unsaid.overruled]
    leaning = [] if unsaid.leaning is None else [text(leaning_words(say, unsaid.leaning))]
    return [*_habit_lines(say, drive, unsaid.habit), *leaning, *lines]


def _overruled(say: Say, drive: Drive, place: SharedPlace) -> Words:
    known = {key_of(name): address for name, address in drive.entry.addresses}
    return say(
        "“{name}” is your own place here: {address}. Your organization's is {other}.",
        name=place.name,
        address=known.get(key_of(place.name), ""),
        other=place.address,
    )


def _habit_lines(say: Say, drive: Drive, habit: Habit | None) -> list[Element]:
    if habit is None:
        return []
    was = _what(say, habit)
    if habit.agreeing == habit.of:
        words = say(
            "Your last {count} drives to {place} were: {was}.", count=habit.of, place=drive.entry.destination, was=was
        )
    else:
        words = say(
            "{count} of your last {all} drives to {place} were: {was}.",
            count=habit.agreeing,
            all=habit.of,
            place=drive.entry.destination,
            was=was,
        )
    return [text(words)]


def unsaid_actions(say: Say, drive: Drive, unsaid: Unsaid) -> list[Action]:
    """The button that takes the suggestion; it names the drive and what was suggested, and holds neither."""
    habit = unsaid.habit
    if habit is None:
        return []
    title = cut(_what(say, habit) if drive.entry.category is Category.UNCLASSIFIED else habit.purpose, LONGEST_TITLE)
    return [button(title, verbs.DRIVE_AS_USUAL, is_primary=True, number=drive.number, name=habit_key(habit))]


def habit_key(habit: Habit) -> str:
    """A short opaque name of a suggestion, for buttons."""
    return hashlib.sha256(f"{habit.category.value}|{habit.purpose}".encode()).hexdigest()[:16]


def _what(say: Say, habit: Habit) -> Words:
    """The category with the purpose: ``Business, client visit``."""
    return Words(", ".join(filter(None, [say.show(habit.category), habit.purpose])))
