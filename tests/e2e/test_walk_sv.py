"""The main job in Swedish, as the pilot team lives it: Maria on her screen, the others on theirs."""

from tests.e2e import chapters_sv as walk
from tests.e2e import pilot
from tests.e2e.colleague import Colleagues
from tests.e2e.playground_page import PlaygroundPage


def test_a_team_runs_one_cycle_from_welcome_to_the_next_turn(
    maria: PlaygroundPage, colleague: Colleagues
) -> None:
    walk.arrive(maria)
    walk.set_up(maria, colleague)
    walk.begin_plan(maria)
    walk.end_plan(maria, colleague)
    walk.start(maria)
    walk.do(maria, colleague)
    walk.study(maria, colleague)
    walk.adapt(maria)
    walk.look_at_next_turn(maria)
    walk.look_back(maria)
    look_after_own_words(maria)
    be_understood(maria)


def look_after_own_words(maria: PlaygroundPage) -> None:
    """A note is removed everywhere, and what is stored about oneself is one tap away."""
    maria.opens_personal()
    maria.says("ta bort")
    texts = maria.sees("Vilken text ska bort?").shot("sv-52-remove", phone=True)
    while pilot.JOHANS_NOTE not in texts.taps("Äldre"):
        pass
    maria.sees("Vilken text ska bort?").taps_beside(pilot.JOHANS_NOTE, "Ta bort")
    asked = maria.sees("Ska den här texten bort?", pilot.JOHANS_NOTE).shot("sv-53-remove-sure")
    answer = asked.taps("Ta bort")
    assert "Borttagen" in answer
    maria.sees("Borttagen").shot("sv-54-removed")
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    maria.says("historik")
    maria.sees("Tidigare varv").taps("Läs mer")
    record = maria.sees("Beslut: Anpassa", "Version 1", "Maria Lindqvist tog bort en rad")
    record.has_not(pilot.JOHANS_NOTE)

    maria.says("mina uppgifter")
    maria.sees("personliga chatt").shot("sv-55-written-to-you")
    maria.opens_personal()
    mine = maria.sees("Det här är sparat om dig", "Maria Lindqvist", "processledare i Mottagningen")
    mine.shot("sv-56-my-data", phone=True).taps("Hämta som fil")
    maria.sees("Din fil är klar").shot("sv-57-export")


def be_understood(maria: PlaygroundPage) -> None:
    """Help for this person now; a slip of the finger; something else; an identity number."""
    maria.says("hjälp")
    maria.sees("Det här kan du göra nu", "av 5").shot("sv-58-help", phone=True)
    maria.says("statsu")
    maria.sees("Menade du").shot("sv-59-near-miss").taps("Status")
    maria.sees("Så går det i Mottagningen")
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    maria.says("Vad blir det till lunch?")
    maria.sees("Det där förstod jag inte riktigt").shot("sv-60-not-understood")
    maria.opens_personal()
    maria.says("notera 850709-9805 tackade nej")
    maria.sees("Jag har inte sparat texten").has_not("850709").shot("sv-61-identity-number", phone=True)
    assert "9805" not in maria.recorded.all_text()
