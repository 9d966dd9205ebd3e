"""The Teams app package is what Teams asks for, in both languages."""

import json
import struct
import tomllib
import zlib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from aiohttp import ClientSession
from jsonschema import Draft4Validator
from yarl import URL

from bot.icons import color_icon, outline_icon
from bot.package import SCHEMA, VERSION, CannotPackage, write_package
from bot.server import Server
from bot.site import Site
from bot.suggested import PRIORITY, SCOPES, commands_in
from dialogs.commands import NAMES, recognise
from locales.words import LANGUAGES
from tests.bot.conftest import RunningBot

APP_ID = "1d1b8b84-9c5e-4b9a-8a0c-0f6a3f1f7f11"
HOST = "varv.example.se"
SCHEMAS = Path(__file__).parent / "data"
LONGEST_TITLE, LONGEST_ABOUT = 32, 128  # beyond these Teams cuts a command off


@pytest.fixture
def package(tmp_path: Path) -> ZipFile:
    write_package(tmp_path / "varv.zip", app_id=APP_ID, host=HOST)
    return ZipFile(tmp_path / "varv.zip")


def read(package: ZipFile, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(package.read(name))
    return found


def faults(content: dict[str, Any], schema: str) -> list[str]:
    """What the official schema says against it."""
    official = json.loads((SCHEMAS / f"MicrosoftTeams{schema}.schema.json").read_text(encoding="utf-8"))
    return [error.message for error in Draft4Validator(official).iter_errors(content)]


def test_the_manifest_keeps_to_the_official_schema(package: ZipFile) -> None:
    assert faults(read(package, "manifest.json"), "") == []


def test_the_other_language_keeps_to_the_official_schema(package: ZipFile) -> None:
    assert faults(read(package, "en.json"), ".Localization") == []


def test_the_official_schema_finds_faults(package: ZipFile) -> None:
    manifest = read(package, "manifest.json")
    manifest["bots"][0]["botId"] = "varv"
    del manifest["accentColor"]

    assert len(faults(manifest, "")) == 2


def test_the_package_holds_what_the_manifest_names_and_nothing_else(package: ZipFile) -> None:
    manifest = read(package, "manifest.json")

    others = [language["file"] for language in manifest["localizationInfo"]["additionalLanguages"]]
    assert sorted(package.namelist()) == sorted(["manifest.json", *manifest["icons"].values(), *others])


def test_every_address_is_on_the_host_and_the_bot_has_the_app_id(package: ZipFile) -> None:
    manifest = read(package, "manifest.json")

    addresses = [url for key, url in manifest["developer"].items() if key.endswith("Url")]
    assert addresses == [f"https://{HOST}/", f"https://{HOST}/privacy", f"https://{HOST}/terms"]
    assert manifest["validDomains"] == [HOST]
    assert (manifest["id"], manifest["bots"][0]["botId"]) == (APP_ID, APP_ID)


def test_varv_is_offered_to_teams_group_chats_and_people(package: ZipFile) -> None:
    (bot,) = read(package, "manifest.json")["bots"]

    listed = [scope for commands in bot["commandLists"] for scope in commands["scopes"]]
    assert bot["scopes"] == listed == ["team", "groupChat", "personal"]


def test_every_command_is_suggested_somewhere_and_twelve_at_most_in_one_place() -> None:
    suggested = {scope: commands_in(scope) for scope in SCOPES}

    assert {name for names in suggested.values() for name in names} == set(NAMES)
    assert all(len(names) <= 12 for names in suggested.values())


def test_every_command_has_its_priorities_and_no_two_share_one() -> None:
    assert PRIORITY.keys() == set(NAMES)
    for place in range(len(SCOPES)):
        ranks = [ranks[place] for ranks in PRIORITY.values() if ranks[place] is not None]
        assert len(set(ranks)) == len(ranks)


def test_the_likeliest_command_is_suggested_first_and_what_is_not_for_a_place_never() -> None:
    assert [commands_in(scope)[:3] for scope in SCOPES] == [
        ["help", "status", "new-cycle"],
        ["help", "status", "new-cycle"],
        ["help", "status", "check-in"],
    ]
    assert not set(commands_in("team")) & {"away", "my-data", "check-in"}


def test_the_manifest_is_of_a_version_that_teams_still_takes(package: ZipFile) -> None:
    manifest = read(package, "manifest.json")

    assert tuple(map(int, manifest["manifestVersion"].split("."))) >= (1, 25)
    assert SCHEMA in manifest["$schema"]


async def test_every_page_that_the_manifest_names_is_served(package: ZipFile, bot: RunningBot) -> None:
    addresses = read(package, "manifest.json")["developer"]
    server = Server(bot.adapter, bot.store, host="127.0.0.1", port=0, is_dev=True, pages=Site().routes)
    await server.start()

    async with ClientSession() as session:
        pages = [URL(url).path for key, url in addresses.items() if key.endswith("Url")]
        answers = [await session.get(f"http://127.0.0.1:{server.port}{page}") for page in pages]
    await server.stop()

    assert [(answer.status, answer.content_type) for answer in answers] == [(200, "text/html")] * 3


def test_varv_hands_files_over(package: ZipFile) -> None:
    (bot,) = read(package, "manifest.json")["bots"]

    assert bot["supportsFiles"] is True


def test_a_suggested_command_is_understood_in_both_languages(package: ZipFile) -> None:
    lists = read(package, "manifest.json")["bots"][0]["commandLists"]
    swedish = [command["title"] for commands in lists for command in commands["commands"]]
    english = [text for key, text in read(package, "en.json").items() if key.endswith(".title")]

    expected = [name for scope in SCOPES for name in commands_in(scope)]
    for titles in (swedish, english):
        assert [said.command for title in titles if (said := recognise(title))] == expected


def test_no_command_is_too_long_to_be_shown(package: ZipFile) -> None:
    translated = read(package, "en.json").items()
    lists = read(package, "manifest.json")["bots"][0]["commandLists"]
    commands = [command for commands in lists for command in commands["commands"]]

    titles = [command["title"] for command in commands]
    abouts = [command["description"] for command in commands]
    titles += [text for key, text in translated if key.endswith(".title")]
    abouts += [text for key, text in translated if key.endswith("].description")]
    assert max(map(len, titles)) <= LONGEST_TITLE
    assert max(map(len, abouts)) <= LONGEST_ABOUT


def test_every_language_varv_speaks_is_there(package: ZipFile) -> None:
    languages = read(package, "manifest.json")["localizationInfo"]

    others = [language["languageTag"] for language in languages["additionalLanguages"]]
    assert (languages["defaultLanguageTag"], *others) == LANGUAGES


def test_the_version_is_the_projects(package: ZipFile) -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert read(package, "manifest.json")["version"] == VERSION == project["version"]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"

    write_package(first, app_id=APP_ID, host=HOST)
    write_package(second, app_id=APP_ID.upper(), host=HOST.upper())

    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    "app_id", ["", "varv", f"{APP_ID}0", f" {APP_ID}", APP_ID.replace("-", ""), f"{APP_ID}\n"]
)
def test_what_is_no_app_id_is_refused_by_the_name_of_the_option(tmp_path: Path, app_id: str) -> None:
    with pytest.raises(CannotPackage, match="--app-id"):
        write_package(tmp_path / "varv.zip", app_id=app_id, host=HOST)

    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "host",
    [
        "",
        "https://varv.example.se",
        "varv.example.se/api",
        "varv.example.se:443",
        "localhost",
        "10.0.0.1",
        "varv_example.se",
        "-varv.example.se",
        "varv.example.se\n",
        f"{'a' * 64}.se",
    ],
)
def test_what_is_no_host_name_is_refused_by_the_name_of_the_option(tmp_path: Path, host: str) -> None:
    with pytest.raises(CannotPackage, match="--host"):
        write_package(tmp_path / "varv.zip", app_id=APP_ID, host=host)


@pytest.mark.parametrize("host", ["varv.example.se", "a.b", "xn--ekdlen-fua.se", "bot-1.intra.example.com"])
def test_a_host_name_is_taken(tmp_path: Path, host: str) -> None:
    write_package(tmp_path / "varv.zip", app_id=APP_ID, host=host)

    assert (tmp_path / "varv.zip").exists()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotPackage, match="--out"):
        write_package(tmp_path / "missing" / "varv.zip", app_id=APP_ID, host=HOST)


@pytest.mark.parametrize(("icon", "size"), [(color_icon(), 192), (outline_icon(), 32)])
def test_an_icon_has_the_size_teams_asks_for(icon: bytes, size: int) -> None:
    assert pixels(icon)[0] == (size, size)


def test_the_outline_is_white_on_transparent() -> None:
    _, shown = pixels(outline_icon())

    assert {pixel[:3] for pixel in shown} == {(255, 255, 255)}
    assert {0, 255} < {pixel[3] for pixel in shown}


def test_the_color_icon_is_the_wheel_on_a_full_ground() -> None:
    _, shown = pixels(color_icon())

    assert {pixel[3] for pixel in shown} == {255}
    assert (255, 255, 255, 255) in shown
    assert shown[0] == (0x1F, 0x6B, 0x5C, 255)


def pixels(png: bytes) -> tuple[tuple[int, int], list[tuple[int, ...]]]:
    """The size and the pixels of a PNG of the plainest kind, every chunk checked."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, at = {}, 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + data) == int.from_bytes(png[at + 8 + length : at + 12 + length])
        chunks[kind], at = data, at + 12 + length
    width, height = struct.unpack(">II", chunks[b"IHDR"][:8])
    rows = zlib.decompress(chunks[b"IDAT"])
    stride = 4 * width + 1
    flat = [rows[row * stride + 1 : (row + 1) * stride] for row in range(height)]
    return (width, height), [tuple(row[at : at + 4]) for row in flat for at in range(0, 4 * width, 4)]
