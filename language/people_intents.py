"""Which of the intents about people, decided on the whole sentence first and else on its clauses."""

from language import sayings_campaigns, sayings_drives, sayings_invites, sayings_people, sayings_talk
from language.cues import CLAUSE, REMOVES_SOMEBODY, THEIR_DRIVES, WEIGHING
from language.frames import Context, Intent, Role
from language.gists import Gist
from language.names import removed_alone, removes_several
from language.rate_intents import first_fitting
from language.readings import Kind, Reading
from language.telling_cues import TELLING


def of_somebody_named(reading: Reading) -> Intent:
    """What an administrator says with "remove" and a name alone, where nothing else was meant by it."""
    if reading.role is not Role.ADMIN or reading.context is Context.DURING_LOG:
        return Intent.UNKNOWN
    return Intent.REMOVE_MEMBER if removed_alone(reading) or removes_several(reading) else Intent.UNKNOWN


def of_people(reading: Reading, gist: Gist) -> Intent | None:
    """What an administrator wants of somebody: who shall join, leave, administer, be reminded, and who has."""
    if TELLING.search(gist.core) and not reading.all(Kind.MAIL):
        return None
    if sayings_talk.HELP.match(gist.core) and not reading.all(Kind.MAIL):
        return None
    if THEIR_DRIVES.search(gist.all) and not sayings_drives.EXPORT.search(gist.core):
        return None
    rules = (*sayings_campaigns.rules_for(reading), *sayings_invites.RULES, *sayings_people.RULES)
    found = first_fitting(rules, gist.core)
    if found is Intent.SET_RATE and reading.role is Role.EMPLOYEE:
        return None
    if reading.role is Role.ADMIN and REMOVES_SOMEBODY.whole(reading.masked):
        return Intent.REMOVE_MEMBER
    if found is None and WEIGHING.match(gist.core):
        found = first_fitting(rules, WEIGHING.without(gist.core, ""))
    if found is None and reading.all(Kind.MAIL):
        clauses = [sayings_invites.MEANT.without(clause.strip(), "") for clause in CLAUSE.compiled.split(gist.core)]
        found = next((intent for clause in clauses if (intent := first_fitting(sayings_people.RULES, clause))), None)
    return found
