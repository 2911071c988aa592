"""Addresses: what goes on after a comma and still belongs to the place: a state, a suite, the street of a flat."""

from language.patterns import Pattern

CODES = (
    r"A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
    r"|AB|BC|MB|N[BLSU]|ON|PEI?|QC|SK|NSW|QLD|VIC|TAS|ACT|UK|USA?"
)
NAMES = (
    r"alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois"
    r"|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri"
    r"|montana|nebraska|nevada|new (?:hampshire|jersey|mexico|york)|(?:north|south) (?:carolina|dakota)|ohio|oklahoma"
    r"|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|virginia|west virginia|wisconsin|wyoming|ontario"
    r"|quebec|alberta|manitoba|saskatchewan|nova scotia|new brunswick|british columbia|queensland|victoria|tasmania"
)
STREET = r"road|rd|street|st|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|court|ct|close|square|place|parkway|row"
GOES_ON = Pattern(
    rf"(?-i:{CODES})|{NAMES}|(?:room|suite|ste|unit|flat|apt|apartment|floor|building|bldg|level|gate|dock)\.?\s?#?\w{{1,6}}"
    rf"|[0-9]{{1,5}}[a-z]?\s(?:[\w.'-]+\s){{1,3}}(?:{STREET})\.?"
)


def goes_on(place: str, before: str, text: str) -> bool:
    """Whether a stretch belongs to the place that stands right before its comma ("Phoenix, AZ")."""
    return bool(place) and before.endswith(f"{place}, ") and GOES_ON.whole(text) is not None
