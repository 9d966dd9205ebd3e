"""Lists that are longer than a card, a part at a time: a person's teams, or what was written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from dialogs.views import Step
from improvement.page import Page

Row = TypeVar("Row")


MOST_DIGITS = 6  # in a number on a card; a forged one may have thousands


def number_in(said: str) -> int:
    """The number that a card tells, 0 where it tells none that can be meant."""
    return int(said) if said.isdecimal() and len(said) <= MOST_DIGITS else 0


def part_of(page: Page) -> int:
    """Which part of the list a page shows, counted from 0; it stands after a slash."""
    return number_in(page.item.partition("/")[2])


def in_order(
    rows: Sequence[Row], number: int, on_a_page: int, *, first: Callable[[Row], bool]
) -> tuple[list[Row], int]:
    """The rows of one part, those that come `first` before the others, and how many follow."""
    ordered = sorted(rows, key=lambda row: not first(row))  # those alike keep the order they had
    start = number * on_a_page
    return ordered[start : start + on_a_page], max(0, len(ordered) - start - on_a_page)


def turns(page: Page, number: int, more: int) -> tuple[Step, ...]:
    """The buttons to the parts before and after."""
    beginning = page.item.partition("/")[0]
    before = _turn(page, f"{beginning}/{number - 1}" if number > 1 else beginning, "button-teams-before")
    after = _turn(page, f"{beginning}/{number + 1}", "button-teams-more")
    return (*([before] if number > 0 else []), *([after] if more else []))


def turns_in_time(page: Page, number: int, total: int, on_a_page: int) -> tuple[Step, ...]:
    """The buttons of a list with the newest first, where a page's item is the number of its part."""
    newer = [_turn(page, str(number - 1), "button-newer")] if number > 0 else []
    older = [_turn(page, str(number + 1), "button-older")] if (number + 1) * on_a_page < total else []
    return (*newer, *older)


def _turn(page: Page, item: str, words: str) -> Step:
    return Step(verb="open", words=words, page=replace(page, item=item))
