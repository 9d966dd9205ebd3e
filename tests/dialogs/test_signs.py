"""A sign of change opens a conversation, once: "Vad gjorde ni annorlunda?" """

from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs.views import ChartCard, Form, MarkTold, Notice, RemovalList, SignAsked, Step, WeekCard
from improvement.mark import MarkKind
from improvement.message import Delivery
from tests.dialogs.talk import Speaker, Talk, code_of, seen, step_called
from tests.dialogs.test_promises import remove
from tests.dialogs.the_chart import A_WEEK, chart, marks, measure, reports
from tests.dialogs.the_week import WEEK_10, at, begin, posted, summary

WEEK_16 = WEEK_10 + 6 * A_WEEK
FRIDAY = WEEK_16 + timedelta(days=4)
LINE = "Vi sa till alla att det här frågar vi alla."
UP = (3, 4, 4, 6, 5, 4, 7)  # of ten, weeks 10 to 16


@pytest.fixture
async def signalled(talk: Talk) -> Talk:
    """Friday of week 16: seven weeks in a row are above what was usual."""
    await begin(talk)
    await reports(talk, await measure(talk), WEEK_10, *UP, of=10)
    await at(talk, FRIDAY, 14, 30)
    return talk


async def asked(speaker: Speaker) -> SignAsked | None:
    return (await chart(speaker)).asks


async def asked_in_summary(talk: Talk, day: date = FRIDAY) -> SignAsked | None:
    (news,) = (await summary(talk, day)).cycles[0].news
    return news.asks


def step(asks: SignAsked | None, words: str) -> Step:
    assert asks is not None
    return step_called(words, asks.steps)


async def write(speaker: Speaker, text: str = LINE) -> Notice:
    form = seen(await speaker.taps(step(await asked(speaker), "button-write-a-line")), Form)
    return seen(await speaker.taps(form.save, text=text), Notice)


async def test_a_line_is_kept_at_the_week_it_began_and_stands_by_the_chart(
    signalled: Talk, johan: Speaker
) -> None:
    thanks = await write(johan)

    (mark,) = await marks(signalled)
    (told,) = [each for each in (await chart(johan)).chart.marks if each.kind is MarkTold.NOTE]
    assert (thanks.code, thanks.args) == ("sign-told", {"since": "vecka 10"})
    assert (mark.kind, mark.monday, mark.seen_to, mark.text) == (MarkKind.NOTE, WEEK_10, WEEK_16, LINE)
    assert (told.text, told.by, told.monday) == (LINE, "Johan", WEEK_10)


@pytest.mark.parametrize(
    ("words", "code", "kind"),
    [
        ("button-we-do-not-know", "sign-not-known", MarkKind.NOT_KNOWN),
        ("button-take-to-meeting", "sign-to-meeting", MarkKind.MEETING),
    ],
)
async def test_one_tap_is_an_answer(
    signalled: Talk, johan: Speaker, words: str, code: str, kind: MarkKind
) -> None:
    thanks = await johan.taps(step(await asked_in_summary(signalled), words))

    (mark,) = await marks(signalled)
    assert code_of(thanks) == code
    assert (mark.kind, mark.text, mark.monday) == (kind, "", WEEK_10)


async def test_it_is_asked_once_also_when_it_has_grown(signalled: Talk, johan: Speaker) -> None:
    await johan.taps(step(await asked(johan), "button-we-do-not-know"))
    await reports(signalled, await measure(signalled), WEEK_16 + A_WEEK, 8, of=10)
    await at(signalled, FRIDAY + A_WEEK, 14, 30)

    assert await asked(johan) is None
    assert await asked_in_summary(signalled) is None


async def test_the_summary_is_shown_anew_when_somebody_has_answered(signalled: Talk, johan: Speaker) -> None:
    post = await posted(signalled, "summary", FRIDAY)

    await write(johan)

    edits = [each.to for each in await signalled.messages() if each.delivery is Delivery.EDIT]
    assert edits == [post.id]


async def test_a_second_answer_meets_the_first_and_a_second_line_is_kept(
    signalled: Talk, maria: Speaker, johan: Speaker
) -> None:
    asks = await asked(maria)
    form = seen(await maria.taps(step(asks, "button-write-a-line")), Form)
    await write(johan)

    late = await maria.taps(step(asks, "button-we-do-not-know"))
    told = await maria.taps(form.save, text="Blanketterna låg framme.")

    assert (code_of(late), code_of(told)) == ("sign-answered", "sign-told")
    assert {mark.text for mark in await marks(signalled)} == {LINE, "Blanketterna låg framme."}


async def test_a_double_click_keeps_one_line(signalled: Talk, johan: Speaker) -> None:
    form = seen(await johan.taps(step(await asked(johan), "button-write-a-line")), Form)

    await johan.taps(form.save, text=LINE)
    await johan.taps(form.save, text=LINE)

    assert len(await marks(signalled)) == 1


async def test_promise_6_an_identity_number_is_refused_and_not_shown_again(
    signalled: Talk, johan: Speaker
) -> None:
    form = seen(await johan.taps(step(await asked(johan), "button-write-a-line")), Form)

    again = seen(await johan.taps(form.save, text="Anna 19811218-9876"), Form)

    assert again.trouble is not None
    assert (again.trouble.code, again.kept) == ("identity-number", {})
    assert await marks(signalled) == []


async def test_promise_6_a_removed_line_leaves_its_mark(signalled: Talk, johan: Speaker) -> None:
    await write(johan)

    seen(await johan.in_person.says("ta bort"), RemovalList)
    await remove(johan.in_person, LINE)

    (told,) = [each for each in (await chart(johan)).chart.marks if each.kind is MarkTold.REMOVED]
    assert (told.text, told.by) == ("", "Johan")
    assert await asked(johan) is None


async def test_a_meeting_takes_up_what_was_put_off(signalled: Talk, johan: Speaker) -> None:
    await johan.taps(step(await asked(johan), "button-take-to-meeting"))

    meeting = seen(await johan.says("möte"), WeekCard)

    (sign,) = meeting.signs
    assert [each.words for each in sign.steps] == ["button-write-a-line", "button-we-do-not-know"]
    assert await asked(johan) is None


async def test_a_meeting_says_nothing_of_a_sign_that_was_not_put_off(signalled: Talk, johan: Speaker) -> None:
    meeting = seen(await johan.says("möte"), WeekCard)

    assert meeting.signs == ()


@pytest.mark.parametrize("answers", ["button-we-do-not-know", "button-write-a-line"])
async def test_what_was_answered_at_the_meeting_is_not_taken_up_again(
    signalled: Talk, johan: Speaker, answers: str
) -> None:
    await johan.taps(step(await asked(johan), "button-take-to-meeting"))
    (sign,) = seen(await johan.says("möte"), WeekCard).signs

    view = await johan.taps(step(sign, answers))
    if isinstance(view, Form):
        await johan.taps(view.save, text=LINE)

    assert seen(await johan.says("möte"), WeekCard).signs == ()


async def test_a_forged_sign_is_an_old_card(signalled: Talk, johan: Speaker) -> None:
    not_known = step(await asked(johan), "button-we-do-not-know")

    for item in ("", "x", "x/2026-03-02", f"{(await measure(signalled)).id}/nonsense"):
        forged = replace(not_known, page=replace(not_known.page, item=item))
        assert code_of(await johan.taps(forged)) == "old-card"
    assert await marks(signalled) == []


async def test_a_line_of_ones_own_accord_stands_at_the_week_that_is_picked(
    signalled: Talk, johan: Speaker
) -> None:
    card = seen(await johan.says("diagram"), ChartCard)
    form = seen(await johan.taps(step_called("button-chart-mark", card.steps)), Form)

    await johan.taps(form.save, week="2026-03-16", text="Ny blankett.")

    (mark,) = await marks(signalled)
    assert (mark.monday, mark.text, mark.seen_to) == (date(2026, 3, 16), "Ny blankett.", None)
    assert form.fields[0].options[0] == ("2026-04-13", "vecka 16")
    assert await asked(johan) is not None


async def test_a_week_that_is_not_in_the_chart_cannot_be_picked(signalled: Talk, johan: Speaker) -> None:
    card = seen(await johan.says("diagram"), ChartCard)
    form = seen(await johan.taps(step_called("button-chart-mark", card.steps)), Form)

    again = seen(await johan.taps(form.save, week="2031-03-16", text="Ny blankett."), Form)

    assert again.trouble is not None
    assert again.trouble.code == "choose-one"
    assert again.kept["text"] == "Ny blankett."
