"""`diagram`: which chart, what can be done with it, and who sees what of it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from dialogs.views import AskQuestion, ChartCard, ChartTable, Choose, Form, Notice, Step, View
from improvement.chart_week import State
from improvement.measure import Direction, Every, Kind, Rules
from improvement.run_chart import Basis
from improvement.verdict import Finding
from tests.dialogs.talk import Speaker, Talk, code_of, seen, step_called
from tests.dialogs.test_signs import FRIDAY, UP, WEEK_16, write
from tests.dialogs.the_chart import A_WEEK, another_measure, changes, chart, measure, reports
from tests.dialogs.the_week import WEEK_10, at, begin
from tests.dialogs.those_who_lead import leads, manages

LATER = FRIDAY + A_WEEK


@pytest.fixture
async def signalled(talk: Talk) -> Talk:
    """Friday of week 16: seven weeks in a row are above what was usual."""
    await begin(talk)
    await reports(talk, await measure(talk), WEEK_10, *UP, of=10)
    await at(talk, FRIDAY, 14, 30)
    return talk


def words_of(card: ChartCard) -> list[str]:
    return [step.words for step in card.steps]


async def tap(speaker: Speaker, words: str) -> View:
    return await speaker.taps(step_called(words, (await chart(speaker)).steps))


# Which chart.


async def test_without_a_measure_it_says_how_one_comes_about(talk: Talk, johan: Speaker) -> None:
    assert code_of(await johan.says("diagram")) == "no-chart"


@pytest.mark.parametrize("word", ["diagram", "Diagram!", "chart", "graf"])
async def test_it_answers_in_the_channel_and_in_person(talk: Talk, johan: Speaker, word: str) -> None:
    await begin(talk)

    assert isinstance(await johan.says(word), ChartCard)
    assert isinstance(await johan.in_person.says(word), ChartCard)


async def test_a_near_miss_is_offered(talk: Talk, johan: Speaker) -> None:
    await begin(talk)

    offered = seen(await johan.says("diagrm"), Notice)

    assert offered.code == "near-miss"
    assert isinstance(await johan.taps(offered.steps[0]), ChartCard)


async def test_with_several_measures_it_asks_which(signalled: Talk, johan: Speaker) -> None:
    await another_measure(signalled, "Minuter per besök.")

    which = seen(await johan.says("diagram"), Choose)
    minutes = seen(await johan.taps(which.options[1]), ChartCard)

    assert [step.label for step in which.options][1] == "Minuter per besök."
    assert minutes.chart.title == "Minuter per besök."
    assert "button-other-measures" in words_of(minutes)


async def test_a_measure_in_words_is_a_list_of_weeks(signalled: Talk, johan: Speaker) -> None:
    seen_so = await another_measure(signalled, "Det vi ser.", kind=Kind.OBSERVATION)
    await reports(signalled, seen_so, WEEK_10, 0, value=None, text="Lugnare i väntrummet.")

    which = seen(await johan.says("diagram"), Choose)
    table = seen(await johan.taps(which.options[1]), ChartTable)

    assert table.rows[-1].text == "Lugnare i väntrummet."


async def test_a_measure_of_another_team_is_an_old_card(signalled: Talk, johan: Speaker) -> None:
    card = await chart(johan)
    assert card.chart.table is not None
    forged = Step(verb="open", page=card.chart.table.page.__class__(name="chart", item="nowhere"))

    assert code_of(await johan.taps(forged)) == "old-card"


# What stands in it.


async def test_nought_missing_and_not_measured_are_three_things(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    kept = await measure(talk)
    await reports(talk, kept, WEEK_10, 0, of=8)
    await reports(talk, kept, WEEK_10 + 2 * A_WEEK, 0, value=None, is_measured=False)
    await at(talk, WEEK_10 + timedelta(days=18), 14, 30)

    rows = (await chart(johan)).chart.rows

    assert [row.state for row in rows][-3:] == [State.TOLD, State.MISSING, State.NOT_MEASURED]
    assert [row.value for row in rows][-3:] == [0, None, None]


async def test_a_correction_is_told_in_the_table(signalled: Talk, johan: Speaker) -> None:
    await reports(signalled, await measure(signalled), WEEK_16, 8, of=10, number=2)
    card = await chart(johan)
    assert card.chart.table is not None

    table = seen(await johan.taps(card.chart.table), ChartTable)

    assert (table.rows[0].count, table.rows[0].is_corrected) == (Decimal(8), True)


async def test_a_long_table_is_turned_like_pages(talk: Talk, johan: Speaker) -> None:
    await begin(talk)
    await reports(talk, await measure(talk), WEEK_10, *[5] * 40, of=10)
    await at(talk, WEEK_10 + 40 * A_WEEK, 9)
    card = await chart(johan)
    assert card.chart.table is not None

    first = seen(await johan.taps(card.chart.table), ChartTable)
    second = seen(await johan.taps(step_called("button-older", first.steps)), ChartTable)

    assert (len(first.rows), len(second.rows)) == (26, 20)
    assert [step.words for step in second.steps] == ["button-newer", "button-chart"]


async def test_a_monthly_value_has_its_own_chart(signalled: Talk, johan: Speaker) -> None:
    rare = await another_measure(signalled, "Minuter per besök.", every=Every.MONTH, direction=Direction.DOWN)
    await reports(signalled, rare, WEEK_10, 12)
    which = seen(await johan.says("diagram"), Choose)

    card = seen(await johan.taps(which.options[1]), ChartCard)

    assert [row.count for row in card.chart.rows if row.state is State.TOLD] == [Decimal(12)]
    assert card.chart.judged.line is not None
    assert card.chart.judged.line.basis is Basis.ALL


async def test_study_shows_the_sentence_the_table_and_the_chart(signalled: Talk, johan: Speaker) -> None:
    view = seen(await johan.says("studera"), AskQuestion)

    assert view.evidence is not None
    (told,) = view.evidence.charts
    assert told.judged.finding is Finding.BETTER
    assert told.table is not None
    assert len(told.rows) == 13


# A new centre line.


async def test_a_new_line_is_not_proposed_before_somebody_has_said_what_was_different(
    signalled: Talk, johan: Speaker
) -> None:
    before = await chart(johan)
    await write(johan)
    after = await chart(johan)

    assert before.asks is not None
    assert (before.proposes, after.proposes) == (None, WEEK_10)
    assert "button-chart-line" in words_of(after)
    assert "button-chart-line" not in words_of(before)


async def test_a_new_line_takes_a_yes_and_a_reason_and_the_old_one_stays(
    signalled: Talk, johan: Speaker
) -> None:
    await write(johan)
    form = seen(await tap(johan, "button-chart-line"), Form)

    empty = seen(await johan.taps(form.save, reason=" "), Form)
    thanks = await johan.taps(form.save, reason="Vi frågar alla nu.")

    (change,) = await changes(signalled)
    lines = (await chart(johan)).chart.lines
    assert form.args == {"first": "vecka 10", "last": "vecka 16"}
    assert empty.trouble is not None
    assert code_of(thanks) == "line-taken"
    assert (change.first, change.last, change.reason) == (WEEK_10, WEEK_16, "Vi frågar alla nu.")
    assert [(line.basis, line.is_earlier) for line in lines] == [
        (Basis.BASELINE, True),
        (Basis.CHANGED, False),
    ]


async def test_a_line_over_other_weeks_than_were_seen_is_shown_again(signalled: Talk, johan: Speaker) -> None:
    await write(johan)
    form = seen(await tap(johan, "button-chart-line"), Form)
    await reports(signalled, await measure(signalled), WEEK_16 + A_WEEK, 8, of=10)
    await at(signalled, LATER, 14, 30)

    again = seen(await johan.taps(form.save, reason="Vi frågar alla nu."), Form)

    assert again.trouble is not None
    assert again.trouble.code == "line-moved"
    assert again.args["last"] == "vecka 17"
    assert await changes(signalled) == []


async def test_a_new_line_can_be_taken_back_and_drawn_again(signalled: Talk, johan: Speaker) -> None:
    await write(johan)
    form = seen(await tap(johan, "button-chart-line"), Form)
    await johan.taps(form.save, reason="Vi frågar alla nu.")

    back = await tap(johan, "button-chart-line-back")
    (taken,) = await changes(signalled)
    again = await johan.taps(form.save, reason="Jo, det är så nu.")

    (change,) = await changes(signalled)
    assert code_of(back) == "line-back"
    assert not taken.holds
    assert code_of(again) == "line-taken"
    assert (change.holds, change.reason) == (True, "Jo, det är så nu.")


# More settings.


async def test_other_rules_are_for_the_process_leader(
    signalled: Talk, maria: Speaker, johan: Speaker
) -> None:
    await leads(signalled)
    form = seen(await tap(maria, "button-more-settings"), Form)

    thanks = await maria.taps(form.save, rules="ihi")

    assert code_of(thanks) == "rules-kept"
    assert (await measure(signalled)).rules is Rules.IHI
    assert "button-more-settings" not in words_of(await chart(johan))
    assert code_of(await johan.taps(form.save, rules="xmr")) == "only-leaders-set-up"
    assert (await measure(signalled)).rules is Rules.IHI


async def test_xmr_has_limits_from_twelve_values_on(signalled: Talk, maria: Speaker) -> None:
    await leads(signalled)
    form = seen(await tap(maria, "button-more-settings"), Form)

    await maria.taps(form.save, rules="xmr")

    (line,) = (await chart(maria)).chart.lines
    assert line.basis is Basis.MEAN_OF_ALL
    assert line.lower is not None
    assert line.upper is not None


async def test_rules_there_are_none_of_are_not_kept(signalled: Talk, maria: Speaker) -> None:
    await leads(signalled)
    form = seen(await tap(maria, "button-more-settings"), Form)

    again = seen(await maria.taps(form.save, rules="tarot"), Form)

    assert again.trouble is not None
    assert (await measure(signalled)).rules is Rules.ANHOEJ


# Outside the team.


async def test_promise_7_a_manager_sees_no_small_figures_and_is_not_asked(
    signalled: Talk, karin: Speaker
) -> None:
    await manages(signalled)

    card = await chart(karin.in_person)

    assert card.chart.judged.finding is Finding.BETTER
    assert card.chart.judged.scale.in_words
    assert not card.chart.is_drawn
    assert card.asks is None


async def test_promise_7_a_manager_sees_the_chart_where_no_figure_is_small(
    talk: Talk, karin: Speaker
) -> None:
    await begin(talk)
    await manages(talk)
    large = await another_measure(talk, "Samtal.", kind=Kind.COUNT, unit="samtal")
    await reports(talk, large, WEEK_10, 12, 14, 9)
    await at(talk, date(2026, 3, 20), 15)
    which = seen(await karin.in_person.says("diagram"), Choose)

    card = seen(await karin.in_person.taps(which.options[1]), ChartCard)

    assert card.chart.is_drawn
