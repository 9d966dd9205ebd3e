"""The pilot case in the team's own words: what is written and tapped on the walk. Days count from today."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

TEAM, CHANNEL, GROUP = "Mottagningen", "Tidigt stöd", "Mottagningens gruppchatt"
TODAY = datetime.now(ZoneInfo("Europe/Stockholm")).date()
START, END = TODAY, TODAY + timedelta(days=54)  # eight weeks, and `spola 60d` is past the Monday after it
MANDATE_UNTIL = TODAY + timedelta(days=120)

AIM = (
    "Tidigare upptäcka riskbruk av alkohol och droger hos dem som söker ekonomiskt bistånd för första "
    "gången, så att de kan erbjudas stöd i tid."
)
CHANGE = "Vi erbjuder AUDIT och DUDIT vid varje nybesök, med orden ”det här frågar vi alla”."
PEOPLE = ("Maria Lindqvist", "Johan Åberg", "Farida Noori", "Elin Öst", "Amir Haddad")
WHERE = "Vid nybesök, i samtalsrummen på mottagningen."
GUESSES = {"Johan Åberg": "6", "Farida Noori": "7", "Elin Öst": "8", "Amir Haddad": "9"}
WHY = "De flesta svarar gärna när vi frågar. Besöket blir högst tio minuter längre."
MEASURE = "Nybesök där AUDIT eller DUDIT användes, av alla nybesök. Vid sidan av: tackade nej."
BASELINE = "2/11, 3/12, 1/9, 2/10, 2/11, 1/8"

MARIAS_NOTE = "Det gick lättare när jag sa att vi frågar alla."
JOHANS_NOTE = "Blanketterna finns inte i samtalsrum 2."
FARIDAS_NOTE = "Med tolk tog det 25 minuter extra."

MARIA_WAS_SURPRISED = "Nästan ingen tackade nej, 3 av 77."
JOHAN_WAS_SURPRISED = "Det som stoppade oss var inte viljan utan var pappret låg."
LEARNED = "Säg att vi frågar alla. Lägg materialet där samtalet är."
REASON = "Det blir av vid 7 av 10 nybesök, men besök med tolk tar för lång tid."
NEXT_CHANGE = (
    "Vi erbjuder AUDIT och DUDIT vid varje nybesök. Tolkbesök bokas 15 minuter längre, och blanketter finns "
    "på fler språk."
)
