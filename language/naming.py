"""Naming: whether words that nothing announces name a place or say what a drive was for."""

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from language.patterns import Pattern
from language.wordlists import words_of

PURPOSES = frozenset(
    words_of("""
        meeting meetings mtg mtgs visit visits audit audits inspection inspections survey surveys surveying
        appointment appointments appt training trainings conference interview interviews review reviews delivery
        deliveries delivering pickup pickups pick-up drop drops dropoff drop-off run runs errand errands check checks
        checkup check-up check-in checkin call calls callout call-out callouts demo demos presentation workshop
        seminar webinar course event events lunch dinner breakfast brunch supper coffee drinks installation install
        installs repair repairs maintenance service servicing valuation valuations viewing viewings showing showings
        appraisal appraisals hearing auction inventory groceries shopping supplies parts paint paperwork samples
        signage recruiting recruitment tour tours expo fair show launch handover hand-over walkthrough walkthru
        walk-through walk-thru pitch quote quotes quotation estimate estimates consult consults consultation exam
        exams test tests testing class classes lesson lessons practice rehearsal game match setup set-up removal
        cleaning clean cleanup collection transfer transport emergency emergencies lockout fix briefing debrief
        funeral wedding party ceremony signing closing orientation onboarding induction mediation deposition tasting
        shoot photoshoot sampling tender stocktake stock-take count entry work duty shift cover round patrol session
        deposit deposits care getaway mot recce recces searches banking claims kickoff kick-off standup stand-up
        renewal negotiation negotiations proposal talk support troubleshooting swap return returns refill restock
        restocking treatment therapy physio surgery scan x-ray vaccination vaccinations vaccine bloods day days
        follow-up followup rounds trial trials fitting fittings measurement measurements measuring commissioning
        prospecting canvassing networking volunteering fundraiser fundraising retreat summit convention symposium
        mileage shadowing assessment assessments evaluation evaluations intake bid bids site-visit ride-along teardown
        tear-down takedown sales sale marketing filming photos documents forms contract contracts keys mail post tools
        equipment stock donations food flyers leaflets brochures catering orders order
        """)
)
PURPOSES_ELSEWHERE = frozenset(
    words_of("""
        réunion reunion visite visites livraison livraisons rdv rendez-vous formation dépannage salon conférence
        entretien expertise déjeuner dîner devis contrôle séminaire collecte achat achats courses signature démo
        présentation relevé intervention chantier bilan atelier montage pose révision tournée inventaire rencontre
        reunión visita visitas entrega entregas cita formación auditoría auditoria inspección inspeccion feria
        conferencia revisión revision curso comida almuerzo cena instalación mantenimiento reparación recogida
        entrevista presentación compra compras peritaje congreso firma medición taller obra inventario charla
        """)
)
GERMAN_ENDS = tuple(
    words_of("""
        termin termine besuch besuche besprechung besprechungen messe abnahme schulung begehung lieferung abholung
        wartung reparatur montage tagung seminar kurs inspektion prüfung beratung übergabe gespräch gespräche einkauf
        fortbildung workshop konferenz vortrag präsentation besichtigung vermessung aufmaß inventur notdienst einsatz
        veranstaltung fest feier verhandlung kontrolle meeting audit untersuchung behandlung einweisung einarbeitung
        baubesprechung ortstermin beerdigung hochzeit versammlung akquise installation visite abgabe anlieferung
        auslieferung material einkäufe kongress wechsel lehrgang weiterbildung vertretung
        """)
)
PLACES = frozenset(
    words_of("""
        office offices airport hospital clinic bank store stores shop depot warehouse school church gym library
        courthouse court pharmacy chemist chemists dentist dentists doctor doctors vet vets garage station hotel
        restaurant cafe café center centre mall market park university college campus plant factory yard hub hq
        headquarters branch dealership home house museum port harbour harbor terminal lab laboratory farm ranch mine
        quarry base shelter daycare nursery supermarket street road avenue lane square building tower arena stadium
        theatre theater studio showroom landfill tip dump hall embassy consulate hospice prison jail barracks mosque
        temple synagogue cemetery marina pier zoo creek springs beach city town village heights falls county junction
        apotheke büro flughafen bahnhof krankenhaus klinik lager werk baumarkt supermarkt praxis rathaus schule
        finanzamt kanzlei zuhause bureau aéroport gare hôpital pharmacie banque entrepôt dépôt mairie usine école
        magasin maison clinique oficina aeropuerto farmacia banco almacén estación escuela tienda fábrica ayuntamiento
        casa clínica costco walmart ikea
        """)
)
"""Words that end the name of a place."""
STARTS = frozenset(words_of("home office work hq base depot casa oficina maison bureau zuhause büro"))
"""Places a drive starts at, where another place follows."""
NO_NAME = frozenset(
    words_of("""
        hm hmm um uh er err ah oh faire maybe if its it's late early sure nah nope but so because since had have
        has is are am be been will would should could must might can't won't not none nil free against get got
        getting mind putting putt charged same usual etc max min total about lol haha eh cheers thanks ta sorry
        please again only still even ever never he she they them him her his their who what when where why how
        which there here very really too much many then than unless until while after before during already
        remember forgot forget know think guess says said say told tell want wanted need needed try tried like
        liked love loved hate hated due sir madam ma'am mate dude chuck happy gone let lets ok okay yes no half
        back forth direction directions way ways well you your u we us our i me my it this that these those did
        didn't don't doesn't wasn't weren't isn't ain't instead somewhere anywhere quite earlier later hang
        ignore planning heading headed used using also another other next last first second both each every all
        any some few lot lots bit odd as soon anyway basically finally actually probably roughly approx exactly
        hope hoping hopefully remind team bot hello hi hey greetings everyone guys folks thx tks ich ein eine
        einen ist bin je j'ai un une yo fui
    """)
)
"""Words that stand in no name of a place; a stretch of nothing else says nothing at all."""
NOTHING_ALONE = frozenset(
    words_of(
        "ur best traffic rain snow flat gas fuel petrol validated run trip drive"
        " arvo morning car van truck ute lorry pickup motorbike motorcycle moped company vehicle"
        " day days loop out in on at by of the a an to for with and or"
        " el la le les los las lo"
    )
)
KEPT_SMALL = frozenset(
    words_of("of the and for in on at de la le du des del los las da do van von der an am im & y et")
)
EVENT = Pattern(
    r"\b(?:meeting|visit|appointment|lunch|dinner|breakfast|training|conference|interview|inspection|review"
    r"|deliver(?:y"
    r"|ies)|workshop|audit|call(?:-?out)?|presentation|demo|survey|event|seminar|course|installation|repair|errand"
    r"|class|viewing|appraisal|consult(?:ation)?|session|walk-?through|hand-?over|signing|closing|hearing|deposition"
    r"|shoot|(?:set|pick|follow|check|clean|catch)[ -]?up|(?:check|walk|trade|sit)[ -]?in|(?:drop|kick)[ -]?off"
    r"|assessment|estimate|quote|quotation|tour|expo|fair|maintenance|collection|job|shift|stock ?take|count|inventory"
    r"|pitch|briefing|debrief|fitting|auction|funeral|wedding|fund-?raiser|gala|lesson|lecture|exam|trial|renewal"
    r"|screening|treatment|therapy|scan|surgery|run|claim|recce|tasting|drive|rehearsal|mediation|orientation|retreat"
    r"|ceremony|open house|meals on wheels)s?$"
)
"""What a drive is made for, by its last word."""
DONE = Pattern(
    r"(?:(?!need|bleed|speed|feed|seed|weed|shed|red\b|bed\b|wed\b)\w{2,}ed|went|met|took|saw|sold|bought)\b"
)
DOING = Pattern(
    r"(?!reading|worthing|kettering|wapping|beijing|spalding|dorking|barking|goring|tring|epping)\w{2,}ing\b"
)
TO_DO = Pattern(
    r"(?:llevar|recoger|entregar|visitar|buscar|comprar|hacer|chercher|livrer|r\u00e9cup\u00e9rer|d\u00e9poser|faire"
    r"|acheter)\s\S|.{3,40}\s(?:geholt|gebracht|abgeholt|weggebracht|besorgt|abgegeben|geliefert|holen|bringen|abholen"
    r"|besorgen|abgeben|liefern)$"
)
"""What was to be done there, in the words of other languages."""
ROAD = (
    r"(?:the\s)?(?:i|us|sr|a|m|b|n|d|hwy|highway|route|rte|interstate|state route|autobahn"
    r"|motorway)[\s-]?[0-9]{1,4}[a-z]?"
)
NO_WORDS = Pattern(
    rf"^(?:but|didn't|did not|never|haven't|wasn't|though|although|forgot|forget|don't|dont|no idea|not sure|can't"
    rf"|unsure|dunno|rained|raining|snowed|got a flat|think|thinking|so|because|wrong|charged|lost|if|unless|said"
    rf"|reckon|guess)\b(?!\s?[-'])"
    r"|^(?:(?:a )?(?:bit|lot|little) |much |way |far )?(?:further|farther|longer|shorter|more|less|later|quicker|slower"
    r"|faster|worse|better) than\b"
    rf"|^(?:took |used |taking |using )?{ROAD}(?:\s(?:and|then|&)\s{ROAD})*$"
    rf"|^[\W\d_]*(?:[^\W\d_](?:[\W\d_]+|$))*$"
)
"""A half sentence that is neither place nor purpose, a road, or signs and numbers."""
LONGEST_NAME = 5
EDGE = ".,;:!?\"'()[]{}|"


class Naming(IntEnum):
    """What a stretch of words is taken for."""

    PLACE = 1
    UNKNOWN = 2
    COUNTED = 3
    PURPOSE = 4
    NOTHING = 5


OFTEN_NAMED = 2048
"""Words of which it is remembered what they name."""


class Bare(NamedTuple):
    """Words that nothing announces: where they stand, as typed, and what they are taken for."""

    start: int
    end: int
    text: str
    naming: Naming


@lru_cache(OFTEN_NAMED)
def naming_of(typed: str, meant: str, *, is_first: bool, has_capitals: bool) -> Naming:
    """What words name; ``is_first``: they open the message, so that a capital says nothing about the first."""
    said, last = _lowered(typed), {*_lowered(typed)[-1:], *_lowered(meant)[-1:]}
    if all(word in NO_NAME or word in NOTHING_ALONE for word in said) or NO_WORDS.search(typed):
        return Naming.NOTHING
    if is_done(typed) or any(map(is_purpose, last)) or EVENT.search(meant):
        return Naming.PURPOSE
    if last & PLACES:
        return Naming.PLACE
    return _by_the_look(said, typed.split(), is_first=is_first, has_capitals=has_capitals)


def _by_the_look(said: list[str], words: list[str], *, is_first: bool, has_capitals: bool) -> Naming:
    if any(is_purpose(word) or word in NO_NAME for word in said) or len(words) > LONGEST_NAME:
        return Naming.PURPOSE
    if has_capitals and _is_capitalized(words, is_first=is_first):
        return Naming.PLACE
    return Naming.COUNTED if any(any(map(str.isdigit, word)) for word in words) else Naming.UNKNOWN


def _lowered(text: str) -> list[str]:
    words = (word.strip(EDGE).removesuffix("'s").lower() for word in text.split())
    return [word for word in words if word]


WITH_NAME = Pattern(
    r"(?-i:(?P<purpose>[A-Z]?[a-zà-ÿ'-]+\s(?:[a-zà-ÿ'-]+\s){0,3})(?P<place>(?![A-Z]{2,4}\b)[A-ZÀ-Þ][\w.'-]+(?:\s[A-Z][\w.'-]+){0,2}))"
)
NAME_RUN = Pattern(r"(?-i:(?P<place>(?![A-Z]{2,4}\s)[A-Z][\w.'-]+(?:\s[A-Z][\w.'-]+){0,2})\s(?:run|trip))")
USUAL_RUNS = (
    PURPOSES
    | PLACES
    | frozenset(
        words_of("""
        coffee tea food school supply grocery airport client customer charity fun bakery bread milk pizza donut water
        fuel gas petrol ice print medical business personal field road round rubbish garbage trash laundry job
        """)
    )
)
BETWEEN = Pattern(r"between\s(?P<start>.{2,40}?)\s(?:and|&)\s(?P<end>.{2,40})")
TIGHT = Pattern(r"(?-i:(?:[A-ZÀ-Þ][\w.']{2,}(?:\s[A-Z][\w.']+){0,2}|home|office|work|base|depot)-){1,4}[^-]{3,40}")
DOUBLE_NAME = Pattern(
    r"^(?:saint|sainte|san|santa|st|ste|mont|bad|ober|unter|nieder|gro(?:ß|ss)|klein|alt|neu|north|south|east|west"
    r"|nord"
    r"|süd|ost|sud|la|le|les|los|las|el|mid|upper|lower|new|old|great|little|winston|wilkes|baden|coca|rolls|mercedes"
    r"|hewlett|harley|clermont|boulogne|castrop|villingen|garmisch|idar|rheda|schleswig|nordrhein|sachsen|mecklenburg"
    r"|rheinland|stratford|aix|chalon|châlons|ch[âa]teau|port|fort|villefranche|vitoria|basel|biel|high|wi|e|x|t|co"
    r"|non"
    r"|pre|post|self|semi|multi|anti|half|part|full|inter|trans|first|second|all|big|top|seven)-",
)
"""Names that have a hyphen of their own."""


def told_with(bare: Bare, *, locale: str) -> tuple[Bare, Bare | None]:
    """A purpose that ends with the name of the place ("call-out Redruth"), in two; "Dunsborough run" is all place."""
    if bare.naming is not Naming.PURPOSE or is_done(bare.text):
        return bare, None
    named = NAME_RUN.whole(bare.text)
    if named is not None and USUAL_RUNS.isdisjoint(named["place"].lower().split()):
        return bare._replace(naming=Naming.NOTHING), bare._replace(text=named["place"], naming=Naming.PLACE)
    told = None if locale[:2].lower() == "de" else WITH_NAME.whole(bare.text)
    if told is None or not is_purpose(_lowered(told["purpose"])[-1]) or is_purpose(_lowered(told["place"])[-1]):
        return bare, None
    is_empty = all(word in NOTHING_ALONE for word in _lowered(told["purpose"]))
    what_for = bare._replace(text=told["purpose"].strip(), naming=Naming.NOTHING if is_empty else Naming.PURPOSE)
    return what_for, bare._replace(text=told["place"], naming=Naming.PLACE)


def stops_of(text: str) -> list[str]:
    """The stops of a way written as "Truro-Padstow" or "between Truro and Padstow"; none where it is one name."""
    between = BETWEEN.whole(text)
    if between is not None:
        return [between["start"], between["end"]]
    if TIGHT.whole(text) is None or DOUBLE_NAME.search(text):
        return []
    stops = text.split("-")
    is_way = stops[-1][:1].isupper() or stops[-1] in STARTS
    return stops if is_way and not any(is_purpose(word) for stop in stops for word in _lowered(stop)) else []


def is_done(text: str) -> bool:
    """Whether words begin with what somebody did there."""
    first, second = [*text.split(), "", ""][:2]
    is_name = first[:1].isupper() and not second[:1].islower()
    return not is_name and any(pattern.match(text) for pattern in (DONE, DOING, TO_DO))


def names_place(text: str) -> bool:
    """Whether words that were said for a purpose are the name of a place."""
    return bool(text) and naming_of(text, text, is_first=False, has_capitals=True) is Naming.PLACE


def is_purpose(word: str) -> bool:
    """Whether a word says what a drive was for."""
    return word in PURPOSES or word in PURPOSES_ELSEWHERE or word.endswith(GERMAN_ENDS)


def _is_capitalized(words: list[str], *, is_first: bool) -> bool:
    big = [word for word in words if word.strip(EDGE).lower() not in KEPT_SMALL]
    return (
        bool(big) and len(big) > is_first and all(word.strip(EDGE)[:1].isupper() or word[:1].isdigit() for word in big)
    )
