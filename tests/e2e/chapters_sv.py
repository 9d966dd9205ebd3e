"""The chapters of the walk in Swedish, in the channel. Each goes on where the one before it ended."""

from tests.e2e import pilot
from tests.e2e.colleague import Colleagues
from tests.e2e.playground_page import PlaygroundPage


def arrive(maria: PlaygroundPage) -> None:
    """Varv is put in the channel, writes to Maria alone, and says hello when she lets it."""
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    maria.opens_personal()
    arrived = maria.sees("Hej! Jag heter Varv.", pilot.TEAM, "Jag är tyst där")
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    assert maria.cards_here() == 0

    maria.opens_personal()
    arrived.shot("sv-01-arrived", phone=True).taps("Presentera Varv för teamet")
    maria.sees("Nu vet teamet att jag finns").shot("sv-02-presented")

    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    welcome = maria.sees("Hej! Jag heter Varv.", "Skriv aldrig om enskilda klienter här.")
    welcome.shot("sv-03-welcome", phone=True).taps("Visa ett exempel")
    maria.sees("Så kan ett varv se ut", "15 av 21").shot("sv-04-example", phone=True)


def set_up(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Language, time zone, channel, who leads, who is manager, the mandate; each says yes in person."""
    maria.sees("Så kan ett varv se ut").taps("Kom igång")
    maria.sees("Kom igång · fråga 1 av 6").shot("sv-05-setup-language").taps("Svenska")
    maria.sees("fråga 2 av 6", "Vilken tidszon").shot("sv-06-setup-zone").taps("Spara")
    maria.sees("fråga 3 av 6").has_picked(pilot.CHANNEL).shot("sv-07-setup-channel").taps("Spara")
    leaders = maria.sees("fråga 4 av 6").picks("Maria Lindqvist")
    leaders.shot("sv-08-setup-leaders").taps("Spara")
    managers = maria.sees("fråga 5 av 6").picks("Karin Ek")
    managers.shot("sv-09-setup-managers", phone=True).taps("Spara")
    mandate = maria.sees("fråga 6 av 6", "Vad får ni pröva på egen hand?")
    mandate.fills("Vem har gett er mandatet?", "Karin")
    mandate.fills("Vad får ni ändra utan att fråga?", "Blanketter och bokning")
    mandate.fills("Hur mycket tid får ni?", "Två timmar i veckan")
    mandate.fills("Till och med vilken dag?", pilot.MANDATE_UNTIL.isoformat())
    mandate.shot("sv-10-setup-mandate", phone=True).taps("Spara")

    team = maria.sees("Vilka gör vad i Mottagningen", "Blanketter och bokning")
    team.has_not("Karin Ek").shot("sv-11-team")
    _say_yes(maria, colleague)


def _say_yes(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """A role counts from its holder's own yes; until then the channel does not say that a manager waits."""
    maria.opens_personal()
    maria.sees("Vill du vara processledare?").shot("sv-12-named-leader").taps("Ja, det är jag")
    maria.sees("Nu gäller din roll").shot("sv-13-leader-said-yes")
    asked = maria.recorded.card("Är du chef för teamet?")
    colleague("Karin Ek").taps(asked, "Ja, det är jag", in_person=True)
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    team = maria.sees("Vilka gör vad i Mottagningen", "Karin Ek, chef")
    team.has_not("väntar på").shot("sv-14-team-confirmed", phone=True)


def begin_plan(maria: PlaygroundPage) -> None:
    """A template, then the first four questions of Plan."""
    maria.says("nytt varv")
    templates = maria.sees("Vad vill ni pröva?", "Fallriskrond i hemtjänsten")
    templates.shot("sv-15-templates", phone=True).taps("AUDIT och DUDIT vid nybesök")
    aim = maria.sees("Planera · fråga 1 av 9").for_all().holds("Ert syfte", pilot.AIM)
    aim.shot("sv-16-plan-aim", phone=True).taps("Spara")
    change = maria.sees("Planera · fråga 2 av 9").for_all().holds("Er idé", pilot.CHANGE)
    change.shot("sv-17-plan-change").taps("Spara")
    participants = maria.sees("Planera · fråga 3 av 9").for_all().picks(*pilot.PEOPLE)
    participants.has_not("Karin Ek").shot("sv-18-plan-participants").taps("Spara")
    where = maria.sees("Planera · fråga 4 av 9").for_all().fills("Plats eller tillfälle", pilot.WHERE)
    where.shot("sv-19-plan-where").taps("Spara")


def end_plan(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """When, on how many, the guesses, how we will know, and where we stand; then the draft."""
    period = maria.sees("Planera · fråga 5 av 9").for_all().fills("Första dagen", pilot.START.isoformat())
    period.fills("Sista dagen", pilot.END.isoformat()).shot("sv-20-plan-period").taps("Spara")
    scale = maria.sees("Planera · fråga 6 av 9").for_all().holds("Antal", "5")
    scale.shot("sv-21-plan-scale").taps("Spara")
    _guess(maria, colleague)
    measure = maria.sees("Planera · fråga 8 av 9").for_all().holds("Det vi räknar", pilot.MEASURE)
    measure.shot("sv-24-plan-measure").taps("Spara")
    baseline = maria.sees("Planera · fråga 9 av 9").for_all().shot("sv-25-plan-baseline", phone=True)
    baseline.fills("Vecka för vecka", "2/11, 13/12").taps("Spara")
    again = maria.sees("Planera · fråga 9 av 9", "större än det andra")
    again.holds("Vecka för vecka", "2/11, 13/12").shot("sv-26-baseline-again")
    again.fills("Vecka för vecka", pilot.BASELINE).taps("Spara")
    maria.sees("Utkast till plan").for_all()


def _guess(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Everybody who takes part guesses with one tap; the team settles on one number and says why."""
    asked = maria.sees("Planera · fråga 7 av 9", "av tio nybesök").for_all()
    mine = asked.shot("sv-22-plan-prediction", phone=True).taps("7")
    assert "Din gissning: 7 av 10" in mine
    card = maria.recorded.card("Planera · fråga 7 av 9")
    for name, level in pilot.GUESSES.items():
        colleague(name).taps(card, level)
    guessed = maria.sees("Gissningarna: 6, 7, 7, 8, 9. I mitten: 7 av 10.").for_all()
    guessed.holds("Det ni enas om", "7 av 10").shot("sv-23-plan-guesses", phone=True)
    maria.shot("sv-window-plan")
    guessed.fills("Varför tror ni det?", pilot.WHY).taps("Spara")


def start(maria: PlaygroundPage) -> None:
    """One answer of the draft is changed, then the test begins and the prediction is locked."""
    draft = maria.sees("Utkast till plan", "Sammanlagt 11 av 61").has(pilot.AIM, pilot.WHY, pilot.WHERE)
    draft.shot("sv-27-draft", phone=True).taps_beside("Mått", "Ändra")
    edit = maria.sees("Planera · fråga 8 av 9").holds("Det vi räknar", pilot.MEASURE)
    edit.fills("Det vi räknar", "Nybesök där det blev av, av alla nybesök.").taps("Spara")
    maria.sees("Utkast till plan", "Nybesök där det blev av").for_all().taps("Starta")
    plan = maria.sees("Vår plan", "Förutsägelsen är låst").for_all()
    plan.shot("sv-28-running", phone=True)


def do(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Notes with the button and with the word, and how it goes; then two months pass."""
    maria.sees("Vår plan").taps("Notera")
    form = maria.sees("Vad har du sett?").fills("Vad har du sett?", pilot.MARIAS_NOTE)
    saved = form.picks("Får citeras i kanalen").shot("sv-29-note-form", phone=True).taps("Spara")
    assert "Sparat" in saved
    maria.sees("Vår plan", pilot.MARIAS_NOTE).for_all().shot("sv-30-noted-on-plan")
    maria.says(f"notera {pilot.JOHANS_NOTE}")
    maria.sees("Sparat", pilot.JOHANS_NOTE).shot("sv-31-noted")
    colleague("Farida Noori").says(f"notera {pilot.FARIDAS_NOTE}")
    maria.sees("Sparat", pilot.FARIDAS_NOTE)
    maria.says("status")
    maria.sees("Så går det i Mottagningen", "Göra · vecka 1 av").shot("sv-32-status", phone=True)
    maria.shot("sv-window-status")
    maria.says("spola 60d")
    maria.sees("Dags att studera").shot("sv-33-study-due")
    maria.says("status")
    maria.sees("Så går det i Mottagningen", "Perioden är slut").shot("sv-34-status-due")


def study(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """The prediction word for word; what came of it; lines of everybody's own."""
    maria.says("studera")
    held = maria.sees("Studera · fråga 1 av 5", "Så här trodde ni", "7 av 10 nybesök", pilot.WHY)
    held.has(pilot.MARIAS_NOTE, "Farida Noori").shot("sv-35-study-held", phone=True).taps("Delvis")
    planned = maria.sees("Studera · fråga 2 av 5").for_all().has(pilot.WHY)
    planned.shot("sv-36-study-as-planned").taps("Ja")
    surprised = maria.sees("Studera · fråga 3 av 5").for_all().shot("sv-37-study-surprised")
    surprised.fills("Din rad", pilot.MARIA_WAS_SURPRISED).taps("Lägg till raden")
    maria.sees("Studera · fråga 3 av 5", pilot.MARIA_WAS_SURPRISED).for_all()
    card = maria.recorded.card("Studera · fråga 3 av 5", pilot.MARIA_WAS_SURPRISED)
    colleague("Johan Åberg").taps(card, "Lägg till raden", value=pilot.JOHAN_WAS_SURPRISED)
    both = maria.sees("Studera · fråga 3 av 5", pilot.JOHAN_WAS_SURPRISED).has(pilot.MARIA_WAS_SURPRISED)
    both.has("Johan Åberg").shot("sv-38-study-two-lines", phone=True).taps("Gå vidare")
    learned = maria.sees("Studera · fråga 4 av 5").for_all().fills("Din rad", pilot.LEARNED)
    learned.shot("sv-39-study-learned").taps("Gå vidare")
    maria.sees("Studera · fråga 5 av 5").for_all().shot("sv-40-study-voices").taps("Gå vidare")
    maria.sees("Agera · fråga 1", "Vad gör ni med förändringen?").for_all()


def adapt(maria: PlaygroundPage) -> None:
    """The team adapts: what changes, on what scale; the decision is told in the channel."""
    maria.says("besluta")
    maria.sees("Agera · fråga 1").shot("sv-41-act-decision", phone=True).taps("Anpassa")
    reason = maria.sees("Agera · fråga 2 av 4").for_all().fills("Ert skäl", pilot.REASON)
    reason.shot("sv-42-act-reason").taps("Spara")
    change = maria.sees("Agera · fråga 3 av 4").for_all().holds("Er idé", pilot.CHANGE)
    change.fills("Er idé", pilot.NEXT_CHANGE).shot("sv-43-act-change").taps("Spara")
    scale = maria.sees("Agera · fråga 4 av 4").for_all().holds("Antal", "5").fills("Antal", "8")
    scale.shot("sv-44-act-scale").taps("Spara")
    ending = maria.sees("Ert beslut: Anpassa. Stämmer det?").for_all()
    ending.has(pilot.REASON, pilot.NEXT_CHANGE, pilot.LEARNED)
    answer = ending.shot("sv-45-ending", phone=True).taps("Bekräfta beslutet")
    assert "Ett varv till" in answer
    decided = maria.sees("Beslut: Anpassa", pilot.REASON, pilot.LEARNED).shot("sv-46-decided", phone=True)
    maria.shot("sv-window-decided")
    decided.taps("Fortsätt")


def look_at_next_turn(maria: PlaygroundPage) -> None:
    """The next turn of the series is filled in with what stays the same, and asks for the rest."""
    people = maria.sees("Planera · fråga 3 av 9").has_picked(*pilot.PEOPLE)
    people.shot("sv-47-next-turn", phone=True).taps("Spara")
    maria.sees("Planera · fråga 5 av 9").for_all().taps("Tillbaka")
    where = maria.sees("Planera · fråga 4 av 9").for_all().holds("Plats eller tillfälle", pilot.WHERE)
    where.taps("Tillbaka")
    maria.sees("Planera · fråga 3 av 9").for_all().taps("Tillbaka")
    maria.sees("Planera · fråga 2 av 9").for_all().holds("Er idé", pilot.NEXT_CHANGE).taps("Senare")
    maria.sees("Vi tar det sedan").shot("sv-48-later")


def look_back(maria: PlaygroundPage) -> None:
    """How it goes now, and the earlier turn opened to its record."""
    maria.says("status")
    status = maria.sees("Så går det i Mottagningen", "varv 2", "Varv 1: Anpassa").has(pilot.LEARNED)
    status.shot("sv-49-status-series", phone=True)
    maria.says("historik")
    maria.sees("Tidigare varv", pilot.LEARNED).shot("sv-50-history").taps("Läs mer")
    record = maria.sees("Beslut: Anpassa", "Version 1").has(pilot.AIM, pilot.WHY, pilot.JOHAN_WAS_SURPRISED)
    record.shot("sv-51-record")
