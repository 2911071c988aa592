"""How administrators speak of reports and of the programme itself."""

from language.frames import Intent
from language.patterns import Phrase

RULES: tuple[tuple[Intent, Phrase], ...] = (
    (
        Intent.SET_UP,
        Phrase(
            r"^(?:set ?up|setup|get started|start (?:a |our |the )?(?:new )?(?:program\w*|org\w*)|create (?:a |our "
            r"|the |my )?(?:new )?(?:program\w*|org\w*|company)|onboard (?:our|my|the) (?:company|org\w*)|register"
            r" (?:our|my|the) (?:company|org\w*))\b(?!.{0,40}(?:drive|trip|MAIL|meeting|rate|equipment|a stall))"
        ),
    ),
    (
        Intent.SET_UP,
        Phrase(
            r"^(?:i (?:also |want to |will )?drive(?: too| as well| myself)?|i'm a driver(?: too)?|make me a driver"
            r"|invite (?:me|myself)|add me(?: as a driver)?|join myself)\W*$"
        ),
    ),
    (
        Intent.AUDIT,
        Phrase(
            r"^(?:%SHOW%\s)?(?:the |an |our )?(?:audit(?: (?:log|trail|history))?|activity log|change log|admin (?:log"
            r"|history|activity))\b|\bwho (?:changed|approved|invited|removed|made|set|returned|exported)\b(?! me\b)"
        ),
    ),
    (
        Intent.APPROVE_REPORT,
        Phrase(
            r"^(?:approve|sign off(?: on)?|accept|ok|okay|green ?light|authori[sz]e)\b(?=.{0,40}(?:\breports?\b|REF"
            r"|\ball\b|MAIL|\bdrives?\b|\bclaims?\b|\bthat\b|\bit\b|\bmileage\b|'s\b|\btrips?\b|PERIOD|\bmonth\b))"
            r"|^approve$"
        ),
    ),
    (
        Intent.RETURN_REPORT,
        Phrase(
            r"^(?:return|send back|reject|decline|bounce back|push back|kick back|refuse"
            r"|deny)\b(?=.{0,50}(?:\breports?\b|REF|MAIL|\bclaims?\b|\bmileage\b|'s\b))(?!.{0,40}\binvit)"
        ),
    ),
    (
        Intent.MARK_PAID,
        Phrase(
            r"^(?:mark|set|flag|record)\b.{0,60}\b(?:as )?paid\b|^(?:pay|paid)\b(?=.{0,30}(?:REF|\breports?\b|MAIL))"
            r"|\b(?:report|REF) (?:is|was|has been|are|were) paid\b"
        ),
    ),
    (
        Intent.REPORTED,
        Phrase(
            r"^(?:%SHOW%\s)?(?:me )?(?:all |the |any |new |everything |what(?:'s| is| was| has been| people)?"
            r" )*(?:reported|submitted)(?: drives| trips| mileage| reports| by .{0,40}| to me| in PERIOD| PERIOD| so"
            r" far)?\W*$|^(?:%SHOW%\s)(?:%GAP%)(?:reports? (?:to approve|waiting|for approval|from|awaiting|pending"
            r"|inbox)|pending (?:reports?|approvals?)|(?:open|submitted|incoming|new) reports?|approvals?|approval"
            r" queue)|^(?:what|which|anything|any)\b.{0,30}\b(?:needs?|to|waiting for|awaiting|left to|for me to"
            r"|for)\b(?: my| me)? (?:approv\w+|sign ?off)|^(?:reports? to approve|approvals?|approval queue|pending"
            r" reports?|pending approvals?)\W*$|\bwho (?:has |have )?(?:reported|submitted)\b|^reported\b|\bwhat"
            r" (?:has|have|did) (?!i\b|we\b).{0,30}(?:reported|report|submitted|submit)\b(?! by me)"
        ),
    ),
)
