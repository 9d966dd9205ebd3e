# Measures: what is counted, and how the numbers come in.

flow-measure = Measure

measure-counted = What we measure
    .ask = What do you want to measure?
    .why = Count something simple that you see anyway. Count occasions, never anything about single clients.
    .example = Conversations that were booked the same week.
    .label = What you measure

measure-kind = What a value looks like
    .ask = What does a value look like?
    .why = Then I know what to ask for.
    .example = 12 is a count. 7 of 19 is a share.
    .label = Kind
measure-kind-count = A count
    .about = How many times, for example 12.
measure-kind-share = A share
    .about = How many of all, for example 7 of 19.
measure-kind-number = A number with a unit
    .about = For example 25 minutes or 3.5 days.
measure-kind-yes_no = Yes or no
    .about = Did it happen that week?
measure-kind-observation = What we see, in words
    .about = When counting is hard. It is a measure too.

measure-unit = Unit
    .ask = In which unit?
    .why = It stands beside the number, so that everybody reads it alike.
    .example = minutes
    .label = Unit
    .lost = The number then stands by itself.

measure-better = Better is
    .ask = Which way is better?
    .why = Then I can say whether a change is an improvement.
    .example = More conversations: up is better. Fewer days of waiting: down is better.
    .label = Way
measure-better-up = Up
measure-better-down = Down
measure-better-neither = Neither

measure-aimed = Goal
    .ask = Where do you want to get?
    .why = A goal makes it easier to know when it is enough.
    .example = 15
    .label = The goal, as a number
    .lost = Measuring without a goal is fine.

measure-aimed-share = Goal
    .ask = How large a share do you want to reach?
    .why = A goal makes it easier to know when it is enough.
    .example = 8 of 10
    .label = The goal, for example 8 of 10 or 80%
    .lost = Measuring without a goal is fine.

measure-aimed-by = Goal reached
    .ask = By which day?
    .why = With a day everybody knows when you look at the goal again.
    .example = 30 June
    .label = Day
    .lost = The goal then holds until further notice.

measure-reporter = Who tells the value
    .ask = Who tells the value?
    .why = Only that person is asked, in their own chat and in their working hours.
    .example = You, or whoever has the figure anyway.
    .label = One person

measure-often = How often
    .ask = How often?
    .why = Once a week is nearly always enough.
    .example = Every week.
    .label = How often
measure-often-week = Every week
measure-often-second_week = Every second week
measure-often-month = Once a month

fact-tenths = { $tenths } of 10
fact-per-cent = { $number }%

# Values in words. Zero, not measured and no value are three different things.
value-none = no value yet
value-not-measured = not measured
value-removed = removed
value-yes = yes
value-no = no
value-share = { $value } of { $of }
value-few = fewer than five
value-few-of = some of { $of }
value-of-few = fewer than five in all
value-with-unit = { $number } { $unit }
value-somebody = A colleague
measure-without-words = A measure without a name

# The list and the card.
measures-heading = This is what you measure
measure-card = Measure
measure-last = Latest: { $value } (week { $week }).
measure-now = Latest: { $value }.
measure-nothing-yet = No value yet.
measure-is-over = This measure has ended. Its values are kept.
measure-by-check-in = Counted from the week’s question. Nobody needs to measure anything more.
measure-by-nobody = Nobody is asked at the moment. Anybody can write a value.
measure-by-week = { $name } is asked every week.
measure-by-second_week = { $name } is asked every second week.
measure-by-month = { $name } is asked once a month.

value-ask-count = How many in { $week }?
value-ask-share = How many of all in { $week }? Write for example 7 of 19.
value-ask-number = What was it in { $week }?
value-ask-yes-no = Did it happen in { $week }?
value-ask-observation = What have you seen in { $week }? Never write about single clients.

values-hello = Hello { $name }! It is time for a value.
values-fine = Not having measured is an answer too.

choose-new-measure = What do you want to measure?
choose-cycle-to-measure = Which cycle is it about?

form-report-count =
    { $has ->
        [yes] It says { $now } now. Write a new count if it should change.
       *[no] How many were there? Zero is an answer too.
    }
    .title = Value for { $week }
    .value = Count
form-report-share =
    { $has ->
        [yes] It says { $now } now. Write anew if it should change.
       *[no] How many, out of how many?
    }
    .title = Value for { $week }
    .value = For example 7 of 19
form-report-number =
    { $has ->
        [yes] It says { $now } now. Write a new number if it should change.
       *[no] What was it?
    }
    .title = Value for { $week }
    .value = The number, for example 12.5
form-report-yes-no =
    { $has ->
        [yes] It says { $now } now. Tap if it should change.
       *[no] Did it happen?
    }
    .title = Value for { $week }
form-report-observation =
    { $has ->
        [yes] There is a line already. Write a new one if it should change.
       *[no] What have you seen? Never write about single clients.
    }
    .title = What you saw in { $week }
    .value = One line is enough
form-report-which = Which measure is it about?
    .title = Write a value
    .measure = Measure
    .value = Value, for example 12 or 7 of 19. Add w. 44 for another week.
form-paste = One line for each week: a day or a week, then the value. A share may have two numbers. I show how I read it before anything is saved.
    .title = Paste old values
    .measure = Measure
    .rows = For example 2026-01-05;12 or w. 2;12

notice-value-kept = Saved: { $value } for { $week }.
    .title = { $measure }
notice-value-not-measured = Saved: not measured in { $week }. That is not the same as zero, and it is fine.
    .title = { $measure }
notice-value-taken-back = The value for { $week } is removed.
    .title = { $measure }
notice-value-wild =
    { $when ->
        [last] Is { $value } right? Last week it was { $before }.
       *[earlier] Is { $value } right? In { $week }, the latest, it was { $before }.
    }
    .title = { $measure }
notice-value-met = { $by } has written { $theirs } for { $week }. You wrote { $mine }. Which is right?
    .title = { $measure }
notice-measure-follows = That measure is counted from the week’s question, so you need not write anything more. Would you like to measure something else too?
notice-no-measure = You are not measuring anything right now. A measure shows whether it gets better.
notice-nothing-to-measure = A measure belongs to a cycle. Begin with a cycle, and you can measure after that.
notice-measure-ended = I will not ask for it any more. Its values are kept.
    .title = { $measure }
notice-measure-is-ended = { $measure } has ended. Open the measure and take it up again, and values can be written.
notice-paste-in-person = Paste old values in your own chat with me, so that you can look through them in peace before anything is saved.
notice-rows-saved-before =
    { $count ->
        [one] { $count } week is saved as how it was before.
       *[other] { $count } weeks are saved as how it was before.
    }
    .title = { $measure }
notice-rows-saved-during =
    { $count ->
        [one] { $count } week is saved.
       *[other] { $count } weeks are saved.
    }
    .title = { $measure }

paste-heading = This is how I read it
paste-read =
    { $count ->
        [one] { $count } week. Nothing is saved yet.
       *[other] { $count } weeks. Nothing is saved yet.
    }
paste-faults =
    { $count ->
        [one] One line I could not read. Put it right in the field, and I will read again.
       *[other] { $count } lines I could not read. Put them right in the field, and I will read again.
    }
paste-line = Line { $line }: “{ $said }”
paste-field = What you pasted
paste-which = Is it right? When was it like this?
paste-instead = { $value } (it says { $now } now)
paste-week-of = w. { $week } { $year }

command-measure = measure
    .also = report; measured
    .about = saves a value, for example: measure 12, measure 7 of 19 or measure 12.5 w. 44
command-measures = measures
    .also = our measures; all measures
    .about = shows what you measure, with the latest value
command-new-measure = new measure
    .also = add a measure; add measure
    .about = adds something to measure
button-measure = Write a value
button-measures = Measures
button-new-measure = New measure
button-own-measure = Write your own
button-paste = Paste values
button-end-measure = End
button-resume-measure = Take up again
button-not-measured = We did not measure this week
button-last-week = Last week
button-take-back-value = Remove the value
button-yes = Yes
button-no = No
button-report-anyway = Yes, it is right
button-mine-holds = Mine holds
button-keep-value = Leave it as it is
button-read-rows = Read
button-read-again = Read again
button-rows-before = This is how it was before
button-rows-during = During the test

problem-value-empty = Write a value, or tap “We did not measure this week”.
problem-value-negative = It cannot be less than zero. Write zero if it never happened.
problem-value-not-whole = Whole times are counted here. Write for example 12.
problem-value-not-a-number = I could not read that as a number. Write it in figures, for example 12 or 12.5.
problem-value-needs-both = Two numbers are needed here: how many, and out of how many. Write for example 7 of 19.
problem-value-more-than-all = { $value } is more than { $of }. Write first how many times it happened, then how many there were in all.
problem-value-yes-or-no = Answer yes or no, and I will know.
problem-choose-measure = Choose which measure it is about. What you wrote is still there.
problem-not-a-week = I cannot see which week that is. Write for example 2026-03-02, w. 10 or 2026-W10.
problem-no-such-week = No calendar has that week. Write for example w. 10.
problem-week-to-come = That week has not come yet. Write the value when it has begun.
problem-week-twice = That week is on an earlier line too. Leave one of them.
problem-row-too-short = Something is missing here. Write the week first, then the value, for example 2026-03-02;12.
problem-row-too-long = There are more numbers here than I expected. Write the week and one value, for example 2026-03-02;12.
problem-row-is-counted = That week is counted from the week’s question already. Remove the line.
problem-table-empty = There is nothing here yet. One line for each week is enough.
problem-table-too-long = These are more lines than I have room for at once. Paste at most { $most } at a time.
problem-table-of-words = That measure has words instead of numbers. Write one line at a time, for each week.
problem-pick-one = Choose one person.

push-measure-card = Varv: a measure
push-measure-list = Varv: measures
push-pasted-table = Varv: ready to look through
