"""The same in English, in the group chat, shorter, and with the other ending: the team adopts the change."""

from datetime import timedelta

from tests.e2e import pilot
from tests.e2e.colleague import Colleagues
from tests.e2e.playground_page import PlaygroundPage

NOTE = "It was easier when I said that we ask everyone."
SURPRISED = "Almost nobody declined."
LEARNED = "Say that we ask everyone."
WHY = "Most people are happy to answer when we ask."
OWNER = "Elin, who also makes sure that the forms are there."


def test_a_group_chat_runs_one_cycle_in_english_and_adopts_the_change(
    maria: PlaygroundPage, colleague: Colleagues
) -> None:
    set_up(maria)
    plan(maria)
    do_and_study(maria, colleague)
    adopt(maria)
    look_back(maria)


def set_up(maria: PlaygroundPage) -> None:
    """A group chat has no channel to choose; the one who sets up is suggested as leader."""
    maria.opens_group(pilot.GROUP)
    maria.says("setup")
    maria.sees("question 1 of 5", "Svenska").shot("en-01-setup-language").taps("English")
    maria.sees("Get started · question 2 of 5").shot("en-02-setup-zone").taps("Save")
    maria.sees("question 3 of 5").has_picked("Maria Lindqvist").shot("en-03-setup-leaders").taps("Save")
    maria.sees("question 4 of 5").shot("en-04-setup-managers").taps("Skip")
    maria.sees("question 5 of 5").shot("en-05-setup-mandate", phone=True).taps("Skip")
    maria.sees("Who does what in", "Maria Lindqvist, process leader").shot("en-06-team")
    maria.opens_personal()
    maria.sees("Will you be process leader?").shot("en-07-named", phone=True).taps("Yes, that is me")
    maria.sees("Your role in").shot("en-08-said-yes")


def plan(maria: PlaygroundPage) -> None:
    """The template suggests most of it; the baseline is skipped, and the card says what is lost."""
    maria.opens_group(pilot.GROUP)
    maria.says("new cycle")
    templates = maria.sees("What would you like to test?", "Fall-risk round in home care")
    templates.shot("en-09-templates", phone=True).taps("AUDIT and DUDIT at first visits")
    maria.sees("Plan · question 1 of 9").for_all().shot("en-10-plan-aim", phone=True).taps("Save")
    maria.sees("Plan · question 2 of 9").for_all().shot("en-11-plan-change").taps("Save")
    people = maria.sees("Plan · question 3 of 9").for_all().picks("Maria Lindqvist", "Johan Åberg")
    people.shot("en-12-plan-participants").taps("Save")
    maria.sees("Plan · question 4 of 9").for_all().shot("en-13-plan-where").taps("Save")
    period = maria.sees("Plan · question 5 of 9").for_all().fills("First day", pilot.START.isoformat())
    period.fills("Last day", pilot.END.isoformat()).shot("en-14-plan-period").taps("Save")
    scale = maria.sees("Plan · question 6 of 9").for_all().holds("Number", "2")
    scale.shot("en-15-plan-scale").taps("Save")
    prediction = maria.sees("Plan · question 7 of 9", "out of ten first visits").for_all()
    prediction.shot("en-16-plan-prediction", phone=True).picks_in_list("What you settle on", "7 out of 10")
    prediction.fills("Why do you think so?", WHY).taps("Save")
    maria.sees("Plan · question 8 of 9").for_all().shot("en-17-plan-measure").taps("Save")
    maria.sees("Plan · question 9 of 9").for_all().shot("en-18-plan-baseline", phone=True).taps("Skip")
    maria.sees("Draft plan", WHY).for_all().shot("en-19-draft", phone=True).taps("Start")
    maria.sees("Our plan", "The prediction is locked").for_all().shot("en-20-running")


def do_and_study(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """A note, two months, and what came of it."""
    maria.sees("Our plan").taps("Note")
    form = maria.sees("What have you seen?").fills("What have you seen?", NOTE)
    form.picks("May be quoted").shot("en-21-note-form").taps("Save")
    maria.says("status")
    maria.sees("How it goes in", "Do · week 1 of").shot("en-22-status", phone=True)
    maria.says("forward 60d")
    maria.sees("Time to study").shot("en-23-study-due").taps("Study")
    held = maria.sees("Study · question 1 of 5", "7 out of 10 first visits", WHY).has(NOTE)
    held.shot("en-24-study-held", phone=True).taps("Yes")
    maria.sees("Study · question 2 of 5").for_all().shot("en-25-study-as-planned").taps("Yes")
    surprised = maria.sees("Study · question 3 of 5").for_all().fills("Your line", SURPRISED)
    surprised.shot("en-26-study-surprised").taps("Move on")
    maria.sees("Study · question 4 of 5").for_all()
    card = maria.recorded.card("Study · question 4 of 5")
    colleague("Johan Åberg").taps(card, "Add the line", value=LEARNED)
    learned = maria.sees("Study · question 4 of 5", LEARNED, "Johan Åberg").for_all()
    learned.shot("en-27-study-learned").taps("Move on")
    maria.sees("Study · question 5 of 5").for_all().taps("Move on")


def adopt(maria: PlaygroundPage) -> None:
    """Who looks after it, where it is written, what it costs, how newcomers learn it, when to look again."""
    maria.sees("Act · question 1").for_all().shot("en-28-act-decision", phone=True).taps("Adopt")
    maria.sees("Act · question 2 of 7").for_all().fills("Your reason", "It works.").taps("Save")
    maria.sees("Act · question 3 of 7").for_all().fills("Owner", OWNER).taps("Save")
    maria.sees("Act · question 4 of 7").for_all().fills("Where it is written", "In the routine.").taps("Save")
    maria.sees("Act · question 5 of 7").for_all().shot("en-29-act-cost").taps("Skip")
    maria.sees("Act · question 6 of 7").for_all().taps("Skip")
    look_again = (pilot.END + timedelta(days=100)).isoformat()
    day = maria.sees("Act · question 7 of 7").for_all().fills("Day", look_again)
    day.shot("en-30-act-look-again").taps("Save")
    ending = maria.sees("Your decision: Adopt. Is that right?").for_all().has(OWNER, LEARNED, SURPRISED)
    ending.shot("en-31-ending", phone=True).taps("Confirm the decision")
    maria.sees("Decision: Adopt", OWNER, LEARNED).shot("en-32-decided", phone=True)


def look_back(maria: PlaygroundPage) -> None:
    """Status, history and help; and in person, in the language one chose."""
    maria.says("status")
    maria.sees("How it goes in", "Adopt", LEARNED).shot("en-33-status-series")
    maria.says("history")
    maria.sees("Earlier", LEARNED).shot("en-34-history")
    maria.says("help")
    maria.sees("This is what you can do now").shot("en-35-help", phone=True)
    maria.opens_personal()
    maria.says("språk english")
    maria.sees("I will speak English with you").shot("en-36-language")
    maria.says("my data")
    maria.sees("This is stored about you", "Maria Lindqvist").shot("en-37-my-data")
