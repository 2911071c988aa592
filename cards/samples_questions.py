"""Questions, as they look."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from cards.elements import Card
from cards.made_people import DANA, profile
from cards.proposals import proposal_card
from cards.questions import answered_card, question_card, unknown_card
from cards.words import Say, Words
from domain.distances import Distance


def samples() -> Iterable[tuple[str, Card]]:
    """Named cards."""
    say = Say()
    days = [say.show(date(2026, 11, 4)), say.show(date(2026, 4, 11))]
    yield "question-day", question_card(say, say("Which day do you mean?"), days, asked="x")
    far = [say.show(Distance(Decimal(20))), say.show(Distance(Decimal(25)))]
    yield "question-distance", question_card(say, say("Which distance should I record?"), far, asked="x")
    example = say("For example: 23.4 miles")
    yield "question-open", question_card(say, say("How far was it?"), [], asked="x", example=example)
    yield "question-answered", answered_card(say, say("All right, forgotten. Nothing was changed."))
    understood = [(say("Distance"), say.show(Distance(Decimal(23)))), (say("Place"), Words("Acme"))]
    yield "proposal", proposal_card(say, say("Record this drive?"), understood, name="x")
    yield "not-understood", unknown_card(say, profile(DANA, is_administrator=True), told="qwerty")
