# Hjälpen: chefernas fem steg är ramen, och knapparna är det som går att göra nu.

help-heading = Det här kan du göra nu
help-frame = Steg { $number } av 5: { $step }
help-step-1 = Lär känna målgruppen
    .about = Vilka möter ni, och vad behöver de? Räkna det ni redan vet.
help-step-2 = Sök kunskap
    .about = Vad har andra gjort, och vad säger forskningen? Mallarna bygger på det.
help-step-3 = Kom överens om något att pröva tillsammans
    .about = Börja litet. En enda förändring räcker.
help-step-4 = Pröva i liten skala
    .about = Följ hur det går, uppmuntra varandra och ge det tid. Det som inte blir som ni tänkt lär er också något.
help-step-5 = Berätta och bjud in
    .about = Visa andra vad ni har lärt er, och fråga om de vill vara med.
help-audience-staff = Du kan skriva upp det du ser, gissa och svara. Alla i teamet får göra det.
help-audience-process_leader = Du håller ihop arbetet. Du kan också ändra inställningar och ta bort texter.
help-audience-manager = Det som hjälper mest från dig är mandat, tid och uppmuntran.
help-words = Det går också att skriva
help-more = Fler ord att skriva
help-word = { $command }: { $about }
