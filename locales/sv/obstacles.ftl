# Hinder: från att någon skriver en rad till att det är löst.

command-obstacle = hinder
    .also = hindret; i vägen; ett hinder
    .about = sparar det som står i vägen, utan namn, till exempel: hinder Blanketterna finns inte i samtalsrum 2
button-obstacle = Hinder
button-new-obstacle = Skriv ett hinder
choose-obstacle = Vilket hinder gäller det?

form-obstacle = En rad räcker, till exempel: ”Blanketterna finns inte i samtalsrum 2.” Jag visar raden utan namn. Skriv aldrig om enskilda klienter.
    .title = Ett hinder
    .text = Vad står i vägen?
    .cycle = Vilket varv gäller det?
problem-which-cycle = Flera varv pågår. Välj vilket det gäller.
notice-obstacle-told = Raden visas utan namn. Nästa vecka frågar jag teamet om det står kvar, och när det är löst får du veta det.
    .title = Tack, det är sparat
notice-obstacle-told-before = Det står redan bland hindren, så nu är ni fler som har sagt det. När det är löst får du också veta det.
    .title = Tack, det är sparat

# Veckan efter.
notice-obstacle-still = Förra veckan skrev någon att det här stod i vägen:
    .title = Står det fortfarande i vägen?
notice-obstacle-long-since = I { $week } skrev någon att det här stod i vägen:
    .title = Står det fortfarande i vägen?
notice-obstacle-this-week = Den här veckan skrev någon att det här står i vägen:
    .title = Ett hinder
button-obstacle-stays = Ja, det är kvar
button-obstacle-solved = Nej, det är löst
button-ask-help = Vi behöver hjälp av chefen
notice-obstacle-stays = Då är det kvar, och jag frågar igen nästa vecka.
    .title = Tack, då vet vi
notice-obstacle-waiting = ”{ $obstacle }” är kvar. När något händer står det här.
    .title = Ett hinder

# När det är löst.
form-obstacle-solved = Skriv en rad, så slipper nästa team leta. Raden får ditt namn under sig. Det går bra att hoppa över.
    .title = Bra! Vad hjälpte?
    .helped = En rad om det
notice-obstacle-is-solved = ”{ $obstacle }” står inte i vägen längre. Det som hjälpte:
    .title = Löst
notice-obstacle-just-solved = ”{ $obstacle }” står inte i vägen längre.
    .title = Löst
notice-obstacle-news = Du skrev: ”{ $obstacle }” Nu är det löst. Det som hjälpte:
    .title = Det är löst
notice-obstacle-short-news = Du skrev: ”{ $obstacle }” Nu är det löst. Tack för att du sa till!
    .title = Det är löst
notice-obstacle-left = Varvet är avslutat, så hindret ”{ $obstacle }” är inte längre öppet.
notice-obstacle-removed = Texten om det här hindret togs bort { $day }.
notice-obstacle-removed-by = { $by } tog bort texten om det här hindret { $day }.

# Hjälp av chefen. Ingenting i kanalen säger att något väntar på chefen: svaret kommer först.
notice-obstacle-asked = Jag frågar i en personlig chatt, utan att säga vem som skrev. När svaret finns berättar jag det för teamet.
    .title = Då ber vi om hjälp
notice-obstacle-no-manager = Jag har ingen chef att fråga i det här teamet ännu. Välj en chef under Kom igång. När chefen själv har sagt ja kan ni be om hjälp här.
    .title = Vem är chef för teamet?
notice-obstacle-no-manager-yet = Jag har ingen chef att fråga i det här teamet ännu. Teamets processledare kan välja en med orden kom igång. När chefen själv har sagt ja kan ni be om hjälp här.
    .title = Vem är chef för teamet?
notice-obstacle-help =
    { $team } behöver hjälp med något som står i vägen för ”{ $title }”.

    Teamet får veta vad du svarar. Innan dess står inget om dig i kanalen. Så här skrev de, och jag säger inte vem:
    .title = Kan du hjälpa till?
button-obstacle-promise = Jag ordnar det
button-obstacle-not-now = Inte nu, därför att …
button-talk-about-it = Vi pratar
button-obstacle-arranged = Det är ordnat
button-obstacle-new-day = Ny dag
form-obstacle-promise = Teamet får veta vilken dag du väljer. Den dagen frågar jag dig hur det gick.
    .title = När är det ordnat?
    .until = Senast vilken dag? Till exempel 26 mars
problem-day-too-far = Välj en dag inom ett år, så att teamet har något att hålla sig till.
form-obstacle-not-now = En rad räcker. Teamet ser den i kanalen med ditt namn.
    .title = Inte nu, därför att …
    .because = Skälet
notice-obstacle-answered-promised = Du ordnar det senast { $day }: ”{ $obstacle }” Teamet vet om det, och den dagen frågar jag hur det gick.
    .title = Tack!
notice-obstacle-answered-not-now = Du har svarat inte nu: ”{ $obstacle }” Teamet har fått ditt svar, och det går bra att ändra sig.
    .title = Tack!
notice-obstacle-answered-talking = Teamet vet att du vill prata om ”{ $obstacle }” på nästa möte.
    .title = Tack!
notice-obstacle-due = Du tänkte ordna det här till { $day }, för { $team }:
    .title = Hur gick det?

# Chefens svar till teamet.
notice-obstacle-promised = { $name } ordnar det senast { $day }: ”{ $obstacle }”
    .title = Svar om ett hinder
notice-obstacle-because = { $name } om ”{ $obstacle }”: inte nu, därför att
    .title = Svar om ett hinder
notice-obstacle-not-now = { $name } om ”{ $obstacle }”: inte nu.
    .title = Svar om ett hinder
notice-obstacle-talking = { $name } vill prata om det på nästa möte: ”{ $obstacle }”
    .title = Svar om ett hinder
obstacle-manager = Chefen

# Ta bort, och mina uppgifter.
removal-obstacle = Ett hinder
removal-helped = Det som hjälpte mot ett hinder
removal-because = Varför ett hinder får vänta
data-obstacles = { $count ->
    [one] { $count } hinder du har berättat om och som är kvar
   *[other] { $count } hinder du har berättat om och som är kvar
}
