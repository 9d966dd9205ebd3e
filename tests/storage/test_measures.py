"""Values of measures: two people who report the same week at once, and everything that is kept of it."""

import asyncio
from dataclasses import replace
from decimal import Decimal

import pytest

from improvement.data_point import DataPoint, latest, next_number
from improvement.ports import Stale, Store
from tests.storage.examples import CENTRE_CHANGE, DATA_POINT, HERE, MARIA, MEASURE, TEAM, keep


@pytest.fixture
async def measured(store: Store) -> Store:
    """A store with a measure."""
    await keep(store, TEAM, MARIA, MEASURE)
    return store


async def test_two_people_who_report_the_same_week_at_once_do_not_overwrite_one_another(
    measured: Store,
) -> None:
    hers, his = DATA_POINT, replace(DATA_POINT, id="d2", value=Decimal(4), by="p2")

    outcomes = await asyncio.gather(keep(measured, hers), keep(measured, his), return_exceptions=True)

    assert [type(outcome) for outcome in outcomes if outcome is not None] == [Stale]
    async with measured.work(HERE) as work:
        (kept,) = await work.find(DataPoint)
    assert kept in (hers, his)


async def test_the_second_of_them_sees_the_first_and_may_correct_it_with_both_kept(measured: Store) -> None:
    await keep(measured, DATA_POINT)

    async with measured.work(HERE) as work:
        told = await work.find(DataPoint, measure="l1")
        number = next_number(told, DATA_POINT.monday)
        await work.add(replace(DATA_POINT, id="d2", number=number, value=Decimal(4)))
        await work.commit()

    async with measured.work(HERE) as work:
        kept = await work.find(DataPoint, order="number")
    assert [(point.number, point.value) for point in kept] == [(1, Decimal(3)), (2, Decimal(4))]
    assert latest(kept)[DATA_POINT.monday].value == 4


async def test_two_people_who_say_yes_to_the_same_new_line_make_one(measured: Store) -> None:
    await keep(measured, CENTRE_CHANGE)

    with pytest.raises(Stale):
        await keep(measured, replace(CENTRE_CHANGE, id="e2"))


async def test_a_value_comes_back_with_the_figures_it_was_written_with(measured: Store) -> None:
    await keep(measured, replace(DATA_POINT, value=Decimal("12.50"), of=None))

    async with measured.work(HERE) as work:
        (point,) = await work.find(DataPoint)

    assert str(point.value) == "12.50"
