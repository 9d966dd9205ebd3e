"""Help: what this person can do now, framed by the managers' five steps, and what to say to the unknown."""

from dialogs.commands import NAMES
from dialogs.cycle.status import next_step, open_cycles
from dialogs.people import team_name, teams_of
from dialogs.roles import is_named
from dialogs.scene import Scene
from dialogs.views import Help, Notice, Step, View
from dialogs.week.my_questions import asked_of_me
from improvement.cycle import Cycle, Phase
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.team import Role, Stage
from locales.words import LANGUAGES

FOR_LEADERS = ("invite", "pause", "preview", "send-now")
FIND_OUT, AGREE, TEST, TELL = 1, 3, 4, 5  # of the managers' five steps in the pilot report
_MORE = "more"  # names the second part of the page
MOST_WORDS = 8  # what a telephone shows in one go
_FIRST = (  # the likeliest of them first
    "present",
    "setup",
    "check-in",
    "continue",
    "study",
    "decide",
    "new-cycle",
    "status",
    "note",
    "obstacle",
    "meeting",
    "digest",
    "schedule",
    "away",
    "chart",
    "my-times",
    "measures",
    "history",
    "my-data",
)
_PHASE = {  # in which a word takes the work on
    "continue": Phase.PLAN,
    "note": Phase.DO,
    "obstacle": Phase.DO,
    "meeting": Phase.DO,
    "study": Phase.STUDY,
    "decide": Phase.ACT,
}


async def open_help(scene: Scene, page: Page) -> View:
    """What can be done from here, the likeliest first; the words that are left are a tap away."""
    if scene.team is None:
        return Notice(code="no-team")
    cycles = await open_cycles(scene)
    first = await _first_words(scene, cycles)
    rest = tuple(name for name in NAMES if _is_useful(scene, name) and name not in first)
    is_second = page.item == _MORE
    return Help(
        frame=await _frame(scene, cycles),
        audience=_audience(scene),
        steps=() if is_second else (*await likeliest(scene, most=4), step_for(scene, "my-data")),
        commands=rest if is_second else first,
        is_second=is_second,
        turn=_turn(scene, is_second=is_second),
    )


def _turn(scene: Scene, *, is_second: bool) -> Step:
    """From either part of the page to the other."""
    words, item = ("button-show-fewer", "") if is_second else ("button-show-more", _MORE)
    return Step(verb="open", words=words, page=Page(name="help", team=scene.here.id, item=item))


async def _first_words(scene: Scene, cycles: list[Cycle]) -> tuple[str, ...]:
    """The few that fit what this person can do now."""
    phases = {cycle.phase for cycle in cycles}
    fits = {name: phase in phases for name, phase in _PHASE.items()}
    fits["present"] = fits["new-cycle"] = not cycles
    fits["check-in"] = bool(await asked_of_me(scene))
    fits["setup"] = not scene.standing.has_leader
    fits["schedule"] = scene.standing.leads
    found = [name for name in _FIRST if _is_useful(scene, name) and fits.get(name, True)]
    return tuple(found[:MOST_WORDS])


def _is_useful(scene: Scene, command: str) -> bool:
    if command in ("digest", "invite"):
        return scene.standing.leads
    if command in FOR_LEADERS:
        return may(Deed.SET_UP, scene.standing)
    return command != "present" or scene.here.stage is Stage.ARRIVED


def _audience(scene: Scene) -> str:
    if Role.MANAGER in scene.standing.roles:
        return "manager"
    if Role.COACH in scene.standing.roles:
        return "coach"
    return "process_leader" if scene.standing.leads else "staff"


async def _frame(scene: Scene, cycles: list[Cycle]) -> int:
    if any(cycle.template == "target-group-inventory" for cycle in cycles):
        return FIND_OUT
    if any(cycle.phase is not Phase.PLAN for cycle in cycles):
        return TEST
    if not cycles and await scene.work.find(Cycle, team=scene.here.id, phase=Phase.CLOSED, limit=1):
        return TELL
    return AGREE


async def likeliest(scene: Scene, most: int = 2) -> list[Step]:
    """The next steps this person is likeliest to want."""

    def step(name: str, words: str) -> Step:
        return Step(verb="open", words=words, page=Page(name=name, team=scene.here.id))

    steps = [step_for(scene, "confirm-mine")] if await is_named(scene) else []
    if any(answer is None for _, _, answer in await asked_of_me(scene)):
        steps.append(Step(verb="open", words="button-check-in", page=Page(name="check-in"), is_primary=True))
    cycles = await open_cycles(scene)
    steps += [next_step(scene, cycle) for cycle in cycles]
    if not cycles:
        steps.append(step("templates", "button-new-cycle"))
    steps.append(step("status", "button-status"))
    if may(Deed.SET_UP, scene.standing) and not scene.standing.has_leader:
        steps.append(step_for(scene, "setup"))
    steps.append(step("history", "button-history"))
    return list(dict.fromkeys(steps))[:most]


def step_for(scene: Scene, command: str) -> Step:
    """The button that does what a command does."""
    verb, name = _BUTTONS.get(command, ("open", command))
    team = scene.team.id if scene.team else None
    return Step(verb=verb, words=f"button-{command}", page=Page(name=name, team=team))


_BUTTONS = {
    "new-cycle": ("open", "templates"),
    "setup": ("set-up", "setup"),
    "present": ("present", "welcome"),
    "confirm-mine": ("confirm-mine", "role"),
    "continue": ("open", "status"),
    "measure": ("open", "report"),
    "obstacle": ("open", "obstacles"),
    "study": ("open", "status"),
    "decide": ("open", "status"),
}


async def open_language(scene: Scene, page: Page) -> View:
    """Which language Varv speaks with this person."""
    steps = [
        Step(verb="speak", words=f"button-speak-{code}", page=Page(name="language"), value=code)
        for code in LANGUAGES
    ]
    return Notice(code="language", steps=tuple(steps))


async def my_teams(scene: Scene, name: str) -> tuple[Step, ...]:
    """One button for each team this person is in, opening the same page there."""
    return tuple(
        Step(verb="open", page=Page(name=name, team=team.id), label=team_name(team))
        for team in await teams_of(scene.work, scene.me)
    )
