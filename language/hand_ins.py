"""What is easily taken for a neighbour: a hand-in for a file, a weighed distance for a driven one."""

from language.patterns import Phrase

HANDED_IN = Phrase(
    r"^(?:turn|hand|send) in (?:my |the |our )?(?:\w+ )?(?:report|claim|expenses)\b|^report (?:DATE|PERIOD)\W*$"
    r"|^send (?:in )?my (?:mileage |expense )?(?:report|claim)\W*$"
)
"""To the organization; "send me my report" is a file for oneself."""
DELETES_DISTANCE = Phrase(
    r"^(?:delete|remove|erase|scrap|undo|cancel|bin|wipe|clear|toss|drop|cut|strike|void|nuke|trash|discard|un-?log"
    r"|get rid of|forget(?: about)?) (?:(?:the|that|those|these|my|our|last) )*DIST\b(?! (?:from|off) (?!DATE|PERIOD))"
)
"""A drive that is there, called by its distance."""
COMPARED = Phrase(r"^compare\b")
"""Distances that are weighed against each other were not driven."""
NAMED_BY_DAY = Phrase(
    r"^(?:the|my|that) DATE'?s? (?:drive|trip|run|journey|one) (?:was|is|should be|should have been)"
    r" (?:really |actually |only )?DIST\b"
)
"""A drive that is called by its day is there already."""
WENT_SOMEWHERE = Phrase(
    r"^(?:i |we )?(?:just |also )?(?:drove|went|travel+ed) (?:to|out to|over to|down to|up to|from)\b"
)
"""A new drive, however much is told of its parking."""
