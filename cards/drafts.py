"""The draft of a report when a period is over: the review of it, that reports nothing by itself."""

from datetime import date

from cards import verbs
from cards.elements import Card, button, card, heading, hint, text, without_inputs
from cards.review import review_actions, review_body
from cards.words import Say
from domain.previews import Preview


def draft_card(say: Say, preview: Preview, *, organization: str, today: date) -> Card:
    """What could be reported of a period that is over; *Report* alone sends it."""
    if preview.period is None:
        raise ValueError("a draft is of a period")
    title = say("{period} is over: here is a draft of your report", period=preview.period)
    body = [
        heading(title),
        hint(say("Nothing is reported until you press Report.")),
        *review_body(say, preview, organization=organization, today=today),
    ]
    stop = without_inputs(button(say("No more drafts"), verbs.DRAFTS_STOP))
    return card(say, body=body, summary=title, actions=[*review_actions(say, preview, organization), stop])


def stopped_card(say: Say, *, is_on: bool) -> Card:
    """Whether drafts come, and a way back."""
    if is_on:
        words, back = say("You get a draft when a period is over."), button(say("No more drafts"), verbs.DRAFTS_STOP)
    else:
        words, back = say("You get no more drafts."), button(say("Send them again"), verbs.DRAFTS_RESUME)
    return card(say, body=[text(words, is_strong=True)], summary=words, actions=[back])
