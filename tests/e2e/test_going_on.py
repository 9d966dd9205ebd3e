"""The power is cut in the middle of Plan: nothing that was answered is lost."""

import pytest

from tests.e2e import chapters_sv as walk
from tests.e2e import pilot
from tests.e2e.colleague import Colleagues
from tests.e2e.playground_page import PlaygroundPage
from tests.e2e.programs import Bot


@pytest.fixture
def shots() -> None:
    """The pictures are those of the walk in `test_walk_sv.py`."""


def test_a_bot_killed_in_the_middle_of_plan_goes_on_at_the_same_question_with_all_answers(
    maria: PlaygroundPage, colleague: Colleagues, bot: Bot
) -> None:
    walk.arrive(maria)
    walk.set_up(maria, colleague)
    walk.begin_plan(maria)
    maria.sees("Planera · fråga 5 av 9").for_all()

    bot.kill()
    bot.start()
    maria.says("fortsätt")

    maria.sees("Planera · fråga 5 av 9").taps("Tillbaka")
    where = maria.sees("Planera · fråga 4 av 9").for_all().holds("Plats eller tillfälle", pilot.WHERE)
    where.taps("Tillbaka")
    maria.sees("Planera · fråga 3 av 9").for_all().has_picked(*pilot.PEOPLE).taps("Tillbaka")
    maria.sees("Planera · fråga 2 av 9").for_all().holds("Er idé", pilot.CHANGE).taps("Tillbaka")
    maria.sees("Planera · fråga 1 av 9").for_all().holds("Ert syfte", pilot.AIM)
