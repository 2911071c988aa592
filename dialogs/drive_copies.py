"""Recording a drive once more: as it was, on another day, or the way back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from cards.drives import duplicate_card
from cards.words import Words
from dialogs.drive_entries import slots_of
from dialogs.drive_targets import ask_which, meant, number_of
from dialogs.drives import WAITING, about, about_recorded, addressed, key_of, shown_drive
from dialogs.memory import packed
from dialogs.saved_trips import ask_again_on
from dialogs.turns import Content, OnPress, OnText, Talk, Turn
from domain.drives import Basis, Drive, DriveEntry, Source
from domain.money import Money
from domain.priced import Priced
from language import Frame, Intent
from language.details import is_about_the_last
from language.shown import goes_back, is_on_another_day
from services import drive_lists, drives
from services.drives import Logged
from services.transactions import Store


async def answer_copy(turn: Turn, frame: Frame) -> Content:
    """Record a drive again, today or on the day named; parking and tolls are not taken along."""
    slots = frame.slots
    if {"date_from", "date_to"} <= slots.keys() and (number := _one_meant(turn, slots)) is not None:
        return await ask_again_on(turn, number, slots["date_from"], slots["date_to"])
    is_new_day = number_of(slots) is not None or is_about_the_last(turn.said) or is_on_another_day(turn.said)
    if "date" in slots and is_new_day:
        slots = {**{name: value for name, value in slots.items() if name != "date"}, "new_date": slots["date"]}
        frame = replace(frame, slots={**_which(turn, slots), **slots})
    found = await turn.read(lambda store: meant(store, turn, frame))
    if len(found) > 1:
        return await ask_which(turn, frame, found)
    source = found[0].entry
    nothing = Money(0, source.parking.currency)
    on = frame.slots.get("new_date", turn.today)
    again = replace(source, on=on, parking=nothing, tolls=nothing, odometer=None, addresses=(), began=None)
    is_back = goes_back(turn.said) and turn.talk.get("about") == "drive"
    again = back_again(again) if is_back else again

    def work(store: Store) -> list[Logged] | Priced:
        entries = addressed(store, turn, [again])
        similar = drive_lists.find_similar(store, entries, by=turn.profile, told_in=turn.told_in)
        return similar or drives.log(
            store, entries, by=turn.profile, told_in=turn.told_in, today=turn.today, at=turn.at, source=Source.COPY
        )

    done = await turn.run(work, talk=lambda found: _talk_of_copy(found, turn, on))
    if isinstance(done, Priced):
        return duplicate_card(turn.say, done, key=key_of(turn.told_in))
    return await shown_drive(turn, done[0].priced, done=_words(turn, found[0], is_back=is_back))


def _one_meant(turn: Turn, slots: Mapping[str, Any]) -> int | None:
    """The number of the one drive to record for several days: the one said, else the one just shown."""
    if (number := number_of(slots)) is not None:
        return number
    talked = turn.talk.get("numbers", []) if turn.talk.get("about") == "drive" else []
    return talked[0] if len(talked) == 1 and not slots.keys() & {"target", "target_destination"} else None


def _words(turn: Turn, source: Drive, *, is_back: bool) -> Words:
    number = str(source.number)
    if is_back:
        return turn.say("Recorded, the way back of #{number}.", number=number)
    if source.entry.extras:
        return turn.say("Recorded, the same as #{number}, without parking and tolls.", number=number)
    return turn.say("Recorded, the same as #{number}.", number=number)


def _which(turn: Turn, slots: Mapping[str, Any]) -> Mapping[str, Any]:
    """Which drive is copied to another day, where that is not said: the one just shown, else the last."""
    is_shown = turn.talk.get("about") == "drive" and not slots.keys() & {"target", "number", "target_destination"}
    return {} if is_shown else {"target": "last"}


def back_again(entry: DriveEntry) -> DriveEntry:
    """A drive the other way."""
    return replace(
        entry,
        origin=entry.destination,
        destination=entry.origin,
        via=entry.via[::-1],
        round_trip=False,
        basis=Basis.TOTAL,
    )


def _talk_of_copy(found: list[Logged] | Priced, turn: Turn, on: date) -> Talk:
    if not isinstance(found, Priced):
        return about_recorded(found)
    slots = slots_of(replace(found.drive.entry, on=on))
    return {**about([found]), WAITING: {**packed(Frame(Intent.LOG_DRIVE, slots)), "told_in": turn.told_in}}


TEXTS: Mapping[Intent, OnText] = {Intent.COPY_DRIVE: answer_copy}
PRESSES: Mapping[str, OnPress] = {}
