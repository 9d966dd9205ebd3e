"""The words of one language, by id."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern

from locales import phrases

LANGUAGES = ("sv", "en")
MOST_REMEMBERED = 10_000
FOLDER = Path(__file__).parent
Argument: TypeAlias = str | int | date | datetime


class MissingWord(LookupError):
    """No such word, or a placeholder without a value. Add it to `locales/sv` and `locales/en`."""


@lru_cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([phrases.BABEL_NAMES[language]], use_isolating=False)
    for file in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


@lru_cache
def _fixed_words(language: str) -> dict[tuple[object, ...], str]:
    """Words said before that hold nothing but small numbers: most of a card, and nobody's own text."""
    return {}


class Words:
    """Says things in one language: `words("plan-aim.ask")`.

    Numbers choose plurals and are grouped as the language does; dates and times become words.
    Raises `KeyError` for a language Varv does not speak.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = _bundle(language)
        self._fixed = _fixed_words(language)

    def __call__(self, id: str, /, **args: Argument) -> str:
        """The words with this id. Raises `MissingWord`."""
        if not all(isinstance(value, int) for value in args.values()):
            return self._say(id, args)
        key = (id, *args.items())
        known = self._fixed.get(key)
        if known is None:
            known = self._say(id, args)
            if len(self._fixed) < MOST_REMEMBERED:
                self._fixed[key] = known
        return known

    def has(self, id: str) -> bool:
        """Whether there is a word, or an attribute of a word, with this id."""
        return self._pattern(id) is not None

    def _pattern(self, id: str) -> Pattern | None:
        name, _, attribute = id.partition(".")
        if not self._bundle.has_message(name):
            return None
        message = self._bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value

    def _say(self, id: str, args: Mapping[str, Argument]) -> str:
        pattern = self._pattern(id)
        if pattern is None:
            raise MissingWord(f"{self.language}: {id}")
        given = {key: self._fill(value) for key, value in args.items()}
        text, errors = self._bundle.format_pattern(pattern, given)
        if errors:
            raise MissingWord(f"{self.language}: {id}: {errors[0]}")
        return str(text)

    def _fill(self, value: Argument) -> str | int:
        if isinstance(value, datetime):
            return f"{self.day(value.date())} {self.clock(value.time())}"
        return self.day(value) if isinstance(value, date) else value

    def day(self, day: date) -> str:
        """A day with its year: "2 mars 2026"."""
        return phrases.day(self.language, day)

    def short_day(self, day: date) -> str:
        """A day of a year that is clear anyway: "2 mars"."""
        return phrases.short_day(self.language, day)

    def weekday(self, day: date) -> str:
        """A day with its weekday: "fredag 6 mars"."""
        return phrases.weekday(self.language, day)

    def full_day(self, day: date) -> str:
        """A day with its weekday and its year: "fredag 6 mars 2026"."""
        return phrases.full_day(self.language, day)

    def weekday_name(self, number: int) -> str:
        """A day of the week, Monday being 0: "måndag"."""
        return phrases.weekday_name(self.language, number)

    def weekdays(self, numbers: Sequence[int]) -> str:
        """Days of the week in running text: "måndag och onsdag", "måndag\u2013fredag"."""
        return phrases.weekdays(self.language, numbers)

    def week(self, day: date) -> str:
        """The ISO week of a day: "vecka 10"."""
        return phrases.week(self.language, day)

    def period(self, start: date, end: date) -> str:
        """From one day to another, with the ISO weeks: "2 mars\u201326 april 2026 (v. 10\u201317)"."""
        return phrases.period(self.language, start, end)

    def clock(self, at: time) -> str:
        """A time of day: "kl. 12", "kl. 9.30"."""
        return phrases.clock(self.language, at)

    def bare_clock(self, at: time) -> str:
        """A time of day without the word before it: "9", "9.30", in English "9:00"."""
        return phrases.bare_clock(self.language, at)

    def hours(self, begins: time, ends: time) -> str:
        """From one time of day to another: "kl. 8\u201316.30"."""
        return phrases.hours(self.language, begins, ends)

    def number(self, value: Decimal) -> str:
        """A number as it was told, in the figures of the language: "12,5", "1 200"."""
        return phrases.number(self.language, value)

    def counting(self, count: int) -> str:
        """A small number in running text: "sju", and "13" where words would be long."""
        return phrases.counting(self.language, count)

    def names(self, names: Sequence[str]) -> str:
        """A list in running text: "Maria, Johan och Farida"."""
        return phrases.names(self.language, names)

    def staff(self, count: int, of: int) -> str:
        """How many of the staff: "3 av 8", or in words ("de flesta") in a group of fewer than five."""
        return self(phrases.staff_id(count, of), count=count, of=of)

    def staff_kind(self, count: int, of: int, *, strictly: bool = False) -> str:
        """What `staff` says of a group: "counted", or in one of fewer than five for example "most"."""
        return phrases.staff_id(count, of, strictly=strictly).removeprefix("staff-")
