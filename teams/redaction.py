"""Logs without secrets and without what people typed: one filter for every record, one JSON object a line."""

import json
import logging
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TextIO

REDACTED = "[redacted]"
SECRETS = (
    re.compile(r"eyJ[\w-]{4,}\.[\w-]{4,}(?:\.[\w-]*)?"),  # anything that looks like a signed token
    re.compile(r"(?i)\bbearer\s+[^\s\"',]+"),
    re.compile(
        r"(?i)([\"']?\b(?:access_token|refresh_token|id_token|client_secret|client_assertion|password)\b[\"']?\s*"
        r"[=:]\s*[\"']?)[^\s\"'&,;}]+"
    ),
    re.compile(r"(?i)([\"'](?:token|state|text)[\"']\s*:\s*[\"'])[^\"']+"),  # inside a printed activity
    re.compile(r"(?i)([?&](?:code|state|token)=)[^\s&\"']+"),
    re.compile(r"(\bDETAIL:\s+)[^\n]+"),  # in PostgreSQL's errors: whole rows
    re.compile(r"(?i)([a-z+]+://[^\s:/@]+:)[^\s@/]+(?=@)"),  # passwords in database addresses
)
PRIVATE = frozenset(
    {
        "text",
        "state",
        "token",
        "password",
        "secret",
        "authorization",
        "assertion",
        "summary",
        "value",
        "body",
        "activity",
        "payload",
        "proof",
        "authentication",
    }
)
"""Names under which nothing is ever logged."""
OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def redact(text: str) -> str:
    """A text without anything that looks like a secret."""
    for pattern in SECRETS:
        text = pattern.sub(lambda found: (found[1] if found.lastindex else "") + REDACTED, text)
    return text


def redact_named(name: str, value: Any) -> Any:
    """A named value as it may be logged, at any depth."""
    if name.lower() in PRIVATE:
        return REDACTED
    if isinstance(value, Mapping):
        return {str(inner): redact_named(str(inner), part) for inner, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [redact_named("", part) for part in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return redact(str(value))


class Redaction(logging.Filter):
    """Takes secrets out of a record before any handler formats it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact the message, its arguments and the extra fields; every record passes."""
        record.msg, record.args = redact(record.getMessage()), ()
        for name, value in list(vars(record).items()):
            if name not in OWN:
                setattr(record, name, redact_named(name, value))
        return True


class TextFormatter(logging.Formatter):
    """A line for a person: time, level, place, message, fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Format one record."""
        fields = " ".join(f"{name}={value}" for name, value in _fields(record).items())
        line = f"{_time(record)} {record.levelname:<7} {record.name}: {record.getMessage()}"
        return "\n".join(filter(None, (f"{line} {fields}".rstrip(), _trace(self, record))))


class JsonFormatter(logging.Formatter):
    """A JSON object on one line, for machines."""

    def format(self, record: logging.LogRecord) -> str:
        """Format one record."""
        line = {
            "time": _time(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **_fields(record),
        }
        if trace := _trace(self, record):
            line["trace"] = trace
        return json.dumps(line, ensure_ascii=False, default=str)


def _time(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    return {name: value for name, value in vars(record).items() if name not in OWN}


def _trace(formatter: logging.Formatter, record: logging.LogRecord) -> str:
    return redact(formatter.formatException(record.exc_info)) if record.exc_info else ""


def set_up_logging(level: str, form: str, stream: TextIO | None = None) -> None:
    """Send every log of the process, redacted, to a stream (standard error); ``form`` is json or text."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter() if form == "json" else TextFormatter())
    handler.addFilter(Redaction())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for chatty in ("msal", "urllib3", "msrest", "aiohttp.access", "alembic.runtime.plugins"):
        logging.getLogger(chatty).setLevel(max(root.level, logging.WARNING))
