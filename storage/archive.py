"""Everything that is kept of a team or of an organisation as plain values, and the way back.

It is for operators alone: nothing is left out or made unrecognisable. It knows no kind of thing by name but
the few below; what gets a table is in it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table, insert, select

from improvement.message import Post, Seen
from storage.mapping import TABLES
from storage.migrations import head
from storage.plain import from_plain, schema_of, to_plain
from storage.tables import metadata, persons, teams

FORMAT = "varv"
ROWS_AT_ONCE = 500
IN_ORDER: Sequence[Table] = [table for table in metadata.sorted_tables if table in set(TABLES.values())]
OF_A_CONVERSATION = {TABLES[Post], TABLES[Seen]}

Plain: TypeAlias = dict[str, Any]
Row: TypeAlias = dict[str, Any]


class CannotArchive(Exception):
    """Nothing was written or read. The message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Known:
    """A team that can be archived."""

    id: str
    tenant: str
    name: str


def teams_there_are(connection: Connection) -> list[Known]:
    """Every team of every organisation."""
    asked = select(teams.c.id, teams.c.tenant, teams.c.name, teams.c.channel)
    rows = connection.execute(asked.order_by(teams.c.tenant, teams.c.name, teams.c.id))
    return [
        Known(id, tenant, " · ".join(filter(None, (name, channel)))) for id, tenant, name, channel in rows
    ]


def archive_tenant(connection: Connection, tenant: str) -> Plain:
    """Everything of one organisation. Raises `CannotArchive`."""
    rows = {table: _rows(connection, table, tenant) for table in IN_ORDER}
    if not any(rows.values()):
        raise CannotArchive(f"--tenant: nothing is kept of {tenant!r}. `app.py export` lists what there is.")
    return _archive({"tenant": tenant}, rows)


def archive_team(connection: Connection, id: str) -> Plain:
    """Everything of one team: what it did, and the people in it, whatever they are in other teams.

    What is of a person alone, such as their tickets, belongs to no team. Raises `CannotArchive`.
    """
    found = connection.execute(select(teams).where(teams.c.id == id)).mappings().first()
    if found is None:
        raise CannotArchive(f"--team: there is no team {id!r}. `app.py export` lists those there are.")
    team = dict(found)
    everything = {table: _rows(connection, table, team["tenant"]) for table in IN_ORDER}
    return _archive({"tenant": team["tenant"], "team": id}, _of_team(everything, team))


def _rows(connection: Connection, table: Table, tenant: str) -> list[Row]:
    asked = select(table).where(table.c.tenant == tenant).order_by(table.c.id)
    return [dict(row) for row in connection.execute(asked).mappings()]


def _of_team(everything: Mapping[Table, list[Row]], team: Mapping[str, Any]) -> dict[Table, list[Row]]:
    id = team["id"]
    own = {
        table: [row for row in rows if id in (row.get("team"), row["id"] if table is teams else None)]
        for table, rows in everything.items()
    }
    subjects = {row["id"] for rows in own.values() for row in rows}
    for table in OF_A_CONVERSATION:
        own[table] = [
            row
            for row in everything[table]
            if row["conversation"] == team["conversation"] or row.get("subject") in subjects
        ]
    people = _people_in(own, {row["id"] for row in everything[persons]})
    own[persons] = [_within(row, id) for row in everything[persons] if row["id"] in people]
    for table, rows in everything.items():
        if "team" in table.c and "person" in table.c:  # what holds for a person in all their teams
            own[table] += [row for row in rows if row["team"] is None and row["person"] in people]
    return own


def _people_in(rows: Mapping[Table, list[Row]], everybody: set[str]) -> set[str]:
    """Everybody whose id is anywhere in these rows."""
    texts = {text for some in rows.values() for row in some for text in _texts_in(list(row.values()))}
    return texts & everybody


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts_in(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts_in(each)


def _within(person: Row, team: str) -> Row:
    """Somebody without what they last did in another team."""
    focus = person["focus"]
    if person["last_team"] != team:
        person = {**person, "last_team": None}
    if focus is not None and focus.team != team:
        person = {**person, "focus": None, "focus_revision": 0}
    return person


def _archive(of: Mapping[str, str], rows: Mapping[Table, list[Row]]) -> Plain:
    kept = {table.name: [_plain(table, row) for row in some] for table, some in rows.items()}
    return {"format": FORMAT, "step": head(), "of": dict(of), "kept": kept}


def _plain(table: Table, row: Row) -> Plain:
    return {column.name: to_plain(column.type, row[column.name]) for column in table.c}


def restore(connection: Connection, archive: Plain) -> int:
    """Keep all an archive holds in an empty database. Returns how many things. Raises `CannotArchive`."""
    kept = _checked(archive)
    for table in IN_ORDER:
        if connection.execute(select(table.c.id).limit(1)).first() is not None:
            raise CannotArchive(
                f"The database is not empty: there is something in {table.name}. Use a new one."
            )
    return sum(_put(connection, table, kept[table.name]) for table in IN_ORDER)


def _checked(archive: Plain) -> Mapping[str, list[Plain]]:
    if not isinstance(archive, dict) or archive.get("format") != FORMAT:
        raise CannotArchive("The file is no export of Varv's.")
    if archive.get("step") != head():
        raise CannotArchive(
            f"The file was written by a Varv whose tables are at step {archive.get('step')}, and here they "
            f"are at {head()}: read it with the release that wrote it, then upgrade."
        )
    kept = archive.get("kept")
    names = {table.name for table in IN_ORDER}
    if not isinstance(kept, dict) or kept.keys() != names:
        raise CannotArchive(f"The file has not just these lists under `kept`: {', '.join(sorted(names))}.")
    return kept


def _put(connection: Connection, table: Table, plain: Sequence[Plain]) -> int:
    rows = list(_in_turn(table, [_row(table, each) for each in plain]))
    for start in range(0, len(rows), ROWS_AT_ONCE):
        connection.execute(insert(table), rows[start : start + ROWS_AT_ONCE])
    return len(rows)


def _row(table: Table, plain: Plain) -> Row:
    try:
        return {column.name: from_plain(column.type, plain[column.name]) for column in table.c}
    except (AttributeError, KeyError, TypeError, ValueError, ArithmeticError) as error:
        id = plain.get("id") if isinstance(plain, dict) else None
        raise CannotArchive(
            f"{table.name} {id}: {type(error).__name__}. See docs/export.schema.json."
        ) from None


def _in_turn(table: Table, rows: list[Row]) -> Iterable[Row]:
    """Those that are pointed at before those of the same table that point at them."""
    to_itself = [
        next(name for name in rule.columns.keys() if name != "tenant")  # noqa: SIM118  columns, not a mapping
        for rule in table.foreign_key_constraints
        if rule.referred_table is table
    ]
    waiting = rows
    done: set[str | None] = {None}
    while waiting:
        ready = [row for row in waiting if all(row[field] in done for field in to_itself)]
        if not ready:
            raise CannotArchive(f"{table.name}: what {waiting[0]['id']} follows is not in the file.")
        yield from ready
        done |= {row["id"] for row in ready}
        waiting = [row for row in waiting if row["id"] not in done]


def schema() -> Plain:
    """The JSON schema of an archive."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What app.py export writes and app.py import reads",
        "type": "object",
        "required": ["format", "step", "of", "kept"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT},
            "step": {"const": head(), "description": "how far the tables of this release have come"},
            "of": {
                "type": "object",
                "required": ["tenant"],
                "properties": {"tenant": {"type": "string"}, "team": {"type": "string"}},
            },
            "kept": {
                "type": "object",
                "required": [table.name for table in IN_ORDER],
                "additionalProperties": False,
                "properties": {
                    table.name: {"type": "array", "items": _schema_of(table)} for table in IN_ORDER
                },
            },
        },
    }


def _schema_of(table: Table) -> Plain:
    return {
        "type": "object",
        "required": [column.name for column in table.c],
        "additionalProperties": False,
        "properties": {column.name: schema_of(column) for column in table.c},
    }
