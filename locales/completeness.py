"""Checks that every word is there: `python -m locales.completeness`.

Both languages say the same things, with the same placeholders; whatever the code asks for exists; nothing is
left over; every template is whole. Prints one line for each fault.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Any

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from improvement.cycle import Decision, Phase
from improvement.team import Role, RoleState
from locales.code_words import Need, needs_in, texts_in
from locales.templates import TemplateFault, read_templates
from locales.words import FOLDER, LANGUAGES

ROOT = FOLDER.parent
ROOMS = ("bot", "cards", "dialogs", "locales", "reports")
ENUMS: dict[str, type[StrEnum]] = {"phase": Phase, "decision": Decision, "role": Role}
QUESTION_PARTS = ("", ".ask", ".why", ".example", ".label")
INPUTS = {"Mandate": ("by", "scope", "time", "until"), "Period": ("start", "end"), "Level": ("level",)}
# Cards look these up by the code a view brings; the views' own calls tell which codes there are.
_OF_CODES = re.compile(r"(notice|problem|button|choose|form|option)-")
_BY_CODE = re.compile(_OF_CODES.pattern + r"(<\w+>|\*).*")


class _Placeholders(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()
        self.said_too: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 -- the library's name
        self.found.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 -- the library's name
        self.said_too.add(node.id.name)


@cache
def placeholders(language: str) -> dict[str, frozenset[str]]:
    """Every word and attribute of a language, with the placeholders in it and in the words it says too."""
    found: dict[str, _Placeholders] = {}
    for entry in _entries(language):
        if isinstance(entry, ast.Message):
            if entry.value:
                found[entry.id.name] = _in_pattern(entry.value)
            for attribute in entry.attributes:
                found[f"{entry.id.name}.{attribute.id.name}"] = _in_pattern(attribute.value)
    said = {id: [found[each].found for each in one.said_too if each in found] for id, one in found.items()}
    return {id: frozenset(one.found.union(*said[id])) for id, one in found.items()}


@cache
def _entries(language: str) -> tuple[Any, ...]:
    parser = FluentParser()
    texts = [file.read_text(encoding="utf-8") for file in sorted((FOLDER / language).glob("*.ftl"))]
    return tuple(entry for text in texts for entry in parser.parse(text).body)


def _in_pattern(pattern: ast.Pattern) -> _Placeholders:
    visitor = _Placeholders()
    visitor.visit(pattern)
    return visitor


def faults() -> list[str]:
    """Everything that is wrong with the words, one line each; empty when all is well."""
    found = [*_unreadable(), *_differences(), *_missing(), *_left_over(), *_in_templates()]
    return list(dict.fromkeys(found))


def _unreadable() -> Iterator[str]:
    for language in LANGUAGES:
        names = [entry.id.name for entry in _entries(language) if isinstance(entry, ast.Message)]
        yield from (f"{language}: {name} is there twice" for name in names if names.count(name) > 1)
        for entry in _entries(language):
            if isinstance(entry, ast.Junk):
                yield f"{language}: cannot be read: {(entry.content or '').strip().splitlines()[0]}"


def _differences() -> Iterator[str]:
    every = sorted(set().union(*(placeholders(language) for language in LANGUAGES)))
    for id in every:
        lacking = [language for language in LANGUAGES if id not in placeholders(language)]
        yield from (f"{language}: {id} is missing" for language in lacking)
        if not lacking and len({placeholders(language)[id] for language in LANGUAGES}) > 1:
            yield f"{id}: the placeholders differ between {' and '.join(LANGUAGES)}"


def _missing() -> Iterator[str]:
    known = placeholders(LANGUAGES[0])
    for need in _needs():
        if "*" in need.id:
            if not any(_fits(need.id, id) for id in known):
                yield f"{need.where}: no word fits {need.id}"
        elif need.id not in known:
            yield f"{need.where}: {need.id} is missing"
        elif need.args is not None and not _filled(need) <= need.args:
            yield f"{need.where}: {need.id} lacks {', '.join(sorted(_filled(need) - need.args))}"


def _filled(need: Need) -> frozenset[str]:
    known = placeholders(LANGUAGES[0])
    return known[need.id] | known.get(f"{need.id}.title", frozenset())


def _left_over() -> Iterator[str]:
    exact = {need.id.partition(".")[0] for need in _needs() if "*" not in need.id}
    loose = [need.id.partition(".")[0] for need in _needs() if "*" in need.id]
    codes = {text for room in ROOMS for text in texts_in(ROOT / room)}
    for id in placeholders(LANGUAGES[0]):
        is_code = _OF_CODES.match(id) is not None and id.partition("-")[2] in codes
        is_used = "." in id or id in exact or is_code or any(_fits(pattern, id) for pattern in loose)
        if not is_used:
            yield f"{id} is not used; remove it"


def _fits(pattern: str, id: str) -> bool:
    return re.fullmatch(".+".join(re.escape(part) for part in pattern.split("*")), id) is not None


def _in_templates() -> Iterator[str]:
    try:
        read_templates()
    except TemplateFault as fault:
        yield str(fault)


@cache
def _needs() -> tuple[Need, ...]:
    seen = [need for room in ROOMS for need in needs_in(ROOT / room)]
    written = [need for each in seen if not _BY_CODE.fullmatch(each.id) for need in _spelled_out(each)]
    # What begins with something filled in is a question's word: the flows tell which those are.
    return (*(need for need in written if not need.id.startswith("*")), *_derived())


def _spelled_out(need: Need) -> Iterable[Need]:
    """A need for each member of an enumeration it is filled in from."""
    for name, members in ENUMS.items():
        if f"<{name}>" in need.id:
            filled = (need.id.replace(f"<{name}>", member) for member in members)
            return [Need(id=re.sub(r"<\w+>", "*", id), where=need.where) for id in filled]
    return [Need(id=re.sub(r"<\w+>", "*", need.id), where=need.where, args=need.args)]


def _derived() -> Iterator[Need]:
    yield from (Need(id=f"phase-{phase}", where="Phase") for phase in Phase)
    yield from (Need(id=f"decision-{decision}", where="Decision") for decision in Decision)
    yield from (Need(id=f"role-{role}", where="Role") for role in Role)
    yield from (Need(id=f"role-state-{state}", where="RoleState") for state in RoleState)
    yield from (Need(id=f"language-{language}", where="LANGUAGES") for language in LANGUAGES)
    # The check looks at the rooms above as it looks at their files: nothing that runs imports this module.
    for flow in import_module("dialogs.flows").FLOWS.values():
        yield Need(id=f"flow-{flow.name}", where="dialogs/flows.py")
        for question in flow.questions:
            yield from _of_question(f"{flow.name}-{question.key}", question)
    commands = import_module("dialogs.commands")
    for name in (*commands.NAMES, *commands.DEV_NAMES):
        yield from (
            Need(id=f"command-{name}{part}", where="dialogs/commands.py") for part in ("", ".also", ".about")
        )
    for view in import_module("dialogs.views").View.__args__:
        kind = re.sub(r"(?<!^)(?=[A-Z])", "-", view.__name__).lower()
        yield Need(id=f"push-{kind}", where="dialogs/views.py")


def _of_question(id: str, question: Any) -> Iterator[Need]:
    reader = type(question.reads).__name__
    parts = [*QUESTION_PARTS, *([".lost"] if question.skippable else [])]
    parts += [f".{name}" for name in INPUTS.get(reader, ())]
    parts += [f"-{option}" for option in getattr(question.reads, "options", ())]
    yield from (Need(id=f"{id}{part}", where="dialogs/flows.py") for part in parts)


def main() -> int:
    """Print the faults; 1 when there are any."""
    found = faults()
    print("\n".join(found) if found else f"All words are there ({len(placeholders(LANGUAGES[0]))}).")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
