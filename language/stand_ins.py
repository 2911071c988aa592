"""Stand-ins: who decides on reports while an administrator is away, and until when."""

from datetime import date, timedelta

from language.days import When
from language.drafts import Draft, mails
from language.frames import Intent, Reason, Role
from language.gists import Gist
from language.patterns import Pattern, Phrase
from language.readings import Found, Kind, Reading

NAME = r"(?-i:[A-Z\u00c0-\u00de])[\w.'-]{1,30}"
SMALL = (
    r"(?!(?:who|nobody|no|everybody|everyone|somebody|someone|anybody|it|that|this|they|he|she|we|you|i|me|mine|please"
    r"|can|let|have|make|what|which|the|my|ok|and)\b)[a-z]{1,30}"
)
COVERED = r"[\ue000-\ue0ff]{3,}"
AWAY = r"(?:away|off|out|gone|out of office|on (?:leave|vacation|holiday))"
DOES = (
    r"(?:approves?|decides?|stands? in|fills? in|covers?|deputi[sz]es?|signs? off|standing in|approving)(?: on| the)?"
    r"(?: (?:my )?reports?)?"
)
FOR_ME = rf"(?:for me|in my place|in my stead|on my behalf|while i(?:'m| am) {AWAY})"
APPOINTED = Pattern(
    rf"^\W{{0,3}}(?:please\s)?(?:(?:i'm|i am)\s{AWAY}\b.{{0,40}}?[,;.]\s)?(?:(?:let|have|make)\s)?"
    rf"(?P<who>{NAME}(?:\s{NAME}){{0,2}}|{COVERED}|{SMALL})"
    rf"\s(?:will |can |is going to |should |to |is )?{DOES}\s{FOR_ME}\b"
    rf"|^\W{{0,3}}(?:i'm|i am)\s{AWAY}\b.{{0,60}}?[,;.]\s(?P<instead>{NAME}|{COVERED})\s(?:will |can )?{DOES}\W*$"
)
NO_NAME = frozenset({"who", "nobody", "i", "he", "she", "they", "somebody", "someone", "can", "please", "let"})
ENDED = Phrase(
    rf"\b(?:no longer|not|never|stops?|doesn't|does not|don't|do not|need not|needn't)\b.{{0,30}}\b{DOES} {FOR_ME}"
    r"|^stop (?:standing in|deputi[sz]ing)\b"
    rf"|^(?:i'm|i am) back\W*$|^nobody {DOES} {FOR_ME}"
    r"|^(?:end|stop|cancel|remove|clear) (?:my |the |a )?(?:stand[- ]?ins?|deput\w+)\W*$"
    r"|^i (?:decide|approve)(?: (?:on )?(?:the )?reports)? (?:myself )?again\W*$"
)
LISTED = Phrase(
    r"^who(?:'s| is) my (?:stand[- ]?in|deputy)\W*$"
    rf"|^who (?:is |will )?(?:{DOES}|standing in|deputizing|covering)(?: {FOR_ME}| for whom)?\W*$"
    r"|^(?:(?:%SHOW%) )?(?:me )?(?:my |the |our )*(?:stand[- ]?ins?|deput(?:y|ies)|approval delegations?)\W*$"
)
WEEKDAYS = Pattern(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
WEEK = timedelta(days=7)
LEAP_DAY = (2, 29)


def of_stand_ins(reading: Reading, gist: Gist) -> Intent | None:
    """Whether somebody is to stand in, to stop doing so, or asked for."""
    if gist.has("DIST", "EXTRA", "REF"):
        return None
    if ENDED.search(gist.all):
        return Intent.END_STAND_IN
    if LISTED.search(gist.core):
        return Intent.LIST_STAND_INS
    match = APPOINTED.match(reading.masked)
    if match is None or (match["who"] or match["instead"]).casefold() in NO_NAME:
        return None
    return Intent.APPOINT_STAND_IN if reading.role is Role.ADMIN else None


def appoint(reading: Reading) -> Draft:
    """Who stands in, and until when."""
    draft = Draft()
    match = APPOINTED.match(reading.masked)
    draft.put("emails", mails(reading))
    if match is not None and "emails" not in draft.slots:
        group = "who" if match["who"] else "instead"
        draft.put("person", reading.script.typed(*match.span(group)))
    found = reading.all(Kind.DATE, Kind.PERIOD)
    if len(found) > 1:
        draft.ask(Reason.AMBIGUOUS_DATE, *(each.value.start for each in found if each.value.start))
    elif found:
        draft.put("until", _last_day(found[0], reading))
    return draft


def _last_day(found: Found, reading: Reading) -> date | None:
    """The last day meant: one to come, though of drives a day is past."""
    when: When = found.value
    last = when.last or when.start or next(iter(when.choices), None)
    if last is None or last >= reading.today:
        return last
    if WEEKDAYS.search(reading.text[found.start : found.end]) is not None:
        return last + WEEK * ((reading.today - last).days // 7 + 1)
    if when.is_yearless and (last.month, last.day) != LEAP_DAY:
        this_year = last.replace(year=reading.today.year)
        return this_year if this_year >= reading.today else this_year.replace(year=reading.today.year + 1)
    return last
