# Det som syns i Teams när någon letar efter Varv och lägger till det.

package-name = Varv
package-full-name = Varv, förbättringsarbete varv efter varv
package-about = Pröva en förändring i liten skala tillsammans, och se vad ni lär er.
package-description =
    Varv hjälper team som vill förbättra något men har ont om tid. Ni väljer en sak att pröva, skriver vad ni tror ska hända, prövar i liten skala, ser vad ni har lärt er och beslutar: införa, anpassa eller lägga ner. Sedan börjar nästa varv.

    Allt sker i Teams, i teamets kanal, i en gruppchatt eller i den egna chatten med Varv. Ett tryck eller en rad räcker. Varv frågar en sak i taget, förklarar varför och ger ett exempel. Det ni har skrivit finns kvar, också när någon slutar.

    När du lägger till Varv i ett team är kanalen tyst tills du säger till. Varv visar hur många som har gissat, inte vem. Här skriver ni inget om enskilda klienter, och text med personnummer sparas inte. Skriv ”hjälp” så visar Varv vad du kan göra.
