# How people control the week: the schedule, pauses, days off, being away, and each person's own times.

# What people can write.
command-away = away
    .also = i am away; absent
    .about = tells when you are away, for example: away 1–14 July
command-my-times = my times
    .also = my hours; my working hours; quiet hours
    .about = sets when and where you get questions and reminders
command-schedule = schedule
    .also = show schedule; show the schedule; the schedule
    .about = shows when I write to the team
command-pause = pause
    .also = take a break; take a pause
    .about = stops for a while, for example: pause until 10 August
command-preview = preview
    .also = show preview; show me first
    .about = shows you the next question before it is posted
command-send-now = send now
    .also = send; send it now
    .about = posts the week’s question or summary at once

# The buttons.
button-away = I am away
button-away-today = Today only
button-away-week = Rest of the week
button-away-more = More days
button-be-back = I am back
button-away-team = Who is away
button-away-colleague = Note a colleague
button-take-back = Remove
button-my-times = My times
button-schedule = Schedule
button-days-off = Days off
button-pause = Pause
button-end-pause = Start again now
button-preview = Preview
button-send-now = Send now
button-send-reminder = The week’s question
button-send-summary = Summary

# The schedule.
schedule-heading = Schedule for { $team }
schedule-about = “Around” means within ten minutes. Many teams get their messages at the same time, so I spread them out.
schedule-paused = Paused until { $day }. I send nothing before then.
schedule-reminder = The week’s question
schedule-nudge = Personal reminder
schedule-summary = Summary
schedule-digest = Weekly digest to the process leader
schedule-off = Not sent.
schedule-each-week = Every week, { $days } around { $clock }
schedule-other-week = Every other week, { $days } around { $clock }
schedule-next = Next: { $day }.
schedule-next-moved = Next: { $day }, since { $off } is a day off.
schedule-skipped = Not on { $day }, since that is a day off.

days-off-heading = Days off
days-off-SE = Public holidays in Sweden are days off.
days-off-NO = Public holidays in Norway are days off.
days-off-DK = Public holidays in Denmark are days off.
days-off-FI = Public holidays in Finland are days off.
days-off-IS = Public holidays in Iceland are days off.
days-off-none = No public holidays count as days off.
days-off-eves = Also { $eves }.
days-off-closed = Closed { $weeks }.
eve-christmas = Christmas Eve
eve-midsummer = Midsummer Eve
eve-new_year = New Year’s Eve

form-schedule-reminder = The question comes in the channel. The personal reminder and the summary follow the same weeks.
    .title = The week’s question
    .weekdays = Which days?
    .at = What time?
    .every = How often?
    .on = Send the week’s question
form-schedule-nudge = It goes only to those who have the question open, at most once a week and in their working hours.
    .title = Personal reminder
    .weekdays = Which day?
    .at = What time?
    .on = Send personal reminders
form-schedule-summary = How the week went, in the thread below the week’s question.
    .title = Summary
    .weekdays = Which day?
    .at = What time?
    .moves = If that is a day off
    .on = Send the summary
form-schedule-digest = What moves, what stands still and what waits for you. To the process leader only.
    .title = Weekly digest to the process leader
    .weekdays = Which day?
    .at = What time?
    .every = How often?
    .moves = If that is a day off
    .on = Send the weekly digest
option-every-1 = Every week
option-every-2-this = Every other week, from this week
option-every-2-next = Every other week, from next week
option-move-back = Send it the working day before
option-move-skip = Leave that week out

form-days-off = I do not write on days off. The week’s question then waits for the next working day. Closed weeks are quiet altogether.
    .title = Days off
    .country = Which public holidays?
    .eves = Are you off on these days too?
    .closed = Closed weeks. Untick one to open it again.
    .more = Close more weeks. For example: weeks 28–31
option-SE = Sweden’s
option-NO = Norway’s
option-DK = Denmark’s
option-FI = Finland’s
option-IS = Iceland’s
option-no-country = None
option-christmas = Christmas Eve
option-midsummer = Midsummer Eve
option-new-year = New Year’s Eve

# Pauses.
form-pause = I am quiet during a pause. It always has an end, so that nobody needs to remember to wake me.
    .title = Pause
    .until = Which day do you start again?
notice-paused = I am quiet until { $day }. Meanwhile there are no questions and no reminders, and everything you have saved is still here. I will tell you when we start again.
    .title = Pause
notice-not-paused = There is no pause just now. Everything follows the schedule.
notice-resumed = The pause is over. The next question comes on { $day }, and one tap is enough.
    .title = Now we start again
notice-resumed-asked = The pause is over, and the week’s question is here again. One tap is enough.
    .title = Now we start again
notice-resumed-quietly = The pause is over. The schedule shows when I write.
    .title = Now we start again

# Preview, and send now.
preview-heading = Preview
preview-reminder = This is what the next question looks like. Only you can see this, and the buttons in it cannot be tapped yet.
preview-summary = This is what the next summary looks like, with what is known now. Only you can see this.
choose-send-now = What shall I send now?
notice-sent-now = It will be in the channel in a moment. The schedule will not send it once more.
    .title = Done!
notice-sent-already = It has already been sent this week, so I will not send it again.
notice-nothing-to-send = No cycle is being tested this week, so there is nothing to send.
notice-preview-not-for-managers = You are the team’s manager, so the week’s card is not shown to you beforehand. Status tells you how it goes.
notice-nothing-to-preview = There is nothing to show yet. Once a cycle is running, you can see it here.

# Away.
form-away-more = You are noted as away { $periods }. Are you away on more days?
    .title = Away
    .period = Which days? For example: 1–14 July
form-away-colleague = Do not write why. Your colleague is told that you have noted it, and can change it.
    .title = A colleague is away
    .person = Who?
    .period = Which days? For example: 1–14 July
notice-away-known = You are noted as away { $periods }. On those days you get no questions, and you are not counted.
    .title = Away
notice-away-ended = Welcome back! You get the week’s question as usual.
notice-away-removed = It is removed. On those days you count as usual.
notice-away-noted = { $by } has noted that you are away { $period }. You get no questions from { $team } then, and you are not counted there. Is that not right? Tap Change.
    .title = You are noted as away
notice-only-in-person = I do not show here who is away. Write “schedule” to me in our personal chat.
away-take-back = Not away { $day }
away-heading = Away in { $team }
away-only-here = I show this to process leaders only, in person.
away-nobody = Nobody is noted as away.

# My times.
form-my-times = { $letter ->
    [yes] This is about you, in all your teams. Outside these times I am quiet. If you get the question in person, your weekly digest comes with it.
   *[no] This is about you, in all your teams. Outside these times I am quiet.
}
    .title = My times
    .weekdays = Days you work
    .begins = I may write from
    .ends = I am quiet from
    .where = Where would you like the week’s question?
    .nudged = Remind me, once a week at most
option-asked-in-channel = In the team’s channel
option-asked-in-person = Here, in person
notice-times-saved = I write to you { $days } { $hours }. Otherwise I am quiet.
    .title = Saved
data-times = My times
data-hours = { $days } { $hours }
data-asked-in-channel = The week’s question comes in the channel.
data-asked-in-person = The week’s question comes in person.
data-nudged = Reminders are on.
data-not-nudged = Reminders are off.
data-absences = { $count ->
    [one] { $count } period in which you are or have been away
   *[other] { $count } periods in which you are or have been away
}

# What could not be read, or does not fit together.
problem-pause-has-passed = The pause needs to end on a day to come, tomorrow at the earliest. Write for example 10 August.
problem-pause-too-long = A pause can be a year at most. Choose an earlier day. It can be made longer later on.
problem-pause-begins-later = A pause begins at once. Are you off later on? Choose closed weeks under Days off in the schedule.
problem-absence-too-far = I cannot note anything that far ahead. Choose days within two years.
problem-away-too-many = { $most } periods are already noted. Remove one first, or make several into one.
problem-closed-too-many = There is room for { $most } closed weeks. If it is longer, a pause is better.
problem-clock-unclear = I could not read that as a time. Write for example 9 or 13:30.
problem-clock-at-night = Most people are off then. Choose a time from 6:00 to 21:00.
problem-no-weekday = No weekday is chosen yet. Choose at least one.
problem-hours-end-first = The end needs to be later than the start. Swap them, or change one of them.
problem-nudge-before-reminder = The week’s question needs to come before the personal reminder. Change the day or the time.
problem-summary-before-reminder = The week’s question needs to come before the summary. Change the day or the time.
problem-summary-before-nudge = The personal reminder needs to come before the summary. Change the day or the time.
problem-schedule-changed = Someone else changed it at the same time. This is how it is now. Change it again if you need to.

push-away-list = Varv: the team
push-preview = Varv: a preview
push-schedule-card = Varv: the schedule
