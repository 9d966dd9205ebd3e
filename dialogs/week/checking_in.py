"""The check-in: one tap is a full answer, and whoever likes tells a little more. Every step saves at once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import wraps
from typing import TypeVar

from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.outgoing import refresh_week
from dialogs.problem import Problem
from dialogs.refusing import refuse
from dialogs.scene import Scene
from dialogs.views import Notice, Step, View
from dialogs.week.closing_time import is_closed, is_late
from dialogs.week.counts import read_count
from dialogs.week.elsewhere import in_team
from dialogs.week.follow_up import MORE, ask_about, most_of, thank
from dialogs.week.my_questions import open_check_in, thanks_and_more, week_is_closed
from dialogs.week.week_questions import check_in_page, may_be_answered
from dialogs.week.weeks import is_together, this_week, those_testing, week_of
from improvement import checking_in
from improvement.checking_in import Ask, applies, asked_next
from improvement.cycle import Cycle
from improvement.identity import new_id
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.ports import Missing
from improvement.team import Team
from improvement.week import CheckIn, Outcome, Reason, Week, monday_named

Handler = Callable[[Scene, Tap], Awaitable[Reply]]
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the week, looked up again from what a card claims; `scene` has its team at hand."""

    scene: Scene
    cycle: Cycle
    monday: date
    answer: CheckIn | None


def _while_open(handle: Callable[[Asked, Tap], Awaitable[View]]) -> Handler:
    """Look the question up; whoever is not asked, or comes when the week is closed, hears so kindly."""

    @wraps(handle)
    async def handle_tap(scene: Scene, tap: Tap) -> Reply:
        here = await in_team(scene, await scene.work.get(Team, tap.page.team or ""))
        if not may(Deed.TAKE_PART, here.standing):
            return Reply(view=refuse(here, Deed.TAKE_PART))
        cycle, monday = await here.cycle(tap.page), monday_named(tap.page.item)
        if monday is None or monday.isoformat() != tap.page.item or monday > this_week(here):
            raise Missing(tap.page.item)
        refusal = await _refusal(here, cycle, monday)
        if refusal is not None:
            return Reply(view=refusal)
        found = await here.work.find(CheckIn, cycle=cycle.id, monday=monday, person=here.me.id)
        return Reply(view=await handle(Asked(here, cycle, monday, found[0] if found else None), tap))

    return handle_tap


async def _refusal(scene: Scene, cycle: Cycle, monday: date) -> Notice | None:
    """Why nothing can be answered, if so."""
    if await is_closed(scene, monday):
        return week_is_closed()
    if not may_be_answered(scene, cycle, await scene.answers(cycle), monday):
        return Notice(code="not-asked-now", steps=(step_for(scene, "status"),))
    if scene.me.id not in await those_testing(scene, cycle):
        return Notice(code="not-asked", steps=(step_for(scene, "status"),))
    if await is_together(scene, monday):
        page = Page(name="meeting", team=scene.here.id, item=monday.isoformat())
        return Notice(code="answered-together", steps=(Step(verb="open", words="button-meeting", page=page),))
    return None


@_while_open
async def check_in(asked: Asked, tap: Tap) -> View:
    """Keep the week's one-tap answer, and ask what may be told beside it."""
    outcome = _one_of(Outcome, tap.value)
    answer = await _keep(asked, checking_in.with_outcome(asked.answer or await _blank(asked), outcome))
    return await _go_on(asked, answer, Ask.REASON if outcome is Outcome.DID_NOT else Ask.CHANCES)


@_while_open
async def say_reason(asked: Asked, tap: Tap) -> View:
    """Keep what came in between."""
    reason = _one_of(Reason, tap.value)
    if asked.answer is None or not applies(Ask.REASON, asked.answer):
        return await where_now(asked.scene, asked.cycle, asked.monday)
    answer = await _keep(asked, checking_in.with_reason(asked.answer, reason))
    return await _go_on(asked, answer, Ask.CHANCES)


async def count_chances(scene: Scene, tap: Tap) -> Reply:
    """Keep how many times it could have been done."""
    return await _count(scene, tap, Ask.CHANCES)


async def count_used(scene: Scene, tap: Tap) -> Reply:
    """Keep how many times it was done."""
    return await _count(scene, tap, Ask.USED)


async def count_declined(scene: Scene, tap: Tap) -> Reply:
    """Keep how many said no, thank you."""
    return await _count(scene, tap, Ask.DECLINED)


@_while_open
async def done_answering(asked: Asked, tap: Tap) -> View:
    """Leave it at what was told: that is a full answer too."""
    if asked.answer is None:
        return await where_now(asked.scene, asked.cycle, asked.monday)
    return await _go_on(asked, asked.answer, None)


async def _count(scene: Scene, tap: Tap, ask: Ask) -> Reply:
    @_while_open
    async def count_it(asked: Asked, tap: Tap) -> View:
        answer = asked.answer
        if answer is None or not applies(ask, answer):
            return await where_now(asked.scene, asked.cycle, asked.monday)
        if tap.value == MORE:
            return await ask_about(asked.scene, asked.cycle, answer, ask, is_written=True)
        try:
            number = read_count(tap.value or tap.inputs.get("value", ""), most_of(answer, ask))
        except Problem as problem:
            return await ask_about(asked.scene, asked.cycle, answer, ask, problem=problem)
        answer = await _keep(asked, _COUNTED_BY[ask](answer, number))
        return await _go_on(asked, answer, _after(ask, answer))

    return await count_it(scene, tap)


_COUNTED_BY: dict[Ask, Callable[[CheckIn, int], CheckIn]] = {
    Ask.CHANCES: checking_in.with_chances,
    Ask.USED: checking_in.with_used,
    Ask.DECLINED: checking_in.with_declined,
}


def _after(ask: Ask, answer: CheckIn) -> Ask | None:
    """What follows a number, also when it was told before and may be changed now."""
    if ask is Ask.CHANCES and applies(Ask.USED, answer):
        return Ask.USED
    return Ask.DECLINED if ask is not Ask.DECLINED and answer.declined is None else None


async def _go_on(asked: Asked, answer: CheckIn, ask: Ask | None) -> View:
    if ask is not None and applies(ask, answer):
        return await ask_about(asked.scene, asked.cycle, answer, ask)
    return await thanks_and_more(asked.scene, thank(asked.scene, asked.cycle, answer), asked.monday)


async def where_now(scene: Scene, cycle: Cycle, monday: date) -> View:
    """Where this person is in their check-in: what is not told yet, or what they have answered."""
    found = await scene.work.find(CheckIn, cycle=cycle.id, monday=monday, person=scene.me.id)
    if not found:
        return await open_check_in(scene, check_in_page(cycle, monday))
    ask = asked_next(found[0])
    if ask is not None:
        return await ask_about(scene, cycle, found[0], ask)
    return await thanks_and_more(scene, thank(scene, cycle, found[0]), monday)


def _one_of(kind: type[Choice], value: str) -> Choice:
    try:
        return kind(value)
    except ValueError:
        raise Missing(value) from None


async def _blank(asked: Asked) -> CheckIn:
    scene = asked.scene
    return CheckIn(
        id=new_id(),
        tenant=scene.work.tenant,
        team=scene.here.id,
        cycle=asked.cycle.id,
        monday=asked.monday,
        person=scene.me.id,
        outcome=Outcome.NOT_YET,
        at=scene.now,
        late=await is_late(scene, asked.monday),
    )


async def _keep(asked: Asked, answer: CheckIn) -> CheckIn:
    """Save what changed, and show the team's cards anew. The same tap twice changes nothing."""
    if answer == asked.answer:
        return answer
    scene = asked.scene
    await _hold_open(scene, asked.monday)
    answer = replace(answer, at=scene.now)
    if asked.answer is None:
        await scene.work.add(answer)
    else:
        answer = await scene.work.save(answer)
    await refresh_week(scene, asked.monday)
    return answer


async def _hold_open(scene: Scene, monday: date) -> None:
    """A late answer and the closing of its week meet on the week's row, so that one of them runs again.

    Answers in time never meet a closing, and so people never wait for one another.
    """
    if not await is_late(scene, monday):
        return
    known = await scene.work.find(Week, team=scene.here.id, monday=monday)
    week = await week_of(scene, monday)
    if known:
        await scene.work.save(week)
