"""The words people can say. Each has a button too; the words themselves are in `locales/`."""

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from dialogs.measure.reading_values import begins_like_a_value
from dialogs.times.reading_times import begins_like_a_time
from improvement.invitation import read_code
from locales.words import LANGUAGES, Words

NAMES = (
    "help",
    "status",
    "new-cycle",
    "continue",
    "check-in",
    "meeting",
    "note",
    "obstacle",
    "study",
    "decide",
    "measure",
    "measures",
    "new-measure",
    "history",
    "chart",
    "digest",
    "away",
    "my-times",
    "schedule",
    "pause",
    "preview",
    "send-now",
    "setup",
    "present",
    "invite",
    "follow",
    "remove",
    "my-data",
    "language",
)
DEV_NAMES = ("forward",)
TAKES_TEXT = frozenset({"away", "follow", "forward", "language", "measure", "note", "obstacle", "pause"})
TAKES_A_TIME = ("away", "pause")
NEAR = 0.75


@dataclass(frozen=True, slots=True)
class Said:
    """A recognised command, the words after it, and the language it was said in."""

    command: str
    rest: str = ""
    language: str = ""


def recognise(text: str, *, is_dev: bool = False) -> Said | None:
    """The command a whole message is, in any language and case; None when it is none."""
    plain = _plain(text)
    if exactly := _exactly(is_dev).get(plain):
        return exactly
    for beginning, name, language in _beginnings(is_dev):
        if plain.startswith(beginning):
            rest = _after(text, beginning)
            return Said(name, rest, language) if _fits(name, rest) else None
    return None


def _fits(name: str, rest: str) -> bool:
    """Only a language can follow the word for it: "Språk är svårt ibland" is something else.

    What follows `borta` and `pausa` is a time, or too short to be a sentence, and what follows `mät` a value;
    `följ` is followed by a code.
    """
    if name in TAKES_A_TIME:
        return begins_like_a_time(rest)
    if name == "follow":
        return bool(read_code(rest))
    if name == "measure":
        return begins_like_a_value(rest)
    return name != "language" or language_called(rest) is not None


def language_called(said: str) -> str | None:
    """The language somebody names, in any language, or by its code."""
    for code in LANGUAGES:
        names = (code, *(Words(language)(f"button-speak-{code}") for language in LANGUAGES))
        if _plain(said) in [_plain(name) for name in names]:
            return code
    return None


def near_misses(text: str) -> list[str]:
    """The commands that look like what was written, likeliest first: to be offered, not guessed."""
    vocabulary = {words: name for words, name, _ in _vocabulary(is_dev=False)}
    close = get_close_matches(_plain(text), list(vocabulary), n=2, cutoff=NEAR)
    return list(dict.fromkeys(vocabulary[words] for words in close))


def _plain(text: str) -> str:
    return " ".join(text.casefold().strip(" \t\n.!?:,").split())


def _after(text: str, words: str) -> str:
    """What follows the command, as it was written."""
    parts = text.strip().split(maxsplit=len(words.split()))
    return parts[-1].strip()


@cache
def _exactly(is_dev: bool) -> dict[str, Said]:
    """What each word by itself is."""
    return {words: Said(name, language=language) for words, name, language in reversed(_vocabulary(is_dev))}


@cache
def _beginnings(is_dev: bool) -> list[tuple[str, str, str]]:
    """The words that more can follow."""
    return [(f"{words} ", name, code) for words, name, code in _vocabulary(is_dev) if name in TAKES_TEXT]


@cache
def _vocabulary(is_dev: bool) -> tuple[tuple[str, str, str], ...]:
    """(words, command, language) for every language, the longest words first."""
    names = NAMES + DEV_NAMES if is_dev else NAMES
    found = []
    for language in LANGUAGES:
        words = Words(language)
        for name in names:
            also = words(f"command-{name}.also").split(";") if words.has(f"command-{name}.also") else []
            found += [(_plain(form), name, language) for form in (words(f"command-{name}"), *also)]
    return tuple(sorted(found, key=lambda entry: -len(entry[0])))
