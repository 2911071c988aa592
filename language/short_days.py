"""Days in few letters: the weekdays as German, French and Spanish shorten them, and "y'day"."""

from datetime import date
from re import Match

from language.days import DAY, When, day, weekday
from language.patterns import Pattern
from language.wordlists import words_of

SHORT_DAYS = {
    "de": dict(zip(words_of("mo di mi do fr sa so"), range(7), strict=True)),
    "fr": dict(zip(words_of("lun mar mer jeu ven sam dim"), range(7), strict=True)),
    "es": dict(zip(words_of("lun mar mié jue vie sáb dom mie sab"), (*range(7), 2, 5), strict=True)),
}
SHORT_DAY = Pattern(
    r"(?:^|(?<=[\n,;:])|(?<=[,;:]\s)|(?<=on\s)|(?<=and\s))(?P<day>mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim"
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


READERS = (
    (SHORT_DAY, short_day),
    (Pattern(r"\b(?:y'?day|yest'?day|yesterdee|yesty|ystdy)\b"), short_yesterday),
)
