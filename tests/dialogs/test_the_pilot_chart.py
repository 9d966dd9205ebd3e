"""The pilot's eight weeks in its chart: what it says week by week, as `pilot.md` has computed it."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from cards.look import Look
from cards.verdicts import verdict
from dialogs.views import ChartCard, ManagerStatus, TeamStatus, WeeklyDigest
from improvement.run_chart import Basis
from improvement.verdict import Finding
from locales.words import Words
from tests.calendars import PaperCalendar
from tests.dialogs.talk import Talk, seen
from tests.dialogs.test_the_pilot_weeks import (
    EASTER_MONDAY,
    GOOD_FRIDAY,
    answer,
    away,
    monday_of_week,
    play,
)
from tests.dialogs.the_chart import chart
from tests.dialogs.the_week import at, begin, shown, summary
from tests.dialogs.those_who_lead import leads, manages

TOO_EARLY, BETTER = Finding.TOO_EARLY, Finding.BETTER


@pytest.fixture
async def pilot(talk: Talk) -> Talk:
    talk.calendar = PaperCalendar([GOOD_FRIDAY, EASTER_MONDAY])
    talk.__post_init__()
    await begin(talk)
    await away(talk, "Farida", date(2026, 4, 7), date(2026, 4, 10))
    return talk


def friday_of_week(number: int) -> date:
    return monday_of_week(number) + timedelta(days=4)


def said(card: ChartCard) -> str:
    return verdict(card.chart.judged, Look(words=Words("sv")))


async def test_the_verdict_of_every_week_is_the_pilots(pilot: Talk) -> None:
    found = {}

    for number in range(10, 18):
        await play(pilot, number)
        found[number] = (await chart(pilot.person("Maria"))).chart.judged

    assert {number: judged.finding for number, judged in found.items()} == {
        **dict.fromkeys(range(10, 16), TOO_EARLY),
        16: BETTER,
        17: BETTER,
    }
    assert {judged.earliest for judged in found.values()} == {monday_of_week(16), None}
    assert [found[number].weeks for number in range(10, 16)] == [6, 5, 4, 3, 2, 1]
    assert [found[number].values for number in (16, 17)] == [7, 8]
    assert {judged.first for judged in found.values()} == {None, monday_of_week(10)}


async def test_after_three_weeks_it_is_too_early_and_what_was_measured_is_told(
    pilot: Talk,
) -> None:
    for number in (10, 11, 12):
        await play(pilot, number)

    card = await chart(pilot.person("Maria"))

    assert said(card) == ("För tidigt att säga: tidigast om fyra veckor, vecka 16, går det att säga mer.")
    assert [str(row.count) for row in card.chart.judged.measured] == ["3", "4", "4"]
    assert [row.of for row in card.chart.judged.measured] == [10, 11, 9]


async def test_the_signal_of_week_16_names_the_line_and_the_week_it_began(pilot: Talk) -> None:
    for number in range(10, 17):
        await play(pilot, number)

    card = await chart(pilot.person("Maria"))

    line = card.chart.judged.line
    assert line is not None
    assert (line.value, line.basis, line.points) == (Fraction(2, 11), Basis.BASELINE, 6)
    assert said(card) == (
        "Det har blivit bättre sedan vecka 10: sju veckor i rad ligger över det vanliga före testet, "
        "som var 2 av 10 nybesök."
    )


async def test_the_chart_begins_with_the_weeks_counted_back(pilot: Talk) -> None:
    await play(pilot, 10)

    rows = (await chart(pilot.person("Maria"))).chart.rows

    assert [row.monday.isocalendar().week for row in rows] == list(range(4, 11))
    assert [str(row.count) for row in rows] == ["2", "3", "1", "2", "2", "1", "3"]
    assert [row.of for row in rows] == [11, 12, 9, 10, 11, 8, 10]
    assert [row.is_baseline for row in rows] == [True] * 6 + [False]
    assert [row.marks for row in rows] == [()] * 6 + [(1,)]


async def test_a_week_that_is_not_summed_up_is_no_value_yet(pilot: Talk) -> None:
    await at(pilot, monday_of_week(10), 10)
    await answer(pilot, "Maria", 10, (1, 1, 0))

    rows = (await chart(pilot.person("Maria"))).chart.rows

    assert [row.monday for row in rows][-1] == monday_of_week(9)


async def test_only_the_summary_of_week_16_has_news_and_it_asks_what_was_different(pilot: Talk) -> None:
    fresh = {}

    for number in range(10, 18):
        await play(pilot, number)
        fresh[number] = (await summary(pilot, friday_of_week(number))).cycles[0].news

    assert [number for number, news in fresh.items() if news] == [16]
    (news,) = fresh[16]
    assert news.chart.judged.finding is BETTER
    assert news.asks is not None
    assert [step.words for step in news.asks.steps] == [
        "button-write-a-line",
        "button-we-do-not-know",
        "button-take-to-meeting",
    ]


async def test_promise_3_a_sign_is_no_post_of_its_own(pilot: Talk) -> None:
    for number in range(10, 17):
        await play(pilot, number)

    names = {message.page.name for message in await pilot.messages()}
    assert names & {"chart", "sign"} == set()


async def test_the_leaders_letter_has_the_chart_when_there_is_a_signal_and_asks_nothing(
    pilot: Talk,
) -> None:
    await leads(pilot)
    for number in range(10, 16):
        await play(pilot, number)
    before = seen(await shown(pilot, "digest", to="Maria"), WeeklyDigest)
    await play(pilot, 16)

    after = seen(await shown(pilot, "digest", to="Maria"), WeeklyDigest)

    assert before.teams[0].moved[0].news == ()
    (news,) = after.teams[0].moved[0].news
    assert news.chart.judged.finding is BETTER
    assert news.asks is None


async def test_status_says_how_it_goes_in_a_few_words(pilot: Talk) -> None:
    johan = pilot.person("Johan")
    before = seen(await johan.says("status"), TeamStatus).open[0].trends
    for number in range(10, 17):
        await play(pilot, number)

    after = seen(await johan.says("status"), TeamStatus).open[0].trends

    assert [trend.judged.finding for trend in before] == [TOO_EARLY]
    assert [trend.judged.finding for trend in after] == [BETTER]


async def test_a_manager_reads_the_same_in_a_few_words(pilot: Talk) -> None:
    await manages(pilot)
    for number in range(10, 17):
        await play(pilot, number)

    told = seen(await pilot.person("Karin").in_person.says("status"), ManagerStatus)

    (trend,) = told.teams[0].cycles[0].line.trends
    assert (trend.judged.finding, trend.judged.scale.in_words) == (BETTER, True)
