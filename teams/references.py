"""Short names under which a failure is logged and told."""

import secrets

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without those that are taken for one another."""


def new_reference() -> str:
    """Four letters, new each time."""
    return "".join(secrets.choice(LETTERS) for _ in range(4))
