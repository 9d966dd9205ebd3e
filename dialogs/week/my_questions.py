"""The week's questions to one person, over all their teams: asked for, after an answer, or as a reminder."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.measure.asking_values import my_values
from dialogs.people import first_name, team_name
from dialogs.problem import NothingToSay
from dialogs.scene import Scene
from dialogs.times.absences import my_today
from dialogs.views import CycleQuestion, MyQuestions, Notice, Step, View
from dialogs.week.closing_time import in_time_until, is_closed
from dialogs.week.elsewhere import in_my_teams, in_team
from dialogs.week.week_questions import outcome_steps, question_about, told
from dialogs.week.weeks import absences_of, asked_about, is_together, running_cycles, this_week
from improvement.cycle import Cycle
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.ports import Missing
from improvement.team import Team
from improvement.week import CheckIn, monday_named, monday_of

Asked = Sequence[tuple[Scene, Sequence[CycleQuestion]]]  # the teams in which somebody is asked, and what


async def open_check_in(scene: Scene, page: Page) -> View:
    """The question about one cycle to change an answer, or else everything I am asked in a week.

    That is the week of `page.item`, else this one; then last week's are a tap away while they are open.
    """
    if page.cycle:
        return await _open_one(scene, page)
    monday = monday_named(page.item)
    questions = await my_questions(scene, monday=monday)
    steps = () if monday else await _to_week_before(scene)
    values = () if monday else await my_values(scene)
    if not questions and not values:
        return Notice(code="nothing-asked", steps=steps)
    return MyQuestions(code="check-in", questions=questions, values=values, steps=steps)


async def _to_week_before(scene: Scene) -> tuple[Step, ...]:
    """The way to last week's questions that are open to me still."""
    before = monday_of(await my_today(scene)) - timedelta(weeks=1)
    if not await my_questions(scene, monday=before, only_open=True):
        return ()
    return (late_step(before),)


def late_step(monday: date) -> Step:
    """Opens a week's questions for whoever has not answered them yet."""
    return Step(verb="open", words="button-answer-late", page=Page(name="check-in", item=monday.isoformat()))


async def _open_one(scene: Scene, page: Page) -> View:
    here = await in_team(scene, await scene.work.get(Team, page.team or ""))
    monday = monday_named(page.item)
    if monday is None or not may(Deed.READ, here.standing):
        raise Missing(page.item)
    cycle = await here.cycle(page)
    if await is_closed(here, monday):
        return week_is_closed()
    question = await _mine(here, cycle, monday, await _answer(here, cycle, monday))
    return MyQuestions(code="check-in", questions=(question,))


def week_is_closed() -> Notice:
    """Last week's card changes nothing; this week's question is a tap away."""
    here = Step(verb="open", words="button-check-in", page=Page(name="check-in"), is_primary=True)
    return Notice(code="week-closed", steps=(here,))


async def my_questions(
    scene: Scene, *, only_open: bool = False, monday: date | None = None
) -> tuple[CycleQuestion, ...]:
    """What this person is asked in a week, else this one. `only_open` leaves out what they have answered."""
    return over_teams(await asked_by_team(scene, only_open=only_open, monday=monday))


async def asked_by_team(
    scene: Scene, *, only_open: bool = False, at_work: bool = False, monday: date | None = None
) -> Asked:
    """The same by team. `at_work` leaves out the teams in which they are away today."""
    asked = []
    async for here in in_my_teams(scene):
        if at_work and any(each.covers(here.today) for each in await absences_of(here, here.me.id)):
            continue
        found = [
            await _mine(here, cycle, week, answer)
            for cycle, week, answer in await asked_of_me(here, monday)
            if not (only_open and answer)
        ]
        if found:
            asked.append((here, found))
    return asked


def over_teams(asked: Asked) -> tuple[CycleQuestion, ...]:
    """All the questions; where they are of several teams, each says of which."""
    return tuple(
        replace(question, team=team_name(here.here) if len(asked) > 1 else "")
        for here, questions in asked
        for question in questions
    )


async def asked_of_me(scene: Scene, monday: date | None = None) -> list[tuple[Cycle, date, CheckIn | None]]:
    """In the team at hand: the cycles this person is asked about in a week, and what they have answered."""
    monday = monday or this_week(scene)
    if not may(Deed.TAKE_PART, scene.standing) or await _is_quiet(scene, monday):
        return []
    return [
        (cycle, monday, await _answer(scene, cycle, monday))
        for cycle in await running_cycles(scene, monday)
        if scene.me.id in await asked_about(scene, cycle, monday)
    ]


async def _is_quiet(scene: Scene, monday: date) -> bool:
    """Whether nobody is asked one by one: the team pauses, answers together, or the week is closed."""
    if scene.here.is_paused(scene.today):
        return True
    return await is_together(scene, monday) or await is_closed(scene, monday)


async def _answer(scene: Scene, cycle: Cycle, monday: date) -> CheckIn | None:
    found = await scene.work.find(CheckIn, cycle=cycle.id, monday=monday, person=scene.me.id)
    return found[0] if found else None


async def _mine(scene: Scene, cycle: Cycle, monday: date, answer: CheckIn | None) -> CycleQuestion:
    question = await question_about(scene, cycle, monday)
    mine = told(scene, cycle, answer) if answer else None
    steps = outcome_steps(scene, cycle, monday)
    return replace(question, mine=mine, sums=None, steps=steps)


async def thanks_and_more(scene: Scene, thanks: Notice, monday: date) -> View:
    """Thanks for an answer; whatever else is asked of the same person this week stands there too."""
    is_now = monday == this_week(scene)
    questions = await my_questions(scene, only_open=True) if is_now else ()
    values = await my_values(scene) if is_now else ()
    if not questions and not values:
        return thanks
    return MyQuestions(code="more", thanks=thanks, questions=questions, values=values)


async def open_nudge(scene: Scene, page: Page) -> View:
    """Reminds one person in private. Silent when all is answered, they are away, or want no reminders."""
    me = scene.me
    if not (me.is_nudged or me.asked_in_person):
        raise NothingToSay("they want no reminders")
    asked = await asked_by_team(scene, only_open=True, at_work=True)
    values = await my_values(scene, at_work=True)
    if not asked and not values:
        raise NothingToSay("all is answered, or they are away")
    closes, when = await open_until(scene.now, asked)
    return MyQuestions(
        code="asked" if me.asked_in_person else "nudge",
        questions=over_teams(asked),
        name=first_name(me),
        closes=closes,
        when=when,
        values=values,
        steps=(
            Step(verb="open", words="button-i-am-away", page=Page(name="away")),
            Step(verb="stop-nudging", page=Page(name="nudge", item=page.item)),
            Step(verb="open", words="button-my-data", page=Page(name="my-data")),
        ),
    )


async def open_until(now: datetime, asked: Asked) -> tuple[datetime | None, str]:
    """Until when an answer is in time, and how near that is: "today", "tomorrow" or "later".

    It is the moment in the team that sums up next, of those that ask.
    """
    moments = [here.local(await in_time_until(here, this_week(here))) for here, _ in asked]
    closes = min((moment for moment in moments if moment > now), default=None)
    return closes, _when(closes, now) if closes else "later"


def _when(closes: datetime, now: datetime) -> str:
    days = (closes.date() - now.astimezone(closes.tzinfo).date()) // timedelta(days=1)
    return {0: "today", 1: "tomorrow"}.get(days, "later")
