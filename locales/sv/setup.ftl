# Kom igång: vilka ni är, var jag skriver och vad ni får pröva.

flow-setup = Kom igång

setup-language = Språk
    .ask = Vilket språk ska jag skriva till teamet på?
    .why = Var och en kan ändå välja sitt eget språk i den personliga chatten.
    .example = { "" }
    .label = Språk
setup-language-sv = Svenska
setup-language-en = English

setup-zone = Tidszon
    .ask = Vilken tidszon arbetar ni i?
    .why = Då skriver jag på era arbetstider.
    .example = { "" }
    .label = Tidszon

setup-channel = Kanal
    .ask = Vilken kanal ska jag skriva i?
    .why = Jag skriver bara där, så att alla vet var det finns.
    .example = { "" }
    .label = Kanal

setup-leaders = Processledare
    .ask = Vem är processledare? Det får gärna vara fler än en.
    .why = Processledaren håller ihop arbetet. Rollen gäller först när personen själv har sagt ja till mig.
    .example = Maria, som har fått två timmar i veckan till det.
    .label = Processledare

setup-managers = Chef
    .ask = Vem är chef för er som prövar?
    .why = Chefen ger mandat och tid. Också chefen säger själv ja innan rollen gäller.
    .example = Karin, enhetschef på mottagningen.
    .label = Chef
    .lost = Då vet jag inte vem som kan hjälpa er när något behöver beslutas.

setup-mandate = Mandat
    .ask = Vad får ni pröva på egen hand?
    .why = När det är sagt en gång behöver ni inte fråga om varje liten sak.
    .example = Karin har sagt ja. Vi får ändra blanketter och bokning, två timmar i veckan till den 30 juni.
    .label = Mandat
    .by = Vem har gett er mandatet?
    .scope = Vad får ni ändra utan att fråga?
    .time = Hur mycket tid får ni?
    .until = Till och med vilken dag?
    .lost = Då kan det bli oklart vad ni får ändra själva.

mandate-by = Gett av
mandate-scope = Vi får ändra
mandate-time = Tid
mandate-until = Gäller till och med

# Den första kanalen i ett team har inget eget namn i Teams.
channel-general = Allmänt
