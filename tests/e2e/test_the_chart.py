"""Twelve weeks of a team's values, and its chart looked at in the third, the eighth and the twelfth."""

import pytest

from tests.e2e import chapters_chart as story
from tests.e2e import pilot
from tests.e2e.colleague import Colleagues
from tests.e2e.playground_page import PlaygroundPage
from tests.e2e.set_up import set_up_in_swedish


@pytest.fixture
def settings() -> dict[str, str]:
    """The Thursday before the team's twelve weeks; and who answers a summary is let read the answer."""
    return {"VARV_CLOCK_BEGINS": "2026-02-26T09:00+01:00", "VARV_CARD_PAUSE_SECONDS": ""}


def test_a_team_sees_whether_it_gets_better(maria: PlaygroundPage, colleague: Colleagues) -> None:
    johan = colleague("Johan Åberg")
    set_up_in_swedish(maria, colleague, last_day=story.LAST_DAY)
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    johan.lets_time_pass("4d 5m")
    for week in range(10, 22):
        story.answer_together(johan, maria, week)
        story.until_friday(johan)
        if week == 12:
            story.look(maria, 3, "För tidigt att säga", "tidigast om fyra veckor, vecka 16")
        if week == 16:
            story.say_what_was_different(maria)
        if week == 17:
            story.look(maria, 8, "Det har blivit bättre sedan vecka 10: åtta veckor i rad")
        if week == 21:
            story.look(maria, 12, "Det har blivit bättre sedan vecka 10: tolv veckor i rad")
        story.until_monday(johan)
    story.draw_a_new_line(maria)
