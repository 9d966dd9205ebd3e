"""The quick way to a team with a running cycle: Johan does it all on his own telephone, without a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.card_parts import buttons_in
from bot.seen_card import filled_in
from tests.e2e import pilot
from tests.e2e.colleague import Colleague, Colleagues
from tests.e2e.playground_page import PlaygroundPage
from tests.e2e.recorded import SentCard

GROUP = "19:group@thread.v2"
FIRST_DAY, LAST_DAY = "2026-03-02", "2026-04-26"  # weeks 10 to 17


@dataclass(frozen=True)
class Tap:
    """A button, and what is filled in before it: the first field, or fields by their labels or ids."""

    title: str
    value: str | None = None
    fill: Mapping[str, str] = field(default_factory=dict)


def taps_on(person: Colleague, card: SentCard, *taps: Tap | str, in_person: bool = False) -> SentCard:
    """Tap one thing after the other, each on what the tap before it showed. Returns what is seen last."""
    for tap in (each if isinstance(each, Tap) else Tap(each) for each in taps):
        button = next(button for button in buttons_in(card.content) if button.label == tap.title)
        inputs = filled_in(button, tap.value, tap.fill)
        card = person.taps(card, tap.title, in_person=in_person, **inputs)
    return card


def set_up_in_swedish(maria: PlaygroundPage, colleague: Colleagues, *, last_day: str = LAST_DAY) -> None:
    """Maria leads, Karin is manager, and the five begin their eight weeks next Monday."""
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    maria.opens_personal()
    maria.sees("Hej! Jag heter Varv.", pilot.TEAM).taps("Presentera Varv för teamet")
    welcome = maria.recorded.card("Skriv aldrig om enskilda klienter här.")
    johan = colleague("Johan Åberg")
    mandate = {
        "Vem har gett er mandatet?": "Karin",
        "Vad får ni ändra utan att fråga?": "Blanketter och bokning",
        "Hur mycket tid får ni?": "Två timmar i veckan",
        "Till och med vilken dag?": "2026-06-30",
    }
    set_up = (Tap("Spara", "Maria Lindqvist"), Tap("Spara", "Karin Ek"), Tap("Spara", fill=mandate))
    taps_on(johan, welcome, "Kom igång", "Svenska", "Spara", "Spara", *set_up)
    maria.sees("Vill du vara processledare?").taps("Ja, det är jag")
    asked = maria.recorded.card("Är du chef för teamet?")
    colleague("Karin Ek").taps(asked, "Ja, det är jag", in_person=True)

    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    johan.says("nytt varv")
    templates = maria.recorded.card("Vad vill ni pröva?")
    period = {"Första dagen": FIRST_DAY, "Sista dagen": last_day}
    prediction = Tap("Spara", "7 av 10", {"Varför tror ni det?": pilot.WHY})
    plan = (
        *("AUDIT och DUDIT vid nybesök", "Spara", "Spara", Tap("Spara", ", ".join(pilot.PEOPLE))),
        *("Spara", Tap("Spara", fill=period), "Spara", prediction, "Spara", Tap("Spara", pilot.BASELINE)),
    )
    taps_on(johan, templates, *plan, "Starta")
    johan.lets_time_pass("1m")
    maria.sees("Vår plan", "Förutsägelsen är låst")


def set_up_in_english(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """The same in the group chat, in English."""
    maria.opens_group(pilot.GROUP)
    johan = colleague("Johan Åberg")
    johan.says("setup", GROUP)
    begun = maria.recorded.card("Svenska", "English")
    roles = (Tap("Save", "Maria Lindqvist"), Tap("Save", "Karin Ek"), "Skip")
    taps_on(johan, begun, "English", "Save", *roles)
    maria.opens_personal()
    maria.sees("Would you like to be process leader?").taps("Yes, that is me")
    asked = maria.recorded.card("Are you the team’s manager?")
    colleague("Karin Ek").taps(asked, "Yes, that is me", in_person=True)

    maria.opens_group(pilot.GROUP)
    johan.says("new cycle", GROUP)
    templates = maria.recorded.card("What would you like to test?")
    period = {"First day": FIRST_DAY, "Last day": LAST_DAY}
    prediction = Tap("Save", "7 out of 10", {"Why do you think so?": "Most people are happy to answer."})
    plan = (
        *("AUDIT and DUDIT at first visits", "Save", "Save", Tap("Save", ", ".join(pilot.PEOPLE))),
        *("Save", Tap("Save", fill=period), "Save", prediction, "Save", Tap("Save", pilot.BASELINE)),
    )
    taps_on(johan, templates, *plan, "Start")
    johan.lets_time_pass("1m")
    maria.sees("Our plan", "The prediction is locked")
