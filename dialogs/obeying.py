"""Commands: what each word people can say does, and what it takes to be allowed."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from dialogs import setup
from dialogs.commands import Said, language_called
from dialogs.cycle import doing
from dialogs.cycle.status import next_step, open_cycles, title_now
from dialogs.following import say_follow
from dialogs.heard import Reply, Tap
from dialogs.help import likeliest, my_teams, step_for
from dialogs.leaders.digest import look_for_digest
from dialogs.leaders.leading import led_teams, looks_after
from dialogs.measure.pasting import paste
from dialogs.measure.reporting import say_value
from dialogs.measure.showing import say_chart
from dialogs.measure.tables import looks_like_table
from dialogs.obstacle import telling
from dialogs.outgoing import write_to
from dialogs.pages import open_page
from dialogs.refusing import refuse
from dialogs.scene import Scene
from dialogs.times import absences, pausing
from dialogs.views import Choose, Form, NoteForm, Notice, Step, View
from dialogs.week.weeks import this_week
from improvement.cycle import Cycle, Phase
from improvement.identity import new_id
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.ports import Missing
from locales.words import LANGUAGES

Handler = Callable[[Scene, Said], Awaitable[Reply]]


async def obey(scene: Scene, said: Said) -> Reply:
    """Do what a command says, if this person may."""
    if said.command in OWN_COMMANDS:
        return await OWN_COMMANDS[said.command](scene, said)
    if said.command == "status" and scene.is_personal and await looks_after(scene):
        return await _show(scene, Page(name="my-teams"))
    if scene.team is None:
        return Reply(view=await which_team(scene, said))
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


async def _show_mine(scene: Scene, said: Said) -> Reply:
    return await _show_in_private(scene, Page(name=said.command))


async def _digest(scene: Scene, said: Said) -> Reply:
    if scene.is_personal:
        return Reply(view=await look_for_digest(scene), page=Page(name="digest"))
    if await led_teams(scene):
        return await _show_in_private(scene, Page(name="digest"))
    return Reply(view=Notice(code="digest-for-leaders"))


async def _away(scene: Scene, said: Said) -> Reply:
    """What was understood is told in private; what was not, where it was written, without repeating it."""
    if not said.rest:
        return await _show_in_private(scene, Page(name="away"))
    reply = await absences.say_away(scene, said.rest)
    if scene.is_personal:
        return reply
    if isinstance(reply.view, Form):
        return Reply(view=replace(reply.view, kept={}))
    return await _show_in_private(scene, absences.NOTED)


async def _pause(scene: Scene, said: Said) -> Reply:
    if not said.rest:
        return await _show(scene, Page(name="pause", team=scene.here.id))
    return await pausing.pause_until(scene, said.rest, is_told=not scene.is_personal)


async def _preview(scene: Scene, said: Said) -> Reply:
    return await _show_in_private(scene, Page(name="preview", team=scene.here.id))


async def _invite(scene: Scene, said: Said) -> Reply:
    return await _show_in_private(scene, Page(name="invite", team=scene.here.id))


async def _remove(scene: Scene, said: Said) -> Reply:
    return await _show_in_private(scene, Page(name="remove", team=scene.here.id))


async def which_team(scene: Scene, said: Said | None) -> Choose | Notice:
    """Asks which team is meant; elsewhere it tells how a team begins."""
    name = step_for(scene, said.command).page.name if said else "help"
    options = await my_teams(scene, name) if scene.is_personal else ()
    if options:
        return Choose(code="team", options=options)
    if scene.is_personal:
        return Notice(code="no-team")
    return Notice(code="no-team-here", steps=(Step(verb="set-up", page=Page(name="setup")),))


async def _chart(scene: Scene, said: Said) -> Reply:
    return await say_chart(scene)


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


async def _meet(scene: Scene, said: Said) -> Reply:
    """The card names its week, to be found again when the team has answered."""
    page = Page(name="meeting", team=scene.here.id, item=this_week(scene).isoformat())
    return await _show(scene, page)


async def _note(scene: Scene, said: Said) -> Reply:
    cycles = await open_cycles(scene)
    if not said.rest or len(cycles) != 1:
        view = await open_page(scene, Page(name="note", team=scene.here.id))
        return Reply(view=_with_words(view, said.rest))
    page = Page(name="note", team=scene.here.id, cycle=cycles[0].id)
    in_sight = {} if scene.is_personal else {"quotable": "true"}  # it stands in the channel already
    tap = Tap(verb="save-note", page=page, inputs={"value": said.rest, **in_sight}, value=new_id())
    return await doing.save_note(scene, tap)


async def _obstacle(scene: Scene, said: Said) -> Reply:
    if not said.rest:
        return await _show(scene, Page(name="obstacles", team=scene.here.id))
    page = Page(name="obstacle", team=scene.here.id)
    return await telling.save_obstacle(
        scene, Tap(verb="save-obstacle", page=page, inputs={"text": said.rest}, value=new_id())
    )


async def _measure(scene: Scene, said: Said) -> Reply:
    if looks_like_table(said.rest):
        return await paste_here(scene, said.rest)
    return await say_value(scene, said.rest)


async def paste_here(scene: Scene, text: str) -> Reply:
    """Old values are read in person: in the channel they would be everybody's to look through."""
    return await paste(scene, text) if scene.is_personal else Reply(view=Notice(code="paste-in-person"))


def _with_words(view: View, text: str) -> View:
    """What was written stays in sight, whatever is asked first."""
    if isinstance(view, NoteForm):
        return replace(view, kept=text)
    return replace(view, quoted=text) if isinstance(view, Notice) else view


async def _set_up(scene: Scene, said: Said) -> Reply:
    return await setup.begin_setup(scene, language=said.language)


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


OWN_COMMANDS: dict[str, Handler] = {  # about the person alone, whatever team they are in
    "away": _away,
    "check-in": _show_mine,
    "digest": _digest,
    "follow": say_follow,
    "language": _choose_language,
    "my-data": _show_mine,
    "my-times": _show_mine,
}

COMMANDS: dict[str, tuple[Deed, Handler]] = {
    "help": (Deed.READ, _opens("help")),
    "status": (Deed.READ, _opens("status")),
    "new-cycle": (Deed.TAKE_PART, _opens("templates")),
    "continue": (Deed.TAKE_PART, _goes_on("continue", Phase.PLAN, Phase.DO, Phase.STUDY, Phase.ACT)),
    "meeting": (Deed.TAKE_PART, _meet),
    "note": (Deed.TAKE_PART, _note),
    "obstacle": (Deed.TAKE_PART, _obstacle),
    "study": (Deed.TAKE_PART, _goes_on("study", Phase.DO, Phase.STUDY)),
    "decide": (Deed.TAKE_PART, _goes_on("decide", Phase.STUDY, Phase.ACT)),
    "measure": (Deed.TAKE_PART, _measure),
    "measures": (Deed.READ, _opens("measures")),
    "new-measure": (Deed.TAKE_PART, _opens("new-measure")),
    "history": (Deed.READ, _opens("history")),
    "chart": (Deed.READ, _chart),
    "invite": (Deed.INVITE, _invite),
    "pause": (Deed.SET_UP, _pause),
    "preview": (Deed.SET_UP, _preview),
    "schedule": (Deed.READ, _opens("schedule")),
    "send-now": (Deed.SET_UP, _opens("send-now")),
    "setup": (Deed.SET_UP, _set_up),
    "present": (Deed.SET_UP, _present),
    "remove": (Deed.TAKE_PART, _remove),
}
