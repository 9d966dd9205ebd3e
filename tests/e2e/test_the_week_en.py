"""One week in English, in the group chat: the card, the check-in, the summary, the digest and the status."""

from tests.e2e import pilot
from tests.e2e.colleague import Colleagues
from tests.e2e.playground_page import PlaygroundPage
from tests.e2e.set_up import GROUP, set_up_in_english, taps_on
from tests.e2e.test_the_week import settings

__all__ = ["settings"]

OBSTACLE = "The forms are not in meeting room 2."


def test_a_group_chat_lives_through_a_week_in_english(maria: PlaygroundPage, colleague: Colleagues) -> None:
    set_up_in_english(maria, colleague)
    answer(maria, colleague)
    read_the_week(maria, colleague)
    lead(maria, colleague)


def answer(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """A tap, and a little more for whoever likes; on Thursday a reminder to those with an open question."""
    colleague("Johan Åberg").lets_time_pass("4d 5m")
    card = maria.sees("week 1 of 8", "Have you used AUDIT or DUDIT").shot("week-en-01-card", phone=True)
    shared = maria.recorded.card("week 1 of 8", "Have you used AUDIT or DUDIT")
    taps_on(colleague("Johan Åberg"), shared, "Yes", "3", "1", "0")
    maria.sees("week 1 of 8", "1 of 5 has answered").for_all()
    card.taps("It didn’t work out")
    maria.sees("What got in the way?").shot("week-en-02-reasons", phone=True).taps("Lacked material")
    maria.sees("How many first visits").shot("week-en-03-chances", phone=True).taps("2")
    maria.sees("Saved: 0 of 2 first visits.").shot("week-en-04-saved", phone=True)
    colleague("Johan Åberg").says(f"obstacle {OBSTACLE}", GROUP)
    colleague("Johan Åberg").lets_time_pass("3d 4h")
    reminder = maria.recorded.card("Hello Amir!", "open until tomorrow")
    maria.is_shown(reminder, "Hello Amir!").shot("week-en-05-reminder", phone=True)


def read_the_week(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """The leader's digest in person, and an hour later the summary."""
    maria.opens_personal()
    maria.says("language english")
    colleague("Johan Åberg").lets_time_pass("1d")
    maria.sees("Week 10 so far: 1 of 5 first visits", OBSTACLE).shot("week-en-08-digest", phone=True)
    maria.opens_group(pilot.GROUP)
    colleague("Johan Åberg").lets_time_pass("2h")
    summary = maria.sees("How week 10 went", "1 of 5 first visits", OBSTACLE).has_not("Johan", "Maria")
    summary.shot("week-en-06-summary", phone=True)
    maria.says("schedule")
    maria.sees("Schedule for", "Friday around").shot("week-en-07-schedule", phone=True)


def lead(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """The manager's month begins with what only she can do; her status, and the meeting of next week."""
    note = maria.recorded.card("Step 4 of 5")
    karin = colleague("Karin Ek")
    karin.says("status", karin.personal)
    status = maria.recorded.card("How it goes in your teams")
    maria.is_shown(note, "Step 4 of 5").shot("week-en-09-manager-note", phone=True)
    maria.is_shown(status, "How it goes in your teams", "some of 5 first visits").has_not("Johan", "Amir")
    maria.sees("How it goes in your teams").shot("week-en-10-manager-status", phone=True)
    maria.opens_group(pilot.GROUP)
    colleague("Johan Åberg").lets_time_pass("2d 18h")
    maria.sees("week 2 of 8", "Last week: 1 of 5", OBSTACLE).shot("week-en-11-card", phone=True)
    maria.says("meeting")
    maria.sees("Let’s look at week 11 together").shot("week-en-12-meeting", phone=True)
