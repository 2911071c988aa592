"""Round trips: there and back, and whether the distance told is each way or the total."""

from decimal import Decimal

from domain.drives import Basis
from language.drafts import Draft
from language.frames import Reason
from language.numbers import DIGITS, number
from language.patterns import Pattern, Phrase
from language.readings import Kind, Reading

AND = r"(?:\band\b|&|\bplus\b|\bthen\b|[,;.-]|DATE|PERIOD)"
SAME = (
    r"(?:the |exactly |about )*(?:same|ditto|likewise|identical|as (?:much|many|far))\b"
    r"(?: (?:again|distance|way|route|road|length|mileage|number|miles|kms?|amount|drive|trip|journey|thing|for|on|to"
    r"|in"
    r"|of|coming|going|get|getting|driving|heading|the|my|it|was))*"
)
HOME = r"(?:(?:way )?(?:back|home(?:wards?)?)(?! (?:visit|care|office|inspection|depot))|return(?:ing)?)"
SAME_BACK = Phrase(
    rf"{AND} ?(?:and |then |it was |it's |i |we |drove |did |also |was )*{SAME} {HOME}(?: (?:leg|trip|journey"
    rf"|drive))?\b"
    r"|\b(?:same|identical) (?:distance |mileage |length )?(?:in )?both (?:ways|directions)\b"
    r"|\b(?:(?:way|trip|drive|leg|journey|road) (?:back|home)|the return) (?:is|was|were|being) (?:exactly |about "
    r")?(?:the )?(?:same|as (?:long|far)|identical)\b(?! (?:day|evening|time|as))"
)
"""The way back that is like the way there: "and the same again coming home"."""
CAME_HOME = Phrase(
    r"\b(?:drove|drive|driving|came|went|headed|travel+ed) (?:straight |right |all the way )?(?:back|home)"
    r"(?: (?:again|too|as well|also|after|afterwards|later|the same (?:day|way|evening)))*"
    r"(?=\W*$|\s?[,;.)]| (?:DATE|TIME|to the (?:office|depot|shop)|and)\b)|\b(?:also|and|then) returned(?: too| as"
    r" well)?(?=\W*$)"
    r"|\b(?:and|then|,) (?:then |back )?home(?: again| the same (?:way|day|evening))?(?=\W*$|\s?[,;.)]| DATE)"
    r"|\b(?:and|plus|,) (?:then )?one[- ]way back\b"
    r"|\bback again\b|[,;] ?(?:and )?back home\b|\b(?:did|drove|made) (?:it|that) both ways\b|\bdouble (?:it|that)\b"
    r"|\b(?:with|counting|including) the (?:way|trip|drive|leg) (?:back|home)\b"
)
"""What says, beside "one way", that the way back was driven too."""
NOT_HOME = Phrase(
    r"\b(?:didn't|did not|not|never|without|haven't|hasn't|isn't|wasn't|won't|before|tomorrow|will|later)\b"
)
ROUND = Phrase(
    r"\b(?:and|then|,) ?(?:then )?returned\b|\b(?:round[- ]?trip|r/t|there and back|there & back|(?:and|&|n"
    r"|\+) (?:then )?(?:back|return(?:ed)?)(?!"
    r" pain)|both ways|both directions|each way|return (?:trip|journey|drive|leg)|out and back|(?:two|2)[- ]way|to"
    r" and from|up and down|to and (?:fro|for)|(?:(?:and|&) |, ?)(?:then )?(?:DIST|[0-9.]+|the same|same)(?: again"
    r"| distance|"
    r" way)? back|back and forth|each direction|per leg|each leg|and (?:then )?(?:came|drove|went|came"
    r" straight|headed) (?:back|home)|back (?:again )?the same way|return)\b|, ?back(?: again)?\b(?!-)|\brt\b"
    r"|\b(?:x|times) ?2\b|\btwice\b|\b(?:and|then|,) (?:then )?(?:i|we) (?:also |then )?(?:came|drove|went|headed) "
    r"(?:straight |right )?(?:back|home)\b|\b(?:i|we) returned(?= (?:the same (?:day|evening|way)|DATE|TIME)\b|\W*$|,)"
    r"|\band home(?: again| by the same \w+| the same \w+)?(?=\W*$|\s?,| DATE)"
)
NOT_ROUND = Phrase(
    r"\b(?:round[- ]?trip|return) ?[:=] ?(?:no|none|n|false)\b"
    r"|\b(?:one[- ]way(?: only)?|no return|no round[- ]?trip|not round[- ]?trip|without (?:the |a"
    r" )?return|didn't (?:come|go|drive) back|not a round[- ]?trip|not (?:a )?return|single)\b"
)
RETURN_THING = Phrase(
    r"\b(?:pallet|tool|hire|equipment|rental|library|book|parcel|package|goods|stock|laptop|key|keys|sample|kit|loan)"
    r" returns?\b|\breturn (?:visits?|calls?|appointments?|customers?|clients?|shipments?|inspections?)\b"
    r"|\b(?:to|for|a|the|tax|on|of|my|product|customer) returns?\b(?! (?:trip|journey|drive))|\breturn(?:s|ed"
    r"|ing)? (?:the|a|an|some|my|items?|equipment|keys?|goods|from|samples|tools|library|of|package|parcel"
    r"|laptop|rental)\b|(?<!and )(?<!& )\bback (?:to|at|from|in)\b(?! (?:the )?(?:office|home|base|work|start"
    r"|depot|hq|house))"
)
EACH_WAY = (
    Phrase(r"\b(?:each[- ]way|per way|each direction|per leg|each leg|twice|each\b(?= ?(?:way|$|,)))\b"),
    Phrase(
        r"(?:\band|&|,) ?(?:then |again )?(?:DIST|[0-9.]+|the same|same)(?: again| distance)? (?:back|(?:down|in|up"
        r"|over)"
        r" again|to (?:come|get|drive) (?:back|home))\b"
    ),
    Phrase(r"\b(?:x|times) ?2\b"),
    Phrase(
        r"\bone[- ]way\b(?=.*\b(?:round[- ]?trip|and back|return|both ways|x ?2|there and back)\b)|(?<=and"
        r" back)(?=.*\bDIST"
        r" one[- ]way)|\b(?:round[- ]?trip|and back|both ways|there and back)\b.*\bone[- ]way\b"
    ),
)
ONE_WAY = Phrase(r"\bone[- ](?:way|direction)\b")
BY_THE_SAME_WAY = Phrase(r"\bsame (?:way|route|road|day|time)\b")
"""The road back, of which nobody says that it was not counted yet."""
TOTAL = Phrase(
    r"\b(?:in total|total(?:l?ing)?|altogether|all in|all told|combined|overall|in all|the whole (?:way|trip)"
    r"|(?:for the )?whole round trip|inclusive)\b"
)
THERE_AND_BACK = Pattern(
    r"(?<![\ue000-\ue0ff])(?:[\ue000-\ue0ff]++)\s(?:there|out|going|up|to get there|outbound|on the way"
    r" there)[\s,]+(?:and\s|&\s|then\s)?(?:[\ue000-\ue0ff]++|[0-9.]+)\s(?:back|return|coming back|home|on the"
    r" way back|inbound)"
)
SAID_EACH = Pattern(
    rf"(?P<each>{DIGITS})\s?(?:%UNIT%)?\s(?:miles\s)?(?:each[ -]way|per way|one[ -]way|each direction|per leg"
    rf"|each leg)\b"
)
SAID_TOTAL = Pattern(
    rf"(?P<total>{DIGITS})\s?(?:%UNIT%)?\s(?:in\s)?(?:total|altogether|all in|all told|overall)\b"
    rf"|\b(?:total(?:l?ing)?|altogether|all in)\s(?:of\s|was\s|is\s|=\s)?(?P<total2>{DIGITS})(?!\w)"
)
SAID_BACK = Pattern(
    rf"(?:(?:\band|&|,)\s|[\ue000-\ue0ff]\s(?:there|out|going"
    rf"|up)\s)(?:then\s)?(?P<back>{DIGITS})\s?(?:%UNIT%)?\s(?:back|return|coming back|home|on the way"
    rf" back|inbound)\b"
)


def put_round_trip(draft: Draft, reading: Reading, gist: str) -> None:
    """Set that it was there and back, and what the distance means then."""
    said_twice = len(reading.all(Kind.DISTANCE)) > 1 and TOTAL.search(gist) is not None
    if is_round_trip(gist) or said_twice or THERE_AND_BACK.search(reading.masked):
        draft.put("round_trip", True)
        is_each = is_each_way(gist) or THERE_AND_BACK.search(reading.masked) is not None
        if is_each:
            draft.put("distance_basis", Basis.EACH_WAY)
        elif TOTAL.search(gist):
            draft.put("distance_basis", Basis.TOTAL)
        if is_each:
            _check_each_way(draft, reading)


def _check_each_way(draft: Draft, reading: Reading) -> None:
    """The other number of "10 each way, 20 in total" or "12 there, 14 back" must agree with the distance."""
    distance = draft.slots.get("distance")
    if distance is None:
        return
    lengths = {each.value.value for each in reading.all(Kind.DISTANCE)}
    each, total, back = (_said(pattern, reading) for pattern in (SAID_EACH, SAID_TOTAL, SAID_BACK))
    if (each is not None and each != distance) or (len(lengths) > 1 and TOTAL.search(reading.gist())):
        if each is None or distance == 2 * each:
            draft.slots["distance_basis"] = Basis.TOTAL
        else:
            draft.ask(Reason.AMBIGUOUS_NUMBER)
    elif total == distance:
        draft.slots["distance_basis"] = Basis.TOTAL
    elif total not in (None, 2 * distance) or back not in (None, distance):
        draft.ask(Reason.AMBIGUOUS_NUMBER)


def _said(pattern: Pattern, reading: Reading) -> Decimal | None:
    match = pattern.search(reading.masked)
    text = next((group for group in match.groups() if group), None) if match else None
    return number(text, locale=reading.locale).value if text else None


def is_each_way(gist: str) -> bool:
    """Whether the distance told is that of one way."""
    return any(phrase.search(gist) for phrase in EACH_WAY) or _is_told_each_way(gist)


def _is_told_each_way(gist: str) -> bool:
    """Whether the way back is said to be like the way there, or a distance told one way was driven back too."""
    is_same = SAME_BACK.search(gist) is not None
    if ONE_WAY.search(gist) is None:
        return is_same and not BY_THE_SAME_WAY.search(gist)
    return is_same or (CAME_HOME.search(gist) is not None and not NOT_HOME.search(gist))


def is_round_trip(gist: str) -> bool:
    """Whether there and back is meant."""
    told = RETURN_THING.without(gist)
    is_told = ROUND.search(told) is not None or SAME_BACK.search(gist) is not None
    return (is_told and not NOT_ROUND.search(told)) or is_each_way(told) or _is_told_each_way(gist)
