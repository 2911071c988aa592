"""One message to many people, as the administrator who sent it watches it: how far it is, and what can be done."""

from collections.abc import Sequence

from cards import verbs
from cards.drive_words import NOTHING
from cards.elements import Action, Card, Element, button, card, facts, figure, heading, hint, text, tight
from cards.words import Say, Words
from domain.campaigns import CampaignState, Progress
from domain.deliveries import DeliveryState

MOST_LISTED = 5
TITLES = {
    "rate": "Telling everybody the new rate",
    "rate_off": "Telling that the new rate is cancelled",
    "official": "Telling the new official rates",
    "official_off": "Telling that official rates were taken back",
    "invitations": "Sending the invitations",
    "reminders": "Reminding those who have not answered",
    "commute": "Telling everybody what is deducted for the commute",
}
STATES = {
    CampaignState.RUNNING: "On its way. This card keeps up by itself.",
    CampaignState.PAUSED: "Paused. What was on its way arrives, nothing more is sent.",
    CampaignState.CANCELLED: "Stopped. What was not sent by then is never sent.",
}


def campaign_card(say: Say, progress: Progress, *, organization: str) -> Card:
    """How far a message to many people has come."""
    title, sent = _title(say, progress), _sent(say, progress)
    body = [
        heading(title),
        figure(sent),
        text(_state_words(say, progress)),
        facts(_rows(say, progress)),
        hint(say("Messages of {organization}. Whether people drive is not in here.", organization=organization)),
    ]
    summary = say("{title}: {sent}", title=title, sent=sent)
    return card(say, body=body, summary=summary, actions=_actions(say, progress))


def _title(say: Say, progress: Progress) -> Words:
    return say(TITLES.get(progress.campaign.kind, "Messages to many people"))


def _sent(say: Say, progress: Progress) -> Words:
    return say("{sent} of {total} sent", sent=progress.sent, total=progress.total)


def campaigns_card(say: Say, campaigns: Sequence[Progress], *, organization: str, told: Words = NOTHING) -> Card:
    """The newest messages to many people, each to be opened; ``told`` is said first."""
    title = say("Messages to many people at {organization}", organization=organization)
    body: list[Element] = [heading(title), *([text(told)] if told else [])]
    for progress in campaigns[:MOST_LISTED]:
        body.append(
            text(say("{title}: {sent}", title=_title(say, progress), sent=_sent(say, progress)), is_strong=True)
        )
        when = say.day_of(progress.campaign.created_at)
        body.append(tight(hint(say("{on}. {state}", on=when, state=_state_words(say, progress)))))
    if not campaigns:
        body.append(text(say("Nothing was sent to many people yet.")))
    actions = [
        button(
            say("{number}: {title}", number=number, title=_title(say, progress)),
            verbs.CAMPAIGN_SHOW,
            campaign=progress.campaign.id,
        )
        for number, progress in enumerate(campaigns[:MOST_LISTED], 1)
    ]
    return card(
        say,
        body=body,
        summary=told or title,
        actions=[*actions, button(say("Who was not reached"), verbs.UNDELIVERED_PAGE)],
    )


def _state_words(say: Say, progress: Progress) -> Words:
    if progress.is_done and progress.campaign.state is not CampaignState.CANCELLED:
        return say("Done.")
    return say(STATES[progress.campaign.state])


def _rows(say: Say, progress: Progress) -> list[tuple[Words, Words]]:
    counts = progress.counts
    left = sum(counts.get(state, 0) for state in (DeliveryState.QUEUED, DeliveryState.LEASED, DeliveryState.PAUSED))
    rows = [
        (say("Still to send"), left),
        (say("Waiting for the app"), counts.get(DeliveryState.WAITING, 0)),
        (say("Not delivered"), counts.get(DeliveryState.UNDELIVERABLE, 0)),
        (say("May have arrived"), counts.get(DeliveryState.UNKNOWN, 0)),
        (say("Not sent"), counts.get(DeliveryState.CANCELLED, 0)),
    ]
    return [(name, say.show(count)) for name, count in rows if count]


def _actions(say: Say, progress: Progress) -> list[Action]:
    key = progress.campaign.id
    actions = []
    if progress.may_pause:
        actions.append(button(say("Pause"), verbs.CAMPAIGN_PAUSE, is_primary=True, campaign=key))
    if progress.may_resume:
        actions.append(button(say("Go on"), verbs.CAMPAIGN_RESUME, is_primary=True, campaign=key))
    if progress.may_cancel:
        actions.append(button(say("Stop…"), verbs.CAMPAIGN_ASK_CANCEL, campaign=key))
    if progress.may_retry:
        actions.append(button(say("Try the failed ones again"), verbs.CAMPAIGN_RETRY, campaign=key))
    if progress.failed:
        actions.append(button(say("Who was not reached"), verbs.UNDELIVERED_PAGE))
    return [*actions, button(say("How far is it?"), verbs.CAMPAIGN_SHOW, campaign=key)]


def ask_cancel_card(say: Say, progress: Progress) -> Card:
    """Whether to stop for good."""
    key = progress.campaign.id
    words = say("Stop for good? {sent} of {total} are sent.", sent=progress.sent, total=progress.total)
    effect = say("Those that were not sent yet can't be sent any more. To stop for a while, choose Pause.")
    actions = [
        button(say("Stop for good"), verbs.CAMPAIGN_CANCEL, is_risky=True, campaign=key),
        button(say("Don't stop"), verbs.CAMPAIGN_SHOW, campaign=key),
    ]
    return card(say, body=[heading(words), text(effect)], summary=words, actions=actions)
