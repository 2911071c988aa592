"""Cards of corrections, as the gallery shows them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cards import corrections, drive_form, drives, reports, review
from cards.drive_words import NOTHING
from cards.elements import Card
from cards.made_drives import ENGLISH, GERMAN, SPANISH, TODAY, acme, entry, filed, long_one, priced
from cards.words import Say
from domain.corrections import Corrected, Correction, Standing, reversal_of
from domain.previews import Preview
from domain.priced import Priced
from domain.rate_workings import kept, working_of
from domain.reports import Filed, ReportedDrive, ReportState


def samples() -> Iterator[tuple[str, Card]]:
    """Named cards."""
    found = correction(acme(), priced(entry("19"), number=12))
    yield from of_drives(found)
    for name, say in (("en", ENGLISH), ("es", SPANISH), ("de", GERMAN)):
        yield f"correction-{name}", _card(say, found)
    never = correction(acme(), None)
    yield "correction-never-driven", _card(ENGLISH, never)
    waiting = replace(found, correction=replace(found.correction, report_id=9))
    yield "correction-waiting", _card(ENGLISH, waiting)
    longest = correction(long_one(), replace(long_one(), drive=replace(long_one().drive, entry=entry("19"))))
    yield "correction-long", _card(SPANISH, longest)
    yield (
        "correction-form",
        drive_form.correction_form(ENGLISH, acme().drive, drive_form.filled_from(ENGLISH, acme().drive.entry)),
    )
    preview = Preview((priced(entry("11", on=date(2026, 11, 20)), number=21),), (), (found, never))
    yield "review-corrections", review.review_card(ENGLISH, preview, organization="Contoso", today=TODAY)
    alone = Preview((), (), (found,))
    yield "review-correction-alone", review.review_card(GERMAN, alone, organization="Contoso", today=TODAY)
    for name, for_administrator in (("report-corrections", True), ("report-mine-corrections", False)):
        one = reported(found, never)
        yield name, reports.report_card(ENGLISH, one, for_administrator=for_administrator, today=TODAY)


def of_drives(found: Corrected) -> Iterator[tuple[str, Card]]:
    """A drive that was approved, and with a correction noted and reported."""
    one = priced(entry(), number=12, report_id=5)
    reported_one = replace(found.correction, report_id=9)
    standings = {
        "drive-waiting": Standing(ReportState.SUBMITTED),
        "drive-approved": Standing(ReportState.APPROVED),
        "drive-corrected": Standing(ReportState.PAID, found.correction),
        "drive-correction-waiting": Standing(ReportState.PAID, reported_one),
    }
    for name, standing in standings.items():
        yield name, drives.drive_card(ENGLISH, one, today=TODAY, standing=standing)


def correction(was: Priced, told: Priced | None) -> Corrected:
    """A correction of an approved drive."""
    number = 1000 + was.drive.number
    original = line(was, number)
    return Corrected(Correction(1, was.drive, original, 1, told.drive.entry if told else None), told)


def line(one: Priced, number: int) -> ReportedDrive:
    """The reported copy of a drive."""
    if one.pricing is None:
        raise ValueError("a drive without an amount is not reported")
    working = kept(working_of(one.pricing))
    return ReportedDrive(number, 1, number, one.drive.id, one.drive.entry, one.pricing.amount, working)


def reported(*some: Corrected) -> Filed:
    """A report of corrections."""
    lines: list[ReportedDrive] = []
    for one in some:
        original = replace(one.correction.original, id=one.correction.original.id + len(lines))
        lines.append(reversal_of(original, 2, 1201 + len(lines)))
        if one.replacement is not None:
            lines.append(replace(line(one.replacement, 1201 + len(lines)), original_id=original.id))
    originals = tuple(
        replace(one.correction.original, id=line.original_id)
        for one, line in zip(some, [line for line in lines if line.is_reversal], strict=True)
        if line.original_id is not None
    )
    made = filed()
    total = sum((one.total for one in lines[1:]), lines[0].total)
    return replace(
        made, drives=tuple(lines), originals=originals, report=replace(made.report, drives=len(some), total=total)
    )


def _card(say: Say, found: Corrected) -> Card:
    was = found.correction
    told = (
        drives.changes(say, Priced(was.drive, acme().rate, acme().pricing), found.replacement)
        if found.replacement
        else NOTHING
    )
    return corrections.correction_card(say, found, changes=told, organization="Contoso")
