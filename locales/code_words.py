"""Finds the words that code asks for, by reading the code and not running it."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# A code becomes the id of a word by what it is a code of.
_CODES = {
    "Notice": "notice",
    "Choose": "choose",
    "Trouble": "problem",
    "Problem": "problem",
    "Step": "button",
}
_CODE_FIELD = {"Step": "verb"}
_GIVEN_ELSEWHERE = ("words", "label")  # a step with these needs no words named by its verb
_WHOLE_ID = re.compile(r"(button|notice|problem|staff)(-\w+)+")
ANY = "*"


@dataclass(frozen=True, kw_only=True, slots=True)
class Need:
    """A word some code needs. `id` holds a `*` where the code fills something in.

    `args` are the names given to its placeholders; None where that cannot be seen.
    """

    id: str
    where: str
    args: frozenset[str] | None = None


def needs_in(folder: Path) -> Iterator[Need]:
    """Every need in the Python files of a folder."""
    for file in sorted(folder.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        assigned = _assigned(tree)
        for node in ast.walk(tree):
            where = f"{folder.name}/{file.name}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Call):
                yield from _in_call(node, where, assigned)
            elif isinstance(node, ast.Constant) and _is_whole_id(node.value):
                yield Need(id=str(node.value), where=where)


def _is_whole_id(value: object) -> bool:
    """Whether a text anywhere in the code is the id of a word by its looks."""
    return isinstance(value, str) and _WHOLE_ID.fullmatch(value) is not None


def texts_in(folder: Path) -> Iterator[str]:
    """Every text written in the Python files of a folder."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _assigned(tree: ast.AST) -> dict[str, list[ast.expr]]:
    """What each name in a file is ever set to."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found.setdefault(node.targets[0].id, []).append(node.value)
    return found


def _in_call(call: ast.Call, where: str, assigned: dict[str, list[ast.expr]]) -> Iterator[Need]:
    name = _name_of(call.func)
    given = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    if name in _CODES:
        yield from _codes(name, call, given, where, assigned)
    elif name.endswith("words") and call.args:
        spread = any(keyword.arg is None for keyword in call.keywords)
        args = None if spread else frozenset(given)
        for id in _texts(call.args[0], assigned):
            yield Need(id=id, where=where, args=args)


def _codes(
    name: str,
    call: ast.Call,
    given: dict[str, ast.expr],
    where: str,
    assigned: dict[str, list[ast.expr]],
) -> Iterator[Need]:
    code = given.get(_CODE_FIELD.get(name, "code")) or (call.args[0] if call.args else None)
    has_own = name == "Step" and any(field in given for field in _GIVEN_ELSEWHERE)
    if has_own and "words" in given:
        for text in _texts(given["words"], assigned):
            yield Need(id=text, where=where)
    if code is None or has_own:
        return
    for text in _texts(code, assigned):
        yield Need(id=f"{_CODES[name]}-{text}", where=where, args=_args(name, given))


def _args(name: str, given: dict[str, ast.expr]) -> frozenset[str] | None:
    """The placeholders filled: a dictionary for a view, keywords for a problem."""
    if name == "Problem":
        return frozenset(given) - {"kept"}
    table = given.get("args")
    if table is None:
        return frozenset()
    if isinstance(table, ast.Dict):
        return frozenset(str(key.value) for key in table.keys if isinstance(key, ast.Constant))
    return None


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _texts(node: ast.expr, assigned: dict[str, list[ast.expr]]) -> Iterator[str]:
    """The texts an expression can become, with `*` for what is filled in when it runs."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from _texts(node.body, assigned)
            yield from _texts(node.orelse, assigned)
        case ast.BoolOp():
            for part in node.values:
                yield from _texts(part, assigned)
        case ast.JoinedStr():
            yield "".join(_part(part) for part in node.values)
        case ast.Name(id=name):
            others = {key: value for key, value in assigned.items() if key != name}
            for value in assigned.get(name, []):
                yield from _texts(value, others)


def _part(part: ast.expr) -> str:
    """A piece of an f-string; what is filled in from an enumeration keeps the name of it."""
    if isinstance(part, ast.Constant):
        return str(part.value)
    value = part.value if isinstance(part, ast.FormattedValue) else part
    return f"<{value.attr}>" if isinstance(value, ast.Attribute) else ANY
