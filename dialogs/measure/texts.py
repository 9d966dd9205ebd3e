"""What people wrote beside figures: found for whoever may remove it, taken away, given to its writer."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dialogs.outgoing import refresh_everywhere
from dialogs.scene import Scene
from improvement.centre_change import CentreChange
from improvement.cycle import Cycle
from improvement.data_point import DataPoint
from improvement.follow_up import FollowUp
from improvement.mark import Mark
from improvement.measure import Measure
from improvement.ports import Work
from improvement.progress_level import ProgressLevel
from improvement.tombstone import WORDS, Worded, without_words, words_of, writer_of, written_at

HEADINGS: dict[type[Worded], str] = {
    Measure: "measure-words",
    DataPoint: "measure-observation",
    Mark: "measure-mark",
    CentreChange: "measure-centre-line",
    ProgressLevel: "measure-progress",
    FollowUp: "measure-follow-up",
}


async def worded(scene: Scene) -> list[Worded]:
    """Everything of this team with words that have not been removed."""
    found: list[Worded] = []
    for kind in WORDS:
        found += await scene.work.find(kind, team=scene.here.id, removed_at=None)
    return [each for each in found if words_of(each)]


async def bury_worded(scene: Scene, thing: Worded) -> None:
    """Take the words away; the figures stay. Every card that may hold them is shown anew."""
    await scene.work.save(without_words(thing, scene.me.id, scene.now))
    await refresh_everywhere(scene, *await _cycles(scene, thing), since=written_at(thing))


async def _cycles(scene: Scene, thing: Worded) -> list[str]:
    """The cycles whose cards may hold the words: those of the whole series, but for a follow-up."""
    if isinstance(thing, FollowUp):
        return [thing.cycle]
    if isinstance(thing, Measure | ProgressLevel):
        ramp = thing.ramp
    else:
        ramp = (await scene.work.get(Measure, thing.measure)).ramp
    return [cycle.id for cycle in await scene.work.find(Cycle, team=scene.here.id, ramp=ramp)]


async def bury_mine(scene: Scene) -> None:
    """Take away all that this person has written beside figures in this team."""
    for thing in await worded(scene):
        if writer_of(thing) == scene.me.id:
            await bury_worded(scene, thing)


async def kept_about(work: Work, person: str) -> dict[str, Sequence[Any]]:
    """Everything about measures that names this person, by what it is."""
    return {
        "measures": await work.find(Measure, made_by=person),
        "measures_to_report": await work.find(Measure, reporter=person),
        "data_points": await work.find(DataPoint, by=person),
        "marks": await work.find(Mark, by=person),
        "centre_lines": await work.find(CentreChange, by=person),
        "centre_lines_taken_back": await work.find(CentreChange, withdrawn_by=person),
        "progress": await work.find(ProgressLevel, by=person),
        "follow_ups": await work.find(FollowUp, by=person),
    }


async def counts_about(work: Work, person: str) -> dict[str, int]:
    """How many values this person has reported, and how many texts of theirs stand beside figures."""
    points = await work.find(DataPoint, by=person)
    texts: list[Worded] = [
        *await work.find(Measure, made_by=person, removed_at=None),
        *await work.find(Mark, by=person, removed_at=None),
        *await work.find(CentreChange, by=person, removed_at=None),
        *await work.find(ProgressLevel, by=person, removed_at=None),
        *await work.find(FollowUp, by=person, removed_at=None),
    ]
    return {"points": len(points), "marks": sum(bool(words_of(each)) for each in texts)}


async def ask_nobody(scene: Scene) -> None:
    """Whoever was asked for values is not asked any more: the team names another."""
    for measure in await scene.work.find(Measure, reporter=scene.me.id):
        await scene.work.save(replace(measure, reporter=None))
