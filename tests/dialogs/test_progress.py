"""How far a series has come: suggested from what is kept, settled by the coach, both kept, hers to see."""

from datetime import date
from decimal import Decimal

from cards.rendering import render
from dialogs.views import ProgressCard
from improvement.measure import Direction
from improvement.progress_level import Ground, ProgressLevel
from locales.words import Words
from tests.cards.models import shown
from tests.dialogs.talk import Speaker, Talk, code_of, plan_cycle, seen, start_cycle
from tests.dialogs.test_comparing import SUMS
from tests.dialogs.the_series import change_measure, coached, cycles, opens, weeks_came
from tests.dialogs.the_week import at
from tests.dialogs.those_who_lead import leads, manages

REASON = "De har bara prövat med fem."


async def progress(talk: Talk, speaker: Speaker) -> ProgressCard:
    return seen(await speaker.taps(opens((await cycles(talk))[0], "progress")), ProgressCard)


async def settled(talk: Talk) -> list[ProgressLevel]:
    async with talk.store.work(talk.tenant) as work:
        return await work.find(ProgressLevel, order="number")


def said(view: ProgressCard, language: str = "sv") -> str:
    return shown(render(view, Words(language)).content["body"])


async def test_a_plan_is_one_and_a_half_or_with_values_two(talk: Talk, maria: Speaker) -> None:
    await plan_cycle(maria)

    card = await progress(talk, await coached(talk))

    assert (card.suggested, card.ground) == (Decimal("1.5"), Ground.PLANNED)
    assert "Därför att syfte, idé och mått är sparade, men inget värde ännu." in said(card)


async def test_a_test_that_runs_without_a_sign_is_two_and_a_half(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)

    card = await progress(talk, await coached(talk))

    assert (card.suggested, card.ground) == (Decimal("2.5"), Ground.TESTED)
    assert "Mitt förslag: 2,5" in said(card)
    assert "Förändringen prövas. Det går inte att se någon förbättring ännu." in said(card)
    assert "My suggestion: 2.5" in said(card, "en")


async def test_a_sign_for_the_better_is_three_and_a_half(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await change_measure(talk, direction=Direction.UP)
    await weeks_came(talk, *SUMS)
    await at(talk, date(2026, 4, 27), 10)

    card = await progress(talk, await coached(talk))

    assert (card.suggested, card.ground) == (Decimal("3.5"), Ground.BETTER)
    assert "Därför att diagrammet visar en förändring till det bättre." in said(card)


async def test_the_coach_confirms_and_that_is_kept_with_what_was_suggested(
    talk: Talk, maria: Speaker
) -> None:
    await start_cycle(maria)
    elin = await coached(talk)
    card = await progress(talk, elin)
    assert card.confirm is not None

    after = seen(await elin.taps(card.confirm), ProgressCard)
    again = seen(await elin.taps(card.confirm), ProgressCard)

    (kept,) = await settled(talk)
    assert (kept.suggested, kept.settled, kept.is_confirmed) == (Decimal("2.5"), Decimal("2.5"), True)
    assert after.confirm is None
    assert again == after
    assert "2,5, som föreslaget" in said(after)


async def test_another_level_takes_a_reason_and_both_are_kept(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    elin = await coached(talk)
    card = await progress(talk, elin)
    assert card.form is not None

    asked = seen(await elin.taps(card.form.save, level="2.0", reason=" "), ProgressCard)
    after = seen(await elin.taps(card.form.save, level="2.0", reason=REASON), ProgressCard)

    assert asked.form is not None
    assert asked.form.trouble is not None
    assert asked.form.trouble.code == "progress-reason"
    assert asked.form.kept["level"] == "2.0"
    (kept,) = await settled(talk)
    assert (kept.suggested, kept.settled, kept.reason) == (Decimal("2.5"), Decimal("2.0"), REASON)
    assert "2, när förslaget var 2,5" in said(after)
    assert REASON in said(after)


async def test_what_was_settled_before_stays_beside_what_is_settled_now(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    elin = await coached(talk)
    card = await progress(talk, elin)
    assert card.form is not None
    card = seen(await elin.taps(card.form.save, level="3.0", reason=REASON), ProgressCard)
    assert card.confirm is not None

    card = seen(await elin.taps(card.confirm), ProgressCard)

    assert [each.settled for each in card.settled] == [Decimal("2.5"), Decimal("3.0")]


async def test_a_level_that_is_not_on_the_scale_is_not_taken(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    elin = await coached(talk)
    card = await progress(talk, elin)
    assert card.form is not None

    asked = seen(await elin.taps(card.form.save, level="7", reason=REASON), ProgressCard)

    assert asked.form is not None
    assert asked.form.trouble is not None
    assert await settled(talk) == []


async def test_an_identity_number_is_refused_before_anything_is_kept(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    elin = await coached(talk)
    card = await progress(talk, elin)
    assert card.form is not None

    asked = await elin.taps(card.form.save, level="2.0", reason="Gäller 19121212-1212.")

    assert "1212" not in repr(asked)
    assert await settled(talk) == []


async def test_only_the_coach_sees_it_and_only_in_person(
    talk: Talk, maria: Speaker, johan: Speaker, karin: Speaker
) -> None:
    await start_cycle(maria)
    await leads(talk)
    await manages(talk)
    elin = await coached(talk)
    step = opens((await cycles(talk))[0], "progress")

    for speaker in (maria, johan, karin):
        assert code_of(await speaker.in_person.taps(step)) == "only-coaches"
    assert code_of(await talk.person(elin.name).taps(step)) == "old-card"
