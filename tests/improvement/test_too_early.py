"""Too early, and the earliest week it can say more: true, by trying everything that could come."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, product
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from improvement.anhoej import enough, fewest_more
from improvement.domain import ANYTHING, Domain, domain_of
from improvement.measure import Every, Kind, Measure, Rules
from improvement.verdict import Finding
from tests.improvement.charts import (
    COUNT,
    NUMBER,
    SHARE,
    YES_NO,
    chart,
    is_sign_by_anhoej,
    place_of,
    run_limits_by_hand,
    runs_in,
    signs,
    stretch,
)

FEW = some.lists(some.integers(0, 3), min_size=1, max_size=9)
SIX = [Fraction(*pair) for pair in ((2, 11), (3, 12), (1, 9), (2, 10), (2, 11), (1, 8))]


def shows(text: str) -> bool:
    """Whether a chart around its own median is a sign: both sides are there, and the rules see one."""
    return {"+", "-"} <= set(text) and is_sign_by_anhoej(text)


def could_show(values: Sequence[Fraction], more: int, levels: Sequence[Fraction]) -> bool:
    """Try every continuation with values of these levels."""
    for new in product(levels, repeat=more):
        everything = [*values, *new]
        if shows(signs(everything, Fraction(median(everything)))):
            return True
    return False


def levels_for(values: Sequence[Fraction], domain: Domain) -> list[Fraction]:
    """Every value there is, two between each two, two over and two under them all, as the domain has it."""
    known = sorted(set(values))
    third = Fraction(1, 3) if not domain.is_whole else Fraction(1, 2)
    between = [low + part * (high - low) for low, high in pairwise(known) for part in (third, 2 * third)]
    every = {*known, *between, *(known[0] - step for step in (1, 2)), *(known[-1] + step for step in (1, 2))}
    narrow = Fraction(1, 9)
    return sorted(each for each in every if domain.room_between(each - narrow, each + narrow))


@pytest.mark.parametrize("kind", [Kind.NUMBER, Kind.COUNT])
@settings(max_examples=25, deadline=None)
@given(values=some.lists(some.sampled_from([0, 2, 4]), min_size=7, max_size=9))
def test_around_a_moving_line_no_continuation_shows_a_sign_sooner_and_one_does_then(
    kind: Kind, values: list[int]
) -> None:
    domain = domain_of(kind)
    part = stretch(values)
    exact = [Fraction(value) for value in values]
    levels = levels_for(exact, domain)

    more = fewest_more(part, domain)

    assert not any(could_show(exact, sooner, levels) for sooner in range(1, min(more, 4)))
    if more <= 3:
        assert could_show(exact, more, levels)


@pytest.mark.parametrize("kind", [Kind.NUMBER, Kind.SHARE])
def test_from_nothing_it_takes_ten_values_around_a_moving_line(kind: Kind) -> None:
    """Eight weekly points with their own median can never give a signal: Anhøj needs ten."""
    assert enough(None, domain_of(kind)) == 10
    assert not any(shows("".join(text)) for text in _balanced(8))
    assert any(shows("".join(text)) for text in _balanced(10))


def _balanced(size: int) -> Iterator[tuple[str, ...]]:
    return (text for text in product("+-", repeat=size) if text.count("+") == size // 2)


@settings(max_examples=60, deadline=None)
@given(baseline=some.lists(some.integers(0, 3), min_size=5, max_size=7), values=FEW)
def test_beside_a_frozen_line_no_continuation_shows_a_sign_sooner_and_one_does_then(
    baseline: list[int], values: list[int]
) -> None:
    verdict = chart([*baseline, *values], 5, measure=NUMBER).verdict
    if verdict.finding is not Finding.TOO_EARLY:
        return
    line = Fraction(median(baseline[:5]))
    text = signs([*baseline, *values], line)

    sooner = [text + "".join(new) for size in range(1, verdict.more) for new in product("+-", repeat=size)]
    then = [text + "".join(new) for new in product("+-", repeat=verdict.more)]

    assert not any(is_sign_by_anhoej(each) for each in sooner)
    assert any(is_sign_by_anhoej(each) for each in then)


@settings(max_examples=40, deadline=None)
@given(values=some.lists(some.booleans(), min_size=0, max_size=8))
def test_of_yes_and_no_no_continuation_shows_a_sign_sooner_and_one_does_then(values: list[bool]) -> None:
    verdict = chart([int(value) for value in values], measure=YES_NO).verdict
    if verdict.finding is not Finding.TOO_EARLY or verdict.more > 6:
        return
    text = "".join("+" if value else "-" for value in values)

    def is_few(each: str) -> bool:
        return len(runs_in(each)) < run_limits_by_hand(each.count("+"), each.count("-"))[0]

    sooner = [text + "".join(new) for size in range(1, verdict.more) for new in product("+-", repeat=size)]
    assert not any(is_few(each) for each in sooner)
    assert any(is_few(text + "".join(new)) for new in product("+-", repeat=verdict.more))


def finding_of(
    measure: Measure, rules: Rules, baseline: int
) -> Callable[[Sequence[Fraction | int]], Finding]:
    """What a chart of these values says."""
    return lambda values: chart(values, baseline, measure=measure, rules=rules).verdict.finding


@pytest.mark.parametrize("baseline", [0, 5])
@settings(max_examples=30, deadline=None)
@given(values=some.lists(some.integers(0, 3), min_size=5, max_size=9))
def test_by_the_rules_of_the_ihi_no_continuation_shows_a_sign_sooner_and_one_does_then(
    baseline: int, values: list[int]
) -> None:
    values = values if baseline else values[:4]
    verdict = chart(values, baseline, rules=Rules.IHI).verdict
    if verdict.finding is not Finding.TOO_EARLY:
        return
    says = finding_of(NUMBER, Rules.IHI, baseline)
    levels = [Fraction(value) for value in (-9, -8, -7, -6, -5, 9, 10, 11, 12, 13)]

    assert not any(_is_seen(says, values, new) for new in _new(levels, verdict.more - 1))
    assert any(_is_seen(says, values, new) for new in _steps(verdict.more))


def _new(levels: Sequence[Fraction], most: int) -> Iterator[tuple[Fraction, ...]]:
    """Rises, falls and jumps: every continuation of up to two values, and the telling longer ones."""
    for size in range(1, most + 1):
        yield from product(levels, repeat=size) if size <= 2 else _steps(size)


def _steps(size: int) -> Iterator[tuple[Fraction, ...]]:
    for sides in product((-1, 1), repeat=size):
        yield tuple(Fraction(side * (20 + place)) for place, side in enumerate(sides))


def _is_seen(
    says: Callable[[Sequence[Fraction | int]], Finding], values: Sequence[int], new: Sequence[Fraction]
) -> bool:
    return says([*values, *new]) in (Finding.BETTER, Finding.WORSE, Finding.CHANGED)


@pytest.mark.parametrize("size", range(1, 12))
def test_xmr_says_more_from_the_twelfth_value_on(size: int) -> None:
    values = [5, 6] * 6

    verdict = chart(values[:size], rules=Rules.XMR).verdict

    assert (verdict.finding, verdict.more) == (Finding.TOO_EARLY, 12 - size)
    assert (
        chart([*values[:size], *([5] * (11 - size)), 99], rules=Rules.XMR).verdict.finding is Finding.BETTER
    )


@pytest.mark.parametrize(
    ("size", "more", "week"), [(7, 6, 13), (8, 5, 13), (9, 4, 13), (10, 3, 13), (11, 2, 13), (12, 1, 13)]
)
def test_the_pilot_is_told_the_same_week_until_it_comes(size: int, more: int, week: int) -> None:
    """Moment 7: "Tidigast om fyra veckor går det att säga mer", told in the third week. It comes then."""
    tested = [Fraction(*pair) for pair in ((3, 10), (4, 11), (4, 9), (6, 12), (5, 7), (4, 7), (7, 10))]

    verdict = chart([*SIX, *tested][:size], 6, measure=SHARE).verdict

    assert (verdict.finding, verdict.more, place_of(verdict.earliest)) == (Finding.TOO_EARLY, more, week)


@pytest.mark.parametrize(("every", "week"), [(Every.WEEK, 13), (Every.SECOND_WEEK, 17), (Every.MONTH, 27)])
def test_the_earliest_week_follows_how_often_is_reported(every: Every, week: int) -> None:
    measure = replace(SHARE, every=every)
    values = [*SIX, Fraction(3, 10), Fraction(4, 11), Fraction(4, 9)]

    verdict = chart(values, 6, measure=measure).verdict

    assert (verdict.more, place_of(verdict.earliest)) == (4, week)


def test_a_value_on_the_line_takes_a_week_more() -> None:
    before = chart([*SIX, Fraction(3, 10)], 6).verdict
    after = chart([*SIX, Fraction(3, 10), Fraction(2, 11)], 6).verdict

    assert before.more == after.more
    assert place_of(after.earliest) == (place_of(before.earliest) or 0) + 1


def test_a_count_that_cannot_fall_below_zero_is_not_waited_for_there() -> None:
    """By the baseline nothing was ever done: a change can only be up, and six above it are enough."""
    verdict = chart([0, 0, 0, 0, 0, 1, 2], 5, measure=COUNT).verdict

    assert (verdict.finding, verdict.more) == (Finding.TOO_EARLY, 4)
    assert chart([0, 0, 0, 0, 0, 1, 2, 1, 3, 1, 2], 5, measure=COUNT).verdict.finding is Finding.BETTER


def test_nothing_is_said_to_be_no_sign_before_a_change_either_way_could_have_been_seen() -> None:
    """Six in a row above are as many as there are, and no sign: so their number is too small to say no."""
    six = [Fraction(5, 10)] * 6

    assert chart([*SIX, *six], 6).verdict.finding is Finding.TOO_EARLY
    assert chart([*SIX, *six[:5], Fraction(1, 10), six[0]], 6).verdict.finding is Finding.NO_SIGN


def test_the_room_between_values() -> None:
    whole = domain_of(Kind.COUNT)

    assert whole.room_between(Fraction(1), Fraction(3)) == 1
    assert whole.room_between(Fraction(1), Fraction(2)) == 0
    assert whole.room_between(None, Fraction(2)) == 2
    assert domain_of(Kind.SHARE).room_between(Fraction(1), None) == 0
    assert ANYTHING.room_between(None, None) > 9
