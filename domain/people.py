"""People: who somebody is, everywhere in the product."""

import re
from dataclasses import dataclass
from enum import StrEnum

REGION = re.compile(r"[-_]([A-Za-z]{2})(?![A-Za-z0-9])")
"""The region of a language tag: two letters after the language or the script."""


class Device(StrEnum):
    """What the person holds, as told by the client with the last activity: a hint for display, never proof."""

    PHONE = "phone"
    COMPUTER = "computer"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Identity:
    """The key of a person: (tenant id, object id) of the directory, both lower-case GUIDs."""

    tenant_id: str
    object_id: str


def label_of(name: str, mail: str) -> str:
    """How others see somebody named."""
    return name or mail or "Someone"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the bot knows.

    ``locale`` is a BCP-47 tag and ``zone`` an IANA name; both were chosen by the person or told by the client.
    ``mail`` is a label, never a key. ``unit`` is the one the person chose (``mi``, ``km``); empty: none.
    """

    id: int
    identity: Identity
    name: str
    mail: str = ""
    locale: str = "en-US"
    zone: str = "UTC"
    unit: str = ""

    @property
    def label(self) -> str:
        """How others see the person named."""
        return label_of(self.name, self.mail)

    @property
    def country(self) -> str:
        """The country (ISO 3166 alpha-2) the person's language tag names; the United States where it names none."""
        region = REGION.search(self.locale)
        return region[1].upper() if region else "US"


@dataclass(frozen=True, slots=True)
class Sender:
    """Whoever is talking to the bot in this turn, as the client tells it.

    ``locale`` and ``zone`` are empty where the client named none or an unknown one.
    """

    identity: Identity
    name: str
    locale: str = ""
    zone: str = ""
    device: Device = Device.UNKNOWN


@dataclass(frozen=True, slots=True)
class DirectoryPerson:
    """Somebody as the directory knows them."""

    identity: Identity
    name: str
    mail: str
    is_guest: bool = False
    is_enabled: bool = True
    locale: str = ""
