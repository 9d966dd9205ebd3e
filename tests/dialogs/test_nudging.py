"""Questions in person: once a week at the most, at work, and not to those who said no."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from cards.rendering import render
from dialogs.heard import Place, Scope
from dialogs.problem import NothingToSay
from dialogs.views import MyQuestions, Notice, WeeklyDigest
from improvement.absence import Absence
from improvement.identity import new_id
from improvement.message import Delivery, Message
from improvement.page import Page
from improvement.schedule import Occasion, Schedule
from improvement.team import Person, Role, RoleHolding, RoleState
from improvement.week import Week
from improvement.working_hours import WorkingHours
from locales.words import Words
from tests.cards.models import shown as texts_of
from tests.dialogs.talk import Speaker, Talk, code_of, seen, start_cycle, step_called
from tests.dialogs.the_week import (
    STOCKHOLM,
    WEEK_10,
    at,
    begin,
    chore,
    outcome,
    says_yes,
    shown,
    the_person,
    week_card,
)
from tests.dialogs.those_who_lead import answered, leads

THURSDAY, FRIDAY, WEEK_11 = date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 9)
ALL = {"Maria", "Johan", "Farida", "Elin", "Amir"}
VUXEN = Place(
    scope=Scope.CHANNEL,
    conversation="19:vuxen",
    service_url="http://localhost:1",
    teams_id="19:vuxen",
    team_name="Vuxenenheten",
)


async def nudged(talk: Talk, name: str = "nudging", day: date = THURSDAY, hour: int = 13) -> list[Message]:
    """What is written in person when the chore is done."""
    await at(talk, day, hour)
    await chore(talk, name, day)
    return await talk.messages("nudge")


async def names(talk: Talk, messages: list[Message]) -> set[str]:
    async with talk.store.work(talk.tenant) as work:
        return {(await work.get(Person, message.to)).name for message in messages}


async def change(talk: Talk, name: str, changed: Callable[[Any], Any]) -> None:
    person = await the_person(talk, name)
    async with talk.store.work(talk.tenant) as work:
        await work.save(changed(person))
        await work.commit()


async def test_those_who_have_not_answered_are_reminded(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await johan.taps(outcome(await week_card(talk, WEEK_10), "not_yet"))

    messages = await nudged(talk)

    assert await names(talk, messages) == ALL - {"Johan"}
    assert {message.delivery for message in messages} == {Delivery.PERSONAL}


async def test_a_reminder_is_not_sent_once_the_week_is_summed_up(talk: Talk) -> None:
    await begin(talk)

    messages = await nudged(talk)

    assert {message.expires_at.astimezone(STOCKHOLM).hour for message in messages if message.expires_at} == {
        14
    }
    assert all(
        message.key.startswith("week:") and message.key.endswith(":2026-03-02") for message in messages
    )


async def test_a_part_time_week_moves_the_reminder_to_a_day_at_work(talk: Talk) -> None:
    await begin(talk)
    fridays = WorkingHours(weekdays=(0, 4), begins=time(10))
    await change(talk, "Elin", lambda person: replace(person, hours=fridays))

    messages = await nudged(talk)

    (hers,) = [message for message in messages if message.to == (await the_person(talk, "Elin")).id]
    due = hers.due_at.astimezone(STOCKHOLM)
    assert (due.date(), due.hour) == (FRIDAY, 10)


async def test_whoever_does_not_work_before_the_summary_is_not_reminded(talk: Talk) -> None:
    await begin(talk)
    await change(talk, "Elin", lambda person: replace(person, hours=WorkingHours(weekdays=(0, 1))))

    assert await names(talk, await nudged(talk)) == ALL - {"Elin"}


async def test_nobody_is_reminded_twice_whatever_rings(talk: Talk) -> None:
    await begin(talk)
    await start_cycle(talk.person("Maria"))

    await nudged(talk)
    messages = await nudged(talk)

    assert len(messages) == len(ALL)


async def test_the_time_on_it_is_that_of_a_team_that_waits_for_an_answer_still(talk: Talk) -> None:
    await talk.arrive(place=VUXEN)
    await start_cycle(talk.person("Maria", VUXEN))
    await begin(talk)
    team = await talk.team(VUXEN.conversation)
    async with talk.store.work(talk.tenant) as work:
        (early,) = await work.find(Schedule, team=team.id, occasion=Occasion.SUMMARY)
        await work.save(replace(early, weekdays=(2,)))  # its Wednesday has been
        await work.commit()
    await nudged(talk)

    view = seen(await shown(talk, "nudge", "2026-03-02", to="Elin"), MyQuestions)

    assert view.closes is not None
    assert (view.closes.date(), view.when, len(view.questions)) == (FRIDAY, "tomorrow", 2)


async def test_whoever_says_that_they_are_away_before_it_comes_is_not_reminded(talk: Talk) -> None:
    await begin(talk)
    await nudged(talk)
    await talk.person("Elin").in_person.says("borta 6 mars")
    await at(talk, FRIDAY, 8)

    with pytest.raises(NothingToSay):
        await shown(talk, "nudge", "2026-03-02", to="Elin")


async def test_one_message_over_two_teams(talk: Talk) -> None:
    await talk.arrive(place=VUXEN)
    await start_cycle(talk.person("Maria", VUXEN))
    await begin(talk)
    await nudged(talk)
    team = await talk.team(VUXEN.conversation)
    await chore(talk, "nudging", THURSDAY, team=team)

    assert len(await talk.messages("nudge")) == len(ALL)
    view = seen(await shown(talk, "nudge", "2026-03-02", to="Elin"), MyQuestions)
    assert {question.team for question in view.questions} == {"Mottagningen · Tidigt stöd", "Vuxenenheten"}


async def test_who_wants_no_reminders_gets_none(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    view = seen(await shown(talk, "nudge", "2026-03-02", to="Johan"), MyQuestions)

    stopped = seen(await johan.in_person.taps(step_called("stop-nudging", view.steps)), Notice)

    assert stopped.code == "nudging-stopped"
    assert await names(talk, await nudged(talk)) == ALL - {"Johan"}
    with pytest.raises(NothingToSay):
        await shown(talk, "nudge", "2026-03-02", to="Johan")


async def test_and_there_is_a_way_back(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    view = seen(await shown(talk, "nudge", "2026-03-02", to="Johan"), MyQuestions)
    stopped = seen(await johan.in_person.taps(step_called("stop-nudging", view.steps)), Notice)

    back = await johan.in_person.taps(stopped.steps[0])

    assert code_of(back) == "nudging-started"
    assert await names(talk, await nudged(talk)) == ALL


async def test_who_chose_it_is_asked_in_person_when_the_week_begins_and_not_again(talk: Talk) -> None:
    await begin(talk)
    await change(talk, "Amir", lambda person: replace(person, asked_in_person=True))

    asked = await nudged(talk, "asking", WEEK_10, 9)
    all_messages = await nudged(talk)

    view = seen(await shown(talk, "nudge", "2026-03-02", to="Amir"), MyQuestions)
    assert await names(talk, asked) == {"Amir"}
    assert len(all_messages) == len(ALL)
    assert (view.code, view.name) == ("asked", "Amir")


async def test_a_leader_who_chose_it_is_asked_on_her_letter_which_comes_once(talk: Talk) -> None:
    await begin(talk)
    await leads(talk, "Maria")
    await change(talk, "Maria", lambda person: replace(person, asked_in_person=True))
    await at(talk, WEEK_11)

    await chore(talk, "asking", WEEK_11)
    (letter,) = await talk.messages("digest")
    await nudged(talk, "nudging", date(2026, 3, 12))
    await chore(talk, "digesting", date(2026, 3, 13))

    maria = (await the_person(talk, "Maria")).id
    hers = [message for message in await talk.messages() if message.to == maria and message.key]
    assert (letter.key, letter.due_at) == (
        f"week:{maria}:2026-03-09",
        talk.clock.now() - timedelta(days=3, hours=4),
    )
    assert [message.page for message in hers if message.key.startswith("week:")] == [
        Page(name="digest", item="2026-03-09")
    ]


async def test_on_a_monday_her_letter_has_the_question_first_and_last_weeks_result(talk: Talk) -> None:
    await begin(talk)
    await leads(talk, "Maria")
    await answered(talk, WEEK_10, Johan=(0, 3), Elin=(1, 2))
    await at(talk, WEEK_11)

    view = seen(await shown(talk, "digest", "2026-03-09", to="Maria"), WeeklyDigest)

    said = texts_of(render(view, Words("sv")).content["body"]).splitlines()
    assert said[:2] == [
        "Veckobrev, vecka 11",
        "Först din egen fråga. Ett tryck räcker. Veckans fråga är öppen till fredag kl. 14.",
    ]
    assert "Vecka 10: 1 av 5 nybesök. 2 av 5 har svarat." in said
    assert "Vecka 10 blev det av vid 1 av 5 nybesök." in said


async def test_a_leader_who_chose_it_is_asked_as_everybody_in_a_week_without_a_letter(talk: Talk) -> None:
    await begin(talk)
    await leads(talk, "Maria")
    await change(talk, "Maria", lambda person: replace(person, asked_in_person=True))
    async with talk.store.work(talk.tenant) as work:
        (letter,) = await work.find(Schedule, occasion=Occasion.DIGEST)
        await work.save(replace(letter, every=2, anchor=date(2026, 3, 9)))
        await work.commit()

    assert await names(talk, await nudged(talk, "asking", WEEK_10, 9)) == {"Maria"}


async def test_a_leader_who_is_asked_in_the_channel_has_her_letter_on_its_own_day(talk: Talk) -> None:
    await begin(talk)
    await leads(talk, "Maria")

    await nudged(talk, "asking", WEEK_10, 9)
    assert await talk.messages("digest") == []
    await at(talk, FRIDAY, 13)
    await chore(talk, "digesting", FRIDAY)

    assert len(await talk.messages("digest")) == 1


async def test_a_leader_with_a_weekly_letter_gets_no_reminder_beside_it(talk: Talk, maria: Speaker) -> None:
    await begin(talk)
    person, team = await the_person(talk, "Maria"), await talk.team()
    leads = RoleHolding(
        id=new_id(),
        tenant=talk.tenant,
        team=team.id,
        person=person.id,
        role=Role.PROCESS_LEADER,
        state=RoleState.CONFIRMED,
        named_by=person.id,
        at=talk.clock.now(),
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(leads)
        await work.commit()

    with_letter = await names(talk, await nudged(talk))
    async with talk.store.work(talk.tenant) as work:
        (letter,) = await work.find(Schedule, occasion=Occasion.DIGEST)
        await work.save(replace(letter, is_on=False))
        await work.commit()
    without = await names(talk, await nudged(talk))

    assert (with_letter, without) == (ALL - {"Maria"}, ALL)


@pytest.mark.parametrize("how", ["off", "every other week", "taken out", "left"])
async def test_a_leader_whose_letter_does_not_come_this_week_is_reminded_as_everybody(
    talk: Talk, how: str
) -> None:
    await talk.arrive(place=VUXEN)
    await start_cycle(talk.person("Maria", VUXEN))
    team = await talk.team(VUXEN.conversation)
    await leads(talk, "Maria", team=team)
    await begin(talk)
    match how:
        case "taken out":
            await talk.leave(VUXEN)
        case "left":
            await talk.meet("Johan", place=VUXEN)
        case _:
            changed = {"is_on": False} if how == "off" else {"every": 2, "anchor": date(2026, 3, 9)}
            async with talk.store.work(talk.tenant) as work:
                (letter,) = await work.find(Schedule, team=team.id, occasion=Occasion.DIGEST)
                await work.save(replace(letter, **changed))
                await work.commit()

    assert await names(talk, await nudged(talk)) == ALL


async def test_in_a_week_of_a_meeting_nobody_is_reminded(talk: Talk) -> None:
    await begin(talk)
    team = await talk.team()
    async with talk.store.work(talk.tenant) as work:
        week = Week(id=new_id(), tenant=talk.tenant, team=team.id, monday=WEEK_10, in_meeting=True)
        await work.add(week)
        await work.commit()

    assert await nudged(talk) == []


async def test_whoever_has_answered_meanwhile_hears_nothing(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await nudged(talk)
    await johan.taps(outcome(await week_card(talk, WEEK_10), "not_yet"))

    with pytest.raises(NothingToSay):
        await shown(talk, "nudge", "2026-03-02", to="Johan")


async def test_the_reminder_is_answered_where_it_stands(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await nudged(talk)
    view = seen(await shown(talk, "nudge", "2026-03-02", to="Johan"), MyQuestions)

    thanked = await says_yes(johan.in_person, view, 2, 2)

    assert (view.code, view.when) == ("nudge", "tomorrow")
    assert code_of(thanked) == "checked-in-figures"
    assert {step.page.name for step in view.steps} == {"away", "nudge", "my-data"}


async def test_a_team_that_pauses_asks_nothing(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    team = await talk.team()
    async with talk.store.work(talk.tenant) as work:
        await work.save(replace(team, paused_until=date(2026, 8, 10)))
        await work.commit()

    assert code_of(await johan.in_person.says("svara")) == "nothing-asked"


@pytest.mark.parametrize(("last", "day"), [(THURSDAY, FRIDAY), (FRIDAY, None)])
async def test_nobody_is_reminded_on_a_day_away(talk: Talk, last: date, day: date | None) -> None:
    await begin(talk)
    elin = await the_person(talk, "Elin")
    away = Absence(
        id=new_id(),
        tenant=talk.tenant,
        person=elin.id,
        team=None,
        first=date(2026, 3, 4),
        last=last,
        marked_by=elin.id,
        at=talk.clock.now(),
    )
    async with talk.store.work(talk.tenant) as work:
        await work.add(away)
        await work.commit()

    hers = [message.due_at for message in await nudged(talk) if message.to == elin.id]

    assert [moment.astimezone(STOCKHOLM).date() for moment in hers] == ([day] if day else [])
