"""Whole sentences of other languages whose words stand otherwise than in English, said in English at once."""

import re
from collections.abc import Mapping
from functools import cache

from language import french_orders, german_orders, spanish_orders
from language.patterns import Pattern, first_whole
from language.scripts import Script

REST = re.compile(r"\n {8,}(?=\S)")
"""Where a sentence of a table goes on in the next line."""
MAIL = r"[^\s,;@?!]{1,64}@[^\s,;@?!]{1,100}"
KINDS: Mapping[str, str] = {
    **dict.fromkeys(("privat", "personal", "privado", "perso", "personnel", "personnelle", "privé"), "personal"),
    **dict.fromkeys(("dienstlich", "geschäftlich", "beruflich", "dienst", "arbeit", "negocios", "trabajo"), "business"),
    **dict.fromkeys(("profesional", "professionnel", "professionnelle", "pro", "travail"), "business"),
    **dict.fromkeys(("medizinisch", "médico", "médica", "médical"), "medical"),
    **dict.fromkeys(("umzug", "mudanza", "déménagement"), "moving"),
    **dict.fromkeys(("ehrenamtlich", "wohltätig", "caridad", "benéfico", "bénévolat", "caritatif"), "charity"),
}
DAYS = (
    "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|mi[e\u00e9]rcoles|jueves|viernes"
    "|s[a\u00e1]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
)
NOBODY = (
    r"wer|niemand\w*|keine?[nrm]?|ich|mich|falls|wenn|qui[e\u00e9]n|nadie|ning[u\u00fa]n\w*|yo|m\u00ed|si|cuando|qui|personne"
    r"|aucun\w*|je|moi|quand"
)
"""What stands where a name would, and is none."""
THINGS = (
    r"den|die|das|mein\w*|alle\w*|fahrt\w*|abrechnung\w*|bericht\w*|beleg\w*|quittung\w*|orte?|codes?|projekte?|parken|maut"
    r"|el|la|los|las|mis?|tod[oa]s?|informes?|trayectos?|viajes?|recibos?|lugar\w*|c[o\u00f3]digos?|proyectos?|peajes?"
    r"|le|les|mon|ma|mes|tou\w*|\u00e7a|cela|rapports?|trajets?|re\u00e7us?|lieux?|projets?|p\u00e9ages?|parking|stationnement"
)
"""What the words of administrators are said of besides people."""
PARTS: Mapping[str, str] = {
    "<mails>": rf"(?P<mails>{MAIL}(?:(?:,\s?|\s(?:und|y|e|et|&)\s){MAIL}){{0,9}})",
    "<far>": r"(?P<far>[0-9][0-9.,\s]{0,9}\s?(?:kms?|kil[oó]m[eèé]t(?:res?|ros?|er)|meilen|millas|milles|miles))",
    "<money>": r"(?P<money>[0-9][0-9.,]{0,6}\s?(?:€|\$|cents?|ct|euros?|c[eé]ntimos?|centavos?|centimes?))",
    "<kind>": rf"(?P<kind>{'|'.join(KINDS)})(?:e|er|es|en|s)?",
    "<who>": (
        rf"(?P<who>(?!(?:{NOBODY})\b)"
        r"[^\W\d_][\w.'@-]{0,60}(?:\s(?!(?:nicht|nie|no|nunca|jamais)\b)[^\W\d_][\w.'-]{0,30}){0,2}?)"
    ),
    "<person>": (
        rf"(?P<person>(?!(?:{NOBODY}|{THINGS})\b)"
        r"[^\W\d_][\w.'-]{0,30}(?:\s(?!(?:nicht|nie|no|nunca|jamais|pas)\b)[^\W\d_][\w.'-]{0,30}){0,2}?)"
    ),
    "<until>": r"(?P<until>[^?]{2,30}?)",
    "<codes>": r"(?P<codes>(?!.{0,300}\bnicht\b)[^?#]{1,300}?)",
    "<day>": rf"(?P<day>{DAYS})s?",
    "<address>": (
        r"(?P<address>(?=[^?]{0,60}[0-9])(?!.{0,80}\b(?:kms?|kil\w+|meilen?|millas?|milles?|miles?)\b)"
        r"(?!(?:das|dies\w*|die|es|est[eo]|el|ceci|cela|le)\b)[^?@#]{3,80}?)"
    ),
    "<label>": rf"(?P<label>(?!(?:{'|'.join(KINDS)}|pdf|csv|xlsx?|excel)\w{{0,2}}\b)[^?]{{1,60}}?)",
    "<old>": r"(?P<old>[^?]{1,60}?)",
    "<new>": r"(?P<new>[^?]{1,60}?)",
    "<number>": r"(?:la\s|el\s|le\s)?(?P<number>\#[0-9]{1,7})",
    "<reason>": r"(?P<reason>[^?]{2,200})",
    "<count>": r"(?P<count>[0-9]{1,3})",
    "<month>": r"(?P<month>[^\W\d_]{3,12}(?:\s(?:de\s)?20[0-9]{2})?)",
    "<which>": r"(?P<which>(?!.{0,60}\b(?:nicht|keine?n?|nie|no|nunca|pas|jamais|ne|n'|sin|ohne|sans)\b)[^?@]{2,60}?)",
}
"""What varies in a sentence: addresses, names, a distance, a sum, codes, and which drives; what is denied is none."""
TABLES: Mapping[str, str] = {"de": german_orders.ORDERS, "es": spanish_orders.ORDERS, "fr": french_orders.ORDERS}
AROUND: Mapping[str, tuple[str, str]] = {
    "de": (
        (
            r"(?:(?:hallo|hi|hey|moin|servus|bitte|und|ok|also|danke)[\s,!.]+|(?:kannst|könntest|könnten|können|würdest)"
            r"\s(?:du|sie)\s(?:bitte\s|mal\s|mir\s)*)*"
        ),
        r"(?:[\s,.?!]+(?:bitte|danke|mal|jetzt|sofort|vielen\sdank))*",
    ),
    "es": (
        r"(?:(?:hola|oye|buenas|por\sfavor|y|ok|vale)[\s,!.]+|(?:puedes|podrías|puede|podría)\s)*",
        r"(?:[\s,]+(?:por\sfavor|porfa|gracias|ya|ahora))*",
    ),
    "fr": (
        (
            r"(?:(?:bonjour|salut|svp|stp|s'il\s(?:te|vous)\spla[iî]t|et|ok|alors)[\s,!.]+|(?:peux-tu|pouvez-vous|tu\speux"
            r"|vous\spouvez|pourrais-tu|pourriez-vous)\s)*"
        ),
        r"(?:[\s,]+(?:svp|stp|s'il\s(?:te|vous)\spla[iî]t|merci|maintenant))*",
    ),
}
"""What politeness puts before and behind a sentence."""


@cache
def orders(name: str) -> tuple[tuple[Pattern, str], ...]:
    """The sentences of a language, and what each is in English."""
    before, after = AROUND[name]
    meant, found = "", []
    for line in REST.sub("", TABLES[name]).strip().splitlines():
        if line.startswith(" "):
            found.append((Pattern(rf"\W*{before}(?:{_spelled(line.strip())}){after}\W*"), meant))
        else:
            meant = line
    return tuple(found)


def _spelled(saying: str) -> str:
    for name, part in PARTS.items():
        saying = saying.replace(name, part)
    return saying.replace(" ", r"\s")


def in_english(script: Script, name: str) -> Script | None:
    """The sentence in English where it is one of those a language has."""
    if "\n" in script.text:
        return None
    found = first_whole(orders(name), script.text)
    if found is None:
        return None
    match, meant = found
    said = {part: words or "" for part, words in match.groupdict().items()}
    said["kind"] = KINDS.get(said.get("kind", "").lower(), "")
    mark = "?" if script.text.rstrip().endswith("?") and not meant.endswith("?") else ""
    return Script(meant.format(**said) + mark)


for _name in TABLES:
    orders(_name)
