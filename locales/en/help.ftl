# Help: the managers' five steps are the frame, and the buttons are what can be done now.

help-heading = This is what you can do now
help-frame = Step { $number } of 5: { $step }
help-step-1 = Get to know the people you are here for
    .about = Who do you meet, and what do they need? Count what you already know.
help-step-2 = Look for knowledge
    .about = What have others done, and what does research say? The templates build on it.
help-step-3 = Agree on something to test together
    .about = Start small. One single change is enough.
help-step-4 = Test on a small scale
    .about = Follow how it goes, encourage each other and give it time. What does not turn out as you thought teaches you something too.
help-step-5 = Tell others and invite them
    .about = Show others what you have learned, and ask if they want to join.
help-audience-staff = You can write down what you see, guess and answer. Everyone in the team can.
help-audience-process_leader = You keep the work together. You can also change settings and remove texts.
help-audience-manager = What helps most from you is a mandate, time and encouragement.
help-words = You can also write
help-more = More words to write
help-word = { $command }: { $about }
