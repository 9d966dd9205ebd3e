# Planera: vad vi prövar, och vad vi tror händer.

flow-plan = Planera

plan-aim = Syfte
    .ask = Vad ska bli bättre, och för vem?
    .why = Med ett tydligt syfte blir det lättare att välja vad ni ska pröva.
    .example = Vi vill tidigare upptäcka riskbruk av alkohol och droger hos dem som söker ekonomiskt bistånd för första gången.
    .label = Ert syfte

plan-change = Förändringsidé
    .ask = Vad vill ni pröva?
    .why = Prövar ni en sak i taget ser ni vad som hjälpte.
    .example = Vi erbjuder AUDIT och DUDIT vid varje nybesök, med orden ’det här frågar vi alla’.
    .label = Er idé

plan-participants = De som prövar
    .ask = Vilka ska pröva?
    .why = Bara de som prövar får frågor och räknas med. Börja gärna med några få.
    .example = Maria, Johan och Farida.
    .label = De som prövar

plan-where = Var
    .ask = Var i arbetet ska ni pröva?
    .why = Ett bestämt tillfälle gör det lättare att komma ihåg.
    .example = Vid nybesök, i samtalsrummen på plan 2.
    .label = Plats eller tillfälle

plan-period = När
    .ask = Från vilken dag till vilken dag?
    .why = Med ett bestämt slut vet alla när vi tittar på hur det gick.
    .example = 2 mars–26 april
    .label = Period
    .start = Första dagen
    .end = Sista dagen

plan-scale = Omfattning
    .ask = På hur många ska ni pröva?
    .why = Ett litet test går fort och är lätt att ändra. En kollega och två möten kan räcka.
    .example = 5. Vi är fem kollegor som prövar.
    .label = Antal kollegor, möten eller besök

plan-prediction = Vad tror ni?
    .fact = Vår förutsägelse
    .ask = Vid hur många av tio { $chances } tror ni att det blir av, och varför?
    .why = När ni gissar först ser ni efteråt vad ni har lärt er. Det gör inget om gissningen blir fel.
    .example = Från 2 till 7 av 10. Blanketterna ligger framme, och de flesta svarar gärna när vi frågar.
    .label = Varför tror ni det?
    .level = Det ni enas om

plan-measure = Mått
    .ask = Hur märker ni att det blir bättre?
    .why = Räkna något enkelt som ni ändå ser i vardagen.
    .example = Nybesök där AUDIT eller DUDIT användes, av alla nybesök.
    .label = Det vi räknar

plan-baseline = Utgångsläge
    .ask = Hur har det varit hittills? Räkna gärna sex veckor bakåt.
    .why = Då går det att se om något har ändrats. Skriv en vecka i taget, den äldsta först.
    .example = 2/11, 3/12, 1/9, 2/10, 2/11, 1/8
    .label = Vecka för vecka: hur många, av alla
    .lost = Då dröjer det minst tio veckor innan det går att säga om något har ändrats.

plan-goal = Mål
    .ask = Vilket av verksamhetens mål hör det här till?
    .why = Då ser fler varför ni gör det.
    .example = Fler ska få stöd i tid (verksamhetsplanen).
    .label = Mål
    .lost = Ni kan lägga till ett mål när ni vill.

# Det som räknas, när mallen inte har ett eget ord för det.
chances = tillfällen
scale-large = Det är ganska många för ett första test. Det går bra, men ett mindre ger svar fortare. Kanske räcker fem?
level-option = { $level } av 10

# Gissningarna.
guess-ask = Vad tror du? Gissa med ett tryck.
guess-mine = Din gissning: { $level } av 10. Du kan ändra dig.
guess-settle = Skriv sedan vad ni enas om.
guess-few = Gissningarna visas när minst tre har gissat.
guess-none = Ingen har gissat ännu. Det går fort.
guess-spread = Gissningarna: { $levels }. I mitten: { $middle } av 10.
