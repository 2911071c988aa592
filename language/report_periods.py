"""Report periods: saying of which an organization asks for reports, and "this period", "the last period"."""

from datetime import date

from language.days import When
from language.drafts import Draft, whens
from language.frames import Intent, Reason, Role
from language.gists import Gist
from language.patterns import Pattern, Phrase
from language.readings import Kind, Reading

NAME = r"(?:(?:report(?:ing)?|pay(?:roll)?|submission|accounting)[- ]?(?:period|cycle)s?)"
SAID = Pattern(
    r"\b(?:(?:for|in|of|from|during)\s)?(?:(?P<this>(?:this|the current|our current|the present|current|the running)\s"
    rf"(?:period|{NAME}))|(?P<last>(?:the last|last|the previous|previous|the past|past)\s(?:period|{NAME})))\b"
)
"""One of an organization's periods: which days these are, it alone knows."""
OTHER = Phrase(
    r"\b(?:every|each|once (?:a|every|per)) (?:other )?(?:[0-9]{1,3} |three |four |five |six |ten )?"
    r"(?:day|working day|year)s?\b"
    r"|\b(?:every|each) (?:[4-9]|[1-9][0-9]|four|five|six|ten) months?\b"
    r"|\b(?:every|each) (?:[3-9]|[1-9][0-9]|three|four|five|six|ten) weeks?\b|\b(?:daily|yearly|annually)\b"
)
"""Periods that there are not."""
KINDS = (
    (
        "two_weeks",
        Phrase(
            r"\b(?:every|each|all) (?:two|2|other|second) weeks?\b|\b(?:bi-?weekly|fortnight\w*|two weeks|2 weeks)\b"
        ),
    ),
    ("quarter", Phrase(r"\bquarter(?:s|ly)?\b|\b(?:three|3) months\b")),
    ("month", Phrase(r"\bmonth(?:s|ly)?\b")),
    ("week", Phrase(r"\bweek(?:s|ly)?\b")),
)
OFTEN = r"(?:weekly|bi-?weekly|fortnightly|monthly|quarterly)"
EVERY = (
    r"(?:(?:every|each|once (?:a|every|per)) (?:(?:two|2|other|second|three|3) )?(?:weeks?|months?|quarters?"
    rf"|fortnights?)|{OFTEN})"
)
EVERYBODY = r"(?:(?:have |let |make )?(?:people|everybody|everyone|members|drivers|us|them|we)(?: to)? )"
SET = Phrase(
    rf"^(?:please )?{EVERYBODY}?report {EVERY}\b(?!.*\bremind)"
    rf"|^(?:please )?(?:set |change |make |put )?(?:the |our |a )?{NAME}(?: (?:to|is|are|=|should be|:)){{0,3}} ?:? ?"
    rf"(?:(?:every|each|a|one|two|2|other) ){{0,3}}(?:weeks?|months?|quarters?|fortnight\w*|{OFTEN})\b"
    rf"|^reports (?:are|is) (?:due|asked for|wanted) {EVERY}\b"
)
SET_OTHER = Phrase(
    rf"^(?:please )?{EVERYBODY}?report (?:every (?:[0-9]{{1,3}} |other )?(?:day|week|month|year)s?|daily|yearly"
    r"|annually)\W*$"
)
ASKED = Phrase(
    rf"^(?:(?:%SHOW%|what|which|when)(?:'s| is| are)? )?(?:me )?(?:my |the |our |current )*{NAME}(?: now| today)?\W*$"
    r"|^(?:when|how often) (?:is|are) (?:my |our |the |next )*reports? (?:due|wanted|asked for|expected)\W*$"
    r"|^(?:when|how often|by when) (?:do|must|should|shall|am|are|have) (?:i|we) (?:have to |need to |supposed to "
    r"|to )*(?:report|submit|hand in)(?: my| our| the| drives| trips| mileage| reports?| it| them)*\W*$"
    r"|^(?:(?:when|what)(?:'s| is) )?(?:my |the |our |next )*(?:report(?:ing)?|submission) (?:deadline|due date)\W*$"
)
DAY = Pattern(
    r"\b(?:from|starting|start|beginning|begins?|on|with)(?:\s(?:on|from|the|day|a)){0,3}\s(?P<day>[0-9]{1,2})"
    r"(?:st|nd|rd|th)?\b(?!\s?[:/.]?[0-9])"
)
FIRST_DAY, LAST_DAY = 1, 31
LEAP_DAY = (2, 29)


NO_DRAFTS = Phrase(
    r"^(?:please )?(?:no|stop|pause|turn off|switch off|disable|mute|don't send|i don't want)(?: sending)?(?: me)?"
    r"(?: any| the| my| more| report)* drafts?(?: of (?:my )?reports?)?(?: any ?more)?\W*$|^drafts? off\W*$"
)
DRAFTS = Phrase(
    r"^(?:please )?(?:resume|turn on|switch on|enable|send(?: me)?|i want)(?: the| my| more| report)*"
    r" drafts?(?: again)?\W*$"
    r"|^drafts? on\W*$"
)
DRAFT = Phrase(r"^(?:(?:%SHOW%) )?(?:me )?(?:my |the |a |report )*draft(?: of (?:my )?report| report)?\W*$")


def find_periods(reading: Reading) -> None:
    """Find "this period" and "the last period"."""
    for match in list(SAID.each(reading.masked)):
        reading.mark(match.start(), match.end(), Kind.REPORT_PERIOD, match.lastgroup)


def put_said(draft: Draft, reading: Reading) -> None:
    """Set which of the organization's periods is looked at, where no other days are said."""
    found = reading.all(Kind.REPORT_PERIOD)
    if DRAFT.search(reading.gist()):
        draft.put("period", "last")
    elif found and not draft.slots.keys() & {"date", "date_from"}:
        draft.put("period", found[0].value)


def of_periods(reading: Reading, gist: Gist) -> Intent | None:
    """Whether an organization's periods are set or asked for; "report weekly" is an administrator's to say."""
    if gist.has("DIST", "MAIL", "EXTRA", "REF"):
        return None
    if NO_DRAFTS.search(gist.core) or DRAFTS.search(gist.core):
        return Intent.CHANGE_SETTING
    if DRAFT.search(gist.core):
        return Intent.REVIEW
    if ASKED.search(gist.core):
        return Intent.REPORT_PERIODS
    is_set = (SET.search(gist.core) or SET_OTHER.search(gist.core)) is not None and (
        reading.role is Role.ADMIN or "period" in gist.core
    )
    return Intent.REPORT_PERIODS if is_set else None


def periods(reading: Reading) -> Draft:
    """Of which kind the periods are, and a day, or a day of the month, on which one begins."""
    draft, gist = Draft(), reading.gist()
    if ASKED.search(gist):
        return draft
    if reading.role is Role.EMPLOYEE:
        draft.refuse(Reason.FOR_ADMINISTRATORS)
    if OTHER.search(gist):
        draft.put("is_other", value=True)
        return draft
    draft.put("kind", next((kind for kind, phrase in KINDS if phrase.search(gist)), None))
    days = [on for when in whens(reading) if when.is_day and (on := _nearest(when, reading.today)) is not None]
    if days:
        draft.put("starts_on", days[0])
    elif (match := DAY.search(reading.text)) is not None and FIRST_DAY <= int(match["day"]) <= LAST_DAY:
        draft.put("start_day", int(match["day"]))
    return draft


def _nearest(when: When, today: date) -> date | None:
    """The day meant: without a year, the nearest one; a period may begin in the past or in the future."""
    start = when.start or next(iter(when.choices), None)
    if start is None or not when.is_yearless or (start.month, start.day) == LEAP_DAY:
        return start
    years = (start.replace(year=today.year + more) for more in (-1, 0, 1))
    return min(years, key=lambda on: abs(on - today))


def settings(reading: Reading) -> Draft:
    """Whether drafts of reports are wanted; what else is set, the dialogs read."""
    draft, gist = Draft(), reading.gist()
    if NO_DRAFTS.search(gist):
        draft.slots["drafts"] = False
    elif DRAFTS.search(gist):
        draft.slots["drafts"] = True
    return draft
