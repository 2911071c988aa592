"""Categories said in so many words; what merely suggests one (a dentist, a church) is not a category."""

from domain.categories import Category
from language.patterns import Phrase

NOT_AFTER = (
    r"(?! (?:cent(?:er|re)|supplies|conference|district|rep|sales|device|school|records?|equipment|clients?"
    r"|practice|building|park|card|cards|class|partner|shop|bank|trainer|training|banker|injury))"
)
SAID: tuple[tuple[Category, Phrase], ...] = (
    (
        Category.BUSINESS,
        Phrase(
            r"\bbusiness (?:miles?|kms?|rate)\b|\bfor (?:work|business)\b(?! lunch| meeting| dinner)|\bon business\b"
            r"|\b(?:business|work) (?:trip|drive"
            r"|journey|mileage|miles|use|purposes?|travel|category|related|run|ones?|drives|trips|km|stuff)\b"
            r"|\b(?:everything|all|those|ones|that)(?:'s| that's| that is| that are| is| are)? (?:business|work)\b|(?:^"
            r"|[(,;:?=-])\s?(?:business|work)\s?(?=$|[),;.-])|\bDIST (?:of |for )?(?:business|work)(?=\W*(?:$|,|and\b))"
            r"|\b(?:business|work)-related\b|\b(?:as|category|type|is|was|it|them|those|were|are|be|it's)[: ]+(?:a"
            r" )?(?:business|work)\b(?! (?:meeting|lunch))|\bto[: ]+(?:a )?business\b(?! (?:meeting|lunch))"
            r"|^(?!.*\bDIST\b)(?:%EDIT%|set|make|mark|put|flip|assign|toggle|reclassify|turn|convert|recategori[sz]e)\b"
            r".*\bto[: ]+(?:a )?work\b|^business\b|\bbusiness\W*$"
        ),
    ),
    (
        Category.PERSONAL,
        Phrase(
            r"\b(?:personal|private)\b(?! (?:trainer|injury|bank\w*|property|chat|data|info\w*|assistant|equity|school"
            r"|hospital|office|client|shopper|details|car\b|vehicle))"
        ),
    ),
    (Category.MEDICAL, Phrase(rf"\bmedical\b{NOT_AFTER}")),
    (Category.CHARITY, Phrase(rf"\b(?:charity|charitable)\b{NOT_AFTER}")),
    (
        Category.MOVING,
        Phrase(
            r"\b(?:rate|pay|get|allow\w*) (?:\w+ )?for moving\b|\bfor (?:my |the |our |a )?(?:move|moving"
            r"|relocation)\b(?! \w+ (?:to|for))|\bmoving (?:trip|drive|house"
            r"|home|category|expenses?|mileage|miles|rate|day|purposes?|van)\b|\b(?:as|to|category|was|is|it|were|are"
            r"|be) (?:a )?moving\b(?! (?:to|from|on))|(?:^|[(,;-])\s?moving\s?(?=$|[),;.-])|^moving\b(?! (?:to|my"
            r"|the))|\bmoving\W*$"
        ),
    ),
)
DENIED = Phrase(
    r"\b(?:not|isn't|wasn't|weren't|aren't|from|rather than|instead of|no longer|non)[ -](?:(?:a|for|the|my|any)"
    r" )*(?:business|work|personal|private|medical|charity|charitable|moving)\b"
)


def categories(gist: str) -> list[Category]:
    """The categories a gist names, without those it denies ("business, not personal")."""
    gist = DENIED.without(gist)
    return [category for category, phrase in SAID if phrase.search(gist)]


def is_only_denied(gist: str) -> bool:
    """Whether a category is only said not to be it."""
    return DENIED.search(gist) is not None and not categories(gist)
