"""What looks at drives or hands them in, and changes none: list, summary, submit, export."""

from itertools import pairwise

from language.categories import categories
from language.days import DAY, When
from language.drafts import Draft, mails, put_period, whens
from language.edges import tidy
from language.frames import Reason, Role
from language.inside_names import without_named_categories
from language.patterns import Pattern, Phrase
from language.projects import put_project
from language.readings import Kind, Reading
from language.report_periods import put_said
from language.targets import target


def submit(reading: Reading) -> Draft:
    """Which drives go in."""
    draft = look(reading)
    gist = reading.gist()
    found = target(reading, gist, [])
    draft.put("target", found.which)
    draft.put("target_destination", draft.slots.get("target_destination") or found.place)
    if RECEIVER.whole(draft.slots.get("target_destination", "no")) and GIVEN_TO.search(reading.masked):
        del draft.slots["target_destination"]
    for when in whens(reading):
        if when.start is not None and when.start > reading.today:
            draft.ask(Reason.FUTURE_DATE)
        if when.reason is not Reason.NONE and when.start is not None:
            draft.ask(when.reason, *when.choices)
    if reading.all(Kind.DISTANCE):
        draft.ask(Reason.MISSING_TARGET)
    return draft


GIVEN_TO = Pattern(
    r"\bto\s(?:(?:the|my|our|head|main|home|back|front|local)\s)*(?:office|hq|headquarters?|company|employer|contoso"
    r"|organi[sz]ation|department|team|boss|manager|admin\w*|payroll|finance|accounting|accounts|hr)\b"
)
RECEIVER = Pattern(
    r"(?:(?:the|my|our|your|head|main|home|back|front|local|company|payroll|finance|accounting|hr|accounts)\s)*"
    r"(?:office|hq|headquarters?|company|employer|organi[sz]ation|department|team|desk|boss|manager|admin\w*|approval"
    r"|reimbursement|payment|contoso)?"
)
"""Whom drives are reported to, which is no place they went to."""


def look(reading: Reading) -> Draft:
    """What to look at: a day or period, a category, a place, a number."""
    draft, gist = Draft(), reading.gist()
    days = list(dict.fromkeys(whens(reading)))
    days = _in_a_row(days)
    if len(days) > 1:
        draft.ask(Reason.AMBIGUOUS_DATE, *(when.start for when in days if when.start))
    elif days:
        put_period(draft, days[0])
    named = categories(without_named_categories(reading.masked, gist))
    if len(named) == 1:
        draft.put("category", named[0])
    if len(reading.all(Kind.NUMBERED)) == 1:
        draft.put("number", reading.all(Kind.NUMBERED)[0].value)
    put_project(draft, reading)
    put_said(draft, reading)
    match = TO_PLACE.search(reading.masked)
    if match:
        draft.put("target_destination", tidy(reading.script.typed(match.start("place"), match.end("place"))))
    return draft


def _in_a_row(days: list[When]) -> list[When]:
    """Days that follow each other are one stretch ("Thursday and Friday")."""
    starts = sorted(when.start for when in days if when.start and when.is_day and when.reason is Reason.NONE)
    if len(starts) == len(days) > 1 and all(later - earlier == DAY for earlier, later in pairwise(starts)):
        return [When(starts[0], starts[-1])]
    return days


TO_PLACE = Pattern(
    r"\b(?:drives?|trips?|journeys?|runs?|miles|mileage|drive|drove|driven|go|been)\s(?:i\s\w+\s"
    r"|(?:did|have)\s(?:i|we)\s(?:take|taken|make|made|do|done|log|logged|have|had|record|recorded)\s)?(?:to"
    r"|towards)\s(?P<place>(?!my\b|me\b|the\b\s(?:boss|manager|office manager)|approve\b|submit\b|date\b|be\b"
    r"|review\b|finance\b|payroll\b|accounting\b|hr\b)[^,.;:!?\n\ue000-\ue0ff]{2,60}?)(?=\s(?:in|on|for|during"
    r"|last|this|from|between|since|as|and|please|i|did|have|are|were|was)\b|\s?[,.;:!?\n\ue000-\ue0ff]|\s?$)"
)
FORMATS = {
    "csv": "csv",
    "xlsx": "xlsx",
    "xls": "xlsx",
    "excel": "xlsx",
    "spreadsheet": "xlsx",
    "pdf": "pdf",
    "mileiq": "mileiq",
}
FORMAT = Phrase(r"\b(csv|xlsx?|excel|spreadsheet|pdf|mileiq)\b")
EVERYBODY = Phrase(
    r"\b(?:everyone|everybody|all (?:the )?(?:members|drivers|employees|staff|users|people)|(?:the |our |whole"
    r" |entire )+(?:team|company|org\w*|staff|department)(?:'s)?|team'?s?|company[- ]wide|employees'?|drivers'"
    r"|members'?|colleagues?'?s?|coworkers?'?s?|other (?:people|drivers|employees)(?:'s)?|payroll)\b"
)
PRIVATE = Phrase(r"\b(?:un-?(?:reported|submitted)|not (?:yet )?(?:reported|submitted)|personal|private)\b")
"""What people have not reported is theirs alone."""
REPORTED = Phrase(r"\b(?:reported|submitted|approved|paid|payroll)\b")


def export(reading: Reading) -> Draft:
    """What to export, in which format, whose."""
    draft, gist = look(reading), reading.gist()
    draft.slots.pop("number", None)
    wanted = FORMAT.search(gist)
    if wanted:
        draft.put("format", FORMATS[wanted[1]])
    draft.put("emails", mails(reading))
    if EVERYBODY.search(gist) and PRIVATE.search(gist):
        draft.refuse(Reason.SOMEBODY_ELSE)
    whose = bool(mails(reading)) or EVERYBODY.search(gist) is not None
    if whose and reading.role is Role.EMPLOYEE:
        draft.refuse(Reason.FOR_ADMINISTRATORS)
    elif mails(reading) and not REPORTED.search(gist):
        draft.ask(Reason.SOMEBODY_ELSE)
    for when in whens(reading):
        if when.start is not None and when.start > reading.today:
            draft.ask(Reason.FUTURE_DATE)
    return draft
