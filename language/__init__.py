"""WHAT WAS MEANT. text + today + locale + role → Frame(intent, slots, outcome). Pure."""

from language.frames import Context, Frame, Intent, Outcome, Reason, Role
from language.translating import warm
from language.understanding import understand

__all__ = ["Context", "Frame", "Intent", "Outcome", "Reason", "Role", "understand", "warm"]
