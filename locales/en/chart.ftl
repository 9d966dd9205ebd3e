# The chart: what it says, the table, the marks, and the conversation when something has happened.

push-chart-card = Varv: chart
push-chart-table = Varv: table

command-chart = chart
    .also = show chart; the chart; graph; run chart; is it better
    .about = shows whether it is getting better, with a table and a chart
button-chart = Chart
button-chart-table = Show the table
button-chart-mark = Write by the chart
button-chart-line = New centre line
button-chart-line-back = Take back the line
button-draw-line = Compare with it
problem-line-moved = The weeks have changed since you saw them. Read them and save again.
button-more-settings = More settings
button-other-measures = Other measures
button-write-a-line = Write a line
button-we-do-not-know = We don’t know
button-take-to-meeting = Take it to the meeting

choose-measure = Which measure?
notice-no-chart = There is no measure to show yet. When you plan a cycle you choose what you count, and then the chart grows week by week.
    .title = No chart yet

# What the values are compared with.
chart-line-baseline = what was usual before the test, { $usual }
chart-line-all = the middle of all you have measured, { $usual }
chart-line-changed = the new usual, { $usual }
chart-line-between = the line between yes and no
chart-line-mean_of_baseline = the mean before the test, { $usual }
chart-line-mean_of_all = the mean of all you have measured, { $usual }
chart-usual-share = { $used } of { $of } { $what }

# What the chart says, in one sentence.
verdict-run = { $finding ->
    [better] It has got better since { $since }: { $count } { $rows ->
        [weeks] weeks
       *[values] values
    } in a row are { $side ->
        [above] above
       *[below] below
    } { $line }.
    [worse] It has got worse since { $since }: { $count } { $rows ->
        [weeks] weeks
       *[values] values
    } in a row are { $side ->
        [above] above
       *[below] below
    } { $line }.
   *[changed] Something has changed since { $since }, neither for the better nor for the worse: { $count } { $rows ->
        [weeks] weeks
       *[values] values
    } in a row are { $side ->
        [above] above
       *[below] below
    } { $line }.
}
verdict-trend = { $finding ->
    [better] It has got better since { $since }: { $count } { $rows ->
        [weeks] weeks
       *[values] values
    } in a row have { $side ->
        [above] risen
       *[below] fallen
    }.
    [worse] It has got worse since { $since }: { $count } { $rows ->
        [weeks] weeks
       *[values] values
    } in a row have { $side ->
        [above] risen
       *[below] fallen
    }.
   *[changed] Something has changed since { $since }, neither for the better nor for the worse: { $count } { $rows ->
        [weeks] weeks
       *[values] values
    } in a row have { $side ->
        [above] risen
       *[below] fallen
    }.
}
verdict-crossings = { $finding ->
    [better] It has got better since { $since }: the values seldom change sides of { $line }.
    [worse] It has got worse since { $since }: the values seldom change sides of { $line }.
   *[changed] Something has changed since { $since }, neither for the better nor for the worse: the values seldom change sides of { $line }.
}
verdict-outside = { $finding ->
    [better] It got better in { $since }: the value is { $side ->
        [above] above
       *[below] below
    } the usual swings around { $line }.
    [worse] It got worse in { $since }: the value is { $side ->
        [above] above
       *[below] below
    } the usual swings around { $line }.
   *[changed] Something changed in { $since }, neither for the better nor for the worse: the value is { $side ->
        [above] above
       *[below] below
    } the usual swings around { $line }.
}
verdict-regular = The values jump over { $line } more often than they do by chance. Perhaps two things are mixed in one measure.
verdict-answers = { $finding ->
    [better] It has got better since { $since }: { $count } { $rows ->
        [weeks] weeks
       *[values] times
    } in a row the answer is { $side ->
        [above] yes
       *[below] no
    }.
    [worse] It has got worse since { $since }: { $count } { $rows ->
        [weeks] weeks
       *[values] times
    } in a row the answer is { $side ->
        [above] yes
       *[below] no
    }.
   *[changed] Something has changed since { $since }, neither for the better nor for the worse: { $count } { $rows ->
        [weeks] weeks
       *[values] times
    } in a row the answer is { $side ->
        [above] yes
       *[below] no
    }.
}
verdict-passed = Something happened in { $since }, but the latest values are on both sides of { $line }.
verdict-no_sign = No sign of change: the values swing as usual around { $line }.
verdict-too_early = Too early to say: { $weeks ->
    [0] this week at the earliest,
    [1] in one week at the earliest, { $earliest },
   *[other] in { $count } weeks at the earliest, { $earliest },
} more can be said.
verdict-nothing = There is nothing to show yet.

# How sure that is, and what is wise to do now.
chart-next-better = That is seldom chance. Hold on to what helps, and keep measuring.
chart-next-worse = That is seldom chance. Talk about what may have changed, around you as well.
chart-next-changed = That is seldom chance. Talk about what may have changed.
chart-next-passed = Do talk about what was different then. Keep measuring.
chart-next-no_sign = This is how it looks when nothing has changed, and at times when a change is too small to see. Keep measuring, or try something new in the next cycle.
chart-next-too_early = Go on as planned, and you will hear from me.
chart-next-nothing = The first value is seen here as soon as somebody has told it.
chart-measured = { $weeks ->
    [one] You have measured for one week: { $values }.
   *[other] You have measured for { $count } weeks: { $values }.
} Those are too few weeks to tell a change from usual swings.
chart-measured-in-words = { $weeks ->
    [one] The team has measured for one week.
   *[other] The team has measured for { $count } weeks.
} Those are too few weeks to tell a change from usual swings.

# The same in a few words, in status and letters.
trend-better = { $measure }: better since { $since }.
trend-worse = { $measure }: worse since { $since }.
trend-changed = { $measure }: something has changed since { $since }.
trend-passed = { $measure }: back as before after { $since }.
trend-no_sign = { $measure }: no sign of change.
trend-too_early = { $measure }: too early to say, { $earliest } at the earliest.

# When something has happened.
sign-heading = Something has happened since { $since }
sign-run = { $count } { $rows ->
    [weeks] weeks
   *[values] values
} in a row are { $side ->
    [above] above
   *[below] below
} { $line }. That is seldom chance.
sign-trend = { $count } { $rows ->
    [weeks] weeks
   *[values] values
} in a row have { $side ->
    [above] risen
   *[below] fallen
}. That is seldom chance.
sign-crossings = The values seldom change sides of { $line }. That is seldom chance.
sign-outside = The value is { $side ->
    [above] above
   *[below] below
} the usual swings around { $line }. That is seldom chance.
sign-regular = The values jump over { $line } more often than they do by chance. Perhaps two things are mixed in one measure.
sign-answers = { $count } { $rows ->
    [weeks] weeks
   *[values] times
} in a row the answer is { $side ->
    [above] yes
   *[below] no
}. That is seldom chance.
sign-ask = { $finding ->
    [worse] What has changed? It may just as well be something around you. Write a line, and it is kept by the chart.
   *[better] What did you do differently? Write a line, and it is kept by the chart.
}
form-sign = Write a line, and it is kept by the chart with your name. Write nothing about single clients.
    .title = What was different since { $since }?
    .text = Your line
notice-sign-told = Thank you! The line stands by the chart, at { $since }.
notice-sign-not-known = Thank you, that is a good answer. I will not ask about this again.
notice-sign-to-meeting = Then we take it up the next time you write meeting.
notice-sign-answered = Somebody has answered this already. Do write another line by the chart.
form-chart-mark = The line stands at the week you choose, with your name. Write nothing about single clients.
    .title = Write by the chart
    .week = At which week?
    .text = Your line
notice-marked = The line stands by the chart, at { $week }.
week-sign = You put this off to a meeting

# A new centre line.
chart-proposes = Has the new become the usual? Then you can compare with a new centre line from { $since }. The old one stays in the chart.
form-chart-line = The new centre line is the median of { $first }–{ $last }. The old one stays in the chart. Choose this only if you know what has changed, and that it is here to stay.
    .title = A new centre line from { $first }?
    .reason = Why?
notice-line-taken = From { $first } the values are compared with the new centre line. The old one stays.
notice-line-back = The centre line is as before again.
notice-line-gone = There is no new centre line to propose right now.

# More settings.
form-chart-rules = Anhøj’s rules nearly always fit. The others are for those who are used to them already.
    .title = Rules for “{ $measure }”
    .rules = Which rules tell whether something has happened?
chart-rules-anhoej = Anhøj’s rules (the usual)
chart-rules-ihi = The IHI’s rules: shift, trend and number of runs
chart-rules-xmr = XmR chart with limits, from twelve values
notice-rules-kept = Saved. The chart is read by those rules from now on.

# The chart and the table.
chart-series = { $measure } · { $series }
chart-values = Values
chart-values-share = Values (%)
chart-centre-baseline = Centre line { $usual }
chart-centre-all = Centre line { $usual }
chart-centre-changed = Centre line { $usual }
chart-centre-between = Between yes and no
chart-centre-mean_of_baseline = Mean { $usual }
chart-centre-mean_of_all = Mean { $usual }
chart-centre-earlier = Before { $usual } ({ $number })
chart-upper = Upper limit { $usual }
chart-lower = Lower limit { $usual }
chart-goal = Goal { $usual }
chart-label = { $marks }{ $week }
chart-label-of-year = { $marks }{ $week } ({ $year })
chart-week = w. { $week }
chart-week-of-year = w. { $week } { $year }
chart-week-marked = { $week } { $marks }
chart-percent = { $number }%
chart-seen = It could first be seen in { $week }, when chance was no longer enough to explain it.
chart-about-baseline = The centre line, { $usual }, is the median of { $points } values from the time before the test. It stays where it is.
chart-about-all = The centre line, { $usual }, is the median of all { $points } values so far, and it moves when more come. Do count five weeks or more backwards, and it stays where it is.
chart-about-changed = The centre line, { $usual }, is the median of the weeks from { $first }. You chose it yourselves, and it stays where it is.
chart-about-between = The line is between yes and no.
chart-about-mean_of_baseline = The centre line, { $usual }, is the mean of { $points } values from the time before the test, and the limits show usual swings.
chart-about-mean_of_all = The centre line, { $usual }, is the mean of all { $points } values so far. The limits of usual swings are drawn from twelve values on.
chart-older = { $count ->
    [one] One older week is in the table.
   *[other] { $count } older weeks are in the table.
}
chart-gaps = { $count ->
    [one] One week without a value is left out of the chart. It is in the table.
   *[other] { $count } weeks without a value are left out of the chart. They are in the table.
}
chart-not-outside = The weeks are shown to the team only: some of them have figures too small to leave it.
chart-marks = Marks in the chart
chart-mark-cycle = { $number } { $week }: cycle { $turn } begins
chart-mark-note = { $number } { $week }:
chart-mark-line = { $number } { $week }: new centre line
chart-mark-removed = { $number } { $week }: { $by } removed a line { $day }.
chart-goal-day = The goal is { $usual } by { $day }.
chart-told-aloud = Chart with { $count ->
    [one] one value
   *[other] { $count } values
}, from { $first } to { $last }. The latest is { $value }.

table-heading = Week by week
table-week = Week
table-value = Value
table-baseline = before the test
table-corrected = corrected
table-about = { $value }, { $about }
table-empty = There are no weeks here yet.
row-share = { $count } of { $of }
row-few = some of { $of }
row-too-few = too few to show here
row-some = some
row-yes = yes
row-no = no
row-no_chances = there were no chances
row-not_measured = not measured
row-missing = missing
