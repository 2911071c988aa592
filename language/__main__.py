"""``python -m language < in.jsonl > out.jsonl``: one message a line in, one understanding a line out."""

import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import Any, TextIO, TypeVar

from language import Context, Frame, Intent, Outcome, Reason, Role, understand, warm
from language.scored import prediction

Known = TypeVar("Known", Role, Context)
ISO_DAY = 10
NOTHING = Frame(Intent.UNKNOWN, {}, Outcome.CLARIFY, Reason.NOT_UNDERSTOOD)


def answer(line: str) -> dict[str, Any]:
    """The understanding of one line; a line that is no message is answered as not understood."""
    try:
        message = json.loads(line)
        today = date.fromisoformat(str(message["today"])[:ISO_DAY])
        text = str(message["text"])
    except (ValueError, KeyError, TypeError):
        return prediction(_key(line), NOTHING)
    return prediction(message.get("id"), _understood(message, text, today))


def _understood(message: dict[str, Any], text: str, today: date) -> Frame:
    return understand(
        text,
        today=today,
        locale=str(message.get("locale") or "en-US"),
        role=_known(Role, message.get("role"), Role.EMPLOYEE),
        context=_known(Context, message.get("context"), Context.IDLE),
    )


def _known(kind: type[Known], word: object, otherwise: Known) -> Known:
    return next((each for each in kind if each == word), otherwise)


def _key(line: str) -> Any:
    try:
        message = json.loads(line)
    except ValueError:
        return None
    return message.get("id") if isinstance(message, dict) else None


def main(lines: Iterable[str], out: TextIO) -> None:
    """Answer every line."""
    warm()
    for line in lines:
        if line.strip():
            out.write(json.dumps(answer(line), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a text stream of the console
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream of the console
    main(sys.stdin, sys.stdout)
