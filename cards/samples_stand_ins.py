"""Cards of stand-ins."""

from collections.abc import Iterator
from datetime import date

from cards import stand_ins
from cards.elements import Card
from cards.made_people import ANA, DANA, ENGLISH, GERMAN

UNTIL = date(2026, 12, 12)


def samples() -> Iterator[tuple[str, Card]]:
    """Named cards."""
    yield "stand-in-question", stand_ins.stand_in_question(ENGLISH, ANA, UNTIL)
    yield "stand-in-set", stand_ins.stand_in_set(GERMAN, ANA, UNTIL)
    yield "stand-in-ended", stand_ins.stand_in_ended(ENGLISH, ANA.label)
    yield "stand-ins", stand_ins.stand_ins_card(ENGLISH, [(ANA.label, DANA.label, UNTIL)], has_own=True)
    yield "stand-ins-none", stand_ins.stand_ins_card(GERMAN, [], has_own=False)
    yield "stand-in-notice", stand_ins.stand_in_notice(ENGLISH, away=DANA.label, until_on=UNTIL)
    for is_away in (True, False):
        name = "stand-in-over-away" if is_away else "stand-in-over"
        yield name, stand_ins.stand_in_over_notice(GERMAN, away=DANA.label, name=ANA.label, is_away=is_away)
