"""Vehicles of a person's own: what is told of one, and which one a drive was with."""

import re
from collections.abc import Iterable, Mapping

from language.details import vehicle_in
from language.drafts import Draft, whens
from language.frames import Intent, Reason
from language.patterns import Pattern, Phrase
from language.readings import Reading

FUELS: Mapping[str, str] = {
    "plug_in_hybrid": r"plug-?in(?: hybrid)?",
    "hybrid": r"hybrid",
    "electric": r"(?:fully |all-|battery[- ])?electric|elektrisch|el[e\u00e9]ctric[oa]|\u00e9lectrique",
    "diesel": r"di[e\u00e9]sel",
    "petrol": r"petrol|gasoline|unleaded|benzin(?:er)?|gasolina|essence",
    "gas": r"lpg|cng|natural gas|autogas",
    "hydrogen": r"hydrogen",
}
FUEL = "|".join(FUELS.values())
KINDS: Mapping[str, str] = {
    "car": r"cars?|suvs?|sedans?|estates?|hatchbacks?|auto|coche|voiture|pkw",
    "motorcycle": r"motor ?(?:cycle|bike)s?|mopeds?|scooters?|motorrad|moto",
    "bicycle": r"(?:bi|e-?)?cycles?|(?:e-?)?bikes?|fahrrad|bicicleta|v\u00e9lo",
    "van": r"vans?|pick-?ups?|trucks?|transporter|furgoneta|camionnette",
}
KIND = "|".join(KINDS.values())
OWN = r"(?:my|the|our)"
SERVICE = r"(?:been )?(?:placed |put )?(?:in|into) (?:service|use)"
FORGET_RULE = Phrase(
    rf"^(?:forget|delete|remove|erase|drop) (?:{OWN} )?vehicle \S.{{0,39}}$"
    rf"|^(?:forget|remove) (?:my )(?:{KIND})\W*$"
)
TELL_RULE = Phrase(
    rf"^{OWN} (?!rate|boss|name)\S.{{0,38}}? (?:is|was|has|went|came|on) {SERVICE}\b.*(?:DATE|PERIOD|[0-9]{{4}})"
    rf"|^{OWN} (?!rate|boss|name)\S.{{0,38}}? (?:is|es|est|runs on|uses|takes|are) (?:a |an )?(?:{FUEL})"
    rf"(?: (?:{KIND}))?\W*$"
    rf"|^{OWN} \S.{{0,38}}? is (?:a |an )(?:(?:{FUEL}) )?(?:{KIND})\W*$"
    r"|^(?:add|save|register|create) (?:a |my |the |new )*vehicle \S"
)
RULES = ((Intent.FORGET_VEHICLE, FORGET_RULE), (Intent.TELL_VEHICLE, TELL_RULE))
ADDED = Pattern(r"\bvehicle\s(?:called\s|named\s)?(?P<name>[^:,;=]+?)(?:\s?[:,;=]|\s(?:is|in|since|a|an)\s|$)")
NAMED = Pattern(rf"^{OWN}\s(?P<name>.+?)\s(?:is|es|est|was|has|went|came|on|runs|uses|takes|are)\s")
FORGOTTEN = Pattern(rf"^\S+\s(?:(?:{OWN})\s)?(?:vehicle\s)?(?:called\s|named\s)?(?P<name>.+)$")
EDGE = " .,;:!?\"'"
BEFORE = (
    r"(?:in|with|using|by|on|took|used|mit|im|en|con|avec|dans)"
    r"\s+(?:(?:the|my|our|a|dem|der|den|meinem|meiner|el|la|mi|le|ma|mon)\s+)?"
)


def told(reading: Reading) -> Draft:
    """The name, the kind, the fuel and the day since which a vehicle is in service."""
    draft, text = Draft(), reading.text
    match = (ADDED if re.match(r"(?:add|save|register|create)\b", text, re.IGNORECASE) else NAMED).search(text)
    if match is None:
        draft.ask(Reason.NOT_UNDERSTOOD)
        return draft
    draft.put("name", reading.script.typed(*match.span("name")).strip(EDGE))
    rest = text[match.end("name") :]
    draft.put("vehicle", _first(KINDS, rest) or vehicle_in(match["name"]) or _first(KINDS, match["name"]))
    draft.put("fuel", _first(FUELS, rest))
    _put_day(draft, reading)
    return draft


def _first(phrases: Mapping[str, str], text: str) -> str | None:
    return next(
        (name for name, phrase in phrases.items() if re.search(rf"\b(?:{phrase})\b", text, re.IGNORECASE)), None
    )


def _put_day(draft: Draft, reading: Reading) -> None:
    """A month or a year is its first day; where no day is certain, it is asked for."""
    found = whens(reading)
    if found and (len(found) > 1 or found[0].start is None or found[0].reason is not Reason.NONE):
        draft.ask(Reason.AMBIGUOUS_DATE)
    elif found:
        draft.put("in_service", found[0].start)


def forgotten(reading: Reading) -> Draft:
    """The name of a vehicle that is to be removed."""
    draft = Draft()
    match = FORGOTTEN.search(reading.text)
    if match is not None:
        draft.put("name", reading.script.typed(*match.span("name")).strip(EDGE))
    return draft


def vehicle_said(text: str, names: Iterable[str]) -> tuple[str, str] | None:
    """The vehicle that a text says a drive was with, and the text without it; the longest name counts."""
    for name in sorted(names, key=len, reverse=True):
        words = r"\s+".join(map(re.escape, name.split()))
        said = re.compile(
            rf"\s*[,;]?\s*\b(?P<drove>drove\s+)?(?(drove)(?:the|my|our)\s+|{BEFORE}){words}(?!\w)", re.IGNORECASE
        )
        if (match := said.search(text)) is not None:
            left = f"{text[: match.start()]} {match['drove'] or ''}{text[match.end() :]}"
            return name, " ".join(left.split()).strip(" ,;")
    return None
