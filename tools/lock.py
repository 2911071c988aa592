"""`make lock`: resolve the requirements again into files that pin every version by its hashes.

Keeps what is locked where it still fits; ``UPGRADE=1`` takes the newest versions that are a week old and allowed.
"""

import os
import subprocess
import sys
from pathlib import Path

from tools.node import ROOT, find_node

LOCKS = ("requirements", "requirements-dev", "requirements-node")
OPTIONS = ("--quiet", "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header")
OPTIONS_OF_ADDRESS = ("--no-emit-index-url", "--no-emit-find-links")


def main() -> None:
    """Lock the Python requirements and the npm parts. Raises CalledProcessError when something cannot be resolved."""
    upgrading = ("--upgrade", "--exclude-newer", "1 week") if os.environ.get("UPGRADE") else ()
    for name in LOCKS:
        command = (_uv(), "pip", "compile", *OPTIONS, *OPTIONS_OF_ADDRESS, *upgrading)
        subprocess.run((*command, f"{name}.in", "-o", f"{name}.txt"), cwd=ROOT, check=True)
    subprocess.run((*find_node().npm, "install", "--package-lock-only"), cwd=ROOT, check=True)


def _uv() -> str:
    """The resolver, in the environment this runs in."""
    return str(Path(sys.executable).parent / "uv")


if __name__ == "__main__":
    main()
