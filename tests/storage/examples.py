"""One thing of every kind, and those they point at."""

from collections.abc import Sequence
from datetime import UTC, datetime

from improvement.answer import Answer
from improvement.cycle import Cycle
from improvement.guess import Guess
from improvement.message import Delivery, Message, Post, Seen
from improvement.note import OBSERVATION, Note
from improvement.page import Page
from improvement.ports import Entity, Store
from improvement.record import Record
from improvement.team import Membership, Person, Role, RoleHolding, RoleState, Team, TeamKind
from improvement.ticket import Ticket

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
TICKET = Ticket(id="q1", tenant=HERE, person="p1", expires_at=MONDAY)

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
)


async def keep(store: Store, *things: Entity) -> None:
    """Commit new things of one tenant."""
    async with store.work(things[0].tenant) as work:
        await work.add(*things)
        await work.commit()
