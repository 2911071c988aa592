"""What must not be in any file the project keeps, and what every clone must bring."""

import json
import re

import pytest

from tests.tree import ROOT, tracked_files

REGISTRIES = re.compile(
    "pypi" + r"\.org|files\.python" + r"hosted|registry\.npm" + r"js|registry\.yarn" + r"pkg|deb\.deb" + "ian"
)
MACHINE_PATHS = re.compile(r"(?<![\w./])/(work|farm|home|Users|root)/\w")
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|NotImplemented" + r"Error)\b")
SECRETS = re.compile(r"-----BEGIN (RSA |EC )?PRIVATE" + r" KEY-----|\bgh[pousr]_\w{30,}|\bAKIA[0-9A-Z]{16}\b")
NEVER_KEPT = re.compile(r"(^|/)(node_modules|\.venv|__pycache__|m365agentsplayground)(/|$)|\.(pyc|db|log)$|(^|/)\.env$")
LARGEST = 1_500_000
AT_THE_TOP = frozenset(
    {
        *(".dockerignore", ".env.example", ".gitignore", ".npmrc", "CHANGELOG.md", "CONTRIBUTING.md", "Dockerfile"),
        *("LICENSE", "Makefile", "README.md", "app.py", "bot.py", "compose.yaml", "config.py", "package-lock.json"),
        *("package.json", "pyproject.toml", "requirements-dev.in", "requirements-dev.txt", "requirements-node.in"),
        *("requirements-node.txt", "requirements.in", "requirements.txt"),
    }
)
"""What somebody sees first: every file of these has its reason."""


def texts():
    """(path inside the project, text) of every kept file that is text."""
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" not in content[:8000]:
            yield path.relative_to(ROOT).as_posix(), content.decode("utf-8", errors="replace")


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("the address of a package registry", REGISTRIES),
        ("a path of somebody's machine", MACHINE_PATHS),
        ("something unfinished", UNFINISHED),
        ("a secret", SECRETS),
    ],
)
def test_no_file_holds(what, pattern):
    found = [f"{name}: {match.group()}" for name, text in texts() if (match := pattern.search(text))]
    assert not found, what + "\n" + "\n".join(found)


def test_nothing_is_kept_that_is_made_or_fetched():
    names = [path.relative_to(ROOT).as_posix() for path in tracked_files()]
    assert [name for name in names if NEVER_KEPT.search(name)] == []


def test_nothing_lies_about_at_the_top():
    assert {path.name for path in tracked_files() if path.parent == ROOT} - AT_THE_TOP == set()


def test_no_kept_file_is_huge():
    assert [path.name for path in tracked_files() if path.stat().st_size > LARGEST] == []


@pytest.mark.parametrize("name", ["requirements", "requirements-dev", "requirements-node"])
def test_every_python_part_is_pinned_by_its_hashes(name):
    lock = (ROOT / f"{name}.txt").read_text()
    parts = [line for line in lock.splitlines() if line and line[0].isalnum()]
    assert parts
    assert [part for part in parts if "==" not in part or not part.endswith("\\")] == []


def test_what_the_bot_runs_on_is_the_same_in_both_locks():
    running, testing = (
        {line.split()[0] for line in (ROOT / name).read_text().splitlines() if re.match(r"\w[\w.-]*==", line)}
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    assert running <= testing


def test_every_npm_part_is_pinned_by_its_hash_and_by_no_address():
    parts = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    parts.pop("")
    assert [name for name, part in parts.items() if "integrity" not in part or "resolved" in part] == []


def test_the_demonstrations_client_is_one_exact_version():
    wanted = json.loads((ROOT / "package.json").read_text())
    versions = {**wanted["dependencies"], **wanted["devDependencies"]}.values()
    assert [version for version in versions if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []


def test_each_migration_follows_the_one_before_it():
    steps = sorted((ROOT / "storage" / "migrations" / "versions").glob("0*.py"))
    told = [re.findall(r'^(?:down_)?revision = (?:"(\d+)"|None)', step.read_text(), re.MULTILINE) for step in steps]
    numbers = [f"{number:04}" for number in range(len(steps) + 1)]
    assert [pair[0] for pair in told] == [step.name[:4] for step in steps] == numbers[1:]
    assert [pair[1] or "0000" for pair in told] == numbers[:-1]
