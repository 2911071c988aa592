"""Words and cards of locked periods: when they are locked, opening one again."""

from collections.abc import Sequence

from cards import verbs
from cards.elements import Card, Element, button, card, choice_input, hint, section, text
from cards.words import Say, Words
from domain.locks import PeriodLock
from domain.periods import Period

GRACES = (0, 5, 10, 15, 20, 30, 45, 60, 90)
NEVER = "never"


def lock_words(say: Say, lock: PeriodLock) -> Words:
    """When periods are locked, and which are open all the same."""
    if lock.days is None:
        return say("never locked")
    told = say.many("locked {count} day after their end", "locked {count} days after their end", lock.days)
    if not lock.reopened:
        return told
    months = say.listed([say.show(month) for month in sorted(lock.reopened)])
    return say("{locked}; open again: {months}", locked=told, months=months)


def lock_input(say: Say, lock: PeriodLock) -> Element:
    """The field that says when periods are locked."""
    graces = sorted({*GRACES, *([] if lock.days is None else [lock.days])})
    choices = [(say("Never"), NEVER)]
    choices += [
        (say.many("{count} day after their end", "{count} days after their end", one), str(one)) for one in graces
    ]
    return choice_input(
        "lock", say("Periods are locked for reports"), choices, value=NEVER if lock.days is None else str(lock.days)
    )


def periods_question(say: Say, periods: Sequence[Period], *, is_open: bool) -> Card:
    """Ask before periods are opened or locked again."""
    words = "Open {period} again for reports?" if is_open else "Lock {period} for reports?"
    title = say(words, period=tuple(periods))
    effect = (
        say("Until you lock it again, people can report its drives. Nobody learns who has any left.")
        if is_open
        else say("Its drives can't be reported from now on. What was reported stays.")
    )
    yes = say("Open it again") if is_open else say("Lock it")
    verb = verbs.MONTH_REOPEN if is_open else verbs.MONTH_LOCK
    actions = [
        button(yes, verb, is_primary=True, month=_name(periods)),
        button(say("Leave it"), verbs.ORGANIZATION_SETTINGS),
    ]
    return card(say, body=[section(title), text(effect)], summary=title, actions=actions)


def _name(periods: Sequence[Period]) -> str:
    """What a card calls periods by: the days they begin on."""
    return ",".join(period.first.isoformat() for period in periods)


def periods_changed(say: Say, periods: Sequence[Period], lock: PeriodLock, *, is_open: bool) -> Card:
    """What is so with periods now."""
    if len(periods) == 1:
        words = "{period} is open for reports again." if is_open else "{period} is locked."
        done = say(words, period=periods[0])
    else:
        done = say("Open for reports again: {periods}." if is_open else "Locked: {periods}.", periods=tuple(periods))
    body = [text(done, is_strong=True), hint(say("Periods are {when}.", when=lock_words(say, lock)))]
    other, verb = (say("Lock it again"), verbs.MONTH_LOCK) if is_open else (say("Open it again"), verbs.MONTH_REOPEN)
    actions = [button(other, verb, month=_name(periods)), button(say("All settings"), verbs.ORGANIZATION_SETTINGS)]
    return card(say, body=body, summary=done, actions=actions)
