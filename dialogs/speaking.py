"""Messages: a command, an answer to the question last shown, or something else, kindly met."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from dialogs import doing, setup
from dialogs.answering import load_asked, save_answer
from dialogs.asking import setting_of, with_trouble
from dialogs.commands import Said, language_called, near_misses, recognise
from dialogs.heard import Reply, Tap
from dialogs.help import likeliest, my_teams, step_for
from dialogs.identity_number import has_identity_number
from dialogs.outgoing import write_to
from dialogs.pages import open_page
from dialogs.plain_text import read_text
from dialogs.problem import Problem
from dialogs.refusing import refuse
from dialogs.scene import Scene
from dialogs.status import next_step, open_cycles, title_now
from dialogs.views import AskQuestion, Choose, NoteForm, Notice, OfferAnswer, Step, View
from improvement.cycle import Cycle, Phase
from improvement.identity import new_id
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.ports import Missing
from locales.words import LANGUAGES

Handler = Callable[[Scene, Said], Awaitable[Reply]]
FLOW_OF = {Phase.PLAN: "plan", Phase.STUDY: "study", Phase.ACT: "act"}


async def respond(scene: Scene, text: str) -> Reply:
    """Answer a message. A whole-message command wins over an open question."""
    if has_identity_number(text):
        return Reply(view=_refuse_identity_number(scene))
    said = recognise(text, is_dev=scene.is_dev)
    if said is not None:
        return await obey(scene, said)
    if scene.is_personal and scene.me.focus is not None:
        return await _answer_focus(scene, scene.me.focus, text)
    if scene.is_personal and scene.team is not None:
        offer = await _offer(scene, text)
        if offer is not None:
            return offer
    return Reply(view=await _not_understood(scene, text))


def _refuse_identity_number(scene: Scene) -> Notice:
    how = Step(verb="open", words="button-how-to-delete", page=Page(name="how-to-delete"))
    focus = scene.me.focus if scene.is_personal else None
    again = (Step(verb="open", words="button-rewrite", page=focus, is_primary=True),) if focus else ()
    return Notice(code="identity-number", steps=(*again, how))


async def _answer_focus(scene: Scene, focus: Page, text: str) -> Reply:
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
        return await _which_team(scene, None)
    near = [step_for(scene, command) for command in near_misses(text)]
    if near:
        return Notice(code="near-miss", steps=tuple(near))
    return Notice(code="not-understood", steps=tuple(await likeliest(scene)))


async def obey(scene: Scene, said: Said) -> Reply:
    """Do what a command says, if this person may."""
    if said.command == "my-data":
        return await _show_in_private(scene, Page(name="my-data"))
    if said.command == "language":
        return await _choose_language(scene, said)
    if scene.team is None:
        return Reply(view=await _which_team(scene, said))
    deed, handler = COMMANDS[said.command]
    if not may(deed, scene.standing):
        return Reply(view=refuse(scene, deed))
    return await handler(scene, said)


async def _show_in_private(scene: Scene, page: Page) -> Reply:
    """What is nobody else's business is answered in the personal chat, wherever it was asked for."""
    if scene.is_personal:
        return await _show(scene, page)
    await write_to(scene, scene.me.id, page, f"{page.name}:{scene.me.id}:{new_id()}")
    return Reply(view=Notice(code="written-to-you"))


async def _remove(scene: Scene, said: Said) -> Reply:
    return await _show_in_private(scene, Page(name="remove", team=scene.here.id))


async def _which_team(scene: Scene, said: Said | None) -> Choose | Notice:
    """Asks which team is meant; elsewhere it tells how a team begins."""
    name = step_for(scene, said.command).page.name if said else "help"
    options = await my_teams(scene, name) if scene.is_personal else ()
    if options:
        return Choose(code="team", options=options)
    if scene.is_personal:
        return Notice(code="no-team")
    return Notice(code="no-team-here", steps=(Step(verb="set-up", page=Page(name="setup")),))


async def _show(scene: Scene, page: Page) -> Reply:
    return Reply(view=await open_page(scene, page), page=page)


def _opens(name: str) -> Handler:
    async def open_it(scene: Scene, said: Said) -> Reply:
        return await _show(scene, Page(name=name, team=scene.here.id))

    return open_it


def _goes_on(code: str, *phases: Phase) -> Handler:
    """Opens what takes a cycle on; asks which cycle when several are in one of these phases."""

    async def go_on(scene: Scene, said: Said) -> Reply:
        cycles = [cycle for cycle in await open_cycles(scene) if cycle.phase in phases]
        if not cycles:
            return Reply(view=Notice(code=f"no-cycle-to-{code}", steps=tuple(await likeliest(scene))))
        pages = [_page_to(scene, cycle, code) for cycle in cycles]
        if len(pages) == 1:
            return await _show(scene, pages[0])
        titles = [await title_now(scene, cycle) for cycle in cycles]
        steps = [Step(verb="open", page=page, label=title) for page, title in zip(pages, titles, strict=True)]
        return Reply(view=Choose(code=f"cycle-to-{code}", options=tuple(steps)))

    return go_on


def _page_to(scene: Scene, cycle: Cycle, code: str) -> Page:
    if code == "continue":
        return next_step(scene, cycle).page
    name = {"study": "study", "decide": "act"}[code]
    return Page(name=name, team=scene.here.id, cycle=cycle.id)


async def _note(scene: Scene, said: Said) -> Reply:
    cycles = await open_cycles(scene)
    if not said.rest or len(cycles) != 1:
        view = await open_page(scene, Page(name="note", team=scene.here.id))
        return Reply(view=_with_words(view, said.rest))
    page = Page(name="note", team=scene.here.id, cycle=cycles[0].id)
    in_sight = {} if scene.is_personal else {"quotable": "true"}  # it stands in the channel already
    tap = Tap(verb="save-note", page=page, inputs={"value": said.rest, **in_sight}, value=new_id())
    return await doing.save_note(scene, tap)


def _with_words(view: View, text: str) -> View:
    """What was written stays in sight, whatever is asked first."""
    if isinstance(view, NoteForm):
        return replace(view, kept=text)
    return replace(view, quoted=text) if isinstance(view, Notice) else view


async def _set_up(scene: Scene, said: Said) -> Reply:
    return await setup.begin_setup(scene)


async def _present(scene: Scene, said: Said) -> Reply:
    return await setup.present(scene, Tap(verb="present", page=Page(name="welcome", team=scene.here.id)))


async def _choose_language(scene: Scene, said: Said) -> Reply:
    code = language_called(said.rest)
    if code is None:
        return await _show(scene, Page(name="language"))
    return await speak(scene, Tap(verb="speak", page=Page(name="language"), value=code))


async def speak(scene: Scene, tap: Tap) -> Reply:
    """Speak another language with this person from now on."""
    if tap.value not in LANGUAGES:
        raise Missing(tap.value)
    await scene.work.save(replace(scene.me, language=tap.value))
    return Reply(view=Notice(code="language-chosen"), language=tap.value)


COMMANDS: dict[str, tuple[Deed, Handler]] = {
    "help": (Deed.READ, _opens("help")),
    "status": (Deed.READ, _opens("status")),
    "new-cycle": (Deed.TAKE_PART, _opens("templates")),
    "continue": (Deed.TAKE_PART, _goes_on("continue", Phase.PLAN, Phase.DO, Phase.STUDY, Phase.ACT)),
    "note": (Deed.TAKE_PART, _note),
    "study": (Deed.TAKE_PART, _goes_on("study", Phase.DO, Phase.STUDY)),
    "decide": (Deed.TAKE_PART, _goes_on("decide", Phase.STUDY, Phase.ACT)),
    "history": (Deed.READ, _opens("history")),
    "setup": (Deed.SET_UP, _set_up),
    "present": (Deed.SET_UP, _present),
    "remove": (Deed.TAKE_PART, _remove),
}
