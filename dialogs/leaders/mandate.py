"""The mandate, given by the manager herself: what may be changed, how much time, until when."""

from dialogs.cycle.consequences import follow
from dialogs.filling import with_problem
from dialogs.flows import SETUP
from dialogs.heard import Reply, Tap
from dialogs.people import team_name
from dialogs.problem import Problem
from dialogs.readers import Mandate, Setting
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, Step, View
from improvement.answer import Answer, Answers, Value
from improvement.identity import new_id
from improvement.page import Page

QUESTION = "mandate"
_KINDS = {"scope": "lines", "time": "text", "until": "day"}


async def open_mandate(scene: Scene, page: Page) -> View:
    """What is agreed now, to change or to fill in."""
    return _form(scene, await scene.team_answers())


def _form(scene: Scene, answers: Answers) -> Form:
    fields = (
        Field(id=id, kind=kind, value=str(answers.field(QUESTION, id) or "")) for id, kind in _KINDS.items()
    )
    return Form(
        code="mandate",
        args={"team": team_name(scene.here)},
        fields=tuple(fields),
        save=Step(
            verb="give-mandate",
            page=Page(name="mandate", team=scene.here.id),
            revision=answers.revision(QUESTION),
            is_primary=True,
        ),
    )


async def give_mandate(scene: Scene, tap: Tap) -> Reply:
    """Keep the mandate, given by the one who writes, unless somebody else changed it unseen by them."""
    answers = await scene.team_answers()
    try:
        value = Mandate().read({**tap.inputs, "by": scene.me.name}, Setting(today=scene.today))
    except Problem as problem:
        return Reply(view=with_problem(_form(scene, answers), problem, tap.inputs))
    if answers.value(QUESTION) != value:
        if tap.revision != answers.revision(QUESTION):
            changed = Problem("mandate-changed")
            return Reply(view=with_problem(_form(scene, answers), changed, tap.inputs))
        await _keep(scene, answers, value)
    return Reply(view=Notice(code="mandate-given", args={"team": team_name(scene.here)}))


async def _keep(scene: Scene, answers: Answers, value: Value) -> None:
    answer = Answer(
        id=new_id(),
        tenant=scene.work.tenant,
        team=scene.here.id,
        subject=scene.here.id,
        question=QUESTION,
        value=value,
        revision=answers.revision(QUESTION) + 1,
        by=scene.me.id,
        at=scene.now,
    )
    await scene.work.add(answer)
    await follow(scene, SETUP, answer, None)
