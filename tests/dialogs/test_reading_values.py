"""What people say was measured, and about which week, is read as they write it."""

from datetime import date
from decimal import Decimal

import pytest

from dialogs.measure.reading_values import begins_like_a_value, read_value, says_not_measured
from dialogs.measure.reading_weeks import read_week, split_week
from dialogs.measure.tables import looks_like_table, read_table
from dialogs.problem import Problem
from improvement.measure import Kind

TODAY = date(2026, 3, 12)  # Thursday of week 11
WEEK_10 = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("kind", "said", "value", "of"),
    [
        (Kind.COUNT, "12", "12", None),
        (Kind.COUNT, "0", "0", None),
        (Kind.COUNT, "1 200", "1200", None),
        (Kind.COUNT, "12 samtal", "12", None),
        (Kind.COUNT, "12,0", "12", None),
        (Kind.NUMBER, "12,5", "12.5", None),
        (Kind.NUMBER, "12.5 minuter", "12.5", None),
        (Kind.NUMBER, "\u22123", "-3", None),
        (Kind.SHARE, "7 av 19", "7", 19),
        (Kind.SHARE, "7/19", "7", 19),
        (Kind.SHARE, "7 of 19 visits", "7", 19),
        (Kind.SHARE, "0 av 0", "0", 0),
        (Kind.YES_NO, "Ja!", "1", None),
        (Kind.YES_NO, "no", "0", None),
    ],
)
def test_a_value_is_read(kind: Kind, said: str, value: str, of: int | None) -> None:
    reading = read_value(kind, said)

    assert (reading.value, reading.of) == (Decimal(value), of)


@pytest.mark.parametrize(
    ("kind", "said", "code"),
    [
        (Kind.COUNT, "", "value-empty"),
        (Kind.COUNT, "-4", "value-negative"),
        (Kind.COUNT, "4,5", "value-not-whole"),
        (Kind.COUNT, "tolv", "value-not-a-number"),
        (Kind.NUMBER, "1,2,3", "value-not-a-number"),
        (Kind.NUMBER, "9" * 5000, "value-not-a-number"),
        (Kind.NUMBER, "nan", "value-not-a-number"),
        (Kind.SHARE, "7", "value-needs-both"),
        (Kind.SHARE, "37 %", "value-needs-both"),
        (Kind.SHARE, "19 av 7", "value-more-than-all"),
        (Kind.SHARE, "-1 av 7", "value-negative"),
        (Kind.YES_NO, "kanske", "value-yes-or-no"),
        (Kind.OBSERVATION, " ", "empty"),
        (Kind.COUNT, "19121212-1212", "identity-number"),
        (Kind.OBSERVATION, "19121212-1212 ringde", "identity-number"),
    ],
)
def test_what_cannot_be_a_value_gets_a_sentence_of_its_own(kind: Kind, said: str, code: str) -> None:
    with pytest.raises(Problem) as problem:
        read_value(kind, said)

    assert problem.value.code == code
    assert (problem.value.kept == "") == (code in ("value-empty", "empty", "identity-number"))


def test_not_measured_is_neither_zero_nor_nothing() -> None:
    assert says_not_measured("inte mätt")
    assert says_not_measured("Not measured.")
    assert not says_not_measured("0")
    assert not says_not_measured("")


@pytest.mark.parametrize(
    ("said", "is_value"),
    [
        ("12", True),
        ("tolv", True),
        ("7 av 19 v. 44", True),
        ("inte mätt den här veckan", True),
        ("twice and cut only once", False),
        ("gärna hur lång tid det tar", False),
    ],
)
def test_a_sentence_after_the_word_is_something_else(said: str, is_value: bool) -> None:
    assert begins_like_a_value(said) is is_value


@pytest.mark.parametrize(
    ("said", "value", "monday"),
    [
        ("12", "12", None),
        ("12,5 v. 10", "12,5", WEEK_10),
        ("7 av 19 vecka 10", "7 av 19", WEEK_10),
        ("7 of 19 w. 10", "7 of 19", WEEK_10),
        ("12 förra veckan", "12", WEEK_10),
        ("12 last week", "12", WEEK_10),
        ("12 v. 50", "12", date(2025, 12, 8)),
        ("12 v. 10 2025", "12", date(2025, 3, 3)),
        ("12 2026-03-05", "12", WEEK_10),
        ("inte mätt v 10", "inte mätt", WEEK_10),
    ],
)
def test_the_week_may_stand_after_the_value(said: str, value: str, monday: date | None) -> None:
    assert split_week(said, TODAY) == (value, monday)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("v. 12", "week-to-come"),
        ("v. 54", "no-such-week"),
        ("2026-13-05", "no-such-day"),
        ("i går", "not-a-week"),
    ],
)
def test_a_week_that_cannot_be_has_a_sentence(said: str, code: str) -> None:
    with pytest.raises(Problem) as problem:
        read_week(said, TODAY)

    assert (problem.value.code, problem.value.kept) == (code, said)


@pytest.mark.parametrize(
    "said",
    ["2026-03-05", "20260305", "5/3/2026", "05.03.2026", "v. 10", "vecka 10", "10", "2026-W10", "2026 v 10"],
)
def test_the_first_column_may_be_a_day_or_a_week(said: str) -> None:
    assert read_week(said, TODAY) == WEEK_10


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-02;12,5\n2026-02-23;13",
        "datum;minuter\n2026-03-02;12,5\n2026-02-23;13",
        "2026-03-02\t12,5\n\n2026-02-23\t13\n",
        "2026-03-02,12,5\n2026-02-23,13",
        'week,value\n"w. 10","12.5"\nw. 9,13,',
        "v. 10; 12,5;\r\nv. 9; 13;",
    ],
)
def test_a_table_is_read_with_its_usual_separators(text: str) -> None:
    read = read_table(text, Kind.NUMBER, TODAY)

    values = {row.monday: row.reading.value for row in read.rows if row.reading}
    assert values == {date(2026, 2, 23): Decimal(13), WEEK_10: Decimal("12.5")}
    assert read.faults == ()


@pytest.mark.parametrize(
    "text", ["v. 10;3;10\nv. 9;2;11", "v. 10,3,10\nv. 9,2/11", "v. 10;3 av 10\nv. 9;2 av 11"]
)
def test_a_share_has_two_columns_or_one(text: str) -> None:
    rows = read_table(text, Kind.SHARE, TODAY).rows

    read = [(row.reading.value, row.reading.of) for row in rows if row.reading]
    assert read == [(Decimal(2), 11), (Decimal(3), 10)]


def test_wrong_lines_are_named_by_number_and_the_others_are_read() -> None:
    text = (
        "datum;antal\n2026-03-02;12\n2026-13-05;1\n2026-02-23;tolv\n"
        "v. 10;7\n2026-02-16\n2026-04-06;3\nv. 7;inte mätt"
    )

    read = read_table(text, Kind.COUNT, TODAY)

    assert [(fault.line, fault.problem.code) for fault in read.faults] == [
        (3, "no-such-day"),
        (4, "value-not-a-number"),
        (5, "week-twice"),
        (6, "row-too-short"),
        (7, "week-to-come"),
    ]
    assert [(row.monday.isocalendar().week, row.reading is None) for row in read.rows] == [
        (7, True),
        (10, False),
    ]


def test_a_first_line_with_figures_is_no_heading() -> None:
    read = read_table("2026-13-05;1\n2026-03-02;12", Kind.COUNT, TODAY)

    assert [fault.line for fault in read.faults] == [1]


@pytest.mark.parametrize(("text", "code"), [(" \n ", "table-empty"), ("v. 10;1\n" * 200, "table-too-long")])
def test_a_table_that_is_empty_or_too_long_is_met_kindly(text: str, code: str) -> None:
    with pytest.raises(Problem) as problem:
        read_table(text, Kind.COUNT, TODAY)

    assert problem.value.code == code


def test_a_table_is_told_from_other_messages() -> None:
    assert looks_like_table("2026-03-02;12\n2026-02-23;13")
    assert looks_like_table("datum\tantal\nv. 9\t12\nv. 10\t13")
    assert not looks_like_table("2026-03-02;12")
    assert not looks_like_table("Vi sågs i dag,\noch det gick bra.")
    assert not looks_like_table("2/11, 3/12\n1/9, 2/10")
