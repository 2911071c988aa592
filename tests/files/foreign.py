"""Logs of other products, typed after their headings (facts: market.md, section 3)."""

from pathlib import Path

FOLDER = Path(__file__).parent / "logs"
MILEIQ_2018, MILEIQ_2026, EVERLANCE_2017, EVERLANCE_2026 = (
    (FOLDER / f"{name}.csv").read_text("utf-8")
    for name in ("mileiq-2018", "mileiq-2026", "everlance-2017", "everlance-2026")
)
