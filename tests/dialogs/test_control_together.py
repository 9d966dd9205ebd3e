"""Two leaders control the same week at once, on both databases: one effect, and nobody overwrites unseen."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from dialogs.heard import Place, Scope
from dialogs.views import Choose, Form, Notice, ScheduleCard, Step
from improvement.absence import Absence
from improvement.page import Page
from improvement.schedule import Occasion, Schedule
from improvement.team import RoleHolding, RoleState
from storage import Database
from tests.dialogs.filled import filled
from tests.dialogs.talk import Speaker, Talk, code_of, page_of, seen, start_cycle
from tests.dialogs.test_promises import lead


async def two_leaders(database: Database) -> tuple[Talk, Speaker, Speaker]:
    """Maria and Johan lead the team, and a test is running."""
    talk = Talk(database)
    await talk.arrive()
    maria, johan = talk.person("Maria"), talk.person("Johan")
    await lead(maria)
    await maria.taps(Step(verb="change", page=await item_of(talk, "leaders")))
    await maria.answers("Maria, Johan")
    await johan.taps(Step(verb="confirm-mine", page=page_of("role", await talk.team())))
    await start_cycle(maria)
    async with database.work(talk.tenant) as work:
        assert len(await work.find(RoleHolding, state=RoleState.CONFIRMED)) == 2
    return talk, maria, johan


async def item_of(talk: Talk, item: str) -> Page:
    return replace(page_of("setup", await talk.team()), item=item)


async def form_of(speaker: Speaker, occasion: Occasion) -> Form:
    shown = seen(await speaker.says("schema"), ScheduleCard)
    step = next(line.change for line in shown.lines if line.occasion is occasion)
    assert step is not None
    return seen(await speaker.taps(step), Form)


async def test_two_leaders_change_the_schedule_at_once(database: Database) -> None:
    talk, maria, johan = await two_leaders(database)
    form = await form_of(maria, Occasion.REMINDER)

    views = await asyncio.gather(
        maria.taps(form.save, **filled(form, at="10:00")), johan.taps(form.save, **filled(form, at="11:00"))
    )

    troubles = [seen(view, ScheduleCard).trouble for view in views]
    async with database.work(talk.tenant) as work:
        (kept,) = await work.find(Schedule, occasion=Occasion.REMINDER)
    assert [trouble.code for trouble in troubles if trouble] == ["schedule-changed"]
    assert {seen(view, ScheduleCard).lines[0].at for view in views} == {kept.at}
    assert kept.at.hour in (10, 11)


async def test_the_same_change_twice_is_one_change(database: Database) -> None:
    _, maria, johan = await two_leaders(database)
    form = await form_of(maria, Occasion.REMINDER)

    views = await asyncio.gather(
        *(speaker.taps(form.save, **filled(form, at="10:00")) for speaker in (maria, maria, johan))
    )

    assert [seen(view, ScheduleCard).trouble for view in views] == [None] * 3


async def test_two_different_messages_changed_at_once_are_both_kept(database: Database) -> None:
    talk, maria, johan = await two_leaders(database)
    reminder, summary = await form_of(maria, Occasion.REMINDER), await form_of(johan, Occasion.SUMMARY)

    await asyncio.gather(
        maria.taps(reminder.save, **filled(reminder, at="10:00")),
        johan.taps(summary.save, **filled(summary, at="15:30")),
    )

    async with database.work(talk.tenant) as work:
        kept = {each.occasion: each.at.hour for each in await work.find(Schedule)}
    assert (kept[Occasion.REMINDER], kept[Occasion.SUMMARY]) == (10, 15)


async def test_a_schedule_saved_twice_before_there_was_one_is_made_once(database: Database) -> None:
    talk = Talk(database)
    await talk.arrive()
    maria = talk.person("Maria")
    await lead(maria)
    form = await form_of(maria, Occasion.REMINDER)

    await asyncio.gather(*(maria.taps(form.save, **filled(form, at="10:00")) for _ in range(3)))

    async with database.work(talk.tenant) as work:
        kept = await work.find(Schedule)
    assert sorted(each.occasion for each in kept) == sorted(Occasion)


async def test_two_leaders_send_the_same_at_once_and_it_goes_once(database: Database) -> None:
    talk, maria, johan = await two_leaders(database)
    await talk.clock.forward(timedelta(days=5))
    choice = seen(await maria.says("skicka nu"), Choose)

    views = await asyncio.gather(*(speaker.taps(choice.options[0]) for speaker in (maria, johan, maria)))

    assert sorted(code_of(view) for view in views) == ["sent-already", "sent-already", "sent-now"]
    assert len(await talk.messages("week")) == len(await talk.messages("asking")) == 1


async def test_two_leaders_pause_at_once_and_the_last_one_holds(database: Database) -> None:
    talk, maria, johan = await two_leaders(database)

    views = await asyncio.gather(
        maria.says("pausa till 10 augusti"), johan.says("pausa till 17 augusti"), maria.says("schema")
    )

    until = (await talk.team()).paused_until
    assert [code_of(view) for view in views[:2]] == ["paused"] * 2
    assert str(until) in ("2026-08-10", "2026-08-17")


async def test_somebody_says_twice_at_once_that_they_are_away(database: Database) -> None:
    talk, _, johan = await two_leaders(database)

    await asyncio.gather(*(johan.in_person.says("borta 1–14 juli") for _ in range(3)))

    async with database.work(talk.tenant) as work:
        assert len(await work.find(Absence)) == 1


async def test_another_organisations_card_changes_nothing(database: Database) -> None:
    talk, maria, _ = await two_leaders(database)
    schedule, summary = await form_of(maria, Occasion.REMINDER), await form_of(maria, Occasion.SUMMARY)
    away = seen(await maria.in_person.says("borta 1–14 juli"), Notice)
    elsewhere = Talk(database, tenant="björkviken")
    await elsewhere.arrive()
    stranger = elsewhere.person("Maria")

    views = [
        await stranger.taps(schedule.save, **filled(schedule, at="10:00")),
        await stranger.in_person.taps(summary.save, **filled(summary, at="15:00")),
        await stranger.in_person.taps(Step(verb="end-pause", page=schedule.save.page)),
    ]
    later = next(step for step in away.steps if step.value)
    await stranger.in_person.taps(later)

    async with database.work(talk.tenant) as work:
        kept = {each.occasion: each.at.hour for each in await work.find(Schedule)}
        absences = await work.find(Absence)
    assert [code_of(view) for view in views] == ["old-card"] * 3
    assert (kept[Occasion.REMINDER], kept[Occasion.SUMMARY]) == (9, 14)
    assert len(absences) == 1


async def test_a_card_carried_to_another_channel_changes_nothing_there(database: Database) -> None:
    talk, maria, _ = await two_leaders(database)
    form = await form_of(maria, Occasion.REMINDER)
    elsewhere = Place(
        scope=Scope.CHANNEL, conversation="19:annan", service_url="http://localhost:1/teams", teams_id="19:a"
    )
    await talk.arrive(place=elsewhere)

    view = await talk.person("Maria", elsewhere).taps(form.save, **filled(form, at="10:00"))

    assert code_of(view) == "old-card"
