"""The check-in, as people meet it: a card in the channel, a tap, a number or two, thanks."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from cards.rendering import render
from dialogs.heard import Place, Scope
from dialogs.views import AskCount, MyQuestions, Notice, Step, WeekCard, WeekState
from improvement.message import Delivery, Message
from improvement.page import Page
from improvement.schedule import Occasion, Schedule
from improvement.week import Outcome, Reason
from locales.words import Words
from tests.cards.models import every
from tests.dialogs.talk import Speaker, Talk, code_of, seen, start_cycle, step_called
from tests.dialogs.the_week import (
    STOCKHOLM,
    WEEK_10,
    at,
    begin,
    check_ins,
    chore,
    counts,
    larger,
    outcome,
    posted,
    results,
    says_no,
    says_yes,
    summary,
    week_card,
)

FRIDAY, NEXT_MONDAY, NEXT_FRIDAY = date(2026, 3, 6), date(2026, 3, 9), date(2026, 3, 13)


@pytest.fixture
async def card(talk: Talk) -> WeekCard:
    """The first Monday's card stands in the channel."""
    await begin(talk)
    return await week_card(talk, WEEK_10)


async def test_from_the_card_to_the_summary(talk: Talk, johan: Speaker, card: WeekCard) -> None:
    asked = seen(await johan.taps(outcome(card, "yes")), AskCount)
    thanked = seen(await counts(johan, 3, 1, 0), Notice)

    card = await week_card(talk, WEEK_10)
    await at(talk, FRIDAY, 14)
    told = (await summary(talk, FRIDAY)).cycles[0]
    assert (asked.code, [step.label for step in asked.numbers]) == ("chances", list("012345"))
    assert (thanked.code, thanked.args["used"], thanked.args["chances"]) == ("checked-in-figures", 1, 3)
    assert (card.questions[0].answered, card.questions[0].asked) == (1, 5)
    assert (told.sums.used, told.sums.chances, told.sums.answered, told.sums.asked) == (1, 3, 1, 5)


@pytest.mark.parametrize("value", list(Outcome))
async def test_one_tap_is_a_full_answer(talk: Talk, johan: Speaker, card: WeekCard, value: Outcome) -> None:
    await johan.taps(outcome(card, value))

    (kept,) = await check_ins(talk)
    assert kept.outcome is value
    assert (await week_card(talk, WEEK_10)).questions[0].answered == 1


async def test_the_answer_is_for_the_one_who_tapped_alone(talk: Talk, johan: Speaker, card: WeekCard) -> None:
    await posted(talk, "week", WEEK_10)

    await johan.taps(outcome(card, "yes"), card=f"card-week-{WEEK_10}")

    assert johan.reply is not None
    assert not johan.reply.is_shared
    edits = [message for message in await talk.messages("week") if message.delivery is Delivery.EDIT]
    assert len(edits) == 1


async def test_the_same_tap_twice_shows_the_card_anew_once(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    await posted(talk, "week", WEEK_10)

    for _ in range(3):
        await johan.taps(outcome(card, "not_yet"))

    assert len(await talk.messages("week")) == 1
    assert len(await check_ins(talk)) == 1


async def test_no_other_weeks_card_is_shown_anew(talk: Talk, johan: Speaker, card: WeekCard) -> None:
    await posted(talk, "week", WEEK_10 - timedelta(weeks=1))
    await posted(talk, "week", WEEK_10)
    await posted(talk, "summary", FRIDAY)

    await johan.taps(outcome(card, "not_yet"))

    assert {message.page.item for message in await talk.messages()} >= {"2026-03-02", "2026-03-06"}
    edited = [message.page for message in await talk.messages() if message.delivery is Delivery.EDIT]
    assert sorted(page.name for page in edited) == ["summary", "week"]


async def test_used_is_asked_up_to_the_chances_and_no_further(johan: Speaker, card: WeekCard) -> None:
    await johan.taps(outcome(card, "yes"))

    asked = seen(await counts(johan, 2), AskCount)

    assert (asked.code, [step.label for step in asked.numbers]) == ("used", list("012"))
    assert [step.verb for step in asked.steps] == ["done-answering"]


def titles_of(view: AskCount) -> list[str]:
    """The buttons on the card, from the top."""
    return [action["title"] for action in every(render(view, Words("sv")).content, "Action.Execute")]


async def test_numbers_come_first_and_one_button_ends_it(johan: Speaker, card: WeekCard) -> None:
    first = seen(await johan.taps(outcome(card, "yes")), AskCount)

    written = seen(await johan.taps(larger(first)), AskCount)

    buttons = titles_of(first)
    assert buttons == [*"012345", "Fler än 5", "Det räcker så"]
    assert first.save is None
    buttons = titles_of(written)
    assert buttons == [*"012345", "Spara"]
    assert code_of(await counts(johan, 1, 1)) == "checked-in-figures"


async def test_how_many_declined_is_asked_only_where_somebody_may_have(
    johan: Speaker, card: WeekCard
) -> None:
    thanked = await says_yes(johan, card, 2, 2)

    assert code_of(thanked) == "checked-in-figures"


async def test_that_question_may_be_left(talk: Talk, johan: Speaker, card: WeekCard) -> None:
    asked = seen(await says_yes(johan, card, 3, 1), AskCount)

    thanked = await johan.taps(step_called("done-answering", asked.steps))

    (kept,) = await check_ins(talk)
    assert asked.code == "declined"
    assert code_of(thanked) == "checked-in-figures"
    assert (kept.chances, kept.used, kept.declined) == (3, 1, None)


async def test_more_than_five_are_written(talk: Talk, johan: Speaker, card: WeekCard) -> None:
    await says_yes(johan, card, 12, 7, 0)

    (kept,) = await check_ins(talk)
    assert (kept.chances, kept.used) == (12, 7)


async def test_no_visits_ask_nothing_further(talk: Talk, johan: Speaker, card: WeekCard) -> None:
    thanked = await says_yes(johan, card, 0)

    (kept,) = await check_ins(talk)
    assert code_of(thanked) == "checked-in-figures"
    assert (kept.chances, kept.used) == (0, 0)


@pytest.mark.parametrize("reason", list(Reason))
async def test_every_reason_is_met_with_thanks(
    talk: Talk, johan: Speaker, card: WeekCard, reason: Reason
) -> None:
    asked = seen(await says_no(johan, card, reason), AskCount)

    (kept,) = await check_ins(talk)
    assert (asked.code, asked.thanks) == ("chances", f"reason-{reason}")
    assert (kept.reason, kept.used) == (reason, 0)


async def test_a_reason_need_not_be_told(johan: Speaker, card: WeekCard) -> None:
    asked = seen(await johan.taps(outcome(card, "did_not")), Notice)

    thanked = await johan.taps(step_called("done-answering", asked.steps))

    assert code_of(thanked) == "checked-in-did-not"


@pytest.mark.parametrize(
    ("reason", "is_offered"),
    [("time", True), ("material", True), ("other", True), ("meeting", False), ("declined", False)],
)
async def test_an_obstacle_may_be_told_where_something_can_be_done_about_it(
    johan: Speaker, card: WeekCard, reason: str, is_offered: bool
) -> None:
    thanked = seen(await says_no(johan, card, reason, 1), Notice)

    pages = [step.page for step in thanked.steps if step.page.name == "obstacle"]
    assert bool(pages) == is_offered
    assert all(page.cycle and page.item == "2026-03-02" for page in pages)


async def test_one_visit_where_the_person_declined_is_asked_about_no_further(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    thanked = await says_no(johan, card, "declined", 1)

    (kept,) = await check_ins(talk)
    assert code_of(thanked) == "checked-in-declined"
    assert (kept.chances, kept.used, kept.declined) == (1, 0, 1)


async def test_an_answer_can_be_changed_until_the_week_is_closed(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    thanked = seen(await says_yes(johan, card, 3, 1, 0), Notice)

    mine = seen(await johan.taps(step_called("button-change-answer", thanked.steps)), MyQuestions)
    again = seen(await johan.taps(outcome(mine, "yes")), AskCount)
    await counts(johan, 4, 2, 1)

    (kept,) = await check_ins(talk)
    told = mine.questions[0].mine
    assert told is not None
    assert (told.code, told.args["used"]) == ("told-figures", 1)
    assert [step.label for step in again.numbers if step.is_primary] == ["3"]
    assert (kept.chances, kept.used, kept.declined) == (4, 2, 1)


async def test_another_outcome_forgets_what_no_longer_is_true(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    await says_yes(johan, card, 3, 1, 1)

    await johan.taps(outcome(card, "no_chances"))

    (kept,) = await check_ins(talk)
    assert (kept.outcome, kept.chances, kept.used, kept.declined) == (Outcome.NO_CHANCES, 0, 0, None)


async def test_last_weeks_numbers_are_there_to_start_from(talk: Talk, johan: Speaker, card: WeekCard) -> None:
    await says_yes(johan, card, 3, 1, 0)
    await at(talk, NEXT_MONDAY)
    card = await week_card(talk, NEXT_MONDAY)

    chances = seen(await johan.taps(outcome(card, "yes")), AskCount)
    used = seen(await counts(johan, 3), AskCount)

    assert [step.label for step in chances.numbers if step.is_primary] == ["3"]
    assert [step.label for step in used.numbers if step.is_primary] == ["1"]


async def test_a_large_number_of_last_week_has_a_button_of_its_own(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    await says_yes(johan, card, 14, 1, 0)
    await at(talk, NEXT_MONDAY)

    asked = seen(await johan.taps(outcome(await week_card(talk, NEXT_MONDAY), "yes")), AskCount)

    assert [step.label for step in asked.numbers] == [*"012345", "14"]
    assert [step.label for step in asked.numbers if step.is_primary] == ["14"]


async def test_an_answer_after_the_summary_is_late_and_welcome(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    await posted(talk, "summary", FRIDAY)
    await at(talk, date(2026, 3, 9), 8)

    thanked = await says_yes(johan, card, 2, 1, 0)

    (kept,) = await check_ins(talk)
    assert code_of(thanked) == "checked-in-figures"
    assert (kept.late, kept.monday) == (True, WEEK_10)
    assert (await summary(talk, FRIDAY)).cycles[0].sums.late == 1
    assert await talk.messages("summary")


@pytest.mark.parametrize(("day", "minute", "is_late"), [(6, 3, False), (6, 7, True), (5, 8, True)])
async def test_an_answer_is_late_from_when_the_summary_goes_which_many_teams_want_at_the_same_time(
    talk: Talk, johan: Speaker, card: WeekCard, day: int, minute: int, is_late: bool
) -> None:
    goes = datetime(2026, 3, day, 14, 7, tzinfo=STOCKHOLM)  # on Friday by itself, on Thursday by hand
    team = await talk.team()
    async with talk.store.work(talk.tenant) as work:
        (schedule,) = await work.find(Schedule, occasion=Occasion.SUMMARY)
        said = Message(
            id="summary",
            tenant=talk.tenant,
            team=team.id,
            delivery=Delivery.POST,
            to=team.id,
            page=Page(name="summary", team=team.id, item=WEEK_10.isoformat()),
            key=f"summary:{schedule.id}:2026-03-06",
            due_at=goes,
            created_at=goes,
        )
        await work.add(said)
        await work.commit()
    await at(talk, date(2026, 3, day), 14, minute)

    await johan.taps(outcome(card, "not_yet"))

    (kept,) = await check_ins(talk)
    assert kept.late is is_late
    assert (await week_card(talk, WEEK_10)).state is (WeekState.LATE if is_late else WeekState.OPEN)


async def test_a_change_after_the_summary_does_not_make_an_answer_late(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    await says_yes(johan, card, 2, 1, 0)
    await at(talk, NEXT_MONDAY, 8)

    await says_yes(johan, card, 3, 1, 0)

    (kept,) = await check_ins(talk)
    assert not kept.late


async def test_a_closed_weeks_card_changes_nothing_and_says_where_this_weeks_is(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    await says_yes(johan, card, 2, 1, 0)
    await at(talk, NEXT_FRIDAY, 14)
    await chore(talk, "closing", NEXT_FRIDAY)
    before = await results(talk)

    answer = seen(await johan.taps(outcome(card, "did_not")), Notice)
    mine = seen(await johan.taps(answer.steps[0]), MyQuestions)

    assert answer.code == "week-closed"
    assert mine.questions[0].steps[0].page.item == "2026-03-09"
    assert (await results(talk), await check_ins(talk)) == (before, [])


async def test_a_manager_and_a_colleague_who_does_not_test_count_nowhere(
    talk: Talk, karin: Speaker, card: WeekCard
) -> None:
    answer = await karin.taps(outcome(card, "yes"))

    assert code_of(answer) == "not-asked"
    assert await check_ins(talk) == []


async def test_somebody_who_left_is_not_counted_and_changes_nothing(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    await talk.meet("Maria", "Farida", "Elin", "Amir", "Karin")

    answer = await johan.in_person.taps(outcome(card, "yes"))

    assert code_of(answer) == "not-a-member"
    assert await check_ins(talk) == []
    assert (await week_card(talk, WEEK_10)).questions[0].asked == 4


@pytest.mark.parametrize(
    ("written", "trouble"),
    [
        ("-1", "not-a-number"),
        ("99999", "number-outside"),
        ("1000", "number-outside"),
        ("2,5", "number-not-whole"),
        ("två", "not-a-number"),
        ("", "not-a-number"),
        ("9" * 10_000, "not-a-number"),
        ("å" * 10_000, "not-a-number"),
        ("811228-9874", "identity-number"),
        ("²", "not-a-number"),
    ],
)
async def test_what_is_no_number_is_met_kindly_and_changes_nothing(
    talk: Talk, johan: Speaker, card: WeekCard, written: str, trouble: str
) -> None:
    first = seen(await johan.taps(outcome(card, "yes")), AskCount)
    asked = seen(await johan.taps(larger(first)), AskCount)
    assert asked.save is not None

    again = seen(await johan.taps(asked.save, value=written), AskCount)

    (kept,) = await check_ins(talk)
    assert again.trouble is not None
    assert (again.trouble.code, kept.chances) == (trouble, None)
    assert len(again.kept["value"]) <= 60
    assert "811228" not in repr(again)


@pytest.mark.parametrize("value", ["-1", "3", "99999", "1e3", "' OR 1=1"])
async def test_a_forged_number_changes_nothing(
    talk: Talk, johan: Speaker, card: WeekCard, value: str
) -> None:
    asked = seen(await says_yes(johan, card, 2), AskCount)

    again = seen(await johan.taps(replace(asked.numbers[0], value=value)), AskCount)

    (kept,) = await check_ins(talk)
    assert again.trouble is not None
    assert (kept.chances, kept.used) == (2, None)


async def test_a_forged_button_opens_nothing(talk: Talk, johan: Speaker, card: WeekCard) -> None:
    step = outcome(card, "yes")
    forged = [
        replace(step, value="perhaps"),
        replace(step, page=replace(step.page, cycle="no-such-cycle")),
        replace(step, page=replace(step.page, cycle=None)),
        replace(step, page=replace(step.page, team="no-such-team")),
        replace(step, page=replace(step.page, team=None)),
        replace(step, page=replace(step.page, item="2026-03-03")),
        replace(step, page=replace(step.page, item="2030-01-07")),
        replace(step, page=replace(step.page, item="next week")),
        replace(step, page=replace(step.page, item="")),
    ]

    views = [await johan.taps(each) for each in forged]

    assert [code_of(view) for view in views] == ["old-card"] * len(forged)
    assert await check_ins(talk) == []


async def test_a_number_without_an_answer_asks_the_question_first(
    talk: Talk, johan: Speaker, maria: Speaker, card: WeekCard
) -> None:
    asked = seen(await maria.taps(outcome(card, "yes")), AskCount)

    view = await johan.taps(asked.numbers[2])

    assert seen(view, MyQuestions).questions[0].mine is None
    assert len(await check_ins(talk)) == 1


async def test_a_week_before_the_cycle_began_cannot_be_answered(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    step = outcome(card, "yes")

    answer = await johan.taps(replace(step, page=replace(step.page, item="2026-02-16")))

    assert code_of(answer) == "not-asked-now"


async def test_a_card_from_another_organisation_opens_nothing(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    theirs = Talk(talk.store, tenant="annan-kommun")
    await theirs.arrive()

    answer = await theirs.person("Johan").taps(outcome(card, "yes"))

    assert code_of(answer) == "old-card"
    assert await check_ins(talk) == []


async def test_a_copied_card_answers_for_the_one_who_taps_or_not_at_all(talk: Talk, card: WeekCard) -> None:
    """It is a person's own answer, wherever the button stands; a stranger has none."""
    elsewhere = Place(
        scope=Scope.CHANNEL, conversation="19:other", service_url="http://localhost:1", teams_id="19:others"
    )
    await talk.arrive(by="Bo", place=elsewhere)

    stranger = await talk.person("Bo", elsewhere).taps(outcome(card, "yes"))
    johan = await talk.person("Johan", elsewhere).taps(outcome(card, "not_yet"))

    assert (code_of(stranger), code_of(johan)) == ("not-a-member", "checked-in-not-yet")
    assert len(await check_ins(talk)) == 1


async def test_the_next_question_stands_on_the_thanks_so_that_one_card_is_enough(
    talk: Talk, maria: Speaker, johan: Speaker
) -> None:
    await start_cycle(maria)
    await begin(talk)
    card = await week_card(talk, WEEK_10)

    more = seen(await says_yes(johan, card, 2, 2), MyQuestions)
    thanked = await johan.taps(outcome(more, "no_chances"))

    assert len(card.questions) == 2
    assert (more.code, len(more.questions), more.questions[0].team) == ("more", 1, "")
    assert code_of(thanked) == "checked-in-no-chances"
    assert len({kept.cycle for kept in await check_ins(talk)}) == 2


async def test_another_teams_question_is_answered_on_the_same_card(talk: Talk, johan: Speaker) -> None:
    elsewhere = Place(
        scope=Scope.CHANNEL,
        conversation="19:vuxen",
        service_url="http://localhost:1",
        teams_id="19:vuxen",
        team_name="Vuxenenheten",
    )
    await talk.arrive(place=elsewhere)
    await start_cycle(talk.person("Maria", elsewhere))
    await begin(talk)

    more = seen(await johan.taps(outcome(await week_card(talk, WEEK_10), "not_yet")), MyQuestions)
    thanked = await johan.taps(outcome(more, "no_chances"))

    assert code_of(thanked) == "checked-in-no-chances"
    assert len({kept.team for kept in await check_ins(talk)}) == 2


async def test_everything_asked_of_me_is_a_word_away(talk: Talk, johan: Speaker, card: WeekCard) -> None:
    mine = seen(await johan.in_person.says("svara"), MyQuestions)
    await says_yes(johan.in_person, mine, 2, 2)

    again = seen(await johan.in_person.says("svara"), MyQuestions)

    assert [step.value for step in mine.questions[0].steps] == list(Outcome)
    assert again.questions[0].mine is not None


async def test_in_the_channel_the_word_is_answered_in_private(
    talk: Talk, johan: Speaker, card: WeekCard
) -> None:
    answer = await johan.says("svara")

    assert code_of(answer) == "written-to-you"
    assert [message.delivery for message in await talk.messages("check-in")] == [Delivery.PERSONAL]


async def test_help_offers_the_open_question_first(johan: Speaker, card: WeekCard) -> None:
    asked = await johan.says("vad är klockan i Tokyo")
    await johan.taps(outcome(card, "not_yet"))

    later = await johan.says("vad är klockan i Tokyo")

    assert seen(asked, Notice).steps[0].page == Page(name="check-in")
    assert all(step.page.name != "check-in" for step in seen(later, Notice).steps)


async def test_nothing_is_asked_when_nothing_runs(johan: Speaker) -> None:
    answer = await johan.in_person.says("svara")

    assert code_of(answer) == "nothing-asked"


async def test_whoever_is_half_way_sees_their_question_when_the_card_is_shown_anew(
    talk: Talk, johan: Speaker, maria: Speaker, card: WeekCard
) -> None:
    page = Page(name="week", team=(await talk.team()).id, item=WEEK_10.isoformat())
    fetch = Step(verb="open", page=page)
    await says_yes(johan, card, 3)

    mine = seen(await johan.taps(fetch), AskCount)
    theirs = await maria.taps(fetch)
    await talk.clock.forward(timedelta(minutes=11))
    later = await johan.taps(fetch)

    assert mine.code == "used"
    assert isinstance(theirs, WeekCard)
    assert isinstance(later, WeekCard)


@pytest.mark.parametrize("how", ["away", "left"])
async def test_all_have_not_answered_when_one_who_has_is_away_or_has_left(
    talk: Talk, johan: Speaker, card: WeekCard, how: str
) -> None:
    for speaker in (johan, talk.person("Elin"), talk.person("Farida"), talk.person("Maria")):
        await speaker.taps(outcome(card, "not_yet"))
    if how == "away":
        await johan.in_person.says("borta 2–8 mars")
    else:
        await talk.meet("Maria", "Farida", "Elin", "Amir", "Karin")

    (question,) = (await week_card(talk, WEEK_10)).questions

    assert (question.answered, question.asked) == (4, 5)
