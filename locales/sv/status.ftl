# Hur det går, på tio sekunder, och varvet så som det är skrivet.

# Namn på faser, beslut och roller.
phase-plan = Planera
phase-do = Göra
phase-study = Studera
phase-act = Agera
phase-closed = Avslutat

decision-adopt = Införa
    .past = Infördes
decision-adapt = Anpassa
    .past = Anpassades
decision-abandon = Lägga ner
    .past = Lades ner

role-process_leader = processledare
role-manager = chef
role-state-named = väntar på ja
role-state-confirmed = har sagt ja
role-state-declined = har tackat nej
role-state-ended = avslutad

# Status.
status-heading = Så går det i { $team }
status-none = Inget varv är öppet just nu.
status-series = Serien så här långt
status-roles = Vilka gör vad
cycle-name = { $title } · varv { $number }
cycle-turn = Varv { $number }
cycle-week = { $phase } · vecka { $week } av { $weeks }
cycle-before = { $phase } · börjar snart
cycle-asked = { $phase } · fråga { $number } av { $of }
cycle-until = Pågår till { $day }.
cycle-next-plan = Planen väntar på svar.
cycle-next-draft = Alla frågor är besvarade. Planen kan starta.
cycle-next-do = Skriv upp det ni ser på vägen.
cycle-next-due = Perioden är slut. Nu kan ni se vad ni har lärt er.
cycle-next-study = Ni jämför med det ni trodde.
cycle-next-act = Beslutet väntar på er.
cycle-closed = { $decision }, { $day }
cycle-learned = Vi lärde oss:
role-line = { $name }, { $role }
role-line-waiting = { $name }, { $role } ({ $state })

# Historik.
history-heading = Tidigare varv i { $team }
history-none = Här finns inget ännu. När ni har beslutat om ett varv går det att läsa här.

# Teamets kort.
team-heading = Vilka gör vad i { $team }
team-roles-none = Ingen är utsedd ännu.
team-mandate = Vårt mandat

# Varvet som dokument.
document-draft = Utkast till plan
document-plan = Vår plan
document-ending = Ert beslut: { $decision }. Stämmer det?
document-record = Beslut: { $decision }
document-draft-intro = Läs igenom och ändra det som inte stämmer. När ni startar låses förutsägelsen, så att ni kan jämföra med den sedan.
document-plan-intro = Testet pågår. Förutsägelsen är låst.
document-ending-intro = Läs igenom en gång till. När ni bekräftar sparas allt som det står, och jag berättar i kanalen.
document-record-intro = Beslutat { $day } av { $by } (version { $number }).
document-guesses = Gissningarna
document-written-by = Skrivet av { $by }, { $day }
document-observations = Anteckningar
fact-optional = Valfritt
fact-skipped = Hoppades över
fact-open = Inget svar ännu
fact-removed = { $by } tog bort texten { $day }.
fact-reason = Ändrad därför att: { $reason }
fact-level = { $level } av 10 { $chances }
fact-week = { $used } av { $eligible }
fact-sum = Sammanlagt { $used } av { $eligible }
line-removed = { $by } tog bort en rad { $day }.
lines-unquoted = { $count ->
    [one] En anteckning till visas inte här. Den som skrev har inte sagt ja till att citeras.
   *[other] { $count } anteckningar till visas inte här. De som skrev har inte sagt ja till att citeras.
}
lines-more = { $count ->
    [one] och en rad till
   *[other] och { $count } rader till
}
names-more = { $count ->
    [one] { $names } och en till
   *[other] { $names } och { $count } till
}

# Grupper av medarbetare räknas inte i siffror när de är färre än fem.
staff-none = ingen
staff-someone = någon
staff-some = några
staff-most = de flesta
staff-all = alla
staff-counted = { $count } av { $of }
