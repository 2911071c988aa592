"""What a sentence tells beside its slots."""

from datetime import time

import pytest

from language import details


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("approve ana's report", "ana"),
        ("Approve Ana Silva's report please", "Ana Silva"),
        ("reported by ana", "ana"),
        ("show reports from Ben in October", "Ben"),
        ("mark ben's report paid", "ben"),
        ("return ana's report: which customer?", "ana"),
        ("approve it", ""),
        ("reported in october", ""),
        ("show last week's reports", ""),
        ("approve all", ""),
    ],
)
def test_whose_report(text, name):
    assert details.person_in(text) == name


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("hmrc rate 2024", "uk"),
        ("set rate irs", "us"),
        ("what does the US pay", "us"),
        ("what does it pay us", None),
        ("canadian rate", "ca"),
        ("australia's rate", "au"),
        ("my rate", None),
    ],
)
def test_which_table(text, table):
    assert details.table_in(text) == table


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("send my summary on friday at 4pm", {"weekday": "friday", "time": time(16)}),
        ("summary at 16:30", {"time": time(16, 30)}),
        ("summary at 12am", {"time": time(0)}),
        ("summary at 99", {}),
        ("my time zone is Europe/Madrid", {"zone": "Europe/Madrid"}),
        ("i'm in New York now", {"zone": "New York"}),
        ("set timezone to berlin", {"zone": "berlin"}),
        ("speak german", {"language": "german"}),
        ("use kilometers", {"unit": "km"}),
        ("use miles", {"unit": "mi"}),
    ],
)
def test_which_setting(text, found):
    assert details.settings_in(text) == found


@pytest.mark.parametrize(
    ("text", "number"),
    [("#12", 12), ("show #12", 12), ("drive 12", 12), ("show me drive #3", 3), ("12", None), ("#12 miles", None)],
)
def test_a_number_alone(text, number):
    assert details.number_alone(text) == number


@pytest.mark.parametrize(
    ("text", "category"),
    [("personal", "personal"), ("it was business", "business"), ("for work", "business"), ("business lunch", None)],
)
def test_a_category_alone(text, category):
    assert details.category_alone(text) == category


@pytest.mark.parametrize(
    ("text", "purpose"),
    [("client visit", "client visit"), ("ok", None), ("thanks", None), ("why?", None), ("", None), ("x" * 81, None)],
)
def test_a_purpose_alone(text, purpose):
    assert details.purpose_alone(text) == purpose


def test_small_questions():
    assert details.status_in("my unreported drives") == "unreported"
    assert details.status_in("reported drives") == "reported"
    assert details.status_in("my drives") is None
    assert details.year_in("the 2027 rate") == 2027
    assert details.year_in("2026 or 2027") is None
    assert details.basis_in("no, 20 in total") == "total"
    assert details.basis_in("each way") == "each_way"
    assert details.is_undo("undo")
    assert not details.is_undo("delete it")
    assert details.asks_for_trash("show my trash")
    assert not details.asks_for_trash("trash the last drive")
