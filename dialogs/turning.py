"""A person's teams on a card, a few at a time: those that wait for them first, else by name."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from dialogs.views import Step
from improvement.page import Page

Row = TypeVar("Row")


def part_of(page: Page) -> int:
    """Which part of the list a page shows, counted from 0; it stands after a slash."""
    number = page.item.partition("/")[2]
    return int(number) if number.isdecimal() else 0


def in_order(
    rows: Sequence[Row], number: int, on_a_page: int, *, first: Callable[[Row], bool]
) -> tuple[list[Row], int]:
    """The rows of one part, those that come `first` before the others, and how many follow."""
    ordered = sorted(rows, key=lambda row: not first(row))  # those alike keep the order they had
    start = number * on_a_page
    return ordered[start : start + on_a_page], max(0, len(ordered) - start - on_a_page)


def turns(page: Page, number: int, more: int) -> tuple[Step, ...]:
    """The buttons to the parts before and after."""
    steps = [_turn(page, number - 1, "button-teams-before")] if number > 0 else []
    return (*steps, *([_turn(page, number + 1, "button-teams-more")] if more else []))


def _turn(page: Page, number: int, words: str) -> Step:
    beginning = page.item.partition("/")[0]
    item = f"{beginning}/{number}" if number else beginning
    return Step(verb="open", words=words, page=replace(page, item=item))
