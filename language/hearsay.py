"""Hearsay: what somebody else said, drove or supposed; distances of the world that nobody drove for work."""

from language.gists import Gist
from language.patterns import Pattern, Phrase

INSTRUMENT = Phrase(
    r"\b(?:odo(?:meter)?|speedo\w*|sat ?nav|gps|navi|google(?: maps)?|maps|waze|phone|trip ?(?:meter|computer)"
    r"|dash\w*|car|clock|i|we|it) (?:says?|said|shows?|reads?)\b"
)
SAID_BY_OTHERS = Phrase(
    r"\b(?:says?|said|thinks|claims that|claimed|reckons|wrote|texted|told (?:me|you|us|him|her|them)|insists?"
    r"|according to|heard (?:that|from)|keeps saying|is saying|was saying|asked (?:me|if|whether)|wants? me to"
    r"|wanted me to|estimates? (?:it|that)|suggest(?:s|ed))\b"
)
TOLD_TO_LOG = Pattern(
    r"^\W*(?:(?:hi|hey|so|ok|well|um|and|as)[\s,]+)*(?:(?:my|our|the)\s)?(?:\w+\s){1,2}?(?:asked|told|wants?|wanted"
    r"|reminded"
    r"|reminds|instructed|needs?|expects?|would\slike)\s(?:me|us)\sto\s(?:please\s|also\s|just\s)?"
    r"(?=(?:log|record|enter|add|claim|put\sin|put\sdown|track|note|write\sdown|book)\b.*\b(?:i|we)(?:'ve|\shave)?"
    r"\s(?:just\s|actually\s|myself\s)?(?:drove|driven|did|made|took|travel+ed|went|clocked|covered)\b)"
    r"|^\W*as\s(?:asked|told|requested|instructed|agreed)\s(?:by|with)\s(?:(?:my|our|the)\s)?\w+[,:]?\s"
)
"""Somebody else only asked to log what the own drive was."""
SUPPOSED = Phrase(
    r"\b(?:nobody|no one|none of us|neither of us) (?:drove|went|did|travel+ed)\b|\b(?:i|we|you|he|she|they)'d have\b"
    r"|\b(?:would|could|should|might|may)'?ve\b|\b(?:would|could|should|might) have"
    r" (?:been|driven|gone|done|taken|made)\b|\bhad (?:i|we) (?:driven|gone|taken|known)\b|\b(?:i|we) wish\b|\bin"
    r" theory\b|\bhypothetical\w*|\bimagin(?:e|ing|ary)\b|\bpretend\w*\b|\bfor (?:example|instance)\b|\bwas (?:going"
    r" to|gonna|about to|supposed to|meant to|planning)\b|\bwere (?:going to|supposed to|meant to)\b|\bdreamt"
    r"|\bdreamed"
)
DRIVEN_BY_NAME = Pattern(
    r"(?:^|[(,;.-]\s?|\b(?:and|but|then|when|because|since|as|while|so)\s)(?!(?:I|We|Just|Also|Then|So|Actually"
    r"|Finally|Only|Yes|Ok|Hi|Hey|Hello|And|But|Well|Today|Morning"
    r"|Afternoon"
    r"|Evening|Sorry|Bot|First|Next|Later|Again|Already|Apparently|Quickly|Mileage|Team|Yesterday|Once|Today's"
    r"|Business|Personal"
    r"|Work)\b)(?-i:[A-Z][a-z]{1,15})\s(?:drove|was driving|did the driving|gave me|drives us|took me)\b"
)
NO_TELLING = Phrase(
    r"^(?:please )?(?:send|ship|order|buy|sell|find|lay|build|tell|ask|plan|schedule|calculate|convert|warn|explain"
    r"|imagine|guess"
    r"|bet|owe|lend|borrow|rent|hire|wish|keep|avoid|stay|sleep|eat|wait|watch|search|google|play|teleport)\b"
)
RIDDEN = Phrase(
    r"\b(?:gave|give|giving|gives|got|get|getting|hitched|offered|caught|bummed|grabbed|thumbed) (?:me |us |a free"
    r" )?(?:a"
    r" |some )?(?:lift|ride)s?\b(?! share)|\b(?:rode|ridden|carpooled|car ?shared|ride ?shared) (?:along |over "
    r"|shotgun"
    r" )?(?:with|in)\b|\b(?:drove|dropped|took|drives|driving) (?:me|us) (?:home|to|from|back|off|over|down|up|there"
    r"|DIST|in)\b|\bpicked me up\b|\b(?:was|were|is) (?:the one )?(?:driving|behind the wheel)\b(?<!\bi was"
    r" driving)(?<!\bwe"
    r" were driving)|\bdid the driving\b|\bin (?:the )?(?:back of|passenger)|\bas (?:a|the) passenger\b|\b(?:my|the"
    r"|an?"
    r"|by|via|our) (?:uber|lyft|taxi|cab|bolt|ola|train|bus|coach|flight|plane|ferry|tram|scooter|bike|bicycle|e-?bike"
    r"|boat) (?:ride |trip |fare )?(?:was|to|from|back|home|over|cost|took|in|came)\b|\b(?:ubered|cabbed|taxied|lyfted"
    r"|trained it|bussed)\b"
)
DRIVEN_BY_ME = Phrase(r"\b(?:i|we) (?:drove|took (?:the|my|our) (?:car|van|truck))\b|^(?:drove|driven)\b")
OF_THE_WORLD = Phrase(
    r"\bper gallon\b|\bmpg\b|\bmph\b|\bDIST (?:an|per) (?!day|week|month|trip|visit|person|each)\w+|\bDIST of"
    r" (?!(?:[a-z]+ ){1,2}(?:visits|calls|deliveries|runs|errands|rounds|appointments|inspections|surveys|stops)\b)"
    r"(?!driving|travel|my\b|the\b|it\b|them\b|which|that|those"
    r"|business|personal|medical|charity|highway|road|city|mileage|work|motorway|errands|deliver|commut|client|site"
    r"|DATE)[a-z]+|\bspeed limit is\b"
    r"|^(?:the )?speed limit\b|\bmarathon\b|\bDIST (?:away|apart|long|wide|deep|high|radius|range|warranty"
    r"|circumference"
    r"|on (?:it|the clock|her|him))\b|\b(?:we|they|he|she|meeting|office|hotel|house|place) (?:was|were) (?:about"
    r" |only |just )?DIST (?:away|from(?! \w+ to\b))"
    r"|\b(?:is|are|lives?) (?:about |around |roughly |only |just )?DIST (?:from|away|to"
    r" the (?:north|south|east|west))\b|\brange (?:is|of)\b|\bfarther\b|^DIST (?:is|are|isn't|was the|an|per)\b"
    r"|\b(?:to|from|on|around|of|off) the moon\b|\bmoon is\b|\b(?:planet|galaxy|lottery|joke|movie|song)\b|\bbroke"
    r" (?:down|up)\b|\bran out of\b|\bhow far\b"
)
AIR_MILES = Phrase(
    r"\b(?:frequent[ -]?fl[iy]er|frequent flyers?|air|sky|reward|bonus|loyalty|avios|airline|delta|united|virgin"
    r"|qantas"
    r"|hotel)[ -]?(?:miles|points|DIST)\b|\bfrequent[ -]?flyer\b"
)
QUOTED = Phrase(
    r"^[^\"]*[a-z]{3}[^\"]*\"[^\"]*(?:\b(?:log|drove|delete|remove|submit|set|invite|export|approve|make|change"
    r"|promote"
    r"|cancel|sign out|leave)\b|DIST)[^\"]*\""
)
INSIDE = Phrase(r"\"[^\"]*\"")
OUTSIDE_TELLS = Phrase(r"DIST|MAIL|MONEY|REF|^(?:log|record|add|put|please log)\b")
PURPOSEFUL = Phrase(
    r"^(?:(?:i |we )?(?:drove|took (?!an? |the (?:train|bus|tram|tube|uber|taxi|cab))|did|clocked"
    r"|covered)|log|record|add|track|enter|put|register|save|note|book|jot)\b"
)


OWN_SHARE = Phrase(r"\b(?:mine|my own|my share|my part|my bit) (?:was|is|were|came to)\b.{0,12}\bDIST\b")
LOG = Phrase(r"^(?:log|record|add|track|enter|put|register|save|note|book|jot)\b")


def is_told_by_others(gist: Gist, masked: str = "") -> bool:
    """Whether somebody else said it, it was only supposed, or somebody else drove."""
    if DRIVEN_BY_NAME.search(masked):
        return True
    if OWN_SHARE.search(gist.all):
        return False
    said = INSTRUMENT.without(gist.all, " ")
    if SAID_BY_OTHERS.search(said) or SUPPOSED.search(said):
        return True
    return RIDDEN.search(said) is not None and DRIVEN_BY_ME.search(said) is None


def is_no_drive(gist: Gist, masked: str = "") -> bool:
    """Whether a distance was told that nobody drove: a speed, a range, how far something is."""
    if PURPOSEFUL.match(gist.core):
        return (
            RIDDEN.search(gist.core) is not None and DRIVEN_BY_ME.search(gist.core) is None and not LOG.match(gist.core)
        )
    is_aside = OF_THE_WORLD.search(gist.core) is not None or NO_TELLING.match(gist.core) is not None
    return is_aside or is_told_by_others(gist, masked)


def is_quoted(gist: Gist) -> bool:
    """Whether a command only stands in quotation marks, with other words around it."""
    if '"' not in gist.all or QUOTED.search(gist.all) is None:
        return False
    return OUTSIDE_TELLS.search(INSIDE.without(gist.core)) is None
