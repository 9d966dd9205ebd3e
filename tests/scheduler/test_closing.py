"""Promise 2, whatever the team does: what one person answered is forgotten when the week is over for good."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs.times.rhythm import replan
from improvement.delivery import DeliveryRefused
from improvement.message import Message, Post
from improvement.ports import Store
from improvement.schedule import Occasion, Schedule
from improvement.team import Stage
from improvement.week import monday_named
from scheduler.bell import Bell
from scheduler.planner import Planner
from tests.dialogs.talk import Talk
from tests.dialogs.the_week import (
    WEEK_10,
    at,
    begin,
    check_ins,
    chore,
    outcome,
    results,
    the_person,
    week_card,
)
from tests.scheduler.couriers import Noticeboard, deliveries_of

AN_HOUR = timedelta(hours=1)


async def begun(store: Store) -> Talk:
    """Johan has answered in the first week."""
    talk = Talk(store)
    await talk.arrive()
    await begin(talk)
    await talk.person("Johan").taps(outcome(await week_card(talk, WEEK_10), "not_yet"))
    return talk


async def live_until(talk: Talk, day: date, board: Noticeboard | None = None) -> None:
    """The planner and the deliveries do their work, hour after hour."""
    planner = Planner(store=talk.store, clock=talk.clock, bell=Bell(calendar=talk.calendar))
    deliveries = deliveries_of(talk, talk.store, board or Noticeboard())
    while talk.clock.now().date() < day:
        await talk.clock.forward(AN_HOUR)
        await planner.plan_due()
        await deliveries.deliver_due()


async def set_off(talk: Talk, *occasions: Occasion) -> None:
    """`schema`: these messages are off from now on."""

    team = await talk.team()
    async with talk.store.work(talk.tenant) as work:
        for schedule in await work.find(Schedule, team=team.id):
            if schedule.occasion in occasions:
                await work.save(replace(schedule, is_on=False))
        await replan(work, team, talk.calendar, talk.clock.now())
        await work.commit()


@pytest.mark.parametrize("off", [(Occasion.SUMMARY,), tuple(Occasion)], ids=["summary", "everything"])
async def test_promise_2_answers_are_forgotten_where_the_summary_is_off(
    store: Store, off: tuple[Occasion, ...]
) -> None:
    talk = await begun(store)
    await set_off(talk, *off)

    await live_until(talk, date(2026, 3, 13))
    still = len(await check_ins(talk))
    await live_until(talk, date(2026, 3, 14))

    assert (still, await check_ins(talk)) == (1, [])
    assert [(result.monday, result.sums.answered) for result in await results(talk)] == [(WEEK_10, 1)]
    assert await talk.messages("summary") == []


async def test_promise_2_answers_are_forgotten_where_varv_was_taken_out(store: Store) -> None:
    talk = await begun(store)
    await talk.leave()

    await live_until(talk, date(2026, 3, 15))
    still = len(await check_ins(talk))
    await live_until(talk, date(2026, 3, 17))

    assert (still, await check_ins(talk)) == (1, [])
    assert (await talk.team()).stage is Stage.REMOVED


async def reminders(talk: Talk) -> list[tuple[str, date]]:
    """Whom the outbox and the list of cards know as reminded, and of which week."""
    async with talk.store.work(talk.tenant) as work:
        messages = [(each.to, each.page) for each in await work.find(Message)]
        cards = [(each.person or "", each.page) for each in await work.find(Post)]
    known = {(who, monday_named(page.item)) for who, page in messages + cards if page.name == "nudge"}
    return sorted((who, monday) for who, monday in known if monday is not None)


async def test_promise_4_whom_varv_reminded_is_forgotten_when_the_week_is_closed(store: Store) -> None:
    talk = await begun(store)

    await live_until(talk, date(2026, 3, 13))
    in_the_week = await reminders(talk)
    await live_until(talk, date(2026, 4, 11))

    assert {monday for _, monday in in_the_week} == {WEEK_10, date(2026, 3, 9)}
    assert {monday for _, monday in await reminders(talk)} == {date(2026, 4, 6)}


async def test_promise_4_whom_varv_could_not_remind_is_forgotten_too(store: Store) -> None:
    talk = await begun(store)
    board = Noticeboard(refused={"a:Amir": DeliveryRefused("blocked", status=403)})
    amir = (await the_person(talk, "Amir")).id

    await live_until(talk, date(2026, 3, 13), board)
    known = [monday for who, monday in await reminders(talk) if who == amir]
    await live_until(talk, date(2026, 4, 11), board)

    assert known == [WEEK_10, date(2026, 3, 9)]
    assert [monday for who, monday in await reminders(talk) if who == amir] == [date(2026, 4, 6)]


async def test_a_reminder_is_not_written_again_in_its_week_though_the_chore_is_done_twice(
    store: Store,
) -> None:
    talk = await begun(store)
    await live_until(talk, date(2026, 3, 6))
    before = await reminders(talk)

    await chore(talk, "nudging", date(2026, 3, 5))

    assert await reminders(talk) == before
    assert len(await talk.messages("nudge")) == len(before)


async def test_a_team_that_varv_came_back_to_goes_on_with_its_weeks(store: Store) -> None:
    talk = await begun(store)
    await talk.leave()
    await at(talk, date(2026, 3, 4))
    await talk.arrive()
    await live_until(talk, date(2026, 3, 16))
    await talk.person("Johan").taps(outcome(await week_card(talk, date(2026, 3, 16)), "not_yet"))

    await live_until(talk, date(2026, 3, 18))

    assert [answer.monday for answer in await check_ins(talk)] == [date(2026, 3, 16)]
