"""Writes the lists that are read from the code: `.venv/bin/python -m docs.generate`.

`docs/settings.md` comes from `running/settings.py`, `docs/commands.md` from the commands and their words,
`docs/permissions.md` from `improvement/permission.py` and what asks it, `docs/export.schema.json` from the
tables.
"""

import json
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import get_args

from pydantic import AwareDatetime, SecretStr
from pydantic.fields import FieldInfo

from dialogs.commands import DEV_NAMES, NAMES
from dialogs.obeying import COMMANDS, OWN_COMMANDS
from dialogs.pages import OWN_PAGES, PAGES
from dialogs.taps import OWN_TAPS, TAPS
from improvement.permission import STRANGER, Deed, Standing, may
from improvement.team import Role
from locales.words import LANGUAGES, Words
from running.settings import Settings
from storage.archive import schema

FOLDER = Path(__file__).parent
HERE = "<varv>"  # where this copy of Varv lies is nobody else's business

SETTINGS_HEAD = f"""\
# Settings

This list is read from the code: change `running/settings.py`, then run
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
saw; after `språk` and `language` may come the language, after `borta` and `away` the days, after
`pausa` and `pause` the day on which to begin again, after `följ` and `follow` the code, and after `mät` and
`measure` a value, and the week it is about unless that is this one.
"""
PERMISSIONS_HEAD = """\
# Who may do what

This list is read from the code: change `improvement/permission.py`, then run
`.venv/bin/python -m docs.generate`.

Every word, every button, every page that is opened or fetched anew, and every message to one person of a
team asks here, with what the person is in that team at that moment. A role counts from the person's own yes.
Somebody of another organisation is always a stranger. A follower came in by a code from the process leader
and is not in the team in Teams.

"""
ASKED_HEAD = """
## What asks for it

In quotation marks what can be written, then the buttons by their verbs, then the pages. A button that is not
here asks for what its page asks for.

| To | Asked by |
|---|---|
"""
_WHO = {
    "Stranger": STRANGER,
    "Member, no leader yet": Standing(is_member=True),
    "Member": Standing(is_member=True, has_leader=True),
    "Process leader": Standing(is_member=True, has_leader=True, roles=frozenset({Role.PROCESS_LEADER})),
    "Manager": Standing(is_member=True, has_leader=True, roles=frozenset({Role.MANAGER})),
    "Coach": Standing(is_member=True, has_leader=True, roles=frozenset({Role.COACH})),
    "Follower, no yes yet": Standing(is_member=True, has_leader=True, follows=True),
    "Manager who follows": Standing(
        is_member=True, has_leader=True, follows=True, roles=frozenset({Role.MANAGER})
    ),
    "Coach who follows": Standing(
        is_member=True, has_leader=True, follows=True, roles=frozenset({Role.COACH})
    ),
}
REMOVES_ANY = "`remove`, when the text is somebody else’s"  # asked once the text is found
_YES = {True: "yes", False: ""}
_DEEDS = {
    Deed.OWN: "Do what is about oneself alone",
    Deed.ANSWER_ROLE: "Say yes or no to a role",
    Deed.READ: "Read",
    Deed.TAKE_PART: "Take part",
    Deed.SET_UP: "Set up",
    Deed.REMOVE_ANY: "Remove anybody’s text",
    Deed.TAKE_OUT: "Take out a report or tables",
    Deed.INVITE: "Invite, and withdraw it",
    Deed.ANSWER_AS_MANAGER: "Answer a call for help",
    Deed.GIVE_MANDATE: "Give the mandate",
    Deed.ENCOURAGE: "Encourage the team",
    Deed.SEE_FIDELITY: "See how a turn is run, and what would help",
    Deed.SETTLE_PROGRESS: "Settle how far a series has come",
}
_KINDS: dict[type, str] = {
    str: "text",
    SecretStr: "text, shown nowhere",
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
    prefix = Settings.model_config["env_prefix"]
    rows = [_setting(f"{prefix}{name}".upper(), field) for name, field in Settings.model_fields.items()]
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
    return f"`{written.replace(str(FOLDER.parent), HERE)}`"


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


def permissions() -> str:
    """Who may do what, and what each deed opens."""
    table = "".join(_row(_DEEDS[deed], *(_YES[may(deed, who)] for who in _WHO.values())) for deed in Deed)
    asked = "".join(_row(_DEEDS[deed], _listed(_asking(deed))) for deed in Deed)
    heads = _row("", *_WHO) + "|---" * (len(_WHO) + 1) + "|\n"
    return PERMISSIONS_HEAD + heads + table + ASKED_HEAD + asked


def _asking(deed: Deed) -> Iterable[str]:
    """Every word, button and page that takes a deed; a button without one asks for that of its page."""
    words, own = Words("en"), deed is Deed.OWN
    yield from (f"“{words(f'command-{name}')}”" for name, (asks, _) in COMMANDS.items() if asks is deed)
    yield from (f"“{words(f'command-{name}')}”" for name in OWN_COMMANDS if own)
    yield from (f"`{verb}`" for verb, (asks, _) in TAPS.items() if asks is deed)
    yield from (f"`{verb}`" for verb in OWN_TAPS if own)
    yield from (f"page `{name}`" for name, (asks, _) in PAGES.items() if asks is deed)
    yield from (f"page `{name}`" for name in OWN_PAGES if own)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or REMOVES_ANY


def export_schema() -> str:
    """What `app.py export` writes."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


GENERATED: dict[str, Callable[[], str]] = {
    "settings.md": settings,
    "commands.md": commands,
    "permissions.md": permissions,
    "export.schema.json": export_schema,
}


def main() -> None:
    """Write them all."""
    for name, write in GENERATED.items():
        (FOLDER / name).write_text(write(), encoding="utf-8")


if __name__ == "__main__":
    main()
