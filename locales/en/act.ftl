# Act: decide, and say what happens next.

flow-act = Act

act-decision = Decision
    .ask = What do you do with the change?
    .why = Then everybody knows what holds from now on.
    .example = { "" }
    .label = Decision
act-decision-adopt = Adopt
    .about = This becomes our way of working.
act-decision-adapt = Adapt
    .about = We change something and test one more cycle.
act-decision-abandon = Abandon
    .about = We stop, and keep what we learned.

act-reason = Reason
    .ask = Why do you decide so?
    .why = Anyone who is new, or reads this later, can then understand how you were thinking.
    .example = It happens at 7 out of 10 first visits, but visits with an interpreter take too long.
    .label = Your reason

act-next-change = What we change
    .ask = What do you change? Write the whole idea, the way you will test it now.
    .why = Change one thing if you can, and you will see what it means.
    .example = We offer AUDIT and DUDIT at every first visit. Visits with an interpreter are booked 15 minutes longer.
    .label = Your idea for the next cycle

act-next-scale = Next scale
    .ask = On how many will you test it in the next cycle?
    .why = When something works, the test can grow a little at a time.
    .example = 8. The whole reception takes part.
    .label = Number

act-owner = Owner
    .ask = Who looks after the new way of working?
    .why = What somebody looks after stays.
    .example = Elin, who also makes sure that the forms are there.
    .label = Owner

act-written = Where it is written
    .ask = Where is it written down how you do it?
    .why = Then everyone finds the same thing.
    .example = In the routine for first visits, and in the guide in the meeting rooms.
    .label = Where it is written

act-cost = Time
    .ask = How much time does it take?
    .why = Then you can allow for the time when you plan.
    .example = Ten minutes at a first visit, 25 with an interpreter.
    .label = Time
    .lost = Then the time is easily forgotten when you plan.

act-newcomers = New colleagues
    .ask = How do new colleagues learn this?
    .why = People change jobs. The way of working should be able to stay.
    .example = They sit in on a first visit in their first week and get the guide.
    .label = New colleagues
    .lost = Then the way of working may disappear when somebody leaves.

act-look-again = We look again
    .ask = On which day will you look at it again?
    .why = New ways of working need looking after. I will remind you on that day.
    .example = 1 October
    .label = Day

act-lesson = Lesson
    .ask = What do you take with you?
    .why = A test that is abandoned is not wasted when the lesson is kept.
    .example = The leaflet is not enough, someone has to say it.
    .label = The lesson
