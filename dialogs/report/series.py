"""A series as it is reported: which there are, what they are called, and each turn from plan to decision."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dialogs.cycle.titles import title_of
from dialogs.report.documents import ReportTurn, Tally
from dialogs.scene import Scene
from dialogs.week.closing_time import is_so_far
from dialogs.week.weeks import results_of
from improvement.answer import Answers, pairs_in
from improvement.cycle import Cycle, period_of
from improvement.note import OBSERVATION, Note
from improvement.ports import Missing
from improvement.week import Sums
from locales.phrases import FEWEST_COUNTED

SAID_IN_STUDY = ("surprised", "learned", "voices")


@dataclass(frozen=True, slots=True)
class Told:
    """A turn with its answers and the sums of the weeks that are over."""

    cycle: Cycle
    answers: Answers
    weeks: Sequence[tuple[date, Sums]]


async def series_of(scene: Scene) -> list[list[Cycle]]:
    """The team's series, each with its turns in their order, the one begun last first."""
    cycles = await scene.work.find(Cycle, team=scene.here.id, order="created_at")
    ramps = dict.fromkeys(cycle.ramp for cycle in reversed(cycles))
    turns = [[cycle for cycle in cycles if cycle.ramp == ramp] for ramp in ramps]
    return [sorted(some, key=lambda cycle: cycle.number) for some in turns]


async def series_called(scene: Scene, ramp: str) -> list[Cycle]:
    """The turns of one of the team's series. Raises `Missing`."""
    cycles = await scene.work.find(Cycle, team=scene.here.id, ramp=ramp, order="number")
    if not cycles:
        raise Missing(ramp)
    return cycles


async def series_title(scene: Scene, cycles: Sequence[Cycle]) -> str:
    """What a series is called: as its latest turn that is called something."""
    titles = [title_of(scene, cycle, await scene.answers(cycle)) for cycle in reversed(cycles)]
    return next((title for title in titles if title), "")


async def told_of(scene: Scene, cycles: Sequence[Cycle]) -> list[Told]:
    """The turns with what is kept of them. A week that goes on is no result yet."""
    return [Told(cycle, await scene.answers(cycle), await _weeks(scene, cycle)) for cycle in cycles]


async def _weeks(scene: Scene, cycle: Cycle) -> list[tuple[date, Sums]]:
    results = await results_of(scene, cycle)
    return [(monday, sums) for monday, sums in results if not await is_so_far(scene, monday)]


async def turn_of(scene: Scene, told: Told, *, in_words: bool) -> ReportTurn:
    """One turn. Observations are those whose writers let them be quoted."""
    cycle, answers = told.cycle, told.answers
    tally = tally_of((sums for _, sums in told.weeks), in_words=in_words)
    declined = sum(sums.declined for _, sums in told.weeks)
    lines = {about: await _lines(scene, cycle, about) for about in SAID_IN_STUDY}
    turn = ReportTurn(
        number=cycle.number,
        phase=cycle.phase,
        change=answers.text("change"),
        where=answers.text("where"),
        scale=_whole(answers.value("scale")),
        period=period_of(answers),
        level=_whole(answers.field("prediction", "level")),
        why=str(answers.field("prediction", "why") or ""),
        tally=tally,
        declined=0 if in_words and declined < FEWEST_COUNTED else declined,
        carried_out=answers.text("carried-out"),
        held=answers.text("held"),
        observations=await _lines(scene, cycle, OBSERVATION),
        surprised=lines["surprised"],
        learned=lines["learned"],
        voices=lines["voices"],
    )
    return _with_decision(turn, cycle, answers)


def _with_decision(turn: ReportTurn, cycle: Cycle, answers: Answers) -> ReportTurn:
    look_again = answers.text("look-again")
    return replace(
        turn,
        decision=cycle.decision,
        reason=answers.text("reason"),
        lesson=answers.text("lesson"),
        next_change=answers.text("next-change"),
        next_scale=_whole(answers.value("next-scale")),
        owner=answers.text("owner"),
        written=answers.text("written"),
        cost=answers.text("cost"),
        newcomers=answers.text("newcomers"),
        look_again=date.fromisoformat(look_again) if look_again else None,
    )


async def _lines(scene: Scene, cycle: Cycle, about: str) -> tuple[str, ...]:
    notes = await scene.work.find(Note, cycle=cycle.id, about=about, removed_at=None, order="at")
    return tuple(note.text for note in notes if note.quotable or about != OBSERVATION)


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def tally_of(weeks: Iterable[Sums], *, in_words: bool) -> Tally | None:
    """Several weeks added up; None where nothing was counted."""
    some = list(weeks)
    used, chances = sum(each.used for each in some), sum(each.chances for each in some)
    return Tally(used=used, chances=chances, in_words=in_words) if chances else None


def before_of(told: Sequence[Told], *, in_words: bool) -> Tally | None:
    """How it was before, as it was counted back."""
    told_pairs = (pairs_in(each.answers.value("baseline")) for each in told)
    pairs = next((pairs for pairs in told_pairs if pairs), [])
    if not pairs:
        return None
    used, chances = (sum(pair[place] for pair in pairs) for place in (0, 1))
    return Tally(used=used, chances=chances, in_words=in_words)
