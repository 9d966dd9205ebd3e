# Studera: jämför det som hände med det ni trodde.

flow-study = Studera

study-carried-out = Som planerat?
    .ask = Blev det av så som ni hade planerat?
    .why = Om testet blev ett annat än planen är det bra att veta när ni läser resultatet.
    .example = { "" }
    .label = Som planerat?
study-carried-out-yes = Ja
study-carried-out-partly = Delvis
study-carried-out-no = Nej

study-held = Som vi trodde?
    .ask = Blev det som ni trodde?
    .why = Både ja och nej lär er något.
    .example = { "" }
    .label = Som vi trodde?
study-held-yes = Ja
study-held-partly = Delvis
study-held-no = Nej

study-surprised = Det som överraskade
    .ask = Vad överraskade er?
    .why = Det oväntade är ofta det man lär sig mest av.
    .example = Det som stoppade oss var inte viljan utan var pappret låg.
    .label = Din rad
    .lost = Det oväntade är lätt att glömma.

study-learned = Det vi har lärt oss
    .ask = Vad har ni lärt er?
    .why = Det är det här som nästa varv, och nästa team, har mest nytta av.
    .example = Säg att vi frågar alla. Lägg materialet där samtalet är.
    .label = Din rad

study-voices = Vad de vi är till för säger
    .ask = Vad har de ni är till för sagt om förändringen?
    .why = De märker sådant som ni inte ser. Skriv inget som går att känna igen någon på.
    .example = Flera sa att det kändes tryggt att alla får samma fråga.
    .label = Din rad
    .lost = Då finns inte deras röst med när ni beslutar.

# Underlaget: förutsägelsen ord för ord, och det ni har antecknat.
evidence-prediction = Så här trodde ni
evidence-observations = Så här har ni skrivit på vägen
evidence-none = Ingen har antecknat något ännu. Det går bra ändå.
lines-so-far = Det här har ni skrivit
