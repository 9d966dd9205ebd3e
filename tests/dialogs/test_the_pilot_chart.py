"""The pilot's eight weeks in its chart: what it says week by week, as `pilot.md` has computed it."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from cards.rendering import render
from cards.verdicts import verdict
from cards.look import Look
from dialogs.views import Judged
from improvement.run_chart import Basis
from improvement.verdict import Finding
from locales.words import Words
from tests.calendars import PaperCalendar
from tests.dialogs.talk import Talk, start_cycle
from tests.dialogs.test_the_pilot_weeks import (
    EASTER_MONDAY,
    GOOD_FRIDAY,
    answer,
    away,
    monday_of_week,
    play,
)
from tests.dialogs.the_chart import chart, count_back, measure
from tests.dialogs.the_week import at, begin, summary

pytest_plugins: list[str] = []


@pytest.fixture
async def pilot(talk: Talk) -> Talk:
    talk.calendar = PaperCalendar([GOOD_FRIDAY, EASTER_MONDAY])
    talk.__post_init__()
    await begin(talk)
    await away(talk, "Farida", date(2026, 4, 7), date(2026, 4, 10))
    return talk


def said(judged: Judged, language: str = "sv") -> str:
    return verdict(judged, Look(words=Words(language)))


async def test_x(pilot: Talk) -> None:
    await count_back(pilot, await measure(pilot))
    for number in range(10, 18):
        await play(pilot, number)
        card = await chart(pilot.person("Maria"))
        print(number, said(card.chart.judged), said(card.chart.judged, "en"))
        print([ (n.chart.judged.finding, bool(n.asks)) for n in (await summary(pilot, monday_of_week(number)+timedelta(days=4))).cycles[0].news])
        c=render(card, Words("sv"))
        import json
        print(len(json.dumps(c.content, ensure_ascii=False).encode()))
    json.dump(c.content, open("/tmp/w/chart_card.json","w"), ensure_ascii=False, indent=1)
    s=render(await summary(pilot, monday_of_week(17)+timedelta(days=4)), Words("sv"))
