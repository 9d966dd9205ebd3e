# Agera: besluta, och säg vad som händer sedan.

flow-act = Agera

act-decision = Beslut
    .ask = Vad gör ni med förändringen?
    .why = Då vet alla vad som gäller från och med nu.
    .example = { "" }
    .label = Beslut
act-decision-adopt = Införa
    .about = Det här blir vårt sätt att arbeta.
act-decision-adapt = Anpassa
    .about = Vi ändrar något och prövar ett varv till.
act-decision-abandon = Lägga ner
    .about = Vi slutar, och behåller det vi lärde oss.

act-reason = Skäl
    .ask = Varför beslutar ni så?
    .why = Den som kommer ny, eller läser senare, förstår då hur ni tänkte.
    .example = Det blir av vid 7 av 10 nybesök, men besök med tolk tar för lång tid.
    .label = Ert skäl

act-next-change = Det vi ändrar
    .ask = Vad ändrar ni? Skriv hela idén, så som den ska prövas nu.
    .why = Ändra helst en sak, så ser ni vad den betyder.
    .example = Vi erbjuder AUDIT och DUDIT vid varje nybesök. Besök med tolk bokas 15 minuter längre.
    .label = Er idé i nästa varv

act-next-scale = Nästa omfattning
    .ask = På hur många prövar ni i nästa varv?
    .why = När något fungerar kan testet växa, lite i taget.
    .example = 8. Hela mottagningen är med.
    .label = Antal

act-owner = Ansvarig
    .ask = Vem håller i det nya sättet att arbeta?
    .why = Det som någon håller i finns kvar.
    .example = Elin, som också ser till att blanketterna finns.
    .label = Ansvarig

act-written = Var det står
    .ask = Var står det skrivet hur ni gör?
    .why = Då hittar alla samma sak.
    .example = I rutinen för nybesök, och i lathunden i samtalsrummen.
    .label = Var det står

act-cost = Tid
    .ask = Hur mycket tid tar det?
    .why = Då går det att räkna med tiden när ni planerar.
    .example = Tio minuter vid ett nybesök, 25 med tolk.
    .label = Tid
    .lost = Då är det lätt att glömma bort tiden när ni planerar.

act-newcomers = Nya kollegor
    .ask = Hur lär sig nya kollegor det här?
    .why = Människor byter jobb. Arbetssättet ska kunna stanna.
    .example = De sitter med vid ett nybesök den första veckan och får lathunden.
    .label = Nya kollegor
    .lost = Då kan arbetssättet försvinna när någon slutar.

act-look-again = Vi tittar igen
    .ask = Vilken dag tittar ni på det igen?
    .why = Nya arbetssätt behöver hållas i. Jag påminner er den dagen.
    .example = 1 oktober
    .label = Dag

act-lesson = Lärdom
    .ask = Vad tar ni med er?
    .why = Ett test som läggs ner är inte bortkastat när lärdomen finns kvar.
    .example = Broschyren räcker inte, någon måste säga det.
    .label = Lärdomen
