"""One thing of every kind, and those they point at."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from decimal import Decimal

from improvement.absence import Absence
from improvement.answer import Answer
from improvement.centre_change import CentreChange
from improvement.cycle import Cycle
from improvement.data_point import DataPoint
from improvement.follow_up import FollowUp, StillDone
from improvement.guess import Guess
from improvement.invitation import Invitation
from improvement.mark import Mark, MarkKind
from improvement.measure import Kind, Measure
from improvement.message import Delivery, Message, Post, Seen
from improvement.note import OBSERVATION, Note
from improvement.obstacle import Obstacle, ObstacleReport
from improvement.page import Page
from improvement.ports import Entity, Store
from improvement.progress_level import Ground, ProgressLevel
from improvement.record import Record
from improvement.schedule import Occasion, Schedule
from improvement.team import Membership, Person, Role, RoleHolding, RoleState, Team, TeamKind
from improvement.ticket import Ticket
from improvement.week import CheckIn, Outcome, Sums, Week, WeekResult

HERE = "ekdalen"
ELSEWHERE = "björkviken"
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

TEAM = Team(
    id="t1",
    tenant=HERE,
    conversation="19:tidigt-stod",
    service_url="https://smba.example/emea/",
    kind=TeamKind.CHANNEL,
    name="Mottagningen",
    channels={"19:tidigt-stod": "Tidigt stöd", "19:allmant": "Allmänt"},
)
MARIA = Person(
    id="p1",
    tenant=HERE,
    directory_id="d-maria",
    teams_id="29:maria",
    name="Maria",
    focus=Page(name="plan", team="t1", item="aim"),
    last_team="t1",
)
CYCLE = Cycle(
    id="c1",
    tenant=HERE,
    team="t1",
    ramp="r1",
    number=1,
    template="audit-dudit",
    drafted_by="p1",
    created_at=MONDAY,
)
MEMBERSHIP = Membership(id="m1", tenant=HERE, team="t1", person="p1")
ROLE = RoleHolding(
    id="h1",
    tenant=HERE,
    team="t1",
    person="p1",
    role=Role.PROCESS_LEADER,
    state=RoleState.NAMED,
    named_by="p1",
    at=MONDAY,
)
ANSWER = Answer(
    id="a1",
    tenant=HERE,
    team="t1",
    subject="c1",
    question="prediction",
    value={"level": 7, "why": "De flesta svarar gärna när vi frågar."},
    revision=1,
    by="p1",
    at=MONDAY,
)
NOTE = Note(
    id="n1",
    tenant=HERE,
    team="t1",
    cycle="c1",
    about=OBSERVATION,
    text="Det gick lättare när jag sa att vi frågar alla.",
    by="p1",
    at=MONDAY,
)
GUESS = Guess(id="g1", tenant=HERE, team="t1", cycle="c1", person="p1", level=7)
RECORD = Record(
    id="r1",
    tenant=HERE,
    team="t1",
    cycle="c1",
    number=1,
    answers=("a2", "a1"),
    notes=(),
    by="p1",
    at=MONDAY,
)
MESSAGE = Message(
    id="b1",
    tenant=HERE,
    team="t1",
    delivery=Delivery.POST,
    to="t1",
    page=Page(name="study-due", team="t1", cycle="c1"),
    key="study-due:c1",
    due_at=MONDAY,
    created_at=MONDAY,
)
POST = Post(
    id="k1",
    tenant=HERE,
    conversation="19:tidigt-stod",
    service_url="https://smba.example/emea/",
    activity="1772438400000",
    page=Page(name="plan", team="t1", cycle="c1"),
    at=MONDAY,
    subject="c1",
    person="p1",
)
SEEN = Seen(id="s1", tenant=HERE, conversation="19:tidigt-stod", activity="1772438400001", at=MONDAY)
INVITATION = Invitation(
    id="j1", tenant=HERE, team="t1", role=Role.COACH, code_hash="c0de", by="p1", expires_at=MONDAY
)
TICKET = Ticket(id="q1", tenant=HERE, person="p1", expires_at=MONDAY)
SCHEDULE = Schedule(
    id="y1",
    tenant=HERE,
    team="t1",
    occasion=Occasion.REMINDER,
    weekdays=(0, 2),
    at=time(9, 30),
    anchor=MONDAY.date(),
    next_day=MONDAY.date(),
    next_due=MONDAY,
)
WEEK = Week(id="w1", tenant=HERE, team="t1", monday=MONDAY.date())
CHECK_IN = CheckIn(
    id="i1",
    tenant=HERE,
    team="t1",
    cycle="c1",
    monday=MONDAY.date(),
    person="p1",
    outcome=Outcome.YES,
    at=MONDAY,
    chances=3,
    used=1,
)
WEEK_RESULT = WeekResult(
    id="u1",
    tenant=HERE,
    team="t1",
    cycle="c1",
    monday=MONDAY.date(),
    sums=Sums(asked=5, answered=3, chances=10, used=3, outcomes={"yes": 3}),
    at=MONDAY,
)
OBSTACLE = Obstacle(
    id="o1",
    tenant=HERE,
    team="t1",
    cycle="c1",
    text="Blanketterna finns inte i samtalsrum 2.",
    monday=MONDAY.date(),
    at=MONDAY,
)
OBSTACLE_REPORT = ObstacleReport(id="v1", tenant=HERE, team="t1", obstacle="o1", person="p1")
ABSENCE = Absence(
    id="f1",
    tenant=HERE,
    person="p1",
    team=None,
    first=MONDAY.date(),
    last=MONDAY.date(),
    marked_by="p1",
    at=MONDAY,
)
MEASURE = Measure(
    id="l1",
    tenant=HERE,
    team="t1",
    ramp="r1",
    words="Nybesök där AUDIT eller DUDIT användes, av alla nybesök",
    kind=Kind.SHARE,
    made_by="p1",
    created_at=MONDAY,
    unit="nybesök",
    goal=Decimal("0.7"),
    reporter="p1",
)
DATA_POINT = DataPoint(
    id="d1",
    tenant=HERE,
    team="t1",
    measure="l1",
    monday=MONDAY.date(),
    number=1,
    by="p1",
    at=MONDAY,
    value=Decimal(3),
    of=10,
)
MARK = Mark(
    id="x1",
    tenant=HERE,
    team="t1",
    measure="l1",
    monday=MONDAY.date(),
    kind=MarkKind.NOTE,
    by="p1",
    at=MONDAY,
    text="Blanketter i alla samtalsrum.",
)
CENTRE_CHANGE = CentreChange(
    id="e1",
    tenant=HERE,
    team="t1",
    measure="l1",
    first=MONDAY.date(),
    last=MONDAY.date(),
    reason="Alla frågar nu.",
    by="p1",
    at=MONDAY,
)
PROGRESS_LEVEL = ProgressLevel(
    id="z1",
    tenant=HERE,
    team="t1",
    ramp="r1",
    number=1,
    suggested=Decimal("2.5"),
    ground=Ground.TESTED,
    settled=Decimal("3.0"),
    by="p1",
    at=MONDAY,
)
FOLLOW_UP = FollowUp(
    id="å1",
    tenant=HERE,
    team="t1",
    cycle="c1",
    weeks=4,
    number=1,
    by="p1",
    at=MONDAY,
    still_done=StillDone.YES,
)

ONE_OF_EACH: Sequence[Entity] = (
    TEAM,
    MARIA,
    CYCLE,
    MEMBERSHIP,
    ROLE,
    ANSWER,
    NOTE,
    GUESS,
    RECORD,
    MESSAGE,
    POST,
    SEEN,
    TICKET,
    INVITATION,
    SCHEDULE,
    WEEK,
    CHECK_IN,
    WEEK_RESULT,
    OBSTACLE,
    OBSTACLE_REPORT,
    ABSENCE,
    MEASURE,
    DATA_POINT,
    MARK,
    CENTRE_CHANGE,
    PROGRESS_LEVEL,
    FOLLOW_UP,
)


async def keep(store: Store, *things: Entity) -> None:
    """Commit new things of one tenant."""
    async with store.work(things[0].tenant) as work:
        await work.add(*things)
        await work.commit()
