"""A question that somebody answers, looked up again from what their card claims, and what they answered."""

from dataclasses import dataclass, replace

from dialogs.asking import setting_of
from dialogs.flows import FLOWS, MEASURE
from dialogs.heard import Tap
from dialogs.identity_number import has_identity_number
from dialogs.measure.kept import measure_named
from dialogs.plain_text import read_text
from dialogs.problem import Problem
from dialogs.question import Flow, Question
from dialogs.readers import LONGEST_ANSWER, Channel, Level, People
from dialogs.scene import Scene
from improvement.answer import Answer, Answers, Value
from improvement.cycle import Cycle
from improvement.page import Page
from improvement.ports import Missing


@dataclass(frozen=True, slots=True)
class Asked:
    """The question that was answered, and everything that says whether the answer may count."""

    flow: Flow
    question: Question
    answers: Answers
    cycle: Cycle | None
    subject: str
    page: Page

    @property
    def revision(self) -> int:
        """The revision of the answer that holds."""
        return self.answers.revision(self.question.key)


async def load_asked(scene: Scene, page: Page) -> Asked:
    """Look the question up again from what a card claims. Raises `Missing`."""
    flow = FLOWS.get(page.name)
    if flow is None:
        raise Missing(page.name)
    cycle = None if flow.name == "setup" else await scene.cycle(page)
    key, _, named = page.item.partition("/")
    subject = await _subject(scene, flow, cycle, named)
    answers = Answers(await scene.work.find(Answer, subject=subject, team=scene.here.id))
    question = flow.question(key)
    plain = Page(name=page.name, team=scene.here.id, cycle=cycle.id if cycle else None)
    if flow is MEASURE:
        plain = replace(plain, item=f"/{subject}")
    return Asked(flow, question, answers, cycle, subject, plain)


async def _subject(scene: Scene, flow: Flow, cycle: Cycle | None, named: str) -> str:
    """What the answers are about: a cycle, the team, or a measure of the cycle's series. Raises `Missing`."""
    if flow is not MEASURE:
        return cycle.id if cycle else scene.here.id
    assert cycle is not None
    return await measure_named(scene, cycle, named)


async def read_answer(scene: Scene, asked: Asked, tap: Tap) -> Value:
    """What was answered. Raises `Problem`."""
    setting = await setting_of(scene, asked.flow, asked.question)
    inputs = dict(tap.inputs)
    if tap.value:
        inputs["value"] = tap.value
    if tap.carries:
        inputs["value"] = ",".join(picked_in(tap))
    if isinstance(asked.question.reads, People | Channel):
        return asked.question.reads.read(inputs, setting)
    if any(has_identity_number(said) for said in inputs.values()):
        raise Problem("identity-number")  # before any reader can keep it to be shown again
    return asked.question.reads.read(inputs, setting)


def picked_in(tap: Tap) -> list[str]:
    """Who is picked: on the page shown, and on those turned before."""
    listed = f"{tap.carries},{tap.inputs.get('value', '')}"
    return list(dict.fromkeys(part for part in listed.split(",") if part))


def read_reason(asked: Asked, tap: Tap) -> str:
    """A prediction made before the start is locked: changing it later takes a reason."""
    is_locked = asked.cycle is not None and asked.cycle.started_at is not None
    if not (is_locked and isinstance(asked.question.reads, Level)):
        return ""
    if not tap.inputs.get("reason", "").strip():
        raise Problem("reason-missing", kept=tap.inputs.get("value", ""))
    return read_text(tap.inputs["reason"], LONGEST_ANSWER)
