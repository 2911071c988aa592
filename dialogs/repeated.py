"""A message that Teams sends again: what it did is shown again, and not done to something else.

"Delete the last drive" means another drive once that is done. What records drives knows its own messages.
"""

from cards.elements import Card
from cards.reports import report_card
from dialogs import corrections, drive_edits
from dialogs.drives import WAITING
from dialogs.turns import Content, Turn
from language import Intent
from services import drives, reports

OF_ADMINISTRATORS = frozenset({Intent.APPROVE_REPORT, Intent.RETURN_REPORT, Intent.MARK_PAID})
OF_DRIVES = frozenset({Intent.DELETE_DRIVE, Intent.RESTORE_DRIVE, Intent.EDIT_DRIVE, Intent.CLASSIFY_DRIVE})
OF_PLACES = frozenset({Intent.REMOVE_SHARED_PLACE, Intent.RENAME_PLACE})
ACTS = OF_ADMINISTRATORS | OF_DRIVES | OF_PLACES | {Intent.RECALL_REPORT, Intent.CANCEL_RATE}
"""What would do something else if it was said a second time."""


def is_done(turn: Turn, intent: Intent) -> bool:
    """Whether the very message did what it means before; one that only asked back did nothing."""
    return intent in ACTS and turn.is_told_again and not (turn.is_newest and WAITING in turn.talk)


async def shown(turn: Turn, intent: Intent) -> Content:
    """What the message did, as it is now."""
    numbers, keys = turn.talk.get("numbers", []), turn.talk.get("keys", [])
    about = turn.talk.get("about") if turn.is_newest else None
    if about == "deleted" and numbers:
        return await drive_edits.deleted(turn, numbers)
    if about == corrections.CORRECTION and numbers:
        return await corrections.press_show(turn, {"number": numbers[0]})  # type: ignore[return-value]  # asks for no proof
    if about in ("drive", "drives") and numbers:
        found = await turn.read(lambda store: [drives.get(store, number, by=turn.profile) for number in numbers])
        return await drive_edits.shown(turn, found, turn.say("Done."))
    if about == "report" and keys:
        return await _report(turn, str(keys[0]), for_administrator=intent in OF_ADMINISTRATORS)
    return turn.say("I did that when you said it first.")


async def _report(turn: Turn, key: str, *, for_administrator: bool) -> Card:
    look = reports.get_for_administrator if for_administrator else reports.get_own
    filed = await turn.read(lambda store: look(store, key, by=turn.profile))
    return report_card(turn.say, filed, for_administrator=for_administrator, today=turn.today)
