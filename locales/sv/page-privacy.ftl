# Sidan om vad som är sparat om dem som använder Varv. Den ska vara sann mot det koden gör.

page-privacy-about =
    Här står vad Varv sparar om dig som använder Varv i Teams, hur länge, vem som ser det och hur du får bort det. Varv frågar aldrig om klienter.
    .title = Dina uppgifter i Varv
page-privacy-who = Den organisation som driver Varv är ansvarig för uppgifterna. Där får du svar om rättslig grund, och dit vänder du dig med frågor.
    .title = Vem som ansvarar
page-privacy-kept =
    - Ditt namn, din identitet i Teams, vilka team du är med i, din roll, ditt språk och vilka tider du har valt. Det sparas tills du raderar det.
    - Svar i planer, anteckningar och beslut, och vem som skrev in ett mötes siffror, med namn och dag, som i ett protokoll. Ändrar någon ett svar finns det förra kvar. Det sparas så länge organisationen har Varv, om ingen tar bort det.
    - Mätvärden, mått och rader vid diagram, vem som skrev in dem och när, och vem som brukar rapportera. Rättas ett värde finns det förra kvar. Siffrorna gäller teamets arbete, aldrig en klient.
    - Din gissning. Bakom den står ditt namn, så att du kan ändra dig, men Varv visar det aldrig. Den sparas tills du raderar den.
    - Ditt svar på veckans fråga. När nästa vecka är summerad stängs veckan. Då glöms vem som svarade vad, och bara teamets siffror finns kvar.
    - Vem som har berättat om ett hinder, tills hindret är löst eller avslutat. Det visas aldrig.
    - Vilka dagar du är borta och vem som skrev in det, aldrig varför. Gamla dagar glöms när nya skrivs in.
    - Vilka kort Varv har lagt upp i Teams, så att de kan ändras när en text tas bort.
    - Vad Varv har skickat eller skulle skicka på eget initiativ, till vem och när. Det glöms efter 90 dagar. Vem Varv har påmint om veckans fråga glöms när veckan stängs.
    .title = Det här sparas, och så länge
page-privacy-not-kept =
    - Uppgifter om klienter. Ser något ut som ett personnummer sparar Varv inte texten, och visar den inte igen.
    - Svar eller poäng från AUDIT, DUDIT och liknande. Varv frågar aldrig efter dem.
    - Det du skriver till Varv som inte är ett svar, en anteckning eller ett val.
    - Hur snabbt du svarar, och om du har läst något.
    .title = Det här sparas inte
page-privacy-seen =
    - Teamet ser planer, anteckningar och beslut. En anteckning visas i kanalen bara om den som skrev har sagt ja, eller har skrivit den direkt där.
    - Varv visar hur många i teamet som har svarat, aldrig vem. Är ni färre än fem står det i ord.
    - Chefen ser hur det går för teamet, aldrig siffror om en enskild person.
    - De som sköter driften kommer åt databasen. I loggarna står bara nummer och tekniska identiteter, aldrig namn eller det någon har skrivit.
    - En rapport eller tabell som någon i teamet tar ut sparas inte hos Varv. Den läggs i den personens OneDrive eller hämtas med en länk, utan namn på dem som har svarat.
    - Varv skickar uppgifter till Microsoft Teams, där korten visas, och inte till någon annan. Här finns ingen reklam och ingen mätning av besökare, och sidorna sätter inga kakor.
    .title = Vem som ser det
page-privacy-yours =
    Skriv ”mina uppgifter” till Varv i Teams. Där kan du:

    - se vad som är sparat om dig
    - hämta allt som en fil, med en länk som fungerar en gång, inom en kvart
    - välja ”glöm vem jag är”: ditt namn, dina roller, dina gissningar och dina svar på öppna veckor försvinner, och det du har skrivit står kvar utan namn
    - välja ”ta bort allt”: också texterna försvinner, och kvar blir att något togs bort, och när.

    Skriv ”ta bort” om det gäller en enda text. Den försvinner hos Varv, ur historiken och från korten. Kvar blir vem som tog bort den och när, inte vad som stod.

    Du har rätt att få fel rättade och att invända. Tycker du att uppgifterna hanteras fel kan du klaga hos Integritetsskyddsmyndigheten.
    .title = Se, hämta och radera
page-privacy-teams =
    - Det du själv har skrivit som ett meddelande i Teams finns kvar där, också när Varv har tagit bort det hos sig. Ta bort det själv i Teams.
    - Kort som Varv har lagt upp finns kvar i Teams. Tas en text bort visas kortet på nytt utan den.
    - Microsoft och din organisation bestämmer hur länge Teams sparar meddelanden, och kan ha egna kopior av det som har visats.
    - Säkerhetskopior av Varvs databas glöms när organisationen raderar dem.
    .title = Det här har Varv inte hand om
page-privacy-leaving =
    - Slutar du i teamet står det du har skrivit kvar med ditt namn, som i ett protokoll. Du kan radera det innan, eller be organisationen om det.
    - Tas Varv bort ur teamet blir Varv tyst. Svaren på veckans fråga glöms. Planer, anteckningar och beslut finns kvar, om Varv kommer tillbaka.
    .title = När du eller Varv lämnar teamet
