"""Pages travel in database columns and in cards, and come back the same."""

import json

from hypothesis import given
from hypothesis import strategies as some

from improvement.page import Page

PARTS = some.text(min_size=1, max_size=40)
PAGES = some.builds(
    Page,
    name=PARTS,
    team=some.none() | PARTS,
    cycle=some.none() | PARTS,
    item=some.text(max_size=40),
)


@given(PAGES)
def test_a_page_comes_back_as_it_was(page: Page) -> None:
    assert Page.from_data(page.to_data()) == page


@given(PAGES)
def test_a_page_survives_json(page: Page) -> None:
    assert Page.from_data(json.loads(json.dumps(page.to_data()))) == page


def test_a_page_takes_no_more_room_than_it_needs() -> None:
    assert Page(name="help").to_data() == {"name": "help"}
