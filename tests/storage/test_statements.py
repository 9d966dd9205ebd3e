"""No statement about a tenant's things leaves without the tenant: every one of a long talk is read."""

import re
from datetime import date

import pytest

from storage import Database
from storage.tables import clock, metadata
from tests.dialogs.obstacle_talk import begin_test
from tests.dialogs.talk import Talk, decide_cycle, study_cycle
from tests.dialogs.test_following import invited
from tests.dialogs.the_week import WEEK_10, at, chore, says_yes, week_card
from tests.scheduler.couriers import Noticeboard, deliveries_of
from tests.storage.overhearing import every_other_statement, overheard

TABLES = [table.name for table in metadata.sorted_tables if table is not clock]
_NAMED = re.compile(rf'\b(?:FROM|JOIN|UPDATE|INTO)\s+"?({"|".join(TABLES)})\b', re.IGNORECASE)
_BOUND = re.compile(r'\btenant"?\s*=\s*(?:\?|:|%|\$)')
_GIVEN = re.compile(r'INSERT INTO "?\w+"? \([^)]*\btenant\b')
# What serves all tenants at once: the outbox's claims and gates, the schedules that ring, the forgetting.
OVER_ALL_TENANTS = {"messages", "schedules", "gates"}


def tables_in(statement: str) -> set[str]:
    return set(_NAMED.findall(statement))


def names_its_tenant(statement: str) -> bool:
    return bool(_BOUND.search(statement) or _GIVEN.search(statement))


async def long_talk(talk: Talk) -> None:
    """Setup, plan, the week, a letter, an invitation, study, a decision, and everything erased."""
    await talk.arrive()
    await begin_test(talk)
    maria, johan = talk.person("Maria"), talk.person("Johan")
    await at(talk, WEEK_10, 10)
    await says_yes(johan, await week_card(talk, WEEK_10), 3, 1, 0)
    await johan.says("hinder Blanketterna finns inte i samtalsrum 2.")
    await johan.says("notera Det gick lättare när jag sa att vi frågar alla.")
    for word in ("status", "hjälp", "historik", "schema", "veckans fråga", "mina uppgifter", "ta bort"):
        await johan.in_person.says(word)
    for word in ("veckobrev", "pausa", "borta", "mina tider", "möte"):
        await maria.in_person.says(word)
    await talk.person("Lena").in_person.says(f"följ {await invited(maria.in_person)}")
    await at(talk, date(2026, 3, 9), 10)
    await chore(talk, "closing", WEEK_10)
    await chore(talk, "nudging", date(2026, 3, 12))
    await study_cycle(maria)
    await decide_cycle(maria, "abandon", "Det räckte inte.", "Någon måste säga det.")
    await talk.meet("Maria", "Johan")


async def test_every_statement_of_a_long_talk_names_its_tenant(database_url: str) -> None:
    async with overheard(database_url) as (database, said):
        talk = Talk(database)
        await long_talk(talk)

    about_things = [(statement, bound) for statement, bound in said if tables_in(statement)]
    assert len(about_things) > 500
    assert set(TABLES) - {"gates", "records", "tickets"} <= set().union(
        *(tables_in(statement) for statement, _ in about_things)
    )
    for statement, bound in about_things:
        assert names_its_tenant(statement), statement
        assert talk.tenant in repr(bound), statement


async def test_only_the_outbox_asks_over_all_tenants(database: Database) -> None:
    talk = Talk(database)
    await long_talk(talk)
    deliveries = deliveries_of(talk, database, Noticeboard())

    with every_other_statement() as said:
        await deliveries.deliver_due()

    over_all = [
        statement for statement, _ in said if tables_in(statement) and not names_its_tenant(statement)
    ]
    assert over_all
    for statement in over_all:
        assert tables_in(statement) <= OVER_ALL_TENANTS, statement


@pytest.mark.parametrize(
    "statement",
    ["SELECT * FROM notes WHERE id = ?", "UPDATE notes SET text = ?", "DELETE FROM notes WHERE id = $1"],
)
def test_a_statement_without_tenant_would_be_found(statement: str) -> None:
    assert tables_in(statement) == {"notes"}
    assert not names_its_tenant(statement)
