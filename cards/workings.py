"""How an amount came about, line by line: distance times rate, steps, caps, passengers, parking and tolls."""

from cards.drive_words import odometer_words, source_words
from cards.elements import Element, facts, hint, text
from cards.words import Say, Words
from domain.distances import Distance
from domain.drives import DriveEntry
from domain.money import Money
from domain.pricing import Part, Pricing
from domain.rates import ZERO, Mode, PerUnit, Rate


def working_lines(say: Say, pricing: Pricing) -> list[Element]:
    """The lines that add up to an amount, and what they rest on."""
    lines = [*_commute(say, pricing), *(text(_line(say, pricing, part)) for part in pricing.parts)]
    if pricing.year_to_date.value > 0 and (pricing.rate.counter is not None or len(pricing.parts) > 1):
        lines.insert(0, hint(say("{distance} counted before it this year.", distance=_so_far(pricing))))
    return lines


def _commute(say: Say, pricing: Pricing) -> list[Element]:
    if not pricing.deducted:
        return []
    lengths = {"driven": pricing.distance, "commute": pricing.commute, "paid": pricing.paid}
    return [text(say("{driven} less {commute} commute = {paid} to be paid", **lengths))]


def _so_far(pricing: Pricing) -> Distance:
    unit = pricing.rate.unit
    return Distance(round(pricing.year_to_date.to(unit), 1), unit)


def _line(say: Say, pricing: Pricing, part: Part) -> Words:
    rate = say.rate(PerUnit(part.amount, part.unit, pricing.rate.currency))
    values: dict[str, object] = {"distance": part.distance, "rate": rate, "money": part.money}
    if part.is_beyond_cap:
        return say("{distance} beyond what is paid in a year: nothing", distance=part.distance)
    if part.whole is not None:
        plus = Money.of(part.whole.plus, pricing.rate.currency)
        return say(
            "{year} in the year × {rate} + {plus}, less {before} for what came before = {money}",
            year=part.whole.year,
            plus=plus,
            before=part.whole.before,
            rate=rate,
            money=part.money,
        )
    if part.passengers:
        return say.many(
            "{count} passenger: {distance} × {rate} = {money}",
            "{count} passengers: {distance} × {rate} × {count} = {money}",
            part.passengers,
            **values,
        )
    if part.unit is not pricing.distance.unit and len(pricing.parts) == 1:
        return say("{entered} = {distance} × {rate} = {money}", entered=pricing.paid, **values)
    return say("{distance} × {rate} = {money}", **values)


def entry_working(say: Say, entry: DriveEntry, pricing: Pricing) -> list[Element]:
    """The working of a drive with parking and tolls, down to its total."""
    sums = [
        (say("Odometer"), odometer_words(say, entry)),
        (say("Amount"), say.show(pricing.amount)),
        (say("Parking"), say.show(entry.parking) if entry.parking else Words("")),
        (say("Tolls"), say.show(entry.tolls) if entry.tolls else Words("")),
        (say("Total"), say.show(pricing.amount + entry.extras)),
    ]
    return [*working_lines(say, pricing), facts(sums), *rate_reasons(say, pricing.rate)]


def rate_reasons(say: Say, rate: Rate) -> list[Element]:
    """On whose word a rate is paid, since when, and where to read it."""
    return [facts(rate_facts(say, rate)), *(hint(say(note)) for note in rate.notes)]


def rate_facts(say: Say, rate: Rate) -> list[tuple[Words, Words]]:
    """What is to be said of a rate: its days, whose it is, who set it, its steps, its source."""
    row, chosen = rate.official, rate.chosen
    return [
        (say("In force"), days_words(say, rate)),
        (say("Follows"), source_words(say, rate) if row else Words("")),
        (say("Set by"), say("{name}, {on}", name=chosen.set_by, on=say.day_of(chosen.set_at)) if chosen else Words("")),
        (say("Steps"), steps_words(say, rate)),
        (say("Each passenger"), _per_passenger(say, rate)),
        (say("Source"), Words(row.authority) if row else say("Your organization's own figure, not an official one")),
    ]


def days_words(say: Say, rate: Rate) -> Words:
    """On which days a rate holds."""
    if rate.to_on is None:
        return say("since {on}", on=say.full_day(rate.from_on))
    return say("since {on}, until {to_on}", on=say.full_day(rate.from_on), to_on=say.full_day(rate.to_on))


def steps_words(say: Say, rate: Rate) -> Words:
    """The steps of a rate, if it has several."""
    if len(rate.tiers) == 1 and rate.mode is not Mode.CAP:
        return Words("")
    steps = []
    for tier in rate.tiers:
        figure = say.rate(PerUnit(tier.amount, rate.unit, rate.currency))
        plus = say(" + {plus}", plus=Money.of(tier.plus, rate.currency)) if tier.plus else Words("")
        if tier.upto is None:
            steps.append(say("then {rate}{plus}", rate=figure, plus=plus))
        else:
            steps.append(
                say("up to {upto} {unit}: {rate}{plus}", upto=tier.upto, unit=rate.unit.value, rate=figure, plus=plus)
            )
    if rate.mode is Mode.CAP:
        steps.append(say("then nothing"))
    return say.listed(steps)


def _per_passenger(say: Say, rate: Rate) -> Words:
    if rate.per_passenger == ZERO:
        return Words("")
    return say("{rate} more", rate=PerUnit(rate.per_passenger, rate.unit, rate.currency))
