"""Writes the Teams app package: the file an administrator uploads so that people can add Varv."""

import json
import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.icons import ACCENT, color_icon, outline_icon
from bot.suggested import SCOPES, commands_in
from locales.words import LANGUAGES, Words

VERSION = "0.2.0"  # Teams takes a package as an update only when this is higher than before
SCHEMA = "1.25"
_SCHEMAS = f"https://developer.microsoft.com/json-schemas/teams/v{SCHEMA}"

DEFAULT, *OTHERS = LANGUAGES

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?=.{{1,253}}$)({_LABEL}\.)+(?=[a-z]){_LABEL}", re.IGNORECASE)


class CannotPackage(ValueError):
    """No package can be written. The message names the option and what to give instead."""


def write_package(out: Path, *, app_id: str, host: str) -> None:
    """Write the package to `out`, for the bot with this app id, reached at this host over https.

    The same input gives the same bytes. Raises `CannotPackage`.
    """
    manifest = _manifest(_checked_app_id(app_id), _checked_host(host))
    files = {
        "manifest.json": _json(manifest),
        **{f"{language}.json": _json(_translation(language)) for language in OTHERS},
        "color.png": color_icon(),
        "outline.png": outline_icon(),
    }
    try:
        out.write_bytes(_zipped(files))
    except OSError as error:
        raise CannotPackage(f"--out: {out} cannot be written: {error.strerror}.") from error


def _checked_app_id(app_id: str) -> str:
    if not _GUID.fullmatch(app_id):
        raise CannotPackage(
            f"--app-id is {app_id!r}, but an app id looks like 1d1b8b84-9c5e-4b9a-8a0c-0f6a3f1f7f11: copy "
            '"Application (client) ID" from the registration in Entra.'
        )
    return app_id.lower()


def _checked_host(host: str) -> str:
    if not _HOST.fullmatch(host):
        raise CannotPackage(
            f"--host is {host!r}, but the name alone is needed, such as varv.example.se: leave out https://, "
            "the port and anything after the name."
        )
    return host.lower()


def _manifest(app_id: str, host: str) -> dict[str, Any]:
    words = Words(DEFAULT)
    return {
        "$schema": f"{_SCHEMAS}/MicrosoftTeams.schema.json",
        "manifestVersion": SCHEMA,
        "version": VERSION,
        "id": app_id,
        "localizationInfo": {
            "defaultLanguageTag": DEFAULT,
            "additionalLanguages": [
                {"languageTag": language, "file": f"{language}.json"} for language in OTHERS
            ],
        },
        "developer": {
            "name": words("package-name"),
            "websiteUrl": f"https://{host}/",
            "privacyUrl": f"https://{host}/privacy",
            "termsOfUseUrl": f"https://{host}/terms",
        },
        "name": {"short": words("package-name"), "full": words("package-full-name")},
        "description": {"short": words("package-about"), "full": words("package-description")},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": ACCENT,
        "bots": [_bot(app_id, words)],
        "permissions": ["identity", "messageTeamMembers"],
        "validDomains": [host],
        "defaultInstallScope": "team",
        "defaultGroupCapability": {"team": "bot", "groupchat": "bot"},
    }


def _bot(app_id: str, words: Words) -> dict[str, Any]:
    return {
        "botId": app_id,
        "scopes": list(SCOPES),
        "isNotificationOnly": False,
        "supportsFiles": True,  # to hand over reports; it shows a paperclip too, and what is sent is not read
        "supportsCalling": False,
        "supportsVideo": False,
        "commandLists": [
            {"scopes": [scope], "commands": [_command(name, words) for name in commands_in(scope)]}
            for scope in SCOPES
        ],
    }


def _command(name: str, words: Words) -> dict[str, str]:
    about = words(f"command-{name}.about")
    return {"title": words(f"command-{name}"), "description": about[:1].upper() + about[1:]}


def _translation(language: str) -> dict[str, str]:
    """The manifest's words in another language, by the places they stand in."""
    words = Words(language)
    return {
        "$schema": f"{_SCHEMAS}/MicrosoftTeams.Localization.schema.json",
        "name.short": words("package-name"),
        "name.full": words("package-full-name"),
        "description.short": words("package-about"),
        "description.full": words("package-description"),
        **dict(_translated_commands(words)),
    }


def _translated_commands(words: Words) -> Iterable[tuple[str, str]]:
    for at, scope in enumerate(SCOPES):
        for number, name in enumerate(commands_in(scope)):
            for part, text in _command(name, words).items():
                yield f"bots[0].commandLists[{at}].commands[{number}].{part}", text


def _json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"


def _zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip that tells no time of day, so that the same files make the same zip."""
    held = BytesIO()
    with ZipFile(held, "w") as package:
        for name, content in files.items():
            file = ZipInfo(name)
            file.external_attr = 0o644 << 16
            package.writestr(file, content, ZIP_DEFLATED)
    return held.getvalue()
