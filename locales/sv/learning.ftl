# Varv värda namnet: jämföra, hjulet, serien, hur långt det har kommit, och det som håller i sig.

push-wheel = Varv: så går varvet till
push-series = Varv: en serie
push-progress-card = Varv: hur det går
push-follow-up-card = Varv: en kort fråga

button-wheel = Hur varvet går till
button-progress = Hur långt serien kommit
button-series = Serien
button-follow-up = Svara på uppföljningen
button-new-turn = Nytt varv på samma idé
button-answer-now = Fyll i
button-confirm-progress = Ja, det stämmer

# Studera: det som blev, bredvid det ni trodde.
compared = Så här blev det
compared-thought = Ni trodde: { $level } av 10 { $what }.
compared-last = { $kind ->
    [counted] Det blev { $used } av { $chances } { $weeks ->
        [one] den sista veckan
       *[other] de { $count } sista veckorna
    }.
    [some-of] Det blev några av { $chances } { $weeks ->
        [one] den sista veckan
       *[other] de { $count } sista veckorna
    }.
    [some] Det blev några { $weeks ->
        [one] den sista veckan
       *[other] de { $count } sista veckorna
    }.
   *[not-yet] Det blev inte av { $weeks ->
        [one] den sista veckan
       *[other] de { $count } sista veckorna
    }.
}
compared-total = { $kind ->
    [counted] Under hela testet blev det { $used } av { $chances }.
    [some-of] Under hela testet blev det några av { $chances }.
    [some] Under hela testet blev det några.
   *[not-yet] Under hela testet blev det inte av.
}
compared-value = { $measure }: { $value } ({ $week }).

# Hjulet: till för att stötta, aldrig för att jämföra.
notice-only-coaching = Den sidan är till för processledaren och utvecklingsledaren, som stöd i arbetet. Den jämför ingen.
wheel-intro = Det här är ett stöd när ni planerar nästa steg. Det går inte att jämföra team med.
wheel-met = ● På plats
wheel-partly = ◐ En bit på väg
wheel-open = ○ Kvar att göra
wheel-now = ▸ Pågår nu
wheel-later = ◌ Inte dags än
wheel-has = ✓ { $about }
wheel-lacks = ○ Kvar: { $about }

element-prediction = Det ni trodde, skrivet före testet
element-measurable = En siffra att jämföra med
element-scale = På hur många ni prövar
element-growth = Större än förra gången
element-points = Minst tre värden
element-stages = Alla fyra delarna, med datum
element-compared = Jämförelse med det ni trodde
element-decided = Beslut
element-linked = Nästa varv

advice = Ett steg som hjälper mest just nu
advice-none = Allt är på plats. Fortsätt så, och ta vara på det ni lär er.
advice-line = Ett steg som hjälper: { $advice }
advice-prediction = Skriv vad ni tror ska hända, innan ni börjar. Då ser ni efteråt vad ni har lärt er.
    .next = Börja nästa varv med att skriva vad ni tror ska hända. Då ser ni efteråt vad ni har lärt er.
advice-measurable = Säg hur ni ska se om det blev så: en siffra att tro på, och något enkelt att räkna.
    .next = I nästa varv: välj en siffra att tro på och något enkelt att räkna. Då ser ni om det blev så.
advice-scale = Skriv på hur många ni ska pröva. Det får gärna vara få.
    .next = I nästa varv: skriv på hur många ni ska pröva. Det får gärna vara få.
advice-growth = Förra varvet gick bra. Pröva på några fler den här gången.
    .next = Det här gick bra i liten skala. Pröva på några fler i nästa varv.
advice-points = Se till att det blir minst tre värden under testet. Ett i veckan räcker.
    .next = I nästa varv: låt testet pågå så länge att det blir minst tre värden.
advice-stages = Ta er igenom det som är kvar av varvet, också om det blir kort.
    .next = I nästa varv: gå igenom alla fyra delarna, också om det blir kort.
advice-compared = Sätt er en kvart tillsammans och jämför det som blev med det ni trodde.
    .next = I nästa varv: avsätt en kvart för att jämföra det som blev med det ni trodde.
advice-decided = Bestäm hur det blir: införa, anpassa eller lägga ner. Alla tre är bra beslut.
    .next = I nästa varv: bestäm hur det blir när ni har jämfört.
advice-linked = Ni bestämde er för att anpassa. Börja nästa varv medan ni minns.
    .next = Ni bestämde er för att anpassa. Börja nästa varv medan ni minns.

# Serien.
series-heading = Serien: { $title }
series-scale = Prövat på: { $scales }
series-unit = hela enheten
series-grows = Testet har vuxit från varv till varv.
series-begins = När något fungerar kan nästa varv växa, lite i taget.
series-turn = Prövat på { $scale } · { $ended }
series-since = Sedan { $day }
series-not-learned = Inget är skrivet ännu om vad ni lärde er.

# Hur långt serien har kommit. Bara utvecklingsledaren ser det.
notice-only-coaches = Den sidan är till för utvecklingsledaren.
progress-heading = Hur långt har det kommit? { $title }
progress-intro = Skalan är IHI:s, från 0,5 till 5. Jag föreslår utifrån det som är sparat. Du vet mer, så det är du som avgör. Bara du som är utvecklingsledare ser det här.
progress-suggested = Mitt förslag: { $level }
progress-option = { $level } · { $about }
progress-intent = Vilja finns. Syftet är inte skrivet ännu.
progress-aim = Syftet är skrivet. Vad som ska prövas är inte bestämt.
progress-planned = Idén är skriven, och det är bestämt vad som räknas. Inget är prövat.
progress-measured = Mätningen är i gång. Inget är prövat ännu.
progress-tested = Förändringen prövas. Det går inte att se någon förbättring ännu.
progress-promising = Förändringen är prövad, och det finns tecken på att det blir bättre.
progress-better = Det har blivit bättre, och det syns i mätningen.
progress-halfway = Förändringen är införd, och mer än halva vägen till målet är gången.
progress-lasting = Förändringen är införd och görs fortfarande.
progress-reached = Målet är nått, och det har hållit i ett halvår.
progress-why-intent = Därför att inget syfte är sparat.
progress-why-aim = Därför att syftet är sparat, men inte både idé och mått.
progress-why-planned = Därför att syfte, idé och mått är sparade, men inget värde ännu.
progress-why-measured = Därför att det finns värden, men inget varv har startat.
progress-why-tested = Därför att ett varv har startat, och mätningen inte visar någon förändring.
progress-why-promising = Därför att ett varv är studerat, och det blev som ni trodde eller en femtedel av vägen till målet är gången.
progress-why-better = Därför att diagrammet visar en förändring till det bättre.
progress-why-halfway = Därför att diagrammet visar en förbättring, beslutet var att införa, och mer än halva vägen till målet är gången.
progress-why-lasting = Därför att den senaste uppföljningen säger att det fortfarande görs.
progress-why-reached = Därför att uppföljningen efter 26 veckor är gjord, och målet är nått.
progress-settled = Det här har ni kommit fram till
progress-line = { $kind ->
    [same] { $settled }, som föreslaget
   *[other] { $settled }, när förslaget var { $suggested }
}
form-progress = Ser du det på ett annat sätt? Välj nivå och skriv varför. Båda sparas.
    .level = Nivå
    .reason = Varför?
problem-progress-reason = Skriv en rad om varför du väljer en annan nivå än den som är föreslagen.

# Efter att ni har infört något.
follow-up = Hur går det, { $weeks } veckor efter att ni införde det?
form-follow-up = Tre korta frågor. En av er svarar för hela teamet. Både ja och nej är bra svar.
    .still = Görs det fortfarande?
    .newcomer = Vet en ny kollega hur man gör?
    .text = Vill du lägga till något? Skriv aldrig om enskilda klienter.
problem-still-done = Välj om det fortfarande görs: ja, delvis eller nej.
still-done-yes = Ja
still-done-partly = Delvis
still-done-no = Nej
newcomer-knows = Ja
newcomer-does_not = Nej, inte ännu
newcomer-nobody_new = Ingen är ny
follow-up-still = { $still ->
    [yes] Efter { $weeks } veckor: det görs fortfarande.
    [partly] Efter { $weeks } veckor: det görs delvis.
   *[no] Efter { $weeks } veckor: det görs inte längre.
}
follow-up-knows = En ny kollega vet hur man gör.
follow-up-does_not = En ny kollega vet inte hur man gör ännu.
follow-up-nobody_new = Ingen är ny.
follow-up-by = { $by }, { $day }
follow-up-lasts = Bra! Det som någon håller i finns kvar. Jag frågar igen längre fram, om det är dags för det.
follow-up-slips = Det är vanligt att det glider efter ett tag. Ett nytt litet varv hjälper ofta mer än en påminnelse. Planen är ifylld med det ni införde.
notice-new-turn = Varv { $number } om { $title } är påbörjat, ifyllt med det som gällde förra gången. Ändra det ni vill, och skriv vad ni tror den här gången.
    .title = Ett nytt varv
due-follow-up = Det ni har infört, görs det fortfarande? { $about }
waiting-slipping = Görs inte lika ofta längre: { $about }. Ett nytt litet varv kan hjälpa.
lost-follow-up = frågan om det ni har infört
