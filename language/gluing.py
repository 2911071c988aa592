"""Gluing: words typed without the space between them ("22milesto Nampa onfriday") come apart."""

from language.patterns import Pattern

DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday"
AFTER_UNIT = Pattern(
    r"(?<=[0-9])\s?(miles?|mi|kms?|kilomet(?:er|re)s?)(to|from|for|on|at|today|yesterday|each|round|total|and|back"
    rf"|{DAYS})(?![a-z])"
)
AFTER_VERB = Pattern(
    r"\b(log|logged|drove|add|record|did|put|track|went)(?=[0-9]+(?:[.,][0-9]+)?\s?(?:miles?|mi|kms?)\b)"
)
BEFORE_DAY = Pattern(rf"\b(on|for|last|this|next|from|and)(?=(?:{DAYS})(?!\w))")
BEFORE_NAME = Pattern(r"(?-i:(?<![\w@.-])(to|from|at|via|for)(?=[A-Z][a-z]{2}))")
AFTER_MONEY = Pattern(r"(?<=[0-9])(?=(?:parking|tolls?)\b)|(?<=[a-z],)(?=[$\u00a3\u20ac][0-9])")
AS_DIGIT = Pattern(r"(?<![\w.,])2(?=day\b|moro?\b|morrow\b|nite\b|night\b)|(?<=[a-z]\s)2(?=\s(?:the|my|our)\s)")
"""The digit that is a word ("2day", "home 2 the depot")."""
BETWEEN_NAMES = Pattern(
    r"(?-i:\b((?!(?:Terminal|Building|Unit|Phase|Zone|Site|Level|Route|Exit|Store|Room|Gate|Hall|Highway|Hwy|Bay|Block|Stage"
    r"|Pier|Dock|Plant|Area|Sector|District|Stop|Day|Week|Part|No|Number|Line|Lot|Floor|Shop|Branch|Yard|Depot|Top)\b)"
    r"[A-Z][a-z]+)\s2\s(?=[A-Z][a-z]{2}))|\b(home|office|work)\s2\s(?=[a-z])"
)
VERBS = ("log", "logged", "drove", "add", "record", "did", "put", "track", "went")
GLUED_DAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun", "to", "yester")
SOMEWHERE = Pattern(
    r"[0-9](?:\s?(?:miles?|mi|kms?)(?:to|fr|fo|on|at|ye|ea|ro|an|ba|mon|tue|wed|thu|sat|sun)|(?:parking|toll)"
    rf"|{'|'.join(rf'(?<={verb}[0-9])' for verb in VERBS)}|(?<=2)(?:day|mor|ni)|(?<=[a-z]\s2)\s[a-z])"
    rf"|day(?:{'|'.join(rf'(?<=[a-z]{day}day)' for day in GLUED_DAYS)})"
    r"|(?-i:(?<=to|at)[A-Z]|(?<=for|via)[A-Z]|(?<=from)[A-Z])|(?<=,)[$\u00a3\u20ac]"
)
"""Whether there is anything to take apart: most messages have nothing."""


def unglued(text: str) -> str:
    """The text with the spaces that the fingers left out."""
    if SOMEWHERE.search(text) is None:
        return text
    text = BETWEEN_NAMES.without(AS_DIGIT.without(text, "to"), r"\1\2 to ")
    text = AFTER_UNIT.without(text, r" \1 \2")
    text = BEFORE_DAY.without(AFTER_VERB.without(text, r"\1 "), r"\1 ")
    return AFTER_MONEY.without(BEFORE_NAME.without(text, r"\1 "), " ")
