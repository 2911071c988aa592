"""The official tables as they are shipped."""

from pathlib import Path

from domain.rate_parsing import parse_table

FILES = sorted((Path(__file__).parents[2] / "rates").glob("*.toml"))
TABLES = {path.stem: parse_table(path.stem, path.read_text("utf-8")) for path in FILES}
