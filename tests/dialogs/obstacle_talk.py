"""A team with a leader, a manager and a running test, and something that stands in its way."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from dialogs.views import Form, Notice, Step, View
from improvement.obstacle import Obstacle, ObstacleReport
from improvement.page import Page
from tests.dialogs.talk import Speaker, Talk, seen, start_cycle, step_called

FORMS = "Blanketterna finns inte i samtalsrum 2."


async def begin_test(talk: Talk, *, managers: str = "Karin") -> None:
    """Maria leads, the managers have said yes, and the second turn of the pilot case is started."""
    maria = talk.person("Maria")
    await maria.says("kom igång")
    for answer in ("sv", "Europe/Stockholm", "19:tidigt", "Maria", managers):
        await maria.answers(answer)
    await maria.does("skip")
    for name in ("Maria", *managers.split(", ")):
        await confirm(talk.person(name))
    await start_cycle(maria)


async def confirm(speaker: Speaker) -> View:
    """Say yes to one's role."""
    team = await speaker.talk.team()
    return await speaker.taps(Step(verb="confirm-mine", page=Page(name="role", team=team.id)))


async def go_to(talk: Talk, month: int, day: int, hour: int = 9) -> None:
    """Move the clock to an hour of a day of 2026 in Stockholm."""
    there = datetime.combine(date(2026, month, day), time(hour), ZoneInfo("Europe/Stockholm"))
    await talk.clock.forward(there - talk.clock.now())


async def the_obstacle(talk: Talk) -> Obstacle:
    """The only one."""
    (obstacle,) = await obstacles_of(talk)
    return obstacle


async def obstacles_of(talk: Talk) -> list[Obstacle]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(Obstacle, order="at")


async def reports_of(talk: Talk) -> list[ObstacleReport]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(ObstacleReport)


async def opens(speaker: Speaker, name: str) -> Notice | Form:
    """Open a page about the only obstacle."""
    obstacle = await the_obstacle(speaker.talk)
    page = Page(name=name, team=obstacle.team, item=obstacle.id)
    view = await speaker.taps(Step(verb="open", page=page))
    assert isinstance(view, Notice | Form), view
    return view


async def chooses(speaker: Speaker, words: str, **filled: str) -> View:
    """Tap one of the buttons in view; where that opens a form, fill it in and save."""
    view = speaker.view
    assert isinstance(view, Notice | Form), view
    steps = (view.save, *view.steps) if isinstance(view, Form) else view.steps
    shown = await speaker.taps(step_called(words, steps))
    return await speaker.taps(seen(shown, Form).save, **filled) if filled else shown


async def is_asked_for_help(talk: Talk) -> None:
    """The pilot's week 12: it is still there, and the team asks for help."""
    await go_to(talk, 3, 11)
    await talk.person("Johan").says(f"hinder {FORMS}")
    await go_to(talk, 3, 16)
    await opens(elin := talk.person("Elin"), "obstacle-still")
    await chooses(elin, "ask-help")


async def is_promised(talk: Talk, until: str = "26 mars") -> Speaker:
    """Karin sees to it; returns her, with her card in view."""
    await is_asked_for_help(talk)
    karin = talk.person("Karin").in_person
    await opens(karin, "obstacle-help")
    await chooses(karin, "button-obstacle-promise", until=until)
    return karin
