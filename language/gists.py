"""Gists: a message in small letters with what was found as words in capitals, with and without its politeness."""

from dataclasses import dataclass

from language.cues import LEAD, TRAIL
from language.patterns import Phrase
from language.readings import Reading

ASKED_POLITELY = Phrase(
    r"^(?:(?:hi|hey|hello|please|pls|ok|so|and)[\s,!]+)*(?:(?:can|could|would|will) (?:you|u|someone"
    r"|somebody)|(?:can|could|may|might) (?:i|we) (?:please |just |quickly )?(?:log|add|put (?:in|down)|record|enter"
    r"|submit|see|get|have))\b"
)


QUOTED = Phrase(r"\"[^\"]{1,120}\"")


@dataclass(frozen=True, slots=True)
class Gist:
    """The gist of a message: ``all`` of it, and its ``core`` without greeting and thanks."""

    all: str
    core: str

    def has(self, *words: str) -> bool:
        """Whether something of a kind was found."""
        return any(word in self.all for word in words)


def gist_of(reading: Reading) -> Gist:
    """The gist of a reading."""
    whole = reading.gist()
    if '"' in whole and "DIST" in (outside := QUOTED.without(whole)):
        whole = outside  # what stands in quotation marks beside a drive is a name or a purpose, and no order
    core = TRAIL.without(LEAD.without(whole, ""), "").strip()
    if ASKED_POLITELY.match(whole):
        core = core.rstrip(" ?")  # "could you ...?" is a request and no question
    return Gist(whole, core or whole)
