"""Meeting mode: the team answers together, with sums, and nobody is asked one by one that week."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.cycle.titles import title_of
from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.measure.signs import asked_at_meeting
from dialogs.outgoing import MEETING_PAGES, refresh_week
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.views import CycleQuestion, Field, Form, Notice, Step, View, WeekCard
from dialogs.week.closing_time import is_closed
from dialogs.week.counts import read_count
from dialogs.week.my_questions import week_is_closed
from dialogs.week.week_card import obstacle_now, week_state, with_obstacle
from dialogs.week.week_questions import cycles_of, may_be_answered, what_is_counted
from dialogs.week.weeks import asked_about, sums_of, this_week, those_testing, week_of
from improvement.checking_in import MOST_VISITS
from improvement.cycle import Cycle
from improvement.identity import new_id
from improvement.obstacle import Obstacle
from improvement.page import Page
from improvement.ports import Missing
from improvement.week import Sums, WeekResult, monday_named, monday_of

FIGURES = ("answered", "chances", "used", "declined")


async def open_meeting(scene: Scene, page: Page) -> View:
    """For the screen: how last week went, what stands in the way, one question; or the form of one cycle."""
    if scene.is_outside:
        return _in_the_channel(scene)
    monday = _monday(scene, page)
    if await is_closed(scene, monday):
        return week_is_closed()
    if page.cycle:
        return await _form(scene, await _cycle(scene, page, monday), monday)
    cycles = [cycle for cycle in await cycles_of(scene, monday) if await _is_open(scene, cycle, monday)]
    signs = () if page.item and monday != this_week(scene) else await asked_at_meeting(scene)
    if not cycles and not signs:
        return Notice(code="nothing-to-meet-about", steps=(step_for(scene, "status"),))
    asked = await obstacle_now(scene, monday)
    return WeekCard(
        code="meeting",
        monday=monday,
        state=await week_state(scene, monday),
        questions=tuple([await _question(scene, cycle, monday, asked) for cycle in cycles]),
        signs=signs,
        steps=await _last_week(scene, monday),
    )


def _in_the_channel(scene: Scene) -> Notice:
    return Notice(code="meeting-in-channel", steps=(step_for(scene, "status"),))


def _monday(scene: Scene, page: Page) -> date:
    """The week a meeting is about. Raises `Missing` for one that has not come."""
    monday = monday_named(page.item) if page.item else this_week(scene)
    if monday is None or monday > this_week(scene):
        raise Missing(page.item)
    return monday


async def _is_open(scene: Scene, cycle: Cycle, monday: date) -> bool:
    return may_be_answered(scene, cycle, await scene.answers(cycle), monday)


async def _cycle(scene: Scene, page: Page, monday: date) -> Cycle:
    cycle = await scene.cycle(page)
    if not await _is_open(scene, cycle, monday):
        raise Missing(cycle.id)
    return cycle


async def _question(scene: Scene, cycle: Cycle, monday: date, asked: Obstacle | None) -> CycleQuestion:
    question = await with_obstacle(scene, cycle, monday, asked)
    answer = Step(verb="open", words="button-answer-together", page=_page(cycle, monday), is_primary=True)
    kept = await _kept(scene, cycle, monday)
    return replace(question, sums=kept.sums if kept else None, steps=(answer,))


def _page(cycle: Cycle, monday: date) -> Page:
    return Page(name="meeting", team=cycle.team, cycle=cycle.id, item=monday.isoformat())


async def _last_week(scene: Scene, monday: date) -> tuple[Step, ...]:
    """A meeting early in the week may want to look at the one before, while it is open."""
    before = monday - timedelta(weeks=1)
    if monday != monday_of(scene.today) or await is_closed(scene, before):
        return ()
    if not any([await _is_open(scene, cycle, before) for cycle in await cycles_of(scene, before)]):
        return ()
    page = Page(name="meeting", team=scene.here.id, item=before.isoformat())
    return (Step(verb="open", words="button-week-before", page=page),)


async def _kept(scene: Scene, cycle: Cycle, monday: date) -> WeekResult | None:
    found = await scene.work.find(WeekResult, cycle=cycle.id, monday=monday)
    return found[0] if found else None


async def _form(scene: Scene, cycle: Cycle, monday: date) -> Form:
    """Four numbers. What people have answered one by one already is there to start from."""
    saved = await _kept(scene, cycle, monday)
    sums = await sums_of(scene, cycle, monday)
    code = "meeting-begun" if sums.answered and saved is None else "meeting"
    return Form(
        code=code,
        args={
            "title": title_of(scene, cycle, await scene.answers(cycle)),
            "what": what_is_counted(scene, cycle),
        },
        fields=tuple(Field(id=name, value=_figure(sums, name)) for name in FIGURES),
        save=Step(
            verb="save-meeting",
            words="button-answer",
            page=_page(cycle, monday),
            revision=_revision(saved),
            is_primary=True,
        ),
    )


def _figure(sums: Sums, name: str) -> str:
    return str(getattr(sums, name)) if sums.answered else ""


def _revision(saved: WeekResult | None) -> int:
    return saved.version + 1 if saved else 0


async def save_meeting(scene: Scene, tap: Tap) -> Reply:
    """Keep what the team said together. It stands in the place of what people answered one by one."""
    if scene.is_outside:
        return Reply(view=_in_the_channel(scene))
    monday = _monday(scene, tap.page)
    cycle = await _cycle(scene, tap.page, monday)
    if await is_closed(scene, monday):
        return Reply(view=week_is_closed())
    try:
        figures = await _read(scene, cycle, tap.inputs)
    except Problem as problem:
        return Reply(view=with_problem(await _form(scene, cycle, monday), problem, tap.inputs))
    saved = await _kept(scene, cycle, monday)
    asked = len(await asked_about(scene, cycle, monday))
    sums = replace(figures, asked=max(asked, figures.answered))
    if saved is not None and _same(saved.sums, sums):
        return Reply(view=_thanks(scene, cycle, monday, saved.sums))
    if tap.revision != _revision(saved):
        changed = Problem("meeting-changed")
        return Reply(view=with_problem(await _form(scene, cycle, monday), changed, tap.inputs))
    await _keep(scene, cycle, monday, sums, saved)
    return Reply(view=_thanks(scene, cycle, monday, sums))


async def _read(scene: Scene, cycle: Cycle, inputs: Mapping[str, str]) -> Sums:
    """The four numbers. An empty number of those who said no is none. Raises `Problem`."""
    people = len(await those_testing(scene, cycle))
    answered = read_count(inputs.get("answered", ""), people)
    chances = read_count(inputs.get("chances", ""), MOST_VISITS)
    used = read_count(inputs.get("used", ""), chances)
    declined = read_count(inputs.get("declined", "").strip() or "0", chances - used)
    return Sums(answered=answered, chances=chances, used=used, declined=declined)


def _same(one: Sums, other: Sums) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in FIGURES)


async def _keep(scene: Scene, cycle: Cycle, monday: date, sums: Sums, saved: WeekResult | None) -> None:
    if saved is None:
        result = WeekResult(
            id=new_id(),
            tenant=scene.work.tenant,
            team=scene.here.id,
            cycle=cycle.id,
            monday=monday,
            sums=sums,
            at=scene.now,
            by=scene.me.id,
        )
        await scene.work.add(result)
    else:
        await scene.work.save(replace(saved, sums=sums, at=scene.now, by=scene.me.id))
    await _hold_meeting(scene, monday)
    await refresh_week(scene, monday, pages=MEETING_PAGES)


async def _hold_meeting(scene: Scene, monday: date) -> None:
    """Nobody is asked one by one this week; a closing that comes at the same moment runs again."""
    await scene.work.save(replace(await week_of(scene, monday), in_meeting=True))


def _thanks(scene: Scene, cycle: Cycle, monday: date, sums: Sums) -> Notice:
    change = Step(verb="open", words="button-change", page=_page(cycle, monday))
    more = Page(name="meeting", team=scene.here.id, item=monday.isoformat())
    back = Step(verb="open", words="button-meeting-again", page=more)
    args: dict[str, str | int | date | datetime] = {
        "used": sums.used,
        "chances": sums.chances,
        "what": what_is_counted(scene, cycle),
    }
    return Notice(code="answered-together-now", args=args, steps=(change, back))
