# Varvs egna sidor på webben: ramen omkring dem, och den första sidan.
# Stycken skiljs åt av en tom rad. Rader som börjar med streck blir en lista.

page-skip = Till innehållet
page-pages = Sidor
page-home = Om Varv
page-privacy = Dina uppgifter
page-terms = Villkor
page-other-language = In English
page-run-by = Varv drivs här av { $organisation }.
page-run-by-nobody-named = Den som driver Varv här har inte skrivit vem det är. Fråga den som lade till Varv i Teams.
page-contact = Kontakt:

page-home-about =
    Varv är en bot i Microsoft Teams. Den hjälper team i socialtjänst och omsorg att förbättra något, också när det är ont om tid.

    Ni väljer en sak att pröva, gissar vad som ska hända, prövar i liten skala, ser vad ni har lärt er och beslutar: införa, anpassa eller lägga ner. Sedan börjar nästa varv.
    .title = Varv: förbättra lite i taget
page-home-begin =
    - Lägg till Varv i ert team, i en gruppchatt eller i din egen chatt i Teams.
    - I kanalen är Varv tyst, tills någon trycker på ”Presentera Varv för teamet”.
    - Skriv ”hjälp” när du undrar. Varje ord har också en knapp.
    .title = Så börjar ni
page-home-promises =
    - Det är frivilligt att svara. Varv visar hur många som har svarat, aldrig vem, och jämför aldrig personer eller team.
    - Vad du svarade på veckans fråga glöms när veckan har stängts. Teamets siffror finns kvar.
    - Ett kort i veckan för hela teamet, och högst en oombedd fråga eller påminnelse i veckan till dig, på din arbetstid.
    - ”Det gick inte”, ”det passade inte i mötet” och ”personen tackade nej” är bra svar.
    - Inget om enskilda klienter. Text med personnummer sparas inte.
    - Är ni färre än fem säger Varv ”några”, ”de flesta” eller ”alla” om er, inte en siffra.
    - På telefonens låsskärm står bara något neutralt, som ”Varv: veckans fråga”.
    - Chefen får veta i sin egen chatt. I kanalen står aldrig att något väntar på chefen.
    - Du kan se, hämta och radera det som är sparat om dig.
    .title = Det lovar Varv
