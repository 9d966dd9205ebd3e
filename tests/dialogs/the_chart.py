"""The pilot team's measure in a test: its baseline counted back, and what its chart says."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from dialogs.views import ChartCard
from improvement.cycle import Cycle
from improvement.data_point import DataPoint
from improvement.identity import new_id
from improvement.mark import Mark
from improvement.measure import Direction, Kind, Measure
from tests.dialogs.talk import Speaker, Talk, seen
from tests.dialogs.the_week import WEEK_10

BASELINE = ((2, 11), (3, 12), (1, 9), (2, 10), (2, 11), (1, 8))  # weeks 4 to 9
WORDS = "Nybesök där AUDIT eller DUDIT användes, av alla nybesök."
A_WEEK = timedelta(weeks=1)
MEASURE = Measure(
    id="m1",
    tenant="",
    team="",
    ramp="",
    words=WORDS,
    kind=Kind.SHARE,
    made_by="",
    created_at=None,  # type: ignore[arg-type]  # filled in where it is kept
    direction=Direction.UP,
    unit="nybesök",
    follows_check_in=True,
)


async def measure(talk: Talk, **parts: object) -> Measure:
    """A measure of the running cycle's series, as the plan makes it."""
    async with talk.store.work(talk.tenant) as work:
        (cycle,) = await work.find(Cycle)
        kept = replace(
            MEASURE,
            tenant=talk.tenant,
            team=cycle.team,
            ramp=cycle.ramp,
            made_by=cycle.drafted_by,
            created_at=talk.clock.now(),
        )
        kept = replace(kept, **parts)  # type: ignore[arg-type]
        if not await work.find(Measure, id=kept.id):
            await work.add(kept)
        await work.commit()
    return kept


async def reports(talk: Talk, about: Measure, monday: date, value: object, **parts: object) -> None:
    """A value is kept, as whoever reports it wrote."""
    point = DataPoint(
        id=new_id(),
        tenant=about.tenant,
        team=about.team,
        measure=about.id,
        monday=monday,
        number=1,
        by=about.made_by,
        at=talk.clock.now(),
        value=None if value is None else Decimal(str(value)),
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(replace(point, **parts))  # type: ignore[arg-type]
        await work.commit()


async def count_back(talk: Talk, about: Measure) -> None:
    """Six weeks before the test, counted back by Maria."""
    for number, (used, chances) in enumerate(BASELINE, -len(BASELINE)):
        await reports(talk, about, WEEK_10 + number * A_WEEK, used, of=chances, is_baseline=True)


async def chart(speaker: Speaker) -> ChartCard:
    """What `diagram` shows somebody."""
    return seen(await speaker.says("diagram"), ChartCard)


async def marks(talk: Talk) -> list[Mark]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(Mark, order="at")
