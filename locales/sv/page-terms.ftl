# Villkoren för att använda Varv.

page-terms-about = Det här gäller när du använder Varv i Teams. Det är kort med flit.
    .title = Villkor
page-terms-for = Varv är till för att ett team ska pröva förändringar i liten skala och lära sig av dem. Varv är inte till för att följa upp enskilda medarbetare, och inte för att dokumentera ärenden.
    .title = Vad Varv är till för
page-terms-careful =
    - Skriv aldrig om enskilda klienter: inga namn, inga personnummer, inget som går att känna igen någon på.
    - Varv stoppar personnummer som det känner igen. Andra uppgifter om klienter kan Varv inte känna igen. Ta bort dem genast om de har hamnat här: skriv ”ta bort”.
    - Det du skriver i planer, anteckningar och beslut läses av teamet, med ditt namn.
    .title = Det du behöver tänka på
page-terms-voluntary = Det är frivilligt att svara. Den som inte svarar syns inte, och ingen ska fråga varför.
    .title = Frivilligt
page-terms-instruments = AUDIT, DUDIT och andra instrument tillhör dem som har tagit fram dem. Varv påminner om dem och räknar hur ofta de används, men ställer aldrig deras frågor och tar inte emot svar eller poäng.
    .title = Instrument
page-terms-service =
    Den organisation som driver Varv bestämmer vem som får använda det, sköter driften och kan stänga det. Det är också organisationen som ansvarar, inte de som har skrivit programmet.

    Varv är fri programvara med MIT-licens. Den lämnas som den är, utan garantier. Ett meddelande kan komma sent, två gånger eller inte alls. Lita inte på Varv för något som måste hända på en viss minut.
    .title = Drift och ansvar
