# Veckans fråga: kortet i kanalen, avstämningen, den personliga påminnelsen, mötet och summeringen.

push-week-card = Varv: veckans fråga
push-my-questions = Varv: veckans fråga
push-ask-count = Varv: veckans fråga
push-week-summary = Varv: så gick veckan

# Kortet i kanalen.
week-heading = { $title } · vecka { $week } av { $weeks }
week-many = Veckans frågor
week-again = Veckans kort är öppet.
week-meeting = Vi ser på { $week } tillsammans
week-moved = Kommer { $came } i stället för { $usual }, som är en ledig dag.
week-before = Förra veckan: { $used } av { $chances } { $what }.
week-before-none = Förra veckan: inga { $what }.
week-so-far = Veckans siffror: { $used } av { $chances } { $what }.
week-so-far-none = Veckans siffror: inga { $what }.
week-figures = { $used } av { $chances } { $what }.
week-figures-none = Inga { $what }.
week-obstacle = Ett hinder är kvar:
week-obstacle-still = Står det fortfarande i vägen?
week-ask = Blev det av vid några { $what } den här veckan?
week-until = Svara när det passar, senast { $day } { $clock }.
week-any-time = Svara när det passar.
week-meeting-done = Tack, det är sparat. Blev en siffra fel? Skriv in igen, så gäller det i stället.
week-meeting-ask = Hur gick det för oss? Räkna ihop det tillsammans, en siffra i taget.
week-is-late = Veckan är summerad. Sena svar är välkomna tills nästa vecka är summerad.
week-is-together = Här har ni svarat tillsammans, så ingen behöver svara en och en.
week-is-closed = Veckan är stängd. Siffrorna finns kvar, och vem som svarade vad är glömt.
week-manager = Chefen är med här. Det syns hur många som har svarat, aldrig vem.

# Hur många som har svarat. Färre än fem räknas inte i siffror.
answered = { $kind ->
    [none] Ingen har svarat ännu.
    [someone] Någon har svarat.
    [some] Några har svarat.
    [most] De flesta har svarat.
    [all] Alla har svarat.
   *[counted] { $count } av { $of } har svarat.
}
answered-away = Alla som prövar är borta den här veckan.

# Svaren och det som berättas efteråt.
button-outcome-yes = Ja
button-outcome-not_yet = Inte än
button-outcome-did_not = Det gick inte
button-outcome-no_chances = Inga tillfällen
outcome-no-chances-of = Inga { $chances }
button-reason-time = Hann inte
button-reason-material = Saknade material
button-reason-meeting = Passade inte i mötet
button-reason-declined = Personen tackade nej
button-reason-other = Annat
reason-time = hann inte
reason-material = saknade material
reason-meeting = passade inte i mötet
reason-declined = personen tackade nej
reason-other = annat
button-done-answering = Det räcker så
button-larger-number = Fler än 5
button-change-answer = Ändra svaret
button-tell-obstacle = Skriv vad som stod i vägen

notice-reason-asked = ”Det gick inte” är också ett bra svar. Vad kom emellan?
    .title = Tack!
thanks-tap = Tack! Det räcker så. Vill du berätta lite mer?
thanks-reason-time = Tack! Tiden räcker inte alltid, och det är bra att veta.
thanks-reason-material = Tack! Då vet ni vad som behöver finnas på plats.
thanks-reason-meeting = Tack! Du ser själv när det inte passar, och då är det rätt att låta bli.
thanks-reason-declined = Tack! Att tacka nej är varje persons rätt, och det är bra att frågan ställdes.
thanks-reason-other = Tack för att du berättar!
count-chances = Hur många { $what } hade du?
count-used = Vid hur många blev det av?
count-declined = Tackade någon nej? Hur många?
count-more = Hur många?

notice-checked-in-yes = Ditt svar är sparat. Du kan ändra det tills veckan är stängd.
    .title = Tack!
notice-checked-in-not-yet = Veckan är inte slut än. Kom tillbaka om det blir av, annars är det här ett fullt svar.
    .title = Tack!
notice-checked-in-no-chances = Då fanns det inget att svara på den här veckan, och det är bra att veta.
    .title = Tack!
notice-checked-in-did-not = Ditt svar är sparat, och det är ett bra svar. Du kan ändra det tills veckan är stängd.
    .title = Tack!
notice-checked-in-figures = Sparat: { $used } av { $chances } { $what }. Du kan ändra det tills veckan är stängd.
    .title = Tack!
notice-checked-in-declined = { $declined ->
    [one] Sparat: { $used } av { $chances } { $what }, och en tackade nej. Du kan ändra det tills veckan är stängd.
   *[other] Sparat: { $used } av { $chances } { $what }, och { $declined } tackade nej. Du kan ändra det tills veckan är stängd.
}
    .title = Tack!
notice-told-yes = Ditt svar: ja.
notice-told-not-yet = Ditt svar: inte än.
notice-told-no-chances = Ditt svar: inga tillfällen.
notice-told-did-not = Ditt svar: det gick inte.
notice-told-figures = Ditt svar: { $used } av { $chances } { $what }.
notice-told-declined = Ditt svar: { $used } av { $chances } { $what }, { $declined } tackade nej.

# När frågan inte går att svara på.
notice-week-closed = Den veckan är stängd, så inget har ändrats. Veckans fråga finns här.
    .title = Det där är en tidigare vecka
notice-not-asked-now = Det här varvet prövas inte den veckan, så det finns inget att svara på. Inget har ändrats.
notice-not-asked = Tack, men här svarar bara de som prövar. Du är välkommen att följa hur det går.
notice-nothing-asked = Du har ingen fråga att svara på just nu.
notice-answered-together = Teamet har svarat tillsammans den här veckan, så du behöver inte göra något.

# Den personliga frågan.
command-check-in = svara
    .also = svara på veckans fråga; veckans fråga; avstämning; checka in
    .about = visar veckans frågor till dig, så att du kan svara eller ändra dig
button-answer-late = Svara i efterhand
button-check-in = Svara på veckans fråga
my-questions-check-in = Veckans fråga till dig
my-questions-more = Det finns en fråga till
my-questions-hello = Hej { $name }!
my-questions-open = Veckans fråga är öppen.
my-questions-today = Veckans fråga är öppen till i dag { $clock }.
my-questions-tomorrow = Veckans fråga är öppen till i morgon { $clock }.
my-questions-later = Veckans fråga är öppen till { $day } { $clock }.
my-questions-fine = Ett tryck räcker, och ”det gick inte” är också ett bra svar.
my-questions-nudge = Bara du ser den här påminnelsen. Den kommer högst en gång i veckan.
my-questions-asked = Bara du ser den här frågan. Den kommer högst en gång i veckan.
button-i-am-away = Jag är borta
button-stop-nudging = Sluta påminna mig
button-start-nudging = Påminn mig igen
notice-nudging-stopped = Jag skriver inga fler påminnelser till dig. Kortet i kanalen finns kvar för dig som vill svara där.
    .title = Det är ordnat
notice-nudging-started = Jag påminner dig igen när en fråga är öppen, högst en gång i veckan.
    .title = Det är ordnat

# Mötet.
command-meeting = möte
    .also = mote; mötesläge; på mötet; veckomöte
    .about = visar veckan på skärmen, så att ni kan svara tillsammans
button-meeting = Svara tillsammans på mötet
button-meeting-again = Visa mötets kort
button-answer-together = Skriv in tillsammans
button-week-before = Förra veckan
form-meeting = Räkna ihop det tillsammans. Då blir ingen tillfrågad en och en den här veckan.
    .title = { $title }
    .answered = Hur många av er är med och svarar?
    .chances = Hur många { $what } hade ni tillsammans?
    .used = Vid hur många blev det av?
    .declined = Hur många tackade nej? (får vara tomt)
form-meeting-begun = Några har redan svarat en och en. Deras siffror står här som en början, och det ni sparar tillsammans gäller i stället.
    .title = { $title }
    .answered = Hur många av er är med och svarar?
    .chances = Hur många { $what } hade ni tillsammans?
    .used = Vid hur många blev det av?
    .declined = Hur många tackade nej? (får vara tomt)
problem-meeting-changed = Någon annan hann spara. Det ni skrev står kvar här, och sparar ni en gång till gäller det.
notice-answered-together-now = Sparat: { $used } av { $chances } { $what }. Ingen blir tillfrågad en och en den här veckan.
    .title = Tack, allihop!
notice-meeting-in-channel = Mötets kort öppnas i teamets kanal, så att alla ser det tillsammans.
notice-nothing-to-meet-about = Inget varv prövas just nu, så det finns inget att svara på tillsammans.

# Summeringen.
summary-heading = Så gick { $week }
summary-nobody = Ingen har svarat ännu. Det är lätt att glömma en hektisk vecka.
summary-together = Ni svarade tillsammans.
summary-declined = Tackade nej: { $count }.
summary-late = { $count ->
    [one] Ett svar kom senare.
   *[other] { $count } svar kom senare.
}
summary-some-late = Sena svar är medräknade.
summary-reasons = Det som kom emellan: { $reasons }.
summary-obstacle = Det här är kvar:
summary-solved = Det här är löst:
summary-helped = Det här hjälpte:
summary-quote = En iakttagelse från veckan:
summary-next-on = Fortsätt som planerat.
summary-next-week = Nästa vecka är vecka { $week } av { $weeks }.
summary-next-study = Det var sista veckan. Nu kan ni se vad ni har lärt er.
summary-next-begun = Nu ser ni vad ni har lärt er.
summary-open = Sena svar är välkomna tills nästa vecka är summerad.
summary-closed = Veckan är stängd. Siffrorna finns kvar, och vem som svarade vad är glömt.

data-check_ins = { $count ->
    [one] { $count } svar på veckans fråga
   *[other] { $count } svar på veckans fråga
}
