"""After adopt: is it still done, what does the measure say, does a new colleague know it?"""

from datetime import date

import pytest

from cards.rendering import render
from dialogs.problem import NothingToSay
from dialogs.views import AskQuestion, FollowUpCard, History, Notice, Step, WeeklyDigest
from improvement.cycle import Phase
from improvement.follow_up import FollowUp, Newcomer, StillDone
from improvement.message import Delivery
from improvement.verdict import Finding
from locales.words import Words
from tests.cards.models import shown
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
from tests.dialogs.test_following import invited
from tests.dialogs.the_series import (
    TEXT,
    WEEKS_LATER,
    adopt,
    cycles,
    follow_up,
    looks_after,
    opens,
    planned,
    says,
)
from tests.dialogs.the_week import at
from tests.dialogs.the_week import shown as sent
from tests.dialogs.those_who_lead import change_team


async def answers(talk: Talk) -> list[FollowUp]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(FollowUp, order="number")


async def waits(talk: Talk) -> WeeklyDigest:
    return seen(await sent(talk, "digest", "2026-05-25", to="Maria"), WeeklyDigest)


def said(view: FollowUpCard | History, language: str = "sv") -> str:
    return shown(render(view, Words(language)).content["body"])


async def test_what_is_adopted_is_looked_after_at_4_12_and_26_weeks_in_the_morning(talk: Talk) -> None:
    await adopt(talk)

    chores = {message.page.item: message for message in await planned(talk)}

    assert {item: chore.due_at.isoformat() for item, chore in chores.items()} == {
        "4": "2026-05-25T07:00:00+00:00",
        "12": "2026-07-20T07:00:00+00:00",
        "26": "2026-10-26T08:00:00+00:00",  # nine o'clock in winter time
    }
    assert {chore.delivery for chore in chores.values()} == {Delivery.CHORE}


async def test_nothing_is_looked_after_when_a_test_is_given_up(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await study_cycle(maria)
    await decide_cycle(maria, "abandon", "Det räckte inte.", "Någon måste säga det.")

    assert await planned(talk) == []


async def test_the_team_is_asked_once_in_its_channel(talk: Talk, johan: Speaker) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])

    await looks_after(talk, cycle, 4)
    await looks_after(talk, cycle, 4)

    (message,) = await talk.messages("follow-up")
    card = await follow_up(johan, cycle, 4)
    assert message.delivery is Delivery.POST
    assert "Hur går det, 4 veckor efter att ni införde det?" in said(card)
    assert "Görs det fortfarande?" in said(card)
    assert "Vet en ny kollega hur man gör?" in said(card)


async def test_promise_3_a_team_that_answers_about_a_test_is_not_asked_in_the_channel_as_well(
    talk: Talk, maria: Speaker
) -> None:
    cycle = await adopt(talk)
    await start_cycle(maria, end="2026-08-30")
    await at(talk, WEEKS_LATER[4])

    await looks_after(talk, cycle, 4)

    assert await talk.messages("follow-up") == []
    assert [each.code for each in (await waits(talk)).teams[0].due] == ["follow-up"]


async def test_without_a_leader_a_busy_team_is_asked_another_week(talk: Talk, maria: Speaker) -> None:
    cycle = await adopt(talk, is_led=False)
    await start_cycle(maria, end="2026-08-30")
    await at(talk, WEEKS_LATER[4])

    await looks_after(talk, cycle, 4)

    again = [message for message in await planned(talk) if message.page.item == "4"]
    assert [message.due_at.date() for message in again] == [WEEKS_LATER[4], date(2026, 6, 1)]


async def test_a_team_that_rests_is_asked_when_it_is_back(talk: Talk) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    await change_team(talk, paused_until=date(2026, 6, 8))

    await looks_after(talk, cycle, 4)

    again = [message for message in await planned(talk) if message.page.item == "4"]
    assert await talk.messages("follow-up") == []
    assert [message.due_at.date() for message in again] == [WEEKS_LATER[4], date(2026, 6, 8)]


async def test_what_has_been_answered_is_not_asked(talk: Talk, johan: Speaker) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    await says(johan, await follow_up(johan, cycle, 4), still="yes")

    with pytest.raises(NothingToSay):
        await looks_after(talk, cycle, 4)


async def test_an_answer_is_kept_with_what_the_measure_said_that_day(talk: Talk, johan: Speaker) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])

    card = await says(johan, await follow_up(johan, cycle, 4), still="yes", newcomer="knows", text=TEXT)

    (kept,) = await answers(talk)
    assert (kept.weeks, kept.still_done, kept.newcomer) == (4, StillDone.YES, Newcomer.KNOWS)
    assert kept.finding in (Finding.TOO_EARLY, Finding.NOTHING, Finding.NO_SIGN)
    assert "Efter 4 veckor: det görs fortfarande. En ny kollega vet hur man gör." in said(card)
    assert not card.is_slipping
    assert "new-turn" not in [step.verb for step in card.steps]


async def test_only_whether_it_is_still_done_must_be_said(talk: Talk, johan: Speaker) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    card = await follow_up(johan, cycle, 4)

    asked = await says(johan, card, text=TEXT)

    assert asked.form is not None
    assert asked.form.trouble is not None
    assert (asked.form.trouble.code, asked.form.kept["text"]) == ("still-done", TEXT)
    assert await answers(talk) == []


async def test_an_identity_number_is_refused(talk: Talk, johan: Speaker) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])

    asked = await says(johan, await follow_up(johan, cycle, 4), still="yes", text="Gäller 19121212-1212.")

    assert "1212" not in repr(asked)
    assert await answers(talk) == []


async def test_an_answer_can_be_changed_and_both_are_kept(talk: Talk, johan: Speaker, maria: Speaker) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    await says(johan, await follow_up(johan, cycle, 4), still="yes")

    card = await says(maria, await follow_up(maria, cycle, 4, "/again"), still="partly")

    assert [(each.number, each.still_done) for each in await answers(talk)] == [(1, "yes"), (2, "partly")]
    assert card.answered is not None
    assert card.answered.still_done is StillDone.PARTLY


@pytest.mark.parametrize("still", ["partly", "no"])
async def test_slipping_offers_a_new_turn_filled_in_from_the_adopted_one(
    talk: Talk, johan: Speaker, still: str
) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    card = await says(johan, await follow_up(johan, cycle, 4), still=still)
    new = step_called("new-turn", card.steps)

    begun = seen(await johan.taps(new), Notice)
    again = seen(await johan.taps(new), Notice)
    asked = seen(await johan.taps(begun.steps[0]), AskQuestion)

    first, second = await cycles(talk)
    assert card.is_slipping
    assert (begun.code, begun.args["number"]) == ("new-turn", 2)
    assert again.steps == begun.steps
    assert (second.follows, second.ramp, second.phase) == (first.id, first.ramp, Phase.PLAN)
    assert asked.key == "participants"  # aim and idea are there already
    assert "Ett nytt litet varv hjälper ofta mer än en påminnelse." in said(card)


async def test_the_leader_sees_that_it_slips_until_a_new_turn_has_begun(talk: Talk, johan: Speaker) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    card = await says(johan, await follow_up(johan, cycle, 4), still="partly")

    before = (await waits(talk)).teams[0]
    await johan.taps(step_called("new-turn", card.steps))
    after = (await waits(talk)).teams[0]

    assert [each.code for each in before.waiting] == ["slipping"]
    assert "slipping" not in [each.code for each in after.waiting]


async def test_the_history_tells_what_was_answered(talk: Talk, johan: Speaker) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[4])
    await says(johan, await follow_up(johan, cycle, 4), still="partly", newcomer="does_not", text=TEXT)

    history = seen(await johan.says("historik"), History)

    assert "Efter 4 veckor: det görs delvis. En ny kollega vet inte hur man gör ännu." in said(history)
    assert TEXT in said(history)
    assert "After 4 weeks: it is partly done." in said(history, "en")


async def test_the_latest_that_has_come_is_asked_and_those_before_are_let_be(
    talk: Talk, maria: Speaker
) -> None:
    cycle = await adopt(talk)
    await at(talk, WEEKS_LATER[12])

    with pytest.raises(NothingToSay):
        await looks_after(talk, cycle, 4)
    await looks_after(talk, cycle, 12)

    (message,) = await talk.messages("follow-up")
    assert message.page.item == "12"


async def test_a_coach_from_outside_reads_along_and_does_not_answer(talk: Talk, maria: Speaker) -> None:
    cycle = await adopt(talk)
    lena = talk.person("Lena").in_person
    asked = seen(await lena.says(f"följ {await invited(maria.in_person)}"), Notice)
    await lena.taps(step_called("confirm-role", asked.steps))
    await at(talk, WEEKS_LATER[4])

    card = await follow_up(lena, cycle, 4)
    forged = Step(verb="save-follow-up", page=opens(cycle, "follow-up", "4").page)

    assert card.form is None
    assert code_of(await lena.taps(forged, still="yes")) == "only-members"


async def test_no_other_weeks_and_no_other_cycles_are_asked_about(talk: Talk, maria: Speaker) -> None:
    cycle = await adopt(talk)

    for item in ("", "5", "4x", "9" * 50):
        assert code_of(await maria.taps(opens(cycle, "follow-up", item))) == "old-card"
