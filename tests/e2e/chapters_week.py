"""The chapters of the week in Swedish. Each goes on where the one before it ended."""

from tests.e2e import pilot
from tests.e2e.colleague import Colleagues
from tests.e2e.playground_page import PlaygroundPage
from tests.e2e.set_up import Tap, taps_on

OBSTACLE = "Blanketterna finns inte i samtalsrum 2."
HELPED = "Blanketter och lathund ligger nu i alla tre samtalsrummen."
CHEER = "Ni frågar fler för varje vecka. Det är precis så här det ska gå till."


def choose_times(maria: PlaygroundPage) -> None:
    """The process leader moves the summary an hour and back, and looks at the rest there is to choose."""
    maria.opens_personal()
    maria.says("schema")
    schedule = maria.sees("Schema för Mottagningen", "fredag omkring kl. 14")
    schedule.shot("week-sv-01-schedule", phone=True).taps_beside("Sammanfattning", "Ändra")
    form = maria.sees("Vilken tid?", "Hur veckan gick").shot("week-sv-02-schedule-summary", phone=True)
    form.fills("Vilken tid?", "15:30").taps("Spara")
    maria.sees("Schema för Mottagningen", "fredag omkring kl. 15.30").for_all()
    maria.sees("Schema för Mottagningen").taps_beside("Sammanfattning", "Ändra")
    maria.sees("Vilken tid?", "Hur veckan gick").fills("Vilken tid?", "14:00").taps("Spara")
    maria.sees("Schema för Mottagningen", "fredag omkring kl. 14").for_all().taps("Lediga dagar")
    maria.sees("Vilka helgdagar?").shot("week-sv-03-days-off", phone=True)
    maria.says("förhandsvisa")
    maria.sees("Förhandsvisning", "AUDIT eller DUDIT").shot("week-sv-04-preview", phone=True)
    maria.says("mina tider")
    times = maria.sees("Dagar du arbetar").shot("week-sv-05-my-times", phone=True)
    times.taps("Spara")
    maria.sees("Jag skriver till dig måndag–fredag kl. 8–17").shot("week-sv-06-my-times-saved")


def answer_with_a_tap(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Week 10: Johan answers on his card, Maria on hers, and the card counts without names."""
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    maria.says("spola 4d 5m")
    card = maria.sees("vecka 1 av 8", "Har du använt AUDIT eller DUDIT", "senast fredag kl. 14")
    shared = maria.recorded.card("vecka 1 av 8", "Har du använt AUDIT eller DUDIT")
    card.shot("week-sv-10-card", phone=True)
    maria.shot("week-sv-window-card")
    taps_on(colleague("Johan Åberg"), shared, "Det gick inte", "Hann inte", "3")
    maria.sees("vecka 1 av 8", "1 av 5 har svarat").for_all().taps("Ja")
    maria.sees("Hur många nybesök hade du?").shot("week-sv-11-chances", phone=True).taps("1")
    maria.sees("Vid hur många").shot("week-sv-12-used", phone=True).taps("1")
    maria.sees("Sparat: 1 av 1 nybesök.").shot("week-sv-13-saved", phone=True)
    taps_on(colleague("Farida Noori"), shared, "Ja", "2", "1", "0")
    colleague("Johan Åberg").lets_time_pass("1m")
    counted = maria.sees("vecka 1 av 8", "3 av 5 har svarat").has_not("Johan", "Farida")
    counted.shot("week-sv-14-card-counted", phone=True)


def be_reminded(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Thursday: those whose question is open get one reminder in person, and one tap answers it."""
    colleague("Johan Åberg").lets_time_pass("3d 4h")
    reminder = maria.recorded.card("Hej Amir!", "öppen till i morgon kl. 14")
    told = taps_on(colleague("Amir Haddad"), reminder, "Det gick inte", in_person=True)
    told = taps_on(colleague("Amir Haddad"), told, "Passade inte i mötet", "2", in_person=True)
    assert "Sparat: 0 av 2 nybesök." in told.text
    elins = maria.recorded.card("Hej Elin!")
    taps_on(colleague("Elin Öst"), elins, "Ja", "2", "1", "0", in_person=True)
    assert "Hej Johan" not in maria.recorded.all_text()
    maria.is_shown(reminder, "Hej Amir!", "Bara du ser").shot("week-sv-15-reminder", phone=True)


def read_the_week(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Friday: the leader's weekly letter, and an hour later the summary in the thread of the card."""
    maria.opens_personal()
    colleague("Johan Åberg").lets_time_pass("1d")
    letter = maria.sees("Veckobrev, vecka 10", "Vecka 10 så här långt: 3 av 10 nybesök")
    letter.shot("week-sv-17-digest", phone=True)
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    colleague("Johan Åberg").lets_time_pass("2h")
    summary = maria.sees("Så gick vecka 10", "3 av 10 nybesök", "Alla har svarat")
    summary.has("hann inte", "passade inte i mötet").has_not("Johan", "Amir")
    summary.shot("week-sv-16-summary", phone=True)


def tell_an_obstacle(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Week 11: forms were missing. Maria writes what stood in the way; it is shown without her name."""
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    colleague("Johan Åberg").lets_time_pass("2d 18h")
    card = maria.sees("vecka 2 av 8", "Förra veckan: 3 av 10 nybesök.")
    shared = maria.recorded.card("vecka 2 av 8", "Förra veckan: 3 av 10 nybesök.")
    card.shot("week-sv-20-card", phone=True)
    taps_on(colleague("Johan Åberg"), shared, "Det gick inte", "Hann inte", "3")
    maria.sees("vecka 2 av 8", "1 av 5 har svarat").for_all().taps("Det gick inte")
    maria.sees("Vad kom emellan?").shot("week-sv-21-reasons", phone=True).taps("Saknade material")
    maria.sees("Hur många nybesök hade du?").shot("week-sv-22-reason-thanks", phone=True).taps("1")
    saved = maria.sees("Sparat: 0 av 1 nybesök.").shot("week-sv-23-did-not", phone=True)
    saved.taps("Skriv vad som stod i vägen")
    form = maria.sees("Vad står i vägen?").shot("week-sv-24-obstacle", phone=True)
    form.fills("Vad står i vägen?", OBSTACLE).taps("Spara")
    maria.sees("Raden visas utan namn").shot("week-sv-25-obstacle-told", phone=True)
    taps_on(colleague("Farida Noori"), shared, "Ja", "2", "1", "0")
    taps_on(colleague("Amir Haddad"), shared, "Det gick inte", "Personen tackade nej", "2", "1")
    choose_to_be_asked_in_person(maria, colleague)


def choose_to_be_asked_in_person(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Elin would rather have the week's question in her own chat."""
    elin = colleague("Elin Öst")
    elin.says("mina tider", elin.personal)
    times = maria.recorded.card("Dagar du arbetar")
    in_person = Tap("Spara", fill={"Var vill du få veckans fråga?": "Här, personligt"})
    told = taps_on(elin, times, in_person, in_person=True)
    assert "Jag skriver till dig" in told.text


def answer_late(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Friday: four have answered. Elin answers after the summary, and the summary counts her in."""
    colleague("Johan Åberg").lets_time_pass("4d 5h")
    summary = maria.sees("Så gick vecka 11", "1 av 8 nybesök", OBSTACLE, "4 av 5 har svarat")
    summary.has("Tackade nej: 1.").shot("week-sv-26-summary", phone=True)
    late = maria.recorded.card("Så gick vecka 11")
    late = colleague("Elin Öst").taps(late, "Svara i efterhand")
    taps_on(colleague("Elin Öst"), late, "Ja", "3", "2", "0")
    summary = maria.sees("Så gick vecka 11", "3 av 11 nybesök", "Ett svar kom senare.")
    summary.shot("week-sv-27-summary-late", phone=True)


def ask_for_help(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Week 12: it is still in the way. Karin hears of it in person, and her answer comes to the team."""
    colleague("Johan Åberg").lets_time_pass("2d 19h")
    asked = maria.recorded.card("Hej Elin!", "Bara du ser den här frågan")
    told = taps_on(colleague("Elin Öst"), asked, "Ja", "2", "1", "0", in_person=True)
    assert "Sparat: 1 av 2 nybesök." in told.text
    card = maria.sees("vecka 3 av 8", "Förra veckan: 3 av 11 nybesök.", OBSTACLE, "1 av 5 har svarat")
    card.for_all()
    shared = maria.recorded.card("vecka 3 av 8", OBSTACLE)
    card.shot("week-sv-30-card", phone=True).taps("Vi behöver hjälp av chefen")
    maria.sees("Då ber vi om hjälp").shot("week-sv-31-help", phone=True).taps("Svara på veckans fråga")
    maria.sees("Veckans fråga till dig").shot("week-sv-31-own-question", phone=True).taps("Inga nybesök")
    maria.sees("Då fanns det inget att svara på")
    karin = colleague("Karin Ek")
    to_karin = maria.recorded.card("Kan du hjälpa till?", OBSTACLE)
    when = taps_on(karin, to_karin, "Jag ordnar det", in_person=True)
    promised = taps_on(karin, when, Tap("Spara", "26 mars"), in_person=True)
    maria.sees("Karin Ek ordnar det senast", OBSTACLE).shot("week-sv-32-promised", phone=True)
    for name, taps in {"Johan Åberg": ("2", "0"), "Amir Haddad": ("2", "1")}.items():
        taps_on(colleague(name), shared, "Ja", *taps, "0")
    maria.is_shown(to_karin, "Kan du hjälpa till?").shot("week-sv-33-to-manager", phone=True)
    maria.is_shown(when, "När är det ordnat?").shot("week-sv-34-manager-when", phone=True)
    maria.is_shown(promised, "Du ordnar det senast 26 mars").shot("week-sv-35-manager-promised", phone=True)
    maria.is_shown(asked, "Hej Elin!").shot("week-sv-36-asked-in-person", phone=True)


def be_away(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Farida says herself that she is away; Maria notes a day of her own and sees who is away."""
    farida = colleague("Farida Noori")
    farida.says("borta 23–27 mars", farida.personal)
    maria.recorded.card("Du är antecknad som borta")
    maria.opens_personal()
    maria.says("borta")
    maria.sees("Borta", "Vilka dagar?").shot("week-sv-37-away-form", phone=True)
    maria.says("borta 3 augusti")
    away = maria.sees("Du är antecknad som borta", "3 augusti").shot("week-sv-38-away", phone=True)
    away.taps("Inte borta 3 augusti")
    maria.sees("Det är borttaget")
    maria.says("schema")
    maria.sees("Schema för Mottagningen").taps("Vilka är borta")
    away = maria.sees("Borta i Mottagningen", "Farida Noori").shot("week-sv-39-who-is-away", phone=True)
    away.taps("Anteckna en kollega")
    maria.sees("En kollega är borta").shot("week-sv-40-colleague-away", phone=True)


def meet(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Week 13: the team answers together, on the screen in the room; nobody is asked one by one."""
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    colleague("Johan Åberg").lets_time_pass("7d")
    maria.sees("vecka 4 av 8")
    maria.says("möte")
    meeting = maria.sees("Vi ser på vecka 13 tillsammans").shot("week-sv-41-meeting", phone=True)
    maria.shot("week-sv-window-meeting")
    meeting.taps("Skriv in tillsammans")
    form = maria.sees("Hur många av er är med och svarar?").shot("week-sv-42-meeting-form", phone=True)
    form.fills("Hur många av er är med och svarar?", "4").fills("Hur många nybesök", "12")
    form.fills("Vid hur många", "6").taps("Spara")
    met = maria.sees("Vi ser på vecka 13 tillsammans", "Veckans siffror: 6 av 12 nybesök.")
    met.shot("week-sv-43-met", phone=True)
    maria.sees("vecka 4 av 8", "Här har ni svarat tillsammans").shot("week-sv-44-card-together", phone=True)


def be_helped(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Thursday: Karin has seen to it. Maria, who told of it, hears first; the team sees what helped."""
    colleague("Johan Åberg").lets_time_pass("3d 4h")
    karin = colleague("Karin Ek")
    due = maria.recorded.card("Hur gick det?", OBSTACLE)
    asked = taps_on(karin, due, "Det är ordnat", in_person=True)
    taps_on(karin, asked, Tap("Spara", HELPED), in_person=True)
    assert maria.recorded.all_text().count("Hej Johan") == 0
    maria.opens_personal()
    maria.sees("Nu är det löst", HELPED).shot("week-sv-45-obstacle-news", phone=True)
    maria.is_shown(due, "Hur gick det?").shot("week-sv-46-manager-due", phone=True)
    maria.is_shown(asked, "Vad hjälpte?").shot("week-sv-47-what-helped", phone=True)


def see_from_above(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """Karin's teams in ten seconds, and a few words of her own to the channel."""
    karin = colleague("Karin Ek")
    karin.says("status", karin.personal)
    status = maria.recorded.card("Så går det i dina team")
    form = taps_on(karin, status, "Uppmuntra", in_person=True)
    taps_on(karin, form, Tap("Visa i kanalen", CHEER), in_person=True)
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    maria.sees("Karin Ek skriver till er", CHEER).shot("week-sv-48-encouragement", phone=True)
    shown = maria.is_shown(status, "Så går det i dina team", "Göra · vecka 4 av 8", "14 av 39 nybesök")
    shown.has_not("Johan", "Farida", "Amir").shot("week-sv-49-manager-status", phone=True)
    maria.is_shown(form, "Uppmuntra teamet").shot("week-sv-50-encourage-form", phone=True)


def end_the_month(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """The letter after the meeting's week, its summary, and how it goes."""
    maria.opens_personal()
    colleague("Johan Åberg").lets_time_pass("1d")
    letter = maria.sees("Veckobrev, vecka 13", "Vecka 13: 6 av 12 nybesök").has_not("Johan", "Farida")
    letter.shot("week-sv-53-digest", phone=True)
    maria.says("mina uppgifter")
    maria.sees("Det här är sparat om dig").shot("week-sv-54-my-data", phone=True)
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    colleague("Johan Åberg").lets_time_pass("2h")
    summary = maria.sees("Så gick vecka 13", "6 av 12 nybesök", "Ni svarade tillsammans", OBSTACLE, HELPED)
    summary.shot("week-sv-51-summary-together", phone=True)
    maria.says("status")
    maria.sees("Så går det i Mottagningen", "vecka 4 av 8").shot("week-sv-52-status", phone=True)


def rest(maria: PlaygroundPage, colleague: Colleagues) -> None:
    """A pause always has an end, and the bot says when it is over."""
    maria.opens_channel(pilot.TEAM, pilot.CHANNEL)
    maria.says("pausa")
    maria.sees("Vilken dag börjar ni igen?").shot("week-sv-55-pause", phone=True)
    maria.says("pausa till 13 april")
    maria.sees("Jag är tyst till", "13 april").shot("week-sv-56-paused", phone=True)
    colleague("Johan Åberg").lets_time_pass("16d 18h")
    maria.sees("Nu börjar vi igen").shot("week-sv-57-resumed", phone=True)
