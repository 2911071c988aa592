"""The project as text and syntax trees, for the tests that hold its rules."""

import ast
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("domain", "services", "storage", "language", "dialogs", "cards", "delivery", "teams", "files", "web")
DOORS = ("app.py", "bot.py", "config.py")
BESIDE = ("manifest", "tools", "bench", "tests")

Definition = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A Python file of ours."""

    path: Path

    @property
    def name(self) -> str:
        """Its path inside the project."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def room(self) -> str:
        """The room it is in; a door is its own."""
        return self.name.partition("/")[0]

    @cached_property
    def text(self) -> str:
        """All of it."""
        return self.path.read_text()

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax."""
        return ast.parse(self.text)

    def imports(self) -> Iterator[str]:
        """Dotted names of what it imports, wherever in the file: ``services.ports``, ``botbuilder.core``."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.name}:{node.lineno} imports relatively"
                yield node.module or ""

    def functions(self) -> Iterator[Definition]:
        """Every function, methods and inner ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Definition))

    def at(self, node: ast.AST) -> str:
        """Where something is, as ``file:line``."""
        return f"{self.name}:{getattr(node, 'lineno', 1)}"


def modules(*places: str) -> Sequence[Module]:
    """The files of these rooms and doors, in order; of the whole product when none is named."""
    found: list[Path] = []
    for place in places or (*DOORS, *ROOMS):
        path = ROOT / place
        found += path.rglob("*.py") if path.suffix != ".py" else [path] * path.exists()
    hidden = (path for path in found if any(part.startswith(".") for part in path.relative_to(ROOT).parts))
    return [Module(path) for path in sorted({*found} - {*hidden})]


def tracked_files() -> Sequence[Path]:
    """Every file the project keeps."""
    listed = subprocess.run(("git", "ls-files", "-z"), cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).exists()]
