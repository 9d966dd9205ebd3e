"""Twelve weeks of values in the Playground, and the chart as it is looked at on the way."""

from tests.e2e.colleague import Colleague
from tests.e2e.playground_page import PlaygroundPage
from tests.e2e.set_up import Tap, taps_on

FIRST_WEEK = 10
LAST_DAY = "2026-05-24"  # of twelve weeks
SHARES = (
    *((3, 10), (4, 11), (4, 9), (6, 12), (5, 7), (4, 7)),
    *((7, 10), (8, 11), (7, 9), (8, 10), (6, 9), (9, 12)),
)
LINE = "Vi säger till alla att det här frågar vi alla."
REASON = "Alla frågar nu, och blanketterna ligger i alla samtalsrum."


def answer_together(johan: Colleague, maria: PlaygroundPage, week: int) -> None:
    """Monday: the team tells at its meeting how it goes."""
    used, chances = SHARES[week - FIRST_WEEK]
    johan.says("möte")
    said = f"Vi ser på vecka {week} tillsammans"
    maria.sees(said)
    meeting = maria.recorded.card(said)
    figures = {"answered": "5", "chances": str(chances), "used": str(used), "declined": "0"}
    taps_on(johan, meeting, "Skriv in tillsammans", Tap("Spara", fill=figures))


def until_friday(johan: Colleague) -> None:
    """The summary of the week has been said."""
    johan.lets_time_pass("4d 6h")


def until_monday(johan: Colleague) -> None:
    """A new week begins."""
    johan.lets_time_pass("2d 18h")


def look(maria: PlaygroundPage, week: int, *words: str) -> None:
    """The chart in the channel, as wide as there and as narrow as on a telephone."""
    maria.says("diagram")
    maria.sees(*words).shot(f"chart-sv-week-{week}", phone=True)


def say_what_was_different(maria: PlaygroundPage) -> None:
    """The summary of week 16 asks, once, and the answer stands by the chart."""
    summary = maria.sees("Så gick vecka 16", "Något har hänt sedan vecka 10", "Vad gjorde ni annorlunda?")
    summary.shot("chart-sv-summary", phone=True).taps("Skriv en rad")
    form = maria.sees("Vad var annorlunda sedan vecka 10?").shot("chart-sv-question", phone=True)
    form.fills("Din rad", LINE).taps("Spara")
    maria.sees("Raden står vid diagrammet, vid vecka 10")


def draw_a_new_line(maria: PlaygroundPage) -> None:
    """Somebody says yes to a new centre line, and why; the old one stays for its weeks."""
    maria.says("diagram")
    maria.sees("Har det nya blivit det vanliga?", "Märken i diagrammet").taps("Ny mittlinje")
    form = maria.sees("Ny mittlinje från vecka 10?").shot("chart-sv-new-line", phone=True)
    form.fills("Varför?", REASON).taps("Jämför med den")
    shown = maria.sees("Märken i diagrammet", REASON).for_all()
    shown.shot("chart-sv-two-lines", phone=True).taps("Visa tabellen")
    maria.sees("Vecka för vecka", "3 av 10").shot("chart-sv-table", phone=True)
