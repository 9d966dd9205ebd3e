"""A database from the release before, with people's words in it, is brought to where the code is."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, text

from improvement.answer import Answer
from improvement.cycle import Cycle, Phase
from improvement.days_off import DaysOff
from improvement.message import Delivery, Message, MessageState
from improvement.note import Note
from improvement.schedule import Occasion, Schedule
from improvement.team import Person, Team
from improvement.working_hours import WorkingHours
from scheduler.almanac import Almanac
from scheduler.bell import Bell
from scheduler.planner import Planner
from storage import Database, migrate, open_database
from storage.migrations import configuration
from tests.clocks import StillClock

HERE = "ekdalen"
AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
_TEAM = {
    "service_url": "https://smba.example/",
    "kind": "channel",
    "teams_id": "",
    "name": "Mottagningen",
    "channel": "Tidigt stöd",
    "language": "sv",
    "zone": "Europe/Stockholm",
    "stage": "presented",
    "size": 5,
    "channels": '{"19:a": "Allmänt"}',
}
_CYCLE = {"ramp": "r", "number": 1, "template": "audit-dudit", "drafted_by": "maria", "created_at": AT}
_PERSON = {"teams_id": "29:maria", "name": "Maria", "service_url": "", "focus_revision": 0}
_MESSAGE = {"page": '{"name": "study-due", "team": "busy"}', "due_at": AT, "created_at": AT, "reason": ""}
_ANSWER = {"revision": 1, "by": "maria", "at": AT, "reason": "", "skipped": False, "withdrawn": False}


def _before(connection: Connection) -> None:
    """The database as the release before left it."""
    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, "0001")
    for id, stage in (("busy", "presented"), ("idle", "presented"), ("gone", "removed")):
        _add(connection, "teams", _TEAM, id=id, conversation=f"19:{id}", stage=stage)
    _add(connection, "persons", _PERSON, id="maria", directory_id="d-maria")
    for id, team, phase in (("c1", "busy", "do"), ("c2", "idle", "closed"), ("c3", "gone", "do")):
        _add(connection, "cycles", _CYCLE, id=id, team=team, phase=phase)
    _add(connection, "answers", _ANSWER, id="a", team="busy", subject="c1", question="aim", value='"Tidigt"')
    note = {"about": "observation", "text": "Lättare nu.", "by": "maria", "at": AT, "quotable": True}
    _add(connection, "notes", note, id="n", team="busy", cycle="c1")
    for id, delivery, to in (("m1", "post", "busy"), ("m2", "personal", "maria"), ("m3", "edit", "post")):
        said = {"team": "busy", "delivery": delivery, "to": to, "state": "waiting", "attempts": 0}
        _add(connection, "messages", _MESSAGE, id=id, key=id, **said)


def _add(connection: Connection, table: str, usual: dict[str, Any], **fields: Any) -> None:
    row = {"tenant": HERE, "version": 0, **usual, **fields}
    is_text = connection.dialect.name == "sqlite"
    plain = {
        name: f"{value:%Y-%m-%d %H:%M:%S.%f}" if is_text and value is AT else value
        for name, value in row.items()
    }
    columns, values = ", ".join(f'"{name}"' for name in row), ", ".join(f":{name}" for name in row)
    connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), plain)


@pytest.fixture
async def upgraded(empty_url: str) -> AsyncIterator[Database]:
    database = await open_database(empty_url)
    await database.do(_before)
    await migrate(database)
    yield database
    await database.close()


async def test_everything_there_was_is_read_as_it_was_and_what_is_new_is_as_usual(upgraded: Database) -> None:
    async with upgraded.work(HERE) as work:
        team, maria = await work.get(Team, "busy"), await work.get(Person, "maria")
        cycle, answer, note = (
            await work.get(Cycle, "c1"),
            await work.get(Answer, "a"),
            await work.get(Note, "n"),
        )
        messages = await work.find(Message)

    assert (team.name, team.days_off, team.paused_until) == ("Mottagningen", DaysOff(), None)
    assert (maria.hours, maria.is_nudged, maria.asked_in_person) == (WorkingHours(), True, False)
    assert (cycle.phase, cycle.created_at, answer.value, note.text) == (Phase.DO, AT, "Tidigt", "Lättare nu.")
    assert [(message.delivery, message.lane, message.due_at, message.state) for message in messages] == [
        (Delivery.POST, "busy", AT, MessageState.WAITING),
        (Delivery.PERSONAL, "maria", AT, MessageState.WAITING),
        (Delivery.EDIT, "busy", AT, MessageState.WAITING),
    ]


async def test_a_team_in_the_middle_of_a_cycle_gets_the_usual_rhythm_from_the_next_week_on(
    upgraded: Database,
) -> None:
    now = datetime.now(UTC)
    planner = Planner(store=upgraded, clock=StillClock(now), bell=Bell(calendar=Almanac()))

    rang = await planner.plan_due()

    async with upgraded.work(HERE) as work:
        rhythm, messages = await work.find(Schedule), await work.find(Message)
    dues = [each.next_due for each in rhythm if each.next_due is not None]
    assert {(each.team, each.occasion) for each in rhythm} == {
        (team, occasion) for team in ("busy", "gone") for occasion in Occasion
    }
    assert (rang, len(messages), len(dues)) == (4, 3, 4)
    assert all(now < due < now + timedelta(days=15) for due in dues)
