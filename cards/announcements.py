"""Notices of new official rates: to administrators whose organization follows them, and to whom they pay otherwise."""

from collections.abc import Sequence
from datetime import date

from cards import verbs
from cards.elements import Card, button, card, facts, heading, hint, text
from cards.words import Say, Words
from domain.announcements import Followed
from domain.rates import OfficialRate, OrganizationRate, PerUnit, Rate

MOST_LINES = 8


def official_notice(
    say: Say, paid: Sequence[Followed], *, organization: str, on: date, for_administrator: bool
) -> Card:
    """That an authority published new rates, and what the organization pays by them."""
    rows = rows_behind(paid)
    short = rows[0].short
    if for_administrator:
        title = say("New {authority} rates from {on}", authority=short, on=say.full_day(on))
        effect = say(
            "{organization} follows them: drives from that day on are paid by them. There is nothing to do.",
            organization=organization,
        )
    else:
        title = say("{organization} pays a new rate from {on}", organization=organization, on=say.full_day(on))
        effect = say(
            "{organization} follows the {authority} rates, which change on that day.",
            organization=organization,
            authority=short,
        )
    body = [heading(title), text(effect), facts(followed_lines(say, paid))]
    body += [hint(words) for words in source_lines(say, rows)]
    body.append(
        hint(
            say("Drives before that day, and all that you reported, keep their rate.")
            if not for_administrator
            else say("Drives before that day, and all that was reported, keep their rate.")
        )
    )
    actions = [button(say("All rates"), verbs.RATES_SHOW)] if for_administrator else []
    summary = say("{title}: {rate}", title=title, rate=paid[0].rate.figure)
    return card(say, body=body, summary=summary, actions=actions)


def rows_behind(paid: Sequence[Followed]) -> list[OfficialRate]:
    """The rows behind what is paid, each once."""
    return list(dict.fromkeys(one.rate.official for one in paid if one.rate.official is not None))


def followed_lines(say: Say, paid: Sequence[Followed]) -> list[tuple[Words, Words]]:
    """What is paid for which drives, and what it was before."""
    return [(_drives(say, one), _figure(say, one)) for one in paid[:MOST_LINES]]


def _drives(say: Say, one: Followed) -> Words:
    key = one.key
    about = [
        say.show(key.category),
        *map(Words, filter(None, (key.vehicle if key.vehicle != "car" else "", key.band, key.region))),
    ]
    return Words(" · ".join([*about, *([say("per passenger")] if key.per_passenger else [])]))


def _figure(say: Say, one: Followed) -> Words:
    now = _amount(one.rate, is_per_passenger=one.key.per_passenger)
    if one.before is None:
        return say.show(now)
    before = _amount(one.before, is_per_passenger=one.key.per_passenger)
    return (
        say("{rate}, as before", rate=now)
        if not one.is_different
        else say("{rate} (until then {before})", rate=now, before=before)
    )


def _amount(rate: Rate, *, is_per_passenger: bool) -> PerUnit:
    return PerUnit(rate.per_passenger, rate.unit, rate.currency) if is_per_passenger else rate.figure


def source_lines(say: Say, rows: Sequence[OfficialRate]) -> list[Words]:
    """On whose word the rows are, each word once."""
    words = [say("Source: {authority}, {source}.", authority=row.authority, source=row.source) for row in rows]
    return list(dict.fromkeys(words))


def official_withdrawn_notice(say: Say, *, short: str, organization: str, on: date) -> Card:
    """That official rates somebody was told of were taken back before they began."""
    title = say("The new {authority} rates from {on} were taken back", authority=short, on=say.full_day(on))
    effect = say("{organization} goes on paying as before. You will hear of the next ones.", organization=organization)
    return card(say, body=[heading(title), text(effect)], summary=title)


def rate_cancelled_notice(say: Say, rate: OrganizationRate, *, organization: str, decision: Words) -> Card:
    """That a rate a member was told of does not come."""
    title = say("The new rate from {on} is cancelled", on=say.full_day(rate.from_on))
    effect = say(
        "{organization} will not pay {rate} from {on}. What you are paid stays as it is.",
        organization=organization,
        rate=decision,
        on=say.full_day(rate.from_on),
    )
    return card(say, body=[heading(title), text(effect)], summary=title)
