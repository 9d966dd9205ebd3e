"""After adopt: the team is asked after four, twelve and twenty-six weeks whether it is still done.

A team that answers about a running test that week is not asked about one thing more in the channel: its
process leader finds the question in her digest.
"""

from dataclasses import replace
from datetime import date

from dialogs.cycle.next_turns import continue_step, turn_after
from dialogs.cycle.titles import title_of
from dialogs.filling import with_problem
from dialogs.heard import Reply, Tap
from dialogs.learning.facts import main_chart
from dialogs.learning.follow_ups import due_of, follow_ups_of, line_of
from dialogs.learning.ways import chart_step, follow_up_step, new_turn_step, page_about, series_step
from dialogs.measure.charts import measures_of
from dialogs.measure.news import trends_of
from dialogs.outgoing import do_chore, post_to_team, refresh
from dialogs.people import confirmed_in, team_name
from dialogs.plain_text import read_text
from dialogs.problem import NothingToSay, Problem
from dialogs.scene import Scene
from dialogs.times.mornings import first_morning
from dialogs.turning import number_in
from dialogs.views import Field, FollowUpCard, Form, Notice, Step, View, Waiting
from dialogs.week.weeks import running_cycles, this_week
from improvement.calendar import local_day
from improvement.cycle import Cycle, Decision
from improvement.follow_up import AFTER_WEEKS, FollowUp, Newcomer, StillDone, follow_up_days
from improvement.identity import new_id
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.ports import Missing
from improvement.team import Role
from improvement.verdict import Finding
from improvement.week import A_WEEK

LONGEST_TEXT = 1000
AGAIN = "again"  # after a slash in a page's item: the questions once more, though they are answered


async def plan_follow_ups(scene: Scene, cycle: Cycle) -> None:
    """Look after what was adopted on the first working morning of each day there is to ask."""
    assert cycle.ended_at is not None, "it was adopted just now"
    for weeks, day in follow_up_days(local_day(cycle.ended_at, scene.here.zone)).items():
        page = page_about(cycle, "sustaining", str(weeks))
        await do_chore(scene, page, f"sustaining:{cycle.id}:{weeks}", at=first_morning(scene, day))


async def look_after(scene: Scene, page: Page) -> None:
    """The chore `sustaining`: ask the team, once, when that asks nobody for more than one answer a week."""
    cycle = await scene.cycle(page)
    if await due_of(scene, cycle) != number_in(page.item):
        raise NothingToSay("answered already")
    if scene.here.is_paused(scene.today):
        await _put_off(scene, page, scene.today)
    elif not await running_cycles(scene, this_week(scene)):
        asks = replace(page, name="follow-up")
        await post_to_team(scene, asks, f"follow-up:{cycle.id}:{page.item}")
    elif not await confirmed_in(scene.work, scene.here, Role.PROCESS_LEADER):
        await _put_off(scene, page, scene.today + A_WEEK)


async def _put_off(scene: Scene, page: Page, day: date) -> None:
    """Try again when the pause is over, or in another week."""
    at = first_morning(scene, day)
    await do_chore(scene, page, f"sustaining:{page.cycle}:{page.item}:{at.date()}", at=at)


async def open_follow_up(scene: Scene, page: Page) -> View:
    """The questions so many weeks after; once they are answered, what was answered."""
    cycle, weeks = await _meant(scene, page)
    answered = await _answer(scene, cycle, weeks)
    if answered is not None and page.item.partition("/")[2] != AGAIN:
        return await _told(scene, cycle, answered)
    if scene.viewer is None and await due_of(scene, cycle) != weeks:
        raise NothingToSay("a later one has come")
    return await _card(scene, cycle, weeks, _form(scene, cycle, weeks, answered))


async def _meant(scene: Scene, page: Page) -> tuple[Cycle, int]:
    """The adopted cycle, and how many weeks after. Raises `Missing` for what is never asked."""
    cycle, weeks = await scene.cycle(page), number_in(page.item.partition("/")[0])
    if cycle.decision is not Decision.ADOPT or weeks not in AFTER_WEEKS:
        raise Missing(page.item)
    return cycle, weeks


async def _answer(scene: Scene, cycle: Cycle, weeks: int) -> FollowUp | None:
    return next((each for each in await follow_ups_of(scene, cycle) if each.weeks == weeks), None)


def _form(scene: Scene, cycle: Cycle, weeks: int, before: FollowUp | None) -> Form | None:
    """What is asked; nothing for who only reads along."""
    if scene.viewer is not None and not may(Deed.TAKE_PART, scene.standing):
        return None
    save = Step(
        verb="save-follow-up",
        words="button-answer",
        page=page_about(cycle, "follow-up", str(weeks)),
        revision=before.number if before else 0,
        is_primary=True,
    )
    kept = {"still": before.still_done, "newcomer": before.newcomer or ""} if before else {}
    return Form(
        code="follow-up",
        fields=(
            Field(id="still", kind="one", value=kept.get("still", ""), options=_still(scene)),
            Field(id="newcomer", kind="one", value=kept.get("newcomer", ""), options=_newcomer(scene)),
            Field(id="text", kind="lines", value=before.text if before else ""),
        ),
        save=save,
    )


def _still(scene: Scene) -> tuple[tuple[str, str], ...]:
    return tuple((str(still), scene.words(f"still-done-{still}")) for still in StillDone)


def _newcomer(scene: Scene) -> tuple[tuple[str, str], ...]:
    return tuple((str(each), scene.words(f"newcomer-{each}")) for each in Newcomer)


async def _card(scene: Scene, cycle: Cycle, weeks: int, form: Form | None) -> FollowUpCard:
    answers = await scene.answers(cycle)
    return FollowUpCard(
        title=title_of(scene, cycle, answers) or team_name(scene.here),
        number=cycle.number,
        weeks=weeks,
        trends=await trends_of(scene, cycle),
        form=form,
        steps=await _chart(scene, cycle),
    )


async def _chart(scene: Scene, cycle: Cycle) -> tuple[Step, ...]:
    return (chart_step(cycle),) if await measures_of(scene, [cycle.ramp]) else ()


async def _told(scene: Scene, cycle: Cycle, answered: FollowUp) -> FollowUpCard:
    """What was answered; where it slips, the way to a new turn."""
    card = await _card(scene, cycle, answered.weeks, None)
    new = (new_turn_step(cycle, is_primary=True),) if answered.is_slipping else ()
    page = page_about(cycle, "follow-up", f"{answered.weeks}/{AGAIN}")
    change = Step(verb="change", page=page)
    return replace(
        card,
        answered=await line_of(scene, answered),
        is_slipping=answered.is_slipping,
        steps=(*new, *card.steps, series_step(cycle), change),
    )


async def save_follow_up(scene: Scene, tap: Tap) -> Reply:
    """Keep the answer beside what the measure says now. Whoever looked at an older answer sees the newer."""
    cycle, weeks = await _meant(scene, tap.page)
    before = await _answer(scene, cycle, weeks)
    page = page_about(cycle, "follow-up", str(weeks))
    if tap.revision == (before.number if before else 0):
        try:
            answered = await _read(scene, cycle, weeks, tap)
        except Problem as problem:
            form = _form(scene, cycle, weeks, before)
            filled = with_problem(form, problem, tap.inputs) if form else None
            return Reply(view=await _card(scene, cycle, weeks, filled), page=page)
        await scene.work.add(answered)
        await refresh(scene, cycle.id, pages=("follow-up",))
    return Reply(view=await open_follow_up(scene, page), page=page, is_shared=True)


async def _read(scene: Scene, cycle: Cycle, weeks: int, tap: Tap) -> FollowUp:
    still, newcomer = tap.inputs.get("still", ""), tap.inputs.get("newcomer", "")
    said = tap.inputs.get("text", "").strip()
    text = read_text(said, LONGEST_TEXT) if said else ""
    if still not in tuple(StillDone) or newcomer not in ("", *Newcomer):
        raise Problem("still-done")
    return FollowUp(
        id=new_id(),
        tenant=scene.work.tenant,
        team=scene.here.id,
        cycle=cycle.id,
        weeks=weeks,
        number=tap.revision + 1,
        by=scene.me.id,
        at=scene.now,
        still_done=StillDone(still),
        newcomer=Newcomer(newcomer) if newcomer else None,
        finding=await _finding(scene, cycle),
        text=text,
    )


async def _finding(scene: Scene, cycle: Cycle) -> Finding | None:
    found = await main_chart(scene, cycle.ramp)
    return found[1].verdict.finding if found else None


async def new_turn(scene: Scene, tap: Tap) -> Reply:
    """Begin a new turn, filled in from the cycle that is over; once, however many ask."""
    cycle = await scene.cycle(tap.page)
    if cycle.is_open or cycle.decision is Decision.ABANDON:
        raise Missing(cycle.id)
    turn = await turn_after(scene, cycle)
    title = title_of(scene, turn, await scene.answers(turn))
    view = Notice(code="new-turn", args={"title": title, "number": turn.number}, steps=(continue_step(turn),))
    return Reply(view=view)


async def due_follow_ups(scene: Scene) -> list[Waiting]:
    """The follow-ups to be answered now, for the process leader."""
    found = [(cycle, await due_of(scene, cycle)) for cycle in await _adopted(scene)]
    return [
        Waiting(code="follow-up", about=await _title(scene, cycle), step=follow_up_step(cycle, weeks))
        for cycle, weeks in found
        if weeks is not None
    ]


async def slipping(scene: Scene) -> list[Waiting]:
    """What was adopted and is done less now, until a new turn has begun."""
    return [
        Waiting(code="slipping", about=await _title(scene, cycle), step=new_turn_step(cycle))
        for cycle in await _adopted(scene)
        if await _slips(scene, cycle)
    ]


async def _slips(scene: Scene, cycle: Cycle) -> bool:
    answered = await follow_ups_of(scene, cycle)
    if not answered or not answered[-1].is_slipping:
        return False
    return not await scene.work.find(Cycle, team=scene.here.id, follows=cycle.id, limit=1)


async def _adopted(scene: Scene) -> list[Cycle]:
    return await scene.work.find(Cycle, team=scene.here.id, decision=Decision.ADOPT, order="created_at")


async def _title(scene: Scene, cycle: Cycle) -> str:
    return title_of(scene, cycle, await scene.answers(cycle)) or team_name(scene.here)
