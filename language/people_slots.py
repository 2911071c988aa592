"""Who is meant by an administrator's command."""

from language.drafts import Draft, mails, put_period, whens
from language.frames import Intent, Reason
from language.left_out import left_out
from language.lists import invitations_in, members_in
from language.names import name_in, names_another, removed_alone
from language.patterns import Pattern, Phrase
from language.projects import put_project
from language.readings import Kind, Reading
from language.report_periods import put_said
from language.sayings_short import is_of_oneself, name_before

EVERYBODY = Phrase(
    r"\b(?:everyone|everybody|all|anyone|any|whoever|the (?:whole|entire) \w+|pending|people|those|folks|stragglers"
    r"|rest|others|remaining|laggards|non-?respond\w+|them"
    r"|outstanding)\b"
)
BROKEN_MAIL = Pattern(
    r"[\w.+-]{1,64}\s?@\s?[\w-]{0,63}|\b[\w.-]{1,40}\s(?:at|\(at\)|\[at\])\s[\w-]{1,40}\s?(?:dot|\.)\s?(?:com"
    r"|org|net|co)\b"
)
NEEDS_SOMEBODY = frozenset(
    {
        Intent.INVITE,
        Intent.RESCIND,
        Intent.REMOVE_MEMBER,
        Intent.MAKE_ADMIN,
        Intent.REMOVE_ADMIN,
        Intent.RESEND,
        Intent.REINSTATE,
    }
)
REASONED = Pattern(
    r"\b(?:because|reason:?|since|as)\s(?P<reason>[^\n]{3,200})$|\b(?:return|reject|send"
    r" back)\b[^:]{0,60}:\s?(?P<told>[^\n]{3,200})$"
)

KIND_IN = {Intent.LIST_INVITATIONS: invitations_in, Intent.LIST_MEMBERS: members_in}


def people(reading: Reading, intent: Intent) -> Draft:
    """Mail addresses; a name alone is asked about where somebody has to be named."""
    draft, addresses = Draft(), _wanted(reading)
    draft.put("emails", addresses)
    if intent in KIND_IN:
        draft.put("shown", KIND_IN[intent](reading.text))
    if not addresses and intent is Intent.REMOVE_ADMIN and is_of_oneself(reading.gist()):
        draft.put("is_oneself", value=True)
    elif not addresses:
        alone = removed_alone(reading) if intent is Intent.REMOVE_MEMBER else ""
        name = alone or (name_before(reading) if intent is Intent.REMOVE_ADMIN else "") or name_in(reading)
        draft.put("person", name)
        draft.put("alone", alone)
        draft.put("names_another", value=names_another(reading) or None)
        if intent in NEEDS_SOMEBODY or (
            name and intent in (Intent.REMIND, Intent.JOIN_STATUS) and not EVERYBODY.search(reading.gist())
        ):
            draft.ask(Reason.MISSING_PERSON)
    elif BROKEN_MAIL.search(reading.masked):
        draft.ask(Reason.MISSING_PERSON)
    if addresses and intent is Intent.INVITE:
        draft.put("left_out", left_out(reading))
    return draft


NOT_HIM = Pattern(
    r"\b(?:not|but not|never)\s(?:(?:his|her|their|the|my)\s)?(?:old|other|personal|private|wrong|previous|gmail|home"
    r"|work)\s"
    r"(?:(?:one|address|mail|e-?mail|account)\s)?$|\b(?:(?:not|except|keep(?:ing)?|leav(?:e|ing)|spare)(?: the)?(?:"
    r" one| invit\w+)?(?: for| to| of)?|but not"
    r"|excluding"
    r"|without|instead of|rather than|other than)\s$"
)
STAYS = Pattern(
    r"(?:'s)?(?:\s(?:one|invit\w+))?\s(?:stays?|remains?|can\sstay|should\sstay|is\s(?:fine|ok|okay|good|staying"
    r"|right))\b"
)
LONGEST_NOT = 40


def _wanted(reading: Reading) -> tuple[str, ...]:
    """The addresses without those that are excepted ("not kim@...")."""
    for found in reading.all(Kind.MAIL):
        head = reading.masked[max(0, found.start - LONGEST_NOT) : found.start]
        if NOT_HIM.search(head) or STAYS.match(reading.masked, found.end):
            reading.take(found)
    return mails(reading)


def report(reading: Reading) -> Draft:
    """Which report, whose, and why it goes back."""
    draft = Draft()
    draft.put("emails", mails(reading))
    for when in whens(reading)[:1]:
        put_period(draft, when)
    numbers = reading.all(Kind.NUMBERED)
    if len(numbers) == 1:
        draft.put("number", numbers[0].value)
    put_project(draft, reading)
    put_said(draft, reading)
    reason = REASONED.search(reading.text)
    if reason:
        why = reason.span("reason" if reason["reason"] else "told")
        draft.put("reason", reading.script.typed(*why).strip())
    return draft
