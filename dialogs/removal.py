"""Removing what somebody wrote: gone everywhere, with a tombstone that says who and when, not what."""

from dataclasses import replace
from datetime import datetime

from dialogs.flows import FLOWS, REPORT
from dialogs.heard import Reply, Tap
from dialogs.measure.texts import HEADINGS, bury_worded, worded
from dialogs.obstacle.obstacles import bury_obstacle
from dialogs.outgoing import refresh_everywhere
from dialogs.people import name_of
from dialogs.question import Question
from dialogs.readers import Baseline, Level, Mandate, Text
from dialogs.scene import Scene
from dialogs.turning import number_in, turns_in_time
from dialogs.views import Line, Notice, Removable, RemovalList, Step, View
from improvement.answer import Answer, Value
from improvement.measure import Measure
from improvement.note import Note, bury
from improvement.obstacle import Obstacle, ObstacleReport
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.ports import Missing
from improvement.tombstone import Worded, words_of, writer_of, written_at

TEXTS_ON_A_PAGE = 5
Written = Note | Answer | Obstacle | Worded
_QUESTIONS: dict[str, tuple[str, Question]] = {
    question.key: (flow.name, question) for flow in (*FLOWS.values(), REPORT) for question in flow.questions
}


async def open_removal(scene: Scene, page: Page) -> View:
    """One's own texts in this team, the newest first; everybody's for a process leader."""
    number = number_in(page.item)
    texts = await _removable(scene)
    first = number * TEXTS_ON_A_PAGE
    shown = [await _show(scene, text) for text in texts[first : first + TEXTS_ON_A_PAGE]]
    if not texts:
        return Notice(code="nothing-to-remove")
    here = Page(name="remove", team=scene.here.id)
    return RemovalList(texts=tuple(shown), steps=turns_in_time(here, number, len(texts), TEXTS_ON_A_PAGE))


async def _removable(scene: Scene) -> list[Written]:
    notes = await scene.work.find(Note, team=scene.here.id, removed_at=None)
    answers = await scene.work.find(Answer, team=scene.here.id, removed_at=None)
    obstacles = await scene.work.find(Obstacle, team=scene.here.id, removed_at=None)
    written: list[Written] = [*notes, *(answer for answer in answers if words_in(answer)), *obstacles]
    written += await worded(scene)
    reported = await _reported(scene)
    mine = [text for text in written if _may_remove(scene, text, reported)]
    by_words: dict[tuple[str, str], Written] = {}  # what was copied to the next turn is listed once
    for text in sorted(mine, key=_at, reverse=True):
        by_words.setdefault((_by(text), _words_of(text)), text)
    return list(by_words.values())


async def _reported(scene: Scene) -> set[str]:
    """The obstacles this person has reported, as long as that is known."""
    mine = await scene.work.find(ObstacleReport, team=scene.here.id, person=scene.me.id)
    return {report.obstacle for report in mine}


def _words_of(text: Written) -> str:
    if isinstance(text, Answer):
        return words_in(text)
    return words_of(text) if isinstance(text, Worded) else text.text


def _by(text: Written) -> str:
    """Who signed it; nobody signs an obstacle."""
    if isinstance(text, Obstacle):
        return ""
    return writer_of(text) if isinstance(text, Worded) else text.by


def _at(text: Written) -> datetime:
    return written_at(text) if isinstance(text, Worded) else text.at


def _may_remove(scene: Scene, text: Written, reported: set[str]) -> bool:
    is_mine = text.id in reported if isinstance(text, Obstacle) else _by(text) == scene.me.id
    return is_mine or may(Deed.REMOVE_ANY, scene.standing)


def words_in(answer: Answer) -> str:
    """The free words in an answer; empty for a choice, a date or a list of people."""
    _, question = _QUESTIONS[answer.question]
    if answer.skipped or not isinstance(question.reads, Text | Level | Mandate | Baseline):
        return ""
    return f"{_as_words(answer.value)} {answer.reason}".strip()


def _as_words(value: Value) -> str:
    if isinstance(value, dict):
        return " · ".join(str(part) for part in value.values())
    if isinstance(value, list):
        return ", ".join(f"{part[0]}/{part[1]}" for part in value if isinstance(part, list))
    return str(value)


async def _show(scene: Scene, text: Written) -> Removable:
    by = await name_of(scene.work, _by(text))
    words = _words_of(text)
    about = _about(text)
    where = f"{_QUESTIONS[about][0]}-{about}" if about in _QUESTIONS else about
    page = Page(name="removing", team=scene.here.id, item=text.id)
    step = Step(verb="open", words="button-remove", page=page)
    return Removable(
        line=Line(text=words, by=by, at=scene.local(_at(text)), note=text.id), where=where, step=step
    )


def _about(text: Written) -> str:
    if isinstance(text, Obstacle):
        return "obstacle"
    if isinstance(text, Worded):
        return HEADINGS[type(text)]
    return text.about if isinstance(text, Note) else text.question


async def open_removing(scene: Scene, page: Page) -> View:
    """Ask once more, and say what removing means."""
    shown = await _show(scene, await _written(scene, page.item))
    yes = Step(verb="remove", page=page, is_destructive=True)
    no = Step(verb="open", words="button-keep", page=Page(name="remove", team=scene.here.id))
    return Notice(code="removing", quoted=shown.line.text, steps=(yes, no))


async def _written(scene: Scene, id: str) -> Written:
    """A text that this person may remove. Raises `Missing` for any other."""
    found: list[Written] = [
        *await scene.work.find(Note, id=id, team=scene.here.id, removed_at=None),
        *await scene.work.find(Answer, id=id, team=scene.here.id, removed_at=None),
        *await scene.work.find(Obstacle, id=id, team=scene.here.id, removed_at=None),
        *(text for text in await worded(scene) if text.id == id),
    ]
    reported = await _reported(scene)
    for text in found:
        if _may_remove(scene, text, reported):
            return text
    raise Missing(id)


async def remove(scene: Scene, tap: Tap) -> Reply:
    """Take the words away from the row and show every card anew that held them."""
    text = await _written(scene, tap.page.item)
    await bury_text(scene, text)
    page = Page(name="removed", team=scene.here.id)
    return Reply(view=await open_removed(scene, page), page=page)


async def open_removed(scene: Scene, page: Page) -> View:
    """Say that a text is gone here, and where it may still be."""
    again = Step(verb="open", words="button-remove-more", page=Page(name="remove", team=scene.here.id))
    return Notice(code="removed", steps=(again,))


async def bury_text(scene: Scene, text: Written) -> None:
    """Leave only who removed it and when."""
    if isinstance(text, Obstacle):
        await bury_obstacle(scene, text)
        return
    if isinstance(text, Worded):
        await bury_worded(scene, text)
        await _bury_answers(scene, text)
        return
    if isinstance(text, Note):
        await scene.work.save(bury(text, scene.me.id, scene.now))
        await refresh_everywhere(scene, text.cycle, since=text.at)
        return
    copies = await _copies(scene, text)
    for copy in copies:
        buried = replace(copy, value="", reason="", removed_by=scene.me.id, removed_at=scene.now)
        await scene.work.save(buried)
    subjects = {copy.subject for copy in copies}
    await refresh_everywhere(scene, *sorted(subjects), since=min(copy.at for copy in copies))
    await _bury_measures(scene, text)


async def _bury_answers(scene: Scene, thing: Worded) -> None:
    """What a measure is called was an answer first."""
    if isinstance(thing, Measure):
        for answer in await scene.work.find(Answer, team=scene.here.id, by=thing.made_by, removed_at=None):
            if words_in(answer) in (thing.words, thing.unit) and words_in(answer):
                buried = replace(answer, value="", removed_by=scene.me.id, removed_at=scene.now)
                await scene.work.save(buried)
                await refresh_everywhere(scene, answer.subject, since=answer.at)


async def _bury_measures(scene: Scene, text: Answer) -> None:
    """What was answered may be what a measure is called."""
    mine = await scene.work.find(Measure, team=scene.here.id, made_by=text.by, removed_at=None)
    for measure in mine:
        if words_in(text) in (measure.words, measure.unit):
            await bury_worded(scene, measure)


async def _copies(scene: Scene, text: Answer) -> list[Answer]:
    """The answer and those that say the same by the same person, such as in the turn that followed."""
    mine = await scene.work.find(Answer, team=scene.here.id, by=text.by, removed_at=None)
    return [answer for answer in mine if words_in(answer) == words_in(text)]
