"""Study and Act: compare with the prediction, learn, decide."""

from dataclasses import replace

from dialogs.asking import ask, evidence_of
from dialogs.cycle.documents import document
from dialogs.cycle.titles import title_of
from dialogs.flows import ACT, STUDY
from dialogs.learning.comparing import compared_with
from dialogs.measure.news import charts_of
from dialogs.problem import NothingToSay
from dialogs.question import next_question
from dialogs.scene import Scene
from dialogs.views import Notice, Step, View
from improvement.cycle import Cycle, Phase
from improvement.page import Page


async def open_study(scene: Scene, page: Page) -> View:
    """The question Study is at, with the prediction and what was seen beside it; then Act."""
    cycle = await scene.cycle(page)
    answers = await scene.answers(cycle)
    question = STUDY.question(page.item) if page.item else next_question(STUDY, answers)
    if cycle.phase is Phase.PLAN:
        return _not_started(scene, cycle)
    if question is None or not cycle.is_open:
        return await open_act(scene, replace(page, name="act"))
    plain = Page(name="study", team=scene.here.id, cycle=cycle.id)
    view = await ask(scene, STUDY, question, answers, plain, cycle=cycle)
    if question.many:
        return view  # what was compared with stands on the two questions before
    chances = scene.template(cycle).chances
    evidence = await evidence_of(scene, cycle, answers, chances)
    compared, charts = await compared_with(scene, cycle), await charts_of(scene, cycle)
    return replace(view, evidence=replace(evidence, compared=compared, charts=charts))


async def open_act(scene: Scene, page: Page) -> View:
    """The question Act is at; the whole cycle to look over when all is answered."""
    cycle = await scene.cycle(page)
    answers = await scene.answers(cycle)
    question = ACT.question(page.item) if page.item else next_question(ACT, answers)
    if cycle.phase is Phase.PLAN:
        return _not_started(scene, cycle)
    if next_question(STUDY, answers) is not None and cycle.is_open:
        return await open_study(scene, replace(page, name="study", item=""))
    if question is None or not cycle.is_open:
        return await document(scene, cycle, answers)
    plain = Page(name="act", team=scene.here.id, cycle=cycle.id)
    suggestion = answers.value({"next-change": "change", "next-scale": "scale"}.get(question.key, ""))
    view = await ask(scene, ACT, question, answers, plain, cycle=cycle, suggestion=suggestion)
    return view if "decision" in answers else replace(view, of=None)  # how many follow, the decision tells


def _not_started(scene: Scene, cycle: Cycle) -> Notice:
    plan = Page(name="plan", team=scene.here.id, cycle=cycle.id)
    return Notice(code="not-started", steps=(Step(verb="open", words="button-continue", page=plan),))


async def open_study_due(scene: Scene, page: Page) -> View:
    """The planned end has passed: time to look at it together. Silent when that has begun already."""
    cycle = await scene.cycle(page)
    if cycle.phase is not Phase.DO:
        raise NothingToSay("study has begun")
    answers = await scene.answers(cycle)
    if page.item not in ("", answers.field("period", "end")):
        raise NothingToSay("the period was changed")
    study = Step(
        verb="open",
        words="button-study",
        page=Page(name="study", team=scene.here.id, cycle=cycle.id),
        is_primary=True,
    )
    longer = Step(
        verb="change",
        words="button-longer",
        page=Page(name="plan", team=scene.here.id, cycle=cycle.id, item="period"),
    )
    title = title_of(scene, cycle, answers)
    return Notice(code="study-due", args={"title": title, "number": cycle.number}, steps=(study, longer))
