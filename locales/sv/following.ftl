# Den som följer ett team utan att vara med i det i Teams: koden, och att tacka ja.
command-invite = bjud in
    .also = bjud in chef; bjud in någon; inbjudan
    .about = ger dig en kod till en chef eller utvecklingsledare som inte är med i teamet i Teams
command-follow = följ
    .also = följ team; följ teamet
    .about = och en kod: du får följa teamet som koden gäller
role-coach = utvecklingsledare
help-audience-coach = Du ser hur det går för teamet. Det som hjälper mest är att du frågar vad de har lärt sig.
notice-invite = Är någon chef eller utvecklingsledare för { $team } men inte med i teamet i Teams? Då får du en kod att ge till den personen. Den fungerar en gång, i sju dagar.
    .title = Vem vill du bjuda in?
notice-invited-manager = Be teamets chef öppna chatten med mig i Teams och skriva: följ { $code }

    Koden gäller en person, till och med { $day }. Den ger plats som chef i { $team }, när personen har sagt ja. Jag visar den bara nu.
    .title = Här är koden
notice-invited-coach = Be utvecklingsledaren öppna chatten med mig i Teams och skriva: följ { $code }

    Koden gäller en person, till och med { $day }. Den ger plats som utvecklingsledare i { $team }, när personen har sagt ja. Jag visar den bara nu.
    .title = Här är koden
notice-followers-none = Ingen följer teamet utifrån, och ingen kod väntar på att användas.
choose-follower = Vem ska sluta följa teamet, eller vilken kod ska sluta gälla?
follower-withdraw = Ta bort { $name }
invitation-withdraw = Ta bort koden till { $role }, gäller till { $day }
form-follow = Har du fått en kod av en processledare? Skriv den här, så frågar jag om du vill följa teamet.
    .title = Följ ett team
    .code = Koden, till exempel KMPA-7T2X
notice-follow-in-person = Skriv koden till mig i vår egen chatt, så att ingen annan ser den. Står den redan här kan processledaren ta bort den och ge dig en ny.
notice-follow-wait = Det blev många koder på kort tid. Vänta en minut och försök igen.
notice-follow-wrong = Den koden känner jag inte igen. Kontrollera den gärna en gång till: åtta tecken, som KMPA-7T2X.
notice-follow-used = Den koden är redan använd, och varje kod fungerar en gång. Be processledaren om en ny.
notice-follow-over = Den koden gäller inte längre. Be processledaren om en ny, så är du välkommen.
notice-named-coach = { $by } bjuder in dig att följa { $team } som utvecklingsledare. Du får se hur det går, aldrig siffror om enskilda personer. Vill du det? Inget gäller förrän du har sagt ja.
    .title = Vill du följa teamet?
notice-named-self-coach = Du har bjudit in dig själv som utvecklingsledare i { $team }. Stämmer det? Det börjar gälla när du har sagt ja.
    .title = Vill du följa teamet?
notice-yes-first = Du är inbjuden till det här teamet men har inte svarat ännu. När du har sagt ja ser du hur det går.
    .title = Vill du följa teamet?
notice-only-members = Det där gör de som är med i teamet. Du som följer det ser hur det går.
notice-cannot-reach = Jag kan inte skriva till { $name } i en egen chatt, så personliga frågor och svar kommer inte fram dit. Gäster och den som inte har lagt till mig nås inte.

    Be { $name } öppna Appar i Teams, söka efter Varv och välja Lägg till. Går det inte kan den som sköter Teams hos er hjälpa till. Frågorna i kanalen fungerar som vanligt.
    .title = En person nås bara i kanalen
waiting-role-coach = Rollen som utvecklingsledare väntar på ett ja sedan vecka { $since }.
button-invite = Bjud in
button-invite-manager = En chef
button-invite-coach = En utvecklingsledare
button-followers = Visa vilka som följer
button-follow = Följ ett team
