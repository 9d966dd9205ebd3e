# Rapporten och tabellerna: det som lämnar Varv som en fil.

command-report = rapport
    .also = rapporten; gör rapport; powerpoint; presentation
    .about = gör en PowerPoint av en serie, en sida för andra eller tre rader till årsredovisningen
button-report = Rapport
command-tables = exportera
    .also = export; exportera siffror; excel; csv
    .about = ger mått, veckosummor och varv som Excel eller CSV
button-tables = Exportera

choose-series = Vilken serie gäller det?
report-untitled = Serie utan namn
report-colleague = en kollega

notice-report = Rapporten görs av det ni redan har skrivit, på teamets språk. Det som är borttaget kommer inte med. Läs igenom den innan du skickar den vidare.
    .title = Rapport om { $series }
button-make-report = Gör rapporten
button-partner-page = En sida för andra
button-three-lines = Tre rader
button-report-details = Diarienummer med mera
notice-nothing-to-report = Här finns inget varv att berätta om ännu.

form-report-details = Det här står på rapportens första sida. Du kan lämna fält tomma. Jag minns det till nästa gång.
    .title = { $series }: första sidan
    .number = Diarienummer
    .edition = Version
    .approved = Godkänd av
button-save-and-make = Spara och gör rapporten
problem-details-changed = Någon annan har ändrat det här sedan du öppnade det. Läs igenom och spara igen.
removal-report-number = Diarienummer
removal-report-edition = Version
removal-report-approved = Godkänd av

notice-tables = Du får mått, veckosummor och varv. Ingens namn är med: den som nämns i en text heter person 1, person 2 och så vidare. Läs igenom filen innan du skickar den vidare.
    .title = Siffror att räkna vidare på
button-xlsx = Excel
button-csv = CSV

# Filen på väg.
notice-file-being-made = Filen görs. Den kommer här om en liten stund, och du väljer själv om den ska sparas i din OneDrive.
    .title = Filen görs
notice-file-ready = Filen görs när du hämtar den. Länken går att använda en gång, inom en kvart.
    .title = Här är din fil
notice-file-saved = Filen { $name } ligger nu i din OneDrive, i mappen för filer från chattar.
notice-file-declined = Då sparas ingen fil. Skriv rapport eller exportera när du vill ha en.
notice-file-not-saved = Filen gick inte att spara i din OneDrive. Hämta den med en länk i stället.
notice-no-files-please = Jag tar inte emot filer, och jag har inte läst den du skickade. Den finns kvar i Teams. Handlar den om en klient: ta bort meddelandet själv.
    .title = Jag tar inte emot filer
button-make-file = Gör filen
button-fetch-by-link = Hämta med en länk
file-offer = Din fil är klar att hämta
file-offer-about = { $name }
file-consent = Från Varv. Filen sparas i din OneDrive.
push-file-offer = Varv: din fil

# Sidan bakom länken.
file-page = Din fil från Varv
file-page-about = Länken går att använda en gång. Det tar några sekunder att göra filen. Öppna den inte på en dator som andra använder.
file-page-button = Hämta filen
file-spent = Länken är använd, för gammal eller inte längre din. Skriv ”rapport” eller ”exportera” till Varv så får du en ny.

# Tre rader till årsredovisningen.
notice-three-lines = { report-line-tried }

    { report-line-result }

    { report-line-learned }
    .title = Tre rader till årsredovisningen
report-line-tried = { $team } har prövat: { $change }
report-line-result = { $now ->
    [counted] Det blev av vid { $used } av { $chances } { $what }.
    [some_of] Det blev av vid några av { $chances } { $what }.
    [nearly_all] Det blev av vid nästan alla av { $chances } { $what }.
    [few] Det blev av vid några { $what }.
    [not_yet] Antalet { $what } är för litet för att redovisas.
   *[none] Resultatet har inte räknats.
} { $before ->
    [counted] Före testet var det { $used_before } av { $chances_before }.
    [some_of] Före testet var det några av { $chances_before }.
    [nearly_all] Före testet var det nästan alla av { $chances_before }.
   *[other] { "" }
}
report-line-learned = { $has_learned ->
    [yes] Det vi tar med oss: { $learned }
   *[no] Vad vi har lärt oss skriver vi när testet är slut.
} { $decision ->
    [adopt] Arbetssättet införs.
    [adapt] Vi anpassar och prövar vidare.
    [abandon] Testet är nedlagt.
   *[none] Testet pågår.
}

# Sidorna i presentationen.
report-about = Rapport om ett förbättringsarbete
report-part = { $title } ({ $number } av { $of })
report-by = { $team }
report-number = Diarienummer { $number }
report-edition = Version { $edition }
report-approved = Godkänd av { $by }
report-day = { $day }
report-for-outside = Små tal står i ord.
report-nothing-yet = Här står inget ännu.
report-background = Bakgrund och syfte
report-series = Serien varv för varv
report-turn = Varv { $number } · { $phase }
report-chart = Diagram: { $measure }
report-marks = Märken
report-marks-of = Märken i diagrammet: { $measure }
report-obstacles = Hinder och det som hjälpte
report-learned = Det vi har lärt oss
report-outcome = Utfall mot plan
report-next = Nästa steg
report-brief = Tre rader till årsredovisningen
report-method = Så arbetar vi
report-partners = { $title }: till er som möter samma människor

report-head-aim = Syfte
report-head-idea = Det vi prövar
report-head-where = Var
report-head-measure = Det vi räknar
report-head-before = Så var det före
report-head-goal = Mål
report-head-plan = Plan
report-head-prediction = Vad vi trodde
report-head-happened = Vad som hände
report-head-seen = Antecknat på vägen
report-head-surprised = Det som överraskade
report-head-voices = Vad de vi är till för säger
report-head-learned = Det vi har lärt oss
report-head-decision = Beslut
report-head-solved = Löst
report-head-open = Står ännu i vägen
report-head-compared = Trott och blivit
report-head-level = Hur långt vi har kommit
report-head-follow-ups = Görs det fortfarande?

report-column-turn = Varv
report-column-scale = Omfattning
report-column-predicted = Trott
report-column-result = Blivit
report-column-decision = Beslut

report-tally = { $kind ->
    [counted] { $used } av { $chances } { $what } ({ $share } %)
    [some_of] några av { $chances } { $what }
    [nearly_all] nästan alla av { $chances } { $what }
    [few] några { $what }
    [not_yet] för få { $what } för att redovisas
   *[none] inte räknat
}
report-predicted = { $level } av 10 { $what }
report-declined = { $result }, { $count ->
    [one] en tackade nej
   *[other] { $count } tackade nej
}
report-now-before = { $now }. Före testet: { $before }.
report-result-held = { $result }. { $held }
report-held-yes = Det blev som vi trodde.
report-held-partly = Det blev delvis som vi trodde.
report-held-no = Det blev inte som vi trodde.
report-carried-out-yes = Testet gjordes som planerat.
report-carried-out-partly = Testet gjordes delvis som planerat.
report-carried-out-no = Testet gjordes inte som planerat.
report-period = { $period }.
report-scale = { $count ->
    [one] Omfattning: 1.
   *[other] Omfattning: { $count }.
}
report-helped = { $obstacle } Det som hjälpte: { $helped }
report-learned-in = Varv { $turn }: { $text }
report-promised = { $obstacle } Någon ordnar det till { $day }.
report-compared = Varv { $turn }: trodde { $thought }, det blev { $came }. { $held }
report-not-compared = Varv { $turn }: trodde { $thought }. { $told }
report-not-counted-yet = Det är inte räknat ännu.
report-not-counted = Det är inte räknat.
report-only-found = Varv { $turn }: det blev { $came }.
report-level = { $level } av 5 på skalan för hur långt ett förbättringsarbete har kommit.
report-follow-up = { $weeks ->
    [one] Efter en vecka: { $still } { $text }
   *[other] Efter { $weeks } veckor: { $still } { $text }
}
report-still-yes = ja.
report-still-partly = delvis.
report-still-no = nej.
report-next-decision = Beslut
report-next-next-change = Det vi ändrar
report-next-next-scale = På hur många
report-next-owner = Ansvarig
report-next-written = Var det står
report-next-cost = Tid
report-next-newcomers = Så lär sig nya kollegor
report-next-look-again = Vi tittar igen
report-invites = Möter ni samma människor? { $team } berättar gärna mer och prövar gärna tillsammans.

# Diagrammet.
report-chart-name = Diagram
report-chart-aloud = Linjediagram med { $count ->
    [one] ett värde
   *[other] { $count } värden
} från { $first } till { $last }. Det senaste är { $value }.
report-values = Värde
report-centre-line = Mittlinje { $value }
report-earlier-line = Tidigare mittlinje { $value }
report-goal-line = Mål { $value }
report-upper-limit = Övre gräns
report-lower-limit = Nedre gräns
report-axis-weeks = Vecka
report-share-of = Andel av alla { $what }
report-per-cent = { $number } %
report-comma = ,
report-week = v. { $week }
report-week-of-year = v. { $week } { $year }
report-count-of = { $count } av { $of }
report-no = nej
report-mark-turn = { $week }: varv { $turn } börjar
report-mark-line = { $week }: ny mittlinje. { $reason }
report-mark-note = { $week }: { $text }
report-older-weeks = Diagrammet visar de senaste { $most } veckorna. Alla { $count } står i anteckningarna.
report-not-drawn = Veckorna visas inte här: några av dem har så små tal att de stannar i teamet.
report-line-baseline = Mittlinjen, { $value }, är medianen av { $points } värden från tiden före testet. Den ligger fast.
report-line-all = Mittlinjen, { $value }, är medianen av alla { $points } värden hittills.
report-line-changed = Mittlinjen, { $value }, är medianen av { $points } veckor som teamet har valt.
report-line-between = Linjen går mellan ja och nej.
report-line-mean_of_baseline = Mittlinjen, { $value }, är medelvärdet av { $points } värden från tiden före testet.
report-line-mean_of_all = Mittlinjen, { $value }, är medelvärdet av alla { $points } värden hittills.
report-verdict-better = Det har blivit bättre sedan { $since }. Det beror sällan på slumpen.
report-verdict-worse = Det har blivit sämre sedan { $since }. Det beror sällan på slumpen.
report-verdict-changed = Något har ändrats sedan { $since }. Det beror sällan på slumpen.
report-verdict-passed = Något hände { $since }, men värdena är tillbaka som förut.
report-verdict-no_sign = Inget tecken på förändring: värdena svänger som vanligt.
report-verdict-too_early = För tidigt att säga. Tidigast { $earliest } går det att skilja en förändring från vanliga svängningar.
report-verdict-nothing = Det finns inga värden ännu.

# Anteckningar under bilderna: källor och regler.
report-notes-sources = Källa: det teamet har svarat och antecknat i Varv till och med { $day }. Texter som teamet har tagit bort är inte med.
report-notes-series = Siffrorna är veckosummor från teamets avstämningar. Ingen enskild persons svar visas.
report-notes-turn = Källa: teamets plan, anteckningar, lärdomar och beslut i Varv. Anteckningar är med när den som skrev har sagt ja till att citeras.
report-notes-marks = Märkena hör till veckorna i diagrammet på bilden före.
report-notes-week = { $week }: { $value }
report-notes-brief = Raderna säger inte mer än sidan för andra: inga namn, och antal besök bara från fem och uppåt.
report-notes-partners = Källa: teamets uppgifter i Varv till och med { $day }. Inga namn är med, och antal besök bara från fem och uppåt.
report-rules-anhoej = Regler: Anhøj. Ett tecken på förändring är en ovanligt lång serie på ena sidan om mittlinjen, eller ovanligt få korsningar av den (Anhøj och Olesen 2014).
report-rules-ihi = Regler: IHI. Skifte är sex eller fler värden i rad på ena sidan, trend fem eller fler i rad uppåt eller nedåt, och ovanligt få eller många serier (Perla m.fl. 2011).
report-rules-xmr = Regler: XmR. Ett värde utanför medelvärdet plus eller minus 2,66 gånger den genomsnittliga skillnaden mellan två värden är ett tecken på förändring.
report-rules-yes_no = Regel: sex eller fler likadana svar i rad är ett tecken på förändring.

report-method-about = Vi prövar förändringar i liten skala, varv efter varv, och följer mätresultaten. Varje varv har fyra delar.
report-method-plan = Planera: vad ska bli bättre, vad prövar vi, vad tror vi händer och varför, var, när och på hur många.
report-method-do = Göra: pröva, anteckna det som händer och räkna en gång i veckan.
report-method-study = Studera: jämför med det vi trodde, och säg vad som överraskade och vad vi lärde oss.
report-method-act = Agera: inför, anpassa och pröva igen, eller lägg ner och ta vara på lärdomen.
report-method-chart = Diagrammet jämför varje vecka med en mittlinje. Några få värden svänger alltid; reglerna säger när något är mer än slump, och när det är för tidigt att säga.
report-method-numbers = Siffrorna gäller besök och aldrig enskilda personer. Vem som har svarat vad sparas inte.

# Tabellerna.
tables-title = Mått, veckosummor och varv
table-measures = Mått
table-sums = Veckosummor
table-cycles = Varv
table-person = Person { $number }
table-few = färre än { $fewest }
table-yes = ja
table-head-series = Serie
table-head-measure = Mått
table-head-kind = Slag
table-head-unit = Enhet
table-head-week = Vecka
table-head-monday = Måndag
table-head-state = Läge
table-head-value = Värde
table-head-of = Av
table-head-text = Text
table-head-baseline = Före testet
table-head-turn = Varv
table-head-used = Blev av
table-head-chances = Tillfällen
table-head-declined = Tackade nej
table-head-phase = Fas
table-head-aim = Syfte
table-head-change = Förändringsidé
table-head-where = Var
table-head-start = Första dagen
table-head-end = Sista dagen
table-head-scale = Omfattning
table-head-predicted = Trott (av 10)
table-head-why = Varför
table-head-carried-out = Som planerat
table-head-held = Som vi trodde
table-head-surprised = Överraskade
table-head-learned = Lärt
table-head-decision = Beslut
table-head-reason = Skäl
table-head-lesson = Lärdom
table-kind-count = antal
table-kind-share = andel
table-kind-number = tal
table-kind-yes_no = ja eller nej
table-kind-observation = ord
table-state-told = värde
table-state-no_chances = inga tillfällen
table-state-not_measured = inte mätt
table-state-missing = saknas
