"""Where somebody's drives are to be seen besides the chat: the dashboard and the apps."""

from dataclasses import dataclass

from cards.elements import Action, Card, card, link, text
from cards.words import Say
from domain.people import Device


@dataclass(frozen=True, slots=True)
class Links:
    """Where somebody who joined goes on; empty ones are not shown."""

    ios_app: str = ""
    android_app: str = ""
    dashboard: str = ""
    support: str = ""


def places_card(say: Say, device: Device, links: Links) -> Card:
    """Where somebody's drives are to be seen besides this chat."""
    actions = links_for(say, device, links)
    words = (
        say("Your drives are there, too.") if actions else say("Your drives are in this chat alone. Type: my drives")
    )
    return card(say, body=[text(words)], summary=words, actions=actions)


def links_for(say: Say, device: Device, links: Links) -> list[Action]:
    """The app stores for a phone, the dashboard for a computer, all of them where the device is not known."""
    shown = []
    if device is not Device.PHONE and links.dashboard:
        shown.append(link(say("Visit web dashboard"), links.dashboard))
    if device is not Device.COMPUTER and links.ios_app:
        shown.append(link(say("Download from the App Store"), links.ios_app))
    if device is not Device.COMPUTER and links.android_app:
        shown.append(link(say("Get it on Google Play"), links.android_app))
    return shown
