"""Locks of months: how long after their end they are locked, one opened again or locked again."""

from language.drafts import Draft, whens
from language.frames import Reason
from language.patterns import Pattern, Phrase
from language.readings import Reading
from language.report_periods import put_said

MONTHS = r"(?:the |all |every |each |our |past |old |finished )*(?:months?|periods?|books)"
LOCKS = Phrase(
    rf"^(?:please )?(?:lock|close|freeze) {MONTHS}\b|\b(?:period|month) locks?\b"
    rf"|^(?:please )?(?:don't|do not|never|no longer|stop) (?:lock(?:ing)?|clos(?:e|ing)) {MONTHS}\W*$"
    rf"|^(?:please )?(?:unlock|reopen) (?:all )?{MONTHS}\W*$"
    rf"|^(?:which |what |show |list )*(?:the )?(?:months are locked|locked {MONTHS}|locks)\W*$"
)
OF_MONTH = Phrase(
    r"^(?:please )?(?:(?:re-?open|unlock|open|lock|close|freeze) PERIOD|(?:re-?open|unlock) DATE)"
    r"(?: again| please| once more)*\W*$"
)
LONGEST = 92
"""Days that are opened at once: a quarter."""
NEVER = Phrase(r"\b(?:don't|do not|never|no longer|stop|off|none|remove|unlock|reopen|disable)\b")
OPENS = Phrase(r"^(?:please )?(?:re-?open|unlock|open)\b")
LISTS = Phrase(r"^(?:show |list )?(?:my )?open PERIOD\W*$")
DAYS = Pattern(r"\b(?P<days>[0-9]{1,4})(?: days?)?\b")


def is_about_locks(core: str) -> bool:
    """Whether a text is about locking months; "open October" alone looks at drives."""
    return LOCKS.search(core) is not None or (OF_MONTH.search(core) is not None and not LISTS.search(core))


def locks(reading: Reading) -> Draft:
    """``days`` after which months are locked (0 days is at once; ``never``), or the month that is opened or locked."""
    draft, gist = Draft(), reading.gist()
    if OF_MONTH.search(gist):
        _put_month(draft, reading)
        draft.slots["is_open"] = OPENS.search(gist) is not None
    elif NEVER.search(gist):
        draft.slots["never"] = True
    elif (days := DAYS.search(gist)) is not None:
        draft.slots["days"] = int(days["days"])
    return draft


def _put_month(draft: Draft, reading: Reading) -> None:
    put_said(draft, reading)
    if "period" in draft.slots:
        return
    found = whens(reading)
    start = found[0].start if len(found) == 1 else None
    end = None if start is None else found[0].end or start
    if start is None or end is None or (end - start).days > LONGEST:
        draft.ask(Reason.AMBIGUOUS_DATE)
    else:
        draft.put("date_from", start)
        draft.put("date_to", end)
