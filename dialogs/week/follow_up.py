"""What is asked after the first tap of a check-in, and the thanks at the end; seen by one person alone."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.cycle.titles import title_of
from dialogs.filling import trouble_of
from dialogs.problem import Problem
from dialogs.scene import Scene
from dialogs.views import AskCount, Notice, Step, View
from dialogs.week.week_questions import check_in_page, kind_of, told_args
from improvement.checking_in import MOST_VISITS, Ask, left_over
from improvement.cycle import Cycle
from improvement.page import Page
from improvement.week import CheckIn, Reason

MOST_BUTTONS = 5  # a number above it is written in a field, which comes when it is asked for
MORE = "more"  # what the button sends that asks for the field
STANDS_IN_THE_WAY = frozenset({Reason.TIME, Reason.MATERIAL, Reason.OTHER})


async def ask_about(
    scene: Scene,
    cycle: Cycle,
    answer: CheckIn,
    ask: Ask,
    *,
    is_written: bool = False,
    problem: Problem | None = None,
) -> View:
    """The next thing to tell: numbers to tap, and one button that ends it.

    That leaves it there, or keeps the number where a larger one is written.
    """
    if ask is Ask.REASON:
        return ask_reason(cycle, answer.monday)
    most = most_of(answer, ask)
    picked = await _picked(scene, answer, ask)
    words = scene.template(cycle)
    is_written = (is_written or problem is not None) and most > MOST_BUTTONS
    return AskCount(
        code=ask,
        title=title_of(scene, cycle, await scene.answers(cycle)),
        chances=words.chances,
        ask=words.used_ask if ask is Ask.USED else "",
        thanks=_thanks(answer, ask),
        numbers=_numbers(cycle, answer, ask, most, picked),
        save=_step(cycle, answer, ask, "button-answer") if is_written else None,
        kept={"value": problem.kept} if problem else {},
        trouble=trouble_of(problem) if problem else None,
        steps=() if is_written else _ends(cycle, answer, ask, most),
    )


def _ends(cycle: Cycle, answer: CheckIn, ask: Ask, most: int) -> tuple[Step, ...]:
    """A larger number, where there may be one, and last the way to leave it there."""
    larger = replace(_step(cycle, answer, ask, "button-larger-number"), value=MORE)
    return (*([larger] if most > MOST_BUTTONS else []), done_step(check_in_page(cycle, answer.monday)))


def ask_reason(cycle: Cycle, monday: date) -> Notice:
    """What came in between? Every reason is a good one."""
    page = check_in_page(cycle, monday)
    reasons = [
        Step(verb="say-reason", words=f"button-reason-{reason}", page=page, value=reason) for reason in Reason
    ]
    return Notice(code="reason-asked", steps=(*reasons, done_step(page)))


def most_of(answer: CheckIn, ask: Ask) -> int:
    """The highest number that can be true."""
    match ask:
        case Ask.USED:
            return answer.chances or 0
        case Ask.DECLINED:
            return left_over(answer)
        case _:
            return MOST_VISITS


def _thanks(answer: CheckIn, ask: Ask) -> str:
    """The answer to an answer. Nobody is pressed: every reason is met kindly."""
    if answer.reason is not None and ask is Ask.CHANCES:
        return f"reason-{answer.reason}"
    return "tap" if ask is Ask.CHANCES else ""


async def _picked(scene: Scene, answer: CheckIn, ask: Ask) -> int | None:
    """What was answered before, or else last week."""
    told_now: int | None = getattr(answer, ask.value)
    if told_now is not None or ask is Ask.DECLINED:
        return told_now
    last = await scene.work.find(
        CheckIn, cycle=answer.cycle, person=answer.person, monday=answer.monday - timedelta(weeks=1)
    )
    return getattr(last[0], ask.value) if last else None


def _numbers(cycle: Cycle, answer: CheckIn, ask: Ask, most: int, picked: int | None) -> tuple[Step, ...]:
    """The small numbers, and the one that was picked before."""
    small = range(min(most, MOST_BUTTONS) + 1)
    is_large = picked is not None and MOST_BUTTONS < picked <= most
    return tuple(
        Step(
            verb=f"count-{ask}",
            label=str(number),
            page=check_in_page(cycle, answer.monday),
            value=str(number),
            is_primary=number == picked,
        )
        for number in (*small, *([picked] if is_large else []))
    )


def _step(cycle: Cycle, answer: CheckIn, ask: Ask, words: str) -> Step:
    return Step(verb=f"count-{ask}", words=words, page=check_in_page(cycle, answer.monday))


def done_step(page: Page) -> Step:
    """Leaves it at what was told."""
    return Step(verb="done-answering", words="button-done-answering", page=page)


def tell_obstacle(cycle: Cycle, answer: CheckIn) -> tuple[Step, ...]:
    """A line about what stood in the way, where there is something to do about it."""
    if answer.reason not in STANDS_IN_THE_WAY:
        return ()
    page = Page(name="obstacle", team=cycle.team, cycle=cycle.id, item=answer.monday.isoformat())
    return (Step(verb="open", words="button-tell-obstacle", page=page),)


def thank(scene: Scene, cycle: Cycle, answer: CheckIn) -> Notice:
    """Thanks for an answer, as it was understood, and how to change it."""
    change = Step(verb="open", words="button-change-answer", page=check_in_page(cycle, answer.monday))
    return Notice(
        code=f"checked-in-{kind_of(answer)}",
        args=told_args(scene, cycle, answer),
        steps=(change, *tell_obstacle(cycle, answer)),
    )
