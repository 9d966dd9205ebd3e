"""Many teams in many zones on a simulated clock, with everything that happens to teams happening at random.

Everything is drawn from one seed, so that a world that went wrong can be lived through again.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from random import Random

from dialogs.arrival import Installed, Removed, install, remove
from dialogs.chores import CHORES
from dialogs.heard import Place, Scope
from dialogs.scene import Scene
from dialogs.times.rhythm import replan
from improvement.absence import Absence
from improvement.answer import Answer, Value
from improvement.calendar import local_day
from improvement.cycle import Cycle, Phase
from improvement.days_off import DaysOff, Eve
from improvement.message import OVER, Message
from improvement.page import Page
from improvement.ports import Entity, Store
from improvement.rhythm import default_schedules, planned
from improvement.schedule import Move, Occasion, Schedule
from improvement.team import Membership, Person, Role, RoleHolding, RoleState, Stage, Team, TeamKind
from improvement.week import monday_of
from scheduler.almanac import Almanac
from scheduler.bell import Bell
from scheduler.planner import Planner
from tests.clocks import StillClock
from tests.dialogs.talk import Talk
from tests.scheduler.couriers import Killed, Noticeboard, deliveries_of

BEGINS = datetime(2026, 1, 1, 0, 30, tzinfo=UTC)
TENANTS = ("ekdalen", "björkviken", "storstad")
COUNTRIES = ("SE", "SE", "NO", "FI", "DE", "US", "NZ", "")
ZONES = (
    *["Europe/Stockholm"] * 6,
    *("Europe/Helsinki", "Europe/London", "Africa/Casablanca", "Africa/Cairo", "Asia/Kathmandu"),
    *("Asia/Gaza", "Asia/Tokyo", "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Apia"),
    *("Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Honolulu", "Pacific/Easter"),
    *("America/New_York", "America/Nuuk", "America/St_Johns", "America/Santiago", "Atlantic/Azores"),
)
HOUR = timedelta(hours=1)
FORGETFUL = ("closing", "forgetting")
Chore = Callable[[Scene, Page], Awaitable[None]]


class DyingAlmanac(Almanac):
    """The real one, until the process that asks ends in the middle of planning."""

    questions_left = -1

    def is_day_off(self, day: date, off: DaysOff) -> bool:
        self.questions_left -= 1
        if self.questions_left == 0:
            raise Killed
        return super().is_day_off(day, off)


@dataclass
class World:
    """`teams` of which every other one is steady: its rhythm and zone never change.

    `busy` ones have people, a cycle that runs, and every rhythm; the others have one or two rhythms, and
    nobody who tries anything.
    """

    store: Store
    seed: int
    teams: int
    busy: int
    clock: StillClock = field(default_factory=lambda: StillClock(BEGINS))
    board: Noticeboard = field(default_factory=Noticeboard)
    kills: int = 0
    in_flight: int = 8
    steady: dict[str, Team] = field(default_factory=dict)
    rhythms: dict[str, Schedule] = field(default_factory=dict)
    forgotten: dict[tuple[str, str], Message] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.almanac = DyingAlmanac()
        self.people = max(5, 2 * self.busy)
        self.names = [(TENANTS[number % len(TENANTS)], f"t{number}") for number in range(self.teams)]

    # ── How it begins ────────────────────────────────────────────────────────────────────────────────────

    async def begin(self) -> None:
        """Teams, people and rhythms, as they are before the first tick."""
        for tenant in TENANTS:
            await self._keep(tenant, *(self._person(tenant, number) for number in range(self.people)))
        for number, (tenant, name) in enumerate(self.names):
            await self._begin_team(tenant, name, is_steady=number % 2 == 0, is_busy=number < self.busy)

    async def _begin_team(self, tenant: str, name: str, *, is_steady: bool, is_busy: bool) -> None:
        team = self._team(tenant, name)
        usual = default_schedules(team, BEGINS.date())
        chosen = usual if is_busy else self.random.sample(usual, self.random.choice((1, 1, 2)))
        rhythm = [self._rhythm(each, team) for each in chosen]
        members = self.random.sample(range(self.people), self.random.randint(2, 5))
        people = [f"p{number}" for number in members]
        await self._keep(tenant, team, *rhythm)
        if is_busy:
            await self._keep(tenant, *self._memberships(team, people), *self._cycle(team, people))
        if is_steady:
            self.steady[name] = team
            self.rhythms |= {each.id: each for each in rhythm}

    async def _keep(self, tenant: str, *things: Entity) -> None:
        async with self.store.work(tenant) as work:
            await work.add(*things)
            await work.commit()

    def _person(self, tenant: str, number: int) -> Person:
        return Person(
            id=f"p{number}",
            tenant=tenant,
            directory_id=f"d{number}",
            teams_id=f"29:{number}",
            name=f"Person {number}",
            conversation=f"a:{tenant}:{number}",
            service_url="https://smba.example/",
            asked_in_person=self.random.random() < 0.2,
        )

    def _team(self, tenant: str, name: str) -> Team:
        country = self.random.choice(COUNTRIES)
        eves = tuple(eve for eve in Eve if self.random.random() < 0.7)
        return Team(
            id=name,
            tenant=tenant,
            conversation=f"19:{name}",
            service_url="https://smba.example/",
            kind=TeamKind.GROUP_CHAT,
            name=f"Team {name}",
            zone=self.random.choice(ZONES),
            stage=Stage.PRESENTED,
            days_off=DaysOff(country=country, eves=eves),
        )

    def _rhythm(self, usual: Schedule, team: Team) -> Schedule:
        weekdays, every, at = usual.weekdays, 1, usual.at
        if self.random.random() < 0.3:
            at = time(self.random.randint(0, 23), self.random.choice((0, 15, 30, 45)))
        if usual.occasion is Occasion.REMINDER and self.random.random() < 0.2:
            weekdays = tuple(sorted(self.random.sample(range(6), self.random.randint(1, 3))))
        elif self.random.random() < 0.2:
            every = 2
        moves = self.random.choice(list(Move)) if self.random.random() < 0.2 else usual.moves
        own = replace(
            usual,
            id=f"{team.id}-{usual.occasion}",
            weekdays=weekdays,
            every=every,
            at=at,
            moves=moves,
        )
        return planned(own, team, self.almanac, BEGINS)

    def _memberships(self, team: Team, people: Sequence[str]) -> list[Entity]:
        members: list[Entity] = [
            Membership(id=f"{team.id}-{person}", tenant=team.tenant, team=team.id, person=person)
            for person in people
        ]
        leader = RoleHolding(
            id=f"{team.id}-leader",
            tenant=team.tenant,
            team=team.id,
            person=people[0],
            role=Role.PROCESS_LEADER,
            state=RoleState.CONFIRMED,
            named_by=people[0],
            at=BEGINS,
        )
        return [*members, leader]

    def _cycle(self, team: Team, people: Sequence[str]) -> list[Entity]:
        cycle = Cycle(
            id=f"{team.id}-cycle",
            tenant=team.tenant,
            team=team.id,
            ramp=f"{team.id}-ramp",
            number=1,
            template="audit-dudit",
            drafted_by=people[0],
            created_at=BEGINS,
            phase=Phase.DO,
            started_at=BEGINS,
        )
        values: dict[str, Value] = {
            "aim": "Tidigare upptäcka riskbruk.",
            "change": "Vi erbjuder AUDIT och DUDIT vid varje nybesök.",
            "participants": list(people),
            "period": {"start": "2026-01-05", "end": "2027-12-31"},
        }
        answers = [
            Answer(
                id=f"{cycle.id}-{question}",
                tenant=team.tenant,
                team=team.id,
                subject=cycle.id,
                question=question,
                value=value,
                revision=1,
                by=people[0],
                at=BEGINS,
            )
            for question, value in values.items()
        ]
        return [cycle, *answers]

    # ── How it goes on ───────────────────────────────────────────────────────────────────────────────────

    async def live(self, *, days: int) -> None:
        """Let time pass, a tick or an outage at a time, and things happen; then one quiet day."""
        until = BEGINS + timedelta(days=days)
        with self._remembering_reminders():
            while self.clock.now() < until:
                await self.clock.forward(self._until_next_tick())
                if self.random.random() < 0.15:
                    await self._something_happens()
                await self._tick(may_die=True)
            for _ in range(24):
                await self.clock.forward(HOUR)
                await self._tick(may_die=False)

    @contextmanager
    def _remembering_reminders(self) -> Iterator[None]:
        """Varv forgets whom it reminded when a week is closed; here they are written down before that."""
        usual = {name: CHORES[name] for name in FORGETFUL}
        CHORES.update({name: partial(self._remember, chore) for name, chore in usual.items()})
        try:
            yield
        finally:
            CHORES.update(usual)

    async def _remember(self, chore: Chore, scene: Scene, page: Page) -> None:
        people = [member.person for member in await scene.work.find(Membership, team=scene.here.id)]
        for each in await scene.work.find(Message, to=people, state=OVER):
            if each.page.name == "nudge":
                self.forgotten[each.tenant, each.id] = each
        await chore(scene, page)

    def _until_next_tick(self) -> timedelta:
        """Mostly an hour or two; now and then nobody is there for hours, days, or weeks."""
        luck = self.random.random()
        if luck < 0.0003:
            return timedelta(days=self.random.randint(3, 20))
        if luck < 0.003:
            return timedelta(hours=self.random.randint(2, 60))
        return timedelta(minutes=self.random.randint(40, 150))

    async def _tick(self, *, may_die: bool) -> None:
        """One tick of a process that may just have been started, and may end in the middle."""
        if may_die and self.random.random() < 0.01:
            self.almanac.questions_left = self.random.randint(1, 60)
        if may_die and self.random.random() < 0.002:
            self.board.is_killed = True
            self.kills += 1
        planner = Planner(store=self.store, clock=self.clock, bell=Bell(calendar=self.almanac))
        deliveries = replace(deliveries_of(self._talk(), self.store, self.board), in_flight=self.in_flight)
        with suppress(Killed):
            await planner.plan_due()
            await deliveries.deliver_due()
        self.almanac.questions_left = -1

    def _talk(self) -> Talk:
        """What processes share."""
        if not hasattr(self, "talk"):
            self.talk = Talk(self.store, clock=self.clock)
            self.talk.calendar = self.almanac  # type: ignore[assignment]  # the real one, as in a real process
        return self.talk

    async def _something_happens(self) -> None:
        tenant, name = self.random.choice(self.names)
        if name not in self.steady and self.random.random() < 0.5:
            await self.random.choice((self._move, self._change_rhythm, self._leave_or_return))(tenant, name)
        else:
            await self.random.choice((self._pause, self._close, self._go_away))(tenant, name)

    async def _change(self, tenant: str, name: str, **fields: object) -> None:
        async with self.store.work(tenant) as work:
            team = await work.get(Team, name)
            changed = await work.save(replace(team, **fields))  # type: ignore[arg-type]  # real fields
            await replan(work, changed, self.almanac, self.clock.now())
            await work.commit()

    def _day(self, *, within: int) -> date:
        return self.clock.now().date() + timedelta(days=self.random.randint(0, within))

    async def _pause(self, tenant: str, name: str) -> None:
        until = self._day(within=60) if self.random.random() < 0.7 else None
        await self._change(tenant, name, paused_until=until)

    async def _close(self, tenant: str, name: str) -> None:
        async with self.store.work(tenant) as work:
            team = await work.get(Team, name)
        closed = (*team.days_off.closed, monday_of(self._day(within=30)))
        await self._change(tenant, name, days_off=replace(team.days_off, closed=closed))

    async def _move(self, tenant: str, name: str) -> None:
        await self._change(tenant, name, zone=self.random.choice(ZONES))

    async def _change_rhythm(self, tenant: str, name: str) -> None:
        async with self.store.work(tenant) as work:
            team = await work.get(Team, name)
            schedule = self.random.choice(await work.find(Schedule, team=name))
            changed = self._rhythm(schedule, team)
            is_on = self.random.random() < 0.85
            kept = replace(
                schedule,
                weekdays=tuple(sorted(self.random.sample(range(7), self.random.choice((1, 1, 2, 3))))),
                at=changed.at,
                every=changed.every,
                anchor=local_day(self.clock.now(), team.zone),
                is_on=is_on,
            )
            await work.save(kept)
            await replan(work, team, self.almanac, self.clock.now())
            await work.commit()

    async def _leave_or_return(self, tenant: str, name: str) -> None:
        place = Place(scope=Scope.GROUP_CHAT, conversation=f"19:{name}", service_url="https://smba.example/")
        async with self.store.work(tenant) as work:
            team = await work.get(Team, name)
            if team.stage is Stage.REMOVED:
                event = Installed(tenant=tenant, place=place, by=None)
                await install(work, event, self.clock.now(), self.almanac)
            else:
                await remove(work, Removed(tenant=tenant, place=place), self.clock.now())
            await work.commit()

    async def _go_away(self, tenant: str, name: str) -> None:
        person = f"p{self.random.randrange(self.people)}"
        async with self.store.work(tenant) as work:
            first = self._day(within=20)
            away = Absence(
                id=f"away-{self.clock.now().timestamp()}-{self.random.random()}",
                tenant=tenant,
                person=person,
                team=self.random.choice((None, name)),
                first=first,
                last=first + timedelta(days=self.random.randint(0, 30)),
                marked_by=person,
                at=self.clock.now(),
            )
            await work.add(away)
            await work.commit()

    # ── What is left of it ───────────────────────────────────────────────────────────────────────────────

    async def messages(self) -> list[Message]:
        """Everything that was ever in the outbox."""
        found: dict[tuple[str, str], Message] = dict(self.forgotten)
        for tenant in TENANTS:
            async with self.store.work(tenant) as work:
                found |= {(tenant, each.id): each for each in await work.find(Message)}
        return list(found.values())
