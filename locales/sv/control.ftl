# Så styr man veckan: schema, paus, lediga dagar, borta, och vars och ens egna tider.

# Det man kan skriva.
command-away = borta
    .also = jag är borta; frånvarande
    .about = talar om när du är borta, till exempel: borta 1–14 juli
command-my-times = mina tider
    .also = mina arbetstider; min arbetstid; tysta tider
    .about = väljer när och var du får frågor och påminnelser
command-schedule = schema
    .also = schemat; visa schema; visa schemat
    .about = visar när jag skriver till teamet
command-pause = pausa
    .also = paus; ta paus; gör uppehåll
    .about = gör ett uppehåll, till exempel: pausa till 10 augusti
command-preview = förhandsvisa
    .also = forhandsvisa; förhandsgranska
    .about = visar nästa fråga för dig innan den går ut
command-send-now = skicka nu
    .also = skicka; skicka direkt
    .about = lägger ut veckans fråga eller sammanfattning genast

# Knapparna.
button-away = Jag är borta
button-away-today = Bara i dag
button-away-week = Resten av veckan
button-away-more = Fler dagar
button-be-back = Jag är tillbaka
button-away-team = Vilka är borta
button-away-colleague = Anteckna en kollega
button-take-back = Ta bort
button-my-times = Mina tider
button-schedule = Schema
button-days-off = Lediga dagar
button-pause = Pausa
button-end-pause = Börja igen nu
button-preview = Förhandsvisa
button-send-now = Skicka nu
button-send-reminder = Veckans fråga
button-send-summary = Sammanfattning

# Schemat.
schedule-heading = Schema för { $team }
schedule-about = ”Omkring” betyder inom tio minuter. Många team får sina meddelanden samtidigt, så jag sprider ut dem.
schedule-paused = Paus till { $day }. Innan dess skickar jag inget.
schedule-reminder = Veckans fråga
schedule-nudge = Personlig påminnelse
schedule-summary = Sammanfattning
schedule-digest = Veckobrev till processledaren
schedule-off = Skickas inte.
schedule-each-week = Varje vecka, { $days } omkring kl. { $clock }
schedule-other-week = Varannan vecka, { $days } omkring kl. { $clock }
schedule-next = Nästa: { $day }.
schedule-next-moved = Nästa: { $day }, eftersom { $off } är en ledig dag.
schedule-skipped = Kommer inte { $day }, för den dagen är ledig.

days-off-heading = Lediga dagar
days-off-SE = Helgdagar i Sverige är lediga.
days-off-NO = Helgdagar i Norge är lediga.
days-off-DK = Helgdagar i Danmark är lediga.
days-off-FI = Helgdagar i Finland är lediga.
days-off-IS = Helgdagar på Island är lediga.
days-off-none = Inga helgdagar räknas som lediga.
days-off-eves = Dessutom { $eves }.
days-off-closed = Stängt { $weeks }.
eve-christmas = julafton
eve-midsummer = midsommarafton
eve-new_year = nyårsafton

form-schedule-reminder = Frågan kommer i kanalen. Den personliga påminnelsen och sammanfattningen följer samma veckor.
    .title = Veckans fråga
    .weekdays = Vilka dagar?
    .at = Vilken tid?
    .every = Hur ofta?
    .on = Skicka veckans fråga
form-schedule-nudge = Den går bara till dem som har frågan öppen, högst en gång i veckan och på deras arbetstid.
    .title = Personlig påminnelse
    .weekdays = Vilken dag?
    .at = Vilken tid?
    .on = Skicka personliga påminnelser
form-schedule-summary = Hur veckan gick, i tråden under veckans fråga.
    .title = Sammanfattning
    .weekdays = Vilken dag?
    .at = Vilken tid?
    .moves = Om den dagen är ledig
    .on = Skicka sammanfattningen
form-schedule-digest = Vad som rör sig, vad som står still och vad som väntar på er. Bara till processledaren.
    .title = Veckobrev till processledaren
    .weekdays = Vilken dag?
    .at = Vilken tid?
    .every = Hur ofta?
    .moves = Om den dagen är ledig
    .on = Skicka veckobrevet
option-every-1 = Varje vecka
option-every-2-this = Varannan vecka, från den här veckan
option-every-2-next = Varannan vecka, från nästa vecka
option-move-back = Skicka arbetsdagen före
option-move-skip = Hoppa över den veckan

form-days-off = På lediga dagar skriver jag inte. Veckans fråga väntar då till nästa arbetsdag. Stängda veckor är helt tysta.
    .title = Lediga dagar
    .country = Vilka helgdagar?
    .eves = Är ni lediga också de här dagarna?
    .closed = Stängda veckor. Ta bort bocken för att öppna en vecka igen.
    .more = Stäng fler veckor. Till exempel: v. 28–31
option-SE = Sveriges
option-NO = Norges
option-DK = Danmarks
option-FI = Finlands
option-IS = Islands
option-no-country = Inga
option-christmas = Julafton
option-midsummer = Midsommarafton
option-new-year = Nyårsafton

# Paus.
form-pause = Under pausen är jag tyst. En paus har alltid ett slut, så att ingen behöver komma ihåg att väcka mig.
    .title = Pausa
    .until = Vilken dag börjar ni igen?
notice-paused = Jag är tyst till { $day }. Under tiden kommer inga frågor och inga påminnelser, och allt ni har sparat finns kvar. Jag säger till när vi börjar igen.
    .title = Paus
notice-not-paused = Det är ingen paus just nu. Allt går enligt schemat.
notice-resumed = Pausen är slut. Nästa fråga kommer { $day }, och ett tryck räcker.
    .title = Nu börjar vi igen
notice-resumed-asked = Pausen är slut, och veckans fråga är här igen. Ett tryck räcker.
    .title = Nu börjar vi igen
notice-resumed-quietly = Pausen är slut. I schemat ser ni när jag skriver.
    .title = Nu börjar vi igen

# Förhandsvisa och skicka nu.
preview-heading = Förhandsvisning
preview-reminder = Så ser nästa fråga ut. Bara du ser den här, och knapparna i den går inte att trycka på ännu.
preview-summary = Så ser nästa sammanfattning ut, med det som är känt nu. Bara du ser den här.
choose-send-now = Vad ska jag skicka nu?
notice-sent-now = Det syns i kanalen om en liten stund. Schemat skickar det inte en gång till.
    .title = Klart!
notice-sent-already = Det är redan skickat den här veckan, så jag skickar det inte igen.
notice-nothing-to-send = Inget varv prövas den här veckan, så det finns inget att skicka.
notice-preview-not-for-managers = Du är chef för teamet, så veckans kort visas inte för dig i förväg. I status ser du hur det går.
notice-nothing-to-preview = Det finns inget att visa ännu. När ett varv pågår ser du det här.

# Borta.
form-away-more = Du är antecknad som borta { $periods }. Är du borta fler dagar?
    .title = Borta
    .period = Vilka dagar? Till exempel: 1–14 juli
form-away-colleague = Skriv inte varför. Din kollega får veta att du har antecknat det, och kan ändra själv.
    .title = En kollega är borta
    .person = Vem?
    .period = Vilka dagar? Till exempel: 1–14 juli
notice-away-known = Du är antecknad som borta { $periods }. De dagarna får du inga frågor, och du räknas inte med.
    .title = Borta
notice-away-ended = Välkommen tillbaka! Nu får du veckans fråga som vanligt.
notice-away-removed = Det är borttaget. De dagarna räknas du med som vanligt.
notice-away-noted = { $by } har antecknat att du är borta { $period }. Då får du inga frågor från { $team }, och du räknas inte med där. Stämmer det inte? Tryck på Ändra.
    .title = Du är antecknad som borta
notice-only-in-person = Vilka som är borta visar jag inte här. Skriv ”schema” till mig i vår personliga chatt.
away-take-back = Inte borta { $day }
away-heading = Borta i { $team }
away-only-here = Det här visar jag bara för processledare, personligt.
away-nobody = Ingen är antecknad som borta.

# Mina tider.
form-my-times = { $letter ->
    [yes] Det gäller dig, i alla dina team. Utanför de här tiderna är jag tyst. Får du frågan personligt kommer veckobrevet samtidigt.
   *[no] Det gäller dig, i alla dina team. Utanför de här tiderna är jag tyst.
}
    .title = Mina tider
    .weekdays = Dagar du arbetar
    .begins = Jag får skriva från
    .ends = Jag är tyst från
    .where = Var vill du få veckans fråga?
    .nudged = Påminn mig, högst en gång i veckan
option-asked-in-channel = I teamets kanal
option-asked-in-person = Här, personligt
notice-times-saved = Jag skriver till dig { $days } { $hours }. Annars är jag tyst.
    .title = Sparat
data-times = Mina tider
data-hours = { $days } { $hours }
data-asked-in-channel = Veckans fråga kommer i kanalen.
data-asked-in-person = Veckans fråga kommer personligt.
data-nudged = Påminnelser är på.
data-not-nudged = Påminnelser är av.
data-absences = { $count ->
    [one] { $count } period då du är eller har varit borta
   *[other] { $count } perioder då du är eller har varit borta
}

# Det som inte gick att läsa, eller inte går ihop.
problem-pause-has-passed = Pausen behöver sluta en dag som kommer, tidigast i morgon. Skriv till exempel 10 augusti.
problem-pause-too-long = En paus kan vara högst ett år. Välj en tidigare dag. Den går att förlänga sedan.
problem-pause-begins-later = En paus börjar genast. Är ni lediga längre fram? Välj stängda veckor under Lediga dagar i schemat.
problem-absence-too-far = Så långt fram kan jag inte anteckna. Välj dagar inom två år.
problem-away-too-many = { $most } perioder är redan antecknade. Ta bort någon först, eller gör flera till en.
problem-closed-too-many = Högst { $most } stängda veckor får plats. Gör hellre en paus om det är längre.
problem-clock-unclear = Det där kunde jag inte läsa som en tid. Skriv till exempel 9 eller 13.30.
problem-clock-at-night = Då är de flesta lediga. Välj en tid från kl. 6 till kl. 21.
problem-no-weekday = Ingen veckodag är vald ännu. Välj minst en.
problem-hours-end-first = Sluttiden behöver vara senare än starttiden. Byt plats på dem, eller ändra en av dem.
problem-nudge-before-reminder = Veckans fråga behöver komma före den personliga påminnelsen. Ändra dag eller tid.
problem-summary-before-reminder = Veckans fråga behöver komma före sammanfattningen. Ändra dag eller tid.
problem-summary-before-nudge = Den personliga påminnelsen behöver komma före sammanfattningen. Ändra dag eller tid.
problem-schedule-changed = Någon annan hann ändra samtidigt. Så här är det nu. Ändra igen om det behövs.

push-away-list = Varv: teamet
push-preview = Varv: förhandsvisning
push-schedule-card = Varv: schema
