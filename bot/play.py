"""A play as it is written down: scenes, and what people say and tap in them.

The words are data in `locales/pilot/<language>.toml`; `demo.py` plays them.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from locales.words import FOLDER

PLAYS = FOLDER / "pilot"
CHANNEL, PERSONAL = "channel", "personal"
Part = TypeVar("Part", "Step", "Scene", "Play")


class PlayFault(ValueError):
    """The play cannot be read. The message names the file and what stands wrong in it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One thing `who` does, in the channel or in their personal chat with Varv (`where`).

    `says` writes. `taps` taps a button of the last card there, with `value` in the first field and `fill` in
    others; `beside` picks one of many like buttons by the words it stands near, and `then` are the buttons
    tapped after it, each on what the one before shows. `hears` waits for a card that comes by itself, `looks`
    until the last one there has been changed to what is to be seen. `waits` lets time pass until that day
    and, where it is told, that time ("2 mars 09:05"). `installs` puts Varv in the team. `fetches` follows the
    link of the last card there and saves the file under that name.

    The card that is then seen must hold the words `sees`; of a `quiet` step no more is printed.
    """

    who: str
    where: str = CHANNEL
    installs: bool = False
    says: str = ""
    taps: str = ""
    beside: str = ""
    value: str = ""
    fill: Mapping[str, str] = field(default_factory=dict)
    then: Sequence[str] = ()
    hears: bool = False
    looks: bool = False
    waits: str = ""
    fetches: str = ""
    sees: str = ""
    quiet: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """A part of the play under a heading."""

    title: str
    story: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Play:
    """Everything there is to play. `lines` are the words a step is told in.

    `begins` is the moment the bot's clock shows when it starts, in the team's time.
    """

    team: str
    channel: str
    begins: datetime
    people: tuple[str, ...]
    lines: Mapping[str, str]
    scenes: tuple[Scene, ...]


def read_play(language: str = "sv", folder: Path = PLAYS) -> Play:
    """The play in a language. Raises `PlayFault`."""
    file = folder / f"{language}.toml"
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        scenes = tuple(_scene(scene) for scene in table.pop("scene", ()))
        return _made(Play, {**table, "people": tuple(table.get("people", ())), "scenes": scenes})
    except (OSError, TypeError, ValueError) as error:
        raise PlayFault(f"{file}: {error}") from error


def _scene(table: Mapping[str, Any]) -> Scene:
    steps = tuple(_made(Step, step) for step in table.get("steps", ()))
    return _made(Scene, {**table, "steps": steps})


def _made(kind: type[Part], table: Mapping[str, Any]) -> Part:
    unknown = table.keys() - {field.name for field in fields(kind)}
    if unknown:
        raise ValueError(f"a {kind.__name__.lower()} has no {', '.join(sorted(unknown))}")
    return kind(**table)
