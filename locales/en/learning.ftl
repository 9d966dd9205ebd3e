# Turns worth their name: comparing, the wheel, the series, how far it has come, and what lasts.

push-wheel = Varv: how the cycle is run
push-series = Varv: a series
push-progress-card = Varv: how it is going
push-follow-up-card = Varv: a short question

button-wheel = How the cycle is run
button-progress = How far it has come
button-series = The series
button-follow-up = Answer the follow-up
button-new-turn = New cycle of the same idea
button-answer-now = Fill in
button-confirm-progress = Yes, that is right

# Study: what came, beside what you thought.
compared = This is what came of it
compared-thought = You thought: { $level } out of 10 { $what }.
compared-last = { $kind ->
    [counted] It came to { $used } of { $chances } { $weeks ->
        [one] in the last week
       *[other] in the last { $count } weeks
    }.
    [some-of] It came to a few of { $chances } { $weeks ->
        [one] in the last week
       *[other] in the last { $count } weeks
    }.
    [some] It came to a few { $weeks ->
        [one] in the last week
       *[other] in the last { $count } weeks
    }.
   *[not-yet] It didn’t happen { $weeks ->
        [one] in the last week
       *[other] in the last { $count } weeks
    }.
}
compared-total = { $kind ->
    [counted] Over the whole test it came to { $used } of { $chances }.
    [some-of] Over the whole test it came to a few of { $chances }.
    [some] Over the whole test it came to a few.
   *[not-yet] Over the whole test it didn’t happen.
}
compared-value = { $measure }: { $value } ({ $week }).

# The wheel: there to support, never to compare.
notice-only-coaching = That page is for the process leader and the improvement coach, to support the work. It compares nobody.
wheel-intro = This is there to help you plan the next step. Teams cannot be compared by it.
wheel-met = ● In place
wheel-partly = ◐ Part of the way
wheel-open = ○ Still to do
wheel-now = ▸ Going on now
wheel-later = ◌ Not yet
wheel-has = ✓ { $about }
wheel-lacks = ○ Still open: { $about }

element-prediction = What you thought, written before the test
element-measurable = A figure to compare with
element-scale = On how many you try it
element-growth = Larger than last time
element-points = At least three values
element-stages = All four parts, with dates
element-compared = Compared with what you thought
element-decided = A decision
element-linked = The next cycle

advice = The step that would help most right now
advice-none = All is in place. Keep on, and look after what you learn.
advice-line = A step that would help: { $advice }
advice-prediction = Write what you think will happen before you begin. Then you can see afterwards what you have learned.
    .next = Begin the next cycle by writing what you think will happen. Then you can see afterwards what you have learned.
advice-measurable = Say how you will see whether it came true: a number to believe in, and something simple to count.
    .next = In the next cycle: choose a number to believe in and something simple to count. Then you can see whether it came true.
advice-scale = Write on how many you will try it. Few is fine.
    .next = In the next cycle: write on how many you will try it. Few is fine.
advice-growth = The last cycle went well. Try it on a few more this time.
    .next = This went well on a small scale. Try it on a few more in the next cycle.
advice-points = See to it that there are at least three values during the test. One a week is enough.
    .next = In the next cycle: let the test go on long enough for at least three values.
advice-stages = Go through what is left of the cycle, even if it is short.
    .next = In the next cycle: go through all four parts, even if it is short.
advice-compared = Sit down together for a quarter of an hour and compare what came with what you thought.
    .next = In the next cycle: set aside a quarter of an hour to compare what came with what you thought.
advice-decided = Decide what comes of it: adopt, adapt or abandon. All three are good decisions.
    .next = In the next cycle: decide what comes of it once you have compared.
advice-linked = You decided to adapt. Begin the next cycle while you remember.
    .next = You decided to adapt. Begin the next cycle while you remember.

# The series.
series-heading = The series: { $title }
series-scale = Tried on: { $scales }
series-unit = the whole unit
series-grows = The test has grown from cycle to cycle.
series-begins = When something works the next cycle can grow, a little at a time.
series-turn = Tried on { $scale } · { $ended }
series-since = Since { $day }
series-not-learned = Nothing is written yet about what you learned.

# How far the series has come. Only the improvement coach sees it.
notice-only-coaches = That page is for the improvement coach.
progress-heading = How far has it come? { $title }
progress-intro = The scale is the IHI’s, from 0.5 to 5. I suggest from what is kept. You know more, so it is yours to settle. Only you who are improvement coach see this.
progress-suggested = My suggestion: { $level }
progress-option = { $level } · { $about }
progress-intent = There is a will. The aim is not written yet.
progress-aim = The aim is written. What to try is not settled.
progress-planned = The idea is written, and it is settled what is counted. Nothing is tried.
progress-measured = Measuring is under way. Nothing is tried yet.
progress-tested = The change is being tried. No improvement can be seen yet.
progress-promising = The change is tried, and there are signs that it is getting better.
progress-better = It has become better, and the measure shows it.
progress-halfway = The change is adopted, and more than half of the way to the goal is gone.
progress-lasting = The change is adopted and is still done.
progress-reached = The goal is reached, and it has lasted for half a year.
progress-why-intent = Because no aim is kept.
progress-why-aim = Because the aim is kept, but not both an idea and a measure.
progress-why-planned = Because aim, idea and measure are kept, but no value yet.
progress-why-measured = Because there are values, but no cycle has started.
progress-why-tested = Because a cycle has started, and the measure shows no change.
progress-why-promising = Because a cycle is studied, and it came as you thought or a fifth of the way to the goal is gone.
progress-why-better = Because the chart shows a change for the better.
progress-why-halfway = Because the chart shows an improvement, the decision was to adopt, and more than half of the way to the goal is gone.
progress-why-lasting = Because the latest follow-up says that it is still done.
progress-why-reached = Because the follow-up after 26 weeks is done, and the goal is reached.
progress-settled = This is what you have settled
progress-line = { $kind ->
    [same] { $settled }, as suggested
   *[other] { $settled }, when { $suggested } was suggested
}
form-progress = Do you see it another way? Choose a level and write why. Both are kept.
    .level = Level
    .reason = Why?
problem-progress-reason = Write a line about why you choose another level than the one suggested.

# After you have adopted something.
follow-up = How is it going, { $weeks } weeks after you adopted it?
form-follow-up = Three short questions. One of you answers for the whole team. Yes and no are both good answers.
    .still = Is it still done?
    .newcomer = Does a new colleague know how it is done?
    .text = Anything to add? Never write about single clients.
problem-still-done = Choose whether it is still done: yes, partly or no.
still-done-yes = Yes
still-done-partly = Partly
still-done-no = No
newcomer-knows = Yes
newcomer-does_not = No, not yet
newcomer-nobody_new = Nobody is new
follow-up-still = { $still ->
    [yes] After { $weeks } weeks: it is still done.
    [partly] After { $weeks } weeks: it is partly done.
   *[no] After { $weeks } weeks: it is no longer done.
}
follow-up-knows = A new colleague knows how it is done.
follow-up-does_not = A new colleague does not know how it is done yet.
follow-up-nobody_new = Nobody is new.
follow-up-by = { $by }, { $day }
follow-up-lasts = Good! What somebody looks after stays. I will ask again later on, if there is a time for it.
follow-up-slips = It is common that things slip after a while. A small new cycle often helps more than a reminder. The plan is filled in with what you adopted.
notice-new-turn = Cycle { $number } of { $title } has begun, filled in with what held last time. Change what you want, and write what you think this time.
    .title = A new cycle
due-follow-up = What you adopted, is it still done? { $about }
waiting-slipping = Done less often now: { $about }. A small new cycle may help.
lost-follow-up = the question about what you adopted
