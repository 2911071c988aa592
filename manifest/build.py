"""`make manifest`: the Teams app package, from the template and the settings of the environment.

Settings: MICROSOFT_APP_ID and PUBLIC_URL must be set, SIGN_IN_APP_ID too where people sign in to another registration;
BRAND_NAME (MileIQ), DEVELOPER_NAME (the brand), PRIVACY_URL and TERMS_URL (pages under PUBLIC_URL) may be. The package
has the id of the bot, by which the bot finds itself in the organization's app catalogue.
"""

import json
import os
import re
import sys
import tomllib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import urlsplit

from dotenv import load_dotenv

from manifest.icons import color_icon, outline_icon, small_color_icon

HOME = Path(__file__).resolve().parent
PROJECT = HOME.parent
LANGUAGES = HOME / "languages"
DIST = PROJECT / "dist"
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LONGEST_BRAND = 30
UNCHANGING = (1980, 1, 1, 0, 0, 0)
"""The time on every file in the zip, so that the same settings give the same bytes."""


class BuildError(Exception):
    """The package can't be built; the sentences say what to set."""


@dataclass(frozen=True, slots=True)
class AppSettings:
    """What is different from one installation to the next."""

    bot_id: str
    sign_in_id: str
    public_url: str
    brand: str
    developer: str
    privacy_url: str
    terms_url: str
    version: str

    @property
    def values(self) -> Mapping[str, str]:
        """By the names that the template uses."""
        host = urlsplit(self.public_url).hostname or ""
        return {name: getattr(self, name) for name in self.__slots__} | {"package_id": self.bot_id, "host": host}


def read_app_settings(environment: Mapping[str, str]) -> AppSettings:
    """Take the settings from an environment. Raises BuildError with all that is wrong."""
    bot_id = environment.get("MICROSOFT_APP_ID", "").strip().lower()
    sign_in_id = environment.get("SIGN_IN_APP_ID", "").strip().lower() or bot_id
    public_url = environment.get("PUBLIC_URL", "").strip().rstrip("/")
    brand = environment.get("BRAND_NAME", "").strip() or "MileIQ"
    mistakes = [] if GUID.fullmatch(bot_id) else ["MICROSOFT_APP_ID must be set to the bot's application id (a GUID)."]
    if not public_url.startswith("https://"):
        mistakes.append("PUBLIC_URL must be set to the bot's own https address.")
    if len(brand) > LONGEST_BRAND:
        mistakes.append(f"BRAND_NAME must have at most {LONGEST_BRAND} characters: Teams shows no more.")
    if mistakes:
        raise BuildError("\n".join(mistakes))
    return AppSettings(
        bot_id=bot_id,
        sign_in_id=sign_in_id,
        public_url=public_url,
        brand=brand,
        developer=environment.get("DEVELOPER_NAME", "").strip() or brand,
        privacy_url=environment.get("PRIVACY_URL", "").strip() or f"{public_url}/privacy",
        terms_url=environment.get("TERMS_URL", "").strip() or f"{public_url}/terms",
        version=tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["version"],
    )


def package_files(settings: AppSettings) -> dict[str, bytes]:
    """Every file of the package, by its name in the zip."""
    texts = {"manifest.json": HOME / "template.json"}
    texts |= {path.name: path for path in sorted(LANGUAGES.glob("*.json"))}
    files = {name: as_json(filled(json.loads(path.read_text()), settings.values)) for name, path in texts.items()}
    return files | {"color.png": color_icon(), "outline.png": outline_icon(), "color32.png": small_color_icon()}


def filled(node: Any, values: Mapping[str, str]) -> Any:
    """JSON with its ``$names`` filled in. Raises KeyError for a name nobody knows."""
    if isinstance(node, dict):
        return {key: value if key == "$schema" else filled(value, values) for key, value in node.items()}
    if isinstance(node, list):
        return [filled(each, values) for each in node]
    return Template(node).substitute(values) if isinstance(node, str) else node


def as_json(content: Any) -> bytes:
    """As it stands in the zip."""
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def build(settings: AppSettings, folder: Path) -> Path:
    """Write the package into ``folder``; its path."""
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"[^a-z0-9]+", "-", settings.brand.lower()).strip("-") or "mileage"
    package = folder / f"{name}-teams-{settings.version}.zip"
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in package_files(settings).items():
            archive.writestr(zipfile.ZipInfo(file, UNCHANGING), content)
    return package


def main() -> int:
    """Build from the environment and .env; 1 when a setting is missing."""
    load_dotenv(PROJECT / ".env")
    try:
        package = build(read_app_settings(os.environ), DIST)
    except BuildError as mistakes:
        print(f"The package was not built.\n{mistakes}\nSee docs/deploy.md.", file=sys.stderr)  # noqa: T201 - a command
        return 1
    print(f"Built {package.relative_to(PROJECT)}")  # noqa: T201 - a command
    return 0


if __name__ == "__main__":
    sys.exit(main())
