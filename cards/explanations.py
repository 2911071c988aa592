"""How the amount of a drive came about, on a card of its own."""

from cards import verbs
from cards.drive_words import drive_name, joined_later
from cards.elements import Card, button, card, heading, text
from cards.rates import not_published_words
from cards.words import Say, Words
from cards.workings import entry_working
from domain.priced import Priced
from domain.pricing import Pricing
from domain.rates import NotPublished
from domain.reports import ReportedDrive


def explained_card(say: Say, priced: Priced) -> Card:
    """How the amount of a drive came about, down to the source of its rate."""
    name = drive_name(say, priced.drive)
    back = button(say("Show the drive"), verbs.DRIVE_SHOW, number=priced.drive.number)
    if priced.pricing is None:
        words = say("Drive {name} has no amount: {why}.", name=name, why=_why_none(say, priced))
        return card(say, body=[text(words)], summary=words, actions=[back])
    title = say("Why drive {name} is worth {total}", name=name, total=priced.total)
    body = [heading(title), *joined_later(say, priced), *entry_working(say, priced.counting, priced.pricing)]
    return card(say, body=body, summary=title, actions=[back])


def _why_none(say: Say, priced: Priced) -> Words:
    if isinstance(priced.rate, NotPublished):
        return not_published_words(say, priced.rate)
    return say.show(priced.drive.entry.category)


def explained_copy_card(say: Say, copy: ReportedDrive, pricing: Pricing) -> Card:
    """How the amount of a reported drive came about, as it was kept with the report."""
    name = say("#{number} ({on})", number=str(copy.number), on=say.short_day(copy.entry.on))
    title = say("Why drive {name} is worth {total}", name=name, total=copy.total)
    return card(say, body=[heading(title), *entry_working(say, copy.entry, pricing)], summary=title)
