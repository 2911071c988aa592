"""Words and cards of locked months: when they are locked, opening one again."""

from cards import verbs
from cards.elements import Card, Element, button, card, choice_input, hint, section, text
from cards.words import Say, Words
from domain.locks import Month, PeriodLock

GRACES = (0, 5, 10, 15, 20, 30, 45, 60, 90)
NEVER = "never"


def lock_words(say: Say, lock: PeriodLock) -> Words:
    """When months are locked, and which are open all the same."""
    if lock.days is None:
        return say("never locked")
    told = say.many("locked {count} day after their end", "locked {count} days after their end", lock.days)
    if not lock.reopened:
        return told
    months = say.listed([say.show(month) for month in sorted(lock.reopened)])
    return say("{locked}; open again: {months}", locked=told, months=months)


def lock_input(say: Say, lock: PeriodLock) -> Element:
    """The field that says when months are locked."""
    graces = sorted({*GRACES, *([] if lock.days is None else [lock.days])})
    choices = [(say("Never"), NEVER)]
    choices += [
        (say.many("{count} day after their end", "{count} days after their end", one), str(one)) for one in graces
    ]
    return choice_input(
        "lock", say("Months are locked for reports"), choices, value=NEVER if lock.days is None else str(lock.days)
    )


def month_question(say: Say, month: Month, *, is_open: bool) -> Card:
    """Ask before a month is opened or locked again."""
    words = "Open {month} again for reports?" if is_open else "Lock {month} for reports?"
    title = say(words, month=month)
    effect = (
        say("Until you lock it again, people can report its drives. Nobody learns who has any left.")
        if is_open
        else say("Its drives can't be reported from now on. What was reported stays.")
    )
    yes = say("Open it again") if is_open else say("Lock it")
    verb = verbs.MONTH_REOPEN if is_open else verbs.MONTH_LOCK
    name = month.first.isoformat()
    actions = [button(yes, verb, is_primary=True, month=name), button(say("Leave it"), verbs.ORGANIZATION_SETTINGS)]
    return card(say, body=[section(title), text(effect)], summary=title, actions=actions)


def month_changed(say: Say, month: Month, lock: PeriodLock, *, is_open: bool) -> Card:
    """What is so with a month now."""
    done = say("{month} is open for reports again.", month=month) if is_open else say("{month} is locked.", month=month)
    body = [text(done, is_strong=True), hint(say("Months are {when}.", when=lock_words(say, lock)))]
    other, verb = (say("Lock it again"), verbs.MONTH_LOCK) if is_open else (say("Open it again"), verbs.MONTH_REOPEN)
    actions = [
        button(other, verb, month=month.first.isoformat()),
        button(say("All settings"), verbs.ORGANIZATION_SETTINGS),
    ]
    return card(say, body=body, summary=done, actions=actions)
