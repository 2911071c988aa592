"""The fonts of the PDF log: Noto Sans, and FiraGO for the scripts it lacks (SIL Open Font License, PyPI pymupdf-fonts).

PDF's built-in fonts know Latin-1 only. These two know Latin, Greek, Cyrillic, Hebrew, Arabic, Armenian, Georgian, Thai
and Devanagari. What neither knows (Chinese, Japanese, Korean, emoji) is shown as a box, and the log says so.
"""

import atexit
import shutil
import tempfile
from functools import cache
from importlib import import_module
from pathlib import Path

FAMILY = "Noto"
SECOND = "Fira"
FACES = {
    (FAMILY, ""): "NotoSans_Regular",
    (FAMILY, "B"): "NotoSans_Bold",
    (SECOND, ""): "FiraGO_Regular",
    (SECOND, "B"): "FiraGO_Bold",
}


@cache
def font_files() -> dict[tuple[str, str], Path]:
    """The font files by (family, style), unpacked once a process into a folder that goes with it."""
    folder = Path(tempfile.mkdtemp(prefix="mileage-fonts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return {face: _unpacked(folder, name) for face, name in FACES.items()}


def _unpacked(folder: Path, name: str) -> Path:
    path = folder / f"{name}.ttf"
    path.write_bytes(import_module(f"pymupdf_fonts.{name}").fontbuffer)
    return path
