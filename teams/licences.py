"""Which subscriptions make an organization eligible: the table licences.toml, matched by skuId."""

import tomllib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "licences.toml"


@dataclass(frozen=True, slots=True)
class Subscription:
    """One product of the table. ``sku_id`` is a lower-case GUID."""

    sku_id: str
    product: str
    part_number: str
    variant: str = ""


def read_licences(file: Path = FILE) -> Mapping[str, Subscription]:
    """The table, by skuId."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["subscriptions"]
    return {row["sku_id"].lower(): Subscription(**{**row, "sku_id": row["sku_id"].lower()}) for row in rows}


def eligible_products(sku_ids: AbstractSet[str], licences: Mapping[str, Subscription]) -> list[str]:
    """The eligible products among what an organization subscribes to, each once, by name; empty: not eligible."""
    return sorted({licences[sku_id].product for sku_id in sku_ids if sku_id in licences})
