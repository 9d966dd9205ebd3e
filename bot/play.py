"""A play as it is written down: scenes, and what people say and tap in them.

The words are data in `locales/pilot/<language>.toml`; `demo.py` plays them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from locales.words import FOLDER

PLAYS = FOLDER / "pilot"
CHANNEL = "channel"
Read = TypeVar("Read", "Step", "Scene")


class PlayFault(ValueError):
    """The play cannot be read. The message names the file and what stands wrong in it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One thing a person does, in the channel or in their personal chat with Varv.

    `says` writes; `taps` taps a button of the last card there, with `value` in the first field and `fill` in
    others; `on` picks one of many like buttons by the words above it. `hears` waits for a card that comes by
    itself. `waits` lets time pass until that day. `tells` is the narrator's. With `quiet` the card that
    answers is not printed; it must hold the words of `sees` all the same.
    """

    who: str = ""
    where: str = CHANNEL
    installs: bool = False
    says: str = ""
    taps: str = ""
    on: str = ""
    value: str = ""
    fill: Mapping[str, str] = field(default_factory=dict)
    hears: bool = False
    waits: str = ""
    tells: str = ""
    sees: str = ""
    quiet: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """A part of the play under a heading."""

    title: str
    story: str = ""
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Play:
    """Everything there is to play. `lines` are the words for how a step is told."""

    team: str
    channel: str
    people: tuple[str, ...]
    lines: Mapping[str, str]
    scenes: tuple[Scene, ...]

    @property
    def steps(self) -> list[Step]:
        """Every step, in order."""
        return [step for scene in self.scenes for step in scene.steps]


def read_play(language: str = "sv", folder: Path = PLAYS) -> Play:
    """The play in a language. Raises `PlayFault`."""
    file = folder / f"{language}.toml"
    try:
        return _play(tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise PlayFault(f"{file}: {error}") from error


def _play(table: dict[str, Any]) -> Play:
    return Play(
        team=table["team"],
        channel=table["channel"],
        people=tuple(table["people"]),
        lines=table["lines"],
        scenes=tuple(_scene(scene) for scene in table["scene"]),
    )


def _scene(table: dict[str, Any]) -> Scene:
    steps = tuple(_known(Step, step) for step in table.get("steps", ()))
    return _known(Scene, {**table, "steps": steps})


def _known(kind: type[Read], table: Mapping[str, Any]) -> Read:
    unknown = table.keys() - {field.name for field in fields(kind)}
    if unknown:
        raise ValueError(f"a {kind.__name__.lower()} has no {', '.join(sorted(unknown))}")
    return kind(**table)
