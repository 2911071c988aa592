"""What a test needs from the machine; where it is missing the test is left out with the reason, in CI it fails."""

import os

import pytest

from tools.browser import find_chromium
from tools.node import PARTS


def need(present: object, what: str) -> None:
    """Go on when something is there; else leave the test out, or fail where everything must be there."""
    if present:
        return
    if os.environ.get("CI"):
        pytest.fail(f"CI must have it: {what}")
    pytest.skip(what)


def need_chromium() -> None:
    """Go on in a machine with a browser."""
    need(find_chromium(), "no Chromium on this machine (Debian: apt-get install chromium)")


def need_npm_part(name: str) -> None:
    """Go on when a part from npm was fetched."""
    need((PARTS / name).is_dir(), f"{name} is not in node_modules (make dev fetches it)")
