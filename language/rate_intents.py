"""Which of the intents about rates: asked for, changed by who may not, set, estimated; the order is the rule."""

from language import sayings_rates
from language.cues import (
    ABOUT_RATE,
    ASKED,
    HOW_TO_SET,
    OFFICIAL,
    PAID_SO_FAR,
    PER_ONE,
    PLAIN_RATE,
    SET_TO,
    STARTING,
    TO_BE_PAID,
    WEIGHING,
    WHAT_IF,
)
from language.frames import Intent, Role
from language.gists import Gist
from language.patterns import Phrase, first_found
from language.pay_wishes import wished
from language.readings import Kind, Reading
from language.sayings_invites import MORE_A_MILE


def first_fitting(rules: tuple[tuple[Intent, Phrase], ...], *texts: str) -> Intent | None:
    """The intent of the first saying that is found in a text."""
    if len(texts) == 1:
        return first_found(rules, texts[0])
    return next((intent for intent, phrase in rules if any(phrase.search(text) for text in texts)), None)


def is_question(gist: Gist) -> bool:
    """Whether something is asked."""
    return gist.core.endswith("?") or ASKED.match(gist.core) is not None


def _sets_rate(reading: Reading, gist: Gist) -> bool:
    """Whether an administrator names a new figure, in whatever order ("medical miles at 25p from January 1, 2027")."""
    if reading.role is not Role.ADMIN or reading.all(Kind.EXTRA, Kind.MAIL):
        return False
    if reading.all(Kind.DISTANCE) and not SET_TO.match(gist.core):
        return False
    if WHAT_IF.match(gist.core) or SET_TO.match(gist.core):
        return True
    has_value = bool(reading.all(Kind.MONEY)) or PLAIN_RATE.search(gist.core) is not None
    is_own = sayings_rates.OWN_RATE.search(gist.all) is not None
    return has_value and ABOUT_RATE.search(gist.core) is not None and not is_question(gist) and not is_own


RAISE = Phrase(r"\b(?:a|my|pay) (?:pay )?(?:raise|rise)\b")
CHANGE_WITHOUT_FIGURE = Phrase(
    r"(?:^|[,;.!] ?|\band |\bso |\bplease )(?:raise|increase|bump|up|hike|boost|lower|double|change) (?:up )?(?:the"
    r"|our|that) (?:mileage )?rates?(?: up)?\W*$"
)
"""An employee who wants "the" rate raised means the own one."""
THEIR_PAY = Phrase(
    r"^what (?:did|was|were|has|does|is) (?!i\b|we\b|you\b|my\b|the\b|it\b|that\b|a\b|this\b|our\b|company\b|contoso\b"
    r"|irs\b)[a-z]+ (?:get |been |be"
    r" )?(?:paid|reimbursed|earn\w*)\b"
)
OF_A_COUNTRY = Phrase(
    r"^(?:and )?(?:the |current |official |government |mileage |reimbursement |standard )*rates? (?:in|of|for)"
    r" (?:the )?(?:us|usa|united states|uk|united kingdom|britain|england|canada|australia|ireland|france"
    r"|germany|austria|switzerland|netherlands|belgium|spain|portugal|italy|sweden|norway|denmark|finland|poland|brazil"
    r"|mexico|india|china|japan|singapore|new zealand|south africa)\W*$"
)
"""Asked in a noun alone; with no table of the country the answer says which there are."""
FIRST_OF_RATES = (
    (Intent.IRS_RATE_QUESTION, OF_A_COUNTRY),
    (Intent.SUMMARY, THEIR_PAY),
    (Intent.SUMMARY, PAID_SO_FAR),
    (Intent.REIMBURSEMENT_ESTIMATE, sayings_rates.ESTIMATE),
    (Intent.SUBMIT_DRIVES, TO_BE_PAID),
    (Intent.HELP, HOW_TO_SET),
)
OWN_RATE = ((Intent.CHANGE_RATE_REQUEST, sayings_rates.OWN_RATE),)
OF_OTHER_THINGS = Phrase(
    r"^(?:(?:what(?:'s| is)|show|tell me) )?(?:the |my |our )*(?:boat|ferry|plane|flight|train|bus|tram|taxi|helicopter"
    r"|walking|parking|tolls?|meals?|food|hotel|lodging|per diem)s? (?:rates?|reimbursement)\W*$"
)
RATE_QUESTION = ((Intent.RATE_QUESTION, sayings_rates.QUESTION), (Intent.RATE_QUESTION, OF_OTHER_THINGS))


def of_rates(reading: Reading, gist: Gist) -> Intent | None:
    """Rates: asked for, changed by who may not, set; an amount for a distance is an estimate."""
    if (wish := wished(reading, gist)) is not None:
        return wish
    own = first_fitting(OWN_RATE, gist.all)
    if (own and RAISE.search(gist.core)) or _asks_per_unit(gist):
        return own or Intent.RATE_QUESTION
    if reading.role is Role.EMPLOYEE and CHANGE_WITHOUT_FIGURE.search(gist.core):
        return Intent.CHANGE_RATE_REQUEST
    first = first_fitting(FIRST_OF_RATES, gist.core)
    if first is not None:
        return first
    is_more = reading.role is Role.ADMIN and MORE_A_MILE.search(gist.core)
    if is_more or _sets_rate(reading, gist) or _weighs_rate(reading, gist):
        return Intent.SET_RATE
    without_start = STARTING.without(gist.core, "")
    return (
        own or first_fitting(sayings_rates.RULES, gist.core, without_start) or first_fitting(RATE_QUESTION, gist.core)
    )


def _weighs_rate(reading: Reading, gist: Gist) -> bool:
    """Whether an administrator asks if the rate should be set: it is asked back and not done."""
    if reading.role is not Role.ADMIN or WEIGHING.match(gist.core) is None:
        return False
    return first_fitting(sayings_rates.RULES, WEIGHING.without(gist.core, "")) is Intent.SET_RATE


def _asks_per_unit(gist: Gist) -> bool:
    is_asked = PER_ONE.search(gist.core) is not None and is_question(gist)
    return is_asked and not OFFICIAL.search(gist.core) and not gist.has("DIST", "MONEY")
