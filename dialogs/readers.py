"""How an answer is read: from what a person typed or picked to a value worth keeping.

Every reader raises `Problem` with a code of its own, and with what was written still in it, so
that the question stays open and nothing has to be typed twice.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol
from zoneinfo import available_timezones

from dialogs.plain_text import read_text
from dialogs.problem import Problem
from improvement.answer import Value
from locales.dates import NoSuchDay, NotADay, read_day, read_period

LONGEST_ANSWER = 2000
Inputs = Mapping[str, str]
_BETWEEN_NAMES = re.compile(r"[,;&\n]|\s(?:och|and)\s")


@dataclass(frozen=True, kw_only=True, slots=True)
class Setting:
    """What a reader may look at beside the input: the day, the people, the channels, the words.

    `people` and `channels` map ids to names. `label` gives an option's words in the reader's language.
    """

    today: date
    people: Mapping[str, str] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)
    label: Callable[[str], str] = str


class Reader(Protocol):
    """Turns inputs into a value, or raises `Problem`. A typed message comes as `value` alone."""

    def read(self, inputs: Inputs, setting: Setting) -> Value: ...


@dataclass(frozen=True, slots=True)
class Text:
    """Free words, up to `limit` characters."""

    limit: int = LONGEST_ANSWER

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        return read_text(inputs.get("value", ""), self.limit)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few options, picked by id or typed as its label."""

    options: tuple[str, ...]

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        said = inputs.get("value", "").strip()
        for option in self.options:
            if said == option or said.casefold() == setting.label(option).casefold():
                return str(option)
        raise Problem("choose-one", kept=said)


@dataclass(frozen=True, slots=True)
class Zone:
    """An IANA time zone, such as Europe/Stockholm."""

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        said = inputs.get("value", "").strip().replace(" ", "_")
        for zone in available_timezones():
            if said.casefold() == zone.casefold():
                return zone
        raise Problem("zone-unknown", kept=said)


@dataclass(frozen=True, slots=True)
class Channel:
    """One of the channels of the team in Teams."""

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        said = inputs.get("value", "").strip()
        for id, name in setting.channels.items():
            if said == id or said.casefold() == name.casefold():
                return id
        raise Problem("channel-unknown", kept=said)


@dataclass(frozen=True, slots=True)
class People:
    """One or more members, picked by id (joined by commas) or typed by name ("Maria och Johan").

    `but_managers` leaves out those who are managers: they are never asked or counted. With `only_one` one
    person is meant.
    """

    but_managers: bool = False
    only_one: bool = False

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        said = [part.strip() for part in _BETWEEN_NAMES.split(inputs.get("value", "")) if part.strip()]
        if not said:
            raise Problem("nobody-picked")
        people = [self._recognise(part, setting, inputs["value"]) for part in said]
        picked = list(dict.fromkeys(people))
        if self.only_one and len(picked) > 1:
            raise Problem("pick-one")
        return picked

    def _recognise(self, said: str, setting: Setting, kept: str) -> str:
        if said in setting.people:
            return said
        found = [id for id, name in setting.people.items() if _is_called(name, said)]
        if len(found) != 1:
            code = "person-ambiguous" if found else "person-unknown"
            raise Problem(code, kept=kept, name=said)
        return found[0]


def _is_called(name: str, said: str) -> bool:
    return said.casefold() in (name.casefold(), name.casefold().split(" ")[0])


@dataclass(frozen=True, slots=True)
class Day:
    """A date to come, picked or in words such as "nästa fredag"."""

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        said = inputs.get("value", "")
        day = _read_day(said, setting.today)
        if day < setting.today:
            raise Problem("day-has-passed", kept=said)
        return day.isoformat()


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another: two dates, or words such as "1-14 juli" or "v. 10-17"."""

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        start, end = self._read_days(inputs, setting.today)
        if end < start:
            raise Problem("end-before-start", kept=_joined(inputs))
        if end < setting.today:
            raise Problem("day-has-passed", kept=_joined(inputs))
        return {"start": start.isoformat(), "end": end.isoformat()}

    def _read_days(self, inputs: Inputs, today: date) -> tuple[date, date]:
        if "start" in inputs or "end" in inputs:
            days = [_read_day(inputs.get(name, ""), today) for name in ("start", "end")]
            return days[0], days[1]
        said = inputs.get("value", "")
        with _DayProblems(said):
            return read_period(said, today)


def _joined(inputs: Inputs) -> str:
    return inputs.get("value") or f"{inputs.get('start', '')} - {inputs.get('end', '')}"


def _read_day(said: str, today: date) -> date:
    with _DayProblems(said):
        return read_day(said, today)


class _DayProblems:
    """Turns what the date parser says into a sentence for people."""

    def __init__(self, said: str) -> None:
        self._said = said.strip()

    def __enter__(self) -> None:
        if not self._said:
            raise Problem("day-missing")

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if isinstance(error, NoSuchDay):
            raise Problem("no-such-day", kept=self._said) from error
        if isinstance(error, NotADay):
            raise Problem("not-a-day", kept=self._said) from error


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds."""

    lowest: int
    highest: int

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        said = inputs.get("value", "").strip()
        if re.fullmatch(r"-?\d+[.,]\d+", said):
            raise Problem("number-not-whole", kept=said)
        if not re.fullmatch(r"-?[0-9]{1,9}", said):
            raise Problem("not-a-number", kept=said)
        if not self.lowest <= int(said) <= self.highest:
            raise Problem("number-outside", kept=said, lowest=self.lowest, highest=self.highest)
        return int(said)


@dataclass(frozen=True, slots=True)
class Level:
    """A prediction: how many times of ten, and why.

    Typed as one message it is read as "7 av 10, eftersom …": the first number is the level.
    """

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        said = inputs.get("level", "").strip()
        why = inputs.get("value", "")
        if not said:
            found = re.search(r"\b(?:[A-Za-zÅÄÖåäö]+ \d+ till )?(10|\d)\b", why)
            said = found.group(1) if found else ""
        if not re.fullmatch(r"10|\d", said):
            raise Problem("level-missing", kept=why)
        return {"level": int(said), "why": read_text(why, LONGEST_ANSWER)}


@dataclass(frozen=True, slots=True)
class Baseline:
    """How it was before: "2/11, 3/12" or "2 av 11, 3 av 12", one pair a week, the oldest first."""

    most_weeks: int = 26

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        said = inputs.get("value", "").strip()
        parts = [part for part in re.split(r"[,;\n]+", said) if part.strip()]
        pairs = [re.fullmatch(r"\s*(\d{1,4})\s*(?:/|av|of)\s*(\d{1,4})\s*", part) for part in parts]
        if not 0 < len(parts) <= self.most_weeks or None in pairs:
            raise Problem("baseline-unclear", kept=said)
        counts = [[int(pair.group(1)), int(pair.group(2))] for pair in pairs if pair]
        for used, eligible in counts:
            if used > eligible:
                raise Problem("more-than-all", kept=said, week=f"{used}/{eligible}")
        return counts


@dataclass(frozen=True, slots=True)
class Mandate:
    """What the process leader may do: who said so, what, how much time, until when."""

    def read(self, inputs: Inputs, setting: Setting) -> Value:
        mandate: dict[str, str | int] = {
            name: read_text(inputs.get(name, ""), 500) for name in ("by", "scope", "time")
        }
        mandate["until"] = str(Day().read({"value": inputs.get("until", "")}, setting))
        return mandate
