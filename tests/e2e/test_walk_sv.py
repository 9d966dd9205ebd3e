"""The main job in Swedish, as the pilot team lives it, in the channel."""

from tests.e2e.playground_page import PlaygroundPage


def test_thin(maria: PlaygroundPage) -> None:
    maria.opens_channel("Mottagningen", "Tidigt stöd")
    maria.opens_personal()
    maria.sees("Hej! Jag heter Varv.").shot("sv-01-arrived", phone=True).taps("Presentera Varv för teamet")
    maria.sees("Nu vet teamet").shot("sv-02-presented")
    maria.opens_channel("Mottagningen", "Tidigt stöd")
    maria.sees("Skriv aldrig om enskilda klienter").shot("sv-03-welcome", phone=True).taps("Visa ett exempel")
    maria.sees("Så kan ett varv se ut").shot("sv-03b-example", phone=True)
    maria.shot("sv-03c-window")
    maria.says("kom igång")
    maria.sees("Kom igång · fråga 1").shot("sv-04-setup-language").taps("Svenska")
    maria.sees("Kom igång · fråga 2").shot("sv-05-setup-zone").taps("Spara")
    maria.sees("Kom igång · fråga 3").shot("sv-06-setup-channel").taps("Spara")
    maria.sees("Kom igång · fråga 4").shot("sv-07-setup-leaders").picks("Maria Lindqvist").taps("Spara")
    maria.sees("Kom igång · fråga 5").shot("sv-08-setup-managers", phone=True).picks("Karin Ek").taps("Spara")
    maria.sees("Kom igång · fråga 6").shot("sv-09-setup-mandate", phone=True)
    maria.shot("sv-09b-window")
