"""People's names in a text, replaced: by a number that is the same in a whole file, or by a word."""

import re
from collections.abc import Callable, Iterable

from dialogs.people import first_name
from improvement.team import Person
from locales.order import name_key

SHORTEST = 2  # letters: a single one is no name


class Pseudonyms:
    """Hides these people. `call` makes a word of the number that somebody has, from 1.

    Whole names and first names are found, also with a genitive's s, where they begin with a capital. Who is
    called as another gets the same number: nobody can tell who of them is meant.
    """

    def __init__(self, people: Iterable[Person], call: Callable[[int], str]) -> None:
        ordered = sorted((person for person in people if person.name), key=lambda each: name_key(each.name))
        self._words: dict[str, str] = {}
        for number, person in enumerate(ordered, 1):
            for name in (person.name, first_name(person)):
                if len(name) >= SHORTEST:
                    self._words.setdefault(name, call(number))
        longest_first = sorted(map(re.escape, self._words), key=len, reverse=True)
        self._names = re.compile(rf"(?<!\w)({'|'.join(longest_first)})(s?)(?!\w)") if longest_first else None

    def hide(self, text: str) -> str:
        """The text without their names."""
        if self._names is None:
            return text
        return self._names.sub(lambda found: self._words[found.group(1)] + found.group(2), text)
