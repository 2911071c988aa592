"""Files to take along: what one holds and in which forms it comes; forgetting what was never reported."""

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import Action, Card, button, card, facts, heading, hint, link, text, warning
from cards.words import Say, Words
from domain.belongings import Forgettable
from domain.exports import FileOffer, Form, Scope
from domain.money import Money
from domain.people import Person

FORM_WORDS = {
    Form.CSV: "CSV",
    Form.XLSX: "XLSX (Excel)",
    Form.PDF: "PDF mileage log",
    Form.MILEIQ: "CSV in MileIQ's form",
    Form.PAYROLL: "Payroll file",
    Form.PDFS: "PDF mileage logs (ZIP)",
    Form.EVERYTHING: "ZIP",
}
SPLIT = "It is too long for one PDF, so the ZIP holds several: by vehicle and year, a long year by month."
FORMS = {
    Scope.OWN: (Form.XLSX, Form.PDF, Form.CSV, Form.MILEIQ),
    Scope.REPORTED: (Form.XLSX, Form.CSV, Form.PAYROLL, Form.PDF, Form.MILEIQ),
}
"""The forms offered, in this order."""


def file_words(say: Say, offer: FileOffer, drives: int) -> Words:
    """What a file is, in one sentence, without amounts: it is shown as a notification too."""
    period = say.period(offer.wanted.from_on, offer.wanted.to_on)
    if offer.wanted.scope is Scope.REPORTED:
        return say.many("{count} reported drive, {period}", "{count} reported drives, {period}", drives, period=period)
    return say.many("{count} drive of yours, {period}", "{count} drives of yours, {period}", drives, period=period)


def export_card(  # noqa: PLR0913  # a file has these facts
    say: Say,
    offer: FileOffer,
    *,
    drives: int,
    totals: tuple[Money, ...],
    waiting: int,
    address: str,
    is_sent: bool,
    person: Person | None = None,
) -> Card:
    """The file that is on offer: what it holds, how to get it, its other forms.

    ``waiting`` counts reports that are not in it since nobody decided on them; ``address`` is a short-lived link;
    ``person`` reported all of it, if one alone did.
    """
    wanted = offer.wanted
    title = say("Reported drives to export") if wanted.scope is Scope.REPORTED else say("Your drives to export")
    summary = file_words(say, offer, drives)
    pairs = [
        (say("Reported by"), Words(person.label) if person is not None else NOTHING),
        (say("Days"), say.period(wanted.from_on, wanted.to_on)),
        (say("Drives"), say.show(drives)),
        (say("Total"), say.listed([say.show(total) for total in totals]) if totals else NOTHING),
        (say("Form"), say(FORM_WORDS[wanted.form])),
    ]
    body = [heading(title), facts(pairs)]
    if wanted.form is Form.PDFS:
        body.append(hint(say(SPLIT)))
    if waiting:
        body.append(warning(_waiting(say, waiting)))
    body += [hint(_how(say, address=address, is_sent=is_sent)), hint(_whose(say, offer))]
    actions: list[Action] = [link(say("Download"), address)] if address else []
    return card(say, body=body, summary=summary, actions=[*actions, *_other_forms(say, offer)])


def _other_forms(say: Say, offer: FileOffer) -> list[Action]:
    made = Form.PDF if offer.wanted.form is Form.PDFS else offer.wanted.form
    others = [form for form in FORMS[offer.wanted.scope] if form is not made]
    return [button(say(FORM_WORDS[form]), verbs.EXPORT_MAKE, name=offer.key, form=form.value) for form in others]


def long_export_card(say: Say, offer: FileOffer, *, address: str) -> Card:
    """A file of many thousand drives, made while it is downloaded; ``address`` is a short-lived link."""
    wanted = offer.wanted
    title = say("Reported drives to export") if wanted.scope is Scope.REPORTED else say("Your drives to export")
    summary = say("{title}, {period}", title=title, period=say.period(wanted.from_on, wanted.to_on))
    pairs = [(say("Days"), say.period(wanted.from_on, wanted.to_on)), (say("Form"), say(FORM_WORDS[wanted.form]))]
    body = [heading(title), facts(pairs)]
    if wanted.form is Form.PDFS:
        body.append(hint(say(SPLIT)))
    body.append(hint(say("A long file: it is made while you download it, which may take minutes.")))
    body += [hint(_how(say, address=address, is_sent=False)), hint(_whose(say, offer))]
    return card(say, body=body, summary=summary, actions=[link(say("Download"), address), *_other_forms(say, offer)])


def _waiting(say: Say, waiting: int) -> Words:
    return say.many(
        "{count} report of that period still waits for a decision and isn't in the file.",
        "{count} reports of that period still wait for a decision and aren't in the file.",
        waiting,
    )


def _how(say: Say, *, address: str, is_sent: bool) -> Words:
    if is_sent and address:
        return say("Allow the file above and it goes to your OneDrive, or download it here within ten minutes.")
    if is_sent:
        return say("Allow the file above and it goes to your OneDrive.")
    if address:
        return say("Download it within ten minutes.")
    return say("The file didn't get through. Please ask for the export again.")


def _whose(say: Say, offer: FileOffer) -> Words:
    if offer.wanted.scope is Scope.REPORTED:
        return say("It holds only what was reported to your organization.")
    return say("It is for you alone; nobody is told.")


def everything_card(say: Say, *, address: str, is_sent: bool) -> Card:
    """All that is kept about a person is on offer to them; ``address`` is a short-lived link."""
    title = say("Everything I keep about you")
    inside = say(
        "Your drives and receipts, those in the trash too, reports, memberships and invitations. For you alone."
    )
    body = [heading(title), text(inside), hint(_how(say, address=address, is_sent=is_sent))]
    return card(say, body=body, summary=title, actions=[link(say("Download"), address)] if address else [])


def forget_card(say: Say, found: Forgettable, *, is_member: bool) -> Card:
    """Ask before what was never reported is deleted for good; says what stays, with whom and why."""
    title = say("Delete what you never reported?")
    pairs = [
        (say("Drives to delete"), say.show(found.drives)),
        (say("Of these in the trash"), say.show(found.trash) if found.trash else NOTHING),
        (
            say("Also"),
            say(
                "weekly summaries, imports, receipts that no report holds, our conversation, saved places and trips, "
                "recalled reports"
            ),
        ),
    ]
    body = [heading(title), facts(pairs), text(_stays(say, found)), warning(say("This can't be undone."))]
    if is_member:
        body.append(hint(say("You stay a member of your organization's programme; to leave it, type “leave”.")))
    delete = say.many("Delete {count} drive", "Delete {count} drives", found.drives)
    actions = [
        button(delete if found.drives else say("Delete the rest"), verbs.FORGET, is_risky=True),
        button(say("Keep everything"), verbs.FORGET_KEEP),
        button(say("Export my data first"), verbs.EXPORT_EVERYTHING),
    ]
    return card(say, body=body, summary=title, actions=actions)


def _stays(say: Say, found: Forgettable) -> Words:
    if not found.reports:
        return say("Nothing was reported, so no organization keeps anything of your drives.")
    return say.many(
        "{count} report with {drives} stays with {organizations}, which keeps it as proof for its accounts.",
        "{count} reports with {drives} stay with {organizations}, which keeps them as proof for its accounts.",
        found.reports,
        drives=say.many("{count} drive", "{count} drives", found.reported),
        organizations=say.listed(found.organizations),
    )


def forgotten_card(say: Say, found: Forgettable) -> Card:
    """What was deleted and what stays."""
    title = say("Forgotten")
    gone = say.many("{count} drive is deleted for good.", "{count} drives are deleted for good.", found.drives)
    return card(say, body=[heading(title), text(gone), text(_stays(say, found))], summary=title)
