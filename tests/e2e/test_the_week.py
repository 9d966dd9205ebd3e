"""Four weeks as the pilot team lives them: Varv speaks first, and people answer with a tap or two."""

import pytest

from tests.e2e import chapters_week as week
from tests.e2e.colleague import Colleagues
from tests.e2e.playground_page import PlaygroundPage
from tests.e2e.set_up import set_up_in_swedish


@pytest.fixture
def settings() -> dict[str, str]:
    """The Thursday before the team's eight weeks; a shared card is edited as seldom as in Teams.

    The Playground sweeps away one's own next question when the shared card is edited. Teams does not.
    """
    return {"VARV_CLOCK_BEGINS": "2026-02-26T09:00+01:00", "VARV_CARD_PAUSE_SECONDS": "60"}


def test_a_team_lives_through_four_weeks(maria: PlaygroundPage, colleague: Colleagues) -> None:
    set_up_in_swedish(maria, colleague)
    week.choose_times(maria)
    week.answer_with_a_tap(maria, colleague)
    week.be_reminded(maria, colleague)
    week.read_the_week(maria, colleague)
    week.tell_an_obstacle(maria, colleague)
    week.answer_late(maria, colleague)
    week.ask_for_help(maria, colleague)
    week.be_away(maria, colleague)
    week.meet(maria, colleague)
    week.be_helped(maria, colleague)
    week.see_from_above(maria, colleague)
    week.end_the_month(maria, colleague)
    week.rest(maria, colleague)
