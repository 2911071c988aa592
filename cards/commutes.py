"""Cards of the way to work: one's own, and what an organization deducts for it."""

from collections.abc import Sequence
from datetime import date

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import Card, Element, button, card, facts, good, heading, hint, text
from cards.words import Say, Words
from domain.commutes import CommuteMode, CommuteRule, mode_on, with_rule
from domain.distances import Distance
from domain.members import Profile
from domain.organizations import Organization

MODE_WORDS = {
    CommuteMode.NONE: "Nothing is deducted",
    CommuteMode.PER_DAY: "There and back, once a day",
    CommuteMode.FIRST_AND_LAST: "One way from the first and from the last drive of the day",
}
EXPLAINED = {
    CommuteMode.NONE: "Business drives are paid in full.",
    CommuteMode.PER_DAY: (
        "Of the business distance of a day, up to the commute there and back is not paid, whichever drives it is in."
    ),
    CommuteMode.FIRST_AND_LAST: (
        "Of the first business drive of a day up to one commute is not paid, and of the last one the same."
    ),
}


def example(say: Say) -> Words:
    """What somebody may type to tell their commute."""
    return say("my commute is 12 miles each way")


def mode_words(say: Say, mode: CommuteMode) -> Words:
    """What is deducted, in a few words."""
    return say(MODE_WORDS[mode])


def leg_words(say: Say, leg: Distance) -> Words:
    """A way to work: ``12 mi each way``."""
    return say("{distance} each way", distance=leg) if leg.value else say("No commute")


def commute_card(say: Say, profile: Profile, *, today: date, done: Words = NOTHING) -> Card:
    """One's own way to work, who deducts it, and who sees it: nobody."""
    title = say("Your commute")
    leg = profile.commute
    told = say("not told yet") if leg is None else leg_words(say, leg)
    body = [
        heading(title),
        *([good(done)] if done else []),
        facts([(say("Your commute"), told), *_deductions(say, profile, today)]),
        hint(say("To change it, type for example: {example}", example=example(say))),
        hint(_who_sees(say, profile)),
    ]
    return card(say, body=body, summary=say("{title}: {commute}", title=title, commute=told))


def _deductions(say: Say, profile: Profile, today: date) -> list[tuple[Words, Words]]:
    organization = profile.organization
    if organization is None or not profile.is_member:
        return [(say("Deducted"), say("Nothing: only an organization deducts a commute"))]
    return [(say("{organization} deducts", organization=organization.name), rules_words(say, organization, today))]


def rules_words(say: Say, organization: Organization, today: date) -> Words:
    """What an organization deducts today, and what it planned."""
    now = mode_words(say, organization.commute_on(today))
    planned = [rule for rule in organization.commute if rule.from_on > today]
    if not planned:
        return now
    told = [say("from {on}: {what}", on=say.full_day(one.from_on), what=mode_words(say, one.mode)) for one in planned]
    return say("{now}; {planned}", now=now, planned=say.listed(told))


def _who_sees(say: Say, profile: Profile) -> Words:
    if profile.organization is None or not profile.is_member:
        return say("Only you see this.")
    return say(
        "Only you see this. {organization} sees what was deducted of a drive you reported, and nothing else.",
        organization=profile.organization.name,
    )


def deduction_plan_card(say: Say, organization: Organization, rule: CommuteRule) -> Card:
    """What deducting the commute like that would mean. Nothing is changed before *Set* is pressed."""
    title = say("Change what is deducted for the commute?")
    dropped = [one for one in organization.commute if one.from_on > rule.from_on]
    lines = [
        (say("Until then"), mode_words(say, mode_on(_before(organization.commute, rule), rule.from_on))),
        (say("Then"), mode_words(say, rule.mode)),
        (say("From"), say.show(rule.from_on)),
        (say("No longer planned"), say.listed([mode_words(say, one.mode) for one in dropped])),
    ]
    body: list[Element] = [heading(title), facts(lines), text(say(EXPLAINED[rule.mode]))]
    body += [hint(say(RULES)) for _ in [rule] if rule.mode is not CommuteMode.NONE]
    body.append(hint(say("What was reported stays as it is. Members are told when you set it.")))
    actions = [
        button(say("Set"), verbs.COMMUTE_SET, is_primary=True, mode=rule.mode.value, from_on=rule.from_on.isoformat()),
        button(say("Leave it"), verbs.COMMUTE_KEEP),
    ]
    summary = say("{title} {what}", title=title, what=_set_words(say, rule))
    return card(say, body=body, summary=summary, actions=actions)


RULES = (
    "Everybody tells their own commute, and only they see it. Driven, deducted and paid distance stand on every drive."
)


def _before(rules: Sequence[CommuteRule], rule: CommuteRule) -> Sequence[CommuteRule]:
    """The rules that hold until another begins."""
    return with_rule(rules, rule)[:-1]


def _set_words(say: Say, rule: CommuteRule) -> Words:
    return say("From {on}: {what}.", on=say.full_day(rule.from_on), what=mode_words(say, rule.mode))


def deduction_set_card(say: Say, rule: CommuteRule) -> Card:
    """A deduction that was just set."""
    words = _set_words(say, rule)
    body = [good(words), text(say(EXPLAINED[rule.mode])), hint(say("Members are told."))]
    actions = [button(say("All settings"), verbs.ORGANIZATION_SETTINGS)]
    return card(say, body=body, summary=words, actions=actions)


def deduction_unchanged_card(say: Say) -> Card:
    """A plan that was dropped."""
    words = say("All right, the deduction stays as it is.")
    return card(say, body=[text(words)], summary=words)


def deduction_notice(say: Say, organization: Organization, rule: CommuteRule, *, leg: Distance | None) -> Card:
    """Tell a member what is deducted of their drives from a day on."""
    name, on = organization.name, say.full_day(rule.from_on)
    title = (
        say("{organization} deducts no commute from {on}", organization=name, on=on)
        if rule.mode is CommuteMode.NONE
        else say("{organization} deducts the commute from {on}", organization=name, on=on)
    )
    body = [heading(title), text(say(EXPLAINED[rule.mode]))]
    if rule.mode is not CommuteMode.NONE:
        told = (
            say("Tell me yours, for example: {example}", example=example(say))
            if leg is None
            else say("Yours is {commute}.", commute=leg_words(say, leg))
        )
        body += [text(told, is_strong=leg is None), hint(say(RULES))]
    body.append(hint(say("Drives before that day, and all that you reported, stay as they are.")))
    return card(say, body=body, summary=title)
