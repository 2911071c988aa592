"""Cards that answer questions about rates: what, since when, on whose word, and what a distance would pay."""

from collections.abc import Sequence
from datetime import date

from cards.drive_words import NOTHING, source_words
from cards.elements import Card, Element, card, facts, figure, heading, hint, text, tight
from cards.words import Say, Words
from cards.workings import rate_facts, working_lines
from domain.categories import Category
from domain.distances import Distance, Unit
from domain.pricing import Pricing
from domain.rate_questions import Answer, Difference
from domain.rates import Fixed, Missing, NotPublished, OfficialRate, OrganizationRate, PerUnit, Rate

MOST_ROWS = 15

Found = Rate | NotPublished | None


def rate_card(say: Say, rate: Rate, *, title: Words, unit: Unit | None = None, remarks: Sequence[Words] = ()) -> Card:
    """One rate with its reason. ``unit`` is the one asked in, where it is not the rate's own."""
    shown = rate.figure
    body = [heading(title), figure(say.show(shown))]
    if unit is not None and unit is not rate.unit:
        body.append(text(say("That is {rate}.", rate=shown.to(unit))))
    body += [facts(rate_facts(say, rate)), *map(hint, (*remarks, *map(say, rate.notes)))]
    return card(
        say,
        body=body,
        summary=say("{title}: {rate}, {source}", title=title, rate=shown, source=source_words(say, rate)),
    )


def not_published_words(say: Say, found: NotPublished) -> Words:
    """Why there is no rate for a day, and what is known instead. Never a guess."""
    match found.why:
        case Missing.NOT_YET:
            words = say(
                "{authority} hasn't published a rate for {on} yet.", authority=found.short, on=say.full_day(found.on)
            )
        case Missing.NOT_HERE:
            words = say("I don't have the {authority} rate for {on}.", authority=found.short, on=say.full_day(found.on))
        case Missing.COUNTRY:
            return say("I don't know the official rates of your country. Your organization can set its own.")
        case _:
            known = say.listed([Words(one) for one in found.known])
            return say(
                "{authority} has no rate for that. It has rates for: {known}.", authority=found.short, known=known
            )
    return Words(" ".join(filter(None, [words, _nearest(say, found), say(found.note) if found.note else NOTHING])))


def _nearest(say: Say, found: NotPublished) -> Words:
    row = found.first if found.first is not None else found.last
    if row is None:
        return NOTHING
    sentence = (
        "The first I know is {rate} from {on}." if found.first is not None else "The last one is {rate}, from {on}."
    )
    return say(sentence, rate=row.figure, on=say.full_day(row.from_on))


def category_inside(say: Say, category: Category) -> Words:
    """A category in the middle of a sentence; German keeps its nouns' capitals."""
    words = say.show(category)
    return words if say.language == "de" else Words(words.lower())


def answers_card(say: Say, answers: Sequence[Answer], *, title: Words, remarks: Sequence[Words] = ()) -> Card:
    """What held over a time, one line for each stretch of days with the same rate."""
    lines = _stretches(say, answers)[:MOST_ROWS]
    notes = [say("Source: {authority}.", authority=row.authority) for row in _rows(answers)]
    unknown = [not_published_words(say, one.found) for one in answers if isinstance(one.found, NotPublished)]
    body = [heading(title), facts(lines), *(text(words) for words in unknown)]
    body += [hint(Words(words)) for words in dict.fromkeys([*notes, *remarks])]
    told = say.listed([say("{days}: {rate}", days=days, rate=rate) for days, rate in lines[:2]])
    return card(say, body=body, summary=say("{title}. {told}", title=title, told=told))


def _stretches(say: Say, answers: Sequence[Answer]) -> list[tuple[Words, Words]]:
    """The days and the rate of each stretch; what reads the same on days that follow one another is one line."""
    lines: list[tuple[date, date, Words]] = []
    for one in answers:
        words = _found_words(say, one.found)
        if lines and lines[-1][2] == words:
            lines[-1] = (lines[-1][0], one.to_on, words)
        else:
            lines.append((one.from_on, one.to_on, words))
    return [(say.period(from_on, to_on), words) for from_on, to_on, words in lines]


def _rows(answers: Sequence[Answer]) -> list[OfficialRate]:
    found = [one.found for one in answers if isinstance(one.found, Rate)]
    return [rate.official for rate in found if rate.official is not None]


def _found_words(say: Say, found: Found) -> Words:
    if isinstance(found, Rate):
        return say("{rate} ({source})", rate=found.figure, source=source_words(say, found))
    return say("no rate") if found is None else say("not published")


def history_card(say: Say, rows: Sequence[OfficialRate], *, title: Words) -> Card:
    """The figures an authority published, the newest first."""
    lines = [(_row_days(say, row), say.show(row.figure)) for row in rows[:MOST_ROWS]]
    body: list[Element] = [heading(title), facts(lines)]
    if len(rows) > MOST_ROWS:
        body.append(
            hint(
                say(
                    "Ask for a year to see earlier ones, such as “IRS rate in {year}”.", year=str(rows[-1].from_on.year)
                )
            )
        )
    return card(say, body=body, summary=title)


def _row_days(say: Say, row: OfficialRate) -> Words:
    return say("since {on}", on=say.full_day(row.from_on)) if row.to_on is None else say.period(row.from_on, row.to_on)


def concerned_words(say: Say, rate: OrganizationRate) -> Words:
    """Which drives a decision is about, and with which kind of vehicle where it names one."""
    all_drives = rate.category is None and rate.follows_exactly
    about = say("All drives") if all_drives else say.show(rate.category or Category.BUSINESS)
    return Words(f"{about} · {rate.vehicle}") if rate.vehicle else about


def decision_words(say: Say, rate: OrganizationRate) -> Words:
    """What an organization decided to pay, in one phrase."""
    basis = rate.basis
    if isinstance(basis, Fixed):
        return say.show(basis.figure)
    table = basis.table.upper() if basis.table != "us" else "IRS"
    if not basis.offset:
        return say("the official rate ({table})", table=table)
    sentence = (
        "the official rate ({table}) plus {offset}" if basis.offset > 0 else "the official rate ({table}) less {offset}"
    )
    return say(sentence, table=table, offset=abs(basis.offset))


def decisions_card(say: Say, rates: Sequence[OrganizationRate], *, title: Words) -> Card:
    """What an organization decided, with who and when, the newest decision first."""
    body = [heading(title), *(line for rate in rates[:MOST_ROWS] for line in decision_lines(say, rate))]
    return card(say, body=body, summary=title)


def decision_lines(say: Say, rate: OrganizationRate) -> list[Element]:
    """One decision: what, for which drives, on which days, who and when."""
    name = say("{concerns}: {rate}", concerns=concerned_words(say, rate), rate=decision_words(say, rate))
    days = (
        say("from {on}", on=say.full_day(rate.from_on)) if rate.to_on is None else say.period(rate.from_on, rate.to_on)
    )
    below = say("{days} · set by {name}, {at}", days=days, name=rate.set_by, at=say.day_of(rate.set_at))
    return [text(name, is_strong=True), tight(hint(below))]


def estimate_card(
    say: Say,
    distance: Distance,
    stretches: Sequence[tuple[Answer, Pricing | None]],
    *,
    category: Category,
    on: date | None,
) -> Card:
    """What a distance would pay, with the working; several answers where the rate changed in the time asked about."""
    title = say("What {distance} would pay", distance=distance)
    body: list[Element] = [heading(title)]
    for answer, pricing in stretches:
        if len(stretches) > 1:
            body.append(text(say.period(answer.from_on, answer.to_on), is_strong=True))
        body += _estimated(say, answer, pricing)
    day = (
        say("{category}, {on}. Parking and tolls come on top.", category=category, on=on)
        if on
        else say("Parking and tolls come on top.")
    )
    body.append(hint(day))
    amounts = [pricing.amount for _, pricing in stretches if pricing is not None]
    return card(say, body=body, summary=say("{title}: {amounts}", title=title, amounts=amounts or say("no rate")))


def _estimated(say: Say, answer: Answer, pricing: Pricing | None) -> list[Element]:
    found = answer.found
    if isinstance(found, NotPublished):
        return [text(not_published_words(say, found))]
    if pricing is None:
        return [text(say("These drives are not paid."))]
    source = say(
        "{source}, in force since {on}", source=source_words(say, pricing.rate), on=say.full_day(pricing.rate.from_on)
    )
    return [figure(say.show(pricing.amount)), *working_lines(say, pricing), hint(source)]


def difference_words(say: Say, difference: Difference, short: str) -> Words:
    """How a rate compares with the government's of the same day."""
    if not difference.more:
        return say("It is the same as the {authority} rate.", authority=short)
    sentence = (
        "It is {more} more than the {authority} rate of {official}; the part above may be taxed."
        if difference.more > 0
        else "It is {more} less than the {authority} rate of {official}."
    )
    more = say.rate(PerUnit(abs(difference.more), difference.rate.unit, difference.rate.currency))
    return say(sentence, more=more, authority=short, official=difference.official)
