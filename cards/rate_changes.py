"""Cards for changing what an organization pays: look first, set, the list of rates, the notice to members."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cards import verbs
from cards.announcements import followed_lines, rows_behind
from cards.drive_words import NOTHING
from cards.elements import Card, Element, button, card, facts, good, heading, hint, section, text, warning
from cards.rates import concerned_words, decision_lines, decision_words, not_published_words
from cards.words import Say, Words
from domain.announcements import Followed
from domain.distances import Distance
from domain.money import Money
from domain.pricing import price
from domain.rate_changes import Effect
from domain.rate_questions import Difference
from domain.rates import NotPublished, OrganizationRate, PerUnit, Rate

MOST_TO_CANCEL = 5
MOST_LISTED = 15

Found = Rate | NotPublished | None


@dataclass(frozen=True, slots=True)
class Planned:
    """A rate before it is set: what an example distance pays now and then, the effect on the reader's own open drives.

    ``beside`` compares it with the government's: what is above is taxable.
    """

    rate: OrganizationRate
    example: Distance
    now: Found
    then: Found
    own: Effect
    beside: Difference | None


def rate_plan_card(say: Say, plan: Planned, *, key: str) -> Card:
    """What setting a rate would do. Nothing is changed before *Set* is pressed."""
    rate, example = plan.rate, plan.example
    title = say("Set this rate?")
    lines = [
        (say("Rate"), decision_words(say, rate)),
        (say("For"), concerned_words(say, rate)),
        (say("From"), say.show(rate.from_on)),
        (say("Until"), say.show(rate.to_on) if rate.to_on is not None else say("changed again")),
        (say("{distance} now", distance=example), _pays(say, example, plan.now)),
        (say("{distance} then", distance=example), _pays(say, example, plan.then)),
        (say("Your own open drives"), _own(say, plan.own)),
    ]
    body: list[Element] = [heading(title), facts(lines), *_limit(say, plan.own), *_taxable(say, plan.beside)]
    body.append(hint(say("What was reported keeps its rate. Members are told when you set it.")))
    actions = [
        button(say("Set"), verbs.RATE_SET, is_primary=True, name=key),
        button(say("Leave it"), verbs.RATE_KEEP),
    ]
    summary = say("Set {rate} from {on}?", rate=decision_words(say, rate), on=say.full_day(rate.from_on))
    return card(say, body=body, summary=summary, actions=actions)


def _pays(say: Say, example: Distance, found: Found) -> Words:
    if isinstance(found, NotPublished):
        return not_published_words(say, found)
    return NOTHING if found is None else say.show(price(example, found).amount)


def _own(say: Say, own: Effect) -> Words:
    if not own.drives:
        return NOTHING
    sentence = "{count} drive, {difference} more" if own.difference.minor >= 0 else "{count} drive, {difference} less"
    several = "{count} drives, {difference} more" if own.difference.minor >= 0 else "{count} drives, {difference} less"
    difference = Money(abs(own.difference.minor), own.difference.currency)
    return say.many(sentence, several, own.drives, difference=difference)


def _limit(say: Say, own: Effect) -> list[Element]:
    if own.looked_at is None:
        return []
    return [hint(say("You have more open drives than that: the first {count} were looked at.", count=own.looked_at))]


def _taxable(say: Say, beside: Difference | None) -> list[Element]:
    if beside is None or beside.more <= 0:
        return []
    more = PerUnit(beside.more, beside.rate.unit, beside.rate.currency)
    return [warning(say("{more} of it is above the official rate: that part is taxable pay.", more=more))]


def rate_set_card(say: Say, rate: OrganizationRate, *, today: date) -> Card:
    """A rate that was just set, with the way back while it has not begun."""
    words = say("Set: {rate} from {on}.", rate=decision_words(say, rate), on=say.full_day(rate.from_on))
    body = [good(words), *decision_lines(say, rate)]
    actions = [button(say("All rates"), verbs.RATES_SHOW)]
    if rate.from_on > today:
        actions.append(button(say("Cancel this rate"), verbs.RATE_CANCEL, rate=rate.id))
        body.append(hint(say("You can cancel it until it begins.")))
    return card(say, body=body, summary=words, actions=actions)


def rate_unchanged_card(say: Say) -> Card:
    """A plan that was dropped."""
    words = say("All right, the rate stays as it is.")
    return card(say, body=[text(words)], summary=words)


@dataclass(frozen=True, slots=True)
class Programmed:
    """What an organization decided, and what it will pay by official rates that are published and have not begun.

    ``adds_official``: the reader may add rows to the official tables.
    """

    rates: Sequence[OrganizationRate]
    coming: Sequence[Followed] = ()
    adds_official: bool = False


def rates_card(say: Say, shown: Programmed, *, organization: str, today: date, done: Words = NOTHING) -> Card:
    """All rates of an organization, the newest first; those that have not begun can be cancelled."""
    title = say("Rates of {organization}", organization=organization)
    newest = sorted(shown.rates, key=lambda rate: (rate.from_on, rate.set_at), reverse=True)[:MOST_LISTED]
    body = [heading(title), *([good(done)] if done else [])]
    for rate in newest:
        body += decision_lines(say, rate)
        if rate.from_on > today:
            body.append(hint(say("Planned: it begins on {on}.", on=say.full_day(rate.from_on))))
    if not newest:
        body.append(text(say("Drives are paid by the government's rate.")))
    body += _coming(say, shown.coming)
    actions = [
        button(say("Cancel {on}", on=say.short_day(rate.from_on)), verbs.RATE_CANCEL, rate=rate.id)
        for rate in newest
        if rate.from_on > today
    ][: MOST_TO_CANCEL - 1 if shown.adds_official else MOST_TO_CANCEL]
    if shown.adds_official:
        actions.append(button(say("Added official rates"), verbs.OFFICIAL_RATES_SHOW))
    body.append(hint(say("To change it, type for example: set rate to 0.70 from next month · set rate irs")))
    return card(say, body=body, summary=title, actions=actions)


def _coming(say: Say, coming: Sequence[Followed]) -> list[Element]:
    """Official rates that were announced, by first day."""
    body: list[Element] = []
    for on in sorted({one.rate.from_on for one in coming}):
        of_day = [one for one in coming if one.rate.from_on == on]
        short = rows_behind(of_day)[0].short
        body.append(section(say("{authority} rates from {on}", authority=short, on=say.full_day(on))))
        body.append(facts(followed_lines(say, of_day)))
    return body


def rate_changed_notice(say: Say, rate: OrganizationRate, *, organization: str) -> Card:
    """Tell a member that what they are paid changes."""
    title = say("Your mileage rate changes")
    lines = [
        (say("Rate"), decision_words(say, rate)),
        (say("For"), concerned_words(say, rate)),
        (say("From"), say.show(rate.from_on)),
        (say("Until"), say.show(rate.to_on) if rate.to_on is not None else NOTHING),
        (say("Set by"), Words(rate.set_by)),
    ]
    body = [heading(title), text(say("{organization} set a new rate.", organization=organization)), facts(lines)]
    body.append(hint(say("Drives before that day, and all that you reported, keep their rate.")))
    summary = say(
        "{organization} pays {rate} from {on}.",
        organization=organization,
        rate=decision_words(say, rate),
        on=say.full_day(rate.from_on),
    )
    return card(say, body=body, summary=summary)
