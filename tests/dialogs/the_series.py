"""A team that has adopted something in a test, and whoever coaches it."""

from dataclasses import replace
from datetime import date, timedelta

from dialogs.chores import CHORES
from dialogs.scene import Scene
from dialogs.views import FollowUpCard, Step, TeamStatus, Wheel
from improvement.cycle import Cycle
from improvement.identity import new_id
from improvement.measure import Measure
from improvement.message import Message
from improvement.page import Page
from improvement.team import Role
from improvement.week import Outcome, Sums, WeekResult
from locales.templates import read_templates
from tests.dialogs.talk import Speaker, Talk, code_of, seen, start_cycle, step_called, study_cycle
from tests.dialogs.the_week import WEEK_10, at
from tests.dialogs.those_who_lead import add, leads, role

ADOPTED = date(2026, 4, 27)
WEEKS_LATER = {4: date(2026, 5, 25), 12: date(2026, 7, 20), 26: date(2026, 10, 26)}
ADOPT = ("Det blir av.", "Elin", "I rutinen.")
TEXT = "När det är mycket att göra blir det inte av."


async def coached(talk: Talk, name: str = "Elin") -> Speaker:
    """Somebody has said yes to being the team's coach; here in their personal chat."""
    await role(talk, name, Role.COACH)
    return talk.person(name).in_person


async def adopt(talk: Talk, *, is_led: bool = True) -> Cycle:
    """The team studies and adopts on the Monday after its test; the cycle as it is kept."""
    maria = talk.person("Maria")
    await start_cycle(maria)
    if is_led:
        await leads(talk)
    await at(talk, ADOPTED, 10)
    await study_cycle(maria)
    await maria.answers("adopt")
    for answer in ADOPT:
        await maria.answers(answer)
    await maria.does("skip")
    await maria.does("skip")
    await maria.answers("2026-12-01")
    assert code_of(await maria.taps(step_called("conclude", maria.view.steps))) == "decided-adopt"  # type: ignore[union-attr]
    return (await cycles(talk))[0]


async def cycles(talk: Talk) -> list[Cycle]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(Cycle, order="number")


def page(cycle: Cycle, name: str, item: str = "") -> Page:
    return Page(name=name, team=cycle.team, cycle=cycle.id, item=item)


def opens(cycle: Cycle, name: str, item: str = "") -> Step:
    """A button to a page about a cycle."""
    return Step(verb="open", page=page(cycle, name, item))


async def looks_after(talk: Talk, cycle: Cycle, weeks: int) -> None:
    """The chore is done on its day, as the outbox does it. Raises `NothingToSay`."""
    team = await talk.team()
    async with talk.store.work(talk.tenant) as work:
        scene = Scene(
            work=work,
            now=talk.clock.now(),
            templates=read_templates(),
            calendar=talk.calendar,
            language="sv",
            team=team,
        )
        await CHORES["sustaining"](scene, page(cycle, "sustaining", str(weeks)))
        await work.commit()


async def planned(talk: Talk) -> list[Message]:
    return await talk.messages("sustaining")


async def follow_up(speaker: Speaker, cycle: Cycle, weeks: int, again: str = "") -> FollowUpCard:
    return seen(await speaker.taps(opens(cycle, "follow-up", f"{weeks}{again}")), FollowUpCard)


async def says(speaker: Speaker, card: FollowUpCard, **inputs: str) -> FollowUpCard:
    """Fill in a follow-up and save it."""
    assert card.form is not None
    return seen(await speaker.taps(card.form.save, **inputs), FollowUpCard)


async def wheel(speaker: Speaker) -> Wheel:
    """The wheel of the first open cycle, from status."""
    status = seen(await speaker.says("status"), TeamStatus)
    return seen(await speaker.taps(step_called("button-wheel", status.open[0].more)), Wheel)


async def weeks_came(talk: Talk, *told: tuple[int, int], first: date = WEEK_10) -> None:
    """Weeks of the latest turn are over and closed: so many uses, of so many chances."""
    cycle = (await cycles(talk))[-1]
    results = [
        WeekResult(
            id=new_id(),
            tenant=talk.tenant,
            team=cycle.team,
            cycle=cycle.id,
            monday=first + timedelta(weeks=number),
            sums=Sums(asked=5, answered=5, chances=chances, used=used, outcomes=_outcomes(chances)),
            at=talk.clock.now(),
        )
        for number, (used, chances) in enumerate(told)
    ]
    await add(talk, *results)


def _outcomes(chances: int) -> dict[str, int]:
    return {Outcome.YES if chances else Outcome.NO_CHANCES: 5}


async def change_measure(talk: Talk, **parts: object) -> Measure:
    async with talk.store.work(talk.tenant) as work:
        (measure,) = await work.find(Measure)
        saved = await work.save(replace(measure, **parts))  # type: ignore[arg-type]
        await work.commit()
        return saved
