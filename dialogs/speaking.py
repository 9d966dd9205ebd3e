"""Messages: a command, an answer to the question last shown, or something else, kindly met."""

from dataclasses import replace

from dialogs.answering import save_answer
from dialogs.asked import load_asked
from dialogs.asking import setting_of, with_trouble
from dialogs.commands import near_misses, recognise
from dialogs.cycle import doing
from dialogs.cycle.status import open_cycles
from dialogs.heard import Reply, Tap
from dialogs.help import likeliest, step_for
from dialogs.identity_number import has_identity_number
from dialogs.measure.pasting import paste
from dialogs.measure.tables import looks_like_table
from dialogs.obeying import obey, which_team
from dialogs.pages import PAGES, open_page
from dialogs.plain_text import read_text
from dialogs.problem import Problem
from dialogs.refusing import refuse
from dialogs.scene import Scene
from dialogs.views import AskQuestion, Choose, NoteForm, Notice, OfferAnswer, Step
from improvement.cycle import Phase
from improvement.identity import new_id
from improvement.page import Page
from improvement.permission import Deed, may

WORDS_IN_A_SENTENCE = 4
FLOW_OF = {Phase.PLAN: "plan", Phase.STUDY: "study", Phase.ACT: "act"}


async def respond(scene: Scene, text: str) -> Reply:
    """Answer a message. A whole-message command wins over an open question."""
    if has_identity_number(text):
        return Reply(view=_refuse_identity_number(scene))
    said = recognise(text, is_dev=scene.is_dev)
    if said is not None:
        return await obey(scene, said)
    if scene.team is not None and not may(Deed.READ, scene.standing):
        return Reply(view=refuse(scene, Deed.READ))
    return await _understand(scene, text)


async def _understand(scene: Scene, text: str) -> Reply:
    """What is no command may be nearly one, an answer, or worth a note."""
    if scene.is_personal and may(Deed.TAKE_PART, scene.standing) and looks_like_table(text):
        return await paste(scene, text)
    focus = scene.me.focus if scene.is_personal else None
    is_answer = focus is not None and scene.team is not None and focus.team == scene.team.id
    near = near_misses(text) if scene.team is not None else []
    if near:
        return Reply(view=_near_miss(scene, near, text, focus if is_answer else None))
    if focus is not None and is_answer:
        return await _answer_focus(scene, focus, text)
    if scene.is_personal and scene.team is not None:
        offer = await _offer(scene, text) or await _offer_note(scene, text)
        if offer is not None:
            return offer
    return Reply(view=await _not_understood(scene, text))


def _refuse_identity_number(scene: Scene) -> Notice:
    how = Step(verb="open", words="button-how-to-delete", page=Page(name="how-to-delete"))
    focus = scene.me.focus if scene.is_personal else None
    again = (Step(verb="open", words="button-rewrite", page=focus, is_primary=True),) if focus else ()
    return Notice(code="identity-number", steps=(*again, how))


def _near_miss(scene: Scene, near: list[str], text: str, focus: Page | None) -> Notice:
    """Offer the words that were nearly written; where a question is open the text may still be its answer."""
    steps = [step_for(scene, command) for command in near]
    if focus is None:
        return Notice(code="near-miss", steps=tuple(steps))
    save = Step(
        verb="answer",
        words="button-save-as-answer",
        page=focus,
        revision=scene.me.focus_revision,
        value=text,
    )
    return Notice(code="near-miss", quoted=text, steps=(*steps, save))


async def _answer_focus(scene: Scene, focus: Page, text: str) -> Reply:
    deed, _ = PAGES[focus.name]
    if not may(deed, scene.standing):
        return Reply(view=refuse(scene, deed))
    tap = Tap(verb="answer", page=focus, inputs={"value": text}, revision=scene.me.focus_revision)
    return await save_answer(scene, tap)


async def _offer(scene: Scene, text: str) -> Reply | None:
    """An open question may be what this answers: ask, and keep the text where it can be seen."""
    page = await _open_question(scene)
    if page is None:
        return None
    asked = await load_asked(scene, page)
    view = await open_page(scene, replace(page, item=""))
    try:
        asked.question.reads.read({"value": text}, await setting_of(scene, asked.flow, asked.question))
        read_text(text, doing.LONGEST_NOTE)
    except Problem as problem:
        if isinstance(view, AskQuestion):
            return Reply(view=with_trouble(view, problem, {"value": text}))
        return None
    note = Page(name="note", team=scene.here.id, cycle=page.cycle)
    return Reply(
        view=OfferAnswer(
            flow=asked.flow.name,
            key=asked.question.key,
            text=text,
            save=Step(verb="answer", page=page, revision=asked.revision, is_primary=True),
            note=Step(verb="save-note", words="button-save-as-note", page=note, value=new_id()),
            leave=Step(verb="open", words="button-leave", page=Page(name="help", team=scene.here.id)),
        )
    )


async def _offer_note(scene: Scene, text: str) -> Reply | None:
    """While a test runs, a whole sentence is likely something somebody saw: it stands ready to be saved."""
    if len(text.split()) < WORDS_IN_A_SENTENCE:
        return None
    view = await open_page(scene, Page(name="note", team=scene.here.id))
    return Reply(view=replace(view, kept=text)) if isinstance(view, NoteForm) else None


async def _open_question(scene: Scene) -> Page | None:
    """The question that waits in this team, of the cycle last begun."""
    for cycle in reversed(await open_cycles(scene)):
        name = FLOW_OF.get(cycle.phase)
        if name is not None:
            view = await open_page(scene, Page(name=name, team=scene.here.id, cycle=cycle.id))
            if isinstance(view, AskQuestion):
                return view.page
    return None


async def _not_understood(scene: Scene, text: str) -> Notice | Choose:
    if scene.team is None:
        return await which_team(scene, None)
    return Notice(code="not-understood", steps=tuple(await likeliest(scene)))
