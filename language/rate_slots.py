"""Rates: what is set, from when; what is asked; and the distance an estimate is for."""

from datetime import date
from decimal import Decimal

from domain.distances import Unit
from language import so_far, sums
from language.categories import categories
from language.days import DAY, When, full_year, whole_month
from language.details import vehicle_in
from language.drafts import Draft, put_period, whens
from language.edges import tidy
from language.frames import Reason
from language.money import currency_named
from language.numbers import DIGITS, number
from language.patterns import Pattern, Phrase
from language.readings import Kind, Reading
from language.round_trips import is_round_trip
from language.targets import TOWARDS
from language.telling import passengers_in, put_distance, put_extras

MOST = Decimal(3)
"""More than this for a mile or kilometre is a slip: no authority has come near (see domain.rate_changes)."""

LEAST = Decimal("0.05")
"""Less than this is a slip too: 0.7 cents was meant as 0.7."""
PLAIN = Pattern(rf"(?<![\w.,/:#])(?P<value>-?(?:{DIGITS}))(?![\w/:%]|[.,][0-9])")
EITHER = Pattern(r"\b[0-9]{1,3}(?:[.,][0-9]{1,4})?\s?(?:or|-|/|to|and)\s?[\ue000-\ue0ff]|\bbetween\b")
PERCENT = Phrase(r"[0-9]\s?(?:%|percent)")
RELATIVE = Phrase(
    r"\bby (?:MONEY|NUM|[0-9.]+)|\b(?:MONEY|[0-9.]+) (?:more|less|higher|lower|extra|on top|above|below|over"
    r"|under)\b|\b(?:double|triple|halve|half|a bit|a little|slightly|twice)\b"
)
CHANGED_BY = Phrase(
    r"\b(?:bump|raise|increase|lower|decrease|drop|cut|reduce|up|hike|knock|boost|trim|shave|add|take|bring|push|shift"
    r"|nudge|put)\b.{0,40}?(?<!to)(?<!at)(?<!is)(?<!be)(?<!of)(?<!=)(?<!:)(?<!as)(?<!pay) (?:a |an |another )?(?:MONEY"
    r"|penny"
    r"|cent|pence|dime|nickel|quarter|bit|little|couple)\b(?! (?:a|per|each|/) ?(?:mile|km|kilomet\w+)\b)"
)
"""An amount that the rate is changed by, not to ("bump the rate 2 cents")."""
NEGATIVE = Phrase(r"\b(?:minus|negative) (?:MONEY|[0-9.,]+)|(?:^|\s)- ?MONEY")
NOT_DECIDED = Phrase(
    r"\b(?:thinking|considering|considers?|discuss\w*|debat\w*|propos\w*|might|may(?! (?:1|[0-9]|DATE))|maybe|perhaps"
    r"|probably"
    r"|possibly|could|should we|shall we|must (?:i|we)|what about|how about|would|wondering|suggest\w*|plan(?:ning)?"
    r" on|not sure|or"
    r" so"
    r"|about|around|roughly|approximately|went from|rumou?r|likely|tempted|not yet|draft)\b(?! you\b)"
)
IRS = Phrase(r"\b(?:%IRS%)\b")
OFFSET = Phrase(r"\b(?:%IRS%)(?: rate)?\s?(?P<sign>[-+]|minus|plus|less)\s?(?:(?P<plain>[0-9]*[.,]?[0-9]+)|MONEY)")
NOW = Phrase(r"\b(?:effective immediately|immediately|from now on|right away|with immediate effect)\b")
PER_KM = Phrase(r"(?:per|a|each|/|every) ?(?:km|kilomet\w+)\b")
PER_MILE = Phrase(r"(?:per|a|each|/|every) ?(?:mi|mile)\b")
SOMEONES = Phrase(
    r"\b(?!(?:today|company|org\w*|programme?|government|irs|state|contoso|it|what|that|who|where|here|there"
    r"|let|how|when|now|year|month|week|yesterday|team|tomorrow|everyone|everybody)'s)[a-z]+'s (?:\w+ )?rate\b"
    r"|\brate (?:for|of) (?:MAIL|bob|ana|my (?:colleague|coworker|boss|manager))\b|\b(?:his|her|their) (?:\w+"
    r" )?rate\b"
)
OURS = Phrase(r"\b(?:what's|who's|how's|when's) (?:\w+ )?rate\b")
WHAT_IF = Phrase(r"^(?:.{0,20})\bwhat (?:happens|would happen|if|changes)\b")
YEAR_NUMBER = Pattern(r"(?<![\w./$-])((?:19|20)[0-9]{2})(?![\w./]*[0-9])")


def set_rate(reading: Reading) -> Draft:
    """The new rate and from when; what is relative, or has no year, is asked about."""
    draft, gist = Draft(), reading.gist()
    if NOT_DECIDED.search(gist) or CHANGED_BY.search(gist):
        draft.ask(Reason.AMBIGUOUS_RATE)
    if NEGATIVE.search(gist):
        draft.ask(Reason.AMBIGUOUS_RATE)
    if reading.all(Kind.MAIL) or SOMEONES.search(gist) or WHAT_IF.match(gist):
        draft.ask(Reason.AMBIGUOUS_RATE)
    _put_rate(draft, reading, gist, required=True)
    _put_category(draft, gist)
    draft.put("vehicle", vehicle_in(reading.text))
    draft.put("paid_in", currency_named(reading.text))
    draft.put("unit", Unit.KM if PER_KM.search(gist) else Unit.MI if PER_MILE.search(gist) else None)
    _put_start(draft, reading, gist)
    return draft


def change_request(reading: Reading, *, is_question: bool) -> Draft:
    """One's own rate: asking about it is answered, changing it is refused."""
    draft, gist = Draft(), reading.gist()
    _put_rate(draft, reading, gist, required=False)
    draft.doubts.clear()
    if not is_question or "rate" in draft.slots:
        draft.refuse(Reason.OWN_RATE)
    return draft


def _put_rate(draft: Draft, reading: Reading, gist: str, *, required: bool) -> None:
    values = plain_rates(reading)
    if required and EITHER.search(reading.masked):
        draft.ask(Reason.AMBIGUOUS_RATE, *values)
        return
    if IRS.search(gist) and required:
        _follow(draft, gist, values)
    elif len(values) > 1:
        draft.ask(Reason.AMBIGUOUS_RATE, *values)
    elif not values:
        if required:
            draft.ask(Reason.MISSING_RATE)
    else:
        _put_value(draft, values[0], gist, required=required)


def _follow(draft: Draft, gist: str, values: list[Decimal]) -> None:
    draft.put("follows", "irs")
    offset = OFFSET.search(gist)
    if offset:
        value = Decimal(offset["plain"].replace(",", ".")) if offset["plain"] else values[0] if values else Decimal(0)
        draft.put("offset", -value if offset["sign"] in ("-", "minus", "less") else value)
    elif values or RELATIVE.search(gist):
        draft.ask(Reason.AMBIGUOUS_RATE)


def _put_value(draft: Draft, value: Decimal, gist: str, *, required: bool) -> None:
    if RELATIVE.search(gist) or PERCENT.search(gist):
        draft.ask(Reason.AMBIGUOUS_RATE)
    elif value <= 0:
        draft.refuse(Reason.ABSURD_RATE)
    elif value < LEAST and required:
        draft.ask(Reason.AMBIGUOUS_RATE, value * 100)
    elif value > MOST:
        draft.ask(Reason.AMBIGUOUS_RATE, value / 100)
        if not required:
            draft.put("rate", value)
    else:
        draft.put("rate", value)


def plain_rates(reading: Reading) -> list[Decimal]:
    """The figures a message gives: those of money, else plain ones."""
    money = [found.value for found in reading.all(Kind.MONEY, Kind.EXTRA) if isinstance(found.value, Decimal)]
    if money:
        return money
    found = (
        (match["value"], number(match["value"].lstrip("-"), locale=reading.locale).value)
        for match in PLAIN.each(reading.masked)
    )
    plain = [-value if text.startswith("-") else value for text, value in found if value is not None]
    lengths = [
        found.value.value
        for found in reading.all(Kind.DISTANCE)
        if found.value.unit is None and found.value.value is not None
    ]
    return plain or lengths


def _put_category(draft: Draft, gist: str) -> None:
    named = categories(gist) or categories(gist.replace(" rate", " mileage"))
    if len(named) == 1:
        draft.put("category", named[0])
    elif named:
        draft.ask(Reason.MISSING_CATEGORY, *named)


def _put_start(draft: Draft, reading: Reading, gist: str) -> None:
    found = whens(reading)
    days = [when for when in found if when.is_day and when.start]
    if len(found) > 1 and len(days) == 1 and all(_holds(when, days[0]) for when in found):
        found = days
    if len(found) > 1:
        draft.ask(Reason.AMBIGUOUS_DATE, *(when.start for when in found if when.start))
    elif found:
        _put_first_day(draft, found[0], reading.today)
    elif NOW.search(gist):
        draft.put("effective_from", reading.today)


def _holds(period: When, day: When) -> bool:
    """Whether a day lies in a period said beside it ("2028 rate: 0.7, effective 2028-01-01")."""
    return bool(period.start and period.last and day.start and period.start <= day.start <= period.last)


def _put_first_day(draft: Draft, when: When, today: date) -> None:
    if when.is_yearless or when.reason is not Reason.NONE:
        coming = [each for each in when.choices if each > today]
        if when.start and when.start < today:
            coming = [_a_year_on(when.start)]
        draft.ask(when.reason or Reason.AMBIGUOUS_DATE, *(coming or when.choices))
    else:
        draft.put("effective_from", when.start)


def _a_year_on(day: date) -> date:
    return day.replace(year=day.year + 1) if (day.month, day.day) != (2, 29) else (day + 365 * DAY)


def ask_rate(reading: Reading) -> Draft:
    """Which rate: of a day or period, of a category."""
    draft, gist = Draft(), reading.gist()
    if reading.all(Kind.MAIL) or (SOMEONES.search(gist) and not OURS.search(gist)):
        draft.refuse(Reason.SOMEBODY_ELSE)
    for when in whens(reading)[:1]:
        put_period(draft, when)
    named = categories(gist)
    draft.put("category", named[0] if len(named) == 1 else None)
    draft.put("unit", Unit.KM if PER_KM.search(gist) else Unit.MI if PER_MILE.search(gist) else None)
    return draft


def ask_official(reading: Reading) -> Draft:
    """Which official rate: of a year, of a category."""
    draft, gist = Draft(), reading.gist()
    for when in whens(reading)[:1]:
        if when.start is None:
            continue
        if when.last and (when.start.month, when.last.month) == (1, 12):
            draft.put("year", when.start.year)
        elif when.is_day or when.last is None or when.start.year != when.last.year:
            put_period(draft, when)
        else:
            draft.put("year", when.start.year)
            draft.slots |= _months(when)
    if "year" not in draft.slots:
        draft.put("year", _year_said(reading))
    _put_category(draft, gist)
    return draft


YEARS_AGO = Pattern(r"\b([0-9]{1,2}|a|one|two|three|four|five|ten|couple of|few)\s(?:years?|yrs?)\s(?:ago|back)\b")
COUNTED = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
SHORT_YEAR = Pattern(r"(?<!\w)'([0-9]{2})\b(?!\s?(?:%UNIT%)\b)")


def _year_said(reading: Reading) -> int | None:
    """The year of "2024", "'24" or "3 years ago"."""
    if year := YEAR_NUMBER.search(reading.masked):
        return int(year[1])
    if short := SHORT_YEAR.search(reading.masked):
        return full_year(f"'{short[1]}")
    ago = YEARS_AGO.search(reading.text.lower())
    count = (int(ago[1]) if ago[1].isdigit() else COUNTED.get(ago[1])) if ago else None
    return reading.today.year - count if count else None


def _months(when: When) -> dict[str, date]:
    month = whole_month(when.start.year, when.start.month) if when.start else when
    return {"date_from": when.start, "date_to": when.end} if when == month and when.start and when.end else {}


COMING = Pattern(r"\b(?:next|coming|following)\b")
"""A stretch that is still to come has no rate of its own yet."""
BARE = Pattern(rf"(?<![\w.,/:#$])(?P<value>{DIGITS})(?![\w/:%]|[.,][0-9])")


def estimate(reading: Reading) -> Draft:
    """How far the drive would be, when, what for; a rough distance is good enough for an estimate."""
    draft, gist = Draft(), reading.gist()
    lengths, before = so_far.split(reading)
    total = sums.summed(reading)
    lengths = [total] if total else lengths
    if before is not None:
        draft.put("year_to_date", so_far.in_unit_of(before, lengths))
    if len(lengths) == 1 and lengths[0].value is None and len(lengths[0].choices) == 1:
        draft.put("distance_q", lengths[0].choices[0])
        draft.put("unit", lengths[0].unit)
    elif len(lengths) == 1:
        put_distance(draft, lengths[0], reading.locale, "distance_q")
    elif lengths:
        draft.ask(Reason.VAGUE_DISTANCE, *(each.value for each in lengths))
    else:
        _put_bare(draft, reading)
    times = [found for found in reading.all(Kind.DATE, Kind.PERIOD) if not so_far.is_of(found, before)]
    for found in times[:1]:
        if found.value.is_day or COMING.search(reading.text[found.start : found.end]) is None:
            put_period(draft, found.value)
    _put_category(draft, gist)
    put_extras(draft, reading)
    draft.put("passengers", passengers_in(gist))
    draft.put("round_trip", True if is_round_trip(gist) else None)
    match = TOWARDS.search(reading.masked)
    if match:
        draft.put("destination", tidy(reading.script.typed(match.start("place"), match.end("place"))))
    return draft


def _put_bare(draft: Draft, reading: Reading) -> None:
    match = BARE.search(reading.masked)
    value = number(match["value"], locale=reading.locale).value if match else None
    if value is None:
        draft.ask(Reason.MISSING_DISTANCE)
    else:
        draft.put("distance_q", value)
