"""The browser that draws cards and plays journeys: Chromium as the machine has it, never downloaded."""

import os
import shutil

QUIETLY = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--font-render-hinting=none"),
)
"""How it is started: no sandbox, which containers forbid; no traffic of its own; the same letters everywhere."""


def find_chromium() -> str | None:
    """The browser of this machine; CHROMIUM chooses another."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


def get_chromium() -> str:
    """The browser of this machine. Raises FileNotFoundError with what to do when there is none."""
    chromium = find_chromium()
    if chromium is None:
        raise FileNotFoundError("Chromium is needed: install it (Debian: apt-get install chromium), or set CHROMIUM")
    return chromium
