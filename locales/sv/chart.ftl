# Diagrammet: vad det säger, tabellen, märkena, och samtalet när något har hänt.

push-chart-card = Varv: diagram
push-chart-table = Varv: tabell

command-chart = diagram
    .also = visa diagram; diagrammet; graf; kurva; blir det bättre
    .about = visar om det blir bättre, med tabell och diagram
button-chart = Diagram
button-chart-table = Visa tabellen
button-chart-mark = Skriv vid diagrammet
button-chart-line = Ny mittlinje
button-chart-line-back = Ta tillbaka mittlinjen
button-draw-line = Jämför med den
problem-line-moved = Veckorna har ändrats sedan du såg dem. Läs igenom och spara igen.
button-more-settings = Fler inställningar
button-other-measures = Andra mått
button-write-a-line = Skriv en rad
button-we-do-not-know = Vi vet inte
button-take-to-meeting = Ta upp det på mötet

choose-measure = Vilket mått?
notice-no-chart = Här finns inget mått att visa ännu. När ni planerar ett varv väljer ni vad ni räknar, och sedan växer diagrammet fram vecka för vecka.
    .title = Inget diagram ännu

# Vad värdena jämförs med.
chart-line-baseline = det vanliga före testet, som var { $usual }
chart-line-all = mitten av allt ni har mätt, som är { $usual }
chart-line-changed = det nya vanliga, som är { $usual }
chart-line-between = gränsen mellan ja och nej
chart-line-mean_of_baseline = medelvärdet före testet, som var { $usual }
chart-line-mean_of_all = medelvärdet av allt ni har mätt, som är { $usual }
chart-usual-share = { $used } av { $of } { $what }

# Det diagrammet säger, i en mening.
verdict-run = { $finding ->
    [better] Det har blivit bättre sedan { $since }: { $count } { $rows ->
        [weeks] veckor
       *[values] mätningar
    } i rad ligger { $side ->
        [above] över
       *[below] under
    } { $line }.
    [worse] Det har blivit sämre sedan { $since }: { $count } { $rows ->
        [weeks] veckor
       *[values] mätningar
    } i rad ligger { $side ->
        [above] över
       *[below] under
    } { $line }.
   *[changed] Något har ändrats sedan { $since }, varken till det bättre eller det sämre: { $count } { $rows ->
        [weeks] veckor
       *[values] mätningar
    } i rad ligger { $side ->
        [above] över
       *[below] under
    } { $line }.
}
verdict-trend = { $finding ->
    [better] Det har blivit bättre sedan { $since }: { $count } { $rows ->
        [weeks] veckor
       *[values] mätningar
    } i rad har värdena { $side ->
        [above] stigit
       *[below] sjunkit
    }.
    [worse] Det har blivit sämre sedan { $since }: { $count } { $rows ->
        [weeks] veckor
       *[values] mätningar
    } i rad har värdena { $side ->
        [above] stigit
       *[below] sjunkit
    }.
   *[changed] Något har ändrats sedan { $since }, varken till det bättre eller det sämre: { $count } { $rows ->
        [weeks] veckor
       *[values] mätningar
    } i rad har värdena { $side ->
        [above] stigit
       *[below] sjunkit
    }.
}
verdict-crossings = { $finding ->
    [better] Det har blivit bättre sedan { $since }: värdena byter sällan sida om { $line }.
    [worse] Det har blivit sämre sedan { $since }: värdena byter sällan sida om { $line }.
   *[changed] Något har ändrats sedan { $since }, varken till det bättre eller det sämre: värdena byter sällan sida om { $line }.
}
verdict-outside = { $finding ->
    [better] Det blev bättre { $since }: värdet ligger { $side ->
        [above] över
       *[below] under
    } de vanliga svängningarna kring { $line }.
    [worse] Det blev sämre { $since }: värdet ligger { $side ->
        [above] över
       *[below] under
    } de vanliga svängningarna kring { $line }.
   *[changed] Något ändrades { $since }, varken till det bättre eller det sämre: värdet ligger { $side ->
        [above] över
       *[below] under
    } de vanliga svängningarna kring { $line }.
}
verdict-regular = Värdena hoppar oftare över { $line } än de gör av en slump. Kanske blandas två saker i samma mått.
verdict-answers = { $finding ->
    [better] Det har blivit bättre sedan { $since }: { $count } { $rows ->
        [weeks] veckor
       *[values] mätningar
    } i rad är svaret { $side ->
        [above] ja
       *[below] nej
    }.
    [worse] Det har blivit sämre sedan { $since }: { $count } { $rows ->
        [weeks] veckor
       *[values] mätningar
    } i rad är svaret { $side ->
        [above] ja
       *[below] nej
    }.
   *[changed] Något har ändrats sedan { $since }, varken till det bättre eller det sämre: { $count } { $rows ->
        [weeks] veckor
       *[values] mätningar
    } i rad är svaret { $side ->
        [above] ja
       *[below] nej
    }.
}
verdict-passed = Något hände { $since }, men de senaste värdena ligger på båda sidor om { $line }.
verdict-no_sign = Inget tecken på förändring: värdena svänger som vanligt kring { $line }.
verdict-too_early = För tidigt att säga: tidigast { $weeks ->
    [0] den här veckan
    [1] om en vecka, { $earliest },
   *[other] om { $count } veckor, { $earliest },
} går det att säga mer.
verdict-nothing = Det finns inget att visa ännu.

# Hur säkert det är, och vad som är klokt att göra nu.
chart-next-better = Det beror sällan på slumpen. Håll i det som hjälper, och fortsätt att mäta.
chart-next-worse = Det beror sällan på slumpen. Prata om vad som kan ha ändrats, också runt omkring er.
chart-next-changed = Det beror sällan på slumpen. Prata om vad som kan ha ändrats.
chart-next-passed = Prata gärna om vad som var annorlunda då. Fortsätt att mäta.
chart-next-no_sign = Så ser det ut när inget har ändrats, och ibland när ändringen är för liten för att synas. Fortsätt att mäta, eller pröva något nytt i nästa varv.
chart-next-too_early = Fortsätt som planerat, så hör jag av mig.
chart-next-nothing = Det första värdet syns här så snart någon har lämnat det.
chart-measured = { $weeks ->
    [one] Ni har mätt i en vecka: { $values }.
   *[other] Ni har mätt i { $count } veckor: { $values }.
} Det är för få veckor för att skilja en förändring från vanliga svängningar.
chart-measured-in-words = { $weeks ->
    [one] Teamet har mätt i en vecka.
   *[other] Teamet har mätt i { $count } veckor.
} Det är för få veckor för att skilja en förändring från vanliga svängningar.

# Samma sak med några ord, i status och brev.
trend-better = { $measure }: bättre sedan { $since }.
trend-worse = { $measure }: sämre sedan { $since }.
trend-changed = { $measure }: något har ändrats sedan { $since }.
trend-passed = { $measure }: tillbaka som förut efter { $since }.
trend-no_sign = { $measure }: inget tecken på förändring.
trend-too_early = { $measure }: för tidigt att säga, tidigast { $earliest }.

# När något har hänt.
sign-heading = Något har hänt sedan { $since }
sign-run = { $count } { $rows ->
    [weeks] veckor
   *[values] mätningar
} i rad ligger { $side ->
    [above] över
   *[below] under
} { $line }. Det beror sällan på slumpen.
sign-trend = { $count } { $rows ->
    [weeks] veckor
   *[values] mätningar
} i rad har värdena { $side ->
    [above] stigit
   *[below] sjunkit
}. Det beror sällan på slumpen.
sign-crossings = Värdena byter sällan sida om { $line }. Det beror sällan på slumpen.
sign-outside = Värdet ligger { $side ->
    [above] över
   *[below] under
} de vanliga svängningarna kring { $line }. Det beror sällan på slumpen.
sign-regular = Värdena hoppar oftare över { $line } än de gör av en slump. Kanske blandas två saker i samma mått.
sign-answers = { $count } { $rows ->
    [weeks] veckor
   *[values] mätningar
} i rad är svaret { $side ->
    [above] ja
   *[below] nej
}. Det beror sällan på slumpen.
sign-ask = { $finding ->
    [worse] Vad har ändrats? Det kan lika gärna vara något runt omkring er. Skriv en rad, så sparas den vid diagrammet.
   *[better] Vad gjorde ni annorlunda? Skriv en rad, så sparas den vid diagrammet.
}
form-sign = Skriv en rad, så sparas den vid diagrammet med ditt namn. Skriv inget om enskilda klienter.
    .title = Vad var annorlunda sedan { $since }?
    .text = Din rad
notice-sign-told = Tack! Raden står vid diagrammet, vid { $since }.
notice-sign-not-known = Tack, det är ett bra svar. Jag frågar inte om det här igen.
notice-sign-to-meeting = Då tar vi upp det nästa gång ni skriver möte.
notice-sign-answered = Någon har redan svarat på det här. Skriv gärna en rad till vid diagrammet.
form-chart-mark = Raden står vid den vecka du väljer, med ditt namn. Skriv inget om enskilda klienter.
    .title = Skriv vid diagrammet
    .week = Vid vilken vecka?
    .text = Din rad
notice-marked = Raden står vid diagrammet, vid { $week }.
week-sign = Det här sköt ni upp till ett möte

# En ny mittlinje.
chart-proposes = Har det nya blivit det vanliga? Då kan ni jämföra med en ny mittlinje från { $since }. Den gamla står kvar i diagrammet.
form-chart-line = Den nya mittlinjen blir medianen av { $first }–{ $last }. Den gamla står kvar i diagrammet. Välj det bara om ni vet vad som har ändrats, och att det är här för att stanna.
    .title = Ny mittlinje från { $first }?
    .reason = Varför?
notice-line-taken = Från { $first } jämförs värdena med den nya mittlinjen. Den gamla står kvar.
notice-line-back = Mittlinjen är som förut igen.
notice-line-gone = Det finns ingen ny mittlinje att föreslå just nu.

# Fler inställningar.
form-chart-rules = Anhøjs regler passar nästan alltid. De andra är för den som redan är van vid dem.
    .title = Regler för ”{ $measure }”
    .rules = Vilka regler ska avgöra om något har hänt?
chart-rules-anhoej = Anhøjs regler (de vanliga)
chart-rules-ihi = IHI:s regler: skifte, trend och antal serier
chart-rules-xmr = XmR-diagram med gränser, från tolv värden
notice-rules-kept = Sparat. Diagrammet läses med de reglerna från och med nu.

# Diagrammet och tabellen.
chart-series = { $measure } · { $series }
chart-values = Värden
chart-values-share = Värden (%)
chart-centre-baseline = Mittlinje { $usual }
chart-centre-all = Mittlinje { $usual }
chart-centre-changed = Mittlinje { $usual }
chart-centre-between = Mellan ja och nej
chart-centre-mean_of_baseline = Medelvärde { $usual }
chart-centre-mean_of_all = Medelvärde { $usual }
chart-centre-earlier = Förr { $usual } ({ $number })
chart-upper = Övre gräns { $usual }
chart-lower = Nedre gräns { $usual }
chart-goal = Mål { $usual }
chart-label = { $marks }{ $week }
chart-label-of-year = { $marks }{ $week } ({ $year })
chart-week = v. { $week }
chart-week-of-year = v. { $week } { $year }
chart-week-marked = { $week } { $marks }
chart-percent = { $number } %
chart-seen = Det gick att se först i { $week }, när slumpen inte längre räckte som förklaring.
chart-about-baseline = Mittlinjen, { $usual }, är medianen av { $points } värden från tiden före testet. Den ligger fast.
chart-about-all = Mittlinjen, { $usual }, är medianen av alla { $points } värden hittills, och den flyttar sig när det kommer fler. Räkna gärna fem veckor eller fler bakåt, så ligger den fast.
chart-about-changed = Mittlinjen, { $usual }, är medianen av veckorna från { $first }. Ni har själva valt den, och den ligger fast.
chart-about-between = Linjen går mellan ja och nej.
chart-about-mean_of_baseline = Mittlinjen, { $usual }, är medelvärdet av { $points } värden från tiden före testet, och gränserna visar vanliga svängningar.
chart-about-mean_of_all = Mittlinjen, { $usual }, är medelvärdet av alla { $points } värden hittills. Gränserna för vanliga svängningar ritas från tolv värden.
chart-older = { $count ->
    [one] En äldre vecka står i tabellen.
   *[other] { $count } äldre veckor står i tabellen.
}
chart-gaps = { $count ->
    [one] En vecka utan värde hoppas över i diagrammet. Den står i tabellen.
   *[other] { $count } veckor utan värde hoppas över i diagrammet. De står i tabellen.
}
chart-not-outside = Veckorna visas bara för teamet: några av dem har så små tal att de inte lämnar det.
chart-marks = Märken i diagrammet
chart-mark-cycle = { $number } { $week }: varv { $turn } börjar
chart-mark-note = { $number } { $week }:
chart-mark-line = { $number } { $week }: ny mittlinje
chart-mark-removed = { $number } { $week }: { $by } tog bort en rad { $day }.
chart-goal-day = Målet är { $usual } till { $day }.
chart-told-aloud = Diagram med { $count ->
    [one] ett värde
   *[other] { $count } värden
}, från { $first } till { $last }. Det senaste är { $value }.

table-heading = Vecka för vecka
table-week = Vecka
table-value = Värde
table-baseline = före testet
table-corrected = rättat
table-about = { $value }, { $about }
table-empty = Här finns inga veckor ännu.
row-share = { $count } av { $of }
row-few = några av { $of }
row-too-few = för få för att visas här
row-some = några
row-yes = ja
row-no = nej
row-no_chances = fanns inga tillfällen
row-not_measured = mättes inte
row-missing = saknas
