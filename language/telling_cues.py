"""Cues of telling: turns of phrase that log a drive, or ask to."""

from language.patterns import Phrase

ASKING_TO_LOG = Phrase(
    r"^(?:i )?(?:get|have) (?:\S+ ){0,2}?DIST (?:added|logged|recorded|entered|put)\b|^(?:get|have) DIST (?:in|down|on"
    r"|put down|logged|recorded|added|entered)\b|^(?:%LOG%)\b.*(?:DIST|ODO)"
    r"|^(?:DIST|DATE)\b(?!.*\b(?:pay"
    r"|worth|rate|reimburse\w*|how much|get)\b).*"
    r"|^(?:i |we )?(?:drove|did(?! (?:i|we|you|my)\b)|went|travel\w+)\b"
)
LOGGING = Phrase(
    r"^(?:i |we )?(?:dropped|picked|collected|delivered|met|attended|fetched)\b|"
    r"^(?!.*\b(?:is|are|isn't|aren't|away|far|has|needs?|says?|should|could|might|if|wrong)\b)"
    r"(?:(?!(?:my|our|your|his|her|their|the|i|if|is|he|she|they|we|who|it|that|this|why|what)\b)[a-z'-]+ ){0,2}"
    r"(?:visit|call|run|meeting|appointment|job|round|delivery|pick-?up|drop-?off|inspection|survey|maintenance)s?"
    r"(?: (?:to|at|in|for|with)\b| ?,| ?DIST| ?DATE)|"
    r"^(?:chuck|drop|throw|toss|plug|whack|slap|punch|pencil|bang|shove|sneak|squeeze|fit|slot|stick|pop|bung)"
    r" (?:me |us )?(?:in|down|on|up)(?: for)? (?:another |a )?DIST\b|"
    r"^(?:date|distance|purpose|via|vehicle): |\bDIST (?:entered|registered|put in)\b"
    r"|^get DIST (?:in|down|on|logged|recorded|entered)\b|^ran (?:an? "
    r"|some )?errands?\b|^had (?:a |an )|^(?:my |the )?(?:mileage|miles|distance|drive|trip|total) (?:for|on|was|to"
    r"|from"
    r"|DATE)\b|^(?:i |we )?left (?:TIME|(?:the |my |our |from )?[a-z]+)\b|\b(?:i|we) (?:did|clocked|covered) DIST"
    r"|\bDIST (?:put"
    r" down|logged"
    r"|recorded|added|noted)\b|^(?:i |we "
    r"|i've |we've )?(?:just |also |have )?(?:drove|driven|did(?! (?:i|we|you|my|he|she|they|any\w+)\b)|went"
    r"|travel+ed|took|made|had|clocked|covered|motored|ran|racked|popped|headed|visited|returned|completed"
    r"|finished)\b|^(?:%LOG%)\b|^(?:DIST|DATE|ODO|EXTRA|PERIOD|TIME)\b|\b(?:drove|driven)\b|^(?:to|from|round"
    r" ?trip|return|office|home|business|personal|medical|charity|client|trip|drive|mileage|journey|new|a )\b"
)
TELLING = Phrase(
    r"^(?:date|from|to|via|purpose|distance|category): .*\b(?:date|from|to|via|purpose|distance|miles): "
    r"|^(?:i |we |i've |we've )?(?:just |also |have |already )?(?:drove|driven|motored)\b(?! (?:me|him|her|them"
    r"|us)\b)|^(?:log|record|add|track|enter|register|new|create|start|save|book|note|put in|input|claim|make"
    r"|i forgot to log|need to log|forgot to log)\b(?: \S+){0,4}? (?:drive|trip|journey|mileage|miles|ride|run"
    r"|entry|drives|trips|kms?|kilomet\w+|round ?trip|DATE)\b(?!.{0,40}\b(?:purpose|as (?:%CATEGORY%))\b)"
    r"|^(?:(?:%LOG%)\b.{0,8}?|i |did |drove )?TIME (?:to|from|drive|driving|of (?:driving|road))\b"
    r"|^put me down for (?:the|my) usual\b|^(?:i |we )?(?:delivered|visited|dropped off|dropped by|collected"
    r"|inspected|attended|serviced|installed"
    r"|surveyed|called on|stopped (?:at|by)|headed|travel+ed|popped|nipped|took (?:the"
    r" )?[a-z]-?[0-9]+)\b.{0,60}\bDATE\b"
    r"|^(?:a |an |another |one )?(?:TIME )?(?:drive|trip|journey|mileage|round trip) (?:to|from|DATE)\b|^(?:i )?went"
    r" (?:to|from|out|over)\b.{2,}|^i (?:made|took|did|had) (?:a |an |another )?(?:\S+ )?(?:drive|trip|journey"
    r"|run|round trip)\b|^(?:log|track|record|log it|log one|log something)\W*$|^log (?:it|this|one|that|my"
    r"|the|a)\b(?!.{0,20}\b(?:as|summary)\b)"
)
AND_LOG_IT = Phrase(
    r"(?:[.,;!?-]+|\band|(?<=DATE)|(?<=PERIOD)|(?<=TIME))\s?(?:and |so |please |pls |kindly )*"
    r"(?:(?:can|could|would|will) (?:you|u|i) (?:please |pls"
    r" |kindly |just |quickly )*)?(?:log|add|record|enter|track|note|save|register|put|capture|book)(?: (?:it|that|this"
    r"|one|this one))?(?: (?:in|down|for me|please|pls|up|now|thanks))*\W*$"
)
"""What asks to log the drive that was just told, with its distance or without."""
WENT = Phrase(
    r"^(?:i |we |i've |we've )?(?:just |also |already )?(?:(?:went|drove|driven|was (?:in|at|over|up|down|out)"
    r"|travel+ed|headed|popped|nipped|visited|stopped|called|dropped|delivered|attended)\b"
    r"(?! (?:i|you|he|she|they|it)\b)"
    r"|(?:made|took|did|had|ran|saw|met)\b.*\b(?:trips?|drives?|runs?|visits?|journeys?|errands?|deliver\w+|meetings?"
    r"|appointments?|inspections?|surveys?|calls?|jobs?|client|customer|patient)\b)"
)
WHOLE_FORM = Phrase(
    r"^(?=.*DIST)(?=.*\b(?:from|to): )(?=.*\bdate: )(?:date|from|to|via|purpose|distance|category|DIST)\b"
)
"""One told in labels with all it needs."""
