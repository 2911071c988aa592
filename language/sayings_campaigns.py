"""How administrators speak of messages to many people: how far they are, pausing, going on, stopping, trying again."""

from collections.abc import Mapping

from language.drafts import Draft
from language.frames import Intent, Role
from language.patterns import Phrase
from language.readings import Kind, Reading

MESSAGES = (
    r"(?:campaigns?|mass (?:messages?|mailings?)|messages? to (?:everyone|everybody|many people|all)|sending(?: out)?"
    r"|(?:invitation|pending) reminders?|rate (?:notices?|campaigns?|announcements?)"
    r"|(?:invitation|reminder|rate|official rate) (?:campaigns?|messages?))"
)
INVITATIONS = r"(?:(?:all |the |our |my |these |those )*invit(?:es|ations))"
THEM = r"(?: it| that| them| this| everything)?"
KINDS: Mapping[str, Phrase] = {
    "reminders": Phrase(r"\bremind\w*\b"),
    "invitations": Phrase(r"\binvit\w*\b"),
    "official": Phrase(r"\b(?:official|government\w*|irs|hmrc)\b"),
    "rate": Phrase(r"\brates?\b"),
}
RULES: tuple[tuple[Intent, Phrase], ...] = (
    (
        Intent.RETRY_CAMPAIGN,
        Phrase(
            r"^(?:re-?try|try|re-?send|send|re-?deliver|repeat)\b.{0,25}\b(?:failed|undelivered|failures|bounced)\b"
            rf".{{0,20}}$|^re-?try(?: the)? (?:{MESSAGES}|{INVITATIONS})\W*$"
        ),
    ),
    (
        Intent.PAUSE_CAMPAIGN,
        Phrase(
            rf"^(?:pause|hold|halt|suspend|interrupt|put on hold)(?: off)?(?: the| our| my| this| that| all)*"
            rf" (?:{MESSAGES}|{INVITATIONS})\b(?! (?:for|of|to) MAIL).{{0,20}}$"
        ),
    ),
    (
        Intent.RESUME_CAMPAIGN,
        Phrase(
            rf"^(?:resume|continue|carry on|go on|un-?pause|restart|proceed|keep going|keep on)(?: with)?"
            rf"(?: the| our| my| this| that| all)* (?:{MESSAGES}|{INVITATIONS})\b.{{0,20}}$"
        ),
    ),
    (
        Intent.CANCEL_CAMPAIGN,
        Phrase(
            rf"^(?:cancel|stop|abort|end|kill|drop|call off|terminate)(?: the| our| my| this| that| all)*"
            rf" (?:{MESSAGES})(?: (?:the|our|my|all|of|rest|invit(?:es|ations)|reminders?|rates?|notices?))*\W*$"
        ),
    ),
    (
        Intent.LIST_CAMPAIGNS,
        Phrase(
            rf"^(?:(?:%SHOW%|what|which|any|how is|how are|how's)\s)?(?:me )?"
            rf"(?:the |all |our |my |running |recent |last )*{MESSAGES}"
            rf"(?: (?:status|progress|list|going|doing|now|running|so far))*\W*$"
            rf"|^(?:how far|progress|status|where)\b.{{0,20}}\b{MESSAGES}\b.{{0,20}}$"
            rf"|^how far\b.{{0,20}}\b(?:{INVITATIONS}|reminders?|rate (?:change|notices?))\b.{{0,20}}$"
        ),
    ),
)

ALONE: tuple[tuple[Intent, Phrase], ...] = (
    (Intent.PAUSE_CAMPAIGN, Phrase(rf"^pause{THEM}\W*$")),
    (Intent.RESUME_CAMPAIGN, Phrase(rf"^(?:resume|un-?pause){THEM}\W*$")),
    (Intent.RETRY_CAMPAIGN, Phrase(rf"^re-?try{THEM}\W*$")),
)
"""What an administrator means by a word alone."""


def rules_for(reading: Reading) -> tuple[tuple[Intent, Phrase], ...]:
    """What can be meant by who talks; nothing where a message names somebody."""
    if reading.all(Kind.MAIL):
        return ()
    return RULES + ALONE if reading.role is Role.ADMIN else RULES


def campaign(reading: Reading) -> Draft:
    """Which kind of messages is meant, where one is named."""
    draft, gist = Draft(), reading.gist()
    draft.put("campaign", next((kind for kind, phrase in KINDS.items() if phrase.search(gist)), None))
    return draft
