"""Cards of stand-ins: asking before, telling who decides until when, and that it is over."""

from collections.abc import Sequence
from datetime import date

from cards import verbs
from cards.elements import Card, button, card, heading, hint, text
from cards.words import Say, Words
from domain.people import Person

Line = tuple[str, str, date]
"""Who stands in, for whom, until when."""


def stand_in_question(say: Say, person: Person, until_on: date) -> Card:
    """Ask before somebody stands in."""
    title = say("Let {name} stand in for you until {on}?", name=person.label, on=say.full_day(until_on))
    body = [heading(title), hint(_what(say))]
    who, until = person.identity.object_id, until_on.isoformat()
    actions = [
        button(say("Let them stand in"), verbs.STAND_IN_SET, is_primary=True, who=who, until=until),
        button(say("Never mind"), verbs.CANCEL),
    ]
    return card(say, body=body, summary=title, actions=actions)


def _what(say: Say) -> Words:
    return say(
        "They are told now and decide on reports that come in; the audit says for whom. Nobody decides on their own "
        "report. It ends by itself after that day."
    )


def stand_in_set(say: Say, person: Person, until_on: date) -> Card:
    """That somebody stands in now."""
    title = say("{name} stands in for you until {on}.", name=person.label, on=say.full_day(until_on))
    actions = [button(say("I decide myself again"), verbs.STAND_IN_END)]
    return card(say, body=[text(title, is_strong=True), hint(_what(say))], summary=title, actions=actions)


def stand_in_ended(say: Say, name: str) -> Card:
    """That one decides oneself again."""
    title = say("You decide yourself again; {name} no longer stands in for you.", name=name)
    return card(say, body=[text(title, is_strong=True)], summary=title)


def stand_ins_card(say: Say, lines: Sequence[Line], *, has_own: bool) -> Card:
    """Who stands in for whom."""
    title = say("Stand-ins")
    body = [heading(title)]
    body += [
        text(say("{name} for {away}, until {on}", name=name, away=away, on=say.full_day(on)))
        for name, away, on in lines
    ]
    if not lines:
        body.append(text(say("Nobody stands in for anybody now.")))
    body.append(hint(say("When you are away, type for example: Ben approves for me until December 12")))
    actions = [button(say("I decide myself again"), verbs.STAND_IN_END)] if has_own else []
    return card(say, body=body, summary=title, actions=actions)


def stand_in_notice(say: Say, *, away: str, until_on: date) -> Card:
    """Tell somebody that they stand in."""
    title = say("You stand in for {away} until {on}", away=away, on=say.full_day(until_on))
    effect = say("Please decide on the reports that come in. The audit says for whom; your own is for somebody else.")
    actions = [button(say("Reports"), verbs.REPORTS_PAGE, is_primary=True)]
    return card(say, body=[heading(title), text(effect)], summary=title, actions=actions)


def stand_in_over_notice(say: Say, *, away: str, name: str, is_away: bool) -> Card:
    """Tell either of the two that it is over."""
    if is_away:
        title = say("You decide yourself again; {name} no longer stands in for you.", name=name)
    else:
        title = say("You no longer stand in for {away}.", away=away)
    return card(say, body=[text(title, is_strong=True)], summary=title)
