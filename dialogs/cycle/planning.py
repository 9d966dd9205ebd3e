"""Plan: choose a template, answer the questions, guess, show the draft, start."""

from dataclasses import replace

from dialogs.asking import ask
from dialogs.cycle import consequences
from dialogs.cycle.documents import EVERYTHING, document, summary
from dialogs.flows import PLAN
from dialogs.heard import Reply, Tap
from dialogs.measure.plan_measures import keep_plan_measure
from dialogs.outgoing import post_to_team, refresh
from dialogs.people import team_name
from dialogs.question import next_question
from dialogs.scene import Scene
from dialogs.times.rhythm import keep_rhythm
from dialogs.views import AskQuestion, Notice, Step, TemplateChoice, View
from improvement.answer import Answers, Value
from improvement.cycle import Cycle, Phase
from improvement.guess import LEVELS, Guess, spread
from improvement.identity import is_id, new_id
from improvement.message import Post
from improvement.page import Page
from improvement.ports import Missing


async def open_decision(scene: Scene, page: Page) -> View:
    """What was decided, in short, for the channel."""
    cycle = await scene.cycle(page)
    return await summary(scene, cycle, await scene.answers(cycle))


async def open_templates(scene: Scene, page: Page) -> View:
    """What a new cycle can begin from. The card carries the new cycle's id, so two taps make one cycle."""
    start = Page(name="plan", team=scene.here.id, cycle=page.cycle or new_id())
    texts = {key: template.words[scene.language] for key, template in scene.templates.items()}
    return TemplateChoice(
        team=team_name(scene.here),
        templates=tuple(
            (Step(verb="new-cycle", page=start, value=key, label=text.name), text.name, text.about)
            for key, text in texts.items()
        ),
    )


async def begin_cycle(scene: Scene, tap: Tap) -> Reply:
    """Begin planning from the chosen template, unless this card has already begun a cycle."""
    page = Page(name="plan", team=scene.here.id, cycle=tap.page.cycle)
    id = tap.page.cycle or ""
    if tap.value not in scene.templates or not is_id(id):
        raise Missing(tap.value)
    if not await scene.work.find(Cycle, id=id):
        await scene.work.add(
            Cycle(
                id=id,
                tenant=scene.work.tenant,
                team=scene.here.id,
                ramp=new_id(),
                number=1,
                template=tap.value,
                drafted_by=scene.me.id,
                created_at=scene.now,
            )
        )
        await keep_rhythm(scene)
    return Reply(view=await open_plan(scene, page), page=page, is_shared=True)


async def open_plan(scene: Scene, page: Page) -> View:
    """The question the plan is at, or the one asked for; the draft when all are answered."""
    cycle = await scene.cycle(page)
    answers = await scene.answers(cycle)
    if page.item == EVERYTHING:
        return await document(scene, cycle, answers, to_change=True)
    question = PLAN.question(page.item) if page.item else next_question(PLAN, answers)
    if not cycle.is_open or question is None:
        return await document(scene, cycle, answers)
    plain = replace(page, name="plan", item="")
    suggestion = await _suggestion(scene, cycle, answers, question.key)
    view = await ask(scene, PLAN, question, answers, plain, cycle=cycle, suggestion=suggestion)
    return replace(view, guessed=await _guessed(scene, cycle))


async def _suggestion(scene: Scene, cycle: Cycle, answers: Answers, key: str) -> Value | None:
    """What to start from: the template's words, the number of those who test, the guess in the middle."""
    template = scene.template(cycle)
    match key:
        case "aim" | "change" | "where" | "measure":
            return str(getattr(template, key)) or None
        case "participants" if cycle.follows:
            before = await scene.answers(await scene.work.get(Cycle, cycle.follows))
            return before.people("participants")
        case "scale":
            return len(answers.people("participants")) or None
        case "prediction":
            guesses = await scene.work.find(Guess, cycle=cycle.id)
            level = spread(guesses).middle
            level = await _guessed(scene, cycle) if level is None else level
            return None if level is None else {"level": level, "why": ""}
    return None


async def _guessed(scene: Scene, cycle: Cycle) -> int | None:
    if scene.viewer is None:
        return None
    mine = await scene.work.find(Guess, cycle=cycle.id, person=scene.viewer.id)
    return mine[0].level if mine else None


async def guess(scene: Scene, tap: Tap) -> Reply:
    """Keep one person's guess; a new tap changes it. What is half written in the card stays."""
    cycle = await scene.cycle(tap.page)
    if cycle.phase is not Phase.PLAN:
        return Reply(view=Notice(code="guess-too-late"))
    answers = await scene.answers(cycle)
    if "participants" in answers and scene.me.id not in answers.people("participants"):
        return Reply(view=Notice(code="guess-not-asked"))
    if tap.value in map(str, LEVELS):
        await _keep_guess(scene, cycle, int(tap.value))
        await refresh(scene, cycle.id)
    view = await open_plan(scene, Page(name="plan", team=scene.here.id, cycle=cycle.id, item=tap.page.item))
    if isinstance(view, AskQuestion):
        view = replace(view, kept=dict(tap.inputs))
    return Reply(view=view)


async def _keep_guess(scene: Scene, cycle: Cycle, level: int) -> None:
    mine = await scene.work.find(Guess, cycle=cycle.id, person=scene.me.id)
    if mine:
        await scene.work.save(replace(mine[0], level=level))
        return
    await scene.work.add(
        Guess(
            id=new_id(),
            tenant=scene.work.tenant,
            team=scene.here.id,
            cycle=cycle.id,
            person=scene.me.id,
            level=level,
        )
    )


async def show_draft(scene: Scene, tap: Tap) -> Reply:
    """Show the team the draft that one person wrote."""
    cycle = await scene.cycle(tap.page)
    if not cycle.is_open:
        return Reply(view=Notice(code="cycle-closed"))
    page = Page(name="plan", team=scene.here.id, cycle=cycle.id)
    await post_to_team(scene, page, f"draft:{cycle.id}:{cycle.version}")
    return Reply(view=Notice(code="draft-shown"))


async def start(scene: Scene, tap: Tap) -> Reply:
    """Start the test: the prediction is locked from now on, and the team is told."""
    cycle = await scene.cycle(tap.page)
    answers = await scene.answers(cycle)
    page = Page(name="plan", team=scene.here.id, cycle=cycle.id)
    period = answers.latest("period")
    if cycle.phase is Phase.PLAN and next_question(PLAN, answers) is None and period:
        started = replace(cycle, phase=Phase.DO, started_at=scene.now)
        await scene.work.save(started)
        await consequences.schedule_study(scene, started, period)
        await keep_plan_measure(scene, started)
        await keep_rhythm(scene)
        await refresh(scene, cycle.id)
        if not await _is_in_team(scene, cycle):
            await post_to_team(scene, page, f"started:{cycle.id}")
    view = await open_plan(scene, page)
    return Reply(view=view, page=page, is_shared=True)


async def _is_in_team(scene: Scene, cycle: Cycle) -> bool:
    posts = await scene.work.find(Post, subject=cycle.id, conversation=scene.here.conversation)
    return any(post.page.name == "plan" for post in posts)
