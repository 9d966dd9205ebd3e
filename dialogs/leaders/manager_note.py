"""The manager's monthly note: only when there is something that only a manager can do."""

from dataclasses import replace
from datetime import date

from dialogs.cycle.status import open_cycles
from dialogs.leaders.encouraging import encourage_step
from dialogs.leaders.needs import needs_of
from dialogs.measure.news import trends_of
from dialogs.people import confirmed_in, standing_in, team_name
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.views import Notice, Step, Trend, View, Waiting
from dialogs.week.elsewhere import in_my_teams
from dialogs.week.letters import with_letter
from dialogs.week.once_a_week import key_of, write_once
from improvement.message import Message
from improvement.page import Page
from improvement.team import Person, Role
from improvement.week import A_WEEK, monday_of

LAST_DAY = 14  # a summary on this day of a month or before may bring the note, also one every other week
WEEKS_BETWEEN = 3  # so that months that meet in one week, or teams that differ, do not make two notes


async def write_notes(scene: Scene, page: Page) -> None:
    """The chore `noting`: write to the team's managers early in a month, those that have something to do.

    Who has a letter coming this week as process leader gets that alone, whichever of the two comes first.
    """
    nominal = date.fromisoformat(page.item)
    if nominal.day > LAST_DAY:
        return
    managers = await confirmed_in(scene.work, scene.here, Role.MANAGER)
    leaders = await with_letter(scene, managers, monday_of(nominal))
    for person in managers:
        if person not in leaders and await _has_something_to_do(scene, person, nominal):
            await write_once(scene, person, "manager-note", monday_of(nominal))


async def _has_something_to_do(scene: Scene, person: str, nominal: date) -> bool:
    needs = await needs_of(await _as_seen_by(scene, person))
    return bool(needs) and not await _had_lately(scene, person, nominal)


async def _as_seen_by(scene: Scene, person: str) -> Scene:
    viewer = await scene.work.get(Person, person)
    standing = await standing_in(scene.work, scene.here, viewer)
    return replace(scene, viewer=viewer, standing=standing, is_personal=True)


async def _had_lately(scene: Scene, person: str, nominal: date) -> bool:
    earlier = [key_of(person, monday_of(nominal) - A_WEEK * number) for number in range(1, WEEKS_BETWEEN + 1)]
    messages = await scene.work.find(Message, key=earlier)
    return any(message.page.name == "manager-note" for message in messages)


async def open_note_to_manager(scene: Scene, page: Page) -> View:
    """One of the managers' five steps, why it matters now, and buttons. Silent when all is done meanwhile."""
    teams = [here async for here in in_my_teams(scene)] if scene.is_personal else []
    found = [(here, need) for here in teams if here.standing.manages for need in await needs_of(here)]
    if not found:
        raise NothingToSay("nothing is left that only a manager can do")
    return await _note(*found[0], len(found) - 1)


async def _trends(scene: Scene) -> tuple[Trend, ...]:
    """How it goes with what the team tries."""
    cycles = await open_cycles(scene)
    return tuple([trend for cycle in cycles for trend in await trends_of(scene, cycle)])


async def _note(scene: Scene, need: Waiting, others: int) -> Notice:
    cheer = await encourage_step(scene)
    status = Step(verb="open", words="button-my-teams", page=Page(name="my-teams"))
    is_quoted = need.code in ("obstacle", "own-promise")
    return Notice(
        code=f"manager-note-{need.code}",
        args={
            "team": team_name(scene.here),
            "others": others,
            "day": need.day or scene.today,
            "about": "" if is_quoted else need.about,
        },
        quoted=need.about if is_quoted else "",
        trends=await _trends(scene),
        steps=tuple(step for step in (need.step, cheer, status) if step),
    )
