# The report and the tables: what leaves Varv as a file.

command-report = report
    .also = the report; make report; powerpoint; presentation
    .about = makes a PowerPoint of a series, a page for others, or three lines for the annual report
button-report = Report
command-tables = export
    .also = export figures; excel; csv; tables
    .about = gives measures, weekly sums and cycles as Excel or CSV
button-tables = Export

choose-series = Which series is it about?
report-untitled = Series without a name
report-colleague = a colleague

notice-report = The report is made of what you have written already, in the team’s language. What was removed is not in it. Read it through before you pass it on.
    .title = Report on { $series }
button-make-report = Make the report
button-partner-page = A page for others
button-three-lines = Three lines
button-report-details = Reference number and more
notice-nothing-to-report = There is no cycle to tell about here yet.

form-report-details = This stands on the first page of the report. You can leave fields empty. I remember it for next time.
    .title = { $series }: the first page
    .number = Reference number
    .edition = Version
    .approved = Approved by
button-save-and-make = Save and make the report
problem-details-changed = Somebody else has changed this since you opened it. Read it through and save again.
removal-report-number = Reference number
removal-report-edition = Version
removal-report-approved = Approved by

notice-tables = You get measures, weekly sums and cycles. Nobody’s name is in them: whoever is mentioned in a text is called person 1, person 2 and so on. Read the file through before you pass it on.
    .title = Figures to go on counting with
button-xlsx = Excel
button-csv = CSV

# The file on its way.
notice-file-being-made = The file is being made. It comes here in a little while, and you choose yourself whether it is saved in your OneDrive.
    .title = The file is being made
notice-file-ready = The file is made when you fetch it. The link can be used once, within a quarter of an hour.
    .title = Here is your file
notice-file-saved = The file { $name } is now in your OneDrive, in the folder for files from chats.
notice-file-declined = Then no file is saved. Write report or export when you want one.
notice-file-not-saved = The file could not be saved in your OneDrive. Fetch it with a link instead.
notice-no-files-please = I don’t take files, and I have not read the one you sent. It is still in Teams. If it is about a client, delete the message yourself.
    .title = I don’t take files
button-make-file = Make the file
button-fetch-by-link = Fetch it with a link
file-offer = Your file is ready to fetch
file-offer-about = { $name }
file-consent = From Varv. The file is saved in your OneDrive.
push-file-offer = Varv: your file

# The page behind the link.
file-page = Your file from Varv
file-page-about = The link can be used once. It takes a few seconds to make the file. Don’t open it on a computer that others use.
file-page-button = Fetch the file
file-spent = The link was used, is too old, or is no longer yours. Write “report” or “export” to Varv and you get a new one.

# Three lines for the annual report.
notice-three-lines = { report-line-tried }

    { report-line-result }

    { report-line-learned }
    .title = Three lines for the annual report
report-line-tried = { $team } has tried: { $change }
report-line-result = { $now ->
    [counted] It was done at { $used } of { $chances } { $what }.
    [some_of] It was done at a few of { $chances } { $what }.
    [nearly_all] It was done at nearly all of { $chances } { $what }.
    [few] It was done at a few { $what }.
    [not_yet] The number of { $what } is too small to be told.
   *[none] The result has not been counted.
} { $before ->
    [counted] Before the test it was { $used_before } of { $chances_before }.
    [some_of] Before the test it was a few of { $chances_before }.
    [nearly_all] Before the test it was nearly all of { $chances_before }.
   *[other] { "" }
}
report-line-learned = { $has_learned ->
    [yes] What we take with us: { $learned }
   *[no] What we have learned we write when the test is over.
} { $decision ->
    [adopt] The way of working is adopted.
    [adapt] We adapt it and go on testing.
    [abandon] The test was abandoned.
   *[none] The test goes on.
}

# The slides of the presentation.
report-about = Report on an improvement
report-part = { $title } ({ $number } of { $of })
report-by = { $team }
report-number = Reference number { $number }
report-edition = Version { $edition }
report-approved = Approved by { $by }
report-day = { $day }
report-for-outside = Small numbers are in words.
report-nothing-yet = Nothing stands here yet.
report-background = Background and aim
report-series = The series, cycle by cycle
report-turn = Cycle { $number } · { $phase }
report-chart = Chart: { $measure }
report-marks = Marks
report-marks-of = Marks in the chart: { $measure }
report-obstacles = Obstacles and what helped
report-learned = What we have learned
report-outcome = Outcome against plan
report-next = Next steps
report-brief = Three lines for the annual report
report-method = How we work
report-partners = { $title }: for you who meet the same people

report-head-aim = Aim
report-head-idea = What we try
report-head-where = Where
report-head-measure = What we count
report-head-before = How it was before
report-head-goal = Goal
report-head-plan = Plan
report-head-prediction = What we thought
report-head-happened = What happened
report-head-seen = Noted on the way
report-head-surprised = What surprised us
report-head-voices = What those we are here for say
report-head-learned = What we have learned
report-head-decision = Decision
report-head-solved = Solved
report-head-open = Still stands in the way
report-head-compared = Thought and found
report-head-level = How far we have come
report-head-follow-ups = Is it still done?

report-column-turn = Cycle
report-column-scale = Scale
report-column-predicted = Thought
report-column-result = Found
report-column-decision = Decision

report-tally = { $kind ->
    [counted] { $used } of { $chances } { $what } ({ $share } %)
    [some_of] a few of { $chances } { $what }
    [nearly_all] nearly all of { $chances } { $what }
    [few] a few { $what }
    [not_yet] too few { $what } to be told
   *[none] not counted
}
report-predicted = { $level } of 10 { $what }
report-declined = { $result }, { $count ->
    [one] one declined
   *[other] { $count } declined
}
report-now-before = { $now }. Before the test: { $before }.
report-result-held = { $result }. { $held }
report-held-yes = It was as we thought.
report-held-partly = It was partly as we thought.
report-held-no = It was not as we thought.
report-carried-out-yes = The test was done as planned.
report-carried-out-partly = The test was partly done as planned.
report-carried-out-no = The test was not done as planned.
report-period = { $period }.
report-scale = { $count ->
    [one] Scale: 1.
   *[other] Scale: { $count }.
}
report-helped = { $obstacle } What helped: { $helped }
report-learned-in = Cycle { $turn }: { $text }
report-promised = { $obstacle } Somebody sees to it by { $day }.
report-compared = Cycle { $turn }: thought { $thought }, it was { $came }. { $held }
report-not-compared = Cycle { $turn }: thought { $thought }. { $told }
report-not-counted-yet = It is not counted yet.
report-not-counted = It is not counted.
report-only-found = Cycle { $turn }: it was { $came }.
report-level = { $level } of 5 on the scale for how far an improvement has come.
report-follow-up = { $weeks ->
    [one] After a week: { $still } { $text }
   *[other] After { $weeks } weeks: { $still } { $text }
}
report-still-yes = yes.
report-still-partly = partly.
report-still-no = no.
report-next-decision = Decision
report-next-next-change = What we change
report-next-next-scale = On how many
report-next-owner = Who holds on to it
report-next-written = Where it is written
report-next-cost = Time
report-next-newcomers = How new colleagues learn it
report-next-look-again = We look again
report-invites = Do you meet the same people? { $team } is glad to tell more, and to try things together.

# The chart.
report-chart-name = Chart
report-chart-aloud = Line chart with { $count ->
    [one] one value
   *[other] { $count } values
} from { $first } to { $last }. The latest is { $value }.
report-values = Value
report-centre-line = Centre line { $value }
report-earlier-line = Earlier centre line { $value }
report-goal-line = Goal { $value }
report-upper-limit = Upper limit
report-lower-limit = Lower limit
report-axis-weeks = Week
report-share-of = Share of all { $what }
report-per-cent = { $number } %
report-comma = .
report-week = w. { $week }
report-week-of-year = w. { $week } { $year }
report-count-of = { $count } of { $of }
report-no = no
report-mark-turn = { $week }: cycle { $turn } begins
report-mark-line = { $week }: new centre line. { $reason }
report-mark-note = { $week }: { $text }
report-older-weeks = The chart shows the latest { $most } weeks. All { $count } are in the notes.
report-not-drawn = The weeks are not shown here: some of them have numbers so small that they stay in the team.
report-line-baseline = The centre line, { $value }, is the median of { $points } values from before the test. It is fixed.
report-line-all = The centre line, { $value }, is the median of all { $points } values so far.
report-line-changed = The centre line, { $value }, is the median of { $points } weeks that the team has chosen.
report-line-between = The line runs between yes and no.
report-line-mean_of_baseline = The centre line, { $value }, is the mean of { $points } values from before the test.
report-line-mean_of_all = The centre line, { $value }, is the mean of all { $points } values so far.
report-verdict-better = It has become better since { $since }. That is seldom chance.
report-verdict-worse = It has become worse since { $since }. That is seldom chance.
report-verdict-changed = Something has changed since { $since }. That is seldom chance.
report-verdict-passed = Something happened { $since }, but the values are back as before.
report-verdict-no_sign = No sign of change: the values vary as usual.
report-verdict-too_early = Too early to say. { $earliest } at the earliest a change can be told from usual variation.
report-verdict-nothing = There are no values yet.

# Notes below the slides: sources and rules.
report-notes-sources = Source: what the team has answered and noted in Varv up to { $day }. Texts that the team has removed are not in it.
report-notes-series = The figures are weekly sums of the team’s check-ins. No single person’s answer is shown.
report-notes-turn = Source: the team’s plan, notes, lessons and decisions in Varv. Notes are here where their writer has said yes to being quoted.
report-notes-marks = The marks belong to the weeks of the chart on the slide before.
report-notes-week = { $week }: { $value }
report-notes-brief = The lines say no more than the page for others: no names, and numbers of visits only from five up.
report-notes-partners = Source: what the team has in Varv up to { $day }. No names are in it, and numbers of visits only from five up.
report-rules-anhoej = Rules: Anhøj. A sign of change is an unusually long run on one side of the centre line, or unusually few crossings of it (Anhøj and Olesen 2014).
report-rules-ihi = Rules: IHI. A shift is six or more values in a row on one side, a trend five or more in a row rising or falling, and unusually few or many runs (Perla et al. 2011).
report-rules-xmr = Rules: XmR. A value outside the mean plus or minus 2.66 times the mean difference between two values is a sign of change.
report-rules-yes_no = Rule: six or more of the same answer in a row are a sign of change.

report-method-about = We try changes on a small scale, turn after turn, and follow the measurements. Every turn has four parts.
report-method-plan = Plan: what shall become better, what do we try, what do we think will happen and why, where, when and with how many.
report-method-do = Do: try it, note what happens, and count once a week.
report-method-study = Study: compare with what we thought, and say what surprised us and what we learned.
report-method-act = Act: adopt, adapt and try again, or abandon and keep the lesson.
report-method-chart = The chart compares every week with a centre line. A few values always vary; the rules say when something is more than chance, and when it is too early to say.
report-method-numbers = The figures are about visits and never about single persons. Who answered what is not kept.

# The tables.
tables-title = Measures, weekly sums and cycles
table-measures = Measures
table-sums = Weekly sums
table-cycles = Cycles
table-person = Person { $number }
table-few = fewer than { $fewest }
table-yes = yes
table-head-series = Series
table-head-measure = Measure
table-head-kind = Kind
table-head-unit = Unit
table-head-week = Week
table-head-monday = Monday
table-head-state = State
table-head-value = Value
table-head-of = Of
table-head-text = Text
table-head-baseline = Before the test
table-head-turn = Cycle
table-head-used = Done
table-head-chances = Chances
table-head-declined = Declined
table-head-phase = Phase
table-head-aim = Aim
table-head-change = Change idea
table-head-where = Where
table-head-start = First day
table-head-end = Last day
table-head-scale = Scale
table-head-predicted = Thought (of 10)
table-head-why = Why
table-head-carried-out = As planned
table-head-held = As we thought
table-head-surprised = Surprised
table-head-learned = Learned
table-head-decision = Decision
table-head-reason = Reason
table-head-lesson = Lesson
table-kind-count = count
table-kind-share = share
table-kind-number = number
table-kind-yes_no = yes or no
table-kind-observation = words
table-state-told = value
table-state-no_chances = no chances
table-state-not_measured = not measured
table-state-missing = missing
