"""The pilot team's weeks in a test: a day comes, a card is shown, people tap."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from dialogs.chores import CHORES
from dialogs.pages import open_page
from dialogs.scene import Scene
from dialogs.views import AskCount, MyQuestions, Notice, Step, View, WeekCard, WeekSummary
from improvement.message import Post
from improvement.page import Page
from improvement.ports import Work
from improvement.team import Person, Team
from improvement.week import CheckIn, Week, WeekResult
from locales.templates import read_templates
from tests.dialogs.talk import Speaker, Talk, seen, start_cycle, step_called

STOCKHOLM = ZoneInfo("Europe/Stockholm")
WEEK_10 = date(2026, 3, 2)


async def at(talk: Talk, day: date, hour: int = 9, minute: int = 0) -> None:
    """The clocks of the team show this."""
    moment = datetime.combine(day, time(hour, minute), STOCKHOLM).astimezone(UTC)
    await talk.clock.forward(moment - talk.clock.now())


async def begin(talk: Talk, *, end: str = "2026-04-26") -> None:
    """The pilot's cycle is started, and the first Monday morning has come."""
    await start_cycle(talk.person("Maria"), end=end)
    await at(talk, WEEK_10)


async def shown(talk: Talk, name: str, item: str = "", *, to: str = "") -> View:
    """What a page shows when it is sent: to the team, or to one person over all their teams."""
    team, person = await talk.team(), await the_person(talk, to) if to else None
    async with talk.store.work(talk.tenant) as work:
        scene = replace(scene_in(talk, work), team=None if to else team, viewer=person, is_personal=bool(to))
        return await open_page(scene, Page(name=name, team=None if to else team.id, item=item))


def scene_in(talk: Talk, work: Work) -> Scene:
    """Where nobody looks yet."""
    return Scene(
        work=work,
        now=talk.clock.now(),
        templates=read_templates(),
        calendar=talk.calendar,
        language="sv",
    )


async def week_card(talk: Talk, monday: date) -> WeekCard:
    """The card of a week as it stands in the channel."""
    return seen(await shown(talk, "week", monday.isoformat()), WeekCard)


async def summary(talk: Talk, day: date) -> WeekSummary:
    """The week's summary as it stands in the channel."""
    return seen(await shown(talk, "summary", day.isoformat()), WeekSummary)


async def chore(talk: Talk, name: str, day: date, *, team: Team | None = None) -> None:
    """A chore is done, as the outbox does it."""
    team = team or await talk.team()
    async with talk.store.work(talk.tenant) as work:
        scene = replace(scene_in(talk, work), team=team)
        await CHORES[name](scene, Page(name=name, team=team.id, item=day.isoformat()))
        await work.commit()


async def posted(talk: Talk, name: str, day: date) -> Post:
    """A card that stands in the channel since now."""
    team = await talk.team()
    post = Post(
        id=f"post-{name}-{day}",
        tenant=talk.tenant,
        conversation=team.conversation,
        service_url=team.service_url,
        activity=f"card-{name}-{day}",
        page=Page(name=name, team=team.id, item=day.isoformat()),
        at=talk.clock.now(),
        subject=team.id,
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(post)
        await work.commit()
    return post


def outcome(card: WeekCard | MyQuestions, value: str, about: int = 0) -> Step:
    """One of the four buttons of a question."""
    return next(step for step in card.questions[about].steps if step.value == value)


def larger(asked: AskCount) -> Step:
    """The button that asks for the field."""
    return step_called("button-larger-number", asked.steps)


async def counts(speaker: Speaker, *numbers: int) -> View:
    """Tap, or where there is no such button write, one number after another."""
    view = speaker.view
    assert view is not None
    for number in numbers:
        asked = seen(view, AskCount)
        buttons = [step for step in asked.numbers if step.value == str(number)]
        if buttons:
            view = await speaker.taps(buttons[0])
        else:
            written = seen(await speaker.taps(larger(asked)), AskCount)
            assert written.save is not None
            view = await speaker.taps(written.save, value=str(number))
    return view


async def says_yes(speaker: Speaker, card: WeekCard | MyQuestions, *numbers: int) -> View:
    """Ja, then how many, at how many, and how many declined."""
    await speaker.taps(outcome(card, "yes"))
    return await counts(speaker, *numbers)


async def says_no(speaker: Speaker, card: WeekCard | MyQuestions, reason: str, *numbers: int) -> View:
    """Det gick inte, why, then how many chances there were, and how many declined."""
    asked = seen(await speaker.taps(outcome(card, "did_not")), Notice)
    await speaker.taps(next(step for step in asked.steps if step.value == reason))
    return await counts(speaker, *numbers)


async def the_person(talk: Talk, name: str) -> Person:
    async with talk.store.work(talk.tenant) as work:
        return next(person for person in await work.find(Person) if person.name == name)


async def check_ins(talk: Talk) -> list[CheckIn]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(CheckIn, order="monday")


async def results(talk: Talk) -> list[WeekResult]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(WeekResult, order="monday")


async def weeks(talk: Talk) -> list[Week]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(Week, order="monday")
