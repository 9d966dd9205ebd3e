"""The check-in, as people meet it: a card in the channel, a tap, a number or two, thanks."""

from datetime import date

from dialogs.views import AskCount, Notice
from tests.dialogs.talk import Speaker, Talk, seen
from tests.dialogs.the_week import (
    WEEK_10,
    at,
    begin,
    counts,
    outcome,
    summary,
    week_card,
)


async def test_from_the_card_to_the_summary(talk: Talk, maria: Speaker, johan: Speaker) -> None:
    await begin(talk)
    card = await week_card(talk, WEEK_10)

    asked = seen(await johan.taps(outcome(card, "yes")), AskCount)
    thanked = seen(await counts(johan, 3, 1, 0), Notice)

    card = await week_card(talk, WEEK_10)
    await at(talk, date(2026, 3, 6), 14)
    told = (await summary(talk, date(2026, 3, 6))).cycles[0]
    assert (asked.code, [step.label for step in asked.numbers]) == ("chances", list("012345"))
    assert (thanked.code, thanked.args["used"], thanked.args["chances"]) == ("checked-in-figures", 1, 3)
    assert (card.questions[0].answered, card.questions[0].asked) == (1, 5)
    assert (told.sums.used, told.sums.chances, told.sums.answered, told.sums.asked) == (1, 3, 1, 5)
