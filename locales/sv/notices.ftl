# Korta meddelanden: vad som hände, och en väg vidare.

notice-cycle-closed = Det här varvet är avslutat. Det som står där är kvar som det beslutades.
    .title = Varvet är klart
notice-nothing-open = Inget varv är öppet just nu. Vill ni börja med något nytt?
notice-noted = Tack! Det är sparat till när ni ska se vad ni har lärt er.
    .title = Sparat
notice-decided-adopt = Nu är det så här ni arbetar. Jag påminner er när det är dags att titta igen.
    .title = Ni inför det
notice-decided-adapt = Varv { $number } av ”{ $title }” är påbörjat och ifyllt med det ni behåller. Tryck på Fortsätt, så frågar jag om resten.
    .title = Ett varv till
notice-decided-abandon = Ni slutar här, och lärdomen finns kvar i historiken. Det är också ett bra resultat.
    .title = Ni lägger ner det
notice-look-again = I dag tittar ni igen på ”{ $title }”. Sitter det? { $owner } håller i det.
    .title = Dags att titta igen
notice-guess-too-late = Testet har börjat, så gissningarna är låsta. Nu får vi se!
notice-guess-not-asked = Här gissar bara de som prövar. Du är välkommen att följa hur det går.
notice-draft-shown = Nu kan teamet läsa utkastet och gissa.
    .title = Visat för teamet
notice-named-process_leader = { $by } föreslår dig som processledare i { $team }. Du håller ihop arbetet och kan ändra inställningar. Vill du det? Inget gäller förrän du har sagt ja.
    .title = Vill du vara processledare?
notice-named-manager = { $by } har angett dig som chef för dem som prövar i { $team }. Du ger mandat och tid. Du får se hur det går, aldrig siffror om enskilda personer. Stämmer det? Inget gäller förrän du har sagt ja.
    .title = Är du chef för teamet?
notice-role-confirmed = Tack! Nu gäller din roll i { $team }.
    .title = Då säger vi så
notice-role-declined = Tack för svaret. Du har ingen roll i { $team }, och det går bra att ändra sig senare.
    .title = Det är helt i sin ordning
notice-role-ended = Rollen har ändrats sedan du fick frågan. Du behöver inte göra något.
notice-not-named = Den här frågan är till någon annan. Du behöver inte göra något.
notice-presented = Jag har sagt hej till { $team }.
    .title = Nu vet teamet att jag finns
notice-not-started = Planen är inte startad ännu. Gör klart den först, så har ni något att jämföra med.
notice-study-due = Perioden för varv { $number } av ”{ $title }” är slut. Hur blev det, jämfört med det ni trodde? Räkna med tio minuter tillsammans.
    .title = Dags att studera

# Varv kommer till ett team. En gruppchatt har ofta inget namn.
group-chat = gruppchatten
notice-arrived = Tack för att du tog in mig i { $team }! Jag är tyst där tills du säger till. När du trycker säger jag hej till teamet och berättar vad jag gör.
    .title = Hej! Jag heter Varv.
notice-arrived-large = Tack för att du tog in mig i { $team }! Det är ett stort team, { $size } personer. Jag passar bäst där de som prövar något tillsammans är, så välj gärna en mindre kanal och skriv till mig där. Jag är tyst tills du säger till.
    .title = Hej! Jag heter Varv.
notice-welcome =
    Jag hjälper er att pröva en förändring i liten skala och se om det blir bättre.

    Ni skriver ner vad ni tror ska hända, prövar, och ser sedan vad ni har lärt er. Ett tryck eller en rad räcker. Jag visar hur många som har gissat, inte vem.

    Skriv aldrig om enskilda klienter här.
    .title = Hej! Jag heter Varv.
notice-example =
    Ett team ville tidigare upptäcka riskbruk hos dem som söker ekonomiskt bistånd för första gången.

    { "**Planera.**" } De bestämde sig för att erbjuda AUDIT och DUDIT vid varje nybesök, med orden ”det här frågar vi alla”. De gissade: minst 7 av 10.

    { "**Göra.**" } Fem kollegor prövade i åtta veckor. Någon skrev: ”Blanketterna finns inte i samtalsrum 2.”

    { "**Studera.**" } Det blev av vid 15 av 21 nybesök de två sista veckorna. ”Det som stoppade oss var inte viljan utan var pappret låg.”

    { "**Agera.**" } De anpassade: besök med tolk bokas längre, och nästa varv är hela mottagningen med.
    .title = Så kan ett varv se ut
notice-unreachable = Jag kan inte skriva i { $team }. Det kan bero på att kanalen är privat, eller att bara vissa får skriva där. Be den som äger teamet att lägga till mig i kanalen, eller välj en vanlig kanal. Försök sedan igen.
    .title = Jag kommer inte fram
notice-no-team = Jag är inte med i något team som du är med i ännu. Lägg till mig i er kanal i Teams och nämn mig där med @Varv, så börjar vi.
    .title = Vilket team gäller det?
notice-named-self-process_leader = Du har angett dig själv som processledare i { $team }. Stämmer det? Det börjar gälla när du har sagt ja.
    .title = Vill du vara processledare?
notice-named-self-manager = Du har angett dig själv som chef i { $team }. Stämmer det? Det börjar gälla när du har sagt ja.
    .title = Är du chef för teamet?
notice-no-team-here = Jag är med i en annan kanal i det här teamet, men inte här. Är ni en egen grupp som vill pröva något? Då börjar vi här också.
    .title = Inget varv i den här kanalen
notice-written-to-you = Jag har svarat dig i vår personliga chatt. Där ser bara du det.

# När något inte går.
notice-busy = Flera skrev samtidigt och jag hann inte med. Inget har ändrats. Försök igen.
notice-old-card = Det där kortet är gammalt, eller hör till ett annat ställe. Inget har ändrats. Här ser du hur det är nu.
    .title = Det här har hänt sedan dess
notice-not-a-member = Du är inte med i det här teamet hos mig. Be någon i teamet att lägga till dig, så är du välkommen.
notice-only-leaders-set-up = Teamets processledare ändrar inställningarna. Säg till hen vad du vill ändra.
notice-only-leaders = Det där kan teamets processledare göra. Säg till hen vad du behöver.
notice-moved = Det här fortsätter i ett nyare inlägg.
notice-later = Allt ni har sparat finns kvar. Skriv ”fortsätt” eller tryck här när det passar.
    .title = Vi tar det sedan
notice-not-understood = Det där förstod jag inte riktigt. Kanske vill du göra något av det här? Skriv ”hjälp” så visar jag allt.
notice-near-miss = Menade du något av det här?
notice-no-cycle-to-continue = Inget varv väntar på något just nu.
notice-no-cycle-to-study = Inget varv pågår just nu, så det finns inget att studera ännu.
notice-no-cycle-to-decide = Inget varv väntar på beslut. Studera först, så kommer beslutet sedan.

# Personnummer.
notice-identity-number =
    Texten innehåller något som ser ut som ett personnummer, och här skriver vi inget om enskilda klienter. Skriv gärna igen utan personnummer, namn eller annat som går att känna igen.

    Meddelandet finns kvar i Teams och jag kan inte ta bort det. Gör det själv: håll fingret på meddelandet och välj **Ta bort**.
    .title = Jag har inte sparat texten
notice-how-to-delete = På telefonen: håll fingret på meddelandet och välj **Ta bort**. På datorn: peka på meddelandet, välj de tre punkterna och sedan **Ta bort**.
    .title = Så tar du bort ett meddelande i Teams

# Ta bort.
notice-removing = Texten försvinner överallt hos mig. Kvar blir vem som tog bort den och när, inte vad den sa. Det går inte att ångra.
    .title = Ska den här texten bort?
notice-removed = Texten är borta hos mig, också på korten i kanalen. Har du skrivit den som ett meddelande finns det kvar i Teams. Ta bort det där också.
    .title = Borttagen
notice-nothing-to-remove = Du har inte skrivit någon text här som går att ta bort.

# Mina uppgifter.
notice-export-ready = Här är en fil med allt som är sparat om dig. Länken går att använda en gång, inom en kvart.
    .title = Din fil är klar
notice-erasing =
    { "**Glöm vem jag är:**" } ditt namn, dina roller och dina gissningar försvinner. Det du har skrivit i planer och anteckningar står kvar, utan namn.

    { "**Ta bort allt:**" } också texterna försvinner. Kvar blir att något har tagits bort, och när.

    Inget av det går att ångra.
    .title = Vad ska jag radera?
notice-erased = Jag har raderat det. Skriver du till mig igen börjar vi om från början.
    .title = Klart
notice-language = Vilket språk ska jag prata med dig?
notice-language-chosen = Nu pratar jag svenska med dig.

# Bara när Varv provkörs.
notice-forward-how = Skriv hur långt klockan ska fram, till exempel: spola 7d, eller: spola 3d 4h
notice-forwarded = Nu är klockan framflyttad: { $now }.

# När något har gått sönder hos Varv.
notice-went-wrong = Något gick fel hos mig, inte hos dig. Det du hade sparat finns kvar. Försök gärna igen om en stund. Be om hjälp om det händer igen, och nämn då koden { $turn }.
notice-quote-allowed = Anteckningen får citeras i kanalen. Tack!
notice-set-up-done = Allt är sparat, och teamet ser det i kanalen. De som har fått en roll får frågan personligt och säger ja själva.
    .title = Klart!
