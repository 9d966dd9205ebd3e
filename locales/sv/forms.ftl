# Små kort att fylla i: vad det gäller, och vad varje fält heter.

form-away = De dagarna får du inga frågor, och du räknas inte med. Varför du är borta behöver ingen veta.
    .title = Borta
    .period = Vilka dagar? Till exempel: 1–14 juli
