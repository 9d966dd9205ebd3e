# Ord som korten själva behöver: rubriker, etiketter och det som syns på låsskärmen.

day-pick = Välj en dag
question-heading-open = { $flow } · fråga { $number }: { $title }
question-heading = { $flow } · fråga { $number } av { $of }: { $title }
question-why = _Varför vi frågar:_ { $why }
question-example = _Exempel:_ ”{ $example }”
question-lost = _Om ni hoppar över:_ { $lost }
question-reason = Varför ändrar ni förutsägelsen?
question-pick = Välj
question-page = Sida { $page } av { $pages }

note-heading = Anteckna
note-about = Om { $title }
note-label = Vad har du sett?
note-hint = Skriv aldrig om enskilda klienter.
note-quotable = Får citeras i kanalen
quotable-label = Får jag citera det?

conflict-heading = Någon hann svara samtidigt
conflict-intro = Inget har gått förlorat. Här är det andra svaret, och ditt eget står kvar i fältet. Spara ditt, skriv ihop dem, eller låt det andra stå kvar.
conflict-theirs = Det som är sparat

offer-heading = Ska jag spara det som svar?
offer-intro = Frågan som är öppen: { $title }
offer-label = Din text

templates-heading = Vad vill ni pröva?
templates-intro = Välj något att utgå från. Allt går att ändra sedan.

removal-heading = Vilken text ska bort?
removal-intro = Texten försvinner överallt hos mig. Kvar blir vem som tog bort den och när, inte vad den sa. Teams har en egen kopia av det du själv har skrivit i chatten.
removal-none = Det finns ingen text att ta bort här.

# Det neutrala som syns i aviseringen: telefonen kan ligga framme på ett bord.
push-notice = Varv: ett meddelande
push-ask-question = Varv: en fråga
push-cycle-document = Varv: er plan
push-team-status = Varv: så går det
push-team-card = Varv: teamet
push-history = Varv: historik
push-template-choice = Varv: ett nytt varv
push-choose = Varv: en fråga
push-note-form = Varv: anteckna
push-conflict = Varv: två svar
push-offer-answer = Varv: en fråga
push-removal-list = Varv: ta bort text
push-my-data = Varv: mina uppgifter
push-form = Varv: ett kort att fylla i
push-help = Varv: hjälp
