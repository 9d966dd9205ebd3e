"""The process leader's weekly digest: who gets it and when, and what it tells."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from cards.rendering import render
from dialogs.problem import NothingToSay
from dialogs.views import Notice, WeeklyDigest
from improvement.identity import new_id
from improvement.message import Delivery
from improvement.note import Note
from improvement.obstacle import ObstacleState
from improvement.page import Page
from improvement.team import Role, RoleState
from improvement.week import Week
from improvement.working_hours import WorkingHours
from locales.words import Words
from tests.cards.models import shown as texts_of
from tests.dialogs.talk import (
    Speaker,
    Talk,
    begin_cycle,
    code_of,
    plan_cycle,
    seen,
    start_cycle,
    step_called,
    study_cycle,
)
from tests.dialogs.the_week import WEEK_10, at, begin, chore, shown, the_person
from tests.dialogs.those_who_lead import (
    FORMS,
    add,
    another_team,
    answered,
    at_home,
    away,
    change_person,
    change_team,
    dead,
    gone,
    in_channel,
    leads,
    lost_in_person,
    manages,
    mandate,
    name_in,
    obstacle,
    role,
    the_cycle,
)

FRIDAY = date(2026, 3, 13)
WEEK_11 = date(2026, 3, 9)


async def digest(talk: Talk, name: str = "Maria", item: str = "") -> WeeklyDigest:
    """The digest as it is sent to somebody."""
    return seen(await shown(talk, "digest", item, to=name), WeeklyDigest)


def read(view: WeeklyDigest, language: str = "sv") -> str:
    return texts_of(render(view, Words(language)).content["body"])


async def waiting(talk: Talk) -> list[tuple[str, str]]:
    """What waits in the first team: (code, button)."""
    found = (await digest(talk)).teams
    return [(each.code, each.step.words if each.step else "") for each in found[0].waiting] if found else []


# Who is written to, and when.


async def test_each_confirmed_leader_is_written_to_in_person(talk: Talk) -> None:
    await begin(talk)
    await leads(talk, "Maria")
    await leads(talk, "Elin")
    await role(talk, "Amir", Role.PROCESS_LEADER, RoleState.NAMED)
    await at(talk, FRIDAY, 14, 30)

    await chore(talk, "digesting", FRIDAY)

    messages = await talk.messages("digest")
    people = {(await the_person(talk, name)).id for name in ("Maria", "Elin")}
    assert {message.to for message in messages} == people
    assert {message.delivery for message in messages} == {Delivery.PERSONAL}
    assert {message.key for message in messages} == {f"week:{person}:2026-03-09" for person in people}
    assert {message.page for message in messages} == {Page(name="digest", item="2026-03-09")}
    assert {message.due_at for message in messages} == {talk.clock.now()}
    assert {message.expires_at for message in messages} == {talk.clock.now() + timedelta(hours=36)}


async def test_who_leads_several_teams_gets_one_digest(talk: Talk) -> None:
    other = await another_team(talk, "Vuxenenheten", "Maria", "Johan")
    await leads(talk, "Maria")
    await leads(talk, "Maria", team=other)
    await at(talk, FRIDAY, 10)

    await chore(talk, "digesting", FRIDAY)
    await chore(talk, "digesting", FRIDAY)

    assert len(await talk.messages("digest")) == 1


async def test_in_her_own_working_hours(talk: Talk) -> None:
    await leads(talk)
    await change_person(
        talk, "Maria", hours=WorkingHours(weekdays=(0, 1, 2, 3), begins=time(9), ends=time(15))
    )
    await at(talk, date(2026, 3, 12), 16)

    await chore(talk, "digesting", date(2026, 3, 12))

    (message,) = await talk.messages("digest")
    assert message.due_at == datetime(2026, 3, 16, 8, tzinfo=UTC)


async def test_not_while_she_is_away(talk: Talk) -> None:
    await leads(talk)
    await away(talk, "Maria", WEEK_11, FRIDAY)
    await at(talk, FRIDAY, 10)

    await chore(talk, "digesting", FRIDAY)

    assert await talk.messages("digest") == []


@pytest.mark.parametrize("how", ["the role ended", "she left"])
async def test_who_leads_no_team_any_more_gets_nothing(talk: Talk, how: str) -> None:
    if how == "she left":
        await leads(talk)
        await gone(talk, "Maria")
    else:
        await role(talk, "Maria", Role.PROCESS_LEADER, RoleState.ENDED)

    await chore(talk, "digesting", FRIDAY)

    assert await talk.messages("digest") == []
    with pytest.raises(NothingToSay):
        await digest(talk)


async def test_no_digest_without_a_leader(talk: Talk) -> None:
    await chore(talk, "digesting", FRIDAY)

    assert await talk.messages("digest") == []


# What it tells.


async def test_a_quiet_week_is_one_line(talk: Talk) -> None:
    await leads(talk)

    view = await digest(talk)

    assert view.teams == ()
    assert read(view).splitlines()[1] == "En lugn vecka. Inget väntar på dig."


async def test_what_moved_stands_beside_last_week(talk: Talk, maria: Speaker) -> None:
    await begin(talk)
    await leads(talk)
    await mandate(talk)
    await answered(talk, WEEK_10, Maria=(1, 1), Johan=(0, 3), Farida=(1, 2), Elin=(1, 2), Amir=(0, 2))
    await at(talk, FRIDAY, 14)
    await answered(talk, WEEK_11, Maria=(1, 1), Johan=(0, 3), Farida=(1, 2), Elin=(2, 3))
    await maria.says("notera Det gick lättare.")
    await obstacle(talk, ObstacleState.SOLVED, closed_at=talk.clock.now())

    view = await digest(talk)

    moved = view.teams[0].moved[0]
    assert (moved.notes, moved.solved) == (1, 1)
    assert "Vecka 11: 4 av 9 nybesök. 4 av 5 har svarat. Vecka 10: 3 av 10 nybesök." in read(view)
    assert "En ny anteckning. Ett hinder är löst." in read(view)
    assert "Week 11: 4 of 9" in read(view, "en")


async def test_a_week_that_is_not_summed_up_is_told_so_far(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await answered(talk, WEEK_10, Maria=(1, 1), Johan=(0, 3))
    await at(talk, date(2026, 3, 6), 13)
    before = await digest(talk)
    await at(talk, date(2026, 3, 6), 14)

    after = await digest(talk)

    assert "Vecka 10 så här långt: 1 av 4 nybesök. 2 av 5 har svarat." in read(before)
    assert "Week 10 so far: 1 of 4" in read(before, "en")
    assert "Hittills i vecka 10 har det blivit av vid 1 av 4 nybesök." in read(before)
    assert "Vecka 10: 1 av 4 nybesök. 2 av 5 har svarat." in read(after)
    assert "Vecka 10 blev det av vid 1 av 4 nybesök." in read(after)


async def test_what_a_team_answered_together_is_the_weeks_figure_already(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await answered(talk, WEEK_10, Maria=(1, 1))
    team = await talk.team()
    await add(talk, Week(id=new_id(), tenant=talk.tenant, team=team.id, monday=WEEK_10, in_meeting=True))

    assert "Vecka 10: 1 av 1 nybesök." in read(await digest(talk))


async def test_her_own_question_says_until_when_it_is_open(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await at(talk, date(2026, 3, 6), 13)

    said = read(await digest(talk))

    assert "Först din egen fråga. Ett tryck räcker. Veckans fråga är öppen till i dag kl. 14." in said


async def test_her_own_question_stands_on_it_until_she_has_answered(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)

    before = await digest(talk)
    await at_home(talk, "Maria").taps(before.asked[0].steps[0])
    after = await digest(talk)

    assert [step.verb for step in before.asked[0].steps] == ["check-in"] * 4
    assert after.asked == ()


@pytest.mark.parametrize(
    ("state", "until", "code"),
    [
        (ObstacleState.OPEN, None, "obstacle-open"),
        (ObstacleState.WITH_MANAGER, None, "obstacle-with_manager"),
        (ObstacleState.PROMISED, date(2026, 3, 26), "obstacle-promised"),
        (ObstacleState.PROMISED, None, "obstacle-seen-to"),
        (ObstacleState.PROMISED, date(2026, 3, 12), "promise-passed"),
        (ObstacleState.NOT_NOW, None, "obstacle-not_now"),
        (ObstacleState.TALKING, None, "obstacle-talking"),
    ],
)
async def test_who_is_stuck_on_what_since_when(
    talk: Talk, state: ObstacleState, until: date | None, code: str
) -> None:
    await begin(talk)
    await leads(talk)
    stuck = await obstacle(talk, state, until=until)
    await at(talk, FRIDAY, 14)

    view = await digest(talk)

    found = view.teams[0].waiting[0]
    assert (found.code, found.about, found.since) == (code, FORMS, WEEK_11)
    assert found.step is not None
    assert found.step.page == Page(name="obstacle-still", team=stuck.team, item=stuck.id)
    for language in ("sv", "en"):
        assert FORMS in read(view, language)


async def test_an_obstacle_whose_cycle_has_ended_waits_no_more(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await obstacle(talk, ObstacleState.OPEN, closed_at=talk.clock.now())
    await obstacle(talk, ObstacleState.WITH_MANAGER, closed_at=talk.clock.now())

    assert await waiting(talk) == []


async def test_its_button_asks_about_the_obstacle(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await obstacle(talk, monday=date(2026, 2, 23))

    step = (await digest(talk)).teams[0].waiting[0].step

    assert step is not None
    asked = seen(await at_home(talk, "Maria").taps(step), Notice)
    assert (asked.code, asked.quoted) == ("obstacle-still", FORMS)


async def test_what_is_solved_waits_no_more(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await obstacle(talk, ObstacleState.SOLVED, closed_at=talk.clock.now())

    assert await waiting(talk) == []


async def test_a_role_without_a_yes_is_told_without_a_name(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await role(talk, "Karin", Role.MANAGER, RoleState.NAMED)

    view = await digest(talk)

    assert await waiting(talk) == [("role-manager", "button-see-roles")]
    assert "Karin" not in read(view)


async def test_a_plan_that_was_never_started_stands_still(talk: Talk, maria: Speaker) -> None:
    await begin_cycle(maria)
    await leads(talk)
    assert await waiting(talk) == []

    await at(talk, date(2026, 3, 9))

    assert await waiting(talk) == [("still-plan", "button-continue")]


async def test_a_cycle_stands_still_when_nothing_is_noted_or_answered(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await answered(talk, WEEK_10, Johan=(0, 3))
    await at(talk, date(2026, 3, 20))
    assert await waiting(talk) == []

    await at(talk, date(2026, 3, 23))

    assert await waiting(talk) == [("still-quiet", "button-note")]


@pytest.mark.parametrize(
    ("day", "due", "stands"),
    [
        (date(2026, 4, 24), ["last-week"], []),
        (date(2026, 4, 27), ["study"], []),
        (date(2026, 5, 5), [], ["still-study"]),
    ],
)
async def test_study_is_announced_then_due_and_then_stands_still(
    talk: Talk, day: date, due: list[str], stands: list[str]
) -> None:
    await begin(talk)
    await leads(talk)
    await mandate(talk)
    await at(talk, day)
    await obstacle(talk, ObstacleState.SOLVED, closed_at=talk.clock.now())  # a sign of life

    team = (await digest(talk)).teams[0]

    assert [each.code for each in team.due] == due
    assert [each.code for each in team.waiting] == stands


async def test_a_decision_that_waits(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await leads(talk)
    await study_cycle(maria)
    await maria.answers("adapt")

    assert await waiting(talk) == [("decision", "button-decide")]


async def test_the_day_to_look_again(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await leads(talk)
    await study_cycle(maria)
    await maria.answers("adopt")
    for answer in ("Det blir av.", "Elin", "I rutinen."):
        await maria.answers(answer)
    await maria.does("skip")
    await maria.does("skip")
    await maria.answers("2026-10-01")
    await maria.taps(step_called("conclude", maria.view.steps))  # type: ignore[union-attr]
    await at(talk, date(2026, 9, 28))

    team = (await digest(talk)).teams[0]

    assert [(each.code, each.day) for each in team.due] == [
        ("follow-up", None),  # nobody has told yet whether it is still done
        ("look-again", date(2026, 10, 1)),
    ]


@pytest.mark.parametrize(
    ("until", "codes"),
    [
        ("2026-03-28", []),
        ("2026-03-27", ["mandate-ending"]),
        ("2026-03-13", ["mandate-ending"]),
        ("2026-03-12", ["mandate-ended"]),
    ],
)
async def test_a_mandate_that_runs_out(talk: Talk, until: str, codes: list[str]) -> None:
    await begin(talk)
    await leads(talk)
    await mandate(talk, until)
    await at(talk, FRIDAY, 14)

    team = (await digest(talk)).teams[0]

    assert [each.code for each in team.due] == codes


async def test_a_message_that_never_arrived_is_one_line(talk: Talk) -> None:
    await leads(talk)
    await at(talk, FRIDAY, 14)
    await dead(talk, "week")
    await dead(talk, "role", Delivery.PERSONAL)
    await dead(talk, "role", Delivery.PERSONAL)
    await dead(talk, "summary", ago=timedelta(days=9))
    await dead(talk, "week", Delivery.EDIT)
    await dead(talk, "asking", Delivery.CHORE)
    await dead(talk, "my-data", Delivery.PERSONAL)

    view = await digest(talk)

    assert [(lost.code, lost.count) for lost in view.teams[0].lost] == [("role", 2), ("week", 1)]
    assert [lost.step.value for lost in view.teams[0].lost if lost.step] == ["reminder"]
    assert "Ett meddelande kom inte fram: veckans kort, vecka 11." in read(view)
    assert "2 meddelanden kom inte fram: frågan om en roll, vecka 11." in read(view)


async def test_personal_messages_that_name_no_team_are_told_too_and_letters_to_nobody_else(
    talk: Talk,
) -> None:
    await leads(talk)
    await leads(talk, "Elin")
    await at(talk, FRIDAY, 14)
    for name, page in (("Johan", "nudge"), ("Maria", "digest"), ("Karin", "manager-note")):
        await lost_in_person(talk, name, page)

    told = [(lost.code, lost.count) for lost in (await digest(talk)).teams[0].lost]
    to_elin = (await digest(talk, "Elin")).teams[0].lost

    assert told == [("digest", 1), ("nudge", 1)]
    assert [(lost.code, lost.count) for lost in to_elin] == [("nudge", 1)]


async def test_what_was_for_last_week_is_not_sent_again(talk: Talk) -> None:
    await leads(talk)
    await at(talk, date(2026, 3, 9), 9)
    await dead(talk, "summary", ago=timedelta(days=3))

    (lost,) = (await digest(talk)).teams[0].lost

    assert (lost.code, lost.monday, lost.step) == ("summary", WEEK_10, None)


# Three lines to read aloud.


async def aloud(talk: Talk) -> list[str]:
    return [each.code for each in (await digest(talk)).teams[0].aloud]


async def test_a_number_something_seen_and_what_comes_next(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await answered(talk, WEEK_10, Maria=(1, 1), Elin=(1, 2))
    await talk.person("Elin").says("notera Det gick lättare när jag sa att vi frågar alla.")

    said = read(await digest(talk))

    assert "Hittills i vecka 10 har det blivit av vid 2 av 3 nybesök." in said
    assert "En av oss skrev: ”Det gick lättare när jag sa att vi frågar alla.”" in said
    assert "Vi prövar till söndag 26 april." in said
    assert name_in(said) == []


async def test_a_note_that_may_not_be_quoted_is_not_read_aloud(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await at_home(talk, "Elin").says("notera Bara mellan oss.")

    said = read(await digest(talk))

    assert "Bara mellan oss." not in said
    assert "Vad har ni lagt märke till den här veckan?" in said


async def test_what_helped_is_read_aloud(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    cycle = await the_cycle(talk)
    note = Note(
        id=new_id(),
        tenant=talk.tenant,
        team=cycle.team,
        cycle=cycle.id,
        about="helped",
        text="Blanketter ligger i alla rum.",
        by=(await the_person(talk, "Johan")).id,
        at=talk.clock.now(),
    )
    await add(talk, note)
    await obstacle(talk, ObstacleState.SOLVED, closed_at=talk.clock.now(), helped=note.id)

    assert "Det här hjälpte: ”Blanketter ligger i alla rum.”" in read(await digest(talk))


async def test_a_removed_text_is_not_read_aloud(talk: Talk, maria: Speaker) -> None:
    await begin(talk)
    await leads(talk)
    await talk.person("Elin").says("notera Det gick lättare.")
    async with talk.store.work(talk.tenant) as work:
        (note,) = await work.find(Note)
        await work.save(replace(note, text="", removed_by=note.by, removed_at=talk.clock.now()))
        await work.commit()

    assert await aloud(talk) == ["no-number", "ask", "next-until"]


async def test_the_lines_follow_the_cycle_through_its_phases(talk: Talk, maria: Speaker) -> None:
    await leads(talk)
    await plan_cycle(maria)
    assert await aloud(talk) == ["no-number", "ask", "next-plan"]

    draft = maria.view
    await maria.taps(step_called("start", draft.steps))  # type: ignore[union-attr]
    await at(talk, date(2026, 4, 24))
    assert await aloud(talk) == ["no-number", "ask", "next-last"]

    await study_cycle(maria)
    assert await aloud(talk) == ["no-number", "learned", "next-study"]

    await maria.answers("abandon")
    assert await aloud(talk) == ["no-number", "learned", "next-act"]

    await maria.answers("Det blev inte av.")
    await maria.answers("Fråga först.")
    await maria.taps(step_called("conclude", maria.view.steps))  # type: ignore[union-attr]
    assert (await digest(talk)).teams == ()


# Many teams, other teams, rest.


async def test_teams_that_need_me_come_first_else_by_name(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await mandate(talk)
    await obstacle(talk)
    for name in ("Boendet", "Alby", "Centrum"):
        await leads(talk, team=await another_team(talk, name, "Maria"))
        await begin_cycle(in_channel(talk, "Maria", name))

    teams = [week.team for week in (await digest(talk)).teams]

    assert teams == ["Mottagningen · Tidigt stöd", "Alby", "Boendet", "Centrum"]


async def test_twelve_teams_are_told_four_at_a_time(talk: Talk) -> None:
    for number in range(12):
        name = f"{number:02} {'Enheten för ekonomiskt bistånd och försörjning ' * 4}"
        await leads(talk, team=await another_team(talk, name, "Maria"))
        await begin_cycle(in_channel(talk, "Maria", name))

    first = await digest(talk)
    second = seen(await at_home(talk, "Maria").taps(first.steps[-1]), WeeklyDigest)
    third = seen(await at_home(talk, "Maria").taps(second.steps[-1]), WeeklyDigest)

    assert [len(part.teams) for part in (first, second, third)] == [4, 4, 4]
    assert [part.more for part in (first, second, third)] == [8, 4, 0]
    assert "och 8 team till" in read(first)
    assert [step.words for step in third.steps] == ["button-teams-before"]


async def test_a_team_she_does_not_lead_is_not_told(talk: Talk) -> None:
    other = await another_team(talk, "Vuxenenheten", "Maria", "Johan")
    await begin(talk)
    await leads(talk, "Maria", team=other)
    await obstacle(talk)

    assert FORMS not in read(await digest(talk))


async def test_nothing_of_another_organisation_is_told(talk: Talk) -> None:
    theirs = Talk(talk.store, tenant="bjorkviken")
    await theirs.arrive()
    await begin(theirs)
    await obstacle(theirs)
    await dead(theirs, "week")
    await leads(talk)

    assert (await digest(talk)).teams == ()


async def test_a_team_that_rests_stands_not_still(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)
    await mandate(talk)
    await change_team(talk, paused_until=date(2026, 4, 13))
    await at(talk, date(2026, 4, 6))

    view = await digest(talk)

    assert (view.teams[0].waiting, view.teams[0].moved, view.asked) == ((), (), ())
    assert "Teamet vilar till måndag 13 april." in read(view)


async def test_who_is_manager_too_sees_small_numbers_in_words(talk: Talk) -> None:
    await begin(talk)
    await leads(talk, "Karin")
    await manages(talk, "Karin")
    await answered(talk, WEEK_10, Maria=(1, 1), Elin=(1, 2))

    said = read(await digest(talk, "Karin"))

    assert "Vecka 10 så här långt: några nybesök. Några har svarat." in said
    assert "2 av" not in said


# Asked for.


async def test_it_can_be_asked_for_in_person(talk: Talk) -> None:
    await begin(talk)
    await leads(talk)

    assert seen(await at_home(talk, "Maria").says("veckobrev"), WeeklyDigest).monday == WEEK_10
    assert seen(await at_home(talk, "Maria").says("digest"), WeeklyDigest)


async def test_in_the_channel_it_is_answered_in_private(talk: Talk, maria: Speaker) -> None:
    await begin(talk)
    await leads(talk)

    answer = await maria.says("veckobrev")

    (message,) = await talk.messages("digest")
    assert code_of(answer) == "written-to-you"
    assert message.delivery is Delivery.PERSONAL


async def test_who_leads_nothing_is_told_so_kindly(talk: Talk, johan: Speaker) -> None:
    assert code_of(await johan.in_person.says("veckobrev")) == "digest-for-leaders"
    assert code_of(await johan.says("veckobrev")) == "digest-for-leaders"


async def test_a_digest_tapped_by_somebody_else_or_in_the_channel_shows_nothing(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    await leads(talk)
    asked = replace(step_called("button-status", (await _status(maria)).steps), page=Page(name="digest"))

    assert code_of(await johan.in_person.taps(asked)) == "old-card"
    assert code_of(await maria.taps(asked)) == "old-card"


async def _status(speaker: Speaker) -> Notice:
    return seen(await speaker.in_person.says("vad i hela världen menar du nu"), Notice)
