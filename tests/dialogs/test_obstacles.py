"""From a line somebody writes until it is solved: weeks 11 to 13 of the pilot case, and other ways."""

from datetime import UTC, date, datetime, timedelta

import pytest

from cards.rendering import render
from dialogs.obstacle.obstacles import obstacle_steps, obstacle_to_ask, open_obstacles
from dialogs.scene import Scene
from dialogs.views import (
    Choose,
    CycleDocument,
    Form,
    MyQuestions,
    Notice,
    ObstacleTold,
    RemovalList,
    Step,
    TeamStatus,
)
from improvement.days_off import DaysOff
from improvement.message import Delivery
from improvement.note import BECAUSE, HELPED, Note
from improvement.obstacle import Obstacle, ObstacleState
from improvement.page import Page
from locales.words import Words
from tests.cards.models import shown as texts_of
from tests.dialogs.obstacle_talk import (
    FORMS,
    begin_test,
    chooses,
    confirm,
    go_to,
    is_asked_for_help,
    is_promised,
    obstacles_of,
    opens,
    reports_of,
    the_obstacle,
)
from tests.dialogs.talk import (
    Speaker,
    Talk,
    code_of,
    decide_cycle,
    seen,
    start_cycle,
    step_called,
    study_cycle,
)
from tests.dialogs.test_promises import erase, remove
from tests.dialogs.the_week import posted, summary
from tests.dialogs.those_who_lead import change_team

HELPED_BY = "Blanketter och lathund ligger nu i alla tre samtalsrummen."


async def test_weeks_11_to_13_of_the_pilot(talk: Talk, johan: Speaker, karin: Speaker) -> None:
    await begin_test(talk)
    farida, elin, karin = talk.person("Farida"), talk.person("Elin"), karin.in_person

    # Week 11: Johan tells, and nobody is named.
    await go_to(talk, 3, 11)
    assert code_of(await johan.says(f"hinder {FORMS}")) == "obstacle-told"

    # Week 12: the team is asked, and needs help.
    await go_to(talk, 3, 16)
    asked = seen(await farida.says("hinder"), Choose)
    question = seen(await farida.taps(asked.options[1]), Notice)
    assert (question.code, question.quoted) == ("obstacle-still", FORMS)
    stays = seen(await chooses(farida, "obstacle-stays"), Notice)
    assert stays.code == "obstacle-stays"
    asked_for = seen(await chooses(farida, "ask-help"), Notice)
    assert asked_for.code == "obstacle-asked"

    # Farida's own question is not answered yet, and one tap away.
    assert isinstance(await farida.taps(step_called("button-check-in", asked_for.steps)), MyQuestions)
    assert step_called("button-check-in", stays.steps) == step_called("button-check-in", asked_for.steps)

    # Karin hears in person, and answers.
    (message,) = await talk.messages("obstacle-help")
    assert message.delivery is Delivery.PERSONAL
    card = seen(await opens(karin, "obstacle-help"), Notice)
    assert (card.code, card.quoted, card.args["title"]) == (
        "obstacle-help",
        FORMS,
        "AUDIT och DUDIT vid nybesök",
    )
    promised = seen(await chooses(karin, "button-obstacle-promise", until="26 mars"), Notice)
    assert (promised.code, promised.args["day"]) == ("obstacle-answered-promised", "26 mars")

    # Only now the team hears, and what she has answered.
    (post,) = await talk.messages("obstacle-answer")
    answer = seen(await opens(elin, "obstacle-answer"), Notice)
    assert post.delivery is Delivery.POST
    assert (answer.code, answer.args["name"], answer.args["day"]) == ("obstacle-promised", "Karin", "26 mars")

    # Week 13: her day has come; it is done.
    await go_to(talk, 3, 26)
    due = [message for message in await talk.messages("obstacle-due") if message.due_at <= talk.clock.now()]
    assert [message.to for message in due] == [message.to for message in await talk.messages("obstacle-help")]
    assert code_of(await opens(karin, "obstacle-due")) == "obstacle-due"
    solved = seen(await chooses(karin, "button-obstacle-arranged", helped=HELPED_BY), Notice)
    assert (solved.code, solved.quoted) == ("obstacle-is-solved", HELPED_BY)
    assert (await the_obstacle(talk)).state is ObstacleState.SOLVED
    assert seen(await opens(elin, "obstacle-answer"), Notice).quoted == HELPED_BY

    # Johan hears what came of it, and nothing tells any more that it was he.
    (news,) = await talk.messages("obstacle-news")
    read = seen(await opens(johan.in_person, "obstacle-news"), Notice)
    assert news.key == f"obstacle:{(await the_obstacle(talk)).id}:solved:{news.to}"
    assert (read.code, read.args["obstacle"], read.quoted) == ("obstacle-news", FORMS, HELPED_BY)
    assert await reports_of(talk) == []


async def test_a_form_is_shown_when_nothing_stands_in_the_way(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)

    form = seen(await johan.says("hinder"), Form)
    saved = await johan.taps(form.save, text=FORMS)

    assert code_of(saved) == "obstacle-told"
    assert (await the_obstacle(talk)).text == FORMS


async def test_the_running_plan_has_a_button_for_it(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)

    status = seen(await johan.says("status"), TeamStatus)
    plan = seen(await johan.taps(status.open[0].read), CycleDocument)  # type: ignore[arg-type]
    form = await johan.taps(step_called("button-obstacle", plan.steps))

    assert seen(form, Form).code == "obstacle"


async def test_without_a_cycle_there_is_a_way_on(johan: Speaker) -> None:
    assert code_of(await johan.says(f"hinder {FORMS}")) == "nothing-open"


async def test_with_two_cycles_varv_asks_which_and_the_line_stays(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await start_cycle(talk.person("Maria"))

    form = seen(await johan.says(f"hinder {FORMS}"), Form)
    saved = await johan.taps(form.save, text=form.kept["text"], cycle=form.fields[1].options[1][0])

    assert [field.id for field in form.fields] == ["text", "cycle"]
    assert code_of(saved) == "obstacle-told"
    assert (await the_obstacle(talk)).cycle == form.fields[1].options[1][0]


@pytest.mark.parametrize(
    ("text", "code", "kept"),
    [
        ("Tolvan 19121212-1212 väntade.", "identity-number", ""),
        ("   ", "empty", ""),
        ("🙂", "only-symbols", "🙂"),
        ("å" * 1001, "too-long", "å" * 1001),
        ("Dörren \u202elåst", "hidden-marks", "Dörren låst"),
    ],
)
async def test_what_cannot_be_kept_is_said_beside_the_field(
    talk: Talk, johan: Speaker, text: str, code: str, kept: str
) -> None:
    await begin_test(talk)
    form = seen(await johan.says("hinder"), Form)

    again = seen(await johan.taps(form.save, text=text), Form)

    assert again.trouble is not None
    assert (again.trouble.code, again.kept.get("text", "")) == (code, kept)
    assert await obstacles_of(talk) == []


async def test_who_says_the_same_is_one_more_who_hears(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await johan.says(f"hinder {FORMS}")

    answer = await talk.person("Elin").says("hinder blanketterna finns inte i samtalsrum 2")

    assert code_of(answer) == "obstacle-told-before"
    assert len(await obstacles_of(talk)) == 1
    assert len(await reports_of(talk)) == 2


async def test_a_form_in_the_channel_can_be_filled_in_by_several(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    form = seen(await johan.says("hinder"), Form)

    await johan.taps(form.save, text=FORMS)
    await talk.person("Elin").taps(form.save, text="Ingen hinner boka tolk.")

    assert {each.text for each in await obstacles_of(talk)} == {FORMS, "Ingen hinner boka tolk."}


async def test_the_first_answer_of_a_week_holds_for_the_team(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await go_to(talk, 3, 11)
    await johan.says(f"hinder {FORMS}")
    await go_to(talk, 3, 16)
    await opens(farida := talk.person("Farida"), "obstacle-still")
    await opens(elin := talk.person("Elin"), "obstacle-still")

    await chooses(farida, "obstacle-stays")
    seen_by_elin = await chooses(elin, "obstacle-stays")

    assert (await the_obstacle(talk)).asked == date(2026, 3, 16)
    assert code_of(seen_by_elin) == "obstacle-waiting"
    assert "Farida" not in repr(seen_by_elin)


async def test_the_week_after_that_it_is_asked_again(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await go_to(talk, 3, 11)
    await johan.says(f"hinder {FORMS}")
    await go_to(talk, 3, 16)
    await opens(johan, "obstacle-still")
    await chooses(johan, "obstacle-stays")

    await go_to(talk, 3, 23)
    question = seen(await opens(johan, "obstacle-still"), Notice)

    assert (question.code, question.args["week"]) == ("obstacle-long-since", "vecka 11")


async def test_what_helped_may_be_skipped(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await johan.says(f"hinder {FORMS}")
    await opens(elin := talk.person("Elin"), "obstacle-still")
    await chooses(elin, "button-obstacle-solved")

    answer = await chooses(elin, "button-skip")

    assert code_of(answer) == "obstacle-just-solved"
    assert code_of(await opens(johan.in_person, "obstacle-news")) == "obstacle-short-news"


async def test_the_weeks_summary_tells_what_helped_without_who_wrote_it(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await go_to(talk, 3, 11)
    await johan.says(f"hinder {FORMS}")
    elin = talk.person("Elin")
    await opens(elin, "obstacle-still")
    await chooses(elin, "button-obstacle-solved", helped=HELPED_BY)

    view = await summary(talk, talk.clock.now().date())

    (told,) = view.cycles[0].obstacles
    said = texts_of(render(view, Words("sv")).content["body"])
    assert told == ObstacleTold(text=FORMS, is_solved=True, helped=HELPED_BY)
    assert f"Det här är löst:\n{FORMS}\nDet här hjälpte:\n{HELPED_BY}" in said
    assert "Elin" not in said


async def test_what_helped_is_gone_from_the_summary_when_it_is_removed(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await go_to(talk, 3, 11)
    await johan.says(f"hinder {FORMS}")
    elin, today = talk.person("Elin"), talk.clock.now().date()
    await posted(talk, "summary", today)
    await opens(elin, "obstacle-still")
    await chooses(elin, "button-obstacle-solved", helped=HELPED_BY)
    await talk.clock.forward(timedelta(minutes=5))

    await remove(elin.in_person, HELPED_BY)

    (told,) = (await summary(talk, today)).cycles[0].obstacles
    edits = [each for each in await talk.messages("summary") if each.due_at == talk.clock.now()]
    assert told == ObstacleTold(text=FORMS, is_solved=True)
    assert len(edits) == 1


async def test_a_line_that_comes_second_is_kept_as_well(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await johan.says(f"hinder {FORMS}")
    elin, farida = talk.person("Elin"), talk.person("Farida")
    await opens(elin, "obstacle-solved")
    form = seen(await opens(farida, "obstacle-solved"), Form)

    await elin.taps(seen(elin.view, Form).save, helped=HELPED_BY)
    await farida.taps(form.save, helped="En låda i varje rum.")

    async with talk.store.work(talk.tenant) as work:
        lines = await work.find(Note, about=HELPED)
        (obstacle,) = await obstacles_of(talk)
        first = await work.get(Note, obstacle.helped or "")
    assert sorted(line.text for line in lines) == sorted([HELPED_BY, "En låda i varje rum."])
    assert first.text == HELPED_BY


async def test_who_brings_the_news_hears_none(talk: Talk, johan: Speaker) -> None:
    await begin_test(talk)
    await johan.says(f"hinder {FORMS}")

    await opens(johan, "obstacle-solved")
    await johan.taps(seen(johan.view, Form).save, helped=HELPED_BY)

    assert await talk.messages("obstacle-news") == []


async def test_without_a_manager_varv_says_who_can_name_one(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    await begin_test(talk)
    gone = await erase(talk.person("Karin").in_person, "erase-me")
    await johan.says(f"hinder {FORMS}")

    answers = []
    for person in (johan, maria):
        await opens(person, "obstacle-still")
        answers.append(await chooses(person, "ask-help"))

    assert code_of(gone) == "erased"
    assert [code_of(answer) for answer in answers] == ["obstacle-no-manager-yet", "obstacle-no-manager"]
    assert (await the_obstacle(talk)).state is ObstacleState.OPEN


async def test_not_now_tells_the_team_why(talk: Talk, karin: Speaker) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    karin = karin.in_person

    await opens(karin, "obstacle-help")
    mine = seen(await chooses(karin, "button-obstacle-not-now", because="Vi flyttar i april."), Notice)
    told = seen(await opens(talk.person("Elin"), "obstacle-answer"), Notice)

    assert (mine.code, mine.quoted) == ("obstacle-answered-not-now", "Vi flyttar i april.")
    assert (told.code, told.quoted) == ("obstacle-because", "Vi flyttar i april.")


async def test_she_can_say_that_we_talk_and_change_her_mind(talk: Talk, karin: Speaker) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    karin = karin.in_person
    await opens(karin, "obstacle-help")

    talking = seen(await chooses(karin, "talk-about-it"), Notice)
    changed = seen(await chooses(karin, "button-obstacle-promise", until="2026-03-27"), Notice)

    assert talking.code == "obstacle-answered-talking"
    assert [step.words or step.verb for step in talking.steps] == [
        "button-obstacle-arranged",
        "button-obstacle-promise",
        "button-obstacle-not-now",
    ]
    assert changed.code == "obstacle-answered-promised"
    assert len(await talk.messages("obstacle-answer")) == 1  # the first was not sent yet, and gave way


@pytest.mark.parametrize(
    ("until", "code"),
    [
        ("i går", "day-has-passed"),
        ("2026-03-01", "day-has-passed"),
        ("", "day-missing"),
        ("2030-01-01", "day-too-far"),
    ],
)
async def test_a_day_that_cannot_be_is_asked_for_again(
    talk: Talk, karin: Speaker, until: str, code: str
) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    karin = karin.in_person
    await opens(karin, "obstacle-promise")

    again = seen(await karin.taps(seen(karin.view, Form).save, until=until), Form)

    assert again.trouble is not None
    assert again.trouble.code == code
    assert (await the_obstacle(talk)).state is ObstacleState.WITH_MANAGER


async def test_a_new_day_silences_the_old_one(talk: Talk) -> None:
    await begin_test(talk)
    karin = await is_promised(talk)

    await chooses(karin, "button-obstacle-new-day", until="30 mars")
    await go_to(talk, 3, 26)
    silent = await opens(karin, "obstacle-due")
    await go_to(talk, 3, 30)
    asked = await opens(karin, "obstacle-due")

    assert code_of(silent) == "old-card"
    assert code_of(asked) == "obstacle-due"


async def test_a_day_off_moves_the_question_to_the_first_workday(talk: Talk) -> None:
    await begin_test(talk)
    talk.calendar.days = (date(2026, 4, 3), date(2026, 4, 6))

    await is_promised(talk, until="3 april")

    (message,) = await talk.messages("obstacle-due")
    assert message.due_at.isoformat() == "2026-04-07T07:00:00+00:00"


async def test_a_closed_week_moves_it_past_the_week(talk: Talk) -> None:
    await begin_test(talk)
    await change_team(talk, days_off=DaysOff(closed=(date(2026, 3, 23),)))

    await is_promised(talk, until="26 mars")

    (message,) = await talk.messages("obstacle-due")
    assert message.due_at == datetime(2026, 3, 30, 7, tzinfo=UTC)


async def test_who_becomes_manager_after_her_may_answer_anew(talk: Talk, maria: Speaker) -> None:
    await begin_test(talk)
    await is_promised(talk)
    await erase(talk.person("Karin").in_person, "erase-me")
    await talk.meet("Maria", "Johan", "Farida", "Elin", "Amir", "Anders")
    managers = Page(name="setup", team=(await talk.team()).id, item="managers")
    await maria.taps(Step(verb="change", page=managers))
    await maria.answers("Anders")
    anders = talk.person("Anders").in_person
    await confirm(anders)

    await opens(anders, "obstacle-help")
    await chooses(anders, "talk-about-it")

    obstacle = await the_obstacle(talk)
    assert obstacle.state is ObstacleState.TALKING
    assert seen(await opens(maria, "obstacle-answer"), Notice).args["name"] == "Anders"


async def test_the_next_turn_of_the_series_takes_its_obstacles_over(talk: Talk, maria: Speaker) -> None:
    await begin_test(talk)
    await maria.says(f"hinder {FORMS}")
    before = await the_obstacle(talk)
    await study_cycle(maria)

    await decide_cycle(maria, "adapt", "Tolkbesök tar tid.", "Tolkbesök bokas längre.", "8")

    after = await the_obstacle(talk)
    assert after.is_open
    assert after.cycle != before.cycle
    assert len(await reports_of(talk)) == 1


async def test_without_a_next_turn_they_close_in_silence(talk: Talk, maria: Speaker) -> None:
    await begin_test(talk)
    await talk.person("Johan").says(f"hinder {FORMS}")
    await study_cycle(maria)

    await decide_cycle(maria, "abandon", "Det blev inte av.", "Fråga först.")

    assert not (await the_obstacle(talk)).is_open
    assert await reports_of(talk) == []
    assert await talk.messages("obstacle-news") == []
    assert code_of(await opens(maria, "obstacle-still")) == "obstacle-left"


async def test_a_reporter_can_remove_it_and_is_not_named(talk: Talk, johan: Speaker, maria: Speaker) -> None:
    await begin_test(talk)
    await johan.says(f"hinder {FORMS}")

    listed = seen(await johan.in_person.says("ta bort"), RemovalList)
    await remove(johan.in_person, FORMS)

    obstacle = await the_obstacle(talk)
    assert (listed.texts[0].where, listed.texts[0].line.by) == ("obstacle", "")
    assert (obstacle.text, obstacle.removed_by, obstacle.removed_at) == ("", None, talk.clock.now())
    assert code_of(await opens(maria, "obstacle-still")) == "obstacle-removed"
    assert seen(await johan.says("hinder"), Form).code == "obstacle"


async def test_a_leader_can_remove_it_and_is_named(talk: Talk, johan: Speaker, maria: Speaker) -> None:
    await begin_test(talk)
    await johan.says(f"hinder {FORMS}")

    await remove(maria.in_person, FORMS)
    gone = seen(await opens(johan, "obstacle-still"), Notice)

    assert (gone.code, gone.args["by"]) == ("obstacle-removed-by", "Maria")
    assert await reports_of(talk) == []


async def test_what_helped_and_why_not_now_have_headings_of_their_own(talk: Talk, karin: Speaker) -> None:
    await begin_test(talk)
    await is_asked_for_help(talk)
    karin = karin.in_person
    await opens(karin, "obstacle-help")
    await chooses(karin, "button-obstacle-not-now", because="Vi flyttar i april.")

    (listed,) = seen(await karin.says("ta bort"), RemovalList).texts
    await remove(karin, "Vi flyttar i april.")

    assert (listed.where, listed.line.by) == (BECAUSE, "Karin")
    assert code_of(await opens(talk.person("Elin"), "obstacle-answer")) == "obstacle-not-now"


async def test_the_weeks_card_asks_about_the_oldest_that_runs_and_is_not_promised(
    talk: Talk, johan: Speaker
) -> None:
    await begin_test(talk)
    await go_to(talk, 3, 4)
    await johan.says("hinder Ingen hinner boka tolk.")
    await go_to(talk, 3, 11)
    await johan.says(f"hinder {FORMS}")
    oldest, newest = await obstacles_of(talk)

    asked = [await asked_in(talk, day) for day in (date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 16))]
    after_the_period = await asked_in(talk, date(2026, 5, 4))
    await answer_for(talk, oldest)
    then = await asked_in(talk, date(2026, 3, 9)), await asked_in(talk, date(2026, 3, 16))

    assert asked == [None, oldest.text, oldest.text]
    assert after_the_period is None
    assert then == (None, oldest.text)
    assert newest.text == FORMS


async def answer_for(talk: Talk, obstacle: Obstacle) -> None:
    elin = talk.person("Elin")
    still = Page(name="obstacle-still", team=obstacle.team, item=obstacle.id)
    await elin.taps(Step(verb="obstacle-stays", page=still))


async def asked_in(talk: Talk, monday: date) -> str | None:
    """What a week's card asks about, opened for the whole team."""
    team = await talk.team()
    async with talk.store.work(talk.tenant) as work:
        scene = Scene(
            work=work,
            now=talk.clock.now(),
            templates=talk.desk.templates,
            calendar=talk.calendar,
            language="sv",
            team=team,
        )
        asked = await obstacle_to_ask(scene, monday)
        if asked is not None:
            assert asked in await open_obstacles(scene)
            stays, solved, help_us = obstacle_steps(scene, asked)
            assert (stays.verb, solved.page.name, help_us.verb) == (
                "obstacle-stays",
                "obstacle-solved",
                "ask-help",
            )
    return asked.text if asked else None


async def test_a_manager_is_asked_in_her_working_hours(talk: Talk, maria: Speaker) -> None:
    await begin_test(talk)
    await go_to(talk, 3, 13, 19)  # a Friday evening
    await maria.says(f"hinder {FORMS}")
    await opens(maria, "obstacle-still")

    await chooses(maria, "ask-help")

    (message,) = await talk.messages("obstacle-help")
    assert message.due_at == datetime(2026, 3, 16, 7, tzinfo=UTC)  # Monday at eight in Stockholm
