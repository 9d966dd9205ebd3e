# Mått: vad som räknas, och hur siffrorna kommer in.

flow-measure = Mått

measure-counted = Det vi mäter
    .ask = Vad vill ni mäta?
    .why = Räkna något enkelt som ni ändå ser. Räkna tillfällen, aldrig något om enskilda klienter.
    .example = Samtal som blev bokade samma vecka.
    .label = Det ni mäter

measure-kind = Så ser ett värde ut
    .ask = Hur ser ett värde ut?
    .why = Då vet jag vad jag ska fråga efter.
    .example = 12 är ett antal. 7 av 19 är en andel.
    .label = Sort
measure-kind-count = Ett antal
    .about = Hur många gånger, till exempel 12.
measure-kind-share = En andel
    .about = Hur många av alla, till exempel 7 av 19.
measure-kind-number = Ett tal med enhet
    .about = Till exempel 25 minuter eller 3,5 dagar.
measure-kind-yes_no = Ja eller nej
    .about = Blev det av den veckan?
measure-kind-observation = Det vi ser, i ord
    .about = När det är svårt att räkna. Det är också ett mått.

measure-unit = Enhet
    .ask = I vilken enhet?
    .why = Den står bredvid talet, så att alla läser det lika.
    .example = minuter
    .label = Enhet
    .lost = Då står talet för sig självt.

measure-better = Bättre är
    .ask = Åt vilket håll är bättre?
    .why = Då kan jag säga om en förändring är en förbättring.
    .example = Fler samtal är bättre uppåt. Färre dagars väntan är bättre nedåt.
    .label = Håll
measure-better-up = Uppåt
measure-better-down = Nedåt
measure-better-neither = Inget av dem

measure-aimed = Mål
    .ask = Vart vill ni komma?
    .why = Ett mål gör det lättare att veta när det räcker.
    .example = 15
    .label = Målet, som ett tal
    .lost = Det går bra att mäta utan mål.

measure-aimed-share = Mål
    .ask = Hur stor andel vill ni nå?
    .why = Ett mål gör det lättare att veta när det räcker.
    .example = 8 av 10
    .label = Målet, till exempel 8 av 10 eller 80 %
    .lost = Det går bra att mäta utan mål.

measure-aimed-by = Målet nått
    .ask = Till vilken dag?
    .why = Med en dag vet alla när ni tittar på målet igen.
    .example = 30 juni
    .label = Dag
    .lost = Då gäller målet tills vidare.

measure-reporter = Den som berättar värdet
    .ask = Vem berättar värdet?
    .why = Bara den personen får frågan, i sin egen chatt och på sin arbetstid.
    .example = Du själv, eller den som ändå har siffran.
    .label = En person

measure-often = Hur ofta
    .ask = Hur ofta?
    .why = En gång i veckan räcker nästan alltid.
    .example = Varje vecka.
    .label = Hur ofta
measure-often-week = Varje vecka
measure-often-second_week = Varannan vecka
measure-often-month = En gång i månaden

fact-tenths = { $tenths } av 10
fact-per-cent = { $number } %

# Värden i ord. Noll, inte mätt och inget värde är tre olika saker.
value-none = inget värde ännu
value-not-measured = inte mätt
value-removed = borttaget
value-yes = ja
value-no = nej
value-share = { $value } av { $of }
value-few = färre än fem
value-few-of = några av { $of }
value-of-few = färre än fem i allt
value-with-unit = { $number } { $unit }
value-somebody = En kollega
measure-without-words = Ett mått utan namn

# Listan och kortet.
measures-heading = Det här mäter ni
measure-card = Mått
measure-last = Senast: { $value } (vecka { $week }).
measure-now = Senast: { $value }.
measure-nothing-yet = Inget värde ännu.
measure-is-over = Det här måttet är avslutat. Värdena finns kvar.
measure-by-check-in = Räknas från veckans fråga. Ingen behöver mäta något mer.
measure-by-nobody = Ingen får frågan just nu. Vem som helst kan skriva ett värde.
measure-by-week = { $name } får frågan varje vecka.
measure-by-second_week = { $name } får frågan varannan vecka.
measure-by-month = { $name } får frågan en gång i månaden.

value-ask-count = Hur många { $week }?
value-ask-share = Hur många av alla { $week }? Skriv till exempel 7 av 19.
value-ask-number = Vad blev det { $week }?
value-ask-yes-no = Blev det av { $week }?
value-ask-observation = Vad har ni sett { $week }? Skriv aldrig om enskilda klienter.

values-hello = Hej { $name }! Nu är det dags för ett mätvärde.
values-fine = Har ni inte mätt är det också ett svar.

choose-new-measure = Vad vill ni mäta?
choose-cycle-to-measure = Vilket varv gäller det?

form-report-count =
    { $has ->
        [yes] Nu står det { $now }. Skriv ett nytt antal om det ska ändras.
       *[no] Hur många blev det? Noll är också ett svar.
    }
    .title = Mätvärde för { $week }
    .value = Antal
form-report-share =
    { $has ->
        [yes] Nu står det { $now }. Skriv nytt om det ska ändras.
       *[no] Hur många, av hur många?
    }
    .title = Mätvärde för { $week }
    .value = Till exempel 7 av 19
form-report-number =
    { $has ->
        [yes] Nu står det { $now }. Skriv ett nytt tal om det ska ändras.
       *[no] Vad blev det?
    }
    .title = Mätvärde för { $week }
    .value = Talet, till exempel 12,5
form-report-yes-no =
    { $has ->
        [yes] Nu står det { $now }. Tryck om det ska ändras.
       *[no] Blev det av?
    }
    .title = Mätvärde för { $week }
form-report-observation =
    { $has ->
        [yes] Det finns redan en rad. Skriv en ny om den ska ändras.
       *[no] Vad har ni sett? Skriv aldrig om enskilda klienter.
    }
    .title = Det ni såg { $week }
    .value = En rad räcker
form-report-which = Vilket mått gäller det?
    .title = Skriv ett mätvärde
    .measure = Mått
    .value = Värde, till exempel 12 eller 7 av 19. Lägg till v. 44 för en annan vecka.
form-paste = En rad för varje vecka: en dag eller en vecka, sedan värdet. För en andel går det med två tal. Jag visar hur jag läste innan något sparas.
    .title = Klistra in gamla värden
    .measure = Mått
    .rows = Till exempel 2026-01-05;12 eller v. 2;12

notice-value-kept = Sparat: { $value } för { $week }.
    .title = { $measure }
notice-value-not-measured = Sparat: inte mätt { $week }. Det är inte samma sak som noll, och det går bra.
    .title = { $measure }
notice-value-taken-back = Värdet för { $week } är borttaget.
    .title = { $measure }
notice-value-wild =
    { $when ->
        [last] Stämmer { $value }? Förra veckan var det { $before }.
       *[earlier] Stämmer { $value }? Senast, { $week }, var det { $before }.
    }
    .title = { $measure }
notice-value-met = { $by } har skrivit { $theirs } för { $week }. Du skrev { $mine }. Vilket gäller?
    .title = { $measure }
notice-measure-follows = Det måttet räknas från veckans fråga, så ni behöver inte skriva något mer. Vill ni mäta något annat också?
notice-no-measure = Ni mäter inget just nu. Ett mått visar om det blir bättre.
notice-nothing-to-measure = Ett mått hör till ett varv. Börja med ett varv, så kan ni mäta sedan.
notice-measure-ended = Jag frågar inte mer efter det. Värdena finns kvar.
    .title = { $measure }
notice-measure-is-ended = { $measure } är avslutat. Öppna måttet och ta upp det igen, så går det att skriva värden.
notice-paste-in-person = Klistra in gamla värden i din egen chatt med mig, så kan du läsa igenom dem i lugn och ro innan något sparas.
notice-rows-saved-before =
    { $count ->
        [one] { $count } vecka är sparad som läget innan.
       *[other] { $count } veckor är sparade som läget innan.
    }
    .title = { $measure }
notice-rows-saved-during =
    { $count ->
        [one] { $count } vecka är sparad.
       *[other] { $count } veckor är sparade.
    }
    .title = { $measure }

paste-heading = Så här läste jag
paste-read =
    { $count ->
        [one] { $count } vecka. Inget är sparat ännu.
       *[other] { $count } veckor. Inget är sparat ännu.
    }
paste-faults =
    { $count ->
        [one] En rad kunde jag inte läsa. Rätta den i fältet, så läser jag igen.
       *[other] { $count } rader kunde jag inte läsa. Rätta dem i fältet, så läser jag igen.
    }
paste-line = Rad { $line }: ”{ $said }”
paste-field = Det du klistrade in
paste-which = Stämmer det? Hur var det då?
paste-instead = { $value } (nu står det { $now })
paste-week-of = v. { $week } { $year }

command-measure = mät
    .also = mat; mäta; rapportera
    .about = sparar ett mätvärde, till exempel: mät 12, mät 7 av 19 eller mät 12,5 v. 44
command-measures = mått
    .also = matt; våra mått; alla mått
    .about = visar vad ni mäter, med det senaste värdet
command-new-measure = nytt mått
    .also = nytt matt; lägg till mått
    .about = lägger till något att mäta
button-measure = Skriv ett värde
button-measures = Mått
button-new-measure = Nytt mått
button-own-measure = Skriv ett eget
button-paste = Klistra in värden
button-end-measure = Avsluta
button-resume-measure = Ta upp igen
button-not-measured = Vi har inte mätt den här veckan
button-last-week = Förra veckan
button-take-back-value = Ta bort värdet
button-yes = Ja
button-no = Nej
button-report-anyway = Ja, det stämmer
button-mine-holds = Mitt gäller
button-keep-value = Låt det stå kvar
button-read-rows = Läs
button-read-again = Läs igen
button-rows-before = Så här var det innan
button-rows-during = Under testet

problem-value-empty = Skriv ett värde, eller tryck på ”Vi har inte mätt den här veckan”.
problem-value-negative = Det kan inte bli mindre än noll. Skriv noll om det inte blev av någon gång.
problem-value-not-whole = Här räknar ni hela gånger. Skriv till exempel 12.
problem-value-not-a-number = Det där kunde jag inte läsa som ett tal. Skriv med siffror, till exempel 12 eller 12,5.
problem-value-needs-both = Här behövs två tal: hur många, och av hur många. Skriv till exempel 7 av 19.
problem-value-more-than-all = { $value } är mer än { $of }. Skriv först hur många det blev av vid, sedan hur många det var i allt.
problem-value-yes-or-no = Svara ja eller nej, så vet jag.
problem-choose-measure = Välj vilket mått det gäller. Det du skrev står kvar.
problem-not-a-week = Jag ser inte vilken vecka det är. Skriv till exempel 2026-03-02, v. 10 eller 2026-W10.
problem-no-such-week = Den veckan finns inte i almanackan. Skriv till exempel v. 10.
problem-week-to-come = Den veckan har inte varit ännu. Skriv värdet när den har börjat.
problem-week-twice = Den veckan står på en rad tidigare också. Låt en av dem vara kvar.
problem-row-too-short = Här saknas något. Skriv först veckan, sedan värdet, till exempel 2026-03-02;12.
problem-row-too-long = Här står fler tal än jag väntade mig. Skriv veckan och ett värde, till exempel 2026-03-02;12.
problem-row-is-counted = Den veckan räknas redan från veckans fråga. Ta bort raden.
problem-table-empty = Här står inget ännu. En rad för varje vecka räcker.
problem-table-too-long = Det är fler rader än jag får plats med på en gång. Klistra in högst { $most } i taget.
problem-table-of-words = Det måttet har ord i stället för tal. Skriv en rad i taget, för varje vecka.
problem-pick-one = Välj en person.

push-measure-card = Varv: ett mått
push-measure-list = Varv: mått
push-pasted-table = Varv: klart att läsa igenom
