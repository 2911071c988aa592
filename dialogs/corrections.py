"""Correcting what was approved: in words, on the form, by a button; nothing is sent before *Report the correction*."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cards import verbs
from cards.corrections import correction_card
from cards.drive_form import correction_form, filled_from
from cards.drive_words import NOTHING
from cards.drives import changes
from cards.elements import Card
from cards.reports import report_card
from cards.words import Words
from dialogs.drive_entries import changed
from dialogs.drive_forms import filled_in, read_entry
from dialogs.drives import about, shown_drive
from dialogs.turns import Content, OnPress, OnText, Reply, Talk, Turn, numbered
from domain.corrections import Corrected
from domain.drives import Drive
from domain.errors import MileageError
from domain.priced import Priced
from domain.reports import Filed
from language import Intent
from services import corrections, drives, reports
from services.pricing import pricing_of_copy
from services.transactions import Store

CORRECTION = "correction"


def about_correction(found: Corrected) -> Talk:
    """What is talked about once a correction was shown: "undo" forgets it, other words change it."""
    return {"about": CORRECTION, "numbers": [found.correction.drive.number]}


async def is_approved(turn: Turn, drive: Drive) -> bool:
    """Whether a drive is corrected, not edited."""
    if not drive.is_reported:
        return False
    return (await turn.read(lambda store: corrections.standing_of(store, drive, by=turn.profile))).is_approved


async def corrected(turn: Turn, number: int, new: Mapping[str, Any]) -> Card:
    """Note what an approved drive should say, as told."""
    found = await turn.run(
        lambda store: corrections.draft(
            store, number, lambda entry: changed(entry, new), by=turn.profile, today=turn.today, at=turn.at
        ),
        talk=about_correction,
    )
    return shown(turn, found)


async def cancelled(turn: Turn, number: int) -> Card:
    """Note that an approved drive was never driven."""
    found = await turn.run(
        lambda store: corrections.cancel(store, number, by=turn.profile, at=turn.at), talk=about_correction
    )
    return shown(turn, found)


def shown(turn: Turn, found: Corrected, *, done: Words = NOTHING) -> Card:
    """The correction with the difference it makes."""
    organization = turn.profile.organization
    told = NOTHING if found.replacement is None else changes(turn.say, _as_approved(found), found.replacement)
    name = "" if organization is None else organization.name
    return correction_card(turn.say, found, changes=told, organization=name, done=done)


def _as_approved(found: Corrected) -> Priced:
    correction = found.correction
    pricing = pricing_of_copy(correction.original)
    entry = correction.drive.entry.paid_in(pricing.rate.currency)
    return Priced(replace(correction.drive, entry=entry), pricing.rate, pricing)


async def press_correct(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Open the form of an approved drive, as its correction says it now."""
    number = numbered(data, "number")

    def work(store: Store) -> Drive:
        drive = drives.get_own(store, number, by=turn.profile)
        return corrections.told(store, drive, by=turn.profile)

    drive = await turn.read(work)
    return correction_form(turn.say, drive, filled_from(turn.say, drive.entry))


async def press_save(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Note what the form says; what is wrong with it is said on the form."""
    number, filled = numbered(data, "number"), filled_in(data)
    drive = await turn.read(lambda store: drives.get_own(store, number, by=turn.profile))

    def work(store: Store) -> Corrected:
        entry = read_entry(filled, currency=drive.entry.parking.currency, locale=turn.say.locale)
        return corrections.draft(store, number, lambda _: entry, by=turn.profile, today=turn.today, at=turn.at)

    try:
        return shown(turn, await turn.run(work, talk=about_correction))
    except MileageError as refusal:
        return correction_form(turn.say, drive, filled, wrong=turn.say.refusal(refusal))


async def press_show(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Show the correction of a drive."""
    number = numbered(data, "number")
    found = await turn.run(lambda store: corrections.find(store, number, by=turn.profile), talk=about_correction)
    return shown(turn, found)


async def press_cancel_drive(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Note that an approved drive was never driven."""
    return await cancelled(turn, numbered(data, "number"))


async def press_drop(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Forget a correction."""
    return await dropped(turn, numbered(data, "number"))


async def dropped(turn: Turn, number: int) -> Content:
    """Forget a correction; the drive stays as it was approved."""
    priced = await turn.run(
        lambda store: corrections.drop(store, number, by=turn.profile, at=turn.at), talk=lambda one: about([one])
    )
    return await shown_drive(turn, priced, done=turn.say("It stays as it was approved."))


async def press_report(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Report a correction as it was seen."""
    seen = (numbered(data, "number"), numbered(data, "version"))

    def about_report(filed: Filed) -> Talk:
        return {"about": "report", "keys": [filed.report.key]}

    filed = await turn.run(
        lambda store: reports.submit(store, [], by=turn.profile, at=turn.at, correcting=[seen]), talk=about_report
    )
    done = turn.say("Reported to {organization}.", organization=filed.organization)
    return report_card(turn.say, filed, for_administrator=False, today=turn.today, done=done)


PRESSES: Mapping[str, OnPress] = {
    verbs.DRIVE_CORRECT: press_correct,
    verbs.CORRECTION_SAVE: press_save,
    verbs.CORRECTION_SHOW: press_show,
    verbs.CORRECTION_CANCEL_DRIVE: press_cancel_drive,
    verbs.CORRECTION_DROP: press_drop,
    verbs.CORRECTION_REPORT: press_report,
}
TEXTS: Mapping[Intent, OnText] = {}
