# Det som processledare och chefer ser: veckobrevet, chefens team, mandat och uppmuntran.

command-digest = veckobrev
    .also = veckobrevet; mitt veckobrev
    .about = visar veckan i de team som du leder
push-weekly-digest = Varv: veckobrev
push-manager-status = Varv: dina team

# Hur en vecka gick. Grupper och små tal står i ord för den som inte själv är med.
result-now = { $kind ->
    [counted] Den här veckan: { $used } av { $chances } { $what }.
    [some-of] Den här veckan: några av { $chances } { $what }.
    [some] Den här veckan: några { $what }.
    [happened] Den här veckan har det blivit av.
    [no-chances] Den här veckan: inga { $what }.
   *[not-yet] Den här veckan har det inte blivit av ännu.
}
result-week = { $kind ->
    [counted] Vecka { $week }: { $used } av { $chances } { $what }.
    [some-of] Vecka { $week }: några av { $chances } { $what }.
    [some] Vecka { $week }: några { $what }.
    [happened] Vecka { $week }: det blev av.
    [no-chances] Vecka { $week }: inga { $what }.
   *[not-yet] Vecka { $week }: det blev inte av.
}
result-week-so-far = { $kind ->
    [counted] Vecka { $week } så här långt: { $used } av { $chances } { $what }.
    [some-of] Vecka { $week } så här långt: några av { $chances } { $what }.
    [some] Vecka { $week } så här långt: några { $what }.
    [happened] Vecka { $week } så här långt: det har blivit av.
    [no-chances] Vecka { $week } så här långt: inga { $what }.
   *[not-yet] Vecka { $week } så här långt: det har inte blivit av ännu.
}
result-so-far = { $kind ->
    [counted] Så här långt: { $used } av { $chances } { $what }.
    [some-of] Så här långt: några av { $chances } { $what }.
    [some] Så här långt: några { $what }.
    [happened] Det har blivit av, men inget är räknat ännu.
    [no-chances] Så här långt: inga { $what }.
   *[not-yet] Det har inte blivit av ännu.
}
answered-week = { $kind ->
    [none] Ingen har svarat ännu den här veckan.
    [someone] Någon har svarat den här veckan.
    [some] Några har svarat den här veckan.
    [most] De flesta har svarat den här veckan.
    [all] Alla har svarat den här veckan.
   *[counted] { $count } av { $of } har svarat den här veckan.
}
answered-none-yet = Ingen har svarat ännu den här veckan.

# Listor som är längre än kortet.
and-more = { $count ->
    [one] och en till
   *[other] och { $count } till
}
cycles-more = { $count ->
    [one] och ett varv till
   *[other] och { $count } varv till
}
teams-more = { $count ->
    [one] och ett team till
   *[other] och { $count } team till
}
team-paused = Teamet vilar till { $day }.

# Veckobrevet.
digest-heading = Veckobrev, vecka { $week }
digest-nothing = En lugn vecka. Inget väntar på dig.
digest-own-question = Först din egen fråga. Ett tryck räcker.
digest-waiting = Det här väntar
digest-due = Det här är på gång
digest-notes = { $count ->
    [one] En ny anteckning.
   *[other] { $count } nya anteckningar.
}
digest-solved = { $count ->
    [one] Ett hinder är löst.
   *[other] { $count } hinder är lösta.
}
notice-digest-for-leaders = Veckobrevet är till dem som är processledare. Skriv ”status”, så ser du hur det går.

waiting-obstacle-open = Öppet sedan vecka { $since }: ”{ $about }”
waiting-obstacle-with_manager = Öppet sedan vecka { $since }, väntar på chefen: ”{ $about }”
waiting-obstacle-promised = Chefen ordnar det till { $day }: ”{ $about }”
waiting-obstacle-seen-to = Öppet sedan vecka { $since }, chefen ser till det: ”{ $about }”
waiting-obstacle-not_now = Öppet sedan vecka { $since }, chefen har sagt att det får vänta: ”{ $about }”
waiting-obstacle-talking = Öppet sedan vecka { $since }, ni talar med chefen om det: ”{ $about }”
waiting-promise-passed = Chefen siktade på { $day }. Hör gärna efter hur det går: ”{ $about }”
waiting-still-plan = Planen står still sedan vecka { $since }: { $about }
waiting-still-quiet = Står still sedan vecka { $since }, inget nytt är skrivet eller svarat: { $about }
waiting-still-study = Perioden tog slut { $day } och väntar på att ni studerar: { $about }
waiting-decision = Beslutet väntar på er sedan vecka { $since }: { $about }
waiting-role-process_leader = Rollen som processledare väntar på ett ja sedan vecka { $since }.
waiting-role-manager = Rollen som chef väntar på ett ja sedan vecka { $since }.

due-study = Dags att studera: { $about }. Perioden gick till { $day }.
due-last-week = Sista veckan: { $about } pågår till { $day }.
due-look-again = Dags att titta igen på { $about }, { $day }.
due-mandate-ending = Mandatet gäller till { $day }. Hör med chefen om det ska fortsätta.
due-mandate-ended = Mandatet gällde till { $day }. Hör med chefen om det ska fortsätta.

# Meddelanden som inte kom fram.
lost = { $count ->
    [one] Ett meddelande kom inte fram: { $kind }, vecka { $week }.
   *[other] { $count } meddelanden kom inte fram: { $kind }, vecka { $week }.
}
lost-digest = ditt veckobrev
lost-look-again = påminnelsen om att titta igen
lost-manager = frågan till chefen
lost-nudge = personlig påminnelse
lost-resumed = beskedet att vi är i gång igen
lost-role = frågan om en roll
lost-study = påminnelsen om att studera
lost-summary = veckans sammanfattning
lost-week = veckans kort
lost-welcome = välkomstkortet

# Tre rader att läsa högt. De nämner aldrig någon vid namn.
aloud-heading = Läs gärna upp på arbetsplatsträffen
aloud-number = { $kind ->
    [counted] Vecka { $week } blev det av vid { $used } av { $chances } { $what }.
    [some-of] Vecka { $week } blev det av vid några av { $chances } { $what }.
    [some] Vecka { $week } blev det av vid några { $what }.
    [happened] Vecka { $week } blev det av.
    [no-chances] Vecka { $week } hade vi inga { $what }.
   *[not-yet] Vecka { $week } blev det inte av, och det är också bra att veta.
}
aloud-number-so-far = { $kind ->
    [counted] Hittills i vecka { $week } har det blivit av vid { $used } av { $chances } { $what }.
    [some-of] Hittills i vecka { $week } har det blivit av vid några av { $chances } { $what }.
    [some] Hittills i vecka { $week } har det blivit av vid några { $what }.
    [happened] Hittills i vecka { $week } har det blivit av.
    [no-chances] Hittills i vecka { $week } har vi inte haft några { $what }.
   *[not-yet] Hittills i vecka { $week } har det inte blivit av, och det är också bra att veta.
}
aloud-no-number = Vi har inget resultat att visa ännu.
aloud-learned = Det här har vi lärt oss: ”{ $text }”
aloud-helped = Det här hjälpte: ”{ $text }”
aloud-seen = En av oss skrev: ”{ $text }”
aloud-ask = Vad har ni lagt märke till den här veckan?
aloud-next-plan = Nu planerar vi något nytt att pröva.
aloud-next-do = Vi fortsätter att pröva.
aloud-next-until = Vi prövar till { $day }.
aloud-next-last = Det här är sista veckan. Vi prövar till { $day }.
aloud-next-study = Nu ser vi tillsammans vad vi har lärt oss.
aloud-next-act = Nu bestämmer vi hur vi går vidare.

# Chefens team.
my-teams-heading = Så går det i dina team
only-you-own-role = Du är föreslagen som chef här. Stämmer det?
only-you-obstacle = Teamet ber om din hjälp: ”{ $about }”
only-you-own-promise = Du siktade på { $day }. Hur går det? ”{ $about }”
only-you-mandate-missing = Mandatet är inte sagt ännu. Det kan bara du ge.
only-you-mandate-ending = Mandatet gäller till { $day }. Ska det fortsätta?
only-you-mandate-ended = Mandatet gällde till { $day }. Ska det fortsätta?
only-you-decision = Ett beslut väntar: { $about }. Ditt stöd hjälper dem vidare.

# Chefens månadsbrev: ett av chefernas fem steg i taget.
notice-manager-note-obstacle =
    { $team } ber om din hjälp. Det som står i vägen är ofta något som bara en chef kan flytta på. { $others ->
        [0] { "" }
        [one] Under Dina team finns en sak till.
       *[other] Under Dina team finns { $others } saker till.
    }
    .title = Steg 4 av 5: hjälp till att prioritera testet
notice-manager-note-own-promise =
    Du siktade på { $day } för ett hinder i { $team }. Ett kort besked räcker, också om det tar längre tid. { $others ->
        [0] { "" }
        [one] Under Dina team finns en sak till.
       *[other] Under Dina team finns { $others } saker till.
    }
    .title = Steg 4 av 5: håll i och håll ut
notice-manager-note-mandate-missing =
    I { $team } är mandatet inte sagt ännu. När det är sagt en gång behöver de inte fråga om varje liten sak. { $others ->
        [0] { "" }
        [one] Under Dina team finns en sak till.
       *[other] Under Dina team finns { $others } saker till.
    }
    .title = Steg 4 av 5: ge mandat att pröva i liten skala
notice-manager-note-mandate-ending =
    Mandatet i { $team } gäller till { $day }. Det tar tid innan något nytt sitter, så säg gärna i god tid om det ska fortsätta. { $others ->
        [0] { "" }
        [one] Under Dina team finns en sak till.
       *[other] Under Dina team finns { $others } saker till.
    }
    .title = Steg 4 av 5: ge mandat att pröva i liten skala
notice-manager-note-mandate-ended =
    Mandatet i { $team } gällde till { $day }. Det tar tid innan något nytt sitter, så säg gärna om det ska fortsätta. { $others ->
        [0] { "" }
        [one] Under Dina team finns en sak till.
       *[other] Under Dina team finns { $others } saker till.
    }
    .title = Steg 4 av 5: ge mandat att pröva i liten skala
notice-manager-note-decision =
    { $team } ska bestämma hur det blir med ”{ $about }”. Det går lättare när de vet att du står bakom dem, vad de än kommer fram till. { $others ->
        [0] { "" }
        [one] Under Dina team finns en sak till.
       *[other] Under Dina team finns { $others } saker till.
    }
    .title = Steg 4 av 5: följ hur det går

# Mandat och uppmuntran, med chefens egna ord.
form-mandate = Vad får { $team } pröva på egen hand? Teamet ser mandatet, med ditt namn.
    .title = Ge mandat
    .scope = Vad får de ändra utan att fråga?
    .time = Hur mycket tid får de? Till exempel: två timmar i veckan
    .until = Till och med vilken dag?
problem-mandate-changed = Någon hann ändra mandatet medan du skrev. Ditt står kvar här. Spara en gång till om det är det som ska gälla.
notice-mandate-given = Nu vet { $team } vad de får pröva.
    .title = Tack!
form-encourage =
    Skriv några rader till { $team }. De visas i kanalen med ditt namn.

    _Så kan man börja:_ ”Jag har sett att ni …” · ”Tack för att ni håller i, fast det är mycket nu …” · ”Det gör inget att det inte går varje gång …”
    .title = Uppmuntra teamet
    .value = Dina egna ord
notice-encouraged = Nu kan { $team } läsa det i kanalen. Det betyder mer än man tror.
    .title = Tack!
notice-encouragement = Till alla som prövar:
    .title = { $by } skriver till er
notice-encouragement-unsigned = Till alla som prövar:
notice-encouragement-removed = { $by } tog bort texten { $day }.
notice-only-managers = Det där gör teamets chef. Säg gärna till hen vad du behöver.

# Knappar.
button-digest = Veckobrev
button-change-mandate = Ändra mandatet
button-open-obstacle = Öppna hindret
button-see-roles = Se rollerna
button-answer-team = Svara teamet
button-give-mandate = Ge mandat
button-encourage = Uppmuntra
button-post-encouragement = Visa i kanalen
button-send-again = Skicka igen
button-my-teams = Dina team
button-open-team = Öppna
button-teams-before = Förra sidan
button-teams-more = Fler team

# I listan över texter som kan tas bort.
removal-encouragement = Uppmuntran
