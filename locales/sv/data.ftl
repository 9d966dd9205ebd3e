# Mina uppgifter: vad som är sparat om en person.

data-heading = Det här är sparat om dig
data-name = Namn
data-teams = Team
data-teams-none = Du är inte med i något team hos mig.
data-roles = Roller
data-role = { $role } i { $team } ({ $state })
data-language = Språk
language-sv = svenska
language-en = engelska
data-stored = Det du har skrivit
data-answers = { $count ->
    [one] { $count } svar på en fråga
   *[other] { $count } svar på frågor
}
data-notes = { $count ->
    [one] { $count } anteckning
   *[other] { $count } anteckningar
}
data-guesses = { $count ->
    [one] { $count } gissning
   *[other] { $count } gissningar
}

# Sidan bakom länken till filen.
export-page = Dina uppgifter i Varv
export-page-about = Filen innehåller allt som är sparat om dig. Länken går att använda en gång. Öppna den inte på en dator som andra använder.
export-page-button = Hämta filen
export-spent = Länken är använd eller för gammal. Skriv ”mina uppgifter” till Varv så får du en ny.
