"""Emphasis: what people say of their miles, between how many and what they are ("36 bloody miles")."""

from language.patterns import Pattern
from language.scripts import Script

NUMBER = r"(?P<number>(?<![\w.,/:$\u00a3\u20ac#-])[0-9]{1,5}(?:[.,][0-9]{1,3})?)"
OATHS = (
    r"bloody|damn(?:ed)?|god ?dam[nm]\w*|bleeding|bleedin'?|blinking|ruddy|flipping|flippin'?|frigging|frickin'?"
    r"|fricking|freaking|freakin'?|fuck\w*|fing|f-ing|effing|feck\w*|sodding|sodden|blasted|blooming|bloomin'?|stinking|stinkin'?"
    r"|shitty|crappy|cursed|wretched|rotten|lousy|dang|darn(?:ed)?|hellish|godforsaken"
    r"|verdammt\w*|verflucht\w*|elend\w*|malditos|pinches|jodidos|putos|foutus|maudits|sacr\u00e9s|satan\u00e9s"
)
QUALITIES = (
    r"very|really|so|pretty|quite|rather|long|longish|short|slow|weary|lonely|lovely|nice|easy|quick|glorious|beautiful"
    r"|scenic|pleasant|gruell?ing|brutal|painful|endless|miserable|awful|horrible|terrible|boring|dull|tedious|tiring"
    r"|exhausting|rainy|wet|icy|snowy|foggy|windy|hot|cold|dusty|muddy|bumpy|hilly|winding|twisty|solid|full|whole|good"
    r"|straight|measly|mere|paltry|grand|actual|real|exact|motorway|highway|freeway|country|rural|urban|city|back-?road"
    r"|lange|ganze|largos|longs|driven|reimbursable|billable|deductible|claimable|statute|english|uneventful|traffic-filled"
)
SAID_OF_THEM = Pattern(rf"{NUMBER}\s(?:(?:{OATHS}|{QUALITIES}),?\s(?:and\s)?){{1,3}}(?P<unit>%UNIT%)\b(?!\sto go\b)")
WHICH_WAY = Pattern(rf"{NUMBER}\s(?P<way>round[ -]?trip|one[ -]way|each[ -]way|return|total)\s(?P<unit>%UNIT%)\b")


def without_emphasis(script: Script) -> Script:
    """A script with numbers next to their units, and which way was meant behind them."""
    script = script.swapped(SAID_OF_THEM, lambda match: f"{match['number']} {match['unit']}")
    return script.swapped(WHICH_WAY, lambda match: f"{match['number']} {match['unit']} {match['way']}")
