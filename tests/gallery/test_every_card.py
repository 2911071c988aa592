"""Every card there is: right by the schema, by the official renderer, by Teams' limits and for a screen reader."""

import json
import re
from collections import Counter

import pytest

from cards.gallery import samples
from tests.gallery.card_schema import SCHEMA, problems_of
from tests.needs import need_chromium, need_npm_part
from tools.gallery import LOOKS, Easel, easel, index_of, picture_of

LARGEST = 24 * 1024
MOST_ACTIONS = 6
LONGEST_TITLE = 40
CARDS = dict(samples())

every_card = pytest.mark.parametrize("content", [pytest.param(card.content, id=name) for name, card in CARDS.items()])


def nodes(node):
    """Every object inside a card, the card first; what a button carries is not part of it."""
    if isinstance(node, dict):
        yield node
        for key, value in node.items():
            if key != "data":
                yield from nodes(value)
    elif isinstance(node, list | tuple):
        for each in node:
            yield from nodes(each)


def shown(node):
    """Every object inside a card that is not a fallback of another."""
    if isinstance(node, dict):
        yield node
        for key, value in node.items():
            if key not in {"data", "fallback"}:
                yield from shown(value)
    elif isinstance(node, list | tuple):
        for each in node:
            yield from shown(each)


def of_kind(content, kind):
    return [node for node in shown(content) if str(node.get("type", "")).startswith(kind)]


@pytest.fixture(scope="module")
def here():
    need_chromium()
    need_npm_part("adaptivecards")
    with easel() as one:
        yield one


def test_every_sample_has_a_picture_of_its_own():
    pictures = Counter(picture_of(name, LOOKS[0]) for name, _ in samples())
    assert [picture for picture, times in pictures.items() if times > 1] == []


@every_card
def test_it_is_right_by_the_schema(content):
    assert problems_of(content) == []


@every_card
def test_it_can_be_sent(content):
    sent = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    assert len(sent) <= LARGEST
    assert content["version"] == "1.5"
    assert content["fallbackText"].strip()
    assert re.fullmatch(r"[a-z]{2,3}", content["lang"])
    assert [node for node in nodes(content) if None in node.values()] == []


@every_card
def test_its_actions_are_few_and_one_is_the_first(content):
    actions = of_kind(content, "Action.")
    assert len(actions) <= MOST_ACTIONS
    assert len([action for action in actions if action.get("style") == "positive"]) <= 1


@every_card
def test_its_actions_say_what_they_do(content):
    titles = [action["title"] for action in of_kind(content, "Action.")]
    assert all(title.strip() and len(title) <= LONGEST_TITLE for title in titles), titles
    assert len(titles) == len(set(titles))
    for action in of_kind(content, "Action.Execute"):
        assert action["verb"] == action["data"]["verb"]
        assert action["fallback"]["type"] == "Action.Submit"
        assert action["fallback"]["data"] == action["data"]


@every_card
def test_its_buttons_work_in_microsofts_client(content):
    # The Agents Playground takes a "key" in the data of a button for its own: the button is then dead.
    assert [action["title"] for action in of_kind(content, "Action.") if "key" in action.get("data", {})] == []


@every_card
def test_a_screen_reader_can_read_it(content):
    named = {"Input.Toggle": "title"}
    fields = of_kind(content, "Input.")
    assert [node for node in fields if not node.get(named.get(node["type"], "label"), "").strip()] == []
    assert [node for node in fields if node.get("label") and node.get("label") == node.get("title")] == []
    assert [node for node in of_kind(content, "Image") if "altText" not in node] == []
    identifiers = [
        node["id"] for node in shown(content) if "id" in node and str(node.get("type", "")).startswith("Input.")
    ]
    assert len(identifiers) == len(set(identifiers))


@every_card
def test_an_optional_number_has_no_bounds(content):
    # The renderer silently blocks the form when such a field is left empty.
    numbers = [node for node in of_kind(content, "Input.Number") if not node.get("isRequired")]
    assert [node["id"] for node in numbers if "min" in node or "max" in node] == []


@every_card
def test_its_words_are_finished(content):
    words = [str(node[key]) for node in shown(content) for key in ("text", "title", "label", "value") if key in node]
    assert [word for word in words if re.search(r"\{\w+\}|^None$|[:=] ?None\b|<\w+ object|\bnan\b", word)] == []


@every_card
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_official_renderer_draws_it_whole(content, look, here: Easel):
    assert here.draw(content, look).problems == []


def test_the_schema_still_finds_mistakes():
    assert SCHEMA["$schema"].startswith("http://json-schema.org/draft-06")
    right = {
        "type": "AdaptiveCard",
        "version": "1.5",
        "msteams": {"width": "Full"},
        "body": [{"type": "TextBlock", "text": "a"}],
    }
    assert problems_of(right) == []
    assert problems_of(right | {"body": [{"type": "TextBlock", "words": "a"}]}) != []


def test_the_renderer_still_finds_mistakes(here):
    long_title = {
        "type": "Action.Execute",
        "verb": "a",
        "title": "A title that is much too long for a narrow telephone",
    }
    content = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "Riddle"}], "actions": [long_title]}
    drawing = here.draw(content, LOOKS[-1])
    assert drawing.cut == (long_title["title"],)
    assert any("Riddle" in complaint for complaint in drawing.complaints)


def test_the_index_shows_every_look_and_every_problem():
    page = index_of({"drive": ["it <sticks> out"]})
    assert "it &lt;sticks&gt; out" in page
    assert all(f'src="{picture_of("drive", look)}"' in page for look in LOOKS)
