"""`borta`: when somebody is not asked and not counted, said by themselves. Why is nobody's business."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.people import teams_of
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.times.reading_times import read_absence, said_in
from dialogs.views import Field, Form, Notice, Step, View
from improvement.absence import Absence
from improvement.calendar import local_day
from improvement.identity import new_id
from improvement.page import Page
from improvement.team import Person
from improvement.week import monday_of

HOME_ZONE = "Europe/Stockholm"  # of somebody who is in no team yet
MOST_TO_COME = 12
LATELY = timedelta(weeks=4)  # older absences belong to weeks that are closed for good
_DAY = timedelta(days=1)
_LAST_DAY_OF_WEEK = timedelta(days=6)
_PAGE = Page(name="away")
_MORE = replace(_PAGE, item="more")
NOTED = replace(_PAGE, item="noted")


async def my_today(scene: Scene) -> date:
    """The day it is for the viewer: in the team at hand, else in their first one."""
    teams = [scene.team] if scene.team else await teams_of(scene.work, scene.me)
    return local_day(scene.now, teams[0].zone if teams else HOME_ZONE)


async def open_away(scene: Scene, page: Page) -> View:
    """A form; the days that are known where somebody is away today, or has just said so."""
    known = await _to_come(scene)
    today = await my_today(scene)
    is_away = any(each.covers(today) for each in known)
    if known and (page.item == NOTED.item or (is_away and page.item != _MORE.item)):
        return _known(scene, known, today)
    return _form(scene, known)


async def _to_come(scene: Scene) -> list[Absence]:
    """The viewer's absences that are not over, the first to begin first."""
    today = await my_today(scene)
    mine = await scene.work.find(Absence, person=scene.me.id, order="first")
    return [each for each in mine if each.last >= today]


def _known(scene: Scene, known: Sequence[Absence], today: date) -> Notice:
    back = Step(verb="end-away", words="button-be-back", page=_PAGE, is_primary=True)
    later = [each for each in known if each.first > today]
    return Notice(
        code="away-known",
        args={"periods": _periods(scene, known)},
        steps=(
            *([back] if len(later) < len(known) else []),
            *(_taken_back(scene, each) for each in later),
            _more(),
        ),
    )


def _periods(scene: Scene, known: Sequence[Absence]) -> str:
    return scene.words.names([scene.words.period(*each.period) for each in known])


def _taken_back(scene: Scene, absence: Absence) -> Step:
    label = scene.words("away-take-back", day=scene.words.short_day(absence.first))
    return Step(verb="end-away", page=_PAGE, label=label, value=absence.id)


def _more() -> Step:
    return Step(verb="open", words="button-away-more", page=_MORE)


def _form(scene: Scene, known: Sequence[Absence]) -> Form:
    def step(words: str, value: str = "") -> Step:
        return Step(verb="save-away", words=words, page=_PAGE, value=value, is_primary=not value)

    return Form(
        code="away-more" if known else "away",
        args={"periods": _periods(scene, known)} if known else {},
        fields=(Field(id="period"),),
        save=step("button-answer"),
        steps=(
            step("button-away-today", "today"),
            step("button-away-week", "week"),
            *(_taken_back(scene, each) for each in known),
        ),
    )


async def save_away(scene: Scene, tap: Tap) -> Reply:
    """Keep the days that were filled in, or those that a button names."""
    today = await my_today(scene)
    if tap.value not in ("today", "week"):
        return await say_away(scene, tap.inputs.get("period", ""))
    last = today if tap.value == "today" else monday_of(today) + _LAST_DAY_OF_WEEK
    return await _keep_mine(scene, today, last, today)


async def say_away(scene: Scene, said: str) -> Reply:
    """Keep the days that were said, or ask for them again."""
    try:
        today = await my_today(scene)
        first, last = read_absence(said_in({"period": said}, "period"), today)
        return await _keep_mine(scene, first, last, today)
    except Problem as problem:
        form = _form(scene, await _to_come(scene))
        return Reply(view=with_problem(form, problem, {"period": said} if said else {}))


async def _keep_mine(scene: Scene, first: date, last: date, today: date) -> Reply:
    await keep_absence(scene, scene.me.id, first, last, team=None, today=today)
    return Reply(view=await open_away(scene, NOTED), page=NOTED)


async def keep_absence(
    scene: Scene, person: str, first: date, last: date, *, team: str | None, today: date
) -> Absence:
    """Keep an absence; those it meets or follows upon become one with it. Raises `Problem`."""
    await scene.work.save(await scene.work.get(Person, person))  # so that two at once cannot both be new
    known = await scene.work.find(Absence, person=person, team=team, order="first")
    met = [each for each in known if each.first <= last + _DAY and first <= each.last + _DAY]
    if not met and sum(each.last >= today for each in known) >= MOST_TO_COME:
        raise Problem("away-too-many", most=MOST_TO_COME)
    over = [each for each in known if each.last < today - LATELY and each not in met]
    for old in [*met[1:], *over]:
        await scene.work.delete(old)
    return await _join(scene, met[:1], _absence(scene, person, team, _span(first, last, met)))


def _span(first: date, last: date, met: Sequence[Absence]) -> tuple[date, date]:
    return min([first, *(each.first for each in met)]), max([last, *(each.last for each in met)])


def _absence(scene: Scene, person: str, team: str | None, days: tuple[date, date]) -> Absence:
    return Absence(
        id=new_id(),
        tenant=scene.work.tenant,
        person=person,
        team=team,
        first=days[0],
        last=days[1],
        marked_by=scene.me.id,
        at=scene.now,
    )


async def _join(scene: Scene, met: Sequence[Absence], absence: Absence) -> Absence:
    """Keep the absence, in the row of the one it met if there is one."""
    if not met:
        await scene.work.add(absence)
        return absence
    if met[0].period == absence.period:
        return met[0]
    return await scene.work.save(replace(absence, id=met[0].id, version=met[0].version))


async def end_away(scene: Scene, tap: Tap) -> Reply:
    """Back again: from every absence of today, or from the one that was tapped. Twice is harmless."""
    today = await my_today(scene)
    known = await _to_come(scene)
    ended = [each for each in known if each.id == tap.value or (not tap.value and each.covers(today))]
    for absence in ended:
        await end_absence(scene, absence, today)
    return Reply(view=Notice(code="away-removed" if tap.value else "away-ended", steps=(_more(),)))


async def end_absence(scene: Scene, absence: Absence, today: date) -> None:
    """Let an absence end yesterday. One that has hardly begun is forgotten."""
    if absence.first >= today:
        await scene.work.delete(absence)
    else:
        await scene.work.save(replace(absence, last=today - _DAY))
