"""The words shown to people: every sentence goes through a ``Say``, in the reader's language and formats.

English sentences with ``{placeholders}`` are the keys of the catalogues in ``cards/languages/*.po``. Values are domain
objects; ``show`` gives them the reader's form. The words hold no markup: ``elements`` escapes them where it matters.
"""

import gettext
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, NewType
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_interval, format_skeleton, format_time
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from cards import figures
from cards.figures import ENGLISH, locale_of
from domain.categories import Category
from domain.completeness import Incomplete
from domain.distances import Distance, Unit
from domain.errors import MileageError
from domain.money import Money
from domain.periods import Period
from domain.rates import PerUnit
from domain.weeks import Week

Words = NewType("Words", str)
"""Text for people, final: translated, formatted, without markup."""

LANGUAGES = Path(__file__).parent / "languages"

CATEGORY_WORDS = {
    Category.BUSINESS: "Business",
    Category.PERSONAL: "Personal",
    Category.MEDICAL: "Medical",
    Category.CHARITY: "Charity",
    Category.MOVING: "Moving",
    Category.UNCLASSIFIED: "Not classified yet",
}
LACKING_WORDS = {
    "category": "category",
    "destination": "destination",
    "purpose": "purpose",
    "project": "project",
    "price": "price",
}
"""What an incomplete drive lacks, by the name of the field."""
NAMES_OF_THINGS = frozenset({"number"})
"""Values of sentences that name something and count nothing: drive #1042 is no #1,042."""
UNIT_WORDS = {Unit.MI: "mile", Unit.KM: "km"}


@lru_cache(maxsize=32)
def written_in(language: str) -> str:
    """A language, if there are translations into it; else English, which people then read."""
    return language if (LANGUAGES / f"{language}.po").is_file() else ENGLISH.language


@lru_cache(maxsize=32)
def catalogue(language: str) -> gettext.NullTranslations:
    """The translations into a language; English where there are none."""
    path = LANGUAGES / f"{language}.po"
    if not path.is_file():
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    with path.open("rb") as source:
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@lru_cache(maxsize=4096)
def _translated(sentence: str, tag: str) -> str:
    return catalogue(written_in(locale_of(tag).language)).gettext(sentence)


@lru_cache(maxsize=4096)
def _day(skeleton: str, on: date, tag: str) -> str:
    return str(format_skeleton(skeleton, on, locale=locale_of(tag)))


@dataclass(frozen=True, slots=True)
class Say:
    """Speaks to one reader. ``locale`` is a BCP-47 tag, ``zone`` an IANA name, ``brand`` the product's shown name."""

    locale: str = "en-US"
    zone: str = "UTC"
    brand: str = "MileIQ"

    @property
    def language(self) -> str:
        """The two letters of the language that is read, for a card's ``lang``: English where there is no other."""
        return written_in(locale_of(self.locale).language)

    def __call__(self, sentence: str, /, **values: object) -> Words:
        """A sentence with its values in the reader's language; ``{brand}`` is always known."""
        translated = _translated(sentence, self.locale)
        return self._fill(translated, values) if values or "{" in translated else Words(translated)

    def many(self, one: str, several: str, count: int, /, **values: object) -> Words:
        """A sentence that depends on a ``{count}``."""
        return self._fill(catalogue(self.language).ngettext(one, several, count), {"count": count, **values})

    def refusal(self, error: MileageError) -> Words:
        """The sentence of a refusal."""
        return self(error.sentence, **error.values)

    def show(self, value: object) -> Words:  # noqa: C901, PLR0911, PLR0912  # one line per kind of value
        """A value in the reader's form."""
        if type(value) is str:  # most values are words already
            return Words(value)
        match value:
            case Money():
                return Words(figures.money(value.minor, value.currency, self.locale))
            case Distance():
                return Words(f"{figures.number(value.value, self.locale)} {value.unit.value}")
            case datetime() | date() | time() | Week():
                return self._when(value)
            case Category():
                return self(CATEGORY_WORDS[value])
            case Unit():
                return self(UNIT_WORDS[value])
            case PerUnit():
                return self("{amount} per {unit}", amount=self.rate(value), unit=value.unit)
            case Period():
                return self._stretch(value)
            case Incomplete():
                return Words(value.named(lambda field: self(LACKING_WORDS[field])))
            case bool():
                return self("yes") if value else self("no")
            case int() | Decimal():
                return Words(figures.number(Decimal(value), self.locale))
            case tuple() | list():
                return self.listed([self.show(each) for each in value])
            case _:
                return Words(str(value))

    def rate(self, figure: PerUnit) -> Words:
        """The amount of a rate alone, with as many decimals as it has (two at least): ``$0.76``, ``$0.725``."""
        return Words(figures.rate(figure.amount, figure.currency, self.locale))

    def listed(self, words: Sequence[str]) -> Words:
        """Several things in one phrase: ``a, b and c``."""
        return Words(format_list(list(words), locale=locale_of(self.locale)) if words else "")

    def period(self, from_on: date, to_on: date) -> Words:
        """Days from the first to the last, both inclusive."""
        if from_on == to_on:
            return self.show(from_on)
        return Words(str(format_interval(from_on, to_on, "yMMMd", locale=locale_of(self.locale))))

    def _stretch(self, period: Period) -> Words:
        if period.is_month:
            return Words(_day("yMMMM", period.first, self.locale))
        return self.period(period.first, period.last)

    def full_day(self, on: date) -> Words:
        """A day without its weekday, for when a rate began: ``Jul 1, 2026``."""
        return Words(_day("yMMMd", on, self.locale))

    def day_of(self, at: datetime) -> Words:
        """The day an instant falls on where the reader is, without its weekday."""
        return self.full_day(at.astimezone(ZoneInfo(self.zone)).date())

    def short_day(self, on: date) -> Words:
        """A day without its year, for lists: ``Mon, Nov 23``."""
        return Words(_day("MMMEd", on, self.locale))

    def _fill(self, sentence: str, values: Mapping[str, object]) -> Words:
        shown: dict[str, Any] = {
            name: str(value) if name in NAMES_OF_THINGS else self.show(value) for name, value in values.items()
        }
        return Words(sentence.format(brand=self.brand, **shown))

    def _when(self, when: date | time | Week) -> Words:
        locale = locale_of(self.locale)
        match when:
            case datetime():
                return Words(str(format_datetime(when, "medium", tzinfo=ZoneInfo(self.zone), locale=locale)))
            case date():
                return Words(_day("yMMMEd", when, self.locale))
            case time():
                return Words(str(format_time(when, "short", locale=locale)))
            case Week():
                return self.period(when.monday, when.sunday)
