"""The pilot team's measure in a test: further values and measures, and what its chart says."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from dialogs.views import ChartCard
from improvement.centre_change import CentreChange
from improvement.data_point import DataPoint
from improvement.identity import new_id
from improvement.mark import Mark
from improvement.measure import Kind, Measure
from tests.dialogs.talk import Speaker, Talk, seen

A_WEEK = timedelta(weeks=1)


async def measure(talk: Talk) -> Measure:
    """The measure the plan made when the test began."""
    async with talk.store.work(talk.tenant) as work:
        (kept,) = await work.find(Measure, follows_check_in=True)
    return kept


async def another_measure(talk: Talk, words: str, **parts: object) -> Measure:
    """A further measure of the same series."""
    first = await measure(talk)
    later = first.created_at + timedelta(seconds=1)
    kept = replace(first, id=new_id(), words=words, kind=Kind.NUMBER, unit="minuter", created_at=later)
    kept = replace(kept, follows_check_in=False)
    kept = replace(kept, **parts)  # type: ignore[arg-type]
    async with talk.store.work(talk.tenant) as work:
        await work.add(kept)
        await work.commit()
    return kept


async def reports(talk: Talk, about: Measure, monday: date, *values: object, **parts: object) -> None:
    """Values are kept, one a week from a Monday on, as whoever reports them wrote."""
    async with talk.store.work(talk.tenant) as work:
        for number, value in enumerate(values):
            point = DataPoint(
                id=new_id(),
                tenant=about.tenant,
                team=about.team,
                measure=about.id,
                monday=monday + number * A_WEEK,
                number=1,
                by=about.made_by,
                at=talk.clock.now(),
                value=Decimal(str(value)),
            )
            await work.add(replace(point, **parts))  # type: ignore[arg-type]
        await work.commit()


async def chart(speaker: Speaker) -> ChartCard:
    """What `diagram` shows somebody."""
    return seen(await speaker.says("diagram"), ChartCard)


async def marks(talk: Talk) -> list[Mark]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(Mark, order="at")


async def changes(talk: Talk) -> list[CentreChange]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(CentreChange)
