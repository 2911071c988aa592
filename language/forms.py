"""Forms: drives told in labels, in any order ("Date: 8/19. From: Decatur. To: Macon. Purpose: hail claim")."""

from collections.abc import Mapping
from re import Match

from language.edges import is_noise, tidy
from language.patterns import Pattern
from language.readings import MASKS, Kind, Reading
from language.scripts import Script

NAMES: Mapping[str, str] = {
    "from": r"from|of|origin|start(?:ing)?(?: ?point| location| address| place)?|departure|depart(?:ed)?(?: from)?"
    r"|startort|abfahrt(?:sort)?|origen|desde|salida|partida|d\u00e9part|depart|origine",
    "to": r"to|destination|dest|end(?:ing)?(?: ?point| location| address| place)?|arrival|arrive[ds]?(?: at)?"
    r"|where(?: to)?|ziel(?:ort)?|ankunft(?:sort)?|destino|hasta|llegada|arriv\u00e9e|vers",
    "via": r"via|stops?",
    "purpose": r"(?:business |trip )?(?:purpose|reason)|for|what for|why|subject|notes?|description|comments?|memo"
    r"|zweck|anlass|grund|motivo|prop\u00f3sito|raz\u00f3n|motif|objet|raison",
    "date": r"(?:travel |trip |drive )?date|when|datum|fecha|d\u00eda|jour|wann|cu\u00e1ndo|quand",
    "distance": r"(?:total )?distance|how far|strecke|entfernung|distanz|distancia",
    "trip": r"trip|route|drive|journey|fahrt|ruta|trayecto|trajet|viaje",
    "miles": r"(?:total )?(?:miles|mileage)|kms?|kilomet(?:er|re)s",
    "category": r"category|type|kategorie|art|categor\u00eda|tipo|cat\u00e9gorie",
    "parking": r"parking(?: fees?)?",
    "tolls": r"tolls?",
    "round trip": r"round[ -]?trip|return",
    "vehicle": r"vehicle|car|fahrzeug|veh\u00edculo|v\u00e9hicule",
}
"""What fields of a drive are called."""
KEPT = frozenset({"miles", "parking", "tolls", "round trip"})
"""Labels that stay as they are: others of the room read them."""
ANY = "|".join(f"(?P<{name.replace(' ', '_')}>{words})" for name, words in NAMES.items())
SHOWN = r"\s?[0-9][0-9.,]{2,8}(?:(?!\s?\w)|\s(?:end|stop|finish))"
"""What an odometer showed, which "start" and "end" may be labels of too."""
LABEL = Pattern(rf"(?P<apart>^|\n|[.,;|)(]\s?|\s)(?P<label>{ANY})\s?[:=](?!(?<!miles[:=])(?<!km[:=]){SHOWN})")
FIELD = Pattern(
    rf"(?<![\w-])(?P<name>{'|'.join(NAMES)}|origin|destination|mileage|kms?|kilomet(?:er|re)s|toll|return):\s"
)
ENOUGH = 2
"""Labels that make a form; one alone may be anything, but for that of a place."""
SLOTS: Mapping[str, str] = {
    "from": "origin", "origin": "origin", "to": "destination", "destination": "destination",
    "via": "via", "purpose": "purpose", "vehicle": "vehicle",
}  # fmt: skip
"""What the labels of places and purpose fill."""
ENDS = Pattern(r"[\n;|\ue000-\ue0ff]|\.(?=\s|$)(?<!\bst\.)(?<!\bdr\.)(?<!\bmt\.)(?<!\bft\.)(?<!\bave\.)(?<!\brd\.)")


def spelled_out(script: Script) -> Script:
    """A form with its labels in the words the rest of the room reads, each after a comma."""
    labels = list(LABEL.each(script.text))
    if len(labels) < ENOUGH:
        return script
    return script.replaced([(match.start("label"), match.end(), _spelled(match)) for match in labels])


def _spelled(match: Match[str]) -> str:
    name = next(name for name in NAMES if match[name.replace(" ", "_")])
    label = match["label"] if name in KEPT else name
    before = ", " if match["apart"] == " " else ""
    after = "" if match.string[match.end() : match.end() + 1].isspace() else " "
    return f"{before}{label}:{after}"


def fields(reading: Reading) -> tuple[dict[str, str], str]:
    """What stands behind the labels of places and purpose, as typed; and the message with that covered."""
    masked, told = reading.masked, dict[str, str]()
    names = {label["name"].lower() for label in FIELD.each(reading.text)}
    if len(names) < ENOUGH and not names & {"from", "to", "origin", "destination"}:
        return told, masked
    labels = list(FIELD.each(masked))
    stops = [each.start() for each in labels[1:]] + [len(masked)] * bool(labels)
    for label, stop in zip(labels, stops, strict=True):
        slot = SLOTS.get(label["name"].lower())
        if slot is not None:
            end = _end(masked, label.end(), stop, is_last=label is labels[-1])
            text = tidy(reading.script.typed(label.end(), end))
            told.setdefault(slot, "" if slot == "purpose" and is_noise(text) else text)
            masked = masked[: label.start()] + MASKS[Kind.DROPPED] * (end - label.start()) + masked[end:]
    return told, masked


def _end(masked: str, start: int, stop: int, *, is_last: bool) -> int:
    """Where a field ends: before the next label, or where something else begins."""
    ends = ENDS.search(masked[:stop], start)
    end = start + len(masked[start : ends.start() if ends else stop].rstrip(" ,"))
    comma = masked.find(",", start, end)
    return comma if comma >= 0 and (ends or is_last) else end
