"""`make catalogue`: gather every sentence shown to people into ``cards/languages/*.po``, keeping what is translated.

A sentence is found where it is said (``say("…")``, ``say.many("…", "…")``, ``MileageError("…")``), where a name said in
the same function or file is given it, where a constant in capitals holds it, in the notes of an official table, or in
a script of the dashboard. Sentences nobody says any more leave the catalogues.
"""

import ast
import io
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from web.words import sentences

ROOT = Path(__file__).parent.parent
LANGUAGES = ROOT / "cards" / "languages"
RATES = ROOT / "rates"
SPEAKING = ("domain", "services", "cards", "dialogs", "delivery", "bot.py", "teams", "files")
HOLDING = ("domain", "cards", "dialogs", "bot.py")
"""Where constants in capitals hold sentences; elsewhere they hold words of protocols."""
REFUSALS = frozenset(
    {
        "MileageError",
        "BelongsElsewhereError",
        "FileError",
        "ReadingsDisagreeError",
        "NotInServiceError",
        "UnknownProjectError",
    }
)
SPEAKERS = frozenset({"say", "self"})
"""What a Say is called; within its own class it is ``self``."""
TRANSLATED = ("de", "es", "fr")
SENTENCE = re.compile(r"[A-Z“{].*[A-Za-z].*|[0-9.]+( [A-Za-z]+)+,.*|[a-z]+( [a-z{}]+)+|[a-z]+", re.DOTALL)
HEADER = "# What people read. `make catalogue` writes this file; only the lines after msgstr are for translators."
TOOL = b'"Generated-By:'
"""The line that a newer Babel would change."""
Said = tuple[str, str]
"""A sentence and its plural (empty: it has none)."""
Given = dict[str, list[str]]
"""The texts that names of a function are given."""


def modules() -> Iterator[Path]:
    """The files that may speak."""
    for name in SPEAKING:
        place = ROOT / name
        yield from [place] if place.is_file() else sorted(place.rglob("*.py"))


def said_in(path: Path) -> set[Said]:
    """The sentences of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[Said] = set()
    constants = _given_by(tree.body)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            found |= _said_by(node, constants)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            given = _given_by(ast.walk(node))
            calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)] if given else []
            found |= set().union(*(_said_by(call, given) for call in calls))
    for statement in tree.body:
        if (
            isinstance(statement, ast.Assign | ast.AnnAssign)
            and statement.value is not None
            and _is_constant(statement)
        ):
            found |= _held_by(statement.value)
    return found


def everything_said() -> set[Said]:
    """The sentences of the whole product."""
    found = set().union(*(said_in(path) for path in modules()), *map(noted_in, sorted(RATES.glob("*.toml"))))
    found |= {(sentence, "") for sentence in sentences()}
    plurals = {sentence for sentence, plural in found if plural}
    return {said for said in found if said[1] or said[0] not in plurals}


def noted_in(table: Path) -> set[Said]:
    """What an official table notes of its rates."""
    kept = tomllib.loads(table.read_text(encoding="utf-8"))
    notes = [*(row.get("note", "") for row in kept["rate"]), *(note["text"] for note in kept.get("note", []))]
    return {(note, "") for note in notes if note}


def _given_by(statements: Iterable[ast.AST]) -> Given:
    """The texts each name may hold that a function or a module gives one."""
    given: Given = {}
    for node in statements:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            given.setdefault(node.targets[0].id, []).extend(_texts(node.value, {}))
    return {name: texts for name, texts in given.items() if texts}


def _said_by(call: ast.Call, given: Given) -> set[Said]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    told = [_texts(argument, given) for argument in call.args]
    if name == "many":
        return set(zip(told[0], told[1], strict=True)) if len(told) > 1 else set()
    if name in SPEAKERS or name in REFUSALS:
        return {(text, "") for texts in told for text in texts if text}
    return set()


def _texts(argument: ast.expr, given: Given) -> list[str]:
    match argument:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=orelse):
            return [*_texts(body, given), *_texts(orelse, given)]
        case ast.Name(id=name):
            return given.get(name, [])
        case ast.Call(func=ast.Attribute(attr="get"), args=[_, default]):
            return _texts(default, given)
    return []


def _is_constant(statement: ast.Assign | ast.AnnAssign) -> bool:
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return all(isinstance(target, ast.Name) and target.id.isupper() for target in targets)


def _held_by(value: ast.expr) -> set[Said]:
    match value:
        case ast.Constant(value=str(text)) if " " in text and SENTENCE.fullmatch(text):
            return {(text, "")}
        case ast.Dict(values=values):
            return set().union(*(_held_by(each) | _word(each) for each in values))
        case ast.Tuple(elts=values) | ast.List(elts=values):
            return set().union(*(_held_by(each) for each in values))
    return set()


def _word(value: ast.expr) -> set[Said]:
    """A single word counts where a table gives a thing its name."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str) and SENTENCE.fullmatch(value.value):
        return {(value.value, "")}
    return set()


def updated(language: str, said: set[Said]) -> Catalog:
    """The catalogue of a language with today's sentences, what was translated before kept."""
    path = LANGUAGES / f"{language}.po"
    before = Catalog(locale=language)
    if path.is_file():
        with path.open("rb") as source:
            before = read_po(source, locale=language)
    began = before.creation_date
    after = Catalog(
        language,
        header_comment=HEADER,
        project="mileage",
        version="1",
        msgid_bugs_address="-",
        last_translator="-",
        language_team=language,
        creation_date=began,
        revision_date=began,
        fuzzy=False,
    )
    for sentence, plural in sorted(said):
        known = before.get(sentence)
        translation = known.string if known is not None else ""
        is_same_kind = isinstance(translation, tuple | list) == bool(plural)
        after.add((sentence, plural) if plural else sentence, translation if is_same_kind else None)
    return after


def written(catalogue: Catalog) -> bytes:
    """A catalogue as it is kept: the same sentences always give the same file."""
    target = io.BytesIO()
    write_po(target, catalogue, width=120, omit_header=False, sort_output=True)
    return b"".join(line for line in target.getvalue().splitlines(keepends=True) if not line.startswith(TOOL))


def main() -> None:
    """Write the catalogues and say what is missing in each."""
    said = everything_said()
    LANGUAGES.mkdir(exist_ok=True)
    for language in TRANSLATED:
        catalogue = updated(language, said)
        (LANGUAGES / f"{language}.po").write_bytes(written(catalogue))
        missing = sum(1 for message in catalogue if message.id and not _is_translated(message.string))
        sys.stdout.write(f"{language}: {len(said)} sentences, {missing} not translated\n")


def _is_translated(translation: object) -> bool:
    return all(translation) if isinstance(translation, tuple | list) else bool(translation)


if __name__ == "__main__":
    main()
