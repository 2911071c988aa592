"""Importing drives from a file: looked at first, then all of them at once or none, and undone while they are free."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.errors import MileageError
from domain.imports import STAGED_FOR, UNDO_FOR, Import, ImportPlan, ImportState, ReadRow, plan
from domain.members import Profile
from services import projects
from services.payers import payers_of
from storage.store import Store

GONE = "This file is not at hand any more. Please send it again."


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that was read, with what importing it would do now."""

    made: Import
    plan: ImportPlan


def stage(store: Store, form: str, rows: Sequence[ReadRow], *, by: Profile, today: date, at: datetime) -> Staged:
    """Keep what was read of a file for a day; ``form`` names the log. Nothing is added to the drives."""
    store.imports.forget_before(by.person.id, staged_before=at - STAGED_FOR, before=at - UNDO_FOR)
    made = Import(secrets.token_urlsafe(12), by.person.id, form, ImportState.STAGED, at, tuple(rows))
    store.imports.add(made)
    return Staged(made, _plan(store, made, today, by))


def look(store: Store, key: str, *, by: Profile, today: date, at: datetime) -> Staged:
    """One's own staged file with what importing it would do now; an empty plan once it was dealt with."""
    made = _get(store, key, by, at)
    return Staged(made, _plan(store, made, today, by))


def confirm(store: Store, key: str, *, by: Profile, today: date, at: datetime) -> Import:
    """Add the drives of a staged file, all in this transaction; confirming twice is confirming once."""
    made = _get(store, key, by, at, lock=True)
    if made.state is not ImportState.STAGED:
        return made
    store.people.lock(by.person.id)
    found = _plan(store, made, today, by)
    if not found.entries:
        raise MileageError("There is nothing new in this file, so there is nothing to import.")
    currency = payers_of(store, by).currency
    store.imports.add_drives(by.person.id, key, [entry.paid_in(currency) for entry in found.entries], at=at)
    counts = (len(found.entries), len(found.duplicates), len(found.errors))
    return _save(store, Import(key, made.person_id, made.form, ImportState.IMPORTED, at, (), *counts))


def newest(store: Store, *, by: Profile, at: datetime) -> Import | None:
    """One's own newest import that can still be undone."""
    made = store.imports.newest(by.person.id, ImportState.IMPORTED)
    return made if made is not None and at - made.at <= UNDO_FOR else None


def drop(store: Store, key: str, *, by: Profile, at: datetime) -> Import:
    """Forget a staged file; one that was imported stays so."""
    made = _get(store, key, by, at, lock=True)
    if made.state is not ImportState.STAGED:
        return made
    return _save(store, replace(made, state=ImportState.DROPPED, rows=()))


def undo(store: Store, key: str, *, by: Profile, at: datetime) -> Import:
    """Put the drives of an import in the trash, but for those in a report; undoing twice is undoing once."""
    made = _get(store, key, by, at, lock=True)
    if made.state is not ImportState.IMPORTED:
        return made
    store.people.lock(by.person.id)
    taken_back = store.imports.delete_drives(by.person.id, key, at=at)
    kept = store.imports.count_reported(by.person.id, key)
    return _save(store, replace(made, state=ImportState.UNDONE, taken_back=taken_back, kept=kept))


def _save(store: Store, made: Import) -> Import:
    store.imports.save(made)
    return made


def _get(store: Store, key: str, by: Profile, at: datetime, *, lock: bool = False) -> Import:
    made = store.imports.find(by.person.id, key, lock=lock)
    if made is None:
        raise MileageError(GONE)
    life = STAGED_FOR if made.state is ImportState.STAGED else UNDO_FOR
    if at - made.at > life:
        raise MileageError(GONE)
    return made


def _plan(store: Store, made: Import, today: date, by: Profile) -> ImportPlan:
    rows = projects.charged(store, made.rows, by=by)
    days = [row.entry.on for row in rows if row.entry is not None]
    known = store.imports.known(made.person_id, min(days), max(days)) if days else []
    return plan(made.form, rows, known=known, today=today)
