"""The form that asks once for what Varv cannot know and a report's first page tells."""

from collections.abc import Mapping

from dialogs.filling import with_problem
from dialogs.flows import REPORT
from dialogs.heard import Reply, Tap
from dialogs.plain_text import read_text
from dialogs.problem import Problem
from dialogs.question import Question
from dialogs.report.filing import deliver, report_page
from dialogs.report.first_page import details_of
from dialogs.report.series import series_called, series_title
from dialogs.scene import Scene
from dialogs.views import Field, Form, Step, View
from improvement.answer import Answer, Answers
from improvement.identity import new_id
from improvement.page import Page

LONGEST_DETAIL = 120


async def open_details(scene: Scene, page: Page) -> View:
    """What is told now, to change or to fill in."""
    cycles = await series_called(scene, page.item)
    return await _form(scene, page.item, await series_title(scene, cycles))


async def _form(scene: Scene, ramp: str, title: str) -> Form:
    details = await details_of(scene, ramp)
    fields = (Field(id=question.key, value=details.text(question.key)) for question in REPORT.questions)
    return Form(
        code="report-details",
        args={"series": title},
        fields=tuple(fields),
        save=Step(
            verb="save-details",
            words="button-save-and-make",
            page=Page(name="report-details", team=scene.here.id, item=ramp),
            revision=_revision(details),
            is_primary=True,
        ),
    )


def _revision(details: Answers) -> int:
    return sum(details.revision(question.key) for question in REPORT.questions)


async def save_details(scene: Scene, tap: Tap) -> Reply:
    """Keep what was told, and make the report. Somebody else's is not overwritten unseen."""
    ramp = tap.page.item
    title = await series_title(scene, await series_called(scene, ramp))
    details = await details_of(scene, ramp)
    try:
        told = {question.key: _read(question, tap.inputs) for question in REPORT.questions}
        is_new = any(details.text(key) != words for key, words in told.items())
        if is_new and tap.revision != _revision(details):
            raise Problem("details-changed")
    except Problem as problem:
        return Reply(view=with_problem(await _form(scene, ramp, title), problem, tap.inputs))
    for key, words in told.items():
        if key not in details or details.text(key) != words:
            await _keep(scene, ramp, key, words, details.revision(key) + 1)
    return await deliver(scene, report_page(scene, "report", ramp))


def _read(question: Question, inputs: Mapping[str, str]) -> str:
    said = inputs.get(question.key, "")
    return read_text(said, LONGEST_DETAIL) if said.strip() else ""


async def _keep(scene: Scene, ramp: str, question: str, words: str, revision: int) -> None:
    answer = Answer(
        id=new_id(),
        tenant=scene.work.tenant,
        team=scene.here.id,
        subject=ramp,
        question=question,
        value=words,
        revision=revision,
        by=scene.me.id,
        at=scene.now,
        skipped=not words,
    )
    await scene.work.add(answer)
