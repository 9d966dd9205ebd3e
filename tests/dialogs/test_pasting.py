"""Old values are pasted, shown back, and saved as what they are once somebody says so."""

from datetime import date

import pytest

from dialogs.views import Form, Notice, PastedTable
from tests.dialogs.talk import Speaker, Talk, code_of, seen, start_cycle, step_called
from tests.dialogs.the_numbers import MINUTES, PLAN_MEASURE, measure, points, take, values
from tests.dialogs.the_week import at

MINUTES_BEFORE = "vecka;minuter\n2026-02-09;12\n2026-02-16;13,5\n2026-02-23;inte mätt"
WEEK_10 = date(2026, 3, 2)


@pytest.fixture
async def paster(talk: Talk, maria: Speaker) -> Speaker:
    """Maria in her own chat; the team measures minutes beside what the week's question counts."""
    await start_cycle(maria)
    await at(talk, WEEK_10)
    await take(maria)
    return maria.in_person


async def test_a_pasted_table_is_shown_back_before_anything_is_saved(talk: Talk, paster: Speaker) -> None:
    shown = seen(await paster.says(MINUTES_BEFORE), PastedTable)

    assert shown.title == MINUTES
    assert [(row.monday.isocalendar().week, row.value) for row in shown.rows] == [
        (7, "12 minuter"),
        (8, "13,5 minuter"),
        (9, "inte mätt"),
    ]
    assert [step.words for step in shown.steps] == [
        "button-rows-before",
        "button-rows-during",
        "button-read-again",
    ]
    assert await points(talk) == []


@pytest.mark.parametrize(
    ("button", "is_baseline"), [("button-rows-before", True), ("button-rows-during", False)]
)
async def test_it_is_saved_as_how_it_was_or_as_the_test(
    talk: Talk, paster: Speaker, button: str, is_baseline: bool
) -> None:
    shown = seen(await paster.says(MINUTES_BEFORE), PastedTable)

    done = seen(await paster.taps(step_called(button, shown.steps), rows=shown.text), Notice)

    assert done.args["count"] == 3
    assert await values(talk) == {7: "12", 8: "13.5", 9: "-"}
    assert {point.is_baseline for point in await points(talk)} == {is_baseline}


async def test_saving_twice_saves_once(talk: Talk, paster: Speaker) -> None:
    shown = seen(await paster.says(MINUTES_BEFORE), PastedTable)

    for _ in range(2):
        await paster.taps(step_called("button-rows-before", shown.steps), rows=shown.text)

    assert len(await points(talk)) == 3


async def test_wrong_lines_are_named_and_nothing_is_lost(talk: Talk, paster: Speaker) -> None:
    text = "v. 7;12\nv. 8;tolv\n2026-02-30;13"

    shown = seen(await paster.says(text), Form)
    await paster.taps(shown.save, rows=text, measure=(await measure(talk)).id)

    table = seen(paster.view, PastedTable)
    assert [(fault.line, fault.said, fault.trouble.code) for fault in table.faults] == [
        (2, "v. 8;tolv", "value-not-a-number"),
        (3, "2026-02-30;13", "no-such-day"),
    ]
    assert table.text == text
    assert [step.verb for step in table.steps] == ["read-rows"]
    right = seen(await paster.taps(table.steps[0], rows="v. 7;12\nv. 8;12\nv. 9;13"), PastedTable)
    assert len(right.rows) == 3


async def test_what_was_changed_in_the_field_is_shown_before_it_is_saved(talk: Talk, paster: Speaker) -> None:
    shown = seen(await paster.says(MINUTES_BEFORE), PastedTable)

    again = await paster.taps(step_called("button-rows-before", shown.steps), rows="v. 7;14\nv. 8;15")

    assert [row.value for row in seen(again, PastedTable).rows] == ["14 minuter", "15 minuter"]
    assert await points(talk) == []


async def test_what_stands_there_already_is_shown_beside_and_kept_in_the_history(
    talk: Talk, paster: Speaker
) -> None:
    await paster.says("mät 20 v. 7")

    shown = seen(await paster.says(MINUTES_BEFORE), PastedTable)
    await paster.taps(step_called("button-rows-before", shown.steps), rows=shown.text)

    assert [row.now for row in shown.rows] == ["20 minuter", "", ""]
    assert [str(point.value) for point in await points(talk) if point.monday.isocalendar().week == 7] == [
        "20",
        "12",
    ]


async def test_a_baseline_of_what_the_weeks_question_counts_is_pasted_too(talk: Talk, maria: Speaker) -> None:
    await start_cycle(maria)
    await at(talk, date(2026, 3, 12))

    shown = seen(await maria.in_person.says("v. 2;4;10\nv. 3;5;11\nv. 10;7;10"), PastedTable)
    await maria.in_person.taps(shown.steps[0], rows="v. 2;4;10\nv. 3;5;11")
    table = seen(await maria.in_person.says("v. 2;4;10\nv. 3;5;11"), PastedTable)
    await maria.in_person.taps(table.steps[0], rows=table.text)

    assert [fault.trouble.code for fault in shown.faults] == ["row-is-counted"]
    assert [step.words for step in table.steps] == ["button-rows-before", "button-read-again"]
    told = await values(talk, PLAN_MEASURE)
    assert (told[2], told[3], 10 in told) == ("4/10", "5/11", False)


async def test_of_several_measures_the_one_that_fits_is_meant(talk: Talk, paster: Speaker) -> None:
    await take(paster, "Personer som erbjöds fortsatt stöd")

    decimals = await paster.says("v. 7;12,5\nv. 8;13")
    either = await paster.says("v. 7;12\nv. 8;13")

    assert seen(decimals, PastedTable).title == MINUTES
    assert [field.id for field in seen(either, Form).fields] == ["measure", "rows"]


async def test_the_button_opens_a_field(talk: Talk, paster: Speaker) -> None:
    card = await take(paster, "Personer som erbjöds fortsatt stöd")
    form = seen(await paster.taps(step_called("button-paste", card.steps)), Form)

    empty = seen(await paster.taps(form.save, rows=" "), Form)
    shown = seen(await paster.taps(form.save, rows="v. 7;3"), PastedTable)

    assert empty.trouble is not None
    assert empty.trouble.code == "table-empty"
    assert [row.value for row in shown.rows] == ["3"]


async def test_in_the_channel_it_is_asked_to_come_in_person(
    talk: Talk, paster: Speaker, maria: Speaker
) -> None:
    assert code_of(await maria.says(f"mät {MINUTES_BEFORE[14:]}")) == "paste-in-person"
    assert await points(talk) == []


async def test_promise_6_a_table_with_an_identity_number_is_neither_kept_nor_shown(
    talk: Talk, paster: Speaker
) -> None:
    card = await take(paster, "Personer som erbjöds fortsatt stöd")
    form = seen(await paster.taps(step_called("button-paste", card.steps)), Form)

    view = seen(await paster.taps(form.save, rows="v. 7;3\n19121212-1212;4"), Form)

    assert view.trouble is not None
    assert (view.trouble.code, view.kept) == ("identity-number", {})


async def test_days_in_a_row_are_no_identity_numbers(paster: Speaker) -> None:
    text = "20260209;1200\n20260216;1300\n2026-02-23;1400"

    assert len(seen(await paster.says(text), PastedTable).rows) == 3
