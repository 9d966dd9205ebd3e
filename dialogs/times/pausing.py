"""`pausa`: Varv is quiet until a day that is always named, and says when it begins again."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.outgoing import post_to_team
from dialogs.problem import NothingToSay, Problem
from dialogs.scene import Scene
from dialogs.times.mornings import first_morning
from dialogs.times.reading_times import read_pause, said_in
from dialogs.times.rhythm import replan
from dialogs.times.scheduling import next_said, schedules_of, show_anew
from dialogs.views import Field, Form, Notice, Step, View
from improvement.identity import new_id
from improvement.message import Delivery, Message, MessageState
from improvement.page import Page
from improvement.schedule import Occasion


async def open_pause(scene: Scene, page: Page) -> View:
    """Until when; while there is a pause, how long it lasts and the way out of it."""
    if scene.here.is_paused(scene.today) and page.item != "change":
        return _paused(scene)
    return _form(scene)


def _page(scene: Scene, name: str = "pause", item: str = "") -> Page:
    return Page(name=name, team=scene.here.id, item=item)


def _form(scene: Scene) -> Form:
    save = Step(verb="save-pause", words="button-pause", page=_page(scene), is_primary=True)
    return Form(code="pause", fields=(Field(id="until", kind="day"),), save=save)


def _paused(scene: Scene) -> Notice:
    assert scene.here.paused_until is not None
    return Notice(
        code="paused",
        args={"day": scene.words.full_day(scene.here.paused_until)},
        steps=(
            Step(verb="end-pause", page=_page(scene)),
            Step(verb="open", words="button-change", page=_page(scene, item="change")),
        ),
    )


async def save_pause(scene: Scene, tap: Tap) -> Reply:
    """Pause until the day that was filled in."""
    return await pause_until(scene, tap.inputs.get("until", ""), is_told=False)


async def pause_until(scene: Scene, said: str, *, is_told: bool) -> Reply:
    """Pause, and tell the team unless the answer `is_told` where they all see it."""
    inputs = {"until": said}
    try:
        until = read_pause(said_in(inputs, "until"), scene.today)
    except Problem as problem:
        return Reply(view=with_problem(_form(scene), problem, inputs if said else {}))
    if until != scene.here.paused_until:
        scene = await _set_pause(scene, until)
        if not is_told:
            page = _page(scene, "paused", until.isoformat())
            await post_to_team(scene, page, f"paused:{scene.here.id}:{until}:{new_id()}")
        again = _page(scene, "resumed", until.isoformat())
        at = first_morning(scene, until)
        await post_to_team(scene, again, f"resumed:{scene.here.id}:{until}", at=at)
    return Reply(view=_paused(scene), page=_page(scene, "paused", until.isoformat()))


async def _set_pause(scene: Scene, until: date) -> Scene:
    team = await scene.work.save(replace(scene.here, paused_until=until))
    await replan(scene.work, team, scene.calendar, scene.now)
    paused = replace(scene, team=team)
    await _put_off(paused)
    await show_anew(scene)
    return paused


async def _put_off(scene: Scene) -> None:
    """What falls on a day of the pause comes when that is over; what does not, on its day."""
    waiting = await scene.work.find(
        Message, team=scene.here.id, delivery=Delivery.POST, state=MessageState.WAITING
    )
    for message in waiting:
        day = await _day_of(scene, message) if message.due_at > scene.now else None
        if day is not None and message.due_at != first_morning(scene, day):
            await scene.work.save(replace(message, due_at=first_morning(scene, day)))


async def _day_of(scene: Scene, message: Message) -> date | None:
    """The day of what the team is told beside the schedule; None for everything else."""
    match message.page.name:
        case "study-due" if message.page.item:
            return date.fromisoformat(message.page.item) + timedelta(days=1)
        case "look-again":
            said = (await scene.answers(await scene.cycle(message.page))).text("look-again")
            return date.fromisoformat(said) if said else None
    return None


async def end_pause(scene: Scene, tap: Tap) -> Reply:
    """Begin again today, and tell the team. Twice is harmless."""
    if not scene.here.is_paused(scene.today):
        return Reply(view=Notice(code="not-paused"))
    scene = await _set_pause(scene, scene.today)
    page = _page(scene, "resumed", scene.today.isoformat())
    await post_to_team(scene, page, f"resumed:{scene.here.id}:{scene.today}:{new_id()}")
    return Reply(view=await open_resumed(scene, page))


async def open_paused(scene: Scene, page: Page) -> View:
    """To the team: until when it is quiet. Silent when that has changed again."""
    _check_still(scene, page)
    return _paused(scene)


async def open_resumed(scene: Scene, page: Page) -> View:
    """To the team: it begins again, and when the next question comes. Silent when the pause has changed."""
    _check_still(scene, page)
    reminder = (await schedules_of(scene))[Occasion.REMINDER]
    schedule = Step(verb="open", words="button-schedule", page=_page(scene, "schedule"))
    if reminder.made_day is not None and reminder.made_day.isoformat() >= page.item:
        return Notice(code="resumed-asked", steps=(schedule,))
    period = next_said(scene, reminder)
    if period is None:
        return Notice(code="resumed-quietly", steps=(schedule,))
    return Notice(code="resumed", args={"day": scene.words.weekday(period.day)}, steps=(schedule,))


def _check_still(scene: Scene, page: Page) -> None:
    until = scene.here.paused_until
    if until is None or until.isoformat() != page.item:
        raise NothingToSay("the pause was changed meanwhile")
