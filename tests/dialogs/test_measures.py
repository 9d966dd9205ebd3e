"""What a team measures: told in the plan, taken with a tap, or described a question at a time."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from dialogs.views import AskQuestion, Choose, CycleDocument, MeasureCard, MeasureList, Notice, Step
from improvement.cycle import Cycle
from improvement.measure import Direction, Every, Kind, Measure
from tests.dialogs.talk import (
    Speaker,
    Talk,
    code_of,
    decide_cycle,
    page_of,
    plan_cycle,
    seen,
    start_cycle,
    step_called,
    study_cycle,
    trouble_in,
)
from tests.dialogs.test_promises import remove
from tests.dialogs.the_numbers import (
    MINUTES,
    PLAN_MEASURE,
    describe,
    kept,
    line,
    measure,
    measures,
    points,
    take,
    values,
)
from tests.dialogs.the_week import at
from tests.dialogs.the_week import begin as begin_weeks
from tests.dialogs.those_who_lead import manages


async def test_a_plans_measure_begins_with_the_test_and_is_counted_by_the_weeks_question(
    talk: Talk, maria: Speaker
) -> None:
    draft = await plan_cycle(maria)
    assert await measures(talk) == []

    await maria.taps(step_called("start", draft.steps))

    (made,) = await measures(talk)
    assert (made.words, made.kind, made.unit) == (PLAN_MEASURE, Kind.SHARE, "nybesök")
    assert (made.follows_check_in, made.reporter, made.direction) == (True, None, Direction.UP)


async def test_the_plans_baseline_becomes_a_value_for_each_week_before_the_test(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)

    told = await points(talk, PLAN_MEASURE)
    assert await values(talk, PLAN_MEASURE) == {
        4: "2/11",
        5: "3/12",
        6: "1/9",
        7: "2/10",
        8: "2/11",
        9: "1/8",
    }
    assert all(point.is_baseline for point in told)


async def test_starting_twice_makes_one_measure(talk: Talk, maria: Speaker) -> None:
    draft = await plan_cycle(maria)

    for _ in range(2):
        await maria.taps(step_called("start", draft.steps))

    assert len(await measures(talk)) == 1
    assert len(await points(talk, PLAN_MEASURE)) == 6


async def test_a_changed_baseline_is_a_correction_and_the_weeks_that_are_gone_are_taken_back(
    talk: Talk, maria: Speaker
) -> None:
    running = await start_cycle(maria)
    every = seen(await maria.taps(step_called("button-change-plan", running.steps)), CycleDocument)
    await maria.taps(next(fact.edit for fact in every.facts if fact.key == "baseline" and fact.edit))

    await maria.answers("3/10, 1/8")

    assert await values(talk, PLAN_MEASURE) == {8: "3/10", 9: "1/8"}
    assert len(await points(talk, PLAN_MEASURE)) == 6 + 1 + 4  # nothing is lost


async def test_other_words_in_a_running_plan_are_the_measures_words_too(talk: Talk, maria: Speaker) -> None:
    running = await start_cycle(maria)
    every = seen(await maria.taps(step_called("button-change-plan", running.steps)), CycleDocument)
    await maria.taps(next(fact.edit for fact in every.facts if fact.key == "measure" and fact.edit))

    await maria.answers("Nybesök med AUDIT, av alla.")

    assert [each.words for each in await measures(talk)] == ["Nybesök med AUDIT, av alla."]


async def test_the_next_turn_goes_on_with_the_same_measure(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await study_cycle(maria)
    await decide_cycle(maria, "adapt", "Det blir av.", "Tolkbesök bokas längre.", "8")
    await maria.says("fortsätt")
    said = {"scale": "5", "participants": "Maria, Johan", "period": "4 maj–28 juni", "prediction": "8 av 10"}
    while not isinstance(maria.view, CycleDocument):
        key = seen(maria.view, AskQuestion).key
        await maria.answers(said.get(key, "Så gör vi."))

    await maria.taps(step_called("start", seen(maria.view, CycleDocument).steps))

    assert len(await measures(talk)) == 1
    assert len(await points(talk, PLAN_MEASURE)) == 6


async def test_a_test_that_ran_before_there_were_measures_gets_its_own(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    async with talk.store.work(talk.tenant) as work:
        for point in await points(talk, PLAN_MEASURE):
            await work.delete(point)
        for each in await work.find(Measure):
            await work.delete(each)
        await work.commit()

    listed = seen(await maria.says("mått"), MeasureList)

    assert [line.title for line in listed.lines] == [PLAN_MEASURE]
    assert (listed.lines[0].last, listed.lines[0].follows_check_in) == ("1 av 8", True)


async def test_giving_up_ends_what_was_measured(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await take(maria)
    await study_cycle(maria)

    await decide_cycle(maria, "abandon", "Det gick inte.", "Någon måste säga det.")

    assert [each.is_open for each in await measures(talk)] == [False, False]
    assert code_of(await maria.says("mått")) == "no-measure"


async def test_a_ready_measure_is_one_tap_and_two_taps_make_one(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    choice = seen(await maria.in_person.says("nytt mått"), Choose)
    ready = next(step for step in choice.options if step.label == MINUTES)

    for _ in range(2):
        card = seen(await maria.in_person.taps(ready), MeasureCard)

    made = await measure(talk)
    assert card.title == MINUTES
    assert (made.kind, made.unit, made.direction) == (Kind.NUMBER, "minuter", Direction.DOWN)
    assert (made.every, made.follows_check_in) == (Every.WEEK, False)
    assert made.reporter == made.made_by
    assert len(await measures(talk)) == 2


async def test_a_measure_of_ones_own_is_described_a_question_at_a_time(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    await start_cycle(maria)

    card = await describe(maria, "Klagomål", "Ett antal", "Nedåt", "5", "30 juni", "Johan", "Varannan vecka")

    made = await measure(talk, "Klagomål")
    assert [fact.key for fact in seen(card, MeasureCard).facts] == [
        "counted",
        "kind",
        "better",
        "aimed",
        "aimed-by",
        "reporter",
        "often",
    ]
    assert (made.kind, made.direction, made.every) == (Kind.COUNT, Direction.DOWN, Every.SECOND_WEEK)
    assert (made.goal, made.goal_day) == (Decimal(5), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("kind", "answers", "goal", "unit"),
    [
        ("share", ("up", "8 av 10", "-"), "0.8", ""),
        ("share", ("up", "80 %", "-"), "0.8", ""),
        ("number", ("minuter", "down", "7,5", "-"), "7.5", "minuter"),
        ("number", ("-", "neither", "-"), None, ""),
        ("yes_no", ("up",), None, ""),
        ("observation", (), None, ""),
    ],
)
async def test_each_kind_is_asked_about_what_it_has(
    talk: Talk, maria: Speaker, kind: str, answers: tuple[str, ...], goal: str | None, unit: str
) -> None:
    await start_cycle(maria)

    seen(await describe(maria, "Det vi ser", kind, *answers, "Maria", "week"), MeasureCard)

    made = await measure(talk, "Det vi ser")
    assert (made.goal, made.unit) == (None if goal is None else Decimal(goal), unit)


async def test_what_cannot_be_a_goal_stays_in_the_field(maria: Speaker) -> None:
    await start_cycle(maria)

    view = seen(await describe(maria, "Andel nöjda", "share", "up", "19 av 7"), AskQuestion)

    assert trouble_in(view) == "value-more-than-all"
    assert view.kept == {"value": "19 av 7"}


async def test_only_one_person_tells_a_value(maria: Speaker) -> None:
    await start_cycle(maria)

    view = await describe(maria, "Klagomål", "count", "down", "-", "Johan, Farida")

    assert trouble_in(view) == "pick-one"


async def test_back_and_later_find_the_way_to_the_same_measure(maria: Speaker) -> None:
    await start_cycle(maria)
    await describe(maria, "Klagomål", "count")

    back = seen(await maria.does("back"), AskQuestion)
    later = seen(await maria.does("later"), Notice)
    again = seen(await maria.taps(later.steps[0]), AskQuestion)

    assert (back.key, back.value) == ("kind", "count")
    assert again.key == "kind"


async def test_everything_about_a_measure_can_be_changed_and_the_kind_until_there_is_a_value(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    card = await take(maria)
    before = {fact.key: fact.edit for fact in card.facts if fact.edit}
    assert len(before) == len(card.facts)

    await maria.taps(before["aimed"])
    changed = seen(await maria.answers("10"), MeasureCard)
    await maria.says("mät 12")
    change = step_called("button-change", (await line(maria)).steps)
    after = seen(await maria.taps(change), MeasureCard)

    assert (await measure(talk)).goal == Decimal(10)
    assert "aimed-by" in [fact.key for fact in changed.facts]
    assert [fact.key for fact in after.facts if fact.edit is None] == ["kind"]


async def test_a_measure_ends_and_is_taken_up_again(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    card = await take(maria)

    ended = seen(await maria.taps(step_called("end-measure", card.steps)), Notice)
    refused = seen(await maria.says("mät 12"), Notice)
    again = await maria.taps(step_called("resume-measure", ended.steps))

    assert ended.code == "measure-ended"
    assert refused.code == "measure-follows"  # what is left is counted by the week's question
    assert isinstance(again, MeasureCard)
    assert kept(await maria.says("mät 12")) == "value-kept: 12 minuter vecka 9"


async def test_a_measure_needs_a_cycle(maria: Speaker) -> None:
    assert code_of(await maria.says("nytt mått")) == "nothing-to-measure"
    assert code_of(await maria.says("mått")) == "no-measure"


async def test_everything_about_a_measure_has_its_words_in_english(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await maria.in_person.says("språk english")

    choice = seen(await maria.in_person.says("new measure"), Choose)

    assert "Extra minutes at a first visit, roughly" in [step.label for step in choice.options]
    assert isinstance(await maria.in_person.says("measures"), MeasureList)


async def test_promise_6_a_measures_words_go_from_the_answer_and_the_measure_alike(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    await describe(maria, "Klagomål från Anna", "count", "down", "-", "Maria", "week")

    await remove(maria.in_person, "Klagomål från Anna")

    async with talk.store.work(talk.tenant) as work:
        assert "Anna" not in repr(await work.find(Measure))
    assert (await line(maria, "Ett mått utan namn")).last == "inget värde ännu"


async def test_promise_6_a_plans_measure_goes_with_the_answer_it_came_from(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)

    await remove(maria.in_person, PLAN_MEASURE)

    (made,) = await measures(talk)
    assert (made.words, made.removed_by) == ("", made.made_by)


async def test_promise_7_outside_the_team_small_figures_are_words(talk: Talk, maria: Speaker) -> None:
    await begin_weeks(talk)
    await take(maria, "Personer som erbjöds fortsatt stöd")
    await at(talk, date(2026, 3, 3))
    await maria.says("mät 3")
    await manages(talk, "Karin")
    listed = seen(await talk.person("Karin").in_person.says("mått"), MeasureList)

    assert sorted(line.last for line in listed.lines) == ["färre än fem", "några av 8"]


async def test_a_card_of_another_series_reaches_no_measure(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await take(maria)
    made = await measure(talk)
    await start_cycle(maria)
    async with talk.store.work(talk.tenant) as work:
        other = next(cycle for cycle in await work.find(Cycle) if cycle.ramp != made.ramp)
    page = replace(page_of("measure", await talk.team()), cycle=other.id, item=f"counted/{made.id}")

    assert code_of(await maria.taps(Step(verb="open", page=page))) == "old-card"
