"""Writes the two lists that are read from the code: `.venv/bin/python -m docs.generate`.

`docs/settings.md` comes from the settings in `app.py`, `docs/commands.md` from the commands and their words.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import get_args

from pydantic import AwareDatetime
from pydantic.fields import FieldInfo

import app
from dialogs.commands import DEV_NAMES, NAMES
from locales.words import LANGUAGES, Words

FOLDER = Path(__file__).parent
HERE = "<varv>"  # where this copy of Varv lies is nobody else's business

SETTINGS_HEAD = f"""\
# Settings

This list is read from the code: change the settings in `app.py`, then run
`.venv/bin/python -m docs.generate`.

Every setting is an environment variable. An empty one counts as not set. A value that cannot be used
stops Varv at start, and the last sentence names the variable. `{HERE}` stands for the folder Varv lies in.

| Variable | What it is for | Takes | Without it |
|---|---|---|---|
"""
COMMANDS_HEAD = """\
# Commands

This list is read from the code: change `dialogs/commands.py` and the words in `locales/`, then run
`.venv/bin/python -m docs.generate`.

Everything here has a button too, and both languages are always understood. Capital letters and a full
stop at the end make no difference. Something that only looks like a command is offered, never guessed.
In a channel and in a group chat a message begins with `@Varv`. After `notera` and `note` comes what you
saw; after `språk` and `language` may come the language, after `borta` and `away` the days, and after
`pausa` and `pause` the day on which to begin again.
"""
_KINDS: dict[type, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    Path: "a path",
    AwareDatetime: "a moment with its offset from UTC",
}
_HEADINGS = {
    "sv": ("På svenska", ("Skriv", "eller", "och Varv")),
    "en": ("In English", ("Write", "or", "and Varv")),
}
_BOUNDS = {"ge": "from {}", "gt": "above {}", "le": "at most {}", "lt": "below {}"}


def settings() -> str:
    """The table of settings."""
    prefix = app.Settings.model_config["env_prefix"]
    rows = [_setting(f"{prefix}{name}".upper(), field) for name, field in app.Settings.model_fields.items()]
    return SETTINGS_HEAD + "".join(rows)


def _setting(variable: str, field: FieldInfo) -> str:
    return _row(f"`{variable}`", str(field.description), _takes(field), _default(field.default))


def _takes(field: FieldInfo) -> str:
    kinds = [kind for kind in get_args(field.annotation) or (field.annotation,) if kind is not NoneType]
    named = " or ".join(_named(kind) for kind in kinds if isinstance(kind, type))
    return ", ".join([named, *_bounds(field.metadata)])


def _named(kind: type) -> str:
    return " or ".join(kind) if issubclass(kind, StrEnum) else _KINDS[kind]


def _bounds(metadata: Iterable[object]) -> list[str]:
    found = [(words, getattr(part, name, None)) for part in metadata for name, words in _BOUNDS.items()]
    return [words.format(bound) for words, bound in found if bound is not None]


def _default(value: object) -> str:
    if value in (None, ""):
        return "empty"
    written = str(value).lower() if isinstance(value, bool) else str(value)
    return f"`{written.replace(str(app.HERE), HERE)}`"


def commands() -> str:
    """The commands in every language, and those of dev mode."""
    known = [Words(language) for language in LANGUAGES]
    listed = "".join(
        _table(*_HEADINGS[words.language], [_command(name, words) for name in NAMES]) for words in known
    )
    in_dev = [_command(name, words) for name in DEV_NAMES for words in known]
    return COMMANDS_HEAD + listed + _table("In dev mode only", _HEADINGS["en"][1], in_dev)


def _table(title: str, heads: tuple[str, ...], rows: list[str]) -> str:
    return f"\n## {title}\n\n{_row(*heads)}{'|---' * len(heads)}|\n{''.join(rows)}"


def _command(name: str, words: Words) -> str:
    id = f"command-{name}"
    return _row(f"`{words(id)}`", words(f"{id}.also").replace(";", ","), words(f"{id}.about"))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


GENERATED: dict[str, Callable[[], str]] = {"settings.md": settings, "commands.md": commands}


def main() -> None:
    """Write both files."""
    for name, write in GENERATED.items():
        (FOLDER / name).write_text(write(), encoding="utf-8")


if __name__ == "__main__":
    main()
