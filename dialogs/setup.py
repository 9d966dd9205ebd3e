"""Setup: who does what in the team, what the mandate says, and each person's own yes."""

from dataclasses import replace

from dialogs.asking import ask
from dialogs.flows import SETUP
from dialogs.heard import Reply, Tap
from dialogs.help import step_for
from dialogs.outgoing import post_to_team
from dialogs.people import names_in, names_of, role_lines, team_name
from dialogs.question import next_question
from dialogs.roles import is_named
from dialogs.scene import Scene
from dialogs.views import Fact, Notice, Step, TeamCard, View
from improvement.answer import Answer, Answers, Value
from improvement.identity import new_id
from improvement.page import Page
from improvement.permission import Deed, may
from improvement.team import RoleState, Stage, TeamKind


async def open_setup(scene: Scene, page: Page) -> View:
    """The question the setup is at, or the one asked for; the team's card when all are answered."""
    answers = await scene.team_answers()
    question = SETUP.question(page.item) if page.item else next_question(SETUP, answers)
    if question is None:
        return await open_team(scene, page)
    plain = Page(name="setup", team=scene.here.id)
    return await ask(
        scene, SETUP, question, answers, plain, suggestion=await _suggestion(scene, answers, question.key)
    )


async def _suggestion(scene: Scene, answers: Answers, key: str) -> Value | None:
    """What is likeliest: whoever sets up leads, and the manager they named gave the mandate."""
    match key:
        case "language":
            return scene.here.language
        case "channel":
            return scene.here.conversation
        case "leaders":
            return [scene.viewer.id] if scene.viewer else None
        case "mandate":
            names = await names_of(scene.work, answers.people("managers"))
            return {"by": ", ".join(names.values())} if names else None
        case "zone":
            return scene.here.zone
    return None


async def begin_setup(scene: Scene, *, language: str = "") -> Reply:
    """Start or go on with the setup. A group chat has no channel to choose.

    Until the team has chosen a `language`, it is spoken to in the one somebody asked in.
    """
    page = Page(name="setup", team=scene.here.id)
    answers = await scene.team_answers()
    if language and language != scene.here.language and "language" not in answers:
        scene = replace(scene, team=await scene.work.save(replace(scene.here, language=language)))
    if scene.here.kind is TeamKind.GROUP_CHAT and "channel" not in answers:
        await scene.work.add(
            Answer(
                id=new_id(),
                tenant=scene.work.tenant,
                team=scene.here.id,
                subject=scene.here.id,
                question="channel",
                value="",
                revision=answers.revision("channel") + 1,
                by=scene.me.id,
                at=scene.now,
                skipped=True,
            )
        )
    return Reply(view=await open_setup(scene, page), page=page)


async def open_team(scene: Scene, page: Page) -> View:
    """Roles and mandate, for everybody to see, and a button for those who have not said yes yet."""
    answers = await scene.team_answers()
    mandate = answers.value("mandate")
    roles = await role_lines(scene.work, scene.here, is_personal=scene.is_personal)
    return TeamCard(
        team=team_name(scene.here),
        roles=roles,
        mandate={key: str(value) for key, value in mandate.items()} if isinstance(mandate, dict) else {},
        steps=_team_steps(
            scene, any(line.state is RoleState.NAMED for line in roles) or await is_named(scene)
        ),
    )


def setup_done(scene: Scene) -> Notice:
    """Everything is answered; the team sees it on a card of its own."""
    new = Page(name="templates", team=scene.here.id)
    change = Page(name="settings", team=scene.here.id)
    return Notice(
        code="set-up-done",
        steps=(
            Step(verb="open", words="button-new-cycle", page=new, is_primary=True),
            Step(verb="open", words="button-settings", page=change),
        ),
    )


def _team_steps(scene: Scene, is_waiting: bool) -> tuple[Step, ...]:
    def step(verb: str, name: str, words: str = "") -> Step:
        return Step(verb=verb, words=words, page=Page(name=name, team=scene.here.id))

    yes = (step("confirm-mine", "role"),) if is_waiting else ()
    new = replace(step("open", "templates", "button-new-cycle"), is_primary=True)
    return (new, *yes, step("open", "settings", "button-settings"))


async def open_settings(scene: Scene, page: Page) -> View:
    """Every answer of the setup, each with a button to change it."""
    answers = await scene.team_answers()
    card = await open_team(scene, page)
    assert isinstance(card, TeamCard)
    facts = [
        await _fact(scene, answers.latest(question.key), question.key) for question in SETUP.applying(answers)
    ]
    invite = [step_for(scene, "invite")] if may(Deed.INVITE, scene.standing) else []
    return replace(card, facts=tuple(facts), steps=(*card.steps, *invite))


async def _fact(scene: Scene, answer: Answer | None, key: str) -> Fact:
    value = answer.value if answer and not answer.skipped else None
    if key == "channel" and value:
        value = scene.here.channels.get(str(value), scene.here.channel)
    page = Page(name="setup", team=scene.here.id, item=key)
    return Fact(
        flow="setup",
        key=key,
        value=value,
        names=await names_in(scene.work, value),
        edit=Step(verb="change", page=page),
    )


async def present(scene: Scene, tap: Tap) -> Reply:
    """Say hello to the team, once somebody asked for it. A second tap says it no second time."""
    if scene.here.stage is Stage.ARRIVED:
        await scene.work.save(replace(scene.here, stage=Stage.PRESENTED))
    await post_to_team(scene, Page(name="welcome", team=scene.here.id), f"welcome:{scene.here.id}")
    set_up = Step(verb="set-up", page=Page(name="setup", team=scene.here.id), is_primary=True)
    view = Notice(code="presented", args={"team": team_name(scene.here)}, steps=(set_up,))
    return Reply(view=view)
