"""The Teams app package: right by the official schema, complete, and true to the bot."""

import io
import json
import os
import re
import struct
import subprocess
import sys
import zipfile
import zlib

import pytest
from jsonschema import Draft7Validator

from manifest.build import BuildError, build, filled, package_files, read_app_settings
from teams.claims import Expected
from tests.needs import need_npm_part
from tests.tree import ROOT

BOT = "00000000-0000-0000-0000-0000000000bb"
ENVIRONMENT = {"MICROSOFT_APP_ID": BOT, "PUBLIC_URL": "https://mileage.example.com/", "BRAND_NAME": "Contoso Miles"}
SCHEMAS = ROOT / "node_modules" / "@microsoft" / "app-manifest" / "build" / "json-schemas" / "teams" / "v1.30"
LANGUAGES = ("de", "es", "fr")
COMMAND = re.compile(r"bots\[0\]\.commandLists\[0\]\.commands\[(\d+)\]\.(title|description|prompt)")
LONGEST_SHORT_DESCRIPTION = 80


@pytest.fixture(scope="module")
def files():
    return package_files(read_app_settings(ENVIRONMENT))


@pytest.fixture(scope="module")
def manifest(files):
    return json.loads(files["manifest.json"])


def errors(schema, content):
    need_npm_part("@microsoft/app-manifest")
    # The schema calls itself draft 04 but uses const, which only newer drafts know.
    found = Draft7Validator(json.loads((SCHEMAS / schema).read_text())).iter_errors(content)
    return [f"{error.json_path}: {error.message[:200]}" for error in found]


def test_the_manifest_is_right_by_the_official_schema(manifest):
    assert errors("MicrosoftTeams.schema.json", manifest) == []


def test_the_schema_would_find_a_wrong_version(manifest):
    assert errors("MicrosoftTeams.schema.json", manifest | {"manifestVersion": "9.99"}) != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_file_is_right_by_the_official_schema(files, language):
    assert errors("MicrosoftTeams.Localization.schema.json", json.loads(files[f"{language}.json"])) == []


def test_the_languages_named_are_the_files_there_are(files, manifest):
    named = {
        language["languageTag"]: language["file"] for language in manifest["localizationInfo"]["additionalLanguages"]
    }
    assert named == {language: f"{language}.json" for language in LANGUAGES}
    assert set(named.values()) | {"manifest.json", "color.png", "outline.png", "color32.png"} == files.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_translated(files, manifest, language):
    commands = manifest["bots"][0]["commandLists"][0]["commands"]
    translated = {found.groups() for key in json.loads(files[f"{language}.json"]) if (found := COMMAND.fullmatch(key))}
    wanted = {(str(place), part) for place in range(len(commands)) for part in ("title", "description")}
    assert {pair for pair in translated if pair[1] != "prompt"} == wanted
    assert {int(place) for place, _ in translated} == set(range(len(commands)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_file_has_the_manifests_schema_version(files, manifest, language):
    version = manifest["manifestVersion"]
    assert f"/v{version}/" in json.loads(files[f"{language}.json"])["$schema"]
    assert f"/v{version}/" in manifest["$schema"]


def test_short_texts_are_short_in_every_language_with_the_longest_brand():
    longest = ENVIRONMENT | {"BRAND_NAME": "M" * 30}
    made = package_files(read_app_settings(longest))
    shorts = [json.loads(made[f"{language}.json"])["description.short"] for language in LANGUAGES]
    assert [words for words in shorts if len(words) > LONGEST_SHORT_DESCRIPTION] == []


def test_who_we_are_is_the_same_everywhere(manifest):
    assert manifest["id"] == manifest["bots"][0]["botId"] == manifest["webApplicationInfo"]["id"] == BOT
    assert manifest["webApplicationInfo"]["resource"] == f"api://mileage.example.com/botid-{BOT}"
    assert manifest["name"]["short"] == "Contoso Miles"


def test_people_may_sign_in_to_another_registration_than_the_bots():
    other = "00000000-0000-0000-0000-0000000000cc"
    made = json.loads(package_files(read_app_settings(ENVIRONMENT | {"SIGN_IN_APP_ID": other}))["manifest.json"])
    assert made["webApplicationInfo"] == {"id": other, "resource": f"api://mileage.example.com/botid-{other}"}
    assert made["bots"][0]["botId"] == BOT


def test_the_resource_of_the_package_is_the_one_the_bot_asks_tokens_for(manifest):
    expected = Expected(BOT, frozenset(), host="mileage.example.com")
    assert manifest["webApplicationInfo"]["resource"] == expected.resource


def test_the_domains_are_ours_and_the_sign_ins(manifest):
    assert manifest["validDomains"] == ["mileage.example.com", "token.botframework.com"]
    assert manifest["staticTabs"][0]["contentUrl"].startswith("https://mileage.example.com/")


def test_the_version_is_the_projects(manifest):
    assert f'version = "{manifest["version"]}"' in (ROOT / "pyproject.toml").read_text()
    assert re.fullmatch(r"\d+\.\d+\.\d+", manifest["version"])


def test_nothing_is_left_to_fill_in(files):
    texts = [content.decode().replace('"$schema"', "") for name, content in files.items() if name.endswith(".json")]
    assert [text for text in texts if "$" in text] == []


def size_of(png):
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


def pixels_of(png, size):
    at, packed = 8, b""
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        packed += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    rows = zlib.decompress(packed)
    line = 1 + 4 * size
    return [rows[row * line + 1 + 4 * x : row * line + 5 + 4 * x] for row in range(size) for x in range(size)]


@pytest.mark.parametrize(("name", "size"), [("color.png", 192), ("outline.png", 32), ("color32.png", 32)])
def test_an_icon_has_the_size_teams_wants(files, name, size):
    assert size_of(files[name]) == (size, size)


def test_the_color_icon_has_no_hole(files):
    assert {pixel[3] for pixel in pixels_of(files["color.png"], 192)} == {255}


def test_the_outline_icon_is_white_on_nothing(files):
    pixels = pixels_of(files["outline.png"], 32)
    assert {bytes(pixel[:3]) for pixel in pixels} == {b"\xff\xff\xff"}
    opacities = [pixel[3] for pixel in pixels]
    assert opacities[0] == 0
    assert 0.1 < sum(opacities) / 255 / len(opacities) < 0.5


def test_the_zip_has_everything_at_its_root_and_is_the_same_each_time(tmp_path, files):
    settings = read_app_settings(ENVIRONMENT)
    package = build(settings, tmp_path)
    assert package.name == f"contoso-miles-teams-{settings.version}.zip"
    with zipfile.ZipFile(package) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
    first = package.read_bytes()
    assert build(settings, tmp_path).read_bytes() == first


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"MICROSOFT_APP_ID": ""}, "MICROSOFT_APP_ID"),
        ({"MICROSOFT_APP_ID": "bot"}, "MICROSOFT_APP_ID"),
        ({"PUBLIC_URL": "http://mileage.example.com"}, "PUBLIC_URL"),
        ({"BRAND_NAME": "M" * 31}, "BRAND_NAME"),
    ],
)
def test_a_wrong_setting_is_named(change, word):
    with pytest.raises(BuildError, match=word):
        read_app_settings(ENVIRONMENT | change)


def test_an_unknown_name_in_the_template_is_a_mistake():
    with pytest.raises(KeyError):
        filled({"name": "$unknown"}, {})


def test_the_command_says_what_to_set():
    environment = {key: value for key, value in os.environ.items() if key not in ENVIRONMENT}
    command = (sys.executable, "-m", "manifest.build")
    ended = subprocess.run(
        command,
        cwd=ROOT,
        env=environment | {"MICROSOFT_APP_ID": "", "PUBLIC_URL": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "MICROSOFT_APP_ID must be set" in ended.stderr


def test_icons_are_pictures_a_reader_can_open(files):
    image = pytest.importorskip("PIL.Image")
    for name in ("color.png", "outline.png", "color32.png"):
        assert image.open(io.BytesIO(files[name])).mode == "RGBA"
