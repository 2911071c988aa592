"""WHAT WAS MEANT. text + today + locale + role → Frame(intent, slots, outcome). Pure."""
