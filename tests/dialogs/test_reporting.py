"""Telling a value: on a card or in words, corrected with its history kept, asked about where it is wild."""

from datetime import date

import pytest

from dialogs.views import Form, MyQuestions, Notice
from tests.dialogs.talk import Speaker, Talk, code_of, seen, start_cycle, step_called
from tests.dialogs.the_numbers import (
    MINUTES,
    PLAN_MEASURE,
    describe,
    kept,
    line,
    measure,
    points,
    take,
    values,
)
from tests.dialogs.the_week import at

WEEK_10, THURSDAY_11 = date(2026, 3, 2), date(2026, 3, 12)
PEOPLE_HELPED = "Personer som erbjöds fortsatt stöd"


@pytest.fixture
async def teller(talk: Talk, maria: Speaker) -> Speaker:
    """Maria, in a team that measures minutes beside what the week's question counts; Thursday of week 11."""
    await start_cycle(maria)
    await at(talk, WEEK_10)
    await take(maria)
    await at(talk, THURSDAY_11)
    return maria


def trouble(form: object) -> str:
    told = seen(form, Form).trouble  # type: ignore[arg-type]
    return told.code if told else ""


async def test_a_value_in_words_is_about_this_week(talk: Talk, teller: Speaker) -> None:
    view = await teller.says("mät 12,5")

    assert kept(view) == "value-kept: 12,5 minuter vecka 11"
    assert await values(talk) == {11: "12.5"}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("mät 12,5 v. 10", {10: "12.5"}),
        ("measure 12.5 w. 10", {10: "12.5"}),
        ("Mät 12 minuter förra veckan", {10: "12"}),
        ("mät 0", {11: "0"}),
        ("mät inte mätt", {11: "-"}),
        ("mät not measured w. 10", {10: "-"}),
    ],
)
async def test_a_value_may_name_its_week(
    talk: Talk, teller: Speaker, said: str, told: dict[int, str]
) -> None:
    await teller.says(said)

    assert await values(talk) == told


async def test_a_card_has_a_field_and_a_button_for_a_week_without_measuring(
    talk: Talk, teller: Speaker
) -> None:
    form = seen(await teller.says("mät"), Form)
    await teller.taps(form.save, value="12")
    earlier = seen(await teller.taps(step_called("button-last-week", form.steps)), Form)

    view = seen(await teller.taps(step_called("not-measured", earlier.steps)), Notice)

    assert view.code == "value-not-measured"
    assert await values(talk) == {10: "-", 11: "12"}


async def test_zero_not_measured_and_missing_are_three_things_where_they_are_shown(
    talk: Talk, teller: Speaker
) -> None:
    shown = []
    for said in ("mått", "mät 0", "mät inte mätt"):
        await teller.says(said)
        listed = await line(teller)
        shown.append((listed.last, listed.week is None))

    assert shown == [("inget värde ännu", True), ("0 minuter", False), ("inte mätt", False)]


async def test_a_correction_is_a_new_row(talk: Talk, teller: Speaker) -> None:
    await teller.says("mät 12")
    await teller.says("mät 13")

    assert [(point.number, str(point.value)) for point in await points(talk)] == [(1, "12"), (2, "13")]
    assert await values(talk) == {11: "13"}


async def test_the_same_value_twice_is_one(talk: Talk, teller: Speaker) -> None:
    form = seen(await teller.says("mät"), Form)

    for _ in range(2):
        await teller.taps(form.save, value="12")

    assert len(await points(talk)) == 1


async def test_a_value_can_be_taken_back_and_history_keeps_it(talk: Talk, teller: Speaker) -> None:
    await teller.says("mät 12")
    form = seen(await teller.says("mät"), Form)

    view = await teller.taps(step_called("take-back-value", form.steps))

    assert kept(view) == "value-taken-back: inget värde ännu vecka 11"
    assert await values(talk) == {}
    assert [point.withdrawn for point in await points(talk)] == [False, True]


async def test_a_wild_value_is_asked_about_and_stands_when_somebody_says_so(
    talk: Talk, teller: Speaker
) -> None:
    await teller.says("mät 12 v. 10")

    asked = seen(await teller.says("mät 120"), Notice)
    before = await values(talk)
    await teller.taps(step_called("report-anyway", asked.steps))

    assert asked.code == "value-wild"
    assert (asked.args["value"], asked.args["before"], asked.args["when"]) == (
        "120 minuter",
        "12 minuter",
        "last",
    )
    assert before == {10: "12"}
    assert await values(talk) == {10: "12", 11: "120"}


async def test_a_wild_value_may_be_written_anew(talk: Talk, teller: Speaker) -> None:
    await teller.says("mät 12 v. 9")
    asked = seen(await teller.says("mät 120"), Notice)

    form = seen(await teller.taps(step_called("button-change", asked.steps)), Form)
    await teller.taps(form.save, value="12,0")

    assert (asked.args["when"], asked.args["week"]) == ("earlier", "vecka 9")
    assert await values(talk) == {9: "12", 11: "12.0"}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("tolv", "value-not-a-number"),
        ("12 v. 14", "week-to-come"),
        ("12 v. 60", "no-such-week"),
        ("", "value-empty"),
    ],
)
async def test_what_cannot_be_right_gets_a_sentence_and_stays_in_the_field(
    talk: Talk, teller: Speaker, said: str, code: str
) -> None:
    form = seen(await teller.says("mät"), Form)

    again = seen(await teller.taps(form.save, value=said), Form)

    assert trouble(again) == code
    assert again.kept == {"value": said}
    assert await points(talk) == []


@pytest.mark.parametrize(("said", "code"), [("-4", "value-negative"), ("4,5", "value-not-whole")])
async def test_a_count_is_whole_and_not_below_zero(talk: Talk, maria: Speaker, said: str, code: str) -> None:
    await start_cycle(maria)
    await take(maria, PEOPLE_HELPED)

    assert trouble(await maria.says(f"mät {said}")) == code


async def test_a_share_has_no_more_than_all(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await describe(maria, "Nöjda, av alla svar", "share", "up", "-", "Maria", "week")

    view = await maria.says("mät 19 av 7")
    await maria.says("mät 7 av 19")

    assert trouble(view) == "value-more-than-all"
    assert await values(talk, "Nöjda, av alla svar") == {9: "7/19"}


async def test_promise_6_an_identity_number_is_neither_kept_nor_shown(talk: Talk, teller: Speaker) -> None:
    form = seen(await teller.says("mät"), Form)

    field = seen(await teller.taps(form.save, value="19121212-1212"), Form)
    said = await teller.says("mät 19121212-1212")

    assert (trouble(field), field.kept) == ("identity-number", {})
    assert code_of(said) == "identity-number"
    assert await points(talk) == []


async def test_yes_and_no_are_buttons(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await describe(maria, "Mötet blev av", "yes_no", "up", "Maria", "week")

    form = seen(await maria.says("mät"), Form)
    await maria.taps(step_called("button-no", form.steps))

    assert form.fields == ()
    assert await values(talk, "Mötet blev av") == {9: "0"}


async def test_an_observation_is_words_and_a_full_value(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await describe(maria, "Vad vi märkte", "observation", "Maria", "week")

    form = seen(await maria.says("mät"), Form)
    await maria.taps(form.save, value="12 av dem frågade själva v. 8.")

    assert await values(talk, "Vad vi märkte") == {9: "12 av dem frågade själva v. 8."}


async def test_with_several_measures_it_is_asked_which(talk: Talk, teller: Speaker) -> None:
    await take(teller, PEOPLE_HELPED)

    form = seen(await teller.says("mät 12 v. 10"), Form)
    unpicked = seen(await teller.taps(form.save, value="12 v. 10"), Form)
    await teller.taps(form.save, value="12 v. 10", measure=(await measure(talk, PEOPLE_HELPED)).id)

    assert [field.value for field in form.fields] == ["", "12 v. 10"]
    assert (trouble(unpicked), unpicked.kept["value"]) == ("choose-measure", "12 v. 10")
    assert (await values(talk), await values(talk, PEOPLE_HELPED)) == ({}, {10: "12"})


async def test_what_only_one_of_them_can_be_needs_no_asking(talk: Talk, teller: Speaker) -> None:
    await describe(teller, "Nöjda, av alla svar", "share", "up", "-", "Maria", "week")

    await teller.says("mät 7 av 19 v. 11")

    assert await values(talk, "Nöjda, av alla svar") == {} or await values(talk, "Nöjda, av alla svar") == {
        11: "7/19"
    }


async def test_what_the_weeks_question_counts_is_not_asked_for_again(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await at(talk, THURSDAY_11)

    assert code_of(await maria.says("mät 7 av 19")) == "measure-follows"
    assert code_of(await maria.says("mät")) == "measure-follows"
    assert code_of(await maria.says("mät 12")) == "measure-follows"
    assert 11 not in await values(talk, PLAN_MEASURE)


async def test_a_week_before_the_test_can_be_told_of_what_is_counted_later(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)

    await maria.says("mät 4 av 10 v. 3")

    assert (await values(talk, PLAN_MEASURE))[3] == "4/10"
    assert all(point.is_baseline for point in await points(talk, PLAN_MEASURE))


async def test_what_is_told_of_a_week_before_the_test_is_how_it_was(talk: Talk, teller: Speaker) -> None:
    await teller.says("mät 12 v. 9")
    await teller.says("mät 12 v. 10")

    assert [point.is_baseline for point in await points(talk)] == [True, False]


async def test_a_colleagues_value_is_shown_and_a_person_chooses(
    talk: Talk, teller: Speaker, johan: Speaker
) -> None:
    await teller.says("mät 12")

    met = seen(await johan.says("mät 14"), Notice)
    before = await values(talk)
    await johan.taps(step_called("button-mine-holds", met.steps))

    assert met.code == "value-met"
    assert (met.args["by"], met.args["theirs"], met.args["mine"]) == ("Maria", "12 minuter", "14 minuter")
    assert before == {11: "12"}
    assert await values(talk) == {11: "14"}


async def test_a_colleagues_value_may_stand(talk: Talk, teller: Speaker, johan: Speaker) -> None:
    await teller.says("mät 12")
    met = seen(await johan.says("mät 14"), Notice)

    view = await johan.taps(step_called("keep-value", met.steps))

    assert kept(view) == "value-kept: 12 minuter vecka 11"
    assert len(await points(talk)) == 1


async def test_who_has_seen_a_colleagues_value_may_correct_it(
    talk: Talk, teller: Speaker, johan: Speaker
) -> None:
    await teller.says("mät 12")

    form = seen(await johan.says("mät"), Form)
    await johan.taps(form.save, value="14")

    assert form.args["now"] == "12 minuter"
    assert await values(talk) == {11: "14"}


async def test_after_a_value_in_person_comes_what_else_is_asked(talk: Talk, teller: Speaker) -> None:
    view = seen(await teller.in_person.says("mät 12"), MyQuestions)

    assert view.thanks is not None
    assert [question.title for question in view.questions] == ["AUDIT och DUDIT vid nybesök"]
    assert view.values == ()


async def test_somebody_who_is_not_in_the_team_tells_nothing(talk: Talk, teller: Speaker) -> None:
    form = seen(await teller.says("mät"), Form)
    stranger = talk.person("Stig").in_person

    view = await stranger.taps(form.save, value="12")

    assert code_of(view) in ("old-card", "not-a-member")
    assert await points(talk) == []


async def test_the_measure_is_named_in_the_answer(teller: Speaker) -> None:
    assert seen(await teller.says("mät 12"), Notice).args["measure"] == MINUTES
