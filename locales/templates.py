"""What a new cycle can begin from: one file for each template, in every language.

An organisation adds its own by putting files in a folder of its own; no code is needed.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from locales.ready_measures import ReadyMeasure, read_measure
from locales.words import LANGUAGES

FOLDER = Path(__file__).parent / "templates"
MAY_NOT_BE_EMPTY = ("name", "about")


class TemplateFault(ValueError):
    """A template file cannot be used. The message names the file, the field and the remedy."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateWords:
    """A template in one language.

    `aim`, `change`, `where` and `measure` suggest answers to the questions of Plan. `chances` is the word for
    what is counted ("nybesök"). `check_in_ask` is the week's question, `used_ask` asks at how many of them it
    was done, `no_chances` is the button for none at all. The rest replaces the question's own words; empty
    keeps them.
    """

    name: str
    about: str
    aim: str
    change: str
    where: str
    measure: str
    chances: str
    prediction_ask: str
    check_in_ask: str
    used_ask: str
    no_chances: str
    aim_example: str
    change_example: str
    where_example: str
    measure_example: str
    prediction_example: str
    baseline_example: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Template:
    """A template by its file's name. Templates are listed by `order`, then by name of file.

    `measures` are those that are ready to be taken beside the one that the week's question counts.
    """

    id: str
    order: int
    words: Mapping[str, TemplateWords]
    measures: tuple[ReadyMeasure, ...] = ()


def read_templates(*folders: Path) -> dict[str, Template]:
    """The templates in the folders, by id and in order; a later folder's file replaces an earlier's.

    Without folders: those that come with Varv. Raises `TemplateFault`.
    """
    found: dict[str, Template] = {}
    for folder in folders or (FOLDER,):
        if not folder.is_dir():
            raise TemplateFault(f"{folder}: no such folder of templates. Create it, or name another one.")
        for file in sorted(folder.glob("*.toml")):
            found[file.stem] = _read_template(file)
    ordered = sorted(found.values(), key=lambda template: (template.order, template.id))
    return {template.id: template for template in ordered}


def _read_template(file: Path) -> Template:
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TemplateFault(f"{file}: not valid TOML in UTF-8 ({error}). Correct that line.") from error
    _refuse_unknown(file, tables, ("order", "measures", *LANGUAGES), "at the top")
    order = tables.get("order", 50)
    if not isinstance(order, int):
        raise TemplateFault(f"{file}: order is not a whole number. Write for example: order = 50")
    words = {language: _read_words(file, language, tables.get(language)) for language in LANGUAGES}
    return Template(id=file.stem, order=order, words=words, measures=_read_measures(file, tables))


def _read_measures(file: Path, tables: Mapping[str, Any]) -> tuple[ReadyMeasure, ...]:
    listed = tables.get("measures", [])
    if not isinstance(listed, list):
        raise TemplateFault(f"{file}: measures is no list. Begin each of them with [[measures]].")
    try:
        return tuple(read_measure(table) for table in listed)
    except ValueError as fault:
        raise TemplateFault(f"{file}: a table of [[measures]] {fault}.") from fault


def _read_words(file: Path, language: str, table: Any) -> TemplateWords:
    if not isinstance(table, dict):
        raise TemplateFault(f"{file}: the language [{language}] is missing. Add a table [{language}].")
    names = [field.name for field in fields(TemplateWords)]
    _refuse_unknown(file, table, names, f"in [{language}]")
    for name in names:
        _check_field(file, f"[{language}] {name}", table.get(name), may_be_empty=name not in MAY_NOT_BE_EMPTY)
    return TemplateWords(**{name: table[name].strip() for name in names})


def _refuse_unknown(file: Path, table: Mapping[str, Any], known: Iterable[str], where: str) -> None:
    for name in table.keys() - set(known):
        raise TemplateFault(f"{file}: unknown field {name} {where}. Remove it; known: {', '.join(known)}.")


def _check_field(file: Path, field: str, value: Any, *, may_be_empty: bool) -> None:
    if value is None:
        raise TemplateFault(f'{file}: {field} is missing. Add it; "" keeps the usual words.')
    if not isinstance(value, str):
        raise TemplateFault(f"{file}: {field} is not text. Put it between quotation marks.")
    if not value.strip() and not may_be_empty:
        raise TemplateFault(f"{file}: {field} is empty. Write a few words that people will recognise.")
