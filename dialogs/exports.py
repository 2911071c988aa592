"""Files handed out: drives of a period in the form that is wanted, and all that is kept about somebody.

A file is offered first and made again when it is taken: nothing of it is kept, and who takes it is checked then.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from cards import verbs
from cards.exports import everything_card, export_card, file_words, long_export_card
from cards.file_messages import consent_message, stored_message
from cards.words import Words
from dialogs.turns import ConnectorError, Content, OnPress, OnText, Reply, Turn, named
from dialogs.uploads import tools
from domain.errors import MileageError
from domain.exports import FileOffer, Form, Imprint, Scope, Wanted
from domain.money import Money
from domain.people import Person
from language import Frame, Intent
from language.files import form_in, is_own, whose_in
from services import belongings, file_offers, long_files, reporters
from services.file_offers import Contents
from services.papers import Papers
from services.ports import DownloadError, NoFile, StoredFile

FIRST_DAY = date(2000, 1, 1)
"""Earlier than any drive."""

REFUSALS = {
    NoFile.NOT_ALLOWED: "I can't store a file there. Please ask for the export again.",
    NoFile.TOO_LARGE: "This file is too large to store. Please choose a shorter period.",
    NoFile.EXPIRED: "Your OneDrive didn't wait for the file. Please ask for the export again.",
    NoFile.UNREACHABLE: "Your OneDrive didn't take the file. Please ask for the export again in a few minutes.",
}


async def answer_export(turn: Turn, frame: Frame) -> Content:
    """Offer drives as a file: an administrator what was reported, anybody their own."""
    if "project" in frame.slots:
        raise MileageError("A file holds every project, in its column Project. Type for example: export October")
    form = form_in(turn.said) or str(frame.slots.get("format", ""))
    scope = Scope.REPORTED if turn.profile.is_administrator and not is_own(turn.said) else Scope.OWN
    person = await _find_person(turn, frame) if scope is Scope.REPORTED else None
    from_on, to_on = _period(turn, frame, scope)
    whose = None if person is None else person.id
    wanted = Wanted(scope, Form(form) if form else Form.XLSX, from_on, to_on, whose)
    return await _offered(turn, wanted)


async def _find_person(turn: Turn, frame: Frame) -> Person | None:
    """The one person whose reported drives are asked for; None: everybody's."""
    mails = frame.slots.get("emails") or ()
    words = str(mails[0]) if mails else whose_in(turn.said)
    organization = turn.profile.organization
    if not words or (organization is not None and words.casefold() in organization.name.casefold()):
        return None
    found = await turn.read(lambda store: reporters.meant(store, words, by=turn.profile))
    if len(mails) > 1 or len(found) > 1:
        raise MileageError("A file is of one person or of everybody. Please give one mail address.")
    if not found:
        raise MileageError("Nobody called {name} has reported anything to you.", name=words)
    return found[0]


def _period(turn: Turn, frame: Frame, scope: Scope) -> tuple[date, date]:
    """The days that were named; else the year so far, or for what was reported, the whole month before."""
    slots = frame.slots
    from_on = slots.get("date") or slots.get("date_from")
    to_on = slots.get("date") or slots.get("date_to")
    if from_on is None and to_on is None and scope is Scope.REPORTED:
        last = turn.today.replace(day=1) - timedelta(days=1)
        return last.replace(day=1), last
    to_on = min(to_on or turn.today, turn.today)
    from_on = from_on or to_on.replace(month=1, day=1)
    if from_on > to_on:
        raise MileageError("That period is still to come, so there is nothing to export yet.")
    return from_on, to_on


async def press_make(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """The same drives in another form."""
    key = named(data, "name")
    offer = await turn.read(lambda store: file_offers.get(store, key, by=turn.profile, at=turn.at))
    try:
        form = Form(named(data, "form"))
    except ValueError:
        raise MileageError("I don't know that form of file. Type for example: export September as PDF") from None
    if form is Form.EVERYTHING:
        return await answer_everything(turn, Frame(Intent.EXPORT_MY_DATA))
    wanted = offer.wanted
    return await _offered(turn, replace(wanted, form=form))


async def _offered(turn: Turn, wanted: Wanted) -> Content:
    """Make the file once, so that what can't be made is refused now, and offer it."""
    _, papers = tools(turn.desk)
    address = _address(turn, wanted)
    if (
        address
        and (outline := await turn.read(lambda store: long_files.outline(store, wanted, by=turn.profile))).is_long
    ):
        return await _offered_long(turn, outline.wanted, address)
    found = await turn.read(lambda store: file_offers.contents(store, wanted, by=turn.profile))
    wanted = found.wanted
    size = len(await _written(papers, turn, found))
    offer = await turn.run(
        lambda store: file_offers.keep(store, wanted, by=turn.profile, at=turn.at),
        talk=lambda offer: {"about": "export", "keys": [offer.key]},
    )
    is_sent = await _sent(turn, offer, size, file_words(turn.say, offer, len(found.rows)), needed=not address)
    return export_card(
        turn.say,
        offer,
        drives=len(found.rows),
        totals=_totals(found),
        waiting=found.waiting,
        person=found.person,
        address=address,
        is_sent=is_sent,
    )


async def _offered_long(turn: Turn, wanted: Wanted, address: str) -> Content:
    """A file too long for the chat: made while it is downloaded."""
    offer = await turn.run(
        lambda store: file_offers.keep(store, wanted, by=turn.profile, at=turn.at),
        talk=lambda offer: {"about": "export", "keys": [offer.key]},
    )
    return long_export_card(turn.say, offer, address=address)


def _totals(found: Contents) -> tuple[Money, ...]:
    sums: dict[str, int] = {}
    for row in found.rows:
        sums[row.currency] = sums.get(row.currency, 0) + row.total.minor
    return tuple(Money(minor, currency) for currency, minor in sorted(sums.items()))


async def _written(papers: Papers, turn: Turn, found: Contents) -> bytes:
    imprint = Imprint(turn.say.brand, turn.at, found.organization, found.country, found.year_starts, turn.say)
    return await asyncio.to_thread(papers.write, found.wanted, found.rows, imprint)


def _address(turn: Turn, wanted: Wanted) -> str:
    return turn.desk.links.address(turn.person.id, wanted, at=turn.at) if turn.desk.links is not None else ""


async def _sent(turn: Turn, offer: FileOffer, size: int, description: Words, *, needed: bool) -> bool:
    """Ask in the chat whether the file may be stored; where the client can't, only if there is no other way."""
    if not turn.desk.sends_files and not needed:
        return False
    asked = consent_message(offer.wanted.file_name, description, size, offer.key)
    try:
        await turn.desk.messenger.send(turn.address, asked)
    except ConnectorError:
        return False
    return True


async def answer_everything(turn: Turn, frame: Frame) -> Content:  # noqa: ARG001  # every handler gets the frame
    """Offer somebody all that is kept about them."""
    _, papers = tools(turn.desk)
    wanted = Wanted(Scope.OWN, Form.EVERYTHING, FIRST_DAY, turn.today)
    size = len(await _packed(papers, turn))
    offer = await turn.run(
        lambda store: file_offers.keep(store, wanted, by=turn.profile, at=turn.at),
        talk=lambda offer: {"about": "export", "keys": [offer.key]},
    )
    address = _address(turn, wanted)
    is_sent = await _sent(turn, offer, size, turn.say("Everything I keep about you"), needed=not address)
    return everything_card(turn.say, address=address, is_sent=is_sent)


async def _packed(papers: Papers, turn: Turn) -> bytes:
    collected = await turn.read(lambda store: belongings.collect(store, by=turn.profile))
    imprint = Imprint(turn.say.brand, turn.at, "", turn.person.country, (1, 1))
    return await asyncio.to_thread(papers.pack, collected, imprint)


async def press_everything(turn: Turn, data: Mapping[str, Any]) -> Reply:  # noqa: ARG001  # every press has data
    """Offer somebody all that is kept about them."""
    return await answer_everything(turn, Frame(Intent.EXPORT_MY_DATA))


async def answer_consent(turn: Turn, value: Mapping[str, Any], target: StoredFile | None) -> Content | None:
    """Somebody agreed to take a file, or did not (``target`` None): make it, store it, show it.

    None: the stored file was shown. ``value`` is hostile until checked; only its opaque key is believed.
    """
    if target is None:
        return turn.say("All right, no file was stored.")
    context = value.get("context")
    key = named(context if isinstance(context, Mapping) else {}, "key")
    downloads, papers = tools(turn.desk)
    offer = await turn.read(lambda store: file_offers.get(store, key, by=turn.profile, at=turn.at))
    content = await _made(papers, turn, offer.wanted)
    try:
        await downloads.store(target.upload_address, content)
    except DownloadError as error:
        raise MileageError(REFUSALS[error.reason]) from error
    await turn.run(lambda store: file_offers.taken(store, offer, by=turn.profile, at=turn.at))
    return await _shown(turn, offer, target)


async def _made(papers: Papers, turn: Turn, wanted: Wanted) -> bytes:
    if wanted.form is Form.EVERYTHING:
        return await _packed(papers, turn)
    found = await turn.read(lambda store: file_offers.contents(store, wanted, by=turn.profile))
    return await _written(papers, turn, found)


async def _shown(turn: Turn, offer: FileOffer, target: StoredFile) -> Content | None:
    name = target.name or offer.wanted.file_name
    done = turn.say("{name} is in your OneDrive.", name=name)
    shown = stored_message(name, target.content_address, target.unique_id, target.file_type, done)
    try:
        await turn.desk.messenger.send(turn.address, shown)
    except ConnectorError:
        return done
    return None


TEXTS: Mapping[Intent, OnText] = {
    Intent.REPORT_EXPORT: answer_export,
    Intent.EXPORT_MY_DATA: answer_everything,
}
PRESSES: Mapping[str, OnPress] = {
    verbs.EXPORT_MAKE: press_make,
    verbs.EXPORT_EVERYTHING: press_everything,
}
