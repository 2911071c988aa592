"""The house rules that a program can hold: who imports whom, how long, under which name, where the few doors are.

Every exception stands here with its reason, and an exception nobody needs any more fails too.
"""

import ast
import re
import sys
from collections.abc import Iterator, Mapping, Sequence

from tests.tree import BESIDE, DOORS, ROOMS, Definition, Module, modules

MAY_IMPORT_OURS: Mapping[str, Sequence[str]] = {
    "domain": (),
    "storage": ("domain",),
    "services": ("domain", "storage"),
    "language": ("domain",),
    "cards": ("domain",),
    "dialogs": ("domain", "services", "cards", "language"),
    "delivery": ("domain", "services", "storage", "cards"),
    "files": ("domain",),
    "teams": ("domain", "services.ports"),
    "web": ("domain", "services", "files", "teams.sign_in"),
    "config.py": (),
    "bot.py": ("domain", "dialogs", "cards", "teams"),
    "app.py": (*ROOMS, "bot", "config"),
}
MAY_IMPORT_OTHERS: Mapping[str, Sequence[str]] = {
    "domain": (),
    "storage": ("sqlalchemy", "alembic", "psycopg"),
    "services": (),
    "language": ("rapidfuzz",),
    "cards": ("babel",),
    "dialogs": (),
    "delivery": (),
    "files": ("fpdf",),
    "teams": ("botbuilder", "aiohttp", "msal", "jwt", "cryptography", "requests", "orjson"),
    "web": ("aiohttp", "jinja2"),
    "config.py": (),
    "bot.py": ("botbuilder",),
    "app.py": ("aiohttp", "dotenv", "sqlalchemy"),
}
MAY_ALSO_IMPORT: Mapping[tuple[str, str], str] = {
    ("cards/elements.py", "adaptivecards"): "the only user of the package, which lacks most of what cards need",
}

SDK = ("botbuilder", "botframework", "microsoft_agents", "microsoft_teams")
MOST_FILES_WITH_THE_SDK = 8

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
OF_TESTS = 1.5
"""Tables of cases and journeys may be so many times as long."""
MAY_BE_LONG: Mapping[str, str] = {
    "storage/migrations/versions/": "written by Alembic once, never edited again",
}

BANNED_WORDS = frozenset({"utils", "util", "helpers", "helper", "common", "misc", "manager", "processor"})
BANNED_WORDS |= {"data", "info", "obj", "tmp"}
FOREIGN_NAMES: Mapping[str, tuple[str, Sequence[str]]] = {
    "tmp_path": ("pytest's fixture", ("tests/",)),
    "tmp_path_factory": ("pytest's fixture", ("tests/",)),
    "data": (
        "the cards' own word for what a press carries",
        ("cards/", "dialogs/", "teams/", "bot.py", "tests/", "bench/wire.py"),
    ),
    "data_received": ("asyncio's word", ("bench/wire.py",)),
    "EXPORT_MY_DATA": ("the person's own words", ("language/",)),
}

MAY_CATCH_EVERYTHING: Mapping[str, int] = {
    "teams/adapter.py": 1,  # whatever fails in a turn, Teams gets an answer and does not send it again
    "bot.py": 2,  # the boundary: a message and a press, each answered with a reference to the log
    "storage/database.py": 3,  # a failed call, alone or in a group, is handed to its caller; a failed group to all
    "delivery/worker.py": 2,  # a row that cannot be rendered or sent goes aside with its reason, the rest goes on
    "delivery/outcomes.py": 1,  # an outcome that cannot be kept goes aside with its reason, the rest is kept
}
MAY_COMMIT: frozenset[str] = frozenset()
MAY_READ_THE_CLOCK = frozenset({"app.py"})
MAY_WRITE_FOR_NOBODY: Mapping[str, str] = {
    "services/people.py:meet": "the sender is the argument: this makes the person",
    "services/people.py:keep_talk": "a person's own half-finished conversation",
    "services/people.py:start_summaries": "follows from a join that has its actor",
    "services/campaigns.py:show": "follows from a campaign that has its actor",
    "services/campaigns.py:show_if_many": "follows from a campaign that has its actor",
    "services/campaigns.py:show_progress": "the delivery worker's clock",
    "services/announcements.py:notice": "the watch on official rates",
    "services/announcements.py:announce": "follows from a row that somebody added, or the watch on official rates",
    "services/announcements.py:tell_next": "the watch on official rates",
    "services/announcements.py:withdraw": "follows from a removal that has its actor",
    "services/digests.py:keep_sent": "the delivery worker",
    "services/digests.py:queue_digests": "the weekly clock",
    "services/drafts.py:queue_drafts": "the weekly clock",
    "services/stand_ins.py:end_due": "the weekly clock",
    "services/receipts.py:purge": "the watch on receipts nobody can get at any more",
    "services/trash.py:purge": "the same watch on what lies in the trash",
    "services/shared_secrets.py:of": "the program itself, when it starts and every hour",
    "services/digests.py:start": "follows from a set-up that has its actor",
    "services/summaries.py:queue_due": "the weekly clock",
    "services/summaries.py:keep_sent": "the delivery worker",
}

MOTTOS: Mapping[str, str] = {
    "domain": "WHAT IS TRUE.",
    "services": "WHAT CAN BE DONE.",
    "storage": "WHERE IT IS KEPT.",
    "language": "WHAT WAS MEANT.",
    "dialogs": "HOW IT IS TALKED ABOUT.",
    "cards": "HOW IT LOOKS.",
    "delivery": "WHAT GOES OUT.",
    "teams": "THE EDGE.",
    "files": "WHAT COMES IN AND GOES OUT AS A FILE.",
    "web": "THE DASHBOARD",
    "manifest": "HOW TEAMS KNOWS US.",
    "tools": "WHAT A DEVELOPER RUNS.",
    "bench": "HOW FAST IT IS.",
}


def is_within(name: str, allowed: Sequence[str]) -> bool:
    """Whether a dotted name is one of these packages or inside one."""
    return any(name == place or name.startswith(f"{place}.") for place in allowed)


def is_ours(name: str) -> bool:
    """Whether a dotted name is of this project."""
    return name.partition(".")[0] in {*ROOMS, *BESIDE, *(door.removesuffix(".py") for door in DOORS)}


def is_standard(name: str) -> bool:
    """Whether a dotted name is of the standard library."""
    return name.partition(".")[0] in sys.stdlib_module_names


def imports_out_of_place() -> Iterator[tuple[str, str]]:
    """(file, import) for each import that the two tables do not allow, exceptions not yet considered."""
    for module in modules():
        allowed = (module.room.removesuffix(".py"), *MAY_IMPORT_OURS[module.room])
        for name in module.imports():
            if is_ours(name):
                if not is_within(name, allowed):
                    yield module.name, name
            elif not is_standard(name) and not is_within(name, MAY_IMPORT_OTHERS[module.room]):
                yield module.name, name


def is_excused(file: str, name: str) -> bool:
    """Whether an import out of place has a reason."""
    return any(file == place and is_within(name, (package,)) for place, package in MAY_ALSO_IMPORT)


def test_every_import_points_inward():
    out_of_place = [f"{file} imports {name}" for file, name in imports_out_of_place() if not is_excused(file, name)]
    assert not out_of_place, "\n".join(out_of_place)


def test_every_exception_for_an_import_is_needed():
    found = list(imports_out_of_place())
    unused = [
        (file, package)
        for file, package in MAY_ALSO_IMPORT
        if not any(file == place and is_within(name, (package,)) for place, name in found)
    ]
    assert unused == []


def test_the_archived_sdk_stays_at_the_edge():
    users = [module for module in modules() if any(is_within(name, SDK) for name in module.imports())]
    assert [module.name for module in users if module.room not in {"teams", "bot.py", "app.py"}] == []
    assert len(users) <= MOST_FILES_WITH_THE_SDK, [module.name for module in users]


def may_be_long(module: Module) -> bool:
    return any(module.name.startswith(place) for place in MAY_BE_LONG)


def limit(module: Module, longest: int) -> float:
    return longest * (OF_TESTS if module.room == "tests" else 1)


def test_no_file_is_long():
    long = [
        f"{module.name}: {length} lines"
        for module in modules(*DOORS, *ROOMS, *BESIDE)
        if not may_be_long(module)
        if (length := len(module.text.splitlines())) > limit(module, LONGEST_FILE)
    ]
    assert not long, "\n".join(long)


def lines_of_body(function: Definition) -> int:
    """Lines from the first statement after the docstring to the last."""
    first = function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
    return (function.body[-1].end_lineno or 0) - first.lineno + 1


def test_no_function_is_long():
    long = [
        f"{module.at(function)} {function.name}: {lines_of_body(function)} lines"
        for module in modules(*DOORS, *ROOMS, *BESIDE)
        if not may_be_long(module)
        for function in module.functions()
        if lines_of_body(function) > limit(module, LONGEST_FUNCTION)
    ]
    assert not long, "\n".join(long)


def names_given(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Every name that a file gives: to functions, classes, arguments, variables, fields, imports."""
    for node in ast.walk(module.tree):
        if isinstance(node, Definition | ast.ClassDef):
            yield node, node.name
        elif isinstance(node, ast.arg):
            yield node, node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node, node.id
        elif isinstance(node, ast.alias) and node.asname:
            yield node, node.asname


def words_of(name: str) -> set[str]:
    """The words of a name, lower-case: ``RowData`` and ``row_data`` are row, data."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)}


def is_foreign(name: str, module: Module) -> bool:
    """Whether somebody else chose this name and it is used where they are spoken to."""
    _, places = FOREIGN_NAMES.get(name, ("", ()))
    return module.name.startswith(tuple(places))


def test_names_say_what_a_thing_is():
    vague = [
        f"{module.at(node)} {name}"
        for module in modules(*DOORS, *ROOMS, *BESIDE)
        for node, name in names_given(module)
        if words_of(name) & BANNED_WORDS and not is_foreign(name, module)
    ]
    vague += [module.name for module in modules(*DOORS, *ROOMS, *BESIDE) if words_of(module.path.stem) & BANNED_WORDS]
    assert not vague, "\n".join(vague)


def catches_everything(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or ast.unparse(kind) in {"Exception", "BaseException"} for kind in kinds)


def test_bugs_are_caught_in_few_places_only():
    found: dict[str, int] = {}
    for module in modules(*DOORS, *ROOMS, "manifest", "tools"):
        handlers = [node for node in ast.walk(module.tree) if isinstance(node, ast.ExceptHandler)]
        if caught := sum(map(catches_everything, handlers)):
            found[module.name] = caught
    assert found == {name: count for name, count in MAY_CATCH_EVERYTHING.items() if name in found}
    assert found.keys() == MAY_CATCH_EVERYTHING.keys()


def calls(module: Module) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the source of what is called."""
    return ((node, ast.unparse(node.func)) for node in ast.walk(module.tree) if isinstance(node, ast.Call))


def test_nothing_commits_but_the_door_of_the_database():
    found = {module.at(node) for module in modules() for node, name in calls(module) if name.endswith(".commit")}
    assert {place for place in found if place.partition(":")[0] not in MAY_COMMIT} == set()


def test_only_the_clock_reads_the_time():
    reads = re.compile(r"(^|\.)(datetime\.(now|utcnow|today)|date\.today|time\.time|time_ns)$")
    found = {module.at(node) for module in modules() for node, name in calls(module) if reads.search(name)}
    assert {place for place in found if place.partition(":")[0] not in MAY_READ_THE_CLOCK} == set()


def test_whoever_writes_says_by_whom():
    anonymous = [
        f"{module.name}:{function.name}"
        for module in modules("services")
        for function in module.tree.body
        if isinstance(function, Definition) and not function.name.startswith(("_", "is_", "find_", "get_"))
        if "at" in {argument.arg for argument in function.args.kwonlyargs}
        if "by" not in {argument.arg for argument in function.args.kwonlyargs}
    ]
    assert sorted(anonymous) == sorted(MAY_WRITE_FOR_NOBODY)


def test_every_room_says_its_motto():
    for room, motto in MOTTOS.items():
        [entrance] = [module for module in modules(room) if module.name == f"{room}/__init__.py"]
        assert (ast.get_docstring(entrance.tree) or "").startswith(motto), room


def test_every_room_is_in_the_tables():
    rooms = {place.parent.name for place in modules(*ROOMS)[0].path.parent.parent.glob("*/__init__.py")}
    assert rooms - set(BESIDE) == set(ROOMS)
    assert {*ROOMS, *DOORS} == MAY_IMPORT_OURS.keys() == MAY_IMPORT_OTHERS.keys()
