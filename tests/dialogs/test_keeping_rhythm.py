"""A team's rhythm, from its first cycle to the day Varv is taken out, and back."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from dialogs.scene import Scene
from dialogs.times.rhythm import closes_at, replan
from dialogs.views import Step
from improvement.message import MessageState
from improvement.page import Page
from improvement.ports import Work
from improvement.rhythm import Skip
from improvement.schedule import Occasion, Schedule
from tests.dialogs.talk import Speaker, Talk, begin_cycle, start_cycle

WEEK = timedelta(weeks=1)
MONDAY, FRIDAY, NEXT_FRIDAY = date(2026, 3, 2), date(2026, 2, 27), date(2026, 3, 6)


async def schedules(talk: Talk) -> dict[Occasion, Schedule]:
    team = await talk.team()
    async with talk.store.work(talk.tenant) as work:
        return {each.occasion: each for each in await work.find(Schedule, team=team.id)}


async def change(talk: Talk, occasion: Occasion, **fields: object) -> None:
    """Change one rhythm and reckon anew, as the schedule's own dialog does."""
    schedule = (await schedules(talk))[occasion]
    async with talk.store.work(talk.tenant) as work:
        await work.save(replace(schedule, **fields))  # type: ignore[arg-type]  # a test names real fields
        await replan(work, await talk.team(), talk.calendar, talk.clock.now())
        await work.commit()


async def pause(talk: Talk, until: date | None) -> None:
    team = await talk.team()
    async with talk.store.work(talk.tenant) as work:
        paused = await work.save(replace(team, paused_until=until))
        await replan(work, paused, talk.calendar, talk.clock.now())
        await work.commit()


async def scene_in(talk: Talk, work: Work) -> Scene:
    return Scene(
        work=work,
        now=talk.clock.now(),
        templates={},
        calendar=talk.calendar,
        language="sv",
        team=await talk.team(),
    )


async def test_a_team_without_a_cycle_has_no_rhythm(talk: Talk, maria: Speaker) -> None:
    await maria.says("presentera")

    assert await schedules(talk) == {}


async def test_a_first_cycle_brings_the_usual_rhythm_from_now_on(talk: Talk, maria: Speaker) -> None:
    await begin_cycle(maria)

    found = await schedules(talk)
    assert {occasion: each.next_day for occasion, each in found.items()} == {
        Occasion.REMINDER: MONDAY,
        Occasion.NUDGE: date(2026, 2, 26),
        Occasion.SUMMARY: FRIDAY,
        Occasion.DIGEST: FRIDAY,
    }
    assert found[Occasion.REMINDER].next_due == datetime(2026, 3, 2, 8, tzinfo=UTC)


async def test_a_second_cycle_leaves_the_rhythm_as_it_is(talk: Talk, maria: Speaker) -> None:
    await begin_cycle(maria)
    await change(talk, Occasion.REMINDER, at=time(8))

    await start_cycle(maria)

    assert (await schedules(talk))[Occasion.REMINDER].at == time(8)
    assert len(await schedules(talk)) == len(Occasion)


async def test_a_new_zone_moves_what_is_to_come(talk: Talk, maria: Speaker) -> None:
    await begin_cycle(maria)

    zone = Page(name="setup", team=(await talk.team()).id, item="zone")
    await maria.taps(Step(verb="change", page=zone))
    await maria.answers("Europe/Helsinki")

    assert (await schedules(talk))[Occasion.REMINDER].next_due == datetime(2026, 3, 2, 7, tzinfo=UTC)


async def test_taken_out_it_falls_silent_and_back_it_goes_on_from_then(talk: Talk, maria: Speaker) -> None:
    await begin_cycle(maria)

    await talk.leave()
    silent = await schedules(talk)
    await talk.clock.forward(3 * WEEK)
    await talk.arrive()
    back = await schedules(talk)

    assert {each.next_due for each in silent.values()} == {None}
    assert back[Occasion.REMINDER].next_day == date(2026, 3, 23)


async def test_somebody_who_speaks_where_it_was_taken_out_starts_it_again(talk: Talk, maria: Speaker) -> None:
    await begin_cycle(maria)
    await talk.leave()

    await maria.says("status")

    assert (await schedules(talk))[Occasion.REMINDER].next_day == MONDAY


async def test_a_pause_and_its_end_leave_no_week_out(talk: Talk, maria: Speaker) -> None:
    await begin_cycle(maria)

    await pause(talk, date(2026, 3, 4))
    during = (await schedules(talk))[Occasion.REMINDER]
    await pause(talk, None)

    assert during.next_day == MONDAY
    assert (await schedules(talk))[Occasion.REMINDER].next_day == MONDAY


async def test_a_week_that_falls_out_by_a_change_is_written_down(talk: Talk, maria: Speaker) -> None:
    await begin_cycle(maria)

    await change(talk, Occasion.SUMMARY, weekdays=(2,))

    (lost,) = [each for each in await talk.messages() if each.state is MessageState.SKIPPED]
    assert (lost.reason, lost.page.name, lost.page.item) == (Skip.CHANGED, "summary", FRIDAY.isoformat())
    assert (await schedules(talk))[Occasion.SUMMARY].next_day == date(2026, 3, 4)


async def test_a_change_within_the_week_loses_nothing(talk: Talk, maria: Speaker) -> None:
    await begin_cycle(maria)

    await change(talk, Occasion.SUMMARY, at=time(15, 30))

    assert not [each for each in await talk.messages() if each.state is MessageState.SKIPPED]
    assert (await schedules(talk))[Occasion.SUMMARY].next_day == FRIDAY


async def test_a_week_closes_when_its_summary_goes(talk: Talk, maria: Speaker) -> None:
    async with talk.store.work(talk.tenant) as work:
        before = await closes_at(await scene_in(talk, work), MONDAY)
    await begin_cycle(maria)

    async with talk.store.work(talk.tenant) as work:
        then = await closes_at(await scene_in(talk, work), MONDAY)

    assert (before, then) == (None, datetime(2026, 3, 6, 13, tzinfo=UTC))
