"""People who talk with Varv in a test, so that tests read as transcripts: said, heard."""

from dataclasses import dataclass, field, replace
from itertools import count
from typing import TypeVar

from dialogs.arrival import Installed, Removed, Renamed, Roster
from dialogs.desk import Desk
from dialogs.heard import Heard, Place, Reply, Scope, Sender, Tap
from dialogs.views import AskQuestion, CycleDocument, Notice, Step, TemplateChoice, View
from improvement.message import Message
from improvement.page import Page
from improvement.ports import Store
from improvement.team import Team
from locales.templates import read_templates
from tests.calendars import PaperCalendar
from tests.clocks import StillClock

TENANT = "ekdalen"
PEOPLE = ("Maria", "Johan", "Farida", "Elin", "Amir", "Karin")
CHANNELS = {"19:tidigt": "Tidigt stöd", "19:general": ""}
CHANNEL = Place(
    scope=Scope.CHANNEL,
    conversation="19:tidigt",
    service_url="http://localhost:1/teams",
    teams_id="19:general",
    team_name="Mottagningen",
    channel_name="Tidigt stöd",
)
GROUP_CHAT = Place(scope=Scope.GROUP_CHAT, conversation="19:group", service_url="http://localhost:1/teams")
Seen = TypeVar("Seen", bound=View)


def sender(name: str) -> Sender:
    return Sender(teams_id=f"29:{name}", directory_id=f"id-{name}", name=name)


@dataclass
class Speaker:
    """Somebody, the last thing Varv showed them, and where they speak."""

    talk: "Talk"
    name: str
    place: Place = CHANNEL
    view: View | None = None
    reply: Reply | None = None

    @property
    def in_person(self) -> "Speaker":
        """The same person in their personal chat."""
        personal = Place(
            scope=Scope.PERSONAL, conversation=f"a:{self.name}", service_url="http://localhost:1/teams"
        )
        return replace(self, place=personal)

    async def says(self, text: str, *, activity: str = "") -> View:
        return await self._heard(text=text, activity=activity)

    async def taps(self, step: Step, *, activity: str = "", card: str = "", **inputs: str) -> View:
        """Tap a button of any card."""
        tap = Tap(
            verb=step.verb,
            page=step.page,
            card=card,
            inputs=inputs,
            revision=step.revision,
            value=step.value,
            carries=step.carries,
        )
        return await self._heard(tap=tap, activity=activity)

    async def sends(self, tap: Tap) -> View:
        """A tap as it comes, also one that is on no card."""
        return await self._heard(tap=tap)

    async def answers(self, value: str = "", *, to: View | None = None, **inputs: str) -> View:
        """Answer the question in view."""
        return await self.does("answer", value, to=to, **inputs)

    async def does(self, verb: str, value: str = "", *, to: View | None = None, **inputs: str) -> View:
        """Tap one of a question's own buttons."""
        asked = to or self.view
        assert isinstance(asked, AskQuestion), asked
        filled = inputs | ({"value": value} if value else {})
        return await self.taps(Step(verb=verb, page=asked.page, revision=asked.revision), **filled)

    async def _heard(self, *, text: str = "", tap: Tap | None = None, activity: str = "") -> View:
        heard = Heard(
            tenant=self.talk.tenant,
            activity=activity or f"activity-{next(self.talk.numbers)}",
            place=self.place,
            sender=sender(self.name),
            text=text,
            tap=tap,
        )
        self.reply = await self.talk.desk.hear(heard)
        self.view = self.reply.view if self.reply else None
        assert self.view is not None or tap is None
        return self.view  # type: ignore[return-value]  # None only for a repeated message


@dataclass
class Talk:
    """A team in an organisation, and Varv beside it."""

    store: Store
    clock: StillClock = field(default_factory=StillClock)
    tenant: str = TENANT
    is_dev: bool = True
    calendar: PaperCalendar = field(default_factory=PaperCalendar)
    numbers: "count[int]" = field(default_factory=count)

    def __post_init__(self) -> None:
        self.desk = Desk(
            store=self.store,
            clock=self.clock,
            templates=read_templates(),
            calendar=self.calendar,
            is_dev=self.is_dev,
        )

    def person(self, name: str, place: Place = CHANNEL) -> Speaker:
        return Speaker(self, name, place)

    async def arrive(self, by: str = "Maria", place: Place = CHANNEL) -> None:
        """Varv is installed, and told who is there."""
        await self.desk.note(Installed(tenant=self.tenant, place=place, by=sender(by)))
        await self.meet(*PEOPLE, place=place)

    async def meet(self, *people: str, place: Place = CHANNEL) -> None:
        """The roster as Teams tells it now."""
        channels = CHANNELS if place.scope is Scope.CHANNEL else {}
        members = [sender(name) for name in people]
        roster = Roster(tenant=self.tenant, place=place, members=members, channels=channels)
        await self.desk.note(roster)

    async def leave(self, place: Place = CHANNEL) -> None:
        await self.desk.note(Removed(tenant=self.tenant, place=place))

    async def rename(self, name: str) -> None:
        await self.desk.note(Renamed(tenant=self.tenant, place=replace(CHANNEL, team_name=name)))

    async def team(self, conversation: str = CHANNEL.conversation) -> Team:
        async with self.store.work(self.tenant) as work:
            return (await work.find(Team, conversation=conversation))[0]

    async def messages(self, name: str = "") -> list[Message]:
        """What waits in the outbox, about pages of this name."""
        async with self.store.work(self.tenant) as work:
            found = await work.find(Message, order="created_at")
        return [message for message in found if name in ("", message.page.name)]


async def begin_cycle(speaker: Speaker, template: str = "audit-dudit") -> AskQuestion:
    """Choose a template; returns the first question."""
    choice = seen(await speaker.says("nytt varv"), TemplateChoice)
    step = next(step for step, _, _ in choice.templates if step.value == template)
    return seen(await speaker.taps(step), AskQuestion)


async def plan_cycle(
    speaker: Speaker, *, start: str = "2026-03-02", end: str = "2026-04-26"
) -> CycleDocument:
    """Answer every question of Plan as the pilot team did in its second turn; returns the draft."""
    await begin_cycle(speaker)
    await speaker.answers("Tidigare upptäcka riskbruk hos dem som söker ekonomiskt bistånd.")
    await speaker.answers("Vi erbjuder AUDIT och DUDIT vid varje nybesök.")
    await speaker.answers("Maria, Johan, Farida, Elin, Amir")
    await speaker.answers("Mottagningen")
    await speaker.answers(start=start, end=end)
    await speaker.answers("5")
    await speaker.answers("De flesta svarar gärna när vi frågar.", level="7")
    await speaker.answers("Nybesök där det blev av, av alla nybesök.")
    return seen(await speaker.answers("2/11, 3/12, 1/9, 2/10, 2/11, 1/8"), CycleDocument)


async def start_cycle(
    speaker: Speaker, *, start: str = "2026-03-02", end: str = "2026-04-26"
) -> CycleDocument:
    """Plan and start; returns the running plan."""
    draft = await plan_cycle(speaker, start=start, end=end)
    return seen(await speaker.taps(step_called("start", draft.steps)), CycleDocument)


async def study_cycle(speaker: Speaker) -> AskQuestion:
    """Answer every question of Study; returns the first question of Act."""
    await speaker.says("studera")
    await speaker.answers("partly")
    await speaker.answers("yes")
    await speaker.answers("Nästan ingen tackade nej.")
    await speaker.does("move-on")
    await speaker.answers("Säg att vi frågar alla.")
    await speaker.does("move-on")
    return seen(await speaker.does("move-on"), AskQuestion)


async def decide_cycle(speaker: Speaker, decision: str, *answers: str) -> View:
    """Decide with a reason and what the decision asks for, then settle it."""
    await speaker.answers(decision)
    for answer in answers:
        await speaker.answers(answer)
    ending = seen(speaker.view, CycleDocument)
    return await speaker.taps(step_called("conclude", ending.steps))


def seen(view: View | None, kind: type[Seen]) -> Seen:
    """The view, which is of this kind."""
    assert isinstance(view, kind), view
    return view


def step_called(verb: str, steps: tuple[Step, ...]) -> Step:
    return next(step for step in steps if verb in (step.verb, step.words))


def code_of(view: View | None) -> str:
    return seen(view, Notice).code


def trouble_in(view: View | None) -> str:
    """The code of the sentence about what could not be read."""
    trouble = seen(view, AskQuestion).trouble
    return trouble.code if trouble else ""


def page_of(name: str, team: Team) -> Page:
    return Page(name=name, team=team.id)
