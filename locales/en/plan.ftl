# Plan: what we test, and what we think will happen.

flow-plan = Plan

plan-aim = Aim
    .ask = What should get better, and for whom?
    .why = A clear aim makes it easier to choose what to test.
    .example = We want to notice risky use of alcohol and drugs earlier among people who apply for financial assistance for the first time.
    .label = Your aim

plan-change = Change idea
    .ask = What would you like to test?
    .why = If you test one thing at a time, you can see what helped.
    .example = We offer AUDIT and DUDIT at every first visit, saying ‘we ask everyone this’.
    .label = Your idea

plan-participants = Those who test
    .ask = Who will test it?
    .why = Only those who test are asked and counted. Feel free to start with just a few.
    .example = Maria, Johan and Farida.
    .label = Those who test

plan-where = Where
    .ask = Where in your work will you test it?
    .why = A set occasion makes it easier to remember.
    .example = At first visits, in the meeting rooms on the second floor.
    .label = Place or occasion

plan-period = When
    .ask = From which day to which day?
    .why = With a set end, everyone knows when we look at how it went.
    .example = 2 March–26 April
    .label = Period
    .start = First day
    .end = Last day

plan-scale = Scale
    .ask = On how many will you test it?
    .why = A small test is quick and easy to change. One colleague and two meetings may be enough.
    .example = 5. Five of us will test it.
    .label = Number of colleagues, meetings or visits

plan-prediction = What do you think?
    .fact = Our prediction
    .ask = At how many out of ten { $chances } do you think it will happen, and why?
    .why = If you guess first, you can see afterwards what you have learned. It does not matter if the guess is wrong.
    .example = From 2 to 7 out of 10. The forms are at hand, and most people are happy to answer when we ask.
    .label = Why do you think so?
    .level = What you settle on

plan-measure = Measure
    .ask = How will you notice that it gets better?
    .why = Count something simple that you see in your everyday work anyway.
    .example = First visits where AUDIT or DUDIT was used, out of all first visits.
    .label = What we count

plan-baseline = Baseline
    .ask = How has it been so far? If you can, count six weeks back.
    .why = Then it is possible to see whether anything has changed. Write one week at a time, the oldest first.
    .example = 2/11, 3/12, 1/9, 2/10, 2/11, 1/8
    .label = Week by week: how many, out of all
    .lost = Then it takes at least ten weeks before we can say whether anything has changed.

plan-goal = Goal
    .ask = Which of your organisation’s goals does this serve?
    .why = Then more people can see why you do it.
    .example = More people get support in time (the operational plan).
    .label = Goal
    .lost = You can add a goal whenever you like.

# What is counted, where the template has no word of its own for it.
chances = occasions
scale-large = That is quite a lot for a first test. It is fine, but a smaller one gives answers sooner. Perhaps five would do?
level-option = { $level } out of 10

# The guesses.
guess-ask = What do you think? Guess with one tap.
guess-mine = Your guess: { $level } out of 10. You can change your mind.
guess-settle = Then write what you settle on.
guess-few = The guesses are shown when at least three people have guessed.
guess-none = Nobody has guessed yet. It only takes a second.
guess-spread = The guesses: { $levels }. In the middle: { $middle } out of 10.
