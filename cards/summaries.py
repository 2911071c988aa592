"""The summary of a week, for its driver's eyes only, and of any other time."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from cards import verbs
from cards.drive_words import NOTHING, commute_facts, drive_name, shortened
from cards.elements import (
    Action,
    Card,
    Element,
    at_right,
    button,
    card,
    columns,
    facts,
    figure,
    heading,
    hint,
    text,
    tight,
    warning,
    without_inputs,
)
from cards.open_drives import classify_fields
from cards.week_figures import age_lines, change_lines, days_as_bars, year_lines
from cards.words import Say, Words
from domain.categories import Category
from domain.money import total, totals
from domain.priced import Priced
from domain.rates import WITHOUT_RATE, PerUnit, Rate
from domain.summaries import CategoryLine, WeeklySummary, sum_of

MOST_NAMED = 5


def summary_card(
    say: Say, summary: WeeklySummary, today: date, *, charts: bool = True, was: Sequence[Any] = ()
) -> Card:
    """One's own week: what was driven, what is open, what is to do. Its notification holds no amount.

    ``charts``: whether the days are drawn, where the client can. ``was`` is what drives were that were just classified
    together, for Undo to bring back.
    """
    title = say("Your week: {week}", week=summary.week)
    if not summary.drives:
        return _quiet(say, summary, title, today)
    body = [
        heading(title),
        _figures(say, summary),
        facts([*_by_category(say, summary.lines), *_money_lines(say, summary.drives), _reported(say, summary)]),
        *days_as_bars(say, summary, drawn=charts),
        *change_lines(say, summary),
        *classify_fields(say, summary.unclassified, summary.leanings),
        *_without_rate(say, summary.drives),
        *_without_purpose(say, summary.without_purpose),
        *age_lines(say, summary.oldest_unreported, today),
        *_reports(say, summary),
        *year_lines(say, summary),
        hint(_who_sees(say, summary)),
    ]
    return card(say, body=body, summary=_essence(say, summary), actions=_actions(say, summary, was))


def _quiet(say: Say, summary: WeeklySummary, title: Words, today: date) -> Card:
    words = say("No drives in this week. Is anything missing?")
    example = hint(say("Type it as you would say it: “23.4 miles to Acme on Tuesday, client visit”."))
    body = [
        heading(title),
        text(words),
        example,
        *age_lines(say, summary.oldest_unreported, today),
        *_reports(say, summary),
        *year_lines(say, summary),
        hint(say("Only you see this.")),
    ]
    actions = [
        button(say("Add a drive"), verbs.DRIVE_NEW, is_primary=True),
        button(say("Pause these"), verbs.SUMMARIES_PAUSE),
    ]
    return card(say, body=body, summary=say("{title}. {words}", title=title, words=words), actions=actions)


def _figures(say: Say, summary: WeeklySummary) -> Element:
    distance = shortened(summary.distance)
    drives = say.many("{count} drive", "{count} drives", len(summary.drives))
    cells = [("stretch", [figure(say.show(distance)), tight(hint(drives))])]
    if any(one.amount is not None for one in summary.drives):
        cells.append(("auto", [at_right(figure(say.show(summary.total))), at_right(tight(hint(say("in all"))))]))
    return columns(*cells)


def _by_category(say: Say, lines: Sequence[CategoryLine]) -> list[tuple[Words, Words]]:
    return [(say.show(line.category), _line(say, line)) for line in lines]


def _line(say: Say, line: CategoryLine) -> Words:
    distance = shortened(line.distance)
    if line.amount is None:
        return say.many("{distance} in {count} drive", "{distance} in {count} drives", line.drives, distance=distance)
    return say.many(
        "{distance} in {count} drive, {amount}",
        "{distance} in {count} drives, {amount}",
        line.drives,
        distance=distance,
        amount=line.amount,
    )


def _money_lines(say: Say, drives: Sequence[Priced]) -> list[tuple[Words, Words]]:
    """Sub-totals by rate where a rate changed within, the commute that is not paid, then parking and tolls."""
    commute = commute_facts(say, drives, drives[0].drive.entry.distance.unit) if drives else []
    return [*_by_rate(say, drives), *commute, *_extras(say, drives)]


def _by_rate(say: Say, drives: Sequence[Priced]) -> list[tuple[Words, Words]]:
    business = [one for one in drives if one.drive.entry.category is Category.BUSINESS and isinstance(one.rate, Rate)]
    lines = []
    for rate, group in groupby(business, key=_figure):
        some = list(group)
        distance = shortened(sum_of([one.paid for one in some], rate.unit))
        amount = total(one.amount for one in some if one.amount is not None)
        lines.append((say("at {rate}", rate=rate), say("{distance}, {amount}", distance=distance, amount=amount)))
    return lines if len(lines) > 1 else []


def _figure(priced: Priced) -> PerUnit:
    if not isinstance(priced.rate, Rate):
        raise TypeError("only priced drives have a rate to show")
    return priced.rate.figure


def _extras(say: Say, drives: Sequence[Priced]) -> list[tuple[Words, Words]]:
    extras = [one.counting.extras for one in drives if one.counting.extras and one.amount is not None]
    return [(say("Parking and tolls"), say.show(totals(extras)))] if extras else []


def _reported(say: Say, summary: WeeklySummary) -> tuple[Words, Words]:
    if not summary.organization:
        return (say("Reported"), NOTHING)
    return (say("Reported"), say("{reported} of {drives}", reported=summary.reported, drives=len(summary.drives)))


def _without_rate(say: Say, drives: Sequence[Priced]) -> list[Element]:
    """That the money is not that of all the miles: of a motorcycle where cars alone have a rate, say."""
    some = [one for one in drives if one.amount is None and one.drive.entry.category not in WITHOUT_RATE]
    if not some:
        return []
    words = say.many(
        "{count} drive has no rate and is worth nothing here: {names}",
        "{count} drives have no rate and are worth nothing here: {names}",
        len(some),
        names=_names(say, some),
    )
    return [hint(words)]


def _without_purpose(say: Say, drives: Sequence[Priced]) -> list[Element]:
    if not drives:
        return []
    words = say.many(
        "{count} business drive has no purpose yet: {names}",
        "{count} business drives have no purpose yet: {names}",
        len(drives),
        names=_names(say, drives),
    )
    return [text(words)]


def _names(say: Say, drives: Sequence[Priced]) -> Words:
    return say.listed([drive_name(say, one.drive) for one in drives[:MOST_NAMED]])


def _reports(say: Say, summary: WeeklySummary) -> list[Element]:
    lines = []
    if summary.returned:
        lines.append(
            warning(say.many("{count} report came back to you.", "{count} reports came back to you.", summary.returned))
        )
    if summary.waiting:
        lines.append(
            hint(
                say.many(
                    "{count} report waits for a decision.", "{count} reports wait for a decision.", summary.waiting
                )
            )
        )
    return lines


def _who_sees(say: Say, summary: WeeklySummary) -> Words:
    if not summary.organization:
        return say("Only you see this.")
    if not summary.reported:
        return say(
            "Only you see this. {organization} sees none of these drives yet.", organization=summary.organization
        )
    return say.many(
        "Only you see this. {organization} sees the {count} drive you reported.",
        "Only you see this. {organization} sees the {count} drives you reported.",
        summary.reported,
        organization=summary.organization,
    )


def _essence(say: Say, summary: WeeklySummary) -> Words:
    drives = say.many("{count} drive", "{count} drives", len(summary.drives))
    words = say(
        "Your week: {drives}, {distance}.",
        drives=drives,
        distance=shortened(summary.distance),
    )
    waiting = len(summary.unclassified)
    if not waiting:
        return words
    return Words(f"{words} {say.many('{count} waits for you.', '{count} wait for you.', waiting)}")


def _actions(say: Say, summary: WeeklySummary, was: Sequence[Any]) -> list[Action]:
    week = summary.week.monday.isoformat()
    actions = []
    if len(summary.drives) > summary.reported:
        actions.append(without_inputs(button(say("Review and report"), verbs.REVIEW, is_primary=True)))
    if len(summary.unclassified) > 1:
        actions.append(button(say("Classify all…"), verbs.SUMMARY_CLASSIFY_ALL, week=week))
    if was:
        actions.append(without_inputs(button(say("Undo"), verbs.DRIVES_UNDO, was=was)))
    return [*actions, button(say("Add a drive"), verbs.DRIVE_NEW), button(say("Pause these"), verbs.SUMMARIES_PAUSE)]


def period_card(say: Say, lines: Sequence[CategoryLine], *, title: Words, drives: Sequence[Priced] | None) -> Card:
    """What any time came to. ``drives`` None: too many to price at once, so distances alone."""
    distance = sum_of([line.distance for line in lines], lines[0].distance.unit)
    count = sum(line.drives for line in lines)
    cells = [
        (
            "stretch",
            [
                figure(say.show(shortened(distance))),
                hint(say.many("{count} drive", "{count} drives", count)),
            ],
        )
    ]
    body: list[Element] = [heading(title)]
    money: list[tuple[Words, Words]] = []
    if drives is not None and any(one.amount is not None for one in drives):
        cells.append(
            (
                "auto",
                [figure(say.show(totals(one.total for one in drives if one.amount is not None))), hint(say("in all"))],
            )
        )
        money = _money_lines(say, drives)
    body += [columns(*cells), facts([*_by_category(say, lines), *money]), *_without_rate(say, drives or [])]
    if drives is None:
        body.append(
            hint(say("That is too much to add up in money at once. Ask for a shorter time, such as a quarter."))
        )
    body.append(hint(say("Only you see this.")))
    essence = say("{title}: {distance}", title=title, distance=shortened(distance))
    return card(
        say,
        body=body,
        summary=essence,
        actions=[without_inputs(button(say("Review and report"), verbs.REVIEW, is_primary=True))],
    )


def paused_card(say: Say) -> Card:
    """Weekly summaries are off, with the way back."""
    words = say("Weekly summaries are paused. Type “summary” whenever you want to see one.")
    resume = button(say("Send them again"), verbs.SUMMARIES_RESUME)
    return card(say, body=[text(words, is_strong=True)], summary=words, actions=[resume])
