"""Gathers a report: the whole of a series, or the one page for those outside."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from dialogs.people import colleagues_of, team_name
from dialogs.report.charts import charts_of
from dialogs.report.documents import PartnerPage, Report, ReportFollowUp, ReportObstacle, ReportTurn, Tally
from dialogs.report.first_page import details_of
from dialogs.report.pseudonyms import Pseudonyms
from dialogs.report.series import Told, before_of, series_called, series_title, tally_of, told_of, turn_of
from dialogs.scene import Scene
from improvement.cycle import Cycle
from improvement.follow_up import FollowUp
from improvement.note import Note
from improvement.obstacle import Obstacle, ObstacleState
from improvement.progress_level import ProgressLevel

LEARNED_OUTSIDE = 3


def _for_team(scene: Scene) -> Scene:
    """What leaves Varv speaks the language of the team, whoever asks for it."""
    return replace(scene, language=scene.here.language)


async def gather_report(scene: Scene, ramp: str) -> Report:
    """The whole of a series. Raises `Missing`."""
    outside = await gather_partner_page(scene, ramp)
    scene, in_words = _for_team(scene), scene.is_outside
    cycles = await series_called(scene, ramp)
    told = await told_of(scene, cycles)
    turns = tuple([await turn_of(scene, each, in_words=in_words) for each in told])
    details = await details_of(scene, ramp)
    return Report(
        language=scene.language,
        team=team_name(scene.here),
        title=await series_title(scene, cycles),
        day=scene.today,
        outside=outside,
        number=details.text("number"),
        edition=details.text("edition"),
        approved=details.text("approved"),
        in_words=in_words,
        aim=_said(told, "aim"),
        measure=_said(told, "measure"),
        goal=_said(told, "goal"),
        what=scene.template(cycles[-1]).chances,
        before=before_of(told, in_words=in_words),
        turns=turns,
        charts=await charts_of(scene, told, in_words=in_words),
        obstacles=await _obstacles(scene, cycles),
        level=await _level(scene, ramp),
        follow_ups=await _follow_ups(scene, cycles),
    )


def _said(told: Sequence[Told], question: str) -> str:
    """What was answered last, in any of the turns."""
    return next((said for each in reversed(told) if (said := each.answers.text(question))), "")


async def _obstacles(scene: Scene, cycles: Sequence[Cycle]) -> tuple[ReportObstacle, ...]:
    ids = [cycle.id for cycle in cycles]
    found = await scene.work.find(Obstacle, team=scene.here.id, cycle=ids, removed_at=None, order="at")
    helped = [each.helped for each in found if each.helped]
    notes = {note.id: note.text for note in await scene.work.find(Note, id=helped, removed_at=None)}
    return tuple(
        ReportObstacle(
            text=each.text,
            is_solved=each.state is ObstacleState.SOLVED,
            helped=notes.get(each.helped or "", ""),
            promised_until=each.until if each.state is ObstacleState.PROMISED else None,
        )
        for each in found
        if each.text
    )


async def _level(scene: Scene, ramp: str) -> Decimal | None:
    levels = await scene.work.find(ProgressLevel, team=scene.here.id, ramp=ramp, order="-number", limit=1)
    return levels[0].settled if levels else None


async def _follow_ups(scene: Scene, cycles: Sequence[Cycle]) -> tuple[ReportFollowUp, ...]:
    found = await scene.work.find(
        FollowUp, team=scene.here.id, cycle=[cycle.id for cycle in cycles], order="at"
    )
    latest = {(each.cycle, each.weeks): each for each in sorted(found, key=lambda each: each.number)}
    return tuple(
        ReportFollowUp(weeks=each.weeks, still_done=each.still_done, text=each.text)
        for each in latest.values()
    )


async def gather_partner_page(scene: Scene, ramp: str) -> PartnerPage:
    """What others who meet the same people may read: nobody of the team is named. Raises `Missing`."""
    scene = _for_team(scene)
    cycles = await series_called(scene, ramp)
    told = await told_of(scene, cycles)
    turns = [await turn_of(scene, each, in_words=True) for each in told]
    names = Pseudonyms(await colleagues_of(scene.work, scene.here), lambda _: scene.words("report-colleague"))
    return PartnerPage(
        language=scene.language,
        team=team_name(scene.here),
        title=names.hide(await series_title(scene, cycles)),
        day=scene.today,
        aim=names.hide(_said(told, "aim")),
        change=names.hide(_tried(told)),
        what=scene.template(cycles[-1]).chances,
        before=before_of(told, in_words=True),
        now=_now(told),
        learned=tuple(names.hide(text) for text in _learned(turns)[-LEARNED_OUTSIDE:]),
        decision=next((turn.decision for turn in reversed(turns) if turn.decision), None),
    )


def _tried(told: Sequence[Told]) -> str:
    """The change idea as it was tried last; while nothing has been, as it is planned."""
    begun = [each for each in told if each.cycle.started_at is not None]
    return _said(begun or told, "change")


def _now(told: Iterable[Told]) -> Tally | None:
    """What came of the latest turn that was counted."""
    tallies = [tally_of((sums for _, sums in each.weeks), in_words=True) for each in told]
    return next((tally for tally in reversed(tallies) if tally), None)


def _learned(turns: Iterable[ReportTurn]) -> list[str]:
    return [text for turn in turns for text in (*turn.learned, turn.lesson) if text]
