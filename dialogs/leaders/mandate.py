"""The mandate, given by the manager herself: what may be changed, how much time, until when."""

from collections.abc import Mapping

from dialogs.cycle.consequences import follow
from dialogs.flows import SETUP
from dialogs.heard import Reply, Tap
from dialogs.people import team_name
from dialogs.problem import Problem
from dialogs.readers import Mandate, Setting
from dialogs.scene import Scene
from dialogs.views import Field, Form, Notice, Step, Trouble, View
from improvement.answer import Answer, Answers, Value
from improvement.identity import new_id
from improvement.page import Page

QUESTION = "mandate"
_KINDS = {"scope": "lines", "time": "text", "until": "day"}


async def open_mandate(scene: Scene, page: Page) -> View:
    """What is agreed now, to change or to fill in."""
    return _form(scene, await scene.team_answers())


def _form(
    scene: Scene, answers: Answers, kept: Mapping[str, str] | None = None, trouble: Trouble | None = None
) -> Form:
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
        kept=kept or {},
        trouble=trouble,
    )


async def give_mandate(scene: Scene, tap: Tap) -> Reply:
    """Keep the mandate, given by the one who writes, unless somebody else changed it unseen by them."""
    answers = await scene.team_answers()
    try:
        value = Mandate().read({**tap.inputs, "by": scene.me.name}, Setting(today=scene.today))
    except Problem as problem:
        trouble = Trouble(code=problem.code, args=problem.words)
        return Reply(view=_form(scene, answers, _kept(tap, problem), trouble))
    if answers.value(QUESTION) != value:
        if tap.revision != answers.revision(QUESTION):
            trouble = Trouble(code="mandate-changed")
            return Reply(view=_form(scene, answers, dict(tap.inputs), trouble))
        await _keep(scene, answers, value)
    return Reply(view=Notice(code="mandate-given", args={"team": team_name(scene.here)}))


def _kept(tap: Tap, problem: Problem) -> Mapping[str, str]:
    """What was written stands in its field again, unless it must not be echoed."""
    if problem.code == "identity-number":
        return {}
    return {id: tap.inputs[id] for id in _KINDS if id in tap.inputs}


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
