"""Lists put together of stretches of an index: each query reads as many rows as are wanted, however many fit."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, Select, select, union_all


def merged(parts: Sequence[Select[Any]], limit: int | BindParameter[int], *order: str) -> Select[Any]:
    """The first rows of several limited queries together, by columns (``-id``: the largest first)."""
    if len(parts) == 1:
        return parts[0]
    found = union_all(*(select(part.subquery()) for part in parts)).subquery()
    columns = [found.c[name.lstrip("-")] for name in order]
    keys = [
        column.desc() if name.startswith("-") else column.asc() for name, column in zip(order, columns, strict=True)
    ]
    return select(found).order_by(*keys).limit(limit)
