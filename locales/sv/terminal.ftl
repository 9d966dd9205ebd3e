# Samtal i terminalen, för den som prövar Varv på sin egen dator.

terminal-introduction =
    Skriv till Varv, eller en siffra för att trycka på en knapp. Pröva: kom igång, nytt varv, hjälp.
    Byt plats med /kanal och /privat, person med /som Johan, sluta med /slut. Här finns { $people }.
