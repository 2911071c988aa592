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


def test_its_user_may_write_to_one_folder_alone():
    made = re.findall(r"^RUN useradd (.*)", DOCKERFILE, re.MULTILINE)[0].split()
    assert "--no-create-home" in made, "a home there would be a folder of code that belongs to the bot"
    assert re.findall(r"--owner=(\w+) --group=\w+ (.*)", DOCKERFILE) == [(made[-1], "data")]
    assert "--chown=root:root" in DOCKERFILE


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


def test_the_bots_of_compose_listen_where_the_proxy_and_the_health_check_look():
    compose, port = (ROOT / "compose.yaml").read_text(), re.findall(r"^EXPOSE (\d+)", DOCKERFILE, re.MULTILINE)[0]
    assert f'PORT: "{port}"' in compose
    assert f"dynamic a bot {port}" in compose
    assert f"PORT={port}" in DOCKERFILE
    assert "HOST: 0.0.0.0" in compose
    assert "/healthz" in DOCKERFILE


def test_compose_starts_no_bot_before_the_database_takes_connections():
    compose = (ROOT / "compose.yaml").read_text()
    assert "condition: service_healthy" in compose
    assert re.search(r'"pg_isready", "--host", "127.0.0.1"', compose)


def test_what_compose_asks_for_is_in_the_example_and_in_the_paper():
    compose = (ROOT / "compose.yaml").read_text()
    asked = set(re.findall(r"\$\{(\w+):\?", compose))
    assert asked == {"POSTGRES_PASSWORD", "PUBLIC_HOST"}
    for paper in (".env.example", "docs/deploy.md"):
        assert [name for name in asked if name not in (ROOT / paper).read_text()] == []


def test_every_bot_of_compose_has_the_same_database_and_password():
    compose = (ROOT / "compose.yaml").read_text()
    address = re.search(r"DATABASE_URL: postgresql://(\w+):\$\{POSTGRES_PASSWORD[^}]*\}@(\w+)/(\w+)", compose)
    assert address is not None
    user, host, name = address.groups()
    assert f"POSTGRES_USER: {user}" in compose
    assert f"POSTGRES_DB: {name}" in compose
    assert f"\n  {host}:\n" in compose
