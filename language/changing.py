"""Changes to drives that are there: edit, delete, classify, submit; and what only looks: list, summary, export."""

from decimal import Decimal

from domain.categories import Category
from domain.distances import Unit
from language.by_place import kinds_said
from language.categories import categories, is_only_denied
from language.distances import Length, checked
from language.drafts import Draft, put_day, put_period
from language.edges import tidy
from language.edits_in_words import amount_said, named_anew, number_said
from language.frames import Context, Reason
from language.numbers import DIGITS, number
from language.patterns import Pattern, Phrase
from language.projects import put_new_project
from language.readings import MASKS, Found, Kind, Reading
from language.round_trips import NOT_ROUND, is_round_trip
from language.shown_cues import AND_BACK
from language.targets import PLURAL, Target, is_owned, target
from language.telling import put_distance, put_extras, put_readings

NEW_DATE = Pattern(
    r"\b(?:to|was|be|been|it's|actually|really|no|not|meant|mean|is|say|read|into|until|date|day|instead|were|put|use"
    r"|set"
    r"|as|make it|make that)[\s:,]+(?:on\s|the\s)*$"
)
BARE_CHANGE = Pattern(
    rf"(?:\b(?:to|was|be|been|it's|actually|meant|mean|say|read|make (?:it|that)|is|sorry|no|its|wrong|oops|whoops"
    rf"|wait|hmm|correction:?|distance"
    rf"|mileage|miles|just|really|correction)[\s:,]+)(?P<value>{DIGITS})(?=\s?(?:$|[.,!;)]|not\b|instead\b"
    rf"|rather\b|please\b|each\b|round\b|in total\b|total\b|and\b))|^\W*(?P<only>{DIGITS})\W*$"
    rf"|^(?P<first>{DIGITS})(?=[\s,]+not\b)"
)
RELATIVE = Phrase(
    r"\b(?:by|another|an extra|extra) (?:DIST|NUM)|\bDIST (?:more|less|extra|longer|shorter|too (?:much|many"
    r"|few))\b|^(?:add|increase|reduce|subtract|take|deduct|bump|knock)\b(?: \S+){0,2} DIST (?:to|from|off"
    r"|on)\b|\bdouble\b|\bhalve\b|\bhalf\b|\b[0-9.,]+ more\b"
)
NEW_PLACE = Pattern(
    r"\b(?P<what>destination|purpose|origin|start(?:ing point)?|end(?:ing point)?"
    r"|reason)\b(?:[^,.;]{0,60}?)(?:\s(?:to|was|is|should be|should have been|as"
    r"|=|:)|:)\s(?P<new>[^,.;\n\ue000-\ue0ff]{2,80})"
)
DROPPED_EXTRA = Phrase(
    r"\b(?:and|with|but|,) no (parking|tolls?)\b|"
    r"^(?:%DELETE%|take|knock)\b (?:off |out )?(?:the |my )?(parking|tolls?)\b(?! (?:drive|trip"
    r"|one))"
)
OF_TARGET = Pattern(r"\s(?:drive|trip|journey|run|one|entry|round trip)\b")


def new_dates(reading: Reading) -> tuple[list[Found], list[Found]]:
    """The dates that say which drive, and those that are the new day."""
    which: list[Found] = []
    new: list[Found] = []
    for found in reading.all(Kind.DATE, Kind.PERIOD):
        head = reading.masked[max(0, found.start - 20) : found.start]
        is_new = NEW_DATE.search(head) is not None and not is_owned(reading, found)
        (new if is_new else which).append(found)
    return which, new


def edit(reading: Reading) -> Draft:
    """Which drive, and what is new about it."""
    draft, gist = Draft(), reading.gist()
    which, new = new_dates(reading)
    found = target(reading, gist, which)
    renamed = NEW_PLACE.search(reading.masked)
    if renamed and found.place and found.place in reading.script.typed(renamed.start("new"), renamed.end("new")):
        found.place = ""
    if (
        not new
        and which
        and reading.context is Context.AFTER_LOG
        and not any(is_owned(reading, each) for each in which)
    ):
        which, new, found.dates = [], which, []
    _put_change(draft, reading, gist)
    _put_new_day(draft, reading, which, new)
    _put_target(draft, found, reading)
    _put_new_place(draft, reading)
    put_new_project(draft, reading)
    unit = UNIT_ALONE.search(gist)
    if unit and not _changes(draft) and reading.context is Context.AFTER_LOG:
        draft.put("unit", Unit.KM if unit[1].startswith("k") else Unit.MI)
    elif not draft.doubts and not _changes(draft):
        draft.ask(Reason.MISSING_CHANGE)
    return draft


UNIT_ALONE = Phrase(
    r"^(?:(?:no|oops|sorry|wait|actually|wrong unit|it's|it was|that's|that was|i meant?|should be"
    r"|make it|in)[\s,.!:]*)*"
    r"(km|kms|kilomet(?:er|re)s|miles|mi)(?:,? not \w+|,? sorry|,? please)*\W*$"
)
TARGETS = frozenset({"date", "date_from", "date_to", "target", "target_destination", "number", "unit"})


def _changes(draft: Draft) -> set[str]:
    return set(draft.slots) - TARGETS


def _put_change(draft: Draft, reading: Reading, gist: str) -> None:
    found = reading.all(Kind.DISTANCE)
    lengths = [each.value for each in found if not OF_TARGET.match(reading.masked, each.end)] or (
        [] if _bare(reading) else [each.value for each in found]
    )
    if NOT_SO_FAR.search(gist) and len(found) == 1:
        draft.ask(Reason.MISSING_CHANGE)
        return
    length = _from_to(reading) or _up_to(reading, gist) or (lengths[-1] if lengths else _bare(reading))
    if RELATIVE.search(gist):
        draft.ask(Reason.AMBIGUOUS_NUMBER)
    elif length is not None:
        put_distance(draft, length, reading.locale)
    for shown in reading.all(Kind.ODOMETER):
        put_readings(draft, shown.value)
    put_extras(draft, reading)
    draft.put(*(amount_said(reading) or ("tolls", None)))
    dropped = DROPPED_EXTRA.search(gist)
    if dropped and not reading.all(Kind.EXTRA, Kind.MONEY):
        draft.put("parking" if "park" in dropped[0] else "tolls", Decimal(0))
    if is_round_trip(gist) or (reading.context is Context.AFTER_LOG and AND_BACK.match(gist)):
        draft.put("round_trip", value=True)
    elif reading.context is Context.AFTER_LOG and NOT_ROUND.search(gist):
        draft.slots["round_trip"] = False
    named = categories(gist)
    if len(named) == 1 and reading.context is Context.AFTER_LOG:
        draft.put("category", named[0])


def _from_to(reading: Reading) -> Length | None:
    """The new distance of "from 12 to 14 miles", which is no spread here."""
    for found in reading.all(Kind.DISTANCE):
        length: Length = found.value
        if len(length.choices) > 1 and reading.text[max(0, found.start - 5) : found.start].lower() == "from ":
            new = Decimal(length.choices[-1])
            return Length(new, length.unit, checked(new))
    return None


UP_TO = Phrase(r"\b(?:bump|raise|bring|increase|push|move|put|take)\b.*\bup to DIST")


def _up_to(reading: Reading, gist: str) -> Length | None:
    """The distance of "bump it up to 30 miles", which is not rough here."""
    lengths = [found.value for found in reading.all(Kind.DISTANCE)]
    if not UP_TO.search(gist) or len(lengths) != 1 or len(lengths[0].choices) != 1 or lengths[0].value is not None:
        return None
    return Length(lengths[0].choices[0], lengths[0].unit, checked(lengths[0].choices[0]))


def _bare(reading: Reading) -> Length | None:
    match = BARE_CHANGE.search(reading.masked)
    said = number_said(reading) or (match and (match["value"] or match["only"] or match["first"]))
    if not said or reading.all(Kind.EXTRA) or amount_said(reading):
        return None
    found = number(said, locale=reading.locale)
    return Length(found.value, None, Reason.NONE, found.readings)


def _put_new_day(draft: Draft, reading: Reading, which: list[Found], new: list[Found]) -> None:
    if (
        not new
        and len(which) == 1
        and not which[0].value.is_day
        and reading.text[which[0].start : which[0].end].lower().startswith("from")
    ):
        return
    days = list(dict.fromkeys(found.value for found in new))
    if len(days) > 1:
        draft.ask(Reason.AMBIGUOUS_DATE, *(when.start for when in days if when.start))
    elif days:
        put_day(draft, days[0], reading.today, "new_date")


def _put_target(draft: Draft, found: Target, reading: Reading) -> None:
    numbers = reading.all(Kind.NUMBERED)
    draft.put("target", found.which)
    if len(numbers) == 1:
        draft.put("number", numbers[0].value)
    draft.put("target_destination", found.place)
    days = list(dict.fromkeys(found.whens))
    if len(days) > 1 or found.which in ("several", "all"):
        draft.ask(Reason.MISSING_TARGET, *(when.start for when in days if when.start))
    elif days:
        put_day(draft, days[0], reading.today)
    elif not found.is_named() and reading.context not in (Context.AFTER_LOG, Context.DURING_LOG):
        draft.ask(Reason.MISSING_TARGET)


def _put_new_place(draft: Draft, reading: Reading) -> None:
    match = NEW_PLACE.search(reading.masked)
    if match is not None:
        what = {"d": "destination", "e": "destination", "p": "purpose", "r": "purpose"}.get(
            match["what"][0].lower(), "origin"
        )
        draft.put(what, tidy(reading.script.typed(match.start("new"), match.end("new"))))
    elif (named := named_anew(reading)) is not None:
        draft.put(*named)
    elif (told := WAS_FOR.search(reading.masked)) is not None:
        draft.put("purpose", tidy(reading.script.typed(told.start("new"), told.end("new"))))
    elif reading.context is Context.AFTER_LOG:
        from_words = AFTER_LOG_PLACE.search(reading.masked)
        if from_words and not reading.all(Kind.DATE):
            name = (
                "purpose"
                if from_words[1].lower() == "for"
                else {"to": "destination", "from": "origin"}[from_words[1].lower()]
            )
            draft.put(name, tidy(reading.script.typed(from_words.start(2), from_words.end(2))))


WAS_FOR = Pattern(
    r"\bwas (?:for|about) (?:the |a |an )?(?P<new>[^,.;\n\ue000-\ue0ff]{2,60}),? (?:please )?(?:fix|change|correct"
    r"|update"
    r"|set) (?:the |its )?(?:purpose|reason)\b"
)
AFTER_LOG_PLACE = Pattern(
    r"(?:^|\b(?:no|it was|was|sorry|actually|meant|is|drove|went|make (?:it|that)|and)[\s,]+)(to|from"
    r"|for)\s(?!be\b)([^,.;\n\ue000-\ue0ff]{2,80}?)(?=\s(?:not|instead|rather)\b|[,.;\n\ue000-\ue0ff]|$)"
)


TO_PLACE = Pattern(
    rf"{MASKS[Kind.DISTANCE]}\sto\s(?P<place>[^,.;:!?\n\ue000-\ue0ff]{{2,60}}?)(?=\s(?:on|from|for|please|again)\b"
    rf"|\s?[,.;:!?\n\ue000-\ue0ff]|\s?$)"
)
"""Where the distance that is to be deleted went ("delete the 12 miles to Ajo")."""


def delete(reading: Reading) -> Draft:
    """Which drive; several at once are asked about."""
    draft, gist = Draft(), reading.gist()
    dates = reading.all(Kind.DATE, Kind.PERIOD)
    found = target(reading, gist, dates)
    towards = TO_PLACE.search(reading.masked)
    if towards and not found.place:
        found.place = tidy(reading.script.typed(towards.start("place"), towards.end("place")))
    draft.put("target", found.which)
    draft.put("target_destination", found.place)
    if len(reading.all(Kind.NUMBERED)) == 1:
        draft.put("number", reading.all(Kind.NUMBERED)[0].value)
    is_bulk = (
        found.which in ("all", "several") or len(dates) > 1 or (PLURAL.search(gist) and found.which in ("", "last"))
    )
    for when in found.whens[:1]:
        put_period(draft, when)
        is_bulk = is_bulk or not when.is_day
        if when.start is not None and when.start > reading.today:
            draft.ask(Reason.FUTURE_DATE)
        if when.reason is not Reason.NONE and when.start is not None:
            draft.ask(when.reason, *when.choices)
    if is_bulk:
        draft.ask(Reason.BULK_DELETE)
    elif not found.is_named() and (reading.context is not Context.AFTER_LOG or reading.all(Kind.DISTANCE)):
        draft.ask(Reason.MISSING_TARGET)
    return draft


def classify(reading: Reading) -> Draft:
    """Which drives, and their category."""
    draft, gist = Draft(), reading.gist()
    named = kinds_said(gist)
    found = target(reading, gist, reading.all(Kind.DATE, Kind.PERIOD))
    draft.put("target", found.which)
    draft.put("target_destination", _unlike_category(found.place))
    if len(reading.all(Kind.NUMBERED)) == 1:
        draft.put("number", reading.all(Kind.NUMBERED)[0].value)
    for when in found.whens[:1]:
        put_period(draft, when)
        if when.reason is not Reason.NONE and when.start is not None:
            draft.ask(when.reason, *when.choices)
    if len(named) == 1 and not is_only_denied(gist):
        draft.put("category", named[0])
    else:
        draft.ask(Reason.MISSING_CATEGORY, *(named or list(Category)[:-1]))
    if found.which == "all" and PRONOUN_ALL.search(gist) and reading.context is Context.IDLE:
        draft.ask(Reason.MISSING_TARGET)
    is_narrowed = found.which == "all" and NARROWED.search(gist) is not None
    if len(found.dates) > 1 or found.which == "several" or is_narrowed:
        draft.ask(Reason.MISSING_TARGET)
    if not found.is_named() and reading.context is not Context.AFTER_LOG:
        draft.ask(Reason.MISSING_TARGET)
    return draft


NOT_SO_FAR = Phrase(r"\b(?:wasn't|isn't|not|never) (?:about |only )?DIST\W*$")
PRONOUN_ALL = Phrase(r"\b(?:them|those|these)\b")
NARROWED = Phrase(
    r"\b(?:weekends?|weekdays?|mornings?|evenings?|nights?|long|short|under|over|less|more|before|after|except"
    r"|but|older|commutes?)\b"
)


def _unlike_category(place: str) -> str:
    return "" if place.lower() in set(Category) or categories(f"as {place.lower()}") else place
