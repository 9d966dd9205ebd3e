"""Verdicts: lines that change, values on the line, what is asked and what is news."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from improvement.mark import Mark, MarkKind
from improvement.measure import Direction, Kind, Rules
from improvement.run_chart import Basis, Point, Side, stretches
from improvement.verdict import Chart, Finding, Verdict, is_asked, is_news, proposed_change
from tests.improvement.charts import NOW, NUMBER, change, chart, monday, place_of

STEADY = [10, 12, 8, 11, 9]
RISEN = [13, 14, 13, 15, 14, 13, 12]
ANY = some.integers(0, 5)


def what_it_tells(chart: Chart) -> object:
    """What a value on the line must not change."""
    signal = chart.verdict.signal
    return signal and (signal.sign, signal.side, signal.values, signal.has_passed)


@given(data=some.data(), values=some.lists(ANY, min_size=6, max_size=24))
def test_a_point_on_a_frozen_line_never_changes_what_is_told(
    data: some.DataObject, values: list[int]
) -> None:
    line = sorted(values[:5])[2]
    place = data.draw(some.integers(5, len(values)))

    without, with_it = chart(values, 5), chart([*values[:place], line, *values[place:]], 5)

    assert what_it_tells(without) == what_it_tells(with_it)
    if (
        without.verdict.finding is not Finding.TOO_EARLY
    ):  # a week more may be enough to say that there is no sign
        assert without.verdict.finding is with_it.verdict.finding


@given(data=some.data(), values=some.lists(ANY, min_size=11, max_size=24))
def test_a_point_on_a_moving_line_never_changes_what_is_told(
    data: some.DataObject, values: list[int]
) -> None:
    before = chart(values)
    assert before.verdict.line is not None
    place = data.draw(some.integers(0, len(values)))

    after = chart([*values[:place], before.verdict.line.value, *values[place:]])

    assert after.verdict.line is not None
    assert after.verdict.line.value == before.verdict.line.value
    assert what_it_tells(after) == what_it_tells(before)
    assert after.verdict.finding is before.verdict.finding


@given(data=some.data(), values=some.lists(ANY, min_size=6, max_size=20))
def test_a_week_without_chances_changes_nothing(data: some.DataObject, values: list[int]) -> None:
    place = data.draw(some.integers(5, len(values)))

    without, with_it = chart(values, 5), chart([*values[:place], None, *values[place:]], 5)

    assert without.verdict.finding is with_it.verdict.finding
    assert without.verdict.more == with_it.verdict.more
    assert what_it_tells(without) == what_it_tells(with_it)


@given(
    values=some.lists(ANY, min_size=1, max_size=24),
    rules=some.sampled_from(Rules),
    baseline=some.integers(0, 7),
)
def test_upside_down_better_is_worse(values: list[int], rules: Rules, baseline: int) -> None:
    other = {Finding.BETTER: Finding.WORSE, Finding.WORSE: Finding.BETTER}

    up = chart(values, baseline, rules=rules).verdict
    down = chart(values, baseline, rules=rules, direction=Direction.DOWN).verdict
    over = chart([-value for value in values], baseline, rules=rules).verdict

    assert down.finding is other.get(up.finding, up.finding)
    assert over.finding is other.get(up.finding, up.finding)


@given(
    values=some.lists(ANY, min_size=1, max_size=24),
    rules=some.sampled_from(Rules),
    baseline=some.integers(0, 7),
)
def test_a_scale_of_another_unit_says_the_same(values: list[int], rules: Rules, baseline: int) -> None:
    minutes = chart(values, baseline, rules=rules).verdict
    hours = chart([Fraction(value, 60) for value in values], baseline, rules=rules).verdict

    assert (minutes.finding, minutes.signal, minutes.more) == (hours.finding, hours.signal, hours.more)


@given(values=some.lists(ANY, min_size=1, max_size=20), rules=some.sampled_from(Rules))
def test_a_sign_is_seen_within_its_weeks_or_later_and_never_in_the_baseline(
    values: list[int], rules: Rules
) -> None:
    told = chart([*STEADY, *values], 5, rules=rules)
    signal = told.verdict.signal

    if signal is not None:
        assert signal.first <= signal.last <= monday(5 + len(values))
        assert signal.seen in {point.monday for point in told.stretches[-1].tried}


def test_a_new_line_holds_from_its_week_on_and_the_old_one_stays() -> None:
    told = chart([*STEADY, *RISEN, 14, 13], 5, changes=[change(6, 12)])

    lines = [(part.line.value, part.line.basis, len(part.points)) for part in told.stretches]

    assert lines == [(Fraction(10), Basis.BASELINE, 5), (Fraction(13), Basis.CHANGED, 9)]
    assert told.verdict.finding is Finding.TOO_EARLY
    assert told.verdict.tried == 2


def test_beside_a_new_line_it_is_too_early_again_until_it_can_be_seen() -> None:
    even_more = [17, 16, 18, 17, 16, 17, 18]

    findings = [
        chart([*STEADY, *RISEN, *even_more[:count]], 5, changes=[change(6, 12)]).verdict.finding
        for count in (5, 6, 7)
    ]

    assert findings == [Finding.TOO_EARLY, Finding.TOO_EARLY, Finding.BETTER]


def test_a_line_that_was_taken_back_is_as_if_it_had_never_been() -> None:
    taken_back = replace(change(6, 12), withdrawn_by="p1", withdrawn_at=NOW)

    assert chart([*STEADY, *RISEN], 5, changes=[taken_back]) == chart([*STEADY, *RISEN], 5)


def test_a_line_about_weeks_without_values_changes_nothing() -> None:
    assert chart([*STEADY, *RISEN], 5, changes=[change(40, 44)]) == chart([*STEADY, *RISEN], 5)


def test_two_new_lines_make_three_stretches() -> None:
    values = [*STEADY, *RISEN, 17, 16, 18, 17, 16, 17, 18]

    told = chart(values, 5, changes=[change(13, 19), change(6, 12)])

    assert [part.line.value for part in told.stretches] == [10, 13, 17]
    assert [len(part.points) for part in told.stretches] == [5, 7, 7]


def test_a_line_from_the_first_week_on_leaves_nothing_before_it() -> None:
    told = chart([*STEADY, *RISEN], 5, changes=[change(1, 12)])

    assert [part.line.points for part in told.stretches] == [12]


def test_five_baseline_points_freeze_the_line_and_four_do_not() -> None:
    points = [
        Point(monday(place), Fraction(value), place <= 5) for place, value in enumerate([1, 2, 3, 4, 5, 9], 1)
    ]

    (five,) = stretches(points)
    (four,) = stretches([replace(points[0], is_baseline=False), *points[1:]])

    assert (five.line.value, five.line.basis, len(five.tried)) == (Fraction(3), Basis.BASELINE, 1)
    assert (four.line.value, four.line.basis, len(four.tried)) == (Fraction(7, 2), Basis.ALL, 6)


def test_words_have_no_chart() -> None:
    told = chart([None, None], measure=replace(NUMBER, kind=Kind.OBSERVATION))

    assert told.verdict == Verdict(finding=Finding.NOTHING)
    assert told.stretches == ()


def mark(first: int, seen_to: int | None, kind: MarkKind = MarkKind.NOTE) -> Mark:
    """Something said at a week; an answer to a sign where `seen_to` says how far it went."""
    return Mark(
        id="x1",
        tenant="ekdalen",
        team="t1",
        measure="l1",
        monday=monday(first),
        kind=kind,
        by="p1",
        at=NOW,
        seen_to=None if seen_to is None else monday(seen_to),
    )


@pytest.mark.parametrize("kind", MarkKind)
def test_a_sign_is_asked_about_until_somebody_has_answered_whatever_they_answer(kind: MarkKind) -> None:
    sign = chart([*STEADY, *RISEN], 5).verdict

    assert is_asked(sign, [])
    assert not is_asked(sign, [mark(6, 12, kind)])


def test_the_same_sign_that_has_grown_is_not_asked_about_again() -> None:
    grown = chart([*STEADY, *RISEN, 14, 15, 13], 5).verdict

    assert not is_asked(grown, [mark(6, 12)])


def test_a_note_of_ones_own_accord_is_no_answer() -> None:
    assert is_asked(chart([*STEADY, *RISEN], 5).verdict, [mark(8, None)])


def test_another_sign_later_is_asked_about() -> None:
    fallen = chart([*STEADY, *RISEN, 13, 13, *[8] * 12], 5).verdict

    assert fallen.signal is not None
    assert (fallen.signal.side, place_of(fallen.signal.first)) == (Side.BELOW, 15)
    assert is_asked(fallen, [mark(6, 12)])


@pytest.mark.parametrize("values", [STEADY, [*STEADY, *RISEN[:3]], [*STEADY, *[9, 11] * 5]])
def test_without_a_sign_nothing_is_asked_and_no_line_is_proposed(values: list[int]) -> None:
    told = chart(values, 5)

    assert not is_asked(told.verdict, [])
    assert proposed_change(told) is None


def test_it_is_news_when_a_sign_comes_and_silent_while_it_lasts() -> None:
    weekly = [chart([*STEADY, *RISEN, 14, 15][:size], 5).verdict for size in range(6, 15)]

    news = [is_news(now, before) for before, now in pairwise(weekly)]

    assert news == [False] * 5 + [True, False, False]


def test_it_is_news_that_enough_weeks_have_passed_without_a_sign() -> None:
    weekly = [chart([*STEADY, *[9, 11] * 6][:size], 5).verdict for size in range(6, 17)]

    assert [is_news(now, before) for before, now in pairwise(weekly)].count(True) == 1


def test_it_is_no_news_that_there_is_nothing_or_that_it_is_too_early_again() -> None:
    nothing, early = Verdict(finding=Finding.NOTHING), Verdict(finding=Finding.TOO_EARLY)

    assert not is_news(early, nothing)
    assert not is_news(early, Verdict(finding=Finding.NO_SIGN))
    assert not is_news(nothing, early)


def test_another_sign_of_the_same_finding_is_news() -> None:
    first = chart([*STEADY, *RISEN], 5).verdict
    assert first.signal is not None
    later = replace(first, signal=replace(first.signal, first=monday(30), last=monday(40)))

    assert is_news(later, first)
    assert not is_news(first, first)
