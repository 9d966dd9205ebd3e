"""Meeting mode: one screen, one question, sums; and nobody is asked one by one that week."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.views import Form, Notice, WeekCard, WeekState
from improvement.page import Page
from tests.dialogs.talk import Speaker, Talk, code_of, seen, step_called
from tests.dialogs.the_week import (
    WEEK_10,
    at,
    begin,
    check_ins,
    chore,
    outcome,
    posted,
    results,
    says_yes,
    summary,
    week_card,
    weeks,
)
from tests.dialogs.those_who_lead import manages

FRIDAY, NEXT_MONDAY, NEXT_FRIDAY = date(2026, 3, 6), date(2026, 3, 9), date(2026, 3, 13)
TOGETHER = {"answered": "5", "chances": "10", "used": "7", "declined": "1"}


async def form_of(speaker: Speaker) -> Form:
    """The meeting's card, then the form of its first cycle."""
    card = seen(await speaker.says("möte"), WeekCard)
    return seen(await speaker.taps(card.questions[0].steps[0]), Form)


async def test_the_team_answers_together(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    form = await form_of(johan)

    thanked = seen(await johan.taps(form.save, **TOGETHER), Notice)

    (kept,), (week,) = await results(talk), await weeks(talk)
    told = (await summary(talk, FRIDAY)).cycles[0]
    assert (thanked.code, thanked.args["used"]) == ("answered-together-now", 7)
    assert (kept.sums.answered, kept.sums.chances, kept.sums.used, kept.sums.declined) == (5, 10, 7, 1)
    assert kept.by
    assert week.in_meeting
    assert (told.is_together, told.sums.used, told.sums.asked) == (True, 7, 5)


async def test_the_screen_shows_last_week_and_one_question(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await says_yes(johan, await week_card(talk, WEEK_10), 3, 1)
    await at(talk, NEXT_MONDAY)

    card = seen(await johan.says("möte"), WeekCard)

    assert card.code == "meeting"
    assert card.questions[0].before is not None
    assert [step.words for step in card.questions[0].steps] == ["button-answer-together"]


async def test_after_that_nobody_is_asked_one_by_one(talk: Talk, johan: Speaker, maria: Speaker) -> None:
    await begin(talk)
    old = await week_card(talk, WEEK_10)
    await johan.taps((await form_of(johan)).save, **TOGETHER)

    card = await week_card(talk, WEEK_10)
    answer = seen(await maria.taps(outcome(old, "yes")), Notice)

    assert card.state is WeekState.TOGETHER
    assert card.questions[0].steps == ()
    assert answer.code == "answered-together"
    assert code_of(await maria.in_person.says("svara")) == "nothing-asked"
    assert await check_ins(talk) == []
    assert isinstance(await maria.taps(answer.steps[0]), WeekCard)


async def test_what_people_answered_before_is_there_to_start_from(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await says_yes(johan, await week_card(talk, WEEK_10), 3, 1, 1)

    form = await form_of(talk.person("Maria"))
    await johan.taps(form.save, **TOGETHER)

    assert form.code == "meeting-begun"
    assert {field.id: field.value for field in form.fields} == {
        "answered": "1",
        "chances": "3",
        "used": "1",
        "declined": "1",
    }
    assert (await summary(talk, FRIDAY)).cycles[0].sums.used == 7


async def test_correcting_again_replaces(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    thanked = seen(await johan.taps((await form_of(johan)).save, **TOGETHER), Notice)

    form = seen(await johan.taps(step_called("button-change", thanked.steps)), Form)
    await johan.taps(form.save, **{**TOGETHER, "used": "6"})

    (kept,) = await results(talk)
    assert [field.value for field in form.fields] == ["5", "10", "7", "1"]
    assert kept.sums.used == 6


async def test_two_who_save_at_once_see_one_another(talk: Talk, johan: Speaker, maria: Speaker) -> None:
    await begin(talk)
    first, second = await form_of(johan), await form_of(maria)
    await johan.taps(first.save, **TOGETHER)

    met = seen(await maria.taps(second.save, **{**TOGETHER, "used": "5"}), Form)
    same = await maria.taps(second.save, **TOGETHER)
    again = await maria.taps(met.save, **{**TOGETHER, "used": "5"})

    (kept,) = await results(talk)
    assert met.trouble is not None
    assert (met.trouble.code, met.kept["used"]) == ("meeting-changed", "5")
    assert (code_of(same), code_of(again)) == ("answered-together-now", "answered-together-now")
    assert kept.sums.used == 5


@pytest.mark.parametrize(
    ("wrong", "trouble"),
    [
        ({"used": "11"}, "number-outside"),
        ({"answered": "6"}, "number-outside"),
        ({"declined": "4"}, "number-outside"),
        ({"chances": "-1"}, "not-a-number"),
        ({"chances": ""}, "not-a-number"),
        ({"chances": "1000"}, "number-outside"),
        ({"answered": "9" * 10_000}, "not-a-number"),
        ({"answered": "811228-9874"}, "identity-number"),
    ],
)
async def test_what_cannot_be_true_is_met_kindly_and_kept_in_its_field(
    talk: Talk, johan: Speaker, wrong: dict[str, str], trouble: str
) -> None:
    await begin(talk)
    form = await form_of(johan)

    again = seen(await johan.taps(form.save, **{**TOGETHER, **wrong}), Form)

    assert again.trouble is not None
    assert again.trouble.code == trouble
    assert "811228" not in repr(again)
    assert await results(talk) == []


async def test_nobody_declined_need_not_be_written(talk: Talk, johan: Speaker) -> None:
    await begin(talk)

    await johan.taps((await form_of(johan)).save, **{**TOGETHER, "declined": ""})

    (kept,) = await results(talk)
    assert kept.sums.declined == 0


async def test_a_meeting_early_in_the_week_may_take_the_week_before(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await at(talk, NEXT_MONDAY)
    card = seen(await johan.says("möte"), WeekCard)

    before = seen(await johan.taps(step_called("button-week-before", card.steps)), WeekCard)
    form = seen(await johan.taps(before.questions[0].steps[0]), Form)
    await johan.taps(form.save, **TOGETHER)

    (kept,) = await results(talk)
    assert (before.monday, kept.monday) == (WEEK_10, WEEK_10)


async def test_a_closed_week_cannot_be_met_about(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    form = await form_of(johan)
    await at(talk, NEXT_FRIDAY, 14)
    await chore(talk, "closing", NEXT_FRIDAY)

    saved = await johan.taps(form.save, **TOGETHER)

    assert code_of(saved) == "week-closed"
    assert await results(talk) == []


async def test_no_cycle_no_meeting(johan: Speaker) -> None:
    assert code_of(await johan.says("möte")) == "nothing-to-meet-about"


async def test_a_forged_meeting_opens_nothing(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    save = (await form_of(johan)).save
    forged = [
        replace(save, page=replace(save.page, item="2030-01-07")),
        replace(save, page=replace(save.page, item="soon")),
        replace(save, page=replace(save.page, item="2026-02-02")),
        replace(save, page=replace(save.page, cycle="no-such-cycle")),
        replace(save, page=replace(save.page, cycle=None)),
        replace(save, page=Page(name="meeting", team="no-such-team")),
    ]

    views = [await johan.taps(each, **TOGETHER) for each in forged]

    assert [code_of(view) for view in views] == ["old-card"] * len(forged)
    assert await results(talk) == []


async def test_the_screen_is_shown_anew_by_the_meeting_and_by_nobody_else(
    talk: Talk, johan: Speaker, maria: Speaker
) -> None:
    """Somebody who answers alone must not sweep the team's half-filled numbers away."""
    await begin(talk)
    form = await form_of(maria)
    await maria.says("möte")
    assert maria.reply is not None
    assert maria.reply.page == Page(name="meeting", team=(await talk.team()).id, item="2026-03-02")
    await posted(talk, "meeting", WEEK_10)

    await johan.taps(outcome(await week_card(talk, WEEK_10), "not_yet"))
    alone = await talk.messages("meeting")
    await maria.taps(form.save, **TOGETHER)

    assert (alone, len(await talk.messages("meeting"))) == ([], 1)


async def test_promise_7_a_manager_reads_no_small_figures_alone(talk: Talk, karin: Speaker) -> None:
    await begin(talk)
    await says_yes(talk.person("Johan"), await week_card(talk, WEEK_10), 2, 1, 0)
    await manages(talk, "Karin")
    form = await form_of(talk.person("Elin"))
    await at(talk, NEXT_MONDAY)

    alone = await karin.in_person.says("möte")
    saved = await karin.in_person.taps(form.save, **TOGETHER)
    with_the_team = await karin.says("möte")

    assert (code_of(alone), code_of(saved)) == ("meeting-in-channel", "meeting-in-channel")
    assert isinstance(with_the_team, WeekCard)
