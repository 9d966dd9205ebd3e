# The week’s question: the card in the channel, the check-in, the personal reminder, the meeting and the summary.

push-week-card = Varv: this week’s question
push-my-questions = Varv: this week’s question
push-ask-count = Varv: this week’s question
push-week-summary = Varv: how the week went

# The card in the channel.
week-heading = { $title } · week { $week } of { $weeks }
week-many = This week’s questions
week-again = This week’s card is open.
week-meeting = Let’s look at { $week } together
week-moved = This comes on { $came } instead of { $usual }, which is a day off.
week-before = Last week: { $used } of { $chances } { $what }.
week-before-none = Last week: no { $what }.
week-so-far = The week’s figures: { $used } of { $chances } { $what }.
week-so-far-none = The week’s figures: no { $what }.
week-figures = { $used } of { $chances } { $what }.
week-figures-none = No { $what }.
week-obstacle = One obstacle remains:
week-obstacle-still = Is it still in the way?
week-ask = Did it happen at any { $what } this week?
week-until = Answer whenever it suits you, by { $day } { $clock }.
week-any-time = Answer whenever it suits you.
week-meeting-done = Thank you, it is saved. Is a number wrong? Fill in again, and that counts instead.
week-meeting-ask = How did it go for us? Add it up together, one number at a time.
week-is-late = The week is summed up. Late answers are welcome until next week is summed up.
week-is-together = You have answered together here, so nobody needs to answer one by one.
week-is-closed = The week is closed. The figures stay, and who answered what is forgotten.
week-manager = Your manager is here too. It shows how many have answered, never who.

# How many have answered. Fewer than five are not counted in figures.
answered = { $kind ->
    [none] Nobody has answered yet.
    [someone] Somebody has answered.
    [some] Some have answered.
    [most] Most have answered.
    [all] Everybody has answered.
   *[counted] { $count ->
        [one] { $count } of { $of } has answered.
       *[other] { $count } of { $of } have answered.
    }
}
answered-away = Everybody who is testing is away this week.

# The answers, and what may be told afterwards.
button-outcome-yes = Yes
button-outcome-not_yet = Not yet
button-outcome-did_not = It didn’t work out
button-outcome-no_chances = No chances
outcome-no-chances-of = No { $chances }
button-reason-time = Ran out of time
button-reason-material = Lacked material
button-reason-meeting = Didn’t suit the meeting
button-reason-declined = The person declined
button-reason-other = Something else
reason-time = ran out of time
reason-material = lacked material
reason-meeting = didn’t suit the meeting
reason-declined = the person declined
reason-other = something else
button-done-answering = That’s enough
button-larger-number = More than 5
button-change-answer = Change the answer
button-tell-obstacle = Say what stood in the way

notice-reason-asked = “It didn’t work out” is a good answer too. What got in the way?
    .title = Thank you!
thanks-tap = Thank you! That is enough. Would you like to tell a little more?
thanks-reason-time = Thank you! There isn’t always time, and that is good to know.
thanks-reason-material = Thank you! Now you all know what needs to be in place.
thanks-reason-meeting = Thank you! You are the one who sees when it doesn’t fit, and then it is right to leave it.
thanks-reason-declined = Thank you! Declining is everybody’s right, and it is good that the question was asked.
thanks-reason-other = Thank you for telling!
count-chances = How many { $what } did you have?
count-used = At how many did it happen?
count-declined = Did anybody decline? How many?
count-more = How many?

notice-checked-in-yes = Your answer is saved. You can change it until the week is closed.
    .title = Thank you!
notice-checked-in-not-yet = The week isn’t over yet. Come back if it happens; otherwise this is a full answer.
    .title = Thank you!
notice-checked-in-no-chances = Then there was nothing to answer this week, and that is good to know.
    .title = Thank you!
notice-checked-in-did-not = Your answer is saved, and it is a good one. You can change it until the week is closed.
    .title = Thank you!
notice-checked-in-figures = Saved: { $used } of { $chances } { $what }. You can change it until the week is closed.
    .title = Thank you!
notice-checked-in-declined = { $declined ->
    [one] Saved: { $used } of { $chances } { $what }, and one declined. You can change it until the week is closed.
   *[other] Saved: { $used } of { $chances } { $what }, and { $declined } declined. You can change it until the week is closed.
}
    .title = Thank you!
notice-told-yes = Your answer: yes.
notice-told-not-yet = Your answer: not yet.
notice-told-no-chances = Your answer: no chances.
notice-told-did-not = Your answer: it didn’t work out.
notice-told-figures = Your answer: { $used } of { $chances } { $what }.
notice-told-declined = Your answer: { $used } of { $chances } { $what }, { $declined } declined.

# When the question cannot be answered.
notice-week-closed = That week is closed, so nothing has changed. This week’s question is here.
    .title = That is an earlier week
notice-not-asked-now = This cycle isn’t being tested that week, so there is nothing to answer. Nothing has changed.
notice-not-asked = Thank you, but only those who are testing answer here. You are welcome to follow how it goes.
notice-nothing-asked = You have no question to answer right now.
notice-answered-together = The team has answered together this week, so there is nothing you need to do.

# The personal question.
command-check-in = answer
    .also = check in; check-in; answer this week's question; this week's question
    .about = shows this week’s questions to you, so that you can answer or change your mind
button-answer-late = Answer afterwards
button-check-in = Answer this week’s question
my-questions-check-in = This week’s question to you
my-questions-more = There is one more question
my-questions-hello = Hello { $name }!
my-questions-open = This week’s question is open.
my-questions-today = This week’s question is open until today { $clock }.
my-questions-tomorrow = This week’s question is open until tomorrow { $clock }.
my-questions-later = This week’s question is open until { $day } { $clock }.
my-questions-fine = One tap is enough, and “it didn’t work out” is a good answer too.
my-questions-nudge = Only you can see this reminder. It comes once a week at most.
my-questions-asked = Only you can see this question. It comes once a week at most.
button-i-am-away = I am away
button-stop-nudging = Stop reminding me
button-start-nudging = Remind me again
notice-nudging-stopped = I will send you no more reminders. The card in the channel is still there if you want to answer.
    .title = Done
notice-nudging-started = I will remind you again when a question is open, once a week at most.
    .title = Done

# The meeting.
command-meeting = meeting
    .also = meeting mode; at the meeting; weekly meeting
    .about = shows the week on the screen, so that you can answer together
button-meeting = Answer together in the meeting
button-meeting-again = Show the meeting’s card
button-answer-together = Fill in together
button-week-before = Last week
form-meeting = Add it up together. Then nobody is asked one by one this week.
    .title = { $title }
    .answered = How many of you are here and answering?
    .chances = How many { $what } did you have together?
    .used = At how many did it happen?
    .declined = How many declined? (may be left empty)
form-meeting-begun = Some have already answered one by one. Their figures are here to start from, and what you save together counts instead.
    .title = { $title }
    .answered = How many of you are here and answering?
    .chances = How many { $what } did you have together?
    .used = At how many did it happen?
    .declined = How many declined? (may be left empty)
problem-meeting-changed = Somebody else saved first. What you wrote is still here, and if you save once more it counts.
notice-answered-together-now = Saved: { $used } of { $chances } { $what }. Nobody will be asked one by one this week.
    .title = Thank you, everybody!
notice-meeting-in-channel = The meeting’s card is opened in the team’s channel, so that everybody sees it together.
notice-nothing-to-meet-about = No cycle is being tested right now, so there is nothing to answer together.

# The summary.
summary-heading = How { $week } went
summary-nobody = Nobody has answered yet. It is easy to forget in a hectic week.
summary-together = You answered together.
summary-declined = Declined: { $count }.
summary-late = { $count ->
    [one] One answer came later.
   *[other] { $count } answers came later.
}
summary-some-late = Late answers are included.
summary-reasons = What got in the way: { $reasons }.
summary-obstacle = This remains:
summary-solved = This is solved:
summary-helped = This helped:
summary-quote = An observation from the week:
summary-next-on = Carry on as planned.
summary-next-week = Next week is week { $week } of { $weeks }.
summary-next-study = That was the last week. Now you can see what you have learned.
summary-next-begun = Now you are looking at what you have learned.
summary-open = Late answers are welcome until next week is summed up.
summary-closed = The week is closed. The figures stay, and who answered what is forgotten.

data-check_ins = { $count ->
    [one] { $count } answer to the week’s question
   *[other] { $count } answers to the week’s question
}
