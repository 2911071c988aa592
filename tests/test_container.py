"""The container: passes the linter, runs as nobody special, holds all of the bot and nothing else."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.needs import need
from tests.tree import DOORS, ROOMS, ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text()
BESIDE_CODE = {"requirements.txt", "rates/"}


def test_the_linter_has_nothing_against_it():
    linter = Path(sys.executable).parent / "hadolint"
    need(linter.exists(), "hadolint comes for Linux on x86-64 only")
    ended = subprocess.run((linter, ROOT / "Dockerfile"), capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (0, "")


def test_it_does_not_run_as_root():
    last_user = re.findall(r"^USER (\S+)", DOCKERFILE, re.MULTILINE)[-1]
    assert last_user.isdigit()
    assert int(last_user) >= 1000
    assert DOCKERFILE.index(f"USER {last_user}") < DOCKERFILE.rindex("\nCMD ")


def test_every_picture_it_starts_from_has_a_version():
    assert [line for line in re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE) if not re.search(r":\d", line)] == []


def test_it_holds_the_bot_and_nothing_else():
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    assert kept == {*DOORS, *(f"{room}/" for room in ROOMS), *BESIDE_CODE}


def test_what_it_holds_is_enough_to_load_the_bot(tmp_path):
    for name in (*DOORS, *ROOMS, "rates"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    command = (sys.executable, "-c", "import app")
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
