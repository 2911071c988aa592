"""The environments of the compared bots: each its own, from its own lock with hashes, made when first needed."""

import hashlib
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parent


def python_of(name: str) -> Path:
    """The Python of `bench/.venv-NAME`, made from `bench/NAME/requirements.txt` when it is missing or outdated."""
    lock = BENCH / name / "requirements.txt"
    home = BENCH / f".venv-{name}"
    python, stamp = home / "bin" / "python", home / "lock.sha256"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        print(f"Installing {name} from its lock file …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", home], check=True)
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]
        subprocess.run([python, *install, lock], check=True)
        stamp.write_text(wanted)
    return python
