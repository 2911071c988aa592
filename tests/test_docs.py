"""The papers tell the truth where a program can check it: every setting, every word, every link."""

import ast
import dataclasses
import re

import pytest

from cards import verbs
from config import Settings
from tests.tree import BESIDE, ROOMS, ROOT, modules, tracked_files

PAPERS = [path for path in tracked_files() if path.suffix == ".md"]
LINK = re.compile(r"\]\(([^)#\s]+)(#[^)]*)?\)")
FILE = re.compile(rf"`((?:{'|'.join((*ROOMS, *BESIDE, 'docs', 'rates'))})/[\w./*-]*)`")
COMMAND = re.compile(r"(?:^|`)make ([a-z][a-z-]*)", re.MULTILINE)
SETTINGS = [field.name.upper() for field in dataclasses.fields(Settings)]


def test_every_setting_is_explained():
    explained = (ROOT / "docs" / "settings.md").read_text()
    assert [name for name in SETTINGS if f"`{name}`" not in explained] == []


def test_only_settings_that_exist_are_explained():
    named = set(re.findall(r"^\| (`[^|]+`) \|", (ROOT / "docs" / "settings.md").read_text(), re.MULTILINE))
    names = {name for cell in named for name in re.findall(r"`([A-Z_]+)`", cell)}
    assert names == set(SETTINGS)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_inside_the_project_leads_somewhere(paper):
    targets = [
        target for target, _ in LINK.findall(paper.read_text()) if "://" not in target and "mailto:" not in target
    ]
    assert [target for target in targets if not (paper.parent / target).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_and_command_that_a_paper_names_is_there(paper):
    text = paper.read_text()
    assert [name for name in FILE.findall(text) if not any(ROOT.glob(name.rstrip("/")))] == []
    makefile = (ROOT / "Makefile").read_text()
    assert [name for name in COMMAND.findall(text) if f"\n{name}:" not in makefile] == []


def words_in_the_glossary():
    return (ROOT / "docs" / "glossary.md").read_text()


def test_the_glossary_has_every_noun_of_the_domain():
    glossary = words_in_the_glossary()
    nouns = [module.path.stem for module in modules("domain") if module.path.stem != "__init__"]
    assert [noun for noun in nouns if f"`domain/{noun}.py`" not in glossary] == []


def test_the_glossary_has_every_state():
    glossary = words_in_the_glossary()
    states = {
        value.value
        for module in modules("domain")
        for node in module.tree.body
        if isinstance(node, ast.ClassDef) and node.name.endswith("State")
        for value in ast.walk(node)
        if isinstance(value, ast.Constant) and isinstance(value.value, str) and re.fullmatch(r"[a-z_]+", value.value)
    }
    assert sorted(state for state in states if f"`{state}`" not in glossary) == []


def test_the_glossary_has_the_noun_of_every_verb_on_a_card():
    glossary = words_in_the_glossary()
    nouns = {verb.partition(".")[0] for verb in verbs.ALL}
    assert sorted(noun for noun in nouns if f"`{noun}." not in glossary) == []
