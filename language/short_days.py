"""Days in few letters: the weekdays as German, French and Spanish shorten them, and "y'day"."""

from datetime import date
from re import Match

from language.days import DAY, When, day, of_month, weekday
from language.patterns import Pattern
from language.wordlists import words_of

SHORT_DAYS = {
    "de": dict(zip(words_of("mo di mi do fr sa so"), range(7), strict=True)),
    "fr": dict(zip(words_of("lun mar mer jeu ven sam dim"), range(7), strict=True)),
    "es": dict(zip(words_of("lun mar mié jue vie sáb dom mie sab"), (*range(7), 2, 5), strict=True)),
}
SHORT_DAY = Pattern(
    r"(?:^|(?<=[\n,;:])|(?<=[,;:]\s)|(?<=on\s)|(?<=and\s)|(?<=last\s)|(?<=letzten\s))(?P<day>mo|di|mi|do|fr|sa|so|lun"
    r"|mar|mer|jeu|ven|sam|dim"
    r"|mié|mie|jue|vie"
    r"|sáb|sab|dom)(?:\.|(?=\s?[:,]\s|\s?[\ue000-\ue0ff]|\s?$|\s(?-i:[A-ZÀ-Þ])))"
)


def short_day(match: Match[str], today: date, locale: str) -> When | None:
    """The latest weekday that letters are short for in the language of a locale."""
    number = SHORT_DAYS.get(locale[:2].lower(), {}).get(match["day"].lower())
    return None if number is None else day(weekday(number, today))


def short_yesterday(_match: Match[str], today: date, _locale: str) -> When:
    """The day before today."""
    return day(today - DAY)


def day_of_month(match: Match[str], today: date, locale: str) -> When | None:
    """A bare day of the month, as the language of a locale says it: "am 31.", "le 31", "el 31"."""
    dot, language = match["dot"], locale[:2].lower()
    if language not in ("de", "fr", "es") or (dot == ".") is not (language == "de"):
        return None
    number = int(match["number"])
    return of_month(number, today) if 0 < number <= LONGEST_MONTH else None


LONGEST_MONTH = 31
READERS = (
    (
        Pattern(
            r"\b(?:on|am|vom|the|el|le)\s(?:day\s|d\u00eda\s)?(?P<number>[0-9]{1,2})(?P<dot>\.?)(?=\s?(?:$|[,;!\n]"
            r"|[\ue000-\ue0ff])"
            r"|\s(?:to|from|at|for|in|nach|\u00e0|a)\b)"
        ),
        day_of_month,
    ),
    (SHORT_DAY, short_day),
    (Pattern(r"\b(?:y'?day|yest'?day|yesterdee|yesty|ystdy)\b"), short_yesterday),
)
